"""How far a download is, in words: size, speed, time left."""

from __future__ import annotations

import time
from collections import deque

from sr_desktop.base.sentences import sentence

MOMENT = 5.0
"""The speed is that of so many seconds."""


def size_in_words(size: int) -> str:
    """For instance "67.0 MB" or "716 kB"."""
    if size >= 999_500:
        return sentence("{number} MB", number=round(size / 1e6, 1))
    return sentence("{number} kB", number=round(size / 1e3))


def large_size_in_words(size: int) -> str:
    """For instance "5.9 GB"; below a tenth of one as `size_in_words`."""
    if size < 100_000_000:
        return size_in_words(size)
    return sentence("{number} GB", number=round(size / 1e9, 1))


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
            words = sentence("{size} of {total}", size=words, total=size_in_words(total))
        if now - then < MOMENT / 10 or size <= before:
            return words
        speed = (size - before) / (now - then)
        words = sentence("{size}, {speed}/s", size=words, speed=size_in_words(round(speed)))
        if total:
            left = _time_in_words((total - size) / speed)
            words = sentence("{size}, {time} left", size=words, time=left)
        return words


def _time_in_words(seconds: float) -> str:
    if seconds < 90:
        return sentence("{number} s", number=max(1, round(seconds)))
    return sentence("{number} min", number=round(seconds / 60))
