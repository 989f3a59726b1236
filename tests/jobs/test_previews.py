"""Previews beside the work: the newest counts, photos come first, and nothing gets lost with one."""

from __future__ import annotations

import os
import signal
import time

import numpy as np
import pytest

from sr_desktop.base.errors import EngineDied, EngineUnusable, PhotoUnreadable
from sr_desktop.jobs import preview_desk
from sr_desktop.jobs.host import EngineHost
from sr_desktop.jobs.job import Job, Settings, Size
from sr_desktop.jobs.messages import (
    Done,
    Failed,
    Piece,
    Preview,
    Previewed,
    PreviewEnded,
    Progressed,
    Started,
    Stopped,
)
from sr_desktop.jobs.naming import target_for
from tests.fidelity.mutation import endless_jpeg
from tests.support import fingerprint, launch_thread, names, write_photo

LONG = Settings(size=Size(factor=1.0), tile=16)


@pytest.fixture
def host():
    host = EngineHost(launch=launch_thread)
    yield host
    host.close()


@pytest.fixture
def process_host():
    host = EngineHost()
    yield host
    host.close()


def asked(number, path, view=(0, 0, 120, 80), **settings):
    return Preview(number, path, Settings(**settings), view)


def until(host, wanted):
    """Everything that is told up to the first event for which `wanted` holds."""
    events = []
    while not events or not wanted(events[-1]):
        event = host.next_event(timeout=120)
        assert event is not None, f"nothing came after {events}"
        events.append(event)
    return events


def ended(number):
    return lambda event: isinstance(event, PreviewEnded) and event.id == number


def test_a_preview_is_told_in_pieces_and_nothing_is_written(host, tmp_path):
    path = write_photo(tmp_path / "Oma 1952.jpg", quality=90)
    before = fingerprint(path)
    host.preview(asked(1, path))
    *told, end = until(host, ended(1))
    assert end.whole
    assert end.error is None
    assert told
    assert all(isinstance(event, Previewed) and event.id == 1 for event in told)
    covered = np.zeros((80, 120), bool)
    for event in told:
        x0, y0, x1, y1 = event.box
        covered[y0:y1, x0:x1] |= event.exact
        pixels = event.pixels
        assert (pixels.width, pixels.height) == (x1 - x0, y1 - y0)
        assert len(pixels.data) == pixels.width * pixels.height * pixels.channels
    assert covered.all()
    assert names(tmp_path) == ["Oma 1952.jpg"]
    assert fingerprint(path) == before


def test_of_many_previews_the_last_is_made_and_the_log_tells_of_the_others(host, tmp_path, caplog):
    path = write_photo(tmp_path / "large.png", 900, 700)
    view = (0, 0, 1800, 1400)
    caplog.set_level("INFO")
    host.preview(asked(1, path, view))
    until(host, lambda event: isinstance(event, Previewed))
    for number in range(2, 40):
        host.preview(asked(number, path, view, clean_up=number / 40))
    events = until(host, ended(39))
    assert events[-1].whole
    assert not [e for e in events if isinstance(e, PreviewEnded) and e.id == 1 and e.whole]
    made = {e.id for e in events if isinstance(e, PreviewEnded)}
    assert len(made) <= 4, f"no backlog: {made}"
    stale = [record.getMessage() for record in caplog.records if "is stale" in record.getMessage()]
    assert len(stale) >= 38
    assert "preview 38 is stale: 39 takes its place" in stale


def test_nobody_looks_any_more(host, tmp_path):
    path = write_photo(tmp_path / "large.png", 900, 700)
    host.preview(asked(1, path, (0, 0, 1800, 1400)))
    until(host, lambda event: isinstance(event, Previewed))
    host.end_preview()
    assert until(host, ended(1))[-1].stopped


