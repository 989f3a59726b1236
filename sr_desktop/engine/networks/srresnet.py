"""SRResNet and the generator of SRGAN: residual blocks, pixel shuffles, in two published forms.

Source: Ledig et al., "Photo-Realistic Single Image Super-Resolution Using a Generative Adversarial
Network", CVPR 2017 (arXiv 1609.04802). `SRResNet` is the paper's net with batch norm, under the names of
leftthomas's port (`block1` to `block8`). `MSRResNet` is BasicSR's: no batch norm, LeakyReLU, and the
bilinearly enlarged input added (`conv_first`, `body.N.conv1`, `upconv1`, `conv_hr`, `conv_last`).
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
class SRResNetShape:
    """The numbers that fix one SRResNet: a power of two as scale, width, residual blocks."""

    features: int = 64
    blocks: int = 16
    scale: int = 4


class Norm(nn.BatchNorm2d):
    """Batch norm without its count of batches, which says nothing about a picture."""

    def __init__(self, features: int) -> None:
        super().__init__(features)
        self.num_batches_tracked = None

    def forward(self, x: Tensor) -> Tensor:
        if self.training:
            return super().forward(x)
        weight, bias = self.weight.float(), self.bias.float()
        mean, variance = self.running_mean, self.running_var  # float32 in every precision
        return F.batch_norm(x.float(), mean, variance, weight, bias, eps=self.eps).to(x.dtype)


class NormedBlock(nn.Module):
    """Convolution, batch norm, PReLU, convolution, batch norm, added to the input."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.conv1, self.bn1 = conv3(features, features), Norm(features)
        self.prelu = nn.PReLU()
        self.conv2, self.bn2 = conv3(features, features), Norm(features)

    def forward(self, x: Tensor) -> Tensor:
        detail: Tensor = self.bn2(self.conv2(self.prelu(self.bn1(self.conv1(x)))))
        return x + detail


class Doubling(nn.Module):
    """Convolution, pixel shuffle by 2, PReLU."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.conv = conv3(features, 4 * features)
        self.prelu = nn.PReLU()

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.prelu(F.pixel_shuffle(self.conv(x), 2))
        return out


class SRResNet(Network):
    """RGB 0..1 (N, 3, H, W) -> RGB 0..1 (N, 3, H*scale, W*scale)."""

    def __init__(self, shape: SRResNetShape) -> None:
        super().__init__()
        self.shape = shape
        wide, doublings = shape.features, shape.scale.bit_length() - 1
        self.block1 = nn.Sequential(nn.Conv2d(3, wide, 9, padding=4), nn.PReLU())
        self.names = [f"block{index}" for index in range(2, shape.blocks + 2)]
        for name in self.names:
            self.add_module(name, NormedBlock(wide))
        self.after = f"block{shape.blocks + 2}"
        self.add_module(self.after, nn.Sequential(conv3(wide, wide), nn.PReLU()))
        self.tail = f"block{shape.blocks + 3}"
        last = nn.Conv2d(wide, 3, 9, padding=4)
        self.add_module(self.tail, nn.Sequential(*(Doubling(wide) for _ in range(doublings)), last))
        self.exact_layers = (f"{self.tail}.{doublings}",)
        reach = sum(2.0**-step for step in range(doublings)) + 4 / shape.scale
        self.facts = NetworkFacts(
            family="SRResNet",
            scale=shape.scale,
            channels=3,
            radius=4 + 2 * shape.blocks + 1 + int(reach + 1),
            half=False,
            parameters=sum(p.numel() for p in self.parameters()),
            summary=f"{shape.blocks} blocks, {wide} features",
        )

    def forward(self, x: Tensor) -> Tensor:
        first = self.block1(x.to(self.body_dtype))
        y = first
        for name in (*self.names, self.after):
            y = self.get_submodule(name)(y)
        tail = self.get_submodule(self.tail)
        assert isinstance(tail, nn.Sequential)
        y = tail[:-1](first + y)
        out: Tensor = tail[-1](y.float())
        return (torch.tanh(out) + 1) / 2


def without_counts(state: Mapping[str, Tensor]) -> dict[str, Tensor] | None:
    """A state dict without the counts of batch norm, or None if it is not of this family's names."""
    if "block1.0.weight" not in state:
        return None
    return {k: v for k, v in state.items() if not k.endswith(".num_batches_tracked")}


