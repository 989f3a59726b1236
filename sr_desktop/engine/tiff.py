"""TIFF files (TIFF 6.0, Adobe's technical notes 1 to 3) read at their full depth.

Pillow knows the tags, and decodes what has 8 bits and is packed in an unusual way. All other grey, RGB and
CMYK pictures are decoded by tifffile: 16 bits and floats, in strips, tiles or planes, straight into the
place where they are kept.
"""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, BinaryIO

import numpy as np
import tifffile
from numpy.typing import NDArray
from PIL import Image, ImageFile, TiffImagePlugin

from sr_desktop.base.errors import DiskFull, PhotoUnreadable
from sr_desktop.base.sentences import sentence
from sr_desktop.engine.colour import as_float, as_pixels
from sr_desktop.engine.image import Pixels, white_of
from sr_desktop.engine.pillow import stream_of
from sr_desktop.engine.profiles import cmyk_to_rgb
from sr_desktop.engine.scratch import copied, scratch
from sr_desktop.engine.tags import (
    PHOTOMETRIC,
    RESOLUTION_UNIT,
    X_RESOLUTION,
    Y_RESOLUTION,
)

logging.getLogger("tifffile").setLevel(logging.CRITICAL)  # it tells of every odd tag

OTHER_TIFF = "SRTIFF"
"""The id, among Pillow's formats, of TIFFs whose depth Pillow does not know."""

WHITE_IS_ZERO, BLACK_IS_ZERO, RGB, SEPARATED = 0, 1, 2, 5
RGB_SAMPLES = 3
UNPACKED = (1, 5, 8, 32773, 32946, 34925, 50000)
"""Compressions that are decoded here: none, LZW, deflate, PackBits, old deflate, LZMA, Zstandard."""
ASSOCIATED, UNASSOCIATED = 1, 2
SMALLEST, LARGEST = "SMinSampleValue", "SMaxSampleValue"
ROWS = 256
BRIGHTEST = np.float32(65504)
"""The largest number of half precision: what pictures of light use at most."""

_PACKED = {"raw": "none", "tiff_lzw": "lzw", "packbits": "packbits"}
_NAMES = {1: "raw", 5: "tiff_lzw", 32773: "packbits"}
PLANES, SIGNED = 2, 2
SUBFILE_TYPE, SUB_DIRECTORIES, DNG_VERSION, REDUCED, MOST_COPIES = 254, 330, 50706, 1, 8
XMP, ICC = 700, 34675
INCHES, CENTIMETRES = 2, 3


@dataclass(frozen=True, slots=True)
class Decoded:
    """The picture of a TIFF as it lies in the file, not turned.

    pixels:  (H, W, 1 or 3) uint8, uint16 or float32; alpha: (H, W) of the same type, or None.
    printed: whether it was CMYK, whose profile says nothing about the result.
    notes:   sentences on what was not kept.
    """

    pixels: Pixels
    alpha: Pixels | None
    printed: bool = False
    notes: tuple[str, ...] = ()


def packed(image: Image.Image) -> str:
    """How the result of an opened picture would be compressed as a TIFF: as the source if that is a TIFF."""
    if image.format != "TIFF":
        return "deflate"
    return _PACKED.get(str(image.info.get("compression")), "deflate")


def turn_to_picture(image: Image.Image) -> bool:
    """Turns an opened TIFF to its first picture that is no small copy; False if it is a camera's raw file."""
    tags = getattr(image, "tag_v2", {})
    if DNG_VERSION in tags:
        return False
    if not _is_copy(image):
        return True
    if SUB_DIRECTORIES in tags:
        return False
    for index in range(1, MOST_COPIES):
        try:
            image.seek(index)
        except EOFError:
            break
        except SyntaxError as error:  # of a depth that Pillow does not know
            raise _unusual() from error
        if not _is_copy(image):
            return True
    image.seek(0)
    return True


def _is_copy(image: Image.Image) -> bool:
    kind = getattr(image, "tag_v2", {}).get(SUBFILE_TYPE, 0)
    return isinstance(kind, int) and bool(kind & REDUCED)


def decode(image: Image.Image, profile: bytes | None) -> Decoded | None:
    """The picture of an opened, not yet loaded TIFF; None if it is left to Pillow.

    profile: the file's; CMYK becomes sRGB by it.
    Raises `PhotoUnreadable` for what can't be shown as a photo, `OSError` for damage.
    """
    stream = stream_of(image)
    stream.seek(0)
    try:
        with tifffile.TiffFile(stream) as file:
            page = file.pages[image.tell()]
            assert isinstance(page, tifffile.TiffPage)
            if _left_to_pillow(page):
                if isinstance(image, OtherTiffFile):
                    raise _unusual()
                return None
            try:
                return _decoded(page, profile, stream)
            except RuntimeError:  # of a codec; libtiff takes more than the standard allows
                if page.bitspersample == 8 and not isinstance(image, OtherTiffFile):
                    return None
                raise
    except PhotoUnreadable:
        raise
    except (MemoryError, DiskFull):
        raise
    except Exception as error:  # whatever tifffile and its codecs say of damage
        raise OSError("damaged") from error
    finally:
        stream.seek(0)


