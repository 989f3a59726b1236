"""Whether a photo was restored before, told from the files alone: by the records in the results."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from sr_desktop.base.errors import WrongUsage
from sr_desktop.base.files import digest
from sr_desktop.base.names import numbered, windows_name
from sr_desktop.engine.formats import format_of
from sr_desktop.engine.record import Record
from sr_desktop.engine.results import record_of
from sr_desktop.engine.settings import Settings, Size

GAP = 3
"""Names without a file after which no more are looked for: some may have been removed in between."""
MOST_NAMES = 10_000


def restored_before(source: Path, target: Path, settings: Settings) -> Path | None:
    """The result of this photo with these settings that is there already; None if there is none.

    target: what the result would be called. It may also have one of the numbers behind it, or the name
    that the engine gives where a file system or the format can't have this one.

    The photo is read only if there is a result of a photo of its name with these settings.
    """
    return _first_result(source, _names(target, settings), settings, is_taken=None, known="")


def result_since(
    planned: Path,
    source: Path,
    settings: Settings,
    *,
    target: Path | None = None,
    is_taken: Callable[[Path], bool] | None = None,
    source_sha256: str = "",
) -> Path | None:
    """The result that work on a photo left behind before it was cut off; None if there is none.

    planned:       the name that was free when the work began; the result has that or a number behind it.
    target:        what `planned` is numbered from, if it is not its own first name.
    is_taken:      whether a result belongs to another photo of the queue; asked only of what fits.
    source_sha256: the hash of the photo's bytes, if it is known; else the photo is read.
    """
    names = _names(planned, settings, since=target)
    return _first_result(source, names, settings, is_taken=is_taken, known=source_sha256)


def equal_settings(one: Settings, other: Settings) -> bool:
    """Whether both make the same of a photo; where, and in how many pieces, does not matter."""
    return _what_matters(one) == _what_matters(other)


def _what_matters(settings: Settings) -> Settings:
    try:
        size = Size.parse(str(settings.size))  # as a record keeps it
    except WrongUsage:
        size = settings.size
    choices = () if settings.faces == "leave" else settings.face_choices
    return replace(settings, size=size, face_choices=choices, device="auto", tile=None)


def _first_result(
    source: Path,
    names: Iterator[Path],
    settings: Settings,
    *,
    is_taken: Callable[[Path], bool] | None,
    known: str,
) -> Path | None:
    for path in names:
        record = record_of(path)
        if record is None or not record.source_sha256 or not _fits(record, settings):
            continue
        known = known or digest(source)
        if not known:
            return None  # whoever opens the photo says what is wrong with it
        if record.source_sha256 == known and not (is_taken and is_taken(path)):
            return path
    return None


def _fits(record: Record, settings: Settings) -> bool:
    """Whether what was made with these settings has this record, up to the photo."""
    if settings.faces == "strong" and record.settings.faces == "gentle" and not _draws_faces():
        settings = replace(settings, faces="gentle")  # which is what the engine did instead
    if equal_settings(record.settings, settings):
        return True
    named = replace(record.settings, model=settings.model)
    return equal_settings(named, settings) and _is_of_group(record.settings.model, settings.model)


def _draws_faces() -> bool:
    from sr_desktop.models.store import face_networks

    return bool(face_networks())


def _is_of_group(model: str, wanted: str) -> bool:
    """Whether `wanted` is the name of a group that the model belongs to, or its file."""
    from sr_desktop.models.catalog import load_catalog

    if Path(wanted).stem == model:
        return True
    return any(each.id == model and each.group == wanted for each in load_catalog())


def _names(target: Path, settings: Settings, *, since: Path | None = None) -> Iterator[Path]:
    """The files that are there under the name `target` and the numbers behind it.

    since: what `target` is numbered from; then smaller numbers are not looked at.
    """
    start, first = 1, since or target
    if since is not None and since != target:
        start = next((n for n in range(1, MOST_NAMES) if numbered(since, n) == target), 0)
        if not start:
            start, first = 1, target
    for each in _spellings(first, settings):
        missing, begin = 0, start if each == first else 1
        for number in range(begin, begin + MOST_NAMES):
            path = numbered(each, number)
            if os.path.lexists(path):
                missing = 0
                yield path
            else:
                missing += 1
                if missing == GAP:
                    break


def _spellings(target: Path, settings: Settings) -> Iterator[Path]:
    """`target`, and what the engine calls it where it has to be called otherwise."""
    yield target
    if settings.format == "auto" and format_of(target) == "jpeg":
        yield target.with_suffix(".png")  # what is transparent
    plain = _for_windows(target)
    if plain != target:
        yield plain


def _for_windows(target: Path) -> Path:
    """With names as Windows has them; of the folders only those that are not there."""
    there = target.parent
    while there != there.parent and not os.path.lexists(there):
        there = there.parent
    below = target.relative_to(there).parts
    return there.joinpath(*map(windows_name, below))
