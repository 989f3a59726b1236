"""Which preset is chosen for whom: the suggestion made from a photo, and the person's own choice, which wins.

A photo that was just put on the list gets the preset that suits it, and the last one's goes. That ends
as soon as the person has chosen something; from then on suggestions are only told, until they are
asked for again. Knows nothing of windows.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from sr_desktop.jobs.suggestion import Suggestion, Trait


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a photo, and which preset's id is offered beside it; "": none.

    back: the suggestion is followed already, and what is offered is the way back.
    """

    traits: Trait
    offered: str = ""
    back: bool = False


class PresetAdvice:
    """The state behind the suggestions. What a method gives is the id to choose now; None: leave it.

    usual: the preset's id that stands where nothing is suggested.
    """

    def __init__(self, usual: str) -> None:
        self._usual = self._preset = usual
        self._decided = False
        self._photo: Hashable | None = None
        self._fresh = False
        self._known: dict[Hashable, Suggestion | None] = {}

    @property
    def decided(self) -> bool:
        """Whether the person has chosen; suggestions are not followed any more."""
        return self._decided

    @property
    def told(self) -> Told | None:
        """What to say of the photo that is shown; None: nothing."""
        found = self._known.get(self._photo)
        if found is None:
            return None
        if found.preset != self._preset:
            return Told(found.traits, found.preset)
        if not self._decided and self._usual != self._preset:
            return Told(found.traits, self._usual, back=True)
        return Told(found.traits)

    def knows(self, photo: Hashable) -> bool:
        """Whether the photo was looked at."""
        return photo in self._known

    def showing(self, photo: Hashable | None, *, fresh: bool = False) -> str | None:
        """Another photo is shown; `fresh`: because it was just put on the list."""
        self._photo, self._fresh = photo, fresh
        return self._followed()

    def learned(self, photo: Hashable, suggestion: Suggestion | None) -> str | None:
        """What a photo looks like."""
        self._known[photo] = suggestion
        return self._followed() if photo == self._photo else None

    def chosen(self, preset: str) -> None:
        """The person chose a preset, or changed what one says."""
        self._preset, self._decided = preset, True

    def moved(self, preset: str) -> None:
        """The preset is another one without anybody having chosen it: a step taken back, a file read."""
        self._preset = preset

    def again(self) -> str | None:
        """The person wants to have presets suggested again, for this photo too."""
        self._decided, self._fresh = False, True
        return self._followed()

    def _followed(self) -> str | None:
        if self._decided or not self._fresh or self._photo not in self._known:
            return None
        self._fresh = False
        found = self._known[self._photo]
        wanted = self._usual if found is None else found.preset
        if wanted == self._preset:
            return None
        self._preset = wanted
        return wanted
