"""The engine's side of the pipe. `serve` is an ordinary function: a process runs it, or a test's thread.

This is the one door to torch: it is imported inside `serve`, after the process has started.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from sr_desktop.base.errors import Cancelled, EngineUnusable, OutOfMemory, SRError, WeightsRefused
from sr_desktop.base.logs import start_logging
from sr_desktop.base.memory import give_freed_memory_back, keep_freed_memory
from sr_desktop.base.progress import Progress
from sr_desktop.base.sentences import sentence
from sr_desktop.engine.admission import Gate
from sr_desktop.jobs.faces_desk import FacesDesk
from sr_desktop.jobs.job import Job
from sr_desktop.jobs.lanes import Lane, Lanes
from sr_desktop.jobs.mailbox import FacesWait, Idle, Mailbox, PauseBegins, PreviewWaits
from sr_desktop.jobs.messages import (
    Done,
    Examine,
    FacesEnded,
    Failed,
    FromEngine,
    Opening,
    Piece,
    PreviewEnded,
    Progressed,
    Report,
    Restore,
    Started,
    Stopped,
)
from sr_desktop.jobs.model_messages import (
    ImportModel,
    LookAtModel,
    ModelImported,
    ModelRefused,
    ModelSeen,
)
from sr_desktop.jobs.preview_desk import PreviewDesk, packed

if TYPE_CHECKING:
    from sr_desktop.engine.blend import Wishes
    from sr_desktop.engine.image import Photo
    from sr_desktop.engine.patches import Patch
    from sr_desktop.engine.pipeline import Outcome
    from sr_desktop.engine.restorer import Watch as Watching

log = logging.getLogger(__name__)

ESTIMATE_AFTER = 0.08
"""Share of a photo after which the time left can be told."""
OWN_BLOCK, KEPT = 64 * 1024**2, 512 * 1024**2
"""Bytes from which a block of memory goes back to the system when freed; bytes kept for the next photo.

