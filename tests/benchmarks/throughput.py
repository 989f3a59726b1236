"""How much faster an album is restored in lanes than in turn: `python -m tests.benchmarks.throughput`.

Photos of 640 x 480 pixels, as JPEG, with the settings that a person finds. Both ways run in the same process,
a part of the album each in turn, so that another busy program meets both. The files must be the same.
"""

from __future__ import annotations

import argparse
import hashlib
import multiprocessing
import os
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

# as in the engine process; numpy reads it when it is loaded
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy as np
from PIL import Image

from sr_desktop.base.progress import Progress
from sr_desktop.jobs.job import Job, Settings
from sr_desktop.jobs.messages import END_OF_JOB, Done, FromEngine, Restore, Shutdown
from sr_desktop.jobs.worker import _prepare_process, serve

IN_HAND = 4
"""Photos that the engine is given at once, as the host does it."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds a photo in each round, by the clock and of all cores together; the files' hashes by name.

    peak: private memory at most, in bytes; 0: not known.
    """

    in_turn: tuple[float, ...]
    in_lanes: tuple[float, ...]
    work_in_turn: float
    work_in_lanes: float
    hashes_in_turn: dict[str, str]
    hashes_in_lanes: dict[str, str]
    peak: int

    @property
    def ratio(self) -> float:
        """Of the best rounds: what another program takes makes both slower, never faster."""
        return min(self.in_turn) / min(self.in_lanes)

    @property
    def lines(self) -> tuple[str, ...]:
        """For a person."""
        ratios = [a / b for a, b in zip(self.in_turn, self.in_lanes, strict=True)]
        return (
            "in turn:  " + ", ".join(f"{each:.3f}" for each in self.in_turn) + " s a photo",
            "in lanes: " + ", ".join(f"{each:.3f}" for each in self.in_lanes) + " s a photo",
            f"ratio: {self.ratio:.2f} of the best rounds, {statistics.median(ratios):.2f} in the middle",
            f"of the processor: {self.work_in_turn:.3f} s a photo in turn, {self.work_in_lanes:.3f} in lanes",
            f"private memory at most: {self.peak // 1024**2} MB",
        )


def write_album(folder: Path, photos: int, size: tuple[int, int] = (640, 480)) -> list[Path]:
    """Grainy photos, each another one."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(photos):
        rng = np.random.default_rng(number)
        small = Image.fromarray(rng.integers(40, 220, (12, 16, 3), np.uint8))
        smooth = np.asarray(small.resize(size, Image.Resampling.BICUBIC), np.float32)
        grain = rng.normal(0, 8, (size[1], size[0], 1))
        path = folder / f"{number:04}.jpg"
        Image.fromarray((smooth + grain).clip(0, 255).astype(np.uint8)).save(path, quality=88)
        paths.append(path)
    return paths


def measure(photos: int, rounds: int, folder: Path, device: str = "auto") -> Measured:
    """Restores so many photos both ways, divided into rounds, in a process of its own."""
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(
        target=_both_ways, args=(theirs, photos, rounds, folder, device)
    )
    process.start()
    theirs.close()
    try:
        return ours.recv()
    finally:
        process.join()


def _both_ways(answer: Connection, photos: int, rounds: int, folder: Path, device: str) -> None:
    _prepare_process()
    from sr_desktop.engine.pipeline import Toolbox, restore_file

    paths, toolbox = write_album(folder / "album", photos), Toolbox()
    settings = Settings(device=device)
    lanes = _InLanes(settings)
    for number in range(2):  # warm: networks, caches, memory
        restore_file(paths[number], folder / "warm" / "in turn.jpg", settings, toolbox, Progress())
    lanes.restore([(path, folder / "warm" / path.name) for path in paths[: 2 * IN_HAND]])
    clocks: tuple[_Clock, _Clock] = (_Clock(), _Clock())
    peak = _Peak()
    for part in np.array_split(np.arange(photos), rounds):
        chosen = [paths[number] for number in part]
        with clocks[0].measuring(len(chosen)):
            for path in chosen:
                restore_file(path, folder / "in turn" / path.name, settings, toolbox, Progress())
        with clocks[1].measuring(len(chosen)):
            lanes.restore([(path, folder / "in lanes" / path.name) for path in chosen])
    most = peak.end()
    lanes.end()
    answer.send(
        Measured(
            *(tuple(clock.seconds) for clock in clocks),
            *(clock.work / photos for clock in clocks),
            *(_hashes(folder / "in turn"), _hashes(folder / "in lanes")),
            most,
        )
    )


class _Clock:
    """Seconds a photo, and those of all cores together."""

    def __init__(self) -> None:
        self.seconds: list[float] = []
        self.work = 0.0

    @contextmanager
    def measuring(self, photos: int) -> Iterator[None]:
        """Around the work on so many."""
        started, work = time.perf_counter(), time.process_time()
        yield
        self.seconds.append((time.perf_counter() - started) / photos)
        self.work += time.process_time() - work


class _InLanes:
    """The engine of this process, which is told of a few photos ahead."""

    def __init__(self, settings: Settings) -> None:
        self._conn, theirs = multiprocessing.Pipe()
        self._settings = settings
        self._thread = threading.Thread(target=serve, args=(theirs,))
        self._thread.start()
        self._number = 0

    def restore(self, photos: list[tuple[Path, Path]]) -> None:
        """Until all are done."""
        waiting, in_hand = list(reversed(photos)), 0
        while waiting or in_hand:
            while waiting and in_hand < IN_HAND:
                source, target = waiting.pop()
                self._number += 1
                self._conn.send(Restore(Job(self._number, source, target, self._settings)))
                in_hand += 1
            event: FromEngine = self._conn.recv()
            if isinstance(event, END_OF_JOB):
                assert isinstance(event, Done), event
                in_hand -= 1

    def end(self) -> None:
        """Ends the engine."""
        self._conn.send(Shutdown())
        self._thread.join()


class _Peak:
    """Looks at the private memory of this process until `end` (Linux, proc(5): RssAnon)."""

    def __init__(self) -> None:
        self._most = 0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look)
        self._thread.start()

    def end(self) -> int:
        """The most that was seen, in bytes."""
        self._ended.set()
        self._thread.join()
        return self._most

    def _look(self) -> None:
        status = Path("/proc/self/status")
        while status.exists() and not self._ended.wait(0.02):
            for line in status.read_text().splitlines():
                if line.startswith("RssAnon"):
                    self._most = max(self._most, int(line.split()[1]) * 1024)


def _hashes(folder: Path) -> dict[str, str]:
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.iterdir())
    }


def main() -> None:
    """Measures, and prints what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--device", default="auto")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        made = measure(wanted.photos, wanted.rounds, Path(folder), wanted.device)
    sys.stdout.write("\n".join(made.lines) + "\n")
    same = made.hashes_in_turn == made.hashes_in_lanes
    sys.stdout.write(f"files: {'the same' if same else 'NOT the same'}\n")


if __name__ == "__main__":
    main()
