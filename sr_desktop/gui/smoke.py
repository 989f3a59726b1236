"""The window's part of `sr-desktop --smoke-test`: it starts its engine, shows a photo and its preview."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
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
from sr_desktop.jobs.messages import PreviewEnded, Report
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
    previews: list[PreviewEnded] = []
    window.previewing.ended.connect(previews.append)
    window.closing.ask = lambda *_: Leaving.LATER
    try:
        window.show()
        opened = time.monotonic() - began
        decoded = opener.open_pyramid(photo)  # what large pictures are decoded by
        decoded.close()
        window.add([photo])
        bridge.warm_up()
        shown = _until(lambda: window.canvas.before is not None) and _until(lambda: bool(reports))
        if shown:
            _until(lambda: _last(previews) is not None)
        colours = len(_colours(window))
    finally:
        window.close()
        window.release()
        bridge.close()
    say(
        f"PySide6 {PySide6.__version__} on {QGuiApplication.platformName()}: "
        f"window after {opened:.2f} s, {colours} colours"
    )
    wrong = failure(shown and colours >= COLOURS, reports, _last(previews))
    if wrong is not None:
        say(f"FAILED: {wrong}")
    return wrong is None


def failure(shown: bool, reports: Sequence[Report], preview: PreviewEnded | None) -> str | None:
    """What is wrong with the window, in a sentence; None if it works.

    shown: whether it shows the photo; reports: what its engine said; preview: how the preview of what is on
    the canvas ended, None if it never did.
    """
    if not shown or not all(report.passed for report in reports):
        return "the window does not show the photo, or its engine does not answer"
    if preview is None:
        return "the window shows no preview of the photo"
    if preview.error is not None:
        return f"the window shows no preview of the photo: {preview.error} {preview.trace}".rstrip()
    if "torch" in sys.modules:
        return "torch is in the window's process"
    return None


def _last(previews: Sequence[PreviewEnded]) -> PreviewEnded | None:
    """The newest preview that was made to its end, or could not be; not one that another one replaced."""
    return next((each for each in reversed(previews) if not each.stopped), None)


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
