"""One photo's way, in three stages: open, restore, save."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

import sr_desktop
from sr_desktop.base.errors import DiskFull
from sr_desktop.base.files import check_folder, digest, unchanged
from sr_desktop.base.progress import Progress
from sr_desktop.base.sentences import sentence
from sr_desktop.engine.blend import Wishes
from sr_desktop.engine.colour import as_float, as_pixels
from sr_desktop.engine.descreen import descreened
from sr_desktop.engine.device import Device, choose_device, release_memory
from sr_desktop.engine.faces.census import Census
from sr_desktop.engine.faces.prepared import Prepared, prepared
from sr_desktop.engine.formats import format_of
from sr_desktop.engine.image import Floats, Photo
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.loader import load_network
from sr_desktop.engine.networks.facts import NetworkFacts
from sr_desktop.engine.precision import FLOAT32
from sr_desktop.engine.record import Record
from sr_desktop.engine.reference import ReferenceRunner
from sr_desktop.engine.restorer import Restored, Restorer, Watch, free_bytes, with_pixels
from sr_desktop.engine.settings import Settings
from sr_desktop.engine.toolbox import Toolbox, version
from sr_desktop.engine.writing import bytes_per_pixel, check_target, save_photo
from sr_desktop.models.store import Installed, find_model

__all__ = [
    "SINGLE_WEIGHT_FLOOR",
    "Opened",
    "Outcome",
    "Plan",
    "Toolbox",
    "Unsaved",
    "asked_strength",
    "open_file",
    "restore_file",
    "restore_opened",
    "save",
    "version",
]

SINGLE_WEIGHT_FLOOR = 0.5
"""Share of the restored picture at clean-up 0 for a model without a weak twin."""
SAVING = 0.95
"""Share of a photo's progress that is done when it is saved."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A finished photo: where it is, its (width, height), where it was made, what is worth telling.

    sha256, source_sha256: of the new file and of the photo's file as it was read.
    finder: what looked for faces, as in a `Record`; empty: nothing did.
    """

    target: Path
    size: tuple[int, int]
    device: str
    model: str
    seconds: float
    notes: tuple[str, ...]
    sha256: str = ""
    source_sha256: str = ""
    finder: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is known before the work starts: sizes in pixels and the device's name."""

    source_size: tuple[int, int]
    target_size: tuple[int, int]
    device: str


@dataclass(frozen=True, slots=True)
class Opened:
    """A photo that is open, and of which everything was checked that can be before the work.

    target, format: where it goes and as what; size: of the result; sha256: of the photo's file, and
    known: what tells it from others; seconds: that were worked on it.
    """

    source: Path
    target: Path
    format: str
    settings: Settings
    photo: Photo
    size: tuple[int, int]
    model: Installed
    device: Device
    sha256: str
    known: Any
    notes: tuple[str, ...]
    seconds: float

    @property
    def plan(self) -> Plan:
        """What is told of it before the work."""
        return Plan(self.photo.size, self.size, self.device.name)


@dataclass(frozen=True, slots=True)
class Unsaved:
    """A restored photo that is not on disk yet; `opened` has the new pixels now, and lets go of the old.

    faces: what was done to them; None: they were left alone.
    """

    opened: Opened
    restored: Restored
    faces: Census | None


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
    opened = open_file(source, target, settings, progress)
    on_start(opened.plan)
    return save(restore_opened(opened, toolbox, progress, watch), toolbox, progress)


def open_file(source: Path, target: Path, settings: Settings, progress: Progress) -> Opened:
    """The first stage: reads and decodes the photo, and checks what can be checked before the work."""
    started = time.monotonic()
    progress.check()
    find_model(settings.model)  # a missing one is told before the photo is read
    device = choose_device(settings.device)
    with unchanged(source):
        photo = open_photo(source)
        known, sha256 = version(source), digest(source)
    size = settings.size.pixels(*photo.size)
    model = find_model(settings.model, factor=size[0] / photo.size[0])
    file_format = format_of(target) or "png"
    if settings.format == "auto" and _needs_png(photo, file_format):
        target, file_format = target.with_suffix(".png"), "png"
    check_target(file_format, *size, bytes_per_pixel(photo))
    check_folder(target.parent)
    _check_space(target.parent, size, photo)
    notes: list[str] = list(photo.notes)
    if settings.size.box is not None and size[0] < photo.size[0]:
        notes.append(
            sentence(
                "The result has fewer pixels than the photo ({width} x {height}).",
                width=size[0],
                height=size[1],
            )
        )
    return Opened(
        *(source, target, file_format, settings, photo, size, model, device, sha256, known),
        *(tuple(notes), time.monotonic() - started),
    )


