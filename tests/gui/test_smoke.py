"""The window's part of `--smoke-test`: what it takes for a failure."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from sr_desktop.base import paths
from sr_desktop.base.errors import PhotoUnreadable
from sr_desktop.gui import smoke
from sr_desktop.jobs.messages import PreviewEnded

WITHOUT_PHOTO = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from sr_desktop.gui import smoke
from sr_desktop.gui.window import Window

if __name__ == "__main__":
    photo, app = Path(sys.argv[1]), QApplication(sys.argv[:1])

    def look():
        shown = [each.canvas.before for each in app.topLevelWidgets() if isinstance(each, Window)]
        if shown and shown[0] is not None:
            photo.unlink(missing_ok=True)

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(0)
    sys.exit(0 if smoke.try_window(photo, print) else 1)
"""
"""A person's photo goes away while the engine starts: the window has it, its preview can't be made."""


def test_a_window_without_a_preview_has_failed():
    ended = PreviewEnded(1, whole=False, error=PhotoUnreadable("There is no such photo."))
    said = smoke.failure(True, [], ended)
    assert said is not None
    assert "no preview of the photo: There is no such photo." in said
    assert smoke.failure(True, [], None) == "the window shows no preview of the photo"


def test_a_window_without_the_photo_has_failed():
    said = smoke.failure(False, [], PreviewEnded(1, whole=True))
    assert said is not None
    assert "does not show the photo" in said


@pytest.mark.slow
def test_a_preview_that_fails_is_a_failure_of_the_program(home, tmp_path):
    photo = tmp_path / "sample.jpg"
    shutil.copyfile(paths.resources() / "sample" / "sample.jpg", photo)
    program = tmp_path / "without_photo.py"
    program.write_text(WITHOUT_PHOTO, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(program), str(photo)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "FAILED: the window shows no preview of the photo: " in done.stdout
