"""The contact sheet: before and after of each photo, album by album, on pages for a browser or paper."""

from __future__ import annotations

import os
import warnings
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from sr_desktop.base.errors import SRError, TargetUnwritable
from sr_desktop.base.files import NewFile, new_file
from sr_desktop.base.names import NAME_LIMIT, numbered, shortened
from sr_desktop.base.progress import Progress
from sr_desktop.base.sentences import sentence
from sr_desktop.engine.thumbnails import Thumbnail, thumbnail
from sr_desktop.jobs import sheet_page
from sr_desktop.jobs.entry import Entry, State
from sr_desktop.jobs.file_links import quoted
from sr_desktop.jobs.report import Folder, Summary, folders_of, of_state
from sr_desktop.jobs.sheet_page import Look
from sr_desktop.jobs.summary_text import Said

ON_A_PAGE = 100
"""Photos: some six megabytes of HTML."""
BOX, AREA = (880, 660), 440 * 330
"""Pixels of a small picture: enough for a page on a fine screen, and for 4 cm at 300 dpi on paper."""
THREADS = min(4, os.cpu_count() or 1)
AHEAD = 4 * THREADS
"""Photos whose small pictures are made, or waited for, before they are written."""
MOST_TRIES = 10

Pair = tuple[Thumbnail | None, Thumbnail | None]
Shown = tuple[Folder, Entry]


def write_contact_sheet(
    entries: Sequence[Entry],
    file: Path,
    progress: Progress | None = None,
    *,
    said: Said = str,
    language: str = "en",
    title: str = "",
) -> list[Path]:
    """Writes the pages "NAME.html", "NAME 2.html", …; gives them in order.

    All names are free ones: "NAME (2).html" and so on if there is a sheet already; no file is ever replaced,
    and if it is cancelled or goes wrong none is left. Photos whose files are gone are told so. With the
    pages nothing else is needed: no network, no script.
    said, language: in which language it speaks. title: else the name of the album, if there is one.
    Raises `TargetUnwritable`, `DiskFull`, `Cancelled`.
    """
    progress = progress or Progress()
    summary = Summary.of(entries)
    folders = folders_of(of_state(entries, State.DONE))
    shown = [(folder, entry) for folder in folders for entry in folder.entries]
    portions = [shown[at : at + ON_A_PAGE] for at in range(0, len(shown), ON_A_PAGE)] or [[]]
    day = datetime.now().astimezone().date().isoformat()
    look = Look(file.parent, title or _title(summary, said), day, said, language)
    for _ in range(MOST_TRIES):
        pages = _free_names(file, len(portions))
        if _Sheet(look, summary, portions, pages).write(progress):
            progress.report(1.0)
            return pages
    raise TargetUnwritable("Nothing can be saved in {folder}.", folder=file.parent)


