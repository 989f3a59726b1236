"""Makes photos ready for the queue, away from the window's thread: names, sizes, room on the disk."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from sr_desktop.base.errors import Cancelled, SRError
from sr_desktop.base.files import absolute
from sr_desktop.engine.header import Header
from sr_desktop.engine.headers import measured
from sr_desktop.gui.loading import Background
from sr_desktop.gui.own_pictures import results_folder
from sr_desktop.jobs.entry import Entry
from sr_desktop.jobs.job import Settings
from sr_desktop.jobs.naming import Naming, target_for
from sr_desktop.jobs.space import check_space

log = logging.getLogger(__name__)

PORTION = 500
"""Photos that are told together: with more the window would be seen to stand still."""
AHEAD, PATIENCE = 2, 0.1
"""Portions that may wait for the window; seconds after which it is looked whether it is still there."""


@dataclass(frozen=True, slots=True)
class Item:
    """A photo as the list has it; number: its own in the queue."""

    number: int
    path: Path
    root: Path | None
    settings: Settings
    naming: Naming


@dataclass(eq=False, slots=True)
class Order:
    """What one press on the button asks for.

    items:  photos that are new to the queue, as part of `batch`. to: the folder that results go to, None:
            beside each original. target: what the result of a single one shall be called instead.
    known:  photos that wait in the queue already; they keep what they were put there with.
            listed: whether they have rows. entries: all of them, as soon as they are made.
    dropped: nobody wants them any more. hurried: the window closes, there is no time to look at files.
    """

    batch: int
    to: Path | None = None
    target: Path | None = None
    known: list[Entry] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    listed: bool = True
    entries: list[Entry] = field(default_factory=list)
    dropped: threading.Event = field(default_factory=threading.Event)
    hurried: threading.Event = field(default_factory=threading.Event)

    @property
    def numbers(self) -> Iterator[int]:
        """Of all its photos."""
        return chain((entry.id for entry in self.known), (item.number for item in self.items))

    def __len__(self) -> int:
        return len(self.known) + len(self.items)


LONGEST = 5000
"""Milliseconds that a window which closes waits for the last photos."""


class Sender(Background):
    """Works on orders in turn. Each is answered by `made`, several times, and `finished`; or by `refused`."""

    made = Signal(object, list)
    """The order, and some of its photos as lines of the queue."""
    finished = Signal(object)
    refused = Signal(object, object)
    """The order, and why nothing of it is started; None: it was dropped."""
    altered = Signal(list)
    """Photos of the queue as they shall be from now on."""
    _ready = Signal(object, list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._free = threading.Semaphore(AHEAD)
        self._ready.connect(self._on_ready)
        self._altering: dict[int, Settings] = {}
        self.altered.connect(self._on_altered)
        self.check: Callable[..., object] = check_space

    def send(self, order: Order) -> None:
        """Looks at the photos of an order, and whether there is room for all results."""
        self._start(lambda: self._work(order))

    def hurry(self, orders: Iterable[Order]) -> None:
        """Makes the photos of these orders at once, and waits for that, but not for ever."""
        for order in orders:
            order.hurried.set()
        if not self._pool.waitForDone(LONGEST):
            log.error("some photos could not be made ready before the window closed")

    def alter(self, entries: Sequence[Entry], settings: Settings, naming: Naming) -> None:
        """Works out how photos of the queue are called with other settings; answered by `altered`."""
        self._altering |= {entry.id: settings for entry in entries}
        self._start(lambda: self._alter(entries, settings, naming))

    @property
    def unaltered(self) -> dict[Settings, list[int]]:
        """Photos of the queue whose other settings were not answered yet, by their numbers there."""
        found: dict[Settings, list[int]] = {}
        for number, settings in self._altering.items():
            found.setdefault(settings, []).append(number)
        return found

    def _on_altered(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            if self._altering.get(entry.id) == entry.settings:
                del self._altering[entry.id]

    def _alter(self, entries: Sequence[Entry], settings: Settings, naming: Naming) -> None:
        for start in range(0, len(entries), PORTION):
            if self._closed.is_set():
                return
            portion = entries[start : start + PORTION]
            self.altered.emit([_altered(each, settings, naming) for each in portion])

    def _work(self, order: Order) -> None:
        try:
            order.entries = self._entries(order)
        except Cancelled:
            self.refused.emit(order, None)
            return
        except SRError as error:
            self.refused.emit(order, error)
            return
        except Exception:  # a boundary: an answer must follow, whatever happened
            log.exception("the photos could not be looked at")
            self.refused.emit(order, SRError("The photos could not be looked at."))
            return
        for start in range(0, len(order.entries), PORTION):
            while not self._free.acquire(timeout=PATIENCE):
                if self._closed.is_set() or order.hurried.is_set():
                    return
            self._ready.emit(order, order.entries[start : start + PORTION])
        self.finished.emit(order)

    def _on_ready(self, order: Order, entries: list[Entry]) -> None:
        try:
            self.made.emit(order, entries)
        finally:
            QTimer.singleShot(0, self._on_dealt_with)  # after what else waits for the window

    def _on_dealt_with(self) -> None:
        self._free.release()

    def _entries(self, order: Order) -> list[Entry]:
        headers: dict[Path, Header | None] = {}
        entries = [
            *(self._looked_at(entry, headers, order) for entry in order.known),
            *(self._looked_at(_entry(order, item), headers, order) for item in order.items),
        ]
        if not order.hurried.is_set():
            self.check(entries, measure=headers.get)
        return entries

    def _looked_at(self, entry: Entry, headers: dict[Path, Header | None], order: Order) -> Entry:
        """With the length, time and size that its file has now."""
        if self._closed.is_set() or order.dropped.is_set():
            raise Cancelled
        if order.hurried.is_set():
            return entry
        header = headers[entry.source] = measured(entry.source)
        try:
            status = entry.source.stat()
        except (OSError, ValueError):
            return entry  # whoever opens it says what is wrong
        return replace(
            entry,
            pixels=entry.pixels if header is None else header.size,
            source_bytes=status.st_size,
            source_changed=status.st_mtime_ns,
        )


def _entry(order: Order, item: Item) -> Entry:
    source = absolute(item.path)
    root = None if item.root is None else absolute(item.root)
    to = results_folder(source, order.to)
    target = order.target or target_for(
        source,
        file_format=item.settings.format,
        to=to,
        root=root,
        naming=item.naming,
    )
    return Entry(
        id=item.number,
        source=source,
        target=target,
        settings=item.settings,
        root=root,
        to=to,
        batch=order.batch,
    )


def _altered(entry: Entry, settings: Settings, naming: Naming) -> Entry:
    target = target_for(
        entry.source,
        file_format=settings.format,
        to=entry.to,
        root=entry.root,
        naming=naming,
    )
    return replace(entry, settings=settings, target=target)
