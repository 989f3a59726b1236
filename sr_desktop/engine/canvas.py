"""The result as it grows: at its final size, rounded once at the end."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sr_desktop.base.progress import Progress
from sr_desktop.engine.blend import Blend, Wishes
from sr_desktop.engine.colour import as_float, as_pixels
from sr_desktop.engine.faces.regions import blocks
from sr_desktop.engine.faces.work import FaceWork, Part, cut_of
from sr_desktop.engine.image import Floats, Photo, Pixels
from sr_desktop.engine.profiles import Colours
from sr_desktop.engine.resample import RowResizer, resized_from
from sr_desktop.engine.scratch import scratch
from sr_desktop.engine.tiling import Box

STEP = 64
"""Rows that are worked on at once: few enough to stay in the processor's cache from sum to sum."""
MOST_TREATED = 8_000_000
"""Pixels of faces that are held at once, finished, until the rows around them are."""
STAGE = "restoring"


class Canvas:
    """The result at its final size, filled with rows from the top, rounded once at the end.

    Rows are kept with 16 bits, or as floats if the photo has them; large ones lie in a scratch
    file that is mapped into memory.
    """

    def __init__(
        self,
        photo: Photo,
        source: Pixels,
        wishes: Wishes,
        channels: int,
        colours: Colours | None = None,
        faces: FaceWork | None = None,
    ) -> None:
        """source: the photo's colours without hidden ones; channels: what the network knows.

        colours: how to get from these to the network's sRGB and back; None if they are that.
        faces: what is treated in the end; None: nothing.
        """
        self.photo = photo
        self.wishes = wishes
        width, height = wishes.size
        self._blend = Blend(photo, wishes, channels, colours)
        self.channels = self._blend.channels
        self._source = source
        self._plain = RowResizer(source, width, height)
        self._faces = faces
        self._unfinished = wishes.corrects or faces is not None
        # kept with 16 bits only while something is still to be done to them: one rounding in the end
        deeper = self._unfinished and photo.pixels.dtype.kind != "f"
        dtype = np.dtype(np.uint16) if deeper else photo.pixels.dtype
        self._rows = scratch((height, width, photo.pixels.shape[2]), dtype)
        self._held: tuple[int, NDArray[Any]] = (0, self._rows[:0])
        self._cells = self._blend.cells()

    def add(self, start: int, made: Floats) -> None:
        """Rows `start`… of the network's result at the final size, (n, W, channels)."""
        for top in range(0, len(made), STEP):
            self._add(start + top, made[top : top + STEP])

    def _add(self, start: int, made: Floats) -> None:
        plain = self._plain.rows(start, start + len(made))
        change = self._blend.change(plain, made)
        if self.wishes.corrects:
            self._cells.add(start, plain, change)
        plain += change
        rows = as_pixels(plain, self._rows.dtype)
        if self._unfinished and not self.wishes.corrects and self.photo.pixels.dtype == np.uint8:
            rows = _rounding_alike(rows, plain)
        self._rows[start : start + len(made)] = rows

    def fill_plain(self, progress: Progress) -> None:
        """The photo enlarged without any network."""
        height = self.wishes.size[1]
        for start in range(0, height, STEP):
            progress.report(start / height, "enlarging")
            rows = self._plain.rows(start, min(height, start + STEP))
            self._rows[start : start + len(rows)] = as_pixels(rows, self._rows.dtype)

    def finish(self, progress: Progress) -> Pixels:
        """The pixels in the photo's own depth, with its low-frequency colour and tone put back."""
        if not self._unfinished:
            return self._rows
        height, width = self._rows.shape[:2]
        dtype = self.photo.pixels.dtype
        # The finished rows take the place of the unfinished ones, which are never shorter.
        out = self._rows.reshape(-1).view(dtype)[: self._rows.size].reshape(self._rows.shape)
        faces = None
        if self._faces is not None:
            check = partial(progress.report, 0.0, STAGE)
            faces = self._faces.judged(self._plain_part, self._untreated, check)
        groups = () if faces is None else faces.groups
        for first, last in blocks(height, groups, step=STEP, most=MOST_TREATED):
            treated = []
            if faces is not None:
                treated = self._treated(faces, Box(0, first, width, last), progress)
                self._hold(faces, last)
            for start in range(first, last, STEP):
                progress.check()
                rows = as_float(self._rows[start : min(last, start + STEP)])
                if self.wishes.corrects:
                    rows -= self._cells.rows(start, start + len(rows))
                out[start : start + len(rows)] = as_pixels(rows, dtype)
            for box, changed, pixels in treated:
                np.copyto(out[box.y0 : box.y1, box.x0 : box.x1], pixels, where=changed[..., None])
        return out

    # --- faces -------------------------------------------------------------------------------

    def _treated(
        self, faces: FaceWork, block: Box, progress: Progress
    ) -> list[tuple[Box, NDArray[np.bool_], Pixels]]:
        """What is treated in a block: where that lies, which pixels of it change, and to what."""
        made = []
        for box in faces.pieces(block):
            progress.report(block.y0 / len(self._rows), STAGE)
            plain: Part = self._plain_part
            before: Part = self._untreated
            if faces.touching(box):  # what they see is asked for more often than once
                seen = box.grown(faces.margin, *self.wishes.size)
                plain, before = cut_of(plain(seen), seen), cut_of(before(seen), seen)
            found = faces.change(box, plain, before)
            if found is not None:
                change, changed = found
                change += before(box)
                made.append((box, changed, as_pixels(change, self.photo.pixels.dtype)))
        return made

    def _hold(self, faces: FaceWork, last: int) -> None:
        """Keeps unfinished rows above `last` that faces below it see; they are going to be finished."""
        below = [group.y0 for group in faces.groups if group.y1 > last]
        first = min([last, *(max(0, max(top, last) - faces.margin) for top in below)])
        self._held = first, self._rows_from(first, last)

    def _rows_from(self, start: int, end: int, columns: slice = slice(None)) -> NDArray[Any]:
        """A copy of unfinished rows, also of those whose place finished ones have taken."""
        first, held = self._held
        return np.concatenate(
            [
                held[max(0, start - first) : max(0, end - first), columns],
                self._rows[max(start, first + len(held)) : end, columns],
            ]
        )

    def _untreated(self, box: Box) -> Floats:
        """A part of the result before faces, (h, w, C)."""
        values = as_float(self._rows_from(box.y0, box.y1, slice(box.x0, box.x1)))
        if self.wishes.corrects:
            values -= self._cells.rows(box.y0, box.y1, box.x0, box.x1)
        return values if self.photo.pixels.dtype.kind == "f" else values.clip(0, 1, out=values)

    def _plain_part(self, box: Box) -> Floats:
        """A part of the photo enlarged without any network."""
        values = resized_from(self._source, self.wishes.size, box)
        return values if self.photo.pixels.dtype.kind == "f" else values.clip(0, 1)


def _rounding_alike(deep: Pixels, values: Floats) -> Pixels:
    """16-bit rows that become the very 8 bits that their values would have become at once.

    Both steps of rounding give that nearly always; not where a value lies half way, but for its last digit.
    """
    middle = as_pixels(values, np.dtype(np.uint8)).astype(np.int32) * 257
    return deep.astype(np.int32).clip(middle - 128, middle + 128).astype(deep.dtype)
