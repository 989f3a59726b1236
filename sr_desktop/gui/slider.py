"""A slider that goes where it is pressed, with words below it for what some of its values mean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider, QStyle, QStyleOptionSlider, QVBoxLayout, QWidget

from sr_desktop.gui import theme

SNAP = 3
"""Values from a mark at which a drag goes to it."""
GAP = 8
"""Logical pixels between two words."""
TICK = 4
"""Height of the stroke between a mark and its word."""


class Slider(QSlider):
    """From 0 to 100. The wheel turns it only while it has the keys, so that a page can be scrolled."""

    def __init__(
        self, name: str, *, snaps: Sequence[int] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._snaps = tuple(sorted(snaps))
        self._grip: int | None = None
        self.setAccessibleName(name)
        self.setRange(0, 100)
        self.setSingleStep(5 if snaps else 1)
        self.setPageStep(10)

    @property
    def snaps(self) -> bool:
        """Whether a drag goes to the marks near it."""
        return bool(self._snaps)

    @property
    def held(self) -> bool:
        """Whether it is being dragged."""
        return self._grip is not None

    def centre(self, value: int) -> int:
        """Where the middle of the handle is at this value, in logical pixels."""
        span, half, mirrored = self._track()
        at = QStyle.sliderPositionFromValue(self.minimum(), self.maximum(), value, span, mirrored)
        return half + at

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        at, middle = round(event.position().x()), self.centre(self.value())
        self._grip = at - middle if abs(at - middle) <= self._track()[1] else 0
        self.setSliderDown(True)
        self._follow(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._follow(round(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None and event.button() is Qt.MouseButton.LeftButton:
            self._grip = None
            self.setSliderDown(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        beyond = {
            Qt.Key.Key_PageUp: [mark for mark in self._snaps if mark > self.value()],
            Qt.Key.Key_PageDown: [mark for mark in self._snaps if mark < self.value()][::-1],
        }.get(Qt.Key(event.key()))
        if beyond:
            self.setValue(beyond[0])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _follow(self, at: int) -> None:
        span, half, mirrored = self._track()
        place = at - (self._grip or 0) - half
        low, high = self.minimum(), self.maximum()
        value = QStyle.sliderValueFromPosition(low, high, place, span, mirrored)
        near = [mark for mark in self._snaps if abs(mark - value) <= SNAP]
        self.setSliderPosition(near[0] if near else value)

    def _track(self) -> tuple[int, int, bool]:
        """The way of the handle and half of its width, in pixels; whether 0 is at the right."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_SliderHandle
        handle = self.style().subControlRect(QStyle.ComplexControl.CC_Slider, option, part, self)
        return max(1, self.width() - handle.width()), handle.width() // 2, option.upsideDown


class _Words(QWidget):
    """The words below the slider; pressing one chooses its value."""

    chosen = Signal(int)

    def __init__(self, slider: Slider, marks: Sequence[tuple[int, str]]) -> None:
        super().__init__()
        self._slider, self._marks = slider, tuple(marks)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font(chosen=True))
        wide = sum(metrics.horizontalAdvance(text) + GAP for _, text in self._marks) - GAP
        return QSize(wide, metrics.height() + self._top + 1)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def _top(self) -> int:
        """Where the words begin: below the ticks, if there are any."""
        return TICK if self._slider.snaps else 0

    def places(self) -> list[QRect]:
        """Where each word stands: below its value as far as its neighbours leave room."""
        metrics = QFontMetrics(self._font(chosen=True))
        lefts: list[int] = []
        order = sorted(
            (
                (self._slider.centre(value), metrics.horizontalAdvance(text))
                for value, text in self._marks
            )
        )
        right = self.width()
        for centre, wide in reversed(order):
            lefts.insert(0, min(centre - wide // 2, right - wide))
            right = lefts[0] - GAP
        found: list[QRect] = []
        free = 0
        for left, (_, wide) in zip(lefts, order, strict=True):
            found.append(QRect(max(free, left), self._top, wide, self.height() - self._top))
            free = max(free, left) + wide + GAP
        mirrored = self._slider.centre(0) > self._slider.centre(100)
        return found[::-1] if mirrored else found

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        for place, (value, text) in zip(self.places(), self._marks, strict=True):
            here = value == self._slider.value()
            painter.setFont(self._font(chosen=here))
            tone = tokens.text if here else tokens.muted
            painter.setPen(QColor(tone if self.isEnabled() else tokens.faint))
            if self._slider.snaps:
                centre = self._slider.centre(value)
                painter.drawLine(centre, 0, centre, TICK - 2)
            painter.drawText(place, self._side(place) | Qt.TextFlag.TextDontClip, text)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for place, (value, _) in zip(self.places(), self._marks, strict=True):
            if place.contains(event.position().toPoint()):
                self.chosen.emit(value)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def _side(self, place: QRect) -> Qt.AlignmentFlag:
        """Words at an end of the slider begin or end with it."""
        if place.left() == 0:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        if place.right() >= self.width() - 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        return Qt.AlignmentFlag.AlignHCenter

    def _font(self, *, chosen: bool) -> QFont:
        return theme.scaled(self.font(), theme.SMALL, bold=chosen)


class Scale(QWidget):
    """A `Slider` and the words below it: (value, text), the lowest value first."""

    def __init__(
        self,
        name: str,
        marks: Sequence[tuple[int, str]],
        *,
        snaps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._marks = tuple(marks)
        self.slider = Slider(name, snaps=[value for value, _ in marks] if snaps else ())
        self.words = _Words(self.slider, marks)
        self.words.chosen.connect(self.slider.setValue)
        self.slider.valueChanged.connect(self._on_value_changed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.slider)
        layout.addWidget(self.words)
        self._on_value_changed(self.slider.value())

    @property
    def word(self) -> str:
        """The word of the value, for instance Medium; between two words the value in per cent."""
        found = (text for value, text in self._marks if value == self.slider.value())
        return next(found, f"{self.slider.value()} %")

    def _on_value_changed(self, _value: int) -> None:
        self.slider.setAccessibleDescription(self.word)
        self.words.update()
