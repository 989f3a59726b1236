"""A face before and after its treatment, made smaller, so that both can be compared whatever their size."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from sr_desktop.engine.faces.regions import around, pieces, shared
from sr_desktop.engine.faces.treatment import Treatment
from sr_desktop.engine.faces.work import Part
from sr_desktop.engine.image import Floats
from sr_desktop.engine.tiling import Box

PIECE = 1024
"""Side of what is looked at at once, about, in pixels of the result."""


def crops(
    box: Box,
    reduced: int,
    small: Callable[[Floats], Floats],
    treatment: Treatment,
    size: tuple[int, int],
    plain: Part,
    restored: Part,
    check: Callable[[], None],
) -> tuple[Floats, Floats]:
    """A box of the photo, and of what the treatment makes of it, both made smaller `reduced` times.

    Where the treatment has no weight the second shows the photo too. box: of whole squares of that size.
    small: gives the mean of each square. size: of the result. plain, restored: see `FaceWork.change`;
    restored is asked for what the treatment sees alone.
    """
    lines, columns = box.height // reduced, box.width // reduced
    before: Floats | None = None
    after: Floats | None = None
    for cells in pieces(Box(0, 0, columns, lines), max(1, PIECE // reduced)):
        check()
        piece = Box(
            *(box.x0 + cells.x0 * reduced, box.y0 + cells.y0 * reduced),
            *(box.x0 + cells.x1 * reduced, box.y0 + cells.y1 * reduced),
        )
        part = shared(treatment.region, piece)
        seen = piece if part is None else part.grown(treatment.margin, *size)
        both = around([piece, seen])
        own = plain(both)
        shown = _cut(own, both, piece).copy()
        if before is None or after is None:
            before = np.empty((lines, columns, shown.shape[2]), np.float32)
            after = np.empty_like(before)
        at = slice(cells.y0, cells.y1), slice(cells.x0, cells.x1)
        before[at] = small(shown)
        if part is not None:
            wanted = treatment.wanted(part, seen, _cut(own, both, seen), restored(seen))
            inside = _cut(shown, piece, part)
            wanted -= inside
            wanted *= treatment.weight(part)
            inside += wanted
        after[at] = small(shown)
    assert before is not None
    assert after is not None
    return before, after


def _cut(values: Floats, box: Box, part: Box) -> Floats:
    at = part.within(box)
    return values[at.y0 : at.y1, at.x0 : at.x1]
