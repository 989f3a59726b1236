"""Leads through finished photos one by one: keep, softer, another preset, leave as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from sr_desktop.gui import approve_words
from sr_desktop.gui.approval import (
    Approval,
    Case,
    Decision,
    Making,
    Tally,
    Version,
    verdict,
    with_preset,
)
from sr_desktop.gui.approve_bar import ApproveBar
from sr_desktop.gui.message_bar import Message, MessageBar
from sr_desktop.gui.photos import Photo, PhotoList, State
from sr_desktop.gui.sidebar import Sidebar
from sr_desktop.gui.translation import translate
from sr_desktop.gui.trash import Settler
from sr_desktop.gui.work import Work
from sr_desktop.gui.workplace import Workplace
from sr_desktop.jobs.job import Settings
from sr_desktop.jobs.messages import Done
from sr_desktop.jobs.presets import Preset
from sr_desktop.jobs.results import Settled, aside, unnumbered


class Approving(QObject):
    """The mode in which results are looked through; `action` begins it.

    Decisions are carried out when it ends: until then every result lies where it was. Photos that
    are still being restored again then are settled as soon as they are done.
    """

    changed = Signal()
    """The mode began or ended."""
    result_changed = Signal(object)
    """A photo has another result now, or none, without having been restored."""

    def __init__(
        self,
        workplace: Workplace,
        photos: PhotoList,
        work: Work,
        message_bar: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._photos, self._work, self._message_bar = photos, work, message_bar
        self._sidebar: Sidebar = workplace.sidebar
        self._canvas, self._controls = workplace.canvas, workplace.controls
        self._approval: Approval[Photo] | None = None
        self._late: list[Case[Photo]] = []
        self._seen: set[Path] = set()
        self._kept: list[Photo] = []
        self._choosing = False
        self._aside = False
        self._redoing = self._own_run = False
        self._taken: Done | None = None
        self._settler = Settler(self)
        self._settler.settled.connect(self._on_settled)
        self.bar = ApproveBar()
        middle = workplace.middle
        middle.insertWidget(middle.indexOf(workplace.canvas) + 1, self.bar)
        self.action = QAction(translate("Approving", "&Look through the results"), self)
        self.action.setShortcut(QKeySequence("Ctrl+L"))
        self.action.setEnabled(False)
        self.action.triggered.connect(self.begin)
        self._acts: dict[str, Callable[[], None]] = {
            "keep": self._on_keep,
            "softer": self._on_softer,
            "leave": self._on_leave,
            "back": self._on_back,
            "forward": self._on_forward,
            "undo": self._on_undo,
            "finish": self.end,
        }
        self.bar.wanted.connect(self._on_wanted)
        self.bar.preset_wanted.connect(self._on_preset_wanted)
        self._sidebar.selected.connect(self._on_photo_selected)
        photos.counted.connect(self._on_counted)
        work.began.connect(self._on_work_began)
        work.photo_done.connect(self._on_photo_done)
        work.photo_failed.connect(self._on_photo_missed)
        work.photo_stopped.connect(self._on_photo_missed)
        work.ended.connect(self._on_counted)

    # --- for the window ----------------------------------------------------------------------

    @property
    def active(self) -> bool:
        """Whether results are being looked through."""
        return self._approval is not None

    @property
    def tally(self) -> Tally:
        """What was decided so far."""
        return self._approval.tally if self._approval is not None else Tally()

    def has(self, photo: Photo) -> bool:
        """Whether a photo is being looked through, or is still restored again for that."""
        looked = self._approval is not None and self._approval.case_of(photo) is not None
        return looked or any(case.photo is photo for case in self._late)

    @property
    def kept(self) -> list[Photo]:
        """The photos whose results were kept when results were looked through the last time."""
        return self._kept

    @property
    def own_run(self) -> bool:
        """Whether the run that goes on, or was the last, only restored photos again for this."""
        return self._own_run

    def took(self, done: Done) -> bool:
        """Whether this was the answer to a photo that was restored again for this."""
        return self._taken is done

    @property
    def settler(self) -> Settler:
        """Who moves results to the trash."""
        return self._settler

    def waiting(self) -> list[Photo]:
        """The finished photos that nobody has looked through; all finished ones if there are none."""
        done = [photo for photo in self._finished() if not self.has(photo)]
        return [photo for photo in done if photo.result not in self._seen] or done

    def begin(self) -> None:
        """Begins with the finished photos on the list."""
        photos = self.waiting()
        if self.active or not photos:
            return
        self._approval = Approval(self._case(photo) for photo in photos)
        self._aside = False
        self._message_bar.clear()
        self.bar.offer([row.preset for row in self._controls.presets.rows.values()])
        self.bar.watch(self._canvas, self._sidebar.view)
        self.bar.show()
        self._canvas.fit()
        self._show()
        self.bar.setFocus()
        self._on_counted()
        self.changed.emit()

    def end(self) -> None:
        """Ends the mode, carries out what was decided, and says what that was."""
        approval, self._approval = self._approval, None
        if approval is None:
            return
        kept = (each for each in approval.cases if each.decision is Decision.KEPT)
        self._kept = [case.photo for case in kept if case.redo is None]
        self.bar.unwatch()
        focused = self.bar.focusWidget() is not None or self.bar.hasFocus()
        self.bar.hide()
        if focused:
            self._sidebar.view.setFocus()
        for case in approval.cases:
            if case.redo is None:
                self._settle(case)
            else:
                self._late.append(case)
        self._message_bar.show_message(approve_words.ended(approval.tally))
        self._on_counted()
        self.changed.emit()

    def close(self) -> None:
        """Ends the mode and waits until what was decided is done."""
        self.end()
        self._settler.close()

    # --- what the person does ----------------------------------------------------------------

    def _on_wanted(self, name: str) -> None:
        self._acts[name]()

    def _on_keep(self) -> None:
        if self._approval is not None:
            self._approval.keep()
            self._show()

    def _on_leave(self) -> None:
        if self._approval is not None:
            self._approval.leave()
            self._show()

    def _on_softer(self) -> None:
        case = self._approval.current if self._approval is not None else None
        settings = case.softer if case is not None else None
        if case is not None and settings is not None:
            self._redo(case, settings, Making.SOFTER)

    def _on_preset_wanted(self, preset: Preset) -> None:
        case = self._approval.current if self._approval is not None else None
        if case is not None:
            settings = with_preset(case.version.settings, preset.settings)
            self._redo(case, settings, Making.PRESET)

    def _on_back(self) -> None:
        if self._approval is not None:
            self._approval.back()
            self._show()

    def _on_forward(self) -> None:
        if self._approval is not None:
            self._approval.forward()
            self._show()

    def _on_undo(self) -> None:
        if self._approval is None:
            return
        case = self._approval.undo()
        if case is None:
            return
        if case.redo is not None:
            self._work.drop(case.photo)
        self._take(case)
        self._show()

    def _on_photo_selected(self, photo: Photo | None) -> None:
        """The person chose a photo in the list."""
        if self._approval is None or self._choosing:
            return
        if photo is not None:
            self._approval.go_to(photo)
        self._show(choose=False)

    def _redo(self, case: Case[Photo], settings: Settings, making: Making) -> None:
        if self._approval is None or case.redo is not None:
            return
        self._approval.redo(settings, making)
        first = case.versions[0].result
        self._own_run = self._own_run if self._work.running else True
        self._redoing = True
        self._work.restore([case.photo], settings, None, target=unnumbered(first))
        self._redoing = False
        self._show()

    def _on_work_began(self) -> None:
        if not self._redoing:
            self._own_run = False

    # --- what the engine tells ---------------------------------------------------------------

    def _on_photo_done(self, photo: Photo, done: Done) -> None:
        case = self._redone(photo)
        if case is None:
            return
        self._taken = done
        if self._approval is not None and case in self._approval.cases:
            self._approval.arrived(photo, done.target)
            self._take(case)
            self._show()
        else:
            self._settle_late(case, done.target)

    def _on_photo_missed(self, photo: Photo, _error: object = None) -> None:
        case = self._redone(photo)
        if case is None:
            return
        if self._approval is not None and case in self._approval.cases:
            self._approval.missed(photo)
            self._take(case)
            self._show()
        else:
            self._settle_late(case, None)

    def _redone(self, photo: Photo) -> Case[Photo] | None:
        """The case of a photo that is being restored again."""
        now = self._approval.cases if self._approval is not None else ()
        known = (case for case in (*now, *self._late) if case.photo is photo)
        return next((case for case in known if case.redo is not None), None)

    def _settle_late(self, case: Case[Photo], result: Path | None) -> None:
        """Settles a photo that was still being restored again when the mode ended."""
        self._late.remove(case)
        one = Approval([case])
        if result is not None:
            one.arrived(case.photo, result)
        else:
            one.missed(case.photo)
        self._take(case)
        self._settle(case)

    # --- results -----------------------------------------------------------------------------

    def _settle(self, case: Case[Photo]) -> None:
        """Carries out what was decided on a photo; what it is called then is told by `_on_settled`."""
        found = verdict(case)
        if found is None:
            self._seen.add(case.version.result)
        else:
            self._settler.settle(case, found)

    def _on_settled(self, case: Case[Photo], settled: Settled) -> None:
        photo = case.photo
        if settled.kept is not None:
            self._seen.add(settled.kept)
        if settled.errors:
            self._message_bar.show_message(Message.of(settled.errors[0]))
        elif settled.aside and not self._aside:
            self._aside = True
            self._message_bar.show_message(approve_words.put_aside(aside()))
        if case.decision is Decision.LEFT and not settled.stayed:
            self._photos.change(photo, state=State.LEFT, result=None, notes=(), fraction=0.0)
        elif settled.kept is not None and settled.kept != photo.result:
            self._photos.change(photo, result=settled.kept)
        else:
            return
        self.result_changed.emit(photo)

    def _take(self, case: Case[Photo]) -> None:
        """Brings the photo on the list in line with its result that counts."""
        photo, version = case.photo, case.version
        other = photo.result != version.result
        if case.redo is None:
            self._photos.change(
                photo,
                state=State.DONE,
                error=None,
                result=version.result,
                settings=version.settings,
            )
        elif other:
            self._photos.change(photo, result=version.result)
        if other:
            self.result_changed.emit(photo)

    def _case(self, photo: Photo) -> Case[Photo]:
        result = photo.result
        assert result is not None  # `_finished` gives no others
        settings = photo.settings or self._controls.settings
        return Case(photo, photo.path, [Version(result, settings)])

    def _finished(self) -> list[Photo]:
        if not self._photos.count(State.DONE):
            return []
        photos = (self._photos.photo(row) for row in range(len(self._photos)))
        return [photo for photo in photos if photo.state is State.DONE and photo.result is not None]

    # --- what is shown -----------------------------------------------------------------------

    def _on_counted(self, _summary: object = None) -> None:
        self.action.setEnabled(
            not self.active and not self._work.running and self._photos.count(State.DONE) > 0
        )

    def _show(self, *, choose: bool = True) -> None:
        approval = self._approval
        if approval is None:
            return
        case = approval.current
        if case is None:
            self.bar.show_photo(approve_words.at_the_end(approval))
            return
        if choose and self._sidebar.current is not case.photo:
            self._choosing = True
            self._sidebar.select(case.photo)
            self._choosing = False
        chosen = self._sidebar.current is case.photo
        words = approve_words.at(approval, case) if chosen else approve_words.elsewhere(approval)
        self.bar.show_photo(words)
