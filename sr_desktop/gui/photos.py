"""The list of photos, one row each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from sr_desktop.base.errors import PhotoNotFound, PhotoUnreadable, SRError, WeightsMissing
from sr_desktop.gui import words
from sr_desktop.gui.loading import Thumbnails
from sr_desktop.gui.translation import QT_TRANSLATE_NOOP, said, translate
from sr_desktop.jobs.job import Settings

PHOTO_ROLE = Qt.ItemDataRole.UserRole + 1
ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class State(Enum):
    """Where a photo stands; the value is the word for the person."""

    WAITING = QT_TRANSLATE_NOOP("Photos", "Waiting")
    WORKING = QT_TRANSLATE_NOOP("Photos", "Working")
    DONE = QT_TRANSLATE_NOOP("Photos", "Done")
    FAILED = QT_TRANSLATE_NOOP("Photos", "Failed")
    SKIPPED = QT_TRANSLATE_NOOP("Photos", "Skipped")
    LEFT = QT_TRANSLATE_NOOP("Photos", "Left as it was")

    @property
    def word(self) -> str:
        """The word in the language of the window."""
        return translate("Photos", self.value)


@dataclass(eq=False, slots=True)
class Photo:
    """One photo on the list.

    root:     the folder it was found under, if a folder was named.
    settings: how it was last sent to the engine.
    """

    path: Path
    root: Path | None = None
    state: State = State.WAITING
    fraction: float = 0.0
    result: Path | None = None
    error: SRError | None = None
    notes: tuple[str, ...] = field(default=())
    settings: Settings | None = None

    @property
    def line(self) -> str:
        """What is said below its name."""
        if self.error is not None and self.state in (State.FAILED, State.SKIPPED):
            return said(self.error.title)
        if self.state is State.WORKING:
            share = round(self.fraction * 100)
            return translate("Photos", "Working, {share} %").format(share=share)
        return self.state.word


class PhotoList(QAbstractListModel):
    """Photos in the order in which they were added; each file once."""

    counted = Signal()
    """A photo came, went or changed its state."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._photos: list[Photo] = []
        self._rows: dict[Path, int] = {}
        thumbnails.loaded.connect(self._on_thumbnail_loaded)
        thumbnails.failed.connect(self._on_thumbnail_failed)

    # --- for Qt ------------------------------------------------------------------------------

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._photos)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        photo = self._photos[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return photo.path.name
        if role == PHOTO_ROLE:
            return photo
        if role == Qt.ItemDataRole.DecorationRole:
            return self._thumbnails.of(photo.path)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return translate("Photos", "{name}, {state}, {number} of {total}").format(
                name=photo.path.name,
                state=photo.line,
                number=index.row() + 1,
                total=len(self._photos),
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((str(photo.path), *_told(photo)))
        return None

    # --- for the window ----------------------------------------------------------------------

    def __len__(self) -> int:
        return len(self._photos)

    def photo(self, row: int) -> Photo:
        """The photo in a row."""
        return self._photos[row]

    def row(self, photo: Photo) -> int:
        """The row of a photo, -1 if it is no longer there."""
        row = self._rows.get(photo.path, -1)
        return row if row >= 0 and self._photos[row] is photo else -1

    def index_of(self, photo: Photo) -> QModelIndex:
        """The place of a photo; invalid if it is no longer there."""
        row = self.row(photo)
        return self.index(row) if row >= 0 else QModelIndex()

    def waiting(self) -> list[Photo]:
        """The photos that a press on the button would restore."""
        return [photo for photo in self._photos if photo.state is State.WAITING]

    def without_model(self, model_id: str) -> list[Photo]:
        """The photos that failed because this model is not here."""
        return [
            photo
            for photo in self._photos
            if photo.state is State.FAILED
            and isinstance(photo.error, WeightsMissing)
            and photo.settings is not None
            and photo.settings.model == model_id
        ]

    def add(self, photos: Iterable[Photo]) -> list[Photo]:
        """Appends those whose file is not on the list yet, and gives them."""
        new: list[Photo] = []
        for photo in photos:
            if photo.path not in self._rows:
                self._rows[photo.path] = len(self._photos) + len(new)
                new.append(photo)
        if new:
            first = len(self._photos)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._photos += new
            self.endInsertRows()
            self.counted.emit()
        return new

    def remove(self, rows: Sequence[int]) -> None:
        """Takes rows off the list; the files stay. A photo in work is left on it."""
        free = [row for row in rows if self._photos[row].state is not State.WORKING]
        for first, last in reversed(_runs(sorted(set(free)))):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._photos[first : last + 1]
            self._rows = {photo.path: number for number, photo in enumerate(self._photos)}
            self.endRemoveRows()
        self.counted.emit()

    def change(self, photo: Photo, **values: Any) -> None:
        """Sets fields of a photo and shows them."""
        state = photo.state
        for name, value in values.items():
            setattr(photo, name, value)
        index = self.index_of(photo)
        if index.isValid():
            self.dataChanged.emit(index, index)
        if photo.state is not state:
            self.counted.emit()

    def _on_thumbnail_loaded(self, path: Path) -> None:
        row = self._rows.get(path)
        if row is not None:
            index = self.index(row)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    def _on_thumbnail_failed(self, path: Path, error: SRError) -> None:
        row = self._rows.get(path)
        if row is not None and isinstance(error, PhotoUnreadable | PhotoNotFound):
            self.skip(self._photos[row], error)

    def skip(self, photo: Photo, error: SRError) -> None:
        """Sets a waiting photo aside because its file cannot be opened."""
        if photo.state is State.WAITING:
            self.change(photo, state=State.SKIPPED, error=error)


def _told(photo: Photo) -> list[str]:
    """What there is to say of a photo, line by line."""
    if photo.error is not None and photo.state in (State.FAILED, State.SKIPPED):
        return [words.told(photo.error)]
    lines = [photo.state.word]
    if photo.result is not None:
        lines.append(translate("Photos", "Saved as {name}").format(name=photo.result.name))
    return [*lines, *(said(note) for note in photo.notes)]


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Rising rows as (first, last) of those that lie side by side."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
