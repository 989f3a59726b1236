"""One photo through one network: tiles, checks, final size, strength, colours. Nothing is saved here."""

from __future__ import annotations

import logging
import mmap
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sr_desktop.base.errors import DiskFull, OutOfMemory, WrongResult
from sr_desktop.base.progress import Progress
from sr_desktop.engine.backends import BYTES_PER_PIXEL, Backend
from sr_desktop.engine.colour import (
    as_float,
    as_integers,
    is_toned,
    luminance,
    with_luminance,
)
from sr_desktop.engine.device import is_out_of_memory
from sr_desktop.engine.image import Floats, Photo, Pixels
from sr_desktop.engine.resample import BandResizer, RowResizer, resize
from sr_desktop.engine.stitch import Band
from sr_desktop.engine.tiling import MIN_TILE, TilePlan, plan_tiles

log = logging.getLogger(__name__)

EXACT_RADIUS = 72
"""Up to this receptive radius a tile gets all the context it needs and seams are exact."""
DEEP_OVERLAP, DEEP_FEATHER = 32, 8
MAX_TILE = 1024
SCRATCH_ABOVE = 512 * 1024**2
COLOUR_CELL = 48
"""Side, in pixels of the result's coarsest grid, of the cells in which mean colour is compared."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is asked of one photo. Shares are 0..1; `size` is (width, height) of the result in pixels."""

    size: tuple[int, int]
    strength: float = 1.0
    keep_colours: bool = True
    luminance_only: bool = False
    tile: int | None = None


@dataclass(frozen=True, slots=True)
class Restored:
    """The new pixels (same depth and channels as the photo), its alpha, and what is worth telling."""

    pixels: Pixels
    alpha: Pixels | None
    notes: tuple[str, ...]


Fallback = Callable[[Backend], Backend | None]
"""Gives the next safer backend (float32, then the processor), or None at the end of the ladder."""


