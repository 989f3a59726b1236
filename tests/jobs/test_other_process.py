"""An engine with another Python: it serves the same pipe, and if it does not start ours does."""

from __future__ import annotations

import multiprocessing
import os
import stat
import subprocess
import sys
import threading
from multiprocessing.connection import wait
from pathlib import Path

import pytest

from sr_desktop.base import other_engine
from sr_desktop.base.other_engine import OtherEngine
from sr_desktop.jobs import other_process, process
from sr_desktop.jobs.host import EngineHost
from sr_desktop.jobs.messages import Report
from sr_desktop.jobs.other_process import OtherProcess, given_up, not_used
from tests.support import launch_thread

posix = pytest.mark.skipif(os.name == "nt", reason="scripts play a Python")
READY_AND_OUT = (
    "from multiprocessing.connection import Connection\n"
    "Connection(int(sys.argv[5])).send_bytes(b'ready')"
)
THIS = OtherEngine(Path(sys.executable), "cpu")


@pytest.fixture(autouse=True)
def forgiving(monkeypatch):
    """Nothing was given up before."""
    monkeypatch.setattr(other_process, "_given_up", {})
    monkeypatch.setattr(other_process, "_crashes", {})


@pytest.fixture
def play(tmp_path):
    """Another Python, played by a script."""

    def play(script, device="cuda"):
        file = tmp_path / "python"
        file.write_text(f"#!{sys.executable}\nimport sys, time\n{script}\n", encoding="utf-8")
        file.chmod(file.stat().st_mode | stat.S_IXUSR)
        return OtherEngine(file, device)

    return play


def run(engine, **options):
    """Starts it on a pipe; the process and our end."""
    ours, theirs = multiprocessing.Pipe()
    return OtherProcess(engine, theirs, **options), ours


def report_of(host):
    try:
        host.examine("cpu")
        event = host.next_event(timeout=120)
    finally:
        host.close()
    assert isinstance(event, Report)
    return event


def test_photos_are_restored_with_the_python_that_is_switched_on(home):
    other_engine.use(THIS)
    host = EngineHost()
    host.start()
    assert isinstance(host._engine._runner, OtherProcess)
    watched = host._engine._runner
    report = report_of(host)
    assert report.passed
    assert watched.ready
    assert watched.exitcode == 0  # it ended by itself
    assert not_used() is None
    if sys.platform == "linux":
        assert not Path(f"/proc/{watched.pid}").exists()


def test_without_a_switch_it_is_the_programs_own(home, monkeypatch):
    asked = []
    monkeypatch.setattr(
        process, "spawn_process", lambda conn, *, threads=None: asked.append(threads)
    )
    process.launch_process(None, threads=3)
    assert asked == [3]


def test_one_whose_files_are_gone_is_replaced_on_the_same_pipe(home, monkeypatch):
    """What was asked of it before is answered by the program's own."""
    monkeypatch.setattr(process, "spawn_process", lambda conn, *, threads=None: launch_thread(conn))
    gone = OtherEngine(Path("/nowhere/python"), "cuda")
    other_engine.use(gone)
    assert report_of(EngineHost()).passed
    error = not_used()
    assert "does not start" in error.sentence
    assert "processor" in error.sentence
    assert given_up(gone) is error
    own = process.launch_process(multiprocessing.Pipe()[1])  # not tried again
    assert not isinstance(own, OtherProcess)
    other_process.forgive(gone)
    assert not_used() is None
    other_engine.use(None)
    assert not_used() is None


@pytest.mark.slow
def test_a_torch_that_finds_no_card_does_not_count_as_working(home):
    runner, ours = run(OtherEngine(Path(sys.executable), "xpu"))
    runner.join(120)
    assert not runner.ready
    assert not runner.is_alive()
    assert "driver does not find it" in runner.cause
    assert "finds no device xpu" in other_process.log_file().read_text(encoding="utf-8")
    ours.close()


@posix
def test_a_part_that_says_nothing_is_ended(play):
    runner, ours = run(play("time.sleep(600)"), patience=0.3)
    assert wait([runner.sentinel], 30)
    runner.join(30)
    assert "did not answer" in runner.cause
    assert runner._process.returncode == -9
    ours.close()


