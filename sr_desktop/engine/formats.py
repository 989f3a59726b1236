"""File formats by the endings of names: pure tables, no pixels."""

from __future__ import annotations

from pathlib import Path

ENDING = {"png": ".png", "jpeg": ".jpg", "tiff": ".tif", "webp": ".webp"}
"""The usual ending of each format that results are written in."""

_FORMAT = {
    ".jpg": "jpeg",
    ".jpeg": "jpeg",
    ".jpe": "jpeg",
    ".jfif": "jpeg",
    ".png": "png",
    ".tif": "tiff",
    ".tiff": "tiff",
    ".webp": "webp",
}

_LIKE = {".heic": "jpeg", ".heif": "jpeg", ".avif": "jpeg"}
"""Formats of telephones, which are not written: a JPEG can be opened everywhere."""

READ_ENDINGS = frozenset({*_FORMAT, *_LIKE, ".bmp", ".gif", ".ppm", ".pgm", ".pbm", ".pnm"})
"""Endings of files that are taken for photos in a folder, in lower case."""


def format_of(path: Path) -> str | None:
    """The format to write for this name: "jpeg", "png", "tiff", "webp"; None for any other ending."""
    return _FORMAT.get(path.suffix.lower())


def usual_ending(path: Path) -> str:
    """The ending of the result of a photo with this name, if nothing else was asked for."""
    if format_of(path) is not None:
        return path.suffix
    return ENDING[_LIKE.get(path.suffix.lower(), "png")]
