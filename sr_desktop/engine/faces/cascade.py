"""The cascades that come with OpenCV: they find faces where YuNet is not on this computer, and fewer of them.

Viola and Jones, "Rapid Object Detection using a Boosted Cascade of Simple Features", CVPR 2001; the
files are those of Lienhart, Castrillón and others in OpenCV's `data/haarcascades`.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from sr_desktop.engine.faces.face import Face, Point
from sr_desktop.engine.faces.merging import merged
from sr_desktop.engine.faces.turns import Matrix, after, in_photo, scaled, turned, warped
from sr_desktop.engine.faces.views import Bytes, View

Grey = NDArray[np.uint8]
Square = tuple[float, float, float]
"""x, y, side."""
Name = Literal["frontalface_alt2", "frontalface_alt", "frontalface_default", "profileface", "eye"]

FRONTAL_PIXELS, PROFILE_PIXELS = 1_100_000, 170_000
"""Of the views that are searched, at most: cascades are slow, most of all for profiles."""
STEP = 1.15
"""How much larger each size of face is than the one before."""
LEAST = 20
NEIGHBOURS, PROFILE_NEIGHBOURS = 3, 6
"""How often a face must be found, at places and sizes next to each other."""
WEAK, STRONG = 54.0, 57.0
"""Sums of the last stage of `frontalface_alt2`: of what is hardly a face, and of one beyond doubt."""
SIDE, HEIGHT = 128, 80
"""The square in which a face is looked at again, and the side of the face in it, pixels."""
SURE = 0.5
PROFILE_SCORE = 0.55
FROM_SQUARE = (0.082, -0.033, 0.829, 1.069)
"""x, y, width, height of a face's box in units of the square that a cascade finds: means of 25 faces."""
USUAL = ((0.281, 0.385), (0.741, 0.389), (0.511, 0.584), (0.305, 0.731), (0.699, 0.738))
"""Landmarks in units of a face's box: means of 25 faces."""
TURNS = (90.0, -90.0, 180.0)


