"""The album queue on disk: every photo, how it shall be restored, and what became of it.

One object belongs to one thread. Several programs may have the same file open; what changes a photo's
state while it is worked on needs the token of the one that works (see `worker_lock`).
"""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sr_desktop.base.errors import SRError
from sr_desktop.jobs.database import Database, Lost
from sr_desktop.jobs.entry import Entry, State
from sr_desktop.jobs.job import Settings
from sr_desktop.jobs.kept_words import error_text, notes_text
from sr_desktop.jobs.rows import COLUMNS, entry_of, path_bytes, values_of
from sr_desktop.jobs.settings_text import settings_text

log = logging.getLogger(__name__)

ALL = ", ".join(COLUMNS)
IN_TURN = "ORDER BY priority DESC, place, id"
AGAIN = "state = CASE wish WHEN 'cancel' THEN 'cancelled' ELSE 'waiting' END, wish = ''"
LEAST_GAP = 1e-6
"""Between the places of two photos: numbers have so many digits."""
PORTION = 500
"""Numbers in one statement."""


@dataclass(frozen=True, slots=True)
class Finish:
    """What is kept of a photo that was restored."""

    result: Path
    result_sha256: str
    source_sha256: str
    seconds: float
    device: str
    model: str
    notes: tuple[str, ...] = ()


