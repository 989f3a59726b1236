"""Each face of a photo as two small pictures: as it is in the photo, and as it will be in the result.

Both are parts of previews: the second has the pixels that the file will have, the first is the photo plainly
enlarged.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from sr_desktop.base.progress import Progress
from sr_desktop.engine.alpha import visible
from sr_desktop.engine.colour import as_float, as_pixels
from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.image import Pixels
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.patches import Look, Patch
from sr_desktop.engine.profiles import colours_of
from sr_desktop.engine.resample import resize
from sr_desktop.engine.settings import Settings
from sr_desktop.engine.tiling import Box
from sr_desktop.engine.toolbox import version
from sr_desktop.models.store import find_model

if TYPE_CHECKING:
    from sr_desktop.engine.faces.census import Census
    from sr_desktop.engine.preview import Previewer

AROUND = 1.7
"""Side of what is shown, of the longer side of the face's box: with hair and chin."""
MOST_OF_PHOTO, MOST_OF_RESULT = 1200, 2400
"""Pixels along a side; of a larger face only the middle is shown."""
TOUCHING = 0.7
"""Share of its size by which what is done to a face may reach beyond its box, at most."""

Opening = Callable[[Path], AbstractContextManager[object]]


@dataclass(frozen=True, slots=True)
class PairFace:
    """A face as it is told.

    box: x, y, width, height as shares 0..1 of the photo. amount: how much is done to it, 0..1. key: the same
    for the same pictures.
    """

    box: tuple[float, float, float, float]
    amount: float
    estimated: bool
    key: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two pictures of the same part, (h, w, 1, 3 or 4) uint8, sRGB; exact: whether the file has this."""

    before: Pixels
    after: Pixels
    exact: bool


def find_pairs(
    previewer: Previewer,
    source: Path,
    settings: Settings,
    progress: Progress,
    opening: Opening = nullcontext,
    *,
    side: int,
    most_pixels: int | None = None,
) -> FacePairs:
    """The faces of a photo, whose pictures are made one by one.

    side: the most pixels that a picture is high and wide. most_pixels: photos with more are not opened.
    Raises `Cancelled` or an `SRError`.
    """
    known = version(source)
    asked = replace(settings, faces="gentle") if settings.faces == "leave" else settings
    census = previewer.faces(source, asked, progress, opening, most_pixels=most_pixels)
    return FacePairs(previewer, source, settings, census, side=side, version=known)


class FacePairs:
    """All faces of one photo with one way to restore it. Holds no pixels, but for printed pages."""

    def __init__(
        self,
        previewer: Previewer,
        source: Path,
        settings: Settings,
        census: Census,
        *,
        side: int,
        version: Any,
    ) -> None:
        self._previewer, self._source, self._settings = previewer, source, settings
        self._side = side
        self._originals: list[Pixels] = []
        self.size = census.size
        self.result = settings.size.pixels(*census.size)
        self.usual = census.usual
        self.finder = census.found.finder
        self.notes = census.notes
        self._parts = [part_of(face, self.size, self.result) for face in census.faces]
        keys = _keys(self, census, version)
        self.faces = tuple(
            PairFace(_shares(face, self.size), amount, face.estimated, key)
            for face, amount, key in zip(census.faces, census.amounts, keys, strict=True)
        )

    def pair(
        self,
        index: int,
        progress: Progress,
        opening: Opening = nullcontext,
        *,
        most_pixels: int | None = None,
    ) -> Pair:
        """The two pictures of a face. Raises as `find_pairs`."""

        def shown(settings: Settings) -> tuple[Pixels, bool]:
            picture = _Picture(box, reduce)
            made = self._previewer.show(
                *(self._source, settings, box, reduce, progress, picture.put, opening),
                most_pixels=most_pixels,
            )
            return picture.at_most(self._side), made.whole

        box, reduce = self._view(index)
        after, whole = shown(self._settings)
        if self._settings.descreen:
            before = self._original(index, opening, most_pixels)
        else:
            plain = replace(self._settings, strength=0.0, faces="leave", face_choices=())
            before, _ = shown(plain)
        return Pair(before, after, whole)

    def _view(self, index: int) -> tuple[Box, int]:
        """The part of a face in whole reduced pixels, and by how much it is made smaller at once."""
        part = self._parts[index]
        reduce = max(1, max(part.width, part.height) // self._side)
        x0, y0 = part.x0 // reduce * reduce, part.y0 // reduce * reduce
        x1 = min(self.result[0], -(-part.x1 // reduce) * reduce)
        y1 = min(self.result[1], -(-part.y1 // reduce) * reduce)
        return Box(x0, y0, x1, y1), reduce

    def _original(self, index: int, opening: Opening, most_pixels: int | None) -> Pixels:
        """A face before the dots of the page were taken out: of all at once, for it is opened for that."""
        if not self._originals:
            with opening(self._source):
                photo = open_photo(self._source, most_pixels=most_pixels)
            pixels, colours = visible(photo), colours_of(photo)
            for each in range(len(self.faces)):
                box, reduce = self._view(each)
                look = Look(photo, pixels, colours, self.result, reduce)
                picture = _Picture(box, reduce)
                for strip in look.strips(box):
                    picture.put(Patch(strip, look.pixels(strip, look.plain(strip)), exact=True))
                self._originals.append(picture.at_most(self._side))
        return self._originals[index]


class _Picture:
    """A picture put together of patches."""

    def __init__(self, box: Box, reduce: int) -> None:
        self._box, self._reduce = box, reduce
        self._pixels: Pixels | None = None

    def put(self, patch: Patch) -> None:
        """Puts a patch to its place; later ones count."""
        height, width = patch.pixels.shape[:2]
        if self._pixels is None:
            rows, columns = (
                -(-self._box.height // self._reduce),
                -(-self._box.width // self._reduce),
            )
            self._pixels = np.zeros((rows, columns, patch.pixels.shape[2]), np.uint8)
        top = (patch.box.y0 - self._box.y0) // self._reduce
        left = (patch.box.x0 - self._box.x0) // self._reduce
        self._pixels[top : top + height, left : left + width] = patch.pixels

    def at_most(self, side: int) -> Pixels:
        """The picture, made smaller if it is larger than that."""
        assert self._pixels is not None
        height, width = self._pixels.shape[:2]
        longer = max(height, width)
        if longer <= side:
            return self._pixels
        size = max(1, round(width * side / longer)), max(1, round(height * side / longer))
        return as_pixels(resize(as_float(self._pixels), *size), np.dtype(np.uint8))


def part_of(face: Face, size: tuple[int, int], result: tuple[int, int]) -> Box:
    """The square part of a result in which a face is shown, moved or cut so that it lies within.

    size, result: (width, height) of the photo and of the result.
    """
    across, down = result[0] / size[0], result[1] / size[1]
    side = AROUND * max(face.width, face.height)
    side = max(8.0, min(side, MOST_OF_PHOTO, MOST_OF_RESULT / max(across, down)))
    x, y = face.centre
    x0, x1 = _span(x * across, side * across, result[0])
    y0, y1 = _span(y * down, side * down, result[1])
    return Box(x0, y0, x1, y1)


def _span(middle: float, length: float, whole: int) -> tuple[int, int]:
    pixels = min(whole, max(1, round(length)))
    start = min(max(0, round(middle - length / 2)), whole - pixels)
    return start, start + pixels


def _shares(face: Face, size: tuple[int, int]) -> tuple[float, float, float, float]:
    width, height = size
    return face.x / width, face.y / height, face.width / width, face.height / height


def _keys(pairs: FacePairs, census: Census, photo: Any) -> list[str]:
    """For each face all that its pictures depend on: of other faces only those beside it."""
    settings = pairs._settings
    model = find_model(settings.model, factor=pairs.result[0] / pairs.size[0])
    network = census.network
    same = (
        *(photo, pairs.result, pairs._side, census.found.finder, census.found.weights, census.way),
        *(version(model.strong), version(model.weak)),
        version(network.strong) if network is not None else None,
        replace(settings, face_choices=(), format="auto", quality=None, tile=None),
    )
    amounts = [0.0] * len(census.faces) if settings.faces == "leave" else list(census.amounts)
    return [
        _digest((same, part, _beside(part, pairs.size, pairs.result, census.faces, amounts)))
        for part in pairs._parts
    ]


def _beside(
    part: Box,
    size: tuple[int, int],
    result: tuple[int, int],
    faces: Sequence[Face],
    amounts: Sequence[float],
) -> list[tuple[float, float, float]]:
    """Where the faces lie, and what is done to them, that may change something in a part of the result."""
    across, down = size[0] / result[0], size[1] / result[1]
    x0, x1, y0, y1 = part.x0 * across, part.x1 * across, part.y0 * down, part.y1 * down
    return [
        (*face.centre, amount)
        for face, amount in zip(faces, amounts, strict=True)
        if face.x - TOUCHING * face.width < x1
        and face.x + (1 + TOUCHING) * face.width > x0
        and face.y - TOUCHING * face.height < y1
        and face.y + (1 + TOUCHING) * face.height > y0
    ]


def _digest(values: object) -> str:
    return blake2b(repr(values).encode(), digest_size=12).hexdigest()
