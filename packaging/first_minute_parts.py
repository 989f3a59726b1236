"""Two small programs that `first_minute.py` starts on its screen.

first_minute_parts.py places PHOTO   prints, as JSON, where the parts of the window are
first_minute_parts.py source PHOTO   shows a window that PHOTO can be dragged from, like a file manager
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

SOURCE_TITLE = "Photos to drag"
SOURCE_PLACE = (20, 40, 220, 90)
"""Where the source stands: left, top, width, height."""
SETTLED = 20
"""Looks, a tenth of a second each, that have found the button where it was."""


class Source(QLabel):
    """A name that can be dragged as a file."""

    def __init__(self, photo: Path) -> None:
        super().__init__(f"{photo.name}\n(drag me)")
        self._photo = photo
        self.setWindowTitle(SOURCE_TITLE)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setGeometry(*SOURCE_PLACE)

    def mouseMoveEvent(self, _event: QMouseEvent) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self._photo))])
        drag = QDrag(self)
        drag.setMimeData(data)
        done = drag.exec(Qt.DropAction.CopyAction)
        sys.stdout.write(f"{done.name}\n")
        sys.stdout.flush()


def places(app: QApplication, photo: Path) -> int:
    """Builds the same window unseen, with the same photo, and tells where its parts are."""
    from sr_desktop.base.settings import AppSettings
    from sr_desktop.gui import translation
    from sr_desktop.gui.bridge import Bridge
    from sr_desktop.gui.message_bar import Message
    from sr_desktop.gui.theme import Theme
    from sr_desktop.gui.window import Window
    from sr_desktop.jobs.presets import load_presets

    translation.install(app, "en")
    window = Window(Bridge(), load_presets(), AppSettings(), Theme(app))
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.show()
    told: dict[str, object] = {}

    def buttons_of_the_bar() -> dict[str, object]:
        return {each.text(): middle(each) for each in window.message_bar.findChildren(QPushButton)}

    def middle(widget: QWidget) -> tuple[int, int]:
        at = widget.mapTo(window, widget.rect().center())
        return at.x(), at.y()

    def say(kind: Literal["info", "success"], title: str, text: str, *buttons: str) -> None:
        actions = tuple((button, window.update) for button in buttons)
        window.message_bar.show_message(Message(kind, title, text, actions))

    def begin() -> None:
        told.update(buttons_of_the_bar())
        window.message_bar.clear()
        window.add([photo])
        timer.start(30)

    title, text = "Continue where you left off?", "1 photo is still waiting."
    say("info", title, text, "Continue", "Not any more")
    QTimer.singleShot(300, begin)

    def tell() -> None:
        nonlocal told
        canvas, slider = window.canvas, window.controls.clean_up
        corner = canvas.mapTo(window, QPoint(0, 0))
        ends = [slider.mapTo(window, QPoint(slider.centre(value), 0)).x() for value in (0, 100)]
        told |= {
            "size": (window.width(), window.height()),
            "canvas": (
                *(corner.x(), corner.y()),
                *(corner.x() + canvas.width(), corner.y() + canvas.height()),
            ),
            "clean_up": (*ends, middle(slider)[1]),
            "restore": middle(window.action_panel.button),
            "hold": middle(window.strip.hold),
        }
        title, text = "Saved as Oma 1952 (restored).jpg.", "Your original is untouched."
        # where the better face finder is not there, a note makes the message higher
        note = "Small or tilted faces may have been missed: a finder that sees them is under File > Models."
        say("success", title, f"{text} {note}", "Show in folder", "Open", "Compare")
        QTimer.singleShot(300, lambda: with_note(title, text))

    def with_note(title: str, text: str) -> None:
        told.update({f"{name} below a note": at for name, at in buttons_of_the_bar().items()})
        window.message_bar.clear()
        say("success", title, text, "Show in folder", "Open", "Compare")
        QTimer.singleShot(300, end)

    def end() -> None:
        told.update(buttons_of_the_bar())
        sys.stdout.write(json.dumps(told) + "\n")
        window.close()
        window.release()
        app.quit()

    seen: list[tuple[int, int]] = []

    def look() -> None:
        if window.canvas.before is None:
            return
        timer.setInterval(100)
        seen.append(middle(window.action_panel.button))
        # a suggestion and what will be needed move it when they come: late on a busy computer
        if len(seen) > SETTLED and len(set(seen[-SETTLED:])) == 1:
            timer.stop()
            tell()

    timer = QTimer()
    timer.timeout.connect(look)
    return app.exec()


def main() -> int:
    """Does what the first word says."""
    what, photo = sys.argv[1], Path(sys.argv[2])
    app = QApplication(sys.argv[:1])
    if what == "places":
        return places(app, photo)
    source = Source(photo)
    source.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
