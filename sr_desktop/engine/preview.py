"""What a part of a photo would look like restored: the pixels of the result, of that part alone.

The result is thought of as a grid of cells. What a network makes of a cell is kept, so that another strength
costs no network at all, and a photo that is moved costs only what comes into sight. Between the weak and the
strong weights of a pair a picture is mixed at once while the exact one is being made.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from math import isqrt
from pathlib import Path
from typing import Any

import numpy as np

from sr_desktop.base.errors import OutOfMemory
from sr_desktop.base.progress import Progress
from sr_desktop.engine.alpha import visible
from sr_desktop.engine.blend import Blend, Cells, Wishes
from sr_desktop.engine.descreen import descreened
from sr_desktop.engine.device import Device, choose_device, is_out_of_memory
from sr_desktop.engine.grid import Grid, Layer, Layers
from sr_desktop.engine.image import Floats, Photo, Pixels
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.patches import Look, Patch, Show
from sr_desktop.engine.pipeline import Toolbox, asked_strength, version
from sr_desktop.engine.profiles import Colours, colours_of
from sr_desktop.engine.resample import needed, resized_part
from sr_desktop.engine.restorer import Restorer
from sr_desktop.engine.settings import Settings
from sr_desktop.engine.tiling import Box
from sr_desktop.models.store import Installed, find_model

log = logging.getLogger(__name__)

MOST_WORK = 4_000_000
"""Pixels of the photo that are given to a network for one view; beyond them only the middle is exact."""
MOST_RESULT = 24_000_000
"""Pixels of the result that are made for one view, for the same."""
PIECE_PIXELS = 4_000_000
"""About so many pixels of the result are made at once."""
HELD_PIXELS = 3_000_000
"""Up to so many pixels of a result are held as floats while their mean colour is still to be found."""
KEPT_PHOTO = 32_000_000
"""Bytes. A photo above that is not kept while another one is worked on."""


Opening = Callable[[Path], AbstractContextManager[object]]
"""Entered while a file is opened."""


@dataclass(frozen=True, slots=True)
class Shown:
    """How a preview ended. whole: False if the view holds more than is made exactly; seconds until it was."""

    size: tuple[int, int]
    whole: bool
    seconds: float


@dataclass(frozen=True, slots=True)
class _Opened:
    """A photo and what every preview of it needs. key: tells it from others, and from itself once changed."""

    key: Any
    photo: Photo
    source: Pixels
    colours: Colours | None


@dataclass(frozen=True, slots=True)
class _Task:
    """One photo, one way to restore it, one device."""

    opened: _Opened
    wishes: Wishes
    blend: Blend
    grid: Grid
    model: Installed
    device: Device
    fixed: bool


class Previewer:
    """Makes previews, one at a time; keeps the last photo and what was made of it."""

    def __init__(self, toolbox: Toolbox) -> None:
        self._toolbox = toolbox
        self._opened: _Opened | None = None
        self._layers = Layers()

    def show(
        self,
        source: Path,
        settings: Settings,
        view: Box,
        reduce: int,
        progress: Progress,
        show: Show,
        opening: Opening = nullcontext,
        *,
        most_pixels: int | None = None,
    ) -> Shown:
        """Tells through `show` what is in `view` (pixels of the result): roughly if it can, then exactly.

        reduce: by how much the patches are made smaller, for a view that is smaller than the result.
        most_pixels: photos with more are not opened. Raises `Cancelled` or an `SRError`.
        """
        started = time.monotonic()
        task = self._task(source, settings, progress, opening, most_pixels)
        scene = _Scene(task, view, reduce, show)
        if scene.view.width <= 0 or scene.view.height <= 0:
            return Shown(task.wishes.size, True, 0.0)
        share = settings.clean_up if task.model.weak is not None else 1.0
        if task.wishes.strength == 0:
            scene.compose(scene.plain, progress, exact=True)
            return Shown(task.wishes.size, True, time.monotonic() - started)
        layer = self._layer(task, share)
        missing = layer.missing(scene.reach)
        if missing and (mix := self._mix(task, share, layer, scene.view)) is not None:
            scene.compose(mix, progress, exact=False)
        progress.check()
        whole = self._make(task, share, layer, scene, progress) if missing else True
        if whole:
            scene.compose(layer.get, progress, exact=True)
        return Shown(task.wishes.size, whole, time.monotonic() - started)

    def get_ready(
        self,
        source: Path,
        settings: Settings,
        view: Box,
        reduce: int,
        progress: Progress,
        opening: Opening = nullcontext,
    ) -> None:
        """Makes the ends of Clean-up for the same view, between which the next pictures can be mixed."""
        if self._opened is None or self._opened.key[0] != source:
            return
        task = self._task(source, settings, progress, opening, None)
        if task.model.weak is None or task.wishes.strength == 0:
            return
        scene = _Scene(task, view, reduce, lambda _: None)
        for share in (0.0, 1.0):
            layer = self._layer(task, share)
            if layer.missing(scene.reach):
                self._make(task, share, layer, scene, progress)

    def forget_large(self) -> None:
        """Drops a large photo, to leave its memory to the one that is worked on."""
        if self._opened is not None and self._opened.photo.pixels.nbytes > KEPT_PHOTO:
            self.forget()

    def forget(self) -> None:
        """Drops the last photo and all that was made of it."""
        self._opened = None
        self._layers.clear()

    # --- what is asked for -------------------------------------------------------------------

    def _task(
        self,
        source: Path,
        settings: Settings,
        progress: Progress,
        opening: Opening,
        most_pixels: int | None,
    ) -> _Task:
        device = choose_device(settings.device)
        find_model(settings.model)  # a missing one is told before the photo is read
        opened = self._open(source, settings, progress, opening, most_pixels)
        size = settings.size.pixels(*opened.photo.size)
        model = find_model(settings.model, factor=size[0] / opened.photo.size[0])
        fixed = settings.device != "auto"
        wishes = Wishes(
            size=size,
            strength=asked_strength(model, settings),
            keep_colours=settings.keep_colours,
            luminance_only=settings.luminance_only,
        )
        share = settings.clean_up if model.weak is not None else 1.0
        facts = self._restorer(model, share, device, fixed, size, opened.photo).backend.facts
        blend = Blend(opened.photo, wishes, facts.channels, opened.colours)
        grid = Grid(size, opened.photo.size)
        return _Task(opened, wishes, blend, grid, model, device, fixed)

    def _open(
        self,
        source: Path,
        settings: Settings,
        progress: Progress,
        opening: Opening,
        most_pixels: int | None,
    ) -> _Opened:
        key = (source, version(source), settings.descreen)
        if self._opened is None or self._opened.key != key:
            self._opened = None
            self._layers.clear()
            with opening(source):
                photo = open_photo(source, most_pixels=most_pixels)
            progress.check()
            if settings.descreen:
                photo = descreened(photo, progress.part(0, 0))
            self._opened = _Opened(key, photo, visible(photo), colours_of(photo))
        return self._opened

    def _restorer(
        self,
        model: Installed,
        share: float,
        device: Device,
        fixed: bool,
        size: tuple[int, int],
        photo: Photo,
    ) -> Restorer:
        factor = size[0] / photo.size[0]
        return self._toolbox.restorer(model, share, device, fixed=fixed, factor=factor)

    def _layer(self, task: _Task, share: float) -> Layer:
        photo = task.opened
        key = (
            *(photo.key, task.wishes.size, version(task.model.strong), version(task.model.weak)),
            *(task.device.id, task.blend.channels),
        )
        return self._layers.layer(key, share, task.grid)

    # --- making ------------------------------------------------------------------------------

    def _mix(
        self, task: _Task, share: float, wanted: Layer, view: Box
    ) -> Callable[[Box], Floats] | None:
        """What `share` would give, mixed of what the weights below and above it gave; None without these."""
        if task.model.weak is None:
            return None
        around = [layer for layer in self._layers.beside(wanted) if not layer.missing(view)]
        below = max(
            (la for la in around if la.share <= share), key=lambda la: la.share, default=None
        )
        above = min(
            (la for la in around if la.share >= share), key=lambda la: la.share, default=None
        )
        if below is None or above is None or below is above:
            return None
        part = np.float32((share - below.share) / (above.share - below.share))
        return lambda box: below.get(box) * (1 - part) + above.get(box) * part

    def _make(
        self, task: _Task, share: float, layer: Layer, scene: _Scene, progress: Progress
    ) -> bool:
        """Gives the network what is missing, from the middle on; False if that would be too much."""
        wishes, opened = task.wishes, task.opened
        restorer = self._restorer(
            task.model, share, task.device, task.fixed, wishes.size, opened.photo
        )
        source = opened.photo.size[0] * opened.photo.size[1]
        made = 0
        while missing := layer.missing(scene.reach):
            tile = restorer.tile_size(None) * wishes.size[0] // opened.photo.size[0]
            most = round(min(tile, isqrt(PIECE_PIXELS)) / task.grid.side)
            box = task.grid.piece(missing, scene.view, first=layer.empty, most=most)
            made += box.width * box.height
            if made > MOST_RESULT or made * source // (wishes.size[0] * wishes.size[1]) > MOST_WORK:
                return False
            progress.check()
            layer.put(box, self._made(restorer, task, box, progress))
            self._layers.keep(layer)
            scene.compose(layer.get, progress, exact=False, only=box)
        return True

    def _made(self, restorer: Restorer, task: _Task, box: Box, progress: Progress) -> Floats:
        """What the network gives for a box of the result, at the result's size."""
        opened, size = task.opened, task.wishes.size
        width, height = opened.photo.size
        scale = restorer.backend.facts.scale
        across = needed(width * scale, size[0], box.x0, box.x1)
        down = needed(height * scale, size[1], box.y0, box.y1)
        core = Box(
            across[0] // scale, down[0] // scale, -(-across[1] // scale), -(-down[1] // scale)
        )
        try:
            made, at = restorer.part(
                opened.source, opened.colours, core, task.blend.channels, progress.check
            )
        except Exception as error:  # drivers raise what they like
            if is_out_of_memory(error):
                restorer.backend.release()
                raise OutOfMemory("There is not enough memory for a preview.") from error
            raise
        return resized_part(
            made,
            (at[0] * scale, at[1] * scale),
            (width * scale, height * scale),
            size,
            (box.x0, box.y0, box.x1, box.y1),
        )


