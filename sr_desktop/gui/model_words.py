"""Sentences about models: what they are, where they stand, and what their one button says."""

from __future__ import annotations

from typing import Literal

from sr_desktop.gui import words
from sr_desktop.gui.model_entry import Doing, Entry, Standing
from sr_desktop.jobs.messages import ModelImported
from sr_desktop.models.catalog import NO_LICENCE
from sr_desktop.models.words import enlarges

Act = Literal["", "get", "stop", "remove", "hide"]

FAMILIES = {
    "RRDBNet": "ESRGAN",
    "SRVGGNetCompact": "Real-ESRGAN (small)",
    "MSRResNet": "SRResNet",
    "TensorFlow graph": "a TensorFlow model",
}
"""What people call a network, where that differs from what its authors called it."""
LICENCES = {
    "BSD-3-Clause": "free for every use (BSD licence)",
    "MIT": "free for every use (MIT licence)",
    "Apache-2.0": "free for every use (Apache licence)",
}


def family(name: str) -> str:
    """For instance `ESRGAN`."""
    return FAMILIES.get(name, name)


def facts(entry: Entry) -> str:
    """For instance: Not here yet · 67 MB · Enlarges 4 times · Free for every use (BSD licence)."""
    parts = [entry.standing.value]
    if entry.size is not None:
        about = entry.model is not None and not entry.here and _is_rough(entry)
        parts.append(f"{'about ' if about else ''}{words.file_size(entry.size)}")
    if entry.family and entry.scale is not None:
        if entry.own:
            parts.append(family(entry.family))
        parts.append(_capital(enlarges(entry.family, entry.scale)))
    if entry.model is not None and entry.model.licence != NO_LICENCE:
        parts.append(_capital(LICENCES.get(entry.model.licence, entry.model.licence)))
    return " · ".join(parts)


def warning(entry: Entry) -> str:
    """What the licence forbids; empty if it forbids nothing."""
    forbidden = entry.model.warning if entry.model is not None else ""
    return f"Licence: {forbidden}" if forbidden else ""


def told(entry: Entry) -> str:
    """What is said of it besides: why it cannot be used, what was found, what is only half known."""
    if entry.error is not None:
        return words.told(entry.error)
    if entry.standing is Standing.DAMAGED:
        if entry.model is not None and entry.model.bundled:
            return "Its file is not what came with the program. Install the program again."
        return "Its file is damaged, or another file has its name."
    if entry.note:
        return entry.note
    if entry.doing is Doing.NOTHING and entry.begun and entry.standing is Standing.NOT_HERE:
        return f"{words.file_size(entry.begun)} have come already. It goes on from there."
    if entry.partly and entry.standing is Standing.HERE:
        return "Checked as far as its authors allow: they publish only a part of the proof."
    return ""


def progress(entry: Entry) -> str:
    """For instance: 12.3 MB of 67.0 MB, 4.1 MB/s, 13 s left."""
    match entry.doing:
        case Doing.WAITING:
            return "Waiting for the model before it…"
        case Doing.FETCHING:
            return entry.stage or "Connecting…"
        case Doing.STOPPING:
            return "Stopping…"
        case Doing.REMOVING:
            return "Removing…"
        case Doing.LOOKING:
            return "Looking at the file…"
        case _:
            return ""


def button(entry: Entry) -> tuple[Act, str]:
    """What the one button of a model does, and its words; two empty texts: there is none."""
    if entry.doing in (Doing.WAITING, Doing.FETCHING, Doing.STOPPING):
        return "stop", "Stop"
    if entry.doing is not Doing.NOTHING or entry.standing is Standing.BUNDLED:
        return "", ""
    if entry.standing is Standing.GUEST:
        return "hide", "Hide"
    if entry.standing is Standing.HERE:
        return "remove", "Remove…"
    if entry.fetchable:
        return "get", get_label(entry)
    return ("remove", "Remove…") if entry.own else ("", "")


def get_label(entry: Entry, what: str = "") -> str:
    """`Get (67 MB)`, `Get the rest (52 MB)`, `Get again`; or, with `what`, `Get the model (67 MB)`."""
    size = entry.model.size if entry.model is not None else None
    verb = f"Get {what}".strip()
    if entry.standing is Standing.DAMAGED:
        verb += " again"
    elif entry.begun and size is not None and not what:
        verb, size = "Get the rest", max(0, size - entry.begun)
    if size is None:
        return verb
    about = "about " if _is_rough(entry) else ""
    return f"{verb} ({about}{words.file_size(size)})"


def recognised(event: ModelImported, title: str) -> str:
    """For instance: Recognised as ESRGAN, enlarges 4 times."""
    kind = f"{family(event.family)}, {enlarges(event.family, event.scale)}"
    said = [f"Recognised as {title}." if event.official else f"Recognised as {kind}."]
    if not event.new:
        said.append("It was here already.")
    if event.mistaken:
        said.append(
            f"It has the name of {event.mistaken}, but is another file; "
            "so it is kept under another name."
        )
    if event.missing:
        said.append(f"It needs {' and '.join(event.missing)} too: add it, or get it here.")
    return " ".join(said)


def _is_rough(entry: Entry) -> bool:
    return entry.model is not None and any(file.bytes is None for file in entry.model.files)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
