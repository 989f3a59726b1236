"""Says what happened: a title, a sentence, what to do next, and a way to close it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sr_desktop.base.errors import SRError
from sr_desktop.gui import icons, words
from sr_desktop.gui.drag_out import DragHandle
from sr_desktop.gui.flow import Flow
from sr_desktop.gui.translation import said, translate

Kind = Literal["error", "success", "info"]

_SIGNS = {"error": ("alert", "danger"), "success": ("done", "success"), "info": ("info", "muted")}


@dataclass(frozen=True, slots=True)
class Message:
    """One thing to say.

    actions: buttons: their text and what they do.
    about:   what goes on meanwhile, so that the text can follow it (see `change_text`).
    file:    a new file that it is about; it can be dragged out of the message.
    details: lines for whoever wants to know more; shown where the pointer rests on the message.
    """

    kind: Kind
    title: str
    text: str = ""
    actions: tuple[tuple[str, Callable[[], None]], ...] = ()
    about: str = ""
    file: Path | None = None
    details: str = ""

    @classmethod
    def of(cls, error: SRError) -> Message:
        """Title, sentence and next step of an error."""
        return cls("error", said(error.title), words.told(error))


def _as_it_is(lines: str) -> str:
    """Lines for a tooltip, which would take a file's name with < and > in it for orders."""
    return f"<p>{escape(lines).replace(chr(10), '<br>')}</p>" if lines else ""


class MessageBar(QWidget):
    """Shows the last message until it is closed or another one comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._message: Message | None = None
        self._kept: Message | None = None
        self._frame = QFrame()
        self._frame.setObjectName("message")
        self._frame.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sign = QLabel()
        self._title = QLabel()
        self._title.setProperty("tone", "heading")
        self._title.setWordWrap(True)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self._title, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
        close = QToolButton()
        close.setAccessibleName(translate("MessageBar", "Close this message"))
        close.setToolTip(translate("MessageBar", "Close"))
        icons.put(close, "close", "text", 16)
        close.clicked.connect(self._on_close)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(self._title)
        lines.addWidget(self._text)
        self._buttons = Flow(gap=8, line_gap=8)
        lines.addSpacing(4)  # below the text: there is room for them in every language
        lines.addLayout(self._buttons)
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        self.handle = DragHandle()
        row.addWidget(self.handle, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self._frame)
        self.hide()

    @property
    def message(self) -> Message | None:
        """What is shown now."""
        return self._message

    def keep(self, message: Message) -> None:
        """Says something that stays until `let_go`: only errors take its place, and only for a while."""
        self._kept = message
        self._show(message)

    def let_go(self, about: str) -> None:
        """What is kept about this is over."""
        if self._kept is not None and self._kept.about == about:
            self._kept = None
        if self._message is not None and self._message.about == about:
            self.clear()

    def show_message(self, message: Message) -> None:
        """Says something, instead of what was said before."""
        if self._kept is None or message.kind == "error":
            self._show(message)

    def _show(self, message: Message) -> None:
        self._message = message
        sign, tone = _SIGNS[message.kind]
        icons.put(self._sign, sign, tone, 20)
        self._title.setText(message.title)
        self._text.setText(message.text)
        self._text.setVisible(bool(message.text))
        self._frame.setAccessibleName(f"{message.title}. {message.text}".strip())
        self._frame.setAccessibleDescription(message.details)
        self._frame.setToolTip(_as_it_is(message.details))
        self._frame.setProperty("kind", message.kind)
        self._frame.style().unpolish(self._frame)
        self._frame.style().polish(self._frame)
        self._drop_buttons()
        for text, act in message.actions:
            button = QPushButton(text)
            button.setProperty("kind", "link")
            button.setAccessibleName(text)
            button.clicked.connect(act)
            self._buttons.addWidget(button)
        self.handle.show_file(message.file)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self._frame, QAccessible.Event.Alert))

    def change_text(self, text: str) -> None:
        """Another text below the same title; the buttons keep the focus."""
        if self._message is not None:
            self._message = replace(self._message, text=text)
            self._text.setText(text)
            self._text.setVisible(bool(text))

    def clear(self) -> None:
        """Says nothing more, or again what is kept."""
        if self._kept is not None:
            if self._message is not self._kept:
                self._show(self._kept)
            return
        self._message = None
        self._drop_buttons()
        self.hide()

    def _on_close(self) -> None:
        """The person has read it."""
        if self._message is self._kept:
            self._kept = None
        self.clear()

    def _drop_buttons(self) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
