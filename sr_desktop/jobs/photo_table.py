"""The photos of a run as a table for spreadsheets and scripts (CSV, RFC 4180)."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path

from sr_desktop.base.errors import SRError
from sr_desktop.base.files import new_file
from sr_desktop.base.progress import Progress
from sr_desktop.engine.thumbnails import upright_size
from sr_desktop.jobs.entry import Entry
from sr_desktop.jobs.visible import visible

COLUMNS = (
    *("source", "result", "status", "message", "seconds", "width", "height"),
    *("result_width", "result_height", "model", "device", "source_sha256", "result_sha256"),
    *("started", "finished"),
)
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "'")
"""What a spreadsheet calculates begins with one of these; the last is the mark, which is marked itself."""
MARK = "'"


def write_csv(entries: Sequence[Entry], file: Path, progress: Progress | None = None) -> Path:
    """Writes one line a photo, in the given order; gives the new file, which is never an old one replaced.

    UTF-8 with a mark at its beginning, without which Excel takes it for something else; lines end in CR LF.
    A text that a spreadsheet would take for a formula has one apostrophe before it; what can't be seen in
    a name is spelled out (see `visible`). Times are ISO 8601 with the zone of this computer. What is not
    known is empty. Raises `TargetUnwritable`, `DiskFull`, `Cancelled`.
    """
    progress = progress or Progress()
    with new_file(file) as new:
        text = TextIOWrapper(new.stream, encoding="utf-8-sig", newline="", write_through=True)
        try:
            rows = csv.writer(text, lineterminator="\r\n")
            rows.writerow(COLUMNS)
            for number, entry in enumerate(entries):
                progress.report(number / len(entries))
                rows.writerow(_cells(entry))
        finally:
            text.detach()
    progress.report(1.0)
    return new.path


def _cells(entry: Entry) -> Iterable[str]:
    message = entry.error.words if entry.error is not None else " ".join(entry.notes)
    numbers = (*(entry.pixels or ("", "")), *_result_size(entry))
    return (
        harmless(str(entry.source)),
        harmless("" if entry.result is None else str(entry.result)),
        entry.state.value,
        harmless(message),
        f"{entry.seconds:.3f}" if entry.seconds else "",
        *map(str, numbers),
        harmless(entry.model),
        harmless(entry.device),
        entry.source_sha256,
        entry.result_sha256,
        moment(entry.started),
        moment(entry.finished),
    )


def harmless(text: str) -> str:
    """Text that no spreadsheet calculates, and of which everything can be seen."""
    shown = visible(text)
    return MARK + shown if shown.lstrip().startswith(FORMULA) else shown


def moment(seconds: float) -> str:
    """A time since 1970 as ISO 8601 in the zone of this computer; empty for none."""
    if not seconds:
        return ""
    with suppress(OverflowError, ValueError, OSError):
        return datetime.fromtimestamp(seconds, UTC).astimezone().isoformat(timespec="seconds")
    return ""


def _result_size(entry: Entry) -> tuple[int, int] | tuple[str, str]:
    if entry.result is not None:
        with suppress(SRError, OSError, ValueError):
            return upright_size(entry.result)
    return ("", "")
