"""A person's first minute with the window, step by step.

`FIRST_MINUTE=FOLDER pytest tests/gui/test_first_minute.py` keeps a picture of each step.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from sr_desktop.base import paths
from sr_desktop.gui import reveal
from sr_desktop.gui.photos import State
from sr_desktop.gui.welcome import DropArea
from sr_desktop.jobs.messages import PreviewEnded
from sr_desktop.jobs.preset_advice import PresetAdvice
from tests.support import fingerprint

SECONDS = 120_000
ORIENTATION, TURNED = 0x0112, 6
LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Diary:
    """How long each step took, and what was seen after it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lines: list[str] = []
        self._began = time.monotonic()

    def begin(self) -> None:
        self._began = time.monotonic()

    def note(self, what: str) -> None:
        self.lines.append(f"  {(time.monotonic() - self._began) * 1000:6.0f} ms  {what}")

    def keep(self, window, name: str) -> None:
        number = len(list(self.folder.glob("*.png"))) + 1
        assert window.grab().save(str(self.folder / f"{number:02}-{name}.png"))


@pytest.fixture
def diary(tmp_path, capsys) -> Iterator[Diary]:
    """Its folder is that of the environment's FIRST_MINUTE, else one of the test."""
    folder = Path(os.environ.get("FIRST_MINUTE") or tmp_path / "seen")
    folder.mkdir(parents=True, exist_ok=True)
    diary = Diary(folder)
    yield diary
    with capsys.disabled():
        sys.stdout.write("\n" + "\n".join(diary.lines) + "\n")


@pytest.fixture
def scan(tmp_path) -> Path:
    """The sample as it comes from a scanner: on its side, with a note in its EXIF data that says so."""
    path = tmp_path / "Großer Jüdenhof 1952" / "Oma 1952.jpg"
    path.parent.mkdir()
    exif = Image.Exif()
    exif[ORIENTATION] = TURNED
    with Image.open(paths.resources() / "sample" / "sample.jpg") as upright:
        upright.transpose(Image.Transpose.ROTATE_90).save(path, quality=92, exif=exif)
    return path


@pytest.fixture
def opened(monkeypatch) -> list[str]:
    """What the system is asked to open: there is nobody here who would."""
    asked: list[str] = []

    def note(url: QUrl) -> bool:
        asked.append(url.toLocalFile())
        return True

    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", note)
    monkeypatch.setattr(reveal.session_bus, "is_there", lambda: False)
    return asked


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).astype(int)


def on_screen(canvas) -> np.ndarray:
    """What the canvas shows of the photo, (H, W, 3), without its frame."""
    left, top, right, bottom = (round(value) for value in canvas.view.visible)
    return pixels(canvas.grab().toImage())[top + 2 : bottom - 2, left + 2 : right - 2]


