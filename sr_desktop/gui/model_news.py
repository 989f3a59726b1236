"""What the message bar says about models."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from sr_desktop.base.errors import NotForPhotos, SRError, WeightsMissing, WeightsRefused
from sr_desktop.gui import model_words, words
from sr_desktop.gui.message_bar import Message
from sr_desktop.gui.model_entry import Entry
from sr_desktop.gui.translation import translate
from sr_desktop.models.catalog import PHOTOS

Act = Callable[[], None]


def dropped(files: Sequence[Path], add: Act) -> Message:
    """Model files came where photos come."""
    one = len(files) == 1
    if one:
        title = translate("ModelNews", "{name} is a model file").format(name=files[0].name)
        text = translate(
            "ModelNews",
            "No photo, but something to restore photos with. Shall it be added to your models?",
        )
    else:
        title = translate("ModelNews", "%n model file(s)", "", len(files))
        text = translate(
            "ModelNews",
            "No photos, but something to restore photos with. Shall they be added to your models?",
        )
    button = translate("ModelNews", "Add it") if one else translate("ModelNews", "Add them")
    return Message("info", title, text, ((button, add),))


def not_here(entry: Entry) -> WeightsMissing:
    """Why a photo failed, where the model can be fetched."""
    return WeightsMissing(
        "The model {model} is not on this computer.",
        model=entry.title,
        next_step="Get it, and the photo is restored.",
    )


def misplaced(entry: Entry) -> SRError:
    """Why a file that was laid among the models by hand cannot be used there."""
    if entry.purpose == PHOTOS:
        return NotForPhotos(
            "{model} is for faces, not for whole photos.",
            model=entry.title,
            next_step="Add the file here: then it is kept with those for faces.",
        )
    return WeightsRefused(
        "{name} is a model for whole photos, not for faces.",
        name=entry.title,
        next_step="Add the file here: then it is kept with those for photos.",
    )


def get_action(entry: Entry, get: Act) -> tuple[str, Act]:
    """For instance `Get the model (67 MB)`."""
    return model_words.get_label(entry, for_photos=True), get


def coming(entry: Entry, stop: Act, *, for_photos: bool) -> Message:
    """A model is being fetched; the text is kept up to date by `coming_text`."""
    title = _getting(entry)
    if for_photos:
        title = translate("ModelNews", "Getting {model}, then the photo is restored").format(
            model=entry.title
        )
    actions = ((translate("ModelNews", "Stop"), stop),)
    return Message("info", title, coming_text(entry), actions, about=entry.id)


def coming_text(entry: Entry) -> str:
    """How far it is."""
    return model_words.progress(entry)


def goes_on(entry: Entry, show: Act) -> Message:
    """The page was closed while a model comes."""
    return Message(
        *("info", _getting(entry), model_words.progress(entry)),
        ((translate("ModelNews", "Show"), show),),
        about=entry.id,
    )


def fetched(entry: Entry, show: Act) -> Message:
    """A model has come while nobody looked at the page."""
    title = translate("ModelNews", "{model} is here.").format(model=entry.title)
    text = model_words.use(entry.purpose) or translate("ModelNews", "Choose it under More choices.")
    return Message("success", title, text, ((translate("ModelNews", "Show"), show),))


def failed(entry: Entry, again: Act) -> Message:
    """A model did not come."""
    error = entry.error
    text = words.told(error) if error is not None else ""
    title = translate("ModelNews", "{model} could not be fetched").format(model=entry.title)
    return Message("error", title, text, ((translate("ModelNews", "Try again"), again),))


def _getting(entry: Entry) -> str:
    return translate("ModelNews", "Getting {model}").format(model=entry.title)
