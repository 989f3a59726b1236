"""The end and the next beginning: nothing that was to be restored is forgotten on the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sr_desktop.base.errors import SRError
from sr_desktop.gui import dialogs, queue_news
from sr_desktop.gui.bridge import Bridge
from sr_desktop.gui.message_bar import Message, MessageBar
from sr_desktop.gui.translation import translate
from sr_desktop.gui.work import Summary, Work
from sr_desktop.jobs.entry import Entry
from sr_desktop.jobs.owners import left_over
from sr_desktop.jobs.store import Store


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


class Closing(QObject):
    """Leaves what waits in the queue when the window closes, and offers it when it opens."""

    def __init__(self, window: QWidget, bridge: Bridge, work: Work, bar: MessageBar) -> None:
        super().__init__(window)
        self._window, self._bridge, self._work, self._bar = window, bridge, work, bar
        self._finishing = False
        self.ask: Callable[[QWidget, int], Leaving] = ask_to_close
        work.ended.connect(self._on_ended)
        work.refused.connect(self._on_refused)
        bridge.opened.connect(self.offer)

    @property
    def finishing(self) -> bool:
        """Whether the window closes by itself when the photos are finished."""
        return self._finishing

    def may_close(self) -> bool:
        """Asks while photos are in work; True if the window may close now. What waits stays in the queue."""
        if self._work.running:
            leaving = self.ask(self._window, self._work.unfinished)
            if leaving is not Leaving.LATER:
                self._finishing = leaving is Leaving.FINISH and self._work.running
                if self._finishing:
                    self._say_finishing()
                return leaving is Leaving.FINISH and not self._work.running
        self._work.leave()
        return True

    def offer(self, *, other_ended: bool = False) -> None:
        """If photos wait that nobody works on, asks whether to go on with them.

        other_ended: another program has just ended, and may have left them.
        """

        def answer(entries: Sequence[Entry]) -> None:
            if entries and not (other_ended and self._work.running):
                self._bar.show_message(self._offer(len(entries), other_ended=other_ended))

        self._bridge.ask(self._left_over, answer)

    # --- inside ------------------------------------------------------------------------------

    def _left_over(self, store: Store) -> list[Entry]:
        return left_over(store, self._work.state.owner, known=self._work.sent.numbers)

    def _offer(self, photos: int, *, other_ended: bool) -> Message:
        def accept() -> None:
            self._bar.clear()
            self._bridge.ask(self._left_over, self._work.take_back)

        def refuse() -> None:
            self._bar.clear()

            def cancel(store: Store) -> None:
                store.cancel(entry.id for entry in self._left_over(store))

            self._bridge.ask(cancel, lambda _nothing: None)

        return queue_news.left_over(photos, accept, refuse, other_ended=other_ended)

    def _on_refused(self, error: SRError, left: list[Entry]) -> None:
        again = (lambda: self._work.take_back(left)) if left else None
        self._bar.show_message(queue_news.no_room(error, again))

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
