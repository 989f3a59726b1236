"""A check box in the program's own look."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QStyle

from sr_desktop.gui import icons, theme

BOX = 18
GAP = 10


class Tick(QCheckBox):
    """Box and words; the whole width can be clicked."""

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = BOX + GAP + metrics.horizontalAdvance(self.text()) + 12
        return QSize(width, max(BOX, metrics.height()) + 10)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, _pos: object) -> bool:  # noqa: N802 - Qt's name
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - BOX) / 2
        place = self._mirrored(QRect(2, round(top), BOX, BOX))
        box = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
        on = self.isChecked()
        edge = tokens.accent if on or self.underMouse() or self.hasFocus() else tokens.line_strong
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(tokens.accent if on else tokens.surface))
        painter.drawRoundedRect(box, 5, 5)
        if on:
            sign = icons.pixmap("check", 14, tokens.on_accent, self.devicePixelRatioF())
            painter.drawPixmap(place.left() + 2, place.top() + 2, sign)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 7, 7)
        painter.setPen(QColor(tokens.text if self.isEnabled() else tokens.faint))
        words = self._mirrored(self.rect().adjusted(2 + BOX + GAP, 0, 0, 0))
        start = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.drawText(words, start | Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _mirrored(self, area: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), area)
