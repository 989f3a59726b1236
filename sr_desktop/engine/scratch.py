"""Large arrays that need not lie in memory: above a limit they are a file that is mapped into it."""

from __future__ import annotations

import errno
import mmap
import os
import shutil
import tempfile
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sr_desktop.base import paths
from sr_desktop.base.errors import DiskFull
from sr_desktop.engine import limits

SCRATCH_ABOVE = limits.SCRATCH_ABOVE
SPARE = 64 * 1024**2


ROWS = 256


def copied(values: NDArray[Any]) -> NDArray[Any]:
    """A copy of an array or of a view of one, row after row in its place, whatever the size."""
    out = scratch(values.shape, values.dtype)
    for top in range(0, len(values), ROWS):
        out[top : top + ROWS] = values[top : top + ROWS]
    return out


def scratch(shape: tuple[int, ...], dtype: np.dtype[Any]) -> NDArray[Any]:
    """An array in memory, or in an unnamed file when it would be larger than `SCRATCH_ABOVE`.

    Raises `DiskFull` if there is no room for the file; it is gone when the array is.
    """
    size = int(np.prod(shape)) * dtype.itemsize
    if size <= SCRATCH_ABOVE:
        return np.empty(shape, dtype)
    folder = paths.home() / "scratch"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(folder).free < size + SPARE:
            raise OSError(errno.ENOSPC, "no space")
        with tempfile.TemporaryFile(dir=folder) as file:
            if hasattr(os, "posix_fallocate"):  # else a full disk would end the process later
                os.posix_fallocate(file.fileno(), 0, size)
            else:
                file.truncate(size)
            mapped = mmap.mmap(file.fileno(), size)
    except OSError as error:
        raise DiskFull(
            "The work on this photo needs {megabytes} MB for a while in {folder}.",
            megabytes=size // 1024**2,
            folder=folder,
        ) from error
    return np.frombuffer(mapped, dtype).reshape(shape)
