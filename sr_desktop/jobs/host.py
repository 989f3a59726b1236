"""Owns the engine process: starts it, feeds it one photo at a time, survives its death.

One thread owns an `EngineHost` and calls `next_event` in a loop; `submit`, `cancel`, `pause` and
`close` may be called from any thread. Photos wait here, not in the engine: when the process
dies, only the photo it was working on is lost, and the process is started again for the next.
"""

from __future__ import annotations

import logging
import multiprocessing
import threading
import time
from collections import deque
from contextlib import suppress
from multiprocessing.connection import wait
from pathlib import Path

from sr_desktop.base.errors import SRError
from sr_desktop.base.unfinished import remove_leftovers
from sr_desktop.jobs.answers import Work, not_opened, of_lost, of_refused, unusable
from sr_desktop.jobs.deadlines import GRACE, OPENING, Deadlines
from sr_desktop.jobs.job import Job
from sr_desktop.jobs.messages import (
    BESIDE,
    END_OF_JOB,
    Cancel,
    Examine,
    Failed,
    FromEngine,
    ImportModel,
    LookAtModel,
    ModelRefused,
    Opened,
    Opening,
    Pause,
    Piece,
    Preview,
    Previewed,
    PreviewEnded,
    Restore,
    Resume,
    Shutdown,
    Started,
    Stopped,
    Watch,
)
from sr_desktop.jobs.preview_channel import PreviewChannel
from sr_desktop.jobs.process import EngineProcess, Launch, launch_process

log = logging.getLogger(__name__)

MAX_SILENT_DEATHS = 2
"""So often in a row the process may die without a word before it is given up."""


