"""`sr-desktop queue watch`: what a scanner saves is restored, until Ctrl+C."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading

import pytest

from tests.support import cli_here, fingerprint, names, write_photo

needs_signals = pytest.mark.skipif(os.name == "nt", reason="Ctrl+C is sent otherwise there")


class Watcher:
    """The command as a person would start it."""

    def __init__(self, *words):
        self._process = subprocess.Popen(
            [sys.executable, "-m", "sr_desktop", "queue", "watch", *map(str, words), "--json"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self._alarm = threading.Timer(240, self._process.kill)
        self._alarm.start()

    def object(self):
        """The next JSON object on stdout."""
        return json.loads(self._process.stdout.readline())

    def says(self, words):
        """Waits for a line on stderr that has these words."""
        for line in self._process.stderr:
            if words in line:
                return
        raise AssertionError(f"{words!r} was not said")

    def interrupted(self):
        """Ctrl+C; the exit code, and what was still said."""
        self._process.send_signal(signal.SIGINT)
        out, words = self._process.communicate()
        return self._process.returncode, out, words

    def close(self):
        self._alarm.cancel()
        self._process.kill()
        self._process.communicate()


@pytest.fixture
def start():
    started = []

    def begin(*words):
        started.append(Watcher(*words))
        return started[-1]

    yield begin
    for watcher in started:
        watcher.close()


@needs_signals
def test_what_comes_into_the_folder_is_restored_until_it_is_ended(start, tmp_path):
    old = write_photo(tmp_path / "old.jpg")
    before = fingerprint(old)
    watcher = start(tmp_path, "--settle", "0.1")
    done = watcher.object()
    assert (done["source"], done["status"]) == (str(old), "done")
    part = write_photo(tmp_path / "new.png", 70).rename(tmp_path / "new.png.part")
    part.rename(tmp_path / "1952.png")
    assert watcher.object()["target"] == str(tmp_path / "1952 (restored).png")
    code, out, words = watcher.interrupted()
    assert (code, out) == (0, ""), words
    assert fingerprint(old) == before
    expected = ["1952 (restored).png", "1952.png", "old (restored).jpg", "old.jpg"]
    assert names(tmp_path) == expected

    again = start(tmp_path, "--settle", "0.1")
    assert [again.object()["status"], again.object()["status"]] == ["skipped", "skipped"]
    assert again.interrupted()[0] == 0
    assert names(tmp_path) == expected


@needs_signals
def test_interrupted_in_the_middle_it_ends_and_writes_nothing(start, tmp_path):
    write_photo(tmp_path / "old.png")
    watcher = start(tmp_path, "--settle", "0.1", "--new-only", "--tile", "16")
    watcher.says("Watching")
    write_photo(tmp_path / "a.part", 900, 900, format="png").rename(tmp_path / "big.png")
    watcher.says("big.png, 900 x 900")
    code, out, _ = watcher.interrupted()
    assert code == 0
    assert json.loads(out)["status"] == "cancelled"
    assert names(tmp_path) == ["big.png", "old.png"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nowhere",), "There is no folder"),
        ((".", "--settle", "-1"), "is no number of seconds"),
        ((".", "--settle", "nan"), "is no number of seconds"),
    ],
)
def test_wrong_usage(words, said):
    done = cli_here("queue", "watch", *words)
    assert done.returncode == 2
    assert said in done.stderr
