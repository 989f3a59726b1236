"""Several engines at once: who gets which photo, and what the others do when one dies or has no device."""

from __future__ import annotations

import os
import shutil
import signal
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from sr_desktop.base.errors import DeviceUnavailable, EngineDied, EngineUnusable
from sr_desktop.jobs.flights import AHEAD
from sr_desktop.jobs.job import Job, Settings
from sr_desktop.jobs.messages import (
    END_OF_JOB,
    Cancel,
    Done,
    Examine,
    Failed,
    Opening,
    Pause,
    Preview,
    Report,
    Restore,
    Resume,
    Started,
    Stopped,
    Watch,
)
from sr_desktop.jobs.model_messages import ModelRefused
from sr_desktop.jobs.naming import target_for
from sr_desktop.jobs.places import Place, cores, places_of, threads_at
from sr_desktop.jobs.pool import EnginePool
from sr_desktop.jobs.process import launch_process
from tests.played_engine import Engines, launch_copying, told
from tests.support import fingerprint, names, write_photo

TWO = "cuda:0,cuda:1"


@pytest.fixture
def engines():
    return Engines()


@pytest.fixture
def pool(engines):
    pool = EnginePool(engines, grace=0.0)
    yield pool
    engines.end()
    pool.close()


def job(number, device=TWO):
    target = Path(f"/Fotos/{number} (new).jpg")
    return Job(number, Path(f"/Fotos/{number}.jpg"), target, Settings(device=device))


def submit(pool, *numbers, device=TWO):
    for number in numbers:
        pool.submit(job(number, device))
    assert told(pool) == []


def done(number):
    return Done(number, Path("/r.jpg"), 1.0, (8, 8), "cuda", "m")


def opening(number):
    return Opening(number, Path(f"/Fotos/{number}.jpg"))


def no_device(number, name="cuda:1"):
    return Failed(number, DeviceUnavailable("There is no device {wanted}.", wanted=name))


def test_places_and_their_shares_of_the_processor(monkeypatch):
    monkeypatch.setattr("sr_desktop.jobs.places.cores", lambda: 9)
    two = places_of("cuda:0, cuda:1")
    assert two == (Place("cuda:0"), Place("cuda:1"))
    assert [threads_at(place, two) for place in two] == [None, None]
    mixed = places_of("cpu,cuda:0,cpu")
    assert mixed == (Place("cpu"), Place("cuda:0"), Place("cpu", 1))
    assert [threads_at(place, mixed) for place in mixed] == [4, None, 4]
    assert [threads_at(place, places_of("cuda:0,cpu")) for place in places_of("cuda:0,cpu")] == [
        None,
        None,
    ]
    assert places_of("") == (Place("auto"),)
    monkeypatch.setattr("sr_desktop.jobs.places.cores", lambda: 1)
    assert threads_at(Place("cpu"), places_of("cpu,cpu")) == 1
    monkeypatch.undo()
    assert cores() >= 1


def test_each_device_has_an_engine_and_photos_are_dealt_out_in_turn(pool, engines):
    submit(pool, *range(1, 21))
    first, second = engines
    jobs = [
        [each.job for each in engine.messages() if isinstance(each, Restore)] for engine in engines
    ]
    assert [[each.id for each in each_of] for each_of in jobs] == [[1, 3, 5, 7], [2, 4, 6, 8]]
    assert {each.settings.device for each in jobs[0]} == {"cuda:0"}
    assert {each.settings.device for each in jobs[1]} == {"cuda:1"}
    assert replace(jobs[1][0], settings=Settings(device=TWO)) == job(2)
    assert pool.in_flight == (1, 3, 5, 7, 2, 4, 6, 8)
    second.say(done(2), done(4))
    assert told(pool) == [done(2), done(4)]
    assert second.photos() == [9, 10]
    first.say(done(1))
    assert told(pool) == [done(1)]
    assert first.photos() == [11]
    assert [engine.threads for engine in engines] == [None, None]


