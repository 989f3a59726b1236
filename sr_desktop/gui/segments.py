"""A few choices side by side, one of them chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QWidget

from sr_desktop.gui.even_rows import EvenRows
from sr_desktop.gui.translation import translate


class Segments(QFrame):
    """Buttons of which at most one is down, in a row or, where that is too narrow, in several.

    Arrow keys move between them.
    """

    chosen = Signal(str)
    """The person chose this key (not sent when `choose` is called)."""

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("segments")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        layout = EvenRows(self)
        for key, text in choices:
            button = QToolButton()
            button.setText(text)
            button.setCheckable(True)
            button.setAccessibleName(
                translate("Segments", "{name}: {choice}").format(name=name, choice=text)
            )
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(self._on_button_clicked)
            button.toggled.connect(self._on_toggled)
            self._group.addButton(button)
            self._buttons[key] = button
            layout.addWidget(button)

    @property
    def key(self) -> str | None:
        """The key that is down."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), None)

    def button(self, key: str) -> QToolButton:
        """The button of a key."""
        return self._buttons[key]

    def choose(self, key: str | None) -> None:
        """Presses a key down, or none of them."""
        if key is None:
            self._group.setExclusive(False)
            for button in self._buttons.values():
                button.setChecked(False)
            self._group.setExclusive(True)
        else:
            self._buttons[key].setChecked(True)

    def _on_toggled(self, _on: bool) -> None:
        """Lets the Tab key stop at the button that is down, at the first one if none is."""
        stop = next((b for b in self._buttons.values() if b.isChecked()), None)
        stop = stop or next(iter(self._buttons.values()))
        for button in self._buttons.values():
            tab = button is stop
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tab else Qt.FocusPolicy.ClickFocus)

    def _on_button_clicked(self) -> None:
        key = self.key
        if key is not None:
            self.chosen.emit(key)
