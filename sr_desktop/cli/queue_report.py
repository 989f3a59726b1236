"""`sr-desktop queue report`: what became of the photos, as words, a table or a contact sheet."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from sr_desktop.cli.speech import ALL_DONE, say

NAMED = 20
"""Files that are named for one reason on the screen."""


def add_report(queue_commands: Any) -> None:
    """Adds `report` to the commands of `queue`."""
    report = queue_commands.add_parser(
        "report",
        help="what became of the photos",
        description="Tells what became of the photos: how many were restored, which not and why, and "
        "where the new files are. With --to it is a file: a page with before and after of each photo "
        "(.html, for a browser or to print), a table of all photos (.csv) or the words (.txt).",
    )
    report.add_argument(
        "--to", type=Path, metavar="FILE", help="a new file that ends in .html, .csv or .txt"
    )
    report.add_argument(
        "--batch",
        choices=("last", "all"),
        default="last",
        help="the photos that were added last, or all of the queue (default: last)",
    )
    report.set_defaults(run=run_report)


def run_report(options: argparse.Namespace) -> int:
    """Prints or writes it."""
    from sr_desktop.jobs.report import Summary
    from sr_desktop.jobs.report_file import check_ending, save_report
    from sr_desktop.jobs.store import Store
    from sr_desktop.jobs.summary_text import as_text

    if options.to is not None:
        check_ending(options.to)
    with Store.open() as store:
        for words in store.told:
            say(words)
        batch = store.last_batch() if options.batch == "last" else None
        entries = store.entries(batch=batch)
    if options.to is None:
        print(as_text(Summary.of(entries), most=NAMED), end="")
        return ALL_DONE
    files = save_report(entries, options.to, _progress())
    if len(files) > 1:
        say(f"Saved as {files[0]}, and {len(files) - 1} more pages beside it.")
    else:
        say(f"Saved as {files[0]}.")
    return ALL_DONE


def _progress() -> Any:
    """Shows how far it is where somebody looks on."""
    from sr_desktop.base.progress import Progress

    if not sys.stderr.isatty():
        return Progress()

    def show(fraction: float, _stage: str) -> None:
        sys.stderr.write(f"\r  {fraction:4.0%}" if fraction < 1 else "\r\033[K")
        sys.stderr.flush()

    return Progress(show)