def _left_to_pillow(page: tifffile.TiffPage) -> bool:
    """Eight bits or fewer, in colours or a packing that only Pillow knows; and its own whole numbers."""
    if (page.sampleformat, page.bitspersample, page.samplesperpixel) == (SIGNED, 32, 1):
        return True
    if max(page.bitspersample, 1) > 8 or page.sampleformat not in (1, None):
        return False
    known = (WHITE_IS_ZERO, BLACK_IS_ZERO, RGB)
    return (
        page.photometric not in known
        or page.bitspersample != 8
        or page.compression not in UNPACKED
        or page.imagedepth != 1
    )


def _decoded(page: tifffile.TiffPage, profile: bytes | None, stream: BinaryIO) -> Decoded:
    photometric = page.photometric
    if PHOTOMETRIC not in page.tags and page.samplesperpixel >= RGB_SAMPLES:
        photometric = RGB  # the tag is asked for, but some leave it out
    colours = {WHITE_IS_ZERO: 1, BLACK_IS_ZERO: 1, RGB: 3, SEPARATED: 4}.get(photometric, 0)
    kind = "" if page.dtype is None else page.dtype.kind
    if (
        not colours
        or page.samplesperpixel < colours
        or page.compression not in UNPACKED
        or page.imagedepth != 1
        or kind not in "uf"
        or not kind
    ):
        raise _unusual()
    _check_whole(page, stream)
    raw = scratch(page.shape, np.dtype(page.dtype).newbyteorder("="))
    try:
        page.asarray(out=raw, squeeze=False)
    except (
        MemoryError
    ) as error:  # of a codec that believed the file; the room for the picture is there
        raise OSError("damaged") from error
    samples = raw.reshape(page.shape)
    if page.samplesperpixel == 1:
        samples = samples.reshape(page.imagelength, page.imagewidth, 1)
    elif page.planarconfig == PLANES:
        samples = samples.transpose(1, 2, 0)
    values, notes = _in_our_depth(samples, page)
    pixels, alpha = values[..., :colours], None
    extra = tuple(int(each) for each in page.extrasamples)
    if colours < values.shape[2] and extra[:1] in ((ASSOCIATED,), (UNASSOCIATED,)):
        alpha = copied(values[..., colours])
        if alpha.dtype.kind == "f":
            np.clip(alpha, 0, 1, out=alpha)
    if values.shape[2] > colours + (alpha is not None):
        notes = (*notes, sentence("The file holds more channels than colours; they were left out."))
    if pixels.shape[2] != values.shape[2] or not pixels.flags.c_contiguous:
        pixels = copied(pixels)
    if photometric == WHITE_IS_ZERO:
        np.subtract(pixels.dtype.type(white_of(pixels.dtype)), pixels, out=pixels)
    if alpha is not None and extra[0] == ASSOCIATED:
        _unassociate(pixels, alpha)
    if photometric == SEPARATED:
        return Decoded(_from_print(pixels, profile), alpha, printed=True, notes=notes)
    return Decoded(pixels, alpha, notes=notes)


def _unusual() -> PhotoUnreadable:
    return PhotoUnreadable(
        sentence("This TIFF stores its values in a way that can't be restored here."),
        next_step="Save it as a usual 16-bit TIFF or PNG in another program first.",
    )


def _check_whole(page: tifffile.TiffPage, stream: BinaryIO) -> None:
    """Raises `OSError` if the file ends before the picture does: what is missing would be black."""
    if page.compression == 1:
        _count_again(page)
    end = stream.seek(0, os.SEEK_END)
    counts = page.databytecounts
    if any(offset + count > end for offset, count in zip(page.dataoffsets, counts, strict=False)):
        raise OSError("cut off")
    if page.chunked and len(page.dataoffsets) < int(np.prod(page.chunked)):
        raise OSError("strips are missing")