class Store(Database):
    """The lines of the queue."""

    # --- what stands in it -------------------------------------------------------------------

    def entries(
        self,
        *,
        batch: int | None = None,
        states: Collection[State] = (),
        since: int = 0,
        limit: int = -1,
    ) -> list[Entry]:
        """Photos in their turn; of one batch, in some states, changed after a revision, the first `limit`."""
        where, values = _where(batch, states)
        if since:
            where.append("changed > ?")
            values.append(since)
        text = f" WHERE {' AND '.join(where)}" if where else ""
        rows = self._read(f"SELECT {ALL} FROM photos{text} {IN_TURN} LIMIT ?", (*values, limit))
        return [entry for entry in map(_read_row, rows) if entry is not None]

    def entry(self, number: int) -> Entry | None:
        """One photo, None if it is not there."""
        rows = self._read(f"SELECT {ALL} FROM photos WHERE id = ?", (number,))
        return next((_read_row(row) for row in rows), None)

    def of_source(self, source: Path) -> list[Entry]:
        """All lines of one photo, the newest first."""
        rows = self._read(
            f"SELECT {ALL} FROM photos WHERE source = ? ORDER BY place DESC, changed DESC",
            (path_bytes(source),),
        )
        return [entry for entry in map(_read_row, rows) if entry is not None]

    def counts(self, *, batch: int | None = None) -> dict[State, int]:
        """How many photos are in each state."""
        where, values = _where(batch, ())
        text = f" WHERE {' AND '.join(where)}" if where else ""
        rows = self._read(f"SELECT state, count(*) FROM photos{text} GROUP BY state", values)
        found = dict(rows)
        return {state: found.get(state.value, 0) for state in State}

    def first_waiting(self, limit: int, batches: Collection[int] | None = None) -> list[Entry]:
        """The photos whose turn it is; batches: only of these."""
        where, values = _where(None, (State.WAITING,))
        if batches is not None:
            where.append(f"batch IN ({', '.join('?' * len(batches))})")
            values += batches
        text = f"SELECT {ALL} FROM photos WHERE {' AND '.join(where)} {IN_TURN} LIMIT ?"
        while True:
            rows = self._read(text, (*values, limit))
            senseless = [row[0] for row in rows if _read_row(row) is None]
            if not senseless:
                return [entry for entry in map(_read_row, rows) if entry is not None]
            with self._change():  # they would stand in front for ever
                self._db.executemany(
                    "DELETE FROM photos WHERE id = ?", [(number,) for number in senseless]
                )

    def last_batch(self) -> int | None:
        """The number of the batch that came last."""
        rows = self._read("SELECT batch FROM photos ORDER BY place DESC LIMIT 1", ())
        return rows[0][0] if rows else None

    def is_result(self, path: Path) -> bool:
        """Whether a file is the result of a photo of this queue. Looks through all lines."""
        return bool(
            self._read("SELECT 1 FROM photos WHERE result = ? LIMIT 1", (path_bytes(path),))
        )

    def wished(self) -> list[int]:
        """Photos in work that another program wants stopped."""
        rows = self._read("SELECT id FROM photos WHERE state = 'running' AND wish <> ''", ())
        return [number for (number,) in rows]

    # --- what a person does ------------------------------------------------------------------

    def add(self, entries: Iterable[Entry]) -> None:
        """Appends photos, each in the state it has; on disk when this returns."""
        with self._change():
            self._append(entries)

    def add_new(self, entries: Iterable[Entry], *, known: int) -> list[Entry]:
        """As `add`, but not what another program has put there since the revision `known`; gives that."""
        there: list[Entry] = []
        entries = list(entries)
        with self._change():
            for entry in entries:
                if entry.state.ended:
                    continue
                found = self._db.execute(
                    "SELECT 1 FROM photos WHERE source = ? AND changed > ? AND state IN "
                    "('waiting', 'running', ?)",  # what the person named is done once more
                    (path_bytes(entry.source), known, "running" if entry.root is None else "done"),
                ).fetchone()
                if found is not None:
                    there.append(entry)
            refused = {entry.id for entry in there}
            self._append([entry for entry in entries if entry.id not in refused])
        return there

    def cancel(self, numbers: Iterable[int]) -> None:
        """Photos that wait are cancelled; one in work is stopped by whoever works on it."""
        with self._change() as revision:
            for some in _portions(numbers):
                places = ", ".join("?" * len(some))
                self._db.execute(
                    "UPDATE photos SET state = 'cancelled', changed = ?, finished = ? "
                    f"WHERE state = 'waiting' AND id IN ({places})",
                    (revision, time.time(), *some),
                )
                self._db.execute(
                    f"UPDATE photos SET wish = 'cancel' WHERE state = 'running' AND id IN ({places})",
                    some,
                )

    def retry(self, numbers: Iterable[int], *, batch: int | None = None) -> int:
        """Failed, skipped and cancelled photos wait again, as part of `batch` if one is given; how many."""
        count = 0
        with self._change() as revision:
            for some in _portions(numbers):
                places = ", ".join("?" * len(some))
                count += self._db.execute(
                    "UPDATE photos SET state = 'waiting', attempts = 0, error = '', notes = '', wish = '', "
                    f"batch = coalesce(?, batch), changed = ? WHERE id IN ({places}) "
                    "AND state IN ('failed', 'skipped', 'cancelled')",
                    (batch, revision, *some),
                ).rowcount
        return count

    def take_over(self, entries: Iterable[Entry]) -> None:
        """Photos that wait become part of other batches, with other settings and names."""
        with self._change() as revision:
            self._db.executemany(
                "UPDATE photos SET batch = ?, settings = ?, target = ?, root = ?, folder = ?, changed = ? "
                "WHERE id = ? AND state = 'waiting'",
                (
                    (
                        *(entry.batch, settings_text(entry.settings), path_bytes(entry.target)),
                        *(path_bytes(entry.root), path_bytes(entry.to), revision, entry.id),
                    )
                    for entry in entries
                ),
            )

    def change_settings(self, numbers: Iterable[int], settings: Settings) -> None:
        """Photos that wait are restored in another way. Their targets stay."""
        self._update_waiting(numbers, "settings", settings_text(settings))

    def set_priority(self, numbers: Iterable[int], priority: int) -> None:
        """Photos that wait come sooner (above 0) or later (below)."""
        self._update_waiting(numbers, "priority", priority)

    def move(self, numbers: Sequence[int], *, before: int | None = None) -> None:
        """Photos that wait are put, in the order given, before another one, or at the end."""
        with self._change() as revision:
            gap = self._gap(numbers, before)
            if gap is not None and gap[1] - gap[0] < LEAST_GAP * (len(numbers) + 1):
                self._db.execute(
                    "UPDATE photos SET place = ordered.number FROM (SELECT id, row_number() OVER "
                    "(ORDER BY place, id) AS number FROM photos) AS ordered WHERE photos.id = ordered.id"
                )
                gap = self._gap(numbers, before)
            if gap is None:
                return
            low, high, priority = gap
            step = (high - low) / (len(numbers) + 1)
            self._db.executemany(
                "UPDATE photos SET place = ?, priority = coalesce(?, priority), changed = ? "
                "WHERE id = ? AND state = 'waiting'",
                [
                    (low + step * at, priority, revision, number)
                    for at, number in enumerate(numbers, start=1)
                ],
            )

    def _gap(
        self, numbers: Sequence[int], before: int | None
    ) -> tuple[float, float, int | None] | None:
        """(place of the one in front, of the one behind, its priority) of where photos shall go."""
        if before is None:
            (low,) = self._db.execute("SELECT coalesce(max(place), 0) FROM photos").fetchone()
            return low, low + len(numbers) + 1, None
        row = self._db.execute(
            "SELECT place, priority FROM photos WHERE id = ?", (before,)
        ).fetchone()
        if row is None:
            return None
        some = numbers[:PORTION]
        (low,) = self._db.execute(
            "SELECT max(place) FROM photos WHERE place < ? "
            f"AND id NOT IN ({', '.join('?' * len(some))})",
            (row[0], *some),
        ).fetchone()
        return (row[0] - 1 if low is None else low), row[0], row[1]

    def clear(self, states: Collection[State]) -> int:
        """Forgets photos in these states (not the ones in work); how many. No file is touched."""
        going = [state.value for state in states if state is not State.RUNNING]
        with self._change():
            return self._db.execute(
                f"DELETE FROM photos WHERE state IN ({', '.join('?' * len(going))})", going
            ).rowcount

    # --- what the program that works does ------------------------------------------------------

    def claim(self, token: str, planned: Sequence[tuple[Entry, Path]]) -> list[Entry]:
        """Photos that wait are in work from now on, with the name meant for each result; those it got."""
        got = []
        with self._change(token) as revision:
            for entry, name in planned:
                with suppress(sqlite3.IntegrityError):  # another photo is meant to have that name
                    taken = self._db.execute(
                        "UPDATE photos SET state = 'running', planned = ?, started = ?, wish = '', "
                        "changed = ? WHERE id = ? AND state = 'waiting'",
                        (path_bytes(name), time.time(), revision, entry.id),
                    )
                    if taken.rowcount:
                        got.append(replace(entry, state=State.RUNNING, planned=name))
        return got

    def begin(self, token: str, number: int, pixels: tuple[int, int]) -> None:
        """The engine has opened a photo of this (width, height)."""
        with self._change(token) as revision:
            self._db.execute(
                "UPDATE photos SET attempts = attempts + 1, width = ?, height = ?, changed = ? WHERE id = ?",
                (*pixels, revision, number),
            )

    def give_back(self, token: str, numbers: Iterable[int], *, attempts: int = 0) -> None:
        """Photos in work wait again, unless they were to be stopped; attempts: how many more were made."""
        with self._change(token) as revision:
            self._db.executemany(
                f"UPDATE photos SET {AGAIN}, attempts = attempts + ?, changed = ? "
                "WHERE id = ? AND state = 'running'",
                [(attempts, revision, number) for number in numbers],
            )

    def finish(self, token: str, number: int, done: Finish) -> None:
        """A photo is restored."""
        self._end(
            *(token, number, State.DONE),
            result=path_bytes(done.result),
            result_sha256=done.result_sha256,
            source_sha256=done.source_sha256,
            seconds=done.seconds,
            device=done.device,
            model=done.model,
            notes=notes_text(done.notes),
            error="",
        )

    def fail(self, token: str, number: int, error: SRError, seconds: float = 0.0) -> None:
        """A photo could not be restored."""
        self._end(token, number, State.FAILED, error=error_text(error), seconds=seconds)

    def stop(self, token: str, number: int) -> None:
        """A photo in work was stopped by the person."""
        self._end(token, number, State.CANCELLED)

    def orphans(self, token: str) -> list[Entry]:
        """Photos in work when this program took over the queue; gives them. As `give_back`."""
        left = self.entries(states=(State.RUNNING,))
        with self._change(token) as revision:  # also lines that make no sense
            self._db.execute(
                f"UPDATE photos SET {AGAIN}, changed = ? WHERE state = 'running'",
                (revision,),
            )
        return left

    # --- inside ------------------------------------------------------------------------------

    def _append(self, entries: Iterable[Entry]) -> None:
        """In a change."""
        entries = list(entries)
        self._db.executemany(  # what was told of the same file before is told anew
            "DELETE FROM photos WHERE source = ? AND state IN ('skipped', 'failed')",
            [(path_bytes(each.source),) for each in entries if each.state.ended],
        )
        (last,) = self._db.execute("SELECT coalesce(max(place), 0) FROM photos").fetchone()
        now, revision = time.time(), self.revision
        names = (*COLUMNS, "changed")
        self._db.executemany(
            f"INSERT INTO photos ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})",
            (
                (*values_of(replace(entry, place=last + at, added=now)), revision)
                for at, entry in enumerate(entries, start=1)
            ),
        )

    def _update_waiting(self, numbers: Iterable[int], column: str, value: object) -> None:
        with self._change() as revision:
            self._db.executemany(
                f"UPDATE photos SET {column} = ?, changed = ? WHERE id = ? AND state = 'waiting'",
                [(value, revision, number) for number in numbers],
            )

    def _end(self, token: str, number: int, state: State, **values: object) -> None:
        names = "".join(f"{name} = ?, " for name in values)
        with self._change(token) as revision:
            self._db.execute(
                f"UPDATE photos SET {names}state = ?, finished = ?, wish = '', changed = ? "
                "WHERE id = ? AND state = 'running'",
                (*values.values(), state.value, time.time(), revision, number),
            )


def _where(batch: int | None, states: Collection[State]) -> tuple[list[str], list[Any]]:
    where, values = [], list[Any]()
    if batch is not None:
        where.append("batch = ?")
        values.append(batch)
    if states:
        where.append(f"state IN ({', '.join('?' * len(states))})")
        values += [state.value for state in states]
    return where, values


def _read_row(row: Any) -> Entry | None:
    try:
        return entry_of(row)
    except (ValueError, TypeError) as error:
        log.warning("a line of the queue makes no sense: %s", error)
        return None


def _portions(numbers: Iterable[int]) -> Iterator[list[int]]:
    everything = list(numbers)
    for start in range(0, len(everything), PORTION):
        yield everything[start : start + PORTION]


__all__ = ["Finish", "Lost", "Store"]
