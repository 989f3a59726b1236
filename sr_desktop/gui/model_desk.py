"""What the window says and does about models: the page, files dropped on the window, photos without one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sr_desktop.base.errors import SRError, WeightsMissing
from sr_desktop.gui import model_news, news
from sr_desktop.gui.bridge import Bridge
from sr_desktop.gui.controls import Controls
from sr_desktop.gui.message_bar import Message, MessageBar
from sr_desktop.gui.model_entry import Doing, Entry
from sr_desktop.gui.models_page import ModelsPage
from sr_desktop.gui.own_pictures import results_folder
from sr_desktop.gui.photos import Photo, PhotoList, State
from sr_desktop.gui.shelf import Shelf
from sr_desktop.gui.work import Work
from sr_desktop.models.catalog import FACES, PHOTOS


class ModelDesk(QObject):
    """Stands between the models, the list of photos and the message bar."""

    def __init__(
        self,
        window: QWidget,
        bridge: Bridge,
        photos: PhotoList,
        work: Work,
        controls: Controls,
        bar: MessageBar,
    ) -> None:
        super().__init__(window)
        self._photos, self._work, self._controls, self._bar = photos, work, controls, bar
        self._errands: set[str] = set()
        self.shelf = Shelf(bridge, self)
        self.page = ModelsPage(self.shelf, window)
        self.page.closed.connect(self._on_page_closed)
        self.shelf.listed.connect(self._on_listed)
        self.shelf.changed.connect(self._on_changed)
        self.shelf.fetched.connect(self._on_fetched)
        self.shelf.failed.connect(self._on_failed)
        self.shelf.stopped.connect(self._on_stopped)
        self.shelf.removed.connect(self._on_removed)
        controls.model_choice.models_wanted.connect(self.open)
        controls.faces.models_wanted.connect(self.open_for_faces)

    def open(self) -> None:
        """Shows the page of models."""
        self.shelf.look(thorough=True)
        self.page.show()
        self.page.raise_()
        self.page.activateWindow()

    def open_for_faces(self) -> None:
        """Shows the page where it tells of the networks for faces."""
        self.open()
        self.page.show_for_faces()

    def offer(self, paths: Sequence[Path]) -> None:
        """Asks whether to add model files that were dropped among photos."""
        files = tuple(paths)

        def add() -> None:
            self._bar.clear()
            self.open()
            self.shelf.bring(files)

        self._bar.show_message(model_news.dropped(files, add))

    def explained(self, photo: Photo, error: SRError) -> SRError:
        """The error, as it is said where the model can be fetched at a press."""
        entry = self._missing(photo, error)
        return error if entry is None else model_news.not_here(entry)

    def actions(self, photo: Photo, error: SRError) -> tuple[tuple[str, Callable[[], None]], ...]:
        """The button for a photo that failed because its model is not here; none otherwise."""
        entry = self._missing(photo, error)
        if entry is None:
            return ()
        return (model_news.get_action(entry, lambda: self._run_errand(entry)),)

    def remind(self, photo: Photo | None) -> None:
        """Offers the model again for a photo that failed without it, where nothing else is said."""
        if photo is None or photo.error is None or self._bar.message is not None:
            return
        actions = self.actions(photo, photo.error)
        if actions and photo.state is State.FAILED:
            self._bar.show_message(news.not_restored(photo.path, photo.error, actions))

    def stop(self) -> None:
        """The window closes: downloads end, what has come stays for the next time."""
        self._errands.clear()
        self.page.hide()
        self.shelf.stop_all()

    def close(self) -> None:
        """Waits for the background threads."""
        self.shelf.close()

    def _missing(self, photo: Photo, error: SRError) -> Entry | None:
        if not isinstance(error, WeightsMissing) or photo.settings is None:
            return None
        entry = self.shelf.entry(photo.settings.model)
        return entry if entry is not None and entry.fetchable else None

    # --- a model for photos that wait for it -------------------------------------------------

    def _run_errand(self, entry: Entry) -> None:
        self._errands.add(entry.id)
        self.shelf.get(entry)
        self._show_coming(entry)

    def _show_coming(self, entry: Entry) -> None:
        message = model_news.coming(
            entry, lambda: self.shelf.stop(entry), for_photos=entry.id in self._errands
        )
        self._bar.show_message(message)

    def _restore_waiting(self, model_id: str) -> None:
        """The photos that failed for want of this model, each as it was asked for."""
        for photo in self._photos.without_model(model_id):
            if photo.settings is not None:
                folder = results_folder(photo.path, self._controls.folder)
                self._work.restore([photo], photo.settings, folder)

    # --- the shelf tells ---------------------------------------------------------------------

    def _on_listed(self) -> None:
        """Models for photos can be chosen; and whether faces can be drawn anew."""
        here = (entry.here for entry in self.shelf.entries if entry.purpose == FACES)
        self._controls.show_face_network(any(here))
        entries = [entry for entry in self.shelf.entries if entry.purpose == PHOTOS]
        self._controls.model_choice.show_models(
            [(entry.id, entry.title) for entry in entries if entry.here],
            [(entry.id, entry.title) for entry in entries if not entry.here],
        )

    def _on_changed(self, entry: Entry) -> None:
        if entry.doing is Doing.NOTHING:
            self._on_listed()
        shown = self._bar.message
        if shown is not None and shown.about == entry.id and entry.doing is not Doing.NOTHING:
            self._bar.change_text(model_news.coming_text(entry))

    def _on_fetched(self, entry: Entry) -> None:
        self._clear_coming(entry)
        if entry.id in self._errands:
            self._errands.discard(entry.id)
            self._restore_waiting(entry.id)
        elif not self.page.isVisible():
            self._say(model_news.fetched(entry, self.open))

    def _on_failed(self, entry: Entry) -> None:
        if entry.id in self._errands or not self.page.isVisible():
            again = self._run_errand if entry.id in self._errands else self._get
            self._bar.show_message(model_news.failed(entry, lambda: again(entry)))

    def _on_stopped(self, entry: Entry) -> None:
        self._clear_coming(entry)
        if entry.id in self._errands:
            self._errands.discard(entry.id)
            self.remind(next(iter(self._photos.without_model(entry.id)), None))

    def _on_removed(self, model_id: str) -> None:
        choice = self._controls.model_choice
        if choice.key == model_id:
            self._controls.choose_model("")

    def _on_page_closed(self) -> None:
        coming = self.shelf.coming
        if coming is not None:
            self._say(model_news.goes_on(coming, self.open))

    def _get(self, entry: Entry) -> None:
        self.shelf.get(entry)
        self._show_coming(entry)

    def _clear_coming(self, entry: Entry) -> None:
        shown = self._bar.message
        if shown is not None and shown.about == entry.id:
            self._bar.clear()

    def _say(self, message: Message) -> None:
        """Quietly: an error that is shown stays."""
        shown = self._bar.message
        if shown is None or shown.kind != "error":
            self._bar.show_message(message)
