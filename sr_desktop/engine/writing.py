"""Writing photos: everything that was carried over, made true for the new size. No file is ever replaced."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from PIL import Image

from sr_desktop.base.errors import PhotoTooLarge
from sr_desktop.base.files import new_file
from sr_desktop.base.sentences import sentence
from sr_desktop.engine import exif, photoshop, png, tiff_writing
from sr_desktop.engine.colour import as_float, as_pixels
from sr_desktop.engine.image import Photo, Pixels
from sr_desktop.engine.profiles import profile_of
from sr_desktop.engine.scratch import SCRATCH_ABOVE, scratch
from sr_desktop.engine.tags import EXIF_IFD, MAKER_NOTE
from sr_desktop.engine.xmp import MAX_BYTES, corrected

MAX_SIDE = {"jpeg": 65_535, "webp": 16_383, "png": 2**31 - 1, "tiff": 2**31 - 1}
NAMES = {"jpeg": "JPEG", "webp": "WebP", "png": "PNG", "tiff": "TIFF"}
TIFF_BYTES = 4 * 1024**3 - 64 * 1024**2

JPEG_QUALITY, LEAST_QUALITY = 95, 92
"""Of a JPEG whose source was none; of any."""
WEBP_QUALITY, LOSSLESS_EFFORT = 95, 60
MAX_XMP = 16 * 1024**2
JPEG_SEGMENT = 65_500
PROGRESSIVE_UP_TO = 20_000_000
"""Pixels up to which a JPEG is progressive: libjpeg then holds all of it, six bytes a pixel.

It is 6 % smaller than with the standard's Huffman tables, for 70 ms a photo of 5 megapixels.
"""
APP13 = b"\xff\xed"
PHOTOSHOP = b"Photoshop 3.0\0"
DITHER_SEED = 8
ROWS = 256


def check_target(file_format: str, width: int, height: int, bytes_per_pixel: int = 3) -> None:
    """Raises `PhotoTooLarge` if a result of that size can't be stored in "jpeg", "png", "tiff" or "webp"."""
    limit = MAX_SIDE[file_format]
    if max(width, height) > limit:
        raise PhotoTooLarge(
            "The result would be {width} x {height} pixels, but {format} ends at {limit} "
            "pixels a side.",
            width=width,
            height=height,
            format=NAMES[file_format],
            limit=limit,
            next_step="Choose a smaller size, or PNG or TIFF as the format.",
        )
    if file_format == "tiff" and width * height * bytes_per_pixel > TIFF_BYTES:
        raise PhotoTooLarge(
            "The result of {width} x {height} pixels is too large for a TIFF file.",
            width=width,
            height=height,
            next_step="Choose a smaller size, or PNG as the format.",
        )


def bytes_per_pixel(photo: Photo) -> int:
    """Bytes that a pixel of the result takes unpacked, alpha included."""
    alpha = photo.alpha is not None or photo.opaque_alpha
    return photo.pixels.itemsize * (photo.pixels.shape[2] + alpha)


def save_photo(
    photo: Photo,
    wanted: Path,
    file_format: str,
    quality: int | None = None,
    *,
    last_look: Callable[[], None] | None = None,
) -> tuple[Path, tuple[str, ...]]:
    """Writes `photo` as "jpeg", "png", "tiff" or "webp" under `wanted` or its next free name.

    quality: of a JPEG or WebP, 1..100; None: what the photo had, at least 92 (a WebP: 95, or without loss).
    last_look: see `base.files.new_file`.

    Returns the path and sentences on what the format could not keep. Raises `TargetUnwritable`,
    `DiskFull` or `PhotoTooLarge`; then nothing is left behind.
    """
    if photo.opaque_alpha and photo.alpha is None and file_format != "jpeg":
        whole = np.full(photo.pixels.shape[:2], photo.full, photo.pixels.dtype)
        photo = replace(photo, alpha=whole)
    width, height = photo.size
    check_target(file_format, width, height, bytes_per_pixel(photo))
    resources = photoshop.corrected(photo.resources, photo.density) if photo.resources else None
    notes: list[str] = []
    photo = replace(photo, xmp=_packet(photo, file_format, notes), resources=resources or None)
    if homeless := _without_place(photo, file_format):
        notes.append(
            sentence(
                "{format} has no place for {words}; your original keeps them.",
                format=NAMES[file_format],
                words=_listed(homeless),
            )
        )
    with new_file(wanted, last_look=last_look) as file:
        if file_format == "png":
            if photo.pixels.dtype.kind == "f":
                notes.append(
                    sentence("PNG keeps 16 bits a colour, and nothing above white; TIFF keeps it.")
                )
                photo = _sixteen(photo)
            png.write(file.stream, photo, _exif(photo))
        elif file_format == "tiff":
            tiff_writing.write(file.stream, photo, _tags(photo, always=True))
        else:
            image = _image(photo, file_format, notes)
            _write(file.stream, image, photo, file_format, quality, notes)
    return file.path, tuple(notes)


