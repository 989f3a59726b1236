"""Power failures: whatever is killed, and whenever, each photo is restored exactly once in the end."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from sr_desktop.jobs.entry import State
from sr_desktop.jobs.store import Store
from tests.album import Album, make_album, mirrored
from tests.support import run_cli

if os.name == "nt":
    pytest.skip("Windows has no process groups to kill", allow_module_level=True)


@dataclass
class Torture:
    """Starts the program over and over and kills parts of it at random moments."""

    album: Album
    to: Path
    rng: random.Random
    killed: Counter[str] = field(default_factory=Counter)
    started: bool = False
    at_work: int = 0

    def command(self) -> list[str]:
        """What goes on with the work: a call, a run of the queue, or the window."""
        call = ["restore", str(self.album.root), "--to", str(self.to)]
        way = self.rng.random() if self.started else 0.0
        self.started = True
        if way < 0.5:
            return ["sr_desktop", *call]
        return ["sr_desktop", "queue", "run"] if way < 0.75 else ["tests.gui.continuing_window"]

    def run(self, kills: int) -> None:
        """Until so many kills have been dealt out and then all is done."""
        while self.killed.total() < kills:
            command = [sys.executable, "-m", *self.command()]
            quiet = subprocess.DEVNULL
            process = subprocess.Popen(command, stdout=quiet, stderr=quiet, start_new_session=True)
            self._harm(process, kills)
            process.wait()
        done = run_cli("restore", self.album.root, "--to", self.to, timeout=900)
        assert done.returncode == 0, done.stderr[-3000:]

    def _harm(self, process: subprocess.Popen[bytes], kills: int) -> None:
        """Kills its engine any number of times, then itself, or all of it."""
        while process.poll() is None and self.killed.total() < kills:
            deadline = time.monotonic() + self.rng.uniform(0.05, 4.0)
            while process.poll() is None and time.monotonic() < deadline:
                with suppress(subprocess.TimeoutExpired):
                    process.wait(0.02)
            if process.poll() is not None:
                return
            self.at_work += self._has_work()
            what = self.rng.choice(("engine", "program", "all"))
            children = children_of(process.pid)
            if what == "engine" and children:
                self._kill("engine", self.rng.choice(children))
                continue
            if what == "program":
                self._kill("program", process.pid)
                return
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
                self.killed["all"] += 1
            return

    def _has_work(self) -> bool:
        """Whether photos of the queue wait, or are in work."""
        with Store.open() as store:
            counts = store.counts()
        return not counts[State.DONE] or counts[State.WAITING] + counts[State.RUNNING] > 0

    def _kill(self, what: str, pid: int) -> None:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
            self.killed[what] += 1


def children_of(pid: int) -> list[int]:
    """The processes that a process has started."""
    with suppress(OSError):
        text = Path(f"/proc/{pid}/task/{pid}/children").read_text()
        return [int(word) for word in text.split()]
    return []


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="children are found in /proc")
@pytest.mark.parametrize(
    ("photos", "sides", "kills"),
    [(60, (60, 130), 5), pytest.param(1000, (110, 240), 200, marks=pytest.mark.slow)],
)
def test_nothing_is_lost_or_made_twice(tmp_path, home, photos, sides, kills):
    folders = max(3, photos // 16)
    album = make_album(tmp_path / "Archiv", photos=photos, folders=folders, others=3, sides=sides)
    to = tmp_path / "out"
    torture = Torture(album, to, random.Random(kills))
    torture.run(kills)
    with closing(sqlite3.connect(home / "queue.sqlite3")) as queue:
        assert queue.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        rows = queue.execute("SELECT source, state, result FROM photos").fetchall()
    states = Counter((source, state) for source, state, _ in rows if state != "skipped")
    assert set(states) == {(os.fsencode(path), "done") for path in album.photos}
    assert set(states.values()) == {1}, "one line a photo"
    results = {Path(os.fsdecode(result)) for _, state, result in rows if state == "done"}
    made = {Path(folder) / name for folder, _, files in os.walk(to) for name in files}
    assert made == results, "nothing unfinished, nothing twice"
    assert len(made) == photos
    wanted = Counter(mirrored(album, to).values())
    for path, count in wanted.items():
        if count == 1:
            assert path in made
    assert album.unchanged
    assert torture.at_work >= 0.7 * kills, "most kills hit a program that had something to do"
    assert not [name for folder, _, files in os.walk(home) for name in files if ".part" in name]
