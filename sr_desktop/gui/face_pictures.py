"""A face as it is and as it will be, side by side."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sr_desktop.gui import icons, theme
from sr_desktop.gui.face_marks import Part
from sr_desktop.gui.pictures import Picture
from sr_desktop.gui.translation import translate

SIDE = 66
"""Logical pixels that a picture of a face is high and wide beside text of the usual size."""
BETWEEN, ROUND = 2, 5
AROUND = 1.6
"""How many times as large as a face a first picture of it is, and what is looked at closely."""
FIRST_SIDE = 200
"""Pixels that a first picture is high and wide, if the photo has them."""
Images = tuple[QImage | None, QImage | None]
"""Before and after; None: not there yet."""


class Pictures(QWidget):
    """Before and after, side by side; what is not there yet is a quiet field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(translate("FaceCard", "Before and after. Double-click to look closely."))
        self._images: Images = (None, None)
        self._fitted: dict[int, QImage] = {}

    @property
    def images(self) -> Images:
        """What is shown."""
        return self._images

    @property
    def side(self) -> int:
        """Logical pixels that each picture is high and wide."""
        return icons.scaled(SIDE)

    def show_images(self, before: QImage | None, after: QImage | None) -> None:
        """Shows other pictures, as nearly square as they come."""
        if _same((before, after), self._images):
            return
        self._images = before, after
        self._fitted.clear()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(2 * self.side + BETWEEN, self.side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, side = theme.current(), self.side
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(0, 0, 2 * side + BETWEEN, side), ROUND, ROUND)
        painter.setClipPath(shape)
        for number, image in enumerate(self._images):
            place = QRect(number * (side + BETWEEN), 0, side, side)
            painter.fillRect(place, QColor(tokens.sunken))
            if image is None:
                self._draw_nothing_yet(painter, place, tokens)
            else:
                painter.drawImage(place, self._fitting(number, image))
        painter.end()

    def _draw_nothing_yet(self, painter: QPainter, place: QRect, tokens: theme.Tokens) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.line_strong))
        for step in (-1, 0, 1):
            centre = QRectF(place).center()
            painter.drawEllipse(QRectF(centre.x() + 9 * step - 2, centre.y() - 2, 4, 4))

    def _fitting(self, number: int, image: QImage) -> QImage:
        """The picture as large as its place, its middle where it is not square."""
        if number not in self._fitted:
            pixels = round(self.side * self.devicePixelRatioF())
            scaled = image.scaled(
                QSize(pixels, pixels),
                Qt.AspectRatioMode.KeepAspectRatioByExpanding,
                Qt.TransformationMode.SmoothTransformation,
            )
            left, top = (scaled.width() - pixels) // 2, (scaled.height() - pixels) // 2
            self._fitted[number] = scaled.copy(left, top, pixels, pixels)
        return self._fitted[number]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._fitted.clear()


def first_picture(picture: Picture, part: Part) -> QImage:
    """A face with what is around it, as far as it is in memory: shown until the engine has made its pair."""
    left, top, right, bottom = part
    width, height = picture.size
    side = AROUND * max((right - left) * width, (bottom - top) * height)
    level = picture.level_for(FIRST_SIDE * width / max(1.0, side))
    scale = level.width() / picture.span[0]
    side = min(side * scale, level.width(), level.height())
    middle_x, middle_y = (left + right) / 2 * width * scale, (top + bottom) / 2 * height * scale
    x = min(max(0.0, middle_x - side / 2), level.width() - side)
    y = min(max(0.0, middle_y - side / 2), level.height() - side)
    return level.copy(QRect(round(x), round(y), max(1, round(side)), max(1, round(side))))


def _same(these: Images, those: Images) -> bool:
    """Whether they share their pixels."""
    keys = [
        [None if image is None else image.cacheKey() for image in pair] for pair in (these, those)
    ]
    return keys[0] == keys[1]
