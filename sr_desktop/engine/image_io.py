"""Reading and writing photos. Sources are opened read-only; results never replace a file.

Formats: JPEG, PNG, TIFF, WebP, BMP, GIF (first frame), AVIF, PNM, and HEIC with its optional package. The
depth comes from the file's header.
"""

from __future__ import annotations

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from PIL import Image, UnidentifiedImageError

from sr_desktop.base.errors import PhotoNotFound, PhotoTooLarge, PhotoUnreadable
from sr_desktop.base.files import new_file
from sr_desktop.engine import deeper, png
from sr_desktop.engine.cms import PRINT_MODES, to_srgb
from sr_desktop.engine.image import Photo, Pixels
from sr_desktop.engine.plugins import formats
from sr_desktop.engine.profiles import named
from sr_desktop.engine.record import NAMESPACE
from sr_desktop.engine.strangers import HEAD, HEIC, known_as
from sr_desktop.engine.xmp import MAX_BYTES, corrected

MAX_PIXELS = 200_000_000
MAX_SIDE = {"jpeg": 65_535, "webp": 16_383, "png": 2**31 - 1, "tiff": 2**31 - 1}
NAMES = {"jpeg": "JPEG", "webp": "WebP", "png": "PNG", "tiff": "TIFF"}
TIFF_BYTES = 4 * 1024**3 - 64 * 1024**2

OWN_PROFILE = (
    *("1", "L", "LA", "P", "PA", "RGB", "RGBA"),
    *("I;16", "I;16B", "I;16L", "I"),
)
"""Modes whose values stay what they are, so that the file's profile still fits them."""

LUMINANCE_TABLE_SUM = 3688
"""Of the 64 steps in the JPEG standard's example table for luminance (ITU-R T.81, K.1), quality 50."""

DAMAGED = (
    *(OSError, SyntaxError, ValueError, EOFError, struct.error, LookupError, TypeError),
    RuntimeError,  # libavif
)
"""What Pillow and its plugins raise for damaged files."""

STRIP = 1024

JPEG_QUALITY, LEAST_QUALITY = 95, 92
"""Of a JPEG whose source was none; of any."""
WEBP_QUALITY = 95

ORIENTATION, X_RESOLUTION, Y_RESOLUTION, RESOLUTION_UNIT = 0x0112, 0x011A, 0x011B, 0x0128
EXIF_IFD, PIXEL_X, PIXEL_Y = 0x8769, 0xA002, 0xA003
LAYOUT_TAGS = (
    *(0x0100, 0x0101, 0x0102, 0x0103, 0x0106, 0x0111, 0x0115, 0x0116, 0x0117, 0x011C, 0x013D),
    *(
        0x0140,
        0x0142,
        0x0143,
        0x0144,
        0x0145,
        0x0152,
        0x0153,
        0x015B,
        0x02BC,
        0x83BB,
        0x8649,
        0x8773,
    ),
)
"""Tags of a TIFF's first directory that describe its own storage, or that are carried by themselves."""
SIDEWAYS = (5, 6, 7, 8)
"""Orientations in which width and height change places."""
MAKER_NOTE, XMP = 0x927C, 0x02BC
DIRECTORIES = {EXIF_IFD, 0x8825, 0xA005}
MAX_XMP = 16 * 1024**2
JPEG_SEGMENT = 65_500
OPTIMIZED_UP_TO = 20_000_000
"""Pixels up to which a JPEG gets Huffman tables of its own: it takes six more bytes a pixel.

They make it 3 % smaller for 18 ms a photo of 5 megapixels; a progressive file is 3 % smaller still,
but takes another 52 ms, more than all the work on colours.
"""

Image.MAX_IMAGE_PIXELS = MAX_PIXELS  # beyond twice this Pillow itself refuses, unread


def open_photo(path: Path) -> Photo:
    """The photo in `path`, upright, with all that must be carried over. Raises as `opened`."""
    with opened(path) as image:
        return _read(image, path.name)


@contextmanager
def opened(path: Path) -> Iterator[Image.Image]:
    """The picture in `path`, not decoded yet; what goes wrong with it inside becomes a sentence.

    Raises `PhotoNotFound`, `PhotoUnreadable` (empty, damaged, cut off, no picture, no permission)
    or `PhotoTooLarge`. The file is opened for reading only.
    """
    try:
        if not path.is_file():
            raise PhotoNotFound(f"There is no file {path}.")
        if path.stat().st_size == 0:
            raise PhotoUnreadable(
                f"{path.name} is empty (0 bytes).", next_step="Copy or scan it again."
            )
        with path.open("rb") as stream, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns about oddities in metadata
            with Image.open(stream, formats=formats()) as image:
                if image.width * image.height > MAX_PIXELS:
                    raise _too_large(path.name)
                yield image
    except PermissionError as error:
        raise PhotoUnreadable(
            f"{path.name} may not be opened.", next_step="Ask its owner for permission to read it."
        ) from error
    except UnidentifiedImageError as error:
        raise _unknown(path) from error
    except Image.DecompressionBombError as error:
        raise _too_large(path.name) from error
    except DAMAGED as error:
        raise PhotoUnreadable(
            f"{path.name} is damaged: the picture in it is not complete."
        ) from error


