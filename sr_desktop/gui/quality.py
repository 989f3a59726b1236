"""How good a JPEG or WebP is: as the photo was, or chosen by hand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sr_desktop.gui.slider import Scale
from sr_desktop.gui.tick import Tick
from sr_desktop.gui.translation import translate

USUAL = 92
WITH_QUALITY = ("jpeg", "webp")
"""Formats that lose something; in the others there is nothing to choose."""


class Quality(QWidget):
    """A tick for automatic, and a slider from 1 to 100 for the rest."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = translate("Quality", "Quality")
        label = QLabel(name)
        label.setProperty("tone", "heading")
        self._number = QLabel()
        self._number.setProperty("tone", "small")
        self.automatic = Tick(translate("Quality", "Automatic: as good as the photo was"))
        self.automatic.setChecked(True)
        self.automatic.toggled.connect(self._on_changed)
        marks = ((1, translate("Quality", "Smaller file")), (100, translate("Quality", "Finest")))
        self.scale = Scale(name, marks)
        self.scale.slider.setRange(1, 100)
        self.scale.slider.setValue(USUAL)
        self.scale.slider.valueChanged.connect(self._on_changed)
        label.setBuddy(self.scale.slider)
        head = QHBoxLayout()
        head.addWidget(label)
        head.addStretch()
        head.addWidget(self._number)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.automatic)
        layout.addWidget(self.scale)
        self._format = "auto"
        self._show()

    @property
    def value(self) -> int:
        """1..100; 0: automatic, also where the format has no quality."""
        by_hand = self.automatic.isEnabled() and not self.automatic.isChecked()
        return self.scale.slider.value() if by_hand else 0

    def set_value(self, value: int) -> None:
        """Shows 1..100, or 0 for automatic; says nothing of it."""
        self.automatic.blockSignals(True)
        self.scale.slider.blockSignals(True)
        self.automatic.setChecked(value == 0)
        if value:
            self.scale.slider.setValue(value)
        self.automatic.blockSignals(False)
        self.scale.slider.blockSignals(False)
        self._show()

    def set_format(self, file_format: str) -> None:
        """Can be chosen only for a format that has a quality."""
        self._format = file_format
        self._show()

    def _on_changed(self, _value: object) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        lossy = self._format in WITH_QUALITY
        self.automatic.setEnabled(lossy)
        self.scale.setEnabled(lossy and not self.automatic.isChecked())
        self.setToolTip(
            "" if lossy else translate("Quality", "Can be chosen for JPEG and WebP above")
        )
        self._number.setText(str(self.value) if self.value else "")
        self.scale.words.update()
