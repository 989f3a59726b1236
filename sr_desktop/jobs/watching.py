"""A folder that a scanner puts photos into: each is given once it is all there.

The folder is looked at again and again, without help of the system, so that it may lie on any drive. Times
are passed in; nothing depends on the clock on the wall.
"""

from __future__ import annotations

import os
import stat
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sr_desktop.base.errors import PhotoNotFound, PhotoUnreadable, SRError
from sr_desktop.engine.formats import READ_ENDINGS
from sr_desktop.engine.results import is_restored
from sr_desktop.engine.wholeness import is_whole
from sr_desktop.jobs.duplicates import Twins
from sr_desktop.jobs.hidden import is_hidden
from sr_desktop.jobs.intake import Found, Refused
from sr_desktop.jobs.naming import is_result
from sr_desktop.jobs.walk import Number, number_of

SETTLE = 3.0
"""Seconds that a file has to stay as it is."""
PATIENCE = 30.0
"""Seconds after which a file counts as all there even without its end: the reader says what is wrong."""
PAUSE = 1.0
"""Seconds between two looks."""
LOOKED_AT_AGAIN = 256
"""Files given before of which a look asks length and time again, in turn: network drives are slow."""

TEMPORARY = frozenset(
    {
        *(".part", ".partial", ".filepart", ".tmp", ".temp", ".crdownload", ".download"),
        *(".opdownload", ".aria2", ".lock", ".swp", ".bak", ".!ut", ".icloud"),
    }
)
"""Endings that scanners, browsers and other programs give to what is not finished yet."""

State = tuple[int, int]
"""Length in bytes and time of the last change, in nanoseconds."""


@dataclass(frozen=True, slots=True)
class Look:
    """What is new in the folder: photos to restore, files that are left alone, and whether it came or went.

    gone: why nothing can be seen any more; told once. back: whether it can be seen again.
    """

    photos: tuple[Found, ...] = ()
    refused: tuple[Refused, ...] = ()
    gone: SRError | None = None
    back: bool = False

    def __bool__(self) -> bool:
        return bool(self.photos or self.refused or self.gone or self.back)


@dataclass(slots=True)
class _Known:
    """A file as it was seen. since: when for the first time like this; given: or passed over, for good."""

    state: State
    number: int
    since: float
    looks: int = 1
    given: bool = False


@dataclass(slots=True)
class _Seen:
    """What one look comes upon."""

    photos: list[Found] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    given: int = 0
    whole: bool = True


