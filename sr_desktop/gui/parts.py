"""Pictures, or parts of them, drawn where a view shows them; in device pixels."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from math import floor, log2

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPainter

from sr_desktop.gui.pictures import Picture
from sr_desktop.gui.pyramid import TILE, Key, Pyramid
from sr_desktop.gui.tiles import Tiles
from sr_desktop.gui.view import View

SHARP_FROM = 4.0
"""From this zoom on single pixels are shown as squares."""
MOST_TILES = 170
"""Of one picture in a frame; a screen with more pixels gets the next coarser level."""

Place = tuple[float, float, float, float]
"""(left, top, right, bottom) in pixels of the picture of a view."""


@contextmanager
def device_pixels(painter: QPainter, ratio: float) -> Iterator[None]:
    """Inside, the painter counts in device pixels of its widget."""
    painter.save()
    painter.scale(1 / ratio, 1 / ratio)
    yield
    painter.restore()


def seen(view: View, span: tuple[float, float]) -> QRect:
    """The visible part of the picture within the columns `span` of the window; may be empty."""
    left, right = round(max(span[0], view.visible[0])), round(min(span[1], view.visible[2]))
    top, bottom = round(view.visible[1]), round(view.visible[3])
    return QRect(left, top, max(0, right - left), max(0, bottom - top))


def origin(view: View) -> tuple[float, float]:
    """Where the picture begins in the window; at 100 % and more at a whole pixel."""
    if view.scale >= 1:
        return float(round(view.x)), float(round(view.y))
    return view.x, view.y


def target(place: Place, view: View, clip: QRect) -> QRect:
    """The pixels of the window that a part of the picture covers within `clip`.

    Rounded alike for neighbours, so that they meet.
    """
    x, y = origin(view)
    left = max(clip.left(), round(x + place[0] * view.scale))
    top = max(clip.top(), round(y + place[1] * view.scale))
    right = min(clip.left() + clip.width(), round(x + place[2] * view.scale))
    bottom = min(clip.top() + clip.height(), round(y + place[3] * view.scale))
    return QRect(left, top, max(0, right - left), max(0, bottom - top))


def draw_part(
    painter: QPainter,
    image: QImage,
    place: Place,
    view: View,
    clip: QRect,
    only: Place | None = None,
) -> None:
    """Draws an image that covers `place`, or `only` a part of that.

    What lies outside `clip` is not handed to Qt: its raster engine counts to 32,767, and a picture
    at 3200 % is wider than that.
    """
    area = target(only or place, view, clip)
    if area.isEmpty():
        return
    across = (place[2] - place[0]) * view.scale / image.width()
    down = (place[3] - place[1]) * view.scale / image.height()
    x, y = origin(view)
    left, top = x + place[0] * view.scale, y + place[1] * view.scale
    first_x, last_x = _between(area.left(), area.width(), left, across, image.width())
    first_y, last_y = _between(area.top(), area.height(), top, down, image.height())
    smooth = view.scale < SHARP_FROM and (across, down) != (1.0, 1.0)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
    source = QRectF(first_x, first_y, last_x - first_x, last_y - first_y)
    painter.drawImage(QRectF(area), image, source)


def _between(
    start: int, length: int, begin: float, step: float, pixels: int
) -> tuple[float, float]:
    """From where to where an image of so many pixels, each `step` wide, lies in the window's pixels."""
    first = min(max(0.0, (start - begin) / step), pixels - 0.01)
    return first, max(first + 0.01, min(float(pixels), (start + length - begin) / step))


def draw_picture(
    painter: QPainter, picture: Picture, view: View, clip: QRect, tiles: Tiles
) -> None:
    """Draws a picture, stretched over that of the view, within `clip`."""
    if clip.isEmpty():
        return
    across, down = view.image[0] / picture.size[0], view.image[1] / picture.size[1]
    level = picture.level_for(view.width)
    whole = (0.0, 0.0, picture.span[0] * across, picture.span[1] * down)
    if picture.pyramid is None or level is not picture.levels[0] or level.width() >= view.width:
        all_of_it = (0.0, 0.0, float(view.image[0]), float(view.image[1]))
        draw_part(painter, level, whole, view, clip, all_of_it)
        return
    sheet = _Sheet(picture.pyramid, view, clip, tiles)
    for key in sheet.wanted():
        only = sheet.place(key)
        pieces = sheet.pieces(key)
        if not pieces:
            draw_part(painter, level, whole, view, clip, only)
        for image, piece in pieces:
            draw_part(
                painter, image, sheet.place(piece, 1), view, clip, _inside(only, sheet, piece)
            )


