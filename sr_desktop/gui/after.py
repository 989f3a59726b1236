"""What can be done with finished photos: compare, look through, see added detail, ask how one was made."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from sr_desktop.gui.about_result import AboutResult, ProofReader
from sr_desktop.gui.approving import Approving
from sr_desktop.gui.detail_overlay import DetailOverlay
from sr_desktop.gui.message_bar import MessageBar
from sr_desktop.gui.photos import Photo, PhotoList
from sr_desktop.gui.viewing import Viewing
from sr_desktop.gui.work import Work
from sr_desktop.gui.workplace import Workplace
from sr_desktop.jobs.messages import Done
from sr_desktop.models.catalog import Model, load_catalog

log = logging.getLogger(__name__)


class After(QObject):
    """Made by the window; `actions` go into its menu."""

    changed = Signal()
    """Looking through began or ended."""

    def __init__(
        self,
        window: QWidget,
        viewing: Viewing,
        workplace: Workplace,
        photos: PhotoList,
        work: Work,
        message_bar: MessageBar,
    ) -> None:
        super().__init__(window)
        self._window, self._viewing, self._work = window, viewing, work
        self._sidebar, self._canvas = workplace.sidebar, workplace.canvas
        self._presets = workplace.controls.presets
        self.detail = DetailOverlay(workplace.canvas, viewing, self)
        workplace.strip.offer_detail(self.detail.action)
        middle = workplace.middle
        middle.insertWidget(middle.indexOf(workplace.canvas) + 1, self.detail.legend)
        self.approving = Approving(workplace, photos, work, message_bar, self)
        self.reader = ProofReader(self)
        self.approving.changed.connect(self._on_approving_changed)
        self.approving.result_changed.connect(self._on_result_changed)
        self._sidebar.compare_wanted.connect(self.compare)
        self._sidebar.about_wanted.connect(self.show_about)
        work.changed.connect(self._on_work_changed)

    @property
    def actions(self) -> tuple[QAction, ...]:
        """Commands for the menu View."""
        return self.detail.action, self.approving.action

    @property
    def active(self) -> bool:
        """Whether results are being looked through."""
        return self.approving.active

    def took(self, done: Done) -> bool:
        """Whether this result belongs to a photo that is looked through: nothing more is to be said of it."""
        return self.approving.took(done)

    def look_through(self) -> None:
        """Begins to look through the results."""
        self.approving.begin()

    def compare(self, photo: Photo | None) -> None:
        """Shows a photo as a whole, with the divider in its middle."""
        if photo is None:
            return
        if self._sidebar.current is not photo:
            self._sidebar.select(photo)
        self._canvas.show_side_by_side(False)
        self._canvas.set_divider(0.5)
        self._canvas.fit()
        self._canvas.setFocus()

    def show_about(self, photo: Photo) -> None:
        """Says how a result was made, and that the original is what it was."""
        if photo.result is None:
            return
        presets = [row.preset for row in self._presets.rows.values()]
        dialog = AboutResult(
            photo.path, photo.result, presets, _models(), self.reader, self._window
        )
        dialog.open()

    def close(self) -> None:
        """Carries out what was decided and waits for the background threads."""
        self.approving.close()
        self.detail.close()
        self.reader.close()

    def _on_approving_changed(self) -> None:
        self._sidebar.held = self.active
        self.changed.emit()

    def _on_work_changed(self) -> None:
        self._sidebar.busy = self._work.running

    def _on_result_changed(self, photo: Photo) -> None:
        if photo is self._viewing.photo:
            self._viewing.show_result(photo.result)


def _models() -> tuple[Model, ...]:
    try:
        return load_catalog()
    except (OSError, ValueError):
        log.warning("no catalogue", exc_info=True)
        return ()
