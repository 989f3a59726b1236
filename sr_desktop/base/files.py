"""Writing files so that nothing is ever replaced and nothing half-written is ever seen."""

from __future__ import annotations

import ctypes
import errno
import hashlib
import io
import os
import platform
import re
import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache, lru_cache
from pathlib import Path
from typing import BinaryIO

from sr_desktop.base.errors import DiskFull, PhotoUnreadable, SRError, TargetUnwritable

if sys.platform != "win32":
    import fcntl

MAX_CLASHES = 100_000
NAME_LIMIT = 255
"""The longest file name, in UTF-8 bytes, that common file systems take."""

MARK = " (restored)"
"""What the names of all results end in, before a number and the format's ending."""
UNFINISHED = re.compile(r"\.sr-desktop-(?P<pid>\d+)-(?:(?P<computer>\w+)-)?\w+\.part")
"""Names of temporary files; the first versions of this program did not name the computer."""
FOREIGN_AGE = 7 * 24 * 3600
"""Seconds that an unfinished file of another computer is left alone: its lock may not be seen from here."""
FULL = {errno.ENOSPC, errno.EDQUOT}
"""What the system answers when there is no more space."""
REFUSED = {errno.EINVAL, errno.EILSEQ}
"""What the system answers to a name that the file system can't store."""

FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
DEVICES = re.compile(r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])", re.IGNORECASE)
"""Names of devices on Windows, whatever follows them after a dot."""


@contextmanager
def new_file(wanted: Path) -> Iterator[NewFile]:
    """A file to write that becomes `wanted`, or the next free "NAME (2).EXT", once it is complete.

    Within the block write to `.stream`; after the block `.path` is where it landed. The bytes go
    to a temporary file in the same folder, are synced, and are then linked into place in a way
    that fails if the name exists. On any error the temporary file is removed and no name is taken;
    what a killed process left in the folder is removed too. Raises `TargetUnwritable` or `DiskFull`.
    """
    try:
        wanted = _make_folder(wanted.parent) / wanted.name
        stream, part = _start(wanted.parent)
    except OSError as error:
        raise _explain(error, wanted.parent) from error
    file = NewFile(stream, wanted)
    try:
        with stream:
            _tidy(wanted.parent)
            yield file
            stream.flush()
            os.fsync(stream.handle)
            if os.name != "nt":  # open, and so locked, until it has its name
                file.path = _link(part, wanted)
        if os.name == "nt":  # which renames no open file
            file.path = _link(part, wanted)
    except OSError as error:
        raise _explain(error, wanted.parent) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    sync_folder(wanted.parent)


class NewFile:
    """What `new_file` hands out: the open stream, and afterwards the path."""

    def __init__(self, stream: BinaryIO, wanted: Path) -> None:
        self.stream = stream
        self.path = wanted


class _Stream(io.BufferedWriter):
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


def check_folder(folder: Path) -> None:
    """Before long work whose result goes to `folder`: raises what `new_file` would raise at its end.

    It makes no folder, and removes what a killed process left there.
    """
    there = _existing(folder)
    try:
        stream, part = _start(there)
        stream.close()
        part.unlink(missing_ok=True)
    except OSError as error:
        raise _explain(error, folder) from error
    _tidy(folder)


def _existing(path: Path) -> Path:
    """`path` or the nearest folder above it that is there."""
    while not os.path.lexists(path) and path != path.parent:
        path = path.parent
    return path


def _explain(error: OSError, folder: Path) -> SRError:
    if error.errno is None:  # not the disk but the maker of the format
        return SRError(
            "The new file could not be made in this format.", next_step="Try another one."
        )
    if error.errno in FULL:
        return DiskFull(f"There is not enough space in {folder}.")
    if error.errno == errno.ENAMETOOLONG:
        return TargetUnwritable(f"The name of the new file is too long for {folder}.")
    if error.errno == errno.EROFS:
        return TargetUnwritable(f"Nothing can be saved in {folder}: its drive can only be read.")
    if error.errno == errno.ENOENT:
        return TargetUnwritable(f"The folder {folder} is no longer there.")
    return TargetUnwritable(f"Nothing can be saved in {folder}.")


