"""How long the engine may take to stop, and to open a photo, before its process is ended."""

from __future__ import annotations

import time
from pathlib import Path

GRACE = 8.0
"""Seconds that a cancelled photo may take to stop."""

OPENING, OPENING_PER_MB = 120.0, 2.0
"""Seconds that opening a photo may take, and more for each MB of its file.

For decoders that hang, and files made to keep them busy for hours. A slow network drive needs one second
a MB, twice; the largest photo, on an old laptop, a minute to decode.
"""


class Deadlines:
    """The clocks of one photo in the engine. Opening is not counted while everything is held."""

    def __init__(self, grace: float = GRACE, opening: float = OPENING) -> None:
        self._grace, self._opening = grace, opening
        self._stop_by: float | None = None
        self._limit: float | None = None
        self._open_by: float | None = None

    @property
    def stopping(self) -> bool:
        """Whether the photo was told to stop."""
        return self._stop_by is not None

    @property
    def opening(self) -> float | None:
        """The seconds that opening it may take; None if it is not being opened."""
        return self._limit

    def stop(self) -> None:
        """The photo was told to stop."""
        self._stop_by = self._stop_by or time.monotonic() + self._grace

    def open(self, path: Path, *, held: bool = False) -> None:
        """The photo is being opened; held: everything rests at the moment."""
        self._limit = self._opening + OPENING_PER_MB * _megabytes(path)
        self._open_by = None
        if not held:
            self.go_on()

    def hold(self) -> None:
        """Everything rests."""
        self._open_by = None

    def go_on(self) -> None:
        """After `hold`: opening has its whole time again."""
        if self._limit is not None and self._open_by is None:
            self._open_by = time.monotonic() + self._limit

    def opened(self) -> None:
        """The photo is open."""
        self._limit = self._open_by = None

    @property
    def opening_passed(self) -> bool:
        """Whether opening has taken too long."""
        return self._open_by is not None and time.monotonic() >= self._open_by

    @property
    def next(self) -> float | None:
        """The moment (of `time.monotonic`) at which the first of them ends."""
        return first_of(self._stop_by, self._open_by)

    @property
    def passed(self) -> bool:
        """Whether one of them is over."""
        return self.next is not None and time.monotonic() >= self.next


def first_of(*moments: float | None) -> float | None:
    """The first of several moments; None if there is none."""
    known = [moment for moment in moments if moment is not None]
    return min(known) if known else None


def seconds_until(moment: float | None) -> float | None:
    """Seconds until a moment of `time.monotonic`, 0 if it is over; None: it never comes."""
    return None if moment is None else max(0.0, moment - time.monotonic())


def _megabytes(path: Path) -> float:
    """The size of a file; 0 if that can't be told: whoever opens it says why."""
    try:
        return path.stat().st_size / 1024**2
    except OSError:
        return 0.0
