"""DnCNN: plain convolutions that predict the noise, which is taken away. Does not enlarge.

Source: Zhang et al., "Beyond a Gaussian Denoiser", IEEE Trans. Image Processing 26, 2017 (arXiv
1608.03981), its blind colour net with batch norm folded into the convolutions. State dict names are
`conv0` to `conv19`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch.nn.functional as F
from torch import Tensor

from sr_desktop.engine.networks.classic import plain_net
from sr_desktop.engine.networks.facts import NetworkFacts
from sr_desktop.engine.networks.network import Network, conv3


@dataclass(frozen=True, slots=True)
class DnCNNShape:
    """The numbers that fix one DnCNN (blind colour: 64 features, 20 layers; grey: 17 or 20)."""

    features: int = 64
    layers: int = 20
    channels: int = 3


class DnCNN(Network):
    """RGB or luminance 0..1 (N, C, H, W) -> the same with less noise (N, C, H, W)."""

    def __init__(self, shape: DnCNNShape) -> None:
        super().__init__()
        self.shape = shape
        widths = (shape.channels, *[shape.features] * (shape.layers - 1), shape.channels)
        self.names = [f"conv{index}" for index in range(shape.layers)]
        for name, inputs, outputs in zip(self.names, widths[:-1], widths[1:], strict=True):
            self.add_module(name, conv3(inputs, outputs))
        self.facts = NetworkFacts(
            family="DnCNN",
            scale=1,
            channels=shape.channels,
            radius=shape.layers,
            parameters=sum(p.numel() for p in self.parameters()),
            summary=f"{shape.layers} layers, {shape.features} features, takes noise away",
        )

    def forward(self, x: Tensor) -> Tensor:
        noise = x.to(self.body_dtype)
        for name in self.names[:-1]:
            noise = F.relu(self.get_submodule(name)(noise), inplace=True)
        out: Tensor = x.float() - self.get_submodule(self.names[-1])(noise)
        return out


def detect(state: Mapping[str, Tensor]) -> DnCNNShape | None:
    """The shape that a state dict describes, or None if it is another family."""
    found = plain_net(state, "conv", 0)
    return None if found is None else DnCNNShape(*found)