def _make_folder(folder: Path) -> Path:
    """Makes the folder and those above it; under names as Windows has them where others are refused."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        if error.errno not in REFUSED:
            raise
        there = _existing(folder)
        folder = there.joinpath(*map(windows_name, folder.relative_to(there).parts))
        folder.mkdir(parents=True, exist_ok=True)
    return folder


def _link(part: Path, wanted: Path) -> Path:
    """Gives the finished `part` the first free name; never replaces a file."""
    number = 1
    while number < MAX_CLASHES:
        target = numbered(wanted, number)
        try:
            if link_new(part, target):
                return target
        except OSError as error:
            if error.errno not in REFUSED or windows_name(wanted.name) == wanted.name:
                raise
            wanted = wanted.with_name(windows_name(wanted.name))
            continue
        number = _next_free(wanted, number)
    raise FileExistsError(errno.EEXIST, "no free name", str(wanted))


def _next_free(wanted: Path, taken: int) -> int:
    """A number above `taken` whose name is free: the next one, if the taken ones have no gaps.

    Found by doubling and halving, so that ten thousand names take two dozen looks.
    """
    step = 1
    while os.path.lexists(numbered(wanted, taken + step)):
        taken += step
        step *= 2
    free = taken + step
    while free - taken > 1:
        middle = (taken + free) // 2
        if os.path.lexists(numbered(wanted, middle)):
            taken = middle
        else:
            free = middle
    return free


def link_new(part: Path, target: Path) -> bool:
    """Gives the finished `part` the name `target`; False, and nothing done, if the name is taken.

    Afterwards `part` may still be there, as a second name of the same file. Raises `OSError`.
    """
    try:
        if os.name == "nt":
            part.rename(target)  # on Windows this fails if the name exists, on every file system
        else:
            os.link(part, target)
    except FileExistsError:
        return False
    except OSError as error:
        if os.name == "nt" or error.errno in FULL or error.errno == errno.ENAMETOOLONG:
            raise
        return _rename_new(part, target)
    return True


def _rename_new(part: Path, target: Path) -> bool:
    """Where the file system has no hard links (FAT, some network drives)."""
    renamed = _rename_exclusive(part, target)
    if renamed is not None:
        return renamed
    try:  # reserve the name, then move; a death between the two leaves an empty file
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    except FileExistsError:
        return False
    try:
        part.replace(target)  # replaces only the empty file reserved a moment ago
    except OSError:
        target.unlink(missing_ok=True)
        raise
    return True


def _rename_exclusive(part: Path, target: Path) -> bool | None:
    """Renames in one step unless the name is taken (False); None where the system can't (Linux can)."""
    if sys.platform != "linux":
        return None
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):  # another C library
        return None
    here, noreplace = -100, 1  # AT_FDCWD, RENAME_NOREPLACE: <fcntl.h>, <linux/fs.h>
    if not rename(here, os.fsencode(part), here, os.fsencode(target), noreplace):
        return True
    return False if ctypes.get_errno() == errno.EEXIST else None


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
    while len(os.fsencode(stem)) > limit:
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
def _tidy(folder: Path) -> None:
    """Once for each folder that this process writes to: a large one is slow to look through."""
    remove_leftovers(folder)


@cache
def _computer() -> str:
    """Tells this computer from others in a few letters that do not say its name."""
    return hashlib.sha256(os.fsencode(platform.node())).hexdigest()[:8]


def _start(folder: Path) -> tuple[_Stream, Path]:
    """A new, locked temporary file in `folder`."""
    while True:
        part = folder / f".sr-desktop-{os.getpid()}-{_computer()}-{secrets.token_hex(6)}.part"
        stream = _Stream(io.FileIO(part, "xb"))
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


@contextmanager
def unchanged(source: Path) -> Iterator[None]:
    """Around the reading of a photo: raises `PhotoUnreadable` if the file changes meanwhile.

    Also when reading failed because of that: half a file looks like a damaged one.
    """
    before = _state(source)
    try:
        yield
    finally:
        after = _state(source)
        if before and after and before != after:
            raise PhotoUnreadable(
                f"{source.name} was changed while it was being read.",
                next_step="Wait until the program that writes it is done, then try again.",
            )


def _state(path: Path) -> tuple[int, int] | None:
    """What tells a file from a changed one; None if it is not there."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def sync_folder(folder: Path) -> None:
    """Makes the new name itself durable, where the system can (not on Windows)."""
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