def _without_place(photo: Photo, file_format: str) -> list[str]:
    """What of the photo's words the format can't hold."""
    return [
        words
        for words, there, formats in (
            (sentence("what the PNG says in words"), photo.texts, ("png",)),
            (sentence("its comment"), photo.comment, ("jpeg", "png")),
            (sentence("its captions"), photo.resources, ("jpeg", "png", "tiff")),
        )
        if there and file_format not in formats
    ]


def _listed(words: Sequence[str]) -> str:
    """`its comment and its captions`."""
    first, *others = words
    for other in others:
        first = sentence("{some} and {more}", some=first, more=other)
    return first


def _packet(photo: Photo, file_format: str, notes: list[str]) -> bytes | None:
    """The XMP of the new file: the source's, corrected, and the record of the restoration."""
    own = corrected(photo.xmp, photo.size, photo.density) if photo.xmp else None
    both = alone = None
    if photo.record is not None:
        alone = photo.record.put_into(None)
        if not own or len(own) <= MAX_BYTES:
            both = photo.record.put_into(own)
    longest = JPEG_SEGMENT if file_format == "jpeg" else MAX_XMP
    found = next((each for each in (both, own, alone) if each and len(each) < longest), None)
    if own and found in (None, alone):
        notes.append(
            sentence(
                "{format} has no room for the photo's XMP; your original keeps it.",
                format=NAMES[file_format],
            )
        )
    elif photo.record is not None and found == own:
        notes.append(
            sentence("The photo's own XMP leaves no room to say in the file how it was made.")
        )
    return found


def _sixteen(photo: Photo) -> Photo:
    """A photo of floats with 16 bits a colour."""
    deep = np.dtype(np.uint16)
    pixels = scratch(photo.pixels.shape, deep)
    for top in range(0, len(pixels), ROWS):
        pixels[top : top + ROWS] = as_pixels(photo.pixels[top : top + ROWS], deep)
    alpha = None if photo.alpha is None else as_pixels(photo.alpha, deep)
    return replace(photo, pixels=pixels, alpha=alpha)


def _image(photo: Photo, file_format: str, notes: list[str]) -> Image.Image:
    """The photo for Pillow, with 8 bits, and for a JPEG without transparency."""
    pixels, alpha, flat = photo.pixels, photo.alpha, file_format == "jpeg"
    if pixels.dtype != np.uint8:
        notes.append(
            sentence(
                "{format} keeps 8 bits a colour; choose PNG or TIFF to keep them all.",
                format=NAMES[file_format],
            )
        )
        pixels = dithered(pixels)
        alpha = None if alpha is None else _rounded(alpha)
    if alpha is not None and flat:
        notes.append(sentence("JPEG has no transparency; the see-through parts became white."))
    colours = pixels.shape[2]
    # Pillow takes arrays of four bytes a pixel as they are, of three it makes a copy in memory
    large = flat and colours == 3 and pixels.nbytes > SCRATCH_ABOVE
    channels = 4 if large else colours + (alpha is not None and not flat)
    if alpha is not None or large:
        out = scratch((*pixels.shape[:2], channels), np.dtype(np.uint8))
        for top in range(0, len(out), ROWS):
            rows = pixels[top : top + ROWS]
            if alpha is not None and flat:
                share = as_float(alpha[top : top + ROWS, :, None])
                rows = np.rint(rows * share + 255 * (1 - share))
            out[top : top + ROWS, :, :colours] = rows
            if alpha is not None and not flat:
                out[top : top + ROWS, :, colours] = alpha[top : top + ROWS]
        pixels = out
    if large:
        return Image.frombuffer("RGBX", photo.size, pixels, "raw", "RGBX", 0, 1)
    return Image.fromarray(pixels[..., 0] if channels == 1 else pixels)


