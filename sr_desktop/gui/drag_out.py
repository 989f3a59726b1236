"""Finished photos are dragged out of the window, to a folder, a mail, another program: as copies."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDrag, QGuiApplication, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from sr_desktop.gui import icons
from sr_desktop.gui.translation import translate

PREVIEW = 96
"""Side of the picture under the mouse, in logical pixels."""

PathAt = Callable[[QPoint], Path | None]


def file_data(path: Path) -> QMimeData:
    """One file, as every program takes it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def copy_file(path: Path) -> None:
    """Puts the file on the clipboard: what dragging does, by keyboard."""
    QGuiApplication.clipboard().setMimeData(file_data(path))


def there(path: Path) -> bool:
    """Whether there is such a file."""
    return os.path.exists(path)  # noqa: PTH110 - never raises


def drag_file(source: QWidget, path: Path, picture: QPixmap | None = None) -> bool:
    """Lets the person carry a file out of the window; True if it was taken. It is only ever copied."""
    if not there(path):
        return False
    drag = QDrag(source)
    drag.setMimeData(file_data(path))
    if picture is None or picture.isNull():
        ratio = source.devicePixelRatioF()
        picture = icons.pixmap("photos", PREVIEW // 2, source.palette().text().color(), ratio)
    drag.setPixmap(fitted(picture, source.devicePixelRatioF()))
    copy = Qt.DropAction.CopyAction
    return drag.exec(copy, copy) == copy


def fitted(picture: QPixmap, ratio: float) -> QPixmap:
    """The picture no larger than the preview."""
    side = round(PREVIEW * ratio)
    small = picture
    if max(picture.width(), picture.height()) > side:
        small = picture.scaled(
            QSize(side, side),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    small.setDevicePixelRatio(ratio)
    return small


class ResultDragger(QObject):
    """Starts a drag from any widget: installed on it, it asks `path_at` what lies under the mouse.

    Presses still reach the widget, so that rows are selected as ever.
    """

    def __init__(self, widget: QWidget, path_at: PathAt) -> None:
        super().__init__(widget)
        self.drag: Callable[[QWidget, Path], bool] = drag_file
        self._widget, self._path_at = widget, path_at
        self._pressed: QPointF | None = None
        self._path: Path | None = None
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QMouseEvent):
            if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
                self._pressed = event.position()
                self._path = self._path_at(event.position().toPoint())
            elif kind == QEvent.Type.MouseButtonRelease:
                self._pressed = self._path = None
            elif kind == QEvent.Type.MouseMove and self._begins(event):
                path, self._path, self._pressed = self._path, None, None
                if path is not None:
                    self.drag(self._widget, path)
                return True
        return False

    def _begins(self, event: QMouseEvent) -> bool:
        if self._path is None or self._pressed is None:
            return False
        if not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        way = (event.position() - self._pressed).manhattanLength()
        return way >= QApplication.startDragDistance()


class DragHandle(QToolButton):
    """A small sign that is dragged; pressed, it copies the file to the clipboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(translate("DragHandle", "Copy the new photo"))
        self.setToolTip(
            translate(
                "DragHandle",
                "Drag the new photo to a folder or another program, or press to copy it",
            )
        )
        icons.put(self, "copy")
        self.clicked.connect(self._on_clicked)
        self.dragger = ResultDragger(self, lambda _point: self._path)
        self.show_file(None)

    @property
    def path(self) -> Path | None:
        """The file that it stands for."""
        return self._path

    def show_file(self, path: Path | None) -> None:
        """Stands for a file from now on; None: for nothing, and is hidden."""
        self._path = path
        self.setVisible(path is not None)

    def _on_clicked(self) -> None:
        if self._path is not None:
            copy_file(self._path)
