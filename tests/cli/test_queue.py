"""`sr-desktop queue …`: what it says, and what it changes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from sr_desktop.base.errors import DiskFull
from sr_desktop.cli import session
from sr_desktop.jobs.entry import State
from sr_desktop.jobs.store import Store
from tests.album import make_album
from tests.support import cli_here, names, objects, write_photo

QUICK = ("--size", "same", "--strength", "0")


def states() -> dict[str, str]:
    """How each photo of the queue stands, by name."""
    with Store.open() as store:
        return {entry.source.name: entry.state.value for entry in store.entries()}


def order() -> list[str]:
    """The names of what waits, in turn."""
    with Store.open() as store:
        return [entry.source.name for entry in store.entries(states=(State.WAITING,))]


@pytest.fixture
def four(tmp_path):
    """Four photos that wait."""
    for number, letter in enumerate("abcd"):
        write_photo(tmp_path / f"{letter}.png", 30 + number, 20)
    done = cli_here("queue", "add", tmp_path, *QUICK)
    assert done.returncode == 0, done.stderr
    return tmp_path


def test_what_is_added_is_restored_by_run_and_told(four):
    assert order() == ["a.png", "b.png", "c.png", "d.png"]
    assert "4 waiting" in cli_here("queue", "status").stdout
    done = cli_here("queue", "run", "--json")
    assert done.returncode == 0
    assert [line["status"] for line in objects(done.stdout)] == ["done"] * 4
    assert set(states().values()) == {"done"}
    assert "4 restored" in done.stderr
    assert len(names(four)) == 8
    again = cli_here("queue", "run")
    assert again.returncode == 0
    assert "Nothing waits" in again.stderr


def test_adding_tells_each_photo_and_the_same_ones_wait_once(four):
    done = cli_here("queue", "add", four, four / "a.png", *QUICK, "--json")
    lines = objects(done.stdout)
    assert [line["status"] for line in lines] == ["waiting"] * 4
    assert all(line["target"].endswith("(restored).png") for line in lines)
    assert len(order()) == 4


def test_photos_are_told_as_they_were_named(four, monkeypatch):
    monkeypatch.chdir(four.parent)
    (four / "notes.txt").write_text("x")
    added = objects(cli_here("queue", "add", four.name, *QUICK, "--json").stdout)
    told = {"notes.txt", *(f"{letter}.png" for letter in "abcd")}
    assert {line["source"] for line in added} == {str(Path(four.name, name)) for name in told}
    assert all(Path(line["target"]).is_absolute() for line in added if line["target"])


@pytest.mark.parametrize("words", [("list",), ("pause",), ("report",), ("add", "x.png")])
def test_a_repair_is_told_by_whoever_comes_upon_it(four, home, words):
    with (home / "queue.sqlite3").open("r+b") as file:
        file.write(b"\0" * 4096)
    for beside in ("-wal", "-shm"):
        (home / f"queue.sqlite3{beside}").unlink(missing_ok=True)
    done = cli_here("queue", *words)
    assert done.stderr.count("damaged and has been repaired") == 1, done.stderr
    assert "damaged" not in cli_here("queue", "list").stderr


def test_the_newest_settings_of_what_waits_count(four):
    cli_here("queue", "add", four, "--size", "2x", "--strength", "0")
    sizes = {line["size"] for line in objects(cli_here("queue", "list", "--json").stdout)}
    assert sizes == {"2.0x"}


def test_photos_are_moved_and_preferred(four):
    cli_here("queue", "move", four / "d.png")
    assert order() == ["d.png", "a.png", "b.png", "c.png"]
    number = objects(cli_here("queue", "list", "--json").stdout)[3]["id"]
    cli_here("queue", "move", str(number), "--before", four / "a.png")
    assert order() == ["d.png", "c.png", "a.png", "b.png"]
    urgent = write_photo(four / "sub" / "e.png", 50, 50)
    cli_here("queue", "add", urgent, "--priority", "1", *QUICK)
    assert order()[0] == "e.png"


def test_photos_are_cancelled_and_wait_again(four):
    cli_here("queue", "cancel", four / "b.png")
    assert states()["b.png"] == "cancelled"
    assert order() == ["a.png", "c.png", "d.png"]
    cli_here("queue", "cancel")
    assert set(states().values()) == {"cancelled"}
    assert "1 photo waits again" in cli_here("queue", "retry", four / "b.png").stderr
    assert order() == ["b.png"]


def test_what_failed_waits_again_and_clearing_forgets(four):
    (four / "bad.jpg").write_text("no picture")
    failed = cli_here("restore", four, *QUICK)
    assert failed.returncode == 1
    assert states()["bad.jpg"] == "failed"
    assert "damaged" in cli_here("queue", "list", "--state", "failed").stdout
    write_photo(four / "bad.jpg", 33, 33)
    assert "1 photo waits again" in cli_here("queue", "retry").stderr
    assert cli_here("queue", "run").returncode == 0
    assert states()["bad.jpg"] == "done"
    before = names(four)
    assert "5 lines" in cli_here("queue", "clear").stderr
    assert states() == {}
    assert names(four) == before


def test_clearing_may_also_forget_what_waits(four):
    assert "0 lines" in cli_here("queue", "clear").stderr
    assert "4 lines" in cli_here("queue", "clear", "--state", "waiting").stderr
    assert order() == []


@pytest.mark.parametrize("action", ["cancel", "move", "retry"])
def test_a_photo_that_is_not_there_is_told(four, action):
    done = cli_here("queue", action, "99")
    assert done.returncode == 2
    assert "There is no photo 99 in the queue" in done.stderr
    assert "queue list" in done.stderr


def test_a_pause_is_seen_by_the_status_and_ended_by_a_run(four):
    cli_here("queue", "pause")
    status = json.loads(cli_here("queue", "status", "--json").stdout)
    assert status["paused"]
    assert "rests" in cli_here("queue", "status").stdout
    done = cli_here("queue", "run")
    assert "goes on now" in done.stderr
    assert set(states().values()) == {"done"}
    assert not json.loads(cli_here("queue", "status", "--json").stdout)["paused"]


def test_resume_takes_the_pause_back(four):
    cli_here("queue", "pause")
    cli_here("queue", "resume")
    assert not json.loads(cli_here("queue", "status", "--json").stdout)["paused"]


def test_without_room_nothing_is_begun(tmp_path, monkeypatch):
    write_photo(tmp_path / "a.png")

    def full(*_: object, **__: object) -> None:
        raise DiskFull("The results need about {needed}.", needed="9 GB")

    monkeypatch.setattr(session, "check_space", full)
    done = cli_here("restore", tmp_path, "--json")
    assert done.returncode == 1
    assert done.stderr.count("Disk full: The results need about 9 GB.") == 1
    (line,) = objects(done.stdout)
    assert (line["status"], line["source"]) == ("failed", str(tmp_path / "a.png"))
    assert names(tmp_path) == ["a.png"]
    assert states() == {}


def test_what_results_need_is_told_before_the_start(four):
    cli_here("queue", "clear", "--state", "waiting")
    done = cli_here("restore", four, *QUICK)
    assert "4 photos. The results need about" in done.stderr


def test_what_lies_elsewhere_is_made_for_the_folder_that_is_asked_for(four):
    assert cli_here("queue", "run").returncode == 0
    other = four.parent / "other"
    done = cli_here("restore", four, *QUICK, "--to", other, "--json")
    made = [line for line in objects(done.stdout) if line["status"] == "done"]
    assert len(made) == 4
    assert len(names(other / four.name)) == 4
    again = cli_here("restore", four, *QUICK, "--to", other, "--json")
    assert not [line for line in objects(again.stdout) if line["status"] == "done"]


def test_a_damaged_queue_is_told_and_the_call_goes_on(four, home):
    with (home / "queue.sqlite3").open("r+b") as file:
        file.write(b"\0" * 4096)
    for beside in ("-wal", "-shm"):
        (home / f"queue.sqlite3{beside}").unlink(missing_ok=True)
    done = cli_here("restore", four, *QUICK)
    assert done.returncode == 0
    assert "damaged and has been repaired" in done.stderr
    assert set(states().values()) == {"done"}
    assert len(names(four)) == 8


@pytest.mark.skipif(os.name == "nt", reason="needs a folder that refuses")
def test_without_a_queue_on_disk_photos_are_restored_all_the_same(tmp_path, home):
    (home / "queue.sqlite3").mkdir()
    source = write_photo(tmp_path / "a.png")
    done = cli_here("restore", source, *QUICK)
    assert done.returncode == 0, done.stderr
    assert "This call goes on without it." in done.stderr
    assert names(tmp_path) == ["a (restored).png", "a.png"]
    refused = cli_here("queue", "run")
    assert refused.returncode == 1
    assert "The queue cannot be kept" in refused.stderr


def start(*words: str | Path) -> subprocess.Popen[str]:
    """The program, beside this one."""
    return subprocess.Popen(
        [sys.executable, "-m", "sr_desktop", *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
def test_an_interrupted_run_leaves_everything_waiting(tmp_path):
    for number in range(3):
        write_photo(tmp_path / f"{number}.png", 900, 900 + number)
    cli_here("queue", "add", tmp_path, "--tile", "16")
    run = start("queue", "run")
    assert run.stderr is not None
    while "1 of 3" not in run.stderr.readline():
        pass
    run.send_signal(signal.SIGINT)
    _, err = run.communicate(timeout=60)
    assert run.returncode == 130
    assert "What is not finished waits" in err
    assert set(states().values()) == {"waiting"}
    assert names(tmp_path) == ["0.png", "1.png", "2.png"]


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
def test_two_programs_on_one_queue_restore_each_photo_once(tmp_path):
    album = make_album(tmp_path / "Album", photos=14, folders=2, others=0)
    words = ("restore", album.root, "--to", tmp_path / "out", "--json")
    both = [start(*words), start(*words)]
    told = []
    for process in both:
        out, err = process.communicate(timeout=200)
        assert process.returncode == 0, err
        told += objects(out)
    done = {line["target"] for line in told if line["status"] == "done"}
    made = {str(path) for path in (tmp_path / "out").rglob("*") if path.is_file()}
    assert made == done, "each once, whoever was told of it"
    assert len(made) == 14
    with Store.open() as store:
        assert [entry.attempts for entry in store.entries()] == [1] * 14
    assert album.unchanged


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
def test_a_stopped_program_is_told_to_the_one_that_waits(tmp_path):
    slow = write_photo(tmp_path / "slow.png", 900, 900)
    first = start("restore", slow, "--tile", "16")
    assert first.stderr is not None
    while "900 x 900" not in first.stderr.readline():
        pass
    quick = write_photo(tmp_path / "quick.png")
    second = start("restore", quick)
    assert second.stderr is not None
    try:
        line = ""
        while "Another SR Desktop (restore" not in line:
            line = second.stderr.readline()
            assert line, "it ended"
        assert str(first.pid) in line
        first.send_signal(signal.SIGKILL)
        first.wait()
        second.wait(60)
        assert second.returncode == 0
        assert "quick (restored).png" in names(tmp_path)
    finally:
        for process in (first, second):
            with suppress(ProcessLookupError):
                process.kill()
            process.communicate()
