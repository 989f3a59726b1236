"""Which picture formats can be read here: Pillow's own, and HEIC where its optional package is installed."""

from __future__ import annotations

import importlib.util
import logging
import struct
import zlib
from functools import cache

from PIL import features

from sr_desktop.engine.tiff import OTHER_TIFF

log = logging.getLogger(__name__)

FORMATS = ("JPEG", "PNG", "TIFF", OTHER_TIFF, "WEBP", "BMP", "GIF", "PPM")

DAMAGED = (
    *(OSError, SyntaxError, ValueError, EOFError, struct.error, LookupError, TypeError),
    *(RuntimeError, zlib.error),  # the first of libavif and libpng
)
"""What Pillow and its plugins raise for damaged files."""


@cache
def formats() -> tuple[str, ...]:
    """The formats by Pillow's names; PPM is the whole family of PNM."""
    found = list(FORMATS)
    if features.check("avif"):
        found.append("AVIF")
    if importlib.util.find_spec("pillow_heif") is not None:
        try:
            import pillow_heif

            pillow_heif.register_heif_opener(thumbnails=False)
            found.append("HEIF")
        except (ImportError, OSError):  # an installation that is not whole
            log.exception("pillow_heif is installed, but does not start")
    return tuple(found)
