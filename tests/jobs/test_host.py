"""The engine process: work, stop, death, new start. In a thread where no death is needed."""

from __future__ import annotations

import importlib.abc
import multiprocessing
import os
import pickle
import signal
import sys
import time

import pytest
import torch
from PIL import PngImagePlugin
from safetensors.torch import save_file

from sr_desktop.base import paths
from sr_desktop.base.errors import (
    EngineDied,
    EngineUnusable,
    PhotoUnreadable,
    WeightsMissing,
    WeightsRefused,
)
from sr_desktop.engine import loader
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape
from sr_desktop.jobs.host import EngineHost
from sr_desktop.jobs.job import Job, Settings, Size
from sr_desktop.jobs.messages import Done, Failed, Progressed, Report, Started, Stopped
from sr_desktop.jobs.model_messages import ModelImported, ModelRefused, ModelSeen
from sr_desktop.jobs.naming import target_for
from sr_desktop.jobs.worker import serve
from tests.fidelity.mutation import endless_jpeg
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
    ended = {event.job_id: event for event in ends(events_until_idle(thread_host))}
    assert isinstance(ended[1].error, PhotoUnreadable)
    assert isinstance(ended[2].error, WeightsMissing)
    assert isinstance(ended[3], Done)


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


def test_killed_engine_costs_one_photo_and_leaves_nothing_half_written(process_host, tmp_path):
    big = write_photo(tmp_path / "big.png", 900, 900)
    before = fingerprint(big)
    process_host.submit(job(1, big, LONG))
    while not isinstance(process_host.next_event(timeout=120), Progressed):
        pass
    first = process_host.pid
    (tmp_path / f".sr-desktop-{first}-abc.part").write_bytes(b"half")
    (tmp_path / ".sr-desktop-1-abc.part").write_bytes(b"of another program")
    os.kill(first, signal.SIGKILL)
    process_host.submit(job(2, write_photo(tmp_path / "small.png")))
    failed, done = ends(events_until_idle(process_host))
    assert failed.job_id == 1
    assert isinstance(failed.error, EngineDied)
    assert isinstance(done, Done)
    assert process_host.pid not in (None, first)
    assert fingerprint(big) == before
    left = ["big.png", "small (restored).png", "small.png"]
    assert names(tmp_path) == [".sr-desktop-1-abc.part", *left]


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


def test_a_photo_that_does_not_open_in_time_costs_itself_alone(tmp_path):
    """The others in hand are restored meanwhile."""
    host = EngineHost(opening=2.0)
    try:
        host.submit(job(1, endless_jpeg(tmp_path / "endless.jpg")))
        host.submit(job(2, write_photo(tmp_path / "small.png")))
        done, failed = sorted(ends(events_until_idle(host)), key=lambda event: -event.job_id)
    finally:
        host.close()
    assert failed.job_id == 1
    assert isinstance(failed.error, PhotoUnreadable)
    assert failed.error.sentence.startswith("endless.jpg could not be opened within 3 seconds.")
    assert "another program" in failed.error.next_step
    assert isinstance(done, Done)
    assert names(tmp_path) == ["endless.jpg", "small (restored).png", "small.png"]


def engine_whose_png_decoder_crashes(conn):
    """As native code does at a damaged file: the process is gone at once."""
    PngImagePlugin.PngImageFile.load = lambda self: signal.raise_signal(signal.SIGSEGV)
    serve(conn)


def launch_with_a_decoder_that_crashes(conn):
    process = multiprocessing.get_context("spawn").Process(
        target=engine_whose_png_decoder_crashes, args=(conn,), daemon=True
    )
    process.start()
    conn.close()
    return process


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal on Windows")
def test_a_photo_that_crashes_its_decoder_costs_itself_alone(tmp_path):
    host = EngineHost(launch_with_a_decoder_that_crashes)
    try:
        host.submit(job(1, write_photo(tmp_path / "crash.png")))
        host.submit(job(2, write_photo(tmp_path / "good.jpg")))
        done, failed = sorted(ends(events_until_idle(host)), key=lambda event: -event.job_id)
    finally:
        host.close()
    assert (failed.job_id, type(failed.error)) == (1, EngineDied)
    assert isinstance(done, Done)
    assert names(tmp_path) == ["crash.png", "good (restored).jpg", "good.jpg"]


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
        assert errors == [EngineUnusable] * 6
    finally:
        host.close()


