"""The strip below the canvas: zoom at the left, the ways to compare at the right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sr_desktop.gui import icons
from sr_desktop.gui.canvas import Canvas
from sr_desktop.gui.segments import Segments
from sr_desktop.gui.translation import translate

EDGE = 8
"""Logical pixels beside the buttons."""
ICON, SPACING = 18, 4
RULE = 12
"""Logical pixels that the line between the buttons takes, with what is beside it and before the last one."""
DIVIDER, SIDE_BY_SIDE = "divider", "side-by-side"
LAYOUTS = (
    (DIVIDER, QT_TRANSLATE_NOOP("Strip", "Divider")),
    (SIDE_BY_SIDE, QT_TRANSLATE_NOOP("Strip", "Side by side")),
)


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to fill the row: its width, the words on two buttons, how many others are left out."""

    width: int
    hold: str
    fit: str
    spared: int


class Strip(QFrame):
    """Buttons that act on a canvas, and its zoom in per cent.

    Where it is narrow, words make way for icons, and then buttons whose commands also have keys and
    a place in the menus.
    """

    def __init__(self, canvas: Canvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._canvas = canvas
        self._part_only = self._elsewhere = False
        fit = translate("Strip", "Fit")
        self.fit = self._button(fit, translate("Strip", "Show the whole photo (Ctrl+0)"), "fit")
        self.fit.clicked.connect(canvas.fit)
        self.full = self._button(
            translate("Strip", "100 %"),
            translate("Strip", "One pixel of the photo on one of the screen (Ctrl+1)"),
        )
        self.full.clicked.connect(self._on_full_clicked)
        self.double = self._button(
            translate("Strip", "200 %"), translate("Strip", "Twice as large as 100 % (Ctrl+2)")
        )
        self.double.clicked.connect(self._on_double_clicked)
        self.smaller = self._button(
            "", translate("Strip", "Zoom out (Ctrl+-)"), "minus", translate("Strip", "Zoom out")
        )
        self.smaller.clicked.connect(canvas.zoom_out)
        self.larger = self._button(
            "", translate("Strip", "Zoom in (Ctrl++)"), "plus", translate("Strip", "Zoom in")
        )
        self.larger.clicked.connect(canvas.zoom_in)
        self.percent = QLabel()
        self.percent.setAccessibleName(translate("Strip", "Zoom"))
        self.percent.setProperty("tone", "muted")
        self.percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.map = self._button(
            "",
            translate("Strip", "A small map, while only a part of the photo is seen (M)"),
            "map",
            translate("Strip", "Overview map"),
        )
        self.map.setCheckable(True)
        self.map.clicked.connect(canvas.show_overview)
        self.hold = self._button(
            translate("Strip", "Hold Space for the original"),
            translate("Strip", "Shows the original as long as it is held (Space)"),
            "eye",
        )
        self.hold.pressed.connect(self._on_hold_pressed)
        self.hold.released.connect(self._on_hold_released)
        self._words = self.hold.accessibleName(), translate("Strip", "Original"), fit
        self.detail = self._button(
            "",
            translate("Strip", "Show where the computer added detail (D)"),
            "detail",
            translate("Strip", "Where detail was added"),
        )
        self.detail.setCheckable(True)
        self._spare: tuple[QWidget, ...] = self.double, self.map, self.full, self.percent
        self._forms: tuple[_Form, ...] = ()
        self._form: _Form | None = None
        self.layout_switch = self._made_switch()
        self._row = self._made_row()
        self._caution = QLabel()
        self.show_part_only(False)
        self._caution.setProperty("tone", "small")
        self._caution.setWordWrap(True)
        self._caution.setContentsMargins(8, 0, 8, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, 6, EDGE, 8)
        layout.setSpacing(4)
        layout.addLayout(self._row)
        layout.addWidget(self._caution)
        canvas.zoom_changed.connect(self._on_zoom_changed)
        self._on_zoom_changed()

    def show_part_only(self, part_only: bool) -> None:
        """Says that a preview holds only the middle of what is seen; else what a person shall mind."""
        self._part_only = part_only
        self._show_caution()
        self._caution.setText(
            translate(
                "Strip",
                "Only the middle of this large photo is previewed. Zoom in to see the rest.",
            )
            if part_only
            else translate(
                "Strip",
                "The computer guesses missing detail. Check that people still look like themselves.",
            )
        )

    def leave_caution(self, elsewhere: bool) -> None:
        """Whether what a person shall mind is said above the strip; a line is kept free for it."""
        if elsewhere != self._elsewhere:
            self._elsewhere = elsewhere
            self._show_caution()
            line = self._caution.fontMetrics().height() + SPACING
            self.setMinimumHeight(self.sizeHint().height() + line if elsewhere else 0)

    def _show_caution(self) -> None:
        self._caution.setVisible(self._part_only or not self._elsewhere)

    def _made_switch(self) -> Segments:
        named = [(key, translate("Strip", str(text))) for key, text in LAYOUTS]
        switch = Segments(translate("Strip", "View"), named)
        for key, text in named:
            button = switch.button(key)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setToolTip(translate("Strip", "{view} (V)").format(view=text))
            button.setMinimumWidth(36)
            icons.put(button, key, "text", ICON)
        switch.chosen.connect(self._on_layout_chosen)
        switch.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return switch

    def _made_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedSize(1, 20)
        for button in (self.fit, self.full, self.double):
            row.addWidget(button)
        row.addSpacing(2)
        row.addWidget(rule)
        row.addSpacing(2)
        row.addWidget(self.smaller)
        row.addWidget(self.percent)
        row.addWidget(self.larger)
        row.addStretch()
        row.addWidget(self.map)
        row.addWidget(self.detail)
        self.detail.hide()
        row.addWidget(self.layout_switch)
        row.addSpacing(2)
        row.addWidget(self.hold)
        return row

    def offer_detail(self, action: QAction) -> None:
        """Has a button for the command that shows where detail was added."""
        self.detail.clicked.connect(action.trigger)
        action.toggled.connect(self.detail.setChecked)
        action.enabledChanged.connect(self.detail.setEnabled)
        self.detail.setEnabled(action.isEnabled())
        self._spare = self.double, self.map, self.detail, self.full, self.percent
        self._forms = ()
        self._arrange()

    def _button(self, text: str, tip: str, icon: str = "", name: str = "") -> QToolButton:
        button = QToolButton()
        button.setText(f" {text}" if icon and text else text)
        button.setToolTip(tip)
        button.setAccessibleName(name or text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if icon:
            icons.put(button, icon, "text", ICON)
            if text:
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def minimumSizeHint(self) -> QSize:
        """As narrow as can be: what has no room gives way."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.layout():
            self._forms = ()
            self._arrange()

    def _arrange(self) -> None:
        """As many words and buttons as there is room for."""
        self._forms = self._forms or self._measured()
        room = self.width() - 2 * EDGE
        form = next((form for form in self._forms if form.width <= room), self._forms[-1])
        if form != self._form:
            self._form = form
            _dress(self.hold, form.hold)
            _dress(self.fit, form.fit)
            for place, part in enumerate(self._spare):
                part.setVisible(place >= form.spared)

    def _measured(self) -> tuple[_Form, ...]:
        """The forms of the row, from the widest to the narrowest."""
        icons.retint(self)  # they grow with the text
        widest = self.percent.fontMetrics().horizontalAdvance(self._percents(32.0))
        self.percent.setMinimumWidth(widest + 8)
        others = [self.smaller, self.larger, self.layout_switch]
        hold, short, fit = self._words
        made = []
        for words, spared in (
            *(((hold, fit), 0), ((short, fit), 0), (("", fit), 0)),
            *((("", ""), spared) for spared in range(len(self._spare) + 1)),
        ):
            _dress(self.hold, words[0])
            _dress(self.fit, words[1])
            shown = [*others, self.hold, self.fit, *self._spare[spared:]]
            widths = [max(each.sizeHint().width(), each.minimumWidth()) for each in shown]
            width = sum(widths) + SPACING * len(shown) + RULE
            made.append(_Form(width, *words, spared))
        self._form = None
        return tuple(made)

    def _percents(self, zoom: float) -> str:
        return translate("Strip", "{percent} %").format(percent=round(zoom * 100))

    def _on_layout_chosen(self, key: str) -> None:
        self._canvas.show_side_by_side(key == SIDE_BY_SIDE)

    def _on_full_clicked(self) -> None:
        self._canvas.zoom_to(1.0)

    def _on_double_clicked(self) -> None:
        self._canvas.zoom_to(2.0)

    def _on_hold_pressed(self) -> None:
        self._canvas.show_original(True)

    def _on_hold_released(self) -> None:
        self._canvas.show_original(False)

    def _on_zoom_changed(self) -> None:
        shown = self._canvas.view is not None
        self.percent.setText(self._percents(self._canvas.zoom) if shown else "")
        for button in (self.fit, self.full, self.double, self.smaller, self.larger, self.map):
            button.setEnabled(shown)
        self.map.setChecked(self._canvas.overview_wanted)
        comparable = self._canvas.comparable
        self.hold.setEnabled(comparable)
        self.layout_switch.setEnabled(comparable)
        self.layout_switch.choose(SIDE_BY_SIDE if self._canvas.side_by_side else DIVIDER)


def _dress(button: QToolButton, words: str) -> None:
    """Icon and words on a button; the icon alone without words."""
    style = Qt.ToolButtonStyle
    if words:
        button.setText(f" {words}")
    button.setToolButtonStyle(style.ToolButtonTextBesideIcon if words else style.ToolButtonIconOnly)