def test_what_cannot_be_opened_has_no_preview(host, tmp_path):
    path = tmp_path / "Brief.jpg"
    path.write_text("no picture")
    host.preview(asked(1, path))
    assert isinstance(until(host, ended(1))[-1].error, PhotoUnreadable)
    host.preview(asked(2, write_photo(tmp_path / "good.png")))
    assert until(host, ended(2))[-1].whole


def test_an_unexpected_error_costs_one_preview(host, tmp_path, monkeypatch):
    from sr_desktop.engine import preview

    path = write_photo(tmp_path / "a.png")
    with monkeypatch.context() as patch:
        patch.setattr(preview, "visible", lambda photo: 1 / 0)
        host.preview(asked(1, path))
        end = until(host, ended(1))[-1]
    assert "could not be made" in str(end.error)
    assert "ZeroDivisionError" in end.trace
    host.preview(asked(2, path))
    assert until(host, ended(2))[-1].whole


def test_a_photo_comes_first_and_the_preview_is_made_between_its_tiles(host, tmp_path):
    work = write_photo(tmp_path / "work.png", 400, 400)
    look = write_photo(tmp_path / "look.png", 700, 500)
    host.preview(asked(1, look, (0, 0, 1400, 1000)))
    until(host, lambda event: isinstance(event, Previewed))
    host.submit(Job(7, work, target_for(work), LONG))
    events = until(host, ended(1))
    assert [e for e in events if isinstance(e, Started)], "the photo did not wait for the preview"
    assert events[-1].whole, "it was begun again"
    assert not [e for e in events if isinstance(e, Done)], "nor the preview for the photo"
    assert isinstance(until(host, lambda e: isinstance(e, Done))[-1], Done)


def test_a_photo_that_is_held_does_not_hold_the_previews(host, tmp_path):
    work = write_photo(tmp_path / "work.png", 300, 300)
    look = write_photo(tmp_path / "look.png")
    host.submit(Job(7, work, target_for(work), LONG))
    until(host, lambda event: isinstance(event, Progressed))
    host.pause()
    for number in (1, 2):
        host.preview(asked(number, look, strength=number / 4))
        events = until(host, ended(number))
        assert events[-1].whole
        assert not [event for event in events if isinstance(event, Done)]
    host.resume()
    until(host, lambda event: isinstance(event, Done))


def test_a_preview_that_gave_way_to_a_photo_that_is_none_is_made(host, tmp_path):
    look = write_photo(tmp_path / "look.png", 900, 700)
    broken = tmp_path / "Brief.jpg"
    broken.write_text("no picture")
    host.preview(asked(1, look, (0, 0, 1800, 1400)))
    until(host, lambda event: isinstance(event, Previewed))
    host.submit(Job(7, broken, target_for(broken), LONG))
    events = until(host, ended(1))
    assert [event for event in events if isinstance(event, Failed)]
    assert events[-1].whole


def test_a_large_photo_has_its_preview_after_the_work(host, tmp_path, monkeypatch):
    monkeypatch.setattr(preview_desk, "BESIDE_PIXELS", 100 * 100)
    work = write_photo(tmp_path / "work.png", 200, 200)
    look = write_photo(tmp_path / "look.png", 101, 101)
    host.submit(Job(7, work, target_for(work), LONG))
    until(host, lambda event: isinstance(event, Progressed))
    host.preview(asked(1, look))
    events = until(host, ended(1))
    assert [event for event in events if isinstance(event, Done)]
    assert events[-1].whole


def test_stopping_the_photo_stops_the_preview_between_its_tiles_too(host, tmp_path):
    work = write_photo(tmp_path / "work.png", 400, 400)
    look = write_photo(tmp_path / "look.png", 1200, 1200)
    host.submit(Job(7, work, target_for(work), LONG))
    until(host, lambda event: isinstance(event, Progressed))
    host.preview(asked(1, look, (0, 0, 2400, 2400)))
    until(host, lambda event: isinstance(event, Previewed))
    host.cancel(7)
    events = until(host, lambda event: isinstance(event, Stopped))
    assert any(ended(1)(event) and event.stopped for event in events)


