"""Values between the pixels of a picture, and its coarse part: the same ones, wherever the picture is cut.

OpenCV would be faster, but rounds places to 1/32 of a pixel, its cubic kernel bends straight ramps, and
what its filters give depends on where a picture was cut, in the last bit.
"""

from __future__ import annotations

from math import ceil, exp

import numpy as np
from numpy.typing import NDArray

from sr_desktop.engine.image import Floats

POINTS = 1 << 15
"""That are looked up at once: few enough to stay in the processor's cache."""
REACH = 3.0
"""Standard deviations after which a Gaussian ends."""


def sampled(picture: Floats, x: NDArray[np.float64], y: NDArray[np.float64]) -> Floats:
    """The values (n, C) of `picture` (h, w, C) at the places x, y (n,); beyond its edges it is mirrored.

    Places are in pixels, the middle of the first one at (0.5, 0.5). Keys' cubic convolution, a = -0.5,
    as in `resample`: exact for ramps and parabolas.
    """
    height, width, channels = picture.shape
    planes = [np.ascontiguousarray(picture[..., c], np.float32).ravel() for c in range(channels)]
    out = np.empty((len(x), channels), np.float32)
    for start in range(0, len(x), POINTS):
        part = slice(start, start + POINTS)
        columns, across = _taps(x[part], width)
        rows, down = _taps(y[part], height)
        for channel, plane in enumerate(planes):
            total = np.zeros(len(rows[0]), np.float32)
            for row, share in zip(rows, down, strict=True):
                line = np.zeros(len(row), np.float32)
                for column, weight in zip(columns, across, strict=True):
                    line += plane.take(row * width + column) * weight
                total += line * share
            out[part, channel] = total
    return out


def _taps(places: NDArray[np.float64], length: int) -> tuple[list[NDArray[np.intp]], list[Floats]]:
    """The four samples around each place, and their weights."""
    near = np.floor(places - 0.5)
    t = (places - 0.5 - near).astype(np.float32)
    first = near.astype(np.intp)
    indices = [mirrored(first + step, length) for step in (-1, 0, 1, 2)]
    square, cube = t * t, t * t * t
    half = np.float32(0.5)
    weights = [
        square - half * (cube + t),
        half * (3 * cube - 5 * square) + 1,
        half * (4 * square - 3 * cube + t),
        half * (cube - square),
    ]
    return indices, weights


def mirrored(indices: NDArray[np.intp], length: int) -> NDArray[np.intp]:
    """Indices of any size as those of a line of `length` samples that is mirrored at its ends."""
    within = indices % (2 * length)
    return np.minimum(within, 2 * length - 1 - within)


def reach_of(sigma: float) -> int:
    """Pixels that `coarse` looks around."""
    return ceil(REACH * sigma)


def coarse(picture: Floats, sigma: float) -> Floats:
    """(h, w, C) without detail finer than a Gaussian of `sigma` pixels; mirrored beyond its edges."""
    reach = reach_of(sigma)
    if not reach:
        return picture.copy()
    weights = np.array([exp(-((k / sigma) ** 2) / 2) for k in range(reach + 1)])
    weights /= weights[0] + 2 * weights[1:].sum()
    for axis in (0, 1):
        picture = _blurred(picture, weights.astype(np.float32), axis)
    return picture


def _blurred(picture: Floats, weights: Floats, axis: int) -> Floats:
    length, reach = picture.shape[axis], len(weights) - 1
    around = mirrored(np.arange(-reach, length + reach), length)
    wide = picture.take(around, axis=axis)
    place = [slice(None)] * picture.ndim
    made = picture * weights[0]
    for step in range(1, reach + 1):
        place[axis] = slice(reach - step, reach - step + length)
        pair = wide[tuple(place)].copy()
        place[axis] = slice(reach + step, reach + step + length)
        pair += wide[tuple(place)]
        pair *= weights[step]
        made += pair
    return made
