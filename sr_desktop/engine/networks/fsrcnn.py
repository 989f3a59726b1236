"""FSRCNN: shrink, map, expand at the small size, and one transposed convolution at the end.

Source: Dong, Loy and Tang, "Accelerating the Super-Resolution Convolutional Neural Network", ECCV 2016
(arXiv 1608.00367): d = 56, s = 12, m = 4; the small one 32, 5, 1. State dict names are those of yjn870's
port: `first_part.N`, `mid_part.N`, `last_part`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from sr_desktop.engine.networks.facts import NetworkFacts
from sr_desktop.engine.networks.network import Network

SCALES = (2, 3, 4)


@dataclass(frozen=True, slots=True)
class FSRCNNShape:
    """The numbers that fix one FSRCNN: d, s and m of the paper, and the step of the last layer."""

    features: int = 56
    shrunk: int = 12
    mappings: int = 4
    scale: int = 2
    channels: int = 1


class FSRCNN(Network):
    """Luminance 0..1 (N, 1, H, W) -> luminance about 0..1 (N, 1, H*scale, W*scale)."""

    def __init__(self, shape: FSRCNNShape) -> None:
        super().__init__()
        self.shape = shape
        wide, narrow = shape.features, shape.shrunk
        self.first_part = nn.Sequential(
            nn.Conv2d(shape.channels, wide, 5, padding=2), nn.PReLU(wide)
        )
        middle: list[nn.Module] = [nn.Conv2d(wide, narrow, 1), nn.PReLU(narrow)]
        for _ in range(shape.mappings):
            middle += [nn.Conv2d(narrow, narrow, 3, padding=1), nn.PReLU(narrow)]
        middle += [nn.Conv2d(narrow, wide, 1), nn.PReLU(wide)]
        self.mid_part = nn.Sequential(*middle)
        self.last_part = nn.ConvTranspose2d(
            *(wide, shape.channels, 9),
            stride=shape.scale,
            padding=4,
            output_padding=shape.scale - 1,
        )
        self.facts = NetworkFacts(
            family="FSRCNN",
            scale=shape.scale,
            channels=shape.channels,
            radius=2 + shape.mappings + -(-4 // shape.scale),
            half=False,  # there is no sum with the input that keeps what 16 bits lose
            bfloat16=False,
            parameters=sum(p.numel() for p in self.parameters()),
            summary=f"d={wide}, s={narrow}, m={shape.mappings}",
        )

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.last_part(self.mid_part(self.first_part(x.to(self.body_dtype))))
        return out.float()


def detect(state: Mapping[str, Tensor]) -> FSRCNNShape | None:
    """The shape that a state dict describes, or None if it is another family.

    The last layer has the same form at every scale. Which one it was trained for shows on a grey
    area: with the right step its copies add up to an even grey, with any other to a pattern.
    """
    first, last = state.get("first_part.0.weight"), state.get("last_part.weight")
    narrow = state.get("mid_part.0.weight")
    if first is None or last is None or narrow is None:
        return None
    if first.ndim != 4 or narrow.ndim != 4 or first.shape[2:] != (5, 5):
        return None
    if last.ndim != 4 or last.shape[2:] != (9, 9) or "last_part.bias" not in state:
        return None
    mappings = sum(
        bool(re.fullmatch(r"mid_part\.\d+\.weight", key)) and state[key].ndim == 4 for key in state
    )
    shape = FSRCNNShape(first.shape[0], narrow.shape[0], mappings - 2, 2, first.shape[1])
    if shape.mappings < 1 or 0 in first.shape or 0 in narrow.shape or last.is_meta:
        return None
    return FSRCNNShape(
        *(shape.features, shape.shrunk, shape.mappings), _step(state, shape), shape.channels
    )


@torch.no_grad()
def _step(state: Mapping[str, Tensor], shape: FSRCNNShape) -> int:
    """The scale at which the net turns an even grey into the most even grey."""
    side = 2 * (shape.mappings + 4) + 9
    grey = torch.full((1, shape.channels, side, side), 0.5)
    unevenness = {}
    for scale in SCALES:
        network = FSRCNN(
            FSRCNNShape(shape.features, shape.shrunk, shape.mappings, scale, shape.channels)
        )
        try:
            network.load_state_dict({key: value.float() for key, value in state.items()})
        except RuntimeError as error:
            raise ValueError("the layers do not fit") from error
        middle = network(grey)[0, :, side * scale // 2 :, side * scale // 2 :][:, :12, :12]
        unevenness[scale] = float((middle - 0.5).abs().mean())
    return min(SCALES, key=lambda scale: unevenness[scale])
