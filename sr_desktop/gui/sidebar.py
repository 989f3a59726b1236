"""The list of photos at the left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from sr_desktop.gui import icons
from sr_desktop.gui.albums import Album
from sr_desktop.gui.device_line import DeviceLine
from sr_desktop.gui.photo_menu import Deeds, Situation, photo_menu
from sr_desktop.gui.photo_row import THUMBNAIL, PhotoRow
from sr_desktop.gui.photo_view import PhotoView
from sr_desktop.gui.photos import PHOTO_ROLE, Photo, PhotoList, State
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
    retry_wanted = Signal(list)
    """Photos that failed shall be tried again."""
    hurry_wanted = Signal(list)
    """Photos shall be restored before the others that wait."""
    own_wanted = Signal(list)
    """Photos shall have the settings that are shown for themselves."""
    own_album_wanted = Signal(object)
    """All photos of an album shall have them."""
    share_wanted = Signal(list)
    """Photos shall have the settings of all again."""

    def __init__(self, photos: PhotoList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setFixedWidth(WIDTH)
        self._photos = photos
        self._shown: Photo | None = None
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
        self.view.found.connect(self.select)

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
        photos.rowsRemoved.connect(self._on_removed)
        self._on_counted()

    @property
    def current(self) -> Photo | None:
        """The photo that is shown: also while the heading above it is current, or hides it."""
        return self._shown

    @property
    def chosen(self) -> list[Photo]:
        """The selected photos in their order; the current one if none is."""
        return self.view.chosen

    def select(self, photo: Photo) -> None:
        """Selects a photo, and only that, and brings it into sight; its heading, if that hides it."""
        index = self.view.rows.index_of(photo)
        if index.isValid():
            self.view.go_to(index)
            self._show(photo)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.view.doItemsLayout()

    def _show(self, photo: Photo | None) -> None:
        if photo is not self._shown:
            self._shown = photo
            self.selected.emit(photo)

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not current.isValid():
            self._show(None)
        elif (photo := current.data(PHOTO_ROLE)) is not None:
            self._show(photo)
        elif self._shown is None:
            self._show(self.view.rows.first(current.row()))

    def _on_removed(self) -> None:
        """A heading can be current whose photos are hidden: what was shown may be gone without its row."""
        if self._shown is not None and self._photos.row(self._shown) < 0:
            index = self.view.currentIndex()
            self._show(self.view.rows.photo_from(index.row()) if index.isValid() else None)

    def _on_activated(self, index: QModelIndex) -> None:
        """Enter or a double click: the photo is compared with its result."""
        photo: Photo | None = index.data(PHOTO_ROLE)
        if photo is not None and photo.result is not None:
            self.compare_wanted.emit(photo)

    def _on_menu_wanted(self, point: QPoint) -> None:
        photos = self.chosen
        if not photos:
            return
        heading = self.view.chosen_album
        album = heading or self._album_of(photos)
        going = _unfinished(photos) if heading is not None else photos
        rows = self.view.rows
        deeds = Deeds(
            compare=lambda: self.compare_wanted.emit(photos[0]),
            about=lambda: self.about_wanted.emit(photos[0]),
            restore=lambda: self.restore_wanted.emit(going),
            retry=lambda: self.retry_wanted.emit(photos),
            retry_all=lambda: self.retry_wanted.emit(self._photos.failed()),
            hurry=lambda: self.hurry_wanted.emit(photos),
            own=lambda: self.own_wanted.emit(photos),
            own_album=lambda: self.own_album_wanted.emit(album),
            share=lambda: self.share_wanted.emit(photos),
            fold=lambda: rows.fold(album, not rows.is_folded(album)) if album is not None else None,
            fold_all=lambda: rows.fold_all(True),
            show_all=lambda: rows.fold_all(False),
            remove=self.view.remove_wanted.emit,
        )
        now = Situation(
            busy=self.busy,
            held=self.held,
            listed=len(self._photos),
            waiting=self._photos.count(State.WAITING),
            failed=self._photos.count(State.FAILED),
            album=rows.name(album) if album is not None and len(album) > 1 else "",
            heading=heading is not None,
            folded=album is not None and rows.is_folded(album),
        )
        menu = photo_menu(photos, going, self.view, deeds, now)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def _album_of(self, photos: list[Photo]) -> Album | None:
        """The folder that all these photos are from."""
        album = photos[0].album
        if album is None or album.folder is None:
            return None
        return album if all(photo.album is album for photo in photos) else None

    def _on_counted(self) -> None:
        self._count.setText(str(len(self._photos)) if len(self._photos) else "")


def _unfinished(photos: list[Photo]) -> list[Photo]:
    """Those of an album that a person would want restored: all once more only if all are done."""
    open_ = [photo for photo in photos if photo.state in (State.WAITING, State.FAILED)]
    return open_ or photos