def test_finished_tiles_are_told_of_the_watched_photo_alone(host, tmp_path):
    path = write_photo(tmp_path / "a.png", 300, 200)
    settings = Settings(tile=64)
    host.start()
    host.watch(2)
    for number in (1, 2):
        host.submit(Job(number, path, target_for(path), settings))
    events = until(host, lambda event: isinstance(event, Done) and event.job_id == 2)
    pieces = [event for event in events if isinstance(event, Piece)]
    assert {piece.job_id for piece in pieces} == {2}
    assert min(piece.box[0] for piece in pieces) == 0
    assert max(piece.box[2] for piece in pieces) == 600
    assert max(piece.box[3] for piece in pieces) == 400


@pytest.mark.skipif(os.name == "nt", reason="there are no such signals on Windows")
def test_the_death_of_the_engine_ends_the_preview_and_the_next_one_is_made(process_host, tmp_path):
    path = write_photo(tmp_path / "large.png", 900, 900)
    process_host.preview(asked(1, path, (0, 0, 1800, 1800)))
    until(process_host, lambda event: isinstance(event, Previewed))
    os.kill(process_host.pid, signal.SIGKILL)
    assert isinstance(until(process_host, ended(1))[-1].error, EngineDied)
    process_host.preview(asked(2, path, (0, 0, 50, 50)))
    assert until(process_host, ended(2))[-1].whole


def test_a_preview_that_never_opens_does_not_hold_the_photos(tmp_path):
    host = EngineHost(opening=2.0)
    try:
        host.preview(asked(1, endless_jpeg(tmp_path / "endless.jpg")))
        path = write_photo(tmp_path / "small.png")
        while host._previews.opening is None:
            assert host.next_event(timeout=0.05) is None
        host.submit(Job(7, path, target_for(path), Settings()))
        events = until(host, lambda event: isinstance(event, Done))
    finally:
        host.close()
    (end,) = (event for event in events if isinstance(event, PreviewEnded))
    assert isinstance(end.error, PhotoUnreadable)
    assert "within" in end.error.sentence


def test_beside_a_very_large_photo_no_preview_is_made(host, tmp_path, monkeypatch):
    """The photo in work has the bound of memory to itself; the preview comes when it is done."""
    from sr_desktop.jobs import preview_desk

    monkeypatch.setattr(preview_desk, "ALONE_PIXELS", 100_000)
    work = write_photo(tmp_path / "work.png", 400, 400)
    look = write_photo(tmp_path / "look.png")
    host.submit(Job(7, work, target_for(work), LONG))
    until(host, lambda event: isinstance(event, Progressed))
    host.preview(asked(1, look))
    events = until(host, lambda event: isinstance(event, Done))
    assert not [event for event in events if isinstance(event, Previewed)]
    assert until(host, ended(1))[-1].whole


def test_closing_does_not_wait_for_what_nobody_reads(tmp_path):
    """The pipe is full of a preview: the engine waits in the middle of it."""
    path = write_photo(tmp_path / "large.png", 900, 900)
    host = EngineHost(launch=launch_thread, grace=60.0)
    host.preview(asked(1, path, (0, 0, 3600, 3600), size=Size(factor=4.0), strength=0.0))
    until(host, lambda event: isinstance(event, Previewed))
    while not host._engine._conn.poll():
        pass
    started = time.monotonic()
    host.close()  # a thread cannot be killed: it would raise
    assert time.monotonic() - started < 30


def test_without_an_engine_a_preview_is_answered_too(tmp_path):
    def launch(conn):
        raise OSError("no process")

    host = EngineHost(launch=launch)
    host.preview(asked(1, tmp_path / "a.png"))
    assert isinstance(until(host, ended(1))[-1].error, EngineUnusable)
    host.close()
