"""`sr-desktop --smoke-test [FILE]`: whether this program works on this computer, in a home of its own.

Asked of a bundle after it was built and after it was installed. Prints a line for everything that is
tried; the exit code is 0 if all of it worked. Where there is no console the lines can go to FILE too.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import sr_desktop
from sr_desktop.base import paths, programs
from sr_desktop.base.errors import SRError
from sr_desktop.cli.speech import ALL_DONE, SOME_FAILED

PATIENCE = 300.0
"""Seconds after which an engine that says nothing has failed."""
FOLDER = "Großmutter 1952"
"""Where the photo lies: with a space and letters that are not ASCII."""

Say = Callable[[str], None]
Trial = Callable[[Path, Say], bool]
"""Tries something with a photo, says what it found, and whether it worked."""


def try_all(words: Sequence[str], more: Sequence[Trial] = ()) -> int:
    """Tries the engine and `more`; gives the exit code. words: the file for the lines, if any."""
    begun = time.monotonic()
    lines: list[str] = []

    def say(line: str) -> None:
        lines.append(line)
        print(line, flush=True)

    say(f"SR Desktop {sr_desktop.__version__}, Python {platform.python_version()}")
    say(f"{platform.platform()}, {'bundle' if programs.bundled() else 'not a bundle'}")
    passed = True
    with _own_home() as folder:
        photo = folder / FOLDER / "sample.jpg"
        photo.parent.mkdir()
        shutil.copyfile(paths.resources() / "sample" / "sample.jpg", photo)
        before = _digest(photo)
        for trial in (try_engine, *more):
            passed = trial(photo, say) and passed
        if _digest(photo) != before:
            say("FAILED: the original was changed")
            passed = False
    say(f"{'passed' if passed else 'FAILED'} in {time.monotonic() - begun:.1f} s")
    if words:
        Path(words[0]).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return ALL_DONE if passed else SOME_FAILED


def try_engine(photo: Path, say: Say) -> bool:
    """Asks an engine process what it can do, and has it restore the photo."""
    from sr_desktop.cli.doctor import face_finder
    from sr_desktop.engine.headers import measured
    from sr_desktop.jobs.host import EngineHost
    from sr_desktop.jobs.job import Job, Settings
    from sr_desktop.jobs.messages import Done, Failed, Report

    target = photo.with_name("sample (restored).png")
    host = EngineHost()
    try:
        host.examine("auto")
        report = host.next_event(timeout=PATIENCE)
        if not isinstance(report, Report):
            say("FAILED: the engine does not answer")
            return False
        for line in report.lines:
            say(str(line))
        # faces are looked for as well: that is OpenCV's part
        host.submit(Job(1, photo, target, Settings(faces="gentle")))
        while True:
            event = host.next_event(timeout=PATIENCE)
            if event is None or isinstance(event, (Done, Failed)):
                break
    finally:
        host.close()
    if isinstance(event, Failed):
        say(f"FAILED: {event.error} {event.trace}")
    if not isinstance(event, Done):
        say("FAILED: the photo was not restored")
        return False
    was, now = measured(photo), measured(target)
    if was is None or now is None or min(now.size) <= min(was.size):
        say("FAILED: the result is not a larger picture")
        return False
    say(f"Face finder: {face_finder()}")
    say(f"Restored {was.size} to {now.size} with {event.model} in {event.seconds:.1f} s")
    if "torch" in sys.modules:
        say("FAILED: torch was loaded outside of the engine's process")
        return False
    return report.passed


def _digest(photo: Path) -> str:
    try:
        return hashlib.sha256(photo.read_bytes()).hexdigest()
    except OSError:
        return ""


@contextmanager
def _own_home() -> Iterator[Path]:
    """A folder that is the program's home until all is tried; nothing of the person's is touched."""
    before = os.environ.get("SR_DESKTOP_HOME")
    # what is still open on Windows is left behind rather than an error
    with tempfile.TemporaryDirectory(prefix="sr-desktop-", ignore_cleanup_errors=True) as folder:
        os.environ["SR_DESKTOP_HOME"] = str(Path(folder) / "home")
        try:
            yield Path(folder)
        except SRError as error:
            print(f"{error.title}: {error}", file=sys.stderr)
            raise
        finally:
            os.environ.pop("SR_DESKTOP_HOME")
            if before is not None:
                os.environ["SR_DESKTOP_HOME"] = before
