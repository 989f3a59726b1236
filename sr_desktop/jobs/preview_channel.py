"""The host's side of previews: what was asked for, what the engine was told of it, what it opens for one."""

from __future__ import annotations

from pathlib import Path

from sr_desktop.base.errors import EngineDied, SRError
from sr_desktop.jobs.answers import not_opened
from sr_desktop.jobs.deadlines import OPENING, Deadlines
from sr_desktop.jobs.messages import EndPreview, Preview, PreviewEnded
from sr_desktop.jobs.process import EngineProcess


class PreviewChannel:
    """The one preview that counts, on its way to the engine and there. Not for several threads at once."""

    def __init__(self, engine: EngineProcess, opening: float = OPENING) -> None:
        self._engine = engine
        self._clock = Deadlines(opening=opening)
        self._asked: Preview | None = None  # not told the engine yet
        self._told: Preview | None = None
        self.opening: Path | None = None
        """The file that the engine opens for a preview now: perhaps of one that was asked for before."""

    @property
    def waits(self) -> bool:
        """Whether the engine has still to be told of one."""
        return self._asked is not None

    @property
    def expecting(self) -> bool:
        """Whether an answer is still to come."""
        return self._asked is not None or self._told is not None

    @property
    def next(self) -> float | None:
        """The moment (of `time.monotonic`) until which the file must be open; no pause holds it."""
        return self._clock.next

    def begin_opening(self, source: Path) -> None:
        """The engine opens a file for a preview from now on."""
        self.opening = source
        self._clock.open(source)

    def opened(self) -> None:
        """It is open, or cannot be."""
        self.opening = None
        self._clock.opened()

    def ask(self, wanted: Preview) -> None:
        """Takes the place of the one before; the engine is told at once if it runs."""
        self._asked = wanted
        if self._engine.alive:
            self.tell()

    def tell(self) -> None:
        """Tells the engine, which runs, of the preview that waits."""
        if self._asked is not None:
            self._told, self._asked = self._asked, None
            self._engine.send(self._told)

    def withdraw(self) -> None:
        """Nobody looks any more."""
        self._asked = None
        if self._told is not None:
            self._engine.send(EndPreview())

    def ended(self, event: PreviewEnded) -> None:
        """The engine has answered."""
        if self._told is not None and self._told.id == event.id:
            self._told = None

    def refused(self, error: SRError) -> list[PreviewEnded]:
        """The answers if no engine can be had."""
        lost = [each for each in (self._told, self._asked) if each is not None]
        self._told = self._asked = None
        self.opened()
        return [PreviewEnded(each.id, whole=False, error=error) for each in lost]

    def lost(self) -> list[PreviewEnded]:
        """The engine is gone: the answers. What only waited for the file of another one is asked anew."""
        lost, self._told = self._told, None
        opened, limit = self.opening, self._clock.opening
        late = self._clock.opening_passed
        self.opened()
        if lost is None:
            return []
        if opened is not None and opened != lost.source:
            self._asked = self._asked or lost
            return []
        error: SRError = EngineDied("The engine stopped while it made a preview.")
        if late and opened is not None and limit is not None:
            error = not_opened(opened, limit)
        return [PreviewEnded(lost.id, whole=False, error=error)]
