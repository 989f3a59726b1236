"""What the host makes of an engine that dies or is slow around a preview. The engine is played from here."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from sr_desktop.base.errors import EngineDied, PhotoUnreadable
from sr_desktop.jobs.deadlines import Deadlines
from sr_desktop.jobs.host import EngineHost
from sr_desktop.jobs.job import Job, Settings
from sr_desktop.jobs.messages import (
    Failed,
    Opened,
    Opening,
    Pause,
    Preview,
    PreviewEnded,
    Restore,
    Stopped,
    Watch,
)
from tests.played_engine import Engines
from tests.played_engine import told as all_told

HOSTILE, GOOD, WORK = Path("/hostile.jpg"), Path("/good.jpg"), Path("/Fotos/work.jpg")


@pytest.fixture
def engines():
    return Engines()


@pytest.fixture
def host(engines):
    host = EngineHost(launch=engines, grace=0.05, opening=0.05)
    yield host
    host.close()
    engines.end()


def asked(number, path):
    return Preview(number, path, Settings(), (0, 0, 10, 10))


def job():
    return Job(7, WORK, WORK.with_name("work (restored).jpg"), Settings())


told = partial(all_told, timeout=0.3)
"""What comes within a moment."""


def test_a_preview_asked_of_an_engine_just_dead_does_not_lose_the_photo(host, engines):
    host.submit(job())
    assert told(host) == []
    engines[0].heard(Restore)
    engines[0].conn.send(Opening(7, WORK))
    engines[0].kill()
    host.preview(asked(1, GOOD))
    (failed,) = told(host)
    assert isinstance(failed, Failed)
    assert isinstance(failed.error, EngineDied)
    assert engines[1].heard(Preview).id == 1


def test_the_file_that_does_not_open_is_blamed_and_not_the_one_asked_for_meanwhile(host, engines):
    host.preview(asked(1, HOSTILE))
    assert told(host) == []
    engines[0].conn.send(Opening(None, HOSTILE))
    host.preview(asked(2, GOOD))
    assert told(host) == [], "nothing is wrong with the second"
    assert not engines[0].alive
    assert engines[1].heard(Preview).id == 2


def test_the_preview_of_a_file_that_does_not_open_is_answered(host, engines):
    host.preview(asked(1, HOSTILE))
    assert told(host) == []
    engines[0].conn.send(Opening(None, HOSTILE))
    (ended,) = told(host)
    assert isinstance(ended, PreviewEnded)
    assert isinstance(ended.error, PhotoUnreadable)
    assert "hostile.jpg" in ended.error.sentence


def test_what_is_open_may_take_as_long_as_it_likes(host, engines):
    host.preview(asked(1, GOOD))
    assert told(host) == []
    engines[0].conn.send(Opening(None, GOOD))
    engines[0].conn.send(Opened())
    assert told(host) == []
    assert engines[0].alive


def test_a_photo_stopped_while_a_preview_beside_it_opens_is_not_begun_again(host, engines):
    host.submit(job())
    assert told(host) == []
    host.preview(asked(1, HOSTILE))
    engines[0].conn.send(Opening(None, HOSTILE))
    host.cancel(7)
    events = told(host)
    assert [event for event in events if isinstance(event, Stopped)]
    assert [event for event in events if isinstance(event, PreviewEnded)]
    assert len(engines) == 1, "nothing is left to do"


def test_a_photo_is_begun_again_if_a_preview_killed_the_engine(host, engines):
    host.submit(job())
    assert told(host) == []
    host.preview(asked(1, HOSTILE))
    engines[0].conn.send(Opening(None, HOSTILE))
    while host._previews.opening is None:
        assert host.next_event(timeout=0.01) is None
    engines[0].kill()
    (ended,) = told(host)
    assert isinstance(ended, PreviewEnded)
    assert engines[1].heard(Restore).job.id == 7


def test_a_new_engine_knows_who_is_watched_and_that_nothing_is_asked_twice(host, engines):
    host.watch(7, 2)
    host.start()
    assert engines[0].heard(Watch) == Watch(7, 2)
    host.preview(asked(1, GOOD))
    engines[0].kill()
    (ended,) = told(host)
    assert isinstance(ended.error, EngineDied)
    host.submit(job())
    assert told(host) == []
    assert engines[1].heard(Watch) == Watch(7, 2)
    assert engines[1].heard(Restore).job.id == 7
    assert not engines[1].conn.poll()


def test_a_pause_does_not_stop_the_clock_of_a_preview(host, engines):
    host.preview(asked(1, HOSTILE))
    assert told(host) == []
    engines[0].conn.send(Opening(None, HOSTILE))
    host.pause()
    engines[0].heard(Pause)
    (ended,) = told(host)
    assert isinstance(ended.error, PhotoUnreadable)


def test_that_of_a_photo_rests_and_has_its_whole_time_again():
    clocks = Deadlines(opening=100.0)
    clocks.open(Path("/none"))
    clocks.hold()
    assert clocks.next is None
    clocks.go_on()
    assert clocks.next is not None
    assert not clocks.opening_passed
