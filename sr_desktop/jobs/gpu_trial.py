"""The trial that decides: an engine restores the sample photo; its picture is held against another one's."""

from __future__ import annotations

import math
import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np
from PIL import Image

from sr_desktop.base import paths
from sr_desktop.base.errors import GpuPackFailed
from sr_desktop.base.progress import Progress
from sr_desktop.base.sentences import sentence
from sr_desktop.jobs.host import EngineHost
from sr_desktop.jobs.job import DEFAULT_MODEL, Job, Settings
from sr_desktop.jobs.messages import Done, Failed, Progressed, Report, Started, Stopped
from sr_desktop.jobs.process import Launch
from sr_desktop.models.locks import POLL

Answer = TypeVar("Answer", Done, Report)

PATIENCE = 600.0
"""Seconds without a word after which an engine has failed."""
MODELS = (DEFAULT_MODEL, "heirloom-hq-x4")
"""What the sample is restored with: the usual model, and one with much more work for a card in it.

With the first alone much of the time is that of opening and saving, which no card does.
"""
ROUNDS = 2
"""So often with each, for the first time fills caches; the better time counts."""
LONG = 30.0
"""Seconds after which once is enough; the first time takes seconds longer than others, not tens."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What an engine made of the sample.

    seconds: for the photo with each of `MODELS`; pictures: the results, PNG; devices: as in `Report`;
    lines: for whoever wants to know more; device: what the photos were restored on.
    """

    seconds: tuple[float, ...]
    pictures: tuple[Path, ...]
    devices: tuple[tuple[str, str], ...]
    lines: tuple[str, ...]
    device: str


def try_engine(launch: Launch, device: str, folder: Path, progress: Progress) -> Trial:
    """Starts an engine and has it restore the sample on `device` into `folder`.

    Raises `GpuPackFailed` with what went wrong, or `Cancelled`.
    """
    photo = folder / "sample.jpg"
    if not photo.exists():
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(paths.resources() / "sample" / "sample.jpg", photo)
    host = EngineHost(launch)
    try:
        host.examine(device)
        report = _answer(host, Report, progress)
        if not report.passed:
            raise _failed(sentence("its self-test failed"), report.lines)
        times: list[float] = []
        pictures: list[Path] = []
        for number, model in enumerate(MODELS):
            best, picture = math.inf, photo
            for again in range(ROUNDS):
                done_already = (number * ROUNDS + again + 1) / (len(MODELS) * ROUNDS + 1)
                progress.report(done_already, sentence("Trying it with a photo"))
                target = folder / f"{device.replace(':', '-')}-{number}-{again}.png"
                settings = Settings(device=device, model=model, faces="leave")
                host.submit(Job(number * ROUNDS + again + 1, photo, target, settings))
                done = _answer(host, Done, progress)
                best, picture = min(best, done.seconds), done.target
                if done.seconds > LONG:
                    break
            times.append(best)
            pictures.append(picture)
    finally:
        host.close()
    progress.report(1.0, sentence("Trying it with a photo"))
    return Trial(tuple(times), tuple(pictures), report.devices, report.lines, report.device_id)


def gain(own: Trial, other: Trial, *, least_psnr: float) -> float:
    """How many times as fast the other one is in all. Raises `GpuPackFailed` if a picture is another one."""
    psnr = min(map(likeness, own.pictures, other.pictures))
    if psnr < least_psnr:
        raise _failed(
            sentence(
                "its picture differs from that of the processor, {psnr} dB", psnr=round(psnr, 1)
            )
        )
    return sum(own.seconds) / max(sum(other.seconds), 1e-6)


def likeness(one: Path, other: Path) -> float:
    """PSNR of two pictures in dB; 0 if they are of different sizes, 99 if they are the same."""
    with Image.open(one) as first, Image.open(other) as second:
        if first.size != second.size:
            return 0.0
        pair = [np.asarray(each.convert("RGB"), np.float32) / 255 for each in (first, second)]
    error = float(((pair[0] - pair[1]) ** 2).mean())
    return 99.0 if error == 0 else min(99.0, 10 * math.log10(1 / error))


def _answer(host: EngineHost, kind: type[Answer], progress: Progress) -> Answer:
    """The next answer of that kind; raises for every other end."""
    until = time.monotonic() + PATIENCE
    while True:
        progress.check()
        event = host.next_event(timeout=POLL)
        if isinstance(event, kind):
            return event
        if isinstance(event, Failed):
            raise _failed(event.error.sentence)
        if isinstance(event, Stopped) or (event is None and time.monotonic() > until):
            raise _failed(sentence("it did not answer"))
        if isinstance(event, (Started, Progressed)):
            until = time.monotonic() + PATIENCE


def _failed(cause: str, lines: tuple[str, ...] = ()) -> GpuPackFailed:
    error = GpuPackFailed(
        "The graphics card was tried and did not pass ({cause}).",
        cause=cause,
        next_step="Nothing was changed: photos are restored as before. A newer driver of the card may "
        "help.",
    )
    for line in lines:
        error.add_note(line)
    return error
