"""The end and the next beginning: nothing that was to be restored is forgotten on the way."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sr_desktop.gui import dialogs
from sr_desktop.gui.loading import Background
from sr_desktop.gui.message_bar import Message, MessageBar
from sr_desktop.gui.photos import Photo, PhotoList, State
from sr_desktop.gui.translation import translate
from sr_desktop.gui.work import Summary, Work
from sr_desktop.jobs.waiting import Group, forget_waiting, keep_waiting, read_waiting

log = logging.getLogger(__name__)


class Leaving(Enum):
    """What a person wants who closes the window while photos are in work."""

    STAY = auto()
    FINISH = auto()
    """Close when the photos are finished."""
    LATER = auto()
    """Close now; what is not finished waits for the next time."""


def ask_to_close(parent: QWidget, unfinished: int) -> Leaving:
    """Asks what shall become of the photos that are not finished."""
    answers = {
        Leaving.FINISH: translate("Closing", "Finish, then close"),
        Leaving.LATER: translate("Closing", "Close, and go on next time"),
        Leaving.STAY: translate("Closing", "Keep working"),
    }
    answer = dialogs.ask_among(
        parent,
        translate("Closing", "%n photo(s) are not finished yet", "", unfinished),
        translate("Closing", "Finished photos are kept. Your originals are untouched."),
        tuple(answers.values()),
    )
    return list(answers)[answer]


class Finder(Background):
    """Looks which photos are still there: on a drive that is far away that takes its time."""

    found = Signal(object)
    """The groups with the photos that are there."""

    def look(self, groups: Sequence[Group]) -> None:
        """Answered by `found`, unless it is closed before."""
        self._start(lambda: self._work(groups))

    def _work(self, groups: Sequence[Group]) -> None:
        there = [
            replace(group, photos=tuple(filter(self._is_there, group.photos))) for group in groups
        ]
        if not self._closed.is_set():
            self.found.emit(tuple(there))

    def _is_there(self, photo: tuple[Path, Path | None]) -> bool:
        return not self._closed.is_set() and os.path.isfile(photo[0])  # noqa: PTH113 - never raises


class Closing(QObject):
    """Keeps what waits when the window closes, and offers it when it opens."""

    def __init__(self, window: QWidget, photos: PhotoList, work: Work, bar: MessageBar) -> None:
        super().__init__(window)
        self._window, self._photos, self._work, self._bar = window, photos, work, bar
        self._finishing = self._left = False
        self._finder = Finder(self)
        self.ask: Callable[[QWidget, int], Leaving] = ask_to_close
        work.ended.connect(self._on_ended)

    @property
    def finishing(self) -> bool:
        """Whether the window closes by itself when the photos are finished."""
        return self._finishing

    def may_close(self) -> bool:
        """Asks while photos are in work; True if the window may close now. What waits is kept then."""
        if self._work.running:
            leaving = self.ask(self._window, self._work.unfinished)
            if leaving is not Leaving.LATER:
                self._finishing = leaving is Leaving.FINISH and self._work.running
                if self._finishing:
                    self._say_finishing()
                self._left = leaving is Leaving.FINISH and not self._work.running
                return self._left
        self._left = True
        self._keep()
        self._work.stop()
        return True

    def offer(self, go_on: Callable[[Sequence[Group]], None]) -> None:
        """At the start: if photos still wait, asks whether to go on with them."""
        groups = read_waiting()
        count = sum(len(group.photos) for group in groups)
        if not count:
            return

        def accept() -> None:
            self._bar.clear()
            self._finder.look(groups)

        def found(there: Sequence[Group]) -> None:
            if not self._left:
                forget_waiting()
                go_on(there)

        def refuse() -> None:
            forget_waiting()
            self._bar.clear()

        self._finder.found.connect(found)
        self._bar.show_message(
            Message(
                "info",
                translate("Closing", "Continue where you left off?"),
                translate("Closing", "%n photo(s) are still waiting.", "", count),
                (
                    (translate("Closing", "Continue"), accept),
                    (translate("Closing", "Not any more"), refuse),
                ),
            )
        )

    def close(self) -> None:
        """Waits for the background thread; what it looks for stays waiting."""
        self._finder.close()

    # --- inside ------------------------------------------------------------------------------

    def _keep(self) -> None:
        """Writes down the photos that were sent to the engine and have not come back."""
        groups: dict[tuple[object, Path | None], list[Photo]] = {}
        for photo, folder in self._work.waiting():
            groups.setdefault((photo.settings, folder), []).append(photo)
        made = [
            Group(photos[0].settings, folder, tuple((p.path.absolute(), p.root) for p in photos))
            for (_settings, folder), photos in groups.items()
            if photos[0].settings is not None
        ]
        if not made:
            return  # what was offered at the start and not answered stays
        try:
            keep_waiting([*read_waiting(), *made])
        except OSError as error:
            log.warning("what waits could not be kept: %s", error)

    def _say_finishing(self) -> None:
        def stay() -> None:
            self._finishing = False
            self._bar.clear()

        self._bar.show_message(
            Message(
                "info",
                translate("Closing", "The window closes when the photos are finished."),
                "",
                ((translate("Closing", "Leave it open"), stay),),
            )
        )

    def _on_ended(self, summary: Summary) -> None:
        finishing, self._finishing = self._finishing, False
        if finishing and not summary.stopped:
            self._window.close()


def photos_of(group: Group) -> list[Photo]:
    """The photos of a group as they stand on the list."""
    return [Photo(path, root, state=State.WAITING) for path, root in group.photos]
