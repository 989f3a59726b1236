"""Reading photos. Sources are opened read-only.

Formats: JPEG, PNG, TIFF, WebP, BMP, GIF (first frame), AVIF, PNM, and HEIC with its optional package. The
depth comes from the file's header.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, PngImagePlugin, UnidentifiedImageError

from sr_desktop.base.errors import PhotoNotFound, PhotoTooLarge, PhotoUnreadable
from sr_desktop.base.sentences import sentence
from sr_desktop.engine import deeper, gif, limits, png, tiff
from sr_desktop.engine.cms import PRINT_MODES, to_srgb
from sr_desktop.engine.image import Photo, Pixels, white_of
from sr_desktop.engine.limits import MAX_SIDE, PIXELS_A_BYTE
from sr_desktop.engine.pillow import stream_of
from sr_desktop.engine.plugins import DAMAGED, formats
from sr_desktop.engine.profiles import named
from sr_desktop.engine.scratch import copied, scratch
from sr_desktop.engine.strangers import HEAD, HEIC, RAW, known_as
from sr_desktop.engine.tags import (
    ORIENTATION,
)
from sr_desktop.engine.words import (
    block_of,
    density_of,
    exif_of,
    is_lossless,
    packed,
    quality_of,
    resources_of,
    texts_of,
    xmp_of,
)
from sr_desktop.engine.xmp import turned

MAX_PIXELS, SIDEWAYS = limits.MAX_PIXELS, limits.SIDEWAYS
OWN_PROFILE = (
    *("1", "L", "LA", "P", "PA", "RGB", "RGBA"),
    *("I;16", "I;16B", "I;16L", "I"),
)
"""Modes whose values stay what they are, so that the file's profile still fits them."""

STRIP = 1024

PngImagePlugin.MAX_TEXT_CHUNK = 16 * 1024**2  # of all together Pillow takes 64 MB
Image.MAX_IMAGE_PIXELS = MAX_PIXELS  # beyond twice this Pillow itself refuses, unread


def open_photo(path: Path, *, most_pixels: int | None = None) -> Photo:
    """The photo in `path`, upright, with all that must be carried over. Raises as `opened`.

    most_pixels: the largest photo that is taken; usually `MAX_PIXELS`.
    """
    with opened(path, most_pixels) as image:
        return _read(image, path.name)


@contextmanager
def opened(path: Path, most_pixels: int | None = None) -> Iterator[Image.Image]:
    """The picture in `path`, not decoded yet; what goes wrong with it inside becomes a sentence.

    Raises `PhotoNotFound`, `PhotoUnreadable` (empty, damaged, cut off, no picture, no permission)
    or `PhotoTooLarge`. The file is opened for reading only.
    """
    try:
        if not path.is_file():
            raise PhotoNotFound("There is no file {path}.", path=path)
        if path.stat().st_size == 0:
            raise PhotoUnreadable(
                "{name} is empty (0 bytes).", name=path.name, next_step="Copy or scan it again."
            )
        with path.open("rb") as stream, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns about oddities in metadata
            with Image.open(stream, formats=formats()) as image:
                begin(image, path, most_pixels)
                yield image
    except PermissionError as error:
        raise PhotoUnreadable(
            "{name} may not be opened.",
            name=path.name,
            next_step="Ask its owner for permission to read it.",
        ) from error
    except UnidentifiedImageError as error:
        raise _unknown(path) from error
    except Image.DecompressionBombError as error:
        raise _too_large(path.name) from error
    except DAMAGED as error:
        raise PhotoUnreadable(
            "{name} is damaged: the picture in it is not complete.", name=path.name
        ) from error


def begin(image: Image.Image, path: Path, pixels: int | None = None) -> None:
    """What comes before decoding: turns a TIFF to its first picture that is no small copy of another.

    Raises `PhotoTooLarge` or `PhotoUnreadable` for a size that can't be true and for a camera's raw file.
    pixels: the most that are taken; usually `MAX_PIXELS`.
    """
    if image.format == "TIFF":
        with _called(path.name):
            found = tiff.turn_to_picture(image)
        if not found:
            raise _stranger(path.name, RAW)
    width, height = image.size
    if width * height > (pixels or MAX_PIXELS) or max(width, height) > MAX_SIDE:
        raise _too_large(path.name)
    most = PIXELS_A_BYTE.get(format_name(image), 0) * path.stat().st_size
    if most and width * height > most:
        raise PhotoUnreadable(
            "{name} is damaged: it is too small a file for {width} x {height} pixels.",
            name=path.name,
            width=width,
            height=height,
            next_step="Copy or scan it again.",
        )


