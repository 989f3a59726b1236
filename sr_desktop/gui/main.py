"""Opens the window and runs until it is closed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

import sr_desktop
from sr_desktop.base.logs import start_logging
from sr_desktop.base.settings import load_settings
from sr_desktop.gui import icons, screen_colour, translation
from sr_desktop.gui.bridge import Bridge
from sr_desktop.gui.crash import ExceptionHook
from sr_desktop.gui.single_instance import SingleInstance
from sr_desktop.gui.theme import Theme
from sr_desktop.gui.window import Window
from sr_desktop.jobs.presets import load_presets


class OpenedFiles(QObject):
    """macOS tells of files that are opened with the program by events of the application."""

    def __init__(self, app: QApplication, add: Callable[[Sequence[Path]], None]) -> None:
        super().__init__(app)
        self._add = add
        app.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._add([Path(event.file())])
            return True
        return False


def run(files: Sequence[Path] = ()) -> int:
    """Shows the window, with `files` (photos or folders) on the list; gives the exit status.

    If the window is open already, it gets the files, and this returns at once.
    """
    start_logging("window")
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough  # 150 % is 150 %
    )
    screen_colour.name_colours()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("SR Desktop")
    app.setApplicationDisplayName("SR Desktop")
    app.setApplicationVersion(sr_desktop.__version__)
    app.setDesktopFileName("sr-desktop")
    ExceptionHook(app).install()
    instance = SingleInstance(app)
    if not instance.claim(files):
        return 0
    settings = load_settings()
    translation.install(app, settings.language)
    app.setWindowIcon(icons.app_icon())
    bridge = Bridge()
    window = Window(bridge, load_presets(), settings, Theme(app))
    instance.called.connect(window.desktop.answer)
    if sys.platform == "darwin":  # elsewhere a filter would look at every event for nothing
        OpenedFiles(app, window.add)
    window.show()
    bridge.warm_up()
    if files:
        window.add(files)
    status = app.exec()
    instance.close()
    window.release()
    bridge.close()
    return status
