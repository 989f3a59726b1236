"""The ways in which a photo is searched for faces: each size of it, tile by tile; turned, where needed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.faces.turns import after, all_in_photo, scaled, turned, warped
from sr_desktop.engine.faces.views import View
from sr_desktop.engine.faces.yunet import YuNet
from sr_desktop.engine.tiling import Box, plan_tiles

TILE = 640
OVERLAP = 48
"""Pixels around each tile: a face of twice as many is whole in one, larger ones are in coarser views."""
CUT = 2
"""A box that comes so near to the inner edge of a tile may be a part of a face."""


@dataclass(frozen=True, slots=True)
class Glance:
    """One part of a view that the network is given: enlarged, or turned by `angle` as a whole."""

    view: View
    box: Box
    inner: tuple[bool, bool, bool, bool]
    """Which of its sides (left, above, right, below) are not those of the photo."""
    enlarged: float = 1
    angle: float = 0

    def faces(self, network: YuNet, least: float) -> list[Face]:
        """What is found in it, in pixels of the photo."""
        part = self.view.pixels[self.box.y0 : self.box.y1, self.box.x0 : self.box.x1]
        matrix = scaled(self.view.across, self.view.down, self.box.x0, self.box.y0)
        if self.angle:
            turn, size = turned(part.shape[1], part.shape[0], self.angle)
            part, matrix = warped(part, turn, size), after(matrix, turn)
        if self.enlarged > 1:
            was = part.shape
            size = (round(was[1] * self.enlarged), round(was[0] * self.enlarged))
            part = np.asarray(cv2.resize(part, size, interpolation=cv2.INTER_CUBIC), np.uint8)
            matrix = after(matrix, scaled(size[0] / was[1], size[1] / was[0]))
        height, width = part.shape[:2]
        left, above, right, below = self.inner
        rows = [
            row
            for row in network(part, least)
            if not (
                (left and row[0] < CUT)
                or (above and row[1] < CUT)
                or (right and row[0] + row[2] > width - CUT)
                or (below and row[1] + row[3] > height - CUT)
            )
        ]
        return all_in_photo(rows, matrix)


def upright(view: View, *, enlarged: float = 1) -> Iterator[Glance]:
    """All tiles of a view."""
    height, width = view.pixels.shape[:2]
    for tile in tiles(width, height, enlarged):
        inner = (tile.x0 > 0, tile.y0 > 0, tile.x1 < width, tile.y1 < height)
        yield Glance(view, tile, inner, enlarged)


def whole(view: View, angle: float) -> Glance:
    """A view turned anticlockwise by `angle` degrees."""
    height, width = view.pixels.shape[:2]
    return Glance(view, Box(0, 0, width, height), (False,) * 4, angle=angle)


def tiles(width: int, height: int, enlarged: float) -> list[Box]:
    """Boxes that cover a view, none much larger than `TILE` pixels once it is enlarged."""
    tile, overlap = round(TILE / enlarged), round(OVERLAP / enlarged)
    plan = plan_tiles(width, height, tile=tile, overlap=overlap)
    return [tile.read for row in range(plan.rows) for tile in plan.row(row)]
