"""Photos and results made ready for the screen: upright, in sRGB, 8 bit, in bounded memory.

Only for looking. The engine reads files with `engine.image_io`, at full depth.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from sr_desktop.base.errors import PhotoNotFound, PhotoTooLarge, PhotoUnreadable
from sr_desktop.engine import deeper, tiff
from sr_desktop.engine.cms import PRINT_MODES, to_srgb
from sr_desktop.engine.image_io import MAX_PIXELS, begin
from sr_desktop.engine.plugins import DAMAGED, formats
from sr_desktop.engine.profiles import named
from sr_desktop.engine.tags import ORIENTATION

MAX_SHOWN = 64_000_000
"""Pixels. Larger pictures are shown reduced; they are restored in full."""
MAX_SHOWN_SIDE = 30_000
"""Qt's raster engine counts to 32,767."""
MAX_DECODED = 2 * MAX_PIXELS
"""Results are larger than the photos that the engine takes."""
SMALLEST_LEVEL = 256
MOST_SCANS = 500
"""Of a progressive JPEG, as in libjpeg-turbo's own tests with hostile files."""

Image.MAX_IMAGE_PIXELS = MAX_PIXELS  # beyond twice this Pillow itself refuses, unread

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_NOT_RGB = ("YCbCr", "HSV")
"""Become RGB without their profile, as in `engine.image_io`: before and after must agree."""

_SRGB = ImageCms.createProfile("sRGB")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to draw. `size`: its true (width, height); `levels`: whole, then halved."""

    path: Path
    size: tuple[int, int]
    levels: tuple[QImage, ...]
    has_alpha: bool = False

    def level_for(self, width: float) -> QImage:
        """The smallest copy that need not be enlarged to be `width` screen pixels wide."""
        best = self.levels[0]
        for level in self.levels[1:]:
            if level.width() < width:
                break
            best = level
        return best


def load_picture(path: Path) -> Picture:
    """The picture in `path` with reduced copies for zooming out.

    Raises `PhotoNotFound`, `PhotoUnreadable`, or `PhotoTooLarge` for more than 400 megapixels.
    """
    with _explained(path):
        image, size = _opened(path, None)
        whole = _to_qimage(image)
        levels = [whole]
        while min(levels[-1].width(), levels[-1].height()) > SMALLEST_LEVEL:
            last = levels[-1]
            half = QSize((last.width() + 1) // 2, (last.height() + 1) // 2)
            levels.append(
                last.scaled(
                    half,
                    Qt.AspectRatioMode.IgnoreAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
    return Picture(path, size, tuple(levels), whole.hasAlphaChannel())


def load_thumbnail(path: Path, side: int) -> QImage:
    """A small square of the middle of the picture, `side` pixels wide. Raises as `load_picture`."""
    with _explained(path):
        image, _size = _opened(path, side)
        return _to_qimage(ImageOps.fit(image, (side, side), Image.Resampling.BOX, bleed=0.0))


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turns what goes wrong with a file into an error with a sentence."""
    try:
        yield
    except PermissionError as error:
        raise PhotoUnreadable(
            f"{path.name} may not be opened.", next_step="Ask its owner for permission to read it."
        ) from error
    except UnidentifiedImageError as error:
        raise PhotoUnreadable(
            f"{path.name} could not be opened. It may be damaged or not a picture."
        ) from error
    except (Image.DecompressionBombError, MemoryError) as error:
        raise _too_large(path) from error
    except DAMAGED as error:
        raise PhotoUnreadable(
            f"{path.name} is damaged: the picture in it is not complete."
        ) from error


def _opened(path: Path, side: int | None) -> tuple[Image.Image, tuple[int, int]]:
    """The upright picture as RGB or RGBA, perhaps reduced, and its true (width, height)."""
    if not path.exists():
        raise PhotoNotFound(f"There is no file {path}.")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # oddities in metadata, and Pillow's size warning
        with path.open("rb") as stream, Image.open(stream, formats=formats()) as image:
            return _upright(image, path, side)


