"""Entries and stores for the tests of the queue."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sr_desktop.jobs.entry import Entry, new_id
from sr_desktop.jobs.job import Settings
from sr_desktop.jobs.store import Store


def entry(name: str = "Oma.png", **values: Any) -> Entry:
    """A photo that waits."""
    source = Path("/photos") / name
    target = source.with_name(f"{source.stem} (restored){source.suffix}")
    chosen = {"settings": Settings(), **values}
    return Entry(id=chosen.pop("id", None) or new_id(), source=source, target=target, **chosen)


def owned(store: Store, token: str = "me") -> str:
    """The store's owner is this program; its token."""
    store.set_owner((token, "test", 1, "here", "all"))
    return token


def sources(store: Store, **asked: Any) -> list[str]:
    """The names of the photos in their turn."""
    return [each.source.name for each in store.entries(**asked)]
