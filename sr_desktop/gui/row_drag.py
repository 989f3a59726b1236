"""Rows are dragged: within the list the photos get another turn, outside it their results are copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QObject, QPoint, QRect, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QListView, QStyle

from sr_desktop.gui import theme
from sr_desktop.gui.album_rows import AlbumRows
from sr_desktop.gui.drag_out import fitted, there
from sr_desktop.gui.drops import OWN_ROWS
from sr_desktop.gui.photos import Photo, State

EDGE = 40
"""Logical pixels from the upper and lower edge of the list in which it moves by itself."""
PACE, FASTEST = 16, 24
"""Milliseconds between two of its steps; logical pixels that one has at most."""


class RowDrag(QObject):
    """What the view asks while rows are carried. One drag serves both: where it is let go decides."""

    moved = Signal(list, object)
    """Photos, and the one before which they shall be restored; None: after all."""

    def __init__(self, view: QListView, rows: AlbumRows) -> None:
        super().__init__(view)
        self._view, self._rows = view, rows
        self._carried: list[Photo] = []
        self._line: int | None = None
        self._speed = 0
        self._last = QPoint()
        self._timer = QTimer(self)
        self._timer.setInterval(PACE)
        self._timer.timeout.connect(self._on_scroll)

    @property
    def line(self) -> int | None:
        """Where in the view photos would come to lie; None while nothing is carried over it."""
        return self._line

    def begin(self, photos: Sequence[Photo], picture: QPixmap | None) -> None:
        """Carries photos until they are let go: those that wait within the list, results out of it."""
        data = self.carry(photos)
        if data is None:
            return
        drag = QDrag(self._view)
        drag.setMimeData(data)
        if picture is not None:
            drag.setPixmap(_numbered(fitted(picture, self._view.devicePixelRatioF()), len(photos)))
        # a result is only ever copied; what has none goes nowhere else
        action = Qt.DropAction.CopyAction if data.hasUrls() else Qt.DropAction.MoveAction
        drag.exec(action, action)
        self.end()

    def carry(self, photos: Sequence[Photo]) -> QMimeData | None:
        """What is carried of these photos; None if there is nothing that could be."""
        self._carried = [photo for photo in photos if photo.state is State.WAITING]
        files = [photo.result for photo in photos if photo.result is not None]
        urls = [QUrl.fromLocalFile(str(path)) for path in files if there(path)]
        if not self._carried and not urls:
            return None
        data = QMimeData()
        data.setData(OWN_ROWS, b"")
        if urls:
            data.setUrls(urls)
        return data

    def end(self) -> None:
        """Nothing is carried any more."""
        self._carried = []
        self.leave()

    # --- over the list -----------------------------------------------------------------------

    def over(self, event: QDragMoveEvent) -> None:
        """Something is held over the list: takes its own photos that wait, and leaves files to the window."""
        if not self._carried or not event.mimeData().hasFormat(OWN_ROWS):
            event.ignore()
            return
        self._last = event.position().toPoint()
        self._line = self._place(self._last)[1]
        self._set_speed(self._last.y())
        self._view.viewport().update()
        event.setDropAction(event.proposedAction())
        event.accept()

    def leave(self, _event: QDragLeaveEvent | None = None) -> None:
        """It is held elsewhere now."""
        self._timer.stop()
        if self._line is not None:
            self._line = None
            self._view.viewport().update()

    def drop(self, event: QDropEvent) -> None:
        """It was let go over the list."""
        if not self._carried or not event.mimeData().hasFormat(OWN_ROWS):
            event.ignore()
            return
        photos, before = self._carried, self._place(event.position().toPoint())[0]
        event.accept()
        self.end()
        self.moved.emit(photos, before)

    def _place(self, point: QPoint) -> tuple[Photo | None, int]:
        """The photo before which those that are carried would lie here, and where the line for that is."""
        view = self._view
        index = view.indexAt(QPoint(view.viewport().width() // 2, point.y()))
        if not index.isValid():
            count = self._rows.rowCount()
            last = view.visualRect(self._rows.index(count - 1))
            return None, last.bottom() + 1
        area = view.visualRect(index)
        lower = point.y() > area.center().y()
        place = area.bottom() + 1 if lower else area.top()
        return self._rows.photo_from(index.row() + lower), place

    def _set_speed(self, y: int) -> None:
        height = self._view.viewport().height()
        edge = min(EDGE, height // 4)
        deep = max(edge - y, 0) - max(y - (height - edge), 0)  # above the upper edge it is positive
        self._speed = -round(FASTEST * max(-1.0, min(1.0, deep / max(1, edge))))
        if self._speed and not self._timer.isActive():
            self._timer.start()
        elif not self._speed:
            self._timer.stop()

    def _on_scroll(self) -> None:
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + self._speed)
        self._line = self._place(self._last)[1]
        self._view.viewport().update()

    # --- how it looks ------------------------------------------------------------------------

    def draw(self, painter: QPainter, area: QRect) -> None:
        """The line at which photos would come to lie."""
        if self._line is None:
            return
        y = max(2, min(area.height() - 2, self._line))
        accent = QColor(theme.current().accent)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(accent, 2))
        painter.drawLine(8, y, area.width() - 8, y)
        painter.setBrush(QColor(theme.current().surface))
        start = QStyle.visualPos(self._view.layoutDirection(), area, QPoint(12, y))
        painter.drawEllipse(start, 4, 4)


def _numbered(picture: QPixmap, number: int) -> QPixmap:
    """The picture under the mouse, and how many there are if there are several."""
    if number < 2:
        return picture
    made = QPixmap(picture)
    tokens = theme.current()
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    words = str(number)
    width = painter.fontMetrics().horizontalAdvance(words) + 16
    height = painter.fontMetrics().height() + 4
    badge = QRect(4, 4, max(width, height), height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent))
    painter.drawRoundedRect(badge, height / 2, height / 2)
    painter.setPen(QColor(tokens.on_accent))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return made
