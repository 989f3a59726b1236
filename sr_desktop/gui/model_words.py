"""Sentences about models: what they are, where they stand, and what their one button says."""

from __future__ import annotations

from typing import Literal

from sr_desktop.gui import words
from sr_desktop.gui.model_entry import Doing, Entry, Standing
from sr_desktop.gui.translation import QT_TRANSLATE_NOOP, said, translate
from sr_desktop.jobs.model_messages import ModelImported
from sr_desktop.models.catalog import FACES, FIND_FACES, NO_LICENCE, PHOTOS
from sr_desktop.models.words import enlarges

Act = Literal["", "get", "stop", "remove", "hide"]

FAMILIES = {
    "RRDBNet": "ESRGAN",
    "SRVGGNetCompact": "Real-ESRGAN (small)",
    "MSRResNet": "SRResNet",
    "TensorFlow graph": QT_TRANSLATE_NOOP("ModelWords", "a TensorFlow model"),
}
"""What people call a network, where that differs from what its authors called it."""
LICENCES = {
    "BSD-3-Clause": QT_TRANSLATE_NOOP("ModelWords", "free for every use (BSD licence)"),
    "MIT": QT_TRANSLATE_NOOP("ModelWords", "free for every use (MIT licence)"),
    "Apache-2.0": QT_TRANSLATE_NOOP("ModelWords", "free for every use (Apache licence)"),
    "Apache-2.0 in part": QT_TRANSLATE_NOOP("ModelWords", "free only in part (Apache licence)"),
}


def family(name: str) -> str:
    """For instance `ESRGAN`."""
    return translate("ModelWords", FAMILIES.get(name, name))


def facts(entry: Entry) -> str:
    """For instance: Not here yet · 67 MB · Enlarges 4 times · Free for every use (BSD licence)."""
    parts = [entry.standing.words]
    if entry.size is not None:
        size = words.file_size(entry.size)
        about = entry.model is not None and not entry.here and _is_rough(entry)
        parts.append(_about(size) if about else size)
    if entry.family and entry.scale is not None:
        if entry.own:
            parts.append(family(entry.family))
        if entry.purpose == PHOTOS:
            parts.append(_capital(said(enlarges(entry.family, entry.scale))))
    if entry.model is not None and entry.model.licence != NO_LICENCE:
        licence = LICENCES.get(entry.model.licence, entry.model.licence)
        parts.append(_capital(translate("ModelWords", licence)))
    return " · ".join(parts)


def warning(entry: Entry) -> str:
    """What the licence forbids; empty if it forbids nothing."""
    forbidden = entry.model.warning if entry.model is not None else ""
    if not forbidden:
        return ""
    return translate("ModelWords", "Licence: {warning}").format(warning=said(forbidden))


def told(entry: Entry) -> str:
    """What is said of it besides: why it cannot be used, what was found, what is only half known."""
    if entry.error is not None:
        return words.told(entry.error)
    if entry.standing is Standing.DAMAGED:
        if entry.model is not None and entry.model.bundled:
            return translate(
                "ModelWords",
                "Its file is not what came with the program. Install the program again.",
            )
        return translate("ModelWords", "Its file is damaged, or another file has its name.")
    if entry.note:
        return entry.note
    if entry.doing is Doing.NOTHING and entry.begun and entry.standing is Standing.NOT_HERE:
        return translate("ModelWords", "{size} have come already. It goes on from there.").format(
            size=words.file_size(entry.begun)
        )
    if entry.partly and entry.standing is Standing.HERE:
        return translate(
            "ModelWords",
            "Checked as far as its authors allow: they publish only a part of the proof.",
        )
    return ""


def progress(entry: Entry) -> str:
    """For instance: 12.3 MB of 67.0 MB, 4.1 MB/s, 13 s left."""
    match entry.doing:
        case Doing.WAITING:
            return translate("ModelWords", "Waiting for the model before it…")
        case Doing.FETCHING:
            return said(entry.stage) or translate("ModelWords", "Connecting…")
        case Doing.STOPPING:
            return translate("ModelWords", "Stopping…")
        case Doing.REMOVING:
            return translate("ModelWords", "Removing…")
        case Doing.LOOKING:
            return translate("ModelWords", "Looking at the file…")
        case _:
            return ""


def button(entry: Entry) -> tuple[Act, str]:
    """What the one button of a model does, and its words; two empty texts: there is none."""
    if entry.doing in (Doing.WAITING, Doing.FETCHING, Doing.STOPPING):
        return "stop", translate("ModelWords", "Stop")
    if entry.doing is not Doing.NOTHING or entry.standing is Standing.BUNDLED:
        return "", ""
    if entry.standing is Standing.GUEST:
        return "hide", translate("ModelWords", "Hide")
    if entry.standing is Standing.HERE:
        return "remove", translate("ModelWords", "Remove…")
    if entry.fetchable:
        return "get", get_label(entry)
    return ("remove", translate("ModelWords", "Remove…")) if entry.own else ("", "")


def get_label(entry: Entry, *, for_photos: bool = False) -> str:
    """`Get (67 MB)`, `Get the rest (52 MB)`, `Get again`; or, `for_photos`, `Get the model (67 MB)`."""
    size = entry.model.size if entry.model is not None else None
    damaged = entry.standing is Standing.DAMAGED
    if for_photos:
        verb = (
            translate("ModelWords", "Get the model again")
            if damaged
            else translate("ModelWords", "Get the model")
        )
    elif damaged:
        verb = translate("ModelWords", "Get again")
    elif entry.begun and size is not None:
        verb, size = translate("ModelWords", "Get the rest"), max(0, size - entry.begun)
    else:
        verb = translate("ModelWords", "Get")
    if size is None:
        return verb
    told = words.file_size(size)
    return translate("ModelWords", "{verb} ({size})").format(
        verb=verb, size=_about(told) if _is_rough(entry) else told
    )


def recognised(event: ModelImported, title: str) -> str:
    """For instance: Recognised as ESRGAN, enlarges 4 times."""
    if event.official:
        parts = [translate("ModelWords", "Recognised as {model}.").format(model=title)]
    elif event.purpose != PHOTOS:
        parts = [
            translate("ModelWords", "Recognised as {family}, for faces.").format(
                family=family(event.family)
            )
        ]
    else:
        parts = [
            translate("ModelWords", "Recognised as {family}, {enlarges}.").format(
                family=family(event.family), enlarges=said(enlarges(event.family, event.scale))
            )
        ]
    parts += filter(None, [use(event.purpose)])
    if not event.new:
        parts.append(translate("ModelWords", "It was here already."))
    if event.mistaken:
        parts.append(
            translate(
                "ModelWords",
                "It has the name of {model}, but is another file; "
                "so it is kept under another name.",
            ).format(model=said(event.mistaken))
        )
    if event.missing:
        files = event.missing[0]
        for other in event.missing[1:]:
            files = translate("ModelWords", "{some} and {more}").format(some=files, more=other)
        parts.append(
            translate("ModelWords", "It needs {files} too: add it, or get it here.").format(
                files=files
            )
        )
    return " ".join(parts)


def use(purpose: str) -> str:
    """How a model for faces that has come is used; empty for photos."""
    if purpose == FACES:
        return translate("ModelWords", "It is used where Strong is chosen for the faces.")
    if purpose == FIND_FACES:
        return translate("ModelWords", "Faces are found with it from now on.")
    return ""


def _about(size: str) -> str:
    return translate("ModelWords", "about {size}").format(size=size)


def _is_rough(entry: Entry) -> bool:
    return entry.model is not None and any(file.bytes is None for file in entry.model.files)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
