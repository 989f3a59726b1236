"""The orientation that a photo's EXIF or XMP asks for, from their first kilobytes."""

from __future__ import annotations

import re
import struct

from sr_desktop.engine.limits import SIDEWAYS
from sr_desktop.engine.tags import ORIENTATION

MARK = b"Exif\0\0"
MOST_TAGS = 200
_IN_XMP = re.compile(rb'tiff:Orientation(?:="|>)([0-9])')


def orientation_in(block: bytes) -> int:
    """The orientation, 1..8, in an EXIF block, or its beginning; 0 if it has none (TIFF 6.0, section 2)."""
    data = block.removeprefix(MARK)
    order = {b"II": "<", b"MM": ">"}.get(data[:2])
    if order is None or len(data) < 8:
        return 0
    (place,) = struct.unpack_from(f"{order}I", data, 4)
    if place + 2 > len(data):
        return 0
    (count,) = struct.unpack_from(f"{order}H", data, place)
    for at in range(place + 2, min(place + 2 + 12 * min(count, MOST_TAGS), len(data) - 11), 12):
        tag, _kind, _length, value = struct.unpack_from(f"{order}HHIH", data, at)
        if tag == ORIENTATION:
            return value if 1 <= value <= 8 else 0
    return 0


def orientation_in_xmp(packet: bytes) -> int:
    """The orientation in an XMP packet, or its beginning; 0 if it has none."""
    found = _IN_XMP.search(packet)
    return int(found[1]) if found else 0


def upright(size: tuple[int, int], *orientations: int) -> tuple[int, int]:
    """(width, height) as the first of the orientations that is known asks for it."""
    turn = next((each for each in orientations if each), 1)
    return (size[1], size[0]) if turn in SIDEWAYS else size
