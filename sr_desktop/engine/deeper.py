"""Reading colour pictures with more than 8 bits a channel, which Pillow by itself cuts to 8.

Pillow's decoder can take either byte of each value, so the file is decoded twice and the bytes
are joined. A binary PNM is read as it lies in the file, HEIC by its own package, AVIF by imagecodecs.
"""

from __future__ import annotations

import sys
from typing import Any, BinaryIO

import imagecodecs
import numpy as np
from numpy.typing import NDArray
from PIL import Image

_OTHER = "B" if sys.byteorder == "little" else "L"  # "N" stands for the machine's own order
AVIF_HEAD = 64 * 1024
"""Bytes at a file's beginning among which its description is looked for."""
GREY_ALPHA = "LA;16B"
DEEP = {
    f"{mode};16{order}": f"{mode};16{other}"
    for mode in ("RGB", "RGBA")
    for order, other in (("B", "L"), ("L", "B"), ("N", _OTHER))
}
"""For each raw mode of 16 bits a channel: the one that takes the other byte."""


def decode_deep(image: Image.Image) -> NDArray[np.uint16] | None:
    """All bits of an opened, not yet loaded RGB, RGBA or LA picture, (H, W, C) in 0..65535; None if 8.

    The first pass takes the high bytes, as Pillow does for itself; the second the low ones.
    """
    if not is_deep(image):
        return None
    if maximum := _pnm_maximum(image):
        return _decode_pnm(image, maximum)
    if bits := _heif_bits(image):
        return _decode_heif(image, bits)
    if (bits := _avif_bits(image)) > 8:
        return _decode_avif(image, bits)
    if _rawmode(image.tile[0]) == GREY_ALPHA:  # type: ignore[attr-defined]  # Pillow types it on ImageFile only
        return _decode_grey_alpha(image)
    stream: BinaryIO = image.fp  # type: ignore[attr-defined]  # Pillow types it on ImageFile only
    high = np.asarray(image.copy())
    stream.seek(0)
    with Image.open(stream, formats=[image.format or "PNG"]) as again:
        again.tile = [_with_rawmode(tile, DEEP[_rawmode(tile)]) for tile in again.tile]
        low = np.asarray(again.copy())
    return (high.astype(np.uint16) << 8) | low


def is_deep(image: Image.Image) -> bool:
    """Whether an opened, not yet loaded picture has 16 bits a channel."""
    if _pnm_maximum(image) > 255 or _heif_bits(image) > 8 or _avif_bits(image) > 8:
        return True
    raw = [_rawmode(tile) for tile in getattr(image, "tile", [])]
    return bool(raw) and all(mode in DEEP or mode == GREY_ALPHA for mode in raw)


def _decode_grey_alpha(image: Image.Image) -> NDArray[np.uint16]:
    """Four bytes a pixel, as in RGBA with 8 bits, so that the decoder can be told that they are that."""
    stream: BinaryIO = image.fp  # type: ignore[attr-defined]
    stream.seek(0)
    with Image.open(stream, formats=[image.format or "PNG"]) as again:
        again._mode = "RGBA"
        again.tile = [_with_rawmode(tile, "RGBA") for tile in again.tile]
        values = np.ascontiguousarray(np.asarray(again.copy()))
    return values.view(">u2").astype(np.uint16)


def _pnm_maximum(image: Image.Image) -> int:
    """The value of white in a binary colour PNM; 0 for anything else."""
    if image.format != "PPM" or image.mode != "RGB" or not image.tile:  # type: ignore[attr-defined]  # see below
        return 0
    if image.tile[0][0] != "ppm":  # type: ignore[attr-defined]  # the values stand there in words
        return 0
    args = image.tile[0][3]  # type: ignore[attr-defined]
    return int(args[1]) if isinstance(args, tuple) and isinstance(args[1], int) else 0


def _decode_pnm(image: Image.Image, maximum: int) -> NDArray[np.uint16]:
    """Binary PNM (netpbm's ppm(5)): rows from the top, two bytes a value, the high one first."""
    stream: BinaryIO = image.fp  # type: ignore[attr-defined]
    stream.seek(image.tile[0][2])  # type: ignore[attr-defined]
    shape = (image.height, image.width, 3)
    content = stream.read(int(np.prod(shape)) * 2)
    values = np.frombuffer(content, ">u2").reshape(shape).astype(np.uint32)
    return (np.minimum(values, maximum) * 65535 // maximum).astype(np.uint16)


def _heif_bits(image: Image.Image) -> int:
    """Bits a colour in a HEIC picture; 0 for anything else."""
    bits = image.info.get("bit_depth") if image.format == "HEIF" else 0
    return bits if isinstance(bits, int) else 0


def _decode_heif(image: Image.Image, bits: int) -> NDArray[np.uint16]:
    import pillow_heif

    stream: BinaryIO = image.fp  # type: ignore[attr-defined]
    stream.seek(0)
    values = np.asarray(pillow_heif.open_heif(stream, convert_hdr_to_8bit=False)) >> (16 - bits)
    values = values.reshape(*values.shape[:2], -1)  # grey has no third axis
    return (values.astype(np.uint32) * 65535 // ((1 << bits) - 1)).astype(np.uint16)


def _avif_bits(image: Image.Image) -> int:
    """Bits a colour in an AVIF picture, as its AV1 is set up (AV1-ISOBMFF, 2.3.3); 0 for others."""
    stream = image.fp if image.format == "AVIF" else None  # type: ignore[attr-defined]
    if stream is None:
        return 0
    stream.seek(0)
    head = stream.read(AVIF_HEAD)
    place = head.find(b"av1C\x81")
    if place < 0 or place + 7 > len(head):
        return 8
    high, twelve = head[place + 6] >> 6 & 1, head[place + 6] >> 5 & 1
    return 8 + 2 * high + 2 * (high & twelve)


def _decode_avif(image: Image.Image, bits: int) -> NDArray[np.uint16]:
    stream: BinaryIO = image.fp  # type: ignore[attr-defined]
    stream.seek(0)
    values = imagecodecs.avif_decode(stream.read())
    values = values.reshape(*values.shape[:2], -1)  # grey has no third axis
    return (values.astype(np.uint32) * 65535 // ((1 << bits) - 1)).astype(np.uint16)


def _rawmode(tile: Any) -> str:
    args = tile[3]
    mode = args if isinstance(args, str) else args[0] if args else ""
    return str(mode)


def _with_rawmode(tile: Any, mode: str) -> Any:
    args = mode if isinstance(tile[3], str) else (mode, *tile[3][1:])
    return type(tile)(*tile[:3], args)
