"""One photo's way: open, restore, save. And the report on what this computer can do."""

from __future__ import annotations

import logging
import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

import sr_desktop
from sr_desktop.base.errors import DiskFull, WeightsRefused
from sr_desktop.base.files import check_folder, digest, unchanged
from sr_desktop.base.progress import Progress
from sr_desktop.base.sentences import sentence
from sr_desktop.engine.backends import Backend, TorchBackend, mixed
from sr_desktop.engine.blend import Wishes
from sr_desktop.engine.colour import as_float, as_pixels
from sr_desktop.engine.descreen import descreened
from sr_desktop.engine.device import Device, choose_device, cores, devices, release_memory
from sr_desktop.engine.formats import format_of
from sr_desktop.engine.image import Floats, Photo
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.loader import build_network, load_network, load_state, serves_any_scale
from sr_desktop.engine.networks.facts import NetworkFacts
from sr_desktop.engine.precision import FLOAT32, Precision, choose_precision, measured_precision
from sr_desktop.engine.record import Record
from sr_desktop.engine.reference import ReferenceRunner
from sr_desktop.engine.restorer import Restorer, Watch, check_tile, free_bytes, with_pixels
from sr_desktop.engine.settings import DEFAULT_MODEL, Settings
from sr_desktop.engine.writing import bytes_per_pixel, check_target, save_photo
from sr_desktop.models.store import Installed, find_model

log = logging.getLogger(__name__)

CACHED = 4
SINGLE_WEIGHT_FLOOR = 0.5
"""Share of the restored picture at clean-up 0 for a model without a weak twin."""
TYPICAL_PIXELS = 640 * 480
LEAST_SCALE, MOST_SCALE = 2, 4
"""What networks that serve every scale are asked for; anything else is made from that by resampling."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A finished photo: where it is, its (width, height), where it was made, what is worth telling."""

    target: Path
    size: tuple[int, int]
    device: str
    model: str
    seconds: float
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is known before the work starts: sizes in pixels and the device's name."""

    source_size: tuple[int, int]
    target_size: tuple[int, int]
    device: str


class Toolbox:
    """Networks that are ready on a device, kept from photo to photo."""

    def __init__(self) -> None:
        self._restorers: OrderedDict[tuple[Any, ...], Restorer] = OrderedDict()
        self._states: OrderedDict[tuple[Path, int], dict[str, torch.Tensor]] = OrderedDict()
        self._any_scale: dict[Any, bool] = {}
        self._digests: dict[Any, str] = {}

    def restorer(
        self,
        model: Installed,
        clean_up: float,
        device: Device,
        *,
        fixed: bool = True,
        factor: float = MOST_SCALE,
    ) -> Restorer:
        """A restorer for the model at that clean-up; made when first asked for.

        factor: the enlargement wanted, for networks whose weights serve every scale.
        Unless the device is `fixed`, a graphics card that cannot run the network at all gives way
        to the processor.
        """
        share = clean_up if model.weak else 1.0
        scale = None
        if self._serves_any_scale(model.strong):
            scale = min(MOST_SCALE, max(LEAST_SCALE, math.ceil(factor - 0.05)))
        key = (version(model.strong), version(model.weak), share, device.id, scale)
        if key in self._restorers:
            self._restorers.move_to_end(key)
            return self._restorers[key]
        try:
            backend = self.backend(model, share, device, scale=scale)
        except RuntimeError:
            if fixed or device.kind == "cpu":
                raise
            log.exception("%s cannot be used", device.id)
            return self.restorer(model, clean_up, choose_device("cpu"), factor=factor)

        def safer(current: Backend) -> Backend | None:
            if current.precision.dtype != "float32":
                return self.backend(model, share, current.device, FLOAT32, scale)
            if current.device.kind != "cpu":
                return self.backend(model, share, choose_device("cpu"), scale=scale)
            return None

        restorer = Restorer(backend, safer)
        self._restorers[key] = restorer
        while len(self._restorers) > CACHED:
            _, old = self._restorers.popitem(last=False)
            release_memory(old.backend.device)
        return restorer

    def backend(
        self,
        model: Installed,
        clean_up: float,
        device: Device,
        precision: Precision | None = None,
        scale: int | None = None,
    ) -> TorchBackend:
        """The model's network on a device, in the given or the measured precision.

        scale: what to enlarge by, for weights that serve every scale.
        """
        state = self._state(model.strong)
        if model.weak is not None and clean_up < 1:
            try:
                state = mixed(state, self._state(model.weak), clean_up)
            except ValueError as error:
                raise WeightsRefused(
                    "The two files of {model} do not belong together.", model=model.title
                ) from error
        network = build_network(state, model.strong.name, scale)
        return TorchBackend(network, device, precision or choose_precision(device, network.facts))

    def digest(self, path: Path) -> str:
        """The SHA-256 of a file of weights, read once as long as it stays the same; empty if it is gone."""
        key = version(path)
        if key not in self._digests:
            self._digests[key] = digest(path)
        return self._digests[key]

    def _serves_any_scale(self, path: Path) -> bool:
        """Looked up in the file once, not for every photo."""
        key = version(path)
        if key not in self._any_scale:
            self._any_scale[key] = serves_any_scale(self._state(path))
        return self._any_scale[key]

    def _state(self, path: Path) -> dict[str, torch.Tensor]:
        key = version(path)
        if key not in self._states:
            self._states[key] = load_state(path)
            while len(self._states) > CACHED:
                self._states.popitem(last=False)
        return self._states[key]


