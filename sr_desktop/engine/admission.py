"""How many photos may be in hand at once: by the memory that each takes on its way."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

LIMIT = 850_000_000
"""Bytes for all photos in hand together: the bound of the whole process without torch and what it keeps."""
MOST = 6
"""Photos in hand at once, at most."""


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes of memory, at most, that a photo takes: open, while it is worked on, while it is saved.

    large: whether it has all cores to itself while it is worked on.
    """

    opened: int
    worked: int
    saved: int
    large: bool = False

    @property
    def most(self) -> int:
        """From the work on it to its end."""
        return max(self.worked, self.saved)


ALONE = Weight(sys.maxsize, sys.maxsize, sys.maxsize, large=True)
"""Of a photo that nothing is known of, or that takes all there is."""


class Stage(Enum):
    """How far a photo is."""

    OUTSIDE = 0
    OPENING = 1
    WAITING = 2
    WORKING = 3
    SAVING = 4


class Place:
    """The place of one photo in a gate. held: it rests in the middle of its stage."""

    def __init__(self, weight: Weight = ALONE) -> None:
        self.weight = weight
        self.stage = Stage.OUTSIDE
        self.held = False

    @property
    def bytes(self) -> int:
        """What it takes now."""
        match self.stage:
            case Stage.OUTSIDE:
                return 0
            case Stage.WORKING:
                return self.weight.most
            case Stage.SAVING:
                return self.weight.saved
        return self.weight.opened

    @property
    def moves(self) -> bool:
        """Whether something is being done for it now."""
        return self.stage not in (Stage.OUTSIDE, Stage.WAITING) and not self.held


Ready = Callable[[], bool]
"""Whether a photo may go on; False while all are held. Raises `Cancelled`."""


class Gate:
    """Lets photos in, and to their work, in the order in which they came. Safe from any thread.

    As many as there are cores are worked on at once, and one more is read or written meanwhile.
    A photo is let in only if every one that is open could then still be worked on beside the others: so none
    waits for memory that another one holds which waits as well. One that is too large for the limit
    is in hand alone.
    """

    def __init__(self, cores: int, *, limit: int = LIMIT, most: int | None = None) -> None:
        self.cores = cores
        self.most = most or min(MOST, cores + 1)
        self._limit = limit
        self._changed = threading.Condition()
        self._line: list[Place] = []
        self._inside: list[Place] = []

    def enter(self, place: Place, ready: Ready) -> None:
        """Waits until the photo may be opened."""
        with self._changed:
            self._line.append(place)
            try:
                self._changed.wait_for(
                    lambda: ready() and self._line[0] is place and self._has_room(place)
                )
                place.stage = Stage.OPENING
                self._inside.append(place)
            finally:
                self._line.remove(place)
                self._changed.notify_all()

    def opened(self, place: Place) -> None:
        """The photo is open and waits."""
        with self._changed:
            place.stage = Stage.WAITING
            self._changed.notify_all()

    def work(self, place: Place, ready: Ready) -> None:
        """Waits until the photo, which is open, may be worked on."""
        with self._changed:
            self._changed.wait_for(lambda: ready() and self._may_work(place))
            place.stage = Stage.WORKING

    def save(self, place: Place) -> None:
        """The photo is going to be saved."""
        with self._changed:
            place.stage = Stage.SAVING
            self._changed.notify_all()

    def leave(self, place: Place) -> None:
        """The photo is done, or given up."""
        with self._changed:
            if place in self._inside:
                self._inside.remove(place)
            place.stage = Stage.OUTSIDE
            self._changed.notify_all()

    def hold(self, place: Place, *, held: bool) -> None:
        """The photo rests from now on, or does so no longer."""
        with self._changed:
            place.held = held

    def stir(self) -> None:
        """What `ready` gives may have changed."""
        with self._changed:
            self._changed.notify_all()

    def share(self, place: Place) -> int:
        """How many cores the work on a photo may use now."""
        with self._changed:
            others = sum(other.moves for other in self._inside if other is not place)
        if place.weight.large:
            return max(1, self.cores - others)
        return max(1, self.cores // (1 + others))

    @property
    def still(self) -> bool:
        """Whether nothing is being done for any photo."""
        with self._changed:
            return not any(place.moves for place in self._inside)

    # --- with the lock held ------------------------------------------------------------------

    def _has_room(self, place: Place) -> bool:
        if not self._inside:
            return True
        if len(self._inside) >= self.most:
            return False
        taken = sum(other.bytes for other in self._inside)
        if taken + place.weight.opened > self._limit:
            return False
        begun = (Stage.OPENING, Stage.WAITING)
        open_ones = [place, *(other for other in self._inside if other.stage in begun)]
        held = sum(other.weight.opened for other in open_ones)
        return all(
            held - other.weight.opened + other.weight.most <= self._limit for other in open_ones
        )

    def _may_work(self, place: Place) -> bool:
        waiting = (other for other in self._inside if other.stage is Stage.WAITING)
        if next(waiting, place) is not place:
            return False
        working = [other for other in self._inside if other.stage is Stage.WORKING]
        if working and (place.weight.large or _any_large(working) or len(working) >= self.cores):
            return False
        if not working and not any(other.stage is Stage.SAVING for other in self._inside):
            return True
        others = sum(other.bytes for other in self._inside if other is not place)
        return others + place.weight.most <= self._limit


def _any_large(places: Iterable[Place]) -> bool:
    return any(place.weight.large for place in places)
