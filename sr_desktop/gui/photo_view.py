"""The list of photos as it is worked with: keys, finding by name, a menu for what is selected."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

from sr_desktop.gui.photo_row import PhotoRow
from sr_desktop.gui.photos import PHOTO_ROLE, Photo, PhotoList
from sr_desktop.gui.translation import translate


class PhotoView(QListView):
    """One photo is current, and shown; several can be selected. Space is left to the canvas."""

    original_held = Signal(bool)
    remove_wanted = Signal()
    menu_wanted = Signal(object)
    """Where on the screen the menu for the selected photos shall be."""

    def __init__(self, photos: PhotoList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photos = photos
        self._typed = ""
        self._since = QElapsedTimer()
        self.setAccessibleName(translate("Sidebar", "Photos"))
        self.setModel(photos)
        self.setItemDelegate(PhotoRow(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def chosen(self) -> list[Photo]:
        """The selected photos in their order; the current one if none is."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        if not rows and self.currentIndex().isValid():
            rows = [self.currentIndex().row()]
        return [self._photos.photo(row) for row in rows]

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
        current = self.currentIndex().row()
        first = current if on and current >= 0 else current + 1
        row = self._found(first)
        if row is not None:
            self.go_to(self._photos.index(row))

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
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() == Qt.Key.Key_Space and plain and self._typing:
            self.keyboardSearch(" ")
        elif event.key() == Qt.Key.Key_Space and plain:
            self.original_held.emit(True)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

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
        if index.isValid() and index.data(PHOTO_ROLE) is not None:
            self.menu_wanted.emit(point)
        event.accept()
