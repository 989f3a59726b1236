"""Owns the engine process: starts it, keeps it busy with a few photos at once, survives its death.

One thread owns an `EngineHost` and calls `next_event` in a loop; `submit`, `cancel`, `pause` and
`close` may be called from any thread. The engine has a few photos in hand at a time, all others wait
here: when the process dies, only the photo that killed it is lost, and the others are begun again.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sr_desktop.jobs.answers import OF_OTHER, Other, of_lost, of_refused, traced, unusable
from sr_desktop.jobs.bell import await_any
from sr_desktop.jobs.deadlines import GRACE, OPENING, first_of, seconds_until
from sr_desktop.jobs.flights import AHEAD, Flights
from sr_desktop.jobs.job import Job
from sr_desktop.jobs.line import Line
from sr_desktop.jobs.looking import Looking
from sr_desktop.jobs.messages import (
    END_OF_JOB,
    Cancel,
    Done,
    Examine,
    FacesEnded,
    FromEngine,
    Opened,
    Opening,
    Pause,
    PreviewEnded,
    Progressed,
    Restore,
    Resume,
    Shutdown,
    Started,
    Stopped,
)
from sr_desktop.jobs.model_messages import ImportModel, LookAtModel
from sr_desktop.jobs.process import EngineProcess, Launch, launch_process

log = logging.getLogger(__name__)

MayBeginAgain = Callable[[Job], bool]
"""Asked, in the owning thread, before a photo is begun again whose process died.

