"""Slow looks at the disk, away from the window's thread: folders, pictures, thumbnails."""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap

from sr_desktop.base.errors import Cancelled, PhotoUnreadable, SRError
from sr_desktop.gui.pictures import load_picture, load_thumbnail
from sr_desktop.jobs.intake import Found, Met, Refused, intake

log = logging.getLogger(__name__)

CHUNK, PATIENCE = 250, 0.1
"""What is found in a large folder is told in groups of at most so many, at least every so many seconds."""
KEPT_THUMBNAILS = 1000
SCREENFUL = 16
"""Thumbnails that are asked for together."""
NAME_SHOWN = 60
"""Letters of a file name that are repeated in a sentence."""


class Background(QObject):
    """A few threads for one kind of work; `close` waits until they are quiet."""

    def __init__(self, parent: QObject | None, threads: int = 1) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._closed = threading.Event()

    def close(self) -> None:
        """Drops what has not begun and waits for what has."""
        self._closed.set()
        self._pool.clear()
        self._pool.waitForDone()

    def _start(self, work: Callable[[], None], priority: int = 0) -> None:
        if not self._closed.is_set():
            self._pool.start(work, priority)


class Gatherer(Background):
    """Turns dropped files and folders into photos and refusals.

    They are handed over in groups, and the next one only once the window has dealt with the last and with
    everything else that waited: a hundred thousand photos never keep it from answering the person.
    """

    found = Signal(object)  # a list, which Qt would copy piece by piece
    finished = Signal()
    _ready = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._free = threading.Semaphore(1)
        self._cancelled = threading.Event()
        self._ready.connect(self._on_ready)

    def gather(self, paths: Sequence[Path], *, ours: Path | None = None) -> None:
        """Looks through `paths`; answered by `found` (several times), then `finished`."""
        self._cancelled.clear()
        self._start(lambda: self._work(tuple(paths), ours))

    def cancel(self) -> None:
        """Looks no further; what was found stays, and `finished` follows soon."""
        self._cancelled.set()

    def _work(self, paths: Sequence[Path], ours: Path | None) -> None:
        group: list[object] = []
        since = time.monotonic()
        for item in _taken_in(paths, ours):
            group.append(item)
            if len(group) >= CHUNK or time.monotonic() - since >= PATIENCE:
                if not self._hand_over(group):
                    break
                group, since = [], time.monotonic()
        if group:
            self._hand_over(group)
        if not self._closed.is_set():
            self.finished.emit()

    def _hand_over(self, group: list[object]) -> bool:
        """Gives a group to the window as soon as it has room; False if nobody wants more."""
        while not self._free.acquire(timeout=PATIENCE):
            if self._closed.is_set():
                return False
        self._ready.emit(group)
        return not (self._closed.is_set() or self._cancelled.is_set())

    def _on_ready(self, group: list[object]) -> None:
        try:
            self.found.emit(group)
        finally:
            QTimer.singleShot(0, self._on_dealt_with)  # after what else waits for the window

    def _on_dealt_with(self) -> None:
        self._free.release()


def _taken_in(paths: Sequence[Path], ours: Path | None) -> Iterator[Found | Refused]:
    """What `intake` finds; a path at which it fails unexpectedly is refused, the others go on."""
    met = Met(paths)
    for path in paths:
        try:
            yield from intake([path], ours=ours, met=met)
        except Exception:  # a boundary: `finished` must follow, whatever happened
            log.exception("%s", path)
            name = path.name if len(path.name) <= NAME_SHOWN else f"{path.name[:NAME_SHOWN]}…"
            reason = PhotoUnreadable(
                "{name} could not be looked at.",
                name=name,
                next_step="Check that you may open it and that its drive is still connected.",
            )
            yield Refused(path, reason, failed=True)


class PictureLoader(Background):
    """Loads whole pictures. Only the answer to the latest question of each `role` counts."""

    loaded = Signal(str, object)
    failed = Signal(str, object)
    _ready = Signal(str, int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, threads=2)
        self._latest: dict[str, int] = {}
        self._ready.connect(self._on_ready)

    def load(self, role: str, path: Path) -> None:
        """Asks for the picture in `path`; answered by `loaded` or `failed` with the same role."""
        number = self._latest.get(role, 0) + 1
        self._latest[role] = number
        self._start(lambda: self._work(role, number, path))

    def forget(self, role: str) -> None:
        """The answer to the last question is no longer wanted."""
        self._latest[role] = self._latest.get(role, 0) + 1

    def _work(self, role: str, number: int, path: Path) -> None:
        def wanted() -> bool:
            return self._latest.get(role) == number and not self._closed.is_set()

        if not wanted():
            return
        with suppress(Cancelled):
            try:
                self._ready.emit(role, number, load_picture(path, wanted=wanted))
            except SRError as error:
                self._ready.emit(role, number, error)

    def _on_ready(self, role: str, number: int, answer: object) -> None:
        if self._latest.get(role) != number:
            return
        if isinstance(answer, SRError):
            self.failed.emit(role, answer)
        else:
            self.loaded.emit(role, answer)


class Thumbnails(Background):
    """Small pictures of files, loaded when they are first looked at."""

    loaded = Signal(object)
    failed = Signal(object, object)
    _ready = Signal(object, object)

    def __init__(self, side: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._asked = 0
        self._kept: OrderedDict[Path, QPixmap | None] = OrderedDict()
        self._ready.connect(self._on_ready)

    def of(self, path: Path) -> QPixmap | None:
        """The thumbnail, or None while it is not there yet; then `loaded` or `failed` follows."""
        if path in self._kept:
            self._kept.move_to_end(path)
            return self._kept[path]
        self._kept[path] = None
        if len(self._kept) > KEPT_THUMBNAILS:
            self._kept.popitem(last=False)
        self._asked += 1  # what is seen now comes before what was scrolled past
        self._start(lambda: self._work(path), self._asked // SCREENFUL)
        return None

    def _work(self, path: Path) -> None:
        if self._closed.is_set():
            return
        try:
            self._ready.emit(path, load_thumbnail(path, self._side))
        except SRError as error:
            self._ready.emit(path, error)

    def _on_ready(self, path: Path, answer: object) -> None:
        if isinstance(answer, QImage):
            if path in self._kept:
                self._kept[path] = QPixmap.fromImage(answer)
            self.loaded.emit(path)
        else:
            self.failed.emit(path, answer)
