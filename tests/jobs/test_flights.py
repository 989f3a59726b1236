"""Several photos in the hands of one engine: who is told what when it dies, is stuck, or is stopped."""

from __future__ import annotations

import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

from sr_desktop.base.errors import EngineDied, EngineUnusable, PhotoUnreadable
from sr_desktop.jobs.flights import AHEAD
from sr_desktop.jobs.host import EngineHost
from sr_desktop.jobs.job import Job, Settings
from sr_desktop.jobs.messages import (
    Cancel,
    Done,
    Examine,
    Failed,
    Opening,
    Preview,
    PreviewEnded,
    Progressed,
    Report,
    Restore,
    Shutdown,
    Started,
    Stopped,
)
from sr_desktop.jobs.model_messages import ImportModel, ModelRefused
from tests.played_engine import Engines, told


@pytest.fixture
def engines():
    return Engines()


@pytest.fixture
def make_host(engines):
    hosts = []

    def make(**options):
        hosts.append(EngineHost(engines, **{"grace": 0.0, **options}))
        return hosts[-1]

    yield make
    engines.end()
    for host in hosts:
        host.close()


@pytest.fixture
def host(make_host):
    return make_host()


def source(number):
    return Path(f"/Fotos/{number}.jpg")


def job(number, target=None):
    return Job(number, source(number), target or Path(f"/Fotos/{number} (new).jpg"), Settings())


def done(number):
    return Done(number, Path("/r.jpg"), 1.0, (8, 8), "cpu", "m")


def opening(number):
    return Opening(number, source(number))


def started(number):
    return Started(number, (4, 4), (8, 8), "cpu")


def submit(host, *numbers):
    for number in numbers:
        host.submit(job(number))


def begin(host, engines, *numbers):
    """The photos are in the hands of the engine."""
    submit(host, *numbers)
    assert told(host) == []
    assert engines[-1].photos() == list(numbers)


def played_clock(monkeypatch):
    """The moment, in a list, for the deadlines alone."""
    clock = [100.0]
    played = SimpleNamespace(monotonic=lambda: clock[0])
    monkeypatch.setattr("sr_desktop.jobs.deadlines.time", played)
    return clock


def failure(event):
    assert isinstance(event, Failed)
    return event.job_id, type(event.error)


def test_the_engine_has_a_few_photos_in_hand_and_the_others_wait(host, engines):
    assert host.free == AHEAD
    submit(host, *range(1, AHEAD + 3))
    assert told(host) == []
    assert engines[0].photos() == [1, 2, 3, 4]
    assert (host.in_flight, host.free) == ((1, 2, 3, 4), 0)
    engines[0].say(opening(2), started(2), Progressed(2, 0.5, "x"), opening(1), done(2), started(1))
    assert told(host) == [started(2), Progressed(2, 0.5, "x"), done(2), started(1)]
    assert engines[0].photos() == [5]
    assert host.in_flight == (1, 3, 4, 5)
    assert host.busy


def test_room_is_told_without_what_waits(host, engines):
    submit(host, 1)
    assert host.free == AHEAD - 1
    assert told(host) == []
    assert host.free == AHEAD - 1
    host.pause()
    assert host.free == 0
    host.resume()
    host.import_model(Path("/m.pth"))
    assert host.free == 0, "no photo is sent before the model has been"
    host.close()
    assert host.free == 0


def test_a_model_comes_when_the_photos_in_hand_are_done_and_before_all_others(host, engines):
    begin(host, engines, 1, 2, 3, 4)
    submit(host, 5)
    host.import_model(Path("/m.pth"))
    host.examine()
    engines[0].say(done(1), done(2), done(3))
    assert told(host) == [done(1), done(2), done(3)]
    assert engines[0].messages() == []
    engines[0].say(done(4))
    assert told(host) == [done(4)]
    assert engines[0].messages() == [ImportModel(Path("/m.pth"))]
    refused = ModelRefused(Path("/m.pth"), EngineDied("no"))
    engines[0].say(refused)
    assert [type(event) for event in told(host)] == [ModelRefused]
    assert engines[0].photos() == [5]
    engines[0].say(done(5))
    assert told(host) == [done(5)]
    assert engines[0].messages() == [Examine()]
    submit(host, 6)
    assert told(host) == []
    assert engines[0].messages() == []
    engines[0].say(Report((), "cpu", "cpu", 1.0, passed=True))
    assert [type(event) for event in told(host)] == [Report]
    assert engines[0].photos() == [6]


def test_stopping_one_does_not_harm_the_others(make_host, engines):
    host = make_host(grace=60.0)
    begin(host, engines, 1, 2, 3)
    host.cancel(2)
    assert engines[0].messages() == [Cancel(2)]
    engines[0].say(opening(1), Stopped(2), done(3), done(1))
    assert told(host) == [Stopped(2), done(3), done(1)]
    assert not host.busy
    assert len(engines) == 1


