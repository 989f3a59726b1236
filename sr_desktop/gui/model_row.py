"""One model on the page of models: what it is, where it stands, and the one button that makes sense."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sr_desktop.gui import icons, model_words
from sr_desktop.gui.model_entry import Doing, Entry, Standing
from sr_desktop.gui.translation import translate

STEPS = 1000
BUTTON_WIDTH = 160
_SIGNS = {
    Standing.BUNDLED: ("done", "success"),
    Standing.HERE: ("done", "success"),
    Standing.NOT_HERE: ("download", "muted"),
    Standing.DAMAGED: ("alert", "danger"),
    Standing.GUEST: ("info", "muted"),
}


class ModelRow(QFrame):
    """Title, sentence, facts; a bar while it comes; at the right its button."""

    acted = Signal(str)
    """The button was pressed: "get", "stop", "remove" or "hide"."""

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("modelRow")
        self.entry = entry
        self._act: model_words.Act = ""
        self._title = _label("heading")
        self._sentence = _label("")
        self._sign = QLabel()
        self.facts = _label("small")
        self._warning = _label("small")
        self.bar = QProgressBar()
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(
            translate("ModelRow", "Progress of {model}").format(model=entry.title)
        )
        self.progress = _label("small")
        self.told = _label("")
        self.button = QPushButton()
        self.button.setMinimumWidth(BUTTON_WIDTH)
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self._on_clicked)
        self._lay_out()
        self.show_entry(entry)

    def show_entry(self, entry: Entry) -> None:
        """Brings the row in line with what is known of the model now."""
        self.entry = entry
        self._title.setText(entry.title)
        sign, tone = _SIGNS[entry.standing]
        icons.put(self._sign, sign, tone, 16)
        self._put(self._sentence, entry.sentence)
        self._put(self.facts, model_words.facts(entry))
        self._state.setVisible(bool(self.facts.text()))
        self._put(self._warning, model_words.warning(entry))
        self._put(self.progress, model_words.progress(entry))
        self._coming.setVisible(bool(self.progress.text()))
        self.bar.setVisible(entry.doing in (Doing.FETCHING, Doing.STOPPING))
        self.bar.setValue(round(entry.fraction * STEPS))
        self._say(model_words.told(entry) if entry.doing is Doing.NOTHING else "")
        self._show_button()
        self.setAccessibleName(entry.title)
        self.setAccessibleDescription(
            " ".join(filter(None, (entry.sentence, self.facts.text(), self.told.text())))
        )

    def _lay_out(self) -> None:
        self._coming = QWidget()
        coming = QVBoxLayout(self._coming)
        coming.setContentsMargins(0, 4, 0, 0)
        coming.setSpacing(6)
        coming.addWidget(self.bar)
        coming.addWidget(self.progress)
        self._state = QWidget()
        state = QHBoxLayout(self._state)
        state.setContentsMargins(0, 0, 0, 0)
        state.setSpacing(6)
        state.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(self.facts, 1)
        lines = QVBoxLayout()
        lines.setSpacing(4)
        for part in (self._title, self._sentence):
            lines.addWidget(part)
        lines.addWidget(self._state)
        lines.addWidget(self._warning)
        lines.addWidget(self._coming)
        lines.addWidget(self.told)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 12, 12, 12)
        layout.setSpacing(16)
        layout.addLayout(lines, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def _show_button(self) -> None:
        self._act, text = model_words.button(self.entry)
        self.button.setVisible(bool(self._act))
        self.button.setText(text)
        self.button.setAccessibleName(
            translate("ModelRow", "{act}: {model}").format(
                act=text.removesuffix("…"), model=self.entry.title
            )
        )
        self.button.setEnabled(self.entry.doing is not Doing.STOPPING)

    def _say(self, text: str) -> None:
        """The one sentence that may be an error; screen readers are told when it is new."""
        wrong = self.entry.error is not None or self.entry.standing is Standing.DAMAGED
        tone = "danger" if wrong else "success" if self.entry.note else "small"
        new = bool(text) and text != self.told.text()
        self._put(self.told, text)
        if self.told.property("tone") != tone:
            self.told.setProperty("tone", tone)
            self.told.style().unpolish(self.told)
            self.told.style().polish(self.told)
        if new and wrong:
            self.told.setAccessibleName(text)
            QAccessible.updateAccessibility(QAccessibleEvent(self.told, QAccessible.Event.Alert))

    def _put(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def _on_clicked(self) -> None:
        if self._act:
            self.acted.emit(self._act)


def _label(tone: str) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if tone:
        label.setProperty("tone", tone)
    return label
