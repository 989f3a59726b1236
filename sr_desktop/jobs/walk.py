"""A folder looked through with all that is in it: in order of name, each folder once, whatever is in the way.

A drive that vanishes, a folder that may not be read, links that lead round in a circle: all of that is told
and ends nothing else.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from sr_desktop.jobs.hidden import LOST_AND_FOUND, is_hidden

Number = tuple[int, int] | str
"""What a file or folder has in common under all its names: links, other letters, two mounts."""

FORBIDDEN = (errno.EACCES, errno.EPERM)
OF_ONE_FILE = (
    *FORBIDDEN,
    errno.ENOENT,
    errno.ENOTDIR,
    errno.ELOOP,
    errno.ENAMETOOLONG,
    errno.EINVAL,
)
"""What the system answers where something is wrong with this name alone, not with its drive."""


@dataclass(frozen=True, slots=True)
class File:
    """One file, or what looks like one in its folder.

    status: None if it could not be asked for; then `error` says why. linked: whether it is a symbolic link.
    """

    path: str
    name: str
    status: os.stat_result | None
    linked: bool = False
    error: OSError | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """A folder that could not be read, or not to its end."""

    path: str
    error: OSError
    all: bool = False
    """Whether it is the folder that was walked: nothing more comes of it."""


class Walk:
    """Walks folders; those it was in once it never enters again."""

    def __init__(self) -> None:
        self._entered: set[Number] = set()
        self._left_out: Number | None = None

    def begin(self, folder: str, *, without: str | None = None) -> bool:
        """Whether a folder that shall be walked is met for the first time.

        without: a folder that is not entered if it lies in this one.
        """
        self._left_out = None
        first = self._enter(folder)
        self._left_out = None if without is None else number_of(without)
        return first

    def _enter(self, folder: str) -> bool:
        number = number_of(folder)
        if number is None:
            return True  # it will say what is wrong with it
        if number in self._entered or number == self._left_out:
            return False
        self._entered.add(number)
        return True

    def files(self, root: str) -> Iterator[File | Unread]:
        """What is in `root` and below, but for what is hidden; `root` must have begun.

        In each folder first its files, then its folders, both in order of name. Symbolic links come
        last: what they lead to may lie in the folder itself, and is rather met there.
        """
        links: list[os.DirEntry[str]] = []
        for item in self._below([root], root, links):
            yield item
            if isinstance(item, Unread) and item.all:
                return
        for entry in links:
            if _leads_to_folder(entry):
                if self._enter(entry.path):
                    more: list[os.DirEntry[str]] = []
                    yield from self._below([entry.path], root, more)
                    links += more
            else:
                yield _file(entry, linked=True)

    def _below(
        self, waiting: list[str], root: str, links: list[os.DirEntry[str]]
    ) -> Iterator[File | Unread]:
        """As `files`, for the folders in `waiting`, which have been entered; links are put aside."""
        while waiting:
            here = waiting.pop()
            entries, error = _listed(here)
            if error is not None:
                if os.path.basename(here) == LOST_AND_FOUND and error.errno in FORBIDDEN:  # noqa: PTH119 - text
                    continue
                if here == root or not _is_there(root):
                    yield Unread(root, error, all=not entries)
                    if not entries:
                        return
                else:
                    yield Unread(here, error)
            folders: list[str] = []
            lost: OSError | None = None
            for entry in entries:
                if entry.is_symlink():
                    if not is_hidden(entry, folder=_leads_to_folder(entry)):
                        links.append(entry)
                elif _is_folder(entry):
                    if not is_hidden(entry, folder=True):
                        folders.append(entry.path)
                elif not is_hidden(entry, folder=False):
                    file = _file(entry)
                    if file.error is not None and file.error.errno not in OF_ONE_FILE:
                        lost = file.error
                        break
                    yield file
            if lost is not None:
                gone = not _is_there(root)
                yield Unread(root if gone else here, lost, all=gone)
                if gone:
                    return
            waiting += [path for path in reversed(folders) if self._enter(path)]


def number_of(path: str) -> Number | None:
    """What tells the file or folder from all others; None if it is not there."""
    try:
        status = os.stat(path)  # noqa: PTH116 - a hundred thousand times
    except (OSError, ValueError):
        return None
    return numbered_as(status, path)


def numbered_as(status: os.stat_result, path: str) -> Number:
    """The same, of a file whose status is known; where the drive numbers no files by where it lies."""
    if status.st_ino:
        return status.st_dev, status.st_ino
    return os.path.normcase(os.path.realpath(path))


def _listed(folder: str) -> tuple[list[os.DirEntry[str]], OSError | None]:
    """What is in a folder, in order of name, as far as it could be read."""
    found: list[os.DirEntry[str]] = []
    error: OSError | None = None
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                found.append(entry)  # one by one: what came before an error is kept
    except OSError as what:
        error = what
    found.sort(key=attrgetter("name"))
    return found, error


def _file(entry: os.DirEntry[str], *, linked: bool = False) -> File:
    try:
        status = entry.stat() if os.name != "nt" else os.stat(entry.path)  # noqa: PTH116 - the former has no numbers there
    except OSError as error:
        return File(entry.path, entry.name, None, linked, error)
    return File(entry.path, entry.name, status, linked)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _leads_to_folder(entry: os.DirEntry[str]) -> bool:
    return os.path.isdir(entry.path)  # noqa: PTH112 - never raises, and as it is now


def _is_there(folder: str) -> bool:
    """Whether a folder can be read at all."""
    try:
        return stat.S_ISDIR(os.stat(folder).st_mode)  # noqa: PTH116 - beside `os.scandir`
    except OSError:
        return False
