"""The presets at the right: what kind of photo is it?"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from sr_desktop.gui import icons, preset_pictures, theme
from sr_desktop.gui.preset_words import help_of, name_of
from sr_desktop.gui.translation import translate
from sr_desktop.jobs.presets import Preset

ICON = 20
PAD = 5
BEFORE, BEHIND, GAP = 12, 10, 8
"""Logical pixels before and behind the icon, and beside the picture."""


class PresetRow(QRadioButton):
    """Icon and name; the row that is chosen also says what it does, and shows it in a small picture."""

    menu_wanted = Signal(object, QPoint)
    """The preset, and where on the screen."""

    def __init__(self, preset: Preset, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preset = preset
        self.changed_by_hand = False
        self._help = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._on_toggled)
        self.show_preset(preset)

    def show_preset(self, preset: Preset) -> None:
        """Shows the preset under another name, perhaps."""
        self.preset = preset
        self._help = help_of(preset)
        self.setAccessibleDescription(self._help)
        self.setToolTip(preset_pictures.tooltip(preset, self._help))
        self._show_name()
        self._take_height()

    def mark_changed(self, changed: bool) -> None:
        """Says `(changed)` behind the name when the controls no longer match the preset."""
        if changed != self.changed_by_hand:
            self.changed_by_hand = changed
            self._show_name()

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

    def hitButton(self, _pos: object) -> bool:  # noqa: N802 - Qt's name
        return True

    def enterEvent(self, _event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        where = event.globalPos() if by_mouse else self.mapToGlobal(self.rect().center())
        self.menu_wanted.emit(self.preset, where)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        self._draw_frame(painter)
        self._draw_words(painter)
        if self.isChecked():
            self._draw_picture(painter)
        painter.end()

    # --- drawing -----------------------------------------------------------------------------

    def _draw_frame(self, painter: QPainter) -> None:
        tokens, chosen = theme.current(), self.isChecked()
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if chosen or self.underMouse():
            edge = tokens.accent if self.isEnabled() else tokens.line
            painter.setPen(QPen(QColor(edge), 1) if chosen else Qt.PenStyle.NoPen)
            filled = tokens.accent_soft if chosen else tokens.hover
            painter.setBrush(QColor(filled if self.isEnabled() else tokens.window))
            painter.drawRoundedRect(area, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _draw_words(self, painter: QPainter) -> None:
        tokens, chosen, line = theme.current(), self.isChecked(), self._line
        side = icons.scaled(ICON)
        place = self._mirrored(QRect(BEFORE, PAD + (line - side) // 2, side, side))
        alive = self.isEnabled()
        colour = tokens.accent if chosen else tokens.muted
        colour = colour if alive else tokens.faint
        painter.drawPixmap(
            place.topLeft(), icons.pixmap(self.preset.icon, side, colour, self.devicePixelRatioF())
        )
        painter.setFont(theme.scaled(self.font(), 1.0, bold=chosen))
        painter.setPen(QColor(tokens.text if alive else tokens.faint))
        name = self._mirrored(self._name_place())
        wrapped = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(name, wrapped, self._name)
        if chosen:
            painter.setFont(theme.scaled(self.font(), theme.SMALL))
            painter.setPen(QColor(tokens.muted if alive else tokens.faint))
            below = self._mirrored(self._help_place())
            painter.drawText(below, Qt.TextFlag.TextWordWrap, self._help)

    def _draw_picture(self, painter: QPainter) -> None:
        picture = preset_pictures.picture_of(self.preset, self.devicePixelRatioF())
        if picture is None:
            return
        place = self._mirrored(self._picture_place())
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(place), 5, 5)
        painter.save()
        painter.setClipPath(shape)
        painter.setOpacity(1.0 if self.isEnabled() else 0.4)
        painter.drawPixmap(place, picture)
        painter.restore()
        painter.setPen(QPen(QColor(0, 0, 0, 40), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)

    # --- places, as in a left-to-right language ----------------------------------------------

    @property
    def _line(self) -> int:
        """Height of the first line."""
        return max(icons.scaled(ICON), self.fontMetrics().height())

    @property
    def _left(self) -> int:
        """Where the words begin."""
        return BEFORE + icons.scaled(ICON) + BEHIND

    @property
    def _name(self) -> str:
        return self.text().replace("&&", "&")

    @property
    def _pictured(self) -> bool:
        return self.isChecked() and preset_pictures.file_of(self.preset) is not None

    def _beside(self) -> bool:
        """Whether name and picture fit side by side."""
        bold = QFontMetrics(theme.scaled(self.font(), 1.0, bold=True))
        taken = self._left + preset_pictures.SIZE.width() + 2 * GAP
        return self.width() - taken >= bold.horizontalAdvance(self.text())

    def _room(self) -> int:
        """Width of the help."""
        picture = preset_pictures.SIZE.width() + GAP if self._pictured else 0
        return max(80, self.width() - self._left - GAP - picture)

    def _name_place(self) -> QRect:
        beside = self._pictured and self._beside()
        room = self._room() if beside else self.width() - self._left - GAP
        return QRect(self._left, PAD, room, self._name_height(room))

    def _help_place(self) -> QRect:
        top = self._name_place().bottom() + 1
        return QRect(self._left, top, self._room(), self._help_height() + 4)

    def _picture_place(self) -> QRect:
        size = preset_pictures.SIZE
        top = PAD if self._beside() else self._name_place().bottom() + 3
        return QRect(QPoint(self.width() - GAP - size.width(), top), size)

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _name_height(self, room: int) -> int:
        """Of the name, in several lines where it is long."""
        font = theme.scaled(self.font(), 1.0, bold=self.isChecked())
        area = QRect(0, 0, max(80, room), 1000)
        lines = QFontMetrics(font).boundingRect(area, Qt.TextFlag.TextWordWrap, self._name)
        return max(self._line, lines.height())

    def _help_height(self) -> int:
        metrics = QFontMetrics(theme.scaled(self.font(), theme.SMALL))
        room = QRect(0, 0, self._room(), 1000)
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self._help).height()

    def _take_height(self) -> None:
        """As high as words and picture need at this width; layouts do not ask often enough."""
        height = self._name_place().height() + 2 * PAD
        if self.isChecked():
            height += self._help_height() + 4
        if self._pictured:
            height = max(height, self._picture_place().bottom() + 1 + PAD)
        self.setFixedHeight(height)

    def _show_name(self) -> None:
        name = name_of(self.preset)
        if self.changed_by_hand:
            name = translate("PresetList", "{name} (changed)").format(name=name)
        self.setText(name.replace("&", "&&"))
        self.setAccessibleName(name)
        self._take_height()
        self.update()

    def _on_toggled(self, _on: bool) -> None:
        self._take_height()
        self.update()


class PresetList(QWidget):
    """All presets, one of them chosen."""

    chosen = Signal(object)
    """Another preset is chosen, by the person or by the program."""
    picked = Signal(object)
    """The person chose this preset, perhaps the one that was chosen already."""
    menu_wanted = Signal(object, QPoint)

    def __init__(self, presets: Sequence[Preset], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("PresetList", "What kind of photo is it?"))
        self._group = QButtonGroup(self)
        self.rows: dict[str, PresetRow] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._layout = layout
        self._group.buttonToggled.connect(self._on_toggled)
        self._group.buttonClicked.connect(self._on_clicked)
        self.show_presets(presets)

    @property
    def presets(self) -> tuple[Preset, ...]:
        """All presets, in their order."""
        return tuple(row.preset for row in self.rows.values())

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

    def show_presets(self, presets: Sequence[Preset]) -> None:
        """Other presets than before; those that stay keep their rows, and the choice if it is among them."""
        wanted = {preset.id: preset for preset in presets}
        gone = [row for key, row in self.rows.items() if key not in wanted]
        lost = any(row.isChecked() for row in gone)
        for preset in presets:
            row = self.rows.get(preset.id)
            if row is None:
                self.rows[preset.id] = self._made(preset)
            elif row.preset != preset:
                row.show_preset(preset)
        if lost:
            self.choose(presets[0].id)
        for row in gone:
            del self.rows[row.preset.id]
            self._group.removeButton(row)
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {key: self.rows[key] for key in wanted}
        for place, row in enumerate(self.rows.values()):
            self._layout.insertWidget(place, row)

    def _made(self, preset: Preset) -> PresetRow:
        row = PresetRow(preset, self)
        row.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab stops at the chosen one
        row.menu_wanted.connect(self.menu_wanted)
        self._group.addButton(row)
        return row

    def _on_toggled(self, row: QAbstractButton, on: bool) -> None:
        row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
        if on and isinstance(row, PresetRow):
            self.chosen.emit(row.preset)

    def _on_clicked(self, row: QAbstractButton) -> None:
        if isinstance(row, PresetRow):
            self.picked.emit(row.preset)
