"""What a file says beside its pixels: EXIF, XMP, captions, words, density, the quality of a JPEG."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import Any, BinaryIO

from PIL import Image

from sr_desktop.engine import exif, photoshop
from sr_desktop.engine.pillow import stream_of
from sr_desktop.engine.plugins import DAMAGED
from sr_desktop.engine.tags import IPTC, PHOTOSHOP, RESOLUTION_UNIT, X_RESOLUTION, Y_RESOLUTION
from sr_desktop.engine.xmp import corrected

LUMINANCE_TABLE_SUM = 3688
"""Of the 64 steps in the JPEG standard's example table for luminance (ITU-R T.81, K.1), quality 50."""


def density_of(info: dict[Any, Any], exif: Image.Exif) -> tuple[float, float] | None:
    """(x, y) pixels per inch of a picture with this `info` of Pillow and EXIF; None if it does not say.

    EXIF speaks for formats that have no density of their own (WebP).
    """
    dpi = info.get("dpi")
    try:
        if dpi is None and (unit := exif.get(RESOLUTION_UNIT, 2)) in (2, 3):
            inches = 1 if unit == 2 else 1 / 2.54
            dpi = [float(exif[tag]) / inches for tag in (X_RESOLUTION, Y_RESOLUTION)]
        x, y = (float(value) for value in dpi)  # type: ignore[union-attr]  # what is no pair of numbers is caught below
    except (TypeError, ValueError, KeyError, ZeroDivisionError):
        return None
    return (x, y) if 1 < x < 100_000 and 1 < y < 100_000 else None


def exif_of(image: Image.Image) -> Image.Exif:
    """The EXIF of a picture; empty if it is damaged: that must not cost the photo."""
    try:
        return image.getexif()
    except DAMAGED:
        return Image.Exif()


def quality_of(image: Image.Image) -> int | None:
    """The quality of a JPEG, 1..100: which scale of the standard's luminance table its own is nearest to.

    ITU-R T.81, table K.1, and libjpeg's `jpeg_quality_scaling`. None for other files.
    """
    tables = getattr(image, "quantization", None)
    if image.format not in ("JPEG", "MPO") or not isinstance(tables, dict) or 0 not in tables:
        return None
    if max(tables[0]) <= 1:
        return 100
    scale = 100 * sum(tables[0]) / LUMINANCE_TABLE_SUM
    return round(min(100, max(1, (200 - scale) / 2 if scale <= 100 else 5000 / scale)))


def is_lossless(stream: BinaryIO) -> bool:
    """Whether the first picture of a WebP keeps every value (RFC 9649, chunk VP8L)."""
    stream.seek(12)
    while len(head := stream.read(8)) == 8:
        kind, length = head[:4], int.from_bytes(head[4:], "little")
        if kind in (b"VP8 ", b"VP8L"):
            return kind == b"VP8L"
        if kind == b"ANMF":
            length = 16  # the frame's own chunks follow its sixteen bytes
        stream.seek(length + length % 2, os.SEEK_CUR)
    return False


def block_of(image: Image.Image) -> exif.Block | None:
    """The picture's EXIF; damaged EXIF is dropped, the photo is not."""
    with suppress(Exception):
        given = image.info.get("exif")
        if image.format == "TIFF":
            given = stream_of(image)
        elif not given and len(tags := image.getexif()):  # a PNG that has it in words
            given = tags.tobytes()
        index = image.tell() if image.format == "TIFF" else 0
        return exif.read(given, index) if given else None
    return None


def packed(block: exif.Block | None) -> bytes | None:
    with suppress(Exception):
        return None if block is None else exif.packed(exif.without_layout(block))
    return None


def resources_of(image: Image.Image, block: exif.Block | None) -> bytes:
    """Photoshop's resources of a JPEG, TIFF or PNG, or the captions (IPTC) that stand there alone."""
    mark = b"Photoshop 3.0\0"
    parts = [data for marker, data in getattr(image, "applist", []) if marker == "APP13"]
    if found := b"".join(data[len(mark) :] for data in parts if data.startswith(mark)):
        return found
    if image.format == "TIFF" and block is not None:
        empty = exif.Value(exif.BYTE, 0, b"")
        whole, alone = (block.main.get(tag, empty).data for tag in (PHOTOSHOP, IPTC))
        return photoshop.with_captions(alone, whole)
    value = _raw_profile(image.info, "8bim", "iptc")
    return value if value[:4] == photoshop.SIGNATURE else photoshop.with_captions(value)


def _raw_profile(info: dict[Any, Any], *kinds: str) -> bytes:
    """What a PNG keeps in hexadecimal words, after ImageMagick: lines with a name, the length, the bytes."""
    for kind in kinds:
        words = info.get(f"Raw profile type {kind}")
        if isinstance(words, str):
            with suppress(ValueError, IndexError):
                return bytes.fromhex("".join(words.strip().split("\n", 2)[2].split()))
    return b""


def texts_of(image: Image.Image) -> tuple[tuple[str, str], ...]:
    """What a PNG says in words, but for what is carried by itself."""
    if image.format != "PNG":
        return ()
    words = getattr(image, "text", {})
    return tuple(
        (key, str(value))
        for key, value in words.items()
        if key != "XML:com.adobe.xmp" and not key.startswith("Raw profile type ")
    )


def xmp_of(info: dict[Any, Any]) -> bytes | None:
    """The XMP packet of a picture with this `info` of Pillow, its orientation reset, or None."""
    xmp = info.get("xmp") or info.get("XML:com.adobe.xmp") or _raw_profile(info, "xmp", "APP1")
    if isinstance(xmp, str):
        xmp = xmp.encode()
    if not isinstance(xmp, bytes) or not xmp or xmp.startswith(exif.MARK):
        return None
    return corrected(xmp.removeprefix(b"http://ns.adobe.com/xap/1.0/\0"))