def right_half(canvas) -> np.ndarray:
    """The restored side, without the divider and the words at the top."""
    shown = on_screen(canvas)
    return shown[44:, shown.shape[1] // 2 + 24 :]


def likeness(one: np.ndarray, other: Image.Image) -> float:
    """The correlation of two pictures, both made small."""
    small = [
        np.asarray(picture.convert("L").resize((48, 33), Image.Resampling.BOX), float).ravel()
        for picture in (Image.fromarray(one.astype(np.uint8)), other)
    ]
    return float(np.corrcoef(*small)[0, 1])


def drop(window, path: Path, held: Callable[[], None]) -> None:
    """As the system does it: files come over the window, rest there, and are let go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    middle = window.rect().center()
    enter = QDragEnterEvent(middle, Qt.DropAction.CopyAction, data, LEFT, NO_KEYS)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    held()
    event = QDropEvent(QPointF(middle), Qt.DropAction.CopyAction, data, LEFT, NO_KEYS)
    QApplication.sendEvent(window, event)
    assert event.isAccepted()


def drag(widget, *points: QPoint, release: bool = True) -> None:
    """With the button held from the first place to the last."""
    QTest.mousePress(widget, LEFT, NO_KEYS, points[0])
    for point in points[1:]:
        QTest.mouseMove(widget, point)
    if release:
        QTest.mouseRelease(widget, LEFT, NO_KEYS, points[-1])


class Previews:
    """What is told of previews from now on."""

    def __init__(self, qtbot, window) -> None:
        self._qtbot, self._previewing = qtbot, window.previewing
        self._seen: list[int] = []
        self._ended: list[PreviewEnded] = []
        window._bridge.previewed.connect(lambda event: self._seen.append(event.id))
        window.previewing.ended.connect(self._ended.append)

    def wait_first(self) -> None:
        """Until something of the preview that was asked for last has come."""
        self._qtbot.waitUntil(lambda: self._previewing.latest in self._seen, timeout=SECONDS)

    def wait_exact(self) -> None:
        """Until the preview that was asked for last is complete."""

        def complete() -> bool:
            latest = self._previewing.latest
            return any(each.id == latest and each.whole for each in self._ended)

        self._qtbot.waitUntil(complete, timeout=SECONDS)
        assert self._ended[-1].error is None


def press(qtbot, window, words: str) -> None:
    """Clicks a button of the message."""
    buttons = {each.text(): each for each in window.message_bar.findChildren(QPushButton)}
    qtbot.mouseClick(buttons[words], LEFT)


def test_the_first_minute(qtbot, make_window, scan, diary, opened):
    original = fingerprint(scan)
    with Image.open(paths.resources() / "sample" / "sample.jpg") as sample:
        upright = sample.convert("RGB")
    window = make_window(process=True, suggest=True)
    window.resize(1280, 800)
    canvas, controls = window.canvas, window.controls
    previews = Previews(qtbot, window)
    diary.keep(window, "empty")

    # a photo is dropped: shown at once, upright
    diary.begin()

    def on_held() -> None:
        area = window.welcome.findChild(DropArea)
        qtbot.waitUntil(lambda: area.hot and area._warmth == 1.0)
        diary.keep(window, "held-over")

    drop(window, scan, held=on_held)
    qtbot.waitUntil(lambda: canvas.before is not None)
    diary.note("dropped, photo shown")
    assert canvas.before.size == upright.size
    assert canvas.before.path == scan
    canvas.show_original(True)
    assert likeness(on_screen(canvas), upright) > 0.97
    canvas.show_original(False)
    diary.keep(window, "shown")

    # a preset is already chosen from what it is
    advice: PresetAdvice = window.suggesting.advice
    qtbot.waitUntil(lambda: advice.told is not None)
    diary.note("dropped, preset suggested")
    assert controls.presets.current.id == "black-and-white", "the sample is in sepia"
    assert not advice.decided

    # what is on screen is already restored, and nothing is written
    previews.wait_exact()
    assert canvas.previewing
    diary.note("dropped, preview exact (the engine starts meanwhile)")
    diary.keep(window, "preview")
    restored = right_half(canvas)
    assert likeness(on_screen(canvas), upright) > 0.97
    assert [path.name for path in scan.parent.iterdir()] == [scan.name]

    # the divider is moved
    grip = canvas.grip().toPoint()
    away = QPoint(grip.x() - canvas.width() // 5, grip.y())
    drag(canvas, grip, QPoint((grip.x() + away.x()) // 2, grip.y()), away)
    assert canvas.divider < 0.4
    diary.keep(window, "divider")
    drag(canvas, away, grip)
    assert canvas.divider == pytest.approx(0.5, abs=0.01)

    # Space is held for the original
    window.activateWindow()
    canvas.setFocus()
    qtbot.keyPress(canvas, Qt.Key.Key_Space)
    diary.keep(window, "space-held")
    assert np.abs(right_half(canvas) - restored).mean() > 0.3, "it is not the restored side"
    qtbot.keyRelease(canvas, Qt.Key.Key_Space)
    assert np.array_equal(right_half(canvas), restored)

    # Clean-up is nudged, and the photo follows while it is held
    slider = controls.clean_up
    begin = QPoint(slider.centre(slider.value()), slider.height() // 2)
    end = QPoint(slider.centre(90), slider.height() // 2)
    diary.begin()
    was = window.previewing.latest
    drag(slider, begin, end, release=False)
    qtbot.waitUntil(lambda: window.previewing.latest > was)
    previews.wait_first()
    diary.note("Clean-up moved, first picture")
    previews.wait_exact()
    diary.note("Clean-up moved, exact")
    assert slider.held
    assert np.abs(right_half(canvas) - restored).mean() > 0.3
    diary.keep(window, "clean-up-held")
    QTest.mouseRelease(slider, LEFT, NO_KEYS, end)
    assert slider.value() == pytest.approx(90, abs=1)

    # the one button
    button = window.action_panel.button
    assert button.text() == "Restore photo"
    diary.begin()
    working: list[bool] = []

    def on_progressed(_event: object) -> None:
        if not working:
            working.append(window.photos.photo(0).state is State.WORKING)
            diary.keep(window, "working")

    window._bridge.progressed.connect(on_progressed)
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS) as ended:
        qtbot.mouseClick(button, LEFT)
    assert working == [True]
    diary.note("Restore photo, saved")
    assert (ended.args[0].done, ended.args[0].failed) == (1, 0)

    # Saved as …
    result = scan.with_name("Oma 1952 (restored).jpg")
    message = window.message_bar.message
    told = f"{message.title} {message.text}"
    # without the better finder of faces that is told behind it
    assert told.startswith("Saved as Oma 1952 (restored).jpg. Your original is untouched.")
    qtbot.waitUntil(lambda: canvas.after is not None)
    diary.note("Restore photo, result on the canvas")
    diary.keep(window, "restored")
    with Image.open(result) as made:
        assert made.size == (2 * upright.width, 2 * upright.height)
        assert made.getexif().get(ORIENTATION, 1) == 1
        assert likeness(np.asarray(made.convert("RGB")), upright) > 0.97
    assert likeness(on_screen(canvas), upright) > 0.97

    # Show in folder, Open
    press(qtbot, window, "Show in folder")
    press(qtbot, window, "Open")
    assert opened == [str(scan.parent), str(result)]

    # the original's bytes and time are what they were, and nothing else lies beside it
    assert fingerprint(scan) == original
    assert sorted(path.name for path in scan.parent.iterdir()) == sorted((scan.name, result.name))
