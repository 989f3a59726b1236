"""The faces of the photo that is shown: asks the engine for them, and keeps what was chosen for each."""

from __future__ import annotations

import logging
from collections import OrderedDict
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from sr_desktop.base.errors import SRError
from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.faces.matching import amounts, face_meant
from sr_desktop.engine.settings import MOST_FACE_CHOICES
from sr_desktop.gui.bridge import Bridge
from sr_desktop.gui.controls import Controls
from sr_desktop.gui.own_settings import OwnSettings
from sr_desktop.gui.photos import Photo, State
from sr_desktop.gui.previewing import Previewing, image_of
from sr_desktop.gui.viewing import Viewing
from sr_desktop.jobs.job import FaceChoice, Settings
from sr_desktop.jobs.messages import (
    FacePair,
    FaceSeen,
    FacesEnded,
    FacesFound,
    PreviewEnded,
    ShowFaces,
)

log = logging.getLogger(__name__)

SIDE = 256
"""Pixels that a picture of a face is high and wide at most."""
KEPT = 24
"""Photos whose faces are known without being looked for again, those that were shown last."""
KEPT_BYTES = 96_000_000
"""Of pictures of faces that are kept; those of the photo that is shown are kept in any case."""

Pair = tuple[QImage, QImage]
"""Before and after."""


@dataclass(eq=False, slots=True)
class Known:
    """What is known of the faces of one photo; shown: for each the key of the last pictures that came."""

    faces: list[FaceSeen] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    size: tuple[int, int] = (1, 1)
    usual: float = 1.0
    finder: str = ""
    notes: tuple[str, ...] = ()

    def found(self) -> list[Face]:
        """The faces as those who match choices to them want them, in pixels of the photo."""
        return [_face(face, self.size) for face in self.faces]

    def treated(self, choices: tuple[FaceChoice, ...]) -> list[FaceSeen]:
        """The faces with what is done to each by these choices."""
        told = amounts(self.found(), choices, self.size, self.usual)
        return [replace(face, amount=amount) for face, amount in zip(self.faces, told, strict=True)]


