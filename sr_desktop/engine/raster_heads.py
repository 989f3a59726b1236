"""The heads of JPEG, PNG, WebP, GIF, BMP and PNM files, wherever their streams stand.

What is cut off raises `struct.error`, `LookupError`, `ValueError` or `OSError`; no picture gives None.
"""

from __future__ import annotations

import os
import re
import struct
from typing import BinaryIO

from sr_desktop.engine.exif_head import orientation_in, orientation_in_xmp, upright
from sr_desktop.engine.header import Header

MOST_PARTS = 1000
"""Of a file that are looked at: hostile ones have any number."""
MOST_BYTES = 64 * 1024
"""Of one part."""
MOST_WORDS = 8
"""Segments of a JPEG with EXIF or XMP that are read."""
LUMINANCE_TABLE_SUM = 3688
"""See `words.quality_of`."""
XMP_IN_JPEG = b"http://ns.adobe.com/xap/1.0/\0"
NO_FRAME = (0xC4, 0xC8, 0xCC)


def jpeg(stream: BinaryIO) -> Header | None:
    """ITU-R T.81, annex B: the segments before the first scan."""
    stream.seek(2)
    size, components, quality = (0, 0), 0, None
    in_exif = in_xmp = words = 0
    for _ in range(MOST_PARTS):
        mark = stream.read(1)
        if mark != b"\xff":
            break
        kind = stream.read(1)
        for _fill in range(MOST_PARTS):
            if kind != b"\xff":
                break
            kind = stream.read(1)
        marker = kind[0] if kind else 0xD9
        if marker in (0xDA, 0xD9):
            break
        if marker == 0x01 or 0xD0 <= marker <= 0xD8:
            continue  # stands alone
        length = _number(stream.read(2), ">H") - 2
        if length < 0:
            break
        if 0xC0 <= marker <= 0xCF and marker not in NO_FRAME:
            bits, height, width, components = struct.unpack(">BHHB", stream.read(6))
            size, length = (width, height), length - 6
            if bits != 8:
                return None
        elif marker == 0xDB and quality is None:
            quality = _quality(stream.read(length))
            continue
        elif marker == 0xE1 and words < MOST_WORDS:
            segment, words = stream.read(length), words + 1
            if segment.startswith(XMP_IN_JPEG):
                in_xmp = in_xmp or orientation_in_xmp(segment)
            elif segment.startswith(b"Exif\0\0"):
                in_exif = in_exif or orientation_in(segment)
            continue
        stream.seek(max(0, length), os.SEEK_CUR)
    if components not in (1, 3, 4):
        return None
    channels = 1 if components == 1 else 3
    return Header(upright(size, in_exif, in_xmp), channels, 8, "JPEG", quality=quality)


def _quality(segment: bytes) -> int | None:
    """As `words.quality_of`, of the first table in a DQT segment if that is the one of luminance."""
    if segment[0] & 15:
        return None
    if segment[0] >> 4:
        values = struct.unpack_from(">64H", segment, 1)
    else:
        values = struct.unpack_from("64B", segment, 1)
    if max(values) <= 1:
        return 100
    scale = 100 * sum(values) / LUMINANCE_TABLE_SUM
    return round(min(100, max(1, (200 - scale) / 2 if scale <= 100 else 5000 / scale)))


def png(stream: BinaryIO) -> Header | None:
    """W3C PNG, third edition: the chunks before the picture."""
    stream.seek(8)
    length, kind = _number(stream.read(4), ">I"), stream.read(4)
    if kind != b"IHDR" or length != 13:
        return None
    width, height, depth, colours = struct.unpack(">IIBB", stream.read(10))
    stream.seek(7, os.SEEK_CUR)
    channels = {0: 1, 2: 3, 3: 3, 4: 2, 6: 4}.get(colours)
    if channels is None:
        return None
    in_exif = in_xmp = 0
    for _ in range(MOST_PARTS):
        head = stream.read(8)
        if len(head) < 8 or head[4:] in (b"IDAT", b"IEND"):
            break
        length, kind = _number(head[:4], ">I"), head[4:]
        taken = b""
        if kind in (b"eXIf", b"iTXt"):
            taken = stream.read(min(length, MOST_BYTES))
        if kind == b"eXIf":
            in_exif = orientation_in(taken)
        elif taken.startswith(b"XML:com.adobe.xmp\0"):
            in_xmp = orientation_in_xmp(taken)
        elif kind == b"tRNS" and channels in (1, 3):
            channels += 1
        stream.seek(length - len(taken) + 4, os.SEEK_CUR)
    bits = 16 if depth == 16 else 8
    return Header(upright((width, height), in_exif, in_xmp), channels, bits, "PNG")


