"""Photos and results decoded for looking at: upright, in sRGB, 8 bit, whole or row by row.

For the window and for small pictures; large ones are decoded in a process of their own there. What is
restored is read with `image_io`, at full depth.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image, ImageCms, UnidentifiedImageError

from sr_desktop.base.errors import PhotoNotFound, PhotoTooLarge, PhotoUnreadable
from sr_desktop.engine import deeper, tiff
from sr_desktop.engine.cms import PRINT_MODES, to_srgb
from sr_desktop.engine.image_io import MAX_PIXELS, SIDEWAYS, begin
from sr_desktop.engine.plugins import DAMAGED, formats
from sr_desktop.engine.profiles import named
from sr_desktop.engine.tags import ORIENTATION

MAX_DECODED = 2 * MAX_PIXELS
"""Results are larger than the photos that the engine takes."""
MOST_SCANS = 500
"""Of a progressive JPEG, as in libjpeg-turbo's own tests with hostile files."""
ROWS = 512
"""Rows that are looked at at once for whether a large picture is see-through."""

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
_FROM_THE_END = (3, 4, 7, 8)
"""Orientations whose first row is the last row or column of the file."""
_NOT_RGB = ("YCbCr", "HSV")
"""Become RGB without their profile, as in `engine.image_io`: before and after must agree."""

_SRGB = ImageCms.createProfile("sRGB")


class Decoded:
    """A picture as it lies in its file, of which any rows can be had as they are looked at.

    size: the (width, height) of the upright picture.
    """

    def __init__(
        self, stored: Image.Image | tiff.Decoded, profile: bytes | None, orientation: int
    ) -> None:
        self._stored = stored
        self._profile = profile
        self._turn = orientation if orientation in _TURNS else 1
        if isinstance(stored, tiff.Decoded):
            height, width = stored.pixels.shape[:2]
        else:
            width, height = stored.size
        self._across, self._down = width, height
        self.size = (height, width) if self._turn in SIDEWAYS else (width, height)

    def whole(self, reduction: int = 1) -> Image.Image:
        """All of it, RGB, or RGBA if anything is see-through; perhaps made smaller by a whole number."""
        shown, alpha = self._part((0, 0, self._across, self._down), reduction)
        if alpha is not None and alpha.getextrema() != (255, 255):
            shown.putalpha(alpha)
        return self._turned(shown)

    @property
    def turned_sideways(self) -> bool:
        """Whether width and height of the upright picture are height and width in the file."""
        return self._turn in SIDEWAYS

    def rows(self, top: int, bottom: int, *, alpha: bool, reduction: int = 1) -> Image.Image:
        """Some rows of the upright picture, as RGBA or RGB; perhaps made smaller by a whole number."""
        if self._turn in _FROM_THE_END:
            top, bottom = self.size[1] - bottom, self.size[1] - top
        if self._turn in SIDEWAYS:
            shown, clear = self._part((top, 0, bottom, self._down), reduction)
        else:
            shown, clear = self._part((0, top, self._across, bottom), reduction)
        if alpha and clear is not None:
            shown.putalpha(clear)
        return self._turned(shown)

    def is_see_through(self) -> bool:
        """Whether a single pixel is; looks at all that might be."""
        stored = self._stored
        if isinstance(stored, tiff.Decoded):
            if stored.alpha is None:
                return False
        elif not {"A", "a"} & {*stored.getbands()} and "transparency" not in stored.info:
            return False
        for top in range(0, self._down, ROWS):
            box = (0, top, self._across, min(top + ROWS, self._down))
            _shown, alpha = self._part(box, colours=False)
            if alpha is not None and alpha.getextrema() != (255, 255):
                return True
        return False

    def _part(
        self, box: tuple[int, int, int, int], reduction: int = 1, *, colours: bool = True
    ) -> tuple[Image.Image, Image.Image | None]:
        """The colours, in sRGB unless only the alpha is wanted, and the alpha within a box of the file."""
        profile = self._profile
        left, top, right, bottom = box
        if isinstance(self._stored, tiff.Decoded):
            plain = self._stored
            shown = tiff.eight_bits(plain.pixels[top:bottom, left:right])
            if plain.alpha is not None:
                shown.putalpha(tiff.eight_bits(plain.alpha[top:bottom, left:right, None]))
            profile = None if plain.printed else profile
        else:
            shown = self._stored
            if box != (0, 0, *shown.size):
                shown = shown.crop(box)
            profile = None if shown.mode in _NOT_RGB else profile
            if shown.mode in PRINT_MODES:
                shown, profile = to_srgb(shown, profile), None
            shown = _eight_bit(shown)
        if reduction > 1:  # only now: palettes, 1 bit and 16 bit can't be averaged
            shown = shown.reduce(reduction)
        alpha = shown.getchannel("A") if shown.mode in ("LA", "RGBA") else None
        if alpha is not None:
            shown = shown.convert("L" if shown.mode == "LA" else "RGB")
        return (_in_srgb(shown, profile) if colours else shown), alpha

    def _turned(self, shown: Image.Image) -> Image.Image:
        turn = _TURNS.get(self._turn)
        return shown if turn is None else shown.transpose(turn)


