"""What the message bar says about the queue: who else works on it, what waits, what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sr_desktop.base.errors import SRError
from sr_desktop.gui.message_bar import Message
from sr_desktop.gui.translation import said, translate
from sr_desktop.jobs.worker_lock import Owner

OTHER, LEFT_OVER, TROUBLE = "another program", "left over", "trouble of the queue"
"""What messages are about, so that they can be told from others."""


def other_works(
    owner: Owner, photos: int, *, ours: bool, show: Callable[[], None] | None = None
) -> Message:
    """Another program works on the queue. ours: whether photos of this window wait for it."""
    if owner.program == "window":
        title = translate("Queue", "Another window is restoring %n photo(s).", "", photos)
    else:
        title = translate(
            "Queue", "Another SR Desktop is restoring %n photo(s) (command line).", "", photos
        )
    follow = translate("Queue", "Yours follow when it is done.") if ours else ""
    actions = () if show is None else ((translate("Queue", "Show them"), show),)
    return Message("info", title, follow, actions, about=OTHER)


def other_silent(owner: Owner) -> Message:
    """It holds the queue, and gives no sign of life."""
    return Message(
        "error",
        translate("Queue", "Another SR Desktop holds the queue and does not answer."),
        translate("Queue", "End it (process {number}), then your photos go on.").format(
            number=owner.pid
        ),
        about=OTHER,
    )


def left_over(
    photos: int,
    accept: Callable[[], None],
    refuse: Callable[[], None],
    *,
    other_ended: bool = False,
) -> Message:
    """Photos wait in the queue, and nobody works on them."""
    title = (
        translate("Queue", "The other SR Desktop has ended. Continue with its photos?")
        if other_ended
        else translate("Closing", "Continue where you left off?")
    )
    return Message(
        "info",
        title,
        translate("Closing", "%n photo(s) are still waiting.", "", photos),
        (
            (translate("Closing", "Continue"), accept),
            (translate("Closing", "Not any more"), refuse),
        ),
        about=LEFT_OVER,
    )


def no_room(error: SRError, again: Callable[[], None] | None = None) -> Message:
    """What was to be restored is not begun."""
    kept = translate("Queue", "Nothing was begun; the photos still wait.")
    message = Message.of(error)
    actions = () if again is None else ((translate("Queue", "Try again"), again),)
    return replace(message, text=f"{message.text} {kept}", actions=actions)


def trouble(error: SRError) -> Message:
    """The queue can't be written. It stays until that is over."""
    held = translate("Queue", "No other photo is begun until then; it goes on by itself.")
    message = Message.of(error)
    return replace(message, text=f"{message.text} {held}", about=TROUBLE)


def over() -> Message:
    """It can be written again."""
    return Message("success", translate("Queue", "The queue can be written again. It goes on."))


def not_kept(error: SRError) -> Message:
    """The queue is only in memory."""
    text = translate(
        "Queue",
        "Photos are restored all the same, but what waits is forgotten when the window closes.",
    )
    return Message("error", said(error.title), f"{said(error.sentence)} {text}")


def told(text: str) -> Message:
    """Something worth telling of the queue itself."""
    return Message("info", translate("Queue", "The queue"), said(text))
