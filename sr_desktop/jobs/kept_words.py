"""Sentences and errors as text in the queue on disk: read again, they can still be translated."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sr_desktop.base import errors
from sr_desktop.base.errors import SRError
from sr_desktop.base.sentences import Counted, Sentence, sentence

KINDS = {
    name: kind
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, SRError)
}
DEEPEST = 8


def error_text(error: SRError | None) -> str:
    """An error as JSON; empty for none."""
    if error is None:
        return ""
    table = {
        "kind": type(error).__name__,
        "words": _packed(error.sentence),
        "next": _packed(error.next_step),
    }
    return json.dumps(table)


def error_of(text: str) -> SRError | None:
    """What `error_text` made; an error with the plain text if it is something else."""
    if not text:
        return None
    try:
        table = json.loads(text)
        kind = KINDS.get(table["kind"], SRError)
        return kind(_unpacked(table["words"]), next_step=_unpacked(table["next"]))
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return SRError(text, next_step="")


def notes_text(notes: Iterable[str]) -> str:
    """Sentences as JSON; empty for none."""
    packed = [_packed(note) for note in notes]
    return json.dumps(packed) if packed else ""


def notes_of(text: str) -> tuple[str, ...]:
    """What `notes_text` made; the text itself if it is something else."""
    if not text:
        return ()
    try:
        return tuple(_unpacked(note) for note in json.loads(text))
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return (text,)


def _packed(words: object) -> Any:
    if isinstance(words, Counted):
        return {"many": words.template, "one": words.one, "number": words.number}
    if isinstance(words, Sentence):
        values = {name: _packed(value) for name, value in words.values.items()}
        return {"words": words.template, "values": values}
    return words


def _unpacked(packed: Any, depth: int = 0) -> Any:
    if depth > DEEPEST:
        raise ValueError("too deep")
    if not isinstance(packed, dict):
        if not isinstance(packed, str | int | float):
            raise TypeError(packed)
        return packed
    if "many" in packed:
        return Counted(
            str(packed["many"]), {"number": int(packed["number"]), "one": str(packed["one"])}
        )
    values = {name: _unpacked(value, depth + 1) for name, value in packed["values"].items()}
    return sentence(str(packed["words"]), **values)
