"""The photo as data: pixels and everything that must survive the restoration."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sr_desktop.engine.record import Record

Pixels = NDArray[Any]
"""uint8, uint16 or float32; white is `white_of` their type."""
Floats = NDArray[np.float32]


def white_of(dtype: np.dtype[Any]) -> int:
    """The value of white: 255, 65535, or 1 for floats."""
    return 1 if dtype.kind == "f" else int(np.iinfo(dtype).max)


@dataclass(frozen=True, slots=True)
class Photo:
    """One photo, upright.

    pixels:  (H, W, C), C = 1 (grey) or 3 (RGB); uint8, uint16 over the full range 0..65535, or float32
             with white at 1 (finite; highlights may be above, of TIFF only).
    alpha:   (H, W) of the same type, or None if there is none or it is opaque everywhere.
    opaque_alpha: whether the file has an alpha channel that is opaque everywhere: it costs nothing
             while the photo is worked on, and is there again in the new file.
    icc:     the embedded colour profile that the values refer to, or None (sRGB).
    exif:    raw EXIF block with orientation already reset, or None.
    xmp:     raw XMP packet, or None.
    resources: Photoshop's image resources, captions (IPTC) among them, or None.
    comment: the comment of a JPEG or GIF, or None.
    texts:   what else a PNG says in words, by keyword.
    density: (x, y) pixels per inch, or None if the file does not say.
    format:  the file's format as Pillow names it ("JPEG", "PNG", "TIFF", …).
    quality: of the JPEG that it was (1..100, as libjpeg counts), or None.
    lossless: whether it was a WebP that keeps every value.
    packed:  how the TIFF that it was is compressed, of `tiff_writing.PACKINGS`.
    record:  how it was made, to be written into the new file; None for a photo that was opened.
    notes:   sentences about what was found (more pages, for instance).
    """

    pixels: Pixels
    alpha: Pixels | None = None
    icc: bytes | None = None
    exif: bytes | None = None
    xmp: bytes | None = None
    resources: bytes | None = None
    comment: bytes | None = None
    texts: tuple[tuple[str, str], ...] = ()
    density: tuple[float, float] | None = None
    format: str = "PNG"
    opaque_alpha: bool = False
    quality: int | None = None
    lossless: bool = False
    packed: str = "deflate"
    record: Record | None = None
    notes: tuple[str, ...] = field(default=())

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) in pixels."""
        return self.pixels.shape[1], self.pixels.shape[0]

    @property
    def is_grey(self) -> bool:
        """Whether the photo has one channel."""
        return self.pixels.shape[2] == 1

    @property
    def full(self) -> int:
        """The value of white: 255, 65535, or 1 for floats."""
        return white_of(self.pixels.dtype)
