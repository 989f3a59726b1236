"""What restoring the photos that wait will take: room on the disk, and time. Told below the button."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from sr_desktop.engine.header import Header
from sr_desktop.engine.headers import measured
from sr_desktop.gui import words
from sr_desktop.gui.loading import Background
from sr_desktop.gui.own_pictures import results_folder
from sr_desktop.jobs.cost import Load
from sr_desktop.jobs.job import Settings
from sr_desktop.jobs.messages import Report
from sr_desktop.jobs.naming import target_for
from sr_desktop.jobs.pace import Pace
from sr_desktop.jobs.space import Room

QUIET = 400
"""Milliseconds without a change after which it is worked out."""
KEPT = 200_000
"""Photos whose heads are remembered."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A photo, and how it would be restored."""

    path: Path
    root: Path | None
    settings: Settings


@dataclass(frozen=True, slots=True)
class Need:
    """What photos take: bytes of their results, and seconds, None if nobody can tell."""

    photos: int
    bytes: int
    seconds: float | None

    @property
    def line(self) -> str:
        """In words."""
        return words.needed_line(self.photos, self.bytes, self.seconds)


class Needs(Background):
    """Worked out away from the window's thread, and only for what is asked last."""

    changed = Signal()
    _found = Signal(int, object)

    def __init__(
        self,
        wishes: Callable[[], tuple[Sequence[Wish], Path | None]],
        parent: QObject | None = None,
    ) -> None:
        """wishes: gives the photos that wait, and the folder for results."""
        super().__init__(parent)
        self._wishes = wishes
        self._pace: object = None
        self._test: tuple[str, float] | None = None
        self._headers: dict[Path, Header | None] = {}
        self._number = 0
        self._latest = threading.Event()
        self._now: Need | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(QUIET)
        self._soon.timeout.connect(self._ask)
        self._found.connect(self._on_found)

    def line(self, photos: int) -> str:
        """`41 photos, about 120 MB needed, about 9 minutes`; empty while that is not known."""
        now = self._now
        return now.line if now is not None and now.photos == photos and photos else ""

    def learn(self, pace: str) -> None:
        """What is known of this computer's pace, see `jobs.pacing`."""
        try:
            self._pace = json.loads(pace) if pace else None
        except (ValueError, RecursionError):
            self._pace = None
        self.refresh()

    def test(self, report: Report) -> None:
        """What the engine's self-test told."""
        if report.seconds_per_photo > 0:
            self._test = (report.device_id, report.seconds_per_photo)
        self.refresh()

    def _fresh_pace(self) -> Pace:
        pace = Pace(self._pace)
        if self._test is not None:
            pace.self_test(*self._test)
        return pace

    def refresh(self) -> None:
        """The photos, or how they would be restored, have changed."""
        self._soon.start()

    def rest(self) -> None:
        """Nobody asks now."""
        self._soon.stop()
        self._latest.set()

    def close(self) -> None:
        """Waits for the background thread."""
        self.rest()
        super().close()

    def _ask(self) -> None:
        wishes, to = self._wishes()
        self._latest.set()
        self._latest = old = threading.Event()
        self._number += 1
        number, pace = self._number, self._fresh_pace()
        if wishes:
            self._start(lambda: self._work(number, wishes, to, pace, old))
        else:
            self._now = None

    def _work(
        self,
        number: int,
        wishes: Sequence[Wish],
        to: Path | None,
        pace: Pace,
        old: threading.Event,
    ) -> None:
        room, size = Room(), 0
        if len(self._headers) > KEPT:
            self._headers.clear()
        for place, wish in enumerate(wishes):
            if old.is_set() or self._closed.is_set():
                return
            if wish.path not in self._headers:
                self._headers[wish.path] = measured(wish.path)
            header = self._headers[wish.path]
            target = target_for(
                wish.path,
                file_format=wish.settings.format,
                to=results_folder(wish.path, to),
                root=wish.root,
            )
            size += room.add(target, wish.settings, header)
            pace.add(place, Load.of(wish.settings, header.size if header is not None else None))
        self._found.emit(number, Need(len(wishes), size, pace.left(0.0)))

    def _on_found(self, number: int, need: Need) -> None:
        if number == self._number:
            self._now = need
            self.changed.emit()
