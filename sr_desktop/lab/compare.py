"""Our engine beside an original one, on the same weights and photo, in one run.

The original is `RealESRGANer`, or OpenCV's `dnn_superres` for its own files. Each engine has a process of
its own, where it loads the weights once, and they take turns, so that neither inherits the other's memory
or a busy minute.
"""

from __future__ import annotations

import importlib
import multiprocessing
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from sr_desktop.base.progress import Progress
from sr_desktop.engine.blend import Wishes
from sr_desktop.engine.colour import as_float, as_pixels, luminance
from sr_desktop.engine.device import choose_device
from sr_desktop.engine.dnn_superres import DnnSuperRes
from sr_desktop.engine.image import Floats, Photo
from sr_desktop.engine.loader import load_state
from sr_desktop.engine.networks import graph
from sr_desktop.engine.pipeline import Toolbox
from sr_desktop.engine.reference import ReferenceRunner
from sr_desktop.lab.metrics import psnr
from sr_desktop.lab.sheets import CELL, as_image, most_detailed, overview, side_by_side
from sr_desktop.models.store import Installed

T = TypeVar("T")
Picture = NDArray[np.uint8]

OURS, ORIGINAL, OPENCV = "SR Desktop", "RealESRGANer", "OpenCV dnn_superres"
AMPLIFIED = 16
"""How many times the difference is made larger on the sheet, around middle grey."""


@dataclass(frozen=True, slots=True)
class Engine:
    """What a process is to do: which engine, with which model, on which device."""

    name: str
    model: Installed
    clean_up: float
    device: str


@dataclass(frozen=True, slots=True)
class Side:
    """One engine's result: 8-bit RGB (H, W, 3), best seconds, peak bytes of its process (None: not known)."""

    name: str
    precision: str
    pixels: Picture
    seconds: float
    memory: int | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both sides, and the differences between their pictures in 1/255 (of luminance for luminance nets)."""

    ours: Side
    original: Side
    channels: int

    @property
    def ratio(self) -> float:
        """How many times faster ours is."""
        return self.original.seconds / self.ours.seconds

    @property
    def difference(self) -> Floats:
        """(H, W, C), ours less the original's, in 0..1."""
        mine, theirs = (self._shown(side) for side in (self.ours, self.original))
        return mine - theirs

    @property
    def largest(self) -> float:
        """The largest difference of a value, 1/255."""
        return float(np.abs(self.difference).max()) * 255

    @property
    def mean(self) -> float:
        """The mean difference of a value, 1/255."""
        return float(np.abs(self.difference).mean()) * 255

    @property
    def psnr(self) -> float:
        """In dB, infinite where both are the same."""
        return psnr(self._shown(self.ours), self._shown(self.original))

    def _shown(self, side: Side) -> Floats:
        light = as_float(side.pixels)
        return luminance(light) if self.channels == 1 else light


def compare(
    photo: Photo, model: Installed, *, clean_up: float, device: str, runs: int = 3
) -> Comparison:
    """Enlarges `photo` by the network's scale with both engines, in turns, `runs` times each.

    Loading the weights is not counted on either side. Raises `ExtraMissing` without the extra.
    """
    light = as_float(photo.pixels)
    colour = np.repeat(light, 3, axis=2) if photo.is_grey else light
    plain: Picture = as_pixels(colour, np.dtype(np.uint8)).astype(np.uint8, copy=False)
    name = OPENCV if graph.KEY in load_state(model.strong) else ORIGINAL
    context = multiprocessing.get_context("spawn")
    engines = [Engine(each, model, clean_up, device) for each in (OURS, name)]
    with (
        ProcessPoolExecutor(1, mp_context=context) as mine,
        ProcessPoolExecutor(1, mp_context=context) as theirs,
    ):
        pools = (mine, theirs)
        facts = [pool.submit(_load, each) for pool, each in zip(pools, engines, strict=True)]
        ready = [fact.result() for fact in facts]
        best = [float("inf"), float("inf")]
        made: list[Picture] = [plain, plain]
        memory: list[int | None] = [None, None]
        for _ in range(runs):
            for index, pool in enumerate(pools):
                made[index], seconds, memory[index] = pool.submit(_enlarge, plain).result()
                best[index] = min(best[index], seconds)
    ours, original = (
        Side(engines[i].name, ready[i][0], made[i], best[i], memory[i]) for i in range(len(pools))
    )
    return Comparison(ours, original, channels=ready[0][1])


def sheet(photo: Photo, found: Comparison) -> Image.Image:
    """The photo, its most detailed part by both engines, and their difference made larger, side by side."""
    low = as_float(photo.pixels)
    height, width = low.shape[:2]
    scale = found.ours.pixels.shape[0] // height
    side = max(1, CELL // scale)
    part = most_detailed(low, min(side, width), min(side, height))
    cut = part.scaled(scale)
    window = (slice(cut.y0, cut.y1), slice(cut.x0, cut.x1))
    cells = [("photo", f"{width} x {height}", overview(low, part))]
    for each in (found.ours, found.original):
        picture = as_image(as_float(each.pixels[window]))
        cells.append((each.name, f"{each.seconds:.2f} s, {each.precision}", picture))
    shown = found.difference[window] * AMPLIFIED + 0.5
    words = f"mean {found.mean:.3f}/255, largest {found.largest:.0f}/255"
    cells.append((f"difference, {AMPLIFIED} times", words, as_image(shown)))
    return side_by_side(cells)


_loaded: list[Callable[[Picture], Picture]] = []
"""In an engine's process: what enlarges. One process holds one engine."""


def _load(engine: Engine) -> tuple[str, int]:
    """Makes the engine ready in this process; its precision and the channels of its network."""
    if engine.name == OPENCV:
        original = DnnSuperRes(load_state(engine.model.strong), engine.model.strong.name)
        _loaded.append(original.enlarge)
        return "float32", 1
    place = choose_device(engine.device)
    if engine.name == ORIGINAL:
        model = engine.model
        runner = ReferenceRunner(model.strong, model.weak, engine.clean_up, device=place.id)
        _loaded.append(runner.enlarge)
        return "float32", 3
    restorer = Toolbox().restorer(engine.model, engine.clean_up, place)
    facts = restorer.backend.facts

    def ours(plain: Picture) -> Picture:
        size = (plain.shape[1] * facts.scale, plain.shape[0] * facts.scale)
        restored = restorer.restore(Photo(plain), Wishes(size, keep_colours=False), Progress())
        return restored.pixels.astype(np.uint8)

    _loaded.append(ours)
    return restorer.backend.precision.dtype, facts.channels


def _enlarge(plain: Picture) -> tuple[Picture, float, int | None]:
    made, seconds = timed(lambda: _loaded[-1](plain))
    return made, seconds, _peak_memory()


def _peak_memory() -> int | None:
    """The most bytes of memory that this process has had at once; None where that can't be told."""
    try:
        resource: Any = importlib.import_module("resource")
    except ImportError:  # Windows
        return None
    peak = int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    return peak if sys.platform == "darwin" else peak * 1024


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """The result and the wall-clock seconds it took."""
    started = time.perf_counter()
    return work(), time.perf_counter() - started
