"""The window's part of `sr-desktop --smoke-test`: it opens, starts its engine, and shows a photo."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import PySide6
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from sr_desktop.base.settings import load_settings
from sr_desktop.gui import opener, translation
from sr_desktop.gui.bridge import Bridge
from sr_desktop.gui.closing import Leaving
from sr_desktop.gui.theme import Theme
from sr_desktop.gui.window import Window
from sr_desktop.jobs.messages import Report
from sr_desktop.jobs.presets import load_presets

PATIENCE = 120.0
"""Seconds after which the window has failed."""
COLOURS = 200
"""A window that shows the photo has more of them."""


def try_window(photo: Path, say: Callable[[str], None]) -> bool:
    """Opens the window on the photo, on a screen or unseen, and waits for its engine; says what it found."""
    began = time.monotonic()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    settings = load_settings()
    translation.install(app, settings.language)
    bridge = Bridge()
    reports: list[Report] = []
    bridge.reported.connect(reports.append)
    window = Window(bridge, load_presets(), settings, Theme(app))
    window.closing.ask = lambda *_: Leaving.LATER
    try:
        window.show()
        opened = time.monotonic() - began
        window.add([photo])
        bridge.warm_up()
        shown = _until(lambda: window.canvas.before is not None) and _until(lambda: bool(reports))
        colours = len(_colours(window))
        decoded = opener.open_pyramid(photo)  # what large pictures are decoded by
        decoded.close()
    finally:
        window.close()
        window.release()
        bridge.close()
    say(
        f"PySide6 {PySide6.__version__} on {QGuiApplication.platformName()}: "
        f"window after {opened:.2f} s, {colours} colours"
    )
    if not shown or colours < COLOURS or not reports[0].passed:
        say("FAILED: the window does not show the photo, or its engine does not answer")
        return False
    if "torch" in sys.modules:
        say("FAILED: torch is in the window's process")
        return False
    return True


def _until(true: Callable[[], bool]) -> bool:
    """Lets the window work until that is so; False if it never is."""
    ends = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > ends:
            return False
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()
    return True


def _colours(window: Window) -> set[int]:
    """Different colours of the window's picture."""
    picture = window.grab().toImage()
    return {
        picture.pixel(x, y)
        for y in range(0, picture.height(), 5)
        for x in range(0, picture.width(), 5)
    }
