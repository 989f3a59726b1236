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

from sr_desktop.base.errors import EngineDied, EngineUnusable, PhotoUnreadable, SRError
from sr_desktop.base.sentences import counted, sentence
from sr_desktop.base.unfinished import remove_leftovers
from sr_desktop.jobs.deadlines import GRACE, OPENING, Deadlines
from sr_desktop.jobs.job import Job
from sr_desktop.jobs.messages import (
    BESIDE,
    END_OF_JOB,
    Cancel,
    EndPreview,
    Examine,
    Failed,
    FromEngine,
    ImportModel,
    LookAtModel,
    ModelRefused,
    Opening,
    Pause,
    Piece,
    Preview,
    Previewed,
    PreviewEnded,
    Report,
    Restore,
    Resume,
    Shutdown,
    Started,
    Stopped,
    Watch,
)
from sr_desktop.jobs.process import EngineProcess, Launch, launch_process

log = logging.getLogger(__name__)

MAX_SILENT_DEATHS = 2
"""So often in a row the process may die without a word before it is given up."""


Work = Job | Examine | ImportModel | LookAtModel
"""What waits for the engine."""


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
        self._asked: Preview | None = None  # not told the engine yet
        self._previewing: Preview | None = None
        self._opening_preview = False
        self._paused = False
        self._closed = False
        self._woken = False
        self._silent_deaths = 0
        self._wake_in, self._wake_out = multiprocessing.Pipe(duplex=False)

    # --- any thread --------------------------------------------------------------------------

    def start(self) -> None:
        """Starts the process now, so that it is warm when the first photo comes."""
        with self._lock:
            self._engine.ensure()

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
            self._asked = wanted
            if self._engine.alive:
                self._send_preview()
        self._wake()

    def end_preview(self) -> None:
        """Nobody looks at the preview any more."""
        with self._lock:
            self._asked = None
            if self._previewing is not None:
                self._engine.send(EndPreview())

    def watch(self, job_id: int | None, reduce: int = 1) -> None:
        """Has finished tiles of a photo told as `Piece`; None: of no photo."""
        with self._lock:
            self._engine.send(Watch(job_id, reduce))

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
        return bool(self._current or self._waiting or self._previewing)

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

    def _send_preview(self) -> None:
        if self._asked is not None:
            self._previewing, self._asked = self._asked, None
            self._engine.send(self._previewing)

    def _dispatch_preview(self) -> None:
        if self._asked is None:
            return
        try:
            self._engine.ensure()
        except OSError:
            log.exception("no engine process")
            lost, self._asked = self._asked, None
            self._events.append(PreviewEnded(lost.id, whole=False, error=_unusable()))
        else:
            self._send_preview()

    def _dispatch(self) -> None:
        self._dispatch_preview()
        if self._current is not None or not self._waiting or self._paused:
            return
        self._current = self._waiting.popleft()
        try:
            self._engine.ensure()
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
        self._opening_preview = event.job_id is None
        if event.job_id is None:
            if self._previewing is not None:
                self._deadlines.open(self._previewing.source, held=False)
        elif isinstance(current, Job) and current.id == event.job_id:
            self._deadlines.open(current.source, held=self._paused)

    def _take_beside(self, event: Previewed | PreviewEnded | Piece) -> None:
        """What is told of previews and tiles, which end no work."""
        if not isinstance(event, Piece):
            self._deadlines.opened()
        if isinstance(event, PreviewEnded):
            if event.trace:
                log.error("preview %d failed\n%s", event.id, event.trace)
            if self._previewing is not None and self._previewing.id == event.id:
                self._previewing = None
        self._events.append(event)

    def _lost(self, cause: SRError | None = None) -> None:
        """The process is gone: the photo in work failed, the others wait for a new process.

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
        self._lose_preview(cause)
        if isinstance(current, Job):
            if pid is not None:
                remove_leftovers(current.target.parent, pid)
            self._events.append(
                Stopped(current.id)
                if stopped
                else Failed(
                    current.id,
                    cause
                    or EngineDied(
                        "The engine stopped in the middle of this photo. Nothing was saved."
                    ),
                )
            )
        elif isinstance(current, Examine):
            self._events.append(
                Report(
                    (sentence("The engine stopped during its self-test."),),
                    *("", "", 0.0),
                    passed=False,
                )
            )
        elif current is not None:
            died = EngineDied(
                "The engine stopped while it looked at {name}.",
                name=current.path.name,
                next_step="It has been started again. Perhaps the file is damaged.",
            )
            self._events.append(ModelRefused(current.path, died))

    def _give_up(self) -> None:
        """The engine can't be started: everything that waits is answered with that."""
        current, self._current = self._current, None
        self._deadlines.forget()
        self._lose_preview(None)
        everything = [current, *self._waiting]
        self._waiting.clear()
        error = _unusable()
        for work in everything:
            if work is not None:
                self._events.append(_unanswered(work, error))

    def _lose_preview(self, cause: SRError | None) -> None:
        """The preview in work went with the process."""
        lost, self._previewing = self._previewing, None
        if lost is not None:
            error = cause or EngineDied("The engine stopped while it made a preview.")
            self._events.append(PreviewEnded(lost.id, whole=False, error=error))

    def _end_stuck(self) -> None:
        """A photo that did not stop within the grace time, or did not open in time: end its process."""
        log.warning("the engine did not stop, or open a photo, in time and is ended")
        cause = None
        limit = self._deadlines.opening
        opened = self._previewing if self._opening_preview else self._current
        if limit is not None and isinstance(opened, Preview | Job):
            cause = PhotoUnreadable(
                "{name} could not be opened within {time}. It may be damaged.",
                name=opened.source.name,
                time=_time(limit),
                next_step="Open it in another program to check it, and save it there as a new file.",
            )
            if self._opening_preview and self._current is not None:
                self._waiting.appendleft(self._current)  # it only waited for the preview
                self._current = None
        self._engine.end()
        self._lost(cause)


def _unanswered(work: Work, error: SRError) -> FromEngine:
    """The answer to work that no engine will do."""
    if isinstance(work, Job):
        return Failed(work.id, error)
    if isinstance(work, Examine):
        return Report((error.words,), "", "", 0.0, passed=False)
    return ModelRefused(work.path, error)


def _unusable() -> EngineUnusable:
    return EngineUnusable("The engine that restores photos does not start on this computer.")


def _time(seconds: float) -> str:
    """As in "2 minutes"."""
    if seconds >= 90:
        return counted(round(seconds / 60), "%n minute", "%n minutes")
    return counted(round(seconds), "%n second", "%n seconds")