def test_one_that_does_not_stop_costs_the_process_and_the_others_begin_again_silently(
    host, engines
):
    begin(host, engines, 1, 2, 3)
    engines[0].say(opening(1), opening(2), started(1), started(2))
    told(host)
    host.cancel(1)
    engines[0].last_words = [done(2)]
    assert told(host) == [done(2), Stopped(1)], "what was saved is saved"
    assert not engines[0].alive
    assert engines[1].photos() == [3]
    engines[1].say(opening(3), done(3))
    assert told(host) == [done(3)]
    assert not host.busy


def test_stuck_photos_are_not_suspected(host, engines):
    begin(host, engines, 1, 2, 3, 4)
    engines[0].say(*map(opening, (1, 2, 3, 4)))
    host.cancel(2)
    assert told(host) == [Stopped(2)]
    assert engines[1].photos() == [1, 3, 4], "all at once"


def test_of_a_death_one_that_had_begun_is_guilty_and_the_others_wait_again(host, engines):
    begin(host, engines, 1, 2, 3, 4)
    submit(host, 5)
    engines[0].say(opening(1), done(1), opening(2))
    engines[0].die()
    events = told(host)
    assert events[0] == done(1)
    assert [failure(event) for event in events[1:]] == [(2, EngineDied)]
    assert engines[1].photos() == [3, 4, 5], "in their order"


def test_of_a_death_before_any_had_begun_all_are_innocent(host, engines):
    begin(host, engines, 1)
    engines[0].say(opening(1), done(1))
    assert told(host) == [done(1)]
    begin(host, engines, 2, 3)
    engines[0].die()
    assert told(host) == []
    assert engines[1].photos() == [2, 3]


def test_suspects_are_tried_alone_and_who_dies_alone_is_guilty(host, engines):
    begin(host, engines, 1, 2, 3, 4)
    submit(host, 5)
    engines[0].say(opening(1), opening(2), started(1), opening(3))
    engines[0].die()
    assert told(host) == [started(1)]
    assert host.free == 0
    assert engines[1].photos() == [1], "alone"
    engines[1].say(opening(1), started(1), done(1))
    assert told(host) == [started(1), done(1)]
    assert engines[1].photos() == [2]
    engines[1].say(opening(2))
    engines[1].die()
    assert [failure(event) for event in told(host)] == [(2, EngineDied)]
    assert engines[2].photos() == [3]
    engines[2].say(opening(3), done(3))
    assert told(host) == [done(3)]
    assert engines[2].photos() == [4, 5], "from here on together"


def test_a_stopped_suspect_holds_nobody(host, engines):
    begin(host, engines, 1, 2)
    engines[0].say(opening(1), opening(2))
    engines[0].die()
    assert told(host) == []
    submit(host, 3, 4)
    host.cancel(2)
    assert told(host) == [Stopped(2)]
    engines[1].say(done(1))
    assert told(host) == [done(1)]
    assert engines[1].photos() == [1, 3, 4]


def test_one_that_was_to_stop_is_stopped_and_one_beside_it_is_tried_alone(make_host, engines):
    """Either may have been the cause."""
    host = make_host(grace=60.0)
    begin(host, engines, 1, 2)
    engines[0].say(opening(1), opening(2))
    told(host)
    host.cancel(1)
    engines[0].die()
    assert told(host) == [Stopped(1)]
    assert engines[1].photos() == [2]


def test_the_photo_that_does_not_open_in_time_is_named(make_host, engines, monkeypatch):
    clock = played_clock(monkeypatch)
    host = make_host(opening=10.0)
    begin(host, engines, 1, 2, 3)
    engines[0].say(opening(1), started(1), opening(2))
    assert told(host) == [started(1)]
    clock[0] += 6
    engines[0].say(opening(3))
    assert told(host) == []
    clock[0] += 5
    assert [failure(event) for event in told(host)] == [(2, PhotoUnreadable)]
    assert not engines[0].alive
    assert engines[1].photos() == [1, 3]


def test_a_photo_that_is_stopped_while_it_opens_is_stopped(make_host, engines):
    host = make_host(opening=60.0)
    begin(host, engines, 1)
    engines[0].say(opening(1))
    assert told(host) == []
    host.cancel(1)
    assert told(host) == [Stopped(1)]
    assert not engines[0].alive


def test_neither_loading_the_engine_nor_the_restoration_is_opening(make_host, engines, monkeypatch):
    clock = played_clock(monkeypatch)
    host = make_host(opening=10.0)
    begin(host, engines, 1)
    clock[0] += 1000
    assert told(host) == []
    engines[0].say(opening(1), started(1))
    assert told(host) == [started(1)]
    clock[0] += 1000
    assert told(host) == []
    assert engines[0].alive


def test_a_photo_that_opened_while_nobody_listened_goes_on(make_host, engines, monkeypatch):
    """As when the command line's output is held by a pager: it is open by then, and late at that."""
    clock = played_clock(monkeypatch)
    host = make_host(opening=10.0)
    begin(host, engines, 1)
    engines[0].say(opening(1))
    assert told(host) == []
    clock[0] += 1000
    engines[0].say(started(1))
    assert told(host) == [started(1)]
    assert engines[0].alive