def _unknown(path: Path) -> PhotoUnreadable:
    """What to say of a file that is in none of the formats."""
    head = b""
    with suppress(OSError), path.open("rb") as stream:
        head = stream.read(HEAD)
    kind = known_as(head)
    if kind == HEIC and "HEIF" not in formats():
        return PhotoUnreadable(
            f"{path.name} is {kind}, which needs an optional package of this program.",
            next_step="Install it (pip install pillow-heif), or save the photo as JPEG first.",
        )
    if kind is None or kind == HEIC:
        return PhotoUnreadable(
            f"{path.name} could not be opened. It may be damaged or not a picture."
        )
    return PhotoUnreadable(
        f"{path.name} is {kind}, which this program can't open.",
        next_step="Save it as JPEG, PNG or TIFF in another program first.",
    )


def _too_large(name: str) -> PhotoTooLarge:
    return PhotoTooLarge(
        f"{name} has more than {MAX_PIXELS // 1_000_000} megapixels.",
        next_step="Save a smaller copy of it first.",
    )


def format_name(image: Image.Image) -> str:
    """The file's format as Pillow names it; a camera's JPEG with more pictures behind it is a JPEG."""
    return "JPEG" if image.format == "MPO" else image.format or "PNG"


def _read(image: Image.Image, name: str) -> Photo:
    # Pillow turns TIFFs itself while it decodes them, but not their density
    turned = image.format == "TIFF" and exif_of(image).get(ORIENTATION) in SIDEWAYS
    pixels, alpha, opaque = _pixels(image, name)  # first: asking a PNG for its EXIF decodes it
    exif = exif_of(image)
    info = dict(image.info)
    density = density_of(info, exif)
    if density is not None and turned:
        density = (density[1], density[0])
    orientation = exif.get(ORIENTATION, 1)
    file_format = format_name(image)
    frames = getattr(image, "n_frames", 1) if file_format in ("TIFF", "GIF", "WEBP") else 1
    notes = ("The file holds several pictures; the first was used.",) if frames > 1 else ()
    # CMYK and its like became sRGB: their profile would be wrong
    icc = named(image) if image.mode in OWN_PROFILE else None
    exif_bytes: bytes | None = None
    with suppress(Exception):  # damaged EXIF is dropped, the photo is not
        exif_bytes = exif.tobytes() if len(exif) else None
    photo = Photo(
        pixels,
        alpha,
        icc=icc or None,
        exif=exif_bytes,
        xmp=xmp_of(info),
        iptc=_iptc(image),
        comment=comment if isinstance(comment := info.get("comment"), bytes) else None,
        density=density,
        format=file_format,
        quality=_quality(image),
        opaque_alpha=opaque,
        notes=notes,
    )
    return _upright(photo, orientation)


def _pixels(image: Image.Image, name: str) -> tuple[Pixels, Pixels | None, bool]:
    """Colour (H, W, 1 or 3), alpha (H, W) or None, in the file's own depth; whether all of it is opaque."""
    deep = deeper.decode_deep(image)
    if deep is not None:
        return _split(deep)
    mode = image.mode
    if mode in ("I;16", "I;16B", "I;16L"):
        grey = np.asarray(image).astype(np.uint16)[..., None]
        if getattr(image, "tag_v2", {}).get(0x0106) == 0:  # TIFF: white is zero
            grey = 65535 - grey
        return grey, None, False
    if mode == "I":
        return np.clip(np.asarray(image), 0, 65535).astype(np.uint16)[..., None], None, False
    if mode == "F" or mode.startswith("I;"):
        raise PhotoUnreadable(
            f"{name} stores its values in a way that this version can't restore.",
            next_step="Save it as a 16-bit TIFF or PNG first.",
        )
    if mode in ("1", "L") and "transparency" not in image.info:
        return np.asarray(image.convert("L"))[..., None], None, False
    if mode == "LA" or (mode == "L" and "transparency" in image.info):
        return _split(np.asarray(image.convert("LA")))
    if mode in ("RGBA", "PA", "RGBa", "La") or "transparency" in image.info:
        return _split(np.asarray(image.convert("RGBA")))
    if mode in PRINT_MODES:
        return _array(to_srgb(image, image.info.get("icc_profile"))), None, False
    return _array(image if mode == "RGB" else image.convert("RGB")), None, False