def detect(state: Mapping[str, Tensor]) -> SRResNetShape | None:
    """The shape that a state dict of leftthomas's names describes, or None if it is another family."""
    first = state.get("block1.0.weight")
    if first is None or first.ndim != 4 or first.shape[1:] != (3, 9, 9) or not first.shape[0]:
        return None
    blocks = sum(bool(re.fullmatch(r"block\d+\.bn1\.weight", key)) for key in state)
    doublings = sum(bool(re.fullmatch(r"block\d+\.\d+\.conv\.weight", key)) for key in state)
    if not 1 <= blocks < 256 or doublings > 3:
        return None
    return SRResNetShape(first.shape[0], blocks, 2**doublings)


@dataclass(frozen=True, slots=True)
class MSRResNetShape:
    """The numbers that fix one MSRResNet: width, residual blocks, scale 2, 3 or 4."""

    features: int = 64
    blocks: int = 16
    scale: int = 4
    channels: int = 3


class PlainBlock(nn.Module):
    """Convolution, ReLU, convolution, added to the input."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.conv1, self.conv2 = conv3(features, features), conv3(features, features)

    def forward(self, x: Tensor) -> Tensor:
        detail: Tensor = self.conv2(F.relu(self.conv1(x), inplace=True))
        return x + detail


class MSRResNet(Network):
    """RGB 0..1 (N, 3, H, W) -> RGB about 0..1 (N, 3, H*scale, W*scale)."""

    def __init__(self, shape: MSRResNetShape) -> None:
        super().__init__()
        self.shape = shape
        wide, self.factors = shape.features, (2, 2) if shape.scale == 4 else (shape.scale,)
        self.conv_first = conv3(shape.channels, wide)
        self.body = nn.Sequential(*(PlainBlock(wide) for _ in range(shape.blocks)))
        for index, factor in enumerate(self.factors, 1):
            self.add_module(f"upconv{index}", conv3(wide, wide * factor**2))
        self.conv_hr = conv3(wide, wide)
        self.conv_last = conv3(wide, shape.channels)
        self.facts = NetworkFacts(
            family="MSRResNet",
            scale=shape.scale,
            channels=shape.channels,
            radius=2 * shape.blocks + 5,
            parameters=sum(p.numel() for p in self.parameters()),
            summary=f"{shape.blocks} blocks, {wide} features",
        )

    def forward(self, x: Tensor) -> Tensor:
        y = self.body(F.leaky_relu(self.conv_first(x.to(self.body_dtype)), 0.1))
        for index, factor in enumerate(self.factors, 1):
            widened = self.get_submodule(f"upconv{index}")(y)
            y = F.leaky_relu(F.pixel_shuffle(widened, factor), 0.1)
        detail = self.conv_last(F.leaky_relu(self.conv_hr(y), 0.1))
        size = (x.shape[2] * self.shape.scale, x.shape[3] * self.shape.scale)
        base = F.interpolate(x.float(), size, mode="bilinear", align_corners=False)
        out: Tensor = base + detail
        return out


def detect_plain(state: Mapping[str, Tensor]) -> MSRResNetShape | None:
    """The shape that a state dict of BasicSR's names describes, or None if it is another family."""
    first, up = state.get("conv_first.weight"), state.get("upconv1.weight")
    if first is None or up is None or "conv_hr.weight" not in state or first.ndim != 4:
        return None
    features = first.shape[0]
    blocks = sum(bool(re.fullmatch(r"body\.\d+\.conv1\.weight", key)) for key in state)
    scale = {4 * features: 2, 9 * features: 3}.get(up.shape[0])
    if scale is None or not 1 <= blocks < 1024 or not features:
        return None
    if "upconv2.weight" in state:
        scale *= 2
    return None if scale == 6 else MSRResNetShape(features, blocks, scale, first.shape[1])
