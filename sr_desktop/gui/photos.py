"""The list of photos, one row each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
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
from sr_desktop.gui.albums import Album, Albums, Own
from sr_desktop.gui.loading import Thumbnails
from sr_desktop.gui.translation import QT_TRANSLATE_NOOP, said, translate
from sr_desktop.jobs.job import FaceChoice, Settings

PHOTO_ROLE = Qt.ItemDataRole.UserRole + 1
SCATTERED = 8
"""Groups of rows that are taken away one by one; more of them are first put side by side."""
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
    own:      settings that it has for itself; None: those that all have.
    face_choices: what was chosen for single faces; no other photo ever gets it.
    next:     whether it shall be restored before others that wait.
    album:    the photos of its folder, while it is on a list.
    """

    path: Path
    root: Path | None = None
    state: State = State.WAITING
    fraction: float = 0.0
    result: Path | None = None
    error: SRError | None = None
    notes: tuple[str, ...] = field(default=())
    settings: Settings | None = None
    own: Own | None = None
    face_choices: tuple[FaceChoice, ...] = ()
    next: bool = False
    album: Album | None = field(default=None, repr=False)

    @property
    def line(self) -> str:
        """What is said below its name."""
        if self.error is not None and self.state in (State.FAILED, State.SKIPPED):
            return said(self.error.title)
        if self.state is State.WORKING:
            share = round(self.fraction * 100)
            return translate("Photos", "Working, {share} %").format(share=share)
        if self.next and self.state is State.WAITING:
            return translate("Photos", "Next in turn")
        return self.state.word


