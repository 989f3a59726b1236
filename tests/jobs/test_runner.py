"""The queue at work: photos in their turn, one program at a time, each restored once whatever ends."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from sr_desktop.base.errors import QueueUnusable
from sr_desktop.base.files import digest
from sr_desktop.jobs.entry import Entry, State, new_id
from sr_desktop.jobs.flights import AHEAD
from sr_desktop.jobs.job import Settings, Size
from sr_desktop.jobs.messages import END_OF_JOB, Done, Failed, Progressed, Started, Stopped
from sr_desktop.jobs.pool import EnginePool
from sr_desktop.jobs.queue_events import Appeared, QueueState, QueueTrouble
from sr_desktop.jobs.runner import MOST_ATTEMPTS, Runner
from sr_desktop.jobs.store import Store
from sr_desktop.jobs.worker_lock import WorkLock
from tests.support import fingerprint, launch_thread, names, write_photo

QUICK = Settings(size=Size(factor=1.0), strength=0.0, clean_up=1.0)
"""Nothing is asked for, so that the network is not needed."""


def photo(folder: Path, name: str = "Oma.png", **values: object) -> Entry:
    """A photo on disk, as it comes into the queue."""
    width = int(values.pop("width", 60))
    source = write_photo(folder / name, width, 40)
    target = source.with_name(f"{source.stem} (restored){source.suffix}")
    return Entry(
        **{
            "id": new_id(),
            "source": source,
            "target": target,
            "settings": QUICK,
            "batch": 1,
            **values,
        }
    )


@contextmanager
def running(**values: object) -> Iterator[Runner]:
    runner = Runner(EnginePool(launch_thread), program="test", **{"batches": (), **values})
    try:
        runner.open()
        yield runner
    finally:
        runner.close()


def events(runner: Runner, until: Callable[[object], bool] | None = None) -> list[object]:
    """What is told until all is done, or until something is told."""
    told: list[object] = []
    begun = time.monotonic()
    while runner.busy and time.monotonic() - begun < 60:
        event = runner.next_event(0.1)
        if event is not None:
            told.append(event)
            if until is not None and until(event):
                break
    return told


def ends(told: list[object]) -> list[object]:
    return [event for event in told if isinstance(event, END_OF_JOB)]


def test_photos_are_restored_in_their_turn_and_all_of_it_is_kept(tmp_path):
    entries = [photo(tmp_path, f"{letter}.png") for letter in "caibhdgfe"]
    before = [fingerprint(each.source) for each in entries]
    with running() as runner:
        runner.add(entries)
        told = events(runner)
        done = ends(told)
        assert [type(event) for event in done] == [Done] * 9
        started = [event.job_id for event in told if isinstance(event, Started)]
        assert len(started) == 9
        for turn, each in enumerate(entries):  # those that the engine has in hand begin as they can
            assert abs(started.index(each.id) - turn) < AHEAD
        for event in done:
            kept = runner.store.entry(event.job_id)
            assert kept.state is State.DONE
            assert kept.result == event.target == kept.target
            assert kept.result_sha256 == digest(kept.result)
            assert kept.source_sha256 == digest(kept.source)
            assert (kept.attempts, kept.pixels) == (1, (60, 40))
        assert runner.store.owner_row() is None, "the right to work is given back"
    assert [fingerprint(each.source) for each in entries] == before
    assert names(tmp_path) == sorted(
        [*(each.source.name for each in entries), *(each.target.name for each in entries)]
    )


def test_a_failed_photo_keeps_its_sentence_and_the_others_go_on(tmp_path):
    bad = photo(tmp_path, "bad.png")
    bad.source.write_text("no picture")
    good = photo(tmp_path, "good.png")
    with running() as runner:
        runner.add([bad, good])
        told = ends(events(runner))
        assert {type(event) for event in told} == {Done, Failed}
        kept = runner.store.entry(bad.id)
        assert kept.state is State.FAILED
        assert "damaged" in str(kept.error)
        write_photo(bad.source)
        runner.retry([bad.id])
        assert [type(event) for event in ends(events(runner))] == [Done]
        assert runner.store.entry(bad.id).error is None


def test_only_its_own_photos_are_worked_on_unless_all_are_asked_for(tmp_path):
    other = photo(tmp_path, "other.png", batch=5)
    with Store.open() as store:
        store.add([other])
    with running() as runner:
        mine = photo(tmp_path, "mine.png", batch=6)
        runner.add([mine])
        assert [event.job_id for event in ends(events(runner))] == [mine.id]
        assert runner.store.entry(other.id).state is State.WAITING
    with running(batches=None) as runner:
        runner.work_on([other])
        assert [event.job_id for event in ends(events(runner))] == [other.id]


def test_order_and_priority_of_what_waits_can_be_changed_meanwhile(tmp_path):
    slow = photo(tmp_path, "slow.png", settings=replace(QUICK, strength=1.0), width=400)
    rest = [photo(tmp_path, f"{number}.png") for number in range(12)]
    with running() as runner:
        runner.add([slow, *rest])
        events(runner, lambda event: isinstance(event, Started))
        runner.set_priority([rest[11].id], 3)
        runner.move([rest[10].id], before=rest[5].id)
        told = events(runner)
        started = [event.job_id for event in told if isinstance(event, Started)]
        # those that the engine has in hand at a time begin as they can
        place = {each.id: started.index(each.id) for each in rest if each.id in started}
        assert place[rest[11].id] < place[rest[8].id]
        assert place[rest[10].id] < place[rest[9].id]


def test_a_photo_is_cancelled_waiting_or_in_work(tmp_path):
    slow = photo(tmp_path, "slow.png", settings=Settings(tile=16), width=500)
    later = [photo(tmp_path, f"{number}.png") for number in range(9)]
    with running() as runner:
        runner.add([slow, *later])
        events(runner, lambda event: isinstance(event, Progressed) and event.fraction > 0.05)
        runner.cancel([slow.id, later[8].id])
        told = ends(events(runner))
        stopped = {event.job_id for event in told if isinstance(event, Stopped)}
        assert stopped == {slow.id, later[8].id}
        assert runner.store.counts()[State.CANCELLED] == 2
        assert runner.store.counts()[State.DONE] == 8
    assert "slow (restored).png" not in names(tmp_path)


def test_everything_can_be_stopped(tmp_path):
    entries = [photo(tmp_path, f"{number}.png", settings=Settings(tile=16)) for number in range(9)]
    with running() as runner:
        runner.add(entries)
        events(runner, lambda event: isinstance(event, Started))
        runner.cancel_all()
        told = ends(events(runner))
        assert len(told) == 9
        counts = runner.store.counts()
        assert counts[State.CANCELLED] + counts[State.DONE] == 9
        assert counts[State.CANCELLED] >= 5


def test_what_another_program_wants_stopped_is_stopped(tmp_path):
    slow = photo(tmp_path, "slow.png", settings=Settings(tile=16), width=500)
    waits = [photo(tmp_path, f"{number}.png", settings=Settings(tile=16)) for number in range(9)]
    with running() as runner, Store.open() as other:
        runner.add([slow, *waits])
        events(runner, lambda event: isinstance(event, Progressed))
        other.cancel([slow.id, waits[8].id])
        told = events(runner, lambda event: isinstance(event, Stopped) and event.job_id == slow.id)
        assert isinstance(told[-1], Stopped)
        runner.cancel_all()
        events(runner)
        assert runner.store.entry(waits[8].id).state is State.CANCELLED


def test_a_pause_of_any_program_holds_and_the_result_is_the_same(tmp_path):
    slow = photo(tmp_path, "slow.png", settings=Settings(tile=16), width=800)
    with running() as runner, Store.open() as other:
        runner.add([slow])
        events(runner, lambda event: isinstance(event, Progressed) and event.fraction > 0.05)
        other.pause()
        events(runner, lambda event: isinstance(event, QueueState) and event.paused)
        quiet = [runner.next_event(0.05) for _ in range(12)]
        assert not [event for event in quiet[4:] if isinstance(event, Progressed | Done)]
        assert other.entry(slow.id).state is State.RUNNING
        other.pause(paused=False)
        (done,) = ends(events(runner))
        held = digest(done.target)
        done.target.unlink()
        again = replace(slow, id=new_id())
        runner.add([again])
        (done,) = ends(events(runner))
        assert digest(done.target) == held


def left_in_work(entry: Entry, *, attempts: int = 1) -> None:
    """As a program leaves a photo that is killed in the middle of it."""
    with Store.open() as store:
        lock = WorkLock(store, "killed")
        assert lock.acquire(0.0, None)
        token = lock.token
        store.add([entry])
        store.claim(token, [(entry, entry.target)])
        for _ in range(attempts):
            store.begin(token, entry.id, (60, 40))
        assert lock._lock is not None
        lock._lock.release()  # as the system does


def test_a_photo_that_was_in_work_is_begun_again(tmp_path):
    entry = photo(tmp_path)
    part = tmp_path / ".sr-desktop-999999-abcdef.part"
    part.write_text("half")
    left_in_work(entry)
    with running(batches=None) as runner:
        assert runner.store.entry(entry.id).state is State.WAITING
        runner.work_on([entry])
        (done,) = ends(events(runner))
        assert done.target == entry.target
        assert runner.store.entry(entry.id).attempts == 2


def test_a_result_that_nobody_has_told_of_is_found_not_made_twice(tmp_path):
    entry = photo(tmp_path)
    with running(on_disk=False) as runner:  # the result is there, the queue on disk knows nothing
        runner.add([entry])
        events(runner)
    made = fingerprint(entry.target)
    left_in_work(entry)
    with running(batches=None) as runner:
        runner.work_on([entry])
        (done,) = ends(events(runner))
        assert done.target == entry.target
        assert "before the program ended" in done.notes[0]
        kept = runner.store.entry(entry.id)
        assert (kept.state, kept.result_sha256) == (State.DONE, digest(entry.target))
    assert fingerprint(entry.target) == made
    assert names(tmp_path) == ["Oma (restored).png", "Oma.png"]


def test_a_result_with_other_settings_is_not_taken_for_it(tmp_path):
    entry = photo(tmp_path)
    with running(on_disk=False) as runner:
        runner.add([replace(entry, settings=replace(QUICK, size=Size(factor=2.0)))])
        events(runner)
    left_in_work(entry)
    with running(batches=None) as runner:
        runner.work_on([entry])
        (done,) = ends(events(runner))
        assert done.target.name == "Oma (restored) (2).png"


def test_a_photo_that_ends_the_program_again_and_again_is_left_alone(tmp_path):
    entry = photo(tmp_path)
    left_in_work(entry, attempts=MOST_ATTEMPTS)
    with running(batches=None) as runner:
        runner.work_on([entry])
        (failed,) = ends(events(runner))
        assert isinstance(failed, Failed)
        assert f"ended {MOST_ATTEMPTS} times" in str(failed.error)
        assert names(tmp_path) == ["Oma.png"]


def test_a_second_program_waits_for_the_first_and_then_works(tmp_path):
    first = photo(tmp_path, "first.png", settings=Settings(tile=16), width=300, batch=1)
    second = photo(tmp_path, "second.png", batch=2)
    with running() as one, running() as two:
        one.add([first])
        events(one, lambda event: isinstance(event, Progressed))
        two.add([second])
        told = events(two, lambda event: isinstance(event, QueueState) and event.owner is not None)
        assert told[-1].owner.program == "test"
        assert not ends(told)
        assert not [event for event in events(one) if isinstance(event, Appeared | Failed)][1:]
        (done,) = ends(events(two))
        assert done.job_id == second.id


def test_what_another_program_adds_is_worked_on_and_both_are_told(tmp_path):
    first = photo(tmp_path, "first.png", settings=Settings(tile=16), width=700)
    second = photo(tmp_path, "second.png", batch=2)
    with running(joins=True) as window, running() as line:
        window.add([first])
        events(window, lambda event: isinstance(event, Started))
        line.add([second])
        events(line, lambda event: isinstance(event, QueueState))
        told = events(window)
        appeared = [event for event in told if isinstance(event, Appeared)]
        assert [each.id for event in appeared for each in event.entries] == [second.id]
        assert {event.job_id for event in ends(told)} == {first.id, second.id}
        (followed,) = ends(events(line))
        assert followed.job_id == second.id
        assert followed.target == second.target
        assert followed.sha256 == digest(second.target)
    assert names(tmp_path).count("second (restored).png") == 1


def test_two_photos_with_one_name_for_their_results_both_get_theirs(tmp_path):
    one = photo(tmp_path, "a.png")
    two = replace(photo(tmp_path, "a.bmp"), target=one.target)
    with running() as runner:
        runner.add([one, two])
        told = ends(events(runner))
    assert sorted(event.target.name for event in told) == [
        "a (restored) (2).png",
        "a (restored).png",
    ]


def test_a_queue_that_cannot_be_written_begins_nothing_and_loses_nothing(tmp_path, monkeypatch):
    entries = [photo(tmp_path, f"{number}.png") for number in range(12)]
    with running() as runner:
        runner.add(entries)
        events(runner, lambda event: isinstance(event, Done))
        full = QueueUnusable("There is no space left for the queue in {folder}.", folder=tmp_path)
        with monkeypatch.context() as patch:

            def refuse(*_: object) -> None:
                raise full

            patch.setattr(runner.store, "finish", refuse)
            patch.setattr(runner.store, "claim", refuse)
            told = events(runner, lambda event: isinstance(event, QueueTrouble))
            assert str(told[-1].error) == str(full)
            more = [runner.next_event(0.1) for _ in range(20)]
            assert len([event for event in more if isinstance(event, QueueTrouble)]) == 0, (
                "told once"
            )
        told = [*told, *more, *events(runner)]
        assert QueueTrouble(None) in told
        assert runner.store.counts()[State.DONE] == 12
    assert len(names(tmp_path)) == 24


def test_a_closed_runner_leaves_what_is_in_work_to_the_next(tmp_path):
    slow = photo(tmp_path, "slow.png", settings=Settings(tile=16), width=300)
    with running() as runner:
        runner.add([slow])
        events(runner, lambda event: isinstance(event, Progressed))
    with Store.open() as store:
        assert store.entry(slow.id).state is State.WAITING
        assert store.entry(slow.id).attempts == 0, "the person ended it: that counts for nothing"
        assert store.owner_row() is None
    assert names(tmp_path) == ["slow.png"]


def test_a_queue_that_is_damaged_or_gone_meanwhile_goes_on(tmp_path):
    entries = [photo(tmp_path, f"{number}.png") for number in range(6)]
    with running() as runner:
        runner.add(entries[:3])
        events(runner)
        file = runner.store.file
        with Store.open() as store:
            store.back_up()
        for beside in file.parent.glob("queue.sqlite3*"):  # as another program that repairs does
            beside.rename(beside.with_name(beside.name.replace("queue.", "queue.damaged-1.")))
        runner.add(entries[3:])
        done = ends(events(runner))
        assert {event.job_id for event in done} == {each.id for each in entries[3:]}
        with Store.open() as store:
            assert {entry.id for entry in store.entries()} >= {each.id for each in entries[3:]}
    assert len(names(tmp_path)) == 12
