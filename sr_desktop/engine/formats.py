"""File formats by the endings of names: pure tables, no pixels."""

from __future__ import annotations

from pathlib import Path

ENDING = {"png": ".png", "jpeg": ".jpg", "tiff": ".tif", "webp": ".webp"}
"""The usual ending of each format that results are written in."""

_FORMAT = {
    ".jpg": "jpeg",
    ".jpeg": "jpeg",
    ".jpe": "jpeg",
    ".png": "png",
    ".tif": "tiff",
    ".tiff": "tiff",
    ".webp": "webp",
}

READ_ENDINGS = frozenset({*_FORMAT, ".bmp", ".gif"})
"""Endings of files that are taken for photos in a folder, in lower case."""


def format_of(path: Path) -> str | None:
    """The format to write for this name: "jpeg", "png", "tiff", "webp"; None for any other ending."""
    return _FORMAT.get(path.suffix.lower())
