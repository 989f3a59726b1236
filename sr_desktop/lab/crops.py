"""Random square crops out of many stored pictures, cut all at once where the pictures lie."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import torch
from numpy.random import Generator
from torch import Tensor

ORIENTATIONS = 8
"""A crop and its mirror image, each in four quarter turns."""


@dataclass(frozen=True, slots=True)
class Crops:
    """Where N crops of `patch` pixels lie, the same at every scale.

    index, y, x: (N,) int64, the picture and the upper left corner in it; orientation: (N,) 0..7, quarter
    turns and from 4 on a flip before them. All on the device of the pictures.
    """

    index: Tensor
    y: Tensor
    x: Tensor
    orientation: Tensor
    patch: int

    @classmethod
    def random(cls, rng: Generator, lows: Tensor, count: int, patch: int, drawn: int = 1) -> Crops:
        """`count` crops of the small pictures `lows` (M, h, w, 3) uint8; the same for the same `rng`.

        For each one `drawn` are drawn, and the one with most detail is taken: the mean squared difference
        of neighbouring pixels of the small picture, where noise of the large one is averaged out. One
        clear edge counts for more than much faint texture.
        """
        height, width = lows.shape[1:3]
        ends = (len(lows), height - patch + 1, width - patch + 1, ORIENTATIONS)
        index, y, x, orientation = (
            torch.from_numpy(rng.integers(0, end, count * drawn)).to(lows.device) for end in ends
        )
        found = cls(index, y, x, orientation, patch)
        if drawn == 1:
            return found
        cut = found.bytes_of(lows, 1).float()
        steps = [cut.diff(dim=axis).square().mean((1, 2, 3)) for axis in (1, 2)]
        best = (steps[0] + steps[1]).view(count, drawn).argmax(1)
        best += torch.arange(0, count * drawn, drawn, device=lows.device)
        return cls(index[best], y[best], x[best], orientation[best], patch)

    def bytes_of(self, pictures: Tensor, scale: int) -> Tensor:
        """The crops out of `pictures` (M, H, W, 3), `scale` times the size that `y` and `x` mean.

        (N, patch * scale, patch * scale, 3) uint8.
        """
        height, width = pictures.shape[1:3]
        down, across = _grid(self.patch * scale, pictures.device)
        rows = down[self.orientation] + (self.y * scale)[:, None, None]
        columns = across[self.orientation] + (self.x * scale)[:, None, None]
        rows += (self.index * height)[:, None, None]
        return pictures.view(-1, 3)[rows.mul_(width).add_(columns)]

    def of(self, pictures: Tensor, scale: int) -> Tensor:
        """The same as float32 in 0..1, (N, 3, p, p), channels last in memory."""
        return self.bytes_of(pictures, scale).permute(0, 3, 1, 2).float().div_(255)


@cache
def _grid(side: int, device: torch.device) -> tuple[Tensor, Tensor]:
    """Row and column, (8, side, side), that each pixel of a crop comes from, for every orientation."""
    line = torch.arange(side, device=device)
    down, across = line[:, None].expand(side, side), line[None].expand(side, side)
    turned = [
        [
            torch.rot90(plane.flip(1) if flip else plane, turns)
            for flip in (0, 1)
            for turns in range(4)
        ]
        for plane in (down, across)
    ]
    return torch.stack(turned[0]), torch.stack(turned[1])
