"""The canvas that receives tiles: one band of rows in memory, finished rows handed on in order."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from sr_desktop.engine.image import Floats
from sr_desktop.engine.tiling import Tile, TilePlan, ramp


class Band:
    """Collects the tiles of a plan row by row and yields rows of the enlarged picture once complete.

    Memory is one row of tiles (and its feathers), float32, whatever the height of the photo.
    """

    def __init__(self, plan: TilePlan, *, scale: int, channels: int) -> None:
        self.plan = plan
        self.scale = scale
        self.channels = channels
        self._top = 0  # first output row that is not handed on yet
        self._rows = np.zeros((0, plan.width * scale, channels), np.float32)

    def add(self, tile: Tile, pixels: Floats) -> None:
        """Puts a tile's output for its `write` box, (h*scale, w*scale, C), into the band."""
        s = self.scale
        write, core = tile.write, tile.core
        expected = (write.height * s, write.width * s, self.channels)
        if pixels.shape != expected:
            raise ValueError(f"tile of {pixels.shape}, expected {expected}")
        self._grow(write.y1 * s)
        target = self._rows[
            write.y0 * s - self._top : write.y1 * s - self._top, write.x0 * s : write.x1 * s
        ]
        if self.plan.feather == 0:
            target[...] = pixels
            return
        across = np.array(ramp(write.x0, write.x1, core.x0, core.x1, s), np.float32)
        down = np.array(ramp(write.y0, write.y1, core.y0, core.y1, s), np.float32)
        target += pixels * (down[:, None] * across[None, :])[..., None]

    def finish_row(self, row: int) -> Iterator[tuple[int, Floats]]:
        """After all tiles of `row`: yields (first output row, rows) that no later tile will change."""
        last = row == self.plan.rows - 1
        ready = self.plan.ys[row + 1] - (0 if last else self.plan.feather)
        count = max(0, ready * self.scale - self._top)
        if count:
            done, self._rows = self._rows[:count], self._rows[count:].copy()
            start, self._top = self._top, self._top + count
            yield start, done

    def _grow(self, bottom: int) -> None:
        missing = bottom - self._top - len(self._rows)
        if missing > 0:
            # only mixed seams add up from zero; hard ones write every value
            make = np.zeros if self.plan.feather else np.empty
            fresh = make((missing, *self._rows.shape[1:]), np.float32)
            self._rows = np.concatenate([self._rows, fresh]) if len(self._rows) else fresh
