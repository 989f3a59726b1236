"""The engine process: work, stop, death, new start. In a thread where no death is needed."""

from __future__ import annotations

import importlib.abc
import multiprocessing
import os
import signal
import sys
import time

import pytest

from sr_desktop.base.errors import EngineDied, EngineUnusable, PhotoUnreadable, WeightsMissing
from sr_desktop.jobs.host import EngineHost
from sr_desktop.jobs.job import Job, Settings, Size
from sr_desktop.jobs.messages import Done, Failed, Progressed, Report, Started, Stopped
from sr_desktop.jobs.naming import target_for
from tests.support import fingerprint, launch_thread, names, write_photo

LONG = Settings(size=Size(factor=1.0), tile=16)
"""Many small tiles: long enough to be interrupted on any machine."""


@pytest.fixture
def thread_host():
    host = EngineHost(launch=launch_thread)
    yield host
    host.close()


@pytest.fixture
def process_host():
    host = EngineHost()
    yield host
    host.close()


def job(number, path, settings=None):
    return Job(number, path, target_for(path), settings or Settings())


def events_until_idle(host):
    events = []
    while host.busy:
        event = host.next_event(timeout=120)
        assert event is not None, f"nothing came after {events}"
        events.append(event)
    return events


def ends(events):
    return [event for event in events if isinstance(event, (Done, Failed, Stopped))]


def test_a_photo_is_restored_and_the_original_untouched(thread_host, tmp_path):
    source = write_photo(tmp_path / "Oma 1952.jpg", quality=90)
    before = fingerprint(source)
    thread_host.submit(job(1, source))
    events = events_until_idle(thread_host)
    assert isinstance(events[0], Started)
    assert events[0].target_size == (120, 80)
    assert any(isinstance(event, Progressed) for event in events)
    done = events[-1]
    assert isinstance(done, Done)
    assert done.target == tmp_path / "Oma 1952 (restored).jpg"
    assert done.target.is_file()
    assert fingerprint(source) == before


def test_one_bad_photo_does_not_end_the_others(thread_host, tmp_path):
    bad = tmp_path / "bad.jpg"
    bad.write_text("no picture")
    good = write_photo(tmp_path / "good.png")
    thread_host.submit(job(1, bad))
    thread_host.submit(job(2, good, Settings(model=str(tmp_path / "none.safetensors"))))
    thread_host.submit(job(3, good))
    failed, missing, done = ends(events_until_idle(thread_host))
    assert isinstance(failed.error, PhotoUnreadable)
    assert isinstance(missing.error, WeightsMissing)
    assert isinstance(done, Done)


def test_unexpected_errors_become_sentences(thread_host, tmp_path, monkeypatch):
    from sr_desktop.engine import pipeline

    def broken(*args):
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr(pipeline, "open_photo", broken)
    thread_host.submit(job(1, write_photo(tmp_path / "a.png")))
    (failed,) = ends(events_until_idle(thread_host))
    assert "a.png could not be restored" in str(failed.error)
    assert "secret detail" not in str(failed.error)
    assert "secret detail" in failed.trace


def test_cancel_stops_the_running_photo_and_leaves_nothing(thread_host, tmp_path):
    source = write_photo(tmp_path / "big.png", 900, 900)
    thread_host.submit(job(1, source, LONG))
    while not isinstance(thread_host.next_event(timeout=120), Progressed):
        pass
    thread_host.cancel(1)
    assert ends(events_until_idle(thread_host)) == [Stopped(1)]
    assert names(tmp_path) == ["big.png"]


def test_cancel_all_drops_the_waiting_ones(thread_host, tmp_path):
    source = write_photo(tmp_path / "big.png", 900, 900)
    for number in (1, 2, 3):
        thread_host.submit(job(number, source, LONG))
    while not isinstance(thread_host.next_event(timeout=120), Progressed):
        pass
    thread_host.cancel_all()
    stopped = ends(events_until_idle(thread_host))
    assert {event.job_id for event in stopped} == {1, 2, 3}
    assert all(isinstance(event, Stopped) for event in stopped)


def test_pause_holds_and_resume_finishes(thread_host, tmp_path):
    source = write_photo(tmp_path / "big.png", 130, 130)
    thread_host.submit(job(1, source, LONG))
    while not isinstance(thread_host.next_event(timeout=120), Progressed):
        pass
    thread_host.pause()
    while thread_host.next_event(timeout=1.0) is not None:
        pass  # what was on its way when the pause came
    assert thread_host.busy
    thread_host.resume()
    assert isinstance(ends(events_until_idle(thread_host))[0], Done)


