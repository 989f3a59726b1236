"""Files and folders that are held over the window or dropped on it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from sr_desktop.gui import theme
from sr_desktop.gui.translation import translate
from sr_desktop.models.catalog import IMPORTABLE

OWN_ROWS = "application/x-sr-desktop-rows"
"""The kind of data that says: these are rows of the list in this window."""


def dropped_paths(data: QMimeData) -> list[Path]:
    """The local files and folders among what was dropped."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def is_model_file(path: Path) -> bool:
    """Whether it looks like a model file, by its ending; half of an ncnn model counts."""
    ending = path.suffix.lower()
    half = ending == ".bin" and path.with_suffix(".param").is_file()
    return (half or ending in IMPORTABLE) and not os.path.isdir(path)  # noqa: PTH112 - never raises


def model_files(paths: Iterable[Path]) -> list[Path]:
    """The files to open for these: the two halves of an ncnn model are one, known by its `.param`."""
    halves = (p.with_suffix(".param") if p.suffix.lower() == ".bin" else p for p in paths)
    return list(dict.fromkeys(halves))


class DropFrame(QWidget):
    """A frame over the window that says: let go here. The mouse passes through it."""

    def __init__(self, parent: QWidget, words: str = "") -> None:
        super().__init__(parent)
        self._words = words or translate("Drops", "Drop to add to the list")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_over(self, area: QWidget) -> None:
        """Lays itself over `area`, a widget of the same window."""
        self.setGeometry(area.geometry())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(8, 8, -8, -8)
        veil = QColor(tokens.accent_soft)
        veil.setAlpha(238)
        painter.setBrush(veil)
        painter.setPen(QPen(QColor(tokens.accent), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(area, 16, 16)
        painter.setFont(theme.scaled(self.font(), theme.HEADLINE, bold=True))
        painter.setPen(QColor(tokens.text))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()


class DropTarget(QObject):
    """Lets files be dropped on a widget: a frame is seen while they are held over it.

    over: the part that the frame lies over; None while the widget shows by itself that it takes files.
    """

    dropped = Signal(list)
    held = Signal(bool)

    def __init__(
        self, widget: QWidget, over: Callable[[], QWidget | None], words: str = ""
    ) -> None:
        super().__init__(widget)
        self._over = over
        self._frame = DropFrame(widget, words)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def show_held(self, held: bool) -> None:
        """Shows or hides the frame."""
        area = self._over() if held else None
        if area is not None:
            self._frame.show_over(area)
        else:
            self._frame.hide()
        self.held.emit(held)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DragLeave:
            self.show_held(False)
        elif event.type() == QEvent.Type.Resize:
            self._frame.hide()
        elif isinstance(event, QDropEvent) and event.type() in (
            QEvent.Type.DragEnter,
            QEvent.Type.Drop,
        ):
            return self._taken(event)
        return super().eventFilter(watched, event)

    def _taken(self, event: QDropEvent) -> bool:
        """Takes files, always as a copy; anything else is left to others."""
        dropping = event.type() == QEvent.Type.Drop
        if event.mimeData().hasFormat(OWN_ROWS):
            return False  # what the list carries is no news to it
        paths = dropped_paths(event.mimeData())
        if dropping:
            self.show_held(False)
        if not paths:
            return dropping
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if dropping:
            self.dropped.emit(paths)
        else:
            self.show_held(True)
        return True