def _unknown(path: Path) -> PhotoUnreadable:
    """What to say of a file that is in none of the formats."""
    head = b""
    with suppress(OSError), path.open("rb") as stream:
        head = stream.read(HEAD)
    kind = known_as(head)
    if kind == HEIC and "HEIF" not in formats():
        return PhotoUnreadable(
            "{name} is {kind}, which needs an optional package of this program.",
            name=path.name,
            kind=kind,
            next_step="Install it (pip install pillow-heif), or save the photo as JPEG first.",
        )
    if kind is None or kind == HEIC:
        return PhotoUnreadable(
            "{name} could not be opened. It may be damaged or not a picture.", name=path.name
        )
    return _stranger(path.name, kind)


def _stranger(name: str, kind: str) -> PhotoUnreadable:
    return PhotoUnreadable(
        "{name} is {kind}, which this program can't open.",
        name=name,
        kind=kind,
        next_step="Save it as JPEG, PNG or TIFF in another program first.",
    )


def _too_large(name: str) -> PhotoTooLarge:
    return PhotoTooLarge(
        "{name} has more than {limit} megapixels, or a side of more than a million.",
        name=name,
        limit=MAX_PIXELS // 1_000_000,
        next_step="Save a smaller copy of it first.",
    )


def format_name(image: Image.Image) -> str:
    """The file's format as Pillow names it; a camera's JPEG with more pictures behind it is a JPEG."""
    return "JPEG" if image.format == "MPO" else image.format or "PNG"


@dataclass(frozen=True, slots=True)
class _Decoded:
    """Colour (H, W, 1 or 3) and alpha (H, W) or None, in the file's own depth.

    opaque: whether there is an alpha that is opaque everywhere; turned: whether it is upright already;
    own: whether the values are the file's own, so that its profile still fits them.
    """

    pixels: Pixels
    alpha: Pixels | None
    opaque: bool = False
    turned: bool = False
    own: bool = True
    notes: tuple[str, ...] = ()


def _read(image: Image.Image, name: str) -> Photo:
    stream = stream_of(image)
    icc, beside = named(image), {}
    if image.format == "GIF" and stream is not None:
        beside = {"xmp": gif.extensions(stream).get(gif.XMP)}
    place = image.tell()
    if image.format != "TIFF":  # asking a PNG for its EXIF decodes it
        found = _decoded(image, name)
    tags, block, info = exif_of(image), block_of(image), dict(image.info) | beside
    orientation = turn = tags.get(ORIENTATION, 1)
    density = density_of(info, tags)
    if image.format == "TIFF":  # Pillow forgets tags when it decodes them, and changes XMP
        found = _decoded(image, name)
    if found.turned:
        if density is not None and orientation in SIDEWAYS:
            density = (density[1], density[0])
        orientation = 1
    file_format = format_name(image)
    frames = getattr(image, "n_frames", 1) if file_format in ("TIFF", "GIF", "WEBP") else 1
    notes: tuple[str, ...] = ()
    if frames > 1 + place:
        notes = (sentence("The file holds several pictures; the first was used."),)
    photo = Photo(
        found.pixels,
        found.alpha,
        icc=icc if found.own else None,
        exif=packed(block),
        xmp=turned(packet, turn) if (packet := xmp_of(info)) else None,
        resources=resources_of(image, block) or None,
        comment=comment if isinstance(comment := info.get("comment"), bytes) else None,
        texts=texts_of(image),
        density=density,
        format=file_format,
        quality=quality_of(image),
        lossless=is_lossless(stream) if file_format == "WEBP" else False,
        packed=tiff.packed(image),
        opaque_alpha=found.opaque,
        notes=(*notes, *found.notes),
    )
    return _upright(photo, orientation)


