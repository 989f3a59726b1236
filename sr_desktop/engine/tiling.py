"""Tile geometry: pure numbers, no pixels.

A photo is cut into even rows and columns of cores that cover every pixel once. Around its core
each tile reads `overlap` pixels of context (less at the photo's own border). With a feather,
neighbouring tiles both write a band of `feather` pixels to each side of the seam, with weights
that add up to one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

MIN_TILE = 32


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of whole pixels: x0 <= x < x1, y0 <= y < y1."""

    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def width(self) -> int:
        """Pixels across."""
        return self.x1 - self.x0

    @property
    def height(self) -> int:
        """Pixels down."""
        return self.y1 - self.y0

    def grown(self, by: int, width: int, height: int) -> Box:
        """This box with `by` pixels more on each side, cut at a photo of `width` x `height`."""
        return Box(
            max(0, self.x0 - by),
            max(0, self.y0 - by),
            min(width, self.x1 + by),
            min(height, self.y1 + by),
        )

    def scaled(self, scale: int) -> Box:
        """The same rectangle in a picture `scale` times as large."""
        return Box(self.x0 * scale, self.y0 * scale, self.x1 * scale, self.y1 * scale)

    def within(self, outer: Box) -> Box:
        """This box in the coordinates of `outer`, which contains it."""
        return Box(self.x0 - outer.x0, self.y0 - outer.y0, self.x1 - outer.x0, self.y1 - outer.y0)


@dataclass(frozen=True, slots=True)
class Tile:
    """One tile in input pixels: `core` is its share of the photo, `write` what it contributes to
    (core and feather), `read` what the network is given (write and context)."""

    row: int
    column: int
    core: Box
    write: Box
    read: Box


@dataclass(frozen=True, slots=True)
class TilePlan:
    """How a photo of `width` x `height` is cut. Tiles come row by row."""

    width: int
    height: int
    xs: tuple[int, ...]
    ys: tuple[int, ...]
    overlap: int
    feather: int
    multiple: int

    @property
    def rows(self) -> int:
        """Number of rows of tiles."""
        return len(self.ys) - 1

    @property
    def columns(self) -> int:
        """Number of tiles in a row."""
        return len(self.xs) - 1

    def __len__(self) -> int:
        return self.rows * self.columns

    def tile(self, row: int, column: int) -> Tile:
        """The tile at that place."""
        core = Box(self.xs[column], self.ys[row], self.xs[column + 1], self.ys[row + 1])
        write = core.grown(self.feather, self.width, self.height)
        read = write.grown(self.overlap, self.width, self.height)
        return Tile(row, column, core, write, self._aligned(read))

    def row(self, row: int) -> Iterator[Tile]:
        """All tiles of one row, left to right."""
        return (self.tile(row, column) for column in range(self.columns))

    def _aligned(self, box: Box) -> Box:
        """Origin moved down to a multiple, so that un-shuffling networks see the same grid everywhere."""
        m = self.multiple
        return Box(box.x0 - box.x0 % m, box.y0 - box.y0 % m, box.x1, box.y1)


def plan_tiles(
    width: int,
    height: int,
    *,
    tile: int,
    tile_height: int | None = None,
    overlap: int,
    feather: int = 0,
    multiple: int = 1,
) -> TilePlan:
    """Cuts `width` x `height` pixels into even cores of about `tile` pixels, none a sliver.

    tile_height: if the tiles shall be lower than wide.
    overlap:  pixels of context around each tile; with the receptive radius of the network or more
              the tiled result equals the untiled one.
    feather:  half the width of the band in which neighbours are mixed (0: hard, exact seams).
    multiple: the network's size rule; tile borders lie on multiples of it.
    """
    if min(width, height, tile) < 1 or overlap < 0 or feather < 0:
        raise ValueError("sizes must be positive")
    tile = max(tile, multiple)
    return TilePlan(
        width,
        height,
        _cuts(width, tile, multiple, feather),
        _cuts(height, min(tile, tile_height or tile), multiple, feather),
        overlap,
        feather,
        multiple,
    )


def _cuts(length: int, tile: int, multiple: int, feather: int) -> tuple[int, ...]:
    units = -(-length // multiple)
    count = min(-(-length // tile), units)
    if feather:  # a core must be wide enough for the mixed bands at both its ends
        count = min(count, length // (2 * feather + 2 * multiple))
    count = max(1, count)
    inner = sorted({round(units * index / count) * multiple for index in range(1, count)})
    return (0, *(cut for cut in inner if 0 < cut < length), length)


def ramp(write_from: int, write_to: int, core_from: int, core_to: int, scale: int) -> list[float]:
    """Weights along one side for the output pixels of write_from..write_to (input pixels).

    One inside the core, falling linearly to zero across the feathered band around a seam, so that
    the two tiles of a seam add up to exactly one.
    """
    weights = [1.0] * ((write_to - write_from) * scale)
    before = (core_from - write_from) * scale
    for index in range(2 * before):
        weights[index] = (index + 0.5) / (2 * before)
    after = (write_to - core_to) * scale
    for index in range(2 * after):
        weights[-1 - index] = (index + 0.5) / (2 * after)
    return weights
