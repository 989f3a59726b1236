"""What is fed to the canvas while there is no result yet."""

from __future__ import annotations

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage

from sr_desktop.gui.canvas import Canvas
from sr_desktop.gui.layer import Layer
from sr_desktop.gui.pictures import load_picture

FORMAT = QImage.Format.Format_RGB32


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
    return canvas


def patch(grey, size=(64, 64)):
    image = QImage(*size, FORMAT)
    image.fill(QColor(grey, grey, grey))
    return image


def seen(canvas, x, y):
    """The grey that is shown at a point of the result."""
    x, y = (round(each) for each in canvas.view.to_window((x, y)))
    return canvas.grab().toImage().pixelColor(x, y).red()


def test_a_preview_keeps_the_framing_and_shows_the_source_where_nothing_has_come(canvas):
    canvas.zoom_to(3.0, QPointF(100, 100))
    width, x = canvas.view.width, canvas.view.x
    canvas.begin_preview((800, 600))
    assert canvas.previewing
    assert canvas.comparable
    assert canvas.zoom == pytest.approx(1.5)
    assert (canvas.view.width, canvas.view.x) == pytest.approx((width, x))
    assert canvas.divider_x() is not None
    assert seen(canvas, 300, 200) == 90


def test_patches_are_seen_right_of_the_divider_only(canvas):
    canvas.begin_preview((800, 600))
    canvas.put_patch((0, 0, 800, 600), patch(40, (80, 60)), exact=False)
    assert seen(canvas, 300, 400) == 90
    assert seen(canvas, 600, 400) == 40
    canvas.set_divider(0.1)
    assert seen(canvas, 300, 400) == 40
    canvas.show_original(True)
    assert seen(canvas, 600, 400) == 90


def test_a_patch_lies_where_its_box_is_to_the_pixel(canvas):
    canvas.begin_preview((800, 600))
    canvas.set_divider(0.0)
    canvas.zoom_to(1.0)
    canvas.put_patch((300, 200, 364, 264), patch(40), exact=True)
    for point, grey in (((300, 200), 40), ((299, 230), 90), ((363, 263), 40), ((364, 230), 90)):
        assert seen(canvas, *point) == grey, point


def test_exact_patches_lie_over_coarse_ones_until_the_settings_change(canvas):
    canvas.begin_preview((800, 600))
    canvas.set_divider(0.0)
    canvas.put_patch((300, 200, 500, 400), patch(40), exact=True)
    canvas.put_patch((0, 0, 800, 600), patch(140), exact=False)
    assert (seen(canvas, 400, 300), seen(canvas, 100, 500)) == (40, 140)
    canvas.coarsen_preview()
    assert seen(canvas, 400, 300) == 40, "stale, but better than nothing"
    canvas.put_patch((0, 0, 800, 600), patch(160), exact=False)
    assert seen(canvas, 400, 300) == 160
    canvas.put_patch((300, 200, 500, 400), patch(60), exact=True)
    assert seen(canvas, 400, 300) == 60


def test_a_see_through_patch_hides_what_lies_below(canvas):
    canvas.begin_preview((800, 600))
    canvas.set_divider(0.0)
    clear = QImage(8, 8, QImage.Format.Format_ARGB32_Premultiplied)
    clear.fill(Qt.GlobalColor.transparent)
    canvas.put_patch((0, 0, 800, 600), clear, exact=True)
    shades = {seen(canvas, x, 300) for x in range(300, 400, 4)}
    assert len(shades) == 2
    assert 90 not in shades


def test_a_result_ends_the_preview(canvas, pictures):
    canvas.begin_preview((800, 600))
    canvas.put_patch((0, 0, 800, 600), patch(40), exact=True)
    canvas.show_after(pictures[1])
    assert not canvas.previewing
    assert seen(canvas, 600, 400) == 200
    canvas.put_patch((0, 0, 800, 600), patch(40), exact=True)
    assert seen(canvas, 600, 400) == 200


def test_a_preview_hides_an_older_result_until_it_ends(canvas, pictures):
    canvas.show_after(pictures[1])
    canvas.begin_preview((1600, 1200))
    assert canvas.view.image == (1600, 1200)
    assert seen(canvas, 1200, 800) == 90
    canvas.end_preview()
    assert canvas.view.image == (800, 600)
    assert seen(canvas, 600, 400) == 200


def test_without_a_photo_there_is_no_preview(canvas, pictures):
    canvas.begin_preview((800, 600))
    canvas.show_before(pictures[0])
    assert not canvas.previewing
    canvas.clear()
    canvas.begin_preview((800, 600))
    assert not canvas.previewing
    assert canvas.visible_box() is None


def test_the_preview_is_named_and_finished_tiles_are_the_result(canvas):
    canvas.begin_preview((800, 600))
    assert canvas.names[:2] == ("Before", ""), "nothing of it is there yet"
    canvas.put_patch((0, 0, 800, 600), patch(40), exact=True)
    assert canvas.names[:2] == ("Before", "Preview")
    canvas.put_finished((400, 300, 800, 600), patch(60))
    assert canvas.names[:2] == ("Before", "After")
    assert seen(canvas, 600, 500) == 60
    assert seen(canvas, 600, 250) == 40, "what was previewed stays until its tile is done"


