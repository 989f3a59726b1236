"""The small map in a corner of the canvas: the whole photo, and a frame around what is seen of it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from sr_desktop.gui import drawing, theme
from sr_desktop.gui.pictures import Picture
from sr_desktop.gui.stage import Stage
from sr_desktop.gui.translation import translate

LONGEST, SHORTEST = 168, 28
"""Logical pixels of the map's longer side; its shorter one is at least that of a finger."""
SHARE = 0.3
"""The most of a pane's width and height that the map takes."""
EDGE = 12
"""Logical pixels between the map and the edges of the canvas."""
ROOM = 300
"""On a canvas that is narrower or lower there is no map."""


class Overview(QWidget):
    """A map of what a stage shows; seen while a part of the photo is not. A click or drag moves the view."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self.setAccessibleName(translate("Overview", "Overview map"))
        self.setToolTip(
            translate("Overview", "Click or drag to see another part. M hides the map.")
        )
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._stage = stage
        self._wanted = True
        self._small: QImage | None = None
        self._small_of: tuple[int, QSize] | None = None
        self.hide()

    @property
    def wanted(self) -> bool:
        """Whether the map is seen when there is need of it."""
        return self._wanted

    def want(self, wanted: bool) -> None:
        """Shows the map when there is need of it, or never."""
        self._wanted = wanted
        self.follow()

    def follow(self) -> None:
        """Comes, goes and finds its place, after the stage has changed."""
        stage, view = self._stage, self._stage.view
        room = QSize(stage.width(), stage.height())
        if (
            not self._wanted
            or view is None
            or stage.is_whole
            or min(room.width(), room.height()) < ROOM
        ):
            self._small = self._small_of = None
            self.hide()
            return
        width, height = view.image
        scale = min(
            LONGEST / max(width, height),
            SHARE * stage.panes.size[0] / stage.devicePixelRatioF() / width,
            SHARE * room.height() / height,
        )
        size = QSize(
            max(SHORTEST, round(width * scale)) + 2, max(SHORTEST, round(height * scale)) + 2
        )
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = EDGE if right_to_left else room.width() - EDGE - size.width()
        self.setGeometry(QRect(left, room.height() - EDGE - size.height(), *size.toTuple()))
        self.show()
        self.update()

    @property
    def frame(self) -> QRectF:
        """What is seen, in logical pixels of the map."""
        view, area = self._stage.view, self._area()
        if view is None:
            return QRectF()
        left, top, right, bottom = view.visible
        (left, top), (right, bottom) = view.to_image((left, top)), view.to_image((right, bottom))
        across, down = area.width() / view.image[0], area.height() / view.image[1]
        return QRectF(
            area.left() + left * across,
            area.top() + top * down,
            (right - left) * across,
            (bottom - top) * down,
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._look_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._look_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        picture = self._stage.after or self._stage.before
        if picture is None:
            return
        tokens = theme.current()
        painter = QPainter(self)
        area = self._area()
        painter.fillRect(self.rect(), QColor(tokens.line_strong))
        if picture.has_alpha:
            drawing.draw_checker(painter, area, tokens)
        painter.drawImage(area, self._reduced(picture, area))
        frame = self.frame.intersected(area)
        frame = QRectF(frame.topLeft(), frame.size().expandedTo(QSize(3, 3)))
        for shade in _around(area, frame):
            painter.fillRect(shade, QColor(0, 0, 0, 110))
        painter.setPen(QPen(QColor(0, 0, 0, 160), 3))
        painter.drawRect(frame)
        painter.setPen(QPen(QColor("#ffffff"), 1.5))
        painter.drawRect(frame)
        painter.end()

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(1, 1, -1, -1)

    def _reduced(self, picture: Picture, area: QRectF) -> QImage:
        """The picture in the size of the map, made once."""
        size = (area.size() * self.devicePixelRatioF()).toSize()
        if self._small is None or self._small_of != (id(picture), size):
            level = picture.level_for(size.width())
            self._small = level.scaled(
                size,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._small_of = (id(picture), size)
        return self._small

    def _look_at(self, point: QPointF) -> None:
        view, area = self._stage.view, self._area()
        if view is not None:
            across = (point.x() - area.left()) / area.width()
            down = (point.y() - area.top()) / area.height()
            self._stage.look_at(across * view.image[0], down * view.image[1])


def _around(area: QRectF, frame: QRectF) -> tuple[QRectF, ...]:
    """What of the map lies outside the frame."""
    return (
        QRectF(area.left(), area.top(), area.width(), frame.top() - area.top()),
        QRectF(area.left(), frame.bottom(), area.width(), area.bottom() - frame.bottom()),
        QRectF(area.left(), frame.top(), frame.left() - area.left(), frame.height()),
        QRectF(frame.right(), frame.top(), area.right() - frame.right(), frame.height()),
    )
