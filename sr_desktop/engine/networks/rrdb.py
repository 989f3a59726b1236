"""RRDBNet: the generator of ESRGAN and Real-ESRGAN.

Source: Wang et al., "ESRGAN", arXiv 1809.00219; Real-ESRGAN (arXiv 2107.10833) un-shuffles the
input first for x2 and x1. State dict names are those of Real-ESRGAN; the older ESRGAN names
(`model.0.weight`, `model.1.sub.N.RDB1.conv1.0.weight`) are translated by `modern_names`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from sr_desktop.engine.networks.facts import NetworkFacts
from sr_desktop.engine.networks.network import Network, conv3


@dataclass(frozen=True, slots=True)
class RRDBShape:
    """The numbers that fix one RRDBNet.

    unshuffle: side of the blocks moved into channels first (1: none, 2: x2 models, 4: x1 models).
    doublings: how often the features are enlarged by two; scale = 2**doublings / unshuffle.
    """

    features: int = 64
    blocks: int = 23
    growth: int = 32
    unshuffle: int = 1
    doublings: int = 2
    channels: int = 3

    @property
    def scale(self) -> int:
        """Output pixels per input pixel along one side."""
        return (1 << self.doublings) // self.unshuffle


class DenseBlock(nn.Module):
    """Five convolutions, each seeing all features before it; the sum is scaled by 0.2."""

    def __init__(self, features: int, growth: int) -> None:
        super().__init__()
        self.conv1 = conv3(features, growth)
        self.conv2 = conv3(features + growth, growth)
        self.conv3 = conv3(features + 2 * growth, growth)
        self.conv4 = conv3(features + 3 * growth, growth)
        self.conv5 = conv3(features + 4 * growth, features)

    def forward(self, x: Tensor) -> Tensor:
        x1 = F.leaky_relu(self.conv1(x), 0.2, inplace=True)
        x2 = F.leaky_relu(self.conv2(torch.cat((x, x1), 1)), 0.2, inplace=True)
        x3 = F.leaky_relu(self.conv3(torch.cat((x, x1, x2), 1)), 0.2, inplace=True)
        x4 = F.leaky_relu(self.conv4(torch.cat((x, x1, x2, x3), 1)), 0.2, inplace=True)
        x5: Tensor = self.conv5(torch.cat((x, x1, x2, x3, x4), 1))
        return x5 * 0.2 + x


class RRDB(nn.Module):
    """Three dense blocks in one residual, scaled by 0.2."""

    def __init__(self, features: int, growth: int) -> None:
        super().__init__()
        self.rdb1 = DenseBlock(features, growth)
        self.rdb2 = DenseBlock(features, growth)
        self.rdb3 = DenseBlock(features, growth)

    def forward(self, x: Tensor) -> Tensor:
        detail: Tensor = self.rdb3(self.rdb2(self.rdb1(x)))
        return detail * 0.2 + x


class RRDBNet(Network):
    """RGB 0..1 -> RGB about 0..1; sides are multiples of `facts.multiple` (2 for x2, 4 for x1)."""

    exact_layers = ("conv_last",)

    def __init__(self, shape: RRDBShape) -> None:
        super().__init__()
        self.shape = shape
        self.conv_first = conv3(shape.channels * shape.unshuffle**2, shape.features)
        self.body = nn.Sequential(
            *(RRDB(shape.features, shape.growth) for _ in range(shape.blocks))
        )
        self.conv_body = conv3(shape.features, shape.features)
        self._ups = tuple(f"conv_up{step + 1}" for step in range(shape.doublings))
        for name in self._ups:
            self.add_module(name, conv3(shape.features, shape.features))
        self.conv_hr = conv3(shape.features, shape.features)
        self.conv_last = conv3(shape.features, shape.channels)
        # 15 convolutions a block, one before, one after; the enlarged end adds less than two
        self.facts = NetworkFacts(
            family="RRDBNet",
            scale=shape.scale,
            channels=shape.channels,
            radius=shape.unshuffle * (15 * shape.blocks + 4),
            multiple=shape.unshuffle,
            parameters=sum(p.numel() for p in self.parameters()),
            summary=f"{shape.blocks} blocks, {shape.features} features",
        )

    def forward(self, x: Tensor) -> Tensor:
        if self.shape.unshuffle > 1:
            x = F.pixel_unshuffle(x, self.shape.unshuffle)
        first = self.conv_first(x.to(self.body_dtype))
        features = first + self.conv_body(self.body(first))
        for name in self._ups:
            features = F.interpolate(features, scale_factor=2, mode="nearest")
            features = F.leaky_relu(self.get_submodule(name)(features), 0.2, inplace=True)
        features = F.leaky_relu(self.conv_hr(features), 0.2, inplace=True)
        out: Tensor = self.conv_last(features.float())
        return out


_OLD_BLOCK = re.compile(r"model\.1\.sub\.(\d+)\.RDB([123])\.conv([1-5])\.0\.(weight|bias)")
_OLD_BODY_END = re.compile(r"model\.1\.sub\.(\d+)\.(weight|bias)")
_OLD_TAIL = re.compile(r"model\.(\d+)\.(weight|bias)")


def modern_names(state: Mapping[str, Tensor]) -> dict[str, Tensor] | None:
    """A state dict with the old ESRGAN names translated, or None if it does not have them."""
    if "model.0.weight" not in state or not any(_OLD_BLOCK.fullmatch(key) for key in state):
        return None
    tail = sorted({int(m[1]) for key in state if (m := _OLD_TAIL.fullmatch(key)) and int(m[1]) > 0})
    if len(tail) < 2:
        return None
    names = {0: "conv_first", tail[-2]: "conv_hr", tail[-1]: "conv_last"}
    names |= {number: f"conv_up{step + 1}" for step, number in enumerate(tail[:-2])}
    out: dict[str, Tensor] = {}
    for key, value in state.items():
        if m := _OLD_BLOCK.fullmatch(key):
            out[f"body.{m[1]}.rdb{m[2]}.conv{m[3]}.{m[4]}"] = value
        elif m := _OLD_BODY_END.fullmatch(key):
            out[f"conv_body.{m[2]}"] = value
        elif m := _OLD_TAIL.fullmatch(key):
            out[f"{names[int(m[1])]}.{m[2]}"] = value
        else:
            return None
    return out


def detect(state: Mapping[str, Tensor]) -> RRDBShape | None:
    """The shape that a state dict of modern names describes, or None if it is another family."""
    growing = "body.0.rdb1.conv1.weight"
    needed = ("conv_first.weight", "conv_body.weight", "conv_last.weight", growing)
    if any(key not in state or state[key].ndim != 4 or 0 in state[key].shape for key in needed):
        return None
    channels = state["conv_last.weight"].shape[0]
    features, inputs = state["conv_first.weight"].shape[:2]
    unshuffle = {channels: 1, 4 * channels: 2, 16 * channels: 4}.get(inputs)
    if unshuffle is None:
        return None
    blocks = {int(m[1]) for key in state if (m := re.match(r"body\.(\d+)\.", key))}
    doublings = sum(f"conv_up{step}.weight" in state for step in range(1, 9))
    if 2**doublings < unshuffle or len(blocks) <= max(blocks):
        return None
    return RRDBShape(
        features=features,
        blocks=max(blocks) + 1,
        growth=state[growing].shape[0],
        unshuffle=unshuffle,
        doublings=doublings,
        channels=channels,
    )
