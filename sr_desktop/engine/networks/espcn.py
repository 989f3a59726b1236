"""ESPCN: three convolutions at the small size and the first pixel shuffle.

Source: Shi et al., "Real-Time Single Image and Video Super-Resolution Using an Efficient Sub-Pixel
Convolutional Neural Network", CVPR 2016 (arXiv 1609.05158). State dict names are `conv_1` to
`conv_3`; two popular sets of names are translated by `other_names`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import isqrt

import torch
from torch import Tensor, nn

from sr_desktop.engine.networks.classic import from_ycbcr, to_ycbcr
from sr_desktop.engine.networks.facts import NetworkFacts
from sr_desktop.engine.networks.network import Network


@dataclass(frozen=True, slots=True)
class ESPCNShape:
    """The numbers that fix one ESPCN.

    channels: 1: luminance; 3: luminance and both colour differences, studio range (not RGB).
    """

    features: tuple[int, int] = (64, 32)
    scale: int = 2
    channels: int = 1


class ESPCN(Network):
    """Luminance or RGB 0..1 (N, C, H, W) -> about 0..1 (N, C, H*scale, W*scale)."""

    def __init__(self, shape: ESPCNShape) -> None:
        super().__init__()
        self.shape = shape
        first, second = shape.features
        self.conv_1 = nn.Conv2d(shape.channels, first, 5, padding=2)
        self.conv_2 = nn.Conv2d(first, second, 3, padding=1)
        self.conv_3 = nn.Conv2d(second, shape.channels * shape.scale**2, 3, padding=1)
        self.shuffle = nn.PixelShuffle(shape.scale)
        self.facts = NetworkFacts(
            family="ESPCN",
            scale=shape.scale,
            channels=shape.channels,
            radius=4,
            half=False,  # there is no sum with the input that keeps what 16 bits lose
            bfloat16=False,
            parameters=sum(p.numel() for p in self.parameters()),
            summary=f"{first} and {second} features",
        )

    def forward(self, x: Tensor) -> Tensor:
        colour = self.shape.channels == 3
        x = (to_ycbcr(x) if colour else x).to(self.body_dtype)
        x = torch.tanh(self.conv_1(x))
        x = torch.tanh(self.conv_2(x))
        out: Tensor = self.shuffle(self.conv_3(x).float())
        return from_ycbcr(out) if colour else out


def other_names(state: Mapping[str, Tensor]) -> dict[str, Tensor] | None:
    """A state dict of yjn870's or leftthomas's port translated, or None if it has other names."""
    yjn870 = {"first_part.0": "conv_1", "first_part.2": "conv_2", "last_part.0": "conv_3"}
    leftthomas = {"conv1": "conv_1", "conv2": "conv_2", "conv3": "conv_3"}
    for names in (yjn870, leftthomas):
        parts = [key.rpartition(".") for key in state]
        if len(parts) == 6 and all(name in names for name, _, _ in parts):
            out = {
                f"{names[name]}.{kind}": value
                for (name, _, kind), value in zip(parts, state.values(), strict=True)
            }
            # three convolutions of these names may also be an SRCNN
            return out if detect(out) is not None else None
    return None


def detect(state: Mapping[str, Tensor]) -> ESPCNShape | None:
    """The shape that a state dict describes, or None if it is another family."""
    names = {key for key in state if re.fullmatch(r"conv_\d+\.(weight|bias)", key)}
    if len(names) != 6 or state.keys() - names:
        return None
    weights = [state.get(f"conv_{index}.weight") for index in (1, 2, 3)]
    if any(w is None or w.ndim != 4 or 0 in w.shape for w in weights):
        return None
    first, second, third = (w for w in weights if w is not None)
    channels = first.shape[1]
    scale = isqrt(third.shape[0] // channels)
    kernels = tuple(w.shape[2] for w in (first, second, third))
    if kernels != (5, 3, 3) or scale < 1 or third.shape[0] != channels * scale**2:
        return None
    return ESPCNShape((first.shape[0], second.shape[0]), scale, channels)
