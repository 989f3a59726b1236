"""The tiles of large pictures that are at hand: read in the background, the latest kept."""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from sr_desktop.gui.loading import Background
from sr_desktop.gui.pictures import tile_image
from sr_desktop.gui.pyramid import Key, Pyramid

MOST_BYTES = 96 * 1024**2

Wish = tuple[Pyramid, Key]


class Tiles(Background):
    """Gives tiles that were read, and reads those that a frame asked for in vain.

    A frame is one painting: between `begin` and `end` it takes what is there. Only what the last
    frame missed is read; what frames before it missed is seen no more.
    """

    arrived = Signal()
    """A tile that was missing is there."""
    _read = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None, *, most_bytes: int = MOST_BYTES) -> None:
        super().__init__(parent)
        self._most = most_bytes
        self._kept: OrderedDict[tuple[int, Key], QImage] = OrderedDict()
        self._bytes = 0
        self._missed: dict[tuple[int, Key], Wish] = {}
        self._lock = threading.Lock()
        self._wishes: deque[Wish] = deque()
        self._reading = False
        self._shown: set[int] = set()
        self._read.connect(self._on_read)

    @property
    def bytes(self) -> int:
        """What the tiles at hand take in memory."""
        return self._bytes

    @property
    def waiting(self) -> bool:
        """Whether the last frame missed a tile that has not come yet."""
        return bool(self._missed)

    def begin(self) -> None:
        """A frame begins."""
        self._missed = {}

    def take(self, pyramid: Pyramid, key: Key) -> QImage | None:
        """A tile; None if it is not at hand: then it is read after the frame."""
        found = self.glance(pyramid, key)
        if found is None:
            self._missed[id(pyramid), key] = (pyramid, key)
        return found

    def glance(self, pyramid: Pyramid, key: Key) -> QImage | None:
        """A tile if it is at hand."""
        place = id(pyramid), key
        found = self._kept.get(place)
        if found is not None:
            self._kept.move_to_end(place)
        return found

    def end(self) -> None:
        """The frame is done: what it missed is read, in the order in which it was asked for."""
        with self._lock:
            self._wishes = deque(self._missed.values())
            if not self._wishes or self._reading:
                return
            self._reading = True
        self._start(self._work)

    def keep(self, pyramids: Iterable[Pyramid | None]) -> None:
        """Forgets the tiles of all other pictures: they are shown no more."""
        self._shown = {id(pyramid) for pyramid in pyramids if pyramid is not None}
        for place in [place for place in self._kept if place[0] not in self._shown]:
            self._bytes -= self._kept.pop(place).sizeInBytes()
        self._missed = {at: wish for at, wish in self._missed.items() if at[0] in self._shown}
        with self._lock:
            self._wishes = deque(self._missed.values())

    def close(self) -> None:
        """Reads no more."""
        with self._lock:
            self._wishes.clear()
        super().close()

    def _work(self) -> None:
        while True:
            with self._lock:
                if not self._wishes:
                    self._reading = False
                    return
                pyramid, key = self._wishes.popleft()
            found = pyramid.read(key)
            self._read.emit(pyramid, key, None if found is None else tile_image(found))

    def _on_read(self, pyramid: Pyramid, key: Key, image: QImage | None) -> None:
        place = id(pyramid), key
        wished = self._missed.pop(place, None) is not None
        if image is None or place[0] not in self._shown or place in self._kept:
            return
        self._kept[place] = image
        self._bytes += image.sizeInBytes()
        while self._bytes > self._most:
            _place, old = self._kept.popitem(last=False)
            self._bytes -= old.sizeInBytes()
        if wished:
            self.arrived.emit()
