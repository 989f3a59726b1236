"""The folders that photos came from, and how many photos of each stand where. Knows nothing of windows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from sr_desktop.jobs.job import Settings

if TYPE_CHECKING:
    from sr_desktop.gui.photos import Photo, State


@dataclass(frozen=True, slots=True)
class Own:
    """Settings that belong to a photo, and not to all: without what belongs to the computer and to files.

    They may be given to other photos; what was chosen for single faces is of `Photo.face_choices`.

    preset: the id of the preset that they were made from, as far as it is known.
    """

    settings: Settings
    preset: str = ""


@dataclass(eq=False, slots=True)
class Album:
    """The photos of one folder; `folder` None: those that were named one by one.

    own: settings that were given to all of them. states: how many photos stand where.
    """

    folder: Path | None
    photos: dict[Photo, None] = field(default_factory=dict)
    states: Counter[State] = field(default_factory=Counter)
    own: Own | None = None

    def __len__(self) -> int:
        return len(self.photos)


class Albums:
    """All albums of a list. Every change costs the same, however many photos there are."""

    def __init__(self) -> None:
        self._albums: dict[Path | None, Album] = {}
        self._names: Counter[str] = Counter()

    def __len__(self) -> int:
        return len(self._albums)

    @property
    def folders(self) -> int:
        """How many folders there are; photos that were named one by one come from none."""
        return len(self._albums) - (None in self._albums)

    def __iter__(self) -> Iterator[Album]:
        return iter(self._albums.values())

    def add(self, photos: Iterable[Photo]) -> None:
        """Puts each photo into the album of its folder; it takes over the settings of that."""
        folder: Path | None = None
        album: Album | None = None
        for photo in photos:
            wanted = photo.path.parent if photo.root is not None else None
            if album is None or wanted != folder:
                folder, album = wanted, self._of(wanted)
            album.photos[photo] = None
            album.states[photo.state] += 1
            photo.album = album
            if photo.own is None and album.own is not None:
                photo.own = album.own

    def remove(self, photos: Iterable[Photo]) -> None:
        """Takes photos out of their albums; one without photos is forgotten."""
        for photo in photos:
            album, photo.album = photo.album, None
            if album is None:
                continue
            del album.photos[photo]
            album.states[photo.state] -= 1
            if not album.photos:
                self._albums.pop(album.folder, None)
                if album.folder is not None:
                    self._names[album.folder.name] -= 1

    def name(self, album: Album) -> str:
        """What a folder is called, with the one above it if there are two of that name; empty for none."""
        folder = album.folder
        if folder is None:
            return ""
        if self._names[folder.name] > 1 and folder.parent.name:
            return f"{folder.parent.name} / {folder.name}"
        return folder.name or str(folder)

    def _of(self, folder: Path | None) -> Album:
        album = self._albums.get(folder)
        if album is None:
            album = self._albums[folder] = Album(folder)
            if folder is not None:
                self._names[folder.name] += 1
        return album