def _count_again(page: tifffile.TiffPage) -> None:
    """The bytes of strips and tiles that are not packed, by the picture's size: some count them wrongly."""
    if page.is_tiled:
        wide, rows = page.tilewidth, [page.tilelength] * len(page.dataoffsets)
    else:
        wide, each = page.imagewidth, min(page.rowsperstrip or page.imagelength, page.imagelength)
        strips = -(-page.imagelength // each)
        places = range(len(page.dataoffsets))
        rows = [min(each, page.imagelength - place % strips * each) for place in places]
    samples = 1 if page.planarconfig == PLANES else page.samplesperpixel
    row = -(-wide * samples * page.bitspersample // 8)
    counts = zip(rows, page.dataoffsets, strict=True)
    page.databytecounts = tuple(row * count if offset else 0 for count, offset in counts)


def _in_our_depth(
    samples: NDArray[Any], page: tifffile.TiffPage
) -> tuple[NDArray[Any], tuple[str, ...]]:
    """Values with 8 or 16 whole bits, or floats that are finite and have white at 1."""
    bits, dtype = page.bitspersample, samples.dtype
    if dtype.kind == "f":
        return _in_range(samples.astype(np.float32, copy=False), page), ()
    if bits in (8, 16):
        return samples, ()
    if bits < 16:
        out = scratch(samples.shape, np.dtype(np.uint16))
        for top in range(0, len(samples), ROWS):
            rows = samples[top : top + ROWS].astype(np.uint32)
            out[top : top + ROWS] = rows * 65535 // ((1 << bits) - 1)
        return out, ()
    return (samples >> (bits - 16)).astype(np.uint16), (
        f"The file has {bits} bits a colour; 16 of them were kept.",
    )


def _in_range(values: NDArray[np.float32], page: tifffile.TiffPage) -> NDArray[np.float32]:
    """Floats with black at 0 and white at 1, as the file's tags say where they are."""
    low, high = (page.tags.valueof(name) for name in (SMALLEST, LARGEST))
    low, high = (np.max(each) if each is not None else None for each in (low, high))
    if high is not None and np.isfinite(high) and high > 1:
        black = np.float32(low) if low is not None and np.isfinite(low) and low < high else 0
        values -= np.float32(black)
        values /= np.float32(high - black)
    for top in range(0, len(values), ROWS):
        part = values[top : top + ROWS]
        np.nan_to_num(part, copy=False, nan=0.0, posinf=1.0, neginf=0.0)
        np.clip(part, -BRIGHTEST, BRIGHTEST, out=part)
    return values


def _unassociate(pixels: NDArray[Any], alpha: NDArray[Any]) -> None:
    """Divides colours that were multiplied with their alpha by it."""
    for top in range(0, len(pixels), ROWS):
        share = as_float(alpha[top : top + ROWS, :, None])
        colours = as_float(pixels[top : top + ROWS]).copy()
        colours /= np.maximum(share, 1 / 65535)
        colours *= share > 0
        pixels[top : top + ROWS] = as_pixels(colours, pixels.dtype)  # floats keep their highlights


def _from_print(inks: NDArray[Any], profile: bytes | None) -> Pixels:
    out = scratch((*inks.shape[:2], 3), np.dtype(np.uint8 if inks.itemsize == 1 else np.uint16))
    for top in range(0, len(inks), ROWS):
        out[top : top + ROWS] = cmyk_to_rgb(inks[top : top + ROWS], profile)
    return out


class OtherTiffFile(ImageFile.ImageFile):
    """For Pillow: a TIFF whose depth it does not know. What it shows of it has 8 bits a colour."""

    format, format_description = "TIFF", "TIFF of unusual depth"
    n_frames = 1

    def _open(self) -> None:
        assert self.fp is not None
        try:
            with tifffile.TiffFile(self.fp) as file:
                page = file.pages[0]
                assert isinstance(page, tifffile.TiffPage)
                self._mode = "L" if page.photometric in (WHITE_IS_ZERO, BLACK_IS_ZERO) else "RGB"
                self._size = (page.imagewidth, page.imagelength)
                self.info["compression"] = _NAMES.get(int(page.compression), "deflate")
                with suppress(IndexError):
                    self.n_frames = 1 + bool(file.pages[1])
            self.fp.seek(0)
            self._exif = Image.Exif()
            self._exif.load_from_fp(self.fp)
        except Exception as error:
            raise SyntaxError("not a TIFF that can be read") from error
        tags = self._exif
        for name, tag in (("icc_profile", ICC), ("xmp", XMP)):
            if isinstance(value := tags.get(tag), bytes) and value:
                self.info[name] = value
        unit = tags.get(RESOLUTION_UNIT, INCHES)
        if X_RESOLUTION in tags and Y_RESOLUTION in tags and unit in (INCHES, CENTIMETRES):
            inches = 2.54 if unit == CENTIMETRES else 1.0
            self.info["dpi"] = tuple(tags[tag] * inches for tag in (X_RESOLUTION, Y_RESOLUTION))

    def getexif(self) -> Image.Exif:
        """The tags of the first directory."""
        assert self._exif is not None
        return self._exif

    def load(self) -> Any:
        """Decodes; values beyond 8 bits are cut."""
        if self._im is None:
            found = decode(self, None)
            if found is None:
                raise OSError("not a TIFF that can be read")
            self.im = eight_bits(found.pixels).im
        return self.im.pixel_access(self.readonly)


def eight_bits(pixels: Pixels) -> Image.Image:
    """A picture to look at, L or RGB, of pixels of any depth."""
    if pixels.dtype != np.uint8:
        out = scratch(pixels.shape, np.dtype(np.uint8))
        for top in range(0, len(pixels), ROWS):
            out[top : top + ROWS] = as_pixels(as_float(pixels[top : top + ROWS]), out.dtype)
        pixels = out
    return Image.fromarray(pixels[..., 0] if pixels.shape[2] == 1 else pixels)


def _accepts(prefix: bytes) -> bool:
    return prefix[:4] in TiffImagePlugin.PREFIXES


Image.register_open(OTHER_TIFF, OtherTiffFile, _accepts)
