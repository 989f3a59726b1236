"""The bar below the picture while finished photos are looked through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sr_desktop.gui import icons, theme
from sr_desktop.gui.key_button import KeyButton
from sr_desktop.gui.translation import said, translate
from sr_desktop.jobs.presets import Preset

EDGE, LINE = 12, 3
LEAST_NAME = 64
"""Logical pixels that are left for a name beside the buttons, or they go below it."""

ALWAYS = {
    Qt.Key.Key_K: "keep",
    Qt.Key.Key_Return: "keep",
    Qt.Key.Key_Enter: "keep",
    Qt.Key.Key_S: "softer",
    Qt.Key.Key_P: "preset",
    Qt.Key.Key_L: "leave",
    Qt.Key.Key_Delete: "leave",
    Qt.Key.Key_Backspace: "back",
    Qt.Key.Key_U: "undo",
    Qt.Key.Key_Escape: "finish",
}
"""Keys that count wherever the photo is looked at from."""
IN_BAR = {Qt.Key.Key_Left: "back", Qt.Key.Key_Right: "forward"}
"""Keys that mean something else on the canvas."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the bar says. `can`: which of the buttons may be pressed, by name."""

    place: str
    name: str
    note: str = ""
    can: frozenset[str] = frozenset()
    finished: bool = False


