"""The photos and folders opened last, as a short quiet list on the first page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QStyle, QVBoxLayout, QWidget

from sr_desktop.engine.formats import READ_ENDINGS
from sr_desktop.gui import icons, theme
from sr_desktop.gui.translation import translate

SHOWN = 4
SIGN, MARGIN = 18, 8


class RecentRow(QAbstractButton):
    """One of them: its name, and below it the folder it is in."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._folder = path.suffix.lower() not in READ_ENDINGS  # a look at its drive may take long
        self.setText(path.name or str(path))
        self.setAccessibleName(
            translate("RecentList", "Open {name} again").format(name=path.name or path)
        )
        self.setToolTip(str(path))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        small = QFontMetrics(theme.scaled(self.font(), theme.SMALL)).height()
        return QSize(160, self.fontMetrics().height() + small + 2 + MARGIN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.hover))
            painter.drawRoundedRect(self.rect(), 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        ratio = self.devicePixelRatioF()
        name = "folder" if self._folder else "photos"
        sign = icons.pixmap(name, SIGN, tokens.muted, ratio)
        upper = self.fontMetrics().height()
        top = MARGIN // 2
        place = QRect(MARGIN, top + (upper - SIGN) // 2, SIGN, SIGN)
        painter.drawPixmap(self._seen(place), sign)
        left = MARGIN + SIGN + MARGIN
        wide = self.width() - left - MARGIN
        self._draw(painter, QRect(left, top, wide, upper), self.text(), tokens.text)
        painter.setFont(theme.scaled(self.font(), theme.SMALL))
        lower = painter.fontMetrics().height()
        below = QRect(left, top + upper + 2, wide, lower)
        self._draw(painter, below, self.path.parent.name or str(self.path.parent), tokens.muted)
        painter.end()

    def _draw(self, painter: QPainter, place: QRect, text: str, colour: str) -> None:
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, place.width())
        align = QStyle.visualAlignment(
            self.layoutDirection(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        painter.drawText(self._seen(place), align | Qt.AlignmentFlag.AlignAbsolute, shown)

    def _seen(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)


class RecentList(QWidget):
    """A heading and a few rows; hidden while there is nothing to show."""

    chosen = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = QLabel(translate("RecentList", "Opened last"))
        heading.setProperty("tone", "muted")
        heading.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(heading)
        layout.addLayout(self._rows)
        self.hide()

    @property
    def rows(self) -> list[RecentRow]:
        """What is shown, the newest first."""
        items = (self._rows.itemAt(index) for index in range(self._rows.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, RecentRow)]

    def show_paths(self, paths: Sequence[Path]) -> None:
        """Shows the first few of these."""
        shown = list(paths[:SHOWN])
        if [row.path for row in self.rows] != shown:
            while (item := self._rows.takeAt(0)) is not None:
                if (widget := item.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()
            for path in shown:
                row = RecentRow(path)
                row.clicked.connect(lambda _checked=False, path=path: self.chosen.emit(path))
                self._rows.addWidget(row)
        self.setVisible(bool(shown))
