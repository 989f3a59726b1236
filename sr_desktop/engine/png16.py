"""Reading colour pictures with 16 bits a channel, which Pillow by itself cuts to 8.

Pillow's decoder can take either byte of each value, so the file is decoded twice and the bytes
are joined.
"""

from __future__ import annotations

import sys
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_OTHER = "B" if sys.byteorder == "little" else "L"  # "N" stands for the machine's own order
DEEP = {
    f"{mode};16{order}": f"{mode};16{other}"
    for mode in ("RGB", "RGBA")
    for order, other in (("B", "L"), ("L", "B"), ("N", _OTHER))
}
"""For each raw mode of 16 bits a channel: the one that takes the other byte."""


def decode_deep(image: Image.Image) -> NDArray[np.uint16] | None:
    """All 16 bits of an opened, not yet loaded RGB or RGBA picture, (H, W, 3 or 4); None if it has fewer.

    The first pass takes the high bytes, as Pillow does for itself; the second the low ones.
    """
    if not is_deep(image):
        return None
    stream: BinaryIO = image.fp  # type: ignore[attr-defined]  # Pillow types it on ImageFile only
    high = np.asarray(image.copy())
    stream.seek(0)
    with Image.open(stream, formats=[image.format or "PNG"]) as again:
        again.tile = [_with_rawmode(tile, DEEP[_rawmode(tile)]) for tile in again.tile]
        low = np.asarray(again.copy())
    return (high.astype(np.uint16) << 8) | low


def is_deep(image: Image.Image) -> bool:
    """Whether an opened, not yet loaded RGB or RGBA picture has 16 bits a channel."""
    raw = [_rawmode(tile) for tile in getattr(image, "tile", [])]
    return bool(raw) and all(mode in DEEP for mode in raw)


def _rawmode(tile: Any) -> str:
    args = tile[3]
    mode = args if isinstance(args, str) else args[0] if args else ""
    return str(mode)


def _with_rawmode(tile: Any, mode: str) -> Any:
    args = mode if isinstance(tile[3], str) else (mode, *tile[3][1:])
    return type(tile)(*tile[:3], args)