class ApproveBar(QFrame):
    """Place and name, what can be decided, and the way out. Tells by `wanted` what was pressed."""

    wanted = Signal(str)
    """keep, softer, leave, back, forward, undo or finish."""
    preset_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("approve")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._presets: Sequence[Preset] = ()
        self._watched: tuple[QWidget, ...] = ()
        self._shown = Shown("", "")
        self._place = QLabel()
        self._place.setProperty("tone", "heading")
        self._name = QLabel()
        self._name.setProperty("tone", "muted")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._note = QLabel()
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setProperty("tone", "muted")
        self._note.setWordWrap(True)
        self._make_buttons()
        words = QHBoxLayout()
        words.setSpacing(8)
        words.addWidget(self._place)
        words.addWidget(self._name, 1)
        self._ways = (self.back, self.undo, self.finish)
        ways = QHBoxLayout()
        ways.setSpacing(8)
        for button in self._ways:
            ways.addWidget(button)
        ways.addStretch()
        self._head = head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setSpacing(4)
        head.addLayout(words, 1)
        head.addLayout(ways)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self._columns = 0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, 8, EDGE, EDGE)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._note)
        layout.addLayout(self._grid)
        self._lay_out(len(self._choices))
        self.hide()

    def _make_buttons(self) -> None:
        self.keep = KeyButton(
            translate("ApproveBar", "Keep"),
            "K",
            translate("ApproveBar", "Keep this result (K or Enter)"),
        )
        self.softer = KeyButton(
            translate("ApproveBar", "Softer"),
            "S",
            translate("ApproveBar", "Restore it again, one step gentler (S)"),
        )
        self.preset = KeyButton(
            translate("ApproveBar", "Another preset…"),
            "P",
            translate("ApproveBar", "Restore it again as another kind of photo (P)"),
        )
        self.leave = KeyButton(
            translate("ApproveBar", "Leave as it was"),
            "L",
            translate(
                "ApproveBar", "The result goes to the trash, the original stays (L or Delete)"
            ),
        )
        self.keep.setProperty("kind", "keep")
        self._choices = (self.keep, self.softer, self.preset, self.leave)
        for button, name in zip(self._choices, ("keep", "softer", "", "leave"), strict=True):
            if name:
                button.clicked.connect(lambda _on=False, name=name: self.wanted.emit(name))
        self.preset.clicked.connect(self._on_preset_clicked)
        self.back = self._tool(
            "back",
            translate("ApproveBar", "Back"),
            translate("ApproveBar", "The photo before (Backspace)"),
        )
        self.undo = self._tool(
            "undo",
            translate("ApproveBar", "Undo"),
            translate("ApproveBar", "Take the last decision back (U)"),
        )
        self.finish = QPushButton(translate("ApproveBar", "Done"))
        self.finish.setProperty("kind", "link")
        self.finish.setAccessibleName(translate("ApproveBar", "Done"))
        self.finish.setToolTip(
            translate("ApproveBar", "End looking through (Esc). What is decided is decided.")
        )
        self.finish.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.finish.clicked.connect(lambda: self.wanted.emit("finish"))

    def _tool(self, name: str, text: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAccessibleName(text)
        button.setToolTip(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.wanted.emit(name))
        return button

    # --- for the one that leads through --------------------------------------------------------

    @property
    def shown(self) -> Shown:
        """What it says now."""
        return self._shown

    def show_photo(self, shown: Shown) -> None:
        """Says where one is, and which buttons can be pressed; tells it to a screen reader too."""
        self._shown = shown
        self._place.setText(shown.place)
        self._note.setText(shown.note)
        self._note.setVisible(bool(shown.note))
        for name in ("keep", "softer", "preset", "leave", "back", "undo"):
            getattr(self, name).setEnabled(name in shown.can)
        for button in self._choices:
            button.setVisible(not shown.finished)
        self.finish.setProperty("kind", "primary" if shown.finished else "link")
        self.finish.style().unpolish(self.finish)
        self.finish.style().polish(self.finish)
        self._arrange()
        spoken = ". ".join(part for part in (shown.place, shown.name, shown.note) if part)
        if spoken != self.accessibleName():
            self.setAccessibleName(spoken)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        if self.focusWidget() is not None and not self.focusWidget().isEnabled():
            self.setFocus()

    def offer(self, presets: Sequence[Preset]) -> None:
        """The presets among which "Another preset…" lets choose."""
        self._presets = presets

    def watch(self, *widgets: QWidget) -> None:
        """The keys count in these widgets too, until `unwatch`."""
        self.unwatch()
        self._watched = (*self._choices, self.back, self.undo, self.finish, *widgets)
        for widget in self._watched:
            widget.installEventFilter(self)

    def unwatch(self) -> None:
        """The keys count in the bar alone."""
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = ()

    # --- keys --------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self._takes(event, self):
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return isinstance(event, QKeyEvent) and self._takes(event, watched)

    def _takes(self, event: QKeyEvent, where: QObject) -> bool:
        """Acts on a key, and before that keeps other commands from it."""
        name = self._meaning(event, where)
        if name is None or not self.isVisible():
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return False
        if event.type() == QEvent.Type.KeyPress and not (
            event.isAutoRepeat() and name not in ("back", "forward")
        ):
            self._act(name)
        return True

    def _meaning(self, event: QKeyEvent, where: QObject) -> str | None:
        key = Qt.Key(event.key())
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain == Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_Z:
            return "undo"
        if plain != Qt.KeyboardModifier.NoModifier:
            return None
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(where, QPushButton | QToolButton):
            return "click"
        mine = where is self or where in self._watched[: len(self._choices) + 3]
        return ALWAYS.get(key) or (IN_BAR.get(key) if mine else None)

    def _act(self, name: str) -> None:
        if name == "click":
            button = self.focusWidget()
            if isinstance(button, QPushButton | QToolButton) and button.isEnabled():
                button.click()
        elif self._shown.finished and name == "keep":
            self.wanted.emit("finish")
        elif name == "preset":
            if self.preset.isEnabled():
                self._on_preset_clicked()
        elif name in ("forward", "finish") or name in self._shown.can:
            self.wanted.emit(name)

    def _on_preset_clicked(self) -> None:
        self.menu = menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        tokens = theme.current()
        for preset in self._presets:
            action = menu.addAction(said(preset.name))
            action.setIcon(icons.icon(preset.icon, tokens.text, tokens.faint, 18))
            action.setToolTip(said(preset.help))
            action.triggered.connect(
                lambda _on=False, preset=preset: self.preset_wanted.emit(preset)
            )
        menu.setToolTipsVisible(True)
        place = self.preset.mapToGlobal(QPoint(0, 0))
        menu.popup(place - QPoint(0, menu.sizeHint().height()))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])

    # --- looks -------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        """As narrow as can be: what stands side by side then stands one below the other."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Sets out words and buttons in the width that there is."""
        room = self.width() - 2 * EDGE
        parts = (self._place, *self._ways)
        head = sum(part.sizeHint().width() + 8 for part in parts) + LEAST_NAME
        way = QBoxLayout.Direction
        self._head.setDirection(way.LeftToRight if head <= room else way.TopToBottom)
        self._elide()
        count = len(self._choices)
        columns = next((n for n in (count, count // 2) if self._needs(n) <= room), 1)
        self._lay_out(columns)

    def _needs(self, columns: int) -> int:
        """The logical pixels that the buttons need in so many columns."""
        widths = [button.sizeHint().width() for button in self._choices]
        widest = [max(widths[column::columns]) for column in range(columns)]
        return sum(widest) + (columns - 1) * self._grid.spacing()

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, button in enumerate(self._choices):
            self._grid.addWidget(button, number // columns, number % columns)
        for column in range(len(self._choices)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _elide(self) -> None:
        room = max(0, self._name.width())
        text = self._name.fontMetrics().elidedText(
            self._shown.name, Qt.TextElideMode.ElideMiddle, room
        )
        self._name.setText(text)
        self._name.setToolTip(self._shown.name if text != self._shown.name else "")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():  # the keys act here
            painter = QPainter(self)
            painter.fillRect(0, 0, self.width(), LINE, QColor(theme.current().accent))
            painter.end()
