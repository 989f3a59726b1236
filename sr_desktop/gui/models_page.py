"""The page of models: what comes with the program, what can be fetched, and the person's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sr_desktop.gui import dialogs, icons
from sr_desktop.gui.drops import DropTarget
from sr_desktop.gui.model_entry import Entry, Standing
from sr_desktop.gui.model_row import ModelRow
from sr_desktop.gui.shelf import Shelf
from sr_desktop.gui.translation import QT_TRANSLATE_NOOP, translate
from sr_desktop.jobs.intake import is_photo
from sr_desktop.models.catalog import PHOTOS

BUNDLED = QT_TRANSLATE_NOOP("ModelsPage", "Come with the program")
OWN = QT_TRANSLATE_NOOP("ModelsPage", "Your own")
FOR_FACES = QT_TRANSLATE_NOOP("ModelsPage", "For faces")
FETCHED = QT_TRANSLATE_NOOP("ModelsPage", "Can be fetched from their authors")
SECTIONS = (BUNDLED, OWN, FOR_FACES, FETCHED)
FACES_NOTE = QT_TRANSLATE_NOOP(
    "ModelsPage",
    "They are used beside the model for the photo: to find the faces in it, and to draw them anew "
    "where Strong is chosen for the faces.",
)


class ModelsPage(QDialog):
    """Lists the models in a window of its own that leaves the other one usable."""

    photos_dropped = Signal(list)
    closed = Signal()

    def __init__(self, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._last_folder = ""
        self._rows: dict[str, ModelRow] = {}
        self.ask_to_remove: Callable[[QWidget, Entry], bool] = dialogs.ask_to_remove
        self.ask_to_replace: Callable[[QWidget, Entry], bool] = dialogs.ask_to_replace
        self.setWindowTitle(translate("ModelsPage", "Models"))
        self.setSizeGripEnabled(True)
        self.resize(760, 640)
        self._build()
        self._area.setMinimumSize(560, 240)  # the page itself is as wide as its buttons need
        self._drops = DropTarget(
            self, lambda: self._area, translate("ModelsPage", "Drop to add to your models")
        )
        self._drops.dropped.connect(self.take)
        shelf.listed.connect(self._on_listed)
        shelf.changed.connect(self._on_changed)
        shelf.arrived.connect(self._on_arrived)
        self.finished.connect(self.closed)

    def show_for_faces(self) -> None:
        """Scrolls to what is for faces, as soon as that has its place."""
        QTimer.singleShot(
            0, self, lambda: self._area.verticalScrollBar().setValue(self._headings[FOR_FACES].y())
        )

    def row(self, model_id: str) -> ModelRow:
        """The row of a model, or of a file that is being looked at (its path as text)."""
        return self._rows[model_id]

    # --- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        title = QLabel(translate("ModelsPage", "Models"))
        title.setProperty("tone", "title")
        introduction = QLabel(
            translate(
                "ModelsPage",
                "A model is what photos are restored with. You need none of these: "
                "the right ones come with the program.",
            )
        )
        introduction.setProperty("tone", "muted")
        introduction.setWordWrap(True)
        head = QVBoxLayout()
        head.setContentsMargins(24, 16, 24, 12)
        head.setSpacing(4)
        head.addWidget(title)
        head.addWidget(introduction)
        self._body = QWidget()
        self._body.setObjectName("panelBody")
        rows = QVBoxLayout(self._body)
        rows.setContentsMargins(23, 4, 11, 16)  # the frame and the scroll bar take the rest
        rows.setSpacing(8)
        self._faces_note = QLabel(translate("ModelsPage", FACES_NOTE))
        self._faces_note.setProperty("tone", "small")
        self._faces_note.setWordWrap(True)
        self._sections: dict[str, QVBoxLayout] = {}
        self._headings: dict[str, QLabel] = {}
        for name in SECTIONS:
            heading = self._headings[name] = QLabel(translate("ModelsPage", name))
            heading.setProperty("tone", "heading")
            heading.setContentsMargins(0, 8, 0, 0)
            section = self._sections[name] = QVBoxLayout()
            section.setSpacing(8)
            rows.addWidget(heading)
            if name == FOR_FACES:
                rows.addWidget(self._faces_note)
            rows.addLayout(section)
        rows.addStretch()
        self._area = QScrollArea()
        self._area.setObjectName("models")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(translate("ModelsPage", "Models"))
        self._area.viewport().setAutoFillBackground(False)
        self._area.setWidget(self._body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._foot())

    def _foot(self) -> QFrame:
        self.add_button = QPushButton(translate("ModelsPage", "Add a model file…"))
        self.add_button.setAccessibleName(translate("ModelsPage", "Add a model file"))
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self._on_add)
        hint = QLabel(translate("ModelsPage", "or drop it here"))
        hint.setProperty("tone", "small")
        self.close_button = QPushButton(translate("ModelsPage", "Close"))
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        foot = QFrame()
        foot.setObjectName("panelFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(12)
        row.addWidget(self.add_button)
        row.addWidget(hint)
        row.addStretch()
        row.addWidget(self.close_button)
        return foot

    # --- rows --------------------------------------------------------------------------------

    def _on_listed(self) -> None:
        entries = self._shelf.entries
        for gone in self._rows.keys() - {entry.id for entry in entries}:
            self._drop_row(self._rows.pop(gone))
        counts = dict.fromkeys(SECTIONS, 0)
        for entry in entries:
            section = _section(entry)
            self._place(entry, self._sections[section], counts[section])
            counts[section] += 1
        for name, heading in self._headings.items():
            heading.setVisible(counts[name] > 0)
        self._faces_note.setVisible(counts[FOR_FACES] > 0)
        self._order_tabs()

    def _place(self, entry: Entry, section: QVBoxLayout, at: int) -> None:
        row = self._rows.get(entry.id)
        if row is None:
            row = self._rows[entry.id] = ModelRow(entry)
            row.button.setAutoDefault(False)
            row.acted.connect(lambda act, of=row: self._on_acted(of, act))
        else:
            row.show_entry(entry)
        if section.indexOf(row) != at:
            section.insertWidget(at, row)

    def _drop_row(self, row: ModelRow) -> None:
        if row.button.hasFocus():
            self.add_button.setFocus()
        row.hide()
        row.deleteLater()

    def _order_tabs(self) -> None:
        """The Tab key goes down the page, also to rows that came later."""
        last: QWidget = self._area
        for section in self._sections.values():
            for at in range(section.count()):
                item = section.itemAt(at)
                row = item.widget() if item is not None else None
                if isinstance(row, ModelRow):
                    self.setTabOrder(last, row.button)
                    last = row.button
        self.setTabOrder(last, self.add_button)
        self.setTabOrder(self.add_button, self.close_button)

    def _on_changed(self, entry: Entry) -> None:
        row = self._rows.get(entry.id)
        if row is not None:
            row.show_entry(entry)

    def _on_arrived(self, entry: Entry) -> None:
        QTimer.singleShot(0, self, lambda: self._show_row(entry.id))  # once the row has its place

    def _show_row(self, model_id: str) -> None:
        row = self._rows.get(model_id)
        if row is not None:
            self._area.ensureWidgetVisible(row, 0, 16)

    # --- what the person does ----------------------------------------------------------------

    def _on_acted(self, row: ModelRow, act: str) -> None:
        entry = row.entry
        if act == "get":
            if entry.standing is not Standing.DAMAGED or self.ask_to_replace(self, entry):
                self._shelf.get(entry)
        elif act == "stop":
            self._shelf.stop(entry)
        elif act == "hide":
            self._shelf.hide(entry)
        elif act == "remove" and self.ask_to_remove(self, entry):
            self._shelf.remove(entry)

    def _on_add(self) -> None:
        names, _kind = QFileDialog.getOpenFileNames(
            self,
            translate("ModelsPage", "Add a model file"),
            self._last_folder,
            dialogs.model_filter(),
        )
        if names:
            self._last_folder = str(Path(names[0]).parent)
            self._shelf.bring(Path(name) for name in names)

    def take(self, paths: Sequence[Path]) -> None:
        """Files and folders that were dropped: photos go to the window, the rest is looked at."""
        photos = [path for path in paths if is_photo(path)]
        files = [path for path in paths if path not in photos]
        if photos:
            self.photos_dropped.emit(photos)
        if files:
            self._shelf.bring(files)

    # --- events ------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        icons.retint(self)


def _section(entry: Entry) -> str:
    if entry.purpose != PHOTOS:
        return FOR_FACES
    if entry.model is None:
        return OWN
    return BUNDLED if entry.model.bundled else FETCHED