Taken again from the system they cost a tenth of its time. Given back before a large one, and when idle.
"""
PATIENCE = 5.0
"""Seconds without any work after which freed memory is given back."""
SWITCH = 0.0005
"""Seconds after which one lane lets another go on: a network comes back to Python between two layers."""


def serve(conn: Connection, threads: int | None = None) -> None:
    """Answers messages until `Shutdown` or until the other side is gone. Never dies of a job.

    threads: how many processor cores may be used; None: all.
    """
    if threading.current_thread() is threading.main_thread():
        _prepare_process()
    mailbox = Mailbox(conn)
    reader = threading.Thread(target=mailbox.read, name="engine-mailbox", daemon=True)
    reader.start()
    worker = _Worker(conn, mailbox)
    cause = worker.load(threads)
    with suppress(OSError, EOFError):  # the other side is gone
        worker.run() if cause is None else worker.refuse(cause)
    worker.end()
    conn.close()


def prepare_libraries() -> None:
    """What libraries read when they are loaded: to be called before torch is."""
    os.environ.setdefault("PYTORCH_ENABLE_MPS_FALLBACK", "1")
    # Threads that wait for each other sleep instead of spinning (read when torch is loaded): the same
    # speed on a quiet computer, half the time beside another busy program.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    # torch's threads do the large work; numpy's own would spin beside them (read when numpy is loaded).
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def _prepare_process() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which cancels
    prepare_libraries()
    keep_freed_memory(OWN_BLOCK, KEPT)
    sys.setswitchinterval(SWITCH)
    start_logging("engine")
    with suppress(OSError, AttributeError):
        os.nice(5)  # the person's other programs come first


class _Worker:
    """Does the work that the mailbox holds: photos in lanes beside each other, everything else in turn."""

    def __init__(self, conn: Connection, mailbox: Mailbox) -> None:
        self._conn = conn
        self._sending = threading.Lock()
        self._mailbox = mailbox
        self._lanes: Lanes | None = None

    def load(self, threads: int | None) -> EngineUnusable | None:
        """Opens the one door to torch; the reason if that fails (a missing library, for instance)."""
        try:
            from sr_desktop.engine import (
                device,
                examination,
                importing,
                loader,
                patches,
                pipeline,
                preview,
                weighing,
            )
            from sr_desktop.engine.faces import pairs
        except Exception as error:  # whatever a broken installation raises
            log.exception("the engine cannot start")
            return EngineUnusable(
                "The engine that restores photos cannot start on this computer ({cause}).",
                cause=error,
            )
        self._pipeline, self._importing, self._loader = pipeline, importing, loader
        self._patches, self._examination, self._weighing = patches, examination, weighing
        self._toolbox = pipeline.Toolbox()
        self._previews = PreviewDesk(self._mailbox, preview.Previewer(self._toolbox), self._send)
        self._faces = FacesDesk(self._mailbox, self._previews, pairs.find_pairs, self._send)
        cores = min(threads or device.cores(), device.cores())
        device.use_cores(cores)
        self._lanes = Lanes(
            *(Gate(cores), self._answer_photo),
            use_cores=device.use_cores,
            give_back=self._toolbox.rest,
            paused=lambda: self._mailbox.paused,
        )
        self._mailbox.changed = self._lanes.stir
        return None

    def end(self) -> None:
        """After the mailbox has ended, and with it all photos."""
        if self._lanes is not None:
            self._mailbox.stop_all()
            self._lanes.end()

    def refuse(self, cause: EngineUnusable) -> None:
        """Answers everything with the reason why nothing can be done."""
        while (work := self._mailbox.next()) is not None:
            match work:
                case Restore(job):
                    self._send(Failed(job.id, cause))
                case Examine():
                    self._send(Report((cause.words,), "", "", 0.0, passed=False))
                case ImportModel(path) | LookAtModel(path):
                    self._send(ModelRefused(path, cause))
                case PreviewWaits():
                    if (begun := self._mailbox.begin_preview()) is not None:
                        self._send(PreviewEnded(begun[0].id, whole=False, error=cause))
                case FacesWait():
                    if (faces := self._mailbox.begin_faces()) is not None:
                        self._mailbox.end_faces(faces[0])
                        self._send(FacesEnded(faces[0].id, error=cause))

    def run(self) -> None:
        """Until the mailbox ends."""
        lanes = self._lanes
        assert lanes is not None
        patience: float | None = PATIENCE
        while True:
            rest = self._faces.rest
            work = self._mailbox.next(patience if rest is None else rest)
            if work is None:
                return
            patience = PATIENCE
            match work:
                case Idle() if rest is not None:
                    self._show_faces(lanes)
                case Idle():
                    if not self._mailbox.at_work:
                        give_freed_memory_back()
                        patience = None
                case Restore(job):
                    self._previews.leave_memory()
                    lanes.put(job, self._mailbox.control(job.id))
                case PreviewWaits():
                    with lanes.holding():
                        self._previews.serve(beside=self._mailbox.at_work)
                    lanes.rest()
                case FacesWait():
                    self._show_faces(lanes)
                case PauseBegins():
                    lanes.rest()
                case Examine():
                    with lanes.holding():
                        self._send(self._examine(work))
                case ImportModel(path):
                    self._send(_model_answer(path, self._import))
                case LookAtModel(path):
                    self._send(_model_answer(path, self._look))

    def _show_faces(self, lanes: Lanes) -> None:
        with lanes.holding():
            self._faces.serve(beside=self._mailbox.at_work)
        lanes.rest()

    def _send(self, event: FromEngine) -> None:
        with self._sending:
            self._conn.send(event)

    def _answer_photo(self, job: Job, lane: Lane) -> None:
        """In a lane: restores a photo and says what became of it."""
        with suppress(OSError):  # the other side is gone
            try:
                answer = self._restore(job, lane)
            finally:
                self._mailbox.forget(job.id)
                self._previews.ended(job.id)
                lane.leave()
            self._send(answer)

    def _restore(self, job: Job, lane: Lane) -> FromEngine:
        clock = _Clock()
        try:
            made = self._stages(job, lane, clock)
        except Cancelled:
            return Stopped(job.id)
        except SRError as error:
            return Failed(job.id, error, traceback.format_exc(), clock.seconds)
        except MemoryError:
            scarce = OutOfMemory("There is not enough memory for {name}.", name=job.source.name)
            return Failed(job.id, scarce, traceback.format_exc(), clock.seconds)
        except Exception:  # the boundary: a worker never dies of a job
            log.exception("%s", job.source)
            unknown = SRError("{name} could not be restored.", name=job.source.name)
            return Failed(job.id, unknown, traceback.format_exc(), clock.seconds)
        return Done(
            *(job.id, made.target, made.seconds, made.size, made.device, made.model, made.notes),
            sha256=made.sha256,
            source_sha256=made.source_sha256,
            finder=made.finder,
        )

    def _stages(self, job: Job, lane: Lane, clock: _Clock) -> Outcome:
        """The photo's way: each stage begins when there is room for it beside the other photos."""

        def on_progress(fraction: float, stage: str) -> None:
            self._send(Progressed(job.id, fraction, stage, clock.left(fraction)))

        def on_patch(patch: Patch) -> None:
            box = patch.box
            self._send(Piece(job.id, (box.x0, box.y0, box.x1, box.y1), packed(patch)))

        def watch(photo: Photo, wishes: Wishes) -> Watching:
            return self._patches.telling(
                photo, wishes, lambda: self._mailbox.watched(job.id), on_patch
            )

        progress = Progress(
            *(on_progress, self._mailbox.control(job.id)),
            between=lane.between,
            within=lane.within,
        )
        progress.check()  # a photo that is held before it begins is not being opened
        weight = self._weighing.weigh(job.source, job.settings, self._toolbox)
        lane.enter(weight)
        if weight.large:
            give_freed_memory_back()
        self._send(Opening(job.id, job.source))
        clock.begin()
        opened = self._pipeline.open_file(job.source, job.target, job.settings, progress)
        plan = opened.plan
        self._previews.leave_alone(job.id, plan.source_size[0] * plan.source_size[1])
        self._send(Started(job.id, plan.source_size, plan.target_size, plan.device))
        lane.work()
        clock.work()
        unsaved = self._pipeline.restore_opened(opened, self._toolbox, progress, watch)
        del opened  # and with it the pixels as they were
        lane.save()
        return self._pipeline.save(unsaved, self._toolbox, progress)

    def _examine(self, wanted: Examine) -> FromEngine:
        try:
            found = self._examination.examine(wanted.device, self._toolbox)
        except SRError as error:
            return Report((error.words,), "", "", 0.0, passed=False)
        except Exception:  # the boundary
            log.exception("self-test")
            return Report((sentence("The self-test failed."),), "", "", 0.0, passed=False)
        return Report(
            found.lines,
            found.device,
            found.device_id,
            found.seconds_per_photo,
            found.passed,
            found.devices,
        )

    def _import(self, path: Path) -> FromEngine:
        done = self._importing.import_model(path)
        return ModelImported(
            *(path, done.path, done.id, done.family, done.scale),
            official=done.official is not None,
            mistaken=done.mistaken.title if done.mistaken else "",
            missing=done.missing,
            new=done.new,
            purpose=done.purpose,
        )

    def _look(self, path: Path) -> FromEngine:
        kind = self._loader.kind_of(path)
        return ModelSeen(path, kind.family, kind.scale, kind.purpose)


