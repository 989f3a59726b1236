"""The window stays smooth while it works, survives nonsense, and closes cleanly. Times are only printed."""

from __future__ import annotations

import random
import sys
import time

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sr_desktop.gui.photos import State
from sr_desktop.jobs import entry as queue
from sr_desktop.jobs.store import Store
from tests.gui.loop_probe import LoopProbe
from tests.support import fingerprint


def test_the_probe_sees_a_slot_that_takes_long(qtbot):
    with LoopProbe() as probe:
        QTimer.singleShot(5, lambda: time.sleep(0.3))
        qtbot.waitUntil(lambda: max(probe.wall, default=0) > 0.25)
    assert max(probe.wall) > 0.25
    assert max(probe.busy) < 0.2


@pytest.mark.slow
def test_a_large_picture_is_panned_while_photos_are_restored(qtbot, make_window, tmp_path, capsys):
    window = make_window(process=True)
    large = tmp_path / "large.jpg"
    Image.fromarray(np.random.default_rng(1).integers(0, 255, (1500, 2000, 3), np.uint8)).resize(
        (8000, 6000)
    ).save(large, quality=85)
    album = tmp_path / "album"
    album.mkdir()
    for number in range(30):
        Image.effect_noise((640, 480), 60).convert("RGB").save(album / f"{number:02}.jpg")
    window.add([album])
    qtbot.waitUntil(lambda: len(window.photos) == 30, timeout=20_000)
    window.add([large])
    qtbot.waitUntil(lambda: len(window.photos) == 31, timeout=20_000)
    window.restore()
    window.sidebar.select(window.photos.photo(30))
    canvas = window.canvas
    qtbot.waitUntil(
        lambda: canvas.before is not None and canvas.before.path == large, timeout=30_000
    )
    canvas.zoom_to(1.0)

    def done():
        return sum(window.photos.photo(row).state is State.DONE for row in range(31))

    qtbot.waitUntil(lambda: done() > 0, timeout=60_000)  # the engine has been started
    middle, before = canvas.rect().center(), done()
    with LoopProbe() as probe:
        ends = time.monotonic() + 15
        turn = 0
        while time.monotonic() < ends and window.work.running:
            turn += 1
            QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=middle)
            for step in range(12):
                QTest.mouseMove(canvas, middle + QPoint(9 * step, 7 * step))
                qtbot.wait(12)
            QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=middle)
            for notch in (120, 120, -120, -120):
                wheel(canvas, middle, notch)
                qtbot.wait(12)
    with capsys.disabled():
        sys.stdout.write(f"\na large picture panned while photos are restored: {probe.summary()}\n")
    assert turn > 5 or not window.work.running
    assert done() > before, "the work goes on meanwhile"


@pytest.mark.slow
def test_the_preview_follows_clean_up(qtbot, make_window, make_photo, capsys):
    """A photo of 640 x 480 at 100 %: milliseconds to the first picture and to the exact one."""
    window = make_window(process=True)
    previewing, told, ended = window.previewing, [], []
    window._bridge.previewed.connect(lambda event: told.append((time.perf_counter(), event.id)))
    previewing.ended.connect(lambda event: ended.append((time.perf_counter(), event)))
    window.add([make_photo(size=(640, 480))])
    qtbot.waitUntil(lambda: bool(ended), timeout=60_000)
    with qtbot.waitSignal(previewing.ended, timeout=60_000):
        window.canvas.zoom_to(1.0)
    qtbot.wait(4000)  # a person looks first; meanwhile the ends of Clean-up are made ready
    lines = []
    for value in (60, 70, 75):
        ended.clear()
        began = time.perf_counter()
        window.controls.clean_up.setValue(value)
        qtbot.waitUntil(lambda: bool(ended), timeout=60_000)
        first = next(at for at, number in told if number == previewing.latest)
        exact, event = ended[0]
        assert event.whole
        assert (first - began) < (exact - began)
        lines.append(f"{(first - began) * 1000:.0f} and {(exact - began) * 1000:.0f}")
    with capsys.disabled():
        sys.stdout.write(f"\nClean-up moved, first and exact picture: {', '.join(lines)} ms\n")


def wheel(canvas, at: QPoint, notch: int) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(canvas.mapToGlobal(at)),
        QPoint(),
        QPoint(0, notch),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


KEYS = (
    *(Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Tab, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_V, Qt.Key.Key_M, Qt.Key.Key_D, Qt.Key.Key_A),
    *(Qt.Key.Key_K, Qt.Key.Key_S, Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Backtab),
)
CONTROLLED = (
    *(Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Down),
    *(Qt.Key.Key_Up, Qt.Key.Key_R, Qt.Key.Key_D, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_C),
)


