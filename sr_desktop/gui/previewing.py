"""The live preview: what is on the canvas is restored as soon as it rests, and whenever a control moves."""

from __future__ import annotations

import logging
from dataclasses import replace
from math import floor, log2

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from sr_desktop.gui.bridge import Bridge
from sr_desktop.gui.canvas import Canvas
from sr_desktop.gui.controls import Controls
from sr_desktop.gui.layer import Box
from sr_desktop.gui.photos import Photo, State
from sr_desktop.gui.viewing import Viewing
from sr_desktop.gui.work import Work
from sr_desktop.jobs.job import Settings
from sr_desktop.jobs.messages import Piece, Pixels, Preview, Previewed, PreviewEnded

log = logging.getLogger(__name__)

FORMATS = {
    1: QImage.Format.Format_Grayscale8,
    3: QImage.Format.Format_RGB888,
    4: QImage.Format.Format_RGBA8888,
}
MOST_REDUCED = 64


class Previewing(QObject):
    """Asks the engine for previews of the photo that is shown, and puts them on the canvas.

    There is one preview at a time: a newer one takes the place of the one before. A photo that has a
    result is previewed only once the person has changed a control while it was shown, and while the
    controls say something else than what the result was made with.
    """

    changed = Signal()
    """`busy` or `part_only` may have changed."""
    ended = Signal(object)
    """The `PreviewEnded` of the preview that was wanted."""
    asked = Signal(object, object)
    """A preview of the `Photo` that is shown is being made, with these `Settings`."""
    settled = Signal(object, object)
    """The `Photo` that is shown is on the canvas as these `Settings` make it: its preview, or its result."""

    def __init__(
        self,
        *,
        canvas: Canvas,
        viewing: Viewing,
        controls: Controls,
        work: Work,
        bridge: Bridge,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._viewing, self._controls = canvas, viewing, controls
        self._work, self._bridge = work, bridge
        self._id = 0
        self._asked: tuple[Photo, Settings] | None = None
        self._looked: tuple[Box, int] | None = None
        self._touched = False
        self._failed: tuple[Photo, Settings] | None = None
        self.busy = False
        self.part_only = False
        self.held = False
        """Results are looked through: none is hidden by a preview."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)
        canvas.view_rested.connect(self._on_view_rested)
        controls.changed.connect(self._on_controls_changed)
        controls.undo.stack.indexChanged.connect(self._on_person_changed)
        viewing.measured.connect(self._on_measured)
        work.photo_started.connect(self._on_work_moved)
        work.changed.connect(self._on_work_changed)
        bridge.previewed.connect(self._on_previewed)
        bridge.preview_ended.connect(self._on_preview_ended)
        bridge.piece.connect(self._on_piece)

    @property
    def latest(self) -> int:
        """The number of the preview that was asked for last."""
        return self._id

    def follow(self, photo: Photo) -> None:
        """The person chose something else for this photo, with what is no control."""
        if photo is self._viewing.photo:
            self._touched = True
            self._soon.start()

    def _on_view_rested(self) -> None:
        photo = self._viewing.photo
        if photo is not None and photo.state is State.WORKING:
            self._watch(photo)
        else:
            self._soon.start()

    def _on_controls_changed(self) -> None:
        """By the person, or by a suggestion, a model that went and the like."""
        self._soon.start()

    def _on_person_changed(self, _index: int) -> None:
        """What the person changes is a step that can be taken back; what the program changes is none."""
        self._touched = True

    def _on_measured(self, size: tuple[int, int] | None) -> None:
        """Another photo is shown, or none."""
        self._touched = False
        self._asked = self._failed = None
        if size is None:
            self._end()
        else:
            self._soon.start()

    def _on_work_moved(self, photo: Photo) -> None:
        if photo is self._viewing.photo:
            self._watch(photo)

    def _on_work_changed(self) -> None:
        photo = self._viewing.photo
        if photo is not None and self._asked is None and photo.state is not State.WORKING:
            self._soon.start()

    # --- asking ------------------------------------------------------------------------------

    def _ask(self) -> None:
        """Asks for what is on the canvas now, as the controls say now."""
        photo, before, view = self._viewing.photo, self._canvas.before, self._canvas.visible_box()
        if photo is None or before is None or view is None or photo.state is State.WORKING:
            return
        settings = replace(self._controls.settings, face_choices=photo.face_choices)
        current = self.held or not self._touched or settings == photo.settings
        if photo.result is not None and current:
            self._end()
            self.settled.emit(photo, photo.settings or settings)
            return
        if self._failed == (photo, settings) or photo.state is State.SKIPPED:
            return
        size = settings.size.pixels(*before.size)
        if not self._canvas.previewing or self._canvas.size_shown != size:
            self._canvas.begin_preview(size)
            view = self._canvas.visible_box() or view
        elif self._asked != (photo, settings):
            self._canvas.coarsen_preview()
        elif self._looked == (view, self._reduction()):
            return  # the canvas has another size, and shows the same
        self._id += 1
        self._asked, self._looked = (photo, settings), (view, self._reduction())
        self._say(busy=True, part_only=False)
        self._bridge.preview(Preview(self._id, photo.path, settings, view, self._reduction()))
        self.asked.emit(photo, settings)

    def _reduction(self) -> int:
        """By how much less than the result's pixels the screen shows."""
        zoom = self._canvas.zoom
        return 1 if zoom >= 1 or zoom <= 0 else min(MOST_REDUCED, 2 ** floor(log2(1 / zoom)))

    def _end(self) -> None:
        if self._asked is not None:
            self._bridge.end_preview()
        self._asked = None
        self._id += 1  # what is still under way is of no use
        self._canvas.end_preview()
        self._say(busy=False, part_only=False)

    def _watch(self, photo: Photo) -> None:
        """Has the finished tiles of the photo in work told."""
        job_id = self._work.job_of(photo)
        before, settings = self._canvas.before, photo.settings
        if job_id is None or before is None or settings is None:
            return
        self._asked = None
        self._id += 1
        size = settings.size.pixels(*before.size)
        if not self._canvas.previewing or self._canvas.size_shown != size:
            self._canvas.begin_preview(size)
        self._say(busy=False, part_only=False)
        self._bridge.watch(job_id, self._reduction())

    # --- answers -----------------------------------------------------------------------------

    def _on_previewed(self, event: Previewed) -> None:
        if event.id == self._id:
            self._canvas.put_patch(event.box, image_of(event.pixels), exact=event.exact)

    def _on_preview_ended(self, event: PreviewEnded) -> None:
        if event.id != self._id:
            return
        if event.error is not None:
            log.info("no preview: %s", event.error)
            self._failed = self._asked
            self._canvas.end_preview()
        asked = self._asked
        if event.stopped:
            self._asked = None
        self._say(busy=False, part_only=not event.whole and not event.stopped and not event.error)
        self.ended.emit(event)
        if asked is not None and event.error is None and not event.stopped:
            self.settled.emit(*asked)

    def _on_piece(self, event: Piece) -> None:
        photo = self._viewing.photo
        if photo is not None and self._work.job_of(photo) == event.job_id:
            self._canvas.put_finished(event.box, image_of(event.pixels))

    def _say(self, *, busy: bool, part_only: bool) -> None:
        if (busy, part_only) != (self.busy, self.part_only):
            self.busy, self.part_only = busy, part_only
            self.changed.emit()


def image_of(pixels: Pixels) -> QImage:
    """Pixels of the engine as a picture of Qt's, which has a copy of them."""
    image = QImage(
        pixels.data,
        pixels.width,
        pixels.height,
        pixels.width * pixels.channels,
        FORMATS[pixels.channels],
    )
    return image.copy()
