"""What the message bar says about photos that came in, were saved, or failed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from sr_desktop.base.errors import SRError
from sr_desktop.gui import words
from sr_desktop.gui.message_bar import Message
from sr_desktop.gui.reveal import open_file, show_in_folder
from sr_desktop.gui.work import Summary
from sr_desktop.jobs.messages import Done, Report

Actions = tuple[tuple[str, Callable[[], None]], ...]


def refused(reasons: Sequence[SRError]) -> Message:
    """Why something that was dropped is not on the list, or not fit for work."""
    message = Message.of(reasons[0])
    if len(reasons) == 1:
        return message
    more = words.count(len(reasons) - 1, "more was", "more were")
    return replace(message, text=f"{message.text} {more} skipped, see the list.")


def saved(done: Done) -> Message:
    """The result of one photo is on disk."""
    text = " ".join(("Your original is untouched.", *done.notes))
    return Message("success", f"Saved as {done.target.name}.", text, _file_actions(done.target))


def no_engine(report: Report) -> Message:
    """Nothing can be restored; the first line of the report says why."""
    why = report.lines[0] if report.lines else ""
    return Message("error", "The engine could not be started", why)


def not_restored(path: Path, error: SRError, actions: Actions = ()) -> Message:
    """One photo failed; `actions` are what helps."""
    return replace(Message.of(error), title=f"{error.title}: {path.name}", actions=actions)


def run_ended(summary: Summary, helping: Actions = ()) -> Message:
    """How a run of several photos ended; `helping` is what helps those that failed."""
    last = summary.last
    actions = (("Show in folder", lambda: show_in_folder(last)),) if last is not None else ()
    kept = f"Saved {words.count(summary.done, 'photo', 'photos')}."
    untouched = "Your originals are untouched."
    if summary.error is None:
        return Message("success", kept, untouched, actions)
    title = f"{summary.failed} of {summary.done + summary.failed} photos could not be restored"
    text = " ".join((words.told(summary.error), *([kept] if summary.done else []), untouched))
    return Message("error", title, text, (*helping, *actions))


def _file_actions(path: Path) -> Actions:
    return (
        ("Show in folder", lambda: show_in_folder(path)),
        ("Open", lambda: open_file(path)),
    )
