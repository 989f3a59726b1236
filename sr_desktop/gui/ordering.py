"""The turn in which photos are restored: moved on the list, put first, tried again; the queue follows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from sr_desktop.gui.actions import Actions
from sr_desktop.gui.photos import Photo, PhotoList, State
from sr_desktop.gui.sidebar import Sidebar
from sr_desktop.gui.work import Work


class Ordering(QObject):
    """Does what the list of photos is asked for. `send`: has photos restored that are not in the queue."""

    def __init__(
        self,
        actions: Actions,
        sidebar: Sidebar,
        photos: PhotoList,
        work: Work,
        send: Callable[[Sequence[Photo]], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions, self._sidebar, self._view = actions, sidebar, sidebar.view
        self._photos, self._work, self._send = photos, work, send
        sidebar.view.moved.connect(self.move)
        sidebar.view.nudged.connect(self.nudge)
        sidebar.hurry_wanted.connect(self.hurry)
        sidebar.retry_wanted.connect(self.retry)
        sidebar.view.selectionModel().selectionChanged.connect(self.show)
        photos.counted.connect(self.show)
        actions.connect(
            hurry=lambda: self.hurry(sidebar.chosen), retry=lambda: self.retry(photos.failed())
        )
        self.show()

    def show(self) -> None:
        """Lets the commands of the menu be chosen that something can be done with."""
        held, chosen = self._sidebar.held, self._view.selectionModel().hasSelection()
        several = self._photos.count(State.WAITING) > 1
        self._actions.hurry.setEnabled(chosen and several and not held)
        self._actions.retry.setEnabled(self._photos.count(State.FAILED) > 0 and not held)

    def move(self, photos: Sequence[Photo], before: Photo | None) -> None:
        """Those of these photos that wait are restored before another one, or after all."""
        moved = self._photos.move(photos, before)
        if not moved:
            return
        for photo in moved:
            if photo.next:
                self._photos.change(photo, next=False)
        self._work.move(moved, before)
        index = self._view.currentIndex()
        if index.isValid():
            self._view.scrollTo(index)

    def nudge(self, photos: Sequence[Photo], by: int) -> None:
        """Those that wait go one up (-1) or down (1); at the edge of an album past the whole next one."""
        waiting = [photo for photo in photos if photo.state is State.WAITING]
        if not waiting:
            return
        edge = waiting[0] if by < 0 else waiting[-1]
        row = self._photos.row(edge) + by
        if not 0 <= row < len(self._photos):
            return
        passed: Sequence[Photo] = (self._photos.photo(row),)
        if self._view.rows.headed and passed[0].album is not edge.album:
            passed = self._view.rows.around(edge, by)
        if by < 0:
            self.move(waiting, passed[0])
            return
        below = self._photos.row(passed[-1]) + 1
        self.move(waiting, self._photos.photo(below) if below < len(self._photos) else None)

    def hurry(self, photos: Sequence[Photo]) -> None:
        """Those that wait are restored before all others."""
        waiting = [photo for photo in photos if photo.state is State.WAITING]
        for photo in waiting:
            self._photos.change(photo, next=True)
        if waiting:
            self._work.prefer(waiting)

    def retry(self, photos: Sequence[Photo]) -> None:
        """Those that failed are tried again: beside a run as they were sent, else as it is chosen now."""
        failed = [photo for photo in photos if photo.state is State.FAILED]
        if not failed:
            return
        if self._work.running:
            self._work.retry(failed)
        else:
            self._send(failed)
