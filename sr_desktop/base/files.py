"""Writing files so that nothing is ever replaced and nothing half-written is ever seen."""

from __future__ import annotations

import ctypes
import errno
import hashlib
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from sr_desktop.base.errors import DiskFull, PhotoUnreadable, SRError, TargetUnwritable
from sr_desktop.base.names import numbered, windows_name
from sr_desktop.base.unfinished import begin, tidy

MAX_CLASHES = 100_000
FULL = {errno.ENOSPC, errno.EDQUOT}
"""What the system answers when there is no more space."""
REFUSED = {errno.EINVAL, errno.EILSEQ}
"""What the system answers to a name that the file system can't store."""


@contextmanager
def new_file(wanted: Path, *, last_look: Callable[[], None] | None = None) -> Iterator[NewFile]:
    """A file to write that becomes `wanted`, or the next free "NAME (2).EXT", once it is complete.

    Within the block write to `.stream`; after the block `.path` is where it landed. The bytes go
    to a temporary file in the same folder, are synced, and are then linked into place in a way
    that fails if the name exists. On any error the temporary file is removed and no name is taken;
    what a killed process left in the folder is removed too. Raises `TargetUnwritable` or `DiskFull`.

    last_look: called when everything is written, before the file gets its name; what it raises ends it.
    """
    try:
        wanted = _make_folder(wanted.parent) / wanted.name
        stream, part = begin(wanted.parent)
    except OSError as error:
        raise _explain(error, wanted.parent) from error
    file = NewFile(stream, wanted)
    try:
        with stream:
            tidy(wanted.parent)
            yield file
            stream.flush()
            os.fsync(stream.handle)
            if last_look is not None:
                last_look()
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


def check_folder(folder: Path) -> None:
    """Before long work whose result goes to `folder`: raises what `new_file` would raise at its end.

    It makes no folder, and removes what a killed process left there.
    """
    there = _existing(folder)
    try:
        stream, part = begin(there)
        stream.close()
        part.unlink(missing_ok=True)
    except OSError as error:
        raise _explain(error, folder) from error
    tidy(folder)


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
        return DiskFull("There is not enough space in {folder}.", folder=folder)
    if error.errno == errno.ENAMETOOLONG:
        return TargetUnwritable("The name of the new file is too long for {folder}.", folder=folder)
    if error.errno == errno.EROFS:
        return TargetUnwritable(
            "Nothing can be saved in {folder}: its drive can only be read.", folder=folder
        )
    if error.errno == errno.ENOENT:
        return TargetUnwritable("The folder {folder} is no longer there.", folder=folder)
    return TargetUnwritable("Nothing can be saved in {folder}.", folder=folder)


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


def free_name(wanted: Path) -> Path:
    """The name that a new file would get now: `wanted`, or the next free "NAME (2).EXT"."""
    if not os.path.lexists(wanted):
        return wanted
    return numbered(wanted, _next_free(wanted, 1))


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
                "{name} was changed while it was being read.",
                name=source.name,
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


def absolute(path: Path) -> Path:
    """The path from the root of its drive, without ".."; links on the way stay as they are."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - `Path.absolute` keeps "..", `resolve` follows links


def digest(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal; empty if it can't be read any more."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""
