"""Looking through finished photos one by one: what was decided, and what follows from it. No Qt.

Nothing is removed while it goes on: every result lies where it was until the person is through, so that
each decision can be taken back. `verdicts` says what is to be done then.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path
from typing import Generic, TypeVar

from sr_desktop.jobs.job import Faces, Settings
from sr_desktop.jobs.results import Verdict

STEPS = (1.0, 0.8, 0.5, 0.3)
"""The strengths that "softer" goes through."""

P = TypeVar("P")


class Decision(Enum):
    """What was decided on a photo."""

    OPEN = "open"
    KEPT = "kept"
    LEFT = "left"


class Making(Enum):
    """How a result came to be."""

    FIRST = "first"
    SOFTER = "softer"
    PRESET = "preset"


@dataclass(frozen=True, slots=True)
class Version:
    """One result of a photo, and how it was made."""

    result: Path
    settings: Settings
    making: Making = Making.FIRST


@dataclass(slots=True, eq=False)
class Redo:
    """A photo is being restored once more; `wanted` False: it was taken back meanwhile."""

    settings: Settings
    making: Making
    wanted: bool = True


@dataclass(slots=True, eq=False)
class Case(Generic[P]):
    """One photo that is looked at.

    versions: its results, of which the last counts; dropped: results that were taken back.
    redo:     what it is being restored with now.
    """

    photo: P
    source: Path
    versions: list[Version]
    dropped: list[Path] = field(default_factory=list)
    decision: Decision = Decision.OPEN
    redo: Redo | None = None

    @property
    def version(self) -> Version:
        """The result that counts."""
        return self.versions[-1]

    @property
    def softer(self) -> Settings | None:
        """The settings one step softer; None if it is as soft as can be."""
        return softer(self.version.settings)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many photos were kept as they came, softer, with another preset, left as they were, not decided."""

    kept: int = 0
    softer: int = 0
    preset: int = 0
    left: int = 0
    open: int = 0
    working: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class _Step(Generic[P]):
    case: Case[P]
    before: Decision
    redo: Redo | None = None


