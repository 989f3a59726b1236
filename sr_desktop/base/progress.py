"""One progress object for every long thing: it reports, cancels, pauses and divides."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Self

from sr_desktop.base.errors import Cancelled

Listener = Callable[[float, str], None]
"""Called with a fraction 0..1 and a short name of the stage."""

INTERVAL = 0.1
"""Reports closer together than this many seconds are dropped, except the last of a stage."""


class Control:
    """The switch that many progress objects share: cancel and pause. Safe from any thread."""

    def __init__(self, ended: Callable[[], bool] | None = None) -> None:
        """ended: whether whoever wanted the work is gone; asked by `check_cancelled`."""
        self._ended = ended
        self._changed = threading.Condition()
        self._cancelled = self._paused = False
        self._stirs = 0

    def cancel(self) -> None:
        """Stop at the next check, also when paused."""
        with self._changed:
            self._cancelled = True
            self._changed.notify_all()

    def pause(self) -> None:
        """Hold at the next check until `resume`."""
        with self._changed:
            self._paused = True

    def resume(self) -> None:
        """Go on after `pause`."""
        with self._changed:
            self._paused = False
            self._changed.notify_all()

    def stir(self) -> None:
        """There may be something to do for those that are paused."""
        with self._changed:
            self._stirs += 1
            self._changed.notify_all()

    @property
    def cancelled(self) -> bool:
        """Whether `cancel` was called."""
        return self._cancelled

    @property
    def paused(self) -> bool:
        """Whether the next check would wait."""
        return self._paused and not self._cancelled

    def check(self, meanwhile: Callable[[], None] | None = None) -> None:
        """Returns at once, waits while paused, raises `Cancelled` when cancelled.

        meanwhile: called when the pause begins, and at each `stir` during it.
        """
        seen = -1
        while True:
            with self._changed:
                while self._paused and not self._cancelled and self._stirs == seen:
                    self._changed.wait()
                if self._cancelled:
                    raise Cancelled
                if not self._paused:
                    return
                seen = self._stirs
            if meanwhile is not None:
                meanwhile()

    def check_cancelled(self) -> None:
        """Raises `Cancelled` when cancelled; a pause has to wait for a better place."""
        if self._cancelled or (self._ended is not None and self._ended()):
            raise Cancelled


class Interrupted(Exception):
    """A pause has begun in the middle of a step, which is to be begun again after it."""


class Progress:
    """Reports a fraction of one piece of work to a listener and asks whether to go on.

    `part(a, b)` gives a progress object for the share from a to b of this one.
    """

    def __init__(
        self,
        listener: Listener | None = None,
        control: Control | None = None,
        *,
        interval: float = INTERVAL,
        between: Callable[[], None] | None = None,
        within: Callable[[], None] | None = None,
    ) -> None:
        """What is called in the thread that works, for what must not wait.

        between: at each report, and in pauses; within: at each `touch`.
        """
        self.control = control or Control()
        self._between = between
        self._within = within
        self._listener = listener
        self._interval = interval
        self._start, self._span = 0.0, 1.0
        self._last = [-1.0]

    def part(self, start: float, end: float) -> Self:
        """A progress object whose 0..1 is `start`..`end` of this one; same control and listener."""
        child = type(self)(
            *(self._listener, self.control),
            interval=self._interval,
            between=self._between,
            within=self._within,
        )
        child._start = self._start + start * self._span
        child._span = (end - start) * self._span
        child._last = self._last
        return child

    def report(self, fraction: float, stage: str = "") -> None:
        """Tells the listener (not more often than every `interval` seconds), then checks."""
        self.check()
        if self._between is not None:
            self._between()
            self.check()
        if self._listener is None:
            return
        now = time.monotonic()
        if fraction < 1 and 0 <= now - self._last[0] < self._interval and self._last[0] >= 0:
            return
        self._last[0] = now
        self._listener(self._start + min(1.0, max(0.0, fraction)) * self._span, stage)

    def check(self) -> None:
        """Raises `Cancelled` when cancelled, waits while paused."""
        self.control.check(self._between)

    def touch(self, *, may_wait: bool = True) -> None:
        """In the middle of a step that can be begun again: raises `Cancelled`, and `Interrupted` in a pause.

        may_wait: whether `within`, which may wait, is called.
        """
        self.control.check_cancelled()
        if self.control.paused:
            raise Interrupted
        if may_wait and self._within is not None:
            self._within()
            self.control.check_cancelled()