def model_file(path, seed=0):
    """A small network with random weights."""
    torch.manual_seed(seed)
    save_file(SRVGGNetCompact(SRVGGShape(8, 2, 2)).state_dict(), path)
    return path


def test_a_model_file_is_imported_and_looked_at(thread_host, tmp_path):
    source = model_file(tmp_path / "attic.safetensors")
    thread_host.import_model(source)
    (done,) = events_until_idle(thread_host)
    kept = paths.imported_models() / "attic.safetensors"
    assert done == ModelImported(source, kept, "attic", "SRVGGNetCompact", 2)
    assert kept.read_bytes() == source.read_bytes()
    thread_host.import_model(source)
    assert not events_until_idle(thread_host)[0].new
    thread_host.look_at_model(kept)
    assert events_until_idle(thread_host) == [ModelSeen(kept, "SRVGGNetCompact", 2)]


def test_a_file_with_the_name_of_a_known_model_is_told(thread_host, tmp_path):
    thread_host.import_model(model_file(tmp_path / "RealESRGAN_x4plus.safetensors"))
    (done,) = events_until_idle(thread_host)
    assert (done.id, done.mistaken) == ("RealESRGAN_x4plus-own", "Real-ESRGAN x4plus")


def test_refused_model_files_come_back_as_sentences(thread_host, tmp_path, monkeypatch):
    hostile = tmp_path / "gift.pth"
    hostile.write_bytes(pickle.dumps(print))
    gone = tmp_path / "gone.pth"
    thread_host.import_model(hostile)
    thread_host.look_at_model(gone)
    refused, missing = events_until_idle(thread_host)
    assert isinstance(refused, ModelRefused)
    assert refused.path == hostile
    assert isinstance(refused.error, WeightsRefused)
    assert "gift.pth" in refused.error.sentence
    assert "Traceback" in refused.trace
    assert (missing.path, type(missing.error)) == (gone, WeightsMissing)
    assert not paths.imported_models().exists()
    monkeypatch.setattr(loader, "load_state", lambda path: 1 / 0)
    thread_host.look_at_model(gone)
    (unexpected,) = events_until_idle(thread_host)
    assert str(unexpected.error).startswith("gone.pth could not be opened.")
    assert "ZeroDivisionError" in unexpected.trace


def test_a_model_file_does_not_wait_for_the_photos_before_it(thread_host, tmp_path):
    thread_host.pause()
    thread_host.submit(job(1, write_photo(tmp_path / "small.png")))
    thread_host.import_model(model_file(tmp_path / "a.safetensors", 1))
    thread_host.import_model(model_file(tmp_path / "b.safetensors", 2))
    thread_host.resume()
    a, b, *photo = events_until_idle(thread_host)
    assert (a.id, b.id) == ("a", "b")
    assert isinstance(photo[-1], Done)


def test_stopping_the_photos_leaves_the_model_files_waiting(thread_host, tmp_path):
    thread_host.pause()
    thread_host.submit(job(1, write_photo(tmp_path / "small.png")))
    thread_host.import_model(model_file(tmp_path / "a.safetensors"))
    thread_host.cancel_all()
    thread_host.resume()
    stopped, imported = events_until_idle(thread_host)
    assert stopped == Stopped(1)
    assert imported.id == "a"


def test_an_engine_that_cannot_start_answers_for_model_files_too(tmp_path):
    host = EngineHost(launch=dies_at_once)
    try:
        for name in "abcd":
            host.import_model(tmp_path / f"{name}.pth")
        answers = events_until_idle(host)
        assert [answer.path.stem for answer in answers] == list("abcd")
        assert [type(answer.error) for answer in answers[1:]] == [EngineDied, *[EngineUnusable] * 2]
        assert answers[0].error.sentence == "The engine stopped while it looked at a.pth."
    finally:
        host.close()


def test_another_file_in_the_place_of_a_model_is_used_at_once(thread_host, tmp_path):
    """The engine keeps networks; one that was removed must not restore photos."""
    model = model_file(tmp_path / "mine.safetensors", 1)
    source = write_photo(tmp_path / "a.png")
    results = []
    for number in (1, 2):
        thread_host.submit(job(number, source, Settings(model=str(model), strength=1.0)))
        results.append(ends(events_until_idle(thread_host))[0].target.read_bytes())
        model.unlink()
        model_file(model, 2)
        os.utime(model, ns=(number, number))
    assert results[0] != results[1]
