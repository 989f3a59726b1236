"""The presets at the right: what kind of photo is it?"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from sr_desktop.gui import icons, theme
from sr_desktop.jobs.presets import Preset

ICON = 20
PAD = 6
LEFT = 12 + ICON + 10


class PresetRow(QRadioButton):
    """Icon and name; the row that is chosen also says what it does."""

    def __init__(self, preset: Preset, parent: QWidget | None = None) -> None:
        super().__init__(preset.name, parent)
        self.preset = preset
        self.changed_by_hand = False
        self.setAccessibleDescription(preset.help)
        self.setToolTip(preset.help)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._on_toggled)
        self._take_height()

    def mark_changed(self, changed: bool) -> None:
        """Says `(changed)` behind the name when the controls no longer match the preset."""
        if changed != self.changed_by_hand:
            self.changed_by_hand = changed
            self.setText(self.preset.name + (" (changed)" if changed else ""))

    def sizeHint(self) -> QSize:
        return QSize(260, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_height()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._take_height()

    def _take_height(self) -> None:
        """As high as the words need at this width; layouts do not ask often enough."""
        height = max(ICON, self.fontMetrics().height()) + 2 * PAD
        if self.isChecked():
            height += self._help_height(self.width()) + 4
        self.setFixedHeight(height)

    def hitButton(self, _pos: object) -> bool:  # noqa: N802 - Qt's name
        return True

    def enterEvent(self, _event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        chosen = self.isChecked()
        if chosen or self.underMouse():
            painter.setPen(QPen(QColor(tokens.accent), 1) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft if chosen else tokens.hover))
            painter.drawRoundedRect(area, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        first = max(ICON, self.fontMetrics().height())
        colour = tokens.accent if chosen else tokens.muted
        drawn = icons.pixmap(self.preset.icon, ICON, colour, self.devicePixelRatioF())
        painter.drawPixmap(12, PAD + (first - ICON) // 2, drawn)
        painter.setFont(theme.scaled(self.font(), 1.0, bold=chosen))
        painter.setPen(QColor(tokens.text))
        name = QRect(LEFT, PAD, self.width() - LEFT - 8, first)
        text = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, name.width()
        )
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, text)
        if chosen:
            painter.setFont(theme.scaled(self.font(), theme.SMALL))
            painter.setPen(QColor(tokens.muted))
            below = QRect(LEFT, PAD + first, name.width(), self._help_height(self.width()) + 4)
            painter.drawText(below, Qt.TextFlag.TextWordWrap, self.preset.help)
        painter.end()

    def _help_height(self, width: int) -> int:
        metrics = QFontMetrics(theme.scaled(self.font(), theme.SMALL))
        room = QRect(0, 0, max(80, width - LEFT - 8), 1000)
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.preset.help).height()

    def _on_toggled(self, _on: bool) -> None:
        self._take_height()
        self.update()


class PresetList(QWidget):
    """All presets, one of them chosen."""

    chosen = Signal(object)

    def __init__(self, presets: Sequence[Preset], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("What kind of photo is it?")
        self._group = QButtonGroup(self)
        self.rows = {preset.id: PresetRow(preset) for preset in presets}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for row in self.rows.values():
            row.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab stops at the chosen one
            self._group.addButton(row)
            layout.addWidget(row)
        self._group.buttonToggled.connect(self._on_toggled)

    @property
    def current(self) -> Preset:
        """The chosen preset."""
        row = self._group.checkedButton()
        return row.preset if isinstance(row, PresetRow) else next(iter(self.rows.values())).preset

    def choose(self, preset_id: str) -> None:
        """Chooses a preset by its id; the first one if there is none of that id."""
        row = self.rows.get(preset_id) or next(iter(self.rows.values()))
        row.setChecked(True)

    def mark_changed(self, changed: bool) -> None:
        """Marks the chosen row, and only that, as changed by hand."""
        for row in self.rows.values():
            row.mark_changed(changed and row.isChecked())

    def _on_toggled(self, row: QWidget, on: bool) -> None:
        row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
        if on and isinstance(row, PresetRow):
            self.chosen.emit(row.preset)
