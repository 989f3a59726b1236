"""Which photos of the list stand in the queue, and under what number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sr_desktop.gui.photos import Photo, State
from sr_desktop.jobs.entry import Entry


class SentPhotos:
    """Photos by number and numbers by photo.

    A photo is `open` (sent, and not come back), `followed` (another program works on it), `queued` (it
    waits in the queue, and for the button), or was once sent.
    """

    def __init__(self) -> None:
        self._open: dict[int, Photo] = {}
        self._followed: dict[int, Photo] = {}
        self._queued: dict[Photo, Entry] = {}
        self._numbers: dict[Photo, int] = {}
        self._last: dict[Photo, int] = {}
        self._entries: dict[int, Entry] = {}
        self._unsent: set[int] = set()

    def __len__(self) -> int:
        """How many are open."""
        return len(self._open)

    def __contains__(self, photo: Photo) -> bool:
        """Whether it is open or followed."""
        return photo in self._numbers

    def __iter__(self) -> Iterator[int]:
        """The numbers of those that are open."""
        return iter(self._open)

    @property
    def numbers(self) -> set[int]:
        """Of all that are open, followed or queued."""
        return {*self._open, *self._followed, *(entry.id for entry in self._queued.values())}

    # --- what happens ------------------------------------------------------------------------

    def send(self, number: int, photo: Photo, *, ready: bool = False) -> None:
        """A photo is on its way to the queue; ready: it is there."""
        self._open[number] = photo
        self._numbers[photo] = number
        self._queued.pop(photo, None)
        if not ready:
            self._unsent.add(number)

    def arrived(self, entry: Entry) -> None:
        """It stands in the queue like this."""
        self._unsent.discard(entry.id)
        self._entries[entry.id] = entry

    def follow(self, entry: Entry, photo: Photo) -> None:
        """Another program works on it."""
        self._followed[entry.id] = photo
        self._numbers[photo] = entry.id
        self._queued.pop(photo, None)

    def queue(self, entry: Entry, photo: Photo) -> None:
        """It waits in the queue, and nobody works on it."""
        self._queued[photo] = entry

    def unqueue(self, photo: Photo) -> Entry | None:
        """It does so no more; how it stood there."""
        return self._queued.pop(photo, None)

    def come_back(self, number: int) -> Photo | None:
        """An open photo has ended; None if it was none."""
        photo = self._open.pop(number, None)
        if photo is not None:
            self._unsent.discard(number)
            self._entries.pop(number, None)
            self._numbers.pop(photo, None)
            self._last[photo] = number
        return photo

    def unfollow(self, number: int) -> Photo | None:
        """A followed photo has ended, or is not looked at any more; None if it was none."""
        photo = self._followed.pop(number, None)
        if photo is not None:
            self._numbers.pop(photo, None)
            self._last[photo] = number
        return photo

    def forget(self, photo: Photo) -> None:
        """It is not on the list any more."""
        self._last.pop(photo, None)

    # --- what is asked -----------------------------------------------------------------------

    def photo(self, number: int) -> Photo | None:
        """The open photo of a number."""
        return self._open.get(number)

    def followed(self, number: int) -> Photo | None:
        """The followed photo of a number."""
        return self._followed.get(number)

    def number(self, photo: Photo) -> int | None:
        """Of an open photo."""
        number = self._numbers.get(photo)
        return number if number in self._open else None

    def followed_number(self, photo: Photo) -> int | None:
        """Of a followed photo."""
        number = self._numbers.get(photo)
        return number if number in self._followed else None

    def last_number(self, photo: Photo) -> int | None:
        """Under which it was sent the last time."""
        return self._numbers.get(photo, self._last.get(photo))

    def sent_number(self, photo: Photo) -> int | None:
        """Of an open photo that stands in the queue already."""
        number = self.number(photo)
        return None if number is None or number in self._unsent else number

    def is_unsent(self, number: int) -> bool:
        """Whether an open photo is still looked at before it is put there."""
        return number in self._unsent

    def entry(self, photo: Photo) -> Entry | None:
        """How a photo that waits, open or queued, stood in the queue."""
        number = self._numbers.get(photo)
        return self._queued.get(photo) if number is None else self._entries.get(number)

    def is_queued(self, photo: Photo) -> bool:
        """Whether it waits in the queue for the button."""
        return photo in self._queued

    def altered(self, entry: Entry) -> Photo | None:
        """It stands in the queue like this now; the photo, None if it is not here."""
        if entry.id in self._entries:
            self._entries[entry.id] = entry
            return self._open.get(entry.id)
        for photo, before in self._queued.items():
            if before.id == entry.id:
                self._queued[photo] = entry
                return photo
        return self._followed.get(entry.id)

    def followed_waiting(self) -> int:
        """How many photos that another program works on wait there."""
        return sum(photo.state is State.WAITING for photo in self._followed.values())

    def having(self, numbers: Iterable[int]) -> list[Photo]:
        """The photos that have, or had, these numbers."""
        wanted = set(numbers)
        known = {**self._last, **self._numbers}
        return [photo for photo, number in known.items() if number in wanted]
