"""One program works the queue, whatever the clocks say and however it ends."""

from __future__ import annotations

import multiprocessing
import os
import time

import pytest

from sr_desktop.jobs.database import Lost
from sr_desktop.jobs.store import Store
from sr_desktop.jobs.worker_lock import BEAT, SILENCE, WorkLock


def work(home: str, conn: object) -> None:
    """In another process: works the queue until told to end; without a word if killed."""
    os.environ["SR_DESKTOP_HOME"] = home
    with Store.open() as store:
        lock = WorkLock(store, "restore")
        conn.send(lock.acquire(time.monotonic(), {3, 4}))
        conn.recv()
        lock.release()
        conn.send("released")
        conn.recv()


@pytest.fixture
def worker(home):
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=work, args=(str(home), theirs))
    process.start()
    assert ours.recv() is True
    yield process, ours
    process.kill()
    process.join()


@pytest.fixture
def store():
    with Store.open() as opened:
        yield opened


def test_a_second_program_waits_and_sees_who_works(worker, store):
    process, conn = worker
    lock = WorkLock(store, "window")
    assert not lock.acquire(0.0, None)
    owner = lock.owner(0.0)
    assert (owner.program, owner.pid, owner.here) == ("restore", process.pid, True)
    assert owner.batches == {3, 4}
    conn.send("release")
    assert conn.recv() == "released"
    assert lock.owner(0.0) is None
    assert lock.acquire(0.0, None)
    lock.release()


def test_a_killed_program_holds_nothing(worker, store):
    process, _ = worker
    lock = WorkLock(store, "window")
    assert not lock.acquire(0.0, None)
    process.kill()
    process.join()
    assert lock.owner(0.0) is None
    assert lock.acquire(0.0, None)
    lock.release()


def test_one_that_is_there_but_silent_is_told_and_not_robbed(worker, store):
    lock = WorkLock(store, "window")
    assert not lock.owner(100.0).silent
    assert not lock.owner(100.0 + SILENCE / 2).silent
    assert lock.owner(100.0 + SILENCE).silent
    assert not lock.acquire(100.0 + 10 * SILENCE, None)


def foreign(store: Store, beat: int) -> None:
    """As if another computer, on a drive that both see, worked."""
    store.set_owner(("theirs", "window", 77, "elsewhere", "all"))
    for _ in range(beat):
        store.beat("theirs", "all")


def test_another_computer_works_as_long_as_its_beat_grows(store):
    lock = WorkLock(store, "window")
    foreign(store, 1)
    assert not lock.acquire(0.0, None)
    store.beat("theirs", "all")
    assert not lock.acquire(SILENCE, None), "it has just been heard"
    assert not lock.acquire(SILENCE * 1.9, None)
    assert lock.owner(SILENCE * 1.9).program == "window"
    assert lock.acquire(SILENCE * 2, None)
    lock.release()


def test_on_a_drive_without_locks_the_beat_decides_on_this_computer_too(store, home):
    (home / "queue.lock").mkdir()  # which can't be locked
    one, two = WorkLock(store, "window"), WorkLock(store, "restore")
    assert one.acquire(0.0, None)
    assert not two.acquire(0.0, None)
    one.beat(BEAT, None)
    assert not two.acquire(SILENCE, None), "it has just been heard"
    assert two.acquire(SILENCE * 2, None)
    with pytest.raises(Lost):
        one.beat(SILENCE * 2, None)


def test_the_beat_is_written_now_and_then(store):
    lock = WorkLock(store, "window")
    assert lock.acquire(0.0, {1})
    lock.beat(BEAT / 2, {1})
    assert store.owner_row()[5] == 0
    lock.beat(BEAT, {1})
    assert store.owner_row()[5] == 1
    lock.beat(BEAT, {1, 2})
    assert store.owner_row()[4:] == ("1 2", 2), "what it works on is told at once"
    lock.release()
    assert store.owner_row() is None


def test_a_queue_in_memory_is_nobody_elses():
    with Store(None) as store:
        lock = WorkLock(store, "restore")
        assert lock.acquire(0.0, None)
        assert lock.held
        lock.release()
        assert not lock.held