def test_engines_that_share_the_processor_share_its_cores(pool, engines):
    submit(pool, *range(1, 9), device="cpu,cpu")
    assert [engine.threads for engine in engines] == [max(1, cores() // 2)] * 2


def test_towards_the_end_no_engine_has_many_left_while_another_has_none(pool, engines):
    submit(pool, 1, 2, 3, 4, 5)
    assert [engine.photos() for engine in engines] == [[1, 3], [2, 4]]
    engines[1].say(done(2))
    assert told(pool) == [done(2)]
    assert engines[1].photos() == [5], "the one that is quicker"


def test_what_one_device_does_is_done_by_the_first_engine(pool, engines):
    pool.start()
    submit(pool, *range(1, AHEAD + 2), device="cuda:1")
    pool.examine("cpu")
    pool.import_model(Path("/a.pth"))
    pool.look_at_model(Path("/b.pth"))
    pool.preview(Preview(3, Path("/p.jpg"), Settings(), (0, 0, 1, 1)))
    assert told(pool) == []
    (engine,) = engines
    heard = engine.messages()
    assert [each.job.settings.device for each in heard if isinstance(each, Restore)] == [
        "cuda:1"
    ] * 4
    assert isinstance(heard[-1], Preview)
    engine.say(*map(done, (1, 2, 3, 4)))
    told(pool)
    assert engine.photos() == []
    engine.say(ModelRefused(Path("/a.pth"), EngineDied("no")))
    told(pool)
    engine.say(ModelRefused(Path("/b.pth"), EngineDied("no")))
    told(pool)
    engine.say(Report((), "cpu", "cpu", 1.0, passed=True))
    told(pool)
    assert len(engines) == 1


def test_of_several_devices_the_first_that_can_be_used_makes_previews(pool, engines):
    def devices():
        pool.preview(Preview(1, Path("/p.jpg"), Settings(device=TWO, strength=0.3), (0, 0, 1, 1)))
        pool.examine(TWO)
        assert told(pool) == []
        heard = engines[0].messages()
        engines[0].say(Report((), "x", "x", 1.0, passed=True))
        told(pool)
        (wanted,) = [each for each in heard if isinstance(each, Preview)]
        assert wanted.settings.strength == 0.3
        return {wanted.settings.device, *(e.device for e in heard if isinstance(e, Examine))}

    assert devices() == {"cuda:0"}
    submit(pool, 1)
    engines[0].say(no_device(1, "cuda:0"))
    told(pool)
    assert devices() == {"cuda:1"}


def test_the_first_engine_is_one_of_several_and_each_place_keeps_its_own(pool, engines):
    submit(pool, 1, 2)
    submit(pool, 3, 4, device="cuda:1,cuda:0")
    assert len(engines) == 2
    heard = [
        [each.job.settings.device for each in engine.messages() if isinstance(each, Restore)]
        for engine in engines
    ]
    assert heard == [["cuda:0"] * 2, ["cuda:1"] * 2]
    assert pool.hosts[0].in_flight == (1, 4)


def test_photos_for_other_devices_do_not_wait_behind_those_whose_engines_are_full(pool, engines):
    submit(pool, *range(1, 21))
    submit(pool, 30, device="xpu:0,xpu:1")
    assert len(engines) == 3
    assert engines[2].photos() == [30]


def test_room_counts_all_engines(pool, engines):
    assert pool.free == AHEAD
    submit(pool, 1)
    assert pool.free == 4 * AHEAD - 1, "a few more, so that each can be given its share"
    submit(pool, *range(2, 4 * AHEAD + 1))
    assert pool.free == 0
    assert pool.busy
    assert len(pool.in_flight) == 2 * AHEAD
    pool.pause()
    assert pool.free == 0


def test_a_device_that_is_not_there_gives_its_photos_to_the_others_and_is_told_once(pool, engines):
    submit(pool, *range(1, 13))
    assert engines[1].photos() == [2, 4, 6, 8][: len(pool.hosts[1].in_flight)]
    lost = pool.hosts[1].in_flight
    engines[1].say(*map(no_device, lost))
    assert told(pool) == []
    assert pool.hosts[1].in_flight == ()
    order = engines[0].photos()
    notes, ended = [], []
    while order:
        engines[0].say(done(order.pop(0)))
        (event,) = told(pool)
        ended.append(event.job_id)
        notes.append(event.notes)
        order.extend(engines[0].photos())
    assert sorted(ended) == list(range(1, 13))
    assert notes[0] == ("cuda:1 cannot be used; the other devices do its photos.",)
    assert set(notes[1:]) == {()}
    assert engines[1].photos() == [], "it is given no more"
    assert not pool.busy


def test_photos_taken_from_a_device_come_next(pool, engines):
    submit(pool, *range(1, 21))
    engines[0].photos()
    engines[1].say(no_device(2))
    assert told(pool) == []
    engines[0].say(done(1))
    assert [event.job_id for event in told(pool)] == [1]
    assert engines[0].photos() == [2]


def test_where_no_device_can_be_used_each_photo_says_so(pool, engines):
    submit(pool, 1, 2)
    engines[0].say(no_device(1, "cuda:0"))
    assert told(pool) == []
    assert told(pool) == []
    assert engines[1].photos() == [2, 1], "1 has another chance"
    engines[1].say(no_device(2), no_device(1))
    events = told(pool)
    assert [event.job_id for event in events] == [2, 1]
    assert {type(event.error) for event in events} == {DeviceUnavailable}


def test_an_engine_that_does_not_start_leaves_its_photos_to_the_others(engines):
    def launch(conn, threads=None):
        if engines:
            raise OSError("no more processes")
        return engines(conn)

    pool = EnginePool(launch, grace=0.0)
    submit(pool, 1, 2, 3, 4)
    assert told(pool) == []
    assert sorted(engines[0].photos()) == [1, 2, 3, 4]
    engines[0].say(*map(done, (1, 2, 3, 4)))
    events = told(pool)
    assert [type(event) for event in events] == [Done] * 4
    assert events[0].notes
    engines.end()
    pool.close()


def test_without_any_engine_each_photo_is_answered(engines):
    def launch(conn, threads=None):
        raise OSError("no more processes")

    pool = EnginePool(launch, grace=0.0)
    for number in range(1, 11):
        pool.submit(job(number))
    events = told(pool)
    assert sorted(event.job_id for event in events) == list(range(1, 11))
    assert {type(event.error) for event in events} == {EngineUnusable}
    pool.close()


def test_the_death_of_one_engine_leaves_the_others_alone(pool, engines):
    submit(pool, *range(1, 21))
    engines[0].photos()
    engines[1].say(opening(2), opening(4))
    engines[1].die()
    assert told(pool) == []
    assert engines[2].photos() == [2], "alone, as two had begun"
    assert engines[0].alive
    engines[0].say(done(1))
    assert told(pool) == [done(1)]
    assert engines[0].photos() == [9]
    engines[2].say(opening(2), done(2))
    assert told(pool) == [done(2)]
    assert engines[2].photos() == [4]


def test_stopping_one_wherever_it_is(pool, engines):
    submit(pool, *range(1, 21))
    for engine in engines:
        engine.messages()
    pool.cancel(15)
    assert told(pool) == [Stopped(15)]
    pool.cancel(2)
    assert engines[1].messages() == [Cancel(2)]
    assert engines[0].messages() == []
    engines[1].say(Stopped(2))
    assert told(pool)[0] == Stopped(2)
    pool.cancel(77)
    assert told(pool) == []


def test_one_stopped_while_it_changes_its_device_is_stopped(pool, engines):
    submit(pool, 1, 2)
    engines[1].say(no_device(2))
    host = pool.hosts[1]
    step = host.step

    def stopped_meanwhile():
        event = step()
        if isinstance(event, Failed):
            pool.cancel(2)
        return event

    host.step = stopped_meanwhile
    assert told(pool) == [Stopped(2)]
    assert engines[0].photos() == [1]


def test_stopping_all(pool, engines):
    submit(pool, *range(1, 21))
    pool.cancel_all()
    stopped = [event.job_id for event in told(pool)]
    # those in hand stop when their engines do, here by their end
    assert sorted(stopped) == list(range(1, 21))
    assert not pool.busy


def test_all_rest_and_go_on_also_those_that_come_later(pool, engines):
    submit(pool, *range(1, 5), device="cuda:0,cuda:1")
    pool.pause()
    assert [isinstance(engine.messages()[-1], Pause) for engine in engines] == [True, True]
    pool.submit(job(30, "xpu:0,xpu:1"))
    engines[0].say(done(1))
    assert told(pool) == [done(1)]
    assert len(engines) == 2
    assert engines[0].photos() == []
    pool.resume()
    assert told(pool) == []
    assert all(engine.heard(Resume) for engine in engines[:2])
    assert pool.in_flight.count(30) == 1


def test_every_engine_knows_whose_tiles_are_watched(pool, engines):
    pool.watch(3, 2)
    submit(pool, 1, 2)
    assert [engine.heard(Watch) for engine in engines] == [Watch(3, 2)] * 2
    pool.watch(None)
    assert [engine.heard(Watch) for engine in engines] == [Watch(None)] * 2


def test_who_knows_of_an_end_is_asked_about_the_photo_as_it_was_given(pool, engines):
    asked = []
    pool.may_begin_again = lambda photo: asked.append(photo) or photo.id != 4
    submit(pool, *range(1, 9))
    begun = pool.hosts[1].in_flight
    engines[1].die()
    assert told(pool) == []
    assert asked == [job(number) for number in begun]
    assert 4 not in pool.in_flight
    engines[2].say(*(done(number) for number in pool.hosts[1].in_flight))
    told(pool)
    pool.cancel_all()
    told(pool)
    assert not pool.busy, "4 is forgotten"


def test_it_waits_for_all_engines_and_can_be_woken(pool, engines):
    submit(pool, 1, 2)
    engines[1].say(opening(2), Started(2, (1, 1), (2, 2), "cuda"))
    assert pool.next_event(timeout=60).job_id == 2
    pool.wake()
    assert pool.next_event(timeout=60) is None
    assert pool.next_event(timeout=0) is None
    engines[0].say(done(1))
    engines[1].say(done(2))
    assert {pool.next_event().job_id, pool.next_event().job_id} == {1, 2}
    assert pool.next_event() is None, "there is nothing to wait for"


def test_closing_ends_all_and_tells_what_was_saved(engines):
    pool = EnginePool(engines, grace=0.0)
    submit(pool, 1, 2, 3, 4)
    engines[0].last_words, engines[1].last_words = [done(1)], [done(2)]
    pool.close()
    assert not any(engine.alive for engine in engines)
    assert sorted(event.job_id for event in told(pool)) == [1, 2]
    pool.submit(job(9))
    assert told(pool) == []


# --- with real processes ---------------------------------------------------------------------


def real_jobs(folder, count, **settings):
    first = write_photo(folder / "01.png", 40, 40)
    others = [shutil.copy(first, folder / f"{n:02}.png") for n in range(2, count + 1)]
    sources = [first, *map(Path, others)]
    wanted = Settings(device="cpu,cpu", **settings)
    return [Job(n, path, target_for(path), wanted) for n, path in enumerate(sources, 1)]


def worked(pool, jobs, each=lambda event: None):
    """All that is told until nothing is left to do."""
    events = []
    for photo in jobs:
        pool.submit(photo)
    while pool.busy:
        events.append(pool.next_event(timeout=120))
        assert events[-1] is not None, f"nothing came after {events}"
        each(events[-1])
    return events


def test_two_engines_on_the_processor_share_the_photos(tmp_path):
    jobs = real_jobs(tmp_path, 8)
    before = [fingerprint(photo.source) for photo in jobs]
    pool, by = EnginePool(), {}

    def note(_event):
        by.update({number: host.pid for host in pool.hosts for number in host.in_flight})

    try:
        ends = [event for event in worked(pool, jobs, note) if isinstance(event, END_OF_JOB)]
    finally:
        pool.close()
    assert sorted(event.job_id for event in ends) == list(range(1, 9))
    assert {type(event) for event in ends} == {Done}
    assert len(set(by.values())) == 2, by
    assert {event.target for event in ends} == {photo.target for photo in jobs}
    pixels = np.stack([np.asarray(Image.open(photo.target)) for photo in jobs]).astype(int)
    assert pixels.shape == (8, 80, 80, 3)
    apart = np.abs(
        pixels - pixels[0]
    ).max()  # each engine finds out by itself how exactly to calculate
    assert apart <= 6, "of the same photo"
    assert [fingerprint(photo.source) for photo in jobs] == before
    assert len(names(tmp_path)) == 16


@pytest.mark.skipif(os.name == "nt", reason="there are no such signals on Windows")
@pytest.mark.parametrize(
    ("launch", "count", "kills"),
    [
        pytest.param(launch_copying, 80, 12, id="copying"),
        pytest.param(launch_process, 24, 3, id="real", marks=pytest.mark.slow),
    ],
)
def test_of_engines_killed_with_several_in_hand_each_photo_is_done_once(
    tmp_path, launch, count, kills
):
    """A photo saved an instant before, whose end was not told, is found by whoever keeps the queue."""
    jobs = {photo.id: photo for photo in real_jobs(tmp_path, count)}
    found, silent, done_ids, killed = [], [], [], []

    def may_begin_again(photo):
        silent.append(photo.id)
        if jobs[photo.id].target.exists():
            found.append(photo.id)
            return False
        return True

    pool = EnginePool(launch, may_begin_again=may_begin_again)

    def work(event):
        if isinstance(event, Failed):
            assert isinstance(event.error, EngineDied), event
            if jobs[event.job_id].target.exists():
                found.append(event.job_id)
            else:
                pool.submit(jobs[event.job_id])
        if not isinstance(event, Done):
            return
        done_ids.append(event.job_id)
        host = pool.hosts[len(killed) % len(pool.hosts)]
        if len(killed) < kills and len(host.in_flight) >= 2 and host.pid not in killed:
            killed.append(host.pid)
            os.kill(host.pid, signal.SIGKILL)

    try:
        worked(pool, jobs.values(), work)
    finally:
        pool.close()
    assert len(killed) >= min(kills, 3)
    assert silent, "some were in the middle of several"
    assert sorted(done_ids + found) == sorted(jobs), "each once"
    expected = [name for photo in jobs.values() for name in (photo.source.name, photo.target.name)]
    assert names(tmp_path) == sorted(expected)
