"""A face upright in a square, as face networks know faces: from the photo's pixels there and back.

The square is that of FFHQ (Karras et al., arXiv 1812.04948) at 512 pixels: the five landmarks lie in it where
facexlib, GFPGAN and RestoreFormer want them.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, sqrt

import numpy as np
from numpy.typing import NDArray

from sr_desktop.engine.colour import as_float, luminance
from sr_desktop.engine.faces.face import Face, Point
from sr_desktop.engine.faces.sampling import mirrored, sampled
from sr_desktop.engine.image import Floats, Pixels
from sr_desktop.engine.profiles import Colours
from sr_desktop.engine.resample import BandResizer

SIDE = 512
TEMPLATE: tuple[Point, Point, Point, Point, Point] = (
    (192.98138, 239.94708),
    (318.90277, 240.1936),
    (256.63416, 314.01935),
    (201.26117, 371.41043),
    (313.08905, 371.15118),
)
"""Where the landmarks lie, as facexlib 0.3.0 has them: counted from the middle of the first pixel."""
STRAY, BETTER = 6.0, 3.0
"""Pixels of the square that the landmarks may miss on the average with a stray one among them, and by how
much better the others must fit without it."""
FACE = 0.85
"""Half the square's side, for a box without usable landmarks: in longer sides of the box."""
BAND = 128
"""Rows of the photo that are converted at once."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """How a photo lies in the square of one face: turned, made larger or smaller, moved.

    With places as complex numbers x + iy in pixels (the middle of the first one at 0.5 + 0.5i):
    square = turn * photo + shift.
    """

    turn: complex
    shift: complex
    side: int = SIDE

    @property
    def scale(self) -> float:
        """Pixels of the square for one of the photo."""
        return abs(self.turn)

    def in_square(self, x: float, y: float) -> Point:
        """A place in the photo as one in the square."""
        place = self.turn * complex(x, y) + self.shift
        return place.real, place.imag

    def in_photo(self, x: float, y: float) -> Point:
        """A place in the square as one in the photo."""
        place = (complex(x, y) - self.shift) / self.turn
        return place.real, place.imag


def align(face: Face, side: int = SIDE) -> Alignment:
    """The similarity that brings the landmarks as near as can be to where they belong in the square.

    Least squares (Umeyama, "Least-squares estimation of transformation parameters between two point
    patterns", 1991); one landmark that is far from where the others want it does not count.
    """
    wanted = (np.array([complex(*point) for point in TEMPLATE]) + (0.5 + 0.5j)) * (side / SIDE)
    given = np.array([complex(*point) for point in face.landmarks])
    every = np.arange(len(given))
    fits = [_fitted(given, wanted, every)]
    fits += [_fitted(given, wanted, every[every != left_out]) for left_out in every]
    best = min(fits[1:], key=lambda fit: fit[2])
    turn, shift, error = fits[0]
    if error > STRAY * side / SIDE and best[2] < error / BETTER:
        turn, shift, error = best
    longer = max(face.width, face.height, 1.0)
    usual = side / (2 * FACE * longer)
    if not usual / 3 < abs(turn) < usual * 3:  # landmarks that are no face
        turn = complex(usual)
        shift = complex(side, side) / 2 - turn * complex(*face.centre)
    return Alignment(turn, shift, side)


def _fitted(
    given: NDArray[np.complex128], wanted: NDArray[np.complex128], used: NDArray[np.intp]
) -> tuple[complex, complex, float]:
    """Turn and shift that fit best, and the mean error that is left, pixels of the square."""
    z, w = given[used], wanted[used]
    middle, target = z.mean(), w.mean()
    spread = np.vdot(z - middle, z - middle).real
    turn = complex(np.vdot(z - middle, w - target) / max(spread, 1e-9))
    shift = complex(target - turn * middle)
    return turn, shift, sqrt(float((np.abs(turn * z + shift - w) ** 2).mean()))


def crop_of(
    source: Pixels, colours: Colours | None, alignment: Alignment, *, grey: bool = False
) -> Floats:
    """The face in its square, (side, side, 3) sRGB 0..1; beyond the photo's edges it is mirrored.

    source, colours: of a photo, see `pipeline`; grey: of the photo only its luminance. Antialiased where the
    face is larger than its square. Memory is that of some squares, however large the face is.
    """
    side = alignment.side
    corners = [alignment.in_photo(x, y) for x in (0, side) for y in (0, side)]
    spare = 3 * max(1.0, 1 / alignment.scale)
    left, top = (floor(min(corner[k] for corner in corners) - spare) for k in (0, 1))
    right, bottom = (ceil(max(corner[k] for corner in corners) + spare) for k in (0, 1))
    shrink = min(1.0, alignment.scale)
    width, height = ceil((right - left) * shrink), ceil((bottom - top) * shrink)
    around = _resized(source, colours, (left, top, right, bottom), (width, height), grey=grey)
    ys, xs = np.mgrid[0:side, 0:side] + 0.5
    place = (xs.ravel() + 1j * ys.ravel() - alignment.shift) / alignment.turn
    values = sampled(
        around,
        (place.real - left) * (width / (right - left)),
        (place.imag - top) * (height / (bottom - top)),
    )
    crop = values.reshape(side, side, -1).clip(0, 1)
    return crop if crop.shape[2] == 3 else np.repeat(crop, 3, axis=2)


def _resized(
    source: Pixels,
    colours: Colours | None,
    part: tuple[int, int, int, int],
    size: tuple[int, int],
    *,
    grey: bool,
) -> Floats:
    """A part (x0, y0, x1, y1) of the photo, which may go beyond its edges, as sRGB in `size`."""
    x0, y0, x1, y1 = part
    height, width, channels = source.shape
    columns, rows = mirrored(np.arange(x0, x1), width), mirrored(np.arange(y0, y1), height)
    channels = 1 if grey else channels
    stream = BandResizer(x1 - x0, y1 - y0, *size, channels)
    out = np.empty((size[1], size[0], channels), np.float32)
    for start in range(0, len(rows), BAND):
        seen = as_float(source[np.ix_(rows[start : start + BAND], columns)]).clip(0, 1)
        if colours is not None:
            seen = colours.seen(seen)
        if grey and seen.shape[2] == 3:
            seen = luminance(seen)
        for first, made in stream.push(seen):
            out[first : first + len(made)] = made
    return out
