"""A large picture as tiles in a file: whole, halved, halved again, until it is small.

Written by `write` in a process of its own, row by row; read by `Pyramid`, tile by tile. Without Qt.

Each tile is stored with one row and column of its neighbours around it (at the picture's edge its own,
once more), so that it can be drawn enlarged or reduced without a seam. All tiles take the same
room: those at the right and lower edge are filled up. RGB tiles have 3 bytes a pixel (red first),
see-through ones 4 (blue first, multiplied by alpha: `QImage.Format_ARGB32_Premultiplied`).
"""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from sr_desktop.engine.decoding import Decoded

TILE = 256
"""Pixels of a tile's side, without those of its neighbours."""
STORED = TILE + 2
SMALL = 1024
"""The last level has no side longer than this."""
ROWS = 256
"""Rows that are worked on at once; even."""


class Key(NamedTuple):
    """Which tile: `level` 0 is whole, 1 halved, and so on."""

    level: int
    column: int
    row: int


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everything lies in the file of a picture of `size` (width, height) pixels.

    first: the first level that is kept; more than 0 where the disk is too full for all.
    """

    size: tuple[int, int]
    alpha: bool
    first: int = 0

    @property
    def last(self) -> int:
        """The number of the smallest level."""
        level = 0
        while max(self.size_of(level)) > SMALL:
            level += 1
        return max(level, self.first)

    @property
    def channels(self) -> int:
        """Bytes a pixel."""
        return 4 if self.alpha else 3

    @property
    def tile_bytes(self) -> int:
        """The bytes of one tile."""
        return STORED * STORED * self.channels

    @property
    def bytes(self) -> int:
        """The length of the whole file."""
        tiles = 0
        for level in range(self.first, self.last + 1):
            columns, rows = self.tiles(level)
            tiles += columns * rows
        return tiles * self.tile_bytes

    def size_of(self, level: int) -> tuple[int, int]:
        """(width, height) of a level; half pixels at the edge count as whole ones."""
        part = 1 << level
        return -(-self.size[0] // part), -(-self.size[1] // part)

    def tiles(self, level: int) -> tuple[int, int]:
        """How many columns and rows of tiles a level has."""
        width, height = self.size_of(level)
        return -(-width // TILE), -(-height // TILE)

    def place(self, key: Key) -> int:
        """Where a tile begins in the file."""
        before = 0
        for level in range(self.first, key.level):
            columns, rows = self.tiles(level)
            before += columns * rows
        columns, _rows = self.tiles(key.level)
        return (before + key.row * columns + key.column) * self.tile_bytes


class Pyramid:
    """The tiles in a file that `write` has written; closed when nobody needs them any more.

    closed: is called once the file is closed.
    """

    def __init__(
        self, plan: Plan, file: BinaryIO, closed: Callable[[], None] = lambda: None
    ) -> None:
        self.plan = plan
        self._file = file
        self._lock = threading.Lock()
        self._end = weakref.finalize(self, _close, file, closed)

    def close(self) -> None:
        """Tiles can't be read any more, and the file is gone."""
        with self._lock:
            self._end()

    def read(self, key: Key) -> bytes | None:
        """A tile of `STORED` x `STORED` pixels; None after `close`. From any thread."""
        with self._lock:
            if self._file.closed:
                return None
            self._file.seek(self.plan.place(key))
            found = self._file.read(self.plan.tile_bytes)
        return found if len(found) == self.plan.tile_bytes else None

    def level(self, level: int) -> NDArray[np.uint8] | None:
        """A whole level, (H, W, channels); None after `close`. For small ones."""
        width, height = self.plan.size_of(level)
        columns, rows = self.plan.tiles(level)
        out = np.empty((rows * TILE, columns * TILE, self.plan.channels), np.uint8)
        for row in range(rows):
            for column in range(columns):
                found = self.read(Key(level, column, row))
                if found is None:
                    return None
                tile = np.frombuffer(found, np.uint8).reshape(STORED, STORED, -1)
                down, across = row * TILE, column * TILE
                out[down : down + TILE, across : across + TILE] = tile[1:-1, 1:-1]
        return np.ascontiguousarray(out[:height, :width])