class _Sheet:
    """A sheet whose pages have names that were free a moment ago."""

    def __init__(
        self,
        look: Look,
        summary: Summary,
        portions: Sequence[Sequence[Shown]],
        pages: Sequence[Path],
    ) -> None:
        self._look, self._summary = look, summary
        self._portions, self._pages = portions, pages
        folders = dict.fromkeys(id(folder) for portion in portions for folder, _ in portion)
        self._numbers = {folder: number for number, folder in enumerate(folders, start=1)}

    def write(self, progress: Progress) -> bool:
        """Writes all pages; False, and none is left, if one of the names was taken meanwhile."""
        written: list[Path] = []
        done = False
        entries = [entry for portion in self._portions for _, entry in portion]
        pairs = _pairs(entries, progress)
        try:
            for number, (portion, page) in enumerate(zip(self._portions, self._pages, strict=True)):
                with new_file(page) as new:
                    self._write_page(new, number, portion, pairs)
                written.append(new.path)
                if new.path != page:  # the others link to it by its name
                    return False
            done = True
        finally:
            pairs.close()
            if not done:
                for path in written:
                    with suppress(OSError):
                        path.unlink()
        return True

    def _write_page(
        self, new: NewFile, number: int, portion: Sequence[Shown], pairs: Iterator[Pair]
    ) -> None:
        look = self._look

        def put(text: str) -> None:
            new.stream.write(f"{text}\n".encode())

        before, behind = sheet_page.frame(look, self._pages, number + 1)
        put(before)
        if number:
            put(sheet_page.short_opening(look, self._pages, number + 1))
        else:
            put(sheet_page.opening(look, self._summary, self._albums()))
        album: Folder | None = None
        for folder, entry in portion:
            if folder is not album:
                if album is not None:
                    put(sheet_page.album_end())
                put(self._album_start(folder, number))
                album = folder
            put(sheet_page.card(look, entry, *next(pairs)))
        if album is not None:
            put(sheet_page.album_end())
        if number == len(self._pages) - 1:
            put(sheet_page.ending(look, self._summary))
        put(behind)

    def _album_start(self, folder: Folder, number: int) -> str:
        earlier = self._portions[number - 1] if number else ()
        continued = bool(earlier) and earlier[-1][0] is folder
        return sheet_page.album_start(self._look, folder, self._anchor(folder), continued=continued)

    def _anchor(self, folder: Folder) -> str:
        return f"album-{self._numbers[id(folder)]}"

    def _albums(self) -> Iterator[tuple[Folder, str]]:
        """Each album with the link to where it begins."""
        seen: set[int] = set()
        for page, portion in zip(self._pages, self._portions, strict=True):
            for folder, _ in portion:
                if id(folder) not in seen:
                    seen.add(id(folder))
                    yield folder, f"./{quoted(page.name)}#{self._anchor(folder)}"


def _pairs(entries: Sequence[Entry], progress: Progress) -> Generator[Pair]:
    """The small pictures of each photo, in order, made by some threads a little ahead."""
    with (
        warnings.catch_warnings(),  # those that decoders' threads leave and enter at odd times are within
        ThreadPoolExecutor(THREADS, "thumbnails") as threads,
    ):
        warnings.simplefilter("ignore")
        waiting: deque[tuple[Future[Thumbnail | None], Future[Thumbnail | None]]] = deque()
        try:
            for number, entry in enumerate(entries):
                waiting.append(
                    (threads.submit(_small, entry.source), threads.submit(_small, entry.result))
                )
                if len(waiting) >= AHEAD:
                    progress.report((number + 1 - len(waiting)) / len(entries))
                    yield _both(waiting.popleft())
            while waiting:
                progress.report((len(entries) - len(waiting)) / len(entries))
                yield _both(waiting.popleft())
        finally:
            threads.shutdown(wait=False, cancel_futures=True)


def _both(futures: tuple[Future[Thumbnail | None], Future[Thumbnail | None]]) -> Pair:
    return futures[0].result(), futures[1].result()


def _small(path: Path | None) -> Thumbnail | None:
    """None for what can't be shown any more."""
    if path is None:
        return None
    try:
        return thumbnail(path, box=BOX, area=AREA)
    except (SRError, OSError):
        return None


def _title(summary: Summary, said: Said) -> str:
    roots = {entry.root for folder in summary.folders for entry in folder.entries}
    if len(roots) == 1 and (root := roots.pop()) is not None and root.name:
        return root.name
    if len(summary.folders) == 1:
        return summary.folders[0].name
    return said(sentence("Restored photos"))


def _free_names(file: Path, count: int) -> list[Path]:
    """The names of all pages, none of which is taken."""
    number = 1
    while True:
        first = numbered(file, number)
        pages = [first, *(_page(first, place) for place in range(2, count + 1))]
        if not any(map(os.path.lexists, pages)):
            return pages
        number += 1


def _page(first: Path, number: int) -> Path:
    ending = f" {number}{first.suffix}"
    return first.with_name(shortened(first.stem, NAME_LIMIT - len(ending.encode())) + ending)
