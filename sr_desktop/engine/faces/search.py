"""The search for faces with YuNet: quick at first, then each doubt is looked at closely."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import TypeVar

from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.faces.merging import merged, unknown
from sr_desktop.engine.faces.passes import Glance, upright, whole
from sr_desktop.engine.faces.second_look import LEAST, second_look
from sr_desktop.engine.faces.sheets import together
from sr_desktop.engine.faces.turns import quarters, tilt
from sr_desktop.engine.faces.views import View
from sr_desktop.engine.faces.yunet import YuNet

DOUBTFUL = 0.1
"""Score from which on something is worth a second look."""
LIKELY = 0.4
"""Score from which on it is looked at before the others: what lies in a face that was found needs no look."""
ENLARGED = 0.3
"""The same as `DOUBTFUL` where a photo is enlarged or turned: there faces are seen well."""
CANDIDATES = 1500
"""Of which it is told whether they are the same, at most: noise made for it has any number of them."""
LOOKS = 300
"""Second looks at most, at a time: the surest get them."""
UNLIKELY_LOOKS = 16
"""Those at what is less than likely."""
SHEET = 16
"""Of them at once, which share sheets."""
LOOK_COUNTS = 0.75
"""How much the second look counts; the rest is the first one."""
SURE = 0.65
"""Score of a face, of both looks together. Measured on a thousand photos: see `lab find-faces`."""
CLEAR = 0.87
"""Without any upright face of that score the photo is also looked at turned."""
STRICT = 0.75
"""Score of a second look at a face that is tiny, or was not found upright: more looks like one."""
LYING = 55.0
"""Degrees."""
TINY = 30
"""Pixels of the finest view; smaller ones are seen better when they are enlarged."""
HINT = 0.15
"""Score of a tiny one from which on its surroundings are looked at enlarged."""
CROWD = 4
"""Tiny faces of a part from which on it is enlarged by less: what else is there is as likely to be found."""
MORE, IN_CROWDS = 2.0, 1.6
"""By how much parts are enlarged."""
TINY_SHARE = 0.2
"""Of the faces in a part of a photo that must be tiny for it to be looked at enlarged."""
SMALL_PHOTO = 400
"""Longer side of a photo that is looked at enlarged if nothing was found, and turned."""
POSSIBLE, NOTHING = 0.03, 0.02
"""Scores of the surest of all, in a small photo, below which these looks are left out: so it is in half and
in a third of the photos without people, and was in none and in one of a thousand with faces of 16 to 72
pixels, upright or not."""
TURNED = 700
"""Longer side, at most, of what is turned if nothing was found."""
TILTS = (-35.0, 35.0)
SIDEWAYS = (1, 3, 2)
"""Quarters of a turn."""

Result = TypeVar("Result")


class Search:
    """The faces of one photo."""

    def __init__(
        self, views: Sequence[View], network: YuNet, check: Callable[[], None], cores: int
    ) -> None:
        self._views, self._network = views, network
        self._check, self._cores = check, cores

    def faces(self) -> list[Face]:
        """All that are sure enough, the surest first."""
        found, most = self._upright(self._views)
        if most < NOTHING:
            return found
        clear = self._is_clear(found)
        if not clear:
            coarse = self._coarse()
            tilted = self._sure([whole(coarse, angle) for angle in TILTS], found)
            found = merged(found + _strictly(tilted))
            clear = self._is_clear(found)
        if not clear:
            found = merged(found + self._sideways())
        return found

    def _is_clear(self, faces: Sequence[Face]) -> bool:
        """Whether there is a face beyond doubt that neither lies on its side nor is surer upside down."""
        upright_ones = [face for face in faces if face.score >= CLEAR and abs(tilt(face)) < LYING]
        if not upright_ones:
            return False
        surest = max(upright_ones, key=lambda face: face.score)
        look = second_look(surest, self._views, turned=180)
        (over,) = together([look], self._network, LEAST)
        return over is None or over.score < surest.score

    def _upright(self, views: Sequence[View]) -> tuple[list[Face], float]:
        """The faces in upright views, and in enlarged parts of the finest one where it is worth it.

        And the score of the surest of all that was seen at first, in small photos whatever it is; else 1.
        """
        finest = views[0]
        small = finest.longer <= SMALL_PHOTO
        glances = [glance for view in views for glance in upright(view)]
        seen = self._candidates(glances, NOTHING if small else DOUBTFUL)
        most = max((face.score for face in seen), default=0.0) if small else 1.0
        first = [face for face in seen if face.score >= DOUBTFUL]
        found = merged(self._looked_at(first, views))
        tiles = list(upright(finest, enlarged=MORE))
        near = self._worth_enlarging(tiles, first, found)
        if small and not found and not near and most >= POSSIBLE:
            near = tiles
        return merged(found + self._sure(near, found, views)), most

    @staticmethod
    def _worth_enlarging(
        tiles: Sequence[Glance], doubtful: Sequence[Face], sure: Sequence[Face]
    ) -> list[Glance]:
        """The tiles in which tiny faces are; and some of those in which there may be any, the likeliest."""
        scale = tiles[0].view.scale
        small = [face for face in doubtful if face.score >= HINT and _size(face) * scale < TINY]
        worth, hints, made = [], [], []
        for tile in tiles:
            tiny = [_size(face) * scale < TINY for face in sure if holds(tile, face)]
            hint = max((face.score for face in small if holds(tile, face)), default=0.0)
            many = sum(tiny) + (hint > 0) >= TINY_SHARE * len(tiny)
            worth.append(many and any(tiny))
            hints.append(hint if many else 0.0)
            made.append(replace(tile, enlarged=IN_CROWDS) if sum(tiny) >= CROWD else tile)
        few = max(2, len(tiles) // 4)
        likeliest = sorted(range(len(tiles)), key=lambda index: -hints[index])[:few]
        return [
            tile
            for index, tile in enumerate(made)
            if worth[index] or (hints[index] and index in likeliest)
        ]

    def _sideways(self) -> list[Face]:
        """The faces of a photo that lies on its side or head, whichever has most of them."""
        best: list[Face] = []
        way = 0
        for count in SIDEWAYS:
            found = _strictly(self._sure([whole(self._coarse(), 90.0 * count)], []))
            if sum(face.score for face in found) > sum(face.score for face in best):
                best, way = found, count
        if not best:
            return []
        views, back = quarters(self._views, way)
        return [back(face) for face in _strictly(self._upright(views)[0])]

    def _coarse(self) -> View:
        """A view that is enough, and cheap, to see whether the photo should be turned."""
        most = max(SMALL_PHOTO, min(TURNED, self._views[0].longer / 2))
        return next((view for view in self._views if view.longer <= most), self._views[-1])

    def _sure(
        self, glances: Iterable[Glance], known: Sequence[Face], views: Sequence[View] | None = None
    ) -> list[Face]:
        """The faces that these glances and second looks find, without those that are known."""
        found = self._candidates(glances, ENLARGED)
        new = unknown(found, known)
        return merged(self._looked_at(new, views or self._views))

    def _candidates(self, glances: Iterable[Glance], least: float = DOUBTFUL) -> list[Face]:
        """What may be a face, each once, the likeliest first."""
        tasks = [partial(glance.faces, self._network, least) for glance in glances]
        found = [face for faces in self._each(tasks) for face in faces]
        surest = sorted(found, key=lambda face: -face.score)[:CANDIDATES]
        return merged(surest, inside=float("inf"))

    def _looked_at(self, candidates: Sequence[Face], views: Sequence[View]) -> list[Face]:
        """Those of which a second look makes sure."""
        found: list[Face] = []
        likely = [face for face in candidates if face.score >= LIKELY]
        others = [face for face in candidates if face.score < LIKELY]
        for some, most in ((likely, LOOKS), (others, UNLIKELY_LOOKS)):
            new = unknown(some, found)[:most]
            groups = [new[start : start + SHEET] for start in range(0, len(new), SHEET)]
            tasks = [partial(self._look, group, views) for group in groups]
            found += [face for faces in self._each(tasks) for face in faces]
        return found

    def _look(self, candidates: Sequence[Face], views: Sequence[View]) -> list[Face]:
        """The faces as a second look sees them, without those of which both looks together leave a doubt."""
        looks = [second_look(face, views) for face in candidates]
        seen = together(looks, self._network, LEAST)
        return [
            again
            for face, again in zip(candidates, seen, strict=True)
            if again is not None and _is_sure(face, again)
        ]

    def _each(self, tasks: Sequence[Callable[[], Result]]) -> Iterator[Result]:
        """What the tasks return, in their order, whatever the number of cores."""
        if self._cores < 2 or len(tasks) < 2:
            for task in tasks:
                self._check()
                yield task()
            return
        with ThreadPoolExecutor(self._cores, "faces") as pool:
            waiting = [pool.submit(task) for task in tasks]
            try:
                for future in waiting:
                    self._check()
                    yield future.result()
            finally:
                for future in waiting:
                    future.cancel()


def _is_sure(first: Face, second: Face) -> bool:
    if LOOK_COUNTS * second.score + (1 - LOOK_COUNTS) * first.score < SURE:
        return False
    return second.score >= STRICT or _size(second) >= TINY


def _strictly(faces: Sequence[Face]) -> list[Face]:
    return [face for face in faces if face.score >= STRICT]


def _size(face: Face) -> float:
    return max(face.width, face.height)


def holds(glance: Glance, face: Face) -> bool:
    x, y = face.centre
    x, y = x * glance.view.across, y * glance.view.down
    return glance.box.x0 <= x < glance.box.x1 and glance.box.y0 <= y < glance.box.y1
