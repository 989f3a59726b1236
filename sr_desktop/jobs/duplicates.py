"""Photos that are there twice: the same bytes under another name."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from sr_desktop.base.files import digest

PART = 16 * 1024
"""Bytes at the beginning, in the middle and at the end of a file that are compared first."""


class Twins:
    """Knows the photos that it was shown, and finds those that are the same.

    A file is opened only once another one has its length, and read whole only once both also begin and end
    alike: an archive without duplicates costs no reading.
    """

    def __init__(self) -> None:
        self._alone: dict[int, Path] = {}  # by length, until a second one has it
        self._parts: dict[tuple[int, bytes], Path] = {}
        self._several: set[int] = set()
        self._whole: dict[str, Path] = {}
        self._read: set[tuple[int, bytes]] = set()

    def first(self, path: Path, length: int) -> Path | None:
        """The photo met before that has the same bytes; None if there is none, and then this one is kept.

        length: of the file, in bytes. An empty file, and one that can't be read, is the same as no other.
        """
        if length == 0:
            return None
        if length not in self._several:
            other = self._alone.pop(length, None)
            if other is None:
                self._alone[length] = path
                return None
            self._several.add(length)
            if (key := _ends(other, length)) is not None:
                self._parts[key] = other
        key = _ends(path, length)
        if key is None:
            return None
        other = self._parts.setdefault(key, path)
        if other is path:
            return None
        if length <= 3 * PART:
            return other  # all of it was compared
        if key not in self._read:
            self._read.add(key)
            self._keep(other)
        return self._keep(path)

    def _keep(self, path: Path) -> Path | None:
        """As `first`, by all bytes."""
        whole = digest(path)
        if not whole:
            return None
        other = self._whole.setdefault(whole, path)
        return None if other is path else other


def _ends(path: Path, length: int) -> tuple[int, bytes] | None:
    """The length, and the hash of what the file begins with, has in the middle, and ends with."""
    hashed = hashlib.sha256()
    try:
        with path.open("rb", buffering=0) as stream:
            if length <= 3 * PART:
                places, each = [0], 3 * PART
            else:
                places, each = [0, (length - PART) // 2, length - PART], PART
            for place in places:
                stream.seek(place, os.SEEK_SET)
                hashed.update(stream.read(each))
    except OSError:
        return None
    return length, hashed.digest()
