"""How much a restored face is still the one of the photo, in figures."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.faces.guard import LIGHT_CELL, Find, Guard
from sr_desktop.engine.faces.lightness import lightness
from sr_desktop.engine.faces.mask import Mask
from sr_desktop.engine.image import Floats
from sr_desktop.engine.tiling import Box

EDGES = 0.9
"""Share of a face that is not among its strongest structures."""
COARSE, FINE = 2.0, 0.75
"""Sigmas in pixels of the photo: of what is a structure, and of what is too fine to be told from grain."""
CONTRAST = 0.026
"""Gradients, in white a pixel, well below which two pictures are alike without any."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A picture of a face beside the photo. All is weighed by the soft mask of the face.

    light:     root mean square of the difference of means over 8 x 8 pixels of the photo, of 255.
    landmarks: how far the detector sees them from where they were, the mean of five in % of the eye
               distance; None if it does not find the face in both, or has not been asked.
    moved:     how far structure around a landmark has moved at most, by registration, in the same.
    near:      root mean square of the difference to the photo, at the photo's size, of 255.
    structure: similarity of gradients with the photo at its size, 0..1 (as in Xue et al., "Gradient
               magnitude similarity deviation", 2014; the mean here).
    sharper:   slope across the face's own strongest structures, 1: as in the plain enlargement. Where these
               are, and their direction, is taken from the softened photo, and slopes along that direction are
               added with their sign: grain adds nothing to that, nor do lines that the photo does not have.
    """

    light: float
    landmarks: float | None
    moved: float
    near: float
    structure: float
    sharper: float


class Comparison:
    """Pictures of one face, of the same size, held against the plain enlargement of the photo."""

    def __init__(self, face: Face, source: Floats, plain: Floats, find: Find | None = None) -> None:
        """source: the photo, (h, w, C); plain: the whole of it at the result's size."""
        size, source_size = (plain.shape[1], plain.shape[0]), (source.shape[1], source.shape[0])
        self._find = find
        self._guard = Guard(face, source_size, size)
        mask = Mask(face, source_size, size)
        self.region = mask.region
        box = self.region
        self._scale = max(1.0, size[0] / source_size[0])
        self._small = tuple(max(1, round(side / self._scale)) for side in (box.width, box.height))
        self._weight = mask.weight(box)
        self._plain = plain
        self._own = lightness(_cut(plain, box))
        self._shrunk = self._at_source(self._own)
        self._small_weight = self._at_source(self._weight)
        before = self._crop(plain)
        self._landmarks = None if find is None else self._guard.landmarks(before, find)

    def of(self, picture: Floats) -> Likeness:
        """The figures of `picture`, (h, w, C) like `plain`."""
        light = lightness(_cut(picture, self.region))
        difference = self._at_source(light) - self._shrunk
        side = (LIGHT_CELL, LIGHT_CELL)
        cells = np.asarray(cv2.blur(difference, side, borderType=cv2.BORDER_REPLICATE), np.float32)
        crop = self._crop(picture)
        apart = None
        if self._find is not None and self._landmarks is not None:
            found = self._guard.landmarks(crop, self._find)
            if found is not None:
                apart = self._guard.apart(self._landmarks, found) * 100
        return Likeness(
            light=self._rms(cells),
            landmarks=apart,
            moved=self._guard.drift(self._crop(self._plain), crop).moved * 100,
            near=self._rms(difference),
            structure=self._structure(self._at_source(light)),
            sharper=self._sharper(light),
        )

    def _crop(self, picture: Floats) -> Floats:
        return self._guard.small(np.ascontiguousarray(_cut(picture, self._guard.box)))

    def _at_source(self, plane: Floats) -> Floats:
        return np.asarray(cv2.resize(plane, self._small, interpolation=cv2.INTER_AREA), np.float32)

    def _rms(self, plane: Floats) -> float:
        weight = self._small_weight
        return float(np.sqrt((weight * plane * plane).sum() / weight.sum()) * 255)

    def _structure(self, light: Floats) -> float:
        one, other = _slope(_blurred(self._shrunk, 0.7)), _slope(_blurred(light, 0.7))
        alike = (2 * one * other + CONTRAST**2) / (one * one + other * other + CONTRAST**2)
        return float(np.average(alike, weights=self._small_weight))

    def _sharper(self, light: Floats) -> float:
        coarse = _blurred(self._own, COARSE * self._scale)
        across, down = _gradient(coarse)
        length = np.hypot(across, down)
        inside = self._weight > EDGES
        if not inside.any():
            return 1.0
        chosen = inside & (length >= np.quantile(length[inside], EDGES))
        along = []
        for picture in (light, self._own):
            x, y = _gradient(_blurred(picture, FINE * self._scale))
            slope = (across * x + down * y)[chosen] / np.maximum(length[chosen], 1e-9)
            along.append(float(slope.mean()))
        return along[0] / max(along[1], 1e-9)


def _cut(picture: Floats, box: Box) -> Floats:
    return picture[box.y0 : box.y1, box.x0 : box.x1]


def _blurred(plane: Floats, sigma: float) -> Floats:
    return np.asarray(
        cv2.GaussianBlur(plane, (0, 0), sigma, borderType=cv2.BORDER_REPLICATE), np.float32
    )


def _gradient(plane: Floats) -> tuple[Floats, Floats]:
    across, down = cv2.Scharr(plane, -1, 1, 0), cv2.Scharr(plane, -1, 0, 1)
    return np.asarray(across / 32, np.float32), np.asarray(down / 32, np.float32)


def _slope(plane: Floats) -> Floats:
    return np.hypot(*_gradient(plane))
