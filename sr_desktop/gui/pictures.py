"""Photos and results made ready for the screen, in bounded memory.

Small ones are held whole, with reduced copies. Of large ones only a small copy is held; their tiles
are read from a file when they are looked at (see `pyramid`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from sr_desktop.base.errors import Cancelled
from sr_desktop.engine.decoding import decode, explained, reduction, size_of
from sr_desktop.gui.opener import open_pyramid
from sr_desktop.gui.pyramid import STORED, Pyramid

MAX_HELD = 16_000_000
"""Pixels. Larger pictures are not held in memory."""
MAX_HELD_SIDE = 30_000
"""Qt's raster engine counts to 32,767."""
SMALLEST_LEVEL = 256
ROWS = 256


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to draw.

    size:    its true (width, height).
    levels:  in memory, each half as large as the one before; the first is the whole picture, or of
             a large one a small copy.
    pyramid: the tiles of a large picture.
    """

    path: Path
    size: tuple[int, int]
    levels: tuple[QImage, ...]
    has_alpha: bool = False
    pyramid: Pyramid | None = None

    def level_for(self, width: float) -> QImage:
        """The smallest copy that need not be enlarged to be `width` screen pixels wide, or the largest."""
        best = self.levels[0]
        for level in self.levels[1:]:
            if level.width() < width:
                break
            best = level
        return best

    @property
    def span(self) -> tuple[float, float]:
        """The (width, height) that the levels cover, in pixels of the picture.

        A copy of a large picture may have a last row or column that is only half filled.
        """
        if self.pyramid is None:
            return self.size
        part = 1 << self.pyramid.plan.last
        return self.levels[0].width() * part, self.levels[0].height() * part


def load_picture(path: Path, *, wanted: Callable[[], bool] = lambda: True) -> Picture:
    """The picture in `path`.

    Raises `PhotoNotFound`, `PhotoUnreadable`, `PhotoTooLarge` for more than 400 megapixels; for a
    large picture also `DiskFull`, and `Cancelled` as soon as it is no longer `wanted`.
    """
    size = size_of(path)
    if size[0] * size[1] > MAX_HELD or max(size) > MAX_HELD_SIDE:
        return of_pyramid(path, open_pyramid(path, wanted=wanted))
    with explained(path):
        decoded = decode(path)
        size = decoded.size
        whole = _to_qimage(decoded.whole())
        del decoded  # it is as large as what follows
        return Picture(path, size, _with_halves(whole), whole.hasAlphaChannel())


def of_pyramid(path: Path, pyramid: Pyramid) -> Picture:
    """The large picture whose tiles are there."""
    plan = pyramid.plan
    small = pyramid.level(plan.last)
    if small is None:
        raise Cancelled
    return Picture(path, plan.size, _with_halves(tile_image(small)), plan.alpha, pyramid)


def load_thumbnail(path: Path, side: int) -> QImage:
    """A small square of the middle of the picture, `side` pixels wide. Raises as `load_picture`."""
    with explained(path):
        decoded = decode(path, side=side)
        image = decoded.whole(reduction(decoded.size, side))
        return _to_qimage(ImageOps.fit(image, (side, side), Image.Resampling.BOX, bleed=0.0))


def tile_image(pixels: bytes | NDArray[np.uint8]) -> QImage:
    """A tile of a pyramid, or (H, W, channels) of a level of one, in the format that Qt draws fastest."""
    formats = QImage.Format
    if isinstance(pixels, bytes):
        height = width = STORED
        channels = len(pixels) // (STORED * STORED)
    else:
        height, width, channels = pixels.shape
        pixels = pixels.tobytes()
    stored = formats.Format_RGB888 if channels == 3 else formats.Format_ARGB32_Premultiplied
    image = QImage(pixels, width, height, channels * width, stored)
    return image.convertToFormat(formats.Format_RGB32) if channels == 3 else image.copy()


def _with_halves(whole: QImage) -> tuple[QImage, ...]:
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
    return tuple(levels)


def _to_qimage(image: Image.Image) -> QImage:
    """A copy that Qt owns, in the format that Qt draws fastest."""
    formats, clear = QImage.Format, image.mode == "RGBA"
    if not clear:
        image = image.convert("RGB")
    made = QImage(*image.size, formats.Format_ARGB32 if clear else formats.Format_RGB32)
    if made.isNull():
        raise MemoryError
    places = memoryview(made.bits()).cast("B")
    stride = made.bytesPerLine()  # four bytes a pixel: no filling
    for top in range(0, image.height, ROWS):  # a large picture is not held three times
        bottom = min(image.height, top + ROWS)
        strip = image.crop((0, top, image.width, bottom))
        places[top * stride : bottom * stride] = strip.tobytes("raw", "BGRA" if clear else "BGRX")
    return made.convertToFormat(formats.Format_ARGB32_Premultiplied) if clear else made