class FaceDesk(QObject):
    """Knows the faces of the photo on the canvas, as `faces`, and the pictures of each, as `pair`.

    They are asked for when what is on the canvas has settled, if faces are treated. What is
    chosen for a face belongs to its photo alone (`Photo.face_choices`): it stays when another photo is
    shown, can be undone, is seen in the preview, and goes with the photo into the queue.
    """

    faces_changed = Signal()
    """Other faces are shown, or their amounts, `looking`, `error` or the notes changed."""
    pair_changed = Signal(int)
    """There are new pictures of this face."""
    photo_changed = Signal()
    """They are the faces of another photo from now on."""
    photo_wanted = Signal(object)
    """Something was taken back for this `Photo`, which is not shown: the person should see it."""

    def __init__(
        self,
        *,
        viewing: Viewing,
        controls: Controls,
        previewing: Previewing,
        own: OwnSettings,
        bridge: Bridge,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._viewing, self._controls, self._own = viewing, controls, own
        self._previewing, self._bridge = previewing, bridge
        self._photo: Photo | None = None  # on the canvas; the next one may be being opened
        self._id = 0
        self._asked: tuple[Photo, Settings] | None = None
        self._settled: tuple[Photo, Settings] | None = None
        self._known: OrderedDict[Photo, Known] = OrderedDict()
        self._pictures: OrderedDict[str, Pair] = OrderedDict()
        self.looking = False
        """Whether faces are being looked for, and it is not known yet how many there are."""
        self.busy = False
        """Whether there are pictures still to come."""
        self.error: SRError | None = None
        """Why the faces that were asked for last could not be shown."""
        viewing.measured.connect(self._on_measured)
        previewing.asked.connect(self._on_preview_asked)
        previewing.settled.connect(self._on_settled)
        previewing.ended.connect(self._on_preview_ended)
        own.faces_chosen.connect(self._on_faces_chosen)
        bridge.faces_found.connect(self._on_faces_found)
        bridge.face_pair.connect(self._on_face_pair)
        bridge.faces_ended.connect(self._on_faces_ended)

    # --- what is shown -----------------------------------------------------------------------

    @property
    def faces(self) -> tuple[FaceSeen, ...]:
        """The faces of the photo that is shown, as far as they are known."""
        return tuple(self._shown.faces)

    @property
    def finder(self) -> str:
        """What found them; empty if they were not looked for."""
        return self._shown.finder

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences worth telling of how they were found."""
        return self._shown.notes

    def pair(self, index: int) -> Pair | None:
        """A face before and after; while newer pictures are being made, those of before. None: not yet."""
        shown = self._shown.shown
        return self._pictures.get(shown[index]) if index < len(shown) else None

    # --- what is chosen ----------------------------------------------------------------------

    def choose(self, index: int, amount: float, *, held: bool = False) -> None:
        """So much (0..1) is done to this face from now on. Several in a row, as by keys, are one step.

        held: by a slider that is being dragged: until it is let go all is one step.
        """
        self._choose(index, min(1.0, max(0.0, amount)), held=held)

    def leave_alone(self, index: int) -> None:
        """Nothing is done to this face: it stays as it is in the photo, only larger."""
        self._controls.undo.begin()
        self._choose(index, 0.0)
        self.faces_changed.emit()

    def usual(self, index: int) -> None:
        """This face is treated as those for which nothing is chosen."""
        self._controls.undo.begin()
        self._choose(index, None)
        self.faces_changed.emit()

    def _choose(self, index: int, amount: float | None, *, held: bool = False) -> None:
        photo, known = self._photo, self._shown
        if photo is None or index >= len(known.faces):
            return
        before, found = photo.face_choices, known.found()
        meant = [face_meant(found, choice, known.size) for choice in before]
        after = [
            choice
            for choice, one in zip(before, meant, strict=True)
            if one is None or one[1] != index
        ]
        face = known.faces[index]
        if amount is not None:
            after.append(FaceChoice(*_middle(face), amount))
        chosen = tuple(after[-MOST_FACE_CHOICES:])
        known.faces[index] = replace(face, amount=known.usual if amount is None else amount)
        self._own.choose_faces(photo, chosen)
        self._controls.undo.note_elsewhere(
            *("faces", (photo, _middle(face)), before, chosen),
            lambda choices: self._bring(photo, choices),
            held=held,
        )

    def _bring(self, photo: Photo, choices: tuple[FaceChoice, ...]) -> None:
        """What was chosen before, or after, one step."""
        self._own.choose_faces(photo, choices)
        if photo is not self._viewing.photo:
            self.photo_wanted.emit(photo)

    def _on_faces_chosen(self, photo: Photo) -> None:
        """For any photo, by whatever."""
        known = self._known.get(photo)
        if known is not None:
            now = known.treated(photo.face_choices)
            if now != known.faces:
                known.faces = now
                if photo is self._photo:
                    self.faces_changed.emit()
        self._previewing.follow(photo)

    # --- asking ------------------------------------------------------------------------------

    @property
    def _shown(self) -> Known:
        photo = self._photo
        if photo is None or not (self._wanted_now or self._asked is not None):
            return NOTHING
        return self._known.get(photo, NOTHING)

    def _on_measured(self, size: tuple[int, int] | None) -> None:
        """Another photo is shown, or none."""
        self._drop()
        self._settled = None
        self._photo = photo = None if size is None else self._viewing.photo
        if photo is not None and photo in self._known:
            self._known.move_to_end(photo)
        self.error = None
        self.photo_changed.emit()
        self._say(looking=photo is not None and self._will_look(photo))

    def _will_look(self, photo: Photo) -> bool:
        """Whether its faces are not known, and are looked for as soon as its preview is there."""
        previewed = photo.state not in (State.WORKING, State.SKIPPED)
        return previewed and self._wanted_now and photo not in self._known

    @property
    def _wanted_now(self) -> bool:
        return self._controls.settings.faces != "leave"

    def _on_preview_asked(self, photo: Photo, settings: Settings) -> None:
        """What the engine still has to show is of no use if something else is wanted by now."""
        self._settled = None
        if self._asked is not None and self._asked != (photo, settings):
            self._drop()
        looking = photo not in self._known and settings.faces != "leave"
        if looking != self.looking:
            self._say(looking=looking)

    def _on_preview_ended(self, ended: PreviewEnded) -> None:
        if ended.error is not None or ended.stopped:  # then there is nothing to look at
            self._say(looking=False)

    def _on_settled(self, photo: Photo, settings: Settings) -> None:
        """What the person looks at is there: now the faces."""
        self._settled = (photo, settings)
        if settings.faces == "leave":
            self._drop()
            self._say(looking=False)
            return
        if self._asked == self._settled:
            return
        self._id += 1
        self._asked = self._settled
        self.busy, self.error = True, None
        have = tuple(self._pictures)
        self._bridge.show_faces(ShowFaces(self._id, photo.path, settings, SIDE, have))
        self._say(looking=photo not in self._known)

    def _drop(self) -> None:
        """Nobody needs what was asked for any more."""
        if self.busy:
            self._bridge.end_faces()
        self._asked = None
        self._id += 1  # what is still under way is of no use
        self.busy = False

    # --- answers -----------------------------------------------------------------------------

    def _on_faces_found(self, event: FacesFound) -> None:
        if event.id != self._id or self._asked is None:
            return
        photo, settings = self._asked
        old = self._known.pop(photo, None) or Known()
        same = [_box(face) for face in old.faces] == [_box(face) for face in event.faces]
        shown = list(old.shown) if same else [""] * len(event.faces)
        known = Known(
            *(list(event.faces), shown, event.size, event.usual, event.finder, event.notes)
        )
        self._known[photo] = known
        if photo.face_choices != settings.face_choices:  # a result from before they were chosen
            known.faces = known.treated(photo.face_choices)
        while len(self._known) > KEPT:
            self._known.popitem(last=False)
        for index, face in enumerate(known.faces):
            if face.key in self._pictures:
                known.shown[index] = face.key
        for key in known.shown:
            if key in self._pictures:
                self._pictures.move_to_end(key)
        self.looking = False
        self.faces_changed.emit()

    def _on_face_pair(self, event: FacePair) -> None:
        if event.id != self._id or self._asked is None:
            return
        known = self._known.get(self._asked[0])
        if known is None or event.index >= len(known.faces):
            return
        known.shown[event.index] = event.key
        self._pictures[event.key] = image_of(event.before), image_of(event.after)
        self._forget_some({*known.shown, *(face.key for face in known.faces)})
        self.pair_changed.emit(event.index)

    def _on_faces_ended(self, event: FacesEnded) -> None:
        if event.id != self._id:
            return
        self.busy, self.error = False, event.error
        if event.error is not None:
            log.info("no faces: %s", event.error)
        if event.stopped:
            self._asked = None
        self.looking = False
        self.faces_changed.emit()

    def _forget_some(self, needed: set[str]) -> None:
        """Pictures that were not used for the longest time go."""
        kept = sum(_bytes(pair) for pair in self._pictures.values())
        for key in list(self._pictures):
            if kept <= KEPT_BYTES:
                return
            if key not in needed:
                kept -= _bytes(self._pictures.pop(key))

    def _say(self, *, looking: bool) -> None:
        self.looking = looking
        self.faces_changed.emit()


NOTHING = Known()


def _middle(face: FaceSeen) -> tuple[float, float]:
    """Where a choice for a face lies: its middle, which may not lie beyond the photo."""
    x, y = face.x + face.width / 2, face.y + face.height / 2
    return min(1.0, max(0.0, x)), min(1.0, max(0.0, y))


def _box(face: FaceSeen) -> tuple[float, float, float, float]:
    return face.x, face.y, face.width, face.height


def _face(face: FaceSeen, size: tuple[int, int]) -> Face:
    (width, height), nowhere = size, (0.0, 0.0)
    box = face.x * width, face.y * height, face.width * width, face.height * height
    return Face(*box, (nowhere,) * 5, score=1.0, estimated=face.estimated)


def _bytes(pair: Pair) -> int:
    return sum(image.sizeInBytes() for image in pair)