class FolderWatch:
    """Watches a folder and what is in it. Of one thread; `stop` may be set from any."""

    def __init__(
        self,
        folder: Path,
        *,
        ours: Path | None = None,
        new_only: bool = False,
        settle: float = SETTLE,
        patience: float = PATIENCE,
    ) -> None:
        """ours: the folder that results go to, which is not looked into.

        new_only: what lies there at the first look is never given, unless it changes.
        """
        self._folder = folder
        self._ours = ours
        self._pass_over = new_only
        self._settle = settle
        self._patience = max(settle, patience)
        self._known: dict[str, _Known] = {}
        self._twins = Twins()
        self._unreadable: set[str] = set()
        self._gone = False
        self._given = 0
        self._turn = 0

    def looks(self, stop: threading.Event, pause: float = PAUSE) -> Iterator[Look]:
        """Every look that found something, until `stop` is set; then it ends at once."""
        while not stop.is_set():
            begun = time.monotonic()
            look = self.look(begun, stop)
            if look:
                yield look
            stop.wait(max(pause, 2 * (time.monotonic() - begun)))

    def look(self, now: float, stop: threading.Event | None = None) -> Look:
        """What is new at this moment of a monotonic clock. Never raises.

        A file is given when it was the same at two looks and for `settle` seconds, and has its end; also
        when it was given before and is another one now.
        """
        seen = _Seen()
        try:
            self._walk(seen, now, stop)
        except OSError:
            gone = None if self._gone else self._is_gone()
            self._gone = True
            return Look(tuple(seen.photos), tuple(seen.refused), gone)
        back, self._gone = self._gone, False
        if stop is not None and stop.is_set():
            return Look(tuple(seen.photos), tuple(seen.refused), back=back)
        self._pass_over = False
        self._given = seen.given
        self._turn += LOOKED_AT_AGAIN
        if (
            seen.whole
        ):  # what was given is remembered: an empty folder may be a drive that is not there
            for name in [name for name, known in self._known.items() if not known.given]:
                if name not in seen.names:
                    del self._known[name]
        return Look(tuple(seen.photos), tuple(seen.refused), back=back)

    # --- inside ------------------------------------------------------------------------------

    def _walk(self, seen: _Seen, now: float, stop: threading.Event | None) -> None:
        """Raises `OSError` if the folder itself can't be read."""
        root = str(self._folder)
        ours = None if self._ours is None else number_of(str(self._ours))
        if ours is not None and ours == number_of(root):
            ours = None
        waiting = [root]
        while waiting:
            here = waiting.pop()
            try:
                with os.scandir(here) as entries:
                    found = sorted(entries, key=lambda entry: entry.name)
            except OSError as error:
                if here == root:
                    raise
                seen.whole = False
                self._tell_unreadable(seen, here, error)
                continue
            self._unreadable.discard(here)
            folders = []
            for entry in found:
                if stop is not None and stop.is_set():
                    return
                if _is_folder(entry):
                    if self._enters(entry, ours):
                        folders.append(entry.path)
                elif entry.path in self._known or not _is_passed_over(entry, folder=False):
                    self._meet(entry, seen, now)
            waiting += reversed(folders)

    def _enters(self, entry: os.DirEntry[str], ours: Number | None) -> bool:
        if _is_passed_over(entry, folder=True):
            return False
        return ours is None or number_of(entry.path) != ours

    def _meet(self, entry: os.DirEntry[str], seen: _Seen, now: float) -> None:
        seen.names.add(entry.path)
        known = self._known.get(entry.path)
        if known is not None and known.given:
            seen.given += 1
            if not self._may_differ(entry, known, seen.given):
                return
        status = _status(entry, fresh=known is not None and not known.given)
        if status is None or not stat.S_ISREG(status.st_mode):
            return
        state = status.st_size, status.st_mtime_ns
        if known is None or known.state != state:
            self._known[entry.path] = _Known(state, _number(entry), now, given=self._pass_over)
            return
        known.number = _number(entry)
        known.looks += 1
        if known.given or known.looks < 2 or now - known.since < self._settle:
            return
        if self._is_there(entry, now - known.since):
            known.given = True
            self._give(Path(entry.path), state[0], seen)

    def _may_differ(self, entry: os.DirEntry[str], known: _Known, place: int) -> bool:
        """Whether a file that was given has to be asked for its length and time again."""
        if os.name == "nt":
            return True  # the system has told them with the names
        if _number(entry) != known.number:
            return True
        return (place - self._turn) % max(1, self._given) < LOOKED_AT_AGAIN

    def _is_there(self, entry: os.DirEntry[str], still: float) -> bool:
        if _ending(entry.name) not in READ_ENDINGS or still >= self._patience:
            return True
        try:
            return is_whole(entry.path) is not False
        except OSError:
            return False  # another program has it

    def _give(self, path: Path, length: int, seen: _Seen) -> None:
        """Decides what becomes of a file that is all there."""
        if _ending(path.name) not in READ_ENDINGS:
            reason = PhotoUnreadable(
                "{name} is not a photo.", name=path.name, next_step="It was left alone."
            )
            seen.refused.append(Refused(path, reason, failed=False))
            return
        if is_result(path) or is_restored(path):
            return
        twin = self._twins.first(path, length)
        if (
            twin is None or twin == path or not os.path.lexists(twin)
        ):  # renamed: perhaps not yet read
            seen.photos.append(Found(path, self._folder))
            return
        reason = PhotoUnreadable(
            "{name} is the same picture as {first}.",
            name=path.name,
            first=twin.name,
            next_step="It is restored once.",
        )
        seen.refused.append(Refused(path, reason, failed=False, same_as=twin))

    def _tell_unreadable(self, seen: _Seen, folder: str, _error: OSError) -> None:
        if folder in self._unreadable:
            return
        self._unreadable.add(folder)
        reason = PhotoUnreadable(
            "The folder {folder} could not be read.",
            folder=folder,
            next_step="Check that you may open it.",
        )
        seen.refused.append(Refused(Path(folder), reason, failed=True))

    def _is_gone(self) -> SRError:
        return PhotoNotFound(
            "The folder {folder} can't be seen at the moment.",
            folder=self._folder,
            next_step="It is watched again as soon as it is back.",
        )


def _is_passed_over(entry: os.DirEntry[str], *, folder: bool) -> bool:
    name = entry.name
    if name.startswith("~") or name.endswith("~") or _ending(name) in TEMPORARY:
        return True
    return is_hidden(entry, folder=folder)


def _ending(name: str) -> str:
    return os.path.splitext(name)[1].lower()  # noqa: PTH122 - thousands of names at each look


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """A link to a folder is none: it may lead round in a circle."""
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _status(entry: os.DirEntry[str], *, fresh: bool) -> os.stat_result | None:
    """fresh: Windows tells with the names how a file was when it was last closed."""
    try:
        return os.stat(entry.path) if fresh else entry.stat()  # noqa: PTH116 - beside `os.scandir`
    except OSError:
        return None


def _number(entry: os.DirEntry[str]) -> int:
    """What another file of the same name does not have; on Windows it would have to be asked for."""
    return 0 if os.name == "nt" else entry.inode()
