"""The three columns: photos at the left, canvas in the middle, controls at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sr_desktop.gui import icons
from sr_desktop.gui.action_panel import ActionPanel
from sr_desktop.gui.canvas import Canvas
from sr_desktop.gui.controls import Controls
from sr_desktop.gui.face_strip import FaceStrip
from sr_desktop.gui.photos import PhotoList
from sr_desktop.gui.sidebar import NARROW, WIDTH, Sidebar
from sr_desktop.gui.strip import Strip
from sr_desktop.jobs.presets import Preset

PANEL_WIDTH, NARROW_PANEL = 384, 352
SCROLL_BAR = 16
MOST_OF_WIDTH = 0.4
"""Share of the window that the controls may take before their rows of buttons are broken."""
LIST_OF_WIDTH = 0.24
"""Share of the window that the list of photos may take where text is large."""
ROOMY = 1180
"""From this width on the list of photos and the controls have their full widths."""


class Workplace(QWidget):
    """What is seen as soon as there is a photo."""

    _panel: QWidget | None = None

    def __init__(
        self, photos: PhotoList, presets: Sequence[Preset], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._photos = photos
        self.sidebar = Sidebar(photos)
        self.canvas = Canvas()
        self.faces = FaceStrip()
        self.strip = Strip(self.canvas)
        self.controls = Controls(presets)
        self.action_panel = ActionPanel()
        self.sidebar.foot.setMinimumHeight(self.strip.sizeHint().height())
        self.middle = QVBoxLayout()
        self.middle.setSpacing(0)
        self.middle.addWidget(self.canvas, 1)
        self.middle.addWidget(self.faces)
        self.middle.addWidget(self.strip)
        self._panel = panel = QWidget()
        panel.setObjectName("panel")
        panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        right = QVBoxLayout(panel)
        right.setContentsMargins(1, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.controls, 1)
        right.addWidget(self.action_panel)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self.sidebar)
        columns.addLayout(self.middle, 1)
        columns.addWidget(panel)

    # --- commands ----------------------------------------------------------------------------

    def zoom_full(self) -> None:
        """A pixel of the photo is one of the screen."""
        self.canvas.zoom_to(1.0)

    def zoom_double(self) -> None:
        """Twice that."""
        self.canvas.zoom_to(2.0)

    def centre_divider(self) -> None:
        """Half before, half after."""
        self.canvas.set_divider(0.5)

    def next_photo(self) -> None:
        """Selects the photo below."""
        self._step(1)

    def previous_photo(self) -> None:
        """Selects the photo above."""
        self._step(-1)

    def _step(self, by: int) -> None:
        current = self.sidebar.current
        row = self._photos.row(current) + by if current is not None else -1
        if 0 <= row < len(self._photos):
            self.sidebar.select(self._photos.photo(row))

    # --- room --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._share_width()

    def _width_of_list(self) -> int:
        """More where text is large, as far as the window has it."""
        usual = WIDTH if self.width() >= ROOMY else NARROW
        return max(usual, min(icons.scaled(usual), round(self.width() * LIST_OF_WIDTH)))

    def _share_width(self) -> None:
        """Gives the controls the width that their words need, as far as the canvas can spare it."""
        if self._panel is None:
            return  # Qt tells of the style before there is anything
        self.sidebar.setFixedWidth(self._width_of_list())
        wanted = self.controls.content_width() + SCROLL_BAR
        least = self.controls.least_width() + SCROLL_BAR
        affordable = round(self.width() * MOST_OF_WIDTH)
        usual = PANEL_WIDTH if self.width() >= ROOMY else NARROW_PANEL
        self._panel.setFixedWidth(max(usual, least, min(wanted, affordable)))
