"""Turns what a person dropped (files and folders) into a list of photos and a list of refusals."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sr_desktop.base.errors import NoPhotos, PhotoNotFound, PhotoUnreadable, SRError
from sr_desktop.engine.formats import READ_ENDINGS
from sr_desktop.engine.results import is_restored
from sr_desktop.jobs.naming import is_result

SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini", ".ds_store", "icon\r"})


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


def intake(paths: Iterable[Path], *, ours: Path | None = None) -> Iterator[Found | Refused]:
    """Every photo in `paths`, folders walked in order of name; each photo once.

    Files named by the person are always tried, whatever their ending: the reader decides. In
    folders only files with a photo's ending are photos; others are refused with a reason, system
    and hidden files are passed over silently, and so are results of this program (known by their
    names, or by the record in them) and what lies in `ours` (the folder that results go to).
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 - unlike Path.is_dir it never raises
            yield from _folder(path, seen, ours)
        elif not os.path.lexists(path):
            yield Refused(path, PhotoNotFound("There is no file {path}.", path=path), failed=True)
        elif _first_time(path, seen):
            yield Found(path)


def _folder(root: Path, seen: set[tuple[int, int]], ours: Path | None) -> Iterator[Found | Refused]:
    unreadable: list[Refused] = []

    def on_error(error: OSError) -> None:
        folder = Path(error.filename or root)
        reason = PhotoUnreadable(
            "The folder {folder} could not be read.",
            folder=folder,
            next_step="Check that you may open it.",
        )
        unreadable.append(Refused(folder, reason, failed=True))

    any_photo = False
    skip = _file_number(ours) if ours is not None else None
    if skip == _file_number(root):
        skip = None
    for folder, folders, files in os.walk(root, onerror=on_error):
        here = Path(folder)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and (skip is None or _file_number(here / name) != skip)
        )
        for name in sorted(files):
            path = here / name
            if name.startswith(".") or name.lower() in SYSTEM_FILES:
                continue
            if path.suffix.lower() not in READ_ENDINGS:
                reason = PhotoUnreadable(
                    "{name} is not a photo.", name=name, next_step="It was left alone."
                )
                yield Refused(path, reason, failed=False)
            elif is_result(path) or is_restored(path):
                any_photo = True
                reason = PhotoUnreadable(
                    "{name} is already a result of this program.",
                    name=name,
                    next_step="It was left alone.",
                )
                yield Refused(path, reason, failed=False)
            else:
                any_photo = True
                if _first_time(path, seen):
                    yield Found(path, root)
    yield from unreadable
    if not any_photo and not unreadable:
        yield Refused(
            root, NoPhotos("There are no photos in the folder {root}.", root=root), failed=True
        )


def _first_time(path: Path, seen: set[tuple[int, int]]) -> bool:
    """Whether this very file has not been met before."""
    key = _file_number(path)
    if key is None:
        return True  # the reader will say what is wrong with it
    if key in seen:
        return False
    seen.add(key)
    return True


def _file_number(path: Path) -> tuple[int, int] | None:
    """What a file or folder has in common under all its names: links, other letters, two mounts.

    None if it is not there or its drive numbers no files.
    """
    try:
        status = path.stat()
    except OSError:
        return None
    return (status.st_dev, status.st_ino) if status.st_ino else None


def is_photo(path: Path) -> bool:
    """Whether a file's name is that of a photo; folders count, since photos may be in them."""
    return path.suffix.lower() in READ_ENDINGS or os.path.isdir(path)  # noqa: PTH112 - never raises
