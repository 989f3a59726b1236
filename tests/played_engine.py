"""An engine that says and hears what a test wants, in the shape of a process."""

from __future__ import annotations

import multiprocessing
import os
from typing import Any

from sr_desktop.jobs.job import Job
from sr_desktop.jobs.messages import Cancel, Done, Opening, Restore, Shutdown, Started, Stopped


class Played:
    """Both ends of it are in the test's hands: `say`, `heard`, `die`."""

    def __init__(self, conn: Any, threads: int | None = None) -> None:
        self.conn = conn
        self.threads = threads
        self.alive = True
        self.exitcode: int | None = None
        self.last_words: list[Any] = []
        self.sentinel, self._end = os.pipe()

    def is_alive(self) -> bool:
        return self.alive

    def kill(self) -> None:
        """As the host does; what it was just going to say still comes."""
        self.say(*self.last_words)
        self.die(-9)

    def die(self, exitcode: int = 1) -> None:
        """It ends by itself."""
        if self.alive:
            self.alive, self.exitcode = False, exitcode
            self.conn.close()
            os.close(self._end)

    def join(self, timeout: float | None = None) -> None:
        assert timeout is not None or not self.alive

    def say(self, *events: Any) -> None:
        """To the host."""
        for event in events if self.alive else ():
            self.conn.send(event)

    def heard(self, kind: Any) -> Any:
        """The next message of a kind."""
        while self.conn.poll(10):
            message = self.conn.recv()
            if isinstance(message, kind):
                return message
        raise AssertionError(f"no {kind.__name__} came")

    def messages(self) -> list[Any]:
        """All that it was told and has not heard."""
        messages = []
        while self.conn.poll():
            messages.append(self.conn.recv())
        return messages

    def photos(self) -> list[int]:
        """The photos among them."""
        return [each.job.id for each in self.messages() if isinstance(each, Restore)]


class Engines(list[Played]):
    """All that were started; itself what starts them."""

    def __call__(self, conn: Any, threads: int | None = None) -> Played:
        self.append(Played(conn, threads))
        return self[-1]

    def end(self) -> None:
        """At the end of a test."""
        for engine in self:
            engine.die()


def told(host: Any, timeout: float = 0.0) -> list[Any]:
    """What the host tells now, or until nothing comes for so long."""
    events = []
    while (event := host.next_event(timeout=timeout)) is not None:
        events.append(event)
    return events


def copy_photos(conn: Any, threads: int | None = None) -> None:
    """An engine that starts quickly: it opens at once all that it is told of, and copies one after the other.

    A result that is there already ends it: nothing is to be done twice.
    """
    opened: list[Job] = []
    while True:
        while conn.poll(0.01):
            match conn.recv():
                case Restore(job):
                    opened.append(job)
                    conn.send(Opening(job.id, job.source))
                case Cancel(job_id):
                    opened = [job for job in opened if job.id != job_id]
                    conn.send(Stopped(job_id))
                case Shutdown():
                    return
        if opened:
            job = opened.pop(0)
            conn.send(Started(job.id, (1, 1), (1, 1), job.settings.device))
            part = job.target.with_name(f".sr-desktop-{os.getpid()}-{job.id}.part")
            part.write_bytes(job.source.read_bytes())
            os.link(part, job.target)
            part.unlink()
            conn.send(Done(job.id, job.target, 0.0, (1, 1), job.settings.device, f"{threads}"))


def launch_copying(conn: Any, threads: int | None = None) -> Any:
    """A process of it."""
    process = multiprocessing.get_context("spawn").Process(
        target=copy_photos, args=(conn, threads), daemon=True
    )
    process.start()
    conn.close()
    return process
