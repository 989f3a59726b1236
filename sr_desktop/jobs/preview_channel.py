"""The host's side of previews: what was asked for, what the engine was told of it, what it opens for one."""

from __future__ import annotations

from pathlib import Path

from sr_desktop.base.errors import EngineDied, SRError
from sr_desktop.jobs.messages import EndPreview, Preview, PreviewEnded
from sr_desktop.jobs.process import EngineProcess


class PreviewChannel:
    """The one preview that counts, on its way to the engine and there. Not for several threads at once."""

    def __init__(self, engine: EngineProcess) -> None:
        self._engine = engine
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
        self._told = self._asked = self.opening = None
        return [PreviewEnded(each.id, whole=False, error=error) for each in lost]

    def lost(self, cause: SRError | None) -> list[PreviewEnded]:
        """The engine is gone: the answers; a preview that only waited for another one's file is asked anew.

        cause: why it is gone, if that is known.
        """
        lost, self._told = self._told, None
        opened, self.opening = self.opening, None
        if lost is None:
            return []
        if opened is not None and opened != lost.source:
            self._asked = self._asked or lost
            return []
        error = cause or EngineDied("The engine stopped while it made a preview.")
        return [PreviewEnded(lost.id, whole=False, error=error)]
