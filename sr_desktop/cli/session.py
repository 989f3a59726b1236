"""One call of the command line that restores photos: they go to the queue, are worked on, and are told of."""

from __future__ import annotations

import argparse
import os
import signal
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from sr_desktop.base.errors import AlreadyRestored, DiskFull, QueueUnusable
from sr_desktop.base.files import absolute
from sr_desktop.base.sentences import counted
from sr_desktop.cli.naming import naming_of
from sr_desktop.cli.options import settings_of
from sr_desktop.cli.reporter import Reporter
from sr_desktop.cli.speech import advice
from sr_desktop.engine.headers import Header, measured
from sr_desktop.jobs.awake import Awake
from sr_desktop.jobs.entry import Entry, State, new_id
from sr_desktop.jobs.finished import restored_before
from sr_desktop.jobs.follower import Event
from sr_desktop.jobs.intake import Found, Refused, intake
from sr_desktop.jobs.messages import Done, Failed, Progressed, Started, Stopped
from sr_desktop.jobs.naming import target_for
from sr_desktop.jobs.other_process import not_used
from sr_desktop.jobs.queue_events import Again, QueueForecast, QueueState, QueueTold, QueueTrouble
from sr_desktop.jobs.runner import Runner
from sr_desktop.jobs.settings_text import settings_text
from sr_desktop.jobs.space import Needed, check_space, told
from sr_desktop.jobs.store import Store

if TYPE_CHECKING:
    from sr_desktop.jobs.job import Settings
    from sr_desktop.jobs.naming import Naming
    from sr_desktop.jobs.pool import EnginePool

TOLD_AGAIN = 10.0
"""Seconds between two lines that say why nothing goes on."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a call asks for: how photos are restored, and where results go and are called."""

    settings: Settings
    naming: Naming
    to: Path | None

    @classmethod
    def of(cls, options: argparse.Namespace) -> Asked:
        """From the switches. Raises `WrongUsage`."""
        settings = settings_of(options)
        to = None if options.to is None else absolute(options.to)
        return cls(settings, naming_of(options, settings), to)