def version(path: Path | None) -> Any:
    """Tells a file from another one that came later in its place."""
    try:
        return None if path is None else (path, path.stat().st_mtime_ns)
    except OSError:
        return path, 0  # whoever opens it says that it is gone


def restore_file(
    source: Path,
    target: Path,
    settings: Settings,
    toolbox: Toolbox,
    progress: Progress,
    on_start: Callable[[Plan], None] = lambda _: None,
    watch: Callable[[Photo, Wishes], Watch] | None = None,
) -> Outcome:
    """Restores the photo in `source` into a new file, `target` or its next free name.

    watch: makes of a photo what shall be told of its tiles (see `Restorer.restore`).

    Raises an `SRError` with a sentence, or `Cancelled`; then nothing is written. The source is
    only read.
    """
    started = time.monotonic()
    progress.check()
    find_model(settings.model)  # a missing one is told before the photo is read
    device = choose_device(settings.device)
    with unchanged(source):
        photo = open_photo(source)
        known = digest(source)
    size = settings.size.pixels(*photo.size)
    model = find_model(settings.model, factor=size[0] / photo.size[0])
    file_format = format_of(target) or "png"
    if settings.format == "auto" and _needs_png(photo, file_format):
        target, file_format = target.with_suffix(".png"), "png"
    check_target(file_format, *size, bytes_per_pixel(photo))
    check_folder(target.parent)
    _check_space(target.parent, size, photo)
    on_start(Plan(photo.size, size, device.name))
    notes: list[str] = list(photo.notes)
    if settings.size.box is not None and size[0] < photo.size[0]:
        notes.append(
            sentence(
                "The result has fewer pixels than the photo ({width} x {height}).",
                width=size[0],
                height=size[1],
            )
        )
    if settings.faces != "leave":
        notes.append(
            sentence(
                "Faces were restored like the rest of the photo: "
                "this version can't treat them separately yet."
            )
        )
    begun = 0.02
    if settings.descreen:
        begun = 0.15
        photo = descreened(photo, progress.part(0.02, begun))
    wishes = Wishes(
        size=size,
        strength=asked_strength(model, settings),
        keep_colours=settings.keep_colours,
        luminance_only=settings.luminance_only,
        tile=settings.tile,
    )
    if settings.engine == "reference":
        restorer = Restorer(ReferenceBackend(model, settings, device))
        wishes = replace(wishes, tile=max(photo.size))  # the original cuts its own tiles
    else:
        restorer = toolbox.restorer(
            *(model, settings.clean_up, device),
            fixed=settings.device != "auto",
            factor=size[0] / photo.size[0],
        )
    restored = restorer.restore(
        photo, wishes, progress.part(begun, 0.95), watch(photo, wishes) if watch else None
    )
    progress.report(0.95, "saving")
    files = [path for path in (model.strong, model.weak) if path is not None]
    record = Record(
        program=sr_desktop.__version__,
        source=source.name,
        source_sha256=known,
        size=size,
        weights=tuple((path.name, toolbox.digest(path)) for path in files),
        settings=replace(
            settings,
            model=model.id,
            device=restorer.backend.device.id,
            tile=settings.tile
            if settings.engine == "reference"
            else restorer.tile_size(wishes.tile),
        ),
        arithmetic=restorer.backend.precision.dtype,
    )
    result = with_pixels(photo, restored, _density(photo, size, settings))
    path, format_notes = save_photo(
        replace(result, record=record), target, file_format, settings.quality
    )
    return Outcome(
        target=path,
        size=size,
        device=restorer.backend.device.id,
        model=model.id,
        seconds=time.monotonic() - started,
        notes=(*notes, *restored.notes, *format_notes),
    )


