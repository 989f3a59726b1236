"""Faces that were found more than once become one."""

from __future__ import annotations

from collections.abc import Iterable

from sr_desktop.engine.faces.face import Face

SAME = 0.35
"""Boxes with this intersection over union or more are one face."""
OVERLAPPING = 0.25
INSIDE = 0.7
"""A box with this share of it in that of a surer face is a part of that face."""


def merged(faces: Iterable[Face], *, inside: float = INSIDE) -> list[Face]:
    """Each face once, the surest of what was found; the surest first."""
    kept: list[Face] = []
    for face in sorted(faces, key=_order):
        if not any(_is_same(face, other, inside, SAME) for other in kept):
            kept.append(face)
    return kept


def ordered(faces: Iterable[Face]) -> tuple[Face, ...]:
    """The largest first; of the same size from above, then from the left."""
    return tuple(
        sorted(faces, key=lambda face: (-face.width * face.height, face.y, face.x, -face.score))
    )


def is_known(face: Face, known: Iterable[Face]) -> bool:
    """Whether something doubtful lies where a face is known to be, as a part of it or around it."""
    return any(_is_same(face, other, INSIDE, OVERLAPPING) for other in known)


def shared(first: Face, second: Face) -> float:
    """Pixels that two boxes have in common."""
    across = min(first.x + first.width, second.x + second.width) - max(first.x, second.x)
    if across <= 0:
        return 0.0
    down = min(first.y + first.height, second.y + second.height) - max(first.y, second.y)
    return across * down if down > 0 else 0.0


def likeness(first: Face, second: Face) -> float:
    """Intersection over union of their boxes, 0..1."""
    common = shared(first, second)
    return common / (_area(first) + _area(second) - common) if common else 0.0


def _is_same(face: Face, other: Face, inside: float, same: float) -> bool:
    common = shared(face, other)
    if not common:  # which is quick, and so for most
        return False
    smaller = min(_area(face), _area(other))
    return common >= inside * smaller or likeness(face, other) >= same


def _area(face: Face) -> float:
    return face.width * face.height


def _order(face: Face) -> tuple[float, float, float, float]:
    return (-face.score, face.y, face.x, face.width)
