"""Which photo is looked at: its source and its result are loaded and put on the canvas."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from sr_desktop.base.errors import PhotoUnreadable, SRError
from sr_desktop.gui import words
from sr_desktop.gui.canvas import Canvas
from sr_desktop.gui.loading import PictureLoader
from sr_desktop.gui.photos import Photo
from sr_desktop.gui.pictures import Picture
from sr_desktop.gui.translation import translate

BEFORE, AFTER = "before", "after"
PATIENCE = 150
"""Milliseconds for which the last photo stays on the canvas while the next one is opened."""


class Viewing(QObject):
    """Shows one photo at a time on a canvas."""

    measured = Signal(object)
    """The (width, height) of the source that is now shown; None if there is none."""
    unreadable = Signal(object, object)
    """The photo whose file cannot be opened, and why."""

    def __init__(self, canvas: Canvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._photo: Photo | None = None
        self._loader = PictureLoader(self)
        self._loader.loaded.connect(self._on_picture_loaded)
        self._loader.failed.connect(self._on_picture_failed)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(PATIENCE)
        self._slow.timeout.connect(self._on_slow)

    @property
    def photo(self) -> Photo | None:
        """The photo that is shown, or is being opened."""
        return self._photo

    def show(self, photo: Photo | None) -> None:
        """Opens another photo; None: shows none."""
        self._loader.forget(BEFORE)
        self._loader.forget(AFTER)
        self._photo = photo
        if photo is None:
            self._slow.stop()
            self._canvas.clear()
            self.measured.emit(None)
            return
        self._slow.start()
        self._loader.load(BEFORE, photo.path)

    def show_result(self, path: Path | None) -> None:
        """Opens a new result of the photo that is shown; None: it has none any more."""
        if path is None:
            self._loader.forget(AFTER)
            self._canvas.show_after(None)
        elif self._canvas.before is not None:
            self._loader.load(AFTER, path)

    def close(self) -> None:
        """Waits for the background threads."""
        self._loader.close()
        self._canvas.close_tiles()

    def _on_slow(self) -> None:
        self._canvas.clear(translate("Canvas", "Opening the photo…"))

    def _on_picture_loaded(self, role: str, picture: Picture) -> None:
        photo = self._photo
        if photo is None:
            return
        if role == BEFORE:
            self._slow.stop()
            self._canvas.show_before(picture)
            self.measured.emit(picture.size)
            if photo.result is not None:
                self._loader.load(AFTER, photo.result)
        elif self._canvas.before is not None:
            self._canvas.show_after(picture)

    def _on_picture_failed(self, role: str, error: SRError) -> None:
        if role == AFTER or self._photo is None:
            return
        self._slow.stop()
        self._canvas.clear(words.told(error))
        self.measured.emit(None)
        if isinstance(error, PhotoUnreadable):
            self.unreadable.emit(self._photo, error)