class Monkey:
    """Does anything with the mouse and the keys, but for what asks the system (files, programs, the end)."""

    def __init__(self, window, seed: int) -> None:
        self._window = window
        self._random = random.Random(seed)

    def act(self) -> None:
        """One event on a random part of the window."""
        choose = self._random
        widgets = [
            widget
            for widget in (
                *(self._window.canvas, self._window.sidebar.view, self._window.strip),
                *self._window.controls.findChildren(type(self._window.strip.fit)),
                *(self._window.controls.clean_up, self._window.controls.strength),
                *self._window.controls.presets.rows.values(),
                *(self._window.action_panel.button, self._window.controls.keep_colours),
            )
            if widget.isVisible()
        ]
        widget = choose.choice(widgets)
        place = QPoint(choose.randrange(widget.width() + 1), choose.randrange(widget.height() + 1))
        kind = choose.randrange(8)
        if kind == 0:
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
        elif kind == 1:
            QTest.mouseDClick(self._window.canvas, Qt.MouseButton.LeftButton, pos=place)
        elif kind == 2:
            QTest.mousePress(self._window.canvas, Qt.MouseButton.LeftButton, pos=place)
            QTest.mouseMove(self._window.canvas, place + QPoint(choose.randrange(-80, 80), 5))
            QTest.mouseRelease(self._window.canvas, Qt.MouseButton.LeftButton, pos=place)
        elif kind == 3:
            wheel(self._window.canvas, place, choose.choice((-360, -120, 120, 360)))
        elif kind in (4, 5):
            QTest.keyClick(widget, choose.choice(KEYS))
        elif kind == 6:
            QTest.keyClick(widget, choose.choice(CONTROLLED), Qt.KeyboardModifier.ControlModifier)
        else:
            self._window.controls.clean_up.setValue(choose.randrange(101))


def close_popups() -> None:
    """Menus and dialogs wait for an answer; the monkey gives none."""
    popup = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if popup is not None:
        popup.close()


@pytest.mark.parametrize(
    ("seconds", "photos"), [(4, 6), pytest.param(60, 40, marks=pytest.mark.slow)]
)
def test_a_monkey_does_no_harm(
    qtbot, make_window, make_photo, seconds, photos, capsys, monkeypatch
):
    """Five hundred events a second, or as many as this computer takes, while a batch runs."""
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda url: True)
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getExistingDirectory", lambda *a, **k: "")
    window = make_window(process=True)
    paths = [make_photo(f"album/{number:02}.jpg", size=(160, 120)) for number in range(photos)]
    before = [fingerprint(path) for path in paths]
    window.add([paths[0].parent])
    qtbot.waitUntil(lambda: len(window.photos) == photos)
    window.restore()
    monkey = Monkey(window, seed=seconds)
    closer = QTimer()
    closer.setInterval(20)
    closer.timeout.connect(close_popups)
    closer.start()
    count = 0
    began = time.monotonic()
    while (gone := time.monotonic() - began) < seconds:
        while count < gone * 500 and time.monotonic() - began < seconds:
            monkey.act()
            count += 1
            QApplication.processEvents()
        qtbot.wait(1)
    with capsys.disabled():
        sys.stdout.write(f"\nmonkey: {count} events in {seconds} s\n")
    closer.stop()
    told: list[bool] = []
    assert window.close()
    qtbot.waitUntil(lambda: not window._bridge.isRunning(), timeout=60_000)
    assert [fingerprint(path) for path in paths] == before
    here = [window.photos.photo(row) for row in range(len(window.photos))]
    assert {photo.state for photo in here} <= {State.WAITING, State.WORKING, State.DONE}
    for photo in here:
        assert photo.state is not State.DONE or photo.result.is_file()
        assert photo.result is None or photo.result.is_file()
    with Store.open() as store:
        kept = {entry.source for entry in store.entries(states=(queue.State.WAITING,))}
        assert store.counts()[queue.State.RUNNING] == 0
    assert kept <= {photo.path for photo in here if photo.state is not State.DONE}
    again = make_window(warm=False)
    with qtbot.waitSignal(again._bridge.opened):
        again._bridge.start()
    again._bridge.ask(lambda _store: None, lambda _nothing: told.append(True))
    qtbot.waitUntil(lambda: bool(told))
    message = again.message_bar.message
    if kept:
        assert message is not None
        assert message.text.startswith(f"{len(kept)} photo")
    else:
        assert message is None
