"""The summary of a run as a file: a contact sheet, a table or a text, as the file's ending says."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sr_desktop.base.errors import WrongUsage
from sr_desktop.base.files import new_file
from sr_desktop.base.progress import Progress
from sr_desktop.jobs.contact_sheet import write_contact_sheet
from sr_desktop.jobs.entry import Entry
from sr_desktop.jobs.photo_table import write_csv
from sr_desktop.jobs.report import Summary
from sr_desktop.jobs.summary_text import Said, as_text

SHEET, TABLE, TEXT = ".html", ".csv", ".txt"


def check_ending(file: Path) -> None:
    """Raises `WrongUsage` if the ending of `file` is that of no report."""
    if file.suffix.lower() not in (SHEET, TABLE, TEXT):
        raise WrongUsage(
            "{name} says not what the summary shall be.",
            name=file.name,
            next_step="Give it the ending .html (pictures), .csv (a table) or .txt (words).",
        )


def save_report(
    entries: Sequence[Entry],
    file: Path,
    progress: Progress | None = None,
    *,
    said: Said = str,
    language: str = "en",
) -> list[Path]:
    """Writes it; gives the new files, the one to open first. None is an old one replaced.

    said, language: in which language it speaks; a table has fixed names for scripts.
    Raises `WrongUsage` for another ending, `TargetUnwritable`, `DiskFull`, `Cancelled`.
    """
    check_ending(file)
    progress = progress or Progress()
    match file.suffix.lower():
        case ".html":
            return write_contact_sheet(entries, file, progress, said=said, language=language)
        case ".csv":
            return [write_csv(entries, file, progress)]
    text = as_text(Summary.of(entries), said=said)
    progress.report(0.5)
    with new_file(file) as new:
        new.stream.write(text.encode())
    progress.report(1.0)
    return [new.path]
