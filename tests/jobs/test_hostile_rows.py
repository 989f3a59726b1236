"""A queue that somebody else has written into: what makes no sense is passed over, and ends nothing."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing

import pytest

from sr_desktop.jobs import owners
from sr_desktop.jobs.entry import State
from sr_desktop.jobs.messages import Done
from sr_desktop.jobs.report import Summary
from sr_desktop.jobs.store import Store
from sr_desktop.jobs.summary_text import as_text
from sr_desktop.jobs.worker_lock import WorkLock
from tests.jobs.queue_tools import entry, owned, sources
from tests.jobs.test_runner import ends, events, photo, running
from tests.support import cli_here


def spoil(text: str, *values: object) -> None:
    with Store.open() as store, closing(sqlite3.connect(store.file)) as raw, raw:
        raw.execute("PRAGMA ignore_check_constraints = ON")
        raw.execute(text, values)


NUMBERS = ("batch", "priority", "place", "attempts", "source_bytes", "source_changed")
TIMES = ("seconds", "added", "started", "finished")
TEXTS = ("settings", "result_sha256", "source_sha256", "error", "notes", "device", "model")
HARM = [
    *((name, value) for name in NUMBERS for value in ("many", b"\xff")),
    *((name, value) for name in TIMES for value in ("now", float("inf"), 1e300, -1e300, 1e18)),
    *((name, value) for name in ("width", "height") for value in ("wide", -5, 0, 2**62, 1.5)),
    *((name, b"\xff\x00") for name in TEXTS),
    *((name, value) for name in ("source", "target") for value in (b"", b"/a\0b", "text", 7)),
    *((name, value) for name in ("root", "folder", "planned") for value in (b"/a\0b", 7)),
    ("settings", "[" * 100_000),
    ("settings", '{"size": "' + "9" * 5000 + 'x"}'),
    ("settings", '{"clean_up": NaN}'),
    ("settings", '{"face_choices": [[0, 0, NaN]]}'),
    ("error", "[" * 100_000),
    ("error", '{"kind": "PhotoUnreadable", "words": {"words": "{a.b}", "values": {}}, "next": ""}'),
    ("notes", "x" * 1_000_000),
    ("state", "dancing"),
]


@pytest.mark.parametrize(("column", "value"), HARM, ids=lambda value: repr(value)[:20])
def test_a_spoiled_line_is_passed_over_or_made_sense_of(column, value):
    with Store.open() as store:
        store.add([entry("a.png"), entry("b.png")])
    spoil("UPDATE photos SET width = 5, height = 5 WHERE place = 1")
    spoil(f"UPDATE photos SET {column} = ? WHERE place = 1", value)
    with Store.open() as store:
        assert "b.png" in sources(store)
        assert "b.png" in [each.source.name for each in store.first_waiting(2)]
        token = owned(store)
        assert store.claim(token, [(each, each.target) for each in store.first_waiting(2)])
        store.orphans(token)
        assert as_text(Summary.of(store.entries()))
        owners.left_over(store, None)
    for words in (("list",), ("list", "--json"), ("status",), ("report", "--batch", "all")):
        assert cli_here("queue", *words).returncode == 0, words


def test_a_text_that_is_none_makes_the_others_not_unreadable():
    with Store.open() as store:
        store.add([entry("a.png"), entry("b.png")])
    spoil("UPDATE photos SET model = CAST(x'ff41' AS TEXT) WHERE place = 1")
    with Store.open() as store:
        assert sources(store) == ["a.png", "b.png"]


def test_a_spoiled_line_in_work_does_not_stay_there_for_ever():
    with Store.open() as store:
        one = entry("a.png")
        store.add([one])
        store.claim(owned(store), [(one, one.target)])
    spoil("UPDATE photos SET attempts = 'x'")
    with Store.open() as store:
        store.orphans(owned(store, "next"))
        assert store.first_waiting(1) == []
        assert sum(store.counts().values()) == 0


@pytest.mark.parametrize(
    "text",
    [
        "UPDATE facts SET value = 'new' WHERE name = 'revision'",
        "DELETE FROM facts",
        "UPDATE facts SET value = x'ff' WHERE name = 'revision'",
        "INSERT OR REPLACE INTO facts VALUES ('pace', '[[[[')",
        f"INSERT OR REPLACE INTO facts VALUES ('pace', '{'[' * 60_000}')",
        "INSERT INTO owner VALUES (1, 't', 'p', 'pid', 'else', '²  -1 x 7', 'beat')",
    ],
)
def test_spoiled_facts_stop_nothing(tmp_path, text):
    spoil(text)
    with running() as runner:
        one = photo(tmp_path)
        runner.add([one])
        if "owner" in text:
            with Store.open() as store:
                WorkLock(store, "test").owner(time.monotonic())
            return
        assert [type(event) for event in ends(events(runner))] == [Done]
        assert runner.store.counts()[State.DONE] == 1


@pytest.mark.parametrize(
    "words",
    [
        ("add", "a.png", "--priority", "9" * 30),
        ("cancel", "9" * 19),
        ("cancel", "a\0b"),
        ("move", "9" * 19),
    ],
)
def test_absurd_numbers_on_the_command_line_are_told(words):
    done = cli_here("queue", *words)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
