"""Does she still look like herself: a face before and after, compared small and upright.

Three things must hold, else the face is pulled towards the original, by no more than it takes:
the light of its larger parts (means over 8 x 8 pixels of the photo), where the structure around
each landmark lies (a registration of both pictures), and where a detector sees the landmarks.

    guard = Guard(face, source_size, size, find=landmarks_in)
    pull = guard.pull(treatment, plain, restored, check)

or, with crops of `guard.box` that were made elsewhere, `guard.pull_for(plain_crop, wanted_crop)`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import floor, hypot
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from sr_desktop.engine.faces.face import Face, Point
from sr_desktop.engine.faces.lightness import lightness
from sr_desktop.engine.faces.mask import Frame
from sr_desktop.engine.faces.regions import pieces, shared
from sr_desktop.engine.faces.treatment import Treatment
from sr_desktop.engine.image import Floats
from sr_desktop.engine.tiling import Box

LANDMARK_LIMIT = 0.015
"""How far landmarks may move, in eye distances: each by registration, their mean by the detector."""
SEEN_LIMIT = 0.0125
"""The same for the detector, which sees a little more once the result is rounded."""
LIGHT_LIMIT = 1.5 / 255
"""Root mean square by which means over `LIGHT_CELL` x `LIGHT_CELL` pixels of the photo may differ."""
LIGHT_CELL = 8
TRIED = (1.0, 0.8, 0.6, 0.4, 0.2)
"""Pulls that the detector is asked about; below them it is 0."""
UNMOVED = 0.00035
"""Where no structure has moved by so many eye distances, the detector is not asked: it takes longest."""
DOUBTFUL, STILL = 0.4, 0.005
"""No lower pull on the word of the detector alone, where no structure has moved by so many eye distances:
what it sees also changes with grain, in small and turned faces by a few per cent."""
EYES = 40
"""Pixels between the eyes of a crop at least, if there are so many."""
REACH = 1.9
"""Half the side of a crop, in eye distances."""
PATCH = 0.3
"""Sigma, in eye distances, of the window around a landmark in which its structure is compared."""
FINE = 0.04
"""Sigma, in eye distances, of what is too fine to be the place of something: grain."""
FLAT = 1.0 / 255
"""Slope a pixel below which a place has no structure that could move."""
PIECE = 1024
"""Side of what is looked at at once, about, in pixels of the result."""

Landmarks = tuple[Point, Point, Point, Point, Point]
Part = Callable[[Box], Floats]
"""Gives a part of the result; not to be changed."""


class Find(Protocol):
    """`finding.landmarks_in`, or anything like it."""

    def __call__(self, rgb: NDArray[np.uint8], near: Face | None = None, /) -> Landmarks | None:
        """The landmarks of the one face in a small picture (h, w, 3)."""
        ...


@dataclass(frozen=True, slots=True)
class Drift:
    """How far a face went from the original; both grow in proportion to what is changed.

    light: root mean square of the means over `LIGHT_CELL` pixels, 0..1 of white.
    moved: the most that the structure around a landmark has moved, in eye distances.
    """

    light: float
    moved: float

    @property
    def pull(self) -> float:
        """The largest pull with which both are within their limits."""
        return min(1.0, LIGHT_LIMIT / max(self.light, 1e-9), LANDMARK_LIMIT / max(self.moved, 1e-9))


class Guard:
    """Compares one face of a result with the original. Memory is bounded whatever the size."""

    def __init__(
        self,
        face: Face,
        source_size: tuple[int, int],
        size: tuple[int, int],
        *,
        find: Find | None = None,
    ) -> None:
        """source_size, size: (width, height) of the photo and of the result.

        find: a detector, which has a say then; None if there is none.
        """
        factors = (size[0] / source_size[0], size[1] / source_size[1])
        frame = Frame.of(face, factors)
        self.reduced = max(1, floor(frame.unit / EYES))
        k, half = self.reduced, REACH * frame.unit
        x = frame.origin[0] + frame.down[0] * frame.unit / 2
        y = frame.origin[1] + frame.down[1] * frame.unit / 2
        x0, y0 = max(0, floor(x - half)), max(0, floor(y - half))
        across = max(0, min(size[0] - x0, floor(2 * half))) // k
        down = max(0, min(size[1] - y0, floor(2 * half))) // k
        self.box = Box(x0, y0, x0 + across * k, y0 + down * k)
        self.shape = (across, down)
        """(width, height) of a crop."""
        scale = (factors[0] / k, factors[1] / k)
        self._cell = max(1, round(LIGHT_CELL * (scale[0] * scale[1]) ** 0.5))
        self._unit = frame.unit / k
        self._face = _in_crop(face, scale, (x0 / k, y0 / k))
        self._size = size
        self._find = find
        self._before: tuple[Landmarks | None] | None = None

    def pull(
        self,
        treatment: Treatment,
        plain: Part,
        restored: Part,
        check: Callable[[], None],
    ) -> float:
        """How far the treatment may go, 0..1. plain, restored: give parts of the result, as `wanted` asks.

        Of one guard `plain` is always the same: where the detector sees the landmarks in it is remembered.
        `restored` is asked for parts of `box` grown by the treatment's margin. `check` is called now and
        then, and may raise.
        """
        if not min(self.shape):
            return 1.0
        crops: list[Floats] = []
        for piece in self._pieces():
            check()
            parts = self._parts(piece, treatment, plain, restored)
            if not crops:
                channels = parts[0].shape[2]
                crops = [np.empty((*self.shape[::-1], channels), np.float32) for _ in parts]
            at, k = piece.within(self.box), self.reduced
            for crop, part in zip(crops, parts, strict=True):
                crop[at.y0 // k : at.y1 // k, at.x0 // k : at.x1 // k] = self.small(part)
        check()
        return self.pull_for(*crops)

    def _parts(
        self, piece: Box, treatment: Treatment, plain: Part, restored: Part
    ) -> tuple[Floats, ...]:
        """A piece of `box` as in the photo, as it is made, and what is added around: see `pull_for`."""
        region = shared(treatment.region, piece)
        if region is None and self._find is None:
            own = plain(piece)
            return own, own
        seen = piece.grown(treatment.margin, *self._size)
        whole = plain(seen)
        own = _cut(whole, seen, piece)
        if region is None:
            return own, own, restored(piece) - own
        made = restored(seen)
        sees = region.grown(treatment.margin, *self._size)
        wanted = treatment.wanted(region, sees, _cut(whole, seen, sees), _cut(made, seen, sees))
        weight = treatment.weight(region)
        shown, inner = own.copy(), region.within(piece)
        part = shown[inner.y0 : inner.y1, inner.x0 : inner.x1]
        part += weight * (wanted - part)
        if self._find is None:
            return own, shown
        around = _cut(made, seen, piece) - own
        around[inner.y0 : inner.y1, inner.x0 : inner.x1] *= 1 - weight
        return own, shown, around

    def pull_for(self, plain: Floats, wanted: Floats, around: Floats | None = None) -> float:
        """How far a face may go, 0..1, by crops (h, w, C) of `box`, reduced to `shape`: see `small`.

        wanted: the plain enlargement changed as the treatment says, by its weight. around: what is added to
        that because the rest of the photo is restored; the detector sees both.
        """
        drift = self.drift(plain, wanted)
        pull = drift.pull
        if self._find is None or drift.moved < UNMOVED:
            return pull
        if self._before is None:
            self._before = (self.landmarks(plain, self._find),)
        before = self._before[0]
        if before is None:
            return pull
        for tried in (pull, *(share for share in TRIED if share < pull)):
            shown = plain + np.float32(tried) * (wanted - plain)
            shown = shown if around is None else shown + around
            if self._moved(before, self._find, shown) <= SEEN_LIMIT:
                return tried
            if tried <= DOUBTFUL and drift.moved < STILL:
                return tried
        return 0.0

    def drift(self, plain: Floats, wanted: Floats) -> Drift:
        """How far `wanted` went from `plain`, crops as for `pull_for`."""
        before, change = lightness(plain), lightness(wanted - plain)
        cells = cv2.blur(change, (self._cell, self._cell), borderType=cv2.BORDER_REPLICATE)
        return Drift(float(np.sqrt(np.mean(np.square(cells)))), self._shift(before, change))

    def small(self, part: Floats) -> Floats:
        """A part (h, w, C) of the result, both sides multiples of `reduced`, as it is in a crop."""
        if self.reduced == 1:
            return part
        size = (part.shape[1] // self.reduced, part.shape[0] // self.reduced)
        made = np.asarray(cv2.resize(part, size, interpolation=cv2.INTER_AREA), np.float32)
        return made.reshape(size[1], size[0], part.shape[2])

    def _shift(self, before: Floats, change: Floats) -> float:
        """The most that structure around a landmark has moved, in eye distances.

        One step of least squares for a shift, contrast and lightness (Lucas and Kanade, 1981): what
        only becomes stronger or sharper has not moved.
        """
        fine = max(0.6, FINE * self._unit)
        own = _blurred(before, fine)
        change = _blurred(change, fine)
        across, down = cv2.Scharr(own, -1, 1, 0) / 32, cv2.Scharr(own, -1, 0, 1) / 32
        most = 0.0
        reach = max(2.0, 2 * PATCH * self._unit)
        spread = 2 * (PATCH * self._unit) ** 2
        for x, y in self._face.landmarks:
            x0, y0 = max(0, floor(x - reach)), max(0, floor(y - reach))
            part = (
                slice(y0, max(0, floor(y + reach)) + 1),
                slice(x0, max(0, floor(x + reach)) + 1),
            )
            if min(own[part].shape) < 3:
                continue
            near = [
                np.exp(
                    -np.square(np.arange(side.start, side.start + length) + 0.5 - middle) / spread
                )
                for side, length, middle in zip(part, own[part].shape, (y, x), strict=True)
            ]
            window = (near[0][:, None] * near[1]).astype(np.float32).ravel()
            total = float(window.sum())
            values = own[part].ravel()
            flat = values - float(values @ window) / total
            known = np.stack([across[part].ravel(), down[part].ravel(), flat, np.ones_like(flat)])
            weighed = known * window
            matrix = (weighed @ known.T).astype(np.float64)
            matrix[:2, :2] += np.eye(2) * FLAT**2 * total
            matrix += np.eye(4) * 1e-9
            dx, dy, *_ = np.linalg.solve(
                matrix, (weighed @ change[part].ravel()).astype(np.float64)
            )
            most = max(most, hypot(dx, dy))
        return most / self._unit

    def landmarks(self, crop: Floats, find: Find) -> Landmarks | None:
        """Where a detector sees the landmarks in a crop, in its pixels; None if there is no face for it."""
        return find(_shown(crop), self._face)

    def apart(self, before: Landmarks, after: Landmarks) -> float:
        """How far landmarks are from each other, in the mean and in eye distances."""
        apart = [hypot(a[0] - b[0], a[1] - b[1]) for a, b in zip(before, after, strict=True)]
        return sum(apart) / len(apart) / self._unit

    def _moved(self, before: Landmarks, find: Find, crop: Floats) -> float:
        """How far the landmarks are in another crop; 1 if nowhere."""
        after = self.landmarks(crop, find)
        return 1.0 if after is None else self.apart(before, after)

    def _pieces(self) -> list[Box]:
        """The box in parts that can be reduced each by itself."""
        k, (across, down) = self.reduced, self.shape
        cells = pieces(Box(0, 0, across, down), max(1, PIECE // k))
        x, y = self.box.x0, self.box.y0
        return [Box(x + c.x0 * k, y + c.y0 * k, x + c.x1 * k, y + c.y1 * k) for c in cells]


def _cut(values: Floats, box: Box, part: Box) -> Floats:
    at = part.within(box)
    return values[at.y0 : at.y1, at.x0 : at.x1]


def _in_crop(face: Face, scale: tuple[float, float], corner: Point) -> Face:
    """A face of the photo in the pixels of a crop that is `scale` times as large and begins at `corner`."""
    (across, down), (left, top) = scale, corner
    a, b, c, d, e = ((x * across - left, y * down - top) for x, y in face.landmarks)
    return replace(
        face,
        x=face.x * across - left,
        y=face.y * down - top,
        width=face.width * across,
        height=face.height * down,
        landmarks=(a, b, c, d, e),
    )


def _blurred(picture: Floats, sigma: float) -> Floats:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), sigma), np.float32)


def _shown(picture: Floats) -> NDArray[np.uint8]:
    """A crop as a detector wants it: (h, w, 3), 8 bits."""
    shown = np.rint(picture.clip(0, 1) * 255).astype(np.uint8)
    return np.repeat(shown, 3, axis=2) if shown.shape[2] == 1 else shown
