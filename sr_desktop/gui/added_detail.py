"""Where the computer added detail: how much more fine structure a result has than its photo. No Qt.

Fine structure is what a small blur takes away; its strength around a place is the root of its local mean
square, as in the usual measures of sharpness. What counts is the result's minus that of the photo,
enlarged plainly to the same size: grain and scratches that were taken away count for nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from sr_desktop.base.errors import Cancelled

Grey = NDArray[np.uint8]
Floats = NDArray[np.float32]

WORKED = 2_000_000
"""Pixels at which a result is examined; larger ones are examined reduced."""
SHOWN = 500_000
"""Pixels of the map that comes out of it: it is smooth."""
FINE = 1
"""Radius in pixels of the blur whose loss is fine structure."""
AROUND = 0.006
"""How far a place reaches, as a share of the longer side."""
LEAST, MOST = 1.5, 7.5
"""Gains in values of 0..255 that begin to show, and that show fully."""
AZURE = (0, 122, 255)
"""The hue: blue against grey and sepia for every kind of sight, and against black and white alike."""
OPAQUE = 0.72
PASSES = 3
"""Box blurs that are as good as a Gaussian one (Wells, IEEE PAMI 8, 1986)."""


def worked_size(size: tuple[int, int], most: int = WORKED) -> tuple[int, int]:
    """(width, height) of the same shape with at most `most` pixels; never larger than `size`."""
    width, height = size
    share = min(1.0, (most / (width * height)) ** 0.5)
    return max(1, round(width * share)), max(1, round(height * share))


def added_detail(
    before: Grey, after: Grey, stopped: Callable[[], bool] = lambda: False
) -> NDArray[np.uint8]:
    """A map of where `after` has more fine structure than `before`: 0 nowhere more, 255 a great deal.

    before, after: (H, W) luminance, each of its own size and the same shape.
    Gives (H, W) of the result's shape with at most `SHOWN` pixels. Raises `Cancelled` when `stopped()`.
    """
    size = worked_size((after.shape[1], after.shape[0]))
    around = max(FINE, round(AROUND * max(size)))
    strengths: list[Floats] = []
    for picture in (after, before):
        if stopped():
            raise Cancelled
        strengths.append(_strength(_resized(picture, size), around))
    gain = (strengths[0] - strengths[1] - LEAST) / (MOST - LEAST)
    found = np.rint(255 * np.clip(gain, 0, 1)).astype(np.uint8)
    shown = worked_size(size, SHOWN)
    return found if shown == size else _resized(found, shown, Image.Resampling.BOX)


def heat(found: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The map as a translucent picture of one hue: (H, W, 4), blue, green, red, alpha, premultiplied."""
    alpha = OPAQUE * np.sqrt(found.astype(np.float32) / 255)
    red, green, blue = AZURE
    layers = [alpha * blue, alpha * green, alpha * red, alpha * 255]
    return np.rint(np.stack(layers, -1)).astype(np.uint8)


def share_of(found: NDArray[np.uint8]) -> float:
    """The share of the picture, 0..1, on which added detail shows clearly."""
    return float((found >= 64).mean()) if found.size else 0.0


def _resized(
    picture: Grey, size: tuple[int, int], how: Any = Image.Resampling.LANCZOS
) -> NDArray[np.uint8]:
    """`picture` at (width, height) `size`, with all the fine structure that it has and none besides."""
    if (picture.shape[1], picture.shape[0]) == size:
        return picture
    return np.asarray(Image.fromarray(picture).resize(size, how))


def _strength(picture: Grey, around: int) -> Floats:
    """How strong the fine structure is around each pixel, in values of 0..255."""
    values = picture.astype(np.float32)
    fine = values - _blurred(values, FINE)
    return np.sqrt(np.maximum(_blurred(fine * fine, around), 0))


def _blurred(values: Floats, radius: int) -> Floats:
    """A smooth blur; beyond the edges the edge goes on."""
    for _ in range(PASSES):
        values = _box(_box(values, radius).T, radius).T
    return values


def _box(values: Floats, radius: int) -> Floats:
    """The mean of `2 * radius + 1` pixels of each column."""
    side = 2 * radius + 1
    padded = np.pad(values, ((radius + 1, radius), (0, 0)), mode="edge")
    sums = np.cumsum(padded, axis=0, dtype=np.float64)
    return ((sums[side:] - sums[:-side]) / side).astype(np.float32)
