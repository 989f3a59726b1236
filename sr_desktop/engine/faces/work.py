"""The faces of one photo at work: what is to be added to any part of its result, for files and previews."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.faces.regions import grouped, pieces, shared
from sr_desktop.engine.faces.treatment import Treatment
from sr_desktop.engine.image import Floats
from sr_desktop.engine.tiling import Box

PIECE = 1024
"""Side of what is treated at once, pixels of the result; more, where a treatment sees far around."""

Part = Callable[[Box], Floats]
"""Gives a part of the result, (h, w, C) in the photo's own colours; not to be changed."""


def cut_of(values: Floats, box: Box) -> Part:
    """Gives the parts of a box of the result that is held in `values`."""

    def part(wanted: Box) -> Floats:
        at = wanted.within(box)
        return values[at.y0 : at.y1, at.x0 : at.x1]

    return part


@dataclass(frozen=True, slots=True)
class Subject:
    """A face that is treated.

    key:     stands for all that its treatment depends on, but the pull.
    treated: gives its treatment for a pull, 1: as it is meant, less: nearer to the original.
    judge:   finds out how far it may go, given `plain`, `restored` (see `FaceWork.change`), and what is
             called between its steps; None: as far as it is meant.
    looked:  the part of the result that `judge` looks at; None: what the treatment changes.
    """

    face: Face
    key: Hashable
    treated: Callable[[float], Treatment]
    judge: Callable[[Part, Part, Callable[[], None]], float] | None = None
    looked: Box | None = None


class FaceWork:
    """All faces of one result.

    groups: boxes that have nothing in common, outside of which nothing changes. margin: how many pixels
    around a box of the result count for it, at most.
    """

    def __init__(
        self,
        size: tuple[int, int],
        subjects: Sequence[Subject],
        pulls: Sequence[float] | None = None,
    ) -> None:
        """size: of the result, (width, height). pulls: for each subject; None: 1 for all."""
        self.size = size
        self.subjects = tuple(subjects)
        self.pulls = tuple(pulls or [1.0] * len(self.subjects))
        self._treatments = [
            subject.treated(pull) for subject, pull in zip(self.subjects, self.pulls, strict=True)
        ]
        regions = [treatment.region for treatment in self._treatments]
        self.groups = grouped(regions)
        corners = [(region.x0, region.y0, region.x1, region.y1) for region in regions]
        self._corners = np.array(corners, np.int64).reshape(len(corners), 4)
        self.margin = max((treatment.margin for treatment in self._treatments), default=0)

    def pieces(self, box: Box) -> Iterator[Box]:
        """What of a box has faces in it, in pieces to be treated one by one, each pixel at most once."""
        side = max(PIECE, 2 * self.margin)
        for group in self.groups:
            if (part := shared(group, box)) is not None:
                yield from pieces(part, side)

    def touching(self, box: Box) -> list[int]:
        """The subjects that may change something in a box."""
        starts = np.maximum(self._corners[:, :2], (box.x0, box.y0))
        ends = np.minimum(self._corners[:, 2:], (box.x1, box.y1))
        return [int(index) for index in np.flatnonzero((starts < ends).all(axis=1))]

    def seen(self, box: Box) -> list[Box]:
        """The parts of the result that `change` asks for, for a box."""
        touching = [self._treatments[index] for index in self.touching(box)]
        parts = [shared(treatment.region, box) for treatment in touching]
        return [
            part.grown(treatment.margin, *self.size)
            for part, treatment in zip(parts, touching, strict=True)
            if part is not None
        ]

    def sees(self, index: int) -> Box:
        """The part of the result that `pull` asks for, for one face."""
        treatment, looked = self._treatments[index], self.subjects[index].looked
        return (looked or treatment.region).grown(treatment.margin, *self.size)

    def change(
        self, box: Box, plain: Part, restored: Part
    ) -> tuple[Floats, NDArray[np.bool_]] | None:
        """What is to be added to the restored pixels of a box, (h, w, C), and where, (h, w); None: nothing.

        plain, restored: give parts of the result without a network, and before faces. Where faces
        overlap, the mean of what is wanted counts, by weight.
        """
        added: Floats | None = None
        total = np.zeros((box.height, box.width, 1), np.float32)
        for index in self.touching(box):
            treatment = self._treatments[index]
            part = shared(treatment.region, box)
            if part is None:
                continue
            weight = treatment.weight(part)
            if not weight.any():
                continue
            seen = part.grown(treatment.margin, *self.size)
            before = restored(seen)
            wanted = treatment.wanted(part, seen, plain(seen), before)
            inner, at = part.within(seen), part.within(box)
            if added is None:
                added = np.zeros((box.height, box.width, before.shape[2]), np.float32)
            own = wanted - before[inner.y0 : inner.y1, inner.x0 : inner.x1]
            own *= weight
            added[at.y0 : at.y1, at.x0 : at.x1] += own
            total[at.y0 : at.y1, at.x0 : at.x1] += weight
        if added is None:
            return None
        changed = total[..., 0] > 0
        added /= np.maximum(total, 1)
        return added, changed

    def pull(self, index: int, plain: Part, restored: Part, check: Callable[[], None]) -> float:
        """How far one face may go, 0..1: less than 1 where it would drift from the original.

        restored: is asked for parts of `sees` alone.
        """
        judge = self.subjects[index].judge
        return 1.0 if judge is None else judge(plain, restored, check)

    def with_pulls(self, pulls: Mapping[int, float]) -> FaceWork:
        """The same work with other pulls for some faces, by their index."""
        new = [pulls.get(index, old) for index, old in enumerate(self.pulls)]
        return self if new == list(self.pulls) else FaceWork(self.size, self.subjects, new)

    def judged(self, plain: Part, restored: Part, check: Callable[[], None]) -> FaceWork:
        """The same work, in which what drifts from the original is pulled back to it."""
        indices = range(len(self.subjects))
        return self.with_pulls({i: self.pull(i, plain, restored, check) for i in indices})
