"""A list of a few things by their keys, one of them chosen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from sr_desktop.gui.model_choice import Choice


class KeyChoice(Choice):
    """Tells only what the person chose, not what `choose` was called with."""

    chosen = Signal(str)

    def __init__(
        self, name: str, choices: Iterable[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setItemDelegate(QStyledItemDelegate(self))  # which follows the stylesheet
        self.offer(choices)
        self.activated.connect(self._on_activated)

    @property
    def key(self) -> str:
        """The key of the moment; empty if there is nothing to choose from."""
        return self.currentData() or ""

    def offer(self, choices: Iterable[tuple[str, str]]) -> None:
        """Other things to choose from: (key, text). What is chosen stays if it is among them."""
        key = self.key
        self.clear()
        for each, text in choices:
            self.addItem(text, each)
        self.setCurrentIndex(max(0, self.findData(key)))

    def choose(self, key: str) -> None:
        """Chooses a key; the first if there is no such."""
        self.setCurrentIndex(max(0, self.findData(key)))

    def _on_activated(self, at: int) -> None:
        self.chosen.emit(self.itemData(at))
