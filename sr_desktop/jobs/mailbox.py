"""What was asked of the engine: read in a thread of its own, sorted, taken in its order."""

from __future__ import annotations

import logging
import multiprocessing
import queue
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection

from sr_desktop.base.progress import Control
from sr_desktop.jobs.job import Job
from sr_desktop.jobs.messages import (
    Cancel,
    EndFaces,
    EndPreview,
    Examine,
    Pause,
    Preview,
    Restore,
    Resume,
    ShowFaces,
    Shutdown,
    ToEngine,
    Watch,
)
from sr_desktop.jobs.model_messages import ImportModel, LookAtModel

log = logging.getLogger(__name__)

Work = Restore | Examine | ImportModel | LookAtModel
"""What is begun one after the other; everything else acts at once."""


class PreviewWaits:
    """In the queue of work: somebody asked for a preview; which one, the mailbox knows."""


class FacesWait:
    """In the queue of work: somebody asked for the faces of a photo; of which, the mailbox knows."""


class PauseBegins:
    """In the queue of work: all photos hold from now on."""


class Idle:
    """Nothing was asked for a while."""


Mark = PreviewWaits | FacesWait | PauseBegins | Idle


class Mailbox:
    """Reads the pipe in a thread of its own, so that Cancel is seen while a photo is worked on.

    Of previews only the one that was asked for last counts: a new one stops the one before, and so
    does the first photo, beside which the preview is begun again. Of faces the same; they give way to
    everything else, and go on after it.

    changed: called when a photo was stopped, or all are held or go on, from the thread that reads.
    """

    def __init__(self, conn: Connection, changed: Callable[[], None] = lambda: None) -> None:
        self._conn = conn
        self.changed = changed
        self._work: queue.Queue[Work | Mark | None] = queue.Queue()
        self._lock = threading.Lock()
        self._controls: dict[int, Control] = {}
        self._paused = False
        self._preview: Preview | None = None
        self._shown: Preview | None = None
        self._later: Preview | None = None
        self._unwanted = False
        self._offered = False
        self._preview_control = Control()
        self._faces: ShowFaces | None = None
        self._faces_control = Control()
        self._faces_unwanted = self._faces_later = self._faces_offered = False
        self._ended = False
        self._watched = Watch(None)

    def read(self) -> None:
        """Sorts messages until the pipe ends."""
        try:
            while self._sort(self._conn.recv()):
                pass
        except (EOFError, OSError):
            pass
        finally:
            self.stop_all()
            self._work.put(None)

    def stop_all(self) -> None:
        """Stops every photo, the preview and the faces."""
        with self._lock:
            self._ended = True
            views = (self._preview_control, self._faces_control)
            for control in (*self._controls.values(), *views):
                control.cancel()
        self.changed()

    def _sort(self, message: ToEngine) -> bool:
        going_on = self._take(message)
        if isinstance(message, Cancel | Pause | Resume):
            self.changed()
        return going_on

    def _take(self, message: ToEngine) -> bool:
        with self._lock:
            match message:
                case Restore(job):
                    self._take_photo(job)
                    self._put(message)
                    self._offer()
                case Preview():
                    self._take_preview(message)
                case EndPreview():
                    self._unwanted = True
                    self._preview = self._preview or self._later
                    self._later = None
                    self._preview_control.cancel()
                    self._offer()
                case ShowFaces() | EndFaces():
                    self._take_faces(message)
                case Watch():
                    self._watched = message
                case Examine() | ImportModel() | LookAtModel():
                    self._put(message)
                case Cancel(job_id):
                    if job_id in self._controls:
                        self._controls[job_id].cancel()
                        self._preview_control.cancel()
                        self._faces_control.cancel()
                case Pause() | Resume():
                    self._paused = isinstance(message, Pause)
                    for control in self._controls.values():
                        control.pause() if self._paused else control.resume()
                    if self._paused:
                        self._work.put(PauseBegins())
                case Shutdown():
                    return False
        return True

    def _take_photo(self, job: Job) -> None:
        control = Control(_left_alone)
        if self._paused:
            control.pause()
        if not self._controls:
            if not self._unwanted:
                self._preview = self._preview or self._shown
            self._preview_control.cancel()
        self._controls[job.id] = control

    def _take_preview(self, wanted: Preview) -> None:
        stale = self._preview or self._shown
        if stale is not None:
            log.info("preview %d is stale: %d takes its place", stale.id, wanted.id)
        self._preview, self._later, self._unwanted = wanted, None, False
        self._preview_control.cancel()
        self._offer()

    def _take_faces(self, message: ShowFaces | EndFaces) -> None:
        self._faces_control.cancel()
        self._faces_later = False
        if isinstance(message, ShowFaces):
            if self._faces is not None:
                log.info("faces %d are stale: %d take their place", self._faces.id, message.id)
            self._faces, self._faces_unwanted = message, False
            if self._shown is None:  # no more than what may be asked for next is being made
                self._preview_control.cancel()
        elif self._faces is None:
            return
        else:
            self._faces_unwanted = True
        self._offer_faces()

    def _put(self, work: Work | Mark) -> None:
        """Something to do, to which faces give way: they go on after it."""
        self._faces_control.cancel()
        self._work.put(work)

    def _offer(self) -> None:
        """Whoever takes the work looks whether a preview waits."""
        if not self._offered:
            self._offered = True
            self._put(PreviewWaits())

    def _offer_faces(self) -> None:
        """Whoever takes the work looks whether there are faces to be shown."""
        if not self._faces_offered:
            self._faces_offered = True
            self._work.put(FacesWait())

    @property
    def at_work(self) -> bool:
        """Whether there are photos that are not finished."""
        with self._lock:
            return bool(self._controls)

    @property
    def paused(self) -> bool:
        """Whether all photos hold."""
        return self._paused

    def next(self, patience: float | None = None) -> Work | Mark | None:
        """The next piece of work, or None when the pipe has ended. Waits.

        patience: seconds after which `Idle` is given; None: never.
        """
        try:
            work = self._work.get(timeout=patience)
        except queue.Empty:
            return Idle()
        if isinstance(work, PreviewWaits):
            with self._lock:
                self._offered = False
        elif isinstance(work, FacesWait):
            with self._lock:
                self._faces_offered = False
        return work

    def control(self, job_id: int) -> Control:
        """The switch of a photo."""
        with self._lock:
            return self._controls.setdefault(job_id, Control(_left_alone))

    def forget(self, job_id: int) -> None:
        """The photo is finished."""
        with self._lock:
            self._controls.pop(job_id, None)
            if self._later is not None and not self._controls:
                self._offer()
            if self._faces_later and not self._controls:
                self._faces_later = False
                self._offer_faces()

    def begin_preview(self, *, beside: bool = False) -> tuple[Preview, Control] | None:
        """The preview to make now and its switch, which is off if nobody wants it any more; None if made.

        beside: a photo is being worked on; what was put off until its end still waits.
        """
        with self._lock:
            if not beside:
                self._preview, self._later = self._preview or self._later, None
            if self._preview is None:
                return None
            self._shown, self._preview = self._preview, None
            self._preview_control = Control()
            if self._unwanted:
                self._preview_control.cancel()
            return self._shown, self._preview_control

    def end_preview(self) -> bool:
        """The preview has been shown; its switch still stops what is made ready after it.

        Gives True if it was stopped for a photo and is to be begun again.
        """
        with self._lock:
            again = self._shown is not None and self._preview is self._shown
            self._shown = None
            return again

    def put_off(self, wanted: Preview) -> bool:
        """Keeps a preview until the photo in work is done; False if another one has taken its place."""
        with self._lock:
            self._shown = None
            if self._preview is not None or self._unwanted:
                return False
            self._later = wanted
            self._offer()
            return True

    def begin_ready(self) -> Control | None:
        """The switch for what is made ready after a preview; None if there is something else to do."""
        with self._lock:
            wanted = self._preview or self._faces or self._controls or self._unwanted or self._ended
            if wanted:
                return None
            self._preview_control = Control()
            return self._preview_control

    # --- faces -------------------------------------------------------------------------------

    @property
    def faces_wait(self) -> bool:
        """Whether faces are to be shown."""
        return self._faces is not None

    def begin_faces(self) -> tuple[ShowFaces, Control] | None:
        """The faces to show now and their switch, which is off if nobody wants them; None if there are none.

        They are the same until `end_faces`, or until others take their place.
        """
        with self._lock:
            if self._faces is None or self._faces_later or self._ended:
                return None
            if self._preview is not None:  # it was asked for later, and comes first
                self._offer_faces()
                return None
            self._faces_control = Control()
            if self._faces_unwanted:
                self._faces_control.cancel()
            return self._faces, self._faces_control

    def faces_go_on(self, wanted: ShowFaces, *, soon: bool = True) -> bool:
        """A part of the work on faces is done, or was stopped; False if nobody wants the rest.

        soon: as soon as there is nothing else to do; else somebody begins with them at the right time.
        """
        with self._lock:
            if self._faces is not wanted or self._faces_unwanted:
                return False
            if soon:
                self._offer_faces()
            return True

    def put_off_faces(self) -> None:
        """They wait until there are no photos to work on."""
        with self._lock:
            self._faces_later = bool(self._controls)
            if not self._faces_later:
                self._offer_faces()

    def end_faces(self, wanted: ShowFaces) -> None:
        """They have been answered."""
        with self._lock:
            if self._faces is wanted:
                self._faces = None

    def watched(self, job_id: int) -> int | None:
        """By how much smaller tiles of this photo are to be told; None if nobody looks at it."""
        watched = self._watched
        return watched.reduce if watched.job_id == job_id else None


def _left_alone() -> bool:
    """Whether the program that started this process is gone, however that ended: nobody may save for it."""
    parent = multiprocessing.parent_process()
    return parent is not None and not parent.is_alive()