class EngineHost:
    """The engine process and the photos waiting for it."""

    def __init__(
        self, launch: Launch = launch_process, *, grace: float = GRACE, opening: float = OPENING
    ) -> None:
        self._engine = EngineProcess(launch)
        self._grace = grace
        self._deadlines = Deadlines(grace, opening)
        self._lock = threading.RLock()
        self._waiting: deque[Work] = deque()
        self._events: deque[FromEngine] = deque()
        self._current: Work | None = None
        self._previews = PreviewChannel(self._engine)
        self._watched = Watch(None)
        self._paused = False
        self._closed = False
        self._woken = False
        self._silent_deaths = 0
        self._wake_in, self._wake_out = multiprocessing.Pipe(duplex=False)

    # --- any thread --------------------------------------------------------------------------

    def start(self) -> None:
        """Starts the process now, so that it is warm when the first photo comes."""
        with self._lock:
            self._start_engine()

    def submit(self, job: Job) -> None:
        """Queues a photo."""
        with self._lock:
            self._waiting.append(job)
        self._wake()

    def examine(self, device: str = "auto") -> None:
        """Queues a look at devices and precision, answered by a `Report` event."""
        with self._lock:
            self._waiting.append(Examine(device))
        self._wake()

    def import_model(self, path: Path) -> None:
        """Queues a model file before all photos, answered by `ModelImported` or `ModelRefused`."""
        self._put_first(ImportModel(path))

    def look_at_model(self, path: Path) -> None:
        """Queues a look into a model file before all photos, answered by `ModelSeen` or `ModelRefused`."""
        self._put_first(LookAtModel(path))

    def cancel(self, job_id: int) -> None:
        """Stops one photo, waiting or running; answered by `Stopped`."""
        with self._lock:
            for job in list(self._waiting):
                if isinstance(job, Job) and job.id == job_id:
                    self._waiting.remove(job)
                    self._events.append(Stopped(job_id))
            if isinstance(self._current, Job) and self._current.id == job_id:
                self._engine.send(Cancel(job_id))
                self._deadlines.stop()
        self._wake()

    def cancel_all(self) -> None:
        """Stops the running photo and drops the waiting ones; each is answered by `Stopped`."""
        with self._lock:
            waiting, self._waiting = self._waiting, deque()
            for job in waiting:
                if isinstance(job, Job):
                    self._events.append(Stopped(job.id))
                else:
                    self._waiting.append(job)
            if isinstance(self._current, Job):
                self.cancel(self._current.id)
        self._wake()

    def pause(self) -> None:
        """Holds the running photo at its next tile and starts no other."""
        with self._lock:
            self._paused = True
            self._deadlines.hold()
            self._engine.send(Pause())

    def resume(self) -> None:
        """Goes on after `pause`."""
        with self._lock:
            self._paused = False
            self._deadlines.go_on()
            self._engine.send(Resume())
        self._wake()

    def preview(self, wanted: Preview) -> None:
        """Asks for a preview, in the place of the one before; answered by `Previewed` and `PreviewEnded`."""
        with self._lock:
            self._previews.ask(wanted)
        self._wake()

    def end_preview(self) -> None:
        """Nobody looks at the preview any more."""
        with self._lock:
            self._previews.withdraw()

    def watch(self, job_id: int | None, reduce: int = 1) -> None:
        """Has finished tiles of a photo told as `Piece`; None: of no photo."""
        with self._lock:
            self._watched = Watch(job_id, reduce)
            self._engine.send(self._watched)

    @property
    def busy(self) -> bool:
        """Whether anything is running, waiting or not yet told."""
        with self._lock:
            return bool(self._current or self._waiting or self._events)

    @property
    def pid(self) -> int | None:
        """The engine's process id, for diagnosis; None if it is not running."""
        return self._engine.pid

    def close(self) -> None:
        """Ends the engine. A photo in work is dropped; nothing half-written stays."""
        with self._lock:
            self._closed = True
            self._waiting.clear()
            if isinstance(self._current, Job):
                self._engine.send(Cancel(self._current.id))
            self._engine.send(Shutdown())
        self._wake()
        pid = self.pid
        killed = self._engine.end(self._grace)  # from here on nobody else reads
        if killed and isinstance(self._current, Job) and pid is not None:
            remove_leftovers(self._current.target.parent, pid)
        with self._lock:
            self._engine.drop()

    # --- the owning thread -------------------------------------------------------------------

    def next_event(self, timeout: float | None = None) -> FromEngine | None:
        """The next thing to tell, or None after `timeout` seconds (or when there is nothing to wait for)."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while True:
            with self._lock:
                if self._events:
                    return self._events.popleft()
                if self._closed:
                    return None
                self._dispatch()
                if timeout is None and not self._expecting:
                    return None
                remaining = self._time_left(deadline)
                if remaining is not None and remaining <= 0 and self._deadlines.passed:
                    self._receive()  # it may have gone on while nobody listened
                    if self._deadlines.passed:
                        self._end_stuck()
                    continue
                if deadline is not None and time.monotonic() >= deadline:
                    return None
                sources = [self._wake_in, *self._engine.sources]
            try:
                ready = wait(sources, remaining)
            except InterruptedError:  # Ctrl+C on Windows; its handler has run
                ready = [self._wake_in]
            with self._lock:
                if self._wake_in in ready:
                    self._drain_wakes()
                if not self._closed:
                    self._receive()

    # --- inside, with the lock held ----------------------------------------------------------

    @property
    def _expecting(self) -> bool:
        return bool(self._current or self._waiting or self._previews.expecting)

    def _time_left(self, deadline: float | None) -> float | None:
        times = [moment for moment in (deadline, self._deadlines.next) if moment is not None]
        return max(0.0, min(times) - time.monotonic()) if times else None

    def _put_first(self, work: ImportModel | LookAtModel) -> None:
        """Before the photos, which take long, and behind what was put there before."""
        with self._lock:
            place = next(
                (at for at, other in enumerate(self._waiting) if isinstance(other, Job)),
                len(self._waiting),
            )
            self._waiting.insert(place, work)
        self._wake()

    def _wake(self) -> None:
        with self._lock:
            if self._woken:  # one message is enough; a full pipe would block
                return
            self._woken = True
            with suppress(OSError):
                self._wake_out.send_bytes(b"x")

    def _drain_wakes(self) -> None:
        while self._wake_in.poll():
            self._wake_in.recv_bytes()
        self._woken = False

    def _start_engine(self) -> None:
        """Starts the process unless it runs, and tells it what it has to know. Raises `OSError`."""
        if not self._engine.alive:
            self._engine.ensure()
            self._engine.send(self._watched)

    def _dispatch_preview(self) -> None:
        if not self._previews.waits:
            return
        try:
            self._start_engine()
        except OSError:
            log.exception("no engine process")
            self._events.extend(self._previews.refused(unusable()))
        else:
            self._previews.tell()

    def _dispatch(self) -> None:
        if self._engine.known and not self._engine.alive:
            return  # first what it still said is taken, and what went with it is told
        self._dispatch_preview()
        if self._current is not None or not self._waiting or self._paused:
            return
        self._current = self._waiting.popleft()
        try:
            self._start_engine()
        except OSError:
            log.exception("no engine process")
            self._give_up()
            return
        message = Restore(self._current) if isinstance(self._current, Job) else self._current
        self._engine.send(message)

    def _receive(self) -> None:
        """Takes everything the engine said; notices when it is gone."""
        try:
            for event in self._engine.received():
                self._take(event)
        except EOFError:
            self._lost()

    def _take(self, event: FromEngine) -> None:
        self._silent_deaths = 0
        if isinstance(event, Opening):
            self._begin_opening(event)
            return
        if isinstance(event, Opened):
            self._previews.opening = None
            self._deadlines.opened()
            return
        if isinstance(event, BESIDE):
            self._take_beside(event)
            return
        if isinstance(event, END_OF_JOB) or not isinstance(self._current, Job):
            if isinstance(event, END_OF_JOB) and (
                not isinstance(self._current, Job) or event.job_id != self._current.id
            ):
                return
            self._current = None
            self._deadlines.forget()
        if isinstance(event, Started):
            self._deadlines.opened()
        if isinstance(event, Failed) and event.trace:
            log.error("photo %d failed\n%s", event.job_id, event.trace)
        if isinstance(event, ModelRefused) and event.trace:
            log.warning("%s\n%s", event.path, event.trace)
        self._events.append(event)

    def _begin_opening(self, event: Opening) -> None:
        current = self._current
        if event.job_id is None:
            self._previews.opening = event.source
            self._deadlines.open(event.source, rests=False)
        elif isinstance(current, Job) and current.id == event.job_id:
            self._deadlines.open(event.source, held=self._paused)

    def _take_beside(self, event: Previewed | PreviewEnded | Piece) -> None:
        """What is told of previews and tiles, which end no work."""
        if isinstance(event, PreviewEnded):
            if event.trace:
                log.error("preview %d failed\n%s", event.id, event.trace)
            self._previews.ended(event)
        self._events.append(event)

    def _lost(self, cause: SRError | None = None) -> None:
        """The process is gone: the photo in work failed, the others wait for a new process.

        A photo that only waited for a preview's file to be opened is begun again.
        cause: why the photo failed, if that is known.
        """
        log.error("the engine process ended")
        pid = self.pid
        self._engine.drop()
        self._silent_deaths += 1
        if self._silent_deaths > MAX_SILENT_DEATHS:
            self._give_up()
            return
        current, self._current = self._current, None
        stopped = self._deadlines.stopping
        self._deadlines.forget()
        innocent = self._previews.opening is not None and not stopped
        self._events.extend(self._previews.lost(cause))
        if current is not None and innocent:
            self._waiting.appendleft(current)
        elif current is not None:
            if isinstance(current, Job) and pid is not None:
                remove_leftovers(current.target.parent, pid)
            self._events.append(of_lost(current, cause, stopped=stopped))

    def _give_up(self) -> None:
        """The engine can't be started: everything that waits is answered with that."""
        current, self._current = self._current, None
        self._deadlines.forget()
        error = unusable()
        self._events.extend(self._previews.refused(error))
        everything = [current, *self._waiting]
        self._waiting.clear()
        for work in everything:
            if work is not None:
                self._events.append(of_refused(work, error))

    def _end_stuck(self) -> None:
        """A photo that did not stop within the grace time, or did not open in time: end its process."""
        log.warning("the engine did not stop, or open a photo, in time and is ended")
        cause, limit = None, self._deadlines.opening
        current = self._current.source if isinstance(self._current, Job) else None
        opened = self._previews.opening or current
        if self._deadlines.opening_passed and limit is not None and opened is not None:
            cause = not_opened(opened, limit)
        self._engine.end()
        self._lost(cause)
