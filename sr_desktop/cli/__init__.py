"""The command line. Results go to stdout (one JSON object a line with --json), words to stderr."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from io import TextIOWrapper

import sr_desktop
from sr_desktop.base.errors import SRError, WrongUsage
from sr_desktop.base.logs import start_logging
from sr_desktop.cli.desktop_entry import add_desktop_entry
from sr_desktop.cli.doctor import add_doctor
from sr_desktop.cli.gpu import add_gpu
from sr_desktop.cli.info import add_info
from sr_desktop.cli.models import add_models
from sr_desktop.cli.queue import add_queue
from sr_desktop.cli.restore import add_restore
from sr_desktop.cli.speech import INTERRUPTED, SOME_FAILED, WRONG, Parser, advice, say

COMMANDS = ("restore", "queue", "info", "models", "gpu", "doctor", "lab")


def main(arguments: Sequence[str]) -> int:
    """Runs one command; returns 0 (all done), 1 (some photos failed) or 2 (wrong usage)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(
            stream, TextIOWrapper
        ):  # a console that lacks a letter must not end the program
            stream.reconfigure(errors="backslashreplace")
    start_logging("command-line")
    parser = build_parser()
    options = None if arguments[:1] == ["lab"] else parser.parse_args(arguments)
    try:
        return run_lab(arguments[1:]) if options is None else int(options.run(options))
    except WrongUsage as error:
        say(f"{error.title}: {advice(error)}")
        return WRONG
    except SRError as error:
        say(f"{error.title}: {advice(error)}")
        return SOME_FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return SOME_FAILED


def build_parser() -> argparse.ArgumentParser:
    """The whole command line."""
    parser = Parser(
        prog="sr-desktop",
        description="Restores old photos into new files. Originals are never changed. "
        "Without a command the window opens.",
    )
    parser.add_argument(
        "--version", action="version", version=f"SR Desktop {sr_desktop.__version__}"
    )
    add_desktop_entry(parser)
    commands = parser.add_subparsers(
        title="commands", dest="command", required=True, parser_class=Parser
    )
    add_restore(commands)
    add_queue(commands)
    add_info(commands)
    add_models(commands)
    add_gpu(commands)
    add_doctor(commands)
    commands.add_parser("lab", help="train, evaluate, degrade and compare models")
    return parser


def run_lab(arguments: Sequence[str]) -> int:
    """`sr-desktop lab …`: has a command line of its own, because it loads torch."""
    from sr_desktop.lab.commands import main as lab_main

    return lab_main(arguments)
