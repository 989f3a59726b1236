"""A clock that runs only while photos are worked on: pauses and the computer's sleep do not count."""

from __future__ import annotations

LONGEST_GAP = 60.0
"""Seconds without a look at the clock that may still have been work."""
GAPS = 10.0
"""So many usual gaps may have been work too: very slow computers say something every few minutes only."""
USUAL = 6.0


class RunningTime:
    """Seconds of work. All moments are those of one monotonic clock, passed in.

    Systems differ in whether their monotonic clock stands still while the computer sleeps; where it goes on,
    the sleep shows as a gap in which nobody looked. The clock on the wall says nothing: it can be set.
    """

    def __init__(self) -> None:
        self.seconds = 0.0
        """That were worked."""
        self.left_out = 0.0
        """That passed in pauses and asleep."""
        self._last: float | None = None
        self._usual = USUAL
        self._held = False

    def look(self, now: float) -> float:
        """Goes on to this moment; gives the seconds of work since the last look, never less than none."""
        last, self._last = self._last, now
        if last is None or now <= last:
            return 0.0
        gap = now - last
        if self._held:
            self.left_out += gap
            return 0.0
        if gap > max(LONGEST_GAP, GAPS * self._usual):
            self._usual *= 2  # if it happens again, it is no sleep
            self.left_out += gap
            return 0.0
        self._usual += (gap - self._usual) / 10
        self.seconds += gap
        return gap

    def hold(self, now: float) -> None:
        """A pause begins."""
        self.look(now)
        self._held = True

    def go_on(self, now: float) -> None:
        """The pause is over."""
        self.look(now)
        self._held = False
