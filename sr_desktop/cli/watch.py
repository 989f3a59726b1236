"""`sr-desktop queue watch`: restores what a scanner puts into a folder, until Ctrl+C."""

from __future__ import annotations

import argparse
import math
import queue
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sr_desktop.base.errors import SRError, WrongUsage
from sr_desktop.cli.options import add_options, path_word
from sr_desktop.cli.speech import ALL_DONE, advice, say

if TYPE_CHECKING:
    from sr_desktop.cli.reporter import Reporter
    from sr_desktop.cli.session import Asked, Session
    from sr_desktop.jobs.watching import FolderWatch, Look

SETTLE = 3.0
LONGEST_SETTLE = 3600.0
STEP = 0.5
"""Seconds after which Ctrl+C is seen at the latest where the system does not interrupt a wait."""


def add_watch(actions: Any) -> None:
    """Adds the command to those of the queue."""
    watch = actions.add_parser(
        "watch",
        help="restore what a scanner puts into a folder",
        description="Restores each photo of a folder, and of the folders in it, as soon as it is all "
        "there, until Ctrl+C.",
    )
    watch.add_argument("folder", type=path_word, metavar="FOLDER", help="the folder")
    watch.add_argument(
        "--new-only", action="store_true", help="leave alone what is in the folder now"
    )
    watch.add_argument(
        "--settle",
        type=_seconds,
        default=SETTLE,
        metavar="SECONDS",
        help=f"how long a file has to stay as it is before it is read (default: {SETTLE:g})",
    )
    add_options(watch)
    watch.set_defaults(run=run_watch)


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0 <= value <= LONGEST_SETTLE:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds up to an hour")
    return value


def run_watch(options: argparse.Namespace) -> int:
    """Watches until Ctrl+C; what failed was told then, so that this is no failure."""
    from sr_desktop.base.files import absolute
    from sr_desktop.cli.reporter import Reporter
    from sr_desktop.cli.session import Asked, Session
    from sr_desktop.jobs.watching import FolderWatch

    folder = absolute(options.folder)
    if not folder.is_dir():
        raise WrongUsage(
            "There is no folder {folder}.",
            folder=folder,
            next_step="Name the folder that the scanner saves to.",
        )
    asked = Asked.of(options)
    watch = FolderWatch(folder, ours=asked.to, new_only=options.new_only, settle=options.settle)
    report = Reporter(as_json=options.json)
    begun = time.monotonic()
    session = Session("queue watch", report)
    try:
        first = watch.look(begun)  # what comes from now on is new
        say(f"Watching {folder}. Ctrl+C ends it.")
        Watching(watch, session, asked, report).run(first)
    finally:
        session.close()
    report.summary(time.monotonic() - begun)
    return ALL_DONE


class Watching:
    """A folder is looked at in a thread of its own; this one puts what comes into the queue and works."""

    def __init__(
        self, watch: FolderWatch, session: Session, asked: Asked, report: Reporter
    ) -> None:
        self._watch = watch
        self._session = session
        self._asked = asked
        self._report = report
        self._stop = threading.Event()
        self._looks: queue.SimpleQueue[Look | None] = queue.SimpleQueue()

    def run(self, first: Look) -> None:
        """Until Ctrl+C. Of the main thread. first: what was found already."""
        self._looks.put(first)
        # a drive that hangs holds its thread, and not the end of the program
        threading.Thread(target=self._look, name="folder-watch", daemon=True).start()
        with _interrupted(self.stop):
            while not self._stop.is_set():
                try:
                    look = self._looks.get(timeout=STEP)
                except queue.Empty:
                    continue
                if look is None or self._stop.is_set():
                    break
                self._take(look)
                self._session.work(until=lambda: not self._looks.empty())  # also when it ends
                if self._session.interrupted:
                    self.stop()
        self._stop.set()

    def stop(self) -> None:
        """Ends it; from any thread, and from a signal's handler."""
        self._stop.set()
        self._looks.put(None)

    def _look(self) -> None:
        try:
            for look in self._watch.looks(self._stop):
                self._looks.put(look)
        finally:
            self._looks.put(None)

    def _take(self, look: Look) -> None:
        if look.gone is not None:
            self._report.say(advice(look.gone))
        if look.back:
            self._report.say("The folder is back.")
        try:
            entries = self._session.take([*look.refused, *look.photos], self._asked)
        except SRError as error:  # the next photos may have room again
            for found in look.photos:
                self._report.failed(found.path, error)
            return
        self._session.work_on(entries)


@contextmanager
def _interrupted(act: Callable[[], None]) -> Iterator[None]:
    """Ctrl+C calls `act`."""
    previous = signal.signal(signal.SIGINT, lambda *_: act())
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, previous)
