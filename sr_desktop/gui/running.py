"""The run in the window: what the button does, what is said while photos are in work, and at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sr_desktop.base.errors import SRError
from sr_desktop.gui import news
from sr_desktop.gui.actions import Actions
from sr_desktop.gui.after import After
from sr_desktop.gui.albums import Own
from sr_desktop.gui.bridge import Bridge
from sr_desktop.gui.face_showing import SIMPLE
from sr_desktop.gui.message_bar import MessageBar
from sr_desktop.gui.model_desk import ModelDesk
from sr_desktop.gui.needs import Needs, Wish
from sr_desktop.gui.own_settings import OwnSettings
from sr_desktop.gui.photos import Photo, PhotoList, State
from sr_desktop.gui.summary_page import SummaryPage
from sr_desktop.gui.viewing import Viewing
from sr_desktop.gui.work import Summary, Work
from sr_desktop.gui.workplace import Workplace
from sr_desktop.jobs.entry import Entry
from sr_desktop.jobs.job import Settings
from sr_desktop.jobs.messages import Done, Report
from sr_desktop.jobs.store import Store


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of the window that this concerns."""

    bridge: Bridge
    work: Work
    photos: PhotoList
    workplace: Workplace
    viewing: Viewing
    models: ModelDesk
    after: After
    own: OwnSettings
    bar: MessageBar
    actions: Actions


