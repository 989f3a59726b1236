"""Works the queue on disk: photos in their turn go to the engines, and what became of them is kept.

One thread owns a `Runner` and calls `next_event` in a loop; everything else may be called from any
thread. As long as another program works the queue, this one follows what it does with the photos that
both know, and takes over when it is gone.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from sr_desktop.base.errors import EngineDied, QueueUnusable, SRError
from sr_desktop.base.files import free_name
from sr_desktop.base.unfinished import remove_leftovers
from sr_desktop.jobs.database import Lost
from sr_desktop.jobs.entry import Entry, State
from sr_desktop.jobs.followed import done_event
from sr_desktop.jobs.follower import Event, Follower
from sr_desktop.jobs.job import Job
from sr_desktop.jobs.left_behind import found_again, left_behind
from sr_desktop.jobs.messages import Done, Failed, FromEngine, Started, Stopped
from sr_desktop.jobs.pool import EnginePool
from sr_desktop.jobs.queue_events import (
    Again,
    QueueState,
    QueueTrouble,
)
from sr_desktop.jobs.store import Finish, Store
from sr_desktop.jobs.worker_lock import WorkLock

log = logging.getLogger(__name__)

LOOK = 0.4
"""Seconds between two looks at what other programs did."""
STEP = 0.2
"""Seconds after which a wish of another thread is seen at the latest."""
COPIES = 600.0
"""Seconds between two copies of the queue, which are made when work begins."""
MOST_DEATHS = 3
"""So often the engine may end with a photo before it counts as failed."""
MOST_ATTEMPTS = 8
"""So often a photo may be begun before it counts as failed, whatever ended the work."""


class Runner(Follower):
    """The queue at work."""

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
        """Opens nothing yet.

        program: how this one is called to others ("window", "restore"). file: the queue, the person's own
        if None; on_disk False: one in memory. batches: work on these only (more with `add`); None: on all.
        joins: work also on what other programs add while this one works.
        """
        super().__init__(
            pool, program=program, file=file, on_disk=on_disk, batches=batches, joins=joins
        )
        pool.may_begin_again = self._may_begin_again
        self._deaths: dict[int, int] = {}
        self._begun: set[int] = set()  # of those in work, the photos that the engines have opened
        self._dropped: set[int] = set()  # the engines still have them, for nothing
        self._look_at = self._mend_at = self._copy_at = 0.0
        self._trouble: SRError | None = None
        self._closed = False

    # --- the owning thread -------------------------------------------------------------------

    def open(self) -> None:
        """Opens the queue, and mends what a program that was ended left there. Raises `QueueUnusable`."""
        store, now = self.store, time.monotonic()
        assert self._work is not None
        if not self._work.held and self._work.acquire(now, self._scope):
            try:
                self._repair(store, self._work)
            finally:
                self._work.release()
        self._state = QueueState(store.paused, owner=self._work.owner(now))

    def next_event(self, timeout: float | None = None) -> Event | None:
        """The next thing to tell, or None after `timeout` seconds (or when there is nothing to wait for)."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while not self._closed:
            self._turn()
            if self._events:
                return self._told(self._events.popleft())
            if timeout is None and not self.busy:
                return None
            left = STEP if deadline is None else min(STEP, deadline - time.monotonic())
            if left <= 0:
                return None
            event = self.pool.next_event(left)
            if event is not None:
                self._take(event)
        return None

    def _told(self, event: Event) -> Event:
        self._pacing.take(event, time.monotonic())
        return event

    def obey(self) -> None:
        """Does what was wished until now, and begins nothing. Raises `QueueUnusable`."""
        self._obey(self.store)

    def close(self) -> None:
        """Ends the engines; photos in work wait again. Nothing half-written stays."""
        self._closed = True
        self.pool.close()
        store, work = self._store, self._work
        if store is None or work is None:
            return
        with suppress(SRError, Lost):
            while (event := self.pool.next_event(0)) is not None:
                if isinstance(event, Done):  # it was saved while the engines ended
                    self._take(event)
            self._write(store)
            if work.held:
                begun = self._begun & self._running.keys()  # the person ended it, not the photo
                store.give_back(work.token, begun, attempts=-1)
                store.give_back(work.token, self._running.keys() - begun)
            self._pacing.keep(store)
        with suppress(SRError):
            work.release()
        store.close()

    # --- inside: one turn --------------------------------------------------------------------

    def _turn(self) -> None:
        """Does what was wished, looks at what others did, and begins what can begin."""
        try:
            store = self.store
            if store.moved:
                self._reopen(store)
            self._write(store)
            if self._obey(store):
                self._look_at = 0.0
            now = time.monotonic()
            if now >= self._look_at:
                self._look_at = now + LOOK
                self._look(store, now)
            self._begin(store, now)
            forecast = self._pacing.forecast(now)
            if forecast is not None:
                self._events.append(forecast)
        except Lost:
            self._give_way()
        except SRError as error:
            self._in_trouble(error)
        else:
            if self._trouble is not None:
                self._trouble = None
                self._events.append(QueueTrouble(None))

    def _in_trouble(self, error: SRError) -> None:
        if self._trouble is None or self._trouble.words != error.words:
            log.error("the queue: %s", error)
            self._trouble = error
            self._events.append(QueueTrouble(error))
        now = time.monotonic()
        self._look_at = now + 5 * LOOK
        if self._store is not None and self._file is not None and now >= self._mend_at:
            self._mend_at = now + 5 * LOOK  # it is looked through each time
            with suppress(SRError):
                self._reopen(self._store)

    def _claim_again(self, store: Store, work: WorkLock) -> None:
        """What lies in the queue's place may not know yet that this program works, and on what."""
        work.renew(self._scope)
        lost = [entry for entry in self._running.values() if store.entry(entry.id) is None]
        store.add(replace(entry, state=State.WAITING) for entry in lost)
        planned = [(each, each.planned or each.target) for each in self._running.values()]
        store.claim(work.token, planned)  # those that wait there
        for number in tuple(self._running):
            entry = store.entry(number)
            if entry is None or entry.state is not State.RUNNING:
                self._drop(number)

    def _give_way(self) -> None:
        """Another program works the queue now, although this one did: what it has in work is dropped."""
        log.error("another program took over the queue")
        dropped = list(self._running)
        for number in dropped:
            self._drop(number)
        if self._store is not None and self._work is not None:
            self._work.lose()
            self._work = WorkLock(self._store, self._program)
            with suppress(SRError):  # else the next look at the queue tells
                self._catch_up(self._store, dropped)

    def _drop(self, number: int) -> None:
        del self._running[number]
        self._begun.discard(number)
        self._dropped.add(number)
        self.pool.cancel(number)

    # --- inside: work ------------------------------------------------------------------------

    def _cancel(self, store: Store, numbers: Collection[int]) -> None:
        for number in numbers:
            if number in self._running:
                self.pool.cancel(number)
        before = store.revision
        store.cancel(number for number in numbers if number not in self._running)
        self._follow(store.entries(since=before))

    def _begin(self, store: Store, now: float) -> None:
        """Has the engines begin with the photos whose turn it is."""
        work = self._work
        assert work is not None
        if self._unwritten or self._dropped or self._state.paused:
            return
        free = self.pool.free
        wanted = bool(free) and self._mine_wait()
        if not wanted:
            if free and self._known.waiting and not self._mine_wait():
                self._catch_up(store, self._known.all_waiting())
            if work.held and not self._running and not self._mine_wait():
                work.release()
                self._look_at = 0.0
            return
        if not work.held:
            if not work.acquire(now, self._scope):
                return
            self._look_at = 0.0
            if now >= self._copy_at:
                self._copy_at = now + COPIES
                store.back_up()
            self._repair(store, work)
        entries = store.first_waiting(free, self._scope)
        if not entries:  # another program forgot them, or made them part of its own
            self._catch_up(store, self._known.all_waiting())
        entries = [entry for entry in entries if not self._settled(store, work, entry)]
        planned = [(entry, free_name(entry.target)) for entry in entries]
        for entry in store.claim(work.token, planned) if planned else ():
            self._running[entry.id] = entry
            self._known.set(entry.id, State.RUNNING)
            self.pool.submit(entry.job)

    def _mine_wait(self) -> bool:
        if self._scope is not None:
            return self._known.waiting > 0
        return bool(self.store.first_waiting(1))

    def _repair(self, store: Store, work: WorkLock) -> None:
        """Nobody worked: what is in work by its state was left so by a program that was ended."""
        for entry in store.orphans(work.token):
            remove_leftovers(entry.target.parent)
            if entry.id in self._known:
                self._catch_up(store, [entry.id])

    def _settled(self, store: Store, work: WorkLock, entry: Entry) -> bool:
        """Whether a photo that was begun before needs no work: its result is there, or it never ends well."""
        if entry.planned is None:
            return False
        found = left_behind(store, entry)
        if found is None and entry.attempts < MOST_ATTEMPTS:
            return False
        if not store.claim(work.token, [(entry, entry.planned)]):
            return True
        if found is None:
            error = EngineDied(
                "The program ended {count} times while it worked on this photo.",
                count=entry.attempts,
                next_step="Perhaps the file is damaged. Try it by itself once more.",
            )
            store.fail(work.token, entry.id, error)
            event: Event = Failed(entry.id, error)
        else:
            remove_leftovers(found.parent)
            done = found_again(entry, found)
            store.finish(work.token, entry.id, done)
            event = done_event(entry, done)
        self._known.set(entry.id, State.FAILED if found is None else State.DONE)
        self._events.append(event)
        return True

    def _may_begin_again(self, job: Job) -> bool:
        """Asked when the engine has died with a photo in hand: False if its result is there."""
        entry = self._running.get(job.id)
        found = None if entry is None else self._left_behind(entry)
        if entry is None or found is None:
            return True
        done = found_again(entry, found)
        if self._end(entry.id, State.DONE, lambda s, token: s.finish(token, entry.id, done)):
            self._events.append(done_event(entry, done))
        return False

    def _left_behind(self, entry: Entry) -> Path | None:
        try:
            return left_behind(self.store, entry)
        except SRError as error:  # the queue can't be read now; the files can
            self._in_trouble(error)
            return left_behind(None, entry)

    # --- inside: what the engines say --------------------------------------------------------

    def _take(self, event: FromEngine) -> None:
        match event:
            case Started(job_id) if job_id in self._running:
                self._begun.add(job_id)
                self._keep(lambda store, token: store.begin(token, job_id, event.source_size))
            case Done(job_id) if job_id in self._running:
                done = Finish(
                    result=event.target,
                    result_sha256=event.sha256,
                    source_sha256=event.source_sha256,
                    seconds=event.seconds,
                    device=event.device,
                    model=event.model,
                    notes=event.notes,
                )
                if not self._end(job_id, State.DONE, lambda s, t: s.finish(t, job_id, done)):
                    return
            case Failed(job_id) if job_id in self._running:
                if isinstance(event.error, EngineDied) and self._may_try_again(job_id):
                    if self._end(job_id, State.WAITING, lambda s, t: s.give_back(t, [job_id])):
                        self._events.append(Again(job_id))
                    return
                if not self._end(
                    job_id, State.FAILED, lambda s, t: s.fail(t, job_id, event.error, event.seconds)
                ):
                    return
            case Stopped(job_id) if job_id in self._running:
                if not self._end(job_id, State.CANCELLED, lambda s, token: s.stop(token, job_id)):
                    return
            case Done(job_id) | Failed(job_id) | Stopped(job_id):
                log.warning("photo %d is not in work here any more", job_id)
                self._dropped.discard(job_id)
                return
            case _:
                pass
        self._events.append(event)

    def _may_try_again(self, number: int) -> bool:
        self._deaths[number] = self._deaths.get(number, 0) + 1
        return self._deaths[number] < MOST_DEATHS

    def _end(self, number: int, state: State, keep: Callable[[Store, str], None]) -> bool:
        """Whether this is how the photo ended; False if another program has it, which tells how."""
        self._running.pop(number, None)
        self._begun.discard(number)
        if not self._keep(keep):
            with suppress(SRError):  # else the next look at the queue tells
                self._catch_up(self.store, [number])
            return False
        self._known.set(number, state)
        return True

    def _keep(self, keep: Callable[[Store, str], None]) -> bool:
        """Writes what became of a photo; later, if the queue can't be written now. False: it is another's."""
        work = self._work
        if work is None or not work.held:
            return True
        token = work.token
        try:
            keep(self.store, token)
        except Lost:
            self._give_way()
            return False
        except QueueUnusable as error:
            self._unwritten.append(lambda store: keep(store, token))
            self._in_trouble(error)
        return True
