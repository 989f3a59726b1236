"""neural-enhance: plain convolutions and PReLU, trained on VGG features and an adversary; repair and zoom.

Source: github.com/alexjc/neural-enhance (2016), release v0.3, written for Lasagne. Layers are `iter.N` (7x7
first), `downscaleN` (4x4, every second pixel), `upscaleN` (four times the features, then a pixel shuffle)
and `out` (7x7). Inside, colours run over -1/2..1/2. Lasagne turns its kernels round; `engine.lasagne` turns
them back when it reads a file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from sr_desktop.engine.networks.facts import NetworkFacts
from sr_desktop.engine.networks.network import Network

MIDDLE = 0.5


@dataclass(frozen=True, slots=True)
class EnhanceShape:
    """The numbers of one neural-enhance generator.

    widths:    features after the first layer, each halving, the blocks, and each doubling.
    blocks:    between the halvings and the doublings; residual: added to their input.
    """

    widths: tuple[int, ...] = (64, 64, 64, 64)
    halvings: int = 0
    blocks: int = 4
    doublings: int = 2
    residual: bool = False


class Layer(nn.Conv2d):
    """A convolution with the slopes of a PReLU beside it."""

    def __init__(self, inputs: int, outputs: int, side: int, stride: int = 1) -> None:
        super().__init__(inputs, outputs, side, stride, 3 if side == 7 else 1)
        self.alpha = nn.Parameter(torch.full((outputs,), 0.25))

    def forward(self, x: Tensor) -> Tensor:
        return F.prelu(super().forward(x), self.alpha)


class Enhance(Network):
    """RGB 0..1 (N, 3, H, W) -> RGB about 0..1, 2**(doublings - halvings) times the size."""

    exact_layers = ("out",)

    def __init__(self, shape: EnhanceShape) -> None:
        super().__init__()
        self.shape = shape
        widths = iter(shape.widths)
        wide = next(widths)
        self.layers = nn.ModuleDict({"iter_0": Layer(3, wide, 7)})
        for index in range(shape.halvings):
            inputs, wide = wide, next(widths)
            self.layers[f"downscale{index}"] = Layer(inputs, wide, 4, 2)
        inputs, wide = wide, next(widths)
        for index in range(shape.blocks):
            self.layers[f"iter_{index + 1}"] = Layer(wide if index else inputs, wide, 3)
        for index in range(shape.doublings):
            inputs, wide = wide, next(widths)
            self.layers[f"upscale{index}"] = Layer(inputs, 4 * wide, 3)
        self.out = nn.Conv2d(wide, 3, 7, padding=3)
        if shape.residual:  # in the file, so that it is known when it is read again
            self.register_buffer("residual", torch.ones(()))
        coarse = 2**shape.halvings
        self.facts = NetworkFacts(
            family="neural-enhance",
            scale=2**shape.doublings // coarse,
            channels=3,
            radius=3 + coarse * (shape.blocks + 1 + shape.doublings) + 3,
            multiple=coarse,
            half=False,
            bfloat16=False,
            parameters=sum(p.numel() for p in self.parameters()),
            summary=f"{shape.blocks} blocks, {max(shape.widths)} features",
        )

    def forward(self, x: Tensor) -> Tensor:
        y = x.to(self.body_dtype) - MIDDLE
        for name, layer in self.layers.items():
            made = layer(y)
            if name.startswith("upscale"):
                y = F.pixel_shuffle(made, 2)
            elif self.shape.residual and name.startswith("iter_") and name != "iter_0":
                y = y + made
            else:
                y = made
        out: Tensor = self.out(y.float()) + MIDDLE
        return out


def detect(state: Mapping[str, Tensor]) -> EnhanceShape | None:
    """The shape that a state dict describes, or None if it is another family."""

    def widths(pattern: str, share: int = 1) -> list[int]:
        found = {int(m[1]): value for k, value in state.items() if (m := re.fullmatch(pattern, k))}
        if sorted(found) != list(range(min(found, default=0), len(found) + min(found, default=0))):
            raise ValueError("layers are missing")
        return [found[index].shape[0] // share for index in sorted(found)]

    first, last = state.get("layers.iter_0.weight"), state.get("out.weight")
    if first is None or last is None or first.ndim != 4 or first.shape[1:] != (3, 7, 7):
        return None
    body = widths(r"layers\.iter_(\d+)\.weight")
    down = widths(r"layers\.downscale(\d+)\.weight")
    up = widths(r"layers\.upscale(\d+)\.weight", 4)
    if len(body) < 2 or len(up) < len(down) or len(up) > 4:
        return None
    if "residual" in state and (down or body)[-1 if down else 0] != body[1]:
        return None
    return EnhanceShape(
        (body[0], *down, body[1], *up), len(down), len(body) - 1, len(up), "residual" in state
    )
