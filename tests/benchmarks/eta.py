"""Does the predicted end come true? A mixed batch through the real engine; prints what was said and what was.

    python -m tests.benchmarks.eta --photos 100 --seed 1

Photos of 200 x 150 to 2400 x 1600 pixels, JPEG, PNG and TIFF with 16 bits, some of them grey, in any order.
Predictions are compared by the end of the batch: (seconds gone + seconds left) against the seconds it took.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import tifffile
from PIL import Image

from sr_desktop.jobs.cost import Load
from sr_desktop.jobs.host import EngineHost
from sr_desktop.jobs.job import Job, Settings
from sr_desktop.jobs.messages import Done, Failed, Progressed, Report, Started
from sr_desktop.jobs.naming import target_for
from sr_desktop.jobs.pace import Pace
from tests.support import picture

SIZES = ((200, 150), (320, 240), (640, 480), (800, 600), (1024, 768), (1600, 1200), (2400, 1600))
TOLD_AT = (0.05, 0.10, 0.25, 0.50, 0.75)


@dataclass(frozen=True, slots=True)
class Said:
    """What was predicted when a share of the photos was done. seconds: since the start."""

    share: float
    seconds: float
    left: float | None

    def off(self, took: float) -> float | None:
        """How far the predicted end is from the real one, as a share of the whole time."""
        return None if self.left is None else (self.seconds + self.left) / took - 1


def mixed_photos(
    folder: Path,
    count: int,
    rng: random.Random,
    sizes: Sequence[tuple[int, int]] = SIZES,
) -> list[tuple[Path, tuple[int, int]]]:
    """So many new photos with their sizes (width, height), in the order in which they shall be restored."""
    made = []
    for number in range(count):
        width, height = sizes[number % len(sizes)]
        if rng.random() < 0.3:
            width, height = height, width
        channels = 1 if rng.random() < 0.3 else 3
        pixels = picture(width, height, seed=number, channels=channels)
        noise = np.random.default_rng(number).normal(0, 6, pixels.shape)
        pixels = np.clip(pixels + noise, 0, 255).astype(np.uint8)
        pixels = pixels[..., 0] if channels == 1 else pixels
        kind = rng.choice(("jpg", "jpg", "jpg", "png", "tif"))
        path = folder / f"{number:04}.{kind}"
        if kind == "tif":
            tifffile.imwrite(path, pixels.astype(np.uint16) * 257)
        else:
            Image.fromarray(pixels).save(path)
        made.append((path, (width, height)))
    rng.shuffle(made)
    return made


def predict(
    photos: Sequence[tuple[Path, tuple[int, int]]],
    settings: Settings,
    host: EngineHost,
    pace: Pace,
    clock: Callable[[], float] = time.monotonic,
) -> tuple[list[Said], float]:
    """Restores the photos; what was said at each of `TOLD_AT`, and the seconds that all of it took."""
    for number, (path, size) in enumerate(photos):
        pace.add(number, Load.of(settings, size))
        host.submit(Job(number, path, target_for(path), settings))
    host.start()
    said: list[Said] = []
    started: float | None = None
    done = 0
    while host.busy:
        event = host.next_event(timeout=5)
        now = clock()
        if isinstance(event, Started):
            started = now if started is None else started  # starting the engine is not work
            pixels = tuple(w * h for w, h in (event.source_size, event.target_size))
            load = Load(Load.of(settings).kind, (pixels[0], pixels[1]))
            pace.began(event.job_id, now, load)
        elif isinstance(event, Progressed):
            pace.progressed(event.job_id, event.fraction, now)
        elif isinstance(event, (Done, Failed)):
            assert isinstance(event, Done), str(event)
            pace.ended(event.job_id, now, event.seconds, event.device)
            done += 1
            for share in TOLD_AT:
                if done >= share * len(photos) > done - 1 and started is not None:
                    said.append(Said(share, now - started, pace.left(now)))
    assert started is not None
    return said, clock() - started


def let_it_test_itself(host: EngineHost, pace: Pace) -> None:
    """Lets the engine test itself before, as the window does."""
    host.examine()
    report = host.next_event(timeout=300)
    assert isinstance(report, Report)
    pace.self_test(report.device_id, report.seconds_per_photo)


def table(said: Sequence[Said], took: float) -> str:
    """The lines to print."""
    lines = ["photos done   gone (s)   left (s)   really left (s)   end off by"]
    for each in said:
        left, off = each.left, each.off(took)
        lines.append(
            f"{each.share:10.0%} {each.seconds:10.1f} "
            + (" " * 10 if left is None else f"{left:10.1f}")
            + f" {took - each.seconds:17.1f}  "
            + ("   unknown" if off is None else f"{off:+10.1%}")
        )
    return "\n".join([*lines, f"took {took:.1f} s"])


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs it; 1 if the end predicted at 10 % was off by more than 25 %."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--untested", action="store_true", help="without the engine's self-test")
    options = parser.parse_args(arguments)
    rng, pace, host = random.Random(options.seed), Pace(), EngineHost()
    with tempfile.TemporaryDirectory() as folder:
        photos = mixed_photos(Path(folder), options.photos, rng)
        try:
            if not options.untested:
                let_it_test_itself(host, pace)
            said, took = predict(photos, Settings(), host, pace)
        finally:
            host.close()
    sys.stdout.write(table(said, took) + "\n")
    (at_ten,) = (each.off(took) for each in said if each.share == 0.10)
    return 0 if at_ten is not None and abs(at_ten) <= 0.25 else 1


if __name__ == "__main__":
    sys.exit(main())
