"""Names of new files: numbered, short enough, and such as Windows takes them."""

from __future__ import annotations

import os
import re
from pathlib import Path

NAME_LIMIT = 255
"""The longest file name, in UTF-8 bytes, that common file systems take."""

MARK = " (restored)"
"""What the names of all results end in, before a number and the format's ending."""

FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
DEVICES = re.compile(r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])", re.IGNORECASE)
"""Names of devices on Windows, whatever follows them after a dot."""


def numbered(wanted: Path, number: int) -> Path:
    """`wanted` itself for 1, else "NAME (number).EXT"; the name is shortened to the file system's limit."""
    stem, mark, rest = wanted.stem.rpartition(MARK)
    if not mark or rest:
        stem, mark = wanted.stem, ""
    ending = mark + ("" if number == 1 else f" ({number})") + wanted.suffix
    return wanted.with_name(shortened(stem, NAME_LIMIT - len(os.fsencode(ending))) + ending)


def shortened(stem: str, limit: int) -> str:
    """`stem` cut to at most `limit` bytes as they lie on disk, never inside a character."""
    if len(os.fsencode(stem)) <= limit:
        return stem
    stem = stem[: max(0, limit)]  # no character is shorter than a byte
    while stem and len(os.fsencode(stem)) > limit:
        stem = stem[:-1]
    return stem.rstrip()


def windows_name(name: str) -> str:
    """One part of a path as Windows and its file systems (FAT, exFAT, NTFS) take it.

    Forbidden characters become "_"; one is put behind the name of a device, and takes the place of
    dots and spaces at the end, which Windows would drop. An empty name stays empty.

    https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
    """
    name = FORBIDDEN.sub("_", name)
    if name != name.rstrip(". "):
        name = name.rstrip(". ") + "_"
    first, dot, rest = name.partition(".")
    if DEVICES.fullmatch(first.rstrip()):
        name = f"{first}_{dot}{rest}"
    return name
