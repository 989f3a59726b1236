"""How photos come on the list: dialogs, what was dropped or handed over, and what was refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from sr_desktop.base.errors import NoPhotos
from sr_desktop.gui import dialogs, news
from sr_desktop.gui.drops import is_model_file, model_files
from sr_desktop.gui.loading import Gatherer
from sr_desktop.gui.message_bar import MessageBar
from sr_desktop.gui.photos import Photo, PhotoList, State
from sr_desktop.gui.translation import translate
from sr_desktop.jobs.intake import Found, Refused


class Arrivals(QObject):
    """Puts photos, and those in folders, on the list; says what could not be taken."""

    came = Signal(list)
    """New photos on the list: the first ones of those that were added together."""

    def __init__(
        self,
        window: QWidget,
        photos: PhotoList,
        bar: MessageBar,
        *,
        results_folder: Callable[[], Path | None],
        offer_models: Callable[[Sequence[Path]], None],
        last_folder: str,
    ) -> None:
        """results_folder: what lies there is passed over; offer_models: takes model files that came along."""
        super().__init__(window)
        self._window, self._photos, self._bar = window, photos, bar
        self._results_folder, self._offer_models = results_folder, offer_models
        self.last_folder = last_folder
        self.gatherer = Gatherer(self)
        self.gatherer.found.connect(self._on_found)
        self.gatherer.finished.connect(self._on_gathered)
        self._refused: list[Refused] = []
        self._found_any = self._told = False

    def add(self, paths: Sequence[Path]) -> None:
        """Looks through files and folders; model files are offered to the models."""
        models = [path for path in paths if is_model_file(path)]
        photos = [path for path in paths if path not in models]
        if models:
            self._offer_models(model_files(models))
        if photos:
            self.gatherer.gather(photos, ours=self._results_folder())

    def open_photos(self) -> None:
        """Asks for photos."""
        title = translate("Window", "Open photos")
        names, _kind = QFileDialog.getOpenFileNames(
            self._window, title, self.last_folder, dialogs.photo_filter()
        )
        if names:
            self.last_folder = str(Path(names[0]).parent)
            self.add([Path(name) for name in names])

    def open_folder(self) -> None:
        """Asks for a folder."""
        title = translate("Window", "Open a folder")
        name = QFileDialog.getExistingDirectory(self._window, title, self.last_folder)
        if name:
            self.last_folder = name
            self.add([Path(name)])

    def close(self) -> None:
        """Waits for the background thread."""
        self.gatherer.close()

    def _on_found(self, items: list[Found | Refused]) -> None:
        found = [Photo(item.path, item.root) for item in items if isinstance(item, Found)]
        self._refused += [item for item in items if isinstance(item, Refused)]
        self._found_any = self._found_any or bool(found)
        new = self._photos.add(found)
        if new and not self._told:
            self._told = True  # once: what is shown must not change with every thousand that follow
            self.came.emit(new)

    def _on_gathered(self) -> None:
        refused, found_any = self._refused, self._found_any
        self._told = False
        self._refused, self._found_any = [], False  # what is added meanwhile is looked through next
        grave = [item for item in refused if item.failed]
        if not found_any and not grave:
            grave = refused[:1]
        if found_any or len(self._photos):
            self._photos.add(
                Photo(item.path, state=State.SKIPPED, error=item.reason)
                for item in grave
                if not isinstance(item.reason, NoPhotos)
            )
        light = [item for item in refused if not item.failed and not item.ours]
        if grave:
            self._bar.show_message(news.refused([item.reason for item in grave], light))
        elif light:
            self._bar.show_message(news.passed_over(light))
