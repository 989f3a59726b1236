"""An entry as a row of the queue's table, and back. Paths are kept as their bytes: any name is a name."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any

from sr_desktop.jobs.entry import Entry, State
from sr_desktop.jobs.kept_words import error_of, error_text, notes_of, notes_text
from sr_desktop.jobs.settings_text import settings_of, settings_text

COLUMNS = (
    *("id", "source", "target", "root", "folder", "settings", "batch", "state", "priority"),
    *("place", "attempts", "width", "height", "source_bytes", "source_changed", "planned"),
    *("result", "result_sha256", "source_sha256", "error", "notes", "seconds", "device"),
    *("model", "added", "started", "finished"),
)


WHOLE = ("id", "batch", "priority", "attempts", "source_bytes", "source_changed")
REAL = ("place", "seconds", "added", "started", "finished")
TEXT = ("result_sha256", "source_sha256", "error", "notes", "device", "model")
LARGEST = 2**62
WIDEST = 2**31


def values_of(entry: Entry) -> tuple[Any, ...]:
    """In the order of `COLUMNS`."""
    width, height = entry.pixels or (None, None)
    return (
        *(entry.id, path_bytes(entry.source), path_bytes(entry.target)),
        *(path_bytes(entry.root), path_bytes(entry.to), settings_text(entry.settings)),
        *(entry.batch, entry.state.value, entry.priority, entry.place, entry.attempts),
        *(width, height, entry.source_bytes, entry.source_changed, path_bytes(entry.planned)),
        *(path_bytes(entry.result), entry.result_sha256, entry.source_sha256),
        *(error_text(entry.error), notes_text(entry.notes), entry.seconds),
        *(entry.device, entry.model, entry.added, entry.started, entry.finished),
    )


def entry_of(row: sqlite3.Row | tuple[Any, ...]) -> Entry:
    """From a row of `COLUMNS`. Raises `ValueError` or `TypeError` if something else stands in it."""
    of = dict(zip(COLUMNS, row, strict=True))
    _check(of)
    width, height = of["width"], of["height"]
    return Entry(
        id=of["id"],
        source=_path(of["source"]),
        target=_path(of["target"]),
        settings=settings_of(of["settings"]),
        root=path_of(of["root"]),
        to=path_of(of["folder"]),
        batch=of["batch"],
        state=State(of["state"]),
        priority=of["priority"],
        place=of["place"],
        attempts=of["attempts"],
        pixels=None if width is None or height is None else (width, height),
        source_bytes=of["source_bytes"],
        source_changed=of["source_changed"],
        planned=path_of(of["planned"]),
        result=path_of(of["result"]),
        result_sha256=of["result_sha256"],
        source_sha256=of["source_sha256"],
        error=error_of(of["error"]),
        notes=notes_of(of["notes"]),
        seconds=of["seconds"],
        device=of["device"],
        model=of["model"],
        added=of["added"],
        started=of["started"],
        finished=of["finished"],
    )


def path_bytes(path: Path | None) -> bytes | None:
    """The bytes of a path, None for none."""
    return None if path is None else os.fsencode(path)


def path_of(value: object) -> Path | None:
    """The path of `path_bytes`. Raises `ValueError` if it is none."""
    return None if value is None else _path(value)


def _check(of: dict[str, Any]) -> None:
    """SQLite keeps anything in any column."""
    kinds = ((WHOLE, int, LARGEST), (REAL, (int, float), LARGEST))
    for names, kind, most in kinds:
        for name in names:
            if not isinstance(of[name], kind) or not -most <= of[name] <= most:
                raise ValueError(f"{name}: {of[name]!r}")
    for name in ("width", "height"):
        if of[name] is not None and not (isinstance(of[name], int) and 0 < of[name] < WIDEST):
            raise ValueError(f"{name}: {of[name]!r}")
    for name in TEXT:
        if not isinstance(of[name], str):
            raise TypeError(f"{name}: {of[name]!r}")


def _path(value: object) -> Path:
    if not isinstance(value, bytes) or not value or b"\0" in value:
        raise ValueError(value)
    return Path(os.fsdecode(value))
