"""The one place that turns the engine's events into Qt signals."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from sr_desktop.jobs.host import EngineHost
from sr_desktop.jobs.job import Job
from sr_desktop.jobs.messages import (
    Done,
    Failed,
    FromEngine,
    ModelImported,
    ModelRefused,
    ModelSeen,
    Piece,
    Preview,
    Previewed,
    PreviewEnded,
    Progressed,
    Report,
    Started,
    Stopped,
)

log = logging.getLogger(__name__)

INTERVAL = 0.25
"""Seconds after which the thread looks whether it shall end."""


class Bridge(QThread):
    """Owns an `EngineHost` in a thread and tells what it says. `close` before the program ends."""

    started_photo = Signal(Started)
    progressed = Signal(Progressed)
    done = Signal(Done)
    failed = Signal(Failed)
    stopped = Signal(Stopped)
    reported = Signal(Report)
    previewed = Signal(Previewed)
    preview_ended = Signal(PreviewEnded)
    piece = Signal(Piece)
    model_imported = Signal(ModelImported)
    model_seen = Signal(ModelSeen)
    model_refused = Signal(ModelRefused)

    def __init__(self, host: EngineHost | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.host = host if host is not None else EngineHost()
        self._signals = {
            Started: self.started_photo,
            Progressed: self.progressed,
            Done: self.done,
            Failed: self.failed,
            Stopped: self.stopped,
            Report: self.reported,
            Previewed: self.previewed,
            PreviewEnded: self.preview_ended,
            Piece: self.piece,
            ModelImported: self.model_imported,
            ModelSeen: self.model_seen,
            ModelRefused: self.model_refused,
        }

    def warm_up(self) -> None:
        """Starts the thread and the engine, and asks what this computer can do."""
        self.start()
        self.host.examine("auto")

    def restore(self, job: Job) -> None:
        """Queues a photo."""
        self.host.submit(job)

    def stop(self) -> None:
        """Stops the photo in work and drops the waiting ones; each is answered by `stopped`."""
        self.host.cancel_all()

    def cancel(self, job_id: int) -> None:
        """Stops one photo, waiting or in work; answered by `stopped`."""
        self.host.cancel(job_id)

    def preview(self, wanted: Preview) -> None:
        """Asks for a preview instead of the one before; answered by `previewed` and `preview_ended`."""
        self.host.preview(wanted)

    def end_preview(self) -> None:
        """Nobody looks at the preview any more."""
        self.host.end_preview()

    def watch(self, job_id: int | None, reduce: int = 1) -> None:
        """Has the finished tiles of a photo told by `piece`."""
        self.host.watch(job_id, reduce)

    def import_model(self, path: Path) -> None:
        """Has a model file opened and kept; answered by `model_imported` or `model_refused`."""
        self.host.import_model(path)

    def look_at_model(self, path: Path) -> None:
        """Asks what a model file holds; answered by `model_seen` or `model_refused`."""
        self.host.look_at_model(path)

    def close(self) -> None:
        """Ends the engine and the thread; returns when both are gone."""
        self.requestInterruption()
        self.wait()

    def run(self) -> None:
        self.host.start()
        while not self.isInterruptionRequested():
            event = self.host.next_event(INTERVAL)
            if event is not None:
                self._tell(event)
        self.host.close()

    def _tell(self, event: FromEngine) -> None:
        signal = self._signals.get(type(event))
        if signal is None:
            log.warning("the engine said something unknown: %r", event)
        else:
            signal.emit(event)
