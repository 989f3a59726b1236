"""What the head of a photo's file tells."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Header:
    """One photo.

    size:     (width, height) in pixels as it is looked at, upright.
    channels: values of a pixel as this program keeps it, alpha among them: 1 or 2 for grey, 3 or 4 else.
    bits:     of a value: 8, 16, or 32 for floats.
    format:   as Pillow names it: "JPEG", "PNG", "TIFF", …
    bytes:    of the file.
    quality:  of a JPEG, 1..100; lossless: of a WebP; packed: of a TIFF, as `Photo` has them.
    """

    size: tuple[int, int]
    channels: int
    bits: int
    format: str
    bytes: int = 0
    quality: int | None = None
    lossless: bool = False
    packed: str = "deflate"

    @property
    def pixels(self) -> int:
        """Of the picture."""
        return self.size[0] * self.size[1]

    @property
    def bytes_a_pixel(self) -> float:
        """Of the file, as it lies on disk."""
        return self.bytes / self.pixels
