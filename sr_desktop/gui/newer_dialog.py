"""Help, "Check for a newer version…": asks once, because the person wants to know, and shows the answer."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
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
from sr_desktop.base.errors import Cancelled, SRError, VersionUnknown
from sr_desktop.base.sentences import sentence
from sr_desktop.gui import words
from sr_desktop.gui.loading import Background
from sr_desktop.gui.translation import said, translate
from sr_desktop.models.newer import Release, latest, place

log = logging.getLogger(__name__)

Look = Callable[[Callable[[], None]], Release]


class Asker(Background):
    """Asks in a thread of its own; `close` drops the question at once."""

    answered = Signal(object)
    """A `Release` or an `SRError`."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._dropped = threading.Event()

    def ask(self) -> None:
        """Answered by `answered`."""
        self._start(self._work)

    def close(self) -> None:
        self._dropped.set()
        super().close()

    def _work(self) -> None:
        try:
            answer: Release | SRError = self._look(self._check)
        except Cancelled:
            return
        except SRError as error:
            log.info("no newer version looked for", exc_info=True)
            answer = error
        except Exception:  # a boundary: the dialog must not wait for ever
            log.exception("no newer version looked for")
            answer = VersionUnknown(sentence("Something went wrong on the way."))
        self.answered.emit(answer)

    def _check(self) -> None:
        if self._dropped.is_set():
            raise Cancelled


class NewerDialog(QDialog):
    """A heading, a sentence, and what is new where something is. It installs nothing."""

    def __init__(self, parent: QWidget | None, look: Look = latest) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("NewerDialog", "Newer version"))
        self.heading, self.text = QLabel(), QLabel()
        self.heading.setProperty("tone", "heading")
        for label in (self.heading, self.text):
            label.setWordWrap(True)
        self.notes = QPlainTextEdit()
        self.notes.setReadOnly(True)
        self.notes.setTabChangesFocus(True)
        self.notes.setAccessibleName(translate("NewerDialog", "What is new"))
        buttons = QDialogButtonBox()
        self.page = QPushButton(translate("NewerDialog", "&Show its page"))
        self.page.setProperty("kind", "primary")
        self.page.clicked.connect(self._on_page)
        self.again = QPushButton(translate("NewerDialog", "&Try again"))
        self.again.clicked.connect(self._ask)
        for button in (self.page, self.again):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(
            translate("NewerDialog", "Close"), QDialogButtonBox.ButtonRole.RejectRole
        )
        close.clicked.connect(self.reject)
        close.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self.heading)
        layout.addWidget(self.text)
        layout.addWidget(self.notes, 1)
        layout.addStretch()
        layout.addWidget(buttons)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 80)
        self.notes.setMinimumHeight(self.fontMetrics().lineSpacing() * 14)
        self.address = ""
        self._asker = Asker(look, self)
        self._asker.answered.connect(self._on_answered)
        self._ask()

    def done(self, result: int) -> None:
        """Closes; a question that is on its way is dropped."""
        self._asker.close()
        super().done(result)

    def _ask(self) -> None:
        try:
            host = urlsplit(place()).hostname
        except SRError as error:
            self._show_error(error)
            return
        self._show(
            translate("NewerDialog", "Asking {host}…").format(host=host),
            translate("NewerDialog", "Nothing about you or your photos is sent."),
        )
        self._asker.ask()

    def _on_answered(self, answer: object) -> None:
        if isinstance(answer, Release):
            self._show_release(answer)
        elif isinstance(answer, SRError):
            self._show_error(answer)
            self.again.show()

    def _show_release(self, release: Release) -> None:
        own = sr_desktop.__version__
        if not release.newer:
            self._show(
                translate("NewerDialog", "You have the newest version."),
                translate("NewerDialog", "It is SR Desktop {version}.").format(version=own),
            )
            return
        self._show(
            translate("NewerDialog", "SR Desktop {version} is available.").format(
                version=release.version
            ),
            translate(
                "NewerDialog",
                "You have {version}. It is not installed by itself: get it where you got this one.",
            ).format(version=own),
            notes=release.notes,
            page=release.page,
        )

    def _show_error(self, error: SRError) -> None:
        self._show(said(error.title), words.told(error))

    def _show(self, heading: str, text: str, *, notes: str = "", page: str = "") -> None:
        self.heading.setText(heading)
        self.text.setText(text)
        self.notes.setPlainText(notes)
        self.notes.setVisible(bool(notes))
        self.address = page
        self.page.setVisible(bool(page))
        self.page.setToolTip(page)
        self.again.hide()

    def _on_page(self) -> None:
        QDesktopServices.openUrl(QUrl(self.address))
