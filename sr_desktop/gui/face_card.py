"""One face of a photo: as it is and as it will be, and what shall be done to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTextBoundaryFinder, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sr_desktop.gui import icons
from sr_desktop.gui.face_pictures import Pictures
from sr_desktop.gui.slider import Slider
from sr_desktop.gui.tick import BOX, GAP, Tick
from sr_desktop.gui.translation import translate

FULL = 100
STEP = 5
"""Per cents by which the arrow keys change what is done to a face."""
CURRENT = "current"
"""A property for the stylesheet."""
ALONG = {
    Qt.Key.Key_Left: "before",
    Qt.Key.Key_Right: "after",
    Qt.Key.Key_Home: "first",
    Qt.Key.Key_End: "last",
}
CHANGES = {
    Qt.Key.Key_Up: STEP,
    Qt.Key.Key_Down: -STEP,
    Qt.Key.Key_PageUp: 4 * STEP,
    Qt.Key.Key_PageDown: -4 * STEP,
}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FaceCard(QFrame):
    """A pair of pictures, a tick that leaves the face alone, and a slider for what is done to it.

    The arrow keys go from card to card, or up and down change what is done; Space is the tick, Enter
    looks closely. A card whose `stop` is False is passed by the Tab key, with all that is on it.
    """

    amount_chosen = Signal(float)
    """The person wants so much to be done to it, 0..1; 0 leaves it alone."""
    usual_wanted = Signal()
    """The person wants what is usual to be done to it."""
    hovered = Signal(bool)
    """The mouse came to it, or left it."""
    focused = Signal(bool)
    """It, or something on it, got the keyboard, or lost it."""
    look_wanted = Signal()
    way_wanted = Signal(str)
    """To another card: before, after, first or last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("faceCard")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._place = (1, 1)
        self._by_program = False
        self.pictures = Pictures()
        self.leave = _TwoLines(translate("FaceCard", "Leave this one alone"))
        self.leave.setToolTip(translate("FaceCard", "It stays as in your original, only larger"))
        self.amount = Slider("")
        self.amount.setToolTip(translate("FaceCard", "How much is done to this face"))
        self.amount.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.share = QLabel()
        self.share.setProperty("tone", "small")
        self.share.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        strength = QHBoxLayout()
        strength.setSpacing(6)
        strength.addWidget(self.amount, 1)
        strength.addWidget(self.share)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch()
        column.addWidget(self.leave)
        column.addLayout(strength)
        column.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(5, 5, 8, 5)
        row.setSpacing(9)
        row.addWidget(self.pictures)
        row.addLayout(column)
        for part in (self.leave, self.amount):
            part.installEventFilter(self)
        self.leave.toggled.connect(self._on_leave_toggled)
        self.amount.valueChanged.connect(self._on_value_changed)
        self._fit_text()
        self.set_stop(False)
        self.show_amount(1.0)

    # --- what is shown -----------------------------------------------------------------------

    @property
    def value(self) -> int:
        """Per cents of what can be done to the face."""
        return int(self.amount.value())

    def show_place(self, number: int, total: int) -> None:
        """Which face it is, from 1, and of how many."""
        self._place = number, total
        self._tell()

    def show_amount(self, amount: float) -> None:
        """How much is done to it, 0..1; says nothing of it. One that is being dragged stays."""
        if self.amount.held:
            return
        self._by_program = True
        self.amount.setValue(round(amount * FULL))
        self.leave.setChecked(self.value == 0)
        self._by_program = False
        self._tell()

    @property
    def is_stop(self) -> bool:
        """Whether the Tab key stops here."""
        return self.focusPolicy() == Qt.FocusPolicy.StrongFocus

    def show_current(self, current: bool) -> None:
        """Whether it is marked, as for a face that was clicked."""
        if self.property(CURRENT) != current:
            self.setProperty(CURRENT, current)
            self.style().unpolish(self)
            self.style().polish(self)

    def set_stop(self, stop: bool) -> None:
        """Whether the Tab key stops here: at one card of all."""
        policy = Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus
        for part in (self, self.leave, self.amount):
            part.setFocusPolicy(policy)

    # --- the person --------------------------------------------------------------------------

    def _on_leave_toggled(self, left: bool) -> None:
        if self._by_program:
            return
        if left:
            self.show_amount(0.0)
            self.amount_chosen.emit(0.0)
        else:
            self.usual_wanted.emit()

    def _on_value_changed(self, value: int) -> None:
        self._tell()
        if self._by_program:
            return
        self._by_program = True
        self.leave.setChecked(value == 0)
        self._by_program = False
        self.amount_chosen.emit(value / FULL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in ALONG:
            self.way_wanted.emit(self._along(key))
        elif key in CHANGES:
            self.amount.setValue(self.value + CHANGES[key])
        elif key == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.leave.click()
        elif key in ENTER:
            self.look_wanted.emit()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space:  # which elsewhere shows the original
            super().keyReleaseEvent(event)

    def _along(self, key: Qt.Key) -> str:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            turned = {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}
            key = turned.get(key, key)
        return ALONG[key]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.look_wanted.emit()
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.hovered.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        """Of the tick and the slider: a card counts as reached with what is on it."""
        if event.type() == QEvent.Type.FocusIn:
            self.focused.emit(True)
        elif event.type() == QEvent.Type.FocusOut:
            self.focused.emit(False)
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in ENTER:
            self.look_wanted.emit()
            return True
        return False

    # --- words -------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.layout():
            self._fit_text()

    def _fit_text(self) -> None:
        metrics = self.share.fontMetrics()
        self.share.setMinimumWidth(metrics.horizontalAdvance(_per_cent(FULL)))
        self.pictures.updateGeometry()

    def _tell(self) -> None:
        number, total = self._place
        share = _per_cent(self.value)
        self.share.setText(share)
        self.amount.setAccessibleDescription(share)
        self.amount.setAccessibleName(
            translate("FaceCard", "How much is done to face {number} of {total}").format(
                number=number, total=total
            )
        )
        self.leave.setAccessibleName(
            translate("FaceCard", "Leave face {number} of {total} alone").format(
                number=number, total=total
            )
        )
        said = (
            translate("FaceCard", "Face {number} of {total}, {share}")
            if self.value
            else translate("FaceCard", "Face {number} of {total}, left alone")
        )
        self.setAccessibleName(said.format(number=number, total=total, share=share))
        self.setAccessibleDescription(
            translate(
                "FaceCard",
                "Left and right arrow keys go to other faces, up and down change how much is done. "
                "Space leaves it alone, Enter looks closely.",
            )
        )


class _TwoLines(Tick):
    """A tick whose words stand in two lines, for there are pictures beside them."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(_halved(text), parent)

    def sizeHint(self) -> QSize:
        metrics, lines = self.fontMetrics(), self.text().split("\n")
        width = icons.scaled(BOX) + GAP + max(map(metrics.horizontalAdvance, lines)) + 6
        return QSize(width, max(icons.scaled(BOX), metrics.height() * len(lines)) + 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()  # the card knows what arrows do


def _halved(text: str) -> str:
    """The text with a line break where its halves are most alike, as its language allows."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    places: list[int] = []
    while (place := finder.toNextBoundary()) not in (-1, len(text)):
        places.append(place)
    if not places:
        return text
    best = min(places, key=lambda place: abs(2 * place - len(text)))
    return f"{text[:best].rstrip()}\n{text[best:]}"


def _per_cent(value: int) -> str:
    return translate("FaceCard", "{percent} %").format(percent=value)