class Session:
    """Photos come in by `add`; `work` restores them. Of one thread."""

    def __init__(
        self, program: str, report: Reporter, *, everything: bool = False, works: bool = True
    ) -> None:
        """everything: work on all photos of the queue, not only on those that come in here.

        works: False if photos are only put there. Raises `QueueUnusable`.
        """
        from sr_desktop.jobs.pool import EnginePool

        self._report = report
        self._shown: dict[int, Path] = {}
        self._batch = new_id()
        self._count = self._ended = 0
        self._shares: dict[int, float] = {}
        self._told_at = 0.0
        self._everything = everything
        self.interrupted = False
        """Whether Ctrl+C was pressed while photos were worked on."""
        self.abandoned = False
        """Whether it was pressed again."""
        self.runner = _runner(EnginePool(), program, report, everything=everything, works=works)
        self._said = self.store.told
        self._card_told = False
        for words in self._said:
            report.say(words)

    @property
    def store(self) -> Store:
        """The queue."""
        return self.runner.store

    def close(self) -> None:
        """Ends the engines; what is not finished waits."""
        self.runner.close()
        self._report.close()

    # --- photos come in ----------------------------------------------------------------------

    def add(self, paths: Iterable[Path], asked: Asked, *, priority: int = 0) -> list[Entry]:
        """Looks through files and folders and puts their photos into the queue; tells of the others.

        Gives what waits now. If the results have no room all photos are told as failed, and nothing waits.
        """
        return self.take(intake(paths, ours=asked.to), asked, priority=priority)

    def take(
        self, items: Iterable[Found | Refused], asked: Asked, *, priority: int = 0
    ) -> list[Entry]:
        """As `add`, of what was found already."""
        known = self.store.revision
        new: list[Entry] = []
        taken: list[Entry] = []
        others: list[Entry] = []
        found: dict[int, Found] = {}
        for item in items:
            if isinstance(item, Refused):
                self._refuse(item)
                if not item.ours:
                    others.append(self._refused(item, asked))
                continue
            entry = self._entry(item, asked, priority)
            if entry is None:
                continue
            found[entry.id] = item
            (taken if entry.state is State.RUNNING else new).append(entry)
        waiting = [*new, *(replace(entry, state=State.WAITING) for entry in taken)]
        headers = {entry.source: measured(entry.source) for entry in waiting}
        try:
            drives = check_space(waiting, measure=headers.get)
        except DiskFull as error:
            self._report.refused([self._shown[entry.id] for entry in waiting], error)
            return []
        waiting = [_with_size(entry, headers[entry.source]) for entry in waiting]
        new = waiting[: len(new)]
        self._say_what_is_needed(waiting, drives)
        if waiting or any(entry.state is State.FAILED for entry in others):
            # a call that finds nothing to do leaves no trace
            there = {entry.id for entry in self.store.add_new([*new, *others], known=known)}
        else:
            there = set()
        self.store.take_over(waiting[len(new) :])
        waiting = [entry for entry in waiting if entry.id not in there]
        self._count += len(waiting)
        self._report.expect(entry.id for entry in waiting)
        if there:  # another program has put them there meanwhile
            waiting += self.take([found[number] for number in there], asked, priority=priority)
        return waiting

    def _say_what_is_needed(self, waiting: Sequence[Entry], drives: Sequence[Needed]) -> None:
        if len(waiting) > 1:
            photos = counted(len(waiting), "%n photo", "%n photos")
            self._report.say(
                f"{photos}. The results need about {told(sum(d.results for d in drives))}."
            )

    def work_on(self, entries: Sequence[Entry]) -> None:
        """Has photos of the queue restored."""
        self.runner.work_on(entries)

    def work_on_all(self) -> None:
        """Has all photos of the queue restored that wait."""
        waiting = self.store.entries(states=(State.WAITING,))
        self._shown |= {entry.id: entry.source for entry in waiting}
        self._count += len(waiting)
        self.runner.work_on(waiting)

    def _entry(self, item: Found, asked: Asked, priority: int) -> Entry | None:
        """A photo as it will stand in the queue, in the state "running" if it stands there already."""
        source = absolute(item.path)
        target = target_for(
            source,
            file_format=asked.settings.format,
            to=asked.to,
            root=None if item.root is None else absolute(item.root),
            naming=asked.naming,
        )
        known = self.store.of_source(source)
        open_one = next((each for each in known if not each.state.ended), None)
        # begun and cut off: if its result is there, whoever works the queue writes that down
        begun = open_one is not None and open_one.planned is not None and open_one.target == target
        # what the person named is done, whatever was done before
        if item.root is not None and not begun:
            before = _finished(known, source, target, asked.settings) or restored_before(
                source, target, asked.settings
            )
            if before is not None:
                reason = AlreadyRestored(
                    "{name} was restored before, as {result}.", name=source.name, result=before.name
                )
                self._report.skipped(item.path, reason, before)
                return None
        length, changed = _length_and_time(source)
        entry = Entry(
            id=new_id(),
            source=source,
            target=target,
            settings=asked.settings,
            root=None if item.root is None else absolute(item.root),
            to=asked.to,
            batch=self._batch,
            priority=priority,
            source_bytes=length,
            source_changed=changed,
        )
        if open_one is not None and open_one.state is State.WAITING:
            entry = replace(entry, id=open_one.id, state=State.RUNNING)
        elif open_one is not None:
            busy = AlreadyRestored(
                "{name} is being restored at this moment by another SR Desktop.", name=source.name
            )
            self._report.skipped(item.path, busy, open_one.target)
            return None
        self._shown[entry.id] = item.path
        return entry

    def _refuse(self, item: Refused) -> None:
        if item.failed:
            self._report.failed(item.path, item.reason)
        else:
            self._report.skipped(item.path, item.reason, ours=item.ours)

    def _refused(self, item: Refused, asked: Asked) -> Entry:
        source = absolute(item.path)
        return Entry(
            id=new_id(),
            source=source,
            target=source,
            settings=asked.settings,
            batch=self._batch,
            state=State.FAILED if item.failed else State.SKIPPED,
            error=item.reason,
        )

    def named(self, entry: Entry) -> Path:
        """A photo as the person named it."""
        return self._source(entry.id)

    # --- photos are worked on ----------------------------------------------------------------

    def work(self, *, until: Callable[[], bool] | None = None) -> None:
        """Until all photos have ended, or `until` says so.

        Ctrl+C stops them at the next tile; a second one does not wait for that: another program that has
        some of them may not answer.
        """
        with self._interruptible(), Awake() if self._count > 1 else nullcontext():
            while self.runner.busy and not (until is not None and until()):
                if self.abandoned or (self.interrupted and self._everything):
                    break
                event = self.runner.next_event(0.5)
                if event is not None:
                    self._tell(event)
                self._say_why_nothing_happens()

    @contextmanager
    def _interruptible(self) -> Iterator[None]:
        previous = signal.signal(signal.SIGINT, lambda *_: self._interrupt())
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, previous)

    def _interrupt(self) -> None:
        """Of the whole queue nothing is dropped: what is not finished waits for the next time."""
        self.abandoned = self.interrupted
        self.interrupted = True
        if not self._everything:
            self.runner.cancel_all()

    def _tell(self, event: Event) -> None:
        report = self._report
        number = getattr(event, "job_id", None)
        if not self._everything and number is not None and number not in self._shown:
            return  # of another call, which has taken over some of these photos
        match event:
            case Started(job_id):
                number = self._ended + len(self._shares) + 1
                self._shares[job_id] = 0.0
                sizes = (event.source_size, event.target_size)
                report.working(self._source(job_id), number, self._count, sizes)
                self._say_what_is_not_used()
            case Progressed(job_id):
                self._shares[job_id] = event.fraction
                if self._count == 1:
                    report.progress(event.fraction, 0, 1, event.seconds_left)
            case QueueForecast() if self._count > 1:
                report.progress(event.share, self._ended, self._count, event.seconds_left)
            case Done(job_id):
                report.done(self._source(job_id), event)
                self._end(job_id)
            case Failed(job_id):
                report.failed(self._source(job_id), event.error, event.seconds, number=job_id)
                self._end(job_id)
            case Stopped(job_id):
                report.cancelled(self._source(job_id), job_id)
                self._end(job_id)
            case Again(job_id):
                self._shares.pop(job_id, None)
            case QueueTold() if event.words not in self._said:
                report.say(event.words)
            case QueueTrouble():
                if event.error is not None:
                    report.say(f"{event.error.title}: {advice(event.error)}")
            case _:
                pass

    def _say_what_is_not_used(self) -> None:
        """Once: the part for the graphics card is switched on, but the processor works."""
        error = not_used()
        if error is not None and not self._card_told:
            self._card_told = True
            self._report.say(f"{error.title}: {advice(error)}")

    def _end(self, number: int) -> None:
        self._ended += 1
        self._shares.pop(number, None)

    def _source(self, number: int) -> Path:
        """The photo as the person named it."""
        if number not in self._shown:
            entry = self.store.entry(number)
            self._shown[number] = Path("?") if entry is None else entry.source
            self._count += 1
        return self._shown[number]

    def _say_why_nothing_happens(self) -> None:
        now = time.monotonic()
        if now - self._told_at < TOLD_AGAIN:
            return
        state = self.runner.state
        words = _waiting_for(state)
        if words:
            self._told_at = now
            self._report.say(words)


