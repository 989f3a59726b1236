"""A check box in the program's own look."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QStyle

from sr_desktop.gui import icons, theme

BOX, CHECK = 18, 14
GAP = 10


class Tick(QCheckBox):
    """Box and words; the whole width can be clicked."""

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        side = icons.scaled(BOX)
        width = side + GAP + metrics.horizontalAdvance(self.text()) + 12
        return QSize(width, max(side, metrics.height()) + 10)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, _pos: object) -> bool:  # noqa: N802 - Qt's name
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = icons.scaled(BOX)
        top = (self.height() - side) / 2
        place = self._mirrored(QRect(2, round(top), side, side))
        box = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
        on, alive = self.isChecked(), self.isEnabled()
        warm = alive and (on or self.underMouse() or self.hasFocus())
        painter.setPen(QPen(QColor(tokens.accent if warm else tokens.line_strong), 1))
        full, empty = (tokens.accent, tokens.surface) if alive else (tokens.sunken, tokens.sunken)
        painter.setBrush(QColor(full if on else empty))
        painter.drawRoundedRect(box, 5, 5)
        if on:
            colour = tokens.on_accent if alive else tokens.faint
            check = icons.scaled(CHECK)
            sign = icons.pixmap("check", check, colour, self.devicePixelRatioF())
            free = (side - check) // 2
            painter.drawPixmap(place.left() + free, place.top() + free, sign)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 7, 7)
        painter.setPen(QColor(tokens.text if self.isEnabled() else tokens.faint))
        words = self._mirrored(self.rect().adjusted(2 + side + GAP, 0, 0, 0))
        start = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.drawText(words, start | Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _mirrored(self, area: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), area)
