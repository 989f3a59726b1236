"""Photos and results made ready for the screen: upright, in sRGB, 8 bit, in bounded memory.

Only for looking. The engine reads files with `engine.image_io`, at full depth.
"""

from __future__ import annotations

import struct
import warnings
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from sr_desktop.base.errors import PhotoNotFound, PhotoTooLarge, PhotoUnreadable

FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "BMP", "GIF")
MAX_SHOWN = 64_000_000
"""Pixels. Larger pictures are shown reduced; they are restored in full."""
MAX_SHOWN_SIDE = 30_000
"""Qt's raster engine counts to 32,767."""
MAX_DECODED = 400_000_000
SMALLEST_LEVEL = 256

_SRGB = ImageCms.createProfile("sRGB")
_DAMAGED = (OSError, SyntaxError, ValueError, EOFError, struct.error, KeyError, TypeError)
"""What Pillow raises for damaged files."""


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
    image, _size = _opened(path, side)
    return _to_qimage(ImageOps.fit(image, (side, side), Image.Resampling.BOX, bleed=0.0))


def _opened(path: Path, side: int | None) -> tuple[Image.Image, tuple[int, int]]:
    """The upright picture as RGB or RGBA, perhaps reduced, and its true (width, height)."""
    try:
        if not path.exists():
            raise PhotoNotFound(f"There is no file {path}.")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # oddities in metadata, and Pillow's size warning
            with path.open("rb") as stream, Image.open(stream, formats=FORMATS) as image:
                return _upright(image, path, side)
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
    except _DAMAGED as error:
        raise PhotoUnreadable(
            f"{path.name} is damaged: the picture in it is not complete."
        ) from error


def _too_large(path: Path) -> PhotoTooLarge:
    return PhotoTooLarge(f"{path.name} is too large to be shown here.", next_step="")


def _upright(
    image: Image.Image, path: Path, side: int | None
) -> tuple[Image.Image, tuple[int, int]]:
    width, height = image.size
    if width * height > MAX_DECODED:
        raise _too_large(path)
    turned = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
    size = (height, width) if turned else (width, height)
    step = _reduction(width, height, side)
    if step > 1:
        image.draft(
            None, (width // step, height // step)
        )  # JPEG decodes straight to a smaller size
        step = _reduction(*image.size, side)
    image.load()
    shown: Image.Image = image.reduce(step) if step > 1 and _reducible(image) else image
    profile = image.info.get("icc_profile")
    transparent = shown.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in image.info
    alpha = shown.convert("RGBA").getchannel("A") if transparent else None
    shown = _in_srgb(_eight_bit(shown), profile)
    if alpha is not None and alpha.getextrema() != (255, 255):
        shown.putalpha(alpha)
    shown.info = dict(image.info)
    shown = ImageOps.exif_transpose(_with_exif(shown, image))
    return shown, size


def _reduction(width: int, height: int, side: int | None) -> int:
    """By how much a picture is made smaller before it is worked on."""
    if side is not None:
        return max(1, min(width, height) // (2 * side))
    step = 1
    while width * height > MAX_SHOWN * step * step or max(width, height) > MAX_SHOWN_SIDE * step:
        step += 1
    return step


def _reducible(image: Image.Image) -> bool:
    return image.mode not in ("P", "PA", "1") and not image.mode.startswith("I;16")


def _with_exif(shown: Image.Image, image: Image.Image) -> Image.Image:
    exif = shown.getexif()
    exif[0x0112] = image.getexif().get(0x0112, 1)
    return shown


def _eight_bit(image: Image.Image) -> Image.Image:
    """A picture with 8 bit a channel, without alpha, in L, RGB or CMYK."""
    if image.mode.startswith("I;16"):
        return Image.fromarray((np.asarray(image).astype(np.uint16) >> 8).astype(np.uint8))
    if image.mode == "I":
        return Image.fromarray((np.clip(np.asarray(image), 0, 65535) >> 8).astype(np.uint8))
    if image.mode == "F":
        values = np.nan_to_num(np.asarray(image))
        peak = max(1e-6, float(values.max(initial=0.0)))
        return Image.fromarray(np.round(np.clip(values / peak, 0, 1) * 255).astype(np.uint8))
    if image.mode in ("1", "LA", "La"):
        return image.convert("L")
    if image.mode in ("L", "RGB", "CMYK"):
        return image
    return image.convert("RGB")


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
