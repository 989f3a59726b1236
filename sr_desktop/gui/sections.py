"""Photos that lie side by side and are of one album, and which row of the view is which of them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import accumulate

from sr_desktop.gui.albums import Album
from sr_desktop.gui.photos import Photo


@dataclass(eq=False, slots=True)
class Section:
    """Photos of one album that lie side by side."""

    album: Album
    photos: list[Photo]
    folded: bool = False


class Sections:
    """All sections in their order. `headed`: each has a heading, and can be folded.

    Whoever changes something says so by `touch`; places are worked out anew when they are asked for.
    """

    def __init__(self) -> None:
        self.headed = False
        self._all: list[Section] = []
        self._tops: list[int] | None = None
        self._starts: list[int] = []
        self._of_album: dict[Album, list[int]] = {}

    def __len__(self) -> int:
        return len(self._all)

    def __getitem__(self, number: int) -> Section:
        return self._all[number]

    def __iter__(self) -> Iterator[Section]:
        return iter(self._all)

    def append(self, more: Sequence[Photo], new: Sequence[Section]) -> None:
        """More photos of the last section, and sections behind it. Costs nothing for those that are there."""
        tops = self._places()
        if more:
            last = self._all[-1]
            last.photos += more
            self._starts[-1] += len(more)
            tops[-1] += 0 if self.hides(last) else len(more)
        for section in new:
            self._of_album[section.album].append(len(self._all))
            self._all.append(section)
            self._starts.append(self._starts[-1] + len(section.photos))
            tops.append(tops[-1] + self.shown(section))

    def drop(self, first: int, last: int) -> None:
        """Sections from one number to another are no more."""
        del self._all[first : last + 1]
        self.touch()

    def set(self, sections: Iterable[Section]) -> None:
        """Other sections in place of all."""
        self._all = list(sections)
        self.touch()

    def touch(self) -> None:
        """Something is not what it was."""
        self._tops = None

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return self._places()[-1]

    def top(self, number: int) -> int:
        """The first row of a section."""
        return self._places()[number]

    def start(self, number: int) -> int:
        """How many photos lie above a section."""
        self._places()
        return self._starts[number]

    def of(self, album: Album) -> Sequence[int]:
        """The numbers of the sections of an album."""
        self._places()
        return tuple(self._of_album.get(album, ()))

    def hides(self, section: Section) -> bool:
        """Whether its photos have no rows."""
        return self.headed and section.folded

    def shown(self, section: Section) -> int:
        """How many rows it has."""
        return self.headed + (0 if self.hides(section) else len(section.photos))

    def at_row(self, row: int) -> int:
        """The number of the section that a row of the view belongs to."""
        return bisect_right(self._places(), row) - 1

    def at_photo(self, row: int) -> int:
        """The number of the section that a row of the list belongs to."""
        self._places()
        return bisect_right(self._starts, row) - 1

    def photo(self, row: int) -> Photo | None:
        """The photo in a row of the view; None for a heading."""
        number = self.at_row(row)
        at = row - self._places()[number] - self.headed
        return self._all[number].photos[at] if at >= 0 else None

    def found(self, photo: Photo, row: int) -> tuple[int, int] | None:
        """The number of a photo's section, and its place there. row: where it should be on the list."""
        number = self.at_photo(row)
        if 0 <= number < len(self._all):
            at = row - self._starts[number]
            if self._all[number].photos[at] is photo:
                return number, at
        if photo.album is not None:
            for number in self.of(photo.album):
                with suppress(ValueError):  # while photos are being taken away the rows are others
                    return number, self._all[number].photos.index(photo)
        return None

    def _places(self) -> list[int]:
        """The first row of each section, and last the number of all rows."""
        if self._tops is None:
            self._tops = [0, *accumulate(map(self.shown, self._all))]
            self._starts = [0, *accumulate(len(section.photos) for section in self._all)]
            self._of_album = defaultdict(list)
            for number, section in enumerate(self._all):
                self._of_album[section.album].append(number)
        return self._tops


def divided(photos: Iterable[Photo], folded: set[Album]) -> Iterator[Section]:
    """The sections that photos make in their order."""
    now: Section | None = None
    for photo in photos:
        album = photo.album
        assert album is not None  # it is on the list
        if now is None or now.album is not album:
            if now is not None:
                yield now
            now = Section(album, [], album in folded)
        now.photos.append(photo)
    if now is not None:
        yield now
