"""How faces are treated: a choice of three, and a sentence that says what the chosen one does."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from sr_desktop.gui.segments import Segments
from sr_desktop.gui.translation import QT_TRANSLATE_NOOP, translate
from sr_desktop.jobs.job import Faces, Settings

LEAVE: Final = "leave"
GENTLE: Final = "gentle"
STRONG: Final = "strong"
CHOICES = (
    (LEAVE, QT_TRANSLATE_NOOP("FaceChoice", "Leave alone")),
    (GENTLE, QT_TRANSLATE_NOOP("FaceChoice", "Gentle")),
    (STRONG, QT_TRANSLATE_NOOP("FaceChoice", "Strong")),
)
MEANINGS = {
    LEAVE: QT_TRANSLATE_NOOP("FaceChoice", "Faces are restored like everything else."),
    GENTLE: QT_TRANSLATE_NOOP(
        "FaceChoice", "Held back, so that people still look like themselves."
    ),
    STRONG: QT_TRANSLATE_NOOP(
        "FaceChoice",
        "The computer guesses missing detail. Check that people still look like themselves.",
    ),
}
"""What is said below each choice."""


class FaceControl(QWidget):
    """Leave alone, Gentle or Strong.

    Strong needs a face network. Where none is here it can be chosen all the same: then it is said that
    Gentle is used meanwhile, with the way to the networks.
    """

    chosen = Signal(str)
    """The person chose this key (not sent when `choose` is called)."""
    models_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._network = True
        name = translate("FaceChoice", "Faces")
        self.segments = Segments(
            name, [(key, translate("FaceChoice", text)) for key, text in CHOICES]
        )
        self.segments.choose(LEAVE)
        heading = QLabel(name)
        heading.setProperty("tone", "heading")
        heading.setBuddy(self.segments)
        self.meaning = QLabel()
        self.meaning.setProperty("tone", "small")
        self.meaning.setWordWrap(True)
        self.models = QPushButton(translate("FaceChoice", "Show the face networks"))
        self.models.setProperty("kind", "quiet")
        self.models.setAccessibleName(self.models.text())
        self.models.setToolTip(
            translate("FaceChoice", "Opens the models, where one can be fetched")
        )
        self.models.clicked.connect(self.models_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(heading)
        layout.addWidget(self.segments)
        layout.addWidget(self.meaning)
        layout.addWidget(self.models, 0, Qt.AlignmentFlag.AlignLeading)
        self.segments.chosen.connect(self._on_chosen)
        self._tell()

    @property
    def key(self) -> Faces:
        """What is chosen, whether or not it can be done here."""
        return cast("Faces", self.segments.key or LEAVE)

    def possible(self, settings: Settings) -> Settings:
        """What can be done here: Gentle in the place of Strong where no face network is."""
        if settings.faces == STRONG and not self._network:
            return replace(settings, faces=GENTLE)
        return settings

    @property
    def lacking(self) -> bool:
        """Whether a face network is wanted and none is here."""
        return self.key == STRONG and not self._network

    def choose(self, key: Faces) -> None:
        """Chooses; says nothing of it."""
        self.segments.choose(key)
        self._tell()

    def show_network(self, here: bool) -> bool:
        """Whether a face network is on this computer; gives whether that is news."""
        if here == self._network:
            return False
        self._network = here
        self._tell()
        return True

    def _on_chosen(self, key: str) -> None:
        self._tell()
        self.chosen.emit(key)

    def _tell(self) -> None:
        self.models.setVisible(self.lacking)
        self.meaning.setText(
            translate(
                "FaceChoice",
                "The network that draws faces is not on this computer yet. "
                "Until it is, Gentle is used.",
            )
            if self.lacking
            else translate("FaceChoice", MEANINGS[self.key])
        )
        for key, text in MEANINGS.items():
            self.segments.button(key).setAccessibleDescription(translate("FaceChoice", text))