def asked_strength(model: Installed, settings: Settings) -> float:
    """Share of the restored picture; for a model without a weak twin Clean-up is a part of it."""
    if model.weak is not None or not model.clean_up:
        return settings.strength
    share = SINGLE_WEIGHT_FLOOR + (1 - SINGLE_WEIGHT_FLOOR) * settings.clean_up
    return settings.strength * share


def _needs_png(photo: Photo, file_format: str) -> bool:
    """Whether a telephone's photo, which becomes a JPEG, can be kept as PNG only: it is transparent."""
    return file_format == "jpeg" and photo.alpha is not None


def _density(photo: Photo, size: tuple[int, int], settings: Settings) -> tuple[float, float] | None:
    """Pixels per inch of the result: what was asked for, or what keeps the print as large as it was."""
    if settings.size.dpi:
        return settings.size.dpi, settings.size.dpi
    if photo.density is None:
        return None
    return (
        photo.density[0] * size[0] / photo.size[0],
        photo.density[1] * size[1] / photo.size[1],
    )


def _check_space(folder: Path, size: tuple[int, int], photo: Photo) -> None:
    """Raises `DiskFull` if not even the packed result can be expected to fit."""
    expected = size[0] * size[1] * photo.pixels.shape[2] * photo.pixels.itemsize // 2
    try:
        free = free_bytes(folder)
    except OSError:
        return  # the saver will say what is wrong with the folder
    if free < expected:
        raise DiskFull(
            "The result needs about {needed} MB, but {folder} has only {left} MB left.",
            needed=max(1, expected // 1024**2),
            folder=folder,
            left=free // 1024**2,
        )


class ReferenceBackend:
    """The original `RealESRGANer` in the place of our own engine, for comparison (`--engine reference`)."""

    def __init__(self, model: Installed, settings: Settings, device: Device) -> None:
        self.facts: NetworkFacts = load_network(model.strong).facts
        self.device = device
        self.precision = FLOAT32
        self._runner = ReferenceRunner(
            model.strong, model.weak, settings.clean_up, tile=settings.tile or 0, device=device.id
        )

    def run(self, tile: Floats) -> Floats:
        """See `Backend.run`; the original works on 8 bits."""
        made = self._runner.enlarge(as_pixels(tile, np.dtype(np.uint8)).astype(np.uint8))
        return as_float(made)

    def release(self) -> None:
        """Gives cached device memory back."""
        release_memory(self.device)


@dataclass(frozen=True, slots=True)
class Examination:
    """What this computer can do: lines for a person, the device, seconds for a usual photo, success.

    devices: (id, name) of all that there are, the best first.
    """

    lines: tuple[str, ...]
    device: str
    device_id: str
    seconds_per_photo: float
    passed: bool
    devices: tuple[tuple[str, str], ...]


def examine(wanted: str, toolbox: Toolbox) -> Examination:
    """Looks at devices and precision and restores a small test picture with the bundled model."""
    lines = [f"torch {torch.__version__}, {cores()} processor cores"]
    available = devices()
    for found in available:
        memory = f", {found.memory / 1024**3:.1f} GB" if found.memory else ""
        lines.append(f"Device {found.id}: {found.name}{memory}")
    device = choose_device(wanted)
    restorer = toolbox.restorer(find_model(DEFAULT_MODEL), 0.5, device, fixed=wanted != "auto")
    device = restorer.backend.device
    precision = measured_precision(device)
    lines.append(f"Using {device.id} in {precision.dtype} ({precision.reason})")
    side = 160
    ramp = np.linspace(0.1, 0.9, side, dtype=np.float32)
    picture = np.stack([ramp[None].repeat(side, 0), ramp[:, None].repeat(side, 1)] * 2, -1)[..., :3]
    seconds, error = 0.0, 1.0
    for _ in range(2):  # the first run warms caches
        started = time.perf_counter()
        made = restorer.backend.run(picture)
        seconds = time.perf_counter() - started
    check_tile(picture, made)
    scale = restorer.backend.facts.scale
    error = float(np.abs(made.reshape(side, scale, side, scale, 3).mean((1, 3)) - picture).mean())
    passed = error < 0.03
    per_photo = seconds * TYPICAL_PIXELS / side**2
    lines.append(
        f"Self-test picture {'passed' if passed else 'FAILED'} (mean difference {error:.4f}); "
        f"about {per_photo:.1f} seconds for a photo of 640 x 480"
    )
    return Examination(
        tuple(lines),
        device.name,
        device.id,
        per_photo,
        passed,
        tuple((each.id, each.name) for each in available),
    )
