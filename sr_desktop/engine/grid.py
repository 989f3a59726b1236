"""The cells that a result is thought of for previews, and what networks have made of them. No torch."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sr_desktop.engine.image import Floats
from sr_desktop.engine.tiling import Box

CELL, LEAST, LARGEST = 64, 32, 1024
"""Side of a cell in pixels of the photo; the least and the largest in pixels of the result."""
FIRST, MOST = 2, 5
"""Cells along a side of what a network is given at once: of the first piece of a photo, of any piece."""
KEPT_BYTES = 160_000_000

Place = tuple[int, int]
"""Column and line of a cell."""


class Grid:
    """Square cells over a result of `size` (width, height) made of a photo of `source`."""

    def __init__(self, size: tuple[int, int], source: tuple[int, int]) -> None:
        self.size = size
        self.side = min(LARGEST, max(LEAST, round(CELL * size[0] / source[0])))

    def places(self, box: Box) -> Iterator[Place]:
        """The cells that a box touches."""
        for line in range(box.y0 // self.side, -(-box.y1 // self.side)):
            for column in range(box.x0 // self.side, -(-box.x1 // self.side)):
                yield column, line

    def box(self, place: Place) -> Box:
        """The pixels of one cell."""
        x, y = place[0] * self.side, place[1] * self.side
        return Box(x, y, min(self.size[0], x + self.side), min(self.size[1], y + self.side))

    def piece(self, missing: set[Place], view: Box, *, first: bool, most: int = MOST) -> Box:
        """Missing cells that lie together, the ones nearest to the middle of the view, as one box.

        first: of a photo; most: cells along its sides, always at least one.
        """
        middle = (view.x0 + view.x1) / 2 / self.side, (view.y0 + view.y1) / 2 / self.side

        def distance(place: Place) -> float:
            return (place[0] + 0.5 - middle[0]) ** 2 + (place[1] + 0.5 - middle[1]) ** 2

        left, top = min(missing, key=distance)
        right, bottom = left + 1, top + 1
        most = max(1, min(most, FIRST if first else MOST))
        grown = True
        while grown:
            grown = False
            for new_left, new_top, new_right, new_bottom in (
                (left, top, right + 1, bottom),
                (left, top, right, bottom + 1),
                (left - 1, top, right, bottom),
                (left, top - 1, right, bottom),
            ):
                if new_right - new_left <= most >= new_bottom - new_top and all(
                    (column, line) in missing
                    for column in range(new_left, new_right)
                    for line in range(new_top, new_bottom)
                ):
                    left, top, right, bottom = new_left, new_top, new_right, new_bottom
                    grown = True
        start, end = self.box((left, top)), self.box((right - 1, bottom - 1))
        return Box(start.x0, start.y0, end.x1, end.y1)


class Layer:
    """What one set of weights made of the cells, with half precision: within 0.07 of 255."""

    def __init__(self, key: Any, share: float, grid: Grid) -> None:
        """share: of the strong weights in the mix, 0..1."""
        self.key = key
        self.share = share
        self.grid = grid
        self._cells: dict[Place, NDArray[np.float16]] = {}

    @property
    def empty(self) -> bool:
        """Whether nothing has been made yet."""
        return not self._cells

    @property
    def nbytes(self) -> int:
        """What it takes in memory."""
        return sum(cell.nbytes for cell in self._cells.values())

    def missing(self, *boxes: Box) -> set[Place]:
        """The cells in some boxes that have not been made."""
        places = (place for box in boxes for place in self.grid.places(box))
        return {place for place in places if place not in self._cells}

    def put(self, box: Box, made: Floats) -> None:
        """Keeps what was made of a box of whole cells, (h, w, C)."""
        for place in self.grid.places(box):
            cell = self.grid.box(place).within(box)
            self._cells[place] = made[cell.y0 : cell.y1, cell.x0 : cell.x1].astype(np.float16)

    def get(self, box: Box) -> Floats:
        """What was made of any box whose cells are all there, (h, w, C) float32."""
        channels = next(iter(self._cells.values())).shape[2]
        out = np.empty((box.height, box.width, channels), np.float32)
        for place in self.grid.places(box):
            cell = self.grid.box(place)
            x0, y0 = max(cell.x0, box.x0), max(cell.y0, box.y0)
            x1, y1 = min(cell.x1, box.x1), min(cell.y1, box.y1)
            out[y0 - box.y0 : y1 - box.y0, x0 - box.x0 : x1 - box.x0] = self._cells[place][
                y0 - cell.y0 : y1 - cell.y0, x0 - cell.x0 : x1 - cell.x0
            ]
        return out


class Layers:
    """The layers of the last photos' settings; the least used ones go when they take too much memory."""

    def __init__(self, kept_bytes: int = KEPT_BYTES) -> None:
        self._kept_bytes = kept_bytes
        self._layers: OrderedDict[tuple[Any, float], Layer] = OrderedDict()

    def layer(self, key: Any, share: float, grid: Grid) -> Layer:
        """The layer of a way to restore at a share; a new one if there is none."""
        found = self._layers.pop((key, share), None) or Layer(key, share, grid)
        self.keep(found)
        return found

    def keep(self, layer: Layer) -> None:
        """This one is used and has perhaps grown: others go, if they take too much memory together."""
        used = (layer.key, layer.share)
        self._layers[used] = layer
        self._layers.move_to_end(used)
        while len(self._layers) > 1 and sum(la.nbytes for la in self._layers.values()) > (
            self._kept_bytes
        ):
            # the ends of Clean-up are what all others are mixed of: they go last
            least = next((at for at in self._layers if at[1] not in (0.0, 1.0)), None)
            del self._layers[next(iter(self._layers)) if least in (None, used) else least]

    def beside(self, wanted: Layer) -> list[Layer]:
        """The layers of the same way to restore at other shares."""
        return [la for la in self._layers.values() if la.key == wanted.key and la is not wanted]

    def clear(self) -> None:
        """Forgets everything."""
        self._layers.clear()