def test_examine_reports_devices_and_passes(thread_host):
    thread_host.examine("cpu")
    report = thread_host.next_event(timeout=120)
    assert isinstance(report, Report)
    assert report.passed, report.lines
    assert any("cpu" in line for line in report.lines)


def test_unknown_device_is_a_report_not_a_crash(thread_host):
    thread_host.examine("cuda:77")
    report = thread_host.next_event(timeout=120)
    assert not report.passed
    assert "cuda:77" in report.lines[0]


def test_killed_engine_costs_one_photo(process_host, tmp_path):
    big = write_photo(tmp_path / "big.png", 900, 900)
    small = write_photo(tmp_path / "small.png")
    before = fingerprint(big)
    process_host.submit(job(1, big, LONG))
    process_host.submit(job(2, small))
    while not isinstance(process_host.next_event(timeout=120), Progressed):
        pass
    first = process_host.pid
    os.kill(first, signal.SIGKILL)
    failed, done = ends(events_until_idle(process_host))
    assert failed.job_id == 1
    assert isinstance(failed.error, EngineDied)
    assert isinstance(done, Done)
    assert process_host.pid not in (None, first)
    assert fingerprint(big) == before
    assert names(tmp_path) == ["big.png", "small (restored).png", "small.png"]


def test_engine_that_does_not_stop_is_ended(tmp_path):
    host = EngineHost(grace=0.3)
    try:
        host.submit(job(1, write_photo(tmp_path / "big.png", 900, 900), LONG))
        while not isinstance(host.next_event(timeout=120), Progressed):
            pass
        os.kill(host.pid, signal.SIGSTOP)  # wedged, as by a hanging driver
        host.cancel(1)
        started = time.monotonic()
        assert ends(events_until_idle(host)) == [Stopped(1)]
        assert time.monotonic() - started < 30
        host.submit(job(2, write_photo(tmp_path / "small.png")))
        assert isinstance(ends(events_until_idle(host))[0], Done)
    finally:
        host.close()


def test_closing_while_working_leaves_nothing_half_written(tmp_path):
    host = EngineHost()
    host.submit(job(1, write_photo(tmp_path / "big.png", 900, 900), LONG))
    while not isinstance(host.next_event(timeout=120), Progressed):
        pass
    host.close()
    assert names(tmp_path) == ["big.png"]


def test_many_thousand_photos_can_wait(tmp_path):
    host = EngineHost(launch=launch_thread)
    try:
        host.pause()
        for number in range(20_000):
            host.submit(job(number, tmp_path / "a.png"))
        host.cancel_all()
        assert len(ends(events_until_idle(host))) == 20_000
    finally:
        host.close()


def test_leftovers_of_a_killed_engine_are_removed(process_host, tmp_path):
    big = write_photo(tmp_path / "big.png", 900, 900)
    process_host.submit(job(1, big, LONG))
    while not isinstance(process_host.next_event(timeout=120), Progressed):
        pass
    pid = process_host.pid
    (tmp_path / f".sr-desktop-{pid}-abc.part").write_bytes(b"half")
    (tmp_path / ".sr-desktop-1-abc.part").write_bytes(b"of another program")
    os.kill(pid, signal.SIGKILL)
    assert isinstance(ends(events_until_idle(process_host))[0], Failed)
    assert names(tmp_path) == [".sr-desktop-1-abc.part", "big.png"]


def test_an_engine_that_cannot_start_says_why(tmp_path, monkeypatch):
    class Broken(importlib.abc.MetaPathFinder):
        def find_spec(self, name, path, target=None):
            if name == "sr_desktop.engine.pipeline":
                raise OSError(126, "c10.dll is missing")
            return

    monkeypatch.delitem(sys.modules, "sr_desktop.engine.pipeline", raising=False)
    monkeypatch.delattr("sr_desktop.engine.pipeline", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Broken(), *sys.meta_path])
    host = EngineHost(launch=launch_thread)
    try:
        host.submit(job(1, write_photo(tmp_path / "a.png")))
        (failed,) = ends(events_until_idle(host))
        assert isinstance(failed.error, EngineUnusable)
        assert "c10.dll" in str(failed.error)
    finally:
        host.close()


def dies_at_once(conn):
    process = multiprocessing.get_context("spawn").Process(target=os._exit, args=(3,), daemon=True)
    process.start()
    conn.close()
    return process


def test_an_engine_that_dies_again_and_again_is_given_up(tmp_path):
    host = EngineHost(launch=dies_at_once)
    try:
        for number in range(6):
            host.submit(job(number, write_photo(tmp_path / "a.png")))
        errors = [type(event.error) for event in ends(events_until_idle(host))]
        assert errors[:2] == [EngineDied, EngineDied]
        assert set(errors[2:]) == {EngineUnusable}
        assert len(errors) == 6
    finally:
        host.close()
