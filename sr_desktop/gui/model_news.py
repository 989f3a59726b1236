"""What the message bar says about models."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from sr_desktop.base.errors import WeightsMissing
from sr_desktop.gui import model_words, words
from sr_desktop.gui.message_bar import Message
from sr_desktop.gui.model_entry import Entry

Act = Callable[[], None]


def dropped(files: Sequence[Path], add: Act) -> Message:
    """Model files came where photos come."""
    one = len(files) == 1
    title = f"{files[0].name} is a model file" if one else f"{len(files)} model files"
    text = (
        "No photo, but something to restore photos with. Shall it be added to your models?"
        if one
        else "No photos, but something to restore photos with. Shall they be added to your models?"
    )
    return Message("info", title, text, (("Add it" if one else "Add them", add),))


def not_here(entry: Entry) -> WeightsMissing:
    """Why a photo failed, where the model can be fetched."""
    return WeightsMissing(
        f"The model {entry.title} is not on this computer.",
        next_step="Get it, and the photo is restored.",
    )


def get_action(entry: Entry, get: Act) -> tuple[str, Act]:
    """For instance `Get the model (67 MB)`."""
    return model_words.get_label(entry, "the model"), get


def coming(entry: Entry, stop: Act, *, for_photos: bool) -> Message:
    """A model is being fetched; the text is kept up to date by `coming_text`."""
    title = f"Getting {entry.title}"
    if for_photos:
        title += ", then the photo is restored"
    return Message("info", title, coming_text(entry), (("Stop", stop),), about=entry.id)


def coming_text(entry: Entry) -> str:
    """How far it is."""
    return model_words.progress(entry)


def goes_on(entry: Entry, show: Act) -> Message:
    """The page was closed while a model comes."""
    return Message(
        *("info", f"Getting {entry.title}", model_words.progress(entry)),
        (("Show", show),),
        about=entry.id,
    )


def fetched(entry: Entry, show: Act) -> Message:
    """A model has come while nobody looked at the page."""
    text = "Choose it under More choices."
    return Message("success", f"{entry.title} is here.", text, (("Show", show),))


def failed(entry: Entry, again: Act) -> Message:
    """A model did not come."""
    error = entry.error
    text = words.told(error) if error is not None else ""
    title = f"{entry.title} could not be fetched"
    return Message("error", title, text, (("Try again", again),))
