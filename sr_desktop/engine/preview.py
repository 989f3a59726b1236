"""What a part of a photo would look like restored: the pixels of the result, of that part alone.

The result is thought of as a grid of cells. What a network makes of a cell is kept, so that another strength
costs no network at all, and a photo that is moved costs only what comes into sight. Between the weak and the
strong weights of a pair a picture is mixed at once while the exact one is being made.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from math import isqrt
from pathlib import Path

import numpy as np

from sr_desktop.base.errors import OutOfMemory
from sr_desktop.base.progress import Progress
from sr_desktop.engine.alpha import visible
from sr_desktop.engine.blend import Blend, Wishes
from sr_desktop.engine.descreen import descreened
from sr_desktop.engine.device import Device, choose_device, is_out_of_memory
from sr_desktop.engine.faces.census import Census
from sr_desktop.engine.faces.regions import shared
from sr_desktop.engine.faces.sight import Sight, Viewed
from sr_desktop.engine.grid import Grid, Layer, Layers
from sr_desktop.engine.image import Floats, Photo
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.patches import Look, Show
from sr_desktop.engine.pipeline import Toolbox, asked_strength, version
from sr_desktop.engine.profiles import colours_of
from sr_desktop.engine.resample import needed, resized_part
from sr_desktop.engine.restorer import Restorer
from sr_desktop.engine.scene import Scene
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
class _Task:
    """One photo, one way to restore it, one device."""

    opened: Viewed
    wishes: Wishes
    blend: Blend
    grid: Grid
    model: Installed
    device: Device
    fixed: bool
    settings: Settings


class Previewer:
    """Makes previews, one at a time; keeps the last photo and what was made of it."""

    def __init__(self, toolbox: Toolbox) -> None:
        self._toolbox = toolbox
        self._opened: Viewed | None = None
        self._layers = Layers()
        self._sight = Sight(toolbox)

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
        scene = self._scene(task, view, reduce, show, progress)
        if not scene.needs:
            return Shown(task.wishes.size, True, 0.0)
        share = settings.clean_up if task.model.weak is not None else 1.0
        if task.wishes.strength == 0:
            scene.compose(scene.plain, progress, exact=True)
            return Shown(task.wishes.size, True, time.monotonic() - started)
        layer = self._layer(task, share)
        if layer.missing(*scene.needs):
            self._show_mixed(task, share, layer, scene, progress)
        progress.check()
        whole = self._make(task, share, layer, scene, scene.needs, progress)
        while whole and self._draw(task, layer, scene, progress):
            scene = self._scene(task, view, reduce, show, progress)
            whole = self._make(task, share, layer, scene, scene.needs, progress)
        if whole:
            whole = self._show_finished(task, share, layer, scene, progress)
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
        scene = self._scene(task, view, reduce, lambda _: None, progress)
        for share in (0.0, 1.0):
            self._make(task, share, self._layer(task, share), scene, scene.needs, progress)

    def faces(
        self,
        source: Path,
        settings: Settings,
        progress: Progress,
        opening: Opening = nullcontext,
        *,
        most_pixels: int | None = None,
    ) -> Census:
        """The faces of a photo, and what `settings`, in which faces are not left alone, do to each of them.

        most_pixels: as of `show`. Raises `Cancelled` or an `SRError`.
        """
        opened = self._open(source, settings, progress, opening, most_pixels)
        return self._sight.census(opened, settings, progress.check)

    def forget_large(self) -> None:
        """Drops a large photo, to leave its memory to the one that is worked on."""
        if self._opened is not None and self._opened.photo.pixels.nbytes > KEPT_PHOTO:
            self.forget()

    def forget(self) -> None:
        """Drops the last photo and all that was made of it."""
        self._opened = None
        self._layers.clear()
        self._sight.clear()

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
        return _Task(opened, wishes, blend, grid, model, device, fixed, settings)

    def _scene(self, task: _Task, view: Box, reduce: int, show: Show, progress: Progress) -> Scene:
        opened, settings, faces = task.opened, task.settings, None
        if settings.faces != "leave" and task.wishes.strength > 0:
            found = self._sight.census(opened, settings, progress.check)
            faces = self._sight.work(opened, settings, found, task.wishes.size)
        look = Look(opened.photo, opened.source, opened.colours, task.wishes.size, reduce)
        return Scene(opened.photo, look, task.wishes, task.blend, view, show, faces)

    def _open(
        self,
        source: Path,
        settings: Settings,
        progress: Progress,
        opening: Opening,
        most_pixels: int | None,
    ) -> Viewed:
        key = (source, version(source), settings.descreen)
        if self._opened is None or self._opened.key != key:
            self.forget()
            with opening(source):
                photo = open_photo(source, most_pixels=most_pixels)
            progress.check()
            if settings.descreen:
                photo = descreened(photo, progress.part(0, 0))
            self._opened = Viewed(key, photo, visible(photo), colours_of(photo))
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

    def _show_mixed(
        self, task: _Task, share: float, wanted: Layer, scene: Scene, progress: Progress
    ) -> None:
        """Shows what `share` would give, mixed of what the weights below and above it gave, if these did."""
        if task.model.weak is None:
            return
        around = [layer for layer in self._layers.beside(wanted) if not layer.missing(scene.view)]
        below = max(
            (la for la in around if la.share <= share), key=lambda la: la.share, default=None
        )
        above = min(
            (la for la in around if la.share >= share), key=lambda la: la.share, default=None
        )
        if below is None or above is None or below is above:
            return
        part = np.float32((share - below.share) / (above.share - below.share))
        seen = scene.sees(scene.view)
        faces = None if below.missing(*seen) or above.missing(*seen) else scene.faces
        scene.compose(
            lambda box: below.get(box) * (1 - part) + above.get(box) * part,
            progress,
            exact=False,
            faces=faces,
        )

    def _show_finished(
        self, task: _Task, share: float, layer: Layer, scene: Scene, progress: Progress
    ) -> bool:
        """Shows the view, all of which is made; False if its faces can't be what they are in the file."""
        faces = scene.faces
        if faces is None:
            scene.compose(layer.get, progress, exact=True)
            return True
        keys = {
            index: (layer.key, share, task.wishes, faces.subjects[index].key)
            for index in faces.touching(scene.view)
        }
        new = {index: faces.sees(index) for index in keys if self._sight.pull(keys[index]) is None}
        boxes = scene.sees(scene.view)
        every = [*boxes, *new.values()]
        ready = not layer.missing(*scene.reach(every))
        values = scene.settled(layer.get, every if ready else boxes, progress)
        added = None
        if new:  # seen before, as far as can be told
            added = scene.compose(layer.get, progress, exact=False, faces=faces, values=values)
        judged = [
            index
            for index, box in new.items()
            if self._make(task, share, layer, scene, scene.reach([box]), progress)
        ]
        if judged and not ready:
            seen = [*boxes, *(new[index] for index in judged)]
            values, added = scene.settled(layer.get, seen, progress), None
        for index in judged:
            pull = faces.pull(index, scene.plain_part, values, progress.check)
            self._sight.put_pull(keys[index], faces.subjects[index].key, pull)
        pulls = {index: self._sight.pull(key) for index, key in keys.items()}
        known = {index: pull for index, pull in pulls.items() if pull is not None}
        whole = len(known) == len(pulls)
        final = faces.with_pulls(known)
        again = added if final is faces else None
        scene.compose(*(layer.get, progress), exact=whole, faces=final, values=values, added=again)
        return whole

    def _draw(self, task: _Task, layer: Layer, scene: Scene, progress: Progress) -> bool:
        """Has the faces in the view drawn anew that are to be; False if there is nothing left to draw."""
        if task.settings.faces != "strong" or scene.faces is None:
            return False
        found = self._sight.census(task.opened, task.settings, progress.check)
        indices = self._sight.undrawn(
            task.opened, task.settings, found, scene.faces.touching(scene.view)
        )
        if not indices:
            return False
        values = scene.settled(layer.get, scene.sees(scene.view), progress)
        scene.compose(layer.get, progress, exact=False, faces=scene.faces, values=values)
        self._sight.draw(task.opened, task.settings, found, indices, task.device, progress)
        return True

    def _make(
        self,
        task: _Task,
        share: float,
        layer: Layer,
        scene: Scene,
        boxes: Sequence[Box],
        progress: Progress,
    ) -> bool:
        """Gives the network what is missing, from the middle on; False if that would be too much."""
        if not layer.missing(*boxes):
            return True
        wishes, opened = task.wishes, task.opened
        restorer = self._restorer(
            task.model, share, task.device, task.fixed, wishes.size, opened.photo
        )
        source = opened.photo.size[0] * opened.photo.size[1]
        made = 0
        while missing := layer.missing(*boxes):
            tile = restorer.tile_size(None) * wishes.size[0] // opened.photo.size[0]
            most = round(min(tile, isqrt(PIECE_PIXELS)) / task.grid.side)
            box = task.grid.piece(missing, scene.view, first=layer.empty, most=most)
            made += box.width * box.height
            if made > MOST_RESULT or made * source // (wishes.size[0] * wishes.size[1]) > MOST_WORK:
                return False
            progress.check()
            layer.put(box, self._made(restorer, task, box, progress))
            self._layers.keep(layer)
            if (part := shared(scene.view, box)) is not None:
                faces = None if layer.missing(*scene.sees(part)) else scene.faces
                scene.compose(layer.get, progress, exact=False, only=part, faces=faces)
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
