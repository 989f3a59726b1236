"""Turns what a person dropped (files and folders) into a list of photos and a list of refusals."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sr_desktop.base.errors import NoPhotos, PhotoNotFound, PhotoUnreadable, SRError
from sr_desktop.base.names import MARK
from sr_desktop.engine.formats import READ_ENDINGS
from sr_desktop.engine.results import is_restored
from sr_desktop.jobs.duplicates import Twins
from sr_desktop.jobs.naming import is_result
from sr_desktop.jobs.walk import FORBIDDEN, File, Number, Unread, Walk, number_of, numbered_as


@dataclass(frozen=True, slots=True)
class Found:
    """One photo to work on. `root` is the folder the person named, None if they named the file."""

    path: Path
    root: Path | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that will not be worked on, and why."""

    path: Path
    reason: SRError
    failed: bool
    """True if the person would expect a result from it; False for what is merely passed over."""
    same_as: Path | None = None
    """The photo that has the same bytes and is worked on in its place."""
    ours: bool = False
    """Whether it is a result of this program."""


class Met:
    """What was met before: files under all their names, folders, photos by their bytes.

    named: what the person named, so that a photo they named themselves is never taken for a duplicate.
    """

    def __init__(self, named: Iterable[Path] = ()) -> None:
        self.walk = Walk()
        self.twins = Twins()
        self.files: set[Number] = set()
        self.named = {number for path in named if (number := number_of(str(path))) is not None}

    def first_time(self, number: Number | None) -> bool:
        """Whether this very file has not been met before."""
        if number is None:
            return True  # the reader will say what is wrong with it
        if number in self.files:
            return False
        self.files.add(number)
        return True


def intake(
    paths: Iterable[Path], *, ours: Path | None = None, met: Met | None = None
) -> Iterator[Found | Refused]:
    """Every photo in `paths`, folders walked in order of name; each photo once.

    Files named by the person are always tried, whatever their ending: the reader decides. In
    folders only files with a photo's ending are photos; others are refused with a reason, and so is a
    photo that has the same bytes as one before it. System and hidden files are passed over silently.
    Results of this program (known by their names, or by the record in them) are refused, and what
    lies in `ours` (the folder that results go to) is not looked at.
    What can't be read is told, and ends nothing else.

    met: what earlier calls met, if they belong together.
    """
    paths = list(paths)
    met = met or Met(paths)
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 - unlike Path.is_dir it never raises
            yield from _folder(path, met, ours)
        else:
            yield from _named_file(path, met)


def _named_file(path: Path, met: Met) -> Iterator[Found | Refused]:
    try:
        status = path.stat()
    except (OSError, ValueError):
        if os.path.lexists(path):
            yield Found(path)  # the reader will say what is wrong with it
        else:
            reason: SRError = PhotoNotFound("There is no file {path}.", path=path)
            yield Refused(path, reason, failed=True)
        return
    if not stat.S_ISREG(status.st_mode):
        yield Refused(path, _no_file(path.name), failed=True)
    elif met.first_time(numbered_as(status, str(path))):
        met.twins.first(path, status.st_size)
        yield Found(path)


def _folder(root: Path, met: Met, ours: Path | None) -> Iterator[Found | Refused]:
    if not met.walk.begin(str(root), without=None if ours is None else str(ours)):
        return
    any_photo = any_unread = False
    for item in met.walk.files(str(root)):
        if isinstance(item, Unread):
            any_unread = True
            yield _unread(item)
            continue
        name = item.name
        if f".{name.rpartition('.')[2].lower()}" not in READ_ENDINGS or "." not in name:
            if not _is_named(item, met):
                yield Refused(Path(item.path), _no_photo(name), failed=False)
            continue
        any_photo = True
        found = _photo(item, root, met)
        if found is not None:
            yield found
    if not any_photo and not any_unread:
        yield Refused(
            root, NoPhotos("There are no photos in the folder {root}.", root=root), failed=True
        )


def _photo(file: File, root: Path, met: Met) -> Found | Refused | None:
    """A file of a folder that has a photo's ending; None if it was met, or will be under its own name."""
    status = file.status
    if status is None:
        return _unreadable(file)
    if not stat.S_ISREG(status.st_mode):
        return Refused(Path(file.path), _no_file(file.name), failed=False)
    number = numbered_as(status, file.path)
    if number in met.files:
        return None
    path = Path(file.path)
    named = number in met.named
    if (MARK in file.name and is_result(path)) or is_restored(file.path):
        if named:
            return None
        return Refused(path, _own_result(file.name), failed=False, ours=True)
    met.files.add(number)
    twin = met.twins.first(path, status.st_size)
    if twin is None or named:
        return Found(path, root)
    return Refused(path, _twin(path, twin), failed=False, same_as=twin)


def _is_named(file: File, met: Met) -> bool:
    """Whether the person named a file of a folder by itself too, so that it is tried after all."""
    return (
        bool(met.named)
        and file.status is not None
        and numbered_as(file.status, file.path) in met.named
    )


def _twin(path: Path, first: Path) -> PhotoUnreadable:
    return PhotoUnreadable(
        "{name} is the same picture as {first}.",
        name=path.name,
        first=first if first.name == path.name else first.name,
        next_step="It is restored once.",
    )


def _no_photo(name: str) -> PhotoUnreadable:
    return PhotoUnreadable("{name} is not a photo.", name=name, next_step="It was left alone.")


def _own_result(name: str) -> PhotoUnreadable:
    return PhotoUnreadable(
        "{name} is already a result of this program.", name=name, next_step="It was left alone."
    )


def _no_file(name: str) -> PhotoUnreadable:
    return PhotoUnreadable(
        "{name} is a pipe or a device, not a file.", name=name, next_step="It was left alone."
    )


def _unreadable(file: File) -> Refused:
    """For what looks like a photo in its folder, and can't even be asked for its length."""
    path, error = Path(file.path), file.error
    if file.linked:
        reason: SRError = PhotoNotFound(
            "{name} only points to another file, which is not there.", name=file.name
        )
        return Refused(path, reason, failed=True)
    if isinstance(error, FileNotFoundError):
        reason = PhotoNotFound(
            "{name} was taken away while its folder was being looked through.",
            name=file.name,
            next_step="",
        )
        return Refused(path, reason, failed=False)
    reason = PhotoUnreadable(
        "{name} could not be looked at.",
        name=file.name,
        next_step="Check that you may open it and that its drive is still connected.",
    )
    return Refused(path, reason, failed=True)


def _unread(folder: Unread) -> Refused:
    path = Path(folder.path)
    if folder.error.errno in FORBIDDEN:
        reason = PhotoUnreadable(
            "The folder {folder} could not be read.",
            folder=path,
            next_step="Check that you may open it.",
        )
    else:
        reason = PhotoUnreadable(
            "The folder {folder} could not be read to its end.",
            folder=path,
            next_step="Check that its drive is still connected, then add it once more.",
        )
    return Refused(path, reason, failed=True)


def is_photo(path: Path) -> bool:
    """Whether a file's name is that of a photo; folders count, since photos may be in them."""
    return path.suffix.lower() in READ_ENDINGS or os.path.isdir(path)  # noqa: PTH112 - never raises
