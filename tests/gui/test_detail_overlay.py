"""The overlay on the canvas: asked for, made, kept, given up, explained."""

from __future__ import annotations

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from sr_desktop.gui import detail_overlay, pictures
from sr_desktop.gui.closing import Leaving
from sr_desktop.gui.pictures import load_picture

SECONDS = 120_000


@pytest.fixture
def restored(qtbot, make_window, make_photo):
    """A window with two restored photos of which the first is looked at, with its result."""

    def make():
        window = make_window()
        window.closing.ask = lambda *_: Leaving.LATER
        window.previewing.held = True  # no preview of other settings hides a result
        window.add([make_photo("a.png", (96, 72)), make_photo("b.png", (64, 64))])
        qtbot.waitUntil(lambda: len(window.photos) == 2)
        with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
            window.restore()
        look_at(qtbot, window, 0)
        return window

    return make


def look_at(qtbot, window, row):
    photo = window.photos.photo(row)
    window.canvas.clear()  # what is seen then was loaded for this
    window.sidebar.select(photo)
    window._viewing.show(photo)
    qtbot.waitUntil(
        lambda: (
            window.canvas.after is not None
            and window.canvas.before is not None
            and window.canvas.before.path == photo.path
            and window.after.detail.action.isEnabled()
        )
    )


def overlay(window):
    return window.canvas._overlay


def test_d_shows_it_with_a_legend_and_takes_it_away(qtbot, restored):
    window = restored()
    detail = window.after.detail
    assert detail.action in window.actions_.view_menu.actions()
    assert not detail.legend.isVisible()
    with qtbot.waitSignal(detail._loader.ready):
        qtbot.keyClick(window, Qt.Key.Key_D)
        assert detail.legend.words == "Looking where detail was added…"
        assert overlay(window) is None
    image = overlay(window)
    assert image.width() / image.height() == pytest.approx(96 / 72, rel=0.02)
    assert image.hasAlphaChannel()
    assert detail.legend.isVisible()
    assert detail.legend.words in (
        "The computer added more detail here.",
        "The computer added hardly any detail.",
    )
    assert detail.legend.accessibleName() == detail.legend.words
    qtbot.keyClick(window, Qt.Key.Key_D)
    assert overlay(window) is None
    assert not detail.legend.isVisible()


def test_there_is_none_without_a_result(qtbot, make_window, make_photo):
    window = make_window(warm=False)
    window.add([make_photo()])
    qtbot.waitUntil(lambda: window.canvas.before is not None)
    assert not window.after.detail.action.isEnabled()


def test_it_goes_with_its_photo_and_comes_back_at_once(qtbot, restored):
    window = restored()
    loader = window.after.detail._loader
    with qtbot.waitSignal(loader.ready):
        window.after.detail.action.trigger()
    first = overlay(window)
    with qtbot.waitSignal(loader.ready):
        look_at(qtbot, window, 1)
    second = overlay(window)
    assert second.size() != first.size()
    with qtbot.assertNotEmitted(loader.ready):
        look_at(qtbot, window, 0)
        assert overlay(window).size() == first.size()


def test_another_photo_ends_the_work_on_the_last(qtbot, restored, monkeypatch):
    window = restored()
    asked = []
    real = detail_overlay.added_detail.added_detail

    def slow(before, after, stopped):
        window.after.detail._loader.give_up()  # as another photo does, from the window's thread
        asked.append(stopped())
        return real(before, after, stopped)

    monkeypatch.setattr(detail_overlay.added_detail, "added_detail", slow)
    window.after.detail.action.trigger()
    window.after.detail._loader._pool.waitForDone()
    with qtbot.assertNotEmitted(window.after.detail._loader.ready, wait=20):
        pass
    assert asked
    assert all(asked)
    assert overlay(window) is None


def test_a_new_result_is_looked_at_anew_even_under_the_old_name(qtbot, restored):
    window = restored()
    loader = window.after.detail._loader
    with qtbot.waitSignal(loader.ready):
        window.after.detail.action.trigger()
    photo = window.photos.photo(0)
    first = photo.result
    other = Image.effect_noise((192, 144), 90).convert("RGB")
    first.unlink()
    other.save(first)
    with qtbot.waitSignal(loader.ready) as told:
        look_at(qtbot, window, 0)
    assert told.args[0][1] == first
    assert told.args[2] > 0.5


def test_it_needs_no_files(qtbot, restored):
    window = restored()
    photo = window.photos.photo(0)
    photo.path.rename(photo.path.with_name("elsewhere.png"))
    with qtbot.waitSignal(window.after.detail._loader.ready):
        window.after.detail.action.trigger()
    assert overlay(window) is not None


def test_a_large_result_is_examined_at_a_level_of_its_tiles(qtbot, make_photo, monkeypatch):
    small, large = make_photo("s.png", (300, 200)), make_photo("l.png", (1500, 1000))
    monkeypatch.setattr(pictures, "MAX_HELD", 100_000)
    monkeypatch.setattr(detail_overlay, "WORKED", 100_000)
    before, after = load_picture(small), load_picture(large)
    try:
        assert before.pyramid is None
        assert detail_overlay._grey(after).shape == (500, 750)
        image, _share = detail_overlay._overlay(before, after, lambda: False)
        assert image.width() / image.height() == pytest.approx(1.5, rel=0.01)
    finally:
        after.pyramid.close()
    assert detail_overlay._overlay(before, after, lambda: False) == (None, 0.0)  # closed meanwhile


def test_what_cannot_be_examined_is_said(qtbot, restored, monkeypatch):
    window = restored()
    monkeypatch.setattr(detail_overlay, "_grey", lambda _picture: None)
    with qtbot.waitSignal(window.after.detail._loader.ready):
        window.after.detail.action.trigger()
    assert overlay(window) is None
    assert window.after.detail.legend.words == "It can't be shown for this photo just now."
