"""What this program is, its version, and the licences of all that is in it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

import sr_desktop
from sr_desktop.base import paths
from sr_desktop.gui import icons
from sr_desktop.gui.translation import translate

MOST_WIDE = 1120
"""Logical pixels: as much as a small screen has."""


@dataclass(frozen=True, slots=True)
class Library:
    """One part of the program. licence: its short name; file: its full text."""

    name: str
    version: str
    licence: str
    file: Path

    def text(self) -> str:
        """The full text of the licence; empty if the file is missing."""
        try:
            return self.file.read_text(encoding="utf-8")
        except OSError:
            return ""


def libraries() -> tuple[Library, ...]:
    """All parts, the program itself first, as `packaging/collect_licences.py` found them."""
    folder = paths.resources() / "licences"
    try:
        table = tomllib.loads((folder / "index.toml").read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError):
        return ()
    return tuple(
        Library(part["name"], part["version"], part["licence"], folder / part["file"])
        for part in table["part"]
    )


class AboutDialog(QDialog):
    """Two pages: the program, and the licences."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("About", "About SR Desktop"))
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.addTab(self._program(), translate("About", "&The program"))
        self.pages.addTab(self._licences(), translate("About", "&Licences"))
        buttons = QDialogButtonBox()
        close = buttons.addButton(
            translate("About", "Close"), QDialogButtonBox.ButtonRole.RejectRole
        )
        close.clicked.connect(self.reject)
        close.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.pages, 1)
        layout.addWidget(buttons)
        wide = self.fontMetrics().averageCharWidth() * 84  # licences have 80 letters a line
        self.resize(min(MOST_WIDE, self.list.width() + wide + 64), 560)
        close.setFocus()

    def _program(self) -> QWidget:
        page = QWidget()
        sign = QLabel()
        sign.setPixmap(icons.pixmap("app", 72, "#000000", self.devicePixelRatioF()))
        name = QLabel(
            translate("About", "SR Desktop {version}").format(version=sr_desktop.__version__)
        )
        name.setProperty("tone", "headline")
        first = QLabel(translate("About", "Gives families their old photos back."))
        lines = (
            translate("About", "Works on this computer alone. Nothing is uploaded."),
            translate("About", "Nothing is counted: no account, no statistics."),
            translate("About", "Your originals are never changed."),
            translate(
                "About",
                "The computer guesses missing detail. Check that people still look like "
                "themselves.",
            ),
            translate(
                "About",
                "Free software under the BSD 3-clause licence, made with other free software.",
            ),
        )
        layout = QVBoxLayout(page)
        layout.setContentsMargins(16, 24, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(sign)
        layout.addSpacing(8)
        layout.addWidget(name)
        layout.addWidget(first)
        layout.addSpacing(16)
        for text in lines:
            words = QLabel(text)
            words.setWordWrap(True)
            words.setProperty("tone", "muted")
            layout.addWidget(words)
        for label in page.findChildren(QLabel):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addStretch()
        return page

    def _licences(self) -> QWidget:
        page = QWidget()
        self.list = QListWidget()
        self.list.setAccessibleName(translate("About", "What the program is made of"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(translate("About", "Text of the licence"))
        for library in libraries():
            item = QListWidgetItem(f"{library.name} {library.version}".strip())
            item.setToolTip(library.licence)
            item.setData(Qt.ItemDataRole.UserRole, library)
            self.list.addItem(item)
        width = self.list.sizeHintForColumn(0) + 48
        self.list.setFixedWidth(max(160, min(width, 320)))
        self.kind = QLabel()
        self.kind.setProperty("tone", "heading")
        self.kind.setWordWrap(True)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.kind)
        right.addWidget(self.text, 1)
        columns = QHBoxLayout(page)
        columns.setContentsMargins(0, 12, 0, 0)
        columns.setSpacing(12)
        columns.addWidget(self.list)
        columns.addLayout(right, 1)
        self.list.currentItemChanged.connect(self._on_library_chosen)
        self.list.setCurrentRow(0)
        return page

    def _on_library_chosen(self, item: QListWidgetItem | None) -> None:
        library = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if isinstance(library, Library):
            self.kind.setText(library.licence)
            self.text.setPlainText(library.text())