def restore_opened(
    opened: Opened,
    toolbox: Toolbox,
    progress: Progress,
    watch: Callable[[Photo, Wishes], Watch] | None = None,
) -> Unsaved:
    """The second stage: the work itself. Nothing is read or written."""
    started = time.monotonic()
    photo, settings, model, size = opened.photo, opened.settings, opened.model, opened.size
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
    faces: Prepared | None = None
    if settings.faces != "leave" and wishes.strength > 0:  # what is not restored needs no care
        faces = prepared(
            *(photo, size, settings, opened.device, toolbox, progress.part(begun, SAVING)),
            key=(opened.source, opened.known, settings.descreen),
        )
        begun += faces.share * (SAVING - begun)
    if settings.engine == "reference":
        restorer = Restorer(ReferenceBackend(model, settings, opened.device))
        wishes = replace(wishes, tile=max(photo.size))  # the original cuts its own tiles
    else:
        restorer = toolbox.restorer(
            *(model, settings.clean_up, opened.device),
            fixed=settings.device != "auto",
            factor=size[0] / photo.size[0],
        )
    restored = restorer.restore(
        *(photo, wishes, progress.part(begun, SAVING)),
        watch(photo, wishes) if watch else None,
        None if faces is None else faces.work,
    )
    made = with_pixels(photo, restored, _density(photo, size, settings))
    seconds = opened.seconds + time.monotonic() - started
    notes = opened.notes if faces is None else (*opened.notes, *faces.notes)
    return Unsaved(
        *(replace(opened, photo=made, notes=notes, seconds=seconds), restored),
        None if faces is None else faces.census,
    )


def save(unsaved: Unsaved, toolbox: Toolbox, progress: Progress) -> Outcome:
    """The third stage: encodes the photo and writes the new file."""
    started = time.monotonic()
    opened, restored = unsaved.opened, unsaved.restored
    settings, model, size = opened.settings, opened.model, opened.size
    progress.report(SAVING, "saving")
    files = [path for path in (model.strong, model.weak) if path is not None]
    backend, faces = restored.backend, unsaved.faces
    face_weights: list[tuple[str, str]] = []
    if faces is not None and faces.found.weights is not None:
        face_weights.append(faces.found.weights)
    if faces is not None and faces.network is not None:
        network = faces.network.strong
        face_weights.append((network.name, toolbox.digest(network)))
    record = Record(
        program=sr_desktop.__version__,
        source=opened.source.name,
        source_sha256=opened.sha256,
        size=size,
        weights=tuple((path.name, toolbox.digest(path)) for path in files),
        settings=replace(
            settings,
            model=model.id,
            faces=settings.faces if faces is None else faces.way,
            device=backend.device.id,
            tile=settings.tile if settings.engine == "reference" else restored.tile,
        ),
        arithmetic=backend.precision.dtype,
        finder="" if faces is None else faces.found.finder,
        faces_found=0 if faces is None else len(faces.faces),
        face_weights=tuple(face_weights),
    )
    path, format_notes = save_photo(
        *(replace(opened.photo, record=record), opened.target, opened.format, settings.quality),
        last_look=progress.control.check_cancelled,
    )
    return Outcome(
        target=path,
        size=size,
        device=backend.device.id,
        model=model.id,
        seconds=opened.seconds + time.monotonic() - started,
        notes=(*opened.notes, *restored.notes, *format_notes),
        sha256=digest(path),
        source_sha256=opened.sha256,
        finder=record.finder,
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