False: it is forgotten, because whoever is asked has told its end already.
"""


class EngineHost(Looking):
    """The engine process, the photos it has in hand and those waiting for it.

    threads: processor cores that the engine may use, None: all.
    """

    def __init__(
        self,
        launch: Launch = launch_process,
        *,
        grace: float = GRACE,
        opening: float = OPENING,
        threads: int | None = None,
        may_begin_again: MayBeginAgain | None = None,
    ) -> None:
        super().__init__(EngineProcess(launch, threads), opening)
        self._grace = grace
        self.may_begin_again = may_begin_again
        self._line = Line()
        self._flights = Flights(grace, opening)
        self._other: Other | None = None
        self._events: deque[FromEngine] = deque()
        self._paused = self._closed = self._renewing = False

    # --- any thread --------------------------------------------------------------------------

    def start(self) -> None:
        """Starts the process now, so that it is warm when the first photo comes."""
        with self._lock:
            self._start_engine()

    def submit(self, job: Job) -> None:
        """Queues a photo."""
        with self._lock:
            self._line.add(job)
        self._bell.ring()

    def examine(self, device: str = "auto") -> None:
        """Queues a look at devices and precision, answered by a `Report` event."""
        with self._lock:
            self._line.add(Examine(device))
        self._bell.ring()

    def import_model(self, path: Path) -> None:
        """Queues a model file before all photos, answered by `ModelImported` or `ModelRefused`."""
        self._put_early(ImportModel(path))

    def look_at_model(self, path: Path) -> None:
        """Queues a look into a model file before all photos, answered by `ModelSeen` or `ModelRefused`."""
        self._put_early(LookAtModel(path))

    def cancel(self, job_id: int) -> None:
        """Stops one photo, waiting or running; answered by `Stopped`."""
        with self._lock:
            if self._line.remove(job_id):
                self._drop(job_id)
            self._stop(job_id)
        self._bell.ring()

    def cancel_all(self) -> None:
        """Stops the running photos and drops the waiting ones; each is answered by `Stopped`."""
        with self._lock:
            for job in self._line.remove_photos():
                self._drop(job.id)
            for job_id in self._flights.ids:
                self._stop(job_id)
        self._bell.ring()

    def pause(self) -> None:
        """Holds the running photos at their next tile and starts no other."""
        with self._lock:
            self._paused = True
            self._flights.hold()
            self._engine.send(Pause())

    def resume(self) -> None:
        """Goes on after `pause`."""
        with self._lock:
            self._paused = False
            self._flights.go_on()
            self._engine.send(Resume())
        self._bell.ring()

    def share(self, threads: int | None) -> None:
        """The engine may use so many processor cores from its next start on; None: all."""
        with self._lock:
            self._engine.threads = threads

    def renew(self) -> None:
        """Another process takes over as soon as this one has nothing in hand, started as engines are by then.

        Until it has, no more photos are begun.
        """
        with self._lock:
            self._renewing = True
        self._bell.ring()

    @property
    def busy(self) -> bool:
        """Whether anything is running, waiting or not yet told."""
        with self._lock:
            return bool(self._flights or self._other or self._line or self._events)

    @property
    def free(self) -> int:
        """How many more photos the engine could take now, so that they do not wait here."""
        with self._lock:
            held = self._closed or self._paused or self._renewing
            if held or self._other or self._line.others or self._flights.suspected:
                return 0
            return max(0, AHEAD - len(self._flights) - len(self._line))

    @property
    def in_flight(self) -> tuple[int, ...]:
        """The photos that the engine has in hand, in the order in which it was told of them."""
        with self._lock:
            return self._flights.ids

    @property
    def pid(self) -> int | None:
        """The engine's process id, for diagnosis; None if it is not running."""
        return self._engine.pid

    def close(self) -> None:
        """Ends the engine. A photo in work is dropped; nothing half-written stays.

        What was saved meanwhile is still told by `next_event`.
        """
        with self._lock:
            self._closed = True
            self._line.clear()
            for job_id in self._flights.ids:
                self._engine.send(Cancel(job_id))
            self._engine.send(Shutdown())
        self._bell.ring()
        pid = self.pid
        killed = self._engine.end(self._take_last, grace=self._grace)  # nobody else reads from here
        with self._lock:
            if killed:
                self._flights.tidy(pid)
            self._flights.clear()
            self._other = None
            self._engine.drop()

    # --- the owning thread -------------------------------------------------------------------

    def next_event(self, timeout: float | None = None) -> FromEngine | None:
        """The next thing to tell, or None after `timeout` seconds (or when there is nothing to wait for)."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while True:
            event = self.step()
            if event is not None:
                return event
            with self._lock:
                if self._closed or (timeout is None and not self.expecting):
                    return None
                sources, moment = self.sources, first_of(deadline, self.moment)
            if deadline is not None and time.monotonic() >= deadline:
                return None
            await_any(sources, seconds_until(moment))

    def step(self) -> FromEngine | None:
        """Hears the engine, tells it what it can do; gives the next thing to tell. Does not wait."""
        with self._lock:
            self._bell.hush()
            if self._events or self._closed:
                return self._events.popleft() if self._events else None
            self._receive()  # it may have gone on while nobody listened
            if seconds_until(self.moment) == 0:
                self._end_stuck()
            aside = self._line.aside
        self._ask_about(aside)
        with self._lock:
            if not self._closed:
                self._dispatch()
            return self._events.popleft() if self._events else None

    @property
    def expecting(self) -> bool:
        """Whether something is still to come."""
        with self._lock:
            return bool(self._flights or self._other or self._line or self._previews.expecting)

    @property
    def sources(self) -> list[Any]:
        """What to wait for before the next `step`."""
        with self._lock:
            return [] if self._closed else [self._bell.source, *self._engine.sources]

    @property
    def moment(self) -> float | None:
        """When `step` is due at the latest (of `time.monotonic`); None: nothing is due."""
        with self._lock:
            return first_of(self._flights.next, self._previews.next)

    # --- inside, with the lock held ----------------------------------------------------------

    def _put_early(self, work: ImportModel | LookAtModel) -> None:
        with self._lock:
            self._line.add_early(work)
        self._bell.ring()

    def _drop(self, job_id: int) -> None:
        self._flights.acquit(job_id)
        self._events.append(Stopped(job_id))

    def _stop(self, job_id: int) -> None:
        flight = self._flights.get(job_id)
        if flight is not None:
            self._engine.send(Cancel(job_id))
            flight.clocks.stop()

    def _start_engine(self) -> None:
        """Starts the process unless it runs, and tells it what it has to know. Raises `OSError`.

        What a dead one still said, and what went with it, is taken first.
        """
        if not self._engine.known:
            self._engine.ensure()
            self._engine.send(self._watched)

    def _end_old(self) -> None:
        """Ends a process that is to be renewed, once it is idle."""
        if (
            self._flights
            or self._other is not None
            or (self._engine.known and self._previews.expecting)
        ):
            return
        if self._engine.known:
            self._engine.end(self._take)
            self._engine.drop()
        self._renewing = False

    def _dispatch(self) -> None:
        if self._renewing:
            self._end_old()
        if self._engine.known and not self._engine.alive:
            return
        try:
            if self._previews.waits:
                self._start_engine()
                self._previews.tell()
            while self._fits(head := self._line.head):
                self._start_engine()
                self._line.pop()
                if isinstance(head, Job):
                    self._flights.begin(head)
                    self._engine.send(Restore(head))
                elif head is not None:
                    self._other = head
                    self._engine.send(head)
        except OSError:
            log.exception("no engine process")
            self._give_up()

    def _fits(self, work: Job | Other | None) -> bool:
        """Whether the engine may be told of it now: of a photo beside others, of all else alone."""
        if work is None or self._paused or self._renewing or self._other is not None:
            return False
        return self._flights.takes(work) if isinstance(work, Job) else not self._flights

    def _receive(self) -> None:
        """Takes everything the engine said; notices when it is gone."""
        try:
            for event in self._engine.received():
                self._take(event)
        except EOFError:
            self._lost()

    def _take(self, event: FromEngine) -> None:
        match event:
            case Opening(job_id=None):
                self._previews.begin_opening(event.source)
                return
            case Opening():
                self._flights.opening(event, held=self._paused)
                return
            case Opened():
                self._previews.opened()
                return
            case Started(job_id) | Progressed(job_id) if not self._flights.opened(job_id):
                return
            case PreviewEnded() | FacesEnded():
                self._previews.ended(event)
        if isinstance(event, END_OF_JOB) and not self._flights.end(event.job_id):
            return
        if isinstance(event, OF_OTHER):
            self._other = None
        if trace := traced(event):
            log.warning(trace)
        self._events.append(event)

    def _take_last(self, event: FromEngine) -> None:
        """What is said while the engine ends: only what was saved is still of interest."""
        if isinstance(event, Done):
            with self._lock:
                self._take(event)

    def _lost(self, *, ended: bool = False) -> None:
        """The process is gone: who is to blame is told so, the others wait for a new process.

        ended: whether it was ended because a clock was over.
        """
        log.error("the engine process ended")
        self._flights.tidy(self.pid)
        hopeless = not ended and self._engine.hopeless()
        self._engine.drop()
        if hopeless:
            self._give_up()
            return
        known = ended or self._previews.opening is not None
        self._events.extend(self._previews.lost())
        told, again = self._flights.judge(known=known)
        self._events.extend(told)
        self._line.set_aside(again)
        if self._other is not None:
            self._events.append(of_lost(self._other))
            self._other = None

    def _ask_about(self, jobs: list[Job]) -> None:
        """Photos whose process died wait again, if they may. Without the lock: who is asked may have one."""
        ask = self.may_begin_again
        refused = [job.id for job in jobs if ask is not None and not ask(job)]
        with self._lock:
            for job_id in refused:
                self._flights.acquit(job_id)
            self._line.readmit([job.id for job in jobs], refused)

    def _give_up(self) -> None:
        """The engine can't be started: everything that waits is answered with that."""
        error = unusable()
        self._events.extend(self._previews.refused(error))
        other, self._other = self._other, None
        works = [*self._flights.clear(), *self._line.clear()]
        if other is not None:
            works.insert(0, other)
        self._events.extend(of_refused(work, error) for work in works)

    def _end_stuck(self) -> None:
        """A photo did not stop within the grace time, or did not open in time: its process is ended."""
        log.warning("the engine did not stop, or open a photo, in time and is ended")
        self._engine.end(self._take)
        self._lost(ended=True)
