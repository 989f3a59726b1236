"""Where in a photo a face is: a soft mask that follows its landmarks, and its zones.

A face is looked at upright and in units of its own size: the middle between the eyes is the origin, the
axis down goes from there to the mouth, and 1 is the distance between the eyes (or what that would be in a
face seen from the side). Masks are worked out on cells of a power of two pixels, which lie where they lie in
the result, and are linear in between: so any part of a mask is the same, however it is cut.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import dist, floor, hypot, log2

import cv2
import numpy as np

from sr_desktop.engine.faces.face import Face, Point
from sr_desktop.engine.image import Floats
from sr_desktop.engine.tiling import Box

EYES_TO_MOUTH = 1.07
"""Eye distances between the eyes and the mouth of a usual face."""
BROW, CHIN = 1.12, 0.88
"""How far the face goes on above the eyes and below the mouth, in eye distances."""
HALF_WIDTH = 1.2
"""Half a face with its temples, in eye distances."""
FADE = (1.0, 1.55)
"""Where the mask begins to fade and where it ends, in radii of the oval."""
ESTIMATED_FADE = (1.05, 1.8)
"""The same where the landmarks are only those of a usual face."""
EYE = (0.42, 0.27)
MOUTH = (0.24, 0.3)
"""Half width (of a mouth: beyond its corners) and half height of their zones, in eye distances."""
ZONE_FADE = (0.6, 1.5)
"""The same of the zones."""
ESTIMATED_ZONE = 1.4
"""By how much zones are larger where landmarks are estimated."""
FINE = 16
"""Cells between the eyes at least."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A face's own upright coordinates: origin between the eyes, `across` and `down` unit vectors.

    unit: its eye distance in pixels, or what that would be if it were seen from the front.
    """

    origin: Point
    across: Point
    down: Point
    unit: float

    @classmethod
    def of(cls, face: Face, factors: tuple[float, float]) -> Frame:
        """The frame of `face` in pixels of a result that is `factors` (x, y) times as large."""
        left, right, _, *mouth = ((x * factors[0], y * factors[1]) for x, y in face.landmarks)
        eyes, lips = _middle(left, right), _middle(*mouth)
        apart, tall = dist(left, right), dist(eyes, lips)
        # upright by both: across the eyes and the mouth, and down from the eyes to the mouth
        ax = right[0] - left[0] + mouth[1][0] - mouth[0][0]
        ay = right[1] - left[1] + mouth[1][1] - mouth[0][1]
        wide = max(hypot(ax, ay), 1e-6)
        x = (lips[0] - eyes[0]) / max(tall, 1e-6) - ay / wide
        y = (lips[1] - eyes[1]) / max(tall, 1e-6) + ax / wide
        length = hypot(x, y)
        down = (x / length, y / length) if length > 0.2 else (0.0, 1.0)
        unit = max(apart, tall / EYES_TO_MOUTH, 1.0)
        return cls(eyes, (down[1], -down[0]), down, unit)

    def place(self, point: Point) -> Point:
        """A point of the result in the face's own coordinates."""
        x, y = point[0] - self.origin[0], point[1] - self.origin[1]
        return (
            (x * self.across[0] + y * self.across[1]) / self.unit,
            (x * self.down[0] + y * self.down[1]) / self.unit,
        )


def _middle(a: Point, b: Point) -> Point:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


