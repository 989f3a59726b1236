"""How long the window's thread is held by what it does: what a person feels as stutter."""

from __future__ import annotations

import time

import numpy as np
from PySide6.QtCore import Qt, QTimer


class LoopProbe:
    """While it is in use a timer ticks every millisecond; each entry is the time between two ticks.

    wall: seconds by the clock; busy: seconds of the processor, of this thread. A slot that takes long
    keeps the next tick waiting.
    """

    def __init__(self) -> None:
        self.wall: list[float] = []
        self.busy: list[float] = []
        self._last: tuple[float, float] | None = None
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._on_tick)

    def __enter__(self) -> LoopProbe:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.stop()

    def _on_tick(self) -> None:
        now = time.perf_counter(), time.thread_time()
        if self._last is not None:
            self.wall.append(now[0] - self._last[0])
            self.busy.append(now[1] - self._last[1])
        self._last = now

    def summary(self) -> str:
        """Milliseconds: half of the ticks, 99 of 100, the longest; by the clock and of work."""

        def of(seconds: list[float]) -> str:
            values = np.array(seconds) * 1000
            return " / ".join(f"{v:.1f}" for v in (*np.quantile(values, (0.5, 0.99)), values.max()))

        return (
            f"{len(self.wall)} ticks, {of(self.wall)} ms by the clock, {of(self.busy)} ms of work"
        )
