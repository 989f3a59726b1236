"""The strip below the canvas: zoom at the left, the ways to compare at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
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

CAUTION = "The computer guesses missing detail. Check that people still look like themselves."

FIT, HOLD, HOLD_SHORT = "Fit", "Hold Space for the original", "Original"
EDGE = 8
"""Logical pixels beside the buttons."""
DIVIDER, SIDE_BY_SIDE = "divider", "side-by-side"
LAYOUTS = ((DIVIDER, "Divider"), (SIDE_BY_SIDE, "Side by side"))


class Strip(QFrame):
    """Buttons that act on a canvas, and its zoom in per cent."""

    def __init__(self, canvas: Canvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._canvas = canvas
        self.fit = self._button(FIT, "Show the whole photo (Ctrl+0)", "fit")
        self.fit.clicked.connect(canvas.fit)
        self.full = self._button("100 %", "One pixel of the photo on one of the screen (Ctrl+1)")
        self.full.clicked.connect(self._on_full_clicked)
        self.smaller = self._button("", "Zoom out (Ctrl+-)", "minus", "Zoom out")
        self.smaller.clicked.connect(canvas.zoom_out)
        self.larger = self._button("", "Zoom in (Ctrl++)", "plus", "Zoom in")
        self.larger.clicked.connect(canvas.zoom_in)
        self.percent = QLabel()
        self.percent.setAccessibleName("Zoom")
        self.percent.setProperty("tone", "muted")
        self.percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.percent.setMinimumWidth(self.percent.fontMetrics().horizontalAdvance("3200 %") + 8)
        self.hold = self._button(HOLD, "Shows the original as long as it is held (Space)", "eye")
        self.hold.pressed.connect(self._on_hold_pressed)
        self.hold.released.connect(self._on_hold_released)
        self.layout_switch = Segments("View", LAYOUTS)
        for key, text in LAYOUTS:
            button = self.layout_switch.button(key)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setToolTip(f"{text} (V)")
            button.setFixedWidth(36)
            icons.put(button, key, "text", 18)
        self.layout_switch.chosen.connect(self._on_layout_chosen)
        self.layout_switch.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.fit)
        row.addWidget(self.full)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedSize(1, 20)
        row.addSpacing(4)
        row.addWidget(rule)
        row.addSpacing(4)
        for widget in (self.smaller, self.percent, self.larger):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self.layout_switch)
        row.addSpacing(4)
        row.addWidget(self.hold)
        self._caution = QLabel(CAUTION)
        self._caution.setProperty("tone", "small")
        self._caution.setWordWrap(True)
        self._caution.setContentsMargins(8, 0, 8, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, 6, EDGE, 8)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self._caution)
        canvas.zoom_changed.connect(self._on_zoom_changed)
        self._on_zoom_changed()

    def _button(self, text: str, tip: str, icon: str = "", name: str = "") -> QToolButton:
        button = QToolButton()
        button.setText(f" {text}" if icon and text else text)
        button.setToolTip(tip)
        button.setAccessibleName(name or text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if icon:
            icons.put(button, icon, "text", 18)
            if text:
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for hold, fit in ((HOLD, FIT), (HOLD_SHORT, FIT), ("", FIT), ("", "")):
            _dress(self.hold, hold)
            _dress(self.fit, fit)
            self._row.invalidate()
            if self._row.sizeHint().width() <= self.width() - 2 * EDGE:
                break

    def _on_layout_chosen(self, key: str) -> None:
        self._canvas.show_side_by_side(key == SIDE_BY_SIDE)

    def _on_full_clicked(self) -> None:
        self._canvas.zoom_to(1.0)

    def _on_hold_pressed(self) -> None:
        self._canvas.show_original(True)

    def _on_hold_released(self) -> None:
        self._canvas.show_original(False)

    def _on_zoom_changed(self) -> None:
        shown = self._canvas.view is not None
        self.percent.setText(f"{self._canvas.zoom * 100:.0f} %" if shown else "")
        for button in (self.fit, self.full, self.smaller, self.larger):
            button.setEnabled(shown)
        comparable = self._canvas.after is not None
        self.hold.setEnabled(comparable)
        self.layout_switch.setEnabled(comparable)
        self.layout_switch.choose(SIDE_BY_SIDE if self._canvas.side_by_side else DIVIDER)


def _dress(button: QToolButton, words: str) -> None:
    """Icon and words on a button; the icon alone without words."""
    style = Qt.ToolButtonStyle
    if words:
        button.setText(f" {words}")
    button.setToolButtonStyle(style.ToolButtonTextBesideIcon if words else style.ToolButtonIconOnly)
