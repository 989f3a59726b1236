"""How a network's result becomes part of the photo: strength, tone and colour lock, for any part of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sr_desktop.engine.colour import LUMA, is_toned, with_luminance
from sr_desktop.engine.image import Floats, Photo
from sr_desktop.engine.light import SRGB, Light, light_of
from sr_desktop.engine.profiles import Colours

COLOUR_CELL = 32
"""Side, in pixels of the photo, of the cells in which mean colour is compared."""
PATCHES = 4
"""Along a side of a cell: what is finer than these has no part in the comparison."""


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
        self._source, self._own_channels = photo.size, photo.pixels.shape[2]

    @property
    def channels(self) -> int:
        """How many channels of the network's result are used: 1 is its luminance."""
        return 1 if self._toned else 3

    def cells(self) -> Cells:
        """Empty ones, for the mean colours of the result."""
        return Cells(
            *(*self.wishes.size, self._source, self._own_channels),
            light=light_of(self._colours, self._own_channels),
            one_tone=self._toned and self._colours is None,
        )

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
    """Mean change of colour from photo to result in square cells, in linear light; smooth in between.

    The light of the colours of patches is compared, not that of single pixels: grain scatters light
    above its mean, so that a cell would be made lighter for every grain that was smoothed, and darker for
    every edge that was sharpened (by some 5 of 255), which is what a restoration is for.

    What is put back is a shift of coded values: the one that takes away as much light as the network
    added. So a tint is taken from shadows and lights alike. A shift of the light itself would swamp the
    shadows, and a gain would leave a haze in them. The shift is a mean of what the network did, and
    never more than that, however dark the cell is.

    All coordinates are pixels of the result.
    """

    def __init__(
        self,
        width: int,
        height: int,
        source: tuple[int, int],
        channels: int,
        *,
        light: Light = SRGB,
        one_tone: bool = False,
    ) -> None:
        """source: (width, height) of the photo. light: the curve of the values.

        one_tone: all channels are shifted alike, by their luminance, so that differences of colour stay.
        """
        self._light, self._one_tone = light, one_tone and channels == len(LUMA)
        self._width, self._height = width, height
        factor = max(width / source[0], height / source[1])
        side = max(8, round(COLOUR_CELL * max(1.0, factor)))
        self._columns, self._lines = max(1, round(width / side)), max(1, round(height / side))
        self._inside = (
            min(PATCHES, height // self._lines),
            min(PATCHES, width // self._columns),
        )
        """Lines and columns of patches in a cell."""
        patches = self._lines * self._inside[0], self._columns * self._inside[1]
        self._sums = np.zeros((2, *patches, channels), np.float32)
        """Of the photo's values and of their changes."""
        self._counts = np.zeros((*patches, 1), np.float32)
        self._grid: Floats | None = None
        self._span = (-1, -1)
        self._across: Floats
        self._near = slice(0)
        self._wide: Floats

    def add(self, start: int, plain: Floats, change: Floats, left: int = 0) -> None:
        """Counts the `change` (h, w, C) of `plain`, in the rows from `start` and columns from `left` on."""
        down, along = self._counts.shape[:2]
        lines = (start + np.arange(len(change))) * down // self._height
        columns = (left + np.arange(change.shape[1])) * along // self._width
        first_column, last_column = int(columns[0]), int(columns[-1]) + 1
        edges = np.searchsorted(columns, np.arange(first_column, last_column))
        widths = np.diff([*edges, len(columns)])[:, None]
        across = slice(first_column, last_column)
        for line in range(lines[0], lines[-1] + 1):
            first, last = np.searchsorted(lines, (line, line + 1))
            for sums, values in zip(self._sums, (plain, change), strict=True):
                column_sums = values[first:last].sum(axis=0)  # first the long way, which is quick
                sums[line, across] += np.add.reduceat(column_sums, edges, axis=0)
            self._counts[line, across] += widths * (last - first)

    def rows(self, start: int, end: int, left: int = 0, right: int | None = None) -> Floats:
        """The change in rows start..end, columns left..right, bilinear between the centres of the cells."""
        right = self._width if right is None else right
        if self._grid is None:
            self._grid = self._means()
        if self._span != (left, right):
            self._span, self._near = (left, right), slice(0)
            self._across = _between(self._columns, np.arange(left, right), self._width)
        down = _between(self._lines, np.arange(start, end), self._height)
        used = np.flatnonzero(down.any(axis=0))
        near = slice(used[0], used[-1] + 1)
        if near != self._near:  # many rows lie between the same lines of cells
            self._near, self._wide = near, self._across @ self._grid[near]
        return np.tensordot(down[:, near], self._wide, axes=1)

    def _means(self) -> Floats:
        """The shift of each cell, (lines, columns, C); 0 where nothing was counted."""
        return np.stack([self._line_of_means(line) for line in range(self._lines)])

    def _line_of_means(self, line: int) -> Floats:
        high, wide = self._inside
        part = slice(line * high, (line + 1) * high)
        counts = self._counts[part]
        plain, change = self._sums[:, part] / np.maximum(counts, 1)
        steps = self._light.of_change(plain, change) * counts
        changes, weights = (
            each.reshape(high, self._columns, wide, -1).sum(axis=(0, 2))
            for each in (steps * change, steps)
        )
        if self._one_tone:
            changes, weights = (
                np.repeat((each @ LUMA)[:, None], len(LUMA), axis=1) for each in (changes, weights)
            )
        found: Floats = changes / np.where(weights > 0, weights, 1)
        return found

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
