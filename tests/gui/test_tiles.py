"""Large pictures on the canvas: coarse at once, then sharp, in bounded memory."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPointF

from sr_desktop.gui import pictures, pyramid
from sr_desktop.gui.canvas import Canvas
from sr_desktop.gui.opener import folder
from sr_desktop.gui.photos import Photo
from sr_desktop.gui.pictures import load_picture
from sr_desktop.gui.pyramid import Key
from sr_desktop.gui.tiles import Tiles
from sr_desktop.gui.viewing import Viewing


@pytest.fixture(autouse=True)
def small_is_large(monkeypatch):
    monkeypatch.setattr(pictures, "MAX_HELD", 100_000)


def noise(width, height, seed=1):
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)


@pytest.fixture
def values():
    return noise(3000, 2000)


@pytest.fixture
def picture(qapp, tmp_path, values):
    Image.fromarray(values).save(tmp_path / "a.bmp")
    return load_picture(tmp_path / "a.bmp")


@pytest.fixture
def canvas(qtbot, theme):
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(640, 480)
    canvas.show_overview(False)
    canvas.show()
    qtbot.waitExposed(canvas)
    yield canvas
    canvas.close_tiles()


def seen(canvas):
    image = canvas.grab().toImage()
    image = image.convertToFormat(image.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8)
    pixels = pixels.reshape(image.height(), image.bytesPerLine() // 4, 4)
    return pixels[:, : image.width(), 2::-1].copy()


def sharp(qtbot, canvas):
    """What is seen once all tiles are there."""
    canvas.grab()
    qtbot.waitUntil(lambda: not canvas.is_waiting)
    return seen(canvas)


def test_at_full_size_every_pixel_is_its_own(qtbot, canvas, picture, values):
    canvas.show_before(picture)
    canvas.zoom_to(1.0)
    canvas.pan(-313, 211)
    x, y = round(-canvas.view.x), round(-canvas.view.y)
    shown = sharp(qtbot, canvas)
    assert (shown == values[y : y + 480, x : x + 640]).all()


def test_it_is_coarse_at_once_and_sharpens_by_itself(qtbot, canvas, picture, values):
    canvas.show_before(picture)
    canvas.zoom_to(1.0)
    x, y = round(-canvas.view.x), round(-canvas.view.y)
    wanted = values[y : y + 480, x : x + 640].astype(int)
    first = seen(canvas).astype(int)
    assert (first != wanted).any()
    assert abs(first.mean() - wanted.mean()) < 4, "coarse, not empty"
    assert first.std() > 5
    qtbot.waitUntil(lambda: not canvas.is_waiting)
    assert (seen(canvas) == wanted).all()


@pytest.mark.parametrize("scale", [0.2137, 0.5, 0.73, 1.6, 5.0])
def test_there_is_no_seam_between_tiles(qtbot, canvas, tmp_path, scale):
    """A slope is a slope at any zoom, also where tiles meet."""
    slope = np.linspace(0, 255, 3000).round().astype(np.uint8)
    Image.fromarray(np.repeat(slope[None, :, None], 2000, 0).repeat(3, 2)).save(tmp_path / "b.png")
    canvas.show_before(load_picture(tmp_path / "b.png"))
    canvas.zoom_to(scale, QPointF(111, 222))
    left, _top, right, _bottom = (round(each) for each in canvas.view.visible)
    row = sharp(qtbot, canvas)[240, left:right, 0].astype(int)
    steps = np.diff(row)
    assert steps.min() >= 0
    assert steps.max() <= max(1, round(256 / 3000 / scale) + 1)
    for place in (left + 5, right - 5):
        x, _y = canvas.view.to_image((place + 0.5, 0))
        assert row[place - left] == pytest.approx(255 * x / 3000, abs=1.5)


def test_a_large_result_is_compared_with_a_small_source(qtbot, canvas, picture, values, tmp_path):
    Image.new("RGB", (300, 200), (9, 9, 9)).save(tmp_path / "s.png")
    canvas.show_before(load_picture(tmp_path / "s.png"))
    canvas.show_after(picture)
    canvas.zoom_to(1.0)
    x, y = round(-canvas.view.x), round(-canvas.view.y)
    for first in (400, 340):
        shown = sharp(qtbot, canvas)
        assert (shown[330:, first:] == values[y : y + 480, x : x + 640][330:, first:]).all()
        assert (shown[330:, :300] == 9).all()
        canvas.show_side_by_side(True)
        canvas.zoom_to(1.0)
        x, y = round(-canvas.view.x) - canvas.panes.lefts[1], round(-canvas.view.y)


def test_a_see_through_picture_shows_the_checkerboard(qtbot, canvas, tmp_path):
    clear = np.zeros((600, 800, 4), np.uint8)
    clear[:, 400:] = (200, 0, 0, 255)
    Image.fromarray(clear).save(tmp_path / "c.png")
    picture = load_picture(tmp_path / "c.png")
    assert picture.has_alpha
    canvas.show_before(picture)
    canvas.zoom_to(1.0)
    shown = sharp(qtbot, canvas)
    assert len({tuple(each) for each in shown[240, 100:300].tolist()}) == 2
    assert (shown[240, 330:] == (200, 0, 0)).all()


def test_what_is_shown_no_more_is_forgotten(qtbot, canvas, picture, tmp_path):
    canvas.show_before(picture)
    canvas.zoom_to(1.0)
    sharp(qtbot, canvas)
    assert canvas.held_bytes > 0
    Image.new("RGB", (30, 20)).save(tmp_path / "s.png")
    canvas.show_before(load_picture(tmp_path / "s.png"))
    assert canvas.held_bytes == 0


def frame(tiles, picture, keys):
    tiles.begin()
    found = [tiles.take(picture.pyramid, key) for key in keys]
    tiles.end()
    return found


def test_only_so_many_tiles_are_kept(qtbot, picture):
    tile = 258 * 258 * 4
    tiles = Tiles(most_bytes=4 * tile)
    tiles.keep([picture.pyramid])
    for column in range(8):
        frame(tiles, picture, [Key(0, column, 0)])
        qtbot.waitUntil(lambda: not tiles.waiting)
    assert tiles.bytes == 4 * tile
    kept = [tiles.glance(picture.pyramid, Key(0, column, 0)) is not None for column in range(8)]
    assert kept == [False] * 4 + [True] * 4, "the latest"
    tiles.close()


def test_what_only_an_earlier_frame_missed_is_not_read(qtbot, picture, monkeypatch):
    read, go_on = [], threading.Event()
    real = pyramid.Pyramid.read

    def slowly(self, key):
        read.append(key)
        go_on.wait(10)
        return real(self, key)

    monkeypatch.setattr(pyramid.Pyramid, "read", slowly)
    tiles = Tiles()
    tiles.keep([picture.pyramid])
    frame(tiles, picture, [Key(0, column, 0) for column in range(10)])
    qtbot.waitUntil(lambda: bool(read))
    frame(tiles, picture, [Key(0, 11, 5)])
    go_on.set()
    qtbot.waitUntil(lambda: not tiles.waiting)
    assert read == [Key(0, 0, 0), Key(0, 11, 5)]
    tiles.close()


def test_another_photo_ends_the_opening_of_the_last_one(qtbot, canvas, tmp_path, values):
    Image.fromarray(values).save(tmp_path / "large.png", compress_level=1)
    Image.new("RGB", (30, 20)).save(tmp_path / "small.png")
    viewing = Viewing(canvas)
    viewing.show(Photo(tmp_path / "large.png", None))
    qtbot.waitUntil(lambda: folder().is_dir() and bool(list(folder().iterdir())))
    viewing.show(Photo(tmp_path / "small.png", None))
    qtbot.waitUntil(lambda: canvas.before is not None)
    assert canvas.before.size == (30, 20)
    qtbot.waitUntil(lambda: not list(folder().iterdir()))
    viewing.close()
    assert canvas.before.size == (30, 20)
