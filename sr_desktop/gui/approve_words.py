"""What is said while results are looked through, and when that is over."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sr_desktop.gui.approval import Approval, Case, Decision, Making, Tally
from sr_desktop.gui.approve_bar import Shown
from sr_desktop.gui.message_bar import Message
from sr_desktop.gui.photos import Photo
from sr_desktop.gui.translation import translate

DECISIONS = frozenset({"keep", "softer", "preset", "leave"})


def at(approval: Approval[Photo], case: Case[Photo]) -> Shown:
    """Where one is, and what can be done there."""
    can = {"back"} if approval.place else set()
    if approval.undoable:
        can.add("undo")
    if case.redo is None:
        can |= DECISIONS if case.softer is not None else DECISIONS - {"softer"}
    place = translate("Approving", "Photo {number} of {total}").format(
        number=(approval.place or 0) + 1, total=len(approval.cases)
    )
    return Shown(place, case.photo.path.name, _note(case), frozenset(can))


def _note(case: Case[Photo]) -> str:
    """What is known of a photo beyond its place."""
    if case.redo is not None:
        if not case.redo.wanted:
            return translate("Approving", "Working is being stopped…")
        return translate("Approving", "Working: it is being restored again. Undo takes that back.")
    if case.decision is Decision.LEFT:
        return translate("Approving", "You left it as it was. Its result goes to the trash.")
    if case.decision is Decision.KEPT:
        return translate("Approving", "You keep this result.")
    if case.version.making is Making.SOFTER:
        return translate("Approving", "This is the softer result.")
    if case.version.making is Making.PRESET:
        return translate("Approving", "This is the result with another preset.")
    return ""


def elsewhere(approval: Approval[Photo]) -> Shown:
    """Another photo was chosen in the list."""
    can = frozenset({"back"} | ({"undo"} if approval.undoable else set()))
    note = translate("Approving", "This photo is not among those that you look through.")
    return Shown(translate("Approving", "Another photo"), "", note, can)


def at_the_end(approval: Approval[Photo]) -> Shown:
    """Nothing is left to look at, or not yet."""
    tally = approval.tally
    can = frozenset({"back", "undo"}) if approval.undoable else frozenset({"back"})
    if tally.working:
        note = translate(
            "Approving",
            "%n photo(s) are still being restored again. Wait, or press Esc.",
            "",
            tally.working,
        )
        return Shown(translate("Approving", "All looked at"), "", note, can, finished=True)
    return Shown(translate("Approving", "All looked at"), "", summary(tally), can, finished=True)


def summary(tally: Tally) -> str:
    """`9 kept, 2 softer, 1 left as it was.`"""
    parts: Sequence[tuple[int, str]] = (
        (tally.kept, translate("Approving", "%n kept", "", tally.kept)),
        (tally.softer, translate("Approving", "%n softer", "", tally.softer)),
        (tally.preset, translate("Approving", "%n with another preset", "", tally.preset)),
        (tally.left, translate("Approving", "%n left as it was", "", tally.left)),
        (tally.working, translate("Approving", "%n still working", "", tally.working)),
        (tally.open, translate("Approving", "%n not decided", "", tally.open)),
    )
    told = [text for number, text in parts if number]
    return f"{', '.join(told)}." if told else ""


def ended(tally: Tally) -> Message:
    """What is said when the mode has ended."""
    text = translate("Approving", "Your originals are untouched.")
    if tally.left or tally.softer or tally.preset:
        gone = translate("Approving", "Results that you did not want are in the trash.")
        text = f"{text} {gone}"
    return Message("success", summary(tally), text)


def put_aside(folder: Path) -> Message:
    """There is no trash on this system."""
    return Message(
        "info",
        translate("Approving", "There is no trash for this drive."),
        translate("Approving", "Results that you did not want lie in {folder}.").format(
            folder=folder
        ),
    )
