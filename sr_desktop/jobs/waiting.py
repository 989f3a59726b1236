"""Photos that an earlier version of the window left in a file of its own; they are taken into the queue.

{"version": 1, "groups": [{"settings": {…}, "to": "", "photos": [["/path", "/root"], …]}, …]}
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from sr_desktop.base import paths
from sr_desktop.jobs.entry import Entry
from sr_desktop.jobs.naming import Naming, target_for
from sr_desktop.jobs.settings_text import settings_of_table
from sr_desktop.jobs.store import Store

log = logging.getLogger(__name__)

VERSION = 1
MOST_BYTES = 64 * 1024**2
WRONG = (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError)
"""What is raised where something else stands in the file than was written there."""


def waiting_file() -> Path:
    """Where they were kept."""
    return paths.home() / "waiting.json"


def take_into(store: Store, naming: Naming) -> int:
    """Puts the photos of the file into the queue, and removes it; how many. Raises `QueueUnusable`.

    A damaged file is set aside. If the program ends in between, the next time they are not put there
    twice: their numbers are told by the file.
    """
    file = waiting_file()
    try:
        if file.stat().st_size > MOST_BYTES:
            raise ValueError("too large")
        content = file.read_bytes()
        entries = list(_entries(content, naming))
    except FileNotFoundError:
        return 0
    except (OSError, *WRONG) as error:
        log.warning("%s can't be used: %s", file, error)
        with suppress(OSError):
            file.replace(file.with_suffix(".damaged.json"))
        return 0
    new = [entry for entry in entries if store.entry(entry.id) is None]
    if new:
        store.add(new)
    with suppress(OSError):
        file.unlink(missing_ok=True)
    return len(new)


def _entries(content: bytes, naming: Naming) -> Iterator[Entry]:
    table = json.loads(content.decode("utf-8", errors="surrogateescape"))
    if table["version"] != VERSION:
        raise ValueError("of another program")
    number = 0
    for group in table["groups"]:
        settings, to = settings_of_table(group["settings"]), _folder(group["to"])
        for name, under in group["photos"]:
            path, root = _folder(name), _folder(under)
            if path is None or not path.is_absolute():
                raise ValueError(name)
            number += 1
            yield Entry(
                id=_number(content, number),
                source=path,
                target=target_for(
                    path, file_format=settings.format, to=to, root=root, naming=naming
                ),
                settings=settings,
                root=root,
                to=to,
                batch=_number(content, 0),
            )


def _number(content: bytes, place: int) -> int:
    """The same for the same photo of the same file."""
    digest = hashlib.sha256(content + place.to_bytes(8, "big")).digest()
    return int.from_bytes(digest[:8], "big") >> 2 or 1


def _folder(value: Any) -> Path | None:
    if not isinstance(value, str):
        raise TypeError(value)
    return Path(os.fsdecode(os.fsencode(value))) if value else None