class PhotoList(QAbstractListModel):
    """Photos in the order in which they are restored; each file once.

    Adding and changing a photo costs the same however many there are; so does each of many that are
    taken away together.
    """

    counted = Signal()
    """A photo came, went or changed its state."""
    ordered = Signal()
    """Photos were moved."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._photos: list[Photo] = []
        self._rows: dict[Path, int] = {}
        self._numbered = 0
        self._states: Counter[State] = Counter()
        self.albums = Albums()
        thumbnails.loaded.connect(self._on_thumbnail_loaded)
        thumbnails.failed.connect(self._on_thumbnail_failed)

    # --- for Qt ------------------------------------------------------------------------------

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._photos)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self.told(self._photos[index.row()], role) if index.isValid() else None

    def told(self, photo: Photo, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row tells of its photo."""
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
                number=self.row(photo) + 1,
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

    def find(self, path: Path) -> Photo | None:
        """The photo whose file this is; None if it is not on the list."""
        return self._of(path)

    def row(self, photo: Photo) -> int:
        """The row of a photo, -1 if it is no longer there."""
        row = self._rows.get(photo.path, -1)
        if row >= self._numbered:
            self._number()
            row = self._rows[photo.path]
        return row if row >= 0 and self._photos[row] is photo else -1

    def index_of(self, photo: Photo) -> QModelIndex:
        """The place of a photo; invalid if it is no longer there."""
        row = self.row(photo)
        return self.index(row) if row >= 0 else QModelIndex()

    def count(self, state: State) -> int:
        """How many photos stand there; this costs nothing."""
        return self._states[state]

    def waiting(self) -> list[Photo]:
        """The photos that a press on the button would restore, in their turn."""
        found = [photo for photo in self._photos if photo.state is State.WAITING]
        first = [photo for photo in found if photo.next]
        return [*first, *(photo for photo in found if not photo.next)] if first else found

    def failed(self) -> list[Photo]:
        """The photos that could not be restored."""
        if not self._states[State.FAILED]:
            return []
        return [photo for photo in self._photos if photo.state is State.FAILED]

    def without_model(self, model_id: str) -> list[Photo]:
        """The photos that failed because this model is not here."""
        return [
            photo
            for photo in self.failed()
            if isinstance(photo.error, WeightsMissing)
            and photo.settings is not None
            and photo.settings.model == model_id
        ]

    def in_order(self, photos: Iterable[Photo]) -> list[Photo]:
        """These photos in the order of the list."""
        return sorted(photos, key=self.row)

    def add(self, photos: Iterable[Photo]) -> list[Photo]:
        """Appends those whose file is not on the list yet, and gives them."""
        new: list[Photo] = []
        for photo in photos:
            if photo.path not in self._rows:
                self._rows[photo.path] = len(self._photos) + len(new)
                new.append(photo)
        if new:
            first = len(self._photos)
            self.albums.add(new)
            self._states.update(photo.state for photo in new)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._photos += new
            if self._numbered == first:
                self._numbered = len(self._photos)
            self.endInsertRows()
            self.counted.emit()
        return new

    def remove(self, rows: Sequence[int]) -> None:
        """Takes rows off the list; the files stay. A photo in work is left on it."""
        free = sorted({row for row in rows if self._photos[row].state is not State.WORKING})
        runs = _runs(free)
        if len(runs) > SCATTERED:
            going = [self._photos[row] for row in free]
            gone = set(going)
            self._arrange([photo for photo in self._photos if photo not in gone] + going)
            runs = [(len(self._photos) - len(going), len(self._photos) - 1)]
        for first, last in reversed(runs):
            self.beginRemoveRows(QModelIndex(), first, last)
            going = self._photos[first : last + 1]
            del self._photos[first : last + 1]
            for photo in going:
                del self._rows[photo.path]
                self._states[photo.state] -= 1
            self.albums.remove(going)
            self._numbered = min(self._numbered, first)
            self.endRemoveRows()
        self.counted.emit()

    def change(self, photo: Photo, **values: Any) -> None:
        """Sets fields of a photo and shows them."""
        state = photo.state
        for name, value in values.items():
            setattr(photo, name, value)
        changed = photo.state is not state
        if changed:
            photo.next = photo.next and photo.state is State.WAITING
        index = self.index_of(photo)
        if index.isValid():
            if changed:
                for states in (self._states, photo.album.states if photo.album else Counter()):
                    states[state] -= 1
                    states[photo.state] += 1
            self.dataChanged.emit(index, index)
        if changed:
            self.counted.emit()

    def move(self, photos: Collection[Photo], before: Photo | None) -> list[Photo]:
        """Puts those of these photos that wait before another one, or at the end; gives them in their order.

        Gives none if that changes nothing.
        """
        moving = self.in_order(photo for photo in photos if photo.state is State.WAITING)
        going = set(moving)
        place = len(self._photos) if before is None else self.row(before)
        upper = [photo for photo in self._photos[:place] if photo not in going]
        lower = [photo for photo in self._photos[place:] if photo not in going]
        order = [*upper, *moving, *lower]
        if order == self._photos:
            return []
        self._arrange(order)
        self.ordered.emit()
        return moving

    def _arrange(self, order: list[Photo]) -> None:
        """The same photos in another order; what is selected stays so."""
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        photos = [self._photos[index.row()] for index in kept]
        self._photos = order
        self._numbered = 0
        self._number()
        rows = [self.index(self._rows[photo.path]) for photo in photos]
        self.changePersistentIndexList(kept, rows)
        self.layoutChanged.emit()

    def _number(self) -> None:
        """Brings the numbers of the rows up to date: after rows went, those below them have others."""
        for row in range(self._numbered, len(self._photos)):
            self._rows[self._photos[row].path] = row
        self._numbered = len(self._photos)

    def _on_thumbnail_loaded(self, path: Path) -> None:
        photo = self._of(path)
        if photo is not None:
            index = self.index_of(photo)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    def _on_thumbnail_failed(self, path: Path, error: SRError) -> None:
        photo = self._of(path)
        if photo is not None and isinstance(error, PhotoUnreadable | PhotoNotFound):
            self.skip(photo, error)

    def _of(self, path: Path) -> Photo | None:
        """The photo in a file, if it is on the list."""
        if path not in self._rows:
            return None
        self._number()
        return self._photos[self._rows[path]]

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
