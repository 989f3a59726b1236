"""Each face that may be one is looked at once more: upright, at the size that the network knows best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import cos, hypot, log, radians, sin

import numpy as np
from numpy.typing import NDArray

from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.faces.merging import likeness
from sr_desktop.engine.faces.turns import Matrix, Row, between, in_photo, scaled, tilt, warped
from sr_desktop.engine.faces.views import Bytes, View, full_contrast
from sr_desktop.engine.faces.yunet import Rows, YuNet

SIDE = 144
"""Of the square that is looked at, pixels."""
HEIGHT = 68
"""Of the face in it."""
LEAST = 0.3
"""Score below which nothing is seen in it."""
AGREED = 0.35
"""Intersection over union of what is seen with what was expected there."""
AGAIN_TILT, AGAIN_SIZE = 2.5, log(1.35)
"""A face that is tilted (degrees) or sized otherwise than expected, by more than this, is looked at again."""
UNDERSTATED, MOST_TURN = 2.2, 25.0
"""The network sees tilted faces too upright: of 20 degrees its landmarks show some 7, so that frames must be
turned until they show none; and by how much at a time."""
WORSE = 0.03
LOOKS = 5
HOPELESS = 0.45
"""Score of a look after which no other look would help."""
AS_IT_IS = scaled(1, 1)
DARKEST, LIGHTEST = 1.0, 99.0
CLOSE = 112
FRAMES = ((48, 0, 0), (51, -3, 5), (55, 6, -2), (59, 1, -5), (63, -4, 4), (67, -2, 1))
"""Squares and faces of a close look: height of the face, and how far its middle is beside that of the square.
The network's landmarks differ by some hundredths of the eye distance with where its grid of 8 to 32 pixels
lies; the mean over these, and their mirror images, by less than one."""
FAINT, SEEN = 0.1, 0.5


def second_look(
    face: Face, views: Sequence[View], network: YuNet, *, turned: float = 0
) -> Face | None:
    """The face as it is seen then, its score and place the mean of it and of its mirror image; or None.

    turned: by how many degrees more its head may be tilted clockwise than was seen.
    """
    angle, best = tilt(face) + turned, None
    for _ in range(LOOKS):
        crop, matrix = _crop(face, angle, views)
        row = _expected(network(crop, LEAST))
        if row is None:
            break
        if best is None or float(row[14]) > float(best[0][14]) - WORSE:
            best = row, crop, matrix
        expected, face = face, in_photo(row, matrix)
        aside = between(angle, tilt(face))
        grown = max(face.height, face.width) / max(expected.height, expected.width)
        if abs(aside) < AGAIN_TILT and abs(log(grown)) < AGAIN_SIZE:
            break
        angle += max(-MOST_TURN, min(MOST_TURN, UNDERSTATED * aside))
    return None if best is None else _mirrored_too(*best, network)


def _mirrored_too(row: Row, crop: Bytes, matrix: Matrix, network: YuNet) -> Face:
    """What was seen in a crop, its score and place the mean of it and of its mirror image."""
    face = in_photo(row, matrix)
    if face.score < HOPELESS:
        return face
    other = _expected(network(np.ascontiguousarray(crop[:, ::-1]), LEAST))
    if other is None:
        return replace(face, score=face.score / 2)
    return in_photo((row + unmirrored(other, SIDE)) / 2, matrix)


def _as_expected(expected: Face, face: Face) -> bool:
    """Whether the frame for a face fits it, now that it was seen."""
    grown = max(face.height, face.width) / max(expected.height, expected.width)
    return abs(between(tilt(expected), tilt(face))) < AGAIN_TILT and abs(log(grown)) < AGAIN_SIZE


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


def _expected(rows: Rows, side: int = SIDE) -> Row | None:
    """The surest of the faces that lie where one should be: in the middle of a square, half as high."""
    height = side * HEIGHT / SIDE
    wanted = Face(
        *(side / 2 - height * 0.38, side / 2 - height / 2, height * 0.76, height),
        ((0, 0), (0, 0), (0, 0), (0, 0), (0, 0)),
        score=1,
    )
    here = [row for row in rows if likeness(in_photo(row, AS_IT_IS), wanted) >= AGREED]
    return max(here, key=lambda row: float(row[14]), default=None)


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
        near = None if first is None else second_look(in_photo(first, AS_IT_IS), views, network)
        if near is None or near.score < SEEN:
            return None
    seen = []
    for height, dx, dy in FRAMES:
        matrix = _frame(near, tilt(near), height, (CLOSE / 2 + dx, CLOSE / 2 + dy))
        crop = warped(views[0].pixels, matrix, (CLOSE, CLOSE))
        for mirrored in (False, True):
            shown = np.ascontiguousarray(crop[:, ::-1]) if mirrored else crop
            row = _expected(network(shown, LEAST), CLOSE)
            if row is not None:
                seen.append(_values(in_photo(unmirrored(row, CLOSE) if mirrored else row, matrix)))
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