class _Scene:
    """One view of one result: puts it together and tells it."""

    def __init__(self, task: _Task, view: Box, reduce: int, show: Show) -> None:
        self._task = task
        self._show = show
        opened, size = task.opened, task.wishes.size
        self._look = Look(opened.photo, opened.source, opened.colours, size, reduce)
        self.view = self._look.aligned(view)
        self.plain = self._look.plain
        self.reach = self.view
        if task.wishes.corrects and self.view.width > 0 and self.view.height > 0:
            view = self.view
            self.reach = Box(*self._new_cells().reach(view.x0, view.y0, view.x1, view.y1))

    def _new_cells(self) -> Cells:
        photo = self._task.opened.photo
        return Cells(*self._task.wishes.size, photo.size, photo.pixels.shape[2])

    def compose(
        self,
        made: Callable[[Box], Floats],
        progress: Progress,
        *,
        exact: bool,
        only: Box | None = None,
    ) -> None:
        """Tells the view, or only what of it lies in a box, with what the network made of each part."""
        view = self.view if only is None else _shared(self.view, only)
        if view is None:
            return
        view = self._look.aligned(view)
        cells = None
        held: dict[Box, Floats] = {}
        wishes = self._task.wishes
        if wishes.corrects:
            # a part that is not yet exact takes the colours of what lies in itself
            reach = self.reach if only is None and exact else view
            cells = self._new_cells()
            keep = reach.width * reach.height <= HELD_PIXELS
            for box in self._look.strips(reach):
                progress.check()
                plain = self.plain(box)
                change = self._task.blend.change(plain, made(box))
                cells.add(box.y0, change, box.x0)
                plain += change
                if keep:
                    held[box] = plain
        for box in self._look.strips(view):
            progress.check()
            values = _cut(held, box)
            if values is None:
                values = self.plain(box)
                if wishes.strength > 0:
                    values += self._task.blend.change(values, made(box))
            if cells is not None:
                values = values - cells.rows(box.y0, box.y1, box.x0, box.x1)
            self._show(Patch(box, self._look.pixels(box, values), exact))


def _cut(held: dict[Box, Floats], box: Box) -> Floats | None:
    """The values of a box out of those that are held; None if they are not."""
    rows = [
        values[max(0, box.y0 - kept.y0) : box.y1 - kept.y0, box.x0 - kept.x0 : box.x1 - kept.x0]
        for kept, values in held.items()
        if kept.y0 < box.y1 and kept.y1 > box.y0
    ]
    return np.concatenate(rows) if rows else None


def _shared(one: Box, other: Box) -> Box | None:
    """What two boxes have in common, None if nothing."""
    box = Box(
        *(max(one.x0, other.x0), max(one.y0, other.y0)),
        *(min(one.x1, other.x1), min(one.y1, other.y1)),
    )
    return box if box.width > 0 and box.height > 0 else None
