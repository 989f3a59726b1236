"""Where results go: beside the original, or into one folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from sr_desktop.gui import icons
from sr_desktop.gui.elided import Elided
from sr_desktop.gui.segments import Segments
from sr_desktop.gui.translation import translate

BESIDE, FOLDER = "beside", "folder"


class SavePlace(QWidget):
    """Two choices, and the folder once one is chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self.segments = Segments(
            translate("SavePlace", "Where to save"),
            (
                (BESIDE, translate("SavePlace", "Beside the original")),
                (FOLDER, translate("SavePlace", "Save in…")),
            ),
        )
        self.segments.choose(BESIDE)
        self.segments.chosen.connect(self._on_chosen)
        self.segments.button(FOLDER).setToolTip(
            translate("SavePlace", "Choose a folder for all results")
        )
        self._sign = QLabel()
        icons.put(self._sign, "folder", "muted", 16)
        self._name = Elided()
        self._name.setProperty("tone", "muted")
        self._change = QToolButton()
        self._change.setText(translate("SavePlace", "Change…"))
        self._change.setAccessibleName(translate("SavePlace", "Change the folder for results"))
        self._change.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._change.clicked.connect(self._ask)
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(4, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._name, 1)
        row.addWidget(self._change)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.segments)
        layout.addWidget(self._row)
        self._row.hide()

    @property
    def folder(self) -> Path | None:
        """The folder for results; None: beside each original."""
        return self._folder if self.segments.key == FOLDER else None

    def set_folder(self, folder: Path | None) -> None:
        """Chooses a folder, or the place beside the original."""
        self._folder = folder
        self.segments.choose(BESIDE if folder is None else FOLDER)
        self._show_folder()

    def _on_chosen(self, key: str) -> None:
        if key == FOLDER and self._folder is None:
            self._ask()
        else:
            self._show_folder()
            self.changed.emit()

    def _ask(self) -> None:
        start = str(self._folder) if self._folder is not None else QDir.homePath()
        chosen = QFileDialog.getExistingDirectory(
            self, translate("SavePlace", "Save results in"), start
        )
        if chosen:
            self._folder = Path(chosen)
        self.segments.choose(FOLDER if self._folder is not None else BESIDE)
        self._show_folder()
        self.changed.emit()

    def _show_folder(self) -> None:
        folder = self.folder
        self._row.setVisible(folder is not None)
        if folder is not None:
            self._name.set_text(folder.name or str(folder))
            self._row.setToolTip(str(folder))
