"""The viewer: the photo before and after, a divider between them or side by side, zoom and pan."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QSizePolicy, QWidget

from sr_desktop.gui import drawing, theme
from sr_desktop.gui.pictures import Picture
from sr_desktop.gui.view import STEP, Panes, View

MARGIN = 24
"""Logical pixels around a fitted picture; half of that with two panes."""
GRIP_REACH = 14
"""Logical pixels beside the divider that still catch it."""
NUDGE, BIG_NUDGE = 0.01, 0.1
"""How far the arrow keys move the divider, as shares of the visible picture."""
GAP = 13
"""Logical pixels between the two panes of side by side."""
STRIDE, BIG_STRIDE = 48, 240
"""Logical pixels by which the arrow keys move the picture side by side."""
NOTCH = 120.0
DESCRIPTIONS = {
    False: "Left and right arrow keys move the divider between before and after. "
    "Hold Space to see the original.",
    True: "Before at the left, after at the right. Arrow keys move both. "
    "Hold Space to see the original.",
}
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
"""Ways to come to the canvas after which its focus ring is shown."""


class Canvas(QWidget):
    """Shows one photo. `before` alone, or `before` and `after` with a divider or side by side.

    Both share one geometry, that of the result: 100 % is one pixel of the result (of the source
    while there is no result) on one pixel of the screen.
    """

    zoom_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.setAccessibleName("Photo")
        self.setAccessibleDescription(DESCRIPTIONS[False])
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 200)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self._before: Picture | None = None
        self._after: Picture | None = None
        self._note = ""
        self._view: View | None = None
        self._fitting = True
        self._side_by_side = False
        self._divider = 0.5
        self._original_only = False
        self._ring = False
        self._drag: str | None = None
        self._drag_from = QPointF()

    # --- what is shown -----------------------------------------------------------------------

    @property
    def before(self) -> Picture | None:
        """The source, if it is loaded."""
        return self._before

    @property
    def after(self) -> Picture | None:
        """The result, if there is one."""
        return self._after

    @property
    def view(self) -> View | None:
        """Zoom and place of the moment, in device pixels."""
        return self._view

    @property
    def divider(self) -> float:
        """Where the divider stands, 0..1 of the visible picture."""
        return self._divider

    @property
    def side_by_side(self) -> bool:
        """Whether two panes were asked for; they are seen as soon as there is a result."""
        return self._side_by_side

    @property
    def panes(self) -> Panes:
        """How the canvas is divided now, in device pixels."""
        ratio = self.devicePixelRatioF()
        size = max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio))
        return Panes(size, self._side_by_side and self._after is not None, round(GAP * ratio))

    @property
    def original_only(self) -> bool:
        """Whether the whole of the original is shown, without the result."""
        return self._original_only

    @property
    def zoom(self) -> float:
        """1.0 is one picture pixel on one screen pixel; 0 while nothing is shown."""
        return self._view.scale if self._view is not None else 0.0

    def clear(self, note: str = "") -> None:
        """Shows no photo, but a sentence in the middle."""
        self._before = self._after = None
        self._view = None
        self._fitting = True
        self._note = note
        self._refresh()

    def show_before(self, picture: Picture) -> None:
        """Shows a source, fitted, without a result."""
        self._before, self._after, self._note = picture, None, ""
        self._divider = 0.5
        self.fit()

    def show_after(self, picture: Picture | None) -> None:
        """Shows a result beside the source, or takes it away; the framing stays."""
        self._after = picture
        shown = picture or self._before
        if shown is None:
            return
        if self._view is None or self._fitting:
            self.fit()
        else:
            self._view = self._view.of_image(shown.size).in_window(self.panes.size)
            self._refresh()

    def show_side_by_side(self, shown: bool) -> None:
        """Shows two panes, or one with the divider; zoom and middle stay, a fitted photo is fitted."""
        self._side_by_side = shown
        self._drag = None
        self.setAccessibleDescription(DESCRIPTIONS[shown])
        self._reframe()

    def toggle_side_by_side(self) -> None:
        """Changes between two panes and the divider."""
        self.show_side_by_side(not self._side_by_side)

    def show_original(self, shown: bool) -> None:
        """Shows the original alone while it is held."""
        if shown != self._original_only:
            self._original_only = shown
            self.update()

    def set_divider(self, share: float) -> None:
        """Moves the divider to 0..1 of the visible picture."""
        self._divider = min(1.0, max(0.0, share))
        self.update()

    # --- zoom --------------------------------------------------------------------------------

    def fit(self) -> None:
        """Shows the whole picture, also after the window has changed its size."""
        self._fitting = True
        shown = self._after or self._before
        if shown is not None:
            panes = self.panes
            margin = round(MARGIN * self.devicePixelRatioF()) // len(panes.lefts)
            self._view = View.fitted(shown.size, panes.size, margin)
        self._refresh()

    def zoom_to(self, scale: float, at: QPointF | None = None) -> None:
        """Another zoom; the point below `at` (logical pixels; the middle by default) stays."""
        if self._view is not None:
            self._fitting = False
            point = self.panes.to_pane(self._device(at)) if at is not None else None
            self._view = self._view.zoomed(scale, point)
            self._refresh()

    def zoom_in(self) -> None:
        """One step nearer."""
        self.zoom_to(self.zoom * STEP)

    def zoom_out(self) -> None:
        """One step farther."""
        self.zoom_to(self.zoom / STEP)

    # --- geometry ----------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(640, 480)

    def divider_x(self) -> float | None:
        """The divider's place in logical pixels; None without a result and side by side."""
        if self._view is None or self._after is None or self._side_by_side:
            return None
        left, _top, right, _bottom = self._view.visible
        return (left + self._divider * (right - left)) / self.devicePixelRatioF()

    def grip(self) -> QPointF | None:
        """The middle of the divider's handle in logical pixels; None where there is no divider."""
        x = self.divider_x()
        if x is None or self._view is None:
            return None
        _left, top, _right, bottom = self._view.visible
        return QPointF(x, (top + bottom) / 2 / self.devicePixelRatioF())

    def _device(self, point: QPointF) -> tuple[float, float]:
        ratio = self.devicePixelRatioF()
        return point.x() * ratio, point.y() * ratio

    def _reframe(self) -> None:
        """Fits the picture again, or keeps its middle, after the panes have changed their size."""
        if self._view is None or self._fitting:
            self.fit()
        else:
            self._view = self._view.in_window(self.panes.size)
            self._refresh()

    def _refresh(self) -> None:
        self.update()
        self.zoom_changed.emit()

    def _on_divider(self, point: QPointF) -> bool:
        x = self.divider_x()
        return x is not None and not self._original_only and abs(point.x() - x) <= GRIP_REACH

    # --- events ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._view is not None:
            self._reframe()

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
            self.fit()
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
            self._pan(event.pixelDelta().x() * ratio, event.pixelDelta().y() * ratio)
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
        self._show_cursor(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag == "divider" and self._view is not None:
            left, _top, right, _bottom = self._view.visible
            x, _y = self._device(event.position())
            self.set_divider((x - left) / max(1.0, right - left))
        elif self._drag == "picture":
            step = event.position() - self._drag_from
            self._drag_from = event.position()
            self._pan(*self._device(step))
        self._show_cursor(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag = None
        self._show_cursor(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._on_divider(event.position()):
            self.set_divider(0.5)
        elif self._fitting:
            self.zoom_to(1.0, event.position())
        else:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        big = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step = BIG_NUDGE if big else NUDGE
        if event.key() == Qt.Key.Key_Space:
            self.show_original(True)
        elif self.panes.two and event.key() in ARROWS:
            stride = (BIG_STRIDE if big else STRIDE) * self.devicePixelRatioF()
            across, down = ARROWS[Qt.Key(event.key())]
            self._pan(-across * stride, -down * stride)
        elif event.key() == Qt.Key.Key_Left:
            self.set_divider(self._divider - step)
        elif event.key() == Qt.Key.Key_Right:
            self.set_divider(self._divider + step)
        elif event.key() == Qt.Key.Key_Home:
            self.set_divider(0.0)
        elif event.key() == Qt.Key.Key_End:
            self.set_divider(1.0)
        else:
            super().keyPressEvent(event)

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

    def _pan(self, dx: float, dy: float) -> None:
        moved = self._view.panned(dx, dy) if self._view is not None else None
        if moved != self._view:
            self._view, self._fitting = moved, False
            self._refresh()

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

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.canvas))
        if self._view is None or self._before is None:
            drawing.draw_note(painter, self.rect(), self._note, tokens)
        else:
            shown = drawing.Shown(self._before, self._after, self._original_only, self._view)
            ratio = self.devicePixelRatioF()
            if self.panes.two:
                drawing.draw_side_by_side(painter, shown, self.panes, ratio, self.font(), tokens)
            else:
                drawing.draw_divided(painter, shown, self._divider, ratio, self.font(), tokens)
        if self.hasFocus() and self._ring:
            drawing.draw_focus(painter, self.rect(), tokens)
        painter.end()