class Approval(Generic[P]):
    """The photos to look through, in their order, and the one that is looked at."""

    def __init__(self, cases: Iterable[Case[P]]) -> None:
        self.cases: tuple[Case[P], ...] = tuple(cases)
        self._place: int | None = 0 if self.cases else None
        self._steps: list[_Step[P]] = []

    @property
    def place(self) -> int | None:
        """The number, from 0, of the photo that is looked at; None when nothing is left to look at."""
        return self._place

    @property
    def current(self) -> Case[P] | None:
        """The photo that is looked at."""
        return self.cases[self._place] if self._place is not None else None

    @property
    def undoable(self) -> bool:
        """Whether there is a decision to take back."""
        return bool(self._steps)

    @property
    def tally(self) -> Tally:
        """The numbers of the moment."""
        counts = dict.fromkeys(Tally.__dataclass_fields__, 0)
        names = {Making.FIRST: "kept", Making.SOFTER: "softer", Making.PRESET: "preset"}
        for case in self.cases:
            if case.redo is not None:
                counts["working"] += 1
            elif case.decision is Decision.KEPT:
                counts[names[case.version.making]] += 1
            else:
                counts["left" if case.decision is Decision.LEFT else "open"] += 1
        return Tally(**counts)

    def case_of(self, photo: P) -> Case[P] | None:
        """The case of a photo; None if it is not among those looked through."""
        return next((case for case in self.cases if case.photo is photo), None)

    # --- moving ------------------------------------------------------------------------------

    def go_to(self, photo: P) -> bool:
        """Looks at a photo; False if it is not among those looked through."""
        for number, case in enumerate(self.cases):
            if case.photo is photo:
                self._place = number
                return True
        return False

    def back(self) -> None:
        """Looks at the photo before."""
        place = len(self.cases) if self._place is None else self._place
        self._place = max(0, place - 1)

    def forward(self) -> None:
        """Looks at the next photo without deciding."""
        if self._place is not None:
            self._place = min(len(self.cases) - 1, self._place + 1)

    # --- deciding ----------------------------------------------------------------------------

    def keep(self) -> None:
        """The result stays."""
        self._decide(Decision.KEPT)

    def leave(self) -> None:
        """The photo is left as it was: its results go."""
        self._decide(Decision.LEFT)

    def redo(self, settings: Settings, making: Making) -> None:
        """The photo is restored again; meanwhile the next one is looked at."""
        case = self.current
        if case is None or case.redo is not None:
            return
        case.redo = Redo(settings, making)
        self._steps.append(_Step(case, case.decision, case.redo))
        case.decision = Decision.OPEN
        self._advance()

    def undo(self) -> Case[P] | None:
        """Takes the last decision back and looks at its photo, which it gives.

        If the photo is being restored for it, its `redo` is no longer `wanted`: the caller stops it.
        """
        if not self._steps:
            return None
        step = self._steps.pop()
        case = step.case
        case.decision = step.before
        if step.redo is not None:
            if case.redo is step.redo:
                step.redo.wanted = False
            elif len(case.versions) > 1:
                case.dropped.append(case.versions.pop().result)
        self.go_to(case.photo)
        return case

    def arrived(self, photo: P, result: Path) -> None:
        """A photo was restored again: its new result is looked at in its turn."""
        case = self.case_of(photo)
        if case is None or case.redo is None:
            return
        redo, case.redo = case.redo, None
        if not redo.wanted:
            case.dropped.append(result)
            return
        case.versions.append(Version(result, redo.settings, redo.making))
        if self._place is None:
            self._advance()

    def missed(self, photo: P) -> None:
        """A photo could not be restored again, or that was stopped: it is as it was before."""
        case = self.case_of(photo)
        if case is None or case.redo is None:
            return
        for step in [step for step in self._steps if step.redo is case.redo]:
            self._steps.remove(step)
            case.decision = step.before
        case.redo = None
        if self._place is None:
            self._advance()

    def _decide(self, decision: Decision) -> None:
        case = self.current
        if case is None or case.redo is not None:
            return
        self._steps.append(_Step(case, case.decision))
        case.decision = decision
        self._advance()

    def _advance(self) -> None:
        """Goes to the next photo that is open, round the end; to none if there is none."""
        start = -1 if self._place is None else self._place
        count = len(self.cases)
        for step in range(1, count + 1):
            case = self.cases[(start + step) % count]
            if case.decision is Decision.OPEN and case.redo is None:
                self._place = (start + step) % count
                return
        self._place = None

    # --- the end -----------------------------------------------------------------------------

    def verdicts(self) -> list[tuple[Case[P], Verdict]]:
        """What is to be done with the results of photos that are not being restored any more."""
        made = ((case, verdict(case)) for case in self.cases if case.redo is None)
        return [(case, found) for case, found in made if found is not None]


def verdict(case: Case[P]) -> Verdict | None:
    """What is to be done with the results of one photo; None if all is as it shall be."""
    results = [version.result for version in case.versions]
    if case.decision is Decision.LEFT:
        return Verdict(case.source, None, (*results, *case.dropped))
    *older, last = results
    drop = (*older, *case.dropped)
    if not drop:
        return None
    wanted = results[0].with_suffix(last.suffix) if older else None
    return Verdict(case.source, last, drop, wanted)


def softer(settings: Settings) -> Settings | None:
    """The same one step softer, faces that were drawn anew gentle; None if it is as soft as can be."""
    below = [step for step in STEPS if step < settings.strength - 0.01]
    if not below and settings.faces != "strong":
        return None
    strength = max(below, default=settings.strength)
    faces: Faces = "gentle" if settings.faces == "strong" else settings.faces
    return replace(settings, strength=strength, faces=faces)


def with_preset(settings: Settings, preset: Settings) -> Settings:
    """What a preset does to the picture; size, format, device and the like stay as they were.

    So does what was chosen for single faces: it is the same photo.
    """
    return replace(
        settings,
        model=preset.model,
        clean_up=preset.clean_up,
        strength=preset.strength,
        keep_colours=preset.keep_colours,
        faces=preset.faces,
        luminance_only=preset.luminance_only,
        descreen=preset.descreen,
    )
