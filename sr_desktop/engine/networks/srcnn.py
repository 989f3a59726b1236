"""SRCNN: the first convolutional network for super-resolution: bicubic, then three convolutions.

Source: Dong, Loy, He and Tang, "Image Super-Resolution Using Deep Convolutional Networks", ECCV 2014
and IEEE PAMI 38, 2016 (arXiv 1501.00092): 9-1-5 or 9-5-5 kernels. State dict names are `conv1` to
`conv3`; `longer_names` translates those that speak of patch extraction.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch.nn.functional as F
from torch import Tensor, nn

from sr_desktop.engine.networks.classic import SUPPORT, enlarged, from_ycbcr, to_ycbcr
from sr_desktop.engine.networks.facts import NetworkFacts
from sr_desktop.engine.networks.network import Network

LARGE_BIAS = 2.0
"""Biases above this mean that white was 255 in training: with white at 1 none comes near."""


@dataclass(frozen=True, slots=True)
class SRCNNShape:
    """The numbers that fix one SRCNN.

    kernels:  sides of the three convolutions.
    channels: 1: luminance; 3: luminance and both colour differences, studio range (not RGB).
    white:    what white is inside the net, 1 or 255.
    scale:    how far it enlarges before it mends; most weights were trained for one scale.
    """

    kernels: tuple[int, int, int] = (9, 1, 5)
    features: tuple[int, int] = (64, 32)
    channels: int = 1
    white: float = 1.0
    scale: int = 2


class SRCNN(Network):
    """Luminance or RGB 0..1 (N, C, H, W) -> about 0..1 (N, C, H*scale, W*scale)."""

    def __init__(self, shape: SRCNNShape) -> None:
        super().__init__()
        self.shape = shape
        widths = (shape.channels, *shape.features, shape.channels)
        self.conv1, self.conv2, self.conv3 = (
            nn.Conv2d(inputs, outputs, kernel, padding=kernel // 2, padding_mode="replicate")
            for inputs, outputs, kernel in zip(widths[:-1], widths[1:], shape.kernels, strict=True)
        )
        reach = sum(kernel // 2 for kernel in shape.kernels)
        self.facts = NetworkFacts(
            family="SRCNN",
            scale=shape.scale,
            channels=shape.channels,
            radius=-(-reach // shape.scale) + SUPPORT,
            # there is no sum with the input that keeps what 16 bits lose
            half=False,
            bfloat16=False,
            parameters=sum(p.numel() for p in self.parameters()),
            summary="-".join(map(str, shape.kernels)),
        )

    def forward(self, x: Tensor) -> Tensor:
        colour = self.shape.channels == 3
        x = enlarged(to_ycbcr(x) if colour else x, self.shape.scale)
        x = (x * self.shape.white).to(self.body_dtype)
        x = F.relu(self.conv1(x), inplace=True)
        x = F.relu(self.conv2(x), inplace=True)
        out: Tensor = self.conv3(x).float() / self.shape.white
        return from_ycbcr(out) if colour else out


_LONGER = {"patch_extraction": "conv1", "nonlinear_map": "conv2", "recon": "conv3"}


def longer_names(state: Mapping[str, Tensor]) -> dict[str, Tensor] | None:
    """A state dict with names such as `patch_extraction.weight` translated, or None."""
    parts = [key.partition(".") for key in state]
    if any(name not in _LONGER for name, _, _ in parts):
        return None
    return {
        f"{_LONGER[name]}.{rest}": value
        for (name, _, rest), value in zip(parts, state.values(), strict=True)
    }


def detect(state: Mapping[str, Tensor]) -> SRCNNShape | None:
    """The shape that a state dict describes, or None if it is another family."""
    if state.keys() != {f"conv{i}.{kind}" for i in (1, 2, 3) for kind in ("weight", "bias")}:
        return None
    weights = [state[f"conv{i}.weight"] for i in (1, 2, 3)]
    if any(w.ndim != 4 or 0 in w.shape or w.shape[2] != w.shape[3] for w in weights):
        return None
    first, second, third = weights
    if first.shape[1] != third.shape[0] or any(w.shape[2] % 2 == 0 for w in weights):
        return None
    largest = max(float(state[f"conv{i}.bias"].abs().max()) for i in (1, 2, 3))
    return SRCNNShape(
        (first.shape[2], second.shape[2], third.shape[2]),
        (first.shape[0], second.shape[0]),
        first.shape[1],
        255.0 if largest > LARGE_BIAS else 1.0,
    )
