"""Opens the program's window on a photo, presses "Restore", takes a picture of the window, and ends.

    PYTHON packaging/window_probe.py PHOTO PICTURE.png

PYTHON is one that has the program installed; nothing else is needed. Without a screen:
QT_QPA_PLATFORM=offscreen. Prints where the result is and how long it took; the exit status is 1 if
there is none after three minutes.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from sr_desktop.gui import main as program
from sr_desktop.gui.photos import State
from sr_desktop.gui.window import Window

PATIENCE = 180.0
"""Seconds for everything."""


class Probe(QApplication):
    """The application of `gui.main.run`, with somebody before it who presses the button."""

    picture = Path()
    began = 0.0

    def exec(self) -> int:  # type: ignore[override]  # Qt's own
        """As in the base class, until the photo is restored."""
        self._shown = time.monotonic() - self.began
        self._asked = False
        timer = QTimer(self)
        timer.timeout.connect(self._look)
        timer.start(50)
        return super().exec()

    def _look(self) -> None:
        (window,) = (each for each in self.topLevelWidgets() if isinstance(each, Window))
        waited = time.monotonic() - self.began
        photos = window.photos
        if waited > PATIENCE:
            message = window.message_bar.message
            print(
                f"No result. {message.title if message else ''} {message.text if message else ''}"
            )
            self.exit(1)
        elif len(photos) and not self._asked:
            self._asked = True
            window.restore()
        elif len(photos) and photos.photo(0).state is State.DONE and not window.work.running:
            window.grab().save(str(self.picture))
            print(
                f"The window was up after {self._shown:.1f} s, "
                f"{photos.photo(0).result} after {waited:.1f} s."
            )
            self.exit(0)


def main() -> int:
    """Runs the program; gives its exit status."""
    photo, Probe.picture = (Path(word).absolute() for word in sys.argv[1:3])
    Probe.began = time.monotonic()
    vars(program)["QApplication"] = Probe
    return program.run([photo])


if __name__ == "__main__":
    sys.exit(main())
