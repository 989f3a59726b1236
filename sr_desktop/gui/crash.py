"""The last resort: an error nobody expected is logged, shown once, and can be copied."""

from __future__ import annotations

import logging
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

import sr_desktop
from sr_desktop.gui.help_details import details, private_here
from sr_desktop.gui.translation import translate

log = logging.getLogger(__name__)


class ExceptionHook(QObject):
    """Shows unexpected errors in the window's thread, from whatever thread they come."""

    _raised = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._showing = False
        self._raised.connect(self._on_raised)

    def install(self) -> None:
        """Takes the place of `sys.excepthook`."""
        sys.excepthook = self._hook

    def _hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.critical("unexpected error", exc_info=(kind, error, trace))
        text = "".join(traceback.format_exception(kind, error, trace))
        if QThread.currentThread() is self.thread():
            self._on_raised(text)
        else:
            self._raised.emit(text)

    def _on_raised(self, text: str) -> None:
        if self._showing:
            return
        self._showing = True
        box = QMessageBox()
        box.setWindowTitle("SR Desktop")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(
            translate("Crash", "Something unexpected went wrong. Your originals are untouched.")
        )
        box.setInformativeText(
            translate(
                "Crash", "You can go on. If it happens again, please report it with the text below."
            )
        )
        facts = (f"SR Desktop {sr_desktop.__version__}", sys.version)
        box.setDetailedText(details(facts, text.splitlines(), private_here()))
        copy = box.addButton(
            translate("Crash", "Copy the report"), QMessageBox.ButtonRole.ActionRole
        )
        box.addButton(QMessageBox.StandardButton.Close)
        box.exec()
        if box.clickedButton() is copy:
            QGuiApplication.clipboard().setText(box.detailedText())
        self._showing = False
