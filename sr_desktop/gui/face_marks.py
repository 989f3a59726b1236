"""Where a face is: an outline around it on the canvas."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from sr_desktop.gui.view import Panes, View

Part = tuple[float, float, float, float]
"""(left, top, right, bottom) of a part of a picture, as shares 0..1 of its width and height."""

ROOM = 0.12
"""Shares of a face's sides that are left free around it."""
LEAST = 18.0
"""Logical pixels: an outline is not smaller."""
ROUND = 6.0


def outline(part: Part, view: View, ratio: float) -> QRectF:
    """The outline of a face in logical pixels of its pane."""
    width, height = view.image
    left, top = view.to_window((part[0] * width, part[1] * height))
    right, bottom = view.to_window((part[2] * width, part[3] * height))
    area = QRectF(left / ratio, top / ratio, (right - left) / ratio, (bottom - top) / ratio)
    across = max(area.width() * ROOM, (LEAST - area.width()) / 2)
    down = max(area.height() * ROOM, (LEAST - area.height()) / 2)
    return area.adjusted(-across, -down, across, down)


def draw_mark(painter: QPainter, part: Part, view: View, panes: Panes, ratio: float) -> None:
    """Draws the outline of a face in every pane; light on dark, so that it shows on any photo."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for left in panes.lefts:
        painter.setClipRect(QRectF(left / ratio, 0, panes.size[0] / ratio, panes.size[1] / ratio))
        area = outline(part, view, ratio).translated(left / ratio, 0)
        for colour, width in ((QColor(0, 0, 0, 150), 4.5), (QColor("#ffffff"), 2.0)):
            painter.setPen(QPen(colour, width))
            painter.drawRoundedRect(area, ROUND, ROUND)
    painter.restore()


def part_at(parts: tuple[Part, ...], x: float, y: float) -> int | None:
    """Which of these parts a point (in shares of the picture) lies in; the smallest of several."""
    found = [
        number
        for number, (left, top, right, bottom) in enumerate(parts)
        if left <= x <= right and top <= y <= bottom
    ]
    return min(found, key=lambda number: _area(parts[number]), default=None)


def _area(part: Part) -> float:
    return (part[2] - part[0]) * (part[3] - part[1])
