"""The whole window: photos come in, are restored, stopped, refused."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from sr_desktop.base.errors import PhotoTooLarge
from sr_desktop.base.settings import AppSettings, load_settings, save_settings
from sr_desktop.gui import loading
from sr_desktop.gui.closing import Leaving
from sr_desktop.gui.photos import Photo, State
from sr_desktop.gui.theme import DARK, LIGHT
from sr_desktop.jobs.messages import Report, Stopped

SECONDS = 120_000
"""Milliseconds a test waits for the engine."""


def drop(window, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    point = window.rect().center()
    enter = QDragEnterEvent(point, Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    event = QDropEvent(QPointF(point), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, event)
    assert event.isAccepted()


def names(window):
    return [window.photos.photo(row).path.name for row in range(len(window.photos))]


def restore(qtbot, window):
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS) as ended:
        qtbot.mouseClick(window.action_panel.button, Qt.MouseButton.LeftButton)
    return ended.args[0]


def test_an_empty_window_offers_to_open_photos(make_window):
    window = make_window(warm=False)
    assert window.stack.currentWidget() is window.welcome
    assert not window.actions_.restore.isEnabled()


def test_files_and_folders_are_dropped(qtbot, make_window, make_photo):
    single = make_photo("Großmutter – Ostern.jpg")
    folder = make_photo("Großer Jüdenhof 1952/eins.png").parent
    make_photo("Großer Jüdenhof 1952/Fest/zwei.jpg")
    (folder / "notes.txt").write_text("not a photo")
    window = make_window(warm=False)
    drop(window, single, folder)
    qtbot.waitUntil(lambda: len(window.photos) == 3)
    assert names(window) == ["Großmutter – Ostern.jpg", "eins.png", "zwei.jpg"]
    assert window.stack.currentWidget() is window.workplace
    qtbot.waitUntil(lambda: window.message_bar.message is not None)
    assert window.message_bar.message.title == "1 file is no photo."
    assert window.message_bar.message.details == "notes.txt is not a photo."
    assert window.action_panel.button.text() == "Restore 3 photos"
    qtbot.waitUntil(lambda: window.canvas.before is not None)
    assert window.canvas.before.path == single
    with qtbot.waitSignal(window.arrivals.gatherer.finished):
        drop(window, single)
    assert len(window.photos) == 3  # each file once


def test_a_folder_without_photos_is_explained(qtbot, make_window, tmp_path):
    (tmp_path / "leer").mkdir()
    window = make_window(warm=False)
    drop(window, tmp_path / "leer")
    qtbot.waitUntil(lambda: window.message_bar.message is not None)
    assert window.message_bar.message.title == "No photos found"
    assert window.stack.currentWidget() is window.welcome


def test_a_text_file_named_jpg_is_explained_and_skipped(qtbot, make_window, make_photo, tmp_path):
    letter = tmp_path / "Brief.jpg"
    letter.write_text("Liebe Anna")
    window = make_window(warm=False)
    drop(window, letter, make_photo())
    qtbot.waitUntil(lambda: window.message_bar.message is not None)
    message = window.message_bar.message
    assert message.kind == "error"
    assert "Brief.jpg could not be opened" in message.text
    assert window.photos.photo(0).state is State.SKIPPED
    assert window.photos.photo(0).line == "Photo could not be opened"
    assert window.action_panel.button.text() == "Restore photo"


def test_a_photo_too_large_to_be_shown_still_waits(qtbot, make_window, make_photo, monkeypatch):
    photo = make_photo()

    def fail(path, *_side, **_wanted):
        raise PhotoTooLarge(f"{path.name} is too large to be shown here.", next_step="")

    monkeypatch.setattr(loading, "load_picture", fail)
    monkeypatch.setattr(loading, "load_thumbnail", fail)
    window = make_window(warm=False)
    with qtbot.waitSignal(window.thumbnails.failed):
        drop(window, photo)
    qtbot.waitUntil(lambda: "too large" in window.canvas._note)
    assert window.photos.photo(0).state is State.WAITING
    assert window.action_panel.button.isEnabled()


def test_what_intake_cannot_look_at_is_told_and_the_rest_comes_in(
    qtbot, make_window, make_photo, monkeypatch
):
    real = loading.intake

    def fragile(paths, **options):
        for path in paths:
            if "locked" in path.name:
                raise PermissionError(13, "Permission denied", str(path))
            yield from real([path], **options)

    monkeypatch.setattr(loading, "intake", fragile)
    window = make_window(warm=False)
    first, last = make_photo("a.png"), make_photo("c.png")
    locked = first.with_name("locked " + "x" * 200)
    with qtbot.waitSignal(window.arrivals.gatherer.finished):
        drop(window, first, locked, last)
    assert names(window)[:2] == ["a.png", "c.png"]
    message = window.message_bar.message
    assert message.kind == "error"
    assert "locked" in message.text
    assert "could not be looked at" in message.text
    assert len(message.text) < 200


def test_a_photo_is_restored(qtbot, make_window, make_photo):
    photo = make_photo("Oma 1952.jpg")
    before = (photo.read_bytes(), photo.stat().st_mtime_ns)
    window = make_window()
    drop(window, photo)
    qtbot.waitUntil(lambda: window.canvas.before is not None)
    summary = restore(qtbot, window)
    result = photo.with_name("Oma 1952 (restored).jpg")
    assert (summary.done, summary.failed) == (1, 0)
    assert result.is_file()
    assert (photo.read_bytes(), photo.stat().st_mtime_ns) == before
    assert window.photos.photo(0).state is State.DONE
    message = window.message_bar.message
    assert f"{message.title} {message.text}".startswith(
        "Saved as Oma 1952 (restored).jpg. Your original is untouched."
    )
    assert [text for text, _act in message.actions] == ["Show in folder", "Open", "Compare"]
    qtbot.waitUntil(lambda: window.canvas.after is not None)
    assert window.canvas.view.image == (128, 96)
    assert window.action_panel.button.text() == "Restore again"
    restore(qtbot, window)
    assert photo.with_name("Oma 1952 (restored) (2).jpg").is_file()


def test_one_bad_photo_does_not_end_the_batch(qtbot, make_window, make_photo, tmp_path):
    photos = [make_photo("a.jpg"), tmp_path / "b.jpg", make_photo("c.png")]
    photos[1].write_text("no picture")
    window = make_window()
    drop(window, *photos)
    qtbot.waitUntil(lambda: len(window.photos) == 3)
    window.photos.photo(1).state = State.WAITING  # as if nobody had looked at it yet
    window.controls.save_place.set_folder(tmp_path / "out")
    summary = restore(qtbot, window)
    assert summary.done == 2
    assert window.photos.photo(0).state is State.DONE
    assert window.photos.photo(2).state is State.DONE
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "a (restored).jpg",
        "c (restored).png",
    ]


def test_stop_leaves_the_rest_waiting(qtbot, make_window, make_photo):
    window = make_window()
    drop(window, make_photo("big.png", (600, 450)), make_photo("large.png", (600, 450)))
    qtbot.waitUntil(lambda: len(window.photos) == 2)
    window.restore()
    qtbot.waitUntil(lambda: window.photos.photo(0).fraction > 0, timeout=SECONDS)
    assert window.action_panel.button.text() == "Stop"
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS) as ended:
        qtbot.mouseClick(window.action_panel.button, Qt.MouseButton.LeftButton)
    assert ended.args[0].stopped
    assert [window.photos.photo(row).state for row in (0, 1)] == [State.WAITING] * 2
    assert window.action_panel.button.text() == "Restore 2 photos"
    assert not list(window.photos.photo(0).path.parent.glob("*(restored)*"))


def test_a_photo_taken_off_the_list_is_not_restored(qtbot, make_window, make_photo):
    window = make_window()
    drop(window, make_photo("first.png", (200, 160)), make_photo("second.png"))
    qtbot.waitUntil(lambda: len(window.photos) == 2)
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS) as ended:
        window.restore()
        window.sidebar.select(window.photos.photo(1))
        window.actions_.remove.trigger()
    assert ended.args[0].done == 1
    assert names(window) == ["first.png"]
    assert not list(window.photos.photo(0).path.parent.glob("second (restored)*"))


def test_the_tab_key_visits_the_columns_in_order(qtbot, make_window, make_photo):
    window = make_window(warm=False)
    drop(window, make_photo())
    qtbot.waitUntil(lambda: window.canvas.before is not None)
    window.activateWindow()
    window.sidebar.view.setFocus()
    stops = []
    for _ in range(30):
        stops.append(window.focusWidget())
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    order = [
        window.sidebar.view,
        window.canvas,
        window.strip.fit,
        window.controls.presets.rows["old-photo"],
        window.controls.size_choice.button("2x"),
        window.controls.clean_up,
        window.controls.keep_colours,
        window.action_panel.button,
    ]
    places = [stops.index(widget) for widget in order]
    assert places == sorted(places)


def test_closing_while_working_asks(qtbot, make_window, make_photo):
    window = make_window()
    drop(window, make_photo("big.png", (600, 450)))
    qtbot.waitUntil(lambda: len(window.photos) == 1)
    asked = []

    def stay(parent, unfinished):
        asked.append((parent, unfinished))
        return Leaving.STAY

    window.closing.ask = stay
    window.restore()
    window.close()
    assert asked == [(window, 1)]
    assert window.isVisible()
    window.closing.ask = lambda *_: Leaving.LATER
    window.close()
    assert not window.isVisible()


def test_the_engine_dies_and_the_photos_are_begun_again(qtbot, make_window, make_photo):
    window = make_window(process=True)
    drop(window, make_photo("big.png", (600, 450)), make_photo("small.png"))
    qtbot.waitUntil(lambda: len(window.photos) == 2)
    window.restore()
    qtbot.waitUntil(lambda: window.photos.photo(0).fraction > 0, timeout=SECONDS)
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS) as ended:
        os.kill(window._bridge.pool.pid, signal.SIGKILL)
    assert (ended.args[0].done, ended.args[0].failed) == (2, 0)
    for row in (0, 1):
        photo = window.photos.photo(row)
        assert photo.state is State.DONE
        assert photo.result.is_file()
    assert len(list(window.photos.photo(0).path.parent.iterdir())) == 4
    assert window.isVisible()


def test_keys_of_the_list(qtbot, make_window, make_photo):
    window = make_window(warm=False)
    drop(window, make_photo("a.png"), make_photo("b.png"), make_photo("c.png"))
    qtbot.waitUntil(lambda: len(window.photos) == 3)
    view = window.sidebar.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert window.sidebar.current.path.name == "b.png"
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert names(window) == ["a.png", "c.png"]
    qtbot.keyPress(view, Qt.Key.Key_Space)
    assert window.canvas.original_only
    qtbot.keyRelease(view, Qt.Key.Key_Space)
    assert not window.canvas.original_only


def test_shortcuts_zoom(qtbot, make_window, make_photo):
    window = make_window(warm=False)
    drop(window, make_photo(size=(900, 700)))
    qtbot.waitUntil(lambda: window.canvas.before is not None)
    fitted = window.canvas.zoom
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window, Qt.Key.Key_1, control)
    assert window.canvas.zoom == 1.0
    assert window.strip.percent.text() == "100 %"
    qtbot.keyClick(window, Qt.Key.Key_2, control)
    assert window.canvas.zoom == 2.0
    qtbot.keyClick(window, Qt.Key.Key_0, control)
    assert window.canvas.zoom == pytest.approx(fitted)
    qtbot.keyClick(window, Qt.Key.Key_Plus, control)
    assert window.canvas.zoom > fitted


def test_an_engine_that_cannot_start_is_told_once(make_window):
    window = make_window(warm=False)
    why = "The engine could not be started. Install the program again."
    report = Report((why, "more"), "", "", 0.0, passed=False)
    window._bridge.reported.emit(report)
    assert window.message_bar.message.text == why
    window.message_bar.clear()
    window._bridge.reported.emit(report)
    assert window.message_bar.message is None


def test_the_view_is_chosen_in_the_strip_or_with_a_key(qtbot, make_window, make_photo):
    window = make_window()
    drop(window, make_photo())
    switch = window.strip.layout_switch
    assert not switch.isEnabled()
    assert not window.actions_.side_by_side.isEnabled()
    qtbot.waitUntil(lambda: window.canvas.comparable)
    assert switch.isEnabled()
    assert window.actions_.side_by_side.isEnabled()
    restore(qtbot, window)
    qtbot.waitUntil(lambda: window.canvas.after is not None)
    assert switch.key == "divider"
    assert switch.button("side-by-side").accessibleName() == "View: Side by side"
    qtbot.mouseClick(switch.button("side-by-side"), Qt.MouseButton.LeftButton)
    assert window.canvas.side_by_side
    assert window.actions_.side_by_side.isChecked()
    qtbot.keyClick(window, Qt.Key.Key_V)
    assert not window.canvas.side_by_side
    assert switch.key == "divider"
    qtbot.keyClick(window, Qt.Key.Key_V)
    assert switch.key == "side-by-side"


@pytest.mark.parametrize("width", [1000, 1080, 1280])
def test_the_strip_has_room_for_all_its_buttons(qtbot, make_window, make_photo, width):
    window = make_window(warm=False)
    drop(window, make_photo())
    qtbot.waitUntil(lambda: window.canvas.before is not None)
    window.resize(width, 600)
    strip = window.strip
    buttons = (strip.fit, strip.full, strip.smaller, strip.larger, strip.layout_switch, strip.hold)
    qtbot.waitUntil(lambda: all(b.width() >= b.sizeHint().width() for b in buttons))
    assert strip.hold.geometry().right() < strip.width()


def test_closing_keeps_what_the_engine_stored_meanwhile(make_window):
    window = make_window(warm=False)
    save_settings(AppSettings(precision='{"cpu": "float32"}'))
    window.controls.choose_preset("grainy")
    window.close()
    settings = load_settings()
    assert settings.precision == '{"cpu": "float32"}'
    assert settings.preset == "grainy"


def test_a_crash_is_written_to_the_log_of_the_window(home):
    code = """
