"""The presets at the right: what kind of photo is it?"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
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
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(self._on_toggled)

    def mark_changed(self, changed: bool) -> None:
        """Says `(changed)` behind the name when the controls no longer match the preset."""
        if changed != self.changed_by_hand:
            self.changed_by_hand = changed
            self.setText(self.preset.name + (" (changed)" if changed else ""))

    def sizeHint(self) -> QSize:
        return QSize(260, self.heightForWidth(max(260, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(max(160, self.width())))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        height = max(ICON, self.fontMetrics().height()) + 2 * PAD
        if self.isChecked():
            height += self._help_height(width) + 4
        return height

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
        self.updateGeometry()
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
        if on and isinstance(row, PresetRow):
            self.chosen.emit(row.preset)
