"""The result as it grows: at its final size, rounded once at the end."""

from __future__ import annotations

import numpy as np

from sr_desktop.base.progress import Progress
from sr_desktop.engine.blend import Blend, Cells, Wishes
from sr_desktop.engine.colour import as_float, as_pixels
from sr_desktop.engine.image import Floats, Photo, Pixels
from sr_desktop.engine.profiles import Colours
from sr_desktop.engine.resample import RowResizer
from sr_desktop.engine.scratch import scratch

STEP = 64
"""Rows that are worked on at once: few enough to stay in the processor's cache from sum to sum."""


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
        width, height = wishes.size
        self._blend = Blend(photo, wishes, channels, colours)
        self.channels = self._blend.channels
        self._plain = RowResizer(source, width, height)
        # kept with 16 bits only while the colours are still to be corrected: one rounding in the end
        deeper = wishes.corrects and photo.pixels.dtype.kind != "f"
        dtype = np.dtype(np.uint16) if deeper else photo.pixels.dtype
        self._rows = scratch((height, width, photo.pixels.shape[2]), dtype)
        self._cells = Cells(width, height, photo.size, photo.pixels.shape[2])

    def add(self, start: int, made: Floats) -> None:
        """Rows `start`… of the network's result at the final size, (n, W, channels)."""
        for top in range(0, len(made), STEP):
            self._add(start + top, made[top : top + STEP])

    def _add(self, start: int, made: Floats) -> None:
        plain = self._plain.rows(start, start + len(made))
        change = self._blend.change(plain, made)
        if self.wishes.corrects:
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
        if not self.wishes.corrects:
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
