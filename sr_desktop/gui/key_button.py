"""A button that shows its key beside its words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from sr_desktop.gui import theme

GAP, PAD, ROUND = 8, 5, 4
"""Logical pixels: between words and key, inside the key's frame, of its corners."""


class KeyButton(QPushButton):
    """Words in the middle and a small key cap behind them; without focus by click, so that keys go on."""

    def __init__(self, text: str, key: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.key = key
        self.setAccessibleName(text)
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + GAP + self._cap_width(), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def _cap_width(self) -> int:
        metrics = QFontMetrics(theme.scaled(self.font(), theme.SMALL))
        return max(metrics.horizontalAdvance(self.key) + 2 * PAD, metrics.height() + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        option = QStyleOptionButton()
        self.initStyleOption(option)
        text, option.text = option.text, ""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        colour = QColor(tokens.text if self.isEnabled() else tokens.faint)
        cap = self._cap_width()
        words = self.fontMetrics().horizontalAdvance(text)
        start = (self.width() - words - GAP - cap) / 2
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        place = QRectF(start + (cap + GAP if mirrored else 0), 0, words + 1, self.height())
        painter.setPen(colour)
        painter.setFont(self.font())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
        small = theme.scaled(self.font(), theme.SMALL)
        tall = QFontMetrics(small).height() + 2
        left = start if mirrored else start + words + GAP
        frame = QRectF(left, (self.height() - tall) / 2, cap, tall).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(tokens.line_strong), 1))
        painter.setBrush(QColor(tokens.sunken))
        painter.drawRoundedRect(frame, ROUND, ROUND)
        painter.setPen(QColor(tokens.muted if self.isEnabled() else tokens.faint))
        painter.setFont(small)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self.key)
        painter.end()
