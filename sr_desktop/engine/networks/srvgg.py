"""SRVGGNetCompact: the small network of Real-ESRGAN's "general v3" and "anime video" releases.

Source: Wang et al., "Real-ESRGAN", arXiv 2107.10833, and the compact network that the authors
released in 2022 (plain convolutions at low resolution, one pixel shuffle, the nearest-neighbour
enlarged input added). State dict names are those of the official files: `body.N.weight`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import isqrt
from typing import Literal, Self

import torch
from torch import Tensor, nn

from sr_desktop.engine.networks.facts import NetworkFacts
from sr_desktop.engine.networks.network import Network, conv3, unfolded_onto

Activation = Literal["prelu", "leakyrelu"]


@dataclass(frozen=True, slots=True)
class SRVGGShape:
    """The numbers that fix one SRVGGNetCompact.

    convolutions: those between the first and the last.
    unshuffle:    side of the blocks of pixels moved into channels first (as in Real-ESRGAN's x2 net):
                  2 makes the net work at half the size, four times as fast and seeing twice as far.
                  The official compact nets have 1.
    """

    features: int = 64
    convolutions: int = 16
    scale: int = 4
    channels: int = 3
    activation: Activation = "prelu"
    unshuffle: int = 1


class PReLU(nn.PReLU):
    """`nn.PReLU`, but max(x, w * x) when nothing is learnt: the same numbers as long as every w <= 1.

    torch 2.13 takes fourteen times as long for `prelu` in bfloat16, channels last, on a CPU.
    """

    largest: float | None = None
    """The largest slope, once the weights are fixed; None while they may change."""

    def forward(self, x: Tensor) -> Tensor:
        if self.largest is None or self.largest > 1:
            return super().forward(x)
        return torch.maximum(x, x * self.weight.view(1, -1, 1, 1))


class SRVGGNetCompact(Network):
    """RGB 0..1 (N, 3, H, W) -> RGB about 0..1 (N, 3, H*scale, W*scale); H, W multiples of `unshuffle`."""

    def __init__(self, shape: SRVGGShape) -> None:
        super().__init__()
        self.shape = shape
        self.down = nn.PixelUnshuffle(shape.unshuffle)
        block = shape.unshuffle**2
        layers: list[nn.Module] = [
            conv3(shape.channels * block, shape.features),
            self._activation(),
        ]
        for _ in range(shape.convolutions):
            layers += [conv3(shape.features, shape.features), self._activation()]
        layers.append(conv3(shape.features, shape.channels * shape.scale**2 * block))
        self.body = nn.Sequential(*layers)
        self.upsampler = nn.PixelShuffle(shape.scale * shape.unshuffle)
        self.facts = NetworkFacts(
            family="SRVGGNetCompact",
            scale=shape.scale,
            channels=shape.channels,
            radius=shape.unshuffle * (shape.convolutions + 3) - 1,
            multiple=shape.unshuffle,
            parameters=sum(p.numel() for p in self.parameters()),
            summary=f"{shape.features} features, {shape.convolutions} convolutions",
            width=shape.features,
            maps=4,
        )

    def _activation(self) -> nn.Module:
        if self.shape.activation == "prelu":
            return PReLU(self.shape.features)
        return nn.LeakyReLU(0.1)

    def set_precision(self, dtype: torch.dtype) -> Self:
        """See `Network.set_precision`; from here on the weights are taken as final."""
        for layer in self.body:
            if isinstance(layer, PReLU):
                layer.largest = float(layer.weight.detach().max())
        return super().set_precision(dtype)

    def forward(self, x: Tensor) -> Tensor:
        folded: Tensor = self.body(self.down(x.to(self.body_dtype)))
        return unfolded_onto(x.float(), folded, self.shape.scale * self.shape.unshuffle)


def detect(state: Mapping[str, Tensor]) -> SRVGGShape | None:
    """The shape that a state dict of official names describes, or None if it is another family."""
    first = state.get("body.0.weight")
    if first is None or first.ndim != 4 or not all(key.startswith("body.") for key in state):
        return None
    indices = [int(key.split(".")[1]) for key in state if key.split(".")[1].isdigit()]
    last = state.get(f"body.{max(indices)}.weight")
    if last is None or last.ndim != 4 or max(indices) % 2:
        return None
    if any(key.count(".") != 2 for key in state) or max(indices) >= 2 * len(state):
        return None
    features, inputs = first.shape[:2]
    unshuffle = 2 if inputs == 12 else 1
    channels = inputs // unshuffle**2
    scale = isqrt(last.shape[0] // inputs) if inputs else 0
    if scale < 1 or not features or last.shape[0] != inputs * scale**2:
        return None
    return SRVGGShape(
        features=features,
        convolutions=max(indices) // 2 - 1,
        scale=scale,
        channels=channels,
        activation="prelu" if "body.1.weight" in state else "leakyrelu",
        unshuffle=unshuffle,
    )
