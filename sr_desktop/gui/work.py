"""What a person does with photos and the queue: send, stop, pause, put in another order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from sr_desktop.base.errors import SRError
from sr_desktop.gui.albums import Own
from sr_desktop.gui.bridge import Bridge
from sr_desktop.gui.photos import Photo, PhotoList, State
from sr_desktop.gui.run import Run, Summary
from sr_desktop.gui.sending import PORTION, Item, Order, Sender
from sr_desktop.jobs import entry as queue
from sr_desktop.jobs.entry import Entry, new_id
from sr_desktop.jobs.job import Settings
from sr_desktop.jobs.naming import Naming

__all__ = ["Summary", "Work"]

STEP = 4000
"""Photos that are noted at once; with more the window would be seen to stand still."""
STATES = {
    queue.State.WAITING: State.WAITING,
    queue.State.RUNNING: State.WORKING,
    queue.State.DONE: State.DONE,
    queue.State.FAILED: State.FAILED,
    queue.State.SKIPPED: State.SKIPPED,
    queue.State.CANCELLED: State.WAITING,
}


class Work(Run):
    """A press on the button, and everything that is done with the photos after it."""

    came = Signal(list)
    """Photos of the queue that are new on the list."""
    refused = Signal(object, list)
    """Why what was sent last is not begun; and those of it that wait in the queue without being listed."""

    def __init__(self, bridge: Bridge, photos: PhotoList, parent: QObject | None = None) -> None:
        super().__init__(bridge, photos, parent)
        self.naming: Callable[[Settings], Naming] = lambda _settings: Naming()
        self.own_of: Callable[[Settings], Own | None] = lambda _settings: None
        """What a photo that comes from the queue with such settings has for itself."""
        self._filling: dict[
            Order, tuple[deque[tuple[Photo, Settings]], dict[Settings, Naming]]
        ] = {}
        self.outgoing = Sender(self)
        self.outgoing.made.connect(self._on_made)
        self.outgoing.finished.connect(self._on_order_finished)
        self.outgoing.refused.connect(self._on_order_refused)
        self.outgoing.altered.connect(bridge.change)

    def restore(
        self,
        photos: Sequence[Photo],
        settings: Settings,
        to: Path | None,
        *,
        target: Path | None = None,
    ) -> None:
        """Sends photos to the queue with one set of settings; `to` None: beside each original.

        target: what the result of a single photo shall be called instead.
        """
        self.send([(photo, settings) for photo in photos], to, target=target)

    def send(
        self,
        wanted: Iterable[tuple[Photo, Settings]],
        to: Path | None,
        *,
        target: Path | None = None,
    ) -> None:
        """Sends photos, each with its settings, to the queue. What waits there already keeps its own.

        Nothing is begun before it is known that there is room for all results.
        """
        going = [(photo, settings) for photo, settings in wanted if photo not in self._sent]
        if not going:
            return
        names = {settings: self.naming(settings) for settings in {each for _, each in going}}
        order = Order(new_id(), to, target)
        self._begin(0)
        self._orders.append(order)
        self._filling[order] = deque(going), names
        self._fill(order)
        self.began.emit()
        self.changed.emit()

    def take_back(self, entries: Sequence[Entry]) -> None:
        """Photos that wait in the queue come on the list and are worked on, each with its own settings."""
        if entries:
            self._begin(len(entries))
            order = Order(new_id(), known=list(entries), listed=False)
            self._orders.append(order)
            self.outgoing.send(order)
            self.began.emit()
            self.changed.emit()

    def join(self, entries: Sequence[Entry]) -> None:
        """Photos that another program put into the queue become part of this run."""
        self._begin(len(entries))
        self._take(entries)
        self.began.emit()
        self.changed.emit()

    def show(self, entries: Sequence[Entry], *, followed: bool) -> list[Photo]:
        """Puts photos of the queue on the list as they stand, without working on them; gives their rows.

        followed: another program works on them; else they wait for the button.
        """
        rows = self._rows(entries)
        for entry, photo in zip(entries, rows, strict=True):
            if photo in self._sent:
                continue
            self._photos.change(
                photo, state=STATES[entry.state], error=None, settings=entry.settings, fraction=0.0
            )
            if followed:
                self._sent.follow(entry, photo)
            else:
                self._sent.queue(entry, photo)
        if followed:
            self._bridge.watch_entries(entries)
        return rows

    def retry(self, photos: Sequence[Photo]) -> None:
        """Photos that failed or were stopped wait again, as they were sent the last time."""
        again = [
            (photo, number)
            for photo in photos
            if photo not in self._sent and (number := self._sent.last_number(photo)) is not None
        ]
        if not again:
            return
        self._begin(len(again))
        for photo, number in again:
            self._sent.send(number, photo, ready=True)
            self._run.numbers.append(number)
            self._show_sent(photo, photo.settings or Settings())
        self._bridge.retry(number for _, number in again)
        self.began.emit()
        self.changed.emit()

    def move(self, photos: Sequence[Photo], before: Photo | None) -> None:
        """Photos that wait in the queue are worked on, in this order, before another one, or at the end.

        before: if it does not wait itself, it stands for the next one below it on the list that does.
        """
        going = self._in_queue(photos)
        if not going:
            return
        first: int | None = None
        row = self._photos.row(before) if before is not None else -1
        while 0 <= row < len(self._photos) and first is None:
            photo = self._photos.photo(row)
            if photo not in photos and photo.state is State.WAITING:
                first = self._sent.sent_number(photo)
            row += 1
        self._bridge.move(going, first)

    def prefer(self, photos: Sequence[Photo]) -> None:
        """Photos that wait in the queue come next, after those in work."""
        going = self._in_queue(photos)
        if going:
            self._bridge.prefer(going)

    def change_settings(self, photos: Sequence[Photo], settings: Settings) -> None:
        """Photos that wait in the queue are restored with other settings; those in work are not touched."""
        entries: list[Entry] = []
        numbers: list[int] = []
        for photo in photos:
            if photo.state is not State.WAITING:
                continue
            entry, number = self._sent.entry(photo), self._sent.sent_number(photo)
            if entry is not None:
                entries.append(entry)
            elif number is not None:
                numbers.append(number)
            else:
                continue
            self._photos.change(photo, settings=settings)
        if entries:
            self.outgoing.alter(entries, settings, self.naming(settings))
        if numbers:
            self._bridge.change_settings(numbers, settings)

    def drop(self, *photos: Photo) -> None:
        """Takes photos that wait out of the run, and out of the queue."""
        going: list[int] = []
        for photo in photos:
            number = self._sent.number(photo)
            queued = self._sent.unqueue(photo)
            followed = self._sent.followed_number(photo)
            if number is not None:
                self._run.total -= 1
                if self._sent.is_unsent(number):
                    self._backlog.append(number)
                else:
                    going.append(number)
            elif queued is not None:
                going.append(queued.id)
            elif followed is not None:
                self._sent.unfollow(followed)
            self._sent.forget(photo)
        if going:
            self._bridge.cancel(going)
        self._settle_some()

    def stop(self) -> None:
        """Stops within a tile; what is finished stays, the rest waits again."""
        if not self.running:
            return
        self._stopping = True
        for order in self._orders:
            order.dropped.set()
        going = [number for number in self._sent if not self._sent.is_unsent(number)]
        if going:
            self._bridge.cancel(going)
        self.changed.emit()

    def pause(self) -> None:
        """Holds the photos in work at the next tile, and gives the device's memory back."""
        self._bridge.pause()

    def resume(self) -> None:
        """Goes on after `pause`."""
        self._bridge.resume()

    def leave(self) -> None:
        """The window closes: what the queue does not know yet is told it, for the next time."""
        for order in list(self._filling):
            while order in self._filling:
                self._fill(order)
        if any(order.items for order in self._orders):
            self.outgoing.hurry(self._orders)
        for order in self._orders:
            new = [entry for entry in order.entries if entry.batch == order.batch]
            left = [entry for entry in new if self._sent.is_unsent(entry.id)]
            if left and not order.dropped.is_set():
                self._bridge.restore(left)
        for settings, numbers in self.outgoing.unaltered.items():
            self._bridge.change_settings(numbers, settings)  # under the names that they have
        self._bridge.leave()

    def close(self) -> None:
        """Waits for the background thread; what is not sent yet is not sent any more."""
        self.outgoing.close()
        self._settling.stop()

    # --- on the way to the queue -------------------------------------------------------------

    def _fill(self, order: Order) -> None:
        """Notes photos, as many as are not felt; with the last ones the order is sent."""
        if order not in self._filling:
            return
        first = not len(order)
        going, names = self._filling[order]
        for _ in range(min(STEP, len(going))):
            photo, settings = going.popleft()
            if photo in self._sent or not (first or self._photos.find(photo.path) is photo):
                continue
            entry = self._sent.unqueue(photo)
            if entry is not None:
                order.known.append(entry)
                self._sent.send(entry.id, photo)
            else:
                item = Item(new_id(), photo.path, photo.root, settings, names[settings])
                order.items.append(item)
                self._sent.send(item.number, photo)
                if len(order.items) <= PORTION:  # the others as they are sent
                    self._show_sent(photo, settings)
            self._run.total += 1
        if going and not order.dropped.is_set():
            QTimer.singleShot(0, lambda: self._fill(order))
        else:
            del self._filling[order]
            self.outgoing.send(order)

    def _on_made(self, order: Order, entries: list[Entry]) -> None:
        """There is room for all results; these photos are sent."""
        if order.dropped.is_set():
            return
        if not order.listed:
            self._take(entries)
            return
        entries = [entry for entry in entries if self._sent.is_unsent(entry.id)]
        for entry in entries:
            photo = self._sent.photo(entry.id)
            if photo is not None:
                self._arrive(entry, photo)
        new = [entry for entry in entries if entry.batch == order.batch]
        known = [entry for entry in entries if entry.batch != order.batch]
        if new:
            self._bridge.restore(new)
        if known:
            self._bridge.work_on(known)

    def _take(self, entries: Sequence[Entry]) -> None:
        """Photos of the queue come on the list, as part of the run."""
        taken: list[Entry] = []
        for entry, photo in zip(entries, self._rows(entries), strict=True):
            if self._sent.followed_number(photo) == entry.id:
                self._sent.unfollow(entry.id)
            if photo in self._sent:  # the same file is on its way already
                self._run.total -= 1
                self._bridge.cancel([entry.id])
                continue
            self._sent.send(entry.id, photo)
            self._arrive(entry, photo)
            taken.append(entry)
        if taken:
            self._bridge.work_on(taken)

    def _arrive(self, entry: Entry, photo: Photo) -> None:
        self._sent.arrived(entry)
        self._run.numbers.append(entry.id)
        if photo.state is not State.WAITING or photo.settings != entry.settings:
            self._show_sent(photo, entry.settings)

    def _show_sent(self, photo: Photo, settings: Settings) -> None:
        self._photos.change(photo, state=State.WAITING, error=None, fraction=0.0, settings=settings)

    def _rows(self, entries: Sequence[Entry]) -> list[Photo]:
        """Their photos on the list; those that are not there are added."""
        own = {settings: self.own_of(settings) for settings in {e.settings for e in entries}}
        new = self._photos.add(
            Photo(
                *(entry.source, entry.root),
                settings=entry.settings,
                own=own[entry.settings],
                face_choices=entry.settings.face_choices,
            )
            for entry in entries
        )
        if new:
            self.came.emit(new)
        return [photo for entry in entries if (photo := self._photos.find(entry.source))]

    def _on_order_finished(self, order: Order) -> None:
        self._close_order(order)

    def _on_order_refused(self, order: Order, error: SRError | None) -> None:
        left = list(order.known) if not order.listed else []
        for entry in order.known if order.listed else ():
            photo = self._sent.photo(entry.id)
            if photo is not None and error is not None:
                self._sent.come_back(entry.id)
                self._sent.queue(entry, photo)
        if error is not None:
            self._run.total -= len(order)
            self.refused.emit(error, left)
        self._close_order(order)

    def _close_order(self, order: Order) -> None:
        """All of its photos that can be sent are; the others come back."""
        self._orders.remove(order)
        self._settle(number for number in order.numbers if self._sent.is_unsent(number))
        self.changed.emit()

    def _in_queue(self, photos: Sequence[Photo]) -> list[int]:
        found = []
        for photo in photos:
            if photo.state is State.WAITING:
                number = self._sent.sent_number(photo)
                if number is not None:
                    found.append(number)
        return found
