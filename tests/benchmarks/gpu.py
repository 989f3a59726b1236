"""How fast one device is: `python -m tests.benchmarks.gpu --device cuda:0`.

For each model and size of photo, in megapixels of the photo a second: the engine as a person gets it, from
the photo's file to the new one, and of that reading, restoring and saving; the network alone with the way to
the card and back, one tile after the other; the network alone with everything on the card. With --weights
DIR the original Real-ESRGAN pair in that folder too, and, where the extra `reference` is installed, beside
the original program: the same picture, on the same device, from pixels to pixels.

The best of a few rounds counts: what another program takes makes it slower, never faster.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

# as in the engine process; numpy reads it when it is loaded
os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import numpy as np
import torch
from PIL import Image

from sr_desktop.base.progress import Progress
from sr_desktop.engine import reference
from sr_desktop.engine.backends import TorchBackend
from sr_desktop.engine.blend import Wishes
from sr_desktop.engine.device import Device, choose_device
from sr_desktop.engine.image import Photo
from sr_desktop.engine.pipeline import open_file, restore_opened, save
from sr_desktop.engine.restorer import MAX_TILE, Restorer
from sr_desktop.engine.settings import Settings, Size
from sr_desktop.engine.toolbox import Toolbox
from sr_desktop.models.store import Installed, find_model
from tests.benchmarks.throughput import write_album

MODELS = ("heirloom-x4", "heirloom-hq-x4", "faithful-x2", "faithful-x4")
SIZES = {"640x480": (640, 480), "2MP": (1632, 1224), "12MP": (4000, 3000)}
OFFICIAL = ("realesr-general-x4v3.pth", "realesr-general-wdn-x4v3.pth")
TILE = 400
"""Of the original, as its authors advise for cards."""


@dataclass(frozen=True, slots=True)
class Speed:
    """Seconds of the best round for a photo of so many pixels."""

    pixels: int
    read: float
    restore: float
    save: float
    tile: int

    @property
    def line(self) -> str:
        """For a person."""
        whole = self.read + self.restore + self.save
        return (
            f"{self.pixels / whole / 1e6:7.2f} MP/s  {whole:7.3f} s = read {self.read:.3f} "
            f"+ restore {self.restore:.3f} + save {self.save:.3f}, tiles of {self.tile}"
        )


def wait_for(device: Device) -> None:
    """Until the card has done what it was given."""
    if device.kind == "cuda":
        torch.cuda.synchronize(device.torch)


def best(work: Callable[[], object], device: Device, seconds: float) -> float:
    """Seconds of the fastest of some rounds, after one to warm up; about so long together."""
    work()
    wait_for(device)
    times: list[float] = []
    while not times or sum(times) < seconds:
        begun = time.perf_counter()
        work()
        wait_for(device)
        times.append(time.perf_counter() - begun)
    return min(times)


def as_shipped(photo: Path, settings: Settings, toolbox: Toolbox, seconds: float) -> Speed:
    """From the photo's file to the new one, stage by stage."""
    rounds: list[tuple[float, float, float]] = []
    tile, spent = 0, 0.0
    while len(rounds) < 3 or spent < seconds:
        begun = time.perf_counter()
        opened = open_file(photo, photo.with_name("made.jpg"), settings, Progress())
        read = time.perf_counter()
        unsaved = restore_opened(opened, toolbox, Progress())
        restored = time.perf_counter()
        made = save(unsaved, toolbox, Progress())
        saved = time.perf_counter()
        tile = unsaved.restored.tile
        made.target.unlink()
        rounds.append((read - begun, restored - read, saved - restored))
        spent += saved - begun
        if spent > 2 * seconds and len(rounds) > 1:
            break
    width, height = opened.plan.source_size
    fastest = min(rounds[1:], key=sum)  # the first warms caches
    return Speed(width * height, *fastest, tile)


def alone(backend: TorchBackend, side: int, seconds: float) -> tuple[float, float]:
    """Megapixels a second of the network: from and to the computer's memory, and all on the card."""
    tile = np.random.default_rng(1).random((side, side, 3), np.float32)
    there_and_back = best(lambda: backend.run(tile), backend.device, seconds)
    given = torch.from_numpy(tile).permute(2, 0, 1)[None].to(backend.device.torch)
    given = given.to(memory_format=torch.channels_last)

    def run() -> None:
        with torch.inference_mode():
            backend._network(given)

    there = best(run, backend.device, seconds)
    return side**2 / there_and_back / 1e6, side**2 / there / 1e6


