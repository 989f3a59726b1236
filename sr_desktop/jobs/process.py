"""The engine process itself and the pipe to it; in tests a thread in the same shape."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Any, Protocol

from sr_desktop.base.other_engine import other_engine
from sr_desktop.jobs import other_process
from sr_desktop.jobs.messages import FromEngine, ToEngine
from sr_desktop.jobs.worker import serve


class Runner(Protocol):
    """The part of `multiprocessing.Process` that is needed; tests pass a thread in its shape."""

    @property
    def sentinel(self) -> Any: ...
    def is_alive(self) -> bool: ...
    def kill(self) -> None: ...
    def join(self, timeout: float | None = None) -> None: ...


MAX_SILENT_DEATHS = 2
"""So often in a row it may die without a word before it is given up."""
MAX_KILLS = 10
"""So often if something from outside killed it, which says nothing of how it would have started."""
KILLED = -9

Launch = Callable[..., Runner]
"""Called with the engine's end of the pipe and, if it is not to use all cores, with `threads=`."""


def launch_process(conn: Connection, *, threads: int | None = None) -> Runner:
    """An engine process that serves the other end of the pipe, as it is switched: see `base.other_engine`.

    threads: cores it may use.
    """
    engine = other_engine()
    if engine is None or other_process.given_up(engine):
        return spawn_process(conn, threads=threads)
    return other_process.OtherProcess(engine, conn, threads=threads, instead=spawn_process)


def spawn_process(conn: Connection, *, threads: int | None = None) -> Runner:
    """An engine process of the program's own Python."""
    share = {} if threads is None else {"threads": threads}
    process = multiprocessing.get_context("spawn").Process(
        target=serve, args=(conn,), kwargs=share, name="sr-desktop-engine", daemon=True
    )
    process.start()
    conn.close()
    return process


class EngineProcess:
    """One engine process at a time, started when it is needed. Not for several threads at once.

    threads: cores that it may use, None: all; counts from its next start.
    """

    def __init__(self, launch: Launch = launch_process, threads: int | None = None) -> None:
        self._launch = launch
        self.threads = threads
        self._conn: Connection | None = None
        self._runner: Runner | None = None
        self._deaths = 0

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._runner is not None and self._runner.is_alive() and self._conn is not None

    @property
    def known(self) -> bool:
        """Whether it was started and is not yet given up, dead or alive."""
        return self._conn is not None

    @property
    def pid(self) -> int | None:
        """Its process id; None if there is none."""
        return getattr(self._runner, "pid", None)

    @property
    def sources(self) -> list[Any]:
        """What to wait for: something it says, its end."""
        ends = [] if self._runner is None else [self._runner.sentinel]
        return ends if self._conn is None else [self._conn, *ends]

    def ensure(self) -> None:
        """Starts it unless it runs. Raises `OSError` if the system refuses."""
        if self.alive:
            return
        self.drop()
        ours, theirs = multiprocessing.Pipe()
        self._conn = ours
        share = {} if self.threads is None else {"threads": self.threads}
        try:
            self._runner = self._launch(theirs, **share)
        except OSError:
            self.drop()
            raise

    def send(self, message: ToEngine) -> None:
        """Tells it something; a dead process hears nothing, which `received` will notice."""
        if self._conn is not None:
            with suppress(OSError):
                self._conn.send(message)

    def received(self) -> Iterator[FromEngine]:
        """Everything that it has said. Raises `EOFError` when it is gone and that was all."""
        if self._conn is None:
            return
        try:
            while self._conn.poll():
                event = self._conn.recv()
                self._deaths = 0
                yield event
        except OSError as error:
            raise EOFError from error
        if self._runner is not None and not self._runner.is_alive() and not self._conn.poll():
            raise EOFError

    def end(self, hear: Callable[[FromEngine], None], *, grace: float = 0.0) -> bool:
        """Waits `grace` seconds for its end, then ends it; gives True if that had to be done.

        What it says meanwhile goes to `hear`: it must not wait for a reader of a full pipe.
        """
        runner = self._runner
        if runner is None:
            return False
        deadline = time.monotonic() + grace
        while runner.is_alive() and (left := deadline - time.monotonic()) > 0:
            if self._conn is None:
                runner.join(left)
            elif self._conn in wait([self._conn, runner.sentinel], left):
                try:
                    hear(self._conn.recv())
                except (EOFError, OSError):  # it has closed its end
                    runner.join(deadline - time.monotonic())
        killed = runner.is_alive()
        if killed:
            runner.kill()
            runner.join()
        with suppress(EOFError):
            for event in self.received():
                hear(event)
        return killed

    def hopeless(self) -> bool:
        """Counts a death; whether it has died so often without a word that it will not start."""
        self._deaths += 1
        killed = getattr(self._runner, "exitcode", None) == KILLED
        return self._deaths > (MAX_KILLS if killed else MAX_SILENT_DEATHS)

    def drop(self) -> None:
        """Closes the pipe and forgets the process."""
        if self._conn is not None:
            self._conn.close()
        if self._runner is not None and not self._runner.is_alive():
            self._runner.join()
        self._conn = self._runner = None
