"""The run of the moment: what becomes of the photos that were sent, and the numbers that are shown of it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from sr_desktop.base.errors import SRError
from sr_desktop.gui.bridge import Bridge
from sr_desktop.gui.photos import Photo, PhotoList, State
from sr_desktop.gui.run_numbers import RunNumbers
from sr_desktop.gui.sending import PORTION, Order
from sr_desktop.gui.sent_photos import SentPhotos
from sr_desktop.jobs.messages import Done, Failed, Progressed, Started, Stopped
from sr_desktop.jobs.queue_events import Again, Altered, QueueForecast, QueueState

FEW = 20
"""Photos that are taken back at once; more of them a portion at a time, between other things."""


@dataclass(frozen=True, slots=True)
class Summary:
    """How a run ended."""

    done: int
    failed: int
    stopped: bool
    last: Path | None
    error: SRError | None


class Run(QObject):
    """Brings the rows of photos that stand in the queue in line with it. Several may be in work at once.

    Photos that another program works on are followed: their rows change, but they are no part of the run.
    """

    began = Signal()
    changed = Signal()
    photo_started = Signal(object)
    photo_done = Signal(object, object)
    photo_failed = Signal(object, object)
    photo_stopped = Signal(object)
    ended = Signal(Summary)
    queue_changed = Signal(QueueState)
    """It is paused, or goes on; another program began or ended to work on it."""

    def __init__(self, bridge: Bridge, photos: PhotoList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._photos = photos
        self._sent = SentPhotos()
        self._orders: list[Order] = []
        self._run = RunNumbers()
        self._state = QueueState()
        self._stopping = False
        self._told = True
        """Whether the end of the run was told."""
        self._backlog: deque[int] = deque()
        self._settling = QTimer(self)
        self._settling.setInterval(0)
        self._settling.timeout.connect(self._settle_some)
        bridge.started_photo.connect(self._on_started)
        bridge.progressed.connect(self._on_progressed)
        bridge.done.connect(self._on_done)
        bridge.failed.connect(self._on_failed)
        bridge.stopped.connect(self._on_stopped)
        bridge.again.connect(self._on_again)
        bridge.altered.connect(self._on_altered)
        bridge.queue_state.connect(self._on_queue_state)
        bridge.forecast.connect(self._on_forecast)

    @property
    def running(self) -> bool:
        """Whether photos are in work, wait for the engine, or are looked at before they are sent."""
        return bool(self._sent or self._orders)

    @property
    def preparing(self) -> bool:
        """Whether it is still looked whether there is room for results; those photos are not begun yet."""
        return bool(self._orders)

    @property
    def stopping(self) -> bool:
        """Whether the person asked to stop and the engine has not yet answered."""
        return self._stopping

    @property
    def paused(self) -> bool:
        """Whether the queue rests."""
        return self._state.paused

    @property
    def state(self) -> QueueState:
        """How the queue stands: also whether another program works on it."""
        return self._state

    @property
    def numbers(self) -> RunNumbers:
        """The figures of the run, and what was learned of this computer's pace."""
        return self._run

    @property
    def sent(self) -> SentPhotos:
        """Which photos stand in the queue."""
        return self._sent

    @property
    def total(self) -> int:
        """Photos of this run."""
        return self._run.total

    @property
    def position(self) -> int:
        """The number, from 1, of the first photo that is not finished."""
        return self._run.position

    @property
    def fraction(self) -> float:
        """How much of the run is done, 0..1."""
        return self._run.fraction

    @property
    def seconds_left(self) -> float | None:
        """For the whole run; None while nobody can tell."""
        return self._run.seconds_left

    @property
    def unfinished(self) -> int:
        """Photos of this run that have not come back."""
        return len(self._sent) + sum(len(each.known) for each in self._orders if not each.listed)

    def job_of(self, photo: Photo) -> int | None:
        """The number of the work on a photo; None if it is not in this run."""
        return self._sent.number(photo)

    # --- the queue tells ---------------------------------------------------------------------

    def _on_queue_state(self, state: QueueState) -> None:
        self._state = state
        self.queue_changed.emit(state)
        self.changed.emit()

    def _on_started(self, event: Started) -> None:
        photo = self._sent.photo(event.job_id)
        if photo is None:
            self._show_followed(event.job_id, state=State.WORKING)
            return
        self._photos.change(photo, state=State.WORKING, fraction=0.0)
        self.photo_started.emit(photo)
        self.changed.emit()

    def _on_progressed(self, event: Progressed) -> None:
        photo = self._sent.photo(event.job_id)
        if photo is not None:
            self._run.progressed(event.job_id, event.fraction)
            self._photos.change(photo, fraction=event.fraction)
            self.changed.emit()

    def _on_again(self, event: Again) -> None:
        """It was in work, and waits: the engine stopped, or another program did."""
        photo = self._sent.photo(event.job_id)
        if photo is None:
            self._show_followed(event.job_id, state=State.WAITING)
            return
        self._run.drop(event.job_id)
        self._photos.change(photo, state=State.WAITING, fraction=0.0)
        self.changed.emit()

    def _on_altered(self, event: Altered) -> None:
        for entry in event.entries:
            photo = self._sent.altered(entry)
            if photo is not None and photo.settings != entry.settings:
                self._photos.change(photo, settings=entry.settings)

    def _on_done(self, event: Done) -> None:
        told = {
            "state": State.DONE,
            "fraction": 1.0,
            "result": event.target,
            "notes": event.notes,
            "error": None,
        }
        photo = self._sent.come_back(event.job_id)
        if photo is None:
            self._show_followed(event.job_id, ended=True, **told)
            return
        self._run.finished(event.job_id, event.target)
        self._photos.change(photo, **told)
        self.photo_done.emit(photo, event)
        self._after_photo()

    def _on_failed(self, event: Failed) -> None:
        photo = self._sent.come_back(event.job_id)
        if photo is None:
            self._show_followed(event.job_id, ended=True, state=State.FAILED, error=event.error)
            return
        self._run.missed(event.job_id, event.error)
        self._photos.change(photo, state=State.FAILED, error=event.error, fraction=0.0)
        self.photo_failed.emit(photo, event.error)
        self._after_photo()

    def _on_stopped(self, events: list[Stopped]) -> None:
        self._backlog.extend(event.job_id for event in events)
        if len(self._backlog) <= FEW:
            self._settle_some()
        else:
            self._settling.start()

    def _on_forecast(self, event: QueueForecast) -> None:
        self._run.seconds_left = event.seconds_left
        if self.running:
            self.changed.emit()

    # --- for the part that sends -------------------------------------------------------------

    def _begin(self, count: int) -> None:
        """So many more photos; a new run if there is none."""
        if not self.running:
            self._run.clear()
            self._stopping = False
            self._told = False
        self._run.total += count

    def _settle_some(self) -> None:
        """Takes back photos that were stopped, a portion at a time: thousands come back at once."""
        for _ in range(min(PORTION, len(self._backlog))):
            number = self._backlog.popleft()
            photo = self._sent.come_back(number)
            if photo is None:
                self._show_followed(number, ended=True, state=State.WAITING)
                continue
            self._run.drop(number)
            before = State.DONE if photo.result is not None else State.WAITING
            self._photos.change(photo, state=before, fraction=0.0)
            self.photo_stopped.emit(photo)
        if self._backlog:
            self._settling.start()
        else:
            self._settling.stop()
        self._after_photo()

    def _settle(self, numbers: Iterable[int]) -> None:
        """Photos that were never sent come back."""
        self._backlog.extend(numbers)
        self._settle_some()

    def _show_followed(self, number: int, *, ended: bool = False, **values: object) -> None:
        photo = self._sent.unfollow(number) if ended else self._sent.followed(number)
        if photo is not None:
            self._photos.change(photo, **({"fraction": 0.0} | values))

    def _after_photo(self) -> None:
        if self._stopping and self.running:
            return  # thousands come back at once: it is told when all have
        self.changed.emit()
        if not self.running and not self._told:
            self._told = True
            stopped, self._stopping = self._stopping, False
            run = self._run
            if run.done:
                self._bridge.keep_pace()
            self.ended.emit(Summary(run.done, run.failed, stopped, run.last, run.error))
