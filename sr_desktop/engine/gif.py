"""What a GIF carries beside its picture and Pillow passes over: the colour profile and XMP.

GIF89a, 26 (application extensions), ICC.1, annex B.5 and "XMP Specification Part 3", 1.1.2.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

EXTENSION, APPLICATION = 0x21, 0xFF
PROFILE, XMP = b"ICCRGBG1012", b"XMP DataXMP"
END = b"<?xpacket end"
MOST_BLOCKS, LONGEST = 1000, 16 * 1024**2


def extensions(stream: BinaryIO) -> dict[bytes, bytes]:
    """What the profile and XMP extensions before the first picture hold, as far as they are whole."""
    stream.seek(0)
    head = stream.read(13)
    if len(head) == 13 and head[10] & 0x80:
        stream.seek(3 << (head[10] & 7) + 1, 1)
    found: dict[bytes, bytes] = {}
    for _ in range(MOST_BLOCKS):
        start = stream.read(2)
        if len(start) < 2 or start[0] != EXTENSION:
            break
        parts = _parts(stream)
        name = next(parts, b"") if start[1] == APPLICATION else b""
        if name == PROFILE:
            found[name] = b"".join(parts)
        elif name == XMP:  # letters, not blocks; a tail leads readers of blocks to its end
            begin = stream.tell()
            for _part in parts:
                pass
            length = stream.tell() - begin
            stream.seek(begin)
            packet = stream.read(length)
            end = packet.find(b">", packet.rfind(END)) + 1
            found[name] = packet[:end] if END in packet else b""
        for _part in parts:
            pass
    return found


def _parts(stream: BinaryIO) -> Iterator[bytes]:
    """The blocks of up to 255 bytes that follow, to the empty one or the end of the file."""
    left = LONGEST
    while (length := stream.read(1)) not in (b"", b"\0") and left > 0:
        yield stream.read(length[0])
        left -= length[0]
