"""The strokes of the canvas: pictures, divider, labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF

from sr_desktop.gui import theme
from sr_desktop.gui.pictures import Picture
from sr_desktop.gui.theme import Tokens
from sr_desktop.gui.view import Panes, View

GRIP = 18.0
"""Radius of the divider's handle."""
SHARP_FROM = 4.0
"""From this zoom on single pixels are shown as squares."""
LABEL_GAP = 12.0


@dataclass(frozen=True, slots=True)
class Shown:
    """What a canvas shows; `original_only`: the result is there, but not looked at."""

    before: Picture
    after: Picture | None
    original_only: bool
    view: View


def draw_divided(
    painter: QPainter, shown: Shown, share: float, ratio: float, font: QFont, tokens: Tokens
) -> None:
    """One pane: the source, and the result right of a divider at `share` (0..1) of the picture."""
    view, after = shown.view, None if shown.original_only else shown.after
    left, _top, right, _bottom = view.visible
    divider = left + share * (right - left)
    area = _logical(view, 0, ratio)
    draw_shadow(painter, area)
    painter.save()
    painter.scale(1 / ratio, 1 / ratio)
    edge = divider if after is not None else right
    draw_picture(painter, shown.before, view, (left, edge), tokens)
    if after is not None:
        draw_picture(painter, after, view, (divider, right), tokens)
    painter.restore()
    if after is not None:
        draw_divider(painter, area, divider / ratio)
        draw_labels(painter, area, divider / ratio, font, ("Before", "After"))
    elif shown.original_only and shown.after is not None:
        draw_labels(painter, area, area.right(), font, ("Original",))


def draw_side_by_side(
    painter: QPainter, shown: Shown, panes: Panes, ratio: float, font: QFont, tokens: Tokens
) -> None:
    """Two panes: source and result, the same part of the picture in both."""
    view = shown.view
    after = shown.before if shown.original_only else shown.after or shown.before
    words = ("Original", "Original") if shown.original_only else ("Before", "After")
    areas = [_logical(view, left, ratio) for left in panes.lefts]
    for area in areas:
        draw_shadow(painter, area)
    for picture, left in zip((shown.before, after), panes.lefts, strict=True):
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        painter.translate(left, 0)
        draw_picture(painter, picture, view, (0.0, float(panes.size[0])), tokens)
        painter.restore()
    _draw_gap(painter, panes, ratio, tokens)
    for area, word in zip(areas, words, strict=True):
        draw_labels(painter, area, area.right(), font, (word,))


def _logical(view: View, pane_left: int, ratio: float) -> QRectF:
    """The visible part of the picture in logical pixels of the canvas."""
    left, top, right, bottom = (value / ratio for value in view.visible)
    return QRectF(pane_left / ratio + left, top, right - left, bottom - top)


def _draw_gap(painter: QPainter, panes: Panes, ratio: float, tokens: Tokens) -> None:
    """What lies between two panes: a band of the canvas with a line in its middle."""
    start, end = panes.size[0] / ratio, panes.lefts[1] / ratio
    height = panes.canvas[1] / ratio
    painter.fillRect(QRectF(start, 0, end - start, height), QColor(tokens.canvas))
    painter.fillRect(QRectF((start + end - 1) / 2, 0, 1, height), QColor(tokens.line_strong))


def draw_picture(
    painter: QPainter, picture: Picture, view: View, span: tuple[float, float], tokens: Tokens
) -> None:
    """Draws the columns `span` (left, right) of the window, in device pixels.

    Only the visible part is handed to Qt: its raster engine counts to 32,767, and a picture at
    3200 % is wider than that.
    """
    left, right = max(span[0], view.visible[0]), min(span[1], view.visible[2])
    top, bottom = view.visible[1], view.visible[3]
    if right <= left or bottom <= top:
        return
    clip = QRectF(left, top, right - left, bottom - top)
    painter.save()
    painter.setClipRect(clip)
    if picture.has_alpha:
        _draw_checker(painter, clip, tokens)
    level = picture.level_for(view.width)
    across, down = view.width / level.width(), view.height / level.height()
    first_x = max(0, floor((left - view.x) / across) - 1)
    first_y = max(0, floor((top - view.y) / down) - 1)
    last_x = min(level.width(), ceil((right - view.x) / across) + 1)
    last_y = min(level.height(), ceil((bottom - view.y) / down) + 1)
    origin_x, origin_y = view.x, view.y
    if view.scale >= 1:  # whole pixels stay whole
        origin_x, origin_y = float(round(origin_x)), float(round(origin_y))
    target = QRectF(
        origin_x + first_x * across,
        origin_y + first_y * down,
        (last_x - first_x) * across,
        (last_y - first_y) * down,
    )
    source = QRectF(first_x, first_y, last_x - first_x, last_y - first_y)
    smooth = view.scale < SHARP_FROM and (across, down) != (1.0, 1.0)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
    painter.drawImage(target, level, source)
    painter.restore()


