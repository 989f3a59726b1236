"""What other programs do to the queue while one works: nothing waits for ever, nothing is made twice."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from sr_desktop.base.errors import QueueUnusable
from sr_desktop.base.files import digest
from sr_desktop.jobs.entry import Entry, State, new_id
from sr_desktop.jobs.job import Settings
from sr_desktop.jobs.messages import Done, Progressed, Started, Stopped
from sr_desktop.jobs.queue_events import Again, QueueTold, QueueTrouble
from sr_desktop.jobs.runner import Runner
from sr_desktop.jobs.store import Store
from tests.jobs.test_runner import QUICK, ends, events, photo, running
from tests.support import names

SLOW = Settings(tile=16)


def several(folder: Path, count: int = 9) -> list[Entry]:
    return [photo(folder, f"{number}.png", settings=SLOW, width=160) for number in range(count)]


def in_work(runner: Runner) -> None:
    events(runner, lambda event: isinstance(event, Progressed))


def test_photos_that_another_program_takes_over_are_restored_all_the_same(tmp_path):
    entries = several(tmp_path)
    with running() as one, running() as two:
        one.add(entries)
        in_work(one)
        two.take_over([replace(each, batch=2, settings=QUICK) for each in entries[6:]])
        told: dict[Runner, list[object]] = {one: [], two: []}
        begun = time.monotonic()
        while (one.busy or two.busy) and time.monotonic() - begun < 60:
            for runner in (one, two):
                told[runner].append(runner.next_event(0.02))
        assert not one.busy
        assert not two.busy, "neither waits for the other"
        assert {event.job_id for event in ends(told[two])} == {each.id for each in entries[6:]}
        assert one.store.counts()[State.DONE] == 9
    assert len(names(tmp_path)) == 18, "each once"


@pytest.mark.parametrize("batches", [None, ()])
def test_photos_that_another_program_forgets_are_not_waited_for(tmp_path, batches):
    entries = several(tmp_path)
    with running(batches=batches) as runner, Store.open() as other:
        runner.add(entries)
        in_work(runner)
        gone = other.clear([State.WAITING])
        told = ends(events(runner))
        assert not runner.busy
        assert len([event for event in told if isinstance(event, Stopped)]) == gone > 0
        assert len([event for event in told if isinstance(event, Done)]) == 9 - gone
        assert runner.store.owner_row() is None


def test_a_queue_that_is_taken_away_costs_nothing_that_is_in_work(tmp_path):
    entries = several(tmp_path, 8)
    with running() as runner:
        runner.add(entries)
        in_work(runner)
        working = set(runner._running)
        for file in runner.store.file.parent.glob("queue.sqlite3*"):
            file.rename(file.with_name(f"gone-{file.name}"))
        told = ends(events(runner))
        assert not runner.busy
        assert len(told) == 8
        done = {event.job_id for event in told if isinstance(event, Done)}
        assert done >= working
        assert {entry.id for entry in runner.store.entries(states=(State.DONE,))} >= working
        assert len(names(tmp_path)) == 8 + len(done)


def test_damage_that_shows_in_the_middle_is_repaired_by_the_program_that_works(tmp_path):
    entries = several(tmp_path)
    with running() as runner:
        runner.add(entries)
        old = [replace(photo(tmp_path, "x.png"), id=new_id(), state=State.DONE) for _ in range(400)]
        runner.ask(lambda store: store.add(old))
        in_work(runner)
        store = runner.store
        store._db.execute("PRAGMA cache_size = 1")  # so that the file is read and not the memory
        store._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = store.file.stat().st_size // 4096
        with store.file.open("r+b") as file:
            for page in range(pages // 2, pages):
                file.seek(4096 * page)
                file.write(b"\xff" * 4096)
        runner.ask(lambda store: store.entries())
        told = events(runner)
        assert not runner.busy
        assert [event for event in told if isinstance(event, QueueTrouble)][-1].error is None
        (words,) = [event.words for event in told if isinstance(event, QueueTold)]
        assert "has been repaired" in words
        assert len(ends(told)) == 9
        for event in ends(told):
            if isinstance(event, Done):
                assert runner.store.entry(event.job_id).result_sha256 == digest(event.target)


def test_what_was_in_work_when_the_right_to_work_was_lost_is_told(tmp_path):
    entries = several(tmp_path, 4)
    with running() as runner, Store.open() as other:
        runner.add(entries)
        in_work(runner)
        other.set_owner(("theirs", "window", 7, "elsewhere", "all"))
        other.orphans("theirs")
        told = events(runner, lambda event: isinstance(event, Again))
        assert isinstance(told[-1], Again)
        other.drop_owner("theirs")
        told += events(runner)
        assert not runner.busy
        assert len([event for event in told if isinstance(event, Done)]) == 4
        assert runner.store.counts()[State.DONE] == 4
    assert len(names(tmp_path)) == 8


def test_what_ended_as_the_right_to_work_was_lost_is_told_once(tmp_path):
    """All are saved, and before this program hears of it another one takes over the queue and leaves it."""
    entries = several(tmp_path, 4)
    with running() as runner, Store.open() as other:
        runner.add(entries)
        in_work(runner)
        begun = time.monotonic()
        while len(names(tmp_path)) < 8:
            assert time.monotonic() - begun < 60
        other.set_owner(("theirs", "window", 7, "elsewhere", "all"))
        other.orphans("theirs")
        told = events(runner, lambda event: isinstance(event, Again))
        other.drop_owner("theirs")
        told += events(runner)
        done = [event.job_id for event in told if isinstance(event, Done)]
        assert sorted(done) == sorted(entry.id for entry in entries)
        assert runner.store.counts()[State.DONE] == 4
    assert len(names(tmp_path)) == 8


def test_a_result_is_told_though_the_queue_cannot_be_asked(tmp_path, monkeypatch):
    entry = photo(tmp_path)
    with running(on_disk=False) as runner:  # the result is there
        runner.add([entry])
        events(runner)
    with running() as runner:
        runner.add([replace(entry, id=(number := new_id()))])
        events(runner, lambda event: isinstance(event, Started))
        runner._running[number] = replace(runner._running[number], planned=entry.target)
        runner.store._db.close()
        assert not runner._may_begin_again(replace(entry, id=number).job)
        told = [event for event in runner._events if isinstance(event, Done)]
        assert [(event.job_id, event.target) for event in told] == [(number, entry.target)]


def test_trouble_that_passes_stops_nothing_that_is_in_work(tmp_path, monkeypatch):
    entries = several(tmp_path)
    with running() as runner:
        runner.add(entries)
        in_work(runner)
        with monkeypatch.context() as patch:

            def refuse(*_: object) -> None:
                raise QueueUnusable("There is no space left for the queue in {folder}.", folder="x")

            patch.setattr(runner.store, "first_waiting", refuse)
            told = events(runner, lambda event: isinstance(event, QueueTrouble))
        told += events(runner)
        assert not runner.busy
        assert {type(event) for event in ends(told)} == {Done}
        assert [entry.attempts for entry in runner.store.entries()] == [1] * 9
