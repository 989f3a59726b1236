"""The entry: decides between the window and the command line. Loads nothing heavy by itself."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from sr_desktop.base import programs

SMOKE_TEST = "--smoke-test"
"""Tries whether the program works on this computer; with a file behind it, what is said goes there too."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program; returns its exit code. Without a command the window opens, on files if given."""
    programs.begin()
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] == [SMOKE_TEST]:
        return _smoke_test(words[1:])
    if not words or _is_photo(words[0]):
        if has_display():
            return _open_window([Path(os.path.abspath(word)) for word in words])  # noqa: PTH100
        if not words:
            sys.stderr.write(
                "There is no display here, so the window can't open. The command line works:\n"
                "  sr-desktop restore PHOTO…\n"
            )
            words = ["--help"]
        else:
            words = ["restore", *words]
    engine = programs.engine_program()
    if engine is not None:
        return programs.run_engine(engine, words)
    from sr_desktop import cli

    return cli.main(words)


def main_without_window(arguments: Sequence[str] | None = None) -> int:
    """The engine program of a bundle: its command line alone. Returns its exit code."""
    programs.begin()
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] == [SMOKE_TEST]:
        return _smoke_test(words[1:], window=False)
    from sr_desktop import cli

    return cli.main(words or ["--help"])


def _smoke_test(words: Sequence[str], *, window: bool = True) -> int:
    """Tries the engine, then the window, both with the sample photo; see `cli.smoke`."""
    from sr_desktop.cli.smoke import Trial, try_all

    trials: list[Trial] = []
    if window:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from sr_desktop.gui.smoke import try_window

        trials.append(try_window)
    return try_all(words, trials)


def _open_window(files: Sequence[Path]) -> int:
    """Gives `files` to the window that is open, or opens it."""
    from sr_desktop.gui.single_instance import hand_over

    if hand_over(files):  # before anything that takes time is loaded
        return 0
    from sr_desktop.gui.main import run

    return run(files)


def _is_photo(word: str) -> bool:
    """Whether the first word is a file or folder rather than a command (as from "Open with")."""
    from sr_desktop.cli import COMMANDS
    from sr_desktop.engine.formats import READ_ENDINGS

    if word.startswith("-") or word in COMMANDS:
        return False
    ending = Path(word).suffix.lower()
    return ending in READ_ENDINGS or os.path.exists(word)  # noqa: PTH110 - it never raises


def has_display() -> bool:
    """Whether a window can be shown (or a Qt platform without a screen was asked for)."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
