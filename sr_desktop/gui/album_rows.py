"""The rows of the list: the photos, and above those of each folder a heading that can be folded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from sr_desktop.gui import album_words
from sr_desktop.gui.album_words import Described, Heading
from sr_desktop.gui.albums import Album
from sr_desktop.gui.photos import PHOTO_ROLE, ROOT, Index, Photo, PhotoList
from sr_desktop.gui.sections import Section, Sections, divided

HEADING_ROLE = PHOTO_ROLE + 1
MARK_ROLE = PHOTO_ROLE + 2
"""What is said of the settings that a row has for itself; empty where there is nothing to say."""
MANY = 8
"""From so many photos on a single folder has a heading."""
_SPOKEN = {Qt.ItemDataRole.ToolTipRole: "\n", Qt.ItemDataRole.AccessibleTextRole: ", "}


class AlbumRows(QAbstractListModel):
    """The photos of a list in their order, with headings as soon as there is something to tell apart.

    Photos of a folder that were moved away from the others have a heading of their own. All rows are
    of one height: the view need not ask each. A change costs the same however many photos there are.
    """

    def __init__(self, photos: PhotoList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.photos = photos
        self.described: Described = lambda _own: ""
        self._sections = Sections()
        self._folded: set[Album] = set()
        self._kept: tuple[list[QModelIndex], list[tuple[Photo, bool]]] = ([], [])
        self._append([photos.photo(row) for row in range(len(photos))])
        self._head()
        photos.rowsInserted.connect(self._on_inserted)
        photos.rowsAboutToBeRemoved.connect(self._on_removing)
        photos.rowsRemoved.connect(self._head)
        photos.layoutAboutToBeChanged.connect(self._arranging)
        photos.layoutChanged.connect(self._on_arranged)
        photos.dataChanged.connect(self._on_changed)

    # --- for Qt ------------------------------------------------------------------------------

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else self._sections.rows

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        photo = self._sections.photo(index.row())
        if photo is None:
            told = self._told(self._section_at(index.row()), role)
            return album_words.tip(told) if role == Qt.ItemDataRole.ToolTipRole else told
        if role != MARK_ROLE and role not in _SPOKEN:
            return self.photos.told(photo, role)
        mark = album_words.of_photo(photo, self.described, headed=self.headed)
        if role == MARK_ROLE:
            return mark
        told = self.photos.told(photo, role)
        said = f"{told}{_SPOKEN[Qt.ItemDataRole(role)]}{mark}" if mark else told
        return album_words.tip(said) if role == Qt.ItemDataRole.ToolTipRole else said

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def _told(self, section: Section, role: int) -> Any:
        """What a heading tells."""
        album = section.album
        name = album_words.called(self.photos.albums.name(album))
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == HEADING_ROLE:
            line, folder = album_words.counted(album), album.folder is not None
            return Heading(name, line, section.folded, folder)
        mark = album_words.of_own(album.own, self.described)
        if role == MARK_ROLE:
            return mark
        if role == Qt.ItemDataRole.ToolTipRole:
            lines = (str(album.folder or name), album_words.counted(album), mark)
            return "\n".join(line for line in lines if line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heading = Heading(name, album_words.counted(album), section.folded)
            return album_words.read_out(heading, mark)
        return None

    # --- for the view ------------------------------------------------------------------------

    @property
    def headed(self) -> bool:
        """Whether there are headings."""
        return self._sections.headed

    def photo(self, row: int) -> Photo | None:
        """The photo in a row; None for a heading."""
        return self._sections.photo(row)

    def album(self, row: int) -> Album | None:
        """The album whose heading a row is; None for a photo."""
        return None if self.photo(row) is not None else self._section_at(row).album

    def name(self, album: Album) -> str:
        """What an album is called."""
        return album_words.called(self.photos.albums.name(album))

    def first(self, row: int) -> Photo:
        """The first photo below the heading in a row, perhaps folded."""
        return self._section_at(row).photos[0]

    def photo_from(self, row: int) -> Photo | None:
        """The first photo of the list that lies in this row or below it, perhaps folded; None: none does."""
        if row >= self.rowCount():
            return None
        return self.photo(row) or self.first(row)

    def heading(self, photo: Photo) -> int:
        """The row of the heading above a photo; -1 if there is none."""
        found = self._found(photo)
        return self._sections.top(found[0]) if found is not None and self.headed else -1

    def around(self, photo: Photo, by: int) -> Sequence[Photo]:
        """The photos under the heading before (-1), of (0) or after (1) that of a photo; none at the end."""
        found = self._found(photo)
        at = -1 if found is None else found[0] + by
        return self._sections[at].photos if 0 <= at < len(self._sections) else ()

    def index_of(self, photo: Photo) -> QModelIndex:
        """The row of a photo, or of its heading while it is folded; invalid if it is no longer there."""
        found = self._found(photo)
        if found is None:
            return QModelIndex()
        number, at = found
        top = self._sections.top(number)
        if self._sections.hides(self._sections[number]):
            return self.index(top)
        return self.index(top + self.headed + at)

    def is_folded(self, album: Album) -> bool:
        """Whether the photos of an album are hidden."""
        return self.headed and album in self._folded

    def fold(self, album: Album, folded: bool) -> None:
        """Hides or shows the photos of an album."""
        if not self.headed or folded is (album in self._folded):
            return
        (self._folded.add if folded else self._folded.discard)(album)
        for number in self._sections.of(album):
            section, top = self._sections[number], self._sections.top(number)
            if folded:
                self.beginRemoveRows(QModelIndex(), top + 1, top + len(section.photos))
            else:
                self.beginInsertRows(QModelIndex(), top + 1, top + len(section.photos))
            section.folded = folded
            self._sections.touch()
            self.endRemoveRows() if folded else self.endInsertRows()
        self._tell_headings(album)

    def fold_all(self, folded: bool) -> None:
        """Hides or shows the photos of all albums."""
        if not self.headed:
            return
        self._arranging()
        self._folded = set(self.photos.albums) if folded else set()
        for section in self._sections:
            section.folded = folded
        self._sections.touch()
        self._arranged()

    def show_album(self, album: Album) -> None:
        """What is said of an album's own settings is not what it was."""
        self._tell_headings(album)

    # --- what the list does ------------------------------------------------------------------

    def _on_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._append([self.photos.photo(row) for row in range(first, last + 1)])
        self._head()

    def _append(self, photos: Iterable[Photo]) -> None:
        """Photos came at the end."""
        sections = self._sections
        new = list(divided(photos, self._folded))
        old = sections[len(sections) - 1] if len(sections) else None
        more = new.pop(0) if new and old is not None and new[0].album is old.album else None
        shown = sum(map(sections.shown, new))
        if more is not None and not sections.hides(more):
            shown += len(more.photos)
        count = sections.rows
        if shown:
            self.beginInsertRows(QModelIndex(), count, count + shown - 1)
        sections.append(more.photos if more is not None else (), new)
        if shown:
            self.endInsertRows()
        if more is not None:
            self._tell_headings(more.album)

    def _on_removing(self, _parent: QModelIndex, first: int, last: int) -> None:
        """Photos go. Done before the list itself does it: nobody is shown a photo that is gone."""
        sections = self._sections
        upper, lower = sections.at_photo(first), sections.at_photo(last)
        begin, end = first - sections.start(upper), last + 1 - sections.start(lower)
        whole_from = upper if begin == 0 else upper + 1
        whole_to = lower if end == len(sections[lower].photos) else lower - 1
        if upper == lower and whole_from > whole_to:
            self._take(upper, begin, end)
        else:
            if whole_to < lower:
                self._take(lower, 0, end)
            if whole_from <= whole_to:
                self._drop(whole_from, whole_to)
            if whole_from > upper:
                self._take(upper, begin, len(sections[upper].photos))
        self._join(upper)
        self._join(upper + 1)

    def _take(self, number: int, begin: int, end: int) -> None:
        """Takes some photos out of a section."""
        sections = self._sections
        section = sections[number]
        hidden, first = sections.hides(section), sections.top(number) + self.headed
        if not hidden:
            self.beginRemoveRows(QModelIndex(), first + begin, first + end - 1)
        del section.photos[begin:end]
        sections.touch()
        if not hidden:
            self.endRemoveRows()

    def _drop(self, first: int, last: int) -> None:
        """Takes whole sections away, with their headings."""
        sections = self._sections
        below = sections.top(last) + sections.shown(sections[last])
        self.beginRemoveRows(QModelIndex(), sections.top(first), below - 1)
        sections.drop(first, last)
        self.endRemoveRows()

    def _join(self, number: int) -> None:
        """A section, and the one above it, of the same album become one."""
        sections = self._sections
        if not 0 < number < len(sections):
            return
        upper, lower = sections[number - 1], sections[number]
        if upper.album is not lower.album:
            return
        top = sections.top(number)
        if self.headed:
            self.beginRemoveRows(QModelIndex(), top, top)
        upper.photos += lower.photos
        sections.drop(number, number)
        if self.headed:
            self.endRemoveRows()

    def _head(self) -> None:
        """Shows headings, or takes them away."""
        albums = self.photos.albums
        wanted = albums.folders > 1 or any(
            album.folder is not None and len(album) >= MANY for album in albums
        )
        if wanted is self.headed:
            return
        if not wanted:
            self.fold_all(False)
        self._arranging()
        self._sections.headed = wanted
        self._sections.touch()
        self._arranged()

    def _arranging(self) -> None:
        """All rows may change: which photo, or the heading above which, each known place is of."""
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        known = []
        for index in kept:
            photo = self.photo(index.row())
            known.append((photo or self.first(index.row()), photo is None))
        self._kept = (kept, known)

    def _on_arranged(self) -> None:
        photos = (self.photos.photo(row) for row in range(len(self.photos)))
        self._sections.set(divided(photos, self._folded))
        self._arranged()

    def _arranged(self) -> None:
        kept, known = self._kept
        self._kept = ([], [])
        new = []
        for photo, heading in known:
            above = self.heading(photo) if heading else -1
            new.append(self.index(above) if above >= 0 else self.index_of(photo))
        self.changePersistentIndexList(kept, new)
        self.layoutChanged.emit()

    def _on_changed(self, upper: QModelIndex, lower: QModelIndex, roles: list[int]) -> None:
        for row in range(upper.row(), lower.row() + 1):
            photo = self.photos.photo(row)
            index = self.index_of(photo)
            self.dataChanged.emit(index, index, roles)
            if not roles and photo.album is not None:
                self._tell_headings(photo.album)

    def _tell_headings(self, album: Album) -> None:
        if self.headed:
            for number in self._sections.of(album):
                index = self.index(self._sections.top(number))
                self.dataChanged.emit(index, index)

    # --- where what is -----------------------------------------------------------------------

    def _section_at(self, row: int) -> Section:
        return self._sections[self._sections.at_row(row)]

    def _found(self, photo: Photo) -> tuple[int, int] | None:
        row = self.photos.row(photo)
        return self._sections.found(photo, row) if row >= 0 else None
