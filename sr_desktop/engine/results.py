"""Whether a photo's file is a result of this program: by the record in it, found without opening the picture.

Only the head of the file is read, piece by piece from one length to the next, so that thousands of files in a
folder can be asked. What is damaged or foreign is no result.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from sr_desktop.engine.record import NAMESPACE, PROGRAM
from sr_desktop.engine.xmp import MAX_BYTES, read_values

JPEG_XMP = b"http://ns.adobe.com/xap/1.0/\0"
PNG_XMP = b"XML:com.adobe.xmp\0\0\0\0\0"
TIFF_XMP, BYTE_OF_TIFF, UNDEFINED = 700, 1, 7
MOST_PARTS = 4096
"""Of a file that are looked at: hostile ones have any number."""


def is_restored(path: Path) -> bool:
    """Whether this program made the file in `path`. Never raises."""
    try:
        with path.open("rb") as stream:
            return any(_tells(packet) for packet in _packets(stream))
    except (OSError, ValueError, struct.error):
        return False


def _tells(packet: bytes) -> bool:
    program = read_values(packet, NAMESPACE).get("Program", "")
    return isinstance(program, str) and program.startswith(f"{PROGRAM} ")


def _packets(stream: BinaryIO) -> Iterator[bytes]:
    """The XMP packets of the file."""
    head = stream.read(12)
    if head.startswith(b"\xff\xd8\xff"):
        yield from _in_jpeg(stream)
    elif head.startswith(b"\x89PNG\r\n\x1a\n"):
        yield from _in_png(stream)
    elif head[:4] == b"RIFF" and head[8:] == b"WEBP":
        yield from _in_webp(stream)
    elif head[:4] in (b"II*\0", b"MM\0*"):
        yield from _in_tiff(stream, "<" if head[:2] == b"II" else ">", head[4:8])


def _in_jpeg(stream: BinaryIO) -> Iterator[bytes]:
    """Application segments stand before the picture (ITU-T T.81, B.1)."""
    stream.seek(2)
    for _ in range(MOST_PARTS):
        mark = stream.read(2)
        for _ in range(MOST_PARTS):
            if mark != b"\xff\xff":  # any number of bytes may fill up
                break
            mark = b"\xff" + stream.read(1)
        if len(mark) < 2 or mark[0] != 0xFF or not 0xC0 <= mark[1] <= 0xFE or mark[1] == 0xDA:
            return
        length = _number(stream.read(2), ">H") - 2
        if mark[1] == 0xE1 and length > len(JPEG_XMP):
            segment = stream.read(length)
            if segment.startswith(JPEG_XMP):
                yield segment.removeprefix(JPEG_XMP)
        else:
            stream.seek(max(0, length), 1)


def _in_png(stream: BinaryIO) -> Iterator[bytes]:
    """Text in front of the picture."""
    stream.seek(8)
    for _ in range(MOST_PARTS):
        length, kind = _number(stream.read(4), ">I"), stream.read(4)
        if kind in (b"IDAT", b"IEND", b""):
            return
        if kind == b"iTXt" and length <= MAX_BYTES:
            text = stream.read(length)
            if text.startswith(PNG_XMP):
                yield text.removeprefix(PNG_XMP)
            stream.seek(4, 1)
        else:
            stream.seek(length + 4, 1)


def _in_webp(stream: BinaryIO) -> Iterator[bytes]:
    """A part of its own, behind the picture."""
    for _ in range(MOST_PARTS):
        kind, length = stream.read(4), _number(stream.read(4), "<I")
        if kind == b"XMP " and length <= MAX_BYTES:
            yield stream.read(length)
            return
        stream.seek(length + length % 2, 1)


def _in_tiff(stream: BinaryIO, order: str, first: bytes) -> Iterator[bytes]:
    """A value of the first directory (TIFF 6.0, section 2)."""
    stream.seek(_number(first, f"{order}I"))
    count = _number(stream.read(2), f"{order}H")
    entries = stream.read(12 * min(count, MOST_PARTS))
    for at in range(0, len(entries) - 11, 12):
        tag, kind, length, place = struct.unpack_from(f"{order}HHII", entries, at)
        if tag == TIFF_XMP and kind in (BYTE_OF_TIFF, UNDEFINED) and 4 < length <= MAX_BYTES:
            stream.seek(place)
            yield stream.read(length)
            return


def _number(data: bytes, form: str) -> int:
    """Raises `struct.error` at the end of the file."""
    (value,) = struct.unpack(form, data)
    return int(value)
