"""Who works the queue: one program at a time, whatever number of windows and command lines look at it.

The lock is one of the system and ends with the process that holds it, however that ends. Beside it the
queue tells who works: program, process, computer, and a beat that grows every few seconds. No clock of the
computer is asked: another program is alive as long as its beat is seen to grow.
"""

from __future__ import annotations

import hashlib
import logging
import os
import platform
import secrets
from collections.abc import Collection
from dataclasses import dataclass

from filelock import FileLock, Timeout

from sr_desktop.jobs.database import Database
from sr_desktop.jobs.schema import lock_of

log = logging.getLogger(__name__)

BEAT = 2.0
"""Seconds between two beats."""
SILENCE = 15.0
"""Seconds without a beat after which a program on another computer counts as gone, one here as stuck."""


@dataclass(frozen=True, slots=True)
class Owner:
    """The program that works the queue.

    program: "window", "restore", "queue run" …; batches: the only ones it works on, None: all.
    """

    program: str
    pid: int
    here: bool
    batches: frozenset[int] | None
    silent: bool = False


class WorkLock:
    """The right to work the queue. Of one thread; `now` are seconds of `time.monotonic`."""

    def __init__(self, store: Database, program: str) -> None:
        self._store = store
        self._program = program
        self.token = secrets.token_hex(8)
        self._lock = None if store.file is None else FileLock(lock_of(store.file), timeout=0)
        self._held = False
        self._last_beat = 0.0
        self._told: frozenset[int] | None = frozenset()
        self._seen: tuple[str, int] | None = None
        self._seen_at = 0.0

    @property
    def held(self) -> bool:
        """Whether this program works the queue."""
        return self._held

    def acquire(self, now: float, batches: Collection[int] | None) -> bool:
        """Takes the right to work if nobody has it. Raises `QueueUnusable`."""
        if self._held:
            return True
        if self._lock is not None:
            locked = True
            try:
                self._lock.acquire()
            except Timeout:
                return False
            except (OSError, NotImplementedError) as error:  # a drive without locks
                locked = False
                log.warning("no lock for the queue: %s", error)
            if self._beats(now, here=not locked):
                self._lock.release()
                return False
        try:
            self.renew(batches)
        except BaseException:  # whatever it was, the lock must not stay
            if self._lock is not None:
                self._lock.release()
            raise
        self._held, self._last_beat = True, now
        self._store.worked_here = True
        return True

    def renew(self, batches: Collection[int] | None) -> None:
        """Tells the queue that this program works; again, if it was repaired. Raises `QueueUnusable`."""
        self._told = None if batches is None else frozenset(batches)
        self._store.set_owner(
            (self.token, self._program, os.getpid(), _computer(), _batches_text(self._told))
        )

    def lose(self) -> None:
        """The right is another program's by now."""
        self._held = self._store.worked_here = False
        if self._lock is not None:
            self._lock.release()

    def beat(self, now: float, batches: Collection[int] | None) -> None:
        """Tells the others that this program is alive, and on what. Raises `QueueUnusable` or `Lost`."""
        told = None if batches is None else frozenset(batches)
        if self._held and (now - self._last_beat >= BEAT or told != self._told):
            self._last_beat, self._told = now, told
            self._store.beat(self.token, _batches_text(told))

    def release(self) -> None:
        """Gives the right back. Raises `QueueUnusable`; it is given back then as well."""
        if not self._held:
            return
        try:
            self._store.drop_owner(self.token)
        finally:
            self.lose()

    def owner(self, now: float) -> Owner | None:
        """The other program that works the queue, as far as it tells; None if none does."""
        row = self._store.owner_row()
        if row is None or self._held:
            return None
        token, program, pid, computer, batches, beat = row
        silent = self._silence(token, beat, now) >= SILENCE
        here = computer == _computer()
        if here and not self._taken():
            return None
        if not here and silent:
            return None
        return Owner(program, pid, here, _batches_of(batches), silent)

    # --- inside ------------------------------------------------------------------------------

    def _beats(self, now: float, *, here: bool) -> bool:
        """Whether a program works by its beat: on another computer, that sees the drive too, or also here."""
        row = self._store.owner_row()
        if row is None or (row[3] == _computer() and not here):
            return False
        return self._silence(row[0], row[5], now) < SILENCE

    def _silence(self, token: str, beat: int, now: float) -> float:
        """Seconds since the beat was seen to grow."""
        if self._seen != (token, beat):
            self._seen, self._seen_at = (token, beat), now
        return now - self._seen_at

    def _taken(self) -> bool:
        """Whether a process holds the lock."""
        if self._lock is None:
            return False
        try:
            self._lock.acquire()
        except Timeout:
            return True
        except (OSError, NotImplementedError):
            return True
        self._lock.release()
        return False


def _computer() -> str:
    """Tells this computer from others in a few letters that do not say its name."""
    return hashlib.sha256(os.fsencode(platform.node())).hexdigest()[:8]


def _batches_text(batches: frozenset[int] | None) -> str:
    return "all" if batches is None else " ".join(map(str, sorted(batches)))


def _batches_of(text: str) -> frozenset[int] | None:
    if text == "all":
        return None
    return frozenset(int(word) for word in text.split() if word.isdecimal())
