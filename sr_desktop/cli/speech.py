"""How the command line speaks: exit codes, sentences on stderr, what it can add to a next step."""

from __future__ import annotations

import argparse
import sys
from typing import NoReturn

from sr_desktop.base.errors import (
    ConnectionLost,
    DeviceUnavailable,
    DiskFull,
    DownloadFailed,
    EngineUnusable,
    SRError,
    TargetUnwritable,
    UnknownModel,
    WeightsMissing,
    WrongDownload,
    WrongResult,
)

ALL_DONE, SOME_FAILED, WRONG, INTERRUPTED = 0, 1, 2, 130


class Parser(argparse.ArgumentParser):
    """Says what is wrong in a sentence, then ends with exit code 2."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(
            WRONG, f"{self.prog}: {message}. {self.prog} --help shows what can be asked for.\n"
        )


def say(words: str) -> None:
    """A line for the person, on stderr; control characters of file names are made visible."""
    shown = "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in words)
    print(shown, file=sys.stderr, flush=True)


BROUGHT = "sr-desktop models get ID --from DIR takes the files from a folder."
HINTS: dict[type[SRError], str] = {
    TargetUnwritable: "--to DIR chooses another folder.",
    DiskFull: "--to DIR chooses another folder.",
    UnknownModel: "sr-desktop models list shows them.",
    WeightsMissing: "sr-desktop models list shows what is here.",
    DeviceUnavailable: "--device auto takes the best.",
    WrongResult: "--device cpu is the safest.",
    EngineUnusable: "sr-desktop doctor tells more.",
    **dict.fromkeys((DownloadFailed, ConnectionLost, WrongDownload), BROUGHT),
}
"""What the command line can add to a next step."""


def advice(error: SRError) -> str:
    """The sentence, the next step, and the option that helps."""
    return f"{error} {HINTS.get(type(error), '')}".strip()