def _decoded(image: Image.Image, name: str) -> _Decoded:
    if image.format == "TIFF":
        with _called(name):
            plain = tiff.decode(image, image.info.get("icc_profile"))
        if plain is not None:
            alpha, opaque = _without_constant(plain.alpha)
            return _Decoded(plain.pixels, alpha, opaque, own=not plain.printed, notes=plain.notes)
    stream = stream_of(image)
    deep = deeper.decode_deep(image)
    if image.format == "PNG" and not png.is_whole(image, stream):
        raise OSError("rows are missing")
    if deep is not None:
        return _Decoded(*_split(deep))
    if (large := deeper.decode_large(image)) is not None:
        return _Decoded(large, None)
    # Pillow turns TIFFs itself while it decodes them, but not their density
    turned, own = image.format == "TIFF", image.mode in OWN_PROFILE
    mode = image.mode
    if mode in ("I;16", "I;16B", "I;16L"):
        grey = np.asarray(image).astype(np.uint16)[..., None]
        return _Decoded(grey, *_without_constant(_keyed(image, grey)), turned=turned)
    if mode == "I":
        grey = np.clip(np.asarray(image), 0, 65535).astype(np.uint16)[..., None]
        return _Decoded(grey, None, turned=turned)
    if mode == "F" or mode.startswith("I;"):
        raise PhotoUnreadable(
            "{name} stores its values in a way that this version can't restore.",
            name=name,
            next_step="Save it as a 16-bit TIFF or PNG first.",
        )
    if mode in ("1", "L") and "transparency" not in image.info:
        return _Decoded(_array(image, "L"), None, turned=turned, own=own)
    if mode == "LA" or (mode == "L" and "transparency" in image.info):
        split = _split(_array(image, "LA"))
    elif mode in ("RGBA", "PA", "RGBa", "La") or "transparency" in image.info:
        split = _split(_array(image, "RGBA"))
    elif mode in PRINT_MODES:
        split = (_array(to_srgb(image, image.info.get("icc_profile")), "RGB"), None, False)
    else:
        split = (_array(image, "RGB"), None, False)
    return _Decoded(*split, turned=turned, own=own)


def _keyed(image: Image.Image, pixels: Pixels) -> Pixels | None:
    """The alpha of a grey PNG with 16 bits in which one grey is transparent (tRNS), or None."""
    if image.format != "PNG" or "transparency" not in image.info:
        return None
    key = np.atleast_1d(np.asarray(image.info["transparency"]))
    if key.shape != pixels.shape[2:] or key.dtype.kind not in "iu":
        return None
    alpha = scratch(pixels.shape[:2], np.dtype(np.uint16))
    for top in range(0, len(pixels), STRIP):
        hidden = (pixels[top : top + STRIP] == key).all(axis=2)
        alpha[top : top + STRIP] = np.where(hidden, 0, 65535)
    return alpha


@contextmanager
def _called(name: str) -> Iterator[None]:
    """Puts the photo's name before what a decoder says of it."""
    try:
        yield
    except PhotoUnreadable as error:
        raise PhotoUnreadable(
            "{name}: {words}", name=name, words=error.sentence, next_step=error.next_step
        ) from error


def _array(image: Image.Image, mode: str) -> Pixels:
    """The image as an array of that mode, strip by strip: Pillow's own way holds a large one three times."""
    image.load()
    shape = (image.height, image.width, len(mode))
    out: Pixels = scratch(shape, np.dtype(np.uint8))
    for top in range(0, image.height, STRIP):
        strip = image.crop((0, top, image.width, min(image.height, top + STRIP)))
        out[top : top + STRIP] = np.asarray(strip.convert(mode)).reshape(-1, *shape[1:])
    return out


def _split(array: Any) -> tuple[Pixels, Pixels | None, bool]:
    channels = array.shape[2]
    if channels in (1, 3):
        return array, None, False
    alpha, opaque = _without_constant(copied(array[..., -1]))
    return copied(array[..., :-1]), alpha, opaque


def _without_constant(alpha: Any) -> tuple[Pixels | None, bool]:
    """The alpha, or None if it is opaque everywhere; whether that is so."""
    if alpha is None:
        return None, False
    opaque = bool((alpha == white_of(alpha.dtype)).all())
    return (None if opaque else alpha), opaque


def _upright(photo: Photo, orientation: int) -> Photo:
    """The photo turned as its EXIF orientation (1..8) says; the tag itself is reset when writing."""
    if orientation not in range(2, 9):
        return photo

    def turn(array: Any) -> Any:
        if orientation in SIDEWAYS:
            array = array.swapaxes(0, 1)
        if orientation in (3, 4, 7, 8):
            array = array[::-1]
        if orientation in (2, 3, 6, 7):
            array = array[:, ::-1]
        return copied(array)

    density = photo.density
    if density is not None and orientation in SIDEWAYS:
        density = (density[1], density[0])
    alpha = None if photo.alpha is None else turn(photo.alpha)
    return replace(photo, pixels=turn(photo.pixels), alpha=alpha, density=density)
