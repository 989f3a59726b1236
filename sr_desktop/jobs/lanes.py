"""Several photos in hand at once: each in a lane, a thread of its own, from the reading to the writing."""

from __future__ import annotations

import heapq
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import SimpleQueue

from sr_desktop.base.progress import Control
from sr_desktop.engine.admission import Gate, Place, Weight
from sr_desktop.jobs.job import Job

Work = tuple[Job, Control]


class Lane:
    """What a photo on its way asks of the others: whether it may go on, and with how many cores."""

    def __init__(self, lanes: Lanes, control: Control) -> None:
        self._lanes = lanes
        self._gate = lanes.gate
        self._control = control
        self._place = Place()

    def enter(self, weight: Weight) -> None:
        """Waits until the photo may be opened. Raises `Cancelled`."""
        self._place.weight = weight
        self._gate.enter(self._place, self._ready)
        self._gate.hold(self._place, held=False)

    def work(self) -> None:
        """Waits until the photo, which is open, may be worked on. Raises `Cancelled`."""
        self._gate.opened(self._place)
        self._lanes.rest()
        self._lanes.wait_for_previews()
        self._gate.work(self._place, self._ready)

    def save(self) -> None:
        """The photo is restored and going to be saved."""
        self._gate.save(self._place)

    def leave(self) -> None:
        """The photo is done, or given up."""
        self._gate.leave(self._place)
        self._lanes.rest()

    def between(self) -> None:
        """Between two tiles, and at the beginning of a pause and now and then in it."""
        paused = self._control.paused
        self._gate.hold(self._place, held=paused)
        if paused:
            self._lanes.rest()
        else:
            self._lanes.wait_for_previews()
            self._lanes.use_cores(self._gate.share(self._place))

    def within(self) -> None:
        """In the middle of a tile."""
        if self._place.held:  # a pause is over
            self._gate.hold(self._place, held=False)
        self._lanes.wait_for_previews()
        self._lanes.use_cores(self._gate.share(self._place))

    def _ready(self) -> bool:
        self._control.check_cancelled()
        return not self._control.paused


class Lanes:
    """The threads in which photos are restored, begun when they are needed.

    restore:   takes a photo from its file to the new one, and tells all of it, whatever goes wrong.
    use_cores: said in a thread: how many cores its networks may use from now on.
    give_back: called whenever all photos rest in a pause: gives memory back.
    paused:    whether there is a pause.
    """

    def __init__(
        self,
        gate: Gate,
        restore: Callable[[Job, Lane], None],
        *,
        use_cores: Callable[[int], None],
        give_back: Callable[[], None],
        paused: Callable[[], bool],
    ) -> None:
        self.gate = gate
        self.use_cores = use_cores
        self._restore = restore
        self._give_back = give_back
        self._paused = paused
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._inboxes: list[SimpleQueue[Work | None]] = []
        self._idle: list[int] = []
        self._waiting: deque[Work] = deque()
        self._previews = threading.Condition()
        self._previewing = False

    def put(self, job: Job, control: Control) -> None:
        """A photo to restore; it waits here while all lanes have one.

        The first lane that is free takes it: a photo after the other stays in one thread, whose helpers and
        memory are warm.
        """
        with self._lock:
            if self._idle:
                self._inboxes[heapq.heappop(self._idle)].put((job, control))
            elif len(self._threads) < self.gate.most:
                self._begin().put((job, control))
            else:
                self._waiting.append((job, control))

    def stir(self) -> None:
        """A photo was stopped, or all were held or let go on."""
        self.gate.stir()

    def rest(self) -> None:
        """Gives memory back if there is a pause and nothing is being done for any photo."""
        if self._paused() and self.gate.still:
            self._give_back()

    @contextmanager
    def holding(self) -> Iterator[None]:
        """Photos hold between two layers of their network, so that something else has all cores."""
        with self._previews:
            self._previewing = True
        try:
            yield
        finally:
            with self._previews:
                self._previewing = False
                self._previews.notify_all()

    def wait_for_previews(self) -> None:
        """In a lane: waits as long as `holding` lasts."""
        with self._previews:
            self._previews.wait_for(lambda: not self._previewing)

    def end(self) -> None:
        """Waits for the photos that are in hand, all of which were stopped, and ends the threads."""
        for inbox in self._inboxes:
            inbox.put(None)
        for thread in self._threads:
            thread.join()

    def _begin(self) -> SimpleQueue[Work | None]:
        index, inbox = len(self._threads), SimpleQueue[Work | None]()
        thread = threading.Thread(
            target=self._run, args=(index, inbox), name=f"engine-lane-{index + 1}", daemon=True
        )
        self._inboxes.append(inbox)
        self._threads.append(thread)
        thread.start()
        return inbox

    def _run(self, index: int, inbox: SimpleQueue[Work | None]) -> None:
        while (work := inbox.get()) is not None:
            following: Work | None = work
            while following is not None:
                job, control = following
                self._restore(job, Lane(self, control))
                following = self._next(index)

    def _next(self, index: int) -> Work | None:
        with self._lock:
            if self._waiting:
                return self._waiting.popleft()
            heapq.heappush(self._idle, index)
            return None
