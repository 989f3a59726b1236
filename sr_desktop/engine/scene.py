"""One view of one result: put together of what a network made, its mean colours and its faces, and told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from sr_desktop.base.progress import Progress
from sr_desktop.engine.blend import Blend, Cells, Wishes
from sr_desktop.engine.faces.regions import disjoint, shared
from sr_desktop.engine.faces.work import FaceWork
from sr_desktop.engine.image import Floats, Photo
from sr_desktop.engine.patches import Look, Patch, Show
from sr_desktop.engine.tiling import Box

HELD_PIXELS = 3_000_000
"""Up to so many pixels of a result are held as floats while their mean colour is still to be found."""

Made = Callable[[Box], Floats]
"""Gives what the network made of a part of the result."""
Added = list[tuple[Box, Floats]]
"""What is added to parts of a view for faces."""


@dataclass(frozen=True, slots=True)
class _Held:
    """Values of a part of the result whose mean colours are not put back, in strips from the top."""

    area: Box
    strips: list[tuple[Box, Floats]] = field(default_factory=list)

    def copy_to(self, out: Floats, box: Box) -> int:
        """Puts what is here of a box to its place in `out`; gives how many pixels that are."""
        common = shared(self.area, box)
        if common is None:
            return 0
        for at, values in self.strips:
            if (part := shared(at, common)) is not None:
                to, cut = part.within(box), part.within(at)
                out[to.y0 : to.y1, to.x0 : to.x1] = values[cut.y0 : cut.y1, cut.x0 : cut.x1]
        return common.width * common.height


class Scene:
    """A view (pixels of the result), and how what is in it becomes what a person sees.

    faces: those that may be in it; they are treated in `compose` by what that is given.
    """

    def __init__(
        self,
        photo: Photo,
        look: Look,
        wishes: Wishes,
        blend: Blend,
        view: Box,
        show: Show,
        faces: FaceWork | None,
    ) -> None:
        self._photo, self._look = photo, look
        self._wishes, self._blend, self._show = wishes, blend, show
        self.view = look.aligned(view)
        self.faces = faces
        self.plain = look.plain
        empty = self.view.width <= 0 or self.view.height <= 0
        self.needs = () if empty else self.reach(self.sees(self.view))

    def sees(self, box: Box) -> list[Box]:
        """What must be made before a box can be shown: itself, and what its faces see."""
        return [box, *(self.faces.seen(box) if self.faces is not None else ())]

    def reach(self, boxes: Sequence[Box]) -> tuple[Box, ...]:
        """What counts for the mean colours of some boxes: boxes that have nothing in common."""
        if not self._wishes.corrects:
            return disjoint(boxes)
        cells = self._new_cells()
        return disjoint([Box(*cells.reach(b.x0, b.y0, b.x1, b.y1)) for b in boxes])

    def compose(
        self,
        made: Made,
        progress: Progress,
        *,
        exact: bool,
        only: Box | None = None,
        faces: FaceWork | None = None,
        values: Made | None = None,
        added: Added | None = None,
    ) -> Added | None:
        """Tells the view, or only what of it lies in a box, with what the network made of each part.

        faces: what is treated; all that they see must have been made. values: what `settled` gave; None: put
        together here, of all that counts if the view is exact, else of what lies in it. Gives what was
        added for faces, if that is held at once: `added`, for the same view with the same faces and values.
        """
        view: Box | None = self.view
        if only is not None:  # what lies beside it is not made yet
            part = shared(self.view, only)
            view = None if part is None else self._look.inner(part)
        if view is None:
            return None
        if values is None:
            boxes = [view, *(faces.seen(view) if faces is not None else ())]
            # a part that is not yet exact takes the colours of what lies in itself
            reach = self.reach(boxes) if exact else disjoint(boxes)
            values = self._restored(made, reach, progress)
        pieces = [] if faces is None else list(faces.pieces(view))
        if added is None and sum(piece.width * piece.height for piece in pieces) <= HELD_PIXELS:
            added = [] if faces is None else self._added(faces, pieces, values, progress)
        for box in self._look.strips(view):
            progress.check()
            shown, here = values(box), added
            if here is None:
                assert faces is not None
                here = self._added(faces, faces.pieces(box), values, progress)
            for piece, change in here:
                if (part := shared(piece, box)) is not None:
                    at, cut = part.within(box), part.within(piece)
                    shown[at.y0 : at.y1, at.x0 : at.x1] += change[cut.y0 : cut.y1, cut.x0 : cut.x1]
            self._show(Patch(box, self._look.pixels(box, shown), exact))
        return added

    def settled(self, made: Made, boxes: Sequence[Box], progress: Progress) -> Made:
        """Gives any part of some boxes as in the file before faces; their `reach` must have been made."""
        return self._restored(made, self.reach(boxes), progress)

    def plain_part(self, box: Box) -> Floats:
        """The photo enlarged without a network, as the file's canvas has it."""
        values = self.plain(box)
        return values if self._photo.pixels.dtype.kind == "f" else values.clip(0, 1)

    def _new_cells(self) -> Cells:
        return self._blend.cells()

    def _added(
        self,
        faces: FaceWork,
        pieces: Iterable[Box],
        values: Made,
        progress: Progress,
    ) -> Added:
        added = []
        for piece in pieces:
            progress.check()
            if (found := faces.change(piece, self.plain_part, values)) is not None:
                added.append((piece, found[0]))
        return added

    def _restored(self, made: Made, reach: Sequence[Box], progress: Progress) -> Made:
        """Gives finished parts of the result before faces, for boxes inside `reach`."""
        wishes = self._wishes
        held: list[_Held] = []

        def changed(box: Box) -> Floats:
            values = self.plain(box)
            if wishes.strength > 0:
                values += self._blend.change(values, made(box))
            return values

        if not wishes.corrects:
            return changed
        cells, channels = self._new_cells(), self._photo.pixels.shape[2]
        keep = sum(area.width * area.height for area in reach) <= HELD_PIXELS
        for area in reach:
            if keep:
                held.append(_Held(area))
            for box in self._look.strips(area):
                progress.check()
                values = self.plain(box)
                change = self._blend.change(values, made(box))
                cells.add(box.y0, values, change, box.x0)
                if keep:
                    values += change
                    held[-1].strips.append((box, values))

        def restored(box: Box) -> Floats:
            values = np.empty((box.height, box.width, channels), np.float32)
            if sum(each.copy_to(values, box) for each in held) < box.width * box.height:
                values = changed(box)
            values -= cells.rows(box.y0, box.y1, box.x0, box.x1)
            if self.faces is not None and self._photo.pixels.dtype.kind != "f":
                np.clip(values, 0, 1, out=values)  # as faces see it in the file
            return values

        return restored