def beside_the_original(
    pair: Installed, device: Device, size: tuple[int, int], seconds: float
) -> list[str]:
    """The same picture through both, 4 times as large: MP/s, and how far the results are from each other."""
    with tempfile.TemporaryDirectory() as folder:
        [path] = write_album(Path(folder), 1, size)
        with Image.open(path) as image:
            rgb = np.asarray(image.convert("RGB"))
    half = device.kind == "cuda"
    original = reference.ReferenceRunner(
        pair.strong, pair.weak, 0.5, tile=TILE, half=half, device=device.id
    )
    results: dict[str, np.ndarray] = {}
    lines = []

    def measured(name: str, work: Callable[[], np.ndarray]) -> None:
        def kept() -> None:
            results[name] = work()

        taken = best(kept, device, seconds)
        lines.append(f"{name}: {size[0] * size[1] / taken / 1e6:.2f} MP/s, {taken:.3f} s")

    kind = "float16" if half else "float32"
    measured(f"original, tiles of {TILE}, {kind}", lambda: original.enlarge(rgb))
    backend = Toolbox().backend(pair, 0.5, device)
    wide = (size[0] * 4, size[1] * 4)

    def ours(tile: int | None) -> np.ndarray:
        wishes = Wishes(wide, keep_colours=False, tile=tile)
        return Restorer(backend).restore(Photo(rgb), wishes, Progress()).pixels

    for tile in (TILE, None):
        name = f"ours, tiles of {tile or 'its own choice'}, {backend.precision.dtype}"
        measured(name, partial(ours, tile))
    first, *others = results.values()
    for name, other in zip(list(results)[1:], others, strict=True):
        difference = np.abs(other.astype(np.int16) - first)
        lines.append(
            f"{name} against the original: at most {difference.max()} levels, "
            f"{(difference > 1).mean():.4%} differ by more than one"
        )
    return lines


def main() -> None:
    """Prints a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--device", default="auto")
    parser.add_argument("--size", default="2x", help="of the results")
    parser.add_argument("--weights", type=Path, help="folder with the original Real-ESRGAN pair")
    parser.add_argument("--seconds", type=float, default=2.0, help="for each figure, about")
    parser.add_argument("--photos", nargs="*", choices=SIZES, default=list(SIZES))
    parser.add_argument("--models", nargs="*", default=list(MODELS))
    wanted = parser.parse_args()
    device = choose_device(wanted.device)

    def say(line: str) -> None:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()

    say(f"{device.id}: {device.name}, torch {torch.__version__}, result {wanted.size}")
    models = {name: find_model(name) for name in wanted.models}
    pair = None
    if wanted.weights is not None:
        strong, weak = (wanted.weights / name for name in OFFICIAL)
        pair = Installed("realesr-general-x4v3", "", "", strong, weak)
    toolbox = Toolbox()
    for model, installed in {**models, **({} if pair is None else {pair.id: pair})}.items():
        backend = toolbox.backend(installed, 0.5, device)
        side = min(MAX_TILE, Restorer(backend).tile_size(None))
        both, there = alone(backend, side, wanted.seconds)
        say(
            f"{model:22} alone    {both:7.2f} MP/s with the way there and back, "
            f"{there:.2f} without; tiles of {side}, {backend.precision.dtype}"
        )
        say(f"{'':22}          {backend.precision.reason}")
    with tempfile.TemporaryDirectory() as folder:
        photos = {
            name: write_album(Path(folder) / name, 1, SIZES[name])[0] for name in wanted.photos
        }
        for model in models:
            settings = Settings(model=model, size=Size.parse(wanted.size), device=device.id)
            for name, photo in photos.items():
                speed = as_shipped(photo, settings, toolbox, wanted.seconds)
                say(f"{model:22} {name:8} {speed.line}")
    if pair is not None and reference.available():
        for name in wanted.photos:
            for line in beside_the_original(pair, device, SIZES[name], wanted.seconds):
                say(f"{name:8} {line}")


if __name__ == "__main__":
    main()