def draw_shadow(painter: QPainter, area: QRectF) -> None:
    """A soft edge that lifts the picture off the canvas."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in range(1, 9):
        painter.setBrush(QColor(0, 0, 0, 10 - spread))
        painter.drawRoundedRect(area.adjusted(-spread, 2 - spread, spread, 2 + spread), 3, 3)
    painter.restore()


def _draw_checker(painter: QPainter, area: QRectF, tokens: Tokens) -> None:
    tile = QPixmap(32, 32)
    tile.fill(QColor(tokens.checker))
    inner = QPainter(tile)
    inner.fillRect(0, 0, 16, 16, QColor(tokens.line))
    inner.fillRect(16, 16, 16, 16, QColor(tokens.line))
    inner.end()
    painter.fillRect(area, QBrush(tile))


def draw_divider(painter: QPainter, area: QRectF, x: float) -> None:
    """The line between before and after, with a handle to take hold of."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(x - 2, area.top(), 4, area.height()), QColor(0, 0, 0, 60))
    painter.fillRect(QRectF(x - 1, area.top(), 2, area.height()), QColor("#ffffff"))
    centre = QPointF(x, area.center().y())
    painter.setPen(Qt.PenStyle.NoPen)
    for spread, alpha in ((3.0, 18), (2.0, 28), (1.0, 40)):
        painter.setBrush(QColor(0, 0, 0, alpha))
        painter.drawEllipse(centre + QPointF(0, 1), GRIP + spread, GRIP + spread)
    painter.setBrush(QColor("#ffffff"))
    painter.drawEllipse(centre, GRIP, GRIP)
    pen = QPen(QColor(theme.LIGHT.accent), 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for side in (-1, 1):
        tip = centre + QPointF(side * 9.5, 0)
        back = QPointF(-side * 4.5, 0)
        painter.drawPolyline(
            QPolygonF([tip + back + QPointF(0, -4.5), tip, tip + back + QPointF(0, 4.5)])
        )
    painter.restore()


def draw_labels(
    painter: QPainter, area: QRectF, divider: float, font: QFont, texts: Sequence[str]
) -> None:
    """Words in the upper left, and perhaps right, corner, as long as their side is wide enough."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.scaled(font, theme.SMALL, bold=True))
    metrics = QFontMetricsF(painter.font())
    height = metrics.height() + 8
    for text, on_left in zip(texts, (True, False), strict=False):
        width = metrics.horizontalAdvance(text) + 20
        room = divider - area.left() if on_left else area.right() - divider
        if room < width + 2 * LABEL_GAP or area.height() < height + 2 * LABEL_GAP:
            continue
        x = area.left() + LABEL_GAP if on_left else area.right() - LABEL_GAP - width
        pill = QRectF(x, area.top() + LABEL_GAP, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(20, 20, 18, 165))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(QColor("#ffffff"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def draw_note(painter: QPainter, area: QRect, text: str, tokens: Tokens) -> None:
    """A quiet sentence in the middle."""
    if text:
        painter.setPen(QColor(tokens.muted))
        inner = area.adjusted(32, 32, -32, -32)
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)


def draw_focus(painter: QPainter, area: QRect, tokens: Tokens) -> None:
    """The ring that says: the keyboard acts here."""
    painter.setPen(QPen(QColor(tokens.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(area).adjusted(1, 1, -1, -1))
