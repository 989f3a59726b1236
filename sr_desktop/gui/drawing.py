"""The strokes of the canvas: divider, labels, the grid of pixels, what lies behind a picture."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPixmap,
    QPolygonF,
    QRegion,
)

from sr_desktop.gui import theme
from sr_desktop.gui.theme import Tokens
from sr_desktop.gui.view import Panes

GRIP = 18.0
"""Radius of the divider's handle."""
LABEL_GAP = 12.0
SHADOW = 8


def draw_shadow(painter: QPainter, area: QRectF) -> None:
    """A soft edge that lifts the picture off the canvas. Below the picture itself nothing is drawn."""
    outer = area.adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW + 2).toAlignedRect()
    painter.save()
    painter.setClipRegion(QRegion(outer).subtracted(QRegion(area.toRect().adjusted(2, 2, -2, -2))))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in range(1, SHADOW + 1):
        painter.setBrush(QColor(0, 0, 0, 10 - spread))
        painter.drawRoundedRect(area.adjusted(-spread, 2 - spread, spread, 2 + spread), 3, 3)
    painter.restore()


def draw_checker(painter: QPainter, area: QRectF, tokens: Tokens) -> None:
    """What is seen through a picture."""
    tile = QPixmap(32, 32)
    tile.fill(QColor(tokens.checker))
    inner = QPainter(tile)
    inner.fillRect(0, 0, 16, 16, QColor(tokens.line))
    inner.fillRect(16, 16, 16, 16, QColor(tokens.line))
    inner.end()
    painter.fillRect(area, QBrush(tile))


def draw_gap(painter: QPainter, panes: Panes, ratio: float, tokens: Tokens) -> None:
    """What lies between two panes: a band of the canvas with a line in its middle."""
    start, end = panes.size[0] / ratio, panes.lefts[1] / ratio
    height = panes.canvas[1] / ratio
    painter.fillRect(QRectF(start, 0, end - start, height), QColor(tokens.canvas))
    painter.fillRect(QRectF((start + end - 1) / 2, 0, 1, height), QColor(tokens.line_strong))


def draw_grid(
    painter: QPainter, area: QRect, origin: tuple[float, float], step: tuple[float, float]
) -> None:
    """Thin lines between the pixels of a picture that begins at `origin`, in device pixels."""
    for shade, shift in ((QColor(0, 0, 0, 45), 0), (QColor(255, 255, 255, 35), -1)):
        for start, length, begin, size, upright in (
            (area.left(), area.width(), origin[0], step[0], True),
            (area.top(), area.height(), origin[1], step[1], False),
        ):
            number = ceil((start - begin) / size)
            while (place := round(begin + number * size)) < start + length:
                number += 1
                if not start <= place + shift < start + length:
                    continue
                line = (
                    QRect(place + shift, area.top(), 1, area.height())
                    if upright
                    else QRect(area.left(), place + shift, area.width(), 1)
                )
                painter.fillRect(line, shade)


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
    """Words in the upper left, and perhaps right, corner, as long as their side is wide enough.

    An empty text is no word.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.scaled(font, theme.SMALL, bold=True))
    metrics = QFontMetricsF(painter.font())
    height = metrics.height() + 8
    for text, on_left in zip(texts, (True, False), strict=False):
        width = metrics.horizontalAdvance(text) + 20
        room = divider - area.left() if on_left else area.right() - divider
        if not text or room < width + 2 * LABEL_GAP or area.height() < height + 2 * LABEL_GAP:
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
    """A quiet sentence in the middle, smaller where it would not fit."""
    if not text:
        return
    painter.save()
    painter.setPen(QColor(tokens.muted))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    inner, font = area.adjusted(32, 16, -32, -16), painter.font()
    for share in (1.0, 0.8, 0.6, 0.5):
        painter.setFont(theme.scaled(font, share))
        if inner.contains(painter.fontMetrics().boundingRect(inner, flags, text)):
            break
    painter.drawText(inner, flags, text)
    painter.restore()


def draw_focus(painter: QPainter, area: QRect, tokens: Tokens) -> None:
    """The ring that says: the keyboard acts here."""
    painter.setPen(QPen(QColor(tokens.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(area).adjusted(1, 1, -1, -1))
