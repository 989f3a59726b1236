"""Several photos in hand at once: the same files as one after the other; stop, pause and errors for each."""

from __future__ import annotations

import multiprocessing
import sys
import time
from pathlib import Path

import pytest

from sr_desktop.base.errors import PhotoUnreadable
from sr_desktop.base.files import digest
from sr_desktop.jobs.job import Job, Settings, Size
from sr_desktop.jobs.messages import (
    END_OF_JOB,
    Cancel,
    Done,
    EndPreview,
    Examine,
    Failed,
    Opening,
    Pause,
    Preview,
    PreviewEnded,
    Progressed,
    Report,
    Restore,
    Resume,
    Shutdown,
    Started,
    Stopped,
)
from sr_desktop.jobs.process import launch_process
from tests.support import ThreadRunner, fingerprint, names, write_photo

LONG = Settings(size=Size(factor=1.0), tile=16)
MEMORY = 60_000_000
"""Bytes that a pause gives back at least, of the hundreds that a tile takes."""


class Engine:
    """An engine and the pipe to it; no host in between."""

    def __init__(self, launch=ThreadRunner):
        self.conn, theirs = multiprocessing.Pipe()
        self.runner = launch(theirs)
        self.told = []

    def send(self, *messages):
        for message in messages:
            self.conn.send(message)

    def restore(self, *jobs):
        self.send(*map(Restore, jobs))

    def until(self, wanted):
        """What is told up to the first event for which `wanted` holds."""
        begin = len(self.told)
        while len(self.told) == begin or not wanted(self.told[-1]):
            assert self.conn.poll(120), f"nothing came after {self.told[-5:]}"
            self.told.append(self.conn.recv())
        return self.told[begin:]

    def until_all_ended(self, count):
        """The ends of so many photos, by their number."""
        ends = {}
        while len(ends) < count:
            end = self.until(lambda event: isinstance(event, END_OF_JOB))[-1]
            ends[end.job_id] = end
        return ends

    def end(self):
        self.send(Shutdown())
        self.runner.join(60)
        assert not self.runner.is_alive()
        self.conn.close()


@pytest.fixture
def engine():
    engine = Engine()
    yield engine
    engine.end()


def of(kind, number=None):
    return lambda event: (
        isinstance(event, kind)
        and number
        in (
            None,
            getattr(event, "job_id", None),
        )
    )


def job(number, path, settings=LONG, folder="out"):
    return Job(number, path, path.parent / folder / path.name, settings)


def photos(folder, count, width=90, height=70):
    return [write_photo(folder / f"{n}.png", width + n, height) for n in range(count)]


@pytest.mark.parametrize(
    "settings",
    [Settings(), Settings(tile=40), Settings(model="faithful"), Settings(luminance_only=True)],
    ids=["default", "tiles", "faithful", "light-only"],
)
def test_files_are_the_same_as_one_after_the_other(engine, tmp_path, settings):
    paths = photos(tmp_path, 5, 160, 120)
    before = [fingerprint(path) for path in paths]
    for number, path in enumerate(paths):
        engine.restore(job(number, path, settings, "in turn"))
        engine.until(of(Done, number))
    alone = len(engine.told)
    engine.restore(*(job(10 + n, path, settings, "in lanes") for n, path in enumerate(paths)))
    ends = engine.until_all_ended(len(paths))
    for number, path in enumerate(paths):
        made = ends[10 + number]
        assert made.target == tmp_path / "in lanes" / path.name
        assert made.target.read_bytes() == (tmp_path / "in turn" / path.name).read_bytes()
        assert made.sha256 == digest(made.target)
        assert made.source_sha256 == before[number][0]
    assert [fingerprint(path) for path in paths] == before
    for number in range(len(paths)):
        mine = [e for e in engine.told[alone:] if getattr(e, "job_id", None) == 10 + number]
        assert [type(e) for e in mine if not isinstance(e, Progressed)] == [Opening, Started, Done]
        assert mine[0].source == paths[number]
        assert isinstance(mine[1], Started)


