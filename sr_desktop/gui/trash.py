"""Carries out in the background what was decided on results: to the trash with them, or a better name."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QFile, QObject, Signal

from sr_desktop.gui.loading import Background
from sr_desktop.jobs.results import Settled, Trash, Verdict, settle

log = logging.getLogger(__name__)


def to_trash(path: Path) -> bool:
    """Moves a file to the system's trash; False, and nothing done, if there is none for its drive."""
    return QFile(str(path)).moveToTrash()


class Settler(Background):
    """Settles one photo after the other. `trash` may be replaced, for a system without one."""

    settled = Signal(object, object)
    """What was passed as `about`, and the `Settled`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.trash: Trash = to_trash

    def settle(self, about: object, verdict: Verdict) -> None:
        """Does what a verdict says; answered by `settled`."""
        trash = self.trash
        self._start(lambda: self._work(about, verdict, trash))

    def close(self) -> None:
        """Waits until everything that was decided is done."""
        self._pool.waitForDone()
        super().close()

    def _work(self, about: object, verdict: Verdict, trash: Trash) -> None:
        outcome: Settled = settle(verdict, trash)
        for error in outcome.errors:
            log.warning("%s: %s", verdict.source, error)
        self.settled.emit(about, outcome)
