"""Lets the strip of faces, the canvas and the desk that knows the faces act on each other."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from sr_desktop.base.settings import change_settings
from sr_desktop.gui.face_choice import STRONG
from sr_desktop.gui.face_desk import FaceDesk
from sr_desktop.gui.face_marks import Part, part_at
from sr_desktop.gui.face_pictures import AROUND, first_picture
from sr_desktop.gui.translation import said, translate
from sr_desktop.gui.words import told
from sr_desktop.gui.workplace import Workplace
from sr_desktop.jobs.messages import FaceSeen

SIMPLE = "cascade"


class FaceShowing(QObject):
    """Shows the faces that the desk knows, and tells it what the person wants. `action` folds the strip.

    held: results are looked through, and there the strip has no place.
    """

    def __init__(
        self,
        desk: FaceDesk,
        workplace: Workplace,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._strip, self._canvas = desk, workplace.faces, workplace.canvas
        self._controls, self._zoom = workplace.controls, workplace.strip
        strip, canvas, controls = self._strip, self._canvas, self._controls
        self._held = False
        self._pointed: int | None = None
        self.action = QAction(translate("FaceShowing", "Faces belo&w the photo"), self)
        self.action.setToolTip(translate("FaceShowing", "Shows or hides the faces of the photo"))
        self.action.setShortcut(QKeySequence("F"))
        self.action.setCheckable(True)
        self.action.triggered.connect(self._on_action_triggered)
        desk.faces_changed.connect(self._on_faces_changed)
        desk.pair_changed.connect(self._on_pair_changed)
        desk.photo_changed.connect(strip.forget_card)
        strip.amount_chosen.connect(self._on_amount_chosen)
        strip.grasped.connect(controls.undo.begin)
        strip.usual_wanted.connect(desk.usual)
        strip.pointed.connect(self._on_pointed)
        strip.look_wanted.connect(self._on_look_wanted)
        strip.folded.connect(self._on_folded)
        strip.opened.connect(self._on_opened)
        canvas.clicked.connect(self._on_canvas_clicked)
        controls.changed.connect(self._on_controls_changed)
        self._on_controls_changed()
        self._on_faces_changed()

    @property
    def held(self) -> bool:
        """Whether the strip is put away while results are looked through."""
        return self._held

    @held.setter
    def held(self, held: bool) -> None:
        self._held = held
        self._on_faces_changed()

    def recall(self, shown: bool) -> None:
        """Shows or folds the strip, as it was at the last time."""
        self._strip.show_folded(not shown)
        self.action.setChecked(shown)

    # --- the desk tells ----------------------------------------------------------------------

    def _on_faces_changed(self) -> None:
        desk, strip = self._desk, self._strip
        faces = () if self._held else tuple(desk.faces)
        if not faces and desk.looking and strip.is_open and not self._held:
            strip.wait()
        else:
            strip.show_faces([face.amount for face in faces])
        for number in range(len(faces)):
            self._on_pair_changed(number)
        self._say_notes()
        self._show_mark()
        self.action.setEnabled(bool(faces))

    def _on_pair_changed(self, number: int) -> None:
        if number >= len(self._strip.cards):
            return
        pair = self._desk.pair(number)
        if pair is None:
            before = self._canvas.before
            first = None if before is None else first_picture(before, self._part(number))
            self._strip.show_pair(number, first, None)
        else:
            self._strip.show_pair(number, *pair)

    def _say_notes(self) -> None:
        desk = self._desk
        if desk.error is not None:
            self._strip.show_note(told(desk.error))
            return
        simple = desk.finder == SIMPLE and bool(desk.faces)
        self._strip.show_note(
            translate("FaceShowing", "Found in a simple way, which misses some faces.")
            if simple
            else " ".join(said(note) for note in desk.notes),
            better=simple,
        )

    # --- the person --------------------------------------------------------------------------

    def _on_amount_chosen(self, number: int, amount: float) -> None:
        held = self._strip.cards[number].amount.held
        if amount or held:
            self._desk.choose(number, amount, held=held)
        else:
            self._desk.leave_alone(number)

    def _on_pointed(self, number: int | None) -> None:
        self._pointed = number
        self._show_mark()

    def _show_mark(self) -> None:
        number, parts = self._pointed, self._parts()
        known = number is not None and number < len(parts) and self._strip.is_open
        self._canvas.show_mark(parts[number] if known and number is not None else None)

    def _on_look_wanted(self, number: int) -> None:
        left, top, right, bottom = self._part(number)
        across, down = ((AROUND - 1) / 2 * side for side in (right - left, bottom - top))
        self._canvas.look_closely((left - across, top - down, right + across, bottom + down))

    def _on_canvas_clicked(self, x: float, y: float) -> None:
        self._strip.show_card(part_at(self._parts(), x, y) if self._strip.is_open else None)

    def _on_folded(self, folded: bool) -> None:
        self.action.setChecked(not folded)
        change_settings(face_strip=not folded)

    def _on_action_triggered(self, shown: bool) -> None:
        self._strip.show_folded(not shown)
        change_settings(face_strip=shown)

    def _on_opened(self, _open: bool) -> None:
        self._place_caution()

    def _on_controls_changed(self) -> None:
        self._strip.show_strong(self._strong)
        self._place_caution()

    # --- what is so --------------------------------------------------------------------------

    @property
    def _strong(self) -> bool:
        return self._controls.settings.faces == STRONG

    def _place_caution(self) -> None:
        """What a person shall mind is said once: with the faces if they are drawn anew, else below."""
        self._zoom.leave_caution(self._strong and self._strip.is_open)

    def _parts(self) -> tuple[Part, ...]:
        return tuple(_part(face) for face in self._desk.faces)

    def _part(self, number: int) -> Part:
        return _part(self._desk.faces[number])


def _part(face: FaceSeen) -> Part:
    return face.x, face.y, face.x + face.width, face.y + face.height