def _array(image: Image.Image) -> Pixels:
    """The image as an array, copied strip by strip: Pillow's own way holds a large one three times."""
    out = np.empty((image.height, image.width, len(image.getbands())), np.uint8)
    for top in range(0, image.height, STRIP):
        box = (0, top, image.width, min(image.height, top + STRIP))
        out[top : top + STRIP] = np.asarray(image.crop(box))
    return out


def _split(array: Any) -> tuple[Pixels, Pixels | None, bool]:
    channels = array.shape[2]
    if channels in (1, 3):
        return array, None, False
    alpha = np.ascontiguousarray(array[..., -1])
    opaque = bool((alpha == np.iinfo(alpha.dtype).max).all())
    return np.ascontiguousarray(array[..., :-1]), None if opaque else alpha, opaque


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
        return np.ascontiguousarray(array)

    density = photo.density
    if density is not None and orientation in SIDEWAYS:
        density = (density[1], density[0])
    alpha = None if photo.alpha is None else turn(photo.alpha)
    return replace(photo, pixels=turn(photo.pixels), alpha=alpha, density=density)


def density_of(info: dict[Any, Any], exif: Image.Exif) -> tuple[float, float] | None:
    """(x, y) pixels per inch of a picture with this `info` of Pillow and EXIF; None if it does not say.

    EXIF speaks for formats that have no density of their own (WebP).
    """
    dpi = info.get("dpi")
    try:
        if dpi is None and RESOLUTION_UNIT in exif:
            inches = 1 if exif[RESOLUTION_UNIT] == 2 else 1 / 2.54
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


def _quality(image: Image.Image) -> int | None:
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


def _iptc(image: Image.Image) -> bytes | None:
    """The Photoshop segment of a JPEG, which holds the IPTC caption."""
    for marker, data in getattr(image, "applist", []):
        if marker == "APP13" and len(data) < JPEG_SEGMENT:
            return bytes(data)
    return None


def xmp_of(info: dict[Any, Any]) -> bytes | None:
    """The XMP packet of a picture with this `info` of Pillow, its orientation reset, or None."""
    xmp = info.get("xmp") or info.get("XML:com.adobe.xmp")
    if isinstance(xmp, str):
        xmp = xmp.encode()
    return corrected(xmp) if isinstance(xmp, bytes) and xmp else None


def check_target(file_format: str, width: int, height: int, bytes_per_pixel: int = 3) -> None:
    """Raises `PhotoTooLarge` if a result of that size can't be stored in "jpeg", "png", "tiff" or "webp"."""
    limit = MAX_SIDE[file_format]
    if max(width, height) > limit:
        raise PhotoTooLarge(
            f"The result would be {width} x {height} pixels, but {NAMES[file_format]} ends at "
            f"{limit} pixels a side.",
            next_step="Choose a smaller size, or PNG or TIFF as the format.",
        )
    if file_format == "tiff" and width * height * bytes_per_pixel > TIFF_BYTES:
        raise PhotoTooLarge(
            f"The result of {width} x {height} pixels is too large for a TIFF file."
        )


def bytes_per_pixel(photo: Photo) -> int:
    """Bytes that a pixel of the result takes unpacked, alpha included."""
    alpha = photo.alpha is not None or photo.opaque_alpha
    return photo.pixels.itemsize * (photo.pixels.shape[2] + alpha)


def save_photo(photo: Photo, wanted: Path, file_format: str) -> tuple[Path, tuple[str, ...]]:
    """Writes `photo` as "jpeg", "png", "tiff" or "webp" under `wanted` or its next free name.

    Returns the path and sentences on what the format could not keep. Raises `TargetUnwritable`,
    `DiskFull` or `PhotoTooLarge`; then nothing is left behind.
    """
    if photo.opaque_alpha and photo.alpha is None and file_format != "jpeg":
        photo = replace(
            photo, alpha=np.full(photo.pixels.shape[:2], photo.full, photo.pixels.dtype)
        )
    width, height = photo.size
    check_target(file_format, width, height, bytes_per_pixel(photo))
    photo = replace(photo, xmp=_packet(photo, file_format))
    notes: list[str] = []
    if photo.record is not None and NAMESPACE.encode() not in (photo.xmp or b""):
        notes.append("The photo's own XMP leaves no room to say in the file how it was made.")
    with new_file(wanted) as file:
        if file_format == "png":
            png.write(file.stream, photo, _exif(photo))
        else:
            image = _image(photo, file_format, notes)
            _write(file.stream, image, photo, file_format)
    return file.path, tuple(notes)


