"""Files opened for a short look, and only files: a pipe or a device that has a photo's name is left alone."""

from __future__ import annotations

import os
import stat
from io import BufferedReader, FileIO
from pathlib import Path

_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
"""Without waiting for whoever writes into a pipe."""


def open_plain(path: Path | str, at_once: int = 4096) -> tuple[BufferedReader[FileIO], int] | None:
    """A stream on the file in `path` and its length in bytes; None if it is no plain file. Raises `OSError`.

    at_once: bytes that are read together.
    """
    handle = os.open(path, _FLAGS)
    try:
        status = os.fstat(handle)
        if stat.S_ISREG(status.st_mode):
            stream = BufferedReader(FileIO(handle, "rb"), at_once)
            handle = -1
            return stream, status.st_size
    finally:
        if handle >= 0:
            os.close(handle)
    return None
