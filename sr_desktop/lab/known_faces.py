"""Which faces there are in photos: what a person wrote down, and how what was found compares with it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import hypot
from pathlib import Path
from typing import Any

from sr_desktop.base.errors import WrongUsage
from sr_desktop.engine.faces.face import Face

Box = tuple[float, float, float, float]
"""x, y, width and height of a face, pixels."""

ASIDE = 0.35
"""Share of its mean side by which the middle of a box may lie beside the middle of the face."""
SIZES = (0.55, 1.8)
"""How much smaller or larger a box may be than the face, by its mean side."""


@dataclass(frozen=True, slots=True)
class KnownPhoto:
    """The faces of a photo. name: the end of its path. maybe: what is no mistake, found or not."""

    name: str
    faces: tuple[Box, ...] = ()
    maybe: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What a person wrote down. without: folders of photos without faces, but for these (stems)."""

    photos: tuple[KnownPhoto, ...]
    without: dict[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Figures:
    """How many photos and faces there were, how many faces were found, and what was found that is none."""

    photos: int = 0
    faces: int = 0
    found: int = 0
    false: int = 0
    seconds: float = 0

    def __add__(self, other: Figures) -> Figures:
        return Figures(
            self.photos + other.photos,
            self.faces + other.faces,
            self.found + other.found,
            self.false + other.false,
            self.seconds + other.seconds,
        )

    @property
    def recall(self) -> float:
        """Share of the faces that were found; 1 without any."""
        return self.found / self.faces if self.faces else 1.0

    @property
    def false_a_photo(self) -> float:
        """False finds for each photo."""
        return self.false / self.photos if self.photos else 0.0


def read_known(path: Path) -> Known:
    """The TOML file of `[[photo]]` (`name`, lists of boxes `faces` and `maybe`) and `[[without]]` (`folder`,
    `people`). Raises `WrongUsage` if it can't be read or holds something else.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return Known(
            tuple(_photo(**entry) for entry in table["photo"]),
            {each["folder"]: frozenset(each["people"]) for each in table.get("without", ())},
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise WrongUsage(
            f"{path} does not say which faces there are: {error}.",
            next_step="It is a TOML file of [[photo]] with name, faces and maybe.",
        ) from error


def matched(
    paths: Iterable[Path], known: Known
) -> tuple[list[tuple[Path, KnownPhoto]], list[tuple[Path, KnownPhoto]]]:
    """The photos whose faces are known, and those in folders of photos without any."""
    by_name = {photo.name: photo for photo in known.photos}
    photos, empty = [], []
    for path in paths:
        parts = path.absolute().parts
        ends = ("/".join(parts[-count:]) for count in range(1, len(parts)))
        photo = next((by_name[end] for end in ends if end in by_name), None)
        if photo is not None:
            photos.append((path, photo))
        elif path.stem not in known.without.get(parts[-2], {path.stem}):
            empty.append((path, KnownPhoto(path.name)))
    return photos, empty


def compared(found: Sequence[Face], known: KnownPhoto, seconds: float = 0) -> Figures:
    """What was found, the surest first, beside what is there; each face can be found once."""
    left = list(known.faces)
    false = 0
    for face in sorted(found, key=lambda face: -face.score):
        here = [box for box in left if is_at(face, box)]
        if here:
            left.remove(min(here, key=lambda box: _aside(face, box)))
        elif not any(is_at(face, box) for box in (*known.maybe, *known.faces)):
            false += 1
    return Figures(1, len(known.faces), len(known.faces) - len(left), false, seconds)


def is_at(face: Face, box: Box) -> bool:
    """Whether a found face is the one in that box."""
    side = (box[2] + box[3]) / 2
    return _aside(face, box) < ASIDE * side and (
        SIZES[0] < (face.width + face.height) / 2 / side < SIZES[1]
    )


def _aside(face: Face, box: Box) -> float:
    x, y = face.centre
    return hypot(x - box[0] - box[2] / 2, y - box[1] - box[3] / 2)


def _photo(*, name: Any, faces: Any = (), maybe: Any = ()) -> KnownPhoto:
    if not isinstance(name, str):
        raise TypeError("a photo needs a name")
    return KnownPhoto(name, _boxes(faces), _boxes(maybe))


def _boxes(lists: Any) -> tuple[Box, ...]:
    boxes = []
    for x, y, width, height in lists:
        if not (width > 0 and height > 0):
            raise ValueError("a box of no size")
        boxes.append((float(x), float(y), float(width), float(height)))
    return tuple(boxes)
