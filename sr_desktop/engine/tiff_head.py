"""The head of a TIFF file, of the usual kind (TIFF 6.0) or for more than 4 GB: its first whole picture."""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass
from typing import BinaryIO

from sr_desktop.engine.exif_head import upright
from sr_desktop.engine.header import Header
from sr_desktop.engine.tags import ORIENTATION, PHOTOMETRIC

SUBFILE_TYPE, WIDTH, LENGTH, BITS, COMPRESSION = 254, 256, 257, 258, 259
SAMPLES, SUB_DIRECTORIES, EXTRA_SAMPLES, SAMPLE_FORMAT, DNG_VERSION = 277, 330, 338, 339, 50706
REDUCED, FLOATS, ALPHA = 1, 3, (1, 2)
GREY = (0, 1)
MOST_TAGS, MOST_COPIES = 1000, 8
KINDS = {1: "B", 3: "H", 4: "I", 13: "I", 16: "Q"}
"""Types of whole numbers, as `struct` calls them."""
PACKED = {1: "none", 5: "lzw", 32773: "packbits"}


@dataclass(frozen=True, slots=True)
class _Layout:
    """How directories are written: the order of bytes, and how long counts, entries and places are."""

    order: str
    count: str
    entry: str
    place: str


def tiff(stream: BinaryIO) -> Header | None:
    """The picture that the reader of photos would take; None for a camera's raw file."""
    stream.seek(0)
    head = stream.read(16)
    order = "<" if head[:2] == b"II" else ">"
    if head[2:4] in (b"+\0", b"\0+"):
        layout = _Layout(order, "Q", "HHQ8s", "Q")
        (place,) = struct.unpack_from(f"{order}Q", head, 8)
    else:
        layout = _Layout(order, "H", "HHI4s", "I")
        (place,) = struct.unpack_from(f"{order}I", head, 4)
    first: dict[int, int] | None = None
    for _ in range(MOST_COPIES):
        if not place:
            break
        tags, place = _directory(stream, place, layout)
        if first is None:
            first = tags
            if DNG_VERSION in tags:
                return None
        if not tags.get(SUBFILE_TYPE, 0) & REDUCED:
            return _header(tags)
        if SUB_DIRECTORIES in first:
            return None
    return None if first is None else _header(first)


def _directory(stream: BinaryIO, place: int, layout: _Layout) -> tuple[dict[int, int], int]:
    """The first number of each tag, and where the next directory begins; 0 at the last one."""
    order = layout.order
    stream.seek(place)
    size = struct.calcsize(f"{order}{layout.count}")
    (count,) = struct.unpack(f"{order}{layout.count}", stream.read(size))
    each = struct.calcsize(f"{order}{layout.entry}")
    if count > MOST_TAGS:
        return {}, 0
    entries = stream.read(each * count)
    after = stream.read(struct.calcsize(f"{order}{layout.place}"))
    tags: dict[int, int] = {}
    for at in range(0, len(entries) - each + 1, each):
        tag, kind, length, value = struct.unpack_from(f"{order}{layout.entry}", entries, at)
        form = KINDS.get(kind)
        if form is None or not length:
            tags.setdefault(tag, 0)
            continue
        size = struct.calcsize(form)
        if size * length > len(value):  # the numbers lie elsewhere
            if tag != BITS and tag != EXTRA_SAMPLES and tag != SAMPLE_FORMAT:
                tags.setdefault(tag, 0)
                continue
            (there,) = struct.unpack(f"{order}{layout.place}", value)
            stream.seek(there, os.SEEK_SET)
            value = stream.read(size)
        tags.setdefault(tag, struct.unpack_from(f"{order}{form}", value)[0])
    following = struct.unpack(f"{order}{layout.place}", after)[0] if after else 0
    return tags, following


def _header(tags: dict[int, int]) -> Header | None:
    size = tags.get(WIDTH, 0), tags.get(LENGTH, 0)
    samples = tags.get(SAMPLES, 1)
    photometric = tags.get(PHOTOMETRIC, 2 if samples >= 3 else 1)
    colours = 1 if photometric in GREY else 3
    used = 4 if photometric == 5 else colours if photometric != 3 else 1
    alpha = samples > used and tags.get(EXTRA_SAMPLES) in ALPHA
    depth = tags.get(BITS, 1)
    whole = 16 if depth > 8 else 8
    return Header(
        upright(size, tags.get(ORIENTATION, 1)),
        colours + alpha,
        32 if tags.get(SAMPLE_FORMAT) == FLOATS else whole,
        "TIFF",
        packed=PACKED.get(tags.get(COMPRESSION, 1), "deflate"),
    )
