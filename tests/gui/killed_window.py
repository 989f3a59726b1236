"""Opens the window, restores what lies in a folder, and says when some of it is done. To be killed then.

python -m tests.gui.killed_window FOLDER
"""

# ruff: noqa: T201 - it speaks to the test by print

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from sr_desktop.base.settings import AppSettings
from sr_desktop.gui.bridge import Bridge
from sr_desktop.gui.photos import State
from sr_desktop.gui.theme import Theme
from sr_desktop.gui.window import Window
from sr_desktop.jobs.presets import load_presets

SOME = 2


def main() -> None:
    """Until it is killed."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication(sys.argv[:1])
    bridge = Bridge()
    window = Window(bridge, load_presets(), AppSettings(), Theme(app))
    window.show()
    bridge.warm_up()
    window.arrivals.gatherer.finished.connect(window.restore)
    window.add([Path(sys.argv[1])])
    timer = QTimer()

    def look() -> None:
        if window.photos.count(State.DONE) >= SOME:
            timer.stop()
            print("some are done", flush=True)

    timer.timeout.connect(look)
    timer.start(5)
    app.exec()


if __name__ == "__main__":
    main()
