"""Other programs at the same queue: who works on it, what they put there, and what they leave."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from sr_desktop.base.errors import QueueUnusable
from sr_desktop.gui import queue_news
from sr_desktop.gui.bridge import Bridge
from sr_desktop.gui.message_bar import Message, MessageBar
from sr_desktop.gui.sending import PORTION
from sr_desktop.gui.work import Work
from sr_desktop.jobs.entry import Entry, State
from sr_desktop.jobs.owners import is_of, of_owner
from sr_desktop.jobs.queue_events import Appeared, QueueState, QueueTold, QueueTrouble
from sr_desktop.jobs.store import Store
from sr_desktop.jobs.worker_lock import Owner

SOON = 1500
"""Milliseconds in which a program that puts photos into the queue begins to work on them, if it means to."""


class Others(QObject):
    """Says in words what other programs do, and brings their photos on the list where that is wanted."""

    ended = Signal()
    """The other program works on the queue no more; it may have left photos there."""

    def __init__(self, bridge: Bridge, work: Work, bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._work, self._bar = bridge, work, bar
        self._owner: Owner | None = None
        self._new: list[int] = []
        self._coming: deque[tuple[Entry, bool]] = deque()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self._look_at_new)
        self._showing = QTimer(self)
        self._showing.setInterval(0)
        self._showing.timeout.connect(self._show_some)
        work.queue_changed.connect(self._on_queue_changed)
        bridge.appeared.connect(self._on_appeared)
        bridge.trouble.connect(self._on_trouble)
        bridge.told.connect(self._on_told)
        bridge.not_kept.connect(self._on_not_kept)

    def show_theirs(self) -> None:
        """Puts the photos that another program works on on the list."""
        self._bar.clear()
        self._ask_theirs(lambda entries: self._show(entries, followed=True))

    # --- who works ---------------------------------------------------------------------------

    def _on_queue_changed(self, state: QueueState) -> None:
        before, self._owner = self._owner, state.owner
        if state.owner is not None:
            if state.owner.silent:
                self._bar.show_message(queue_news.other_silent(state.owner))
            elif before is None or before.pid != state.owner.pid or before.silent:
                self._ask_theirs(self._say_other_works)
        elif before is not None:
            if self._about(queue_news.OTHER):
                self._bar.clear()
            if not state.working:
                self._bridge.mend()
                self.ended.emit()

    def _ask_theirs(self, answer: Callable[[Sequence[Entry]], None]) -> None:
        owner = self._owner
        if owner is not None:
            self._bridge.ask(lambda store: of_owner(store, owner), answer)

    def _say_other_works(self, entries: Sequence[Entry]) -> None:
        ours = self._work.sent.numbers
        theirs = [entry for entry in entries if entry.id not in ours]
        if theirs and self._owner is not None:
            self._say(
                queue_news.other_works(
                    self._owner, len(theirs), ours=self._work.running, show=self.show_theirs
                )
            )

    # --- what they put there -----------------------------------------------------------------

    def _on_appeared(self, event: Appeared) -> None:
        if self._work.running and self._owner is None:
            self._work.join([entry for entry in event.entries if entry.state is State.WAITING])
            return
        self._new += [entry.id for entry in event.entries]
        self._soon.start()

    def _look_at_new(self) -> None:
        """What nobody works on is for the person to see."""
        numbers, self._new = self._new, []

        def waiting(store: Store) -> list[Entry]:
            found = [store.entry(number) for number in numbers]
            return [entry for entry in found if entry and entry.state is State.WAITING]

        self._bridge.ask(waiting, self._on_new)

    def _on_new(self, entries: list[Entry]) -> None:
        free = [entry for entry in entries if not is_of(entry, self._owner)]
        if self._work.running and free:
            self._work.join(free)
        else:
            self._show(free, followed=False)

    def _show(self, entries: Sequence[Entry], *, followed: bool) -> None:
        self._coming.extend((entry, followed) for entry in entries)
        self._show_some()

    def _show_some(self) -> None:
        """A portion at a time, so that the window is not seen to stand still."""
        some = [self._coming.popleft() for _ in range(min(PORTION, len(self._coming)))]
        for followed in (False, True):
            entries = [entry for entry, theirs in some if theirs is followed]
            if entries:
                self._work.show(entries, followed=followed)
        if self._coming:
            self._showing.start()
        else:
            self._showing.stop()

    # --- the queue itself --------------------------------------------------------------------

    def _on_trouble(self, event: QueueTrouble) -> None:
        if event.error is not None:
            self._bar.keep(queue_news.trouble(event.error))
        else:
            self._bar.let_go(queue_news.TROUBLE)
            self._say(queue_news.over())

    def _on_told(self, event: QueueTold) -> None:
        self._bar.show_message(queue_news.told(event.words))

    def _on_not_kept(self, error: QueueUnusable) -> None:
        self._bar.show_message(queue_news.not_kept(error))

    def _about(self, what: str) -> bool:
        shown = self._bar.message
        return shown is not None and shown.about == what

    def _say(self, message: Message) -> None:
        """Quietly: an error that is shown stays."""
        shown = self._bar.message
        if shown is None or shown.kind != "error":
            self._bar.show_message(message)
