"""What a file is that can't be opened as a photo, told from its first bytes."""

from __future__ import annotations

import struct

from sr_desktop.base.sentences import sentence

HEAD = 256 * 1024
"""Bytes that are looked at."""
RAW = sentence("a camera's raw file")
MAGIC = (
    (b"%PDF", sentence("a PDF document")),
    (b"8BPS", sentence("a Photoshop file")),
    (b"gimp xcf", sentence("a GIMP file")),
    (b"\x00\x00\x00\x0cJXL ", sentence("a JPEG XL picture")),
    (b"\xff\x0a", sentence("a JPEG XL picture")),
    (b"\x00\x00\x00\x0cjP  ", sentence("a JPEG 2000 picture")),
    (b"v/1\x01", sentence("an OpenEXR picture")),
    (b"FUJIFILMCCD-RAW", RAW),
    (b"<svg", sentence("a drawing (SVG)")),
    (b"%!PS", sentence("a drawing (PostScript)")),
    (b"PK\x03\x04", sentence("a packed folder (ZIP)")),
    (b"Rar!", sentence("a packed folder (RAR)")),
    (b"7z\xbc\xaf", sentence("a packed folder (7z)")),
    (b"RIFF....AVI ", sentence("a film")),
    (b"\x1aE\xdf\xa3", sentence("a film")),
)
HEIC = sentence("a HEIC picture")
FILM_BRANDS = (b"isom", b"mp41", b"mp42", b"qt  ", b"M4V ", b"avc1", b"iso2")
HEIF_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1")
RAW_TIFF = {b"CR\x02": 8}
"""Camera files that look like a TIFF, by what stands where."""


def known_as(head: bytes) -> str | None:
    """What begins with `head`, for instance `a PDF document`; None if that is not known."""
    for magic, name in MAGIC:
        places = zip(magic, head[: len(magic)].ljust(len(magic), b"\0"), strict=True)
        if all(wanted in (found, ord(".")) for wanted, found in places):
            return name
    if head[4:8] == b"ftyp":
        if head[8:12] in HEIF_BRANDS:
            return HEIC
        return sentence("a film") if head[8:12] in FILM_BRANDS else None
    if any(head[place : place + len(mark)] == mark for mark, place in RAW_TIFF.items()):
        return RAW
    bits = _jpeg_bits(head)
    if bits in (None, 8):
        return None
    return sentence("a JPEG with {bits} bits a colour", bits=bits)


def _jpeg_bits(head: bytes) -> int | None:
    """The precision in a JPEG's frame header (ITU-R T.81, B.2.2); None if there is none."""
    if head[:2] != b"\xff\xd8":
        return None
    place = 2
    while place + 5 <= len(head) and head[place] == 0xFF:
        marker = head[place + 1]
        if marker == 0xFF:  # padding
            place += 1
            continue
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return head[place + 4]
        place += 2 + int(struct.unpack(">H", head[place + 2 : place + 4])[0])
    return None
