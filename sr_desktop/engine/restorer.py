"""One photo through one network: tiles, checks, final size, strength, colours. Nothing is saved here."""

from __future__ import annotations

import logging
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from sr_desktop.base.errors import OutOfMemory, WrongResult
from sr_desktop.base.progress import Interrupted, Progress
from sr_desktop.base.sentences import sentence
from sr_desktop.engine.alpha import resized_alpha, visible
from sr_desktop.engine.backends import Backend, asking
from sr_desktop.engine.blend import Wishes
from sr_desktop.engine.canvas import Canvas
from sr_desktop.engine.colour import as_float, luminance
from sr_desktop.engine.device import is_out_of_memory
from sr_desktop.engine.faces.work import FaceWork
from sr_desktop.engine.image import Floats, Photo, Pixels
from sr_desktop.engine.networks.facts import NetworkFacts
from sr_desktop.engine.profiles import Colours, colours_of
from sr_desktop.engine.resample import BandResizer
from sr_desktop.engine.stitch import Band
from sr_desktop.engine.tiling import MIN_TILE, Box, TilePlan, plan_tiles

log = logging.getLogger(__name__)

EXACT_RADIUS = 72
"""Up to this receptive radius a tile gets all the context it needs and seams are exact."""
DEEP_OVERLAP, DEEP_FEATHER = 32, 8
MAX_TILE = 1024
BAND_BYTES = 256_000_000
"""What one row of tiles may take at the network's scale."""
SLICE = 64
TILES = 0.9
"""Share of the work on a photo that is done before its faces are treated."""


@dataclass(frozen=True, slots=True)
class Restored:
    """The new pixels (same depth and channels as the photo), its alpha, and what is worth telling.

    backend, tile: what made them in the end, and the side of its tiles.
    """

    pixels: Pixels
    alpha: Pixels | None
    notes: tuple[str, ...]
    backend: Backend
    tile: int


Fallback = Callable[[Backend], Backend | None]
"""Gives the next safer backend (float32, then the processor), or None at the end of the ladder."""


OnTile = Callable[[Box, Floats], None]
"""Told where a tile lies in the photo, and what the network made of it."""
Watch = Callable[[Pixels, Colours | None, NetworkFacts], OnTile | None]
"""Given what an attempt works with: the photo's visible colours, its profile, the network."""


