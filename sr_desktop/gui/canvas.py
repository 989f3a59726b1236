"""The viewer: the photo before and after, a divider between them or side by side, zoom and pan.

What it shows is in `stage`; here is what mouse, fingers and keys do to it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QWidget

from sr_desktop.gui import drawing, theme
from sr_desktop.gui.face_marks import Part, draw_mark
from sr_desktop.gui.overview import Overview
from sr_desktop.gui.stage import GAP, Stage
from sr_desktop.gui.translation import translate
from sr_desktop.gui.view import STEP

__all__ = ["BIG_NUDGE", "GAP", "KEYS", "NUDGE", "STRIDE", "Canvas"]

GRIP_REACH = 14
"""Logical pixels beside the divider that still catch it."""
NUDGE, BIG_NUDGE = 0.01, 0.1
"""How far the arrow keys move the divider, as shares of the visible picture."""
STRIDE, BIG_STRIDE = 48, 240
"""Logical pixels by which the arrow keys move the picture."""
NOTCH = 120.0
CLOSE, CLOSEST = 0.6, 3.5
"""How much of the canvas a part takes that is looked at closely, and the largest zoom for that."""
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
ENDS = {Qt.Key.Key_Home: 0.0, Qt.Key.Key_End: 1.0}
ZOOMS: dict[Qt.Key, Callable[[Stage], None]] = {
    Qt.Key.Key_Plus: Stage.zoom_in,
    Qt.Key.Key_Equal: Stage.zoom_in,
    Qt.Key.Key_Minus: Stage.zoom_out,
    Qt.Key.Key_0: Stage.fit,
    Qt.Key.Key_1: lambda stage: stage.zoom_to(1.0),
    Qt.Key.Key_2: lambda stage: stage.zoom_to(2.0),
}
CONTROL = Qt.KeyboardModifier.ControlModifier
MENUS = CONTROL | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_KEYS = (
    (
        QT_TRANSLATE_NOOP("Canvas", "Left, Right"),
        QT_TRANSLATE_NOOP("Canvas", "Move the divider, while the whole photo is seen"),
    ),
    (
        QT_TRANSLATE_NOOP("Canvas", "Arrow keys"),
        QT_TRANSLATE_NOOP("Canvas", "Move the photo, while a part of it is seen"),
    ),
    (
        QT_TRANSLATE_NOOP("Canvas", "Ctrl+Left, Ctrl+Right"),
        QT_TRANSLATE_NOOP("Canvas", "Move the divider at any zoom"),
    ),
    (
        QT_TRANSLATE_NOOP("Canvas", "Shift with an arrow key"),
        QT_TRANSLATE_NOOP("Canvas", "A bigger step"),
    ),
    (
        QT_TRANSLATE_NOOP("Canvas", "Home, End"),
        QT_TRANSLATE_NOOP("Canvas", "Only the result, only the original"),
    ),
    (
        QT_TRANSLATE_NOOP("Canvas", "Space"),
        QT_TRANSLATE_NOOP("Canvas", "See the original, as long as it is held"),
    ),
    (QT_TRANSLATE_NOOP("Canvas", "+, -"), QT_TRANSLATE_NOOP("Canvas", "Zoom in, zoom out")),
    (
        QT_TRANSLATE_NOOP("Canvas", "0, 1, 2"),
        QT_TRANSLATE_NOOP("Canvas", "The whole photo, 100 %, 200 %"),
    ),
    (
        QT_TRANSLATE_NOOP("Canvas", "M"),
        QT_TRANSLATE_NOOP("Canvas", "Show or hide the overview map"),
    ),
)
KEYS: tuple[tuple[str, str], ...] = tuple((str(keys), str(what)) for keys, what in _KEYS)
"""(keys, what they do) while the canvas has the keyboard, for a list of shortcuts; to be translated."""
KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
"""Ways to come to the canvas after which its focus ring is shown."""


class Canvas(Stage):
    """A stage that is worked by hand."""

    clicked = Signal(float, float)
    """The person clicked there: shares 0..1 of the picture's width and height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.setAccessibleName(translate("Canvas", "Photo"))
        self._describe()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self._ring = False
        self._drag: str | None = None
        self._drag_from = QPointF()
        self._clicking: QPointF | None = None
        self._mark: Part | None = None
        self._overview = Overview(self)
        self.zoom_changed.connect(self._overview.follow)

    @property
    def overview_wanted(self) -> bool:
        """Whether a map is shown while only a part of the photo is seen."""
        return self._overview.wanted

    def show_overview(self, shown: bool) -> None:
        """Shows a map while only a part of the photo is seen, or never."""
        self._overview.want(shown)
        self.zoom_changed.emit()

    @property
    def mark(self) -> Part | None:
        """The part of the picture that has an outline around it."""
        return self._mark

    def show_mark(self, part: Part | None) -> None:
        """Draws an outline around a part of the picture; None: none."""
        if part != self._mark:
            self._mark = part
            self.update()

    def look_closely(self, part: Part) -> None:
        """Brings a part of the picture to the middle, large."""
        view = self._view
        if view is None:
            return
        left, top, right, bottom = part
        width, height = view.image
        across, down = self.panes.size
        wide, high = max(1.0, (right - left) * width), max(1.0, (bottom - top) * height)
        self.zoom_to(min(CLOSEST, CLOSE * min(across / wide, down / high)))
        self.look_at((left + right) / 2 * width, (top + bottom) / 2 * height)

    def show_side_by_side(self, shown: bool) -> None:
        self._drag = None
        super().show_side_by_side(shown)
        self._describe()

    def _describe(self) -> None:
        self.setAccessibleDescription(
            translate(
                "Canvas",
                "Before at the left, after at the right. Arrow keys move both. "
                "Hold Space to see the original.",
            )
            if self.side_by_side
            else translate(
                "Canvas",
                "Left and right arrow keys move the divider between before and after; "
                "while only a part is seen, arrow keys move the photo. "
                "Hold Space to see the original.",
            )
        )

    def _on_divider(self, point: QPointF) -> bool:
        x = self.divider_x()
        return x is not None and not self._original_only and abs(point.x() - x) <= GRIP_REACH

    # --- events ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._view is not None:
            self._reframe()
        self._overview.follow()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QGestureEvent):
            return self._pinched(event)
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom_to(self.zoom * (1 + event.value()), event.position())
            return True
        if event.type() == QEvent.Type.DevicePixelRatioChange and self._view is not None:
            self._reframe()
        return super().event(event)

    def _pinched(self, event: QGestureEvent) -> bool:
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        centre = self.mapFromGlobal(pinch.centerPoint())
        self.zoom_to(self.zoom * pinch.scaleFactor(), centre)
        event.accept(pinch)
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._view is None:
            return
        fingers = event.phase() != Qt.ScrollPhase.NoScrollPhase and not event.pixelDelta().isNull()
        if fingers and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            ratio = self.devicePixelRatioF()
            self.pan(event.pixelDelta().x() * ratio, event.pixelDelta().y() * ratio)
        elif event.angleDelta().y():
            self.zoom_to(self.zoom * STEP ** (event.angleDelta().y() / NOTCH), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            return
        left = event.button() == Qt.MouseButton.LeftButton
        on_divider = left and self._on_divider(event.position())
        self._drag = "divider" if on_divider else "picture"
        self._drag_from = event.position()
        self._clicking = event.position() if left and not on_divider else None
        self._show_cursor(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag == "divider" and self._view is not None:
            left, _top, right, _bottom = self._view.visible
            x, _y = self._device(event.position())
            self.set_divider((x - left) / max(1.0, right - left))
        elif self._drag == "picture":
            self._clicking = self._still_clicking(event.position())
            step = event.position() - self._drag_from
            self._drag_from = event.position()
            self.pan(*self._device(step))
        self._show_cursor(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag = None
        clicked, self._clicking = self._still_clicking(event.position()), None
        if clicked is not None and self._view is not None:
            x, y = self._view.to_image(self.panes.to_pane(self._device(clicked)))
            self.clicked.emit(x / self._view.image[0], y / self._view.image[1])
        self._show_cursor(event.position())

    def _still_clicking(self, point: QPointF) -> QPointF | None:
        """Where the button went down, as long as the mouse has hardly been moved since."""
        start = self._clicking
        if start is None:
            return None
        moved = (point - start).manhattanLength()
        return start if moved < QApplication.startDragDistance() else None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._on_divider(event.position()):
            self.set_divider(0.5)
        elif self._fitting:
            self.zoom_to(1.0, event.position())
        else:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        if modifiers & MENUS and not (modifiers & CONTROL and key in SIDEWAYS):
            super().keyPressEvent(event)  # for the commands of the menus
        elif key == Qt.Key.Key_Space:
            self.show_original(True)
        elif key in ARROWS and self._arrow(Qt.Key(key), modifiers):
            pass
        elif key in ENDS and self.divider_x() is not None:
            self.set_divider(ENDS[Qt.Key(key)])
        elif key in ZOOMS:
            ZOOMS[Qt.Key(key)](self)
        elif key == Qt.Key.Key_M:
            self.show_overview(not self.overview_wanted)
        else:
            super().keyPressEvent(event)

    def _arrow(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """What an arrow key does; False if that is nothing."""
        across, down = ARROWS[key]
        big = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if self.divider_x() is not None and across and (self.is_whole or modifiers & CONTROL):
            self.set_divider(self._divider + across * (BIG_NUDGE if big else NUDGE))
            return True
        if self._view is None or modifiers & CONTROL:
            return False
        stride = (BIG_STRIDE if big else STRIDE) * self.devicePixelRatioF()
        place = self._view
        self.pan(-across * stride, -down * stride)
        return self._view != place

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.show_original(False)
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, _event: QFocusEvent) -> None:
        self.show_original(False)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in KEYBOARD
        self.update()

    def _show_cursor(self, point: QPointF) -> None:
        if self._drag == "divider" or (self._drag is None and self._on_divider(point)):
            self.setCursor(Qt.CursorShape.SplitHCursor)
        elif self._view is None:
            self.unsetCursor()
        elif self._drag == "picture":
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            self.setCursor(Qt.CursorShape.OpenHandCursor)

    # --- painting ----------------------------------------------------------------------------

    def _paint(self, painter: QPainter, tokens: theme.Tokens) -> None:
        super()._paint(painter, tokens)
        if self._mark is not None and self._view is not None and self._before is not None:
            draw_mark(painter, self._mark, self._view, self.panes, self.devicePixelRatioF())
        if self.hasFocus() and self._ring:
            drawing.draw_focus(painter, self.rect(), tokens)
