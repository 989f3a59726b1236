"""Our engine beside the original `RealESRGANer`, on the same weights and photo, in one run."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from sr_desktop.base.progress import Progress
from sr_desktop.engine.canvas import Wishes
from sr_desktop.engine.colour import as_float, as_integers
from sr_desktop.engine.device import choose_device
from sr_desktop.engine.image import Photo
from sr_desktop.engine.pipeline import Toolbox
from sr_desktop.engine.reference import ReferenceRunner
from sr_desktop.lab.metrics import psnr
from sr_desktop.models.store import Installed

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Best seconds of each, the ratio original / ours, PSNR (dB) and largest difference (1/255)."""

    ours_seconds: float
    original_seconds: float
    psnr: float
    largest: int
    precision: str

    @property
    def ratio(self) -> float:
        """How many times faster ours is."""
        return self.original_seconds / self.ours_seconds


def compare(
    photo: Photo, model: Installed, *, clean_up: float, device: str, runs: int = 3
) -> Comparison:
    """Enlarges `photo` (8-bit RGB) by the network's scale with both engines, in turns, `runs` times each.

    Loading the weights is not counted on either side. Raises `ExtraMissing` without the extra.
    """
    place = choose_device(device)
    light = as_float(photo.pixels)
    colour = np.repeat(light, 3, axis=2) if photo.is_grey else light
    plain = Photo(as_integers(colour, np.dtype(np.uint8)))
    restorer = Toolbox().restorer(model, clean_up, place)
    original = ReferenceRunner(model.strong, model.weak, clean_up, device=place.id)
    scale = restorer.backend.facts.scale
    wishes = Wishes((plain.size[0] * scale, plain.size[1] * scale), keep_colours=False)
    ours_best = original_best = float("inf")
    for _ in range(runs):
        ours, seconds = timed(lambda: restorer.restore(plain, wishes, Progress()).pixels)
        ours_best = min(ours_best, seconds)
        theirs, seconds = timed(lambda: original.enlarge(plain.pixels.astype(np.uint8)))
        original_best = min(original_best, seconds)
    return Comparison(
        ours_seconds=ours_best,
        original_seconds=original_best,
        psnr=psnr(as_float(ours), as_float(theirs)),
        largest=int(np.abs(ours.astype(int) - theirs.astype(int)).max()),
        precision=restorer.backend.precision.dtype,
    )


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """The result and the wall-clock seconds it took."""
    started = time.perf_counter()
    return work(), time.perf_counter() - started