class Restorer:
    """Restores photos with one backend; remembers tile sizes that proved too large."""

    def __init__(self, backend: Backend, fallback: Fallback | None = None) -> None:
        self.backend = backend
        self._fallback = fallback
        self._tile_limit: dict[str, int] = {}

    def restore(self, photo: Photo, wishes: Wishes, progress: Progress) -> Restored:
        """The restored photo. Raises `Cancelled`, `OutOfMemory`, `WrongResult` or `DiskFull`.

        When memory runs out or a tile is no picture, the photo is begun again from its first
        tile, with smaller tiles or the next safer backend: a half-done canvas is never kept.
        """
        notes: list[str] = []
        while True:
            tile = self.tile_size(wishes.tile)
            try:
                pixels = self._attempt(photo, wishes, tile, progress)
                break
            except WrongResult:
                if not self._step_down():
                    raise
                notes.append("The first try gave no proper picture, so a safer way was used.")
            except Exception as error:
                if not is_out_of_memory(error):
                    raise
                log.warning("out of memory with tiles of %d on %s", tile, self.backend.device.id)
                notes.append(self._make_smaller(tile, error))
        alpha = None if photo.alpha is None else _resized_alpha(photo.alpha, wishes.size)
        return Restored(pixels, alpha, tuple(dict.fromkeys(notes)))

    def tile_size(self, wanted: int | None) -> int:
        """Side of a tile in input pixels: as wanted, or as large as the device's budget allows."""
        limit = self._tile_limit.get(self.backend.device.id, MAX_TILE)
        if wanted is not None:
            return max(1, min(wanted, limit) if limit < MAX_TILE else wanted)
        facts = self.backend.facts
        maps = BYTES_PER_PIXEL.get(facts.family, 60)
        features = (
            64 if not facts.parameters else max(32, min(256, int((facts.parameters / 300) ** 0.5)))
        )
        itemsize = 4 if self.backend.precision.dtype == "float32" else 2
        cost = maps * features * itemsize + facts.scale**2 * 3 * 4 * 3
        side = int((self.backend.device.tile_budget() / cost) ** 0.5)
        return max(MIN_TILE, min(limit, MAX_TILE, side - 2 * self._context()[0]))

    def _context(self) -> tuple[int, int]:
        """(overlap, feather) in input pixels for the current network."""
        radius = self.backend.facts.radius
        return (radius, 0) if radius <= EXACT_RADIUS else (DEEP_OVERLAP, DEEP_FEATHER)

    def _step_down(self) -> bool:
        lower = self._fallback(self.backend) if self._fallback else None
        if lower is None:
            return False
        log.warning("falling back to %s in %s", lower.device.id, lower.precision.dtype)
        self.backend.release()
        self.backend = lower
        return True

    def _make_smaller(self, tile: int, error: BaseException) -> str:
        """Halves the tile limit, or leaves the graphics card; returns what to tell the person."""
        self.backend.release()
        device = self.backend.device
        if tile > MIN_TILE:
            self._tile_limit[device.id] = max(MIN_TILE, tile // 2)
            where = "The computer" if device.kind == "cpu" else "Your graphics card"
            return (
                f"{where} ran out of memory, so smaller pieces are used. It takes a little longer."
            )
        while self._step_down():
            if self.backend.device.kind != device.kind:
                return "Your graphics card has too little memory, so the processor was used."
        raise OutOfMemory("There is not enough memory for this photo.") from error

    def _attempt(self, photo: Photo, wishes: Wishes, tile: int, progress: Progress) -> Pixels:
        canvas = Canvas(photo, wishes)
        overlap, feather = self._context()
        plan = plan_tiles(
            *photo.size,
            tile=tile,
            overlap=overlap,
            feather=feather,
            multiple=self.backend.facts.multiple,
        )
        if wishes.strength > 0:
            resizer = BandResizer(
                photo.size[0] * self.backend.facts.scale,
                photo.size[1] * self.backend.facts.scale,
                *wishes.size,
                canvas.channels,
            )
            for rows in self._bands(photo, plan, canvas.channels, progress):
                for start, finished in resizer.push(rows):
                    canvas.add(start, finished)
        else:
            canvas.fill_plain(progress)
        return canvas.finish()

    def _bands(
        self, photo: Photo, plan: TilePlan, channels: int, progress: Progress
    ) -> Iterator[Floats]:
        """Finished rows of the enlarged picture, (n, W*scale, channels), from the top."""
        band = Band(plan, scale=self.backend.facts.scale, channels=channels)
        source = _visible(photo)
        done = 0
        for row in range(plan.rows):
            for tile in plan.row(row):
                progress.report(done / len(plan), "restoring")
                read, write = tile.read, tile.write.within(tile.read)
                given = as_float(source[read.y0 : read.y1, read.x0 : read.x1])
                made = self._run(given, channels)
                s = self.backend.facts.scale
                cut = write.scaled(s)
                band.add(tile, made[cut.y0 : cut.y1, cut.x0 : cut.x1])
                done += 1
            for _, rows in band.finish_row(row):
                yield rows
        progress.report(1.0, "restoring")

    def _run(self, given: Floats, channels: int) -> Floats:
        """One tile, with as many channels as the canvas keeps; `WrongResult` if it is no picture."""
        wants = self.backend.facts.channels
        if channels == 1 and given.shape[2] == 3:
            given = luminance(given)
        if given.shape[2] < wants:
            given = np.repeat(given, wants, axis=2)
        made = self.backend.run(given)
        check_tile(given, made)
        if channels == 1 and made.shape[2] == 3:
            made = luminance(made)
        return made


def check_tile(given: Floats, made: Floats) -> None:
    """Raises `WrongResult` if a tile is not finite, or black where the photo is not."""
    low, high = float(made.min()), float(made.max())
    if not (np.isfinite(low) and np.isfinite(high)):
        raise WrongResult("The model gave numbers that are no picture.")
    if high < 0.02 and float(given.mean()) > 0.06:
        raise WrongResult("The model gave a black picture.")


class Canvas:
    """The result at its final size, filled with rows from the top, rounded once at the end.

    Rows are kept with 16 bits; above 512 MB they lie in a scratch file that is mapped into memory.
    """

    def __init__(self, photo: Photo, wishes: Wishes) -> None:
        self.photo = photo
        self.wishes = wishes
        width, height = wishes.size
        # grey, grey stored as RGB, sepia: light from the network, colours from the photo
        self._toned = photo.is_grey or wishes.luminance_only or is_toned(photo)
        self.channels = 1 if self._toned else 3
        self._plain = RowResizer(_visible(photo), width, height)
        # kept with 16 bits only while the colours are still to be corrected: one rounding in the end
        self._corrects = wishes.keep_colours and wishes.strength > 0
        dtype = np.dtype(np.uint16) if self._corrects else photo.pixels.dtype
        self._rows = _scratch((height, width, photo.pixels.shape[2]), dtype)
        self._cells = _Cells(width, height, photo.size, photo.pixels.shape[2])

    def add(self, start: int, made: Floats) -> None:
        """Rows `start`… of the network's result at the final size, (n, W, channels)."""
        plain = np.clip(self._plain.rows(start, start + len(made)), 0, 1)
        if self._toned:
            made = made if plain.shape[2] == 1 else with_luminance(plain, made)
        made = np.clip(made, 0, 1)
        if self.wishes.strength < 1:
            made = plain + np.float32(self.wishes.strength) * (made - plain)
        if self._corrects:
            self._cells.add(start, plain - made)
        self._rows[start : start + len(made)] = as_integers(made, self._rows.dtype)

    def fill_plain(self, progress: Progress) -> None:
        """The photo enlarged without any network."""
        height, step = self.wishes.size[1], 256
        for start in range(0, height, step):
            progress.report(start / height, "enlarging")
            rows = self._plain.rows(start, min(height, start + step))
            self._rows[start : start + len(rows)] = as_integers(rows, self._rows.dtype)

    def finish(self) -> Pixels:
        """The pixels in the photo's own depth, with its low-frequency colour and tone put back."""
        if not self._corrects:
            return self._rows
        out = _scratch(self._rows.shape, self.photo.pixels.dtype)
        step = 256
        for start in range(0, len(self._rows), step):
            rows = as_float(self._rows[start : start + step])
            rows += self._cells.rows(start, start + len(rows))
            out[start : start + len(rows)] = as_integers(rows, self.photo.pixels.dtype)
        return out


class _Cells:
    """Mean difference of colour between photo and result in square cells; smooth in between."""

    def __init__(self, width: int, height: int, source: tuple[int, int], channels: int) -> None:
        self._width, self._height = width, height
        factor = max(width / source[0], height / source[1])
        side = max(8, round(COLOUR_CELL * max(1.0, factor)))
        self._columns, self._lines = max(1, round(width / side)), max(1, round(height / side))
        self._sums = np.zeros((self._lines, self._columns, channels), np.float64)
        self._counts = np.zeros((self._lines, self._columns, 1), np.float64)
        self._column_of = np.arange(width) * self._columns // width
        self._grid: Floats | None = None

    def add(self, start: int, difference: Floats) -> None:
        lines = (start + np.arange(len(difference))) * self._lines // self._height
        edges = np.searchsorted(self._column_of, np.arange(self._columns))
        sums = np.add.reduceat(difference, edges, axis=1, dtype=np.float64)
        widths = np.diff([*edges, self._width])[None, :, None]
        np.add.at(self._sums, lines, sums)
        np.add.at(self._counts, lines, np.broadcast_to(widths, (len(lines), self._columns, 1)))

    def rows(self, start: int, end: int) -> Floats:
        """The correction for output rows start..end, bilinear between the centres of the cells."""
        if self._grid is None:
            self._grid = (self._sums / np.maximum(self._counts, 1)).astype(np.float32)
        across = _between(self._columns, np.arange(self._width), self._width)
        down = _between(self._lines, np.arange(start, end), self._height)
        return np.einsum("yl,lcx->ycx", down, np.einsum("lkx,wk->lwx", self._grid, across))


def _between(count: int, positions: NDArray[np.intp], length: int) -> Floats:
    """Linear interpolation weights (len(positions), count) between cell centres, held at the ends."""
    place = np.clip((positions + 0.5) * count / length - 0.5, 0, count - 1)
    low = np.minimum(place.astype(np.intp), max(0, count - 2))
    weights = np.zeros((len(positions), count), np.float32)
    share = (place - low).astype(np.float32)
    index = np.arange(len(positions))
    weights[index, low] = 1 - share
    weights[index, np.minimum(low + 1, count - 1)] += share
    return weights


def _scratch(shape: tuple[int, ...], dtype: np.dtype[Any]) -> Pixels:
    """An array in memory, or in an unnamed file when it would be larger than 512 MB."""
    size = int(np.prod(shape)) * dtype.itemsize
    if size <= SCRATCH_ABOVE:
        return np.zeros(shape, dtype)
    if shutil.disk_usage(tempfile.gettempdir()).free < size + 64 * 1024**2:
        raise DiskFull(
            f"The result needs {size // 1024**2} MB of space for a while in {tempfile.gettempdir()}."
        )
    with tempfile.TemporaryFile() as file:
        file.truncate(size)
        mapped = mmap.mmap(file.fileno(), size)
    return np.frombuffer(mapped, dtype).reshape(shape)


def _visible(photo: Photo) -> Pixels:
    """The photo's colours, with those under full transparency filled from what is around them.

    Files keep arbitrary colours where nothing is seen; enlarged, they would bleed into the edges.
    """
    if photo.alpha is None:
        return photo.pixels
    share = as_float(photo.alpha)[..., None]
    return as_integers(_fill(as_float(photo.pixels), share), photo.pixels.dtype)


def _fill(colours: Floats, share: Floats) -> Floats:
    """`colours` where `share` is 1, averages of ever larger surroundings where it is 0 (push and pull)."""
    height, width = colours.shape[:2]
    if min(height, width) <= 2:
        total = float(share.sum())
        mean = (
            (colours * share).sum((0, 1)) / total
            if total
            else np.zeros(colours.shape[2], np.float32)
        )
        return (colours * share + mean * (1 - share)).astype(np.float32)
    size = ((width + 1) // 2, (height + 1) // 2)
    small_share = resize(share, *size).clip(0, 1)
    small = resize(colours * share, *size) / np.maximum(small_share, 1e-4)
    filled = resize(_fill(small.clip(0, 1), (small_share > 0.02).astype(np.float32)), width, height)
    return (colours * share + filled * (1 - share)).astype(np.float32)


def _resized_alpha(alpha: Pixels, size: tuple[int, int]) -> Pixels:
    return as_integers(resize(as_float(alpha)[..., None], *size), alpha.dtype)[..., 0]


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
