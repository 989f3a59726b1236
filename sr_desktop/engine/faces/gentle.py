"""Gentle: a face becomes clearer only by what the photo itself shows of it.

What a network changed is held against the photo's own fine structure (the plain enlargement less its
blurred self). It may make stronger what is there, more so at eyes and mouth than on skin, and may take
away a share of it, no more than the photo has grain. Where the photo shows nothing the network adds
nothing: no lash, no wrinkle, no line along a nose. No pixel leaves the range of its surroundings, and
slow changes of light, which would be other features or another expression, are held within a limit.
"""

from __future__ import annotations

from math import ceil, floor, log2
from typing import Any

import cv2
import numpy as np

from sr_desktop.engine.colour import as_float
from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.faces.lightness import lightness
from sr_desktop.engine.faces.mask import Mask
from sr_desktop.engine.image import Floats, Pixels
from sr_desktop.engine.tiling import Box

LOW = 3.0
"""Sigma, in pixels of the photo, of what counts as slow changes of light."""
LOW_LIMIT = 1.2 / 255
"""How far these may go."""
NEAR = (1.0, 3.2)
"""Sigma, in pixels of the photo, below which a face's structure is fine: of small faces and of large ones."""
NEAR_SHARE = 1 / 40
"""The same as a share of the eye distance, for those in between."""
SHARPER = (0.6, 1.4)
"""By which share the own structure may grow: on skin, at eyes and mouth."""
CLEARER = (0.25, 0.5)
"""By which share the own structure grows by itself in a grainy photo, the same: cleaning has softened it."""
GRAINY = (1 / 255, 3 / 255)
"""Standard deviations of grain from which on that counts, and in full."""
FIRM = 0.8
"""Sigma, in pixels of the photo, below which structure may be grain and is not made clearer by itself."""
KEPT = (0.5, 0.35)
"""The least share of the own structure that stays, the same."""
GRAIN_LEFT = 2.2 / 255
"""Standard deviation of grain that may stay in the face; of coarser grain a smaller share is kept."""
CLEANED = 2.0
"""What may be taken away of the own structure, in standard deviations of the grain."""
SLACK = 0.6 / 255
"""What a pixel may change in any case: it is not seen."""
COLOUR_SHARE = 0.7
"""Share of the changes of colour (light aside: colour noise, JPEG's blocks) that are taken over."""
USUAL_GRAIN = 3 / 255
TAIL = 2.5
"""Where a Gaussian is cut, in sigmas."""


