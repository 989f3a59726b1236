"""Reading colour pictures with more than 8 bits a channel, which Pillow by itself cuts to 8.

PNG is decoded by libpng and AVIF by libavif, both of imagecodecs, HEIC by its own package; a binary PNM
is read as it lies in the file. For TIFF see tiff.py.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from contextlib import contextmanager
from io import UnsupportedOperation
from typing import Any, BinaryIO

import imagecodecs
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from sr_desktop.engine.pillow import stream_of, tiles_of
from sr_desktop.engine.scratch import scratch

AVIF_HEAD = 64 * 1024
"""Bytes at a file's beginning among which its description is looked for."""
LARGE = 60_000_000
"""Pixels."""
START_OF_SCAN, END_OF_IMAGE = 0xDA, b"\xff\xd9"
GREY_ALPHA = "LA;16B"
SIXTEEN = {
    GREY_ALPHA,
    *(f"{mode};16{order}" for mode in ("RGB", "RGBA") for order in "BLN"),
}
"""How Pillow's decoders call colours of 16 bits."""


def decode_deep(image: Image.Image) -> NDArray[np.uint16] | None:
    """All bits of an opened, not yet loaded RGB, RGBA or LA picture, (H, W, C) in 0..65535; None if 8."""
    if not is_deep(image):
        return None
    if maximum := _pnm_maximum(image):
        return _decode_pnm(image, maximum)
    if bits := _heif_bits(image):
        return _decode_heif(image, bits)
    if bits := _avif_bits(image):
        return _decode_avif(image, bits)
    return _decode_png(image)


def is_deep(image: Image.Image) -> bool:
    """Whether an opened, not yet loaded picture has more than 8 bits a channel."""
    if max(bits(image) for bits in (_pnm_bits, _heif_bits, _avif_bits)) > 8:
        return True
    raw = [_rawmode(tile) for tile in tiles_of(image)]
    return bool(raw) and all(mode in SIXTEEN for mode in raw)


def _decode_png(image: Image.Image) -> NDArray[np.uint16]:
    stream = stream_of(image)
    keyed = "transparency" in image.info  # libpng makes an alpha of a transparent colour
    raw = _rawmode(tiles_of(image)[0])
    channels = 2 if raw == GREY_ALPHA else len(image.getbands()) + keyed
    shape = (image.height, image.width, channels)
    out = scratch(shape, np.dtype(np.uint16))
    with _content(stream) as content:
        imagecodecs.png_decode(content, out=out)
    return out


def decode_large(image: Image.Image) -> NDArray[np.uint8] | None:
    """A large grey or RGB JPEG, not loaded yet, straight into its place, (H, W, C); None for others.

    Pillow would hold four bytes a pixel beside what libjpeg itself needs for a progressive one.
    """
    if image.format not in ("JPEG", "MPO") or image.mode not in ("L", "RGB"):
        return None
    if image.width * image.height <= LARGE:
        return None
    shape = (image.height, image.width, len(image.getbands()))
    out = scratch(shape, np.dtype(np.uint8))
    with _content(stream_of(image)) as content:
        if not _ends(content):
            raise OSError("cut off")
        imagecodecs.jpeg8_decode(content, out=out if image.mode == "RGB" else out[..., 0])
    return out


def has_more_scans(image: Image.Image, most: int) -> bool:
    """Whether an opened, not yet loaded JPEG goes over its picture more than `most` times.

    Usual progressive ones do so some ten times, hostile ones thousands of times over all of a large picture.
    """
    if image.format not in ("JPEG", "MPO") or not image.info.get("progressive"):
        return False
    place = 0
    with _content(stream_of(image)) as content:
        for _ in range(most + 1):
            place = content.find(bytes((0xFF, START_OF_SCAN)), place) + 1
            if not place:
                return False
    return True


def _ends(content: bytes | mmap.mmap) -> bool:
    """Whether a JPEG has an end (EOI) behind its first scan: libjpeg makes what is missing grey."""
    place = 2
    while place + 4 <= len(content) and content[place] == 0xFF:
        marker, length = content[place + 1], int.from_bytes(content[place + 2 : place + 4], "big")
        if marker == START_OF_SCAN:
            return content.find(END_OF_IMAGE, place) >= 0
        place += 2 + length if marker != 0xFF else 1
    return False


@contextmanager
def _content(stream: BinaryIO) -> Iterator[bytes | mmap.mmap]:
    """All of a file, mapped into memory if it is one on a disk; afterwards `stream` is where it was."""
    place = stream.tell()
    try:
        try:
            content = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, UnsupportedOperation):
            stream.seek(0)
            yield stream.read()
        else:
            with content:
                yield content
    finally:
        stream.seek(place)


def _pnm_bits(image: Image.Image) -> int:
    return _pnm_maximum(image).bit_length()


def _pnm_maximum(image: Image.Image) -> int:
    """The value of white in a binary colour PNM; 0 for anything else."""
    if image.format != "PPM" or image.mode != "RGB" or not tiles_of(image):
        return 0
    if tiles_of(image)[0][0] != "ppm":
        return 0
    args = tiles_of(image)[0][3]
    return int(args[1]) if isinstance(args, tuple) and isinstance(args[1], int) else 0


def _decode_pnm(image: Image.Image, maximum: int) -> NDArray[np.uint16]:
    """Binary PNM (netpbm's ppm(5)): rows from the top, two bytes a value, the high one first."""
    stream = stream_of(image)
    stream.seek(tiles_of(image)[0][2])
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

    stream = stream_of(image)
    stream.seek(0)
    values = np.asarray(pillow_heif.open_heif(stream, convert_hdr_to_8bit=False)) >> (16 - bits)
    values = values.reshape(*values.shape[:2], -1)  # grey has no third axis
    return (values.astype(np.uint32) * 65535 // ((1 << bits) - 1)).astype(np.uint16)


def _avif_bits(image: Image.Image) -> int:
    """Bits a colour in an AVIF picture, as its AV1 is set up (AV1-ISOBMFF, 2.3.3); 0 for others."""
    stream = stream_of(image) if image.format == "AVIF" else None
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
    stream = stream_of(image)
    stream.seek(0)
    values = imagecodecs.avif_decode(stream.read())
    values = values.reshape(*values.shape[:2], -1)  # grey has no third axis
    return (values.astype(np.uint32) * 65535 // ((1 << bits) - 1)).astype(np.uint16)


def _rawmode(tile: Any) -> str:
    args = tile[3]
    mode = args if isinstance(args, str) else args[0] if args else ""
    return str(mode)
