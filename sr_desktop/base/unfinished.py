"""Unfinished files: begun beside what they become, held while they grow, removed once their writer is gone.

Their names say which process on which computer writes them; a lock of the system says whether it still does.
"""

from __future__ import annotations

import ctypes
import hashlib
import io
import os
import platform
import re
import secrets
import sys
import time
from contextlib import suppress
from functools import cache, lru_cache
from pathlib import Path

if sys.platform != "win32":
    import fcntl

UNFINISHED = re.compile(r"\.sr-desktop-(?P<pid>\d+)-(?:(?P<computer>\w+)-)?\w+\.part")
"""Names of temporary files; the first versions of this program did not name the computer."""
FOREIGN_AGE = 7 * 24 * 3600
"""Seconds that an unfinished file of another computer is left alone: its lock may not be seen from here."""


class Stream(io.BufferedWriter):
    """Keeps its file number to itself.

    Pillow writes to the number, if it can have it, and takes a write that the full disk cut short
    for a whole one; through `write` every byte arrives or an error is raised.
    """

    @property
    def handle(self) -> int:
        """The file number."""
        return super().fileno()

    def fileno(self) -> int:
        """Not for others."""
        raise io.UnsupportedOperation("fileno")


def remove_leftovers(folder: Path, pid: int | None = None) -> None:
    """Removes unfinished files in `folder` of processes of this program that were ended in the middle.

    With `pid` those of that process, which has ended. Without it all that no process holds any
    more; those of another computer, on a drive that both see, only when they are a week old.
    """
    found: list[tuple[Path, re.Match[str]]] = []
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            match = UNFINISHED.fullmatch(entry.name)
            if match:
                found.append((Path(entry.path), match))
    for part, match in found:
        writer, computer = int(match["pid"]), match["computer"]
        with suppress(OSError):
            if pid is not None:
                if writer == pid and computer in (None, _computer()):
                    part.unlink(missing_ok=True)
            elif computer == _computer():
                _remove_unless_held(part, writer)
            elif time.time() - part.stat().st_mtime > FOREIGN_AGE:
                _remove_unless_held(part, None)


@lru_cache(maxsize=1000)
def tidy(folder: Path) -> None:
    """Once for each folder that this process writes to: a large one is slow to look through."""
    remove_leftovers(folder)


@cache
def _computer() -> str:
    """Tells this computer from others in a few letters that do not say its name."""
    return hashlib.sha256(os.fsencode(platform.node())).hexdigest()[:8]


def begin(folder: Path) -> tuple[Stream, Path]:
    """A new, locked temporary file in `folder`."""
    while True:
        part = folder / f".sr-desktop-{os.getpid()}-{_computer()}-{secrets.token_hex(6)}.part"
        stream = Stream(io.FileIO(part, "xb"))
        # between its birth and its lock another process may have taken it for a leftover
        if _lock(stream.handle) is not False and os.path.lexists(part):
            return stream, part
        stream.close()
        part.unlink(missing_ok=True)


def _lock(handle: int) -> bool | None:
    """Locks an open file until it is closed; False if another process has it, None if there are no locks.

    A lock of the system: it ends with the process, however that ends.
    """
    if sys.platform == "win32":
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True


def _remove_unless_held(part: Path, writer: int | None) -> None:
    """Removes an unfinished file that no process writes. `writer`: its process, if on this computer."""
    if (
        sys.platform == "win32"
    ):  # which removes no open file; but it is closed before it gets its name
        if writer is None or not _runs(writer):
            part.unlink(missing_ok=True)
        return
    with part.open("r+b") as stream:
        locked = _lock(stream.fileno())
        if locked or (locked is None and writer is not None and not _runs(writer)):
            part.unlink(missing_ok=True)


def _runs(pid: int) -> bool:
    """Whether there is a process of that number; it may be another one than was meant."""
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = ctypes.c_void_p
        synchronize, no_such_process, timeout = 0x00100000, 87, 0x102
        handle = ctypes.c_void_p(kernel.OpenProcess(synchronize, False, pid))
        if not handle:
            return ctypes.get_last_error() != no_such_process
        try:
            return bool(kernel.WaitForSingleObject(handle, 0) == timeout)
        finally:
            kernel.CloseHandle(handle)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:  # of another person
        return True
    return True