class Gentle:
    """How one face shall look under Gentle; see `Treatment`.

    Boxes may be cut as one likes; nothing is kept between them. What a pixel of the result costs does not
    depend on the size of the face, and hardly on the enlargement.
    """

    def __init__(
        self,
        face: Face,
        source_size: tuple[int, int],
        size: tuple[int, int],
        *,
        amount: float = 1.0,
        pull: float = 1.0,
        grain: float = USUAL_GRAIN,
        hold: float = 1.0,
    ) -> None:
        """source_size, size: (width, height) of the photo and of the result.

        amount, pull: 0 is exactly the plain enlargement, 1 is Gentle; the person's choice and the guard's.
        grain: of the photo in this face, see `grain_of`. hold: 0 is exactly what the network made.
        """
        self._mask = Mask(face, source_size, size)
        self._share = np.float32(amount * pull)
        self._hold = np.float32(hold)
        self._grain = np.float32(grain)
        self._grainy = np.float32(np.interp(grain, GRAINY, (0, 1)))
        scale = max(1.0, (size[0] / source_size[0] * size[1] / source_size[1]) ** 0.5)
        cell = 2 ** floor(log2(scale) + 1e-6)
        near = min(NEAR[1], max(NEAR[0], self._mask.frame.unit / scale * NEAR_SHARE))
        self._cell = cell
        self._near, self._low = near * scale / cell, LOW * scale / cell
        self._firm = FIRM * scale / cell
        self._ring = max(1, round(scale))
        cells = _radius(self._near) + _radius(self._low) + 2
        self._reach = cell * cells + self._ring

    @property
    def region(self) -> Box:
        """See `Treatment`."""
        return self._mask.region

    @property
    def margin(self) -> int:
        """See `Treatment`."""
        return self._reach + self._cell

    def weight(self, box: Box) -> Floats:
        """See `Treatment`."""
        return self._mask.weight(box)[..., None]

    def wanted(self, box: Box, seen: Box, plain: Floats, restored: Floats) -> Floats:
        """See `Treatment`."""
        inner = box.within(seen)
        own = plain[inner.y0 : inner.y1, inner.x0 : inner.x1]
        if self._share == 0:
            return own.copy()
        made = restored[inner.y0 : inner.y1, inner.x0 : inner.x1]
        change = made - own
        if self._hold == 1:
            change = self._held(box, seen, plain, restored, change)
        elif self._hold > 0:
            change += self._hold * (self._held(box, seen, plain, restored, change) - change)
        elif self._share == 1:
            return made.copy()
        if self._share != 1:
            change *= self._share
        change += own
        return change

    def _held(self, box: Box, seen: Box, plain: Floats, restored: Floats, change: Floats) -> Floats:
        """What may be left of the `change` (h, w, C) in `box`."""
        cell, reach = self._cell, self._reach
        around = Box(
            (box.x0 - reach) // cell * cell,
            (box.y0 - reach) // cell * cell,
            -(-(box.x1 + reach) // cell) * cell,
            -(-(box.y1 + reach) // cell) * cell,
        )
        light = _padded(lightness(plain), seen, around)
        limited = _padded(lightness(restored), seen, around)
        limited -= light
        features = self._mask.features(around)
        coarse = self._smooth(light, self._near)
        firm = self._smooth(light, self._firm)
        firm -= coarse
        firm *= _between(CLEARER, features)
        firm *= self._grainy
        limited += firm
        low, high = self._limits(light, np.subtract(light, coarse, out=coarse), features)
        np.clip(limited, low, high, out=limited)
        slow = self._smooth(limited, self._low)
        limited -= slow
        limited += np.clip(slow, -LOW_LIMIT, LOW_LIMIT, out=slow)
        inner = box.within(around)
        kept = limited[inner.y0 : inner.y1, inner.x0 : inner.x1]
        if change.shape[2] == 1:
            return kept[..., None].copy()
        colour = change * np.float32(COLOUR_SHARE)
        colour += (kept - np.float32(COLOUR_SHARE) * lightness(change))[..., None]
        return colour

    def _limits(self, light: Floats, own: Floats, features: Floats) -> tuple[Floats, Floats]:
        """How much darker and lighter each pixel may become, both (h, w). own: the fine structure."""
        stronger = _between(SHARPER, features)
        stronger *= own
        kept = _between(KEPT, features)
        if self._grain > GRAIN_LEFT:
            np.minimum(kept, np.float32(GRAIN_LEFT) / self._grain, out=kept)
        kept -= 1
        weaker = np.multiply(kept, own, out=kept)
        most = np.float32(CLEANED) * self._grain
        np.clip(weaker, -most, most, out=weaker)
        low, high = np.minimum(stronger, weaker), np.maximum(stronger, weaker)
        ring = np.ones((2 * self._ring + 1,) * 2, np.uint8)
        np.maximum(low, cv2.erode(light, ring) - light, out=low)
        np.minimum(high, cv2.dilate(light, ring) - light, out=high)
        low -= np.float32(SLACK)
        high += np.float32(SLACK)
        return low, high

    def _smooth(self, plane: Floats, sigma: float) -> Floats:
        """`plane` without what is finer than `sigma` cells; worked out on cells, linear between them.

        Cells lie where they lie in the result, and are powers of two: linear weights are exact then.
        """
        height, width = plane.shape
        small, side = plane, 2 * _radius(sigma) + 1
        if self._cell > 1:
            cells = (width // self._cell, height // self._cell)
            small = _resized(plane, cells, cv2.INTER_AREA)
        blurred = cv2.GaussianBlur(small, (side, side), sigma, borderType=cv2.BORDER_REPLICATE)
        if self._cell > 1:
            return _resized(blurred, (width, height), cv2.INTER_LINEAR)
        return np.asarray(blurred, np.float32)


def grain_of(face: Face, source: Pixels) -> float:
    """Standard deviation of the photo's grain in a face, 0..1 of white. source: (H, W, C), the whole photo.

    By second differences that cancel edges (Immerkaer, "Fast noise variance estimation", 1996), in their
    median, of the pixels and of means of two by two, for grain that is coarser than a pixel.
    """
    height, width = source.shape[:2]
    x0, y0 = max(0, floor(face.x)), max(0, floor(face.y))
    x1, y1 = min(width, ceil(face.x + face.width)), min(height, ceil(face.y + face.height))
    if x1 - x0 < 8 or y1 - y0 < 8:
        return USUAL_GRAIN
    step = max(1, min(x1 - x0, y1 - y0) // 512)  # whole patches of a large face tell as much
    found = 0.0
    plane = lightness(as_float(source[y0:y1, x0:x1]))
    if step > 1:
        middle_y, middle_x = (y1 - y0) // 2, (x1 - x0) // 2
        plane = plane[middle_y - 256 : middle_y + 256, middle_x - 256 : middle_x + 256]
    plane = np.ascontiguousarray(plane)
    across = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32) / 6
    for _ in range(2):
        if min(plane.shape) < 8:
            break
        differences = cv2.filter2D(plane, -1, across)[1:-1, 1:-1]
        found = max(found, float(np.median(np.abs(differences))) / 0.6745)
        half = (plane.shape[1] // 2, plane.shape[0] // 2)
        even = np.ascontiguousarray(plane[: half[1] * 2, : half[0] * 2])
        plane = _resized(even, half, cv2.INTER_AREA)
    return found


def _between(ends: tuple[float, float], features: Floats) -> Floats:
    """The value for skin, for features, or what lies between."""
    return features * np.float32(ends[1] - ends[0]) + np.float32(ends[0])


def _resized(plane: Any, size: tuple[int, int], how: int) -> Floats:
    return np.asarray(cv2.resize(plane, size, interpolation=how), np.float32)


def _radius(sigma: float) -> int:
    return ceil(TAIL * sigma)


def _padded(plane: Floats, seen: Box, around: Box) -> Floats:
    """The part `around` of what is given for `seen`; the photo's edge goes on beyond it."""
    cut = Box(
        max(seen.x0, around.x0),
        max(seen.y0, around.y0),
        min(seen.x1, around.x1),
        min(seen.y1, around.y1),
    )
    inner = cut.within(seen)
    return np.asarray(
        cv2.copyMakeBorder(
            plane[inner.y0 : inner.y1, inner.x0 : inner.x1],
            *(cut.y0 - around.y0, around.y1 - cut.y1, cut.x0 - around.x0, around.x1 - cut.x1),
            cv2.BORDER_REPLICATE,
        ),
        np.float32,
    )