def size_of(path: Path) -> tuple[int, int]:
    """The (width, height) that the file says it has, not turned. Raises as `decode`."""
    with _opened(path) as image:
        return image.size


def is_cheaper_small(path: Path) -> bool:
    """Whether the picture takes less memory if little of it is wanted. Raises as `decode`."""
    with _opened(path) as image:
        return image.format in ("JPEG", "MPO") and not image.info.get("progressive")


def decode(path: Path, *, side: int | None = None) -> Decoded:
    """The picture in `path`.

    side: a square of this many pixels is all that is wanted: what is decoded may be smaller.
    Raises `PhotoNotFound`, `PhotoUnreadable`, or `PhotoTooLarge` for more than 400 megapixels.
    """
    with _opened(path) as image:
        # the engine has a time-out, the window has none
        if deeper.has_more_scans(image, MOST_SCANS):
            raise PhotoUnreadable("{name} could not be shown. It may be damaged.", name=path.name)
        profile = named(image)
        stored: Image.Image | tiff.Decoded | None = None
        if image.format == "TIFF":  # as the engine does, for before and after must agree
            stored = tiff.decode(image, profile)
        elif side is None and (large := deeper.decode_large(image)) is not None:
            stored = tiff.Decoded(large, None)
        if stored is None:
            step = reduction(image.size, side)
            if step > 1:  # JPEG decodes straight to a smaller size
                image.draft(None, (image.width // step, image.height // step))
            image.load()
            stored = image
        # only now: a TIFF that Pillow loads is upright then
        return Decoded(stored, profile, image.getexif().get(ORIENTATION, 1))


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns what goes wrong with a file into an error with a sentence."""
    try:
        yield
    except PermissionError as error:
        raise PhotoUnreadable(
            "{name} may not be opened.",
            name=path.name,
            next_step="Ask its owner for permission to read it.",
        ) from error
    except UnidentifiedImageError as error:
        raise PhotoUnreadable(
            "{name} could not be opened. It may be damaged or not a picture.", name=path.name
        ) from error
    except (Image.DecompressionBombError, MemoryError) as error:
        raise PhotoTooLarge(
            "{name} is too large to be shown here.", name=path.name, next_step=""
        ) from error
    except DAMAGED as error:
        raise PhotoUnreadable(
            "{name} is damaged: the picture in it is not complete.", name=path.name
        ) from error


@contextmanager
def _opened(path: Path) -> Iterator[Image.Image]:
    with explained(path):
        if not path.exists():
            raise PhotoNotFound("There is no file {path}.", path=path)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # oddities in metadata, and Pillow's size warning
            with path.open("rb") as stream, Image.open(stream, formats=formats()) as image:
                begin(image, path, MAX_DECODED)
                yield image


def reduction(size: tuple[int, int], side: int | None) -> int:
    """By which number a picture may be made smaller if a square of `side` pixels is all that is wanted."""
    return 1 if side is None else max(1, min(size) // (2 * side))


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
