"""How much room results will need, told before the work starts and not when the disk is full."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from sr_desktop.base import paths
from sr_desktop.base.errors import DiskFull
from sr_desktop.engine.formats import format_of
from sr_desktop.engine.header import Header
from sr_desktop.engine.headers import measured
from sr_desktop.engine.limits import SCRATCH_ABOVE
from sr_desktop.engine.settings import Settings
from sr_desktop.jobs.entry import Entry
from sr_desktop.jobs.expected import expected_bytes, format_of_target

__all__ = ["Needed", "Room", "check_space", "expected_bytes", "needed", "told"]

RESERVE = 200 * 1024**2
"""Bytes that are left free on a drive; for a few small photos no more than they need themselves."""
MB, GB = 1024**2, 1024**3


@dataclass(frozen=True, slots=True)
class Needed:
    """What one drive has to hold.

    folder:  one of those on it that results go to, the nearest that is there.
    results: bytes of all results; photos: how many they are.
    scratch: bytes that the largest photo needs there while it is worked on.
    left:    bytes that are free; None if nobody can tell.
    """

    folder: Path
    results: int
    photos: int
    scratch: int
    left: int | None

    @property
    def bytes(self) -> int:
        """All of it, and the reserve."""
        return self.results + self.scratch + min(RESERVE, self.results)

    @property
    def enough(self) -> bool:
        """Whether there is room for it, as far as one can tell."""
        return self.left is None or self.bytes <= self.left


@dataclass(slots=True)
class _Drive:
    folder: Path
    results: int = 0
    photos: int = 0
    scratch: int = 0


@dataclass(slots=True)
class Room:
    """Sums up photo by photo what their results need, drive by drive."""

    _drives: dict[int, _Drive] = field(default_factory=dict)
    _folders: dict[Path, _Drive | None] = field(default_factory=dict)
    _scratch: int = 0

    def add(self, target: Path, settings: Settings, header: Header | None, length: int = 0) -> int:
        """One more result; gives its expected bytes.

        header: of the photo, see `engine.headers`; None if it could not be read: then `length`, that of its
        file in bytes, has to do.
        """
        file_format = format_of_target(format_of(target), header)
        size = expected_bytes(header, settings, file_format, length)
        drive = self._drive(target.parent)
        if drive is not None:
            drive.results += size
            drive.photos += 1
        if header is not None:
            self._scratch = max(self._scratch, scratch_bytes(header, settings, file_format))
        return size

    @property
    def needed(self) -> tuple[Needed, ...]:
        """What each drive has to hold, and how much is free on it now."""
        if self._scratch and (drive := self._drive(paths.home())) is not None:
            drive.scratch = self._scratch
        return tuple(
            Needed(each.folder, each.results, each.photos, each.scratch, _left(each.folder))
            for each in self._drives.values()
        )

    def check(self) -> tuple[Needed, ...]:
        """As `needed`; raises `DiskFull` if a drive has not enough room."""
        drives = self.needed
        for drive in drives:
            if not drive.enough:
                raise _too_little(drive)
        return drives

    def _drive(self, folder: Path) -> _Drive | None:
        """The drive that a folder is on, or will be; None if none of those above it is there."""
        if folder in self._folders:
            return self._folders[folder]
        there = folder
        while not os.path.isdir(there) and there != there.parent:  # noqa: PTH112 - never raises
            there = there.parent
        try:
            number = there.stat().st_dev
        except OSError:
            drive = None  # whoever writes there says what is wrong with it
        else:
            drive = self._drives.setdefault(number, _Drive(there))
        self._folders[folder] = drive
        return drive


def needed(
    entries: Iterable[Entry], *, measure: Callable[[Path], Header | None] = measured
) -> tuple[Needed, ...]:
    """What the results of those of the `entries` that have not ended need, drive by drive."""
    return _summed(entries, measure).needed


def check_space(
    entries: Iterable[Entry], *, measure: Callable[[Path], Header | None] = measured
) -> tuple[Needed, ...]:
    """As `needed`; raises `DiskFull` if there is not enough room for all of them and a reserve."""
    return _summed(entries, measure).check()


def _summed(entries: Iterable[Entry], measure: Callable[[Path], Header | None]) -> Room:
    room = Room()
    for entry in entries:
        if not entry.state.ended:
            header = measure(entry.source)
            room.add(entry.target, entry.settings, header, entry.source_bytes)
    return room


def scratch_bytes(header: Header, settings: Settings, target_format: str) -> int:
    """Bytes of the files that the work on a photo lays aside, see `engine.scratch`; mostly 0."""
    width, height = settings.size.pixels(*header.size)
    pixels = width * height
    colours = header.channels - (header.channels in (2, 4))
    each = header.bits // 8
    arrays = [header.pixels * header.channels * each, pixels * colours * max(2, each)]
    if each == 1 or target_format in ("jpeg", "webp"):
        arrays.append(pixels * colours)
    if target_format == "jpeg" and colours == 3 and pixels * colours > SCRATCH_ABOVE:
        arrays.append(pixels * 4)
    return sum(array for array in arrays if array > SCRATCH_ABOVE)


def told(size: int) -> str:
    """`12 GB`, `1.5 GB` or `350 MB`; never 0."""
    if size >= 10 * GB:
        return f"{round(size / GB)} GB"
    if size >= GB:
        return f"{size / GB:.1f} GB"
    return f"{max(1, round(size / MB))} MB"


def _left(folder: Path) -> int | None:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def _too_little(drive: Needed) -> DiskFull:
    wanted, left = told(drive.bytes), told(drive.left or 0)
    if wanted == left:  # by less than is told
        wanted, left = f"{drive.bytes // MB + 1} MB", f"{(drive.left or 0) // MB} MB"
    if not drive.results:
        return DiskFull(
            "The work on the largest photo needs about {needed} for a while, "
            "but {folder} has only {left} left.",
            needed=wanted,
            folder=drive.folder,
            left=left,
        )
    return DiskFull(
        "The results need about {needed}, but {folder} has only {left} left.",
        needed=wanted,
        folder=drive.folder,
        left=left,
    )