class Running(QObject):
    """Stands between the button, the work and the message bar."""

    def __init__(self, window: QWidget, parts: Parts) -> None:
        super().__init__(window)
        self._window, self._parts = window, parts
        self._work, self._photos, self._bar = parts.work, parts.photos, parts.bar
        self._panel = parts.workplace.action_panel
        self._sidebar, self._controls = parts.workplace.sidebar, parts.workplace.controls
        self._following = self._choosing = False
        self._engine_missing = self._finder_told = False
        self._explained: SRError | None = None
        self._helping: news.Actions = ()
        self.page: SummaryPage | None = None
        self.needs = Needs(self._wishes, self)
        self.needs.changed.connect(self.show)
        self._connect()
        self.show()

    def _connect(self) -> None:
        work, panel = self._work, self._panel
        work.naming = self._controls.naming_for
        work.own_of = self._own_of
        panel.restore_wanted.connect(self.restore)
        panel.stop_wanted.connect(work.stop)
        panel.pause_wanted.connect(work.pause)
        panel.resume_wanted.connect(work.resume)
        self._parts.actions.connect(restore=self.restore, stop=work.stop, pause=self.toggle_pause)
        self._photos.counted.connect(self._on_photos_counted)
        self._controls.changed.connect(self._on_photos_counted)
        self._sidebar.selected.connect(self.show)
        work.began.connect(self.show)
        work.changed.connect(self.show)
        work.came.connect(self._on_photos_came)
        work.photo_done.connect(self._on_photo_done)
        work.photo_failed.connect(self._on_photo_failed)
        work.ended.connect(self._on_ended)
        work.queue_changed.connect(self.show)
        self._parts.after.changed.connect(self.show)
        self._parts.bridge.reported.connect(self._on_reported)
        self._parts.bridge.reported.connect(self.needs.test)
        self._parts.bridge.paced.connect(self.needs.learn)

    # --- what the person does ----------------------------------------------------------------

    def restore(self) -> None:
        """Restores what waits; if nothing waits, the selected photo once more."""
        if self._work.running:
            return
        sent, current = self._work.sent, self._sidebar.current
        photos = [photo for photo in self._photos.waiting() if photo not in sent]
        if not photos and current is not None and current not in sent:
            photos = [current]
        if photos:
            self.send(photos)

    def send(self, photos: Sequence[Photo]) -> None:
        """Restores these photos, each as it is to be restored."""
        if self._work.running or self._parts.after.active:
            return
        self._bar.clear()
        self._following = True
        self._explained, self._helping = None, ()
        self.choose(photos[0])
        if self._work.paused and self._work.state.owner is None:
            self._work.resume()  # whoever presses the button wants it to go on
        self._work.send(self._parts.own.wanted(photos), self._controls.folder)

    def toggle_pause(self) -> None:
        """Pauses, or goes on."""
        if self._work.paused:
            self._work.resume()
        elif self._work.running and not self._work.stopping:
            self._work.pause()

    def retry(self, numbers: Sequence[int]) -> None:
        """Photos that failed are tried again, as they were sent."""
        if not self._parts.after.active:
            self._explained, self._helping = None, ()
            self._bar.clear()
            self._work.retry(self._photos.in_order(self._work.sent.having(numbers)))

    def choose(self, photo: Photo) -> None:
        """Selects a photo without the person having done so."""
        self._choosing = True
        self._sidebar.select(photo)
        self._choosing = False

    def selected(self) -> None:
        """A photo was selected; if the person did it, the selection does not follow the work any more."""
        if not self._choosing:
            self._following = False

    def close(self) -> None:
        """Waits for the background threads."""
        self.needs.close()
        self._work.close()
        if self.page is not None:
            self.page.shut()

    # --- the end of a run --------------------------------------------------------------------

    def show_summary(self) -> None:
        """Shows what became of the photos of the last run."""
        numbers = tuple(self._work.numbers.numbers)

        def of_run(store: Store) -> list[Entry]:
            return [entry for entry in map(store.entry, numbers) if entry is not None]

        self._parts.bridge.ask(of_run, self._show_page)

    def _show_page(self, entries: list[Entry]) -> None:
        if not entries:
            return
        if self.page is not None:
            self.page.shut()
            self.page.deleteLater()
        self.page = page = SummaryPage(entries, self._window)
        page.retry_wanted.connect(self.retry)
        page.show()

    def _on_ended(self, summary: Summary) -> None:
        total = summary.done + summary.failed
        if total > 1 and not self._parts.after.approving.own_run:
            if self._explained is not None and summary.error is not None:
                summary = replace(summary, error=self._explained)
            look = self._parts.after.look_through
            self._bar.show_message(news.run_ended(summary, self._helping, look, self.show_summary))
        self.show()

    # --- the queue and the engine tell -------------------------------------------------------

    def _own_of(self, settings: Settings) -> Own | None:
        """What a photo of the queue has for itself, so that the controls show it."""
        own = self._parts.own.made_of(settings)
        return None if own == self._parts.own.common else own

    def _on_photos_came(self, new: list[Photo]) -> None:
        if self._sidebar.current is None:
            self.choose(new[0])
            self._following = True

    def _on_photo_done(self, photo: Photo, done: Done) -> None:
        after, viewing = self._parts.after, self._parts.viewing
        if after.took(done):
            return
        if photo is viewing.photo:
            viewing.show_result(done.target)
        elif self._following:
            self.choose(photo)
        shown = self._bar.message
        if shown is None or shown.kind != "error":
            first = done.finder == SIMPLE and not self._finder_told
            self._finder_told = self._finder_told or first
            compare = partial(after.compare, photo)
            self._bar.show_message(news.saved(done, compare, find_better=first))

    def _on_photo_failed(self, photo: Photo, error: SRError) -> None:
        models = self._parts.models
        self._explained = explained = models.explained(photo, error)
        self._helping = models.actions(photo, error)
        self._photos.change(photo, error=explained)
        self._bar.show_message(news.not_restored(photo.path, explained, self._helping))

    def _on_reported(self, report: Report) -> None:
        if not report.device_id and not self._engine_missing:
            self._bar.show_message(news.no_engine(report))
        self._engine_missing = not report.device_id
        self._panel.frees_card = report.device_id not in ("", "cpu")
        self._on_photos_counted()

    # --- what is shown -----------------------------------------------------------------------

    def _on_photos_counted(self) -> None:
        if not self._work.running:
            self.needs.refresh()
        self.show()

    def _wishes(self) -> tuple[list[Wish], Path | None]:
        sent = self._work.sent
        waiting = [] if self._work.running else [p for p in self._photos.waiting() if p not in sent]
        wishes = [
            Wish(each.path, each.root, settings)
            for each, settings in self._parts.own.wanted(waiting)
        ]
        return wishes, self._controls.folder

    def show(self) -> None:
        """Brings the button and the commands in line with the list and the work."""
        work, active = self._work, self._parts.after.active
        waiting = self._photos.count(State.WAITING)
        current = self._sidebar.current
        if not work.running:
            waiting -= work.sent.followed_waiting()
            if current is not None and current in work.sent:
                current = None
        possible = bool(waiting or current is not None) and not active
        if work.running:
            self.needs.rest()
            self._panel.show_running(
                *(work.fraction, work.seconds_left, work.position, work.total),
                stopping=work.stopping,
                paused=work.paused,
                preparing=work.preparing,
                waits=work.state.owner is not None,
            )
        else:
            self._panel.show_ready(
                waiting,
                again=current is not None,
                possible=possible,
                paused=work.paused,
                needs=self.needs.line(waiting),
            )
        actions = self._parts.actions
        actions.restore.setEnabled(possible and not work.running)
        actions.stop.setEnabled(work.running and not work.stopping)
        actions.pause.setEnabled(work.paused or (work.running and not work.stopping))
        actions.show_paused(work.paused)
