"""What the canvas shows, put together: source and result in one pane or two, patches, names."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFont, QImage, QPainter

from sr_desktop.gui import drawing, parts
from sr_desktop.gui.layer import Layer, Patch
from sr_desktop.gui.parts import device_pixels
from sr_desktop.gui.pictures import Picture
from sr_desktop.gui.theme import Tokens
from sr_desktop.gui.tiles import Tiles
from sr_desktop.gui.view import Panes, View

GRID_FROM = 8.0
"""From this zoom on lines are drawn between the pixels."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a canvas shows.

    original_only: the result is there, but not looked at.
    layer:   patches over the enlarged source that stand for the result.
    overlay: over the result, stretched.
    names:   of the source, of what is compared with it, of the source alone.
    """

    before: Picture
    after: Picture | None
    view: View
    tiles: Tiles
    tokens: Tokens
    original_only: bool = False
    layer: Layer | None = None
    overlay: QImage | None = None
    names: tuple[str, str, str] = ("", "", "")

    @property
    def comparable(self) -> bool:
        """Whether there is something to compare the source with."""
        return self.after is not None or self.layer is not None


def draw_divided(painter: QPainter, scene: Scene, share: float, ratio: float, font: QFont) -> None:
    """One pane: the source, and the result right of a divider at `share` (0..1) of the picture."""
    view, compared = scene.view, scene.comparable and not scene.original_only
    left, _top, right, _bottom = view.visible
    divider = left + share * (right - left)
    area = _logical(view, 0, ratio)
    drawing.draw_shadow(painter, area)
    with device_pixels(painter, ratio):
        _draw_source(painter, scene, (left, divider if compared else right))
        if compared:
            _draw_result(painter, scene, (divider, right))
    before, after, original = scene.names
    if compared:
        drawing.draw_divider(painter, area, divider / ratio)
        drawing.draw_labels(painter, area, divider / ratio, font, (before, after))
    elif scene.comparable:
        drawing.draw_labels(painter, area, area.right(), font, (original,))


def draw_side_by_side(
    painter: QPainter, scene: Scene, panes: Panes, ratio: float, font: QFont
) -> None:
    """Two panes: source and result, the same part of the picture in both."""
    before, after, original = scene.names
    names = (original, original) if scene.original_only else (before, after)
    areas = [_logical(scene.view, left, ratio) for left in panes.lefts]
    for area in areas:
        drawing.draw_shadow(painter, area)
    span = (0.0, float(panes.size[0]))
    for left, draw in zip(panes.lefts, (_draw_source, _draw_result), strict=True):
        with device_pixels(painter, ratio):
            painter.translate(left, 0)
            (_draw_source if scene.original_only else draw)(painter, scene, span)
    drawing.draw_gap(painter, panes, ratio, scene.tokens)
    for area, name in zip(areas, names, strict=True):
        drawing.draw_labels(painter, area, area.right(), font, (name,))


def _logical(view: View, pane_left: int, ratio: float) -> QRectF:
    """The visible part of the picture in logical pixels of the canvas."""
    left, top, right, bottom = (value / ratio for value in view.visible)
    return QRectF(pane_left / ratio + left, top, right - left, bottom - top)


def _draw_source(painter: QPainter, scene: Scene, span: tuple[float, float]) -> None:
    clip = parts.seen(scene.view, span)
    _draw_picture(painter, scene, scene.before, clip)
    _draw_grid(painter, scene.view, scene.before.size, clip)


def _draw_result(painter: QPainter, scene: Scene, span: tuple[float, float]) -> None:
    """What is compared with the source: the result, or the source with the patches there are."""
    view, layer, clip = scene.view, scene.layer, parts.seen(scene.view, span)
    if layer is None:
        _draw_picture(painter, scene, scene.after or scene.before, clip)
    else:
        _draw_picture(painter, scene, scene.before, clip)
        for patch in layer:
            _draw_patch(painter, patch, layer.size, scene, clip)
    if scene.overlay is not None:
        whole = (0.0, 0.0, float(view.image[0]), float(view.image[1]))
        parts.draw_part(painter, scene.overlay, whole, view, clip)
    _draw_grid(painter, view, view.image, clip)


def _draw_picture(painter: QPainter, scene: Scene, picture: Picture, clip: QRect) -> None:
    if picture.has_alpha:
        drawing.draw_checker(painter, QRectF(clip), scene.tokens)
    parts.draw_picture(painter, picture, scene.view, clip, scene.tiles)


def _draw_patch(
    painter: QPainter, patch: Patch, size: tuple[int, int], scene: Scene, clip: QRect
) -> None:
    """One patch of a layer of `size` pixels."""
    view = scene.view
    across, down = view.image[0] / size[0], view.image[1] / size[1]
    left, top, right, bottom = patch.box
    place = (left * across, top * down, right * across, bottom * down)
    area = parts.target(place, view, clip)
    if area.isEmpty():
        return
    if patch.image.hasAlphaChannel():  # what lies below must not shine through
        drawing.draw_checker(painter, QRectF(area), scene.tokens)
    parts.draw_part(painter, patch.image_for(view.scale * across), place, view, clip)


def _draw_grid(painter: QPainter, view: View, size: tuple[int, int], clip: QRect) -> None:
    """The lines between the pixels of a picture of `size` pixels."""
    if view.scale >= GRID_FROM and not clip.isEmpty():
        step = view.width / size[0], view.height / size[1]
        drawing.draw_grid(painter, clip, parts.origin(view), step)
