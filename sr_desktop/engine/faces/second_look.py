"""Each face that may be one is looked at once more: upright, at the size that the network knows best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import cos, hypot, log, radians, sin

import numpy as np
from numpy.typing import NDArray

from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.faces.sheets import Look, seen_in, together
from sr_desktop.engine.faces.turns import Matrix, Row, between, in_photo, scaled, tilt, warped
from sr_desktop.engine.faces.views import Bytes, View, full_contrast
from sr_desktop.engine.faces.yunet import Rows, YuNet

SIDE = 112
"""Of the square that is looked at, pixels. Not a multiple of 32: with its middle at a point of the network's
coarsest grid, or amid four of them, landmarks show too little of how much a head is tilted."""
HEIGHT = 58
"""Of the face in it."""
WIDE = 0.76
"""Its width, by its height."""
LEAST = 0.3
"""Score below which nothing is seen in it."""
AGREED = 0.35
"""Intersection over union of what is seen with what was expected there."""
AGAIN_TILT, AGAIN_SIZE = 1.2, log(1.35)
"""A face that is tilted (degrees) or sized otherwise than expected, by more than this, is looked at again."""
FEW_PIXELS, FEW_TILT = 30, 2.0
"""Pixels of the photo below which a face has no finer tilt than this."""
UNDERSTATED, MOST_TURN = 2.2, 25.0
"""The network sees tilted faces too upright: of 20 degrees its landmarks show some 7, so that frames must be
turned until they show none; and by how much at a time."""
WORSE = 0.03
LOOKS = 5
HOPELESS = 0.45
"""Score of a look after which no other look would help."""
BEYOND_DOUBT = 0.85
"""Score of a look without need of the mirror image: of 677 such looks none came below 0.73 by it."""
AS_IT_IS = scaled(1, 1)
DARKEST, LIGHTEST = 1.0, 99.0
FRAMES = ((48, 0, 0), (51, -3, 5), (55, 6, -2), (59, 1, -5), (63, -4, 4), (67, -2, 1))
"""Faces of a close look: height of the face, and how far its middle is beside that of the square.
The network's landmarks differ by some hundredths of the eye distance with where its grid of 8 to 32 pixels
lies; the mean over these, and their mirror images, by less than one."""
FAINT, SEEN = 0.1, 0.5


def second_look(face: Face, views: Sequence[View], *, turned: float = 0) -> Look[Face | None]:
    """The face as it is seen then; or None. In doubt, the mean of it and of its mirror image.

    turned: by how many degrees more its head may be tilted clockwise than was seen.
    """
    angle, best = tilt(face) + turned, None
    for _ in range(LOOKS):
        crop, matrix = _crop(face, angle, views)
        row = _expected((yield crop))
        if row is None:
            break
        if best is None or float(row[14]) > float(best[0][14]) - WORSE:
            best = row, crop, matrix
        expected, face = face, in_photo(row, matrix)
        aside = between(angle, tilt(face))
        grown = max(face.height, face.width) / max(expected.height, expected.width)
        least = FEW_TILT if max(face.height, face.width) < FEW_PIXELS else AGAIN_TILT
        if abs(aside) < least and abs(log(grown)) < AGAIN_SIZE:
            break
        angle += max(-MOST_TURN, min(MOST_TURN, UNDERSTATED * aside))
    if best is None:
        return None
    row, crop, matrix = best
    if not HOPELESS <= float(row[14]) < BEYOND_DOUBT:
        return in_photo(row, matrix)
    other = _expected((yield np.ascontiguousarray(crop[:, ::-1])))
    if other is None:
        face = in_photo(row, matrix)
        return replace(face, score=face.score / 2)
    return in_photo((row + unmirrored(other, SIDE)) / 2, matrix)


def unmirrored(row: Row, width: int) -> Row:
    """A face that was found in the mirror image of a picture of that width."""
    made = row.copy()
    made[0] = width - row[0] - row[2]
    points = row[4:14].reshape(5, 2)[[1, 0, 2, 4, 3]]
    made[4:14] = (points * (-1, 1) + (width, 0)).reshape(10)
    return made


def _crop(face: Face, angle: float, views: Sequence[View]) -> tuple[Bytes, Matrix]:
    """A square around the face that makes it upright, and how the photo is moved to it."""
    matrix = _frame(face, angle, HEIGHT, (SIDE / 2, SIDE / 2))
    scale = hypot(matrix[0, 0], matrix[0, 1])
    view = next((each for each in reversed(views) if each.scale >= scale), views[0])
    from_view = matrix / (view.across, view.down, 1)
    crop = warped(view.pixels, from_view, (SIDE, SIDE))
    return full_contrast(crop, darkest=DARKEST, lightest=LIGHTEST), matrix


def _expected(rows: Rows) -> Row | None:
    """The surest of the faces that lie where one should be: in the middle of a square, `HEIGHT` high."""
    size = np.array([HEIGHT * WIDE, HEIGHT])
    start, end = rows[:, :2], rows[:, :2] + rows[:, 2:4]
    common = np.minimum(end, (SIDE + size) / 2) - np.maximum(start, (SIDE - size) / 2)
    shared = common.clip(0).prod(axis=1)
    there = shared / (rows[:, 2:4].prod(axis=1) + size.prod() - shared) >= AGREED
    return max(rows[there], key=lambda row: float(row[14]), default=None)


def close_look(rgb: Bytes, network: YuNet, near: Face | None) -> Face | None:
    """The face in a small picture (h, w, 3), its place and landmarks the mean of many looks; or None.

    near: about where it is, for the frames in which it is looked at: with the same one for two pictures of
    a face they differ by what is in them alone, not by where the network's grid happens to lie.
    """
    views = (View(full_contrast(rgb, darkest=DARKEST, lightest=LIGHTEST), 1.0, 1.0),)
    if near is None:
        rows = network(views[0].pixels, FAINT)
        middle = np.array([rgb.shape[1], rgb.shape[0]]) / 2
        first = max(rows, key=lambda row: _nearness(row, middle), default=None)
        if first is None:
            return None
        (near,) = together([second_look(in_photo(first, AS_IT_IS), views)], network, LEAST)
        if near is None or near.score < SEEN:
            return None
    places = [
        _frame(near, tilt(near), height, (SIDE / 2 + dx, SIDE / 2 + dy))
        for height, dx, dy in FRAMES
    ]
    crops = [warped(views[0].pixels, matrix, (SIDE, SIDE)) for matrix in places]
    mirrored = [np.ascontiguousarray(crop[:, ::-1]) for crop in crops]
    rows_of = [_expected(rows) for rows in seen_in([*crops, *mirrored], network, LEAST)]
    straight, back = rows_of[: len(places)], rows_of[len(places) :]
    back = [None if row is None else unmirrored(row, SIDE) for row in back]
    seen = [
        _values(in_photo(row, matrix))
        for row, matrix in zip([*straight, *back], [*places, *places], strict=True)
        if row is not None
    ]
    if len(seen) < len(FRAMES):
        return None
    return in_photo(np.mean(seen, axis=0), AS_IT_IS)


def _nearness(row: Row, middle: NDArray[np.float64]) -> float:
    """How much a face is the main one: sure, large and in the middle."""
    aside = np.abs(row[:2] + row[2:4] / 2 - middle) / middle
    return float(row[14] * row[3] * (1.2 - aside.max()))


def _frame(face: Face, angle: float, height: float, to: tuple[float, float]) -> Matrix:
    """How the photo is moved so that the face is upright, so high, and its middle at a point."""
    scale = height / max(face.height, face.width, 1.0)
    c, s = cos(radians(angle)) * scale, sin(radians(angle)) * scale
    matrix = np.array([[c, s, 0], [-s, c, 0]], np.float64)
    matrix[:, 2] = np.array(to) - matrix[:, :2] @ face.centre
    return matrix


def _values(face: Face) -> Row:
    box = (face.x, face.y, face.width, face.height)
    return np.array([*box, *np.ravel(face.landmarks), face.score], np.float64)
