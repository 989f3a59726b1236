"""The photos that one program knows of, and how many of them are open. Safe from any thread."""

from __future__ import annotations

import threading

from sr_desktop.jobs.entry import State


class Tracked:
    """State by number; counts in constant time, for a hundred thousand photos."""

    def __init__(self) -> None:
        self._lock = threading.RLock()  # a handler of signals may come in between
        self._states: dict[int, State] = {}
        self._watched: set[int] = set()
        self._open = self._waiting = self._promised = 0

    def __contains__(self, number: int) -> bool:
        return number in self._states

    def state(self, number: int) -> State | None:
        """How a photo stands; None if it is not known here."""
        return self._states.get(number)

    def set(self, number: int, state: State) -> None:
        """Notes how a photo stands."""
        with self._lock:
            before = self._states.get(number, State.CANCELLED)
            self._states[number] = state
            if number in self._watched:
                return
            self._waiting += (state is State.WAITING) - (before is State.WAITING)
            self._open += before.ended - state.ended

    def watch(self, number: int, state: State) -> None:
        """A photo that another program works on, or may: it is known here, but not counted."""
        with self._lock:
            if number not in self._states:
                self._states[number] = state
                self._watched.add(number)

    def take(self, number: int, state: State) -> None:
        """As `set`, for a photo that is worked on here from now on, whoever did before."""
        with self._lock:
            if number in self._watched:
                self._watched.discard(number)
                self._states[number] = State.CANCELLED
        self.set(number, state)

    def promise(self, count: int) -> None:
        """So many photos are on their way here; below 0: they came."""
        with self._lock:
            self._promised += count

    @property
    def open(self) -> int:
        """Photos that have not ended, with those on their way."""
        with self._lock:
            return self._open + self._promised

    @property
    def waiting(self) -> int:
        """Photos whose turn has not come."""
        return self._waiting

    def all_waiting(self) -> list[int]:
        """The numbers of the photos whose turn has not come; not of those that are only watched."""
        with self._lock:
            return [
                number
                for number, state in self._states.items()
                if state is State.WAITING and number not in self._watched
            ]

    def all_open(self) -> list[int]:
        """The numbers of the photos that have not ended; not of those that are only watched."""
        with self._lock:
            return [
                number
                for number, state in self._states.items()
                if not state.ended and number not in self._watched
            ]