def test_a_path_that_no_file_can_have_is_replaced_too():
    ours, theirs = multiprocessing.Pipe()
    asked = []

    class Own:
        pid, exitcode = 1, 0

        def __init__(self, conn, *, threads=None):
            asked.append(conn)

        def join(self):
            pass

    runner = OtherProcess(OtherEngine(Path("a\0b"), "cuda"), theirs, instead=Own)
    runner.join(30)
    assert asked == [theirs]
    assert "does not start" in runner.cause
    ours.close()


@posix
def test_it_works_where_its_log_cannot_be_written(play, home):
    (home / "logs").write_text("no folder")
    runner, ours = run(play(READY_AND_OUT))
    runner.join(30)
    assert runner.ready
    ours.close()


@pytest.mark.parametrize("working", [True, False])
def test_nobody_waits_for_one_that_a_driver_holds_fast(monkeypatch, working):
    """It is killed, but does not end: the program's own engine goes on."""

    class Held:
        pid, let_go = 1, threading.Event()

        def kill(self):
            pass

        def wait(self, timeout=None):
            if not self.let_go.wait(timeout):
                raise subprocess.TimeoutExpired("held", timeout)

    def popen(_engine, _conn, tells, _threads):
        tells.send_bytes(b"ready" if working else b"?")
        return Held()

    monkeypatch.setattr(other_process, "_popen", popen)
    monkeypatch.setattr(other_process, "LETS_GO", 0.05)
    asked = []

    class Own:
        pid, exitcode = 1, 0

        def __init__(self, conn, *, threads=None):
            asked.append(conn)

        def join(self):
            pass

    runner, ours = run(OtherEngine(Path("python"), "cuda"), instead=Own)
    if working:
        runner.kill()
    runner.join()  # comes back
    assert len(asked) == (not working)
    Held.let_go.set()
    runner.join(30)
    ours.close()


@posix
def test_a_part_that_fails_hands_the_pipe_over(play):
    """`instead` gets what was sent before, and its end is the end."""
    heard = []

    class Own:
        pid, exitcode = 1, 7

        def __init__(self, conn, *, threads=None):
            heard.append((conn.recv(), threads))
            conn.send("answer")

        def join(self):
            pass

    ours, theirs = multiprocessing.Pipe()
    ours.send("question")
    engine = play("print('Traceback…'); sys.exit(1)")
    runner = OtherProcess(engine, theirs, threads=2, instead=Own)
    assert ours.recv() == "answer"
    runner.join(30)
    assert heard == [("question", 2)]
    assert runner.exitcode == 7
    assert given_up(engine) is not None
    ours.close()


@posix
def test_a_part_that_dies_at_work_again_and_again_is_given_up(play, home):
    engine = play(f"{READY_AND_OUT}; sys.exit(3)")
    other_engine.use(engine)
    for crashes in range(other_process.MOST_CRASHES):
        assert not_used() is None, crashes
        runner, ours = run(engine)
        runner.join(30)
        assert runner.ready
        assert runner.exitcode == 3
        ours.close()
    assert "in the middle of its work" in not_used().sentence


@posix
def test_killed_before_it_works_nothing_takes_its_place(play):
    asked = []
    runner, ours = run(play("time.sleep(600)"), instead=lambda *_, **__: asked.append(1))
    runner.kill()
    runner.join(30)
    assert not runner.is_alive()
    assert asked == []
    assert not other_process._given_up  # that says nothing of it
    ours.close()


def test_a_part_of_another_python_is_not_started(home, monkeypatch):
    monkeypatch.setattr(process, "spawn_process", lambda conn, *, threads=None: "own")
    other_engine.use(OtherEngine(Path(sys.executable), "cpu", "3.4"))
    assert process.launch_process(None) == "own"
    assert "another version" in not_used().sentence


@posix
@pytest.mark.parametrize("bundled", [False, True])
def test_into_a_bundle_nothing_is_written(play, tmp_path, monkeypatch, bundled):
    monkeypatch.setattr(sys, "frozen", bundled, raising=False)
    told = tmp_path / "told"
    runner, ours = run(play(f"open({str(told)!r}, 'w').write(' '.join(sys.argv))"))
    runner.join(30)
    assert ("-B" in told.read_text().split()) == bundled
    ours.close()


def test_the_sources_of_a_bundle(monkeypatch, tmp_path):
    assert (other_process.package() / "jobs" / "other_start.py").is_file()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert other_process.package() == tmp_path / "engine-source" / "sr_desktop"
