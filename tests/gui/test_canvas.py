"""The viewer, with real events."""

from __future__ import annotations

import os
import subprocess
import sys

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from sr_desktop.gui.canvas import BIG_NUDGE, BIG_STRIDE, GAP, KEYS, NUDGE, STRIDE, Canvas
from sr_desktop.gui.overview import Overview
from sr_desktop.gui.pictures import load_picture
from sr_desktop.gui.view import STEP


@pytest.fixture
def pictures(tmp_path):
    """A grey source of 400 x 300 and its result of twice the size."""
    before, after = tmp_path / "before.png", tmp_path / "after.png"
    Image.new("RGB", (400, 300), (90, 90, 90)).save(before)
    Image.new("RGB", (800, 600), (200, 200, 200)).save(after)
    return load_picture(before), load_picture(after)


@pytest.fixture
def canvas(qtbot, theme, pictures):
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(640, 480)
    canvas.show()
    qtbot.waitExposed(canvas)
    canvas.show_before(pictures[0])
    canvas.show_after(pictures[1])
    return canvas


def wheel(canvas, at, notches):
    event = QWheelEvent(
        QPointF(at),
        canvas.mapToGlobal(QPointF(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def colour(canvas, x, y):
    return canvas.grab().toImage().pixelColor(x, y).red()


def test_before_is_left_and_after_is_right_of_the_divider(canvas):
    assert colour(canvas, 120, 400) == 90
    assert colour(canvas, 520, 400) == 200


def test_the_divider_is_dragged(qtbot, canvas):
    grip = canvas.grip().toPoint()
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=grip)
    qtbot.mouseMove(canvas, grip + QPoint(150, 5))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=grip + QPoint(150, 5))
    assert canvas.divider_x() == pytest.approx(grip.x() + 150, abs=1)
    assert colour(canvas, grip.x() + 100, 400) == 90
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.grip().toPoint())
    assert canvas.divider == 0.5


def test_the_divider_stays_on_the_picture(qtbot, canvas):
    grip = canvas.grip().toPoint()
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=grip)
    qtbot.mouseMove(canvas, QPoint(5000, 10))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(5000, 10))
    assert canvas.divider == 1.0


def test_arrow_keys_move_the_divider(qtbot, canvas):
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert canvas.divider == pytest.approx(0.5 - NUDGE)
    qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.divider == pytest.approx(0.5 - NUDGE + BIG_NUDGE)
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert canvas.divider == 0.0
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert canvas.divider == 0.0


def test_space_shows_the_original_as_long_as_it_is_held(qtbot, canvas):
    qtbot.keyPress(canvas, Qt.Key.Key_Space)
    assert colour(canvas, 520, 400) == 90
    qtbot.keyRelease(canvas, Qt.Key.Key_Space)
    assert colour(canvas, 520, 400) == 200


@pytest.mark.parametrize("notches", [1, 4, 12])
def test_the_wheel_zooms_about_the_cursor(canvas, notches):
    at = QPoint(500, 300)
    point = canvas.view.to_image((at.x(), at.y()))
    before = canvas.zoom
    wheel(canvas, at, notches)
    assert canvas.zoom > before
    assert canvas.view.to_window(point) == pytest.approx((at.x(), at.y()), abs=0.01)


def test_the_zoom_ends_at_its_limits(canvas):
    wheel(canvas, QPoint(300, 200), 60)
    assert canvas.zoom == 32.0
    assert not canvas.grab().isNull()
    wheel(canvas, QPoint(300, 200), -90)
    assert canvas.zoom == 0.05


def test_full_size_is_one_pixel_of_the_result_on_one_of_the_screen(canvas):
    canvas.zoom_to(1.0)
    assert canvas.view.width == 800
    canvas.show_after(None)
    assert canvas.view.image == (400, 300)
    assert canvas.view.width == pytest.approx(800)  # the framing stays, the figure changes
    assert canvas.zoom == pytest.approx(2.0)


def test_fit_follows_the_window(canvas):
    canvas.resize(500, 400)
    assert canvas.view.width == pytest.approx(500 - 48)
    canvas.zoom_to(2.0)
    canvas.resize(640, 480)
    assert canvas.zoom == 2.0
    canvas.fit()
    assert canvas.view.height <= 480


def test_the_picture_is_moved_by_dragging(qtbot, canvas):
    canvas.zoom_to(2.0)
    x, y = canvas.view.x, canvas.view.y
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    qtbot.mouseMove(canvas, QPoint(60, 130))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(60, 130))
    assert (canvas.view.x, canvas.view.y) == pytest.approx((x - 40, y + 30))


def test_transparent_parts_show_a_checkerboard(qtbot, canvas, tmp_path):
    path = tmp_path / "clear.png"
    Image.new("RGBA", (64, 64), (0, 0, 0, 0)).save(path)
    canvas.show_before(load_picture(path))
    image = canvas.grab().toImage()
    x, y = image.width() // 2, image.height() // 2
    seen = {image.pixelColor(x + step, y).name() for step in range(0, 48, 4)}
    assert len(seen) == 2


