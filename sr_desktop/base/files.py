"""Writing files so that nothing is ever replaced and nothing half-written is ever seen."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from sr_desktop.base.errors import DiskFull, SRError, TargetUnwritable

MAX_CLASHES = 100_000
NAME_LIMIT = 255
"""The longest file name, in UTF-8 bytes, that common file systems take."""

MARK = " (restored)"
"""What the names of all results end in, before a number and the format's ending."""
PART = ".sr-desktop-{pid}-"
FULL = {errno.ENOSPC, errno.EDQUOT}
"""What the system answers when there is no more space."""


@contextmanager
def new_file(wanted: Path) -> Iterator[NewFile]:
    """A file to write that becomes `wanted`, or the next free "NAME (2).EXT", once it is complete.

    Within the block write to `.stream`; after the block `.path` is where it landed. The bytes go
    to a temporary file in the same folder, are synced, and are then linked into place in a way
    that fails if the name exists. On any error the temporary file is removed and no name is taken.
    Raises `TargetUnwritable` or `DiskFull`.
    """
    part = wanted.with_name(f"{PART.format(pid=os.getpid())}{secrets.token_hex(6)}.part")
    try:
        wanted.parent.mkdir(parents=True, exist_ok=True)
        stream = part.open("xb")
    except OSError as error:
        raise _explain(error, wanted.parent) from error
    file = NewFile(stream, wanted)
    try:
        with stream:
            yield file
            stream.flush()
            os.fsync(stream.fileno())
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


def _explain(error: OSError, folder: Path) -> SRError:
    if error.errno is None:  # not the disk but the maker of the format
        return SRError(
            "The new file could not be made in this format.", next_step="Try another one."
        )
    if error.errno in FULL:
        return DiskFull(f"There is not enough space in {folder}.")
    if error.errno == errno.ENAMETOOLONG:
        return TargetUnwritable(f"The name of the new file is too long for {folder}.")
    return TargetUnwritable(f"Nothing can be saved in {folder}.")


def _link(part: Path, wanted: Path) -> Path:
    """Gives the finished `part` the first free name; never replaces a file."""
    for number in range(1, MAX_CLASHES):
        target = numbered(wanted, number)
        if link_new(part, target):
            return target
    raise FileExistsError(errno.EEXIST, "no free name", str(wanted))


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
    """Where the file system has no hard links (FAT, some network drives): reserve the name, then move."""
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    except FileExistsError:
        return False
    try:
        part.replace(target)  # replaces only the empty file reserved a moment ago
    except OSError:
        target.unlink(missing_ok=True)
        raise
    return True


def numbered(wanted: Path, number: int) -> Path:
    """`wanted` itself for 1, else "NAME (number).EXT"; the name is shortened to the file system's limit."""
    stem, mark, rest = wanted.stem.rpartition(MARK)
    if not mark or rest:
        stem, mark = wanted.stem, ""
    ending = mark + ("" if number == 1 else f" ({number})") + wanted.suffix
    return wanted.with_name(shortened(stem, NAME_LIMIT - len(ending.encode())) + ending)


def shortened(stem: str, limit: int) -> str:
    """`stem` cut to at most `limit` bytes of UTF-8, never inside a character."""
    raw = stem.encode("utf-8", "surrogateescape")
    if len(raw) <= limit:
        return stem
    return raw[:limit].decode("utf-8", "ignore").rstrip()


def remove_leftovers(folder: Path, pid: int) -> None:
    """Removes unfinished files in `folder` of a process of this program that was ended in the middle."""
    with suppress(OSError):
        for part in folder.glob(f"{PART.format(pid=pid)}*.part"):
            part.unlink(missing_ok=True)


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
