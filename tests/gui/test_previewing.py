"""The live preview in the window: it follows the view and the controls, and ends where a result begins."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QImage

from sr_desktop.base.errors import PhotoUnreadable
from sr_desktop.gui.previewing import image_of
from sr_desktop.jobs.messages import Pixels, Preview
from tests.support import fingerprint, names


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).astype(int)


@pytest.fixture
def window(qtbot, make_window, make_photo):
    """A window with one photo whose preview is complete."""
    window = make_window()
    path = make_photo("Oma 1952.png", size=(160, 120))
    with qtbot.waitSignal(window.previewing.ended, timeout=60_000):
        window.add([path])
    return window


@pytest.fixture
def wanted(window, monkeypatch):
    """What the engine is asked for from now on."""
    asked: list[Preview] = []
    ask = window._bridge.pool.preview

    def noted(preview):
        asked.append(preview)
        ask(preview)

    monkeypatch.setattr(window._bridge.pool, "preview", noted)
    return asked


def ended(qtbot, window):
    return qtbot.waitSignal(window.previewing.ended, timeout=60_000)


def on_screen(window):
    """The result as the canvas shows it at 100 %, without the edges where words and the divider are."""
    window.canvas.set_divider(0.0)
    window.canvas.zoom_to(1.0)
    left, top, right, bottom = (round(value) for value in window.canvas.view.visible)
    shown = pixels(window.canvas.grab().toImage())
    return shown[top + 40 : bottom - 2, left + 24 : right - 2]


def test_a_dropped_photo_is_seen_restored_and_nothing_is_written(window):
    canvas = window.canvas
    assert canvas.previewing
    assert canvas.after is None
    assert canvas.size_shown == (320, 240)
    assert canvas.names[1] == "Preview"
    path = window.photos.photo(0).path
    assert names(path.parent) == [path.name]


def test_the_preview_on_the_canvas_has_the_pixels_of_the_file(qtbot, window):
    shown = on_screen(window)
    canvas, photo = window.canvas, window.photos.photo(0)
    before = fingerprint(photo.path)
    with qtbot.waitSignal(window.work.ended, timeout=60_000):
        window.restore()
    qtbot.waitUntil(lambda: canvas.after is not None)
    assert not canvas.previewing
    made = on_screen(window)
    assert np.abs(shown - made).max() <= 1
    file = np.asarray(Image.open(photo.result)).astype(int)
    assert np.abs(shown - file[40:-2, 24:-2]).max() <= 1
    assert fingerprint(photo.path) == before


def test_clean_up_and_strength_follow_at_every_step(qtbot, window, wanted):
    before = on_screen(window)
    with ended(qtbot, window):
        window.controls.clean_up.setValue(95)
    assert wanted[-1].settings.clean_up == 0.95
    smoother = on_screen(window)
    assert np.abs(smoother - before).max() > 1
    count = len(wanted)
    with ended(qtbot, window):
        window.controls.strength.setValue(window.controls.strength.minimum())
    assert len(wanted) == count + 1
    assert wanted[-1].settings.strength < 0.5
    assert np.abs(on_screen(window) - smoother).max() > 1


def test_a_drag_asks_once_a_step_and_only_the_last_is_shown(qtbot, window, wanted):
    told = []
    window.previewing.ended.connect(told.append)
    for value in range(10, 90, 4):
        window.controls.clean_up.setValue(value)
        qtbot.wait(1)
    qtbot.waitUntil(lambda: bool(told) and told[-1].id == window.previewing.latest, timeout=60_000)
    assert len(wanted) <= 20
    assert wanted[-1].settings.clean_up == 0.86
    assert len(told) <= 3, "what was left behind is of no interest"


def test_another_place_and_zoom_are_asked_for_when_they_rest(qtbot, window, wanted):
    with ended(qtbot, window):
        window.canvas.zoom_to(8.0)
    assert wanted[-1].view == window.canvas.visible_box()
    assert wanted[-1].reduce == 1
    assert len(wanted) == 1
    with ended(qtbot, window):
        window.canvas.zoom_to(0.3)
    assert wanted[-1].reduce == 2


def test_another_size_changes_what_a_pixel_is(qtbot, window, wanted):
    with ended(qtbot, window):
        window.controls.size_choice.button("4x").click()
    assert window.canvas.size_shown == (640, 480)
    assert wanted[-1].settings.size.factor == 4


def test_a_result_is_shown_until_a_control_is_moved_and_again_when_it_is_moved_back(qtbot, window):
    canvas, controls = window.canvas, window.controls
    with qtbot.waitSignal(window.work.ended, timeout=60_000):
        window.restore()
    qtbot.waitUntil(lambda: canvas.after is not None)
    value = controls.clean_up.value()
    with ended(qtbot, window):
        controls.clean_up.setValue(value + 20)
    assert canvas.previewing
    controls.clean_up.setValue(value)
    qtbot.waitUntil(lambda: not canvas.previewing)
    assert canvas.after is not None


def test_only_the_person_hides_a_result_by_a_preview(qtbot, window, wanted):
    canvas, controls = window.canvas, window.controls
    with qtbot.waitSignal(window.work.ended, timeout=60_000):
        window.restore()
    qtbot.waitUntil(lambda: canvas.after is not None)
    count = len(wanted)
    controls.choose_preset("grainy")  # as a suggestion does
    assert controls.settings != window.photos.photo(0).settings
    qtbot.waitUntil(lambda: not window.previewing._soon.isActive())
    assert (canvas.previewing, canvas.names[1], len(wanted)) == (False, "After", count)
    with ended(qtbot, window):
        controls.presets.rows["just-bigger"].click()
    assert canvas.previewing
    controls.undo_action.trigger()
    with ended(qtbot, window):
        pass
    assert wanted[-1].settings == controls.settings


def test_tiles_appear_in_place_while_the_photo_is_restored(qtbot, make_window, make_photo):
    window = make_window()
    path = make_photo(size=(420, 300))
    window.add([path])
    qtbot.waitUntil(lambda: window.canvas.before is not None)
    finished = []
    put = window.canvas.put_finished
    window.canvas.put_finished = lambda box, image: (finished.append(box), put(box, image))
    with qtbot.waitSignal(window.work.ended, timeout=120_000):
        window.restore()
    assert finished
    assert finished[0][:2] == (0, 0)
    qtbot.waitUntil(lambda: window.canvas.after is not None)


def test_what_cannot_be_previewed_is_not_asked_for_twice(qtbot, window, wanted):
    photo = window.photos.photo(0)
    photo.path.write_text("no picture")
    with ended(qtbot, window) as signal:
        window.controls.clean_up.setValue(12)
    assert isinstance(signal.args[0].error, PhotoUnreadable)
    assert window.message_bar.message.title == "Photo could not be opened"
    assert not window.canvas.previewing
    count = len(wanted)
    window.canvas.zoom_in()
    qtbot.wait(300)
    assert len(wanted) == count


def test_it_is_said_when_only_the_middle_is_previewed(qtbot, window, monkeypatch):
    from sr_desktop.engine import preview

    words = window.strip._caution.text
    assert words().startswith("The computer guesses")
    monkeypatch.setattr(preview, "MOST_WORK", 100)
    with ended(qtbot, window):
        window.controls.clean_up.setValue(11)
    assert words().startswith("Only the middle of this large photo")
    monkeypatch.undo()
    with ended(qtbot, window):
        window.controls.clean_up.setValue(12)
    assert words().startswith("The computer guesses")


@pytest.mark.parametrize("channels", [1, 3, 4])
def test_pixels_cross_the_pipe_with_every_number_of_channels(channels):
    data = bytes(range(5 * 3 * channels))
    image = image_of(Pixels(5, 3, channels, data))
    assert (image.width(), image.height()) == (5, 3)
    assert image.hasAlphaChannel() == (channels == 4)
    colour = image.pixelColor(1, 2)
    at = (2 * 5 + 1) * channels
    seen = (colour.red(), colour.green(), colour.blue(), colour.alpha())[:channels]
    assert seen == tuple(data[at : at + channels])
