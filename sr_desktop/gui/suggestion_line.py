"""One quiet line above the presets: what the photo looks like, and a button that follows or takes back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from sr_desktop.gui.preset_words import looks_like
from sr_desktop.gui.translation import translate
from sr_desktop.jobs.preset_advice import Told


class SuggestionLine(QWidget):
    """Hidden while there is nothing to say."""

    wanted = Signal(str)
    """The person wants this preset (its id)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered = self._words = ""
        self.label = QLabel()
        self.label.setProperty("tone", "small")
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton()
        self.button.setProperty("kind", "quiet")
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.button.setAccessibleName(translate("SuggestionLine", "Use the suggested preset"))
        self.button.clicked.connect(self._on_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(3)
        layout.addWidget(self.label)
        layout.addWidget(self.button, 0)
        self.hide()

    def tell(self, told: Told | None, offered: str = "") -> None:
        """Says what there is to say; `offered` is the name of the preset that is offered."""
        sentence = looks_like(told.traits) if told is not None else ""
        self.setVisible(bool(sentence))
        self.label.setText(sentence)
        self._offered = told.offered if told is not None and offered else ""
        self.button.setVisible(bool(self._offered))
        if told is not None and self._offered:
            words = (
                translate("SuggestionLine", "Use “{name}” instead")
                if told.back
                else translate("SuggestionLine", "Use “{name}”")
            ).format(name=offered)
            self._words = words
            self._elide()
            self.button.setAccessibleName(words)
            self.button.setAccessibleDescription(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._elide()

    def _elide(self) -> None:
        """Long words do not make everything wider: their end makes way, and is a tooltip."""
        if not self._words:
            return
        self.button.ensurePolished()
        metrics = self.button.fontMetrics()
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
        self.button.setText(shown.replace("&", "&&"))
        self.button.setMaximumWidth(metrics.horizontalAdvance(shown) + 2)
        self.button.setToolTip(self._words if shown != self._words else "")

    def _on_clicked(self) -> None:
        if self._offered:
            self.wanted.emit(self._offered)