def test_side_by_side_shows_the_preview_in_the_second_pane(canvas):
    canvas.show_side_by_side(True)
    assert not canvas.panes.two
    canvas.begin_preview((800, 600))
    assert canvas.panes.two
    canvas.put_patch((0, 0, 800, 600), patch(40), exact=True)
    x, y = (round(each) for each in canvas.view.to_window((400, 400)))
    image = canvas.grab().toImage()
    shown = [image.pixelColor(left + x, y).red() for left in canvas.panes.lefts]
    assert shown == [90, 40]


def test_the_overlay_lies_over_the_result_only(canvas, pictures):
    canvas.show_after(pictures[1])
    red = QImage(2, 2, QImage.Format.Format_ARGB32_Premultiplied)
    red.fill(QColor(255, 0, 0, 128))
    canvas.set_overlay(red)
    image = canvas.grab().toImage()
    left, right = (image.pixelColor(x, 400) for x in (120, 520))
    assert left.red() == left.green() == 90
    assert right.red() > right.green() + 80
    canvas.set_overlay(None)
    assert seen(canvas, 600, 400) == 200


def test_the_view_rests_after_it_has_moved(qtbot, canvas, pictures):
    with qtbot.waitSignal(canvas.view_rested):
        canvas.show_before(pictures[0])
    with qtbot.waitSignal(canvas.view_rested):
        canvas.zoom_to(2.0)
    with qtbot.waitSignal(canvas.view_rested):
        canvas.resize(600, 470)
    with qtbot.waitSignal(canvas.view_rested):
        canvas.pan(-20, 0)


def test_the_view_does_not_rest_while_it_moves(qtbot, canvas):
    rested = []
    canvas.view_rested.connect(lambda: rested.append(canvas.view.x))
    for _step in range(10):
        canvas.zoom_to(canvas.zoom * 1.1)
        canvas.pan(-1, 0)
    qtbot.waitUntil(lambda: bool(rested))
    assert rested == [canvas.view.x]


def test_a_preview_that_begins_is_no_new_view(qtbot, canvas):
    canvas.zoom_to(2.0)
    qtbot.waitSignal(canvas.view_rested).wait()
    with qtbot.assertNotEmitted(canvas.view_rested, wait=300):
        canvas.begin_preview((800, 600))
        canvas.put_patch((0, 0, 800, 600), patch(40), exact=True)
        canvas.set_divider(0.2)
        canvas.end_preview()


def test_the_visible_box_is_in_pixels_of_the_result(qtbot, canvas):
    assert canvas.visible_box() == (0, 0, 400, 300)
    canvas.begin_preview((800, 600))
    assert canvas.visible_box() == (0, 0, 800, 600)
    canvas.zoom_to(2.0)
    assert canvas.visible_box() == (240, 180, 560, 420)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    qtbot.mouseMove(canvas, QPoint(80, 100))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(80, 100))
    assert canvas.visible_box() == (250, 180, 570, 420)


def test_hidden_patches_are_dropped():
    layer = Layer((800, 600))
    layer.put((0, 0, 100, 100), patch(1), exact=False)
    layer.put((0, 0, 100, 50), patch(2), exact=True)
    assert len(layer) == 2
    layer.put((0, 50, 120, 100), patch(3), exact=True)
    assert len(layer) == 2, "the coarse one is hidden by the two together"
    layer.coarsen()
    layer.put((0, 0, 800, 600), patch(4), exact=False)
    assert len(layer) == 1


def test_memory_is_bounded_and_what_is_seen_stays_sharp():
    layer = Layer((20_000, 15_000))
    most = 4 * 1024**2
    near = (0, 0, 256, 256)
    for row in range(6):
        for column in range(6):
            left, top = 256 * column, 256 * row
            layer.put((left, top, left + 256, top + 256), patch(9, (256, 256)), exact=True)
            layer.keep_within(near, 1.0, most)
            assert layer.bytes <= most
    kept = {each.box: each for each in layer}
    assert kept[near].density == 1.0
    assert min(each.density for each in layer) < 1.0


def test_of_patches_seen_from_afar_only_what_is_shown_is_kept():
    layer = Layer((4096, 256))
    for left in range(0, 4096, 256):
        layer.put((left, 0, left + 256, 256), patch(9, (256, 256)), exact=True)
    layer.keep_within((0, 0, 4096, 256), 0.25, 512 * 1024)
    assert len(layer) == 16
    assert layer.bytes <= 512 * 1024
    assert min(each.density for each in layer) >= 0.25


def test_the_canvas_bounds_its_patches(canvas, monkeypatch):
    canvas.begin_preview((80_000, 60_000))
    canvas.zoom_to(1.0)
    monkeypatch.setattr("sr_desktop.gui.layer.MOST_BYTES", 1024**2)
    for left in range(0, 80_000, 8000):
        canvas.put_patch((left, 0, left + 512, 512), patch(9, (512, 512)), exact=True)
        assert canvas.held_bytes <= 1024**2