def test_two_small_photos_are_worked_on_at_once(engine, tmp_path):
    engine.restore(*(job(number, path) for number, path in enumerate(photos(tmp_path, 2))))
    events = engine.until(of(END_OF_JOB))
    assert {event.job_id for event in events if isinstance(event, Started)} == {0, 1}
    engine.until(of(END_OF_JOB))


def test_one_bad_photo_costs_itself_alone(engine, tmp_path):
    broken = tmp_path / "Brief.jpg"
    broken.write_text("no picture")
    engine.restore(*(job(n, path) for n, path in enumerate([*photos(tmp_path, 3), broken])))
    ends = engine.until_all_ended(4)
    assert isinstance(ends[3], Failed)
    assert isinstance(ends[3].error, PhotoUnreadable)
    assert all(isinstance(ends[n], Done) for n in range(3))


def test_any_of_them_can_be_stopped_also_one_that_waits_inside(engine, tmp_path):
    engine.restore(*(job(n, path) for n, path in enumerate(photos(tmp_path, 6, 120, 120))))
    engine.until(of(Progressed))
    engine.send(*map(Cancel, (5, 0, 3)))
    ends = engine.until_all_ended(6)
    assert {n for n in ends if isinstance(ends[n], Stopped)} == {0, 3, 5}
    assert names(tmp_path / "out") == ["1.png", "2.png", "4.png"]
    assert 5 not in {event.job_id for event in engine.told if isinstance(event, Opening)}


def test_a_pause_holds_all_and_a_stop_acts_in_it(engine, tmp_path):
    engine.restore(*(job(n, path) for n, path in enumerate(photos(tmp_path, 4))))
    engine.until(of(Progressed))
    engine.send(Pause(), Examine("cpu"))
    engine.until(of(Report))
    engine.send(Examine("cpu"))
    assert not [e for e in engine.until(of(Report)) if not isinstance(e, Report)], "all rest"
    engine.send(*map(Cancel, range(4)))
    assert all(isinstance(end, Stopped) for end in engine.until_all_ended(4).values())
    engine.send(Resume())
    assert not (tmp_path / "out").exists() or names(tmp_path / "out") == []


def test_what_comes_in_a_pause_waits_for_its_end(engine, tmp_path):
    (path,) = photos(tmp_path, 1)
    engine.send(Pause())
    engine.restore(job(1, path))
    engine.send(Examine("cpu"))
    assert not [event for event in engine.until(of(Report)) if isinstance(event, Opening)]
    engine.send(Resume())
    engine.until(of(Done, 1))


def test_a_pause_changes_no_byte(engine, tmp_path):
    paths = photos(tmp_path, 2, 300, 260)
    settings = Settings()
    for number, path in enumerate(paths):
        engine.restore(job(number, path, settings, "in turn"))
        engine.until(of(Done, number))
    engine.restore(*(job(10 + n, path, settings) for n, path in enumerate(paths)))
    for _ in range(3):
        event = engine.until(lambda event: isinstance(event, Progressed | Done))[-1]
        if isinstance(event, Done):
            break
        engine.send(Pause(), Examine("cpu"))
        engine.until(of(Report))
        engine.send(Resume())
    done = {e.job_id for e in engine.told if isinstance(e, Done)}
    while not {10, 11} <= done:
        done.add(engine.until(of(Done))[-1].job_id)
    for path in paths:
        made = (tmp_path / "out" / path.name).read_bytes()
        assert made == (tmp_path / "in turn" / path.name).read_bytes()


def test_a_preview_is_made_beside_several_photos_and_in_their_pause(engine, tmp_path):
    look = write_photo(tmp_path / "look.png")
    engine.restore(*(job(n, path) for n, path in enumerate(photos(tmp_path, 3, 200, 200))))
    engine.until(of(Progressed))
    engine.send(Preview(1, look, Settings(), (0, 0, 100, 80)))
    events = engine.until(of(PreviewEnded))
    assert events[-1].whole
    assert not [event for event in events if isinstance(event, Done)]
    engine.send(Pause(), Preview(2, look, Settings(strength=0.3), (0, 0, 100, 80)))
    assert engine.until(of(PreviewEnded))[-1].whole
    engine.send(EndPreview(), Resume())
    assert all(isinstance(end, Done) for end in engine.until_all_ended(3).values())


