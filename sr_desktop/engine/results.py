"""Whether a photo's file is a result of this program, and how it was made: by the record in it alone.

Only the head of the file is read, piece by piece from one length to the next, so that thousands of files in a
folder can be asked. What is damaged or foreign is no result.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from sr_desktop.engine.plain_files import open_plain
from sr_desktop.engine.record import NAMESPACE, PROGRAM, Record, read_record
from sr_desktop.engine.xmp import MAX_BYTES, read_values

JPEG_XMP = b"http://ns.adobe.com/xap/1.0/\0"
PNG_XMP = b"XML:com.adobe.xmp\0\0\0\0\0"
TIFF_XMP, BYTE_OF_TIFF, UNDEFINED = 700, 1, 7
HAS_XMP = 0x04
"""Among the flags of an extended WebP (RFC 9649, 2.7)."""
MOST_PARTS = 4096
"""Of a file that are looked at: hostile ones have any number."""


def is_restored(path: Path | str) -> bool:
    """Whether this program made the file in `path`. Never raises."""
    try:
        with _opened(path) as stream:
            return stream is not None and any(_tells(packet) for packet in _packets(stream))
    except (OSError, ValueError, struct.error):
        return False


def record_of(path: Path | str) -> Record | None:
    """The restoration record in the file; None if it has none, or none that makes sense. Never raises."""
    try:
        with _opened(path) as stream:
            if stream is not None:
                for packet in _packets(stream):
                    if (record := read_record(packet)) is not None:
                        return record
    except (OSError, ValueError, struct.error):
        pass
    return None


@contextmanager
def _opened(path: Path | str) -> Iterator[BinaryIO | None]:
    """The file, if it is one that may have a packet; most have none, and their first bytes say so."""
    found = open_plain(path)
    if found is None:
        yield None
        return
    with found[0] as stream:
        yield None if _has_none(stream.peek()) else stream


def _has_none(head: bytes) -> bool:
    """Whether the first bytes of a file rule out a packet of this program's."""
    if head.startswith(b"\xff\xd8\xff"):
        return _ends_without(head)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return head[12:16] != b"VP8X" or not head[20:21] or not head[20] & HAS_XMP
    return False


def _ends_without(head: bytes) -> bool:
    """Whether the picture of a JPEG begins within `head`, and no packet before it."""
    place = 2
    while place + 4 <= len(head) and head[place] == 0xFF and head[place + 1] not in (0xFF, 0xDA):
        if head[place + 1] == 0xE1 and head.startswith(JPEG_XMP[:28], place + 4):
            return False
        place += 2 + int.from_bytes(head[place + 2 : place + 4], "big")
    return head[place : place + 2] == b"\xff\xda"


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
