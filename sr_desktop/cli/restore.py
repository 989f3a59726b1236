"""`sr-desktop restore`: photos and folders into new files."""

from __future__ import annotations

import argparse
import time
from typing import Any

from sr_desktop.cli.options import add_options, path_word
from sr_desktop.cli.speech import ALL_DONE, INTERRUPTED, SOME_FAILED


def add_restore(commands: Any) -> None:
    """Adds the command to the command line."""
    restore = commands.add_parser(
        "restore",
        help="restore photos or whole folders",
        description="Restores photos into new files named NAME (restored).EXT. Folders are walked; "
        "what was restored before in them is left alone. Interrupted, the same call goes on.",
    )
    restore.add_argument(
        "photos", nargs="+", type=path_word, metavar="PHOTO", help="photos and folders"
    )
    add_options(restore)
    restore.set_defaults(run=run_restore)


def run_restore(options: argparse.Namespace) -> int:
    """Restores what is named; 1 if something of it failed."""
    from sr_desktop.cli.reporter import Reporter
    from sr_desktop.cli.session import Asked, Session

    asked = Asked.of(options)
    report = Reporter(as_json=options.json)
    begun = time.monotonic()
    session = Session("restore", report)
    try:
        waiting = session.add(options.photos, asked)
        if waiting:
            session.work_on(waiting)
            session.work()
            if session.abandoned:
                return INTERRUPTED
    finally:
        session.close()
    report.summary(time.monotonic() - begun)
    return SOME_FAILED if report.failures else ALL_DONE
