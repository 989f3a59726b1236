"""Several engines at once: one for each device that is named, all of them fed from one line of photos.

As with an `EngineHost`, one thread calls `next_event` in a loop, and everything else may be called from
any thread. The first engine does all that needs but one: photos for one device, previews, models.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from sr_desktop.base.errors import DeviceUnavailable, EngineUnusable, SRError
from sr_desktop.base.sentences import sentence
from sr_desktop.jobs.bell import Bell, await_any
from sr_desktop.jobs.deadlines import GRACE, OPENING, first_of, seconds_until
from sr_desktop.jobs.flights import AHEAD
from sr_desktop.jobs.host import EngineHost, MayBeginAgain
from sr_desktop.jobs.job import Job
from sr_desktop.jobs.messages import (
    END_OF_JOB,
    Done,
    Failed,
    FromEngine,
    Preview,
    ShowFaces,
    Stopped,
)
from sr_desktop.jobs.places import Place, places_of, threads_at
from sr_desktop.jobs.pool_line import PoolLine
from sr_desktop.jobs.process import Launch, launch_process

log = logging.getLogger(__name__)

FEWEST = 2
"""So many photos an engine gets at least: one to work on, one to open meanwhile."""

UNUSABLE = (DeviceUnavailable, EngineUnusable)
"""What says that nothing can be done at a place, whatever the photo."""


@dataclass(slots=True)
class _Given:
    """A photo that an engine was given; at: its place among several, None if one device was wanted."""

    job: Job
    host: EngineHost
    at: Place | None
    cancelled: bool = False


class EnginePool:
    """The engines, and the photos that wait for one of them."""

    def __init__(
        self,
        launch: Launch = launch_process,
        *,
        grace: float = GRACE,
        opening: float = OPENING,
        may_begin_again: MayBeginAgain | None = None,
    ) -> None:
        self.may_begin_again = may_begin_again
        self._launch, self._grace, self._opening = launch, grace, opening
        self._lock = threading.RLock()
        self._line = PoolLine()
        self._given: dict[int, _Given] = {}
        self._events: deque[FromEngine] = deque()
        self._watched: tuple[int | None, int] = (None, 1)
        self._paused = self._closed = self._woken = False
        self._unusable: set[Place] = set()
        self._untold: list[str] = []
        self._bell = Bell()
        self._first = self._new_host()
        self._places: dict[Place, EngineHost] = {}
        self._turns = deque([self._first])

    # --- any thread: what an `EngineHost` does, for all of them -------------------------------

    def start(self) -> None:
        """Starts the first engine now, so that it is warm when the first photo comes."""
        self._first.start()

    def submit(self, job: Job) -> None:
        """Queues a photo. `job.settings.device` may name several devices, with commas between."""
        with self._lock:
            self._line.add(job)
        self._bell.ring()

    def examine(self, device: str = "auto") -> None:
        """As `EngineHost.examine`; of several devices the first."""
        self._first.examine(self._one_of(device))

    def renew(self) -> None:
        """As `EngineHost.renew`, of all engines; places that could not be used are tried again."""
        with self._lock:
            self._unusable.clear()
            for host in self._turns:
                host.renew()
        self._bell.ring()

    def import_model(self, path: Path) -> None:
        """As `EngineHost.import_model`."""
        self._first.import_model(path)

    def look_at_model(self, path: Path) -> None:
        """As `EngineHost.look_at_model`."""
        self._first.look_at_model(path)

    def cancel(self, job_id: int) -> None:
        """Stops one photo, waiting or running; answered by `Stopped`."""
        with self._lock:
            given = self._given.get(job_id)
            if self._line.remove(job_id):
                self._events.append(Stopped(job_id))
            elif given is not None:
                given.cancelled = True
                given.host.cancel(job_id)
        self._bell.ring()

    def cancel_all(self) -> None:
        """Stops the running photos and drops the waiting ones; each is answered by `Stopped`."""
        with self._lock:
            self._events.extend(Stopped(job_id) for job_id in self._line.clear())
            for given in self._given.values():
                given.cancelled = True
            for host in self._turns:
                host.cancel_all()
        self._bell.ring()

    def pause(self) -> None:
        """Holds the running photos at their next tile and starts no other."""
        with self._lock:
            self._paused = True
            for host in self._turns:
                host.pause()

    def resume(self) -> None:
        """Goes on after `pause`."""
        with self._lock:
            self._paused = False
            for host in self._turns:
                host.resume()
        self._bell.ring()

    def preview(self, wanted: Preview) -> None:
        """As `EngineHost.preview`; of several devices the first that can be used makes it."""
        device = self._one_of(wanted.settings.device)
        self._first.preview(replace(wanted, settings=replace(wanted.settings, device=device)))

    def end_preview(self) -> None:
        """Nobody looks at the preview any more."""
        self._first.end_preview()

    def show_faces(self, wanted: ShowFaces) -> None:
        """As `EngineHost.show_faces`; on the device that makes previews."""
        device = self._one_of(wanted.settings.device)
        self._first.show_faces(replace(wanted, settings=replace(wanted.settings, device=device)))

    def end_faces(self) -> None:
        """Nobody looks at the faces any more."""
        self._first.end_faces()

    def watch(self, job_id: int | None, reduce: int = 1) -> None:
        """Has finished tiles of a photo told as `Piece`; None: of no photo."""
        with self._lock:
            self._watched = (job_id, reduce)
            for host in self._turns:
                host.watch(job_id, reduce)

    def wake(self) -> None:
        """`next_event` returns at once, with None if there is nothing to tell."""
        with self._lock:
            self._woken = True
        self._bell.ring()

    @property
    def busy(self) -> bool:
        """Whether anything is running, waiting or not yet told."""
        with self._lock:
            own = self._events or self._line or self._given
            return bool(own or any(host.busy for host in self._turns))

    @property
    def free(self) -> int:
        """How many more photos it should be given now, so that no engine waits and few photos wait here."""
        with self._lock:
            if self._closed or self._paused:
                return 0
            if len(self._turns) == 1:
                return max(0, self._first.free - len(self._line))
            return max(0, 2 * AHEAD * len(self._turns) - len(self._line) - len(self._given))

    @property
    def in_flight(self) -> tuple[int, ...]:
        """The photos that the engines have in hand."""
        with self._lock:
            return tuple(number for host in self._turns for number in host.in_flight)

    @property
    def pid(self) -> int | None:
        """The first engine's process id, for diagnosis; None if it is not running."""
        return self._first.pid

    @property
    def hosts(self) -> tuple[EngineHost, ...]:
        """The engines that there are, the first one first."""
        with self._lock:
            return (self._first, *(h for h in self._places.values() if h is not self._first))

    def close(self) -> None:
        """Ends all engines, at the same time. Photos in work are dropped; nothing half-written stays.

        What was saved meanwhile is still told by `next_event`.
        """
        with self._lock:
            self._closed = True
            self._line.clear()
            hosts = self.hosts
        self._bell.ring()
        with ThreadPoolExecutor(len(hosts), "closing") as closing:
            for closed in [closing.submit(host.close) for host in hosts]:
                closed.result()

    # --- the owning thread -------------------------------------------------------------------

    def next_event(self, timeout: float | None = None) -> FromEngine | None:
        """The next thing to tell, or None after `timeout` seconds (or when there is nothing to wait for)."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while True:
            event = self._step()
            if event is not None:
                return event
            with self._lock:
                woken, self._woken = self._woken, False
                if woken or self._closed or (timeout is None and not self._expecting):
                    return None
                sources = [self._bell.source, *(s for host in self._turns for s in host.sources)]
                moment = first_of(deadline, *(host.moment for host in self._turns))
            if deadline is not None and time.monotonic() >= deadline:
                return None
            await_any(sources, seconds_until(moment))

    @property
    def _expecting(self) -> bool:
        return bool(self._line or any(host.expecting for host in self._turns))

    def _step(self) -> FromEngine | None:
        """Feeds the engines and hears them in turn; gives the next thing to tell. Does not wait."""
        with self._lock:
            self._bell.hush()
            self._dispatch()
            if self._events:
                return self._events.popleft()
            hosts = tuple(self._turns)
        for host in hosts:  # the lock is not held: a host may ask whether a photo may begin again
            while (event := host.step()) is not None:
                with self._lock:
                    self._turns.rotate(
                        -1
                    )  # whoever says much does not keep the others from speaking
                    told = self._told(event)
                    if told is not None:
                        return told
                    self._dispatch()
        return None

    # --- inside, with the lock held ----------------------------------------------------------

    def _new_host(self, threads: int | None = None) -> EngineHost:
        host = EngineHost(
            self._launch,
            grace=self._grace,
            opening=self._opening,
            threads=threads,
            may_begin_again=self._may_begin,
        )
        host.watch(*self._watched)
        if self._paused:
            host.pause()
        return host

    def _may_begin(self, job: Job) -> bool:
        """Asked by a host; the lock is not held, for whoever is asked next may have one."""
        given = self._given.get(job.id)
        ask = self.may_begin_again
        if ask is None or given is None or ask(given.job):
            return True
        with self._lock:
            self._given.pop(job.id, None)
        return False

    def _dispatch(self) -> None:
        """Gives the engines what they have room for, each photo to the one with the most."""
        going = not self._closed and not self._paused
        while going:
            going = False
            for job in self._line.heads():
                if self._give(job):
                    going = True
                    break

    def _give(self, job: Job) -> bool:
        places = self._usable(places_of(job.settings.device))
        several = "," in job.settings.device
        hosts = [self._host_at(place, places) if several else self._first for place in places]
        rooms = [self._room(host, job, hosts) for host in hosts]
        most = max(rooms)
        if most <= 0:
            return False
        at = rooms.index(most)
        self._line.remove(job.id)
        self._given[job.id] = _Given(job, hosts[at], places[at] if several else None)
        settings = replace(job.settings, device=places[at].device)
        hosts[at].submit(replace(job, settings=settings))
        return True

    def _room(self, host: EngineHost, job: Job, hosts: list[EngineHost]) -> int:
        """How many more photos a host takes.

        Towards the end each takes fewer, so that not one has several left while another has none:
        half of its share of what is left (Polychronopoulos and Kuck, Guided Self-Scheduling, 1987).
        """
        room = host.free
        if len(hosts) == 1 or not room:
            return room
        flying = sum(AHEAD - each.free for each in hosts)
        left = self._line.count(job.settings.device) + flying
        share = max(FEWEST, -(-left // (2 * len(hosts))))
        return room - max(0, AHEAD - share)

    def _host_at(self, place: Place, places: tuple[Place, ...]) -> EngineHost:
        """The engine of a place, of which there may be none yet; the first one is that of the first place."""
        host = self._places.get(place)
        if host is None:
            threads = threads_at(place, places)
            if self._places:
                host = self._new_host(threads)
                self._turns.append(host)
            else:
                host = self._first
                host.share(threads)
            self._places[place] = host
        return host

    def _one_of(self, devices: str) -> str:
        with self._lock:
            return self._usable(places_of(devices))[0].device

    def _usable(self, places: tuple[Place, ...]) -> tuple[Place, ...]:
        """Without those where nothing can be done; one is always left."""
        return tuple(place for place in places if place not in self._unusable) or places[-1:]

    def _told(self, event: FromEngine) -> FromEngine | None:
        """What is told of an event; None if its photo goes to another device instead."""
        if not isinstance(event, END_OF_JOB):
            return event
        given = self._given.pop(event.job_id, None)
        if given is None or given.at is None:
            return event
        if isinstance(event, Failed) and isinstance(event.error, UNUSABLE):
            places = places_of(given.job.settings.device)
            if self._leave(given.at, places, event.error):
                if given.cancelled:
                    return Stopped(event.job_id)
                self._line.put_back(given.job)
                return None
        if isinstance(event, Done) and self._untold:
            event = replace(event, notes=(*event.notes, *self._untold))
            self._untold.clear()
        return event

    def _leave(self, place: Place, places: tuple[Place, ...], cause: SRError) -> bool:
        """Gives a place up, unless it is the last of its list; it is told once, with the next photo."""
        others = [each for each in places if each != place and each not in self._unusable]
        if not others:
            return False
        if place not in self._unusable:
            log.warning("%s is not used any more: %s", place.device, cause)
            self._unusable.add(place)
            self._untold.append(
                sentence(
                    "{device} cannot be used; the other devices do its photos.",
                    device=place.device,
                )
            )
        return True
