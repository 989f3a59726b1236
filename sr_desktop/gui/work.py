"""One press on the button: photos go to the engine, and what it says comes back to the list."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from sr_desktop.base.errors import SRError
from sr_desktop.gui.bridge import Bridge
from sr_desktop.gui.photos import Photo, PhotoList, State
from sr_desktop.jobs.job import Job, Settings
from sr_desktop.jobs.messages import Done, Failed, Progressed, Report, Started, Stopped
from sr_desktop.jobs.naming import Naming, target_for


@dataclass(frozen=True, slots=True)
class Summary:
    """How a run ended."""

    done: int
    failed: int
    stopped: bool
    last: Path | None
    error: SRError | None


class Work(QObject):
    """The run of the moment, and the numbers that are shown of it."""

    began = Signal()
    changed = Signal()
    photo_started = Signal(object)
    photo_done = Signal(object, object)
    photo_failed = Signal(object, object)
    photo_stopped = Signal(object)
    ended = Signal(Summary)

    def __init__(self, bridge: Bridge, photos: PhotoList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.naming: Callable[[Settings], Naming] = lambda _settings: Naming()
        self._bridge = bridge
        self._photos = photos
        self._ids = itertools.count(1)
        self._jobs: dict[int, Photo] = {}
        self._folders: dict[int, Path | None] = {}
        self._total = self._done = self._failed = 0
        self._fraction = 0.0
        self._seconds_left: float | None = None
        self._seconds: list[float] = []
        self._guess: float | None = None
        self._stopping = False
        self._last: Path | None = None
        self._error: SRError | None = None
        bridge.started_photo.connect(self._on_started)
        bridge.progressed.connect(self._on_progressed)
        bridge.done.connect(self._on_done)
        bridge.failed.connect(self._on_failed)
        bridge.stopped.connect(self._on_stopped)
        bridge.reported.connect(self._on_reported)

    @property
    def running(self) -> bool:
        """Whether photos are in work or waiting for the engine."""
        return bool(self._jobs)

    @property
    def stopping(self) -> bool:
        """Whether the person asked to stop and the engine has not yet answered."""
        return self._stopping

    @property
    def total(self) -> int:
        """Photos of this run."""
        return self._total

    @property
    def position(self) -> int:
        """The number, from 1, of the photo in work."""
        return min(self._total, self._done + self._failed + 1)

    @property
    def fraction(self) -> float:
        """How much of the run is done, 0..1."""
        ended = self._done + self._failed
        return min(1.0, (ended + self._fraction) / self._total) if self._total else 0.0

    @property
    def seconds_left(self) -> float | None:
        """For the whole run; None while nobody can tell."""
        behind = max(0, len(self._jobs) - 1)
        each = sum(self._seconds) / len(self._seconds) if self._seconds else self._guess
        now = self._seconds_left
        if now is None:
            if each is None:
                return None
            now = each * (1 - self._fraction)
        return now + behind * (each if each is not None else now / max(0.05, 1 - self._fraction))

    def restore(
        self,
        photos: Sequence[Photo],
        settings: Settings,
        to: Path | None,
        *,
        target: Path | None = None,
    ) -> None:
        """Sends photos to the engine with one set of settings; `to` None: beside each original.

        target: what the result of a single photo shall be called instead.
        """
        if not photos:
            return
        if not self._jobs:
            self._folders.clear()
            self._total = self._done = self._failed = 0
            self._seconds = []
            self._last = self._error = None
            self._stopping = False
        self._total += len(photos)
        self._fraction, self._seconds_left = 0.0, None
        for photo in photos:
            wanted = target or target_for(
                photo.path,
                file_format=settings.format,
                to=to,
                root=photo.root,
                naming=self.naming(settings),
            )
            job = Job(next(self._ids), photo.path, wanted, settings)
            self._jobs[job.id] = photo
            self._folders[job.id] = to
            self._photos.change(
                photo, state=State.WAITING, error=None, fraction=0.0, settings=settings
            )
            self._bridge.restore(job)
        self.began.emit()
        self.changed.emit()

    def job_of(self, photo: Photo) -> int | None:
        """The number of the work on a photo; None if it is not in this run."""
        return next((job_id for job_id, other in self._jobs.items() if other is photo), None)

    @property
    def unfinished(self) -> int:
        """Photos of this run that have not come back."""
        return len(self._jobs)

    def waiting(self) -> list[tuple[Photo, Path | None]]:
        """The photos that have not come back, and the folder their results were to go to."""
        return [(photo, self._folders.get(job_id)) for job_id, photo in self._jobs.items()]

    def drop(self, *photos: Photo) -> None:
        """Takes photos that wait for the engine out of the run."""
        going = set(photos)
        for job_id, waiting in self._jobs.items():
            if waiting in going:
                self._total -= 1
                self._bridge.cancel(job_id)

    def stop(self) -> None:
        """Stops within a tile; what is finished stays, the rest waits again."""
        if self._jobs:
            self._stopping = True
            self._bridge.stop()
            self.changed.emit()

    def _on_started(self, event: Started) -> None:
        photo = self._jobs.get(event.job_id)
        if photo is not None:
            self._fraction, self._seconds_left = 0.0, None
            self._photos.change(photo, state=State.WORKING, fraction=0.0)
            self.photo_started.emit(photo)
            self.changed.emit()

    def _on_progressed(self, event: Progressed) -> None:
        photo = self._jobs.get(event.job_id)
        if photo is not None:
            self._fraction, self._seconds_left = event.fraction, event.seconds_left
            self._photos.change(photo, fraction=event.fraction)
            self.changed.emit()

    def _on_done(self, event: Done) -> None:
        photo = self._jobs.pop(event.job_id, None)
        if photo is None:
            return
        self._done += 1
        self._seconds.append(event.seconds)
        self._last = event.target
        self._photos.change(
            photo,
            state=State.DONE,
            fraction=1.0,
            result=event.target,
            notes=event.notes,
            error=None,
        )
        self.photo_done.emit(photo, event)
        self._after_photo()

    def _on_failed(self, event: Failed) -> None:
        photo = self._jobs.pop(event.job_id, None)
        if photo is None:
            return
        self._failed += 1
        self._error = event.error
        self._photos.change(photo, state=State.FAILED, error=event.error, fraction=0.0)
        self.photo_failed.emit(photo, event.error)
        self._after_photo()

    def _on_stopped(self, event: Stopped) -> None:
        photo = self._jobs.pop(event.job_id, None)
        if photo is not None:
            before = State.DONE if photo.result is not None else State.WAITING
            self._photos.change(photo, state=before, fraction=0.0)
            self.photo_stopped.emit(photo)
            self._after_photo()

    def _on_reported(self, event: Report) -> None:
        if event.seconds_per_photo > 0:
            self._guess = event.seconds_per_photo

    def _after_photo(self) -> None:
        self._fraction, self._seconds_left = 0.0, None
        if self._stopping and self._jobs:
            return  # thousands come back at once: it is told when all have
        self.changed.emit()
        if not self._jobs:
            stopped, self._stopping = self._stopping, False
            self.ended.emit(Summary(self._done, self._failed, stopped, self._last, self._error))
