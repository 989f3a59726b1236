"""Opens the window and runs until it is closed."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

import sr_desktop
from sr_desktop.base.logs import start_logging
from sr_desktop.base.settings import load_settings
from sr_desktop.gui import icons
from sr_desktop.gui.bridge import Bridge
from sr_desktop.gui.crash import ExceptionHook
from sr_desktop.gui.theme import Theme
from sr_desktop.gui.window import Window
from sr_desktop.jobs.presets import load_presets


def run(files: Sequence[Path] = ()) -> int:
    """Shows the window, with `files` (photos or folders) on the list; gives the exit status."""
    start_logging("window")
    app = QApplication(sys.argv[:1])
    app.setApplicationName("SR Desktop")
    app.setApplicationDisplayName("SR Desktop")
    app.setApplicationVersion(sr_desktop.__version__)
    app.setDesktopFileName("sr-desktop")
    app.setWindowIcon(icons.app_icon())
    ExceptionHook(app).install()
    bridge = Bridge()
    window = Window(bridge, load_presets(), load_settings(), Theme(app))
    window.show()
    bridge.warm_up()
    if files:
        window.add(files)
    status = app.exec()
    window.release()
    bridge.close()
    return status
