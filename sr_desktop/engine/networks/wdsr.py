"""WDSR: residual blocks that widen before the activation, and a shuffled skip from the input.

Source: Yu et al., "Wide Activation for Efficient and Accurate Image Super-Resolution", 2018 (arXiv
1808.08718), in the form of krasserm's Keras release with weight normalisation folded in: `conv2d_1` is
the head, then two (WDSR-A) or three (WDSR-B) convolutions a block, `conv2d_main_scale_S` and
`conv2d_skip_scale_S`. Depth-to-space has TensorFlow's order of channels: the place in the block first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import torch.nn.functional as F
from torch import Tensor, nn

from sr_desktop.engine.networks.facts import NetworkFacts
from sr_desktop.engine.networks.network import Network, conv3

WHITE = 2.0
"""Inside, colours run over -1..1."""


@dataclass(frozen=True, slots=True)
class WDSRShape:
    """The numbers that fix one WDSR.

    wide:   features before the activation (A: 4 times, B: 6 times `features`).
    narrow: features after the first 1x1 of WDSR-B (0.8 times `features`); 0: WDSR-A.
    """

    features: int = 32
    blocks: int = 16
    scale: int = 4
    wide: int = 192
    narrow: int = 25


class WDSR(Network):
    """RGB 0..1 (N, 3, H, W) -> RGB about 0..1 (N, 3, H*scale, W*scale)."""

    def __init__(self, shape: WDSRShape) -> None:
        super().__init__()
        self.shape = shape
        features, wide, narrow = shape.features, shape.wide, shape.narrow
        self.conv2d_1 = conv3(3, features)
        layers: list[nn.Conv2d] = []
        for _ in range(shape.blocks):
            if narrow:
                layers += [nn.Conv2d(features, wide, 1), nn.Conv2d(wide, narrow, 1)]
                layers.append(conv3(narrow, features))
            else:
                layers += [conv3(features, wide), conv3(wide, features)]
        self.names = [f"conv2d_{index}" for index in range(2, len(layers) + 2)]
        for name, layer in zip(self.names, layers, strict=True):
            self.add_module(name, layer)
        pixels = 3 * shape.scale**2
        self.main, self.skip = (f"conv2d_{kind}_scale_{shape.scale}" for kind in ("main", "skip"))
        self.add_module(self.main, conv3(features, pixels))
        self.add_module(self.skip, nn.Conv2d(3, pixels, 5, padding=2))
        self.exact_layers = (self.skip,)
        self.facts = NetworkFacts(
            family="WDSR-B" if narrow else "WDSR-A",
            scale=shape.scale,
            channels=3,
            radius=shape.blocks * (1 if narrow else 2) + 2,
            parameters=sum(p.numel() for p in self.parameters()),
            summary=f"{shape.blocks} blocks, {features} features, {wide} before the activation",
        )

    def forward(self, x: Tensor) -> Tensor:
        x = x.float() * WHITE - WHITE / 2
        y = self.conv2d_1(x.to(self.body_dtype))
        step = 3 if self.shape.narrow else 2
        for start in range(0, len(self.names), step):
            first, *rest = (self.get_submodule(n) for n in self.names[start : start + step])
            detail = F.relu(first(y), inplace=True)
            for layer in rest:
                detail = layer(detail)
            y = y + detail
        detail = self.get_submodule(self.main)(y).float() + self.get_submodule(self.skip)(x)
        return (depth_to_space(detail, self.shape.scale) + WHITE / 2) / WHITE


def depth_to_space(x: Tensor, scale: int) -> Tensor:
    """(N, scale^2 * C, H, W) -> (N, C, H*scale, W*scale) in TensorFlow's order of channels."""
    count, depth, height, width = x.shape
    blocks = x.view(count, scale, scale, depth // scale**2, height, width)
    return blocks.permute(0, 3, 4, 1, 5, 2).reshape(count, -1, height * scale, width * scale)


def detect(state: Mapping[str, Tensor]) -> WDSRShape | None:
    """The shape that a state dict describes, or None if it is another family."""
    skips = [m for key in state if (m := re.fullmatch(r"conv2d_skip_scale_(\d)\.weight", key))]
    first, second = state.get("conv2d_1.weight"), state.get("conv2d_2.weight")
    if len(skips) != 1 or first is None or second is None or first.ndim != 4 or second.ndim != 4:
        return None
    count = sum(bool(re.fullmatch(r"conv2d_\d+\.weight", key)) for key in state) - 1
    third = state.get("conv2d_3.weight")
    deep = second.shape[2:] == (1, 1)
    step = 3 if deep else 2
    if count < step or count % step or third is None or third.ndim != 4:
        return None
    narrow = third.shape[0] if deep else 0
    return WDSRShape(first.shape[0], count // step, int(skips[0][1]), second.shape[0], narrow)
