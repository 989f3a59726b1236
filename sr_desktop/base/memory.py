"""What the C library does with freed memory."""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_ARENA_MAX = -1, -3, -8
"""Names of glibc's <malloc.h>."""


def keep_freed_memory(own_block: int, kept: int) -> None:
    """Lets the C library keep what is freed for the next use (glibc only; elsewhere nothing happens).

    By itself it gives blocks above 32 MB back at once, and the system clears each page when it is
    taken again: up to half of the time of a photo or of a training step.

    own_block: bytes from which a block still goes back at once; kept: bytes that may lie idle. Both hold
    for the main thread's arena alone, so that all threads which begin later use that.
    """
    if sys.platform != "linux":
        return
    with suppress(OSError, AttributeError):  # another C library
        mallopt = ctypes.CDLL(None).mallopt
        mallopt(M_MMAP_THRESHOLD, own_block)
        mallopt(M_TRIM_THRESHOLD, kept)
        mallopt(M_ARENA_MAX, 1)


def give_freed_memory_back() -> None:
    """Has the C library give back to the system what is freed and kept (glibc only)."""
    if sys.platform != "linux":
        return
    with suppress(OSError, AttributeError):  # another C library
        ctypes.CDLL(None).malloc_trim(0)
