"""Wakes a thread that waits for several processes: something else has happened."""

from __future__ import annotations

import multiprocessing
import threading
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Any


class Bell:
    """Rung by any thread, heard by the one that waits."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._rung = False
        self._heard, self._cord = multiprocessing.Pipe(duplex=False)

    @property
    def source(self) -> Connection:
        """What to wait for."""
        return self._heard

    def ring(self) -> None:
        """Ends the waiting, or the next one if nobody waits now."""
        with self._lock:
            if self._rung:  # one message is enough; a full pipe would block
                return
            self._rung = True
            with suppress(OSError):
                self._cord.send_bytes(b"x")

    def hush(self) -> None:
        """What it was rung for is going to be looked at."""
        with self._lock:
            if self._rung:
                self._heard.recv_bytes()
                self._rung = False


def await_any(sources: list[Any], seconds: float | None) -> None:
    """Returns when one of the sources has something to say, or after so long."""
    with suppress(InterruptedError):  # Ctrl+C on Windows; its handler has run
        wait(sources, seconds)
