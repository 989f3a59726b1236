"""Faces that were found more than once become one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from sr_desktop.engine.faces.face import Face

SAME = 0.35
"""Boxes with this intersection over union or more are one face."""
OVERLAPPING = 0.25
INSIDE = 0.7
"""A box with this share of it in that of a surer face is a part of that face."""

Boxes = NDArray[np.float64]
"""(n, 5): left, above, right, below, area."""


def merged(faces: Iterable[Face], *, inside: float = INSIDE) -> list[Face]:
    """Each face once, the surest of what was found; the surest first."""
    left = sorted(faces, key=_order)
    boxes = _boxes(left)
    kept: list[Face] = []
    while left:
        kept.append(left[0])
        others = ~_same(boxes[0], boxes, inside, SAME)
        others[0] = False
        left = list(compress(left, others))
        boxes = boxes[others]
    return kept


def ordered(faces: Iterable[Face]) -> tuple[Face, ...]:
    """The largest first; of the same size from above, then from the left."""
    return tuple(
        sorted(faces, key=lambda face: (-face.width * face.height, face.y, face.x, -face.score))
    )


def unknown(faces: Sequence[Face], known: Sequence[Face]) -> list[Face]:
    """Those of doubtful faces that do not lie where one is known to be, as a part of it or around it."""
    new = np.ones(len(faces), bool)
    boxes = _boxes(faces)
    for box in _boxes(known):
        new &= ~_same(box, boxes, INSIDE, OVERLAPPING)
    return list(compress(faces, new))


def _boxes(faces: Sequence[Face]) -> Boxes:
    rows = [
        (face.x, face.y, face.x + face.width, face.y + face.height, face.width * face.height)
        for face in faces
    ]
    return np.array(rows, np.float64).reshape(len(rows), 5)


def _same(box: NDArray[np.float64], boxes: Boxes, inside: float, same: float) -> NDArray[np.bool_]:
    """Which of `boxes` are the face of `box`, (n,)."""
    sides = np.minimum(boxes[:, 2:4], box[2:4]) - np.maximum(boxes[:, :2], box[:2])
    common = np.where((sides > 0).all(axis=1), sides[:, 0] * sides[:, 1], 0.0)
    least = np.minimum(
        np.minimum(boxes[:, 4], box[4]) * inside, (boxes[:, 4] + box[4]) * same / (1 + same)
    )
    return (common > 0) & (common >= least)


def _order(face: Face) -> tuple[float, float, float, float]:
    return (-face.score, face.y, face.x, face.width)
