"""TIFF files written: in strips that are packed side by side, at the photo's own depth (TIFF 6.0)."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from typing import Any, BinaryIO

import imagecodecs
import numpy as np
from numpy.typing import NDArray

from sr_desktop.engine import exif
from sr_desktop.engine.image import Photo
from sr_desktop.engine.photoshop import captions
from sr_desktop.engine.profiles import profile_of
from sr_desktop.engine.tags import IPTC, PHOTOSHOP
from sr_desktop.engine.threads import in_order

PACKINGS = {"none": 1, "lzw": 5, "deflate": 8, "packbits": 32773}
"""How results are packed, and the number of it in a file."""
STRIP_BYTES = 256 * 1024
PREDICTED = ("lzw", "deflate")
LZW_BYTES = 4 * 1024**3 * 2 // 3
"""LZW makes grain longer, by two fifths at most: a larger picture might not fit into the 4 GB of a TIFF."""
DEFLATE_LEVEL = 6

BLACK_IS_ZERO, RGB, SINGLE, UNASSOCIATED, INCHES = 1, 2, 1, 2, 2
WIDTH, LENGTH, BITS, COMPRESSION, PHOTOMETRIC = 256, 257, 258, 259, 262
STRIP_OFFSETS, SAMPLES, ROWS_PER_STRIP, STRIP_BYTE_COUNTS, PLANAR = 273, 277, 278, 279, 284
PREDICTOR, EXTRA_SAMPLES, SAMPLE_FORMAT = 317, 338, 339
XMP, ICC = 700, 34675


def write(stream: BinaryIO, photo: Photo, tags: exif.Block | None) -> None:
    """`photo` as a TIFF of its own depth, packed as `photo.packed` says, with all that it carries.

    tags: what the new file takes over. `stream` must be at its start.
    """
    if photo.packed == "lzw" and bytes_of(photo) > LZW_BYTES:
        photo = replace(photo, packed="deflate")
    block = tags or exif.Block()
    main, order = block.main, block.order
    width, height = photo.size
    bits = 8 * photo.pixels.itemsize
    samples = photo.pixels.shape[2] + (photo.alpha is not None)
    floats = photo.pixels.dtype.kind == "f"
    rows = max(1, min(height, STRIP_BYTES // (width * samples * bits // 8)))
    stream.write(exif.head(order, 0))
    offsets, counts = [], []
    tops = range(0, height, rows)
    for strip in in_order(partial(_strip, photo, top, top + rows, order) for top in tops):
        offsets.append(stream.tell())
        counts.append(len(strip))
        stream.write(strip)
        stream.write(bytes(len(strip) % 2))  # words begin at even places
    for tag, kind, values in (
        (WIDTH, exif.LONG, (width,)),
        (LENGTH, exif.LONG, (height,)),
        (BITS, exif.SHORT, (bits,) * samples),
        (COMPRESSION, exif.SHORT, (PACKINGS[photo.packed],)),
        (PHOTOMETRIC, exif.SHORT, (BLACK_IS_ZERO if photo.is_grey else RGB,)),
        (STRIP_OFFSETS, exif.LONG, offsets),
        (SAMPLES, exif.SHORT, (samples,)),
        (ROWS_PER_STRIP, exif.LONG, (rows,)),
        (STRIP_BYTE_COUNTS, exif.LONG, counts),
        (PLANAR, exif.SHORT, (SINGLE,)),
        (SAMPLE_FORMAT, exif.SHORT, (3 if floats else 1,) * samples),
    ):
        block.put(main, tag, kind, *values)
    if photo.packed in PREDICTED:
        block.put(main, PREDICTOR, exif.SHORT, 3 if floats else 2)
    if photo.alpha is not None:
        block.put(main, EXTRA_SAMPLES, exif.SHORT, UNASSOCIATED)
    for tag, data, kind in (
        (ICC, profile_of(photo), exif.UNDEFINED),
        (XMP, photo.xmp, exif.BYTE),
        (IPTC, captions(photo.resources or b""), exif.UNDEFINED),
        (PHOTOSHOP, photo.resources, exif.BYTE),
    ):
        if data:
            main[tag] = exif.Value(kind, len(data), data)
    directory = stream.tell()
    stream.write(exif.directories(block, directory))
    stream.seek(0)
    stream.write(exif.head(order, directory))
    stream.seek(0, os.SEEK_END)


def bytes_of(photo: Photo) -> int:
    """Bytes of the picture before it is packed."""
    return photo.pixels.nbytes + (0 if photo.alpha is None else photo.alpha.nbytes)


def _strip(photo: Photo, top: int, bottom: int, order: exif.Order) -> bytes:
    values: NDArray[Any] = photo.pixels[top:bottom]
    if photo.alpha is not None:
        values = np.concatenate([values, photo.alpha[top:bottom, :, None]], axis=2)
    values = np.ascontiguousarray(values)
    if photo.packed in PREDICTED and values.dtype.kind == "f":  # most significant bytes come first
        values = imagecodecs.floatpred_encode(values, axis=-2)
    elif photo.packed in PREDICTED:
        values = values.copy()
        values[:, 1:] = np.diff(values, axis=1)  # wraps around, as it should
        values = values.astype(values.dtype.newbyteorder(order), copy=False)
    else:
        values = values.astype(values.dtype.newbyteorder(order), copy=False)
    match photo.packed:
        case "deflate":
            return bytes(imagecodecs.deflate_encode(values.tobytes(), DEFLATE_LEVEL))
        case "lzw":
            return bytes(imagecodecs.lzw_encode(values.tobytes()))
        case "packbits":
            return b"".join(bytes(imagecodecs.packbits_encode(row.tobytes())) for row in values)
        case _:
            return values.tobytes()
