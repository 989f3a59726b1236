"""How a network's result becomes part of the photo: strength, tone and colour lock, for any part of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sr_desktop.engine.colour import is_toned, with_luminance
from sr_desktop.engine.image import Floats, Photo
from sr_desktop.engine.profiles import Colours

COLOUR_CELL = 32
"""Side, in pixels of the photo, of the cells in which mean colour is compared."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is asked of one photo. Shares are 0..1; `size` is (width, height) of the result in pixels."""

    size: tuple[int, int]
    strength: float = 1.0
    keep_colours: bool = True
    luminance_only: bool = False
    tile: int | None = None

    @property
    def corrects(self) -> bool:
        """Whether mean colours are put back afterwards."""
        return self.keep_colours and self.strength > 0


class Blend:
    """Adds what a network changed to the plainly enlarged photo."""

    def __init__(
        self, photo: Photo, wishes: Wishes, channels: int, colours: Colours | None = None
    ) -> None:
        """channels: what the network knows.

        colours: how to get from the photo's colours to the network's sRGB and back; None if they are that.
        """
        self.wishes = wishes
        self._colours = colours
        # grey, grey stored as RGB, sepia: light from the network, colours from the photo
        self._toned = wishes.luminance_only or channels == 1 or is_toned(photo)
        self._open = photo.pixels.dtype.kind == "f"

    @property
    def channels(self) -> int:
        """How many channels of the network's result are used: 1 is its luminance."""
        return 1 if self._toned else 3

    def change(self, plain: Floats, made: Floats) -> Floats:
        """What is to be added to `plain`, (h, w, C) in the photo's own colours, to be the result.

        plain: the enlarged photo; its overshoot is clipped in place, but for photos with open highlights.
        made:  the network's result, (h, w, `channels`), sRGB.
        """
        if not self._open:  # else highlights above white stay what they are
            np.clip(plain, 0, 1, out=plain)
        seen = np.clip(plain, 0, 1) if self._open else plain
        if self._colours is not None:
            seen = self._colours.seen(seen)
        if self._toned and plain.shape[2] == 3:
            made = with_luminance(seen, made)
        change = np.clip(made, 0, 1)
        change -= seen
        change *= np.float32(self.wishes.strength)
        if self._colours is not None:
            change = self._colours.change(seen, change)
        return change


class Cells:
    """Mean change of colour from photo to result in square cells; smooth in between.

    All coordinates are pixels of the result.
    """

    def __init__(self, width: int, height: int, source: tuple[int, int], channels: int) -> None:
        self._width, self._height = width, height
        factor = max(width / source[0], height / source[1])
        side = max(8, round(COLOUR_CELL * max(1.0, factor)))
        self._columns, self._lines = max(1, round(width / side)), max(1, round(height / side))
        self._sums = np.zeros((self._lines, self._columns, channels), np.float64)
        self._counts = np.zeros((self._lines, self._columns, 1), np.float64)
        self._grid: Floats | None = None
        self._span = (-1, -1)
        self._across: Floats
        self._near = slice(0)
        self._wide: Floats

    def add(self, start: int, change: Floats, left: int = 0) -> None:
        """Counts the `change` (h, w, C) of the rows from `start` and the columns from `left` on."""
        lines = (start + np.arange(len(change))) * self._lines // self._height
        columns = (left + np.arange(change.shape[1])) * self._columns // self._width
        first_column, last_column = int(columns[0]), int(columns[-1]) + 1
        edges = np.searchsorted(columns, np.arange(first_column, last_column))
        widths = np.diff([*edges, len(columns)])[:, None]
        across = slice(first_column, last_column)
        for line in range(lines[0], lines[-1] + 1):
            first, last = np.searchsorted(lines, (line, line + 1))
            column_sums = change[first:last].sum(axis=0)  # first the long way, which is quick
            self._sums[line, across] += np.add.reduceat(
                column_sums, edges, axis=0, dtype=np.float64
            )
            self._counts[line, across] += widths * (last - first)

    def rows(self, start: int, end: int, left: int = 0, right: int | None = None) -> Floats:
        """The change in rows start..end, columns left..right, bilinear between the centres of the cells."""
        right = self._width if right is None else right
        if self._grid is None:
            self._grid = (self._sums / np.maximum(self._counts, 1)).astype(np.float32)
        if self._span != (left, right):
            self._span, self._near = (left, right), slice(0)
            self._across = _between(self._columns, np.arange(left, right), self._width)
        down = _between(self._lines, np.arange(start, end), self._height)
        used = np.flatnonzero(down.any(axis=0))
        near = slice(used[0], used[-1] + 1)
        if near != self._near:  # many rows lie between the same lines of cells
            self._near, self._wide = near, self._across @ self._grid[near]
        return np.tensordot(down[:, near], self._wide, axes=1)

    def reach(self, x0: int, y0: int, x1: int, y1: int) -> tuple[int, int, int, int]:
        """The part (x0, y0, x1, y1) of the result whose changes count for `rows` in that part."""
        across = _reach(x0, x1, self._columns, self._width)
        down = _reach(y0, y1, self._lines, self._height)
        return across[0], down[0], across[1], down[1]


def _reach(start: int, end: int, count: int, length: int) -> tuple[int, int]:
    """Pixels of the cells between whose centres start..end lies."""
    first = int(np.floor((start + 0.5) * count / length - 0.5))
    last = int(np.floor((end - 0.5) * count / length - 0.5)) + 1
    first, last = min(max(0, first), count - 1), min(max(0, last), count - 1)
    return -(-first * length // count), -(-(last + 1) * length // count)


def _between(count: int, positions: NDArray[np.intp], length: int) -> Floats:
    """Linear interpolation weights (len(positions), count) between cell centres, held at the ends."""
    place = np.clip((positions + 0.5) * count / length - 0.5, 0, count - 1)
    low = np.minimum(place.astype(np.intp), max(0, count - 2))
    weights = np.zeros((len(positions), count), np.float32)
    share = (place - low).astype(np.float32)
    index = np.arange(len(positions))
    weights[index, low] = 1 - share
    weights[index, np.minimum(low + 1, count - 1)] += share
    return weights
