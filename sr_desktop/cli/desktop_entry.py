"""`sr-desktop --install-desktop-entry`: the program in the menus of a Linux desktop, for one person.

An installation by pip has no place of its own in the menus, so this puts one there, and
`--remove-desktop-entry` takes it out again: the entry with the command as it is here, and the icon.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from sr_desktop.base import paths
from sr_desktop.base.errors import SRError, TargetUnwritable
from sr_desktop.cli.speech import ALL_DONE, SOME_FAILED, advice, say

NAME = "sr-desktop"
"""Of the entry, as the window tells it to the desktop, and of the icon."""
INSTALL, REMOVE = "--install-desktop-entry", "--remove-desktop-entry"


def add_desktop_entry(parser: argparse.ArgumentParser) -> None:
    """Adds both options to the command line."""
    words = "put SR Desktop into the menus of this Linux desktop, for you alone"
    parser.add_argument(INSTALL, action=_Entry, nargs=0, help=words)
    parser.add_argument(REMOVE, action=_Entry, nargs=0, help="take it out of the menus again")


class _Entry(argparse.Action):
    """Does it, and ends the program like `--version`."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        _namespace: argparse.Namespace,
        _values: object,
        option_string: str | None = None,
    ) -> None:
        parser.exit(run_entry(install=option_string == INSTALL))


def run_entry(*, install: bool) -> int:
    """Puts the entry in or takes it out, and says so; the exit status."""
    if not sys.platform.startswith("linux"):
        say(
            "Menu entries of this kind are for Linux. On Windows and macOS the installers make them."
        )
        return SOME_FAILED
    try:
        if install:
            say(f"SR Desktop is in the menus now: {put_in(own_command())}")
        else:
            gone = take_out()
            say("SR Desktop is out of the menus." if gone else "There was no entry in the menus.")
    except SRError as error:
        say(f"{error.title}: {advice(error)}")
        return SOME_FAILED
    return ALL_DONE


def entry_file() -> Path:
    """Where the entry of this person is."""
    return _data() / "applications" / f"{NAME}.desktop"


def icon_file() -> Path:
    """Where the icon of this person is."""
    return _data() / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg"


def put_in(command: Sequence[str]) -> Path:
    """Writes entry and icon, over those of an older start; where the entry is. Raises `TargetUnwritable`."""
    template = paths.resources() / "desktop" / f"{NAME}.desktop"
    try:
        _write(icon_file(), (paths.resources() / "icons" / "app.svg").read_bytes())
        _write(entry_file(), filled(template.read_text(encoding="utf-8"), command).encode())
    except (OSError, UnicodeError) as error:
        raise TargetUnwritable(
            "The menus could not be changed in {folder}.",
            folder=_data(),
            next_step="Make the folder writable, or set XDG_DATA_HOME to another one.",
        ) from error
    _tell_desktop()
    return entry_file()


def take_out() -> bool:
    """Removes what `put_in` wrote; whether there was any. Raises `TargetUnwritable`."""
    there = [path for path in (entry_file(), icon_file()) if os.path.lexists(path)]
    try:
        for path in there:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise TargetUnwritable(
            "The menus could not be changed in {folder}.",
            folder=_data(),
            next_step="Make the folder writable.",
        ) from error
    if there:
        _tell_desktop()
    return bool(there)


def own_command() -> list[str]:
    """How this program is started, in whole paths; links stay links, so that an upgrade keeps the entry."""
    if getattr(sys, "frozen", False):
        if os.environ.get("APPIMAGE"):  # what is inside has another place at every start
            return [os.environ["APPIMAGE"]]
        window = Path(sys.executable).with_name(NAME)
        return [str(window if window.is_file() else Path(sys.executable))]
    called = Path(os.path.abspath(sys.argv[0]))  # noqa: PTH100 - it keeps links as they are named
    if called.name == NAME and os.access(called, os.X_OK):
        return [str(called)]
    beside = Path(sys.executable).with_name(NAME)
    if os.access(beside, os.X_OK):
        return [str(beside)]
    return [sys.executable, "-m", "sr_desktop"]


def filled(template: str, command: Sequence[str]) -> str:
    """The entry with this command; it is shown only as long as the command's program is there."""
    called = _escaped(" ".join(map(_quoted, command)))
    lines = []
    for line in template.splitlines():
        key, _, value = line.partition("=")
        if key == "TryExec":
            line = f"TryExec={_escaped(command[0])}"
        elif key == "Exec":
            line = f"Exec={called}{value.removeprefix(NAME)}"
        lines.append(line)
    return "\n".join(lines) + "\n"


def _quoted(word: str) -> str:
    """A word of Exec (Desktop Entry Specification, "The Exec key")."""
    word = word.replace("%", "%%")
    if re.fullmatch(r"[\w/.+%-]+", word):
        return word
    for letter in '\\"`$':
        word = word.replace(letter, f"\\{letter}")
    return f'"{word}"'


def _escaped(value: str) -> str:
    """A value of type string in the file; it is read before the quotes are."""
    return value.replace("\\", r"\\").replace("\n", r"\n").replace("\t", r"\t").replace("\r", r"\r")


def _data() -> Path:
    chosen = os.environ.get("XDG_DATA_HOME", "")
    return Path(chosen) if os.path.isabs(chosen) else Path.home() / ".local" / "share"  # noqa: PTH117 - text


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _tell_desktop() -> None:
    """Lets the desktop see the change at once, where it has the tool; it sees it later anyway."""
    tool = shutil.which("update-desktop-database")
    if tool is not None:
        with suppress(OSError, subprocess.SubprocessError):
            folder = entry_file().parent
            subprocess.run([tool, "-q", folder], capture_output=True, timeout=20, check=False)
    with suppress(OSError):
        os.utime(_data() / "icons" / "hicolor")  # which has themes read again
