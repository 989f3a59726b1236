"""Whether a photo's file is there to its end, as far as its format tells that cheaply.

For files that another program may still be writing: a few small reads, nothing is decoded.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from sr_desktop.engine.plain_files import open_plain

MOST_BOXES, MOST_DIRECTORIES, MOST_TAGS = 4096, 64, 4096
MOST_NUMBERS = 1 << 17
"""Places of strips or tiles of one picture that are looked at."""
FILLING = b"\0\r\n "
"""What programs put behind the end of a JPEG to fill a sector."""
TAIL = 4096
SIZES = {
    1: 1,
    2: 1,
    3: 2,
    4: 4,
    5: 8,
    6: 1,
    7: 1,
    8: 2,
    9: 4,
    10: 8,
    11: 4,
    12: 8,
    13: 4,
    16: 8,
    17: 8,
    18: 8,
}
"""Bytes of a value of each type of TIFF."""
NUMBERS = {3: "H", 4: "I", 13: "I", 16: "Q"}
PLACES = {273: 279, 324: 325}
"""Where strips and tiles lie, and how long they are."""


def is_whole(path: Path | str) -> bool | None:
    """Whether the file in `path` has its end; None if its format does not tell. Raises `OSError`.

    What can't be opened, is empty or no plain file is not whole.
    """
    found = open_plain(path)
    if found is None:
        return False
    stream, length = found
    with stream:
        head = stream.read(16)
        if not head.strip(b"\0"):
            return False  # empty, or room that was set aside
        for magic, tell in FORMATS:
            if head.startswith(magic):
                try:
                    return tell(stream, head, length)
                except (struct.error, ValueError, OverflowError):
                    return False
        return _boxes(stream, head, length) if head[4:8] == b"ftyp" else None


def _jpeg(stream: BinaryIO, _head: bytes, length: int) -> bool:
    """The marker EOI (ITU-T T.81, B.1.1.3)."""
    stream.seek(max(0, length - TAIL))
    return stream.read(TAIL).rstrip(FILLING).endswith(b"\xff\xd9")


def _png(stream: BinaryIO, _head: bytes, length: int) -> bool:
    """The chunk IEND."""
    stream.seek(max(0, length - TAIL))
    return b"\0\0\0\0IEND\xaeB`\x82" in stream.read(TAIL)


def _gif(stream: BinaryIO, _head: bytes, length: int) -> bool:
    stream.seek(max(0, length - TAIL))
    return stream.read(TAIL).rstrip(b"\0").endswith(b";")


def _webp(_stream: BinaryIO, head: bytes, length: int) -> bool | None:
    if head[8:12] != b"WEBP":
        return None
    return bool(struct.unpack_from("<I", head, 4)[0] + 8 <= length)


def _bmp(_stream: BinaryIO, head: bytes, length: int) -> bool | None:
    (told,) = struct.unpack_from("<I", head, 2)
    return None if not told else bool(told <= length)  # some programs leave it out


def _boxes(stream: BinaryIO, _head: bytes, length: int) -> bool | None:
    """HEIC and AVIF: boxes that follow each other up to the end (ISO/IEC 14496-12, 4.2)."""
    place, pixels = 0, False
    for _ in range(MOST_BOXES):
        if place >= length:
            return place == length and pixels
        stream.seek(place)
        head = stream.read(16)
        size = int.from_bytes(head[:4], "big")
        pixels = pixels or head[4:8] == b"mdat"
        if size == 0:
            return None if head[4:8].strip(b"\0") else False  # up to the end, wherever that is
        if size == 1:
            size = int.from_bytes(head[8:16], "big")
        if size < 8:
            return False
        place += size
    return None


def _tiff(stream: BinaryIO, head: bytes, length: int) -> bool:
    """Everything that its directories point to lies in the file (TIFF 6.0, section 2; BigTIFF)."""
    order = "<" if head[:2] == b"II" else ">"
    big = head[2:4] in (b"+\0", b"\0+")
    (place,) = struct.unpack_from(f"{order}Q" if big else f"{order}I", head, 8 if big else 4)
    if not place:
        return False
    for _ in range(MOST_DIRECTORIES):
        place = _directory(stream, place, length, order, big=big)
        if place <= 0:
            return place == 0
    return True


def _directory(stream: BinaryIO, place: int, length: int, order: str, *, big: bool) -> int:
    """Where the next directory begins, 0 after the last one, -1 if this one is not whole."""
    count_form, entry_form, place_form = ("Q", "HHQ8s", "Q") if big else ("H", "HHI4s", "I")
    if place >= length:
        return -1
    stream.seek(place)
    (count,) = struct.unpack(order + count_form, stream.read(struct.calcsize(order + count_form)))
    each = struct.calcsize(order + entry_form)
    if not 0 < count <= MOST_TAGS:
        return -1
    entries = stream.read(each * count)
    (following,) = struct.unpack(order + place_form, stream.read(struct.calcsize(place_form)))
    numbers: dict[int, tuple[int, ...]] = {}
    wanted = {*PLACES, *PLACES.values()}
    for at in range(0, each * count, each):
        tag, kind, values, value = struct.unpack_from(order + entry_form, entries, at)
        size = SIZES.get(kind, 1) * values
        if size > len(value):
            (there,) = struct.unpack(order + place_form, value)
            if there + size > length:
                return -1
            if tag in wanted and values <= MOST_NUMBERS:
                stream.seek(there)
                value = stream.read(size)
        if tag in wanted and kind in NUMBERS and values <= MOST_NUMBERS:
            numbers[tag] = struct.unpack_from(f"{order}{values}{NUMBERS[kind]}", value)
    for start, long in PLACES.items():
        starts, lengths = numbers.get(start, ()), numbers.get(long, ())
        if any(a + b > length for a, b in zip(starts, lengths, strict=False)):
            return -1
        if starts and not any(starts):
            return -1  # not yet told
    return int(following)


Tell = Callable[[BinaryIO, bytes, int], "bool | None"]
FORMATS: tuple[tuple[bytes, Tell], ...] = (
    (b"\xff\xd8\xff", _jpeg),
    (b"\x89PNG\r\n\x1a\n", _png),
    (b"II*\0", _tiff),
    (b"MM\0*", _tiff),
    (b"II+\0", _tiff),
    (b"MM\0+", _tiff),
    (b"GIF8", _gif),
    (b"RIFF", _webp),
    (b"BM", _bmp),
)
