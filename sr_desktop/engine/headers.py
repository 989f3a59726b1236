"""How large a photo is and how it is kept, from the head of its file alone: nothing is decoded.

Made for thousands of files: a few small reads each, whatever a file claims of itself. What the reader of
photos would refuse has no header here.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from sr_desktop.engine.boxes import measured_boxes
from sr_desktop.engine.header import Header
from sr_desktop.engine.limits import MAX_PIXELS, MAX_SIDE, PIXELS_A_BYTE
from sr_desktop.engine.plain_files import open_plain
from sr_desktop.engine.raster_heads import bmp, gif, jpeg, png, pnm, webp
from sr_desktop.engine.tiff_head import tiff

__all__ = ["Header", "measured"]

Read = Callable[[BinaryIO], Header | None]

READERS: tuple[tuple[bytes, Read], ...] = (
    (b"\xff\xd8\xff", jpeg),
    (b"\x89PNG\r\n\x1a\n", png),
    (b"II*\0", tiff),
    (b"MM\0*", tiff),
    (b"II+\0", tiff),
    (b"MM\0+", tiff),
    (b"GIF8", gif),
    (b"BM", bmp),
    *((b"P%d" % kind, pnm) for kind in range(1, 7)),
)


def measured(path: Path | str) -> Header | None:
    """What the head of the file in `path` tells; None if it is no photo, or can't be read. Never raises."""
    try:
        found = open_plain(path)
        if found is None:
            return None
        stream, length = found
        with stream:
            read = _reader(stream.read(12))
            header = read(stream) if read is not None else None
    except (OSError, ValueError, LookupError, struct.error, OverflowError):
        return None
    if header is None:
        return None
    header = replace(header, bytes=length)
    return header if _is_possible(header) else None


def _reader(head: bytes) -> Read | None:
    for magic, read in READERS:
        if head.startswith(magic):
            return read
    if head[:4] == b"RIFF" and head[8:] == b"WEBP":
        return webp
    return measured_boxes if head[4:8] == b"ftyp" else None


def _is_possible(header: Header) -> bool:
    width, height = header.size
    most = PIXELS_A_BYTE.get(header.format, 0) * header.bytes
    return (
        0 < width <= MAX_SIDE
        and 0 < height <= MAX_SIDE
        and width * height <= MAX_PIXELS
        and (not most or width * height <= most)
    )