def test_photos_that_crash_their_decoder_are_no_engine_that_does_not_start(host, engines):
    """However many come one after the other."""
    submit(host, 1, 2, 3, 4, 5)
    for number in (1, 2, 3, 4):
        assert told(host) == []
        engines[-1].say(opening(number))
        engines[-1].die(-11)
        assert [failure(event) for event in told(host)] == [(number, EngineDied)]
    assert engines[-1].photos() == [5]


def test_a_pause_holds_all_clocks_of_opening(make_host, engines, monkeypatch):
    clock = played_clock(monkeypatch)
    host = make_host(opening=10.0)
    begin(host, engines, 1, 2)
    engines[0].say(opening(1))
    told(host)
    host.pause()
    engines[0].say(opening(2))
    told(host)
    clock[0] += 1000
    assert told(host) == []
    host.resume()
    clock[0] += 9
    assert told(host) == []
    clock[0] += 2
    assert [failure(event)[0] for event in told(host)] == [1, 2]


def test_a_preview_that_kills_the_engine_harms_no_photo(host, engines):
    begin(host, engines, 1, 2)
    host.preview(Preview(9, Path("/p.jpg"), Settings(), (0, 0, 1, 1)))
    engines[0].say(opening(1), opening(2), Opening(None, Path("/p.jpg")))
    engines[0].die()
    (ended,) = told(host)
    assert isinstance(ended, PreviewEnded)
    assert engines[1].photos() == [1, 2]


def test_leftovers_are_removed_wherever_a_result_was_to_be(host, engines, tmp_path):
    for number, folder in enumerate("abc", 1):
        (tmp_path / folder).mkdir()
        host.submit(job(number, tmp_path / folder / "new.jpg"))
    assert told(host) == []
    engines[0].pid = 4321
    for folder in "abc":
        (tmp_path / folder / ".sr-desktop-4321-xyz.part").write_bytes(b"half")
        (tmp_path / folder / ".sr-desktop-1-xyz.part").write_bytes(b"of another")
    engines[0].say(opening(1), opening(2))
    engines[0].die()
    told(host)
    for folder in "abc":
        left = [entry.name for entry in (tmp_path / folder).iterdir()]
        assert left == [".sr-desktop-1-xyz.part"]


def test_who_knows_that_a_photo_has_ended_is_asked_before_it_begins_again(make_host, engines):
    asked = []

    def may_begin_again(photo):
        asked.append(photo.id)
        other = threading.Thread(target=host.submit, args=(job(10 + photo.id),))
        other.start()  # it has a lock of its own, which others hold when they ask something
        other.join(10)
        assert not other.is_alive(), "it is asked without the host's lock"
        if photo.id == 3:
            host.cancel(3)
        return photo.id != 2

    host = make_host(may_begin_again=may_begin_again)
    begin(host, engines, 1, 2, 3, 4)
    engines[0].say(*map(opening, (1, 2, 3)))
    engines[0].die()
    assert told(host) == [Stopped(3)]
    assert asked == [1, 2, 3, 4]
    engines[1].say(done(1))
    assert told(host) == [done(1)]
    assert engines[1].photos() == [1, 4, 11, 12, 13], "2 is forgotten, and nobody is alone for it"


def test_what_is_saved_while_the_engine_ends_is_told(make_host, engines):
    host = make_host(grace=0.0)
    begin(host, engines, 1, 2)
    engines[0].last_words = [started(2), Stopped(1), done(2)]
    host.close()
    assert told(host) == [done(2)]
    assert not host.busy


def test_closing_tells_the_engine_to_drop_all_photos(host, engines):
    begin(host, engines, 1, 2)
    heard = []
    engines[0].kill = lambda: (heard.extend(engines[0].messages()), engines[0].die(-9))
    host.close()
    assert heard == [Cancel(1), Cancel(2), Shutdown()]


def test_an_engine_that_dies_again_and_again_without_a_word_is_given_up(host, engines):
    submit(host, *range(1, 7))
    for _death in range(3):
        assert told(host) == []
        engines[-1].die()
    assert [failure(event) for event in told(host)] == [(n, EngineUnusable) for n in range(1, 7)]
    assert len(engines) == 3


def test_one_that_is_killed_from_outside_may_start_more_often(host, engines):
    submit(host, 1)
    for _death in range(10):
        assert told(host) == []
        engines[-1].die(-9)
    assert told(host) == []
    engines[-1].say(opening(1), done(1))
    assert told(host) == [done(1)]


def test_the_same_photo_is_never_in_hand_twice(host, engines):
    begin(host, engines, 1)
    submit(host, 1)
    assert told(host) == []
    assert engines[0].photos() == []
    engines[0].say(done(1))
    assert told(host) == [done(1)]
    assert engines[0].photos() == [1]


def test_nothing_is_sent_while_everything_rests(host, engines):
    begin(host, engines, 1)
    host.pause()
    submit(host, 2)
    engines[0].say(done(1))
    assert told(host) == [done(1)]
    assert engines[0].photos() == []
    host.resume()
    assert told(host) == []
    assert engines[0].heard(Restore).job.id == 2
