"""The photo as data: pixels and everything that must survive the restoration."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from sr_desktop.engine.record import Record

Pixels = NDArray[np.uint8] | NDArray[np.uint16]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Photo:
    """One photo, upright.

    pixels:  (H, W, C), C = 1 (grey) or 3 (RGB); uint8, or uint16 over the full range 0..65535.
    alpha:   (H, W) of the same type, or None if there is none or it is opaque everywhere.
    opaque_alpha: whether the file has an alpha channel that is opaque everywhere: it costs nothing
             while the photo is worked on, and is there again in the new file.
    icc:     the embedded colour profile that the values refer to, or None (sRGB).
    exif:    raw EXIF block with orientation already reset, or None.
    xmp:     raw XMP packet, or None.
    iptc:    raw Photoshop segment of a JPEG (captions), or None.
    comment: the comment of a JPEG, or None.
    density: (x, y) pixels per inch, or None if the file does not say.
    format:  the file's format as Pillow names it ("JPEG", "PNG", "TIFF", …).
    quality: of the JPEG that it was (1..100, as libjpeg counts), or None.
    record:  how it was made, to be written into the new file; None for a photo that was opened.
    notes:   sentences about what was found (more pages, for instance).
    """

    pixels: Pixels
    alpha: Pixels | None = None
    icc: bytes | None = None
    exif: bytes | None = None
    xmp: bytes | None = None
    iptc: bytes | None = None
    comment: bytes | None = None
    density: tuple[float, float] | None = None
    format: str = "PNG"
    opaque_alpha: bool = False
    quality: int | None = None
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
        """The value of white: 255 or 65535."""
        return int(np.iinfo(self.pixels.dtype).max)
