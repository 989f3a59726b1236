"""Photos of a run that is over, for tests of what is reported of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sr_desktop.base.errors import PhotoUnreadable
from sr_desktop.jobs.entry import Entry, State, new_id
from sr_desktop.jobs.job import Settings
from tests.support import write_photo


def entry(source: Path, state: State = State.DONE, **more: Any) -> Entry:
    """A photo, with nothing on disk."""
    return Entry(
        id=new_id(), source=source, target=source, settings=Settings(), state=state, **more
    )


def restored(source: Path, width: int = 60, height: int = 40, **more: Any) -> Entry:
    """A photo and its result, twice as large, both on disk."""
    write_photo(source, width, height)
    result = write_photo(
        source.with_name(f"{source.stem} (restored){source.suffix}"), 2 * width, 2 * height
    )
    known = {"pixels": (width, height), "result": result, "seconds": 2.0, "model": "heirloom-x4"}
    return entry(source, **(known | more))


def failed(source: Path, **more: Any) -> Entry:
    """A photo that is empty."""
    error = PhotoUnreadable(
        "{name} is empty (0 bytes).", name=source.name, next_step="Copy or scan it again."
    )
    return entry(source, State.FAILED, error=error, **more)


def skipped(source: Path, **more: Any) -> Entry:
    """A file that is no photo."""
    error = PhotoUnreadable(
        "{name} is not a photo.", name=source.name, next_step="It was left alone."
    )
    return entry(source, State.SKIPPED, error=error, **more)
