"""The open database of the queue: reading, whole changes, small facts. One object belongs to one thread."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Self

from sr_desktop.base import paths
from sr_desktop.base.errors import SRError
from sr_desktop.jobs.schema import (
    BACKED_UP,
    back_up,
    backup_of,
    is_damage,
    new_tables,
    open_queue,
    unusable,
)

log = logging.getLogger(__name__)


class Lost(Exception):
    """Another program works the queue now: what this one knows of it is out of date."""


class Database:
    """The database in `file`; without one, in memory: kept as long as the program runs."""

    def __init__(self, file: Path | None = None, *, thorough: bool = False) -> None:
        """thorough: look for damage in a large file too. Raises `QueueUnusable`."""
        self.file = file
        self.told: tuple[str, ...] = ()
        """What there is to tell of the file: that it was repaired."""
        self.worked_here = False
        """Whether the right to work the queue is this object's, see `worker_lock`."""
        self._number: tuple[int, int] | None = None
        if file is None:
            self._db = new_tables(sqlite3.connect(":memory:", isolation_level=None))
        else:
            self._open(thorough=thorough)

    @classmethod
    def open(cls, *, thorough: bool = False) -> Self:
        """The person's queue. Raises `QueueUnusable`."""
        return cls(paths.queue_file(), thorough=thorough)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file."""
        with suppress(sqlite3.Error):
            self._db.close()

    @property
    def revision(self) -> int:
        """Grows with every change."""
        rows = self._read("SELECT CAST(value AS INTEGER) FROM facts WHERE name = 'revision'", ())
        return int(rows[0][0]) if rows else 0

    @property
    def version(self) -> int:
        """Changes when another connection has changed something."""
        ((number,),) = self._read("PRAGMA data_version", ())
        return int(number)

    @property
    def moved(self) -> bool:
        """Whether another file lies in the place of the one that is open: it was repaired."""
        return self.file is not None and _number(self.file) != self._number

    def reopen(self) -> None:
        """Opens what lies in the file's place now. Raises `QueueUnusable`."""
        self.close()
        self._open(thorough=False)

    # --- facts -------------------------------------------------------------------------------

    def fact(self, name: str) -> str | None:
        """What was kept under a name."""
        rows = self._read("SELECT value FROM facts WHERE name = ?", (name,))
        return rows[0][0] if rows else None

    def keep_fact(self, name: str, value: str) -> None:
        """Keeps a text under a name."""
        with self._change():
            self._db.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))

    @property
    def paused(self) -> bool:
        """Whether the queue rests."""
        return self.fact("paused") == "1"

    def pause(self, *, paused: bool = True) -> None:
        """Whoever works the queue holds, or goes on."""
        if self.paused is not paused:
            self.keep_fact("paused", "1" if paused else "0")

    def back_up(self) -> None:
        """Copies the queue beside itself. Never raises."""
        if self.file is None:
            return
        try:
            if self.file.stat().st_size <= BACKED_UP:
                back_up(self._db, backup_of(self.file))
        except (OSError, sqlite3.Error) as error:
            log.warning("no copy of the queue: %s", error)

    # --- who works ---------------------------------------------------------------------------

    def owner_row(self) -> tuple[str, str, int, str, str, int] | None:
        """(token, program, pid, computer, batches, beat) of the program that works, or did."""
        rows = self._read("SELECT token, program, pid, computer, batches, beat FROM owner", ())
        return tuple(rows[0]) if rows else None

    def set_owner(self, row: tuple[str, str, int, str, str]) -> None:
        """This program works from now on."""
        with self._change():
            self._db.execute("INSERT OR REPLACE INTO owner VALUES (1, ?, ?, ?, ?, ?, 0)", row)

    def beat(self, token: str, batches: str) -> None:
        """The program that works is alive."""
        with self._change(token):
            self._db.execute("UPDATE owner SET beat = beat + 1, batches = ?", (batches,))

    def drop_owner(self, token: str) -> None:
        """This program works no more."""
        with self._change():
            self._db.execute("DELETE FROM owner WHERE token = ?", (token,))

    # --- inside ------------------------------------------------------------------------------

    def _open(self, *, thorough: bool) -> None:
        assert self.file is not None
        self._db, told = open_queue(self.file, thorough=thorough, worked_here=self.worked_here)
        self.told += told
        self._number = _number(self.file)

    def _read(self, text: str, values: Sequence[Any]) -> list[Any]:
        try:
            return self._db.execute(text, values).fetchall()
        except sqlite3.Error as error:
            raise self._explained(error) from error

    @contextmanager
    def _change(self, token: str | None = None) -> Iterator[int]:
        """One transaction; gives its revision. With a token: only while that program works. `Lost` if not."""
        try:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                if token is not None:
                    owner = self._db.execute("SELECT token FROM owner").fetchone()
                    if owner is None or owner[0] != token:
                        raise Lost(token)
                self._db.execute(
                    "UPDATE facts SET value = CAST(value AS INTEGER) + 1 WHERE name = 'revision'"
                )
                yield self.revision
                self._db.execute("COMMIT")
            except BaseException:  # whatever ends it in the middle, Ctrl+C too
                with suppress(sqlite3.Error):
                    self._db.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            raise self._explained(error) from error

    def _explained(self, error: sqlite3.Error) -> SRError:
        log.warning("%s: %s", self.file, error)
        closed = isinstance(error, sqlite3.ProgrammingError)  # it could not be opened the last time
        if (closed or is_damage(error)) and self.file is not None:
            try:  # whoever calls tries again with the repaired file
                self.close()
                self._open(thorough=True)
            except SRError as why:
                return why
        return unusable(self.file or paths.queue_file(), error)


def _number(file: Path) -> tuple[int, int] | None:
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
