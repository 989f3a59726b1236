"""What the viewer shows and where: the photo, its result or a preview of it, zoom and place."""

from __future__ import annotations

from math import ceil, floor

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sr_desktop.gui import drawing, theme
from sr_desktop.gui.layer import Box, Layer
from sr_desktop.gui.pictures import Picture
from sr_desktop.gui.pyramid import Pyramid
from sr_desktop.gui.rest import Rest
from sr_desktop.gui.scene import Scene, draw_divided, draw_side_by_side
from sr_desktop.gui.tiles import Tiles
from sr_desktop.gui.translation import translate
from sr_desktop.gui.view import STEP, Panes, View

MARGIN = 24
"""Logical pixels around a fitted picture; half of that with two panes."""
GAP = 13
"""Logical pixels between the two panes of side by side."""


class Stage(QWidget):
    """Shows one photo. `before` alone, or compared with a divider or side by side.

    It is compared with `after`, or with a preview: patches of the result over the enlarged
    source. All share one geometry, that of the result: 100 % is one pixel of the result (of the
    source while there is no result) on one pixel of the screen.
    """

    zoom_changed = Signal()
    """Another zoom or place, or something else is shown."""
    view_rested = Signal()
    """The visible part of the photo has not changed for a moment, or another photo was shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 120)
        self._before: Picture | None = None
        self._after: Picture | None = None
        self._layer: Layer | None = None
        self._finished = False
        self._overlay: QImage | None = None
        self._note = ""
        self._view: View | None = None
        self._fitting = True
        self._side_by_side = False
        self._divider = 0.5
        self._original_only = False
        self._shown: list[Pyramid | None] = []
        self._tiles = Tiles(self)
        self._tiles.arrived.connect(self.update)
        self._rest = Rest(self)
        self._rest.rested.connect(self.view_rested)

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
    def previewing(self) -> bool:
        """Whether the source is compared with a preview, or with the tiles of the work that runs."""
        return self._layer is not None

    @property
    def comparable(self) -> bool:
        """Whether there is something to compare the source with: a result or a preview."""
        return self._before is not None and (self._after is not None or self.previewing)

    @property
    def size_shown(self) -> tuple[int, int] | None:
        """The (width, height) that zoom and place count in: of the result, else of the source."""
        if self._layer is not None:
            return self._layer.size
        shown = self._after or self._before
        return shown.size if shown is not None else None

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
        return Panes(size, self._side_by_side and self.comparable, round(GAP * ratio))

    @property
    def original_only(self) -> bool:
        """Whether the whole of the original is shown, without the result."""
        return self._original_only

    @property
    def names(self) -> tuple[str, str, str]:
        """Of the source, of what it is compared with (none before it is there), of the source alone."""
        preview = self.previewing and not self._finished
        compared = translate("Canvas", "Preview") if preview else translate("Canvas", "After")
        nothing_yet = self._layer is not None and not len(self._layer)
        return (
            translate("Canvas", "Before"),
            "" if nothing_yet else compared,
            translate("Canvas", "Original"),
        )

    @property
    def zoom(self) -> float:
        """1.0 is one picture pixel on one screen pixel; 0 while nothing is shown."""
        return self._view.scale if self._view is not None else 0.0

    @property
    def is_whole(self) -> bool:
        """Whether all of the picture is seen; so if nothing is shown."""
        view = self._view
        if view is None:
            return True
        return view.width <= view.window[0] + 0.01 and view.height <= view.window[1] + 0.01

    def visible_box(self) -> Box | None:
        """What is seen, as (left, top, right, bottom) in pixels of `size_shown`; None if nothing is."""
        if self._view is None:
            return None
        left, top, right, bottom = self._view.visible
        if right <= left or bottom <= top:
            return None
        left, top = self._view.to_image((left, top))
        right, bottom = self._view.to_image((right, bottom))
        width, height = self._view.image
        slack = 1e-6  # of a pixel: what only rounding lets in is not seen
        return (
            max(0, floor(left + slack)),
            max(0, floor(top + slack)),
            min(width, ceil(right - slack)),
            min(height, ceil(bottom - slack)),
        )

    @property
    def is_waiting(self) -> bool:
        """Whether a part of a large picture that is seen is still read, and shown coarser meanwhile."""
        return self._tiles.waiting

    @property
    def held_bytes(self) -> int:
        """What patches and the tiles of large pictures take in memory."""
        return self._tiles.bytes + (self._layer.bytes if self._layer is not None else 0)

    def clear(self, note: str = "") -> None:
        """Shows no photo, but a sentence in the middle."""
        self._drop_layer()
        self._before = self._after = self._overlay = None
        self._view = None
        self._fitting = True
        self._note = note
        self._refresh()

    def show_before(self, picture: Picture) -> None:
        """Shows a source, fitted, without a result."""
        self._drop_layer()
        self._before, self._after, self._note, self._overlay = picture, None, "", None
        self._divider = 0.5
        self._rest.forget()
        self.fit()

    def show_after(self, picture: Picture | None) -> None:
        """Shows a result beside the source, or takes it away; the framing stays.

        A result ends a preview.
        """
        self._after, self._overlay = picture, None
        if picture is not None:
            self._drop_layer()
        self._reshape()

    def show_side_by_side(self, shown: bool) -> None:
        """Shows two panes, or one with the divider; zoom and middle stay, a fitted photo is fitted."""
        self._side_by_side = shown
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

    # --- the preview -------------------------------------------------------------------------

    def begin_preview(self, size: tuple[int, int]) -> None:
        """From now on the source is compared with a preview of a result of `size` (width, height).

        Where no patch has come yet the enlarged source stands for it. The framing stays. A result
        that is shown is hidden until `end_preview`.
        """
        if self._before is None:
            return
        self._layer, self._finished, self._overlay = Layer(size), False, None
        self._reshape()

    def put_patch(self, box: Box, image: QImage, *, exact: bool) -> None:
        """Puts a piece of the result at `box` (left, top, right, bottom, in pixels of the result).

        image: as large as the box, or smaller; then it is drawn enlarged, and smooth.
        exact: not to be hidden by a coarse patch, as long as `coarsen_preview` is not called.
        Without a preview nothing happens: whoever made the patch may not know yet that it ended.
        """
        if self._layer is None:
            return
        self._layer.put(box, image, exact=exact)
        self._layer.keep_within(self.visible_box(), self.zoom)
        self.update()

    def coarsen_preview(self) -> None:
        """All patches are of settings that were left; they stay until others come to their place."""
        if self._layer is not None:
            self._layer.coarsen()

    def put_finished(self, box: Box, image: QImage) -> None:
        """Puts a tile of the work that runs, as `put_patch` does; what is shown is called "After"."""
        if self._layer is not None and not self._finished:
            self._finished = True
            self._layer.coarsen()
        self.put_patch(box, image, exact=True)

    def end_preview(self) -> None:
        """Takes the preview away; a result that it hid is seen again."""
        if self._layer is not None:
            self._drop_layer()
            self._reshape()

    def set_overlay(self, image: QImage | None) -> None:
        """Draws a translucent picture of any size, stretched, over all of the result or preview.

        None takes it away; so do another photo, another result and `begin_preview`.
        """
        self._overlay = image
        self.update()

    def _drop_layer(self) -> None:
        self._layer, self._finished = None, False

    # --- zoom --------------------------------------------------------------------------------

    def fit(self) -> None:
        """Shows the whole picture, also after the window has changed its size."""
        self._fitting = True
        size = self.size_shown
        if size is not None:
            panes = self.panes
            margin = round(MARGIN * self.devicePixelRatioF()) // len(panes.lefts)
            self._view = View.fitted(size, panes.size, margin)
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

    def pan(self, dx: float, dy: float) -> None:
        """Moves the picture by device pixels."""
        moved = self._view.panned(dx, dy) if self._view is not None else None
        if moved != self._view:
            self._view, self._fitting = moved, False
            self._refresh()

    def look_at(self, x: float, y: float) -> None:
        """Brings a point of the picture (in pixels of `size_shown`) to the middle."""
        if self._view is not None:
            there = self._view.to_window((x, y))
            self.pan(self._view.window[0] / 2 - there[0], self._view.window[1] / 2 - there[1])

    # --- geometry ----------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(640, 480)

    def divider_x(self) -> float | None:
        """The divider's place in logical pixels; None without a result and side by side."""
        if self._view is None or not self.comparable or self._side_by_side:
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

    def _reshape(self) -> None:
        """Keeps the framing after what is compared has got another number of pixels."""
        size = self.size_shown
        if size is None:
            return
        if self._view is None or self._fitting:
            self.fit()
        else:
            self._view = self._view.of_image(size).in_window(self.panes.size)
            self._refresh()

    def _reframe(self) -> None:
        """Fits the picture again, or keeps its middle, after the panes have changed their size."""
        if self._view is None or self._fitting:
            self.fit()
        else:
            self._view = self._view.in_window(self.panes.size)
            self._refresh()

    def close_tiles(self) -> None:
        """Waits for the thread that reads large pictures; they are not read any more."""
        self._tiles.close()

    def _refresh(self) -> None:
        shown = [each.pyramid for each in (self._before, self._after) if each is not None]
        if shown != self._shown:
            self._shown = shown
            self._tiles.keep(shown)
        self.update()
        self.zoom_changed.emit()
        self._rest.watch(self._view)

    # --- painting ----------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint(painter, theme.current())
        painter.end()

    def _paint(self, painter: QPainter, tokens: theme.Tokens) -> None:
        painter.fillRect(self.rect(), QColor(tokens.canvas))
        if self._view is None or self._before is None:
            drawing.draw_note(painter, self.rect(), self._note, tokens)
            return
        self._tiles.begin()
        scene = Scene(
            self._before,
            self._after,
            self._view,
            self._tiles,
            tokens,
            self._original_only,
            self._layer,
            self._overlay,
            self.names,
        )
        ratio = self.devicePixelRatioF()
        if self.panes.two:
            draw_side_by_side(painter, scene, self.panes, ratio, self.font())
        else:
            draw_divided(painter, scene, self._divider, ratio, self.font())
        self._tiles.end()
