"""Opens the window, takes the offer to go on with what waits, and closes it when all is done.

python -m tests.gui.continuing_window
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from sr_desktop.base.settings import AppSettings
from sr_desktop.gui.bridge import Bridge
from sr_desktop.gui.theme import Theme
from sr_desktop.gui.window import Window
from sr_desktop.jobs.presets import load_presets

PATIENCE = 40
"""Looks without anything to do after which there is nothing to go on with."""


def main() -> None:
    """Until nothing is left to do, or until it is killed."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication(sys.argv[:1])
    bridge = Bridge()
    window = Window(bridge, load_presets(), AppSettings(), Theme(app))
    window.show()
    bridge.warm_up()
    idle = [0]

    def look() -> None:
        message = window.message_bar.message
        offers = (
            []
            if message is None
            else [act for words, act in message.actions if words == "Continue"]
        )
        if offers and not window.work.running:
            offers[0]()
            idle[0] = 0
        elif not window.work.running:
            idle[0] += 1
            if idle[0] > PATIENCE:
                app.quit()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(50)
    app.exec()
    window.release()
    bridge.close()


if __name__ == "__main__":
    main()
