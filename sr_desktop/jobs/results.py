"""The only door through which a result may go: nothing leaves that is not certainly one.

A result is known by the restoration record inside it. What is removed goes to the system's trash or, where
there is none, to a folder of the program; it is never deleted.
"""

from __future__ import annotations

import os
import re
import shutil
import unicodedata
import warnings
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from sr_desktop.base import paths
from sr_desktop.base.errors import ResultStays, SRError
from sr_desktop.base.files import digest, link_new, new_file, sync_folder
from sr_desktop.base.names import MARK, numbered
from sr_desktop.engine.plugins import DAMAGED, formats
from sr_desktop.engine.record import Record, read_record
from sr_desktop.engine.words import xmp_of

ASIDE = "Removed results"
"""The folder in the program's home that takes the place of a trash."""
MOST_NAMES = 10_000
NUMBER = re.compile(r" \(\d+\)")

Trash = Callable[[Path], bool]
"""Moves a file to the system's trash; False, and nothing done, if it cannot."""


@dataclass(frozen=True, slots=True)
class Ours:
    """A file that is certainly a result of the photo `source`, in the state in which it was looked at."""

    path: Path
    source: Path
    state: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What shall become of the results of one photo.

    source: the photo; keep: the result that stays; drop: those that go.
    wanted: the name that `keep` shall have as soon as it is free.
    """

    source: Path
    keep: Path | None
    drop: tuple[Path, ...] = ()
    wanted: Path | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """What has become of them.

    kept:    where the result that stays is now.
    removed: how many are gone; aside: how many of those lie in the program's own folder, for want of a trash.
    stayed:  those that were to go and did not; errors: why.
    """

    kept: Path | None
    removed: int = 0
    aside: int = 0
    stayed: tuple[Path, ...] = ()
    errors: tuple[SRError, ...] = ()


def record_of(path: Path) -> Record | None:
    """The restoration record inside a file; None if it has none or cannot be read.

    Results are larger than the photos that the engine takes, so this asks for no size.
    """
    try:
        with path.open("rb") as stream, warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # Pillow warns of oddities in metadata, and of large pictures
            with Image.open(stream, formats=formats()) as image:
                return read_record(xmp_of(image.info))
    except (OSError, Image.DecompressionBombError, *DAMAGED):
        return None


def check(path: Path, source: Path) -> Ours:
    """`path` as a result of the photo `source`; raises `ResultStays` unless that is certain.

    It carries the record of this program, the record's name and hash are those of the photo as it is
    now, and it is not the photo itself under whatever name. Reads all of the photo.
    """
    state = _state(path)
    if state is None:
        raise ResultStays("{name} is not there any more.", name=path.name)
    if path.is_symlink() or not path.is_file():
        raise ResultStays("{name} only points to another file.", name=path.name)
    try:
        itself = path.samefile(source)
    except OSError as error:
        raise ResultStays(
            "The original, {name}, is not there any more, so its result stays.", name=source.name
        ) from error
    if itself:
        raise ResultStays("{name} is your original.", name=path.name)
    record = record_of(path)
    if record is None:
        raise ResultStays(
            "{name} does not say that this program made it, so it stays.", name=path.name
        )
    known = digest(source)
    if not known:
        raise ResultStays(
            "The original, {name}, could not be read, so its result stays.", name=source.name
        )
    if record.source_sha256 != known or _plain(record.source) != _plain(source.name):
        raise ResultStays(
            "{name} was not made from {source} as it is now, so it stays.",
            name=path.name,
            source=source.name,
        )
    return Ours(path, source, state)


def is_ours(path: Path, source: Path) -> bool:
    """Whether `path` is certainly a result of the photo `source`."""
    try:
        check(path, source)
    except ResultStays:
        return False
    return True


def remove(path: Path, source: Path, trash: Trash) -> bool:
    """Moves a result of the photo `source` to the trash; True if there was one.

    Otherwise it goes to the folder `aside()`. Raises `ResultStays`; then the file is where it was.
    """
    ours = check(path, source)
    if _state(path) != ours.state:
        raise ResultStays("{name} was changed a moment ago, so it stays.", name=path.name)
    if trash(path):
        return True
    _set_aside(ours)
    return False


def aside() -> Path:
    """Where removed results go on a system without a trash; not made by asking."""
    return paths.home() / ASIDE


def settle(verdict: Verdict, trash: Trash) -> Settled:
    """Carries out a verdict: the results that go, go; the one that stays gets its name if that is free.

    Nothing goes as long as what shall stay is not there. Never raises; what could not be done is told.
    """
    keep = verdict.keep
    if keep is not None:
        try:
            check(keep, verdict.source)
        except ResultStays as error:
            if verdict.drop:
                return Settled(keep, stayed=verdict.drop, errors=(error,))
            return Settled(keep)
    removed = outside = 0
    stayed: list[Path] = []
    errors: list[SRError] = []
    for path in verdict.drop:
        try:
            outside += not remove(path, verdict.source, trash)
            removed += 1
        except SRError as error:
            stayed.append(path)
            errors.append(error)
    if keep is not None and verdict.wanted is not None:
        keep = renamed(keep, verdict.wanted)
    return Settled(keep, removed, outside, tuple(stayed), tuple(errors))


def renamed(path: Path, wanted: Path) -> Path:
    """Gives a result the name `wanted` if no file has it; the path that it has then."""
    if path == wanted or path.parent != wanted.parent or os.path.lexists(wanted):
        return path
    try:
        if not _move_new(path, wanted):
            return path
    except OSError:
        return path
    return wanted


def unnumbered(path: Path) -> Path:
    """The name that a result was meant to have before it got a number because that was taken."""
    stem, mark, number = path.stem.rpartition(MARK)
    return path.with_name(stem + mark + path.suffix) if mark and NUMBER.fullmatch(number) else path


def _move_new(path: Path, target: Path) -> bool:
    """Moves within a file system, never onto a file; False if the name is taken."""
    if not link_new(path, target):
        return False
    with suppress(FileNotFoundError):  # where there are no links, it was moved
        if path.samefile(target):
            path.unlink()
    sync_folder(target.parent)
    return True


def _set_aside(ours: Ours) -> None:
    """Moves a result to the program's own folder, under the next free name."""
    folder = aside()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with suppress(OSError):  # another drive
            for number in range(1, MOST_NAMES):
                if _move_new(ours.path, numbered(folder / ours.path.name, number)):
                    return
        _copy_away(ours, folder)
    except OSError as error:
        raise ResultStays(
            "{name} could not be moved to {folder}, so it stays.",
            name=ours.path.name,
            folder=folder,
        ) from error


def _copy_away(ours: Ours, folder: Path) -> None:
    with ours.path.open("rb") as stream, new_file(folder / ours.path.name) as file:
        shutil.copyfileobj(stream, file.stream, 1024**2)
    if _state(ours.path) == ours.state and digest(file.path) == digest(ours.path):
        ours.path.unlink()
        return
    file.path.unlink()
    raise ResultStays("{name} was changed a moment ago, so it stays.", name=ours.path.name)


def _state(path: Path) -> tuple[int, ...] | None:
    """What tells a file from another one, and from itself after a change; None if it is not there."""
    try:
        status = path.lstat()
    except OSError:
        return None
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def _plain(name: str) -> str:
    """A name as every file system and the record would write it: some take letters apart."""
    kept = "".join(letter if letter.isprintable() else "?" for letter in name)
    return unicodedata.normalize("NFC", kept)
