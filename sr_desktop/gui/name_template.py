"""The field for what results are called, with an example that follows it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sr_desktop.base.errors import WrongUsage
from sr_desktop.gui import words
from sr_desktop.gui.translation import translate
from sr_desktop.jobs.job import Settings
from sr_desktop.jobs.naming import USUAL, Naming, check_template, target_for


class NameTemplate(QWidget):
    """Only names that a file can have are taken; what is wrong with others is said below the field."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._template = USUAL
        self._settings, self._preset, self._source = Settings(), "", Path("Oma 1952.jpg")
        self.field = QLineEdit(USUAL)
        self.field.setAccessibleName(translate("NameTemplate", "Name of the new files"))
        self.field.textEdited.connect(self._on_text_edited)
        self.field.editingFinished.connect(self._on_editing_finished)
        self.insert = QToolButton()
        self.insert.setText(translate("NameTemplate", "Insert…"))
        self.insert.setToolTip(
            translate(
                "NameTemplate", "Put the preset, the date, the size or the model into the name"
            )
        )
        self.insert.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.insert.setMenu(self._fields())
        self.line = QLabel()
        self.line.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self.insert)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self.line)
        self._say()

    @property
    def template(self) -> str:
        """The last name that a file can have."""
        return self._template

    def naming_for(self, settings: Settings) -> Naming:
        """The same with what the fields stand for today, for photos restored with these settings."""
        day = datetime.now().astimezone().date()
        return Naming.of(self._template, settings, preset=self._preset, day=day)

    def set_template(self, template: str) -> None:
        """Shows a template, the usual one in place of one that can't be; says nothing of it."""
        try:
            self._template = check_template(template)
        except WrongUsage:
            self._template = USUAL
        if self.field.text().strip() != self._template:
            self.field.setText(self._template)
        self._say()

    def show_example(self, settings: Settings, preset: str, source: Path | None = None) -> None:
        """What the example is made of; `source` None: an invented photo."""
        self._settings, self._preset = settings, preset
        self._source = source or Path("Oma 1952.jpg")
        self._say()

    def _fields(self) -> QMenu:
        menu = QMenu(self)
        for field, text in (
            ("preset", translate("NameTemplate", "What kind of photo it is")),
            ("date", translate("NameTemplate", "Date of today")),
            ("size", translate("NameTemplate", "Size")),
            ("model", translate("NameTemplate", "Model")),
            ("name", translate("NameTemplate", "The photo's own name")),
        ):
            action = menu.addAction(text)
            action.triggered.connect(lambda _on=False, field=field: self._insert(field))
        return menu

    def _insert(self, field: str) -> None:
        self.field.insert(f"{{{field}}}")
        self.field.setFocus()
        self._on_text_edited(self.field.text())

    def _on_text_edited(self, text: str) -> None:
        try:
            template = check_template(text)
        except WrongUsage as error:
            self._show(words.told(error), "danger")
            return
        if template != self._template:
            self._template = template
            self.changed.emit()
        self._say()

    def _on_editing_finished(self) -> None:
        """What can't be a name is put back when the field is left."""
        self.field.setText(self._template)
        self._say()

    def _say(self) -> None:
        target = target_for(
            self._source, file_format=self._settings.format, naming=self.naming_for(self._settings)
        )
        self._show(
            translate("NameTemplate", "For instance: {name}").format(name=target.name), "small"
        )

    def _show(self, text: str, tone: str) -> None:
        self.line.setText(text)
        if self.line.property("tone") != tone:
            self.line.setProperty("tone", tone)
            self.line.style().unpolish(self.line)
            self.line.style().polish(self.line)
