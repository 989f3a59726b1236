"""The list of photos as it is worked with: keys, finding by name, a menu for what is selected."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from sr_desktop.gui.album_rows import AlbumRows
from sr_desktop.gui.albums import Album
from sr_desktop.gui.long_list import LongList
from sr_desktop.gui.photo_row import PhotoRow, fold_place
from sr_desktop.gui.photos import PHOTO_ROLE, Photo, PhotoList
from sr_desktop.gui.row_drag import RowDrag
from sr_desktop.gui.translation import translate

_NUDGES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PhotoView(LongList):
    """One photo is current, and shown; several can be selected. Space is left to the canvas.

    A heading stands for all photos below it, as long as no photo is selected beside it.
    """

    original_held = Signal(bool)
    remove_wanted = Signal()
    menu_wanted = Signal(object)
    """Where on the screen the menu for the selected photos shall be."""
    moved = Signal(list, object)
    """Photos were dragged before another one; None: behind all."""
    found = Signal(object)
    """The photo whose name was typed."""
    nudged = Signal(list, int)
    """Photos shall go one up (-1) or down (1)."""

    def __init__(self, photos: PhotoList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photos = photos
        self._typed = ""
        self._since = QElapsedTimer()
        self.rows = AlbumRows(photos, self)
        self.setAccessibleName(translate("Sidebar", "Photos"))
        self.setModel(self.rows)
        self.setItemDelegate(PhotoRow(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setDragEnabled(True)
        self.viewport().setAcceptDrops(True)
        self.drag = RowDrag(self, self.rows)
        self.drag.moved.connect(self.moved)

    @property
    def chosen(self) -> list[Photo]:
        """The selected photos in their order; the current one if none is."""
        rows = self.selected_rows
        if not rows and self.currentIndex().isValid():
            rows = [self.currentIndex().row()]
        found: dict[Photo, None] = {}
        headings = []
        for row in rows:
            photo, album = self.rows.photo(row), self.rows.album(row)
            if photo is not None:
                found[photo] = None
            elif album is not None:
                headings.append(album)
        some = bool(found)
        for album in headings:
            if not some or self.rows.is_folded(album):
                found.update(album.photos)
        return self._photos.in_order(found) if headings else list(found)

    @property
    def chosen_album(self) -> Album | None:
        """The album whose heading is selected, and nothing else."""
        row = self.only_selected
        return self.rows.album(row) if row >= 0 else None

    def go_to(self, index: QModelIndex) -> None:
        """Makes a photo current and the only one selected, whatever keys are held, and shows its row."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    # --- finding by name ---------------------------------------------------------------------

    @property
    def _typing(self) -> bool:
        """Whether letters still belong to the name that is being typed."""
        patience = QApplication.keyboardInputInterval()
        return self._since.isValid() and self._since.elapsed() < patience

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Goes to the next photo whose name begins with what was typed, or else has it inside."""
        again = self._typing and self._typed == search.casefold()
        on = self._typing and not again
        self._typed = self._typed + search.casefold() if on else search.casefold()
        self._since.start()
        photo = self._current_photo()
        current = self._photos.row(photo) if photo is not None else -1
        first = current if on and current >= 0 else current + 1
        row = self._found(first)
        if row is not None:
            self.found.emit(self._photos.photo(row))

    def _current_photo(self) -> Photo | None:
        """The photo that is current, or the one below the heading that is."""
        index = self.currentIndex()
        return self.rows.photo_from(index.row()) if index.isValid() else None

    def _found(self, first: int) -> int | None:
        count = len(self._photos)
        inside: int | None = None
        for step in range(count):
            row = (first + step) % count
            name = self._photos.photo(row).path.name.casefold()
            if name.startswith(self._typed):
                return row
            if inside is None and self._typed in name:
                inside = row
        return inside

    # --- keys and menu -----------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            letter = event.text().isprintable() and bool(event.text())
            if (
                letter
                and self._typing
                and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            ):
                event.accept()  # in the middle of a name a letter is no command
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = modifiers == Qt.KeyboardModifier.NoModifier
        if plain and self._fold_by(Qt.Key(event.key())):
            return
        if modifiers == Qt.KeyboardModifier.AltModifier and event.key() in _NUDGES:
            self.nudged.emit(self.chosen, _NUDGES[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Space and plain and self._typing:
            self.keyboardSearch(" ")
        elif event.key() == Qt.Key.Key_Space and plain:
            self.original_held.emit(True)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _fold_by(self, key: Qt.Key) -> bool:
        """What keys do to headings: towards the beginning of a line folds, the other way unfolds."""
        index = self.currentIndex()
        if not self.rows.headed or not index.isValid():
            return False
        back, on = Qt.Key.Key_Left, Qt.Key.Key_Right
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            back, on = on, back
        album, row = self.rows.album(index.row()), index.row()
        if album is None:
            if key == back:
                self.go_to(self.rows.index(self.rows.heading(index.data(PHOTO_ROLE))))
            return key in (back, on)
        folded = self.rows.is_folded(album)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.rows.fold(album, not folded)
        elif key in (back, on):
            if key == on and not folded:
                self.go_to(self.rows.index(row + 1))
            self.rows.fold(album, key == back)
        return key in (back, on, Qt.Key.Key_Return, Qt.Key.Key_Enter)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.original_held.emit(False)
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.original_held.emit(False)  # the key is let go elsewhere

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            point = self.viewport().mapToGlobal(self.visualRect(index).center())
        else:
            index = self.indexAt(event.pos())
            point = event.globalPos()
        if index.isValid():
            self.menu_wanted.emit(point)
        event.accept()

    # --- the mouse -----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        album = self._fold_at(event)
        if album is not None:
            self.rows.fold(album, not self.rows.is_folded(album))
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        album = self.rows.album(index.row()) if index.isValid() else None
        if album is not None and event.button() == Qt.MouseButton.LeftButton:
            self.rows.fold(album, not self.rows.is_folded(album))
        else:
            super().mouseDoubleClickEvent(event)

    def _fold_at(self, event: QMouseEvent) -> Album | None:
        """The album whose sign for folding is pressed."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        album = self.rows.album(index.row()) if index.isValid() else None
        if album is None or event.button() != Qt.MouseButton.LeftButton:
            return None
        place = fold_place(self.visualRect(index), self.layoutDirection(), self.font())
        return album if place.adjusted(-10, -16, 10, 16).contains(point) else None

    def startDrag(self, _actions: Qt.DropAction) -> None:  # noqa: N802 - Qt's name
        picture = self.currentIndex().data(Qt.ItemDataRole.DecorationRole)
        self.drag.begin(self.chosen, picture if isinstance(picture, QPixmap) else None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.drag.over(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.drag.over(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drag.leave(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.drag.drop(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.drag.line is not None:
            painter = QPainter(self.viewport())
            self.drag.draw(painter, self.viewport().rect())
            painter.end()
