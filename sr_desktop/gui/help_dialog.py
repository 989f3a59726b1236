"""Shows what a person can send along when they ask for help, and copies it."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

import sr_desktop
from sr_desktop.base import paths
from sr_desktop.gui import help_details
from sr_desktop.gui.help_details import Private
from sr_desktop.gui.tick import Tick
from sr_desktop.gui.translation import translate


def facts(report: Sequence[str]) -> list[str]:
    """Versions, the system, the screen and what the engine found; a line each, in English."""
    screen = QGuiApplication.primaryScreen()
    size = screen.size() if screen is not None else None
    lines = [
        f"SR Desktop {sr_desktop.__version__}",
        f"System: {platform.platform()}, {platform.machine()}",
        f"Python {platform.python_version()}{', frozen' if getattr(sys, 'frozen', False) else ''}",
        f"Qt {qVersion()} on {QGuiApplication.platformName()}, language {QLocale().name()}",
    ]
    if screen is not None and size is not None:
        lines.append(
            f"Screen: {size.width()} x {size.height()} at {screen.devicePixelRatio():g}, "
            f"{len(QGuiApplication.screens())} in all"
        )
    return [*lines, *report]


class HelpDialog(QDialog):
    """A preview, one tick and one button."""

    def __init__(
        self,
        parent: QWidget | None,
        report: Sequence[str],
        names: Iterable[Path],
        *,
        private: Private | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("HelpDialog", "Copy details for help"))
        self._facts = facts(report)
        self._log = help_details.last_lines(paths.logs())
        self._private = private if private is not None else help_details.private_here(names)
        words = QLabel(
            translate(
                "HelpDialog",
                "This is what helps to find a mistake. Nothing is sent: you copy it and decide "
                "where to put it.",
            )
        )
        words.setWordWrap(True)
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.preview.setAccessibleName(translate("HelpDialog", "What will be copied"))
        self.names = Tick(translate("HelpDialog", "Include file names"))
        self.names.setToolTip(
            translate(
                "HelpDialog",
                "Without it, names of files, folders and people are replaced by three dots",
            )
        )
        self.names.toggled.connect(self._show_text)
        self.said = QLabel()
        self.said.setProperty("tone", "success")
        buttons = QDialogButtonBox()
        self.copy = QPushButton(translate("HelpDialog", "&Copy"))
        self.copy.setProperty("kind", "primary")
        self.copy.setDefault(True)
        self.copy.clicked.connect(self._on_copy)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(
            translate("HelpDialog", "Close"), QDialogButtonBox.ButtonRole.RejectRole
        )
        close.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(words)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self.names)
        layout.addWidget(self.said)
        layout.addWidget(buttons)
        self.said.hide()
        self._show_text()
        self.resize(760, 560)
        self.copy.setFocus()

    def _show_text(self) -> None:
        text = help_details.details(
            self._facts, self._log, self._private, with_names=self.names.isChecked()
        )
        self.preview.setPlainText(text)
        self.said.hide()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.preview.toPlainText())
        self.said.setText(translate("HelpDialog", "Copied. Paste it into your message."))
        self.said.show()
