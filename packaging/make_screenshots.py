"""Grabs pictures of the real window, with the real engine, for the README.

    .venv/bin/python packaging/make_screenshots.py [--to FOLDER] [--states [NAME…]] [--language CODE]
                                                   [--look LOOK…] [--text-size TIMES] [--font FAMILY]
                                                   [--faces PHOTO]

Writes the three pictures of the README (1280 x 800) into `resources/screenshots`. With `--states`
every state of the window, or those that are named, is grabbed into `--to` in every look that is
asked for, to be looked at while one works on the window; `QT_SCALE_FACTOR=2` gives them as on a
screen of 200 %. Works without a screen. The photos are made from the program's own sample.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageOps
from PySide6.QtCore import QEventLoop, QTimer, SignalInstance
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from sr_desktop.base.settings import AppSettings
from sr_desktop.gui import queue_news, shortcuts, theme, translation
from sr_desktop.gui.about import AboutDialog
from sr_desktop.gui.bridge import Bridge
from sr_desktop.gui.photos import State
from sr_desktop.gui.window import Window
from sr_desktop.jobs.presets import load_presets
from sr_desktop.jobs.worker_lock import Owner

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "resources" / "sample" / "sample.jpg"
WAIT = 120_000
"""Milliseconds after which something that should have come is given up."""
LOOKS = {
    "light": theme.LIGHT,
    "dark": theme.DARK,
    "light-contrast": theme.LIGHT_CONTRAST,
    "dark-contrast": theme.DARK_CONTRAST,
}
RUN = (
    *("working", "paused", "other-program", "done", "summary"),
    *("detail", "approve", "result", "side-by-side", "waiting"),
)
"""The states for which photos are restored."""
README = {"photo": "window-light", "approve": "approve-dark", "print": "print-light"}
"""The states that the README shows, and the names of its pictures: they end in the look."""
FONTS = {
    "ja": ("Noto Sans CJK JP", "Noto Sans JP"),
    "zh_CN": ("Noto Sans CJK SC", "Noto Sans SC"),
    "": ("Inter", "Noto Sans", "Segoe UI"),
}
NAMES = {
    "ja": (
        *("祖母 1952年", "結婚式 1948年", "庭の子どもたちと犬"),
        *("夏の家の前で、みんなと一緒に 1951年", "妹からの手紙"),
    ),
    "": (
        *("Oma 1952", "Hochzeit 1948", "Kinder mit Hund"),
        *("Sommerhaus, mit allen Nachbarn, 1951", "Brief an Anna"),
    ),
}
CROPS = (
    ((225, 210, 345, 375), 8),
    ((290, 260, 470, 385), 6),
    ((120, 60, 500, 320), 4),
)
"""Parts of the sample (left, top, right, bottom), and how many times larger they are saved."""


def main() -> int:
    """Grabs what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--to", type=Path, default=ROOT / "resources" / "screenshots")
    parser.add_argument(
        "--states", nargs="*", metavar="NAME", help="all states, or these, not only the README's"
    )
    parser.add_argument("--language", default="en", help="of the window, for instance de")
    parser.add_argument("--look", nargs="+", choices=LOOKS, default=["light", "dark"])
    parser.add_argument("--text-size", type=float, default=1.0, help="as in the settings, 1 to 2")
    parser.add_argument("--font", default="", help="in place of the first usual one that is here")
    parser.add_argument("--faces", type=Path, help="a photo with faces, for the state of that name")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    options.to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["SR_DESKTOP_HOME"] = home
        return Session(options, Path(home)).run()