def _packet(photo: Photo, file_format: str) -> bytes | None:
    """The XMP of the new file: the source's, corrected, and the record of the restoration."""
    own = corrected(photo.xmp, photo.size) if photo.xmp else None
    choices = [own, None]
    if photo.record is not None and own and len(own) > MAX_BYTES:
        choices = [own, photo.record.put_into(None)]
    elif photo.record is not None:
        choices = [photo.record.put_into(own), own, photo.record.put_into(None)]
    longest = JPEG_SEGMENT if file_format == "jpeg" else MAX_XMP
    return next((packet for packet in choices if packet and len(packet) < longest), None)


def _image(photo: Photo, file_format: str, notes: list[str]) -> Image.Image:
    pixels, alpha = photo.pixels, photo.alpha
    if pixels.dtype == np.uint16:
        if file_format == "tiff" and photo.is_grey and alpha is None:
            return Image.fromarray(pixels[..., 0])
        notes.append(f"{NAMES[file_format]} keeps 8 bits a colour here; choose PNG to keep all 16.")
        pixels = np.rint(pixels / np.float32(257)).astype(np.uint8)
        alpha = None if alpha is None else np.rint(alpha / np.float32(257)).astype(np.uint8)
    if alpha is not None and file_format == "jpeg":
        notes.append("JPEG has no transparency; the see-through parts became white.")
        share = alpha[..., None].astype(np.float32) / 255
        pixels = np.rint(pixels * share + 255 * (1 - share)).astype(np.uint8)
        alpha = None
    if alpha is not None:
        pixels = np.concatenate([pixels, alpha[..., None]], axis=2)
    return Image.fromarray(pixels[..., 0] if pixels.shape[2] == 1 else pixels)


def _write(stream: BinaryIO, image: Image.Image, photo: Photo, file_format: str) -> None:
    options: dict[str, Any] = {}
    icc = photo.icc
    if icc and image.mode in ("L", "LA", "I;16") and icc[16:20] != b"GRAY":
        icc = None  # a colour profile on a grey picture is refused by readers
    if icc:
        options["icc_profile"] = icc
    if photo.density:
        options["dpi"] = photo.density
    exif = _exif(photo, always=file_format == "webp" and photo.density is not None)
    if exif and file_format == "jpeg" and len(exif) > JPEG_SEGMENT:
        exif = _exif(photo, maker_note=False)
    if exif and (file_format != "jpeg" or len(exif) <= JPEG_SEGMENT):
        options["exif"] = exif
    if file_format == "jpeg":
        small = photo.size[0] * photo.size[1] <= OPTIMIZED_UP_TO
        options |= {
            "quality": max(LEAST_QUALITY, photo.quality or JPEG_QUALITY),
            "subsampling": 0,
            "optimize": small,
        }
        if photo.xmp:
            options["xmp"] = photo.xmp
        if photo.iptc:
            options["extra"] = b"\xff\xed" + (len(photo.iptc) + 2).to_bytes(2, "big") + photo.iptc
        if photo.comment:
            options["comment"] = photo.comment[:JPEG_SEGMENT]
    elif file_format == "webp":
        options |= {"quality": WEBP_QUALITY, "method": 4}
        options.pop("dpi", None)
        if photo.xmp:
            options["xmp"] = photo.xmp
    if file_format == "tiff":
        tags = Image.Exif()
        if exif:
            tags.load(exif)
        if not set(tags) & DIRECTORIES:
            # WORKAROUND: Pillow 13 can't hand such directories to libtiff, which compresses
            options["compression"] = "tiff_adobe_deflate"
        if photo.xmp:
            tags[XMP] = photo.xmp
        if len(tags):
            options["exif"] = tags.tobytes()
        # libtiff wants a file that it can seek and read; the bytes go to the real one afterwards
        buffer = BytesIO()
        image.save(buffer, "TIFF", **options)
        stream.write(buffer.getbuffer())
        return
    image.save(stream, file_format.upper(), **options)


def _exif(photo: Photo, *, always: bool = False, maker_note: bool = True) -> bytes | None:
    """The source's EXIF with orientation, pixel size and density made true; no stale thumbnail.

    None if the source has none, unless `always` (for a density that has no other place).
    """
    if not photo.exif and not always:
        return None
    exif = Image.Exif()
    try:
        if photo.exif:
            exif.load(photo.exif)
        inner = exif.get_ifd(EXIF_IFD)
        exif[ORIENTATION] = 1
        if PIXEL_X in inner:
            inner[PIXEL_X], inner[PIXEL_Y] = photo.size
        if photo.density:
            exif[X_RESOLUTION], exif[Y_RESOLUTION] = photo.density
            exif[RESOLUTION_UNIT] = 2
        for tag in LAYOUT_TAGS:
            if tag in exif:
                del exif[tag]
        if not maker_note:
            inner.pop(MAKER_NOTE, None)
        return exif.tobytes()
    except Exception:  # damaged EXIF of the source must not cost the photo  # noqa: BLE001
        return None