def _too_large(path: Path) -> PhotoTooLarge:
    return PhotoTooLarge(f"{path.name} is too large to be shown here.", next_step="")


def _upright(
    image: Image.Image, path: Path, side: int | None
) -> tuple[Image.Image, tuple[int, int]]:
    begin(image, path, MAX_DECODED)
    if deeper.has_more_scans(image, MOST_SCANS):  # the engine has a time-out, the window has none
        raise PhotoUnreadable(f"{path.name} could not be shown. It may be damaged.")
    profile = named(image)
    # as the engine does, for before and after must agree; a TIFF that Pillow loads is upright then
    plain = tiff.decode(image, profile) if image.format == "TIFF" else None
    width, height = image.size
    if plain is not None:
        height, width = plain.pixels.shape[:2]
    step = _reduction(width, height, side)
    if plain is not None:
        shown = tiff.eight_bits(plain.pixels)
        if plain.alpha is not None:
            shown.putalpha(tiff.eight_bits(plain.alpha[..., None]))
        profile = None if plain.printed else profile
    else:
        if step > 1:  # JPEG decodes straight to a smaller size
            image.draft(None, (width // step, height // step))
            step = _reduction(*image.size, side)
        image.load()
        profile = None if image.mode in _NOT_RGB else profile
        if image.mode in PRINT_MODES:
            image, profile = to_srgb(image, profile), None
        shown = _eight_bit(image)
    orientation = image.getexif().get(ORIENTATION, 1)
    size = (height, width) if orientation in (5, 6, 7, 8) else (width, height)
    if step > 1:  # only now: palettes, 1 bit and 16 bit can't be averaged
        shown = shown.reduce(step)
    alpha = shown.getchannel("A") if shown.mode in ("LA", "RGBA") else None
    if alpha is not None:
        shown = shown.convert("L" if shown.mode == "LA" else "RGB")
    shown = _in_srgb(shown, profile)
    if alpha is not None and alpha.getextrema() != (255, 255):
        shown.putalpha(alpha)
    turn = _TURNS.get(orientation)
    return (shown if turn is None else shown.transpose(turn)), size


def _reduction(width: int, height: int, side: int | None) -> int:
    """By how much a picture is made smaller before it is worked on."""
    if side is not None:
        return max(1, min(width, height) // (2 * side))
    step = 1
    while width * height > MAX_SHOWN * step * step or max(width, height) > MAX_SHOWN_SIDE * step:
        step += 1
    return step


def _eight_bit(image: Image.Image) -> Image.Image:
    """A picture with 8 bit a channel in L, LA, RGB or RGBA."""
    mode, keyed = image.mode, "transparency" in image.info
    if mode.startswith("I;16"):
        return Image.fromarray((np.asarray(image) >> 8).astype(np.uint8))
    if mode == "I":
        return Image.fromarray((np.clip(np.asarray(image), 0, 65535) >> 8).astype(np.uint8))
    if mode in ("LA", "La") or (mode == "L" and keyed):
        return image.convert("LA")
    if mode in ("RGBA", "RGBa", "PA") or keyed:
        return image.convert("RGBA")
    if mode == "1":
        return image.convert("L")
    return image if mode in ("L", "RGB") else image.convert("RGB")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture as RGB; a colour profile that cannot be used is passed over."""
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(image, source, _SRGB, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            converted = None
        if converted is not None:
            return converted
    return image.convert("RGB")


def _to_qimage(image: Image.Image) -> QImage:
    """A copy that Qt owns, in the format that Qt draws fastest."""
    if image.mode == "RGBA":
        data = image.tobytes("raw", "BGRA")
        shown = QImage(
            data, image.width, image.height, 4 * image.width, QImage.Format.Format_ARGB32
        )
        return shown.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    data = image.convert("RGB").tobytes("raw", "BGRX")
    shown = QImage(data, image.width, image.height, 4 * image.width, QImage.Format.Format_RGB32)
    return shown.copy()
