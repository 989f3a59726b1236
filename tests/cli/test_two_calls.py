"""Two calls at once on one queue: each photo once, and each call can be ended."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from sr_desktop.cli.reporter import Reporter
from sr_desktop.cli.session import Asked, Session
from sr_desktop.jobs.entry import State
from sr_desktop.jobs.intake import Found, Refused, intake
from sr_desktop.jobs.naming import Naming
from sr_desktop.jobs.store import Store
from sr_desktop.jobs.worker_lock import WorkLock
from tests.cli.test_queue import start
from tests.jobs.test_runner import QUICK
from tests.support import names, objects, write_photo

ASKED = Asked(QUICK, Naming(), None)


@pytest.fixture
def two():
    sessions = [Session("restore", Reporter(as_json=True)) for _ in range(2)]
    yield sessions
    for session in sessions:
        session.close()


def test_what_another_call_adds_while_this_one_looks_through_folders_is_added_once(
    two, tmp_path, capsys
):
    one, other = two
    for number in range(4):
        write_photo(tmp_path / f"{number}.png", 30 + number)

    def looked_through() -> Iterator[Found | Refused]:
        yield from intake([tmp_path])
        added = other.add([tmp_path], ASKED)
        assert len(added) == 4
        with Store.open() as store:  # one of them is in work already, another one done
            lock = WorkLock(store, "restore")
            assert lock.acquire(time.monotonic(), None)
            store.claim(lock.token, [(each, each.target) for each in added[:2]])
            store.stop(lock.token, added[1].id)
            lock.release()

    waiting = one.take(looked_through(), ASKED)
    assert sorted(entry.source.name for entry in waiting) == ["1.png", "2.png", "3.png"]
    with Store.open() as store:
        lines = sorted((entry.source.name, entry.state.value) for entry in store.entries())
    assert lines == [
        ("0.png", "running"),
        ("1.png", "cancelled"),
        ("1.png", "waiting"),
        ("2.png", "waiting"),
        ("3.png", "waiting"),
    ]
    (skipped,) = objects(capsys.readouterr().out)
    assert skipped["source"] == str(tmp_path / "0.png")
    assert "at this moment" in skipped["message"]


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
def test_a_call_that_waits_for_a_silent_program_ends_at_the_second_ctrl_c(two, tmp_path):
    session = two[0]
    (entry,) = session.add([write_photo(tmp_path / "a.png")], ASKED)
    with Store.open() as store:
        lock = WorkLock(store, "window")
        assert lock.acquire(time.monotonic(), None)
        store.claim(lock.token, [(entry, entry.target)])
        session.work_on([entry])
        over = threading.Event()

        def press() -> None:
            while not over.wait(0.7):
                os.kill(os.getpid(), signal.SIGINT)

        thread = threading.Thread(target=press)
        thread.start()
        alarm = threading.Timer(30, lambda: store.__class__.open().clear(list(State)))
        try:
            session.work()
        finally:
            over.set()
            thread.join()
            alarm.cancel()
        assert session.abandoned
        assert store.wished() == [entry.id], "it is asked to stop all the same"
        lock.release()


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
def test_the_same_call_a_second_time_while_the_first_works_ends_with_it(tmp_path):
    for number in range(7):
        write_photo(tmp_path / f"{number}.png", 200, 200 + number)
    words: tuple[str | Path, ...] = ("restore", tmp_path, "--tile", "32", "--json")
    first = start(*words)
    assert first.stderr is not None
    while "1 of 7" not in first.stderr.readline():
        pass
    second = start(*words)
    told = []
    try:
        for process in (first, second):
            out, err = process.communicate(timeout=100)
            assert process.returncode == 0, err
            told.append([line["status"] for line in objects(out)])
    finally:
        for process in (first, second):
            process.kill()
            process.wait()
    assert len(names(tmp_path)) == 14, "each once"
    assert [len(each) for each in told] == [7, 7], "each call tells of each of its files"
    assert set(told[0]) == {"done"}