class Session:
    """One run of the window, from empty to looked through."""

    def __init__(self, options: argparse.Namespace, home: Path) -> None:
        self._options = options
        self._app = QApplication(sys.argv[:1])
        translation.install(self._app, options.language)
        self._app.setFont(_font(options.language, options.font, self._app.font()))
        self._theme = theme.Theme(self._app)
        self._bridge = Bridge()
        self._report = None
        self._bridge.reported.connect(self._on_reported)
        settings = AppSettings(language=options.language, text_size=options.text_size)
        self._window = Window(self._bridge, load_presets(), settings, self._theme)
        self._window.resize(1280, 800)
        *self._photos, self._broken = _album(home / "Album", options.language)

    def run(self) -> int:
        """Goes through the states and grabs each that is wanted."""
        window = self._window
        window.show()
        self._bridge.warm_up()
        self._until(lambda: self._report is not None)
        self._grab("empty")
        with self._previewed():
            window.add(self._photos[:1])
        self._grab("photo")
        self._look_closer()
        self._print()
        self._say_no()
        if self._wants(*RUN):
            self._work()
            self._look_at_results()
        self._show_faces()
        self._other_windows()
        window.close()
        window.release()
        self._bridge.close()
        return 0

    def _look_closer(self) -> None:
        window = self._window
        if self._wants("zoomed"):
            with self._previewed():
                window.canvas.zoom_to(2.0)
            self._grab("zoomed")
            with self._previewed():
                window.canvas.fit()
        if self._wants("choices"):
            window.controls.more.unfold()
            self._settle()
            area = window.controls.verticalScrollBar()
            area.setValue(area.maximum())
            self._grab("choices")
            area.setValue(0)
            window.controls.more.button.click()

    def _print(self) -> None:
        if self._wants("print"):
            with self._previewed():
                self._window.controls.size_choice.button("print").click()
            self._grab("print")
            with self._previewed():
                self._window.controls.size_choice.button("2x").click()

    def _say_no(self) -> None:
        """A file that is no photo."""
        window = self._window
        if not self._wants("error", "working"):
            return
        window.add([self._broken])
        self._until(lambda: window.message_bar.message is not None)
        self._grab("error")

    def _work(self) -> None:
        window = self._window
        window.add(self._photos[1:])
        self._until(lambda: len(window.photos) > len(self._photos) - 1)
        self._show(0)
        if self._wants("waiting"):
            self._until(lambda: bool(window.action_panel.note))
            self._grab("waiting")
        window.restore()
        if self._wants("working"):
            self._until(lambda: window.work.position == 2 and self._in_work() is not None)
            row = self._in_work() or 0
            self._show(row)
            self._until(lambda: window.photos.photo(row).fraction > 0.5)
            self._grab("working")
        self._pause()
        self._until(lambda: not window.work.running)
        self._show(0)
        self._until(lambda: window.canvas.after is not None)
        self._grab("done")
        if self._wants("summary"):
            window.running.show_summary()
            self._until(lambda: window.running.page is not None)
            self._grab("summary", window.running.page)
            window.running.page.close()
        window.message_bar.clear()

    def _pause(self) -> None:
        """The work rests; and another program works on the queue."""
        window = self._window
        if self._wants("paused"):
            window.work.pause()
            self._until(lambda: window.work.paused)
            self._grab("paused")
            window.work.resume()
            self._until(lambda: not window.work.paused)
        if self._wants("other-program"):
            owner = Owner("restore", os.getpid(), here=True, batches=frozenset())
            message = queue_news.other_works(owner, 12, ours=True, show=window.message_bar.clear)
            window.message_bar.show_message(message)
            self._grab("other-program")
            window.message_bar.clear()

    def _in_work(self) -> int | None:
        """The row of the photo that is being restored."""
        photos = self._window.photos
        rows = range(len(photos))
        return next((row for row in rows if photos.photo(row).state is State.WORKING), None)

    def _look_at_results(self) -> None:
        window = self._window
        self._grab("result")
        detail = window.after.detail
        if self._wants("detail"):
            detail.action.trigger()
            self._until(lambda: window.canvas._overlay is not None)
            self._grab("detail")
            detail.action.trigger()
        if self._wants("side-by-side"):
            window.canvas.show_side_by_side(True)
            self._grab("side-by-side")
            window.canvas.show_side_by_side(False)
        if self._wants("approve"):
            window.after.look_through()
            for _ in range(3):
                shown = window.canvas.before
                window.after.approving.bar.keep.click()
                self._until(lambda shown=shown: window.canvas.before is not shown)
            self._until(lambda: window.canvas.after is not None)
            self._grab("approve")
            window.after.approving.end()
            window.message_bar.clear()
        if self._wants("drop"):
            window.drop_target.show_held(True)  # as while files are held over the window
            self._grab("drop")
            window.drop_target.show_held(False)

    def _show_faces(self) -> None:
        """The faces of a photo, which is none of the program's own."""
        window, path = self._window, self._options.faces
        if path is None or not self._wants("faces"):
            return
        with self._previewed():
            window.add([path])
            self._until(lambda: window.photos.find(path.absolute()) is not None)
            window.sidebar.select(window.photos.find(path.absolute()))
        self._until(lambda: bool(window.face_desk.faces) and not window.face_desk.busy)
        window.workplace.faces.show_card(0)
        self._grab("faces")

    def _other_windows(self) -> None:
        window = self._window
        if self._wants("models"):
            with self._told(window.models.shelf.listed):
                window.models.open()
            self._grab("models", window.models.page)
            window.models.page.hide()
        if self._wants("settings"):
            window.settings_desk.open()
            self._grab("settings", window.settings_desk.page)
            window.settings_desk.page.hide()
        if self._wants("shortcuts"):
            keys = shortcuts.all_shortcuts(window.menuBar())
            self._grab_dialog("shortcuts", shortcuts.ShortcutsDialog(window, keys))
        if self._wants("about"):
            self._grab_dialog("about", AboutDialog(window))

    # --- pictures ----------------------------------------------------------------------------

    def _wants(self, *names: str) -> bool:
        asked = README if self._options.states is None else self._options.states
        return not asked or any(name in asked for name in names)

    def _grab(self, name: str, widget: QWidget | None = None) -> None:
        if not self._wants(name):
            return
        pictures = [f"{name}-{look}" for look in self._options.look]
        if self._options.states is None:
            pictures = [README[name]]
        for picture in pictures:
            look = picture.removeprefix(f"{name}-").removeprefix("window-")
            self._theme.choose(LOOKS[look])
            self._settle()
            (widget or self._window).grab().save(str(self._options.to / f"{picture}.png"))
            print(picture, flush=True)

    def _grab_dialog(self, name: str, dialog: QWidget) -> None:
        dialog.show()
        self._grab(name, dialog)
        dialog.close()

    def _show(self, row: int) -> None:
        """Selects a photo and waits until it is on the canvas."""
        window, sizes = self._window, []

        def note(size: object) -> None:
            sizes.append(size)

        if window.sidebar.current is not window.photos.photo(row):
            window._viewing.measured.connect(note)
            window.sidebar.select(window.photos.photo(row))
            self._until(lambda: bool(sizes) and sizes[-1] is not None)
            window._viewing.measured.disconnect(note)

    # --- waiting -----------------------------------------------------------------------------

    def _on_reported(self, report: object) -> None:
        self._report = report

    def _settle(self) -> None:
        """Lets everything that was put off happen: layouts, styles, what arrives from threads."""
        for _ in range(5):
            self._app.processEvents()
            self._app.sendPostedEvents()
        self._until(lambda: not self._window.canvas.is_waiting)

    @contextmanager
    def _previewed(self) -> Iterator[None]:
        """What is done inside leads to a preview; waits until it is exact."""
        previewing = self._window.previewing
        before, ended = previewing.latest, []

        def note(event: object) -> None:
            ended.append(event)

        previewing.ended.connect(note)
        yield
        self._until(
            lambda: (
                previewing.latest > before
                and not previewing.busy
                and any(event.id == previewing.latest for event in ended)
            )
        )
        previewing.ended.disconnect(note)

    @contextmanager
    def _told(self, signal: SignalInstance) -> Iterator[None]:
        """Waits until a signal came."""
        came: list[bool] = []
        signal.connect(lambda *_args: came.append(True))
        yield
        self._until(lambda: bool(came))

    def _until(self, true: Callable[[], bool]) -> None:
        if true():
            return
        loop = QEventLoop()
        timer = QTimer()
        timer.timeout.connect(lambda: loop.quit() if true() else None)
        timer.start(20)
        late = QTimer()
        late.setSingleShot(True)
        late.timeout.connect(loop.quit)
        late.start(WAIT)
        loop.exec()
        if not true():
            raise TimeoutError("something that should be in the picture did not come")


def _font(language: str, family: str, start: QFont) -> QFont:
    here = QFontDatabase.families()
    wanted = (family,) if family else FONTS.get(language, FONTS[""])
    found = next((each for each in wanted if each in here), None)
    if found is None:
        return start
    font = QFont(found)
    font.setPointSizeF(10)
    return font


def _album(folder: Path, language: str) -> list[Path]:
    """The sample, parts of it as photos of their own, and last a file that is no photo."""
    folder.mkdir()
    names = [folder / f"{name}.jpg" for name in NAMES.get(language, NAMES[""])]
    names[0].write_bytes(SAMPLE.read_bytes())
    with Image.open(SAMPLE) as sample:
        for number, (box, times) in enumerate(CROPS):
            part = sample.crop(box)
            part = part.resize((part.width * times, part.height * times), Image.Resampling.BICUBIC)
            if number % 2:
                part = ImageOps.autocontrast(part.convert("L"), cutoff=1)
            part.save(names[number + 1], quality=60)
    names[-1].write_text("Liebe Anna")
    return names


if __name__ == "__main__":
    sys.exit(main())
