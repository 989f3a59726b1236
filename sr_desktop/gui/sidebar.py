"""The list of photos at the left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from sr_desktop.gui import icons
from sr_desktop.gui.device_line import DeviceLine
from sr_desktop.gui.photo_menu import photo_menu
from sr_desktop.gui.photo_row import THUMBNAIL, PhotoRow
from sr_desktop.gui.photo_view import PhotoView
from sr_desktop.gui.photos import PHOTO_ROLE, Photo, PhotoList
from sr_desktop.gui.translation import translate

__all__ = ["NARROW", "THUMBNAIL", "WIDTH", "PhotoRow", "PhotoView", "Sidebar"]

WIDTH, NARROW = 272, 224


class Sidebar(QFrame):
    """Heading, list and, at its foot, what this computer can do.

    busy: whether the engine works; held: whether photos have to stay on the list. The window sets both.
    """

    selected = Signal(object)
    """The photo that is current now, or None; also while several are selected."""
    compare_wanted = Signal(object)
    about_wanted = Signal(object)
    restore_wanted = Signal(list)

    def __init__(self, photos: PhotoList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setFixedWidth(WIDTH)
        self._photos = photos
        self.busy = self.held = False
        heading = QLabel(translate("Sidebar", "Photos"))
        heading.setProperty("tone", "title")
        self._count = QLabel()
        self._count.setProperty("tone", "muted")
        self.add_button = QToolButton()
        self.add_button.setAccessibleName(translate("Sidebar", "Add photos"))
        self.add_button.setToolTip(translate("Sidebar", "Add photos or a folder"))
        self.add_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        icons.put(self.add_button, "plus")
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 8, 8)
        head.setSpacing(8)
        head.addWidget(heading)
        head.addWidget(self._count)
        head.addStretch()
        head.addWidget(self.add_button)

        self.view = PhotoView(photos)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.view.menu_wanted.connect(self._on_menu_wanted)
        self.view.activated.connect(self._on_activated)

        self.device_line = DeviceLine()
        self.foot = foot = QFrame()
        foot.setObjectName("sidebarFoot")
        foot_layout = QVBoxLayout(foot)
        foot_layout.setContentsMargins(16, 8, 16, 8)
        foot_layout.addWidget(self.device_line, 0, Qt.AlignmentFlag.AlignVCenter)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        layout.addWidget(foot)
        photos.counted.connect(self._on_counted)
        self._on_counted()

    @property
    def current(self) -> Photo | None:
        """The photo that is shown."""
        index = self.view.currentIndex()
        return index.data(PHOTO_ROLE) if index.isValid() else None

    @property
    def chosen(self) -> list[Photo]:
        """The selected photos in their order; the current one if none is."""
        return self.view.chosen

    def select(self, photo: Photo) -> None:
        """Selects a photo, and only that, and brings it into sight."""
        index = self._photos.index_of(photo)
        if index.isValid():
            self.view.go_to(index)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.view.doItemsLayout()

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.selected.emit(current.data(PHOTO_ROLE) if current.isValid() else None)

    def _on_activated(self, index: QModelIndex) -> None:
        """Enter or a double click: the photo is compared with its result."""
        photo: Photo = index.data(PHOTO_ROLE)
        if photo.result is not None:
            self.compare_wanted.emit(photo)

    def _on_menu_wanted(self, point: QPoint) -> None:
        photos = self.chosen
        if not photos:
            return
        menu = photo_menu(
            photos,
            self.view,
            compare=lambda: self.compare_wanted.emit(photos[0]),
            about=lambda: self.about_wanted.emit(photos[0]),
            restore=lambda: self.restore_wanted.emit(photos),
            remove=self.view.remove_wanted.emit,
            busy=self.busy,
            held=self.held,
        )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def _on_counted(self) -> None:
        self._count.setText(str(len(self._photos)) if len(self._photos) else "")