import sys
from PySide6.QtWidgets import QMessageBox
from sr_desktop.gui import main

def crash():
    try:
        raise RuntimeError("the wheels came off")
    except RuntimeError:
        sys.excepthook(*sys.exc_info())
    return 0

QMessageBox.exec = lambda box: 0
main.QApplication.exec = staticmethod(crash)
main.Bridge.warm_up = lambda bridge: None
sys.exit(main.run())
"""
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)
    log = (home / "logs" / "window.log").read_text(encoding="utf-8")
    assert "RuntimeError: the wheels came off" in log
    assert "Traceback" in log


def test_the_window_remembers(qtbot, make_window):
    window = make_window(warm=False)
    window.controls.choose_preset("grainy")
    window.close()
    settings = load_settings()
    assert settings.preset == "grainy"
    assert settings.window


def test_light_and_dark_change_while_running(qtbot, make_window, theme):
    window = make_window(warm=False)
    theme.choose(DARK)
    dark = window.grab().toImage().pixelColor(5, window.height() - 5).lightness()
    theme.choose(LIGHT)
    light = window.grab().toImage().pixelColor(5, window.height() - 5).lightness()
    theme.choose(None)
    assert dark < 60
    assert light > 220


def test_a_window_that_was_released_can_be_released_again(make_window):
    window = make_window(warm=False)
    window.release()
    window.release()
    window.controls.clean_up.setValue(11)  # nobody answers any more
    assert not window.suggesting.advice.told


def test_what_was_refused_is_told_once_however_quickly_more_is_added(
    qtbot, make_window, make_photo, tmp_path
):
    window = make_window(warm=False)
    told, show = [], window.message_bar.show_message
    window.message_bar.show_message = lambda message: (told.append(message.text), show(message))
    ended: list[bool] = []
    window.arrivals.gatherer.finished.connect(lambda: ended.append(True))
    window.add([tmp_path / "gone.jpg"])  # as when several files are opened from a folder
    window.add([make_photo()])
    qtbot.waitUntil(lambda: ended == [True, True])
    assert len(told) == 1
    assert "gone.jpg" in told[0]


def test_a_result_that_was_taken_away_is_not_shown_later(qtbot, make_window, make_photo):
    window = make_window(warm=False)
    window.add([make_photo()])
    qtbot.waitUntil(lambda: window.canvas.before is not None)
    viewing = window._viewing
    viewing.show_result(make_photo("result.png"))
    viewing.show_result(None)
    viewing._loader._pool.waitForDone()
    QApplication.processEvents()
    assert window.canvas.after is None


def test_an_album_of_thousands_is_stopped_and_taken_off_without_a_wait(
    qtbot, make_window, tmp_path, monkeypatch
):
    window = make_window(warm=False)
    sent, cancelled = [], []
    monkeypatch.setattr(window._bridge, "restore", sent.extend)
    monkeypatch.setattr(window._bridge, "cancel", cancelled.extend)
    window.photos.add(Photo(tmp_path / f"{number:05}.jpg") for number in range(6000))
    window.restore()
    qtbot.waitUntil(lambda: len(sent) == 6000)
    began = time.process_time()
    window.work.drop(*(window.photos.photo(row) for row in range(3000)))
    assert cancelled == [entry.id for entry in sent[:3000]]
    assert window.work.total == 3000
    told: list[bool] = []
    window.work.stop()
    window.work.changed.connect(lambda: told.append(window.work.running))
    window.work._on_stopped([Stopped(entry.id) for entry in sent])
    qtbot.waitUntil(lambda: not window.work.running)
    assert told.count(False) == 1
    assert len(told) < 5, "it is told when all have come back"
    assert time.process_time() - began < 3