def test_ending_the_engine_leaves_nothing_half_written(tmp_path):
    engine = Engine()
    engine.restore(*(job(n, path) for n, path in enumerate(photos(tmp_path, 6, 300, 300))))
    engine.until(of(Progressed))
    engine.end()
    assert not (tmp_path / "out").exists() or names(tmp_path / "out") == []


# --- a pause in a process ----------------------------------------------------------------------


def private(pid):
    """Bytes that a process has for itself alone (Linux, proc(5): RssAnon)."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("RssAnon"):
            return int(line.split()[1]) * 1024
    raise AssertionError


@pytest.fixture
def process():
    engine = Engine(launch_process)
    yield engine
    engine.end()


def memory_when(process, reached, seconds=120.0):
    """The private bytes of the engine as soon as they are so many; what it says meanwhile is kept."""
    deadline = time.monotonic() + seconds
    while not reached(taken := private(process.runner.pid)):
        assert time.monotonic() < deadline, f"{taken // 1024**2} MB"
        if process.conn.poll(0.002):
            process.told.append(process.conn.recv())
    return taken


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_pause_gives_memory_back_in_mid_photo_and_the_file_is_the_same(process, tmp_path):
    path, other = photos(tmp_path, 2, 800, 600)
    process.restore(job(1, path, Settings(), "whole"))
    whole = process.until(of(Done, 1))[-1]
    process.send(Pause(), Examine("cpu"))
    process.until(of(Report))
    idle = private(process.runner.pid)
    process.send(Resume())
    process.restore(job(2, path, Settings()), job(3, other, Settings()))
    process.until(of(Progressed))
    running = memory_when(process, lambda taken: taken > idle + 2 * MEMORY)
    process.send(Pause())
    paused = memory_when(process, lambda taken: taken < running - MEMORY)
    assert not [e for e in process.told if isinstance(e, Done) and e.job_id > 1], "in mid-photo"
    process.send(Resume())
    process.until(of(Done, 2))
    ends = {event.job_id: event for event in process.told if isinstance(event, Done)}
    sys.stdout.write(
        f"\nprivate memory: {running // 1024**2} MB running, {paused // 1024**2} MB in the pause\n"
    )
    assert ends[2].sha256 == whole.sha256
    if 3 not in ends:
        process.until(of(Done, 3))


def cards():
    torch = pytest.importorskip("torch")
    return torch.cuda.device_count() if torch.cuda.is_available() else 0


def test_a_pause_gives_the_memory_of_a_graphics_card_back(engine, tmp_path):
    if not cards():
        pytest.skip("there is no graphics card")
    import torch

    settings = Settings(device="cuda:0", tile=64)
    paths = photos(tmp_path, 2, 500, 400)
    engine.restore(job(1, paths[0], settings, "whole"))
    whole = engine.until(of(Done, 1))[-1]
    engine.restore(job(2, paths[0], settings), job(3, paths[1], settings))
    engine.until(of(Progressed, 2))
    running = torch.cuda.memory_reserved()
    engine.send(Pause())
    deadline = time.monotonic() + 60
    while torch.cuda.memory_reserved() and time.monotonic() < deadline:
        engine.conn.poll(0.01)
    paused = torch.cuda.memory_reserved()
    sys.stdout.write(f"\nof the card: {running // 1024**2} MB, in the pause {paused} bytes\n")
    assert running > 0
    assert paused == 0
    engine.send(Resume())
    ends = engine.until_all_ended(2)
    assert ends[2].sha256 == whole.sha256


def test_an_engine_that_may_use_one_core_makes_the_same_file(tmp_path):
    made = []
    (path,) = photos(tmp_path, 1, 200, 150)
    for cores in (None, 1):
        conn, theirs = multiprocessing.Pipe()
        process = launch_process(theirs, threads=cores)
        conn.send(Restore(job(1, path, Settings(), f"{cores} cores")))
        while not isinstance(event := conn.recv(), END_OF_JOB):
            pass
        made.append(event.sha256)
        conn.send(Shutdown())
        process.join(60)
        conn.close()
    assert made[0] == made[1] != ""