class Cascades:
    """All cascades, read once for each thread: an object of OpenCV is not made for two at once."""

    def __init__(self) -> None:
        self._own = threading.local()

    def faces(self, views: Sequence[View], check: Callable[[], None]) -> list[Face]:
        """The faces of a photo, the surest first; turned ones only if there is no upright one."""
        frontal, coarse = _within(views, FRONTAL_PIXELS), _within(views, PROFILE_PIXELS)
        found = list(self._frontal(frontal.pixels, scaled(frontal.across, frontal.down)))
        check()
        found += self._profiles(coarse, check)
        if not found:
            for angle in TURNS:
                height, width = coarse.pixels.shape[:2]
                turn, size = turned(width, height, angle)
                there = after(scaled(coarse.across, coarse.down), turn)
                found += self._frontal(warped(coarse.pixels, turn, size), there)
                check()
        return merged(found)

    def _frontal(self, rgb: Bytes, matrix: Matrix) -> Iterator[Face]:
        """Faces of `rgb`, to which the photo is moved by `matrix`."""
        grey = _grey(rgb)
        for square, weight in self._squares("frontalface_alt2", _equal(grey)):
            crop, place = _crop(grey, square)
            again = sum(
                self._is_there(name, crop) for name in ("frontalface_alt", "frontalface_default")
            )
            eyes = self._eyes(crop)
            sure = min(1.0, max(0.0, (weight - WEAK) / (STRONG - WEAK)))
            score = 0.4 * sure + 0.2 * again + 0.2 * (eyes is not None)
            if score < SURE:
                continue
            yield _face(square, score, eyes and _moved(eyes, place), matrix)

    def _profiles(self, view: View, check: Callable[[], None]) -> Iterator[Face]:
        """Faces from the side, whichever way they look."""
        grey = _equal(_grey(view.pixels))
        width = grey.shape[1]
        for mirrored in (False, True):
            seen = np.ascontiguousarray(grey[:, ::-1]) if mirrored else grey
            for (x, y, side), weight in self._squares("profileface", seen, PROFILE_NEIGHBOURS):
                square = (width - x - side if mirrored else x, y, side)
                if weight > 1:
                    yield _face(square, PROFILE_SCORE, None, scaled(view.across, view.down))
            check()

    def _squares(
        self, name: Name, grey: Grey, neighbours: int = NEIGHBOURS, least: int = LEAST
    ) -> list[tuple[Square, float]]:
        """Where that cascade finds something, and the sum of its last stage there."""
        if min(grey.shape) < least:
            return []
        found, _, weights = self._cascade(name).detectMultiScale3(
            grey, STEP, neighbours, 0, (least, least), (0, 0), True
        )
        return [
            ((float(x), float(y), float(side)), float(weight))
            for (x, y, side, _), weight in zip(found, np.ravel(weights), strict=True)
        ]

    def _is_there(self, name: Name, crop: Grey) -> bool:
        """Whether that cascade, too, finds a face of the expected size in the middle of a crop."""
        return any(
            abs(x + side / 2 - SIDE / 2) < HEIGHT / 4
            and abs(y + side / 2 - SIDE / 2) < HEIGHT / 4
            and 0.7 < side / HEIGHT < 1.4
            for (x, y, side), _ in self._squares(name, crop, 2, int(HEIGHT * 0.7))
        )

    def _eyes(self, crop: Grey) -> tuple[Point, Point] | None:
        """The eyes of the face in a crop, or None unless both are found where eyes are."""
        edge, found = (SIDE - HEIGHT) // 2, []
        for left in (edge, SIDE // 2):
            half = np.ascontiguousarray(
                crop[edge + HEIGHT // 8 : SIDE // 2 + 4, left : left + HEIGHT // 2]
            )
            squares = self._squares("eye", half, 2, HEIGHT // 6)
            if not squares:
                return None
            (x, y, side), _ = max(squares, key=lambda each: (each[1], each[0]))
            found.append((left + x + side / 2, edge + HEIGHT // 8 + y + side / 2))
        across, down = found[1][0] - found[0][0], found[1][1] - found[0][1]
        usual = 0.25 * HEIGHT < across < 0.6 * HEIGHT and abs(down) < 0.35 * across
        return (found[0], found[1]) if usual else None

    def _cascade(self, name: Name) -> cv2.CascadeClassifier:
        made: dict[Name, cv2.CascadeClassifier] = self._own.__dict__.setdefault("made", {})
        if name not in made:
            # from memory, for OpenCV opens no path with umlauts on Windows
            stored = cv2.FileStorage(_text(name), cv2.FILE_STORAGE_READ | cv2.FILE_STORAGE_MEMORY)
            made[name] = cv2.CascadeClassifier()
            made[name].read(stored.getFirstTopLevelNode())
        return made[name]


def _grey(rgb: Bytes) -> Grey:
    return np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), np.uint8)


def _equal(grey: Grey) -> Grey:
    """All steps of grey as often: what the cascades were trained on."""
    return np.asarray(cv2.equalizeHist(grey), np.uint8)


@lru_cache
def _text(name: Name) -> str:
    path = Path(cv2.__file__).parent / "data" / f"haarcascade_{name}.xml"
    return path.read_text(encoding="utf-8")


def _within(views: Sequence[View], pixels: int) -> View:
    """The finest view that has no more pixels than that."""
    small = (view for view in views if view.pixels.shape[0] * view.pixels.shape[1] <= pixels)
    return next(small, views[-1])


def _crop(grey: Grey, square: Square) -> tuple[Grey, Matrix]:
    """The square with its surroundings, `HEIGHT` of `SIDE` pixels, and how it was moved there."""
    x, y, side = square
    scale = HEIGHT / side
    edge = (SIDE - HEIGHT) / 2
    matrix = scaled(scale, scale, x * scale - edge, y * scale - edge)
    colour = warped(np.repeat(grey[..., None], 3, 2), matrix, (SIDE, SIDE))
    return _equal(np.ascontiguousarray(colour[..., 0])), matrix


def _moved(points: tuple[Point, Point], matrix: Matrix) -> tuple[Point, Point]:
    """Points of what `matrix` moved, where they were."""
    (a, b), (c, d) = (
        ((x - matrix[0, 2]) / matrix[0, 0], (y - matrix[1, 2]) / matrix[1, 1]) for x, y in points
    )
    return (float(a), float(b)), (float(c), float(d))


def _face(square: Square, score: float, eyes: tuple[Point, Point] | None, matrix: Matrix) -> Face:
    """The face in a square that a cascade found in a picture to which the photo is moved by `matrix`."""
    x, y, side = square
    left, top, across, down = FROM_SQUARE
    box = np.array([x + left * side, y + top * side, across * side, down * side])
    marks = box[:2] + np.array(USUAL) * box[2:]
    if eyes is not None:
        marks = _on_eyes(marks, np.array(eyes))
    row = np.concatenate([box, marks.ravel(), [score]]).astype(np.float32)
    face = in_photo(row, matrix)
    return Face(
        *(face.x, face.y, face.width, face.height, face.landmarks, face.score),
        estimated=eyes is None,
    )


def _on_eyes(marks: NDArray[np.float64], eyes: NDArray[np.float64]) -> NDArray[np.float64]:
    """The landmarks of a usual face, moved, turned and sized so that its eyes are those."""
    usual, there = marks.view(np.complex128)[:, 0], eyes.view(np.complex128)[:, 0]
    turn = (there[1] - there[0]) / (usual[1] - usual[0])
    moved = there[0] + (usual - usual[0]) * turn
    return np.stack([moved.real, moved.imag], axis=-1)