def test_a_sentence_stands_where_no_photo_is(canvas):
    canvas.clear("Opening the photo…")
    assert canvas.view is None
    canvas.zoom_in()
    assert canvas.zoom == 0
    assert not canvas.grab().isNull()


@pytest.fixture
def panes(canvas):
    """The canvas, side by side: each pane is 313 pixels wide."""
    canvas.show_side_by_side(True)
    return canvas


def test_side_by_side_shows_before_and_after_in_panes_of_their_own(panes):
    assert panes.panes.size == ((640 - GAP) // 2, 480)
    assert colour(panes, 156, 300) == 90
    assert colour(panes, 640 - 156, 300) == 200
    assert panes.divider_x() is None


def test_fit_fits_into_one_pane(panes):
    assert panes.view.width <= 313
    assert panes.view.width > 270
    panes.resize(500, 400)
    assert panes.view.width <= 243
    panes.show_side_by_side(False)
    assert panes.view.width == pytest.approx(500 - 48)


@pytest.mark.parametrize("pane", [0, 1])
def test_the_wheel_zooms_about_the_cursor_in_either_pane(panes, pane):
    panes.zoom_to(1.0)
    at = QPoint(panes.panes.lefts[pane] + 210, 200)
    point = panes.view.to_image((210, 200))
    wheel(panes, at, 3)
    assert panes.zoom > 1.5
    assert panes.view.to_window(point) == pytest.approx((210, 200), abs=0.01)


def test_both_panes_show_the_same_part(qtbot, panes, tmp_path):
    for name, size, spot in (("a", (400, 300), (150, 120)), ("b", (800, 600), (300, 240))):
        image = Image.new("RGB", size, (90, 90, 90))
        image.paste((255, 255, 255), (*spot, spot[0] + size[0] // 40, spot[1] + size[1] // 30))
        image.save(tmp_path / f"{name}.png")
    panes.show_before(load_picture(tmp_path / "a.png"))
    panes.show_after(load_picture(tmp_path / "b.png"))
    panes.zoom_to(2.0, QPointF(120, 190))
    qtbot.mousePress(panes, Qt.MouseButton.LeftButton, pos=QPoint(500, 200))
    qtbot.mouseMove(panes, QPoint(530, 220))
    qtbot.mouseRelease(panes, Qt.MouseButton.LeftButton, pos=QPoint(530, 220))
    image = panes.grab().toImage()
    x, y = (round(value) for value in panes.view.to_window((310, 250)))
    for left in panes.panes.lefts:
        assert image.pixelColor(left + x, y).red() == 255
        assert image.pixelColor(left + x - 40, y).red() == 90


def test_space_shows_the_original_in_both_panes(qtbot, panes):
    qtbot.keyPress(panes, Qt.Key.Key_Space)
    assert colour(panes, 640 - 156, 300) == 90
    assert colour(panes, 156, 300) == 90
    qtbot.keyRelease(panes, Qt.Key.Key_Space)
    assert colour(panes, 640 - 156, 300) == 200


def test_without_a_result_there_is_one_pane(panes, pictures):
    panes.show_before(pictures[0])
    assert panes.panes.size == (640, 480)
    panes.zoom_to(1.5)
    middle = panes.view.to_image((320, 240))
    panes.show_after(pictures[1])
    assert panes.view.window == panes.panes.size == (313, 480)
    again = panes.view.to_image((313 / 2, 240))
    assert again == pytest.approx((2 * middle[0], 2 * middle[1]), abs=2)


def test_changing_the_panes_keeps_zoom_and_middle(canvas):
    canvas.zoom_to(3.0)
    canvas.show_side_by_side(True)
    assert canvas.zoom == 3.0
    assert canvas.view.to_image((313 / 2, 240)) == pytest.approx((400, 300), abs=1)
    canvas.toggle_side_by_side()
    assert not canvas.side_by_side
    assert canvas.view.window == (640, 480)


def test_arrow_keys_move_the_photo_while_a_part_of_it_is_seen(qtbot, canvas):
    canvas.zoom_to(2.0)
    x, y = canvas.view.x, canvas.view.y
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert (canvas.view.x, canvas.view.y) == (x - STRIDE, y + BIG_STRIDE)
    assert canvas.divider == 0.5
    qtbot.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert canvas.divider == pytest.approx(0.5 - NUDGE)
    assert canvas.view.x == x - STRIDE


def test_keys_zoom(qtbot, canvas):
    for key, zoom in (
        (Qt.Key.Key_1, 1.0),
        (Qt.Key.Key_2, 2.0),
        (Qt.Key.Key_Plus, 2.0 * STEP),
        (Qt.Key.Key_Minus, 2.0),
        (Qt.Key.Key_0, 0.72),
    ):
        qtbot.keyClick(canvas, key)
        assert canvas.zoom == pytest.approx(zoom)


def test_commands_of_the_menus_are_left_to_them(qtbot, canvas):
    qtbot.keyClick(canvas, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert canvas.zoom == 0.72


def test_every_key_of_the_list_has_words():
    assert len(KEYS) >= 8
    assert all(keys and what for keys, what in KEYS)


def test_a_grid_shows_single_pixels(canvas, pictures):
    canvas.set_divider(0.0)
    for zoom, shades in ((7.9, 1), (8.0, 3)):
        canvas.zoom_to(zoom)
        image = canvas.grab().toImage()
        assert len({image.pixelColor(x, 243).red() for x in range(200, 240)}) == shades, zoom
    canvas.zoom_to(10.0)
    image = canvas.grab().toImage()
    first = round(canvas.view.x)
    dark = [x for x in range(200, 300) if image.pixelColor(x, 243).red() < 195]
    assert [(x - first) % 10 for x in dark] == [0] * 10


@pytest.fixture
def overview(canvas):
    canvas.zoom_to(2.0)
    return canvas.findChild(Overview)


def test_a_map_is_there_while_only_a_part_is_seen(qtbot, canvas, overview):
    assert overview.isVisible()
    canvas.fit()
    assert not overview.isVisible()
    canvas.zoom_to(2.0)
    canvas.resize(640, 250)
    assert not overview.isVisible(), "it would cover too much"
    canvas.resize(640, 480)
    assert overview.isVisible()
    qtbot.keyClick(canvas, Qt.Key.Key_M)
    assert not overview.isVisible()
    canvas.show_overview(True)
    assert overview.isVisible()
    canvas.clear()
    assert not overview.isVisible()


def test_the_map_lies_in_the_corner_where_lines_end(qtbot, canvas, overview):
    assert overview.geometry().right() < 640
    assert overview.geometry().left() > 400
    canvas.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    canvas.zoom_to(3.0)
    assert overview.geometry().right() < 240


def test_the_frame_on_the_map_is_what_is_seen(canvas, overview):
    left, top, right, bottom = canvas.visible_box()
    frame, scale = overview.frame, (overview.width() - 2) / 800
    assert frame.left() - 1 == pytest.approx(left * scale, abs=0.5)
    assert frame.width() == pytest.approx((right - left) * scale, abs=0.5)
    assert frame.height() == pytest.approx((bottom - top) * scale, abs=0.5)
    image = overview.grab().toImage()
    inside, outside = (image.pixelColor(*at).red() for at in ((84, 63), (4, 4)))
    assert inside == 200
    assert outside < 130


def test_the_map_moves_the_view(qtbot, canvas, overview):
    qtbot.mousePress(overview, Qt.MouseButton.LeftButton, pos=QPoint(60, 50))
    seen = canvas.visible_box()
    assert (seen[0] + seen[2]) / 2 == pytest.approx(800 * 59 / (overview.width() - 2), abs=3)
    qtbot.mouseMove(overview, QPoint(110, 80))
    seen = canvas.visible_box()
    assert (seen[0] + seen[2]) / 2 == pytest.approx(800 * 109 / (overview.width() - 2), abs=3)
    assert canvas.divider == 0.5
    qtbot.mouseRelease(overview, Qt.MouseButton.LeftButton, pos=QPoint(110, 80))


@pytest.mark.parametrize("ratio", ["1.25", "1.5", "1.75"])
def test_full_size_is_crisp_on_screens_with_fractional_scaling(tmp_path, ratio):
    """In a window of which the canvas does not begin at a whole pixel of the screen."""
    values = np.random.default_rng(1).integers(0, 256, (600, 800, 3), dtype=np.uint8)
    Image.fromarray(values).save(tmp_path / "a.png")
    code = f"""
from pathlib import Path
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
from sr_desktop.gui.canvas import Canvas
from sr_desktop.gui.pictures import load_picture
from sr_desktop.gui.view import STEP
window = QWidget()
window.resize(500, 400)
canvas = Canvas(window)
canvas.setGeometry(33, 17, 401, 303)
window.show()
canvas.show_overview(False)
canvas.show_before(load_picture(Path({str(tmp_path / "a.png")!r})))
canvas.zoom_to(1.0)
canvas.pan(0.4, 0.4)
window.grab().toImage().save({str(tmp_path / "seen.png")!r})
print(round(canvas.view.x), round(canvas.view.y))
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "QT_SCALE_FACTOR": ratio},
    )
    x, y = map(int, done.stdout.split())
    seen = np.asarray(Image.open(tmp_path / "seen.png").convert("RGB"))
    left, top = round(33 * float(ratio)), round(17 * float(ratio))
    shown = seen[top + 20 : top + 220, left + 20 : left + 320]
    assert (shown == values[20 - y : 220 - y, 20 - x : 320 - x]).all()


def test_arrow_keys_move_both_panes(qtbot, panes):
    panes.zoom_to(2.0)
    x, y = panes.view.x, panes.view.y
    qtbot.keyClick(panes, Qt.Key.Key_Right)
    qtbot.keyClick(panes, Qt.Key.Key_Up)
    assert (panes.view.x, panes.view.y) == (x - STRIDE, y + STRIDE)
    assert panes.divider == 0.5


def test_another_screen_keeps_zoom_and_place(canvas):
    canvas.zoom_to(4.0)
    canvas.pan(-30, -20)
    place = canvas.view
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.DevicePixelRatioChange))
    assert canvas.view == place
