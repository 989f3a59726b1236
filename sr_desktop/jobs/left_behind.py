"""The result of a photo whose program ended after it was saved and before that was written down."""

from __future__ import annotations

from pathlib import Path

from sr_desktop.base.files import digest
from sr_desktop.base.sentences import sentence
from sr_desktop.jobs.entry import Entry
from sr_desktop.jobs.finished import result_since
from sr_desktop.jobs.store import Finish, Store


def left_behind(store: Store | None, entry: Entry) -> Path | None:
    """The new file of a photo that was begun; None if there is none.

    store: tells which files are results of other photos; None if it can't be asked.
    """
    if entry.planned is None:
        return None
    return result_since(
        *(entry.planned, entry.source, entry.settings),
        target=entry.target,
        is_taken=None if store is None else store.is_result,
    )


def found_again(entry: Entry, result: Path) -> Finish:
    """What is kept of such a photo."""
    return Finish(
        result=result,
        result_sha256=digest(result),
        source_sha256=digest(entry.source),
        seconds=entry.seconds,
        device=entry.device,
        model=entry.model or entry.settings.model,
        notes=(sentence("It was finished just before the program ended the last time."),),
    )