def _waiting_for(state: QueueState) -> str:
    """Why no photo is worked on here; empty if one is."""
    if state.paused:
        return "The queue rests. sr-desktop queue resume goes on."
    if state.owner is None or state.working:
        return ""
    who = f"Another SR Desktop ({state.owner.program}, process {state.owner.pid})"
    if state.owner.silent:
        return f"{who} holds the queue and does not answer. End it, then this one goes on."
    return f"{who} is working on the queue. These photos wait for it."


def _runner(
    pool: EnginePool, program: str, report: Reporter, *, everything: bool, works: bool
) -> Runner:
    """A runner of the person's queue; of one in memory if that cannot be kept on disk."""
    batches = None if everything else ()
    runner = Runner(pool, program=program, batches=batches, joins=everything)
    try:
        runner.open()
        if works and runner.state.paused and runner.state.owner is None:
            report.say("The queue rested. It goes on now.")
            runner.resume()
    except QueueUnusable as error:
        if everything:
            raise
        report.say(f"{error.title}: {error.sentence} This call goes on without it.")
        runner = Runner(pool, program=program, batches=batches, on_disk=False)
        runner.open()
    return runner


def _finished(
    known: Sequence[Entry], source: Path, target: Path, settings: Settings
) -> Path | None:
    """The result of this very file with these settings and this name, by what the queue knows."""
    wanted = settings_text(settings)
    for entry in known:
        if (
            entry.state is State.DONE
            and entry.result is not None
            and entry.target == target
            and settings_text(entry.settings) == wanted
            and (entry.source_bytes, entry.source_changed) == _length_and_time(source)
            and os.path.lexists(entry.result)
        ):
            return entry.result
    return None


def _with_size(entry: Entry, header: Header | None) -> Entry:
    return entry if header is None else replace(entry, pixels=header.size)


def _length_and_time(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_size, status.st_mtime_ns
