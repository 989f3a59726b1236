"""Grabs pictures of the real window, with the real engine, for the README.

    .venv/bin/python packaging/make_screenshots.py [--to FOLDER] [--states] [--language CODE]

Writes `window-light.png` and `window-dark.png` (1280 x 800) into `resources/screenshots`. With
`--states` every state of the window is grabbed as well, for looking at them while working on the
window; `QT_SCALE_FACTOR=2` gives them as on a screen of 200 %. Works without a screen.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEventLoop, QTimer, SignalInstance
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from sr_desktop.base.settings import AppSettings
from sr_desktop.gui import theme, translation
from sr_desktop.gui.bridge import Bridge
from sr_desktop.gui.window import Window
from sr_desktop.jobs.presets import load_presets

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "resources" / "sample" / "sample.jpg"
WAIT = 180_000


def main() -> int:
    """Grabs what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--to", type=Path, default=ROOT / "resources" / "screenshots")
    parser.add_argument(
        "--states", action="store_true", help="every state, not only the finished one"
    )
    parser.add_argument("--language", default="en", help="of the window, for instance de")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    options.to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["SR_DESKTOP_HOME"] = home
        return Session(
            options.to, Path(home), states=options.states, language=options.language
        ).run()


class Session:
    """One run of the window, from empty to done."""

    def __init__(self, to: Path, home: Path, *, states: bool, language: str) -> None:
        self._to, self._states = to, states
        self._looks = {"light": theme.LIGHT, "dark": theme.DARK}
        self._app = QApplication(sys.argv[:1])
        translation.install(self._app, language)
        for family in ("Inter", "Noto Sans", "Segoe UI"):
            if family in QFontDatabase.families():
                font = QFont(family)
                font.setPointSizeF(10)
                self._app.setFont(font)
                break
        self._theme = theme.Theme(self._app)
        self._bridge = Bridge()
        self._window = Window(self._bridge, load_presets(), AppSettings(), self._theme)
        self._window.resize(1280, 800)
        self._photos = self._album(home / "Album")

    def run(self) -> int:
        """Goes through the states and grabs each."""
        window = self._window
        window.show()
        self._settle()
        self._grab_state("1-empty")
        self._bridge.warm_up()
        self._wait(self._bridge.reported)
        window.add(self._photos[:1])
        self._until(lambda: window.canvas.before is not None)
        self._settle()
        self._grab_state("2-loaded")
        if self._states:
            window.add(self._photos[1:])
            self._until(lambda: len(window.photos) == len(self._photos))
            window.sidebar.select(window.photos.photo(0))
            window.restore()
            self._until(lambda: window.work.position == 2 and window.work.fraction > 0.3)
            self._grab_state("3-working")
        else:
            window.restore()
        self._until(lambda: not window.work.running)
        window.sidebar.select(window.photos.photo(0))
        self._until(lambda: window.canvas.after is not None)
        if self._states:
            self._settle()
            self._grab_state("4-error")
            window.message_bar.clear()
            window.canvas.zoom_to(2.0)
            window.controls.size_choice.button("print").click()
            window.controls.save_place.set_folder(self._photos[0].parent)
            self._settle()
            self._grab_state("5-zoomed")
            window.canvas.show_side_by_side(True)
            window.canvas.zoom_to(1.0)
            self._settle()
            self._grab_state("6-side-by-side")
            window.canvas.zoom_to(2.0)
            self._settle()
            self._grab_state("7-side-by-side-200")
            window.canvas.fit()
            self._settle()
            self._grab_state("8-side-by-side-fit")
            window.canvas.show_side_by_side(False)
            window.controls.choose_preset("old-photo")
            window.controls.save_place.set_folder(None)
            window.canvas.fit()
            window._show_drop(True)  # the frame that is seen while files are held over the window
            self._settle()
            self._grab_state("9-drop")
            window._show_drop(False)
        window.canvas.setFocus()
        window.canvas.clearFocus()
        self._settle()
        self._grab("window")
        window.close()
        window.release()
        self._bridge.close()
        return 0

    def _album(self, folder: Path) -> list[Path]:
        """The sample under a friendly name, and for `--states` some companions."""
        folder.mkdir()
        first = folder / "Oma 1952.jpg"
        shutil.copy(SAMPLE, first)
        if not self._states:
            return [first]
        sample = Image.open(SAMPLE)
        others = [
            folder / name for name in ("Großer Jüdenhof, Sommer 1948 mit allen.jpg", "Hund.png")
        ]
        sample.crop((150, 80, 470, 420)).resize((1280, 1360)).save(others[0], quality=70)
        sample.crop((340, 300, 620, 430)).rotate(2).save(others[1])
        broken = folder / "Brief an Anna.jpg"
        broken.write_text("Liebe Anna")
        return [first, *others, broken, folder / "fehlt.jpg"]

    def _grab_state(self, name: str) -> None:
        if self._states:
            self._grab(name)

    def _grab(self, name: str) -> None:
        for look, tokens in self._looks.items():
            self._theme.choose(tokens)
            self._settle()
            self._window.grab().save(str(self._to / f"{name}-{look}.png"))
        print(name)

    def _settle(self) -> None:
        loop = QEventLoop()
        QTimer.singleShot(300, loop.quit)
        loop.exec()

    def _wait(self, signal: SignalInstance) -> None:
        loop = QEventLoop()
        signal.connect(loop.quit)
        QTimer.singleShot(WAIT, loop.quit)
        loop.exec()

    def _until(self, true: Callable[[], bool]) -> None:
        loop = QEventLoop()
        timer = QTimer()
        timer.timeout.connect(lambda: loop.quit() if true() else None)
        timer.start(30)
        QTimer.singleShot(WAIT, loop.quit)
        loop.exec()


if __name__ == "__main__":
    sys.exit(main())