class Mask:
    """The soft mask of one face in a result of `size` (width, height) pixels."""

    def __init__(self, face: Face, source_size: tuple[int, int], size: tuple[int, int]) -> None:
        factors = (size[0] / source_size[0], size[1] / source_size[1])
        self.frame = Frame.of(face, factors)
        self._fade = ESTIMATED_FADE if face.estimated else FADE
        places = [self.frame.place((x * factors[0], y * factors[1])) for x, y in face.landmarks]
        left, right, _, *mouth = places
        top, bottom = -BROW, max(0.6, _middle(*mouth)[1]) + CHIN
        # seen from the side, more of the head is on one side of the middle between the eyes
        middle = (left[0] + right[0] + mouth[0][0] + mouth[1][0]) / 4
        self._oval = (middle, (top + bottom) / 2, HALF_WIDTH, (bottom - top) / 2)
        grow = ESTIMATED_ZONE if face.estimated else 1.0
        lips = _middle(*mouth)
        half = abs(mouth[1][0] - mouth[0][0]) / 2
        self._zones = (
            (*left, EYE[0] * grow, EYE[1] * grow),
            (*right, EYE[0] * grow, EYE[1] * grow),
            (*lips, (half + MOUTH[0]) * grow, MOUTH[1] * grow),
        )
        reach = self._fade[1]
        cx, cy, wide, tall = self._oval
        self.region = self._around(cx, cy, wide * reach, tall * reach, size)
        self.cell = 2 ** max(0, floor(log2(max(1.0, self.frame.unit / FINE))))

    def weight(self, box: Box) -> Floats:
        """(h, w) in 0..1: 1 in the face, 0 outside `region`."""
        return self._over(box, self._oval_at)

    def features(self, box: Box) -> Floats:
        """(h, w) in 0..1: 1 at the eyes and the mouth, 0 elsewhere."""
        return self._over(box, self._features_at)

    def _over(self, box: Box, values: Callable[[Floats, Floats], Floats]) -> Floats:
        """What `values` gives for pixels beside the origin, (w,) across and (h,) down, for all of a box."""
        cell = self.cell
        x0, y0 = box.x0 // cell - 1, box.y0 // cell - 1
        x1, y1 = -(-box.x1 // cell) + 1, -(-box.y1 // cell) + 1
        xs = ((np.arange(x0, x1) + 0.5) * cell - self.frame.origin[0]).astype(np.float32)
        ys = ((np.arange(y0, y1) + 0.5) * cell - self.frame.origin[1]).astype(np.float32)
        made = values(xs, ys)
        if cell > 1:
            size = (made.shape[1] * cell, made.shape[0] * cell)
            made = np.asarray(cv2.resize(made, size, interpolation=cv2.INTER_LINEAR), np.float32)
        top, left = box.y0 - y0 * cell, box.x0 - x0 * cell
        return made[top : top + box.height, left : left + box.width]

    def _oval_at(self, xs: Floats, ys: Floats) -> Floats:
        start, end = self._fade
        return _smooth((end - self._radii(xs, ys, *self._oval)) / np.float32(end - start))

    def _features_at(self, xs: Floats, ys: Floats) -> Floats:
        most = np.zeros((len(ys), len(xs)), np.float32)
        start, end = ZONE_FADE
        for zone in self._zones:
            x0, y0, x1, y1 = self._reach(*zone, end)
            columns = slice(*np.searchsorted(xs, (x0, x1)))  # beyond them it is 0
            rows = slice(*np.searchsorted(ys, (y0, y1)))
            radii = self._radii(xs[columns], ys[rows], *zone)
            part = most[rows, columns]
            np.maximum(part, _smooth((end - radii) / np.float32(end - start)), out=part)
        return most

    def _radii(
        self, xs: Floats, ys: Floats, cx: float, cy: float, wide: float, tall: float
    ) -> Floats:
        """How far each pixel is from the middle of an ellipse, (h, w); 1 at its edge."""
        unit, (ax, ay), (dx, dy) = self.frame.unit, self.frame.across, self.frame.down
        u = xs[None] * np.float32(ax / unit) + ys[:, None] * np.float32(ay / unit)
        v = xs[None] * np.float32(dx / unit) + ys[:, None] * np.float32(dy / unit)
        across, down = (
            (u - np.float32(cx)) / np.float32(wide),
            (v - np.float32(cy)) / np.float32(tall),
        )
        return np.sqrt(across * across + down * down)

    def _reach(
        self, cx: float, cy: float, wide: float, tall: float, radii: float
    ) -> tuple[float, float, float, float]:
        """The box around an ellipse that is so many times as large, in pixels beside the origin."""
        unit, (ax, ay), (dx, dy) = self.frame.unit, self.frame.across, self.frame.down
        x, y = (cx * ax + cy * dx) * unit, (cx * ay + cy * dy) * unit
        half_x = hypot(wide * ax, tall * dx) * radii * unit + 1
        half_y = hypot(wide * ay, tall * dy) * radii * unit + 1
        return x - half_x, y - half_y, x + half_x, y + half_y

    def _around(self, cx: float, cy: float, wide: float, tall: float, size: tuple[int, int]) -> Box:
        """The box in the result around the turned oval, with a pixel or a cell to spare."""
        frame = self.frame
        x = frame.origin[0] + (cx * frame.across[0] + cy * frame.down[0]) * frame.unit
        y = frame.origin[1] + (cx * frame.across[1] + cy * frame.down[1]) * frame.unit
        half_x = hypot(wide * frame.across[0], tall * frame.down[0]) * frame.unit
        half_y = hypot(wide * frame.across[1], tall * frame.down[1]) * frame.unit
        spare = frame.unit / FINE + 1
        box = Box(
            max(0, floor(x - half_x - spare)),
            max(0, floor(y - half_y - spare)),
            min(size[0], floor(x + half_x + spare) + 1),
            min(size[1], floor(y + half_y + spare) + 1),
        )
        return box if box.x1 > box.x0 and box.y1 > box.y0 else Box(0, 0, 0, 0)


def _smooth(share: Floats) -> Floats:
    """0 below 0, 1 above 1, in between without corners."""
    share = share.clip(0, 1)
    return share * share * (3 - 2 * share)
