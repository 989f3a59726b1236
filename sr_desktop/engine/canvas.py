"""The result as it grows: final size, strength, tone, colour lock, and one rounding at the end."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sr_desktop.base.progress import Progress
from sr_desktop.engine.colour import as_float, as_pixels, is_toned, with_luminance
from sr_desktop.engine.image import Floats, Photo, Pixels
from sr_desktop.engine.profiles import Colours
from sr_desktop.engine.resample import RowResizer
from sr_desktop.engine.scratch import scratch

COLOUR_CELL = 32
"""Side, in pixels of the photo, of the cells in which mean colour is compared."""
STEP = 64
"""Rows that are worked on at once: few enough to stay in the processor's cache from sum to sum."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is asked of one photo. Shares are 0..1; `size` is (width, height) of the result in pixels."""

    size: tuple[int, int]
    strength: float = 1.0
    keep_colours: bool = True
    luminance_only: bool = False
    tile: int | None = None


class Canvas:
    """The result at its final size, filled with rows from the top, rounded once at the end.

    Rows are kept with 16 bits, or as floats if the photo has them; above 512 MB they lie in a scratch
    file that is mapped into memory.
    """

    def __init__(
        self,
        photo: Photo,
        source: Pixels,
        wishes: Wishes,
        channels: int,
        colours: Colours | None = None,
    ) -> None:
        """source: the photo's colours without hidden ones; channels: what the network knows.

        colours: how to get from these to the network's sRGB and back; None if they are that.
        """
        self.photo = photo
        self.wishes = wishes
        self._colours = colours
        width, height = wishes.size
        # grey, grey stored as RGB, sepia: light from the network, colours from the photo
        self._toned = wishes.luminance_only or channels == 1 or is_toned(photo)
        self.channels = 1 if self._toned else 3
        self._plain = RowResizer(source, width, height)
        # kept with 16 bits only while the colours are still to be corrected: one rounding in the end
        self._corrects = wishes.keep_colours and wishes.strength > 0
        self._open = photo.pixels.dtype.kind == "f"
        deeper = self._corrects and not self._open
        dtype = np.dtype(np.uint16) if deeper else photo.pixels.dtype
        self._rows = scratch((height, width, photo.pixels.shape[2]), dtype)
        self._cells = _Cells(width, height, photo.size, photo.pixels.shape[2])

    def add(self, start: int, made: Floats) -> None:
        """Rows `start`… of the network's result at the final size, (n, W, channels)."""
        for top in range(0, len(made), STEP):
            self._add(start + top, made[top : top + STEP])

    def _add(self, start: int, made: Floats) -> None:
        plain = self._plain.rows(start, start + len(made))
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
        if self._corrects:
            self._cells.add(start, change)
        plain += change
        self._rows[start : start + len(made)] = as_pixels(plain, self._rows.dtype)

    def fill_plain(self, progress: Progress) -> None:
        """The photo enlarged without any network."""
        height = self.wishes.size[1]
        for start in range(0, height, STEP):
            progress.report(start / height, "enlarging")
            rows = self._plain.rows(start, min(height, start + STEP))
            self._rows[start : start + len(rows)] = as_pixels(rows, self._rows.dtype)

    def finish(self, progress: Progress) -> Pixels:
        """The pixels in the photo's own depth, with its low-frequency colour and tone put back."""
        if not self._corrects:
            return self._rows
        dtype = self.photo.pixels.dtype
        # The finished rows take the place of the unfinished ones, which are never shorter.
        out = self._rows.reshape(-1).view(dtype)[: self._rows.size].reshape(self._rows.shape)
        for start in range(0, len(self._rows), STEP):
            progress.check()
            rows = as_float(self._rows[start : start + STEP])
            rows -= self._cells.rows(start, start + len(rows))
            out[start : start + len(rows)] = as_pixels(rows, dtype)
        return out


class _Cells:
    """Mean change of colour from photo to result in square cells; smooth in between."""

    def __init__(self, width: int, height: int, source: tuple[int, int], channels: int) -> None:
        self._width, self._height = width, height
        factor = max(width / source[0], height / source[1])
        side = max(8, round(COLOUR_CELL * max(1.0, factor)))
        self._columns, self._lines = max(1, round(width / side)), max(1, round(height / side))
        self._sums = np.zeros((self._lines, self._columns, channels), np.float64)
        self._counts = np.zeros((self._lines, self._columns, 1), np.float64)
        column_of = np.arange(width) * self._columns // width
        self._edges = np.searchsorted(column_of, np.arange(self._columns))
        self._widths = np.diff([*self._edges, width])[:, None]
        self._grid: Floats | None = None
        self._across: Floats
        self._near = slice(0)
        self._wide: Floats

    def add(self, start: int, change: Floats) -> None:
        lines = (start + np.arange(len(change))) * self._lines // self._height
        for line in range(lines[0], lines[-1] + 1):
            first, last = np.searchsorted(lines, (line, line + 1))
            column_sums = change[first:last].sum(axis=0)  # first the long way, which is quick
            self._sums[line] += np.add.reduceat(column_sums, self._edges, axis=0, dtype=np.float64)
            self._counts[line] += self._widths * (last - first)

    def rows(self, start: int, end: int) -> Floats:
        """The change in output rows start..end, bilinear between the centres of the cells."""
        if self._grid is None:
            self._grid = (self._sums / np.maximum(self._counts, 1)).astype(np.float32)
            self._across = _between(self._columns, np.arange(self._width), self._width)
        down = _between(self._lines, np.arange(start, end), self._height)
        used = np.flatnonzero(down.any(axis=0))
        near = slice(used[0], used[-1] + 1)
        if near != self._near:  # many rows lie between the same lines of cells
            self._near, self._wide = near, self._across @ self._grid[near]
        return np.tensordot(down[:, near], self._wide, axes=1)


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
