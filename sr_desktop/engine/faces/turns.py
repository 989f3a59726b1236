"""Faces in a turned or enlarged part of a photo, and where they are in the photo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import atan2, cos, degrees, hypot, radians, sin
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.faces.views import Bytes, View

Matrix = NDArray[np.float64]
"""(2, 3): where a point (x, y, 1) of the photo lies in the part that is looked at."""
Row = NDArray[np.floating]
"""(15,), see `yunet.Rows`."""

BETWEEN = 114
"""Grey around a turned picture."""


def scaled(across: float, down: float, x: float = 0, y: float = 0) -> Matrix:
    """Of a picture with that many pixels for one of the photo, cut from (x, y) of the picture on."""
    return np.array([[across, 0, -x], [0, down, -y]], np.float64)


def turned(width: int, height: int, angle: float) -> tuple[Matrix, tuple[int, int]]:
    """How a picture is turned anticlockwise by degrees so that all of it is seen, and its size then."""
    c, s = cos(radians(angle)), sin(radians(angle))
    size = (
        round(abs(width * c) + abs(height * s)),
        round(abs(width * s) + abs(height * c)),
    )
    matrix = np.array([[c, s, 0], [-s, c, 0]], np.float64)
    matrix[:, 2] = np.array(size) / 2 - matrix[:, :2] @ (width / 2, height / 2)
    return matrix, size


def after(first: Matrix, second: Matrix) -> Matrix:
    """Both, one after the other."""
    made: Matrix = np.vstack([second, [0, 0, 1]]) @ np.vstack([first, [0, 0, 1]])
    return made[:2]


def warped(rgb: Bytes, matrix: Matrix, size: tuple[int, int], around: Any = BETWEEN) -> Bytes:
    """`rgb` moved by `matrix`, (h, w, 3) of that (width, height); points are as of `face.Point`."""
    indexed = matrix.copy()  # OpenCV's first pixel is at (0, 0), not at (0.5, 0.5)
    indexed[:, 2] += matrix[:, :2] @ (0.5, 0.5) - 0.5
    colour = around if isinstance(around, tuple) else (around,) * 3
    return np.asarray(
        cv2.warpAffine(rgb, indexed, size, flags=cv2.INTER_LINEAR, borderValue=colour), np.uint8
    )


def all_in_photo(rows: Sequence[Row], matrix: Matrix) -> list[Face]:
    """What was found in a part, as faces of the photo."""
    back = np.asarray(cv2.invertAffineTransform(matrix), np.float64)
    return [_moved(row, back) for row in rows]


def in_photo(row: Row, matrix: Matrix) -> Face:
    """The same of one."""
    return all_in_photo([row], matrix)[0]


def _moved(row: Row, back: Matrix) -> Face:
    points = row[4:14].astype(np.float64).reshape(5, 2) @ back[:, :2].T + back[:, 2]
    middle = back[:, :2] @ (row[:2] + row[2:4] / 2).astype(np.float64) + back[:, 2]
    # the box around the ellipse of a face that is turned
    across, down = back[:, 0] * float(row[2]), back[:, 1] * float(row[3])
    width, height = hypot(across[0], down[0]), hypot(across[1], down[1])
    marks = [(x, y) for x, y in points.tolist()]
    return Face(
        *(float(middle[0]) - width / 2, float(middle[1]) - height / 2, width, height),
        (marks[0], marks[1], marks[2], marks[3], marks[4]),
        float(row[14]),
    )


def tilt(face: Face) -> float:
    """By how many degrees the head is tilted clockwise: from its eyes, and the mouth's place under them."""
    (ax, ay), (bx, by), _, (cx, cy), (dx, dy) = face.landmarks
    down_x, down_y = (cx + dx) / 2 - (ax + bx) / 2, (cy + dy) / 2 - (ay + by) / 2
    along_x, along_y = (bx - ax) + (dx - cx) + down_y, (by - ay) + (dy - cy) - down_x
    return degrees(atan2(along_y, along_x))


def between(first: float, second: float) -> float:
    """The angle from one to the other, degrees, -180..180."""
    return (second - first + 180) % 360 - 180


def quarters(views: Sequence[View], count: int) -> tuple[tuple[View, ...], Callable[[Face], Face]]:
    """The views turned anticlockwise by quarters, and what brings a face found there into the photo."""
    finest = views[0]
    width, height = finest.pixels.shape[1] / finest.across, finest.pixels.shape[0] / finest.down
    made = tuple(
        View(
            np.ascontiguousarray(np.rot90(view.pixels, count)),
            *((view.down, view.across) if count % 2 else (view.across, view.down)),
        )
        for view in views
    )
    angle = radians(90 * count)
    c, s = round(cos(angle)), round(sin(angle))
    matrix = np.array([[c, s, 0], [-s, c, 0]], np.float64)
    turned_size = (height, width) if count % 2 else (width, height)
    matrix[:, 2] = np.array(turned_size) / 2 - matrix[:, :2] @ (width / 2, height / 2)

    def back(face: Face) -> Face:
        box = (face.x, face.y, face.width, face.height)
        row = np.array([*box, *np.ravel(face.landmarks), face.score])
        return in_photo(row, matrix)

    return made, back
