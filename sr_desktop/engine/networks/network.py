"""The common ground of all networks: a torch module that carries its facts and its precision."""

from __future__ import annotations

from typing import Self

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from sr_desktop.engine.networks.facts import NetworkFacts

ROWS = 16
"""Rows that are unfolded at once."""


class Network(nn.Module):
    """A super-resolution network, (N, C, H, W) float32 in 0..1 -> (N, C, H*s, W*s) float32.

    The body may run in a 16-bit type (`set_precision`); the input and the sum that makes the
    output stay float32, because bfloat16 has only eight bits of mantissa and a result near
    white would be off by a whole step of an 8-bit picture.
    """

    facts: NetworkFacts
    exact_layers: tuple[str, ...] = ()
    """Names of the layers that stay float32 whatever the precision of the body."""

    def set_precision(self, dtype: torch.dtype) -> Self:
        """Run the body in `dtype` (float32, bfloat16 or float16) from now on; returns self."""
        exact = tuple(f"{name}." for name in self.exact_layers)
        for name, parameter in self.named_parameters():
            # not self.to(dtype) and back: that would leave the exact layers rounded
            kind = torch.float32 if name.startswith(exact) else dtype
            parameter.data = parameter.data.to(kind)
        return self

    def place(self, device: torch.device) -> Self:
        """Moves the network to `device`, channels last in memory; returns self."""
        self.to(device)
        self.to(memory_format=torch.channels_last)  # type: ignore[call-overload]  # missing in the stub
        return self

    @property
    def body_dtype(self) -> torch.dtype:
        """The type that the first convolution computes in."""
        return next(self.parameters()).dtype

    def forward(self, x: Tensor) -> Tensor:
        raise NotImplementedError  # each family defines it


def conv3(inputs: int, outputs: int) -> nn.Conv2d:
    """A 3x3 convolution with zero padding of one pixel, the building block of every family here."""
    return nn.Conv2d(inputs, outputs, 3, 1, 1)


def unfolded_onto(given: Tensor, folded: Tensor, factor: int) -> Tensor:
    """`given` (N, C, H, W), enlarged by repeating pixels, plus the pixel shuffle of `folded` by `factor`.

    folded: (N, C * factor**2, h, w), of which the shuffle is (N, C, H*s, W*s). float32 where `given` is.

    On a processor memory is what costs at this size, and a few rows at a time stay in its cache; the
    numbers are the same.
    """
    count, channels, height, width = given.shape
    scale = folded.shape[2] * factor // height
    if (
        count != 1
        or given.device.type != "cpu"
        or torch.is_grad_enabled()
        or not folded.is_contiguous(memory_format=torch.channels_last)
    ):
        return F.interpolate(given, scale_factor=scale, mode="nearest").add_(
            F.pixel_shuffle(folded, factor)
        )
    unshuffled = factor // scale
    made = given.new_empty(height, scale, width * scale * channels)
    rows = given[0].permute(1, 2, 0)
    for top in range(0, folded.shape[2], ROWS):
        part = F.pixel_shuffle(folded[:, :, top : top + ROWS], factor)[0].permute(1, 2, 0)
        place = slice(top * unshuffled, (top + ROWS) * unshuffled)
        wide = rows[place, :, None].expand(-1, -1, scale, -1)
        block = made[place]
        block.copy_(part.reshape(block.shape))
        block.add_(wide.reshape(len(block), 1, -1))
    return made.view(height * scale, width * scale, channels).permute(2, 0, 1)[None]
