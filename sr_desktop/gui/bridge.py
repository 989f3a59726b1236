"""The one place that turns what the queue and the engines say into Qt signals."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThread, Signal

from sr_desktop.base.errors import QueueUnusable, SRError
from sr_desktop.base.settings import load_settings
from sr_desktop.jobs import waiting
from sr_desktop.jobs.entry import Entry
from sr_desktop.jobs.follower import Event
from sr_desktop.jobs.job import Settings
from sr_desktop.jobs.messages import (
    Done,
    FacePair,
    FacesEnded,
    FacesFound,
    Failed,
    Piece,
    Preview,
    Previewed,
    PreviewEnded,
    Progressed,
    Report,
    ShowFaces,
    Started,
    Stopped,
)
from sr_desktop.jobs.model_messages import ModelImported, ModelRefused, ModelSeen
from sr_desktop.jobs.naming import USUAL, Naming
from sr_desktop.jobs.owners import admitted
from sr_desktop.jobs.pacing import FACT
from sr_desktop.jobs.pool import EnginePool
from sr_desktop.jobs.queue_events import (
    Again,
    Altered,
    Appeared,
    QueueForecast,
    QueueState,
    QueueTold,
    QueueTrouble,
)
from sr_desktop.jobs.runner import Runner
from sr_desktop.jobs.store import Store

log = logging.getLogger(__name__)

Answer = TypeVar("Answer")

INTERVAL = 0.25
"""Seconds after which the thread looks whether it shall end."""
REST = 250
"""Milliseconds of rest after something that nobody expected, so that it is not met without end."""
TOGETHER = 500
"""Photos whose end is told together: thousands may be stopped at once."""


class Bridge(QThread):
    """Owns the queue's `Runner` and its engines in a thread and tells what they say.

    Nothing here waits for the disk; what is asked of the queue is answered later, in the window's thread.
    `close` before the program ends.
    """

    started_photo = Signal(Started)
    progressed = Signal(Progressed)
    done = Signal(Done)
    failed = Signal(Failed)
    stopped = Signal(list)
    """The `Stopped` of one photo or of many."""
    reported = Signal(Report)
    previewed = Signal(Previewed)
    preview_ended = Signal(PreviewEnded)
    faces_found = Signal(FacesFound)
    face_pair = Signal(FacePair)
    faces_ended = Signal(FacesEnded)
    piece = Signal(Piece)
    model_imported = Signal(ModelImported)
    model_seen = Signal(ModelSeen)
    model_refused = Signal(ModelRefused)
    queue_state = Signal(QueueState)
    appeared = Signal(Appeared)
    altered = Signal(Altered)
    again = Signal(Again)
    trouble = Signal(QueueTrouble)
    told = Signal(QueueTold)
    forecast = Signal(QueueForecast)
    opened = Signal()
    paced = Signal(str)
    """What was learned of this computer's pace until now, see `jobs.pacing`."""
    not_kept = Signal(QueueUnusable)
    """The queue on disk can't be used: it is one in memory."""
    _answered = Signal(object, object)

    def __init__(self, pool: EnginePool | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pool = pool if pool is not None else EnginePool()
        self.runner = self._runner()
        self._lock = threading.Lock()
        self._early: list[Callable[[Runner], None]] | None = []
        self._leaving = self._warm = False
        self._signals: dict[type, Any] = {
            Started: self.started_photo,
            Progressed: self.progressed,
            Done: self.done,
            Failed: self.failed,
            Report: self.reported,
            Previewed: self.previewed,
            PreviewEnded: self.preview_ended,
            FacesFound: self.faces_found,
            FacePair: self.face_pair,
            FacesEnded: self.faces_ended,
            Piece: self.piece,
            ModelImported: self.model_imported,
            ModelSeen: self.model_seen,
            ModelRefused: self.model_refused,
            QueueState: self.queue_state,
            Appeared: self.appeared,
            Altered: self.altered,
            Again: self.again,
            QueueTrouble: self.trouble,
            QueueTold: self.told,
            QueueForecast: self.forecast,
        }
        self._answered.connect(self._on_answered)

    def warm_up(self) -> None:
        """Starts the thread and the engine, and asks what this computer can do."""
        self._warm = True
        self.pool.examine("auto")
        self.start()

    def leave(self) -> None:
        """Ends the work soon: what is not finished waits in the queue. Does not wait."""
        self._leaving = True
        self.requestInterruption()
        self.pool.wake()

    def close(self) -> None:
        """Ends the engines and the thread; returns when all are gone."""
        self.leave()
        self.wait()

    # --- photos of the queue -----------------------------------------------------------------

    def restore(self, entries: Sequence[Entry]) -> None:
        """Puts photos into the queue, to be restored; `failed` answers for what another program has."""
        self._do(lambda runner: runner.add(entries, admit=partial(self._admit, runner)))

    def work_on(self, entries: Sequence[Entry]) -> None:
        """Has photos restored that wait in the queue."""
        self._do(lambda runner: runner.work_on(entries))

    def watch_entries(self, entries: Sequence[Entry]) -> None:
        """Tells what another program does with its photos."""
        self._do(lambda runner: runner.watch(entries))

    def change(self, entries: Sequence[Entry]) -> None:
        """Photos that wait get the settings and names given here; answered by `altered`."""

        def change(store: Store) -> None:
            store.take_over(entries)
            now = [entry for entry in (store.entry(each.id) for each in entries) if entry]
            self.altered.emit(Altered(tuple(now)))

        self._do(lambda runner: runner.ask(change))

    def change_settings(self, numbers: Sequence[int], settings: Settings) -> None:
        """As `change`, of photos whose names are not known here: they stay."""
        self._do(lambda runner: runner.change_settings(numbers, settings))

    def cancel(self, numbers: Iterable[int]) -> None:
        """Stops photos, waiting or in work; answered by `stopped`."""
        going = list(numbers)
        self._do(lambda runner: runner.cancel(going))

    def retry(self, numbers: Iterable[int]) -> None:
        """Photos that failed or were stopped wait again."""
        again = list(numbers)
        self._do(lambda runner: runner.retry(again))

    def move(self, numbers: Sequence[int], before: int | None) -> None:
        """Photos that wait come before another one, or at the end."""
        self._do(lambda runner: runner.move(numbers, before=before))

    def prefer(self, numbers: Sequence[int]) -> None:
        """Photos that wait come before all others that do."""

        def prefer(store: Store) -> None:
            first = store.first_waiting(1)
            if first:
                store.move(numbers, before=first[0].id)

        self._do(lambda runner: runner.ask(prefer))

    def pause(self) -> None:
        """Holds the work, in whatever program; told by `queue_state`."""
        self._do(lambda runner: runner.pause())

    def resume(self) -> None:
        """Goes on after `pause`."""
        self._do(lambda runner: runner.resume())

    def mend(self) -> None:
        """Another program is gone: what it left in work waits again."""
        self._do(lambda runner: runner.ask(lambda _store: runner.open()))

    def keep_pace(self) -> None:
        """Keeps what was learned of the pace for the next time; told by `paced`."""

        def keep(runner: Runner) -> None:
            runner.keep_pace()
            runner.ask(lambda store: self.paced.emit(store.fact(FACT) or ""))

        self._do(keep)

    def ask(self, question: Callable[[Store], Answer], answer: Callable[[Answer], None]) -> None:
        """Asks something of the queue; `answer` is called with it in the window's thread."""

        def asked(store: Store) -> None:
            try:
                found = question(store)
            except SRError:
                raise  # the queue can't be read: it is asked again
            except Exception:  # a boundary: a question that fails must not stop the work
                log.exception("a question of the queue failed")
            else:
                self._answered.emit(answer, found)

        self._do(lambda runner: runner.ask(asked))

    # --- the engine --------------------------------------------------------------------------

    def preview(self, wanted: Preview) -> None:
        """Asks for a preview instead of the one before; answered by `previewed` and `preview_ended`."""
        self.pool.preview(wanted)

    def end_preview(self) -> None:
        """Nobody looks at the preview any more."""
        self.pool.end_preview()

    def show_faces(self, wanted: ShowFaces) -> None:
        """Asks for the faces of a photo; answered by `faces_found`, `face_pair` and `faces_ended`."""
        self.pool.show_faces(wanted)

    def end_faces(self) -> None:
        """Nobody looks at the faces any more."""
        self.pool.end_faces()

    def watch(self, job_id: int | None, reduce: int = 1) -> None:
        """Has the finished tiles of a photo told by `piece`."""
        self.pool.watch(job_id, reduce)

    def renew_engines(self) -> None:
        """The engines are started anew, as they are switched now; answered by `reported`."""
        self.pool.renew()
        self.pool.examine("auto")

    def import_model(self, path: Path) -> None:
        """Has a model file opened and kept; answered by `model_imported` or `model_refused`."""
        self.pool.import_model(path)

    def look_at_model(self, path: Path) -> None:
        """Asks what a model file holds; answered by `model_seen` or `model_refused`."""
        self.pool.look_at_model(path)

    # --- the thread --------------------------------------------------------------------------

    def run(self) -> None:
        if self._warm:
            with suppress(OSError):  # it is tried again, and then told
                self.pool.start()
        self._open()
        while not self.isInterruptionRequested():
            try:
                self._tell_next()
            except Exception:  # a boundary: one thing that can't be read must not end all others
                log.exception("the window's thread for the queue goes on")
                self.msleep(REST)
        try:
            self.runner.obey()
        except Exception:  # a boundary: whatever it was, the engines must end
            log.exception("not all that was wished in the end could be done")
        self.runner.close()

    def _runner(self, *, on_disk: bool = True) -> Runner:
        return Runner(self.pool, program="window", batches=(), joins=True, on_disk=on_disk)

    def _open(self) -> None:
        pace = ""
        try:
            self.runner.open()
            waiting.take_into(self.runner.store, Naming(load_settings().naming or USUAL))
            pace = self.runner.store.fact(FACT) or ""
        except QueueUnusable as error:
            log.warning("the queue is kept in memory: %s", error)
            self.runner = self._runner(on_disk=False)
            self.runner.open()
            self.not_kept.emit(error)
        except Exception:  # a boundary, as above
            log.exception("the queue could not be made ready")
        with self._lock:
            early, self._early = self._early or [], None
            for what in early:
                what(self.runner)
        self.queue_state.emit(self.runner.state)
        self.paced.emit(pace)
        self.opened.emit()

    def _do(self, what: Callable[[Runner], None]) -> None:
        """Has something done by the runner, once the queue is open."""
        with self._lock:
            if self._early is not None:
                self._early.append(what)
                return
        what(self.runner)

    def _admit(self, runner: Runner, store: Store, entries: Sequence[Entry]) -> Sequence[Entry]:
        found = admitted(store, entries, runner.state.owner)
        for number, error in found.refused:
            self.failed.emit(Failed(number, error))
        if found.replaced:
            runner.cancel(found.replaced)
        return found.fresh

    def _tell_next(self) -> None:
        event = self.runner.next_event(INTERVAL)
        stopped: list[Stopped] = []
        while isinstance(event, Stopped) and len(stopped) < TOGETHER:
            stopped.append(event)
            event = self.runner.next_event(0)
        if stopped:
            self.stopped.emit(stopped)
        if event is not None:
            self._tell(event)

    def _tell(self, event: Event) -> None:
        if isinstance(event, Stopped):
            self.stopped.emit([event])
            return
        signal = self._signals.get(type(event))
        if signal is None:
            log.warning("the engine said something unknown: %r", event)
        else:
            signal.emit(event)

    def _on_answered(self, answer: Callable[[object], None], found: object) -> None:
        if not self._leaving:
            answer(found)
