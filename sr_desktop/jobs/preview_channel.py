"""The host's side of previews and faces: what was asked, what the engine was told, what it opens for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sr_desktop.base.errors import EngineDied, SRError
from sr_desktop.jobs.answers import not_opened
from sr_desktop.jobs.deadlines import OPENING, Deadlines
from sr_desktop.jobs.messages import (
    EndFaces,
    EndPreview,
    FacesEnded,
    Preview,
    PreviewEnded,
    ShowFaces,
)
from sr_desktop.jobs.process import EngineProcess

View = Preview | ShowFaces
"""What somebody wants to look at. One of each kind counts."""
Ended = PreviewEnded | FacesEnded


@dataclass(slots=True)
class _Slot:
    """The one of its kind that counts: not told the engine yet, or told and not answered."""

    asked: View | None = None
    told: View | None = None

    @property
    def open(self) -> list[View]:
        return [each for each in (self.told, self.asked) if each is not None]


class PreviewChannel:
    """The preview and the faces that count, on their way to the engine. Not for several threads at once."""

    def __init__(self, engine: EngineProcess, opening: float = OPENING) -> None:
        self._engine = engine
        self._clock = Deadlines(opening=opening)
        self._slots: dict[type[View], _Slot] = {Preview: _Slot(), ShowFaces: _Slot()}
        self.opening: Path | None = None
        """The file that the engine opens for one now: perhaps of one that was asked for before."""

    @property
    def waits(self) -> bool:
        """Whether the engine has still to be told of one."""
        return any(slot.asked for slot in self._slots.values())

    @property
    def expecting(self) -> bool:
        """Whether an answer is still to come."""
        return any(slot.open for slot in self._slots.values())

    @property
    def next(self) -> float | None:
        """The moment (of `time.monotonic`) until which the file must be open; no pause holds it."""
        return self._clock.next

    def begin_opening(self, source: Path) -> None:
        """The engine opens a file for one from now on."""
        self.opening = source
        self._clock.open(source)

    def opened(self) -> None:
        """It is open, or cannot be."""
        self.opening = None
        self._clock.opened()

    def ask(self, wanted: View) -> None:
        """Takes the place of the one before of its kind; the engine is told at once if it runs."""
        self._slots[type(wanted)].asked = wanted
        if self._engine.alive:
            self.tell()

    def tell(self) -> None:
        """Tells the engine, which runs, of those that wait."""
        for slot in self._slots.values():
            if slot.asked is not None:
                slot.told, slot.asked = slot.asked, None
                self._engine.send(slot.told)

    def withdraw(self, kind: type[View] = Preview) -> None:
        """Nobody looks any more."""
        slot = self._slots[kind]
        slot.asked = None
        if slot.told is not None:
            self._engine.send(EndPreview() if kind is Preview else EndFaces())

    def ended(self, event: Ended) -> None:
        """The engine has answered."""
        slot = self._slots[Preview if isinstance(event, PreviewEnded) else ShowFaces]
        if slot.told is not None and slot.told.id == event.id:
            slot.told = None

    def refused(self, error: SRError) -> list[Ended]:
        """The answers if no engine can be had."""
        lost = [each for slot in self._slots.values() for each in slot.open]
        for slot in self._slots.values():
            slot.told = slot.asked = None
        self.opened()
        return [_ended(each, error) for each in lost]

    def lost(self) -> list[Ended]:
        """The engine is gone: the answers. What only waited for another one, or its file, is asked anew."""
        opened, limit = self.opening, self._clock.opening
        late = self._clock.opening_passed
        self.opened()
        told = list(self._untold())
        if not told:
            return []
        (slot, first), *others = told
        for other, view in others:
            other.asked = other.asked or view
        if opened is not None and opened != first.source:
            slot.asked = slot.asked or first
            return []
        error: SRError = EngineDied(
            "The engine stopped while it made a preview."
            if isinstance(first, Preview)
            else "The faces could not be shown."
        )
        if late and opened is not None and limit is not None:
            error = not_opened(opened, limit)
        return [_ended(first, error)]

    def _untold(self) -> Iterator[tuple[_Slot, View]]:
        """What the engine was told of, in the order in which it works on it; it counts as told no more."""
        for slot in self._slots.values():
            if slot.told is not None:
                told, slot.told = slot.told, None
                yield slot, told


def _ended(view: View, error: SRError) -> Ended:
    if isinstance(view, Preview):
        return PreviewEnded(view.id, whole=False, error=error)
    return FacesEnded(view.id, error=error)
