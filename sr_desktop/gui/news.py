"""What the message bar says about photos that came in, were saved, or failed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from sr_desktop.base.errors import SRError
from sr_desktop.base.sentences import counted
from sr_desktop.gui import words
from sr_desktop.gui.message_bar import Message
from sr_desktop.gui.reveal import open_file, show_in_folder
from sr_desktop.gui.translation import said, translate
from sr_desktop.gui.work import Summary
from sr_desktop.jobs.intake import Refused
from sr_desktop.jobs.messages import Done, Report

DETAILS = 20
"""Files of those that were passed over that are named."""

Actions = tuple[tuple[str, Callable[[], None]], ...]


def refused(reasons: Sequence[SRError], light: Sequence[Refused] = ()) -> Message:
    """Why something that was dropped is not on the list, or not fit for work.

    light: what was passed over beside it, see `passed_over`.
    """
    message = Message.of(reasons[0])
    text = [message.text]
    if len(reasons) > 1:
        text.append(translate("News", "%n more skipped, see the list.", "", len(reasons) - 1))
    light = [item for item in light if item.reason is not reasons[0]]
    return replace(message, text=" ".join((*text, *_counts(light))), details=_details(light))


def passed_over(items: Sequence[Refused]) -> Message:
    """What is no photo or is there twice, and needs nobody: in one line, the names as details."""
    return Message("info", " ".join(_counts(items)), details=_details(items))


def _counts(items: Sequence[Refused]) -> list[str]:
    """A sentence for each kind of what was passed over."""
    twins = sum(item.same_as is not None for item in items)
    strangers = len(items) - twins
    lines = []
    if twins:
        lines.append(
            said(
                counted(
                    twins,
                    "%n picture is there twice and is restored once.",
                    "%n pictures are there twice and are restored once.",
                )
            )
        )
    if strangers:
        lines.append(said(counted(strangers, "%n file is no photo.", "%n files are no photos.")))
    return lines


def _details(items: Sequence[Refused]) -> str:
    """What was passed over, line by line, as much as can be read."""
    lines = [said(item.reason.sentence) for item in items[:DETAILS]]
    if len(items) > DETAILS:
        lines.append(translate("News", "… and %n more", "", len(items) - DETAILS))
    return "\n".join(lines)


def saved(
    done: Done, compare: Callable[[], None] | None = None, *, find_better: bool = False
) -> Message:
    """The result of one photo is on disk.

    compare: shows it beside the original. find_better: say where a better finder of faces is.
    """
    title = translate("News", "Saved as {name}.").format(name=done.target.name)
    text = [translate("News", "Your original is untouched.")]
    text += [said(note) for note in done.notes]
    if find_better:
        text.append(
            translate(
                "News",
                "Small or tilted faces may have been missed: a finder that sees them is under File > Models.",
            )
        )
    actions = _file_actions(done.target)
    if compare is not None:
        actions = (*actions, (translate("News", "Compare"), compare))
    return Message("success", title, " ".join(text), actions, file=done.target)


def no_engine(report: Report) -> Message:
    """Nothing can be restored; the first line of the report says why."""
    why = said(report.lines[0]) if report.lines else ""
    return Message("error", translate("News", "The engine could not be started"), why)


def not_restored(path: Path, error: SRError, actions: Actions = ()) -> Message:
    """One photo failed; `actions` are what helps."""
    title = translate("News", "{what}: {name}").format(what=said(error.title), name=path.name)
    return replace(Message.of(error), title=title, actions=actions)


def run_ended(
    summary: Summary,
    helping: Actions = (),
    look: Callable[[], None] | None = None,
    page: Callable[[], None] | None = None,
) -> Message:
    """How a run of several photos ended.

    helping: what helps those that failed; look: lets the person look through those that did not;
    page: shows the summary.
    """
    last = summary.last
    actions: Actions = ()
    if look is not None and summary.done > 1:
        actions = ((translate("News", "Look through them"), look),)
    if page is not None:
        actions = (*actions, (translate("News", "Summary"), page))
    if last is not None:
        show = translate("News", "Show in folder")
        actions = (*actions, (show, lambda: show_in_folder(last)))
    kept = translate("News", "Saved %n photo(s).", "", summary.done)
    untouched = translate("News", "Your originals are untouched.")
    if summary.error is None:
        return Message("success", kept, untouched, actions)
    title = translate("News", "{number} of {total} photos could not be restored").format(
        number=summary.failed, total=summary.done + summary.failed
    )
    text = " ".join((words.told(summary.error), *([kept] if summary.done else []), untouched))
    return Message("error", title, text, (*helping, *actions))


def _file_actions(path: Path) -> Actions:
    return (
        (translate("News", "Show in folder"), lambda: show_in_folder(path)),
        (translate("News", "Open"), lambda: open_file(path)),
    )
