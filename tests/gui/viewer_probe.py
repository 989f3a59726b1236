"""Looks at a source and a large result in a viewer of its own process; prints times and memory as JSON.

    python -m tests.gui.viewer_probe SOURCE RESULT

Times are those of the window's thread, for each frame: an event that zooms or pans, and all that follows
from it until the next one (slots, painting, tiles that have come).
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from sr_desktop.gui.canvas import Canvas
from sr_desktop.gui.photos import Photo
from sr_desktop.gui.theme import Theme
from sr_desktop.gui.viewing import Viewing

PATIENCE = 300.0
"""Seconds."""


class Probe:
    """One canvas, and what it costs."""

    def __init__(self) -> None:
        self.app = QApplication([])
        Theme(self.app)
        self.canvas = Canvas()
        self.canvas.resize(1200, 800)
        self.canvas.show()
        self.viewing = Viewing(self.canvas)
        self.work: list[float] = []
        self.wall: list[float] = []
        self.memory = 0

    def open(self, source: Path, result: Path) -> float:
        """Opens both; gives the seconds until the result is seen."""
        began = time.perf_counter()
        photo = Photo(source)
        photo.result = result
        self.viewing.show(photo)
        while self.canvas.after is None:
            self.app.processEvents()
            self.memory = max(self.memory, private_memory())
            time.sleep(0.002)
            if time.perf_counter() - began > PATIENCE:
                raise TimeoutError
        return time.perf_counter() - began

    def frame(self, event: QEvent) -> None:
        """Sends an event and does what follows from it."""
        work, wall = time.thread_time(), time.perf_counter()
        self.app.sendEvent(self.canvas, event)
        self.app.processEvents()
        self.work.append(1000 * (time.thread_time() - work))
        self.wall.append(1000 * (time.perf_counter() - wall))
        self.memory = max(self.memory, private_memory())

    def settle(self) -> None:
        """Waits until all is sharp."""
        began = time.perf_counter()
        while self.canvas.is_waiting and time.perf_counter() - began < PATIENCE:
            self.app.processEvents()
            time.sleep(0.001)
        self.memory = max(self.memory, private_memory())


def wheel(at: QPointF, notches: float) -> QWheelEvent:
    return QWheelEvent(
        at,
        at,
        QPoint(),
        QPoint(0, round(120 * notches)),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


def mouse(kind: QEvent.Type, at: QPointF) -> QMouseEvent:
    left = Qt.MouseButton.LeftButton
    return QMouseEvent(kind, at, at, left, left, Qt.KeyboardModifier.NoModifier)


def zooms() -> Iterator[QEvent]:
    """To the pixels and back, at several places."""
    for at in (QPointF(620, 410), QPointF(900, 200), QPointF(300, 650)):
        for notch in [0.5] * 40 + [-0.5] * 40:
            yield wheel(at, notch)


def pans(seed: int) -> Iterator[QEvent]:
    """Drags of 20 steps each."""
    chance = random.Random(seed)
    for _drag in range(8):
        at = QPointF(chance.randrange(650, 1100), chance.randrange(100, 300))
        step = QPointF(chance.randrange(-60, 60), chance.randrange(-45, 45))
        yield mouse(QEvent.Type.MouseButtonPress, at)
        for _move in range(20):
            at += step
            yield mouse(QEvent.Type.MouseMove, at)
        yield mouse(QEvent.Type.MouseButtonRelease, at)


def private_memory() -> int:
    """MB that this process alone has (`RssAnon`)."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("RssAnon"):
            return int(line.split()[1]) // 1024
    raise OSError


def share(values: list[float], part: float) -> float:
    return round(sorted(values)[int(part * (len(values) - 1))], 2)


def main() -> None:
    probe = Probe()
    start = private_memory()
    opened = probe.open(*map(Path, sys.argv[1:3]))
    for event in zooms():
        probe.frame(event)
    for seed, zoom in enumerate((0.08, 0.3, 0.6, 1.0, 1.7, 4.0)):
        probe.canvas.zoom_to(zoom)
        for event in pans(seed):
            probe.frame(event)
        probe.settle()
    probe.canvas.show_side_by_side(True)
    for event in pans(9):
        probe.frame(event)
    probe.settle()
    size = probe.canvas.after.size
    probe.canvas.grab().save(str(Path(sys.argv[2]).with_suffix(".seen.png")))
    probe.viewing.close()
    probe.canvas.clear()
    told = {
        "size": size,
        "opened_s": round(opened, 2),
        "frames": len(probe.work),
        "work_ms": {f"p{part}": share(probe.work, part / 100) for part in (50, 99, 100)},
        "wall_ms": {f"p{part}": share(probe.wall, part / 100) for part in (50, 99, 100)},
        "memory_at_start_mb": start,
        "memory_mb": probe.memory,
    }
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main()
