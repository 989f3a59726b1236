"""Which face of a photo a person's choice is meant for."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.settings import FaceChoice

GROWN = 0.15
"""Share of its width and height by which a face's box may lie beside a choice that was made for it."""


def amounts(
    faces: Sequence[Face],
    choices: Sequence[FaceChoice],
    size: tuple[int, int],
    usual: float,
) -> tuple[float, ...]:
    """What is done to each face, 0..1: as it was chosen, else the usual amount.

    size: (width, height) of the photo. A choice is for the face whose middle is nearest to it, if it lies in
    or right beside that face's box; one that is for no face changes nothing. Of several choices for
    one face the nearest counts, of those that are as near the last one.
    """
    found = [usual] * len(faces)
    near = [float("inf")] * len(faces)
    for choice in choices:
        meant = face_meant(faces, choice, size)
        if meant is None:
            continue
        distance, index = meant
        if distance <= near[index]:
            near[index], found[index] = distance, min(1.0, max(0.0, choice.amount))
    return tuple(found)


def face_meant(
    faces: Sequence[Face], choice: FaceChoice, size: tuple[int, int]
) -> tuple[float, int] | None:
    """The face that a choice is for: how many pixels it lies from the face's middle, and the index."""
    x, y = choice.x * size[0], choice.y * size[1]
    held = [
        (hypot(face.centre[0] - x, face.centre[1] - y), index)
        for index, face in enumerate(faces)
        if _holds(face, x, y)
    ]
    return min(held, default=None)


def _holds(face: Face, x: float, y: float) -> bool:
    across, down = face.width * GROWN, face.height * GROWN
    return (
        face.x - across <= x <= face.x + face.width + across
        and face.y - down <= y <= face.y + face.height + down
    )
