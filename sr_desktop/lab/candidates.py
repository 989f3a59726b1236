"""What is evaluated: plain bicubic, and models at a clean-up, run alone or as the program runs them.

The figures of record are those of the network alone, in float32: every part of the picture as the
network gave it. The program itself may use 16-bit arithmetic, takes the light of toned photos from
the network and their colours from the photo, and puts the mean colours back; `finished` asks for
that. Seconds are always measured on the program's own way.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np

from sr_desktop.base.errors import WeightsMissing, WeightsRefused, WrongUsage
from sr_desktop.base.progress import Progress
from sr_desktop.engine.backends import Backend
from sr_desktop.engine.blend import Wishes
from sr_desktop.engine.colour import as_float, as_pixels, luminance, with_luminance
from sr_desktop.engine.device import Device
from sr_desktop.engine.image import Floats, Photo
from sr_desktop.engine.pipeline import SINGLE_WEIGHT_FLOOR, Toolbox
from sr_desktop.engine.precision import Precision
from sr_desktop.engine.restorer import (
    DEEP_FEATHER,
    DEEP_OVERLAP,
    EXACT_RADIUS,
    Restorer,
    check_tile,
)
from sr_desktop.engine.stitch import Band
from sr_desktop.engine.tiling import plan_tiles
from sr_desktop.lab.bicubic import imresize
from sr_desktop.models.store import Installed, find_model, list_models

PRECISIONS = ("auto", "float32", "bfloat16")

Enlarge = Callable[[Floats], Floats]
"""(h, w, C) float32 in 0..1 -> (h * scale, w * scale, C), about 0..1, not rounded."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One row of the table.

    clean_up: the slider's value, or None if it changes nothing here.
    product:  the same work as the program does it, to be timed; None if it never does.
    """

    name: str
    clean_up: float | None
    scale: int
    enlarge: Enlarge
    product: Enlarge | None = None


def bicubic(scale: int) -> Candidate:
    """Plain enlarging, which every model has to beat."""

    def enlarge(low: Floats) -> Floats:
        return imresize(low, low.shape[0] * scale, low.shape[1] * scale)

    return Candidate("bicubic", None, scale, enlarge)


class Bench:
    """Makes candidates of models: on one device, in one precision ("auto": the device's own)."""

    def __init__(
        self,
        device: Device,
        precision: str = "float32",
        *,
        finished: bool = False,
        tell: Callable[[str], None] = lambda _: None,
    ) -> None:
        """`tell` gets a line for each model that is left out."""
        self._device = device
        self._precision = (
            None if precision == "auto" else Precision(precision, "chosen for the figures")
        )
        self._finished = finished
        self._tell = tell
        self._toolbox = Toolbox()

    def installed(self, scale: int, clean_ups: Sequence[float]) -> list[Candidate]:
        """Every model on this computer of that scale; one that does not open is named and left out."""
        found = []
        for listing in list_models():
            if listing.installed is not None:
                try:
                    found += self.candidates(listing.installed, clean_ups, scale)
                except WeightsRefused as error:
                    self._tell(f"{listing.id} is left out: {error.sentence}")
        return [candidate for candidate in found if candidate.scale == scale]

    def named(
        self,
        names: Sequence[str],
        scale: int,
        clean_ups: Sequence[float],
        scales: Collection[int] = (),
    ) -> list[Candidate]:
        """The models of those ids, files or pairs of files; one of another scale is named and left out.

        scales: of other tables, whose models are left out here without a word.
        Raises `UnknownModel`, `WeightsMissing` or `WeightsRefused`.
        """
        found: list[Candidate] = []
        for word in names:
            candidates = self.candidates(find_pair(word), clean_ups, scale)
            name = candidates[0].name
            if candidates[0].scale != scale:
                if candidates[0].scale not in scales:
                    self._tell(
                        f"{name} is left out: it enlarges {candidates[0].scale} times, "
                        f"these pictures want {scale} times."
                    )
                continue
            same = sum(word != other and find_pair(other).id == name for other in names)
            found += [replace(each, name=word) for each in candidates] if same else candidates
        return found

    def teachers(self, name: str, scale: int, clean_ups: Sequence[float]) -> list[Candidate]:
        """The teacher at each clean-up; raises also `WrongUsage` if it is of another scale."""
        found = self.candidates(find_pair(name), clean_ups, scale)
        if found[0].scale != scale:
            raise WrongUsage(
                f"The teacher {name} enlarges {found[0].scale} times, the pictures want {scale}.",
                next_step="Choose a teacher and pictures of one scale.",
            )
        return found

    def candidates(
        self, model: Installed, clean_ups: Sequence[float], scale: int | None = None
    ) -> list[Candidate]:
        """The model at each clean-up; only once if it has no slider.

        scale: what it shall enlarge by, if its weights serve every scale.
        """
        if model.weak is None and not self._finished:
            return [self._candidate(model, None, scale)]
        return [self._candidate(model, clean_up, scale) for clean_up in clean_ups]

    def _candidate(self, model: Installed, clean_up: float | None, scale: int | None) -> Candidate:
        share = 1.0 if clean_up is None or model.weak is None else clean_up
        strength = 1.0
        if model.weak is None and clean_up is not None:
            strength = SINGLE_WEIGHT_FLOOR + (1 - SINGLE_WEIGHT_FLOOR) * clean_up
        backend = self._toolbox.backend(model, share, self._device, self._precision, scale)

        @cache
        def as_shipped() -> Restorer:
            return Restorer(self._toolbox.backend(model, share, self._device, scale=scale))

        restorer = Restorer(backend)
        return Candidate(
            model.id,
            clean_up,
            backend.facts.scale,
            (lambda low: finished_output(restorer, low, strength))
            if self._finished
            else (lambda low: network_output(restorer, low)),
            lambda low: finished_output(as_shipped(), low, strength),
        )


def finished_output(restorer: Restorer, low: Floats, strength: float) -> Floats:
    """What the program makes of an 8-bit photo with these pixels, at the network's scale."""
    photo = Photo(as_pixels(low, np.dtype(np.uint8)))
    scale = restorer.backend.facts.scale
    wishes = Wishes((photo.size[0] * scale, photo.size[1] * scale), strength)
    return as_float(restorer.restore(photo, wishes, Progress()).pixels)


def network_output(restorer: Restorer, low: Floats) -> Floats:
    """What the network alone makes of `low`, (h, w, C) in 0..1 -> (h * scale, w * scale, C).

    A grey picture goes through a colour network three times the same and comes back as its
    luminance; a luminance network gets the luminance of a colour picture, whose colours are
    enlarged by bicubic. Large pictures are cut into the engine's tiles.
    Raises `WrongResult` if the network gives no picture.
    """
    backend = restorer.backend
    scale, wants = backend.facts.scale, backend.facts.channels
    light_only = wants == 1 and low.shape[2] == 3
    given = luminance(low) if light_only else np.repeat(low, wants // low.shape[2], axis=2)
    made = _tiled(backend, given, restorer.tile_size(None))
    if light_only:
        plain = imresize(low, low.shape[0] * scale, low.shape[1] * scale)
        return with_luminance(plain, made)
    return luminance(made) if made.shape[2] > low.shape[2] else made


def _tiled(backend: Backend, given: Floats, tile: int) -> Floats:
    facts = backend.facts
    exact = facts.radius <= EXACT_RADIUS
    plan = plan_tiles(
        given.shape[1],
        given.shape[0],
        tile=tile,
        overlap=facts.radius if exact else DEEP_OVERLAP,
        feather=0 if exact else DEEP_FEATHER,
        multiple=facts.multiple,
    )
    band = Band(plan, scale=facts.scale, channels=facts.channels)
    finished = []
    for row in range(plan.rows):
        for place in plan.row(row):
            read, write = place.read, place.write.within(place.read).scaled(facts.scale)
            part = given[read.y0 : read.y1, read.x0 : read.x1]
            made = backend.run(part)
            check_tile(part, made)
            band.add(place, made[write.y0 : write.y1, write.x0 : write.x1])
        finished += [rows for _, rows in band.finish_row(row)]
    return np.concatenate(finished)


def find_pair(word: str) -> Installed:
    """The model of an id or a file, or the pair "STRONG,WEAK" of two files. Raises as `find_model`."""
    if "," not in word or Path(word).is_file():
        return find_model(word)
    first, _, second = word.partition(",")
    strong, weak = Path(first).expanduser(), Path(second).expanduser()
    for path in (strong, weak):
        if not path.is_file():
            raise WeightsMissing(f"There is no model file {path}.")
    name = strong.stem.removesuffix("-strong")
    return Installed(name, name, "A pair of your own.", strong, weak)
