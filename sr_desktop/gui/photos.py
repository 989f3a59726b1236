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
from sr_desktop.jobs.job import Settings

PHOTO_ROLE = Qt.ItemDataRole.UserRole + 1
ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class State(Enum):
    """Where a photo stands; the value is the word for the person."""

    WAITING = "Waiting"
    WORKING = "Working"
    DONE = "Done"
    FAILED = "Failed"
    SKIPPED = "Skipped"


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
            return self.error.title
        if self.state is State.WORKING:
            return f"Working, {round(self.fraction * 100)} %"
        return str(self.state.value)


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
            return f"{photo.path.name}, {photo.line}"
        if role == Qt.ItemDataRole.ToolTipRole:
            said = words.told(photo.error) if photo.error is not None else photo.state.value
            return "\n".join((str(photo.path), said, *photo.notes))
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
        for row in sorted(rows, reverse=True):
            if self._photos[row].state is State.WORKING:
                continue
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._photos[row]
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
