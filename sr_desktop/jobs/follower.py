"""Looks at the queue on disk and tells what other programs do with the photos that both know."""

from __future__ import annotations

import time
from abc import abstractmethod
from collections import deque
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from sr_desktop.base import paths
from sr_desktop.jobs.database import Lost
from sr_desktop.jobs.entry import Entry, State
from sr_desktop.jobs.followed import events_of
from sr_desktop.jobs.messages import FromEngine, Stopped
from sr_desktop.jobs.pacing import Pacing
from sr_desktop.jobs.pool import EnginePool
from sr_desktop.jobs.queue_events import Altered, Appeared, QueueEvent, QueueState, QueueTold
from sr_desktop.jobs.store import Store
from sr_desktop.jobs.wishes import Wishes
from sr_desktop.jobs.worker_lock import WorkLock

Event = FromEngine | QueueEvent


class Follower(Wishes):
    """The part of the `Runner` that looks on; what is in work here it leaves alone."""

    def __init__(
        self,
        pool: EnginePool,
        *,
        program: str,
        file: Path | None = None,
        on_disk: bool = True,
        batches: Collection[int] | None = None,
        joins: bool = False,
    ) -> None:
        """See `Runner`."""
        super().__init__(pool.wake)
        self.pool = pool
        self._program = program
        self._file = (file or paths.queue_file()) if on_disk else None
        self._scope = None if batches is None else set(batches)
        self._joins = joins
        self._events: deque[Event] = deque()
        self._store: Store | None = None
        self._work: WorkLock | None = None
        self._running: dict[int, Entry] = {}
        self._unwritten: deque[Callable[[Store], None]] = deque()
        self._revision = self._version = 0
        self._state = QueueState()
        self._pacing = Pacing()

    @property
    def busy(self) -> bool:
        """Whether photos of this program have not ended, or something is not yet told."""
        with self._lock:
            return self._known.open > 0 or bool(self._events or self._wishes or self._unwritten)

    @property
    def state(self) -> QueueState:
        """How the queue stood at the last look."""
        return self._state

    def keep_pace(self) -> None:
        """Has what was learned of this computer's pace kept now, and not only in the end. From any thread."""
        self._wish(self._pacing.keep)

    # --- the owning thread -------------------------------------------------------------------

    @property
    def store(self) -> Store:
        """The queue, opened when first needed. Raises `QueueUnusable`."""
        if self._store is None:
            self._store = Store(self._file)
            self._work = WorkLock(self._store, self._program)
            self._revision, self._version = self._store.revision, self._store.version
            self._events.extend(QueueTold(words) for words in self._store.told)
            self._pacing.recall(self._store)
        return self._store

    # --- inside ------------------------------------------------------------------------------

    def _write(self, store: Store) -> None:
        """What could not be written before."""
        while self._unwritten:
            with suppress(Lost):
                self._unwritten[0](store)
            self._unwritten.popleft()

    def _adopt(self, entries: Iterable[Entry]) -> None:
        entries = list(entries)
        self._pacing.adopt(entries)
        for entry in entries:
            if entry.id not in self._running:
                self._known.take(entry.id, entry.state)
            if self._scope is not None:
                self._scope.add(entry.batch)

    def _reopen(self, store: Store) -> None:
        """Opens what lies in the queue's place now: it was repaired, by this program or another one."""
        store.reopen()
        self._events.extend(QueueTold(words) for words in store.told)
        store.told = ()
        self._revision, self._version = 0, -1
        if self._work is not None and self._work.held:
            self._claim_again(store, self._work)
        self._catch_up(store, [n for n in self._known.all_open() if n not in self._running])

    def _look(self, store: Store, now: float) -> None:
        assert self._work is not None
        self._work.beat(now, self._scope)
        version, revision = store.version, store.revision
        if version != self._version:
            self._version = version
            self._follow(store.entries(since=self._revision))
            for number in store.wished():
                if number in self._running:
                    self.pool.cancel(number)
        self._revision = revision
        self._tell_state(QueueState(store.paused, self._work.held, self._work.owner(now)))

    def _tell_state(self, state: QueueState) -> None:
        if state == self._state:
            return
        if state.paused is not self._state.paused:
            self.pool.pause() if state.paused else self.pool.resume()
            self._pacing.pause(time.monotonic(), paused=state.paused)
        self._state = state
        self._events.append(state)

    def _follow(self, changed: Sequence[Entry]) -> None:
        """Tells what others did with photos that are known here, and of those that are new."""
        new = [e for e in changed if e.id not in self._known and not e.state.ended]
        if new:
            self._events.append(Appeared(tuple(new)))
            if self._joins and self._work is not None and self._work.held:
                self._adopt(new)
        altered = []
        for entry in changed:
            before = self._known.state(entry.id)
            if before is None or entry.id in self._running:
                continue
            if before is entry.state:
                if before is State.WAITING:
                    altered.append(entry)
                continue
            self._known.set(entry.id, entry.state)
            self._events.extend(events_of(entry))
        if altered:
            self._events.append(Altered(tuple(altered)))

    def _catch_up(self, store: Store, numbers: Collection[int]) -> None:
        """Tells what became of photos known here. Those that are gone from the queue count as stopped."""
        for number in numbers:
            entry = store.entry(number)
            if entry is None:
                self._known.set(number, State.CANCELLED)
                self._events.append(Stopped(number))
                continue
            if entry.state is not self._known.state(number):
                self._follow([entry])
            if self._scope is not None and not entry.state.ended:
                self._scope.add(entry.batch)

    @abstractmethod
    def _claim_again(self, store: Store, work: WorkLock) -> None:
        """What lies in the queue's place may not know yet that this program works, and on what."""
