"""A lock that processes share, so that two of them do not fetch the same file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sr_desktop.base.progress import Progress
from sr_desktop.base.sentences import sentence

POLL = 0.2
"""Seconds between two looks at what may have changed meanwhile: the lock, or the person's wish to stop."""


@contextmanager
def held(path: Path, progress: Progress) -> Iterator[None]:
    """Waits until no other process holds the lock of that path, then holds it.

    It is a lock of the system: it ends with the process, however that ends; the empty file stays.
    Raises `Cancelled` when the person stops the waiting, `OSError` where no lock can be made.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(path)
    while True:
        try:
            lock.acquire(timeout=POLL, poll_interval=POLL / 4)
            break
        except Timeout:
            progress.report(0.0, sentence("another window or terminal is fetching it"))
    try:
        yield
    finally:
        lock.release()