def _close(file: BinaryIO, closed: Callable[[], None]) -> None:
    file.close()
    closed()


def write(
    decoded: Decoded, plan: Plan, file: BinaryIO, told: Callable[[float], None] | None = None
) -> None:
    """Writes all tiles of a picture into `file`. `told` hears the share that is done, 0..1."""
    file.truncate(plan.bytes)
    level: _Level | None = None
    for number in range(plan.last, -1, -1):
        level = _Level(plan, number, file, level)
    assert level is not None
    height = plan.size[1]
    for top in range(0, height, ROWS):
        bottom = min(height, top + ROWS)
        shown = decoded.rows(top, bottom, alpha=plan.alpha)
        level.add(_multiplied(shown) if plan.alpha else np.asarray(shown))
        if told is not None:
            told(bottom / height)
    level.finish()
    file.flush()


class _Level:
    """Takes the rows of a level, writes its tiles and hands every two rows, halved, to the next level."""

    def __init__(self, plan: Plan, number: int, file: BinaryIO, below: _Level | None) -> None:
        self._plan, self._number, self._file, self._below = plan, number, file, below
        width, self._height = plan.size_of(number)
        self._held = np.empty((0, width, plan.channels), np.uint8)
        self._top = 0  # of what is held
        self._row = 0  # of tiles, that comes next
        self._odd = self._held

    def add(self, rows: NDArray[np.uint8]) -> None:
        """The next rows of the level."""
        if self._number >= self._plan.first:
            self._held = np.concatenate([self._held, rows])
            self._write()
        if self._below is not None:
            rows = np.concatenate([self._odd, rows]) if len(self._odd) else rows
            even = len(rows) // 2 * 2
            self._odd = rows[even:].copy()
            if even:
                self._below.add(_halved(rows[:even]))

    def finish(self) -> None:
        """There are no more rows."""
        if self._below is not None:
            if len(self._odd):
                self._below.add(_halved(self._odd))
            self._below.finish()

    def _write(self) -> None:
        """All rows of tiles for which enough has come, with a row of the neighbours."""
        while self._row * TILE < self._height:
            first, last = self._row * TILE, min(self._height, (self._row + 1) * TILE)
            if self._top + len(self._held) < min(last + 1, self._height):
                return
            wanted = np.arange(first - 1, first + TILE + 1).clip(0, self._height - 1) - self._top
            self._write_row(self._held[wanted])
            self._row += 1
            gone = last - 1 - self._top  # the last row is a neighbour of the next tiles
            self._held, self._top = self._held[gone:].copy(), self._top + gone

    def _write_row(self, rows: NDArray[np.uint8]) -> None:
        width = rows.shape[1]
        columns, _rows = self._plan.tiles(self._number)
        ends = [(0, 0), (1, columns * TILE + 1 - width), (0, 0)]
        padded = np.pad(rows, ends, mode="edge")
        self._file.seek(self._plan.place(Key(self._number, 0, self._row)))
        for column in range(columns):
            self._file.write(padded[:, column * TILE : column * TILE + STORED].tobytes())


def _halved(rows: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Each pixel the mean of four; at an odd edge of two, or one."""
    mode = "RGB" if rows.shape[2] == 3 else "RGBX"
    height, width = rows.shape[:2]
    image = Image.frombuffer(mode, (width, height), np.ascontiguousarray(rows), "raw", mode, 0, 1)
    return np.asarray(image.reduce(2))


def _multiplied(image: Image.Image) -> NDArray[np.uint8]:
    """Blue, green, red and alpha; the colours multiplied by alpha with the rounding of Qt."""
    values = np.asarray(image)
    clear = values[..., 3:].astype(np.uint16)
    product = values[..., 2::-1].astype(np.uint16) * clear
    out = np.empty_like(values)
    out[..., :3] = (product + (product >> 8) + 128) >> 8
    out[..., 3] = values[..., 3]
    return out