def _inside(only: Place, sheet: _Sheet, piece: Key) -> Place:
    """What of the wanted tile another one can show: a finer one its own part, a coarser one all."""
    other = sheet.place(piece)
    return (
        max(only[0], other[0]),
        max(only[1], other[1]),
        min(only[2], other[2]),
        min(only[3], other[3]),
    )


class _Sheet:
    """The tiles of a picture that a view shows within `clip`."""

    def __init__(self, pyramid: Pyramid, view: View, clip: QRect, tiles: Tiles) -> None:
        self._pyramid, self._plan, self._tiles = pyramid, pyramid.plan, tiles
        self._view, self._clip = view, clip
        self._across = view.image[0] / self._plan.size[0]
        self._down = view.image[1] / self._plan.size[1]
        scale = view.scale * self._across  # screen pixels a picture pixel
        level = floor(log2(1 / scale) + 1e-6) if scale < 1 else 0
        self._level = min(self._plan.last, max(self._plan.first, level))
        while self._level < self._plan.last and len(self.wanted()) > MOST_TILES:
            self._level += 1

    def wanted(self) -> list[Key]:
        """The tiles of the level that has enough pixels for the view."""
        x, y = origin(self._view)
        columns, rows = self._plan.tiles(self._level)
        side = (TILE << self._level) * self._view.scale
        wide, high = side * self._across, side * self._down
        clip = self._clip
        first_x, first_y = floor((clip.left() - x) / wide), floor((clip.top() - y) / high)
        last_x = floor((clip.left() + clip.width() - x) / wide)
        last_y = floor((clip.top() + clip.height() - y) / high)
        return [
            Key(self._level, column, row)
            for row in range(max(0, first_y), min(rows - 1, last_y) + 1)
            for column in range(max(0, first_x), min(columns - 1, last_x) + 1)
        ]

    def place(self, key: Key, edge: int = 0) -> Place:
        """What a tile covers, with the neighbours' pixels around it (`edge` 1) or without."""
        part = 1 << key.level
        left, top = key.column * TILE - edge, key.row * TILE - edge
        right, bottom = (key.column + 1) * TILE + edge, (key.row + 1) * TILE + edge
        width, height = self._plan.size
        if not edge:  # the last ones are not full
            right, bottom = min(right, -(-width // part)), min(bottom, -(-height // part))
        places = left * part, top * part, right * part, bottom * part
        if not edge:
            places = *places[:2], min(places[2], width), min(places[3], height)
        across, down = self._across, self._down
        return places[0] * across, places[1] * down, places[2] * across, places[3] * down

    def pieces(self, key: Key) -> list[tuple[QImage, Key]]:
        """The tile; until it is read the four finer ones, or a coarser one, if they are at hand."""
        found = self._tiles.take(self._pyramid, key)
        if found is not None:
            return [(found, key)]
        finer = self._finer(key)
        if finer:
            return finer
        for up in range(1, self._plan.last - key.level + 1):
            coarser = Key(key.level + up, key.column >> up, key.row >> up)
            found = self._tiles.glance(self._pyramid, coarser)
            if found is not None:
                return [(found, coarser)]
        return []

    def _finer(self, key: Key) -> list[tuple[QImage, Key]]:
        if key.level <= self._plan.first:
            return []
        columns, rows = self._plan.tiles(key.level - 1)
        found = []
        for row in (2 * key.row, 2 * key.row + 1):
            for column in (2 * key.column, 2 * key.column + 1):
                if column < columns and row < rows:
                    piece = Key(key.level - 1, column, row)
                    image = self._tiles.glance(self._pyramid, piece)
                    if image is None:
                        return []
                    found.append((image, piece))
        return found