def dithered(pixels: Pixels) -> Pixels:
    """Pixels of a deeper photo with 8 bits: with noise of one step before rounding, so that smooth skies
    show no bands. The noise is triangular (Lipshitz et al., JAES 40, 1992), always the same, alike in all
    channels, so that grey stays grey; black and white stay clean."""
    rng = np.random.default_rng(DITHER_SEED)
    out = scratch(pixels.shape, np.dtype(np.uint8))
    for top in range(0, len(pixels), ROWS):
        values = as_float(pixels[top : top + ROWS]).clip(0, 1) * np.float32(255)
        noise = rng.random((2, *values.shape[:2], 1), np.float32)
        inside = (values > 0) & (values < 255)
        out[top : top + ROWS] = np.rint(values + (noise[0] - noise[1]) * inside).clip(0, 255)
    return out


def _rounded(alpha: Pixels) -> Pixels:
    out = scratch(alpha.shape, np.dtype(np.uint8))
    for top in range(0, len(alpha), ROWS):
        out[top : top + ROWS] = as_pixels(as_float(alpha[top : top + ROWS]), out.dtype)
    return out


def _write(
    stream: BinaryIO,
    image: Image.Image,
    photo: Photo,
    file_format: str,
    quality: int | None,
    notes: list[str],
) -> None:
    """A JPEG or WebP."""
    options: dict[str, Any] = {}
    if icc := profile_of(photo):
        options["icc_profile"] = icc
    tags = _tags(photo, always=file_format == "webp")
    if file_format == "jpeg" and tags is not None:
        tags = _short_enough(tags, notes)
    if tags is not None:
        options["exif"] = exif.MARK + exif.packed(tags)
    if photo.xmp:
        options["xmp"] = photo.xmp
    if file_format == "jpeg":
        small = photo.size[0] * photo.size[1] <= PROGRESSIVE_UP_TO
        options |= {
            "quality": quality or max(LEAST_QUALITY, photo.quality or JPEG_QUALITY),
            "subsampling": 0,
            "progressive": small,
            "extra": _captions(photo),
        }
        if photo.density:
            options["dpi"] = photo.density
        if photo.comment:
            options["comment"] = photo.comment[:JPEG_SEGMENT]
    elif photo.lossless and quality is None:
        options |= {"lossless": True, "exact": True, "quality": LOSSLESS_EFFORT}
    else:
        options |= {"quality": quality or WEBP_QUALITY, "method": 4}
    image.save(stream, file_format.upper(), **options)


def _short_enough(tags: exif.Block, notes: list[str]) -> exif.Block:
    """What of the tags a JPEG has room for: without a maker's note, then without the longest of the rest."""
    photo = tags.inner.get(EXIF_IFD, {})
    while len(exif.packed(tags)) > JPEG_SEGMENT:
        directory = (
            photo
            if MAKER_NOTE in photo
            else max(
                (tags.main, *tags.inner.values()),
                key=lambda each: max((len(value.data) for value in each.values()), default=0),
            )
        )
        longest = max(directory, key=lambda tag: len(directory[tag].data))
        del directory[MAKER_NOTE if MAKER_NOTE in directory else longest]
        notes.append(
            sentence("JPEG has no room for all of the photo's EXIF; your original keeps it.")
        )
    notes[:] = dict.fromkeys(notes)
    return tags


def _captions(photo: Photo) -> bytes:
    """The segments of a JPEG that hold Photoshop's resources, IPTC among them."""
    data, step = photo.resources or b"", JPEG_SEGMENT - len(PHOTOSHOP)
    parts = [PHOTOSHOP + data[at : at + step] for at in range(0, len(data), step)]
    return b"".join(APP13 + (len(part) + 2).to_bytes(2, "big") + part for part in parts)


def _tags(photo: Photo, *, always: bool = False) -> exif.Block | None:
    """The source's EXIF with orientation, pixel size and density made true; no stale thumbnail.

    None if the source has none, unless `always`: for a density that has no other place.
    """
    block = exif.read(photo.exif) if photo.exif else None
    if block is None and not (always and photo.density):
        return None
    return exif.corrected(block or exif.Block(), photo.size, photo.density)


def _exif(photo: Photo) -> bytes | None:
    """The EXIF block of the new file, or None."""
    tags = _tags(photo)
    return exif.packed(tags) if tags is not None else None