def webp(stream: BinaryIO) -> Header | None:
    """RFC 9649: the first picture's head and, where the file says that they are there, EXIF and XMP."""
    stream.seek(12)
    size, alpha, more, lossless, first = (0, 0), False, 0, False, True
    in_exif = in_xmp = 0
    for _ in range(MOST_PARTS):
        head = stream.read(8)
        if len(head) < 8:
            break
        kind, length = head[:4], _number(head[4:], "<I")
        taken = b""
        if kind == b"VP8X":
            taken = stream.read(10)
            more, alpha = taken[0] & 0x0C, bool(taken[0] & 0x10)
            size = _number(taken[4:7] + b"\0", "<I") + 1, _number(taken[7:10] + b"\0", "<I") + 1
        elif kind == b"ANMF":
            taken = stream.read(16)
            length = 16 if first else length  # the frame's own chunks follow
        elif kind == b"VP8L" and first:
            taken = stream.read(5)
            bits = _number(taken[1:], "<I")
            if size == (0, 0):
                size, alpha = ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1), bool(bits >> 28 & 1)
            lossless, first = True, False
        elif kind == b"VP8 " and first:
            taken = stream.read(10)
            if size == (0, 0):
                width, height = struct.unpack_from("<HH", taken, 6)
                size = width & 0x3FFF, height & 0x3FFF
            first = False
        elif kind == b"EXIF":
            taken = stream.read(min(length, MOST_BYTES))
            in_exif = orientation_in(taken)
        elif kind == b"XMP ":
            taken = stream.read(min(length, MOST_BYTES))
            in_xmp = orientation_in_xmp(taken)
        if not (first or more):
            break
        stream.seek(length + length % 2 - len(taken), os.SEEK_CUR)
    if first:
        return None
    size = upright(size, in_exif, in_xmp)
    return Header(size, 3 + alpha, 8, "WEBP", lossless=lossless)


def gif(stream: BinaryIO) -> Header | None:
    """GIF89a, 18: the size of the screen, which the first picture lies on."""
    stream.seek(6)
    width, height = struct.unpack("<HH", stream.read(4))
    return Header((width, height), 3, 8, "GIF")


def bmp(stream: BinaryIO) -> Header | None:
    """The head of Windows (any length from 40 bytes) or OS/2 (12 bytes)."""
    stream.seek(14)
    length = _number(stream.read(4), "<I")
    if length == 12:
        width, height, _planes, depth = struct.unpack("<HHHH", stream.read(8))
        entry = 3
    elif 40 <= length <= 256:
        width, height, _planes, depth = struct.unpack("<iiHH", stream.read(12))
        entry = 4
    else:
        return None
    channels = 3
    if depth <= 8:
        stream.seek(14 + length)
        palette = stream.read(entry << depth)
        whole = range(0, len(palette) - 2, entry)
        if all(palette[at] == palette[at + 1] == palette[at + 2] for at in whole):
            channels = 1
    return Header((abs(width), abs(height)), channels, 8, "BMP")


_BETWEEN = rb"(?:\s|#[^\r\n]*[\r\n])++"
"""Spaces and remarks, each taken once and for all: hostile ones could be divided in too many ways."""
_PNM = re.compile(rb"P([1-6])" + (_BETWEEN + rb"(\d{1,9})") * 3)
_PBM = re.compile(rb"P([14])" + (_BETWEEN + rb"(\d{1,9})") * 2)


def pnm(stream: BinaryIO) -> Header | None:
    """netpbm's pbm(5), pgm(5) and ppm(5)."""
    stream.seek(0)
    head = stream.read(4096)
    found = (_PBM if head[1:2] in b"14" else _PNM).match(head)
    if found is None:
        return None
    kind, width, height = (int(found[group]) for group in (1, 2, 3))
    white = int(found[4]) if kind not in (1, 4) else 1
    return Header((width, height), 3 if kind in (3, 6) else 1, 16 if white > 255 else 8, "PPM")


def _number(data: bytes, form: str) -> int:
    """Raises `struct.error` at the end of the file."""
    (value,) = struct.unpack(form, data)
    return int(value)
