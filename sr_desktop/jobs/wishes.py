"""What other threads want of the queue: noted at once, done in the thread that owns it."""

from __future__ import annotations

import logging
import threading
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable, Collection, Iterable, Sequence

from sr_desktop.base.errors import SRError
from sr_desktop.jobs.database import Lost
from sr_desktop.jobs.entry import Entry
from sr_desktop.jobs.job import Settings
from sr_desktop.jobs.store import Store
from sr_desktop.jobs.tracked import Tracked

log = logging.getLogger(__name__)

Admit = Callable[[Store, Sequence[Entry]], Sequence[Entry]]


class Wishes(ABC):
    """The part of the `Runner` that may be called from any thread."""

    def __init__(self, ring: Callable[[], None]) -> None:
        """ring: has the owning thread look here soon."""
        self._ring = ring
        self._lock = threading.RLock()
        self._wishes: deque[tuple[Callable[[Store], None], int]] = deque()
        self._known = Tracked()

    # --- any thread --------------------------------------------------------------------------

    def add(self, entries: Sequence[Entry], *, admit: Admit | None = None) -> None:
        """Appends photos; those of them that wait are worked on.

        admit: asked at that moment which of them are to be appended.
        """

        def add(store: Store) -> None:
            self._add(store, entries if admit is None else admit(store, entries))

        self._wish(add, promised=len(entries))

    def take_over(self, entries: Sequence[Entry]) -> None:
        """Photos that wait in the queue become this program's, with the batch and settings given here."""
        self._wish(lambda store: self._take_over(store, entries), promised=len(entries))

    def work_on(self, entries: Sequence[Entry]) -> None:
        """Photos that wait in the queue are worked on too."""
        self._wish(lambda store: self._work_on(store, entries), promised=len(entries))

    def watch(self, entries: Sequence[Entry]) -> None:
        """What becomes of these photos, which another program works on, is told; they are not worked on."""
        self._wish(lambda store: self._watch(store, entries))

    def cancel(self, numbers: Iterable[int]) -> None:
        """Stops photos, waiting or in work; each is answered by `Stopped`."""
        going = list(numbers)
        self._wish(lambda store: self._cancel(store, going))

    def cancel_all(self) -> None:
        """Stops all photos of this program, waiting or in work."""
        self._wish(lambda store: self._cancel(store, self._known.all_open()))

    def pause(self) -> None:
        """Holds the photos in work at the next tile; device memory is given back. Also in other programs."""
        self._wish(lambda store: store.pause())

    def resume(self) -> None:
        """Goes on after `pause`."""
        self._wish(lambda store: store.pause(paused=False))

    def move(self, numbers: Sequence[int], *, before: int | None = None) -> None:
        """See `Store.move`."""
        self._wish(lambda store: store.move(numbers, before=before))

    def set_priority(self, numbers: Iterable[int], priority: int) -> None:
        """See `Store.set_priority`."""
        going = list(numbers)
        self._wish(lambda store: store.set_priority(going, priority))

    def change_settings(self, numbers: Iterable[int], settings: Settings) -> None:
        """See `Store.change_settings`."""
        going = list(numbers)
        self._wish(lambda store: store.change_settings(going, settings))

    def retry(self, numbers: Iterable[int]) -> None:
        """Failed, skipped and cancelled photos wait again."""
        again = list(numbers)
        self._wish(lambda store: self._retry(store, again), promised=len(again))

    def ask(self, question: Callable[[Store], None]) -> None:
        """Has a question asked of the store in the owning thread."""
        self._wish(question)

    # --- the owning thread -------------------------------------------------------------------

    def _wish(self, what: Callable[[Store], None], *, promised: int = 0) -> None:
        """promised: how many photos it brings."""
        with self._lock:
            self._wishes.append((what, promised))
        self._known.promise(promised)
        self._ring()

    def _obey(self, store: Store) -> bool:
        """Does what was wished; whether there was anything. What can't be done now stays in front."""
        obeyed = False
        while True:
            with self._lock:
                if not self._wishes:
                    return obeyed
                wish, promised = self._wishes[0]
            try:
                wish(store)
            except (SRError, Lost):
                raise  # it is tried again
            except Exception:  # the boundary: what can never be done does not stand in the way
                log.exception("a wish")
            with self._lock:
                self._wishes.popleft()
            self._known.promise(-promised)
            obeyed = True

    def _add(self, store: Store, entries: Sequence[Entry]) -> None:
        store.add(entries)
        self._adopt(entries)

    def _take_over(self, store: Store, entries: Sequence[Entry]) -> None:
        store.take_over(entries)
        self._work_on(store, entries)

    def _work_on(self, store: Store, entries: Sequence[Entry]) -> None:
        """What is known of them may be old: what became of them meanwhile is told."""
        self._adopt(entries)
        now = [(each, store.entry(each.id)) for each in entries]
        self._follow([entry for each, entry in now if entry and entry.state is not each.state])

    def _retry(self, store: Store, numbers: Sequence[int]) -> None:
        store.retry(numbers)
        self._adopt(entry for entry in map(store.entry, numbers) if entry is not None)

    def _watch(self, store: Store, entries: Sequence[Entry]) -> None:
        for entry in entries:
            self._known.watch(entry.id, entry.state)
        self._follow([now for now in map(store.entry, (e.id for e in entries)) if now is not None])

    @abstractmethod
    def _follow(self, changed: Sequence[Entry]) -> None:
        """Tells what became of photos meanwhile."""

    @abstractmethod
    def _adopt(self, entries: Iterable[Entry]) -> None:
        """Photos that are worked on, or followed, from now on."""

    @abstractmethod
    def _cancel(self, store: Store, numbers: Collection[int]) -> None:
        """Stops photos."""
