"""The strip below the canvas: the faces of the photo in pairs, before and after."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QEvent, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sr_desktop.gui import icons
from sr_desktop.gui.face_card import FaceCard
from sr_desktop.gui.few_lines import FewLines
from sr_desktop.gui.sideways import Sideways
from sr_desktop.gui.translation import translate

SPACING = 8
OPENING = 160
"""Milliseconds in which it opens and closes, where the system lets things move."""
CHEVRON = 16
ICON_ROOM, LINES = 60, 1.8
"""Logical pixels beside the words in the first line, and how many lines they may take there."""
MOST_OF_HEIGHT, LEAST_HEIGHT = 0.5, 100
"""The share of the window that it takes at most, and logical pixels that it may take in any case."""
TWO_LINES = 0.4
"""The share of the window that it may take with two lines of words below the number of faces."""


class FaceStrip(QFrame):
    """A row of `FaceCard`s that scrolls sideways, below a line that folds it away. Knows no engine.

    It opens and closes by and by, so that what is above it makes way without a jump.
    """

    amount_chosen = Signal(int, float)
    """The person wants so much (0..1) to be done to this face; 0 leaves it alone."""
    grasped = Signal()
    """A slider was taken hold of, or let go."""
    usual_wanted = Signal(int)
    pointed = Signal(object)
    """The number of the face that mouse or keyboard are at; None: at none."""
    look_wanted = Signal(int)
    folded = Signal(bool)
    """The person folded it away, or unfolded it."""
    better_wanted = Signal()
    """The person wants what finds faces better."""
    opened = Signal(bool)
    """It is shown from now on, or is not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("faceStrip")
        self.setAccessibleName(translate("FaceStrip", "Faces"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._cards: list[FaceCard] = []
        self._open, self._share = False, 0.0
        self._hovered: int | None = None
        self._focused: int | None = None
        self._shown: int | None = None
        self._strong, self._note, self._looking = False, "", False
        self._motion = QVariantAnimation(self)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._on_moved)
        self._motion.finished.connect(self._on_moved_all)
        self._build()
        self.hide()

    def _build(self) -> None:
        self.fold = QToolButton()
        self.fold.setObjectName("fold")
        self.fold.setCheckable(True)
        self.fold.setChecked(True)
        self.fold.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.toggled.connect(self._on_fold_toggled)
        self.fold.clicked.connect(lambda down: self.folded.emit(not down))
        self._sign = QLabel()
        icons.put(self._sign, "alert", "text", CHEVRON)
        self._words = FewLines()
        self._words.setProperty("tone", "small")
        self.better = QPushButton(translate("FaceStrip", "Find them better…"))
        self.better.setProperty("kind", "quiet")
        self.better.setAccessibleName(translate("FaceStrip", "Find faces better"))
        self.better.setToolTip(
            translate("FaceStrip", "Opens the models, where a finder can be fetched")
        )
        self.better.clicked.connect(self.better_wanted)
        self.better.hide()
        told = QHBoxLayout()
        told.setSpacing(6)
        told.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self._words, 1)
        told.addWidget(self.better, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head = head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setContentsMargins(0, 0, 8, 0)
        head.setSpacing(6)
        head.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeading)
        head.addLayout(told, 1)
        row = QWidget()
        row.setObjectName("panelBody")
        self._row = QHBoxLayout(row)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACING)
        self._row.addStretch()
        self._area = Sideways()
        self._area.setWidget(row)
        self._body = QWidget(self)
        layout = QVBoxLayout(self._body)
        layout.setContentsMargins(8, 4, 8, 6)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self._area)
        self._on_fold_toggled(True)
        self._tell()

    # --- what is shown -----------------------------------------------------------------------

    @property
    def cards(self) -> Sequence[FaceCard]:
        """One for each face."""
        return tuple(self._cards)

    @property
    def is_open(self) -> bool:
        """Whether it is shown, or just being opened."""
        return self._open

    @property
    def words(self) -> str:
        """What is said beside the number of faces, also if there is no room for all of it."""
        return self._words.whole

    def show_faces(self, amounts: Sequence[float]) -> None:
        """So many faces, and how much is done to each, 0..1. None: the strip closes."""
        total = len(amounts)
        if total != len(self._cards):
            self.show_card(None)
        self._looking = False
        while len(self._cards) > total:
            self._drop(self._cards.pop())
        while len(self._cards) < total:
            self._add()
        for number, (card, amount) in enumerate(zip(self._cards, amounts, strict=True)):
            card.setEnabled(True)
            card.show_place(number + 1, total)
            card.show_amount(amount)
        if self._cards and not any(card.is_stop for card in self._cards):
            self._cards[0].set_stop(True)
        self._tell()
        self._set_open(bool(total))

    def wait(self) -> None:
        """Stays as high as it is while the faces of another photo are looked for."""
        self._looking = True
        for card in self._cards:
            card.setEnabled(False)
            card.pictures.show_images(None, None)
        self._tell()

    def show_pair(self, number: int, before: QImage | None, after: QImage | None) -> None:
        """The pictures of a face; None: not there yet."""
        self._cards[number].pictures.show_images(before, after)

    def show_strong(self, strong: bool) -> None:
        """Whether faces are drawn anew: then a person shall check them."""
        self._strong = strong
        self._tell()

    def show_note(self, note: str, *, better: bool = False) -> None:
        """What else is to be said of the faces; empty: nothing. better: they can be found better."""
        self._note = note
        self.better.setVisible(better)
        self._tell()

    def show_folded(self, folded: bool) -> None:
        """Folds the row away, or unfolds it; says nothing of it."""
        self.fold.setChecked(not folded)

    def show_card(self, number: int | None) -> None:
        """Brings a card into view and marks it, where the row is not folded away; None: marks none."""
        known = number is not None and number < len(self._cards) and self.fold.isChecked()
        self._shown = number if known else None
        for each, card in enumerate(self._cards):
            card.show_current(each == self._shown)
            if self._shown is not None:
                card.set_stop(each == self._shown)
        if self._shown is not None:
            self._area.ensureWidgetVisible(self._cards[self._shown], SPACING, 0)
        self._point()

    def forget_card(self) -> None:
        """Marks none, and begins with the first card again: the faces of another photo come."""
        self.show_card(None)
        self._area.horizontalScrollBar().setValue(self._area.horizontalScrollBar().minimum())

    # --- cards -------------------------------------------------------------------------------

    def _add(self) -> None:
        card = FaceCard()
        number = len(self._cards)
        card.amount_chosen.connect(lambda amount: self.amount_chosen.emit(number, amount))
        card.amount.sliderPressed.connect(self.grasped)
        card.amount.sliderReleased.connect(self.grasped)
        card.usual_wanted.connect(lambda: self.usual_wanted.emit(number))
        card.look_wanted.connect(lambda: self.look_wanted.emit(number))
        card.hovered.connect(lambda on: self._on_hovered(number, on))
        card.focused.connect(lambda on: self._on_focused(number, on))
        card.way_wanted.connect(lambda way: self._on_way_wanted(number, way))
        self._cards.append(card)
        self._row.insertWidget(number, card)

    def _drop(self, card: FaceCard) -> None:
        self._row.removeWidget(card)
        if self._hovered == len(self._cards):
            self._hovered = None
        card.hide()
        card.deleteLater()

    def _on_hovered(self, number: int, on: bool) -> None:
        self._hovered = number if on else None
        self._point()

    def _on_focused(self, number: int, on: bool) -> None:
        self._focused = number if on else None
        if on:
            self.show_card(None)
            for card in self._cards:
                card.set_stop(card is self._cards[number])
            self._area.ensureWidgetVisible(self._cards[number], SPACING, 0)
        self._point()

    def _point(self) -> None:
        places = (self._hovered, self._focused, self._shown)
        known = (each for each in places if each is not None and each < len(self._cards))
        self.pointed.emit(next(known, None))

    def _on_way_wanted(self, number: int, way: str) -> None:
        last = len(self._cards) - 1
        places = {"before": number - 1, "after": number + 1, "first": 0, "last": last}
        self._go_to(min(last, max(0, places[way])))

    def _go_to(self, number: int) -> None:
        self._cards[number].setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(self._cards[number], SPACING, 0)

    # --- words -------------------------------------------------------------------------------

    def _tell(self) -> None:
        number = len(self._cards)
        self.fold.setText(
            translate("FaceStrip", "Looking for faces…")
            if self._looking
            else translate("FaceStrip", "%n face(s)", "", number)
        )
        self.fold.setAccessibleName(self.fold.text())
        self._sign.setVisible(self._strong)
        caution = translate(
            "FaceStrip",
            "The computer guesses missing detail. Check that people still look like themselves.",
        )
        self._words.say(" ".join(filter(None, (caution if self._strong else "", self._note))))

    def _on_fold_toggled(self, down: bool) -> None:
        self._area.setVisible(down)
        icons.put(self.fold, "chevron-up" if down else "chevron-down", "muted", CHEVRON)
        self.fold.setToolTip(
            translate("FaceStrip", "Hide the faces (F)")
            if down
            else translate("FaceStrip", "Show the faces (F)")
        )
        self.updateGeometry()

    # --- room --------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._share * self._full_height(width))

    def sizeHint(self) -> QSize:
        return QSize(self._body.sizeHint().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
            self.updateGeometry()
        return super().event(event)

    def _arrange(self) -> None:
        """What is said stands beside the number of faces, or below it where it would take many lines.

        Below it has a second line where that leaves the photo its room.
        """
        words = self._words.fontMetrics().horizontalAdvance(self._words.whole)
        room = self.width() - self.fold.sizeHint().width() - ICON_ROOM
        if not self.better.isHidden():
            room -= self.better.sizeHint().width()
        beside = words <= LINES * room
        way = QBoxLayout.Direction
        self._head.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self._words.allow(2 if beside or self._has_room_for_two else 1)
        self._body.setGeometry(0, 0, self.width(), self._full_height(self.width()))

    def _full_height(self, width: int) -> int:
        """As high as all that is in it, but never so high that the photo has no room."""
        wanted = self._wanted_height(width)
        return min(wanted, max(LEAST_HEIGHT, round(MOST_OF_HEIGHT * self.window().height())))

    @property
    def _has_room_for_two(self) -> bool:
        """Whether the photo keeps its room if the words take two lines below the number of faces."""
        line = self._words.fontMetrics().lineSpacing()
        height = self._wanted_height(self.width()) + (2 - self._words.most) * line
        return height <= TWO_LINES * self.window().height()

    def _wanted_height(self, width: int) -> int:
        layout = self._body.layout()
        assert layout is not None
        return layout.heightForWidth(width)

    def _set_open(self, wanted: bool) -> None:
        if wanted == self._open:
            return
        self._open = wanted
        self.setVisible(True)
        time = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self)
        self._motion.stop()
        self._motion.setStartValue(self._share)
        self._motion.setEndValue(1.0 if wanted else 0.0)
        self._motion.setDuration(OPENING if time > 0 and self.window().isVisible() else 0)
        self.opened.emit(wanted)
        self._motion.start()

    def _on_moved(self, share: float) -> None:
        self._share = float(share)
        self.updateGeometry()

    def _on_moved_all(self) -> None:
        if not self._open:
            self.hide()
