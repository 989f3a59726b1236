"""Colour pictures with 16 bits a channel, which Pillow by itself cuts to 8.

Reading: Pillow's decoder can take either byte of each value, so the file is decoded twice and
the bytes are joined. Writing: PNG is made here, after the specification (W3C PNG, third edition):
signature, IHDR, the metadata chunks, IDAT with the Up filter on every row, IEND.
"""

from __future__ import annotations

import struct
import sys
import zlib
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from sr_desktop.engine.image import Photo

_OTHER = "B" if sys.byteorder == "little" else "L"  # "N" stands for the machine's own order
DEEP = {
    f"{mode};16{order}": f"{mode};16{other}"
    for mode in ("RGB", "RGBA")
    for order, other in (("B", "L"), ("L", "B"), ("N", _OTHER))
}
"""For each raw mode of 16 bits a channel: the one that takes the other byte."""
COLOUR_TYPE = {1: 0, 2: 4, 3: 2, 4: 6}
CHUNK_ROWS = 64
INCH = 0.0254


def decode_deep(image: Image.Image) -> NDArray[np.uint16] | None:
    """All 16 bits of an opened, not yet loaded RGB or RGBA picture, (H, W, 3 or 4); None if it has fewer.

    The first pass takes the high bytes, as Pillow does for itself; the second the low ones.
    """
    tiles: list[Any] = list(getattr(image, "tile", []))
    raw = [_rawmode(tile) for tile in tiles]
    if not raw or any(mode not in DEEP for mode in raw):
        return None
    stream: BinaryIO = image.fp  # type: ignore[attr-defined]  # Pillow types it on ImageFile only
    high = np.asarray(image.copy())
    stream.seek(0)
    with Image.open(stream, formats=[image.format or "PNG"]) as again:
        again.tile = [_with_rawmode(tile, DEEP[_rawmode(tile)]) for tile in again.tile]
        low = np.asarray(again.copy())
    return (high.astype(np.uint16) << 8) | low


def _rawmode(tile: Any) -> str:
    args = tile[3]
    mode = args if isinstance(args, str) else args[0] if args else ""
    return str(mode)


def _with_rawmode(tile: Any, mode: str) -> Any:
    args = mode if isinstance(tile[3], str) else (mode, *tile[3][1:])
    return type(tile)(*tile[:3], args)


def write(stream: BinaryIO, photo: Photo, exif: bytes | None) -> None:
    """`photo` (uint16) as a PNG of 16 bits a channel with profile, density, EXIF and XMP."""
    channels = photo.pixels.shape[2] + (photo.alpha is not None)
    width, height = photo.size
    stream.write(b"\x89PNG\r\n\x1a\n")
    _chunk(
        stream, b"IHDR", struct.pack(">IIBBBBB", width, height, 16, COLOUR_TYPE[channels], 0, 0, 0)
    )
    if photo.icc and (photo.icc[16:20] == b"GRAY") == photo.is_grey:
        _chunk(stream, b"iCCP", b"ICC profile\0\0" + zlib.compress(photo.icc))
    if photo.density:
        x, y = (round(value / INCH) for value in photo.density)
        _chunk(stream, b"pHYs", struct.pack(">IIB", x, y, 1))
    if exif:
        _chunk(stream, b"eXIf", exif.removeprefix(b"Exif\0\0"))
    if photo.xmp:
        _chunk(stream, b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + photo.xmp)
    _write_rows(stream, photo)
    _chunk(stream, b"IEND", b"")


def _write_rows(stream: BinaryIO, photo: Photo) -> None:
    packer = zlib.compressobj(4)
    above: NDArray[np.uint8] | None = None
    for top in range(0, photo.size[1], CHUNK_ROWS):
        rows = photo.pixels[top : top + CHUNK_ROWS]
        if photo.alpha is not None:
            rows = np.concatenate([rows, photo.alpha[top : top + CHUNK_ROWS, :, None]], axis=2)
        raw = rows.astype(">u2").view(np.uint8).reshape(len(rows), -1)
        before = np.zeros_like(raw[:1]) if above is None else above
        filtered = np.empty((len(raw), raw.shape[1] + 1), np.uint8)
        filtered[:, 0] = 2  # the Up filter: difference to the row above, modulo 256
        filtered[:, 1:] = raw - np.concatenate([before, raw[:-1]])
        above = raw[-1:]
        packed = packer.compress(filtered.tobytes())
        if packed:
            _chunk(stream, b"IDAT", packed)
    _chunk(stream, b"IDAT", packer.flush())


def _chunk(stream: BinaryIO, kind: bytes, data: bytes) -> None:
    stream.write(struct.pack(">I", len(data)) + kind + data)
    stream.write(struct.pack(">I", zlib.crc32(kind + data)))
