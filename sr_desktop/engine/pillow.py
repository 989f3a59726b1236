"""What Pillow has on the pictures that it opened, but types on `ImageFile` alone."""

from __future__ import annotations

from typing import Any, BinaryIO

from PIL import Image


def stream_of(image: Image.Image) -> BinaryIO:
    """The file of an opened picture; ask before it is loaded, for then Pillow forgets it."""
    stream: BinaryIO = image.fp  # type: ignore[attr-defined]  # see above
    return stream


def tiles_of(image: Image.Image) -> list[Any]:
    """How the parts of an opened picture are to be decoded; empty once it is loaded."""
    return getattr(image, "tile", [])
