"""VDSR: twenty plain convolutions that predict what bicubic enlarging lost, for any scale.

Source: Kim, Lee and Lee, "Accurate Image Super-Resolution Using Very Deep Convolutional Networks",
CVPR 2016 (arXiv 1511.04587). State dict names are `conv_1` to `conv_20`, those of the authors' MATLAB
release; `twtygqyy_names` translates the best-known PyTorch one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import torch.nn.functional as F
from torch import Tensor

from sr_desktop.engine.networks.classic import SUPPORT, enlarged, plain_net
from sr_desktop.engine.networks.facts import NetworkFacts
from sr_desktop.engine.networks.network import Network, conv3


@dataclass(frozen=True, slots=True)
class VDSRShape:
    """The numbers that fix one VDSR. scale: how far it enlarges before it mends; the weights fit any."""

    features: int = 64
    layers: int = 20
    channels: int = 1
    bias: bool = True
    scale: int = 2


class VDSR(Network):
    """Luminance 0..1 (N, 1, H, W) -> luminance about 0..1 (N, 1, H*scale, W*scale)."""

    def __init__(self, shape: VDSRShape) -> None:
        super().__init__()
        self.shape = shape
        widths = (shape.channels, *[shape.features] * (shape.layers - 1), shape.channels)
        self.names = [f"conv_{index}" for index in range(1, shape.layers + 1)]
        for name, inputs, outputs in zip(self.names, widths[:-1], widths[1:], strict=True):
            layer = conv3(inputs, outputs)
            if not shape.bias:
                layer.register_parameter("bias", None)
            self.add_module(name, layer)
        self.facts = NetworkFacts(
            family="VDSR",
            scale=shape.scale,
            channels=shape.channels,
            radius=-(-shape.layers // shape.scale) + SUPPORT,
            parameters=sum(p.numel() for p in self.parameters()),
            summary=f"{shape.layers} layers, {shape.features} features",
        )

    def forward(self, x: Tensor) -> Tensor:
        base = enlarged(x, self.shape.scale)
        detail = base.to(self.body_dtype)
        for name in self.names[:-1]:
            detail = F.relu(self.get_submodule(name)(detail), inplace=True)
        out: Tensor = base + self.get_submodule(self.names[-1])(detail)
        return out


def twtygqyy_names(state: Mapping[str, Tensor]) -> dict[str, Tensor] | None:
    """A state dict with the names of twtygqyy's pytorch-vdsr translated, or None if it has others."""
    if "input.weight" not in state or "residual_layer.0.conv.weight" not in state:
        return None
    out = {}
    for key, value in state.items():
        inner = re.fullmatch(r"residual_layer\.(\d+)\.conv\.(weight|bias)", key)
        outer = re.fullmatch(r"(input|output)\.(weight|bias)", key)
        if inner:
            out[f"conv_{int(inner[1]) + 2}.{inner[2]}"] = value
        elif outer:
            number = 1 if outer[1] == "input" else sum(k.endswith(".weight") for k in state)
            out[f"conv_{number}.{outer[2]}"] = value
        else:
            return None
    return out


def detect(state: Mapping[str, Tensor]) -> VDSRShape | None:
    """The shape that a state dict describes, or None if it is another family."""
    found = plain_net(state, "conv_", 1)
    return None if found is None else VDSRShape(*found, "conv_1.bias" in state)
