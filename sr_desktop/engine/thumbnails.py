"""Small pictures of photos and results for pages that show many: upright, in sRGB, as JPEG.

What a format can give smaller is decoded smaller. Of large pictures only the rows in hand are converted,
and only as many pictures are decoded at once as `MOST_HELD` allows.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from math import sqrt
from pathlib import Path

from PIL import Image

from sr_desktop.engine.decoding import (
    Decoded,
    decode,
    explained,
    is_cheaper_small,
    reduction,
    size_of,
)

MOST_HELD = 48_000_000
"""Pixels decoded at one time, in all threads together; what has more by itself is decoded alone."""
ROWS = 256
WHITE = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A small picture.

    jpeg: the file, sRGB; size: its (width, height); of: those of the whole picture, upright.
    """

    jpeg: bytes
    size: tuple[int, int]
    of: tuple[int, int]


def thumbnail(
    path: Path, *, box: tuple[int, int], area: int | None = None, quality: int = 80
) -> Thumbnail:
    """The picture in `path` made to fit into `box`, (width, height) in pixels; never enlarged.

    area: the most pixels that it shall have, so that no shape of pictures looks smaller than others.
    What is see-through shows white. May be called from several threads. Raises `PhotoNotFound`,
    `PhotoUnreadable`, or `PhotoTooLarge` for more than 400 megapixels.
    """
    with explained(path):
        stored = size_of(path)
        side = min(_fitting(stored, (max(box), max(box)), area))
        with _room.taken(_held(path, stored, side)):
            decoded = decode(path, side=side)
            whole = decoded.size
            if sorted(whole) != sorted(stored):  # decoded smaller
                whole = (stored[1], stored[0]) if decoded.turned_sideways else stored
            small = _reduced(decoded, reduction(decoded.size, side))
            del decoded
            small = small.resize(_fitting(whole, box, area), Image.Resampling.LANCZOS)
        file = BytesIO()
        small.save(file, "JPEG", quality=quality, optimize=True)
    return Thumbnail(file.getvalue(), small.size, whole)


def upright_size(path: Path) -> tuple[int, int]:
    """The (width, height) of a result, which is always stored upright. Raises as `thumbnail`."""
    return size_of(path)


def _fitting(size: tuple[int, int], box: tuple[int, int], area: int | None) -> tuple[int, int]:
    share = min(1.0, box[0] / size[0], box[1] / size[1])
    if area is not None:
        share = min(share, sqrt(area / (size[0] * size[1])))
    return max(1, round(size[0] * share)), max(1, round(size[1] * share))


def _held(path: Path, size: tuple[int, int], side: int) -> int:
    """About how many pixels are in memory while the picture is decoded."""
    pixels = size[0] * size[1]
    if not is_cheaper_small(path):
        return pixels
    step = min(8, reduction(size, side))
    return int(pixels // step**2)


def _reduced(decoded: Decoded, step: int) -> Image.Image:
    """All of it, RGB on white, made smaller by a whole number, strip by strip."""
    width, height = decoded.size
    out = Image.new("RGB", (-(-width // step), -(-height // step)), WHITE)
    rows = max(1, ROWS // step) * step
    for top in range(0, height, rows):
        strip = decoded.rows(top, min(height, top + rows), alpha=True, reduction=step)
        out.paste(strip, (0, top // step), strip if strip.mode == "RGBA" else None)
    return out


class _Room:
    """Lets only so many pixels be decoded at a time; what is more than that by itself, alone."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._taken = 0
        self._changed = threading.Condition()

    @contextmanager
    def taken(self, pixels: int) -> Iterator[None]:
        pixels = min(pixels, self._most)
        with self._changed:
            self._changed.wait_for(lambda: self._taken + pixels <= self._most)
            self._taken += pixels
        try:
            yield
        finally:
            with self._changed:
                self._taken -= pixels
                self._changed.notify_all()


_room = _Room(MOST_HELD)
