"""How far a download is, in words: size, speed, time left."""

from __future__ import annotations

import time
from collections import deque

MOMENT = 5.0
"""The speed is that of so many seconds."""


def size_in_words(size: int) -> str:
    """For instance "67.0 MB" or "716 kB"."""
    return f"{size / 1e6:.1f} MB" if size >= 999_500 else f"{size / 1e3:.0f} kB"


class Pace:
    """How fast the bytes come, over the last moments."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()

    def words(self, size: int, total: int | None) -> str:
        """For instance "12.3 of 67.0 MB, 4.1 MB/s, 13 s left"."""
        now = time.monotonic()
        self._seen.append((now, size))
        while now - self._seen[0][0] > MOMENT:
            self._seen.popleft()
        (then, before), words = self._seen[0], size_in_words(size)
        if total:
            words += f" of {size_in_words(total)}"
        if now - then < MOMENT / 10 or size <= before:
            return words
        speed = (size - before) / (now - then)
        words += f", {size_in_words(round(speed))}/s"
        if total:
            words += f", {_time_in_words((total - size) / speed)} left"
        return words


def _time_in_words(seconds: float) -> str:
    return f"{max(1, round(seconds))} s" if seconds < 90 else f"{round(seconds / 60)} min"