class Restorer:
    """Restores photos with one backend; remembers tile sizes that proved too large.

    Several threads may do so at once. Each keeps to the backend that it began a photo with, and steps
    down from that: if another one has done so before, to where that one is.
    """

    def __init__(self, backend: Backend, fallback: Fallback | None = None) -> None:
        self.backend = backend
        self._fallback = fallback
        self._tile_limit: dict[str, int] = {}
        self._budgets: dict[str, int] = {}
        self._lock = threading.RLock()

    def restore(
        self,
        photo: Photo,
        wishes: Wishes,
        progress: Progress,
        watch: Watch | None = None,
        faces: FaceWork | None = None,
    ) -> Restored:
        """The restored photo. Raises `Cancelled`, `OutOfMemory`, `WrongResult` or `DiskFull`.

        watch: asked at the beginning of each attempt for what shall be told of its tiles.
        faces: what is treated once all else is done; None: nothing.

        When memory runs out or a tile is no picture, the photo is begun again from its first
        tile, with smaller tiles or the next safer backend: a half-done canvas is never kept.
        """
        notes: list[str] = []
        while True:
            backend, tile = self.backend, self.tile_size(wishes.tile)
            try:
                pixels = self._attempt(backend, photo, wishes, tile, progress, watch, faces)
                break
            except WrongResult:
                if not self._step_down(backend):
                    raise
                notes.append(
                    sentence("The first try gave no proper picture, so a safer way was used.")
                )
            except Exception as error:  # drivers raise what they like; the rest is raised again
                if not is_out_of_memory(error):
                    if not isinstance(error, RuntimeError) or not self._leave_card(backend):
                        raise
                    log.exception("the graphics card failed")
                    notes.append(sentence("Your graphics card failed, so the processor was used."))
                    continue
                log.warning("out of memory with tiles of %d on %s", tile, backend.device.id)
                notes.append(self._make_smaller(backend, tile, error))
        alpha = None if photo.alpha is None else resized_alpha(photo.alpha, wishes.size)
        return Restored(pixels, alpha, tuple(dict.fromkeys(notes)), backend, tile)

    def tile_size(self, wanted: int | None) -> int:
        """Side of a tile in input pixels: as wanted, or as large as the device's budget allows.

        The same whatever else runs beside it, so that a photo's pixels do not depend on that.
        """
        device = self.backend.device
        limit = self._tile_limit.get(device.id)
        if wanted is not None:
            return wanted if limit is None else min(wanted, limit)
        if device.id not in self._budgets:
            self._budgets[device.id] = device.tile_budget()
        side = int((self._budgets[device.id] / self._pixel_bytes()) ** 0.5)
        return max(MIN_TILE, min(limit or MAX_TILE, MAX_TILE, side - 2 * self._context()[0]))

    def working_bytes(self, size: tuple[int, int], wanted: int | None) -> int:
        """Host memory at most, beside photo and result, while a photo of (width, height) is restored."""
        tile, context = self.tile_size(wanted), 2 * sum(self._context())
        width, height = size
        row = width * self.backend.facts.scale**2 * 3 * 4
        lines = min(height, max(MIN_TILE, min(tile, BAND_BYTES // row)))
        read = min(width, tile + context) * min(height, lines + context)
        if self.backend.device.kind == "cpu":
            return read * self._pixel_bytes() + 2 * lines * row
        return read * self.backend.facts.scale**2 * 3 * 4 + 2 * lines * row

    def _pixel_bytes(self) -> int:
        itemsize = 4 if self.backend.precision.dtype == "float32" else 2
        return self.backend.facts.bytes_per_pixel(itemsize)

    def _context(self) -> tuple[int, int]:
        """(overlap, feather) in input pixels for the current network."""
        radius = self.backend.facts.radius
        return (radius, 0) if radius <= EXACT_RADIUS else (DEEP_OVERLAP, DEEP_FEATHER)

    def _step_down(self, failed: Backend) -> bool:
        """Goes on with something safer than `failed`; False at the end of the ladder."""
        with self._lock:
            if self.backend is not failed:
                return True
            lower = self._fallback(failed) if self._fallback else None
            if lower is None:
                return False
            log.warning("falling back to %s in %s", lower.device.id, lower.precision.dtype)
            failed.release()
            self.backend = lower
            return True

    def _leave_card(self, failed: Backend) -> bool:
        """Steps down until the processor is used; False if there is no way there or it failed itself."""
        if failed.device.kind == "cpu":
            return False
        with self._lock:
            while self.backend.device.kind != "cpu":
                if not self._step_down(self.backend):
                    return False
            return True

    def _make_smaller(self, failed: Backend, tile: int, error: BaseException) -> str:
        """Halves the tile limit, or leaves the graphics card; returns what to tell the person."""
        failed.release()
        device = failed.device
        if tile > MIN_TILE:
            with self._lock:
                limit = self._tile_limit.get(device.id, tile)
                self._tile_limit[device.id] = min(limit, max(MIN_TILE, tile // 2))
            if device.kind == "cpu":
                return sentence(
                    "The computer ran out of memory, so smaller pieces are used. "
                    "It takes a little longer."
                )
            return sentence(
                "Your graphics card ran out of memory, so smaller pieces are used. "
                "It takes a little longer."
            )
        if self._leave_card(failed):
            return sentence("Your graphics card has too little memory, so the processor was used.")
        raise OutOfMemory("There is not enough memory for this photo.") from error

    def part(
        self,
        source: Pixels,
        colours: Colours | None,
        core: Box,
        channels: int,
        check: Callable[[], None],
    ) -> tuple[Floats, tuple[int, int]]:
        """The network's result for at least `core` (pixels of the source), and the pixel (x, y) it begins at.

        As good as in the whole photo inside `core`, worse around it. `check` is called between the
        network's layers, and may raise. A device that fails gives way as in `restore`.
        """
        while True:
            backend = self.backend
            try:
                return self._part(backend, source, colours, core, channels, check)
            except WrongResult:
                if not self._step_down(backend):
                    raise
            except RuntimeError as error:
                if is_out_of_memory(error) or not self._leave_card(backend):
                    raise
                log.exception("the graphics card failed")

    def _part(
        self,
        backend: Backend,
        source: Pixels,
        colours: Colours | None,
        core: Box,
        channels: int,
        check: Callable[[], None],
    ) -> tuple[Floats, tuple[int, int]]:
        height, width = source.shape[:2]
        overlap, feather = self._context()
        multiple = backend.facts.multiple
        read = core.grown(overlap + feather, width, height)
        read = Box(read.x0 - read.x0 % multiple, read.y0 - read.y0 % multiple, read.x1, read.y1)
        with asking(backend, check):
            return _run(backend, _seen(source, colours, read), channels), (read.x0, read.y0)

    def _attempt(
        self,
        backend: Backend,
        photo: Photo,
        wishes: Wishes,
        tile: int,
        progress: Progress,
        watch: Watch | None,
        faces: FaceWork | None,
    ) -> Pixels:
        if wishes.strength == 0 and wishes.size == photo.size:
            return (
                photo.pixels
            )  # nothing was asked for, so nothing changes: not even hidden colours
        facts = backend.facts
        source, colours = visible(photo), colours_of(photo)
        if wishes.strength == 0:
            faces = None  # what is not restored needs no care
        canvas = Canvas(photo, source, wishes, facts.channels, colours, faces)
        tiles = progress if faces is None else progress.part(0, TILES)
        tell = None if watch is None else watch(source, colours, facts)
        overlap, feather = self._context()
        # a row of tiles lies in memory at the network's scale: wide photos get lower tiles
        row_bytes = photo.size[0] * facts.scale**2 * canvas.channels * 4
        plan = plan_tiles(
            *photo.size,
            tile=tile,
            tile_height=max(MIN_TILE, min(tile, BAND_BYTES // row_bytes)),
            overlap=overlap,
            feather=feather,
            multiple=facts.multiple,
        )
        if wishes.strength > 0:
            resizer = BandResizer(
                photo.size[0] * facts.scale,
                photo.size[1] * facts.scale,
                *wishes.size,
                canvas.channels,
            )
            for rows in _bands(backend, source, colours, plan, canvas.channels, tiles, tell):
                for start, finished in resizer.push(rows):
                    canvas.add(start, finished)
        else:
            canvas.fill_plain(progress)
        return canvas.finish(progress if faces is None else progress.part(TILES, 1))


def _bands(
    backend: Backend,
    source: Pixels,
    colours: Colours | None,
    plan: TilePlan,
    channels: int,
    progress: Progress,
    on_tile: OnTile | None,
) -> Iterator[Floats]:
    """Finished rows of the enlarged picture, (n, W*scale, channels), from the top."""
    scale = backend.facts.scale
    band = Band(plan, scale=scale, channels=channels)
    whole_rows = plan.columns == 1 and not plan.feather  # no neighbours to be put together with
    done = 0
    for row in range(plan.rows):
        for tile in plan.row(row):
            progress.report(done / len(plan), "restoring")
            write = tile.write.within(tile.read)
            made = _made(backend, _seen(source, colours, tile.read), channels, progress)
            cut = write.scaled(scale)
            made = made[cut.y0 : cut.y1, cut.x0 : cut.x1]
            if not whole_rows:
                band.add(tile, made)
            if on_tile is not None:
                on_tile(tile.write, made)
            done += 1
        finished = [made] if whole_rows else [rows for _, rows in band.finish_row(row)]
        for rows in finished:
            for top in range(0, len(rows), SLICE):
                yield rows[top : top + SLICE]
    progress.report(1.0, "restoring")


def _made(backend: Backend, given: Floats, channels: int, progress: Progress) -> Floats:
    """One tile, begun again after each pause in the middle of it: a pause gives back its memory."""
    # who holds a graphics card must not wait for others who want it
    may_wait = backend.device.kind == "cpu"
    while True:
        with suppress(Interrupted), asking(backend, lambda: progress.touch(may_wait=may_wait)):
            return _run(backend, given, channels)
        progress.check()


def _run(backend: Backend, given: Floats, channels: int) -> Floats:
    """One tile, with as many channels as the canvas keeps; `WrongResult` if it is no picture."""
    wants = backend.facts.channels
    if channels == 1 and given.shape[2] == 3:
        given = luminance(given)
    if given.shape[2] < wants:
        given = np.repeat(given, wants, axis=2)
    made = backend.run(given)
    check_tile(given, made)
    if channels == 1 and made.shape[2] == 3:
        made = luminance(made)
    return made


def _seen(source: Pixels, colours: Colours | None, box: Box) -> Floats:
    """What a network is shown of a box of the photo: sRGB, 0..1."""
    given = as_float(source[box.y0 : box.y1, box.x0 : box.x1])
    if source.dtype.kind == "f":
        given = given.clip(0, 1)
    return given if colours is None else colours.seen(given)


def check_tile(given: Floats, made: Floats) -> None:
    """Raises `WrongResult` if a tile is not finite, or black where the photo is not."""
    strips = [made[top : top + SLICE] for top in range(0, len(made), SLICE)]
    ends = [(strip.min(), strip.max()) for strip in strips]  # the second time from the cache
    low, high = float(np.min([end[0] for end in ends])), float(np.max([end[1] for end in ends]))
    if not (np.isfinite(low) and np.isfinite(high)):
        raise WrongResult("The model gave numbers that are no picture.")
    if high < 0.02 and float(given.mean()) > 0.06:
        raise WrongResult("The model gave a black picture.")


def with_pixels(photo: Photo, restored: Restored, density: tuple[float, float] | None) -> Photo:
    """The photo to save: everything carried over, new pixels, alpha and density."""
    return replace(
        photo,
        pixels=restored.pixels,
        alpha=restored.alpha,
        density=density,
    )


def free_bytes(folder: Path) -> int:
    """Space left where `folder` is or will be."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return shutil.disk_usage(folder).free