def _model_answer(path: Path, ask: Callable[[Path], FromEngine]) -> FromEngine:
    """What `ask` says of a model file, or why it says nothing."""
    try:
        return ask(path)
    except SRError as error:
        return ModelRefused(path, error, traceback.format_exc())
    except MemoryError:
        scarce = OutOfMemory(
            "There is not enough memory for {name}.",
            name=path.name,
            next_step="Close other programs.",
        )
        return ModelRefused(path, scarce, traceback.format_exc())
    except Exception:  # the boundary: a worker never dies of a file
        log.exception("%s", path)
        unknown = WeightsRefused("{name} could not be opened.", name=path.name)
        return ModelRefused(path, unknown, traceback.format_exc())


class _Clock:
    """Estimates the time left of one photo from the share done."""

    def __init__(self) -> None:
        self._opened: float | None = None
        self._started = 0.0

    def begin(self) -> None:
        """The photo is being opened."""
        self._opened = self._started = time.monotonic()

    def work(self) -> None:
        """The photo is open and worked on."""
        self._started = time.monotonic()

    @property
    def seconds(self) -> float:
        """Since the photo was begun; 0 before."""
        return 0.0 if self._opened is None else time.monotonic() - self._opened

    def left(self, fraction: float) -> float | None:
        """Seconds left at `fraction` 0..1, None while it is too early to tell."""
        if fraction < ESTIMATE_AFTER:
            return None
        return (time.monotonic() - self._started) * (1 - fraction) / fraction
