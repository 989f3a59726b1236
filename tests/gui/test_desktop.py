"""What people expect of a desktop program, in the whole window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDrag, QFileOpenEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from sr_desktop.base.settings import change_settings, load_settings
from sr_desktop.gui import dialogs, notices, own_pictures
from sr_desktop.gui.main import OpenedFiles
from sr_desktop.gui.message_bar import Message
from sr_desktop.gui.notices import is_worth_telling, sentences
from sr_desktop.gui.own_pictures import is_own, pictures_folder, results_folder, sample
from sr_desktop.gui.photos import State
from sr_desktop.gui.single_instance import Call
from sr_desktop.gui.work import Summary

SECONDS = 120_000
"""Milliseconds a test waits for the engine."""


@pytest.fixture
def window(make_window):
    return make_window(warm=False)


@pytest.fixture
def pictures(tmp_path, monkeypatch):
    """The person's folder for pictures."""
    folder = tmp_path / "Bilder"
    folder.mkdir()
    monkeypatch.setattr(own_pictures, "pictures_folder", lambda: folder)
    return folder


def on_clipboard(*, image=None, paths=(), text=""):
    data = QMimeData()
    if image is not None:
        data.setImageData(image)
    if paths:
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    if text:
        data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)


def teal():
    picture = QImage(64, 48, QImage.Format.Format_RGB32)
    picture.fill(QColor("teal"))
    return picture


def names(window):
    return [window.photos.photo(row).path.name for row in range(len(window.photos))]


# --- the clipboard -------------------------------------------------------------------------------


def test_copied_files_are_pasted(qtbot, window, make_photo):
    on_clipboard(paths=[make_photo("eins.jpg"), make_photo("Hof/zwei.png").parent])
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: names(window) == ["eins.jpg", "zwei.png"])


def test_a_copied_picture_is_restored_into_the_pictures(qtbot, make_window, home, pictures):
    window = make_window()
    on_clipboard(image=teal())
    window.actions_.paste.trigger()
    qtbot.waitUntil(lambda: len(window.photos) == 1)
    photo = window.photos.photo(0)
    assert photo.path.parent == home / "pasted"
    assert photo.path.name.startswith("Pasted picture 20")
    assert str(pictures) in window.message_bar.message.text
    qtbot.waitUntil(lambda: window.canvas.before is not None)
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        window.restore()
    assert photo.state is State.DONE
    assert [path.parent for path in pictures.iterdir()] == [pictures]
    assert photo.result.parent == pictures
    assert len(list((home / "pasted").iterdir())) == 1


def test_a_chosen_folder_is_kept_for_pasted_pictures(qtbot, window, tmp_path, pictures):
    window.controls.save_place.set_folder(tmp_path)
    on_clipboard(image=teal())
    window.actions_.paste.trigger()
    qtbot.waitUntil(lambda: len(window.photos) == 1)
    assert window.message_bar.message is None
    assert results_folder(window.photos.photo(0).path, tmp_path) == tmp_path


def test_nothing_to_paste_is_told_quietly(window):
    on_clipboard(text="Liebe Anna")
    window.actions_.paste.trigger()
    assert window.message_bar.message.kind == "info"
    assert window.message_bar.message.title == "There is no photo on the clipboard."
    assert len(window.photos) == 0


def test_results_go_beside_the_original_but_not_into_the_home(tmp_path, home, pictures):
    beside = tmp_path / "Oma.jpg"
    assert results_folder(beside, None) is None
    assert results_folder(beside, tmp_path) == tmp_path
    for folder in ("pasted", "sample"):
        assert results_folder(home / folder / "x.png", None) == pictures
    assert not is_own(home / "pasted.png")
    assert pictures_folder().is_dir()


def test_the_new_photo_is_copied(qtbot, window, make_photo, tmp_path):
    window.add([make_photo()])
    qtbot.waitUntil(lambda: len(window.photos) == 1)
    assert not window.actions_.copy_result.isEnabled()
    photo = window.photos.photo(0)
    result = make_photo("Oma 1952 (restored).jpg")
    window.photos.change(photo, state=State.DONE, result=result)
    assert window.actions_.copy_result.isEnabled()
    window.actions_.copy_result.trigger()
    assert [Path(url.toLocalFile()) for url in QGuiApplication.clipboard().mimeData().urls()] == [
        result
    ]


# --- the first page ------------------------------------------------------------------------------


def test_the_sample_is_a_copy_and_stays_one(qtbot, window, home):
    window.welcome.sample.click()
    qtbot.waitUntil(lambda: len(window.photos) == 1)
    path = window.photos.photo(0).path
    assert path == home / "sample" / "Sample.jpg"
    assert load_settings().recent == ()
    assert sample() == path
    path.write_bytes(b"of the person")
    assert sample() == home / "sample" / "Sample (2).jpg"
    assert path.read_bytes() == b"of the person"


def test_a_sample_that_cannot_be_written_is_told(window, home):
    (home / "sample").touch()
    window.welcome.sample.click()
    assert window.message_bar.message.kind == "error"


def test_the_first_page_offers_what_was_opened(qtbot, make_window, make_photo):
    photo = make_photo("Großer Jüdenhof/Oma.jpg")
    change_settings(recent=(str(photo),))
    window = make_window(warm=False)
    qtbot.waitUntil(lambda: len(window.welcome.recent.rows) == 1)
    (row,) = window.welcome.recent.rows
    qtbot.waitUntil(row.isVisible)
    row.click()
    qtbot.waitUntil(lambda: names(window) == ["Oma.jpg"])


def test_what_is_dropped_is_remembered(qtbot, window, make_photo):
    folder = make_photo("Hof/Oma.jpg").parent
    window.add([folder])
    qtbot.waitUntil(lambda: load_settings().recent == (str(folder),))


def test_on_a_small_screen_with_large_text_nothing_is_cut(qtbot, make_window, make_photo, qapp):
    change_settings(recent=(str(make_photo()),))
    window = make_window(warm=False)
    welcome = window.welcome
    window.resize(1000, 560)
    qtbot.waitUntil(welcome.recent.isVisible)
    before = qapp.font()
    large = qapp.font()
    large.setPointSizeF(2.5 * before.pointSizeF())
    buttons = (welcome.open_photos, welcome.open_folder, welcome.sample)
    try:
        qapp.setFont(large)
        qtbot.waitUntil(lambda: not welcome.recent.isVisible())
        qtbot.waitUntil(lambda: all(_is_whole(button) for button in buttons))
    finally:
        qapp.setFont(before)
    qtbot.waitUntil(welcome.recent.isVisible)
    qtbot.waitUntil(lambda: all(_is_whole(button) for button in buttons))


def _is_whole(button):
    wanted = button.sizeHint()
    return button.width() >= wanted.width() and button.height() >= wanted.height()


def test_the_area_lights_up_while_something_is_held_over_it(qtbot, window):
    area = window.welcome._area
    assert not area.hot
    window.welcome.set_hot(True)
    qtbot.waitUntil(lambda: area._warmth == 1)
    assert area.hot
    window.welcome.set_hot(False)
    qtbot.waitUntil(lambda: area._warmth == 0)
    assert not area.hot


# --- a second start ------------------------------------------------------------------------------


def test_a_second_start_adds_its_photos_and_shows_the_window(
    qtbot, window, make_photo, monkeypatch
):
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    window.showMinimized()
    window.desktop.answer(Call((make_photo(),), "token"))
    qtbot.waitUntil(lambda: len(window.photos) == 1)
    assert not window.isMinimized()
    assert os.environ.pop("XDG_ACTIVATION_TOKEN") == "token"


def test_files_that_macos_opens_with_the_program(qtbot, window, make_photo, qapp):
    opened = OpenedFiles(qapp, window.add)
    QApplication.sendEvent(qapp, QFileOpenEvent(str(make_photo())))
    qapp.removeEventFilter(opened)
    qtbot.waitUntil(lambda: len(window.photos) == 1)


PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from sr_desktop import app
from sr_desktop.gui import desktop, main

main.Bridge.warm_up = lambda bridge: None
answer = desktop.Desktop.answer

def answered(self, call):
    answer(self, call)
    timer = QTimer(self)
    timer.timeout.connect(lambda: leave(self._window, timer))
    timer.start(10)

def leave(window, timer):
    if len(window.photos) == 2:
        timer.stop()
        print(*[window.photos.photo(row).path.name for row in (0, 1)], flush=True)
        window.close()

desktop.Desktop.answer = answered
run = main.QApplication.exec

def execute():
    QTimer.singleShot(0, lambda: print("ready", flush=True))
    return run()

main.QApplication.exec = staticmethod(execute)
sys.exit(app.main(sys.argv[1:]))
"""


def test_two_starts_are_one_window(make_photo):
    first = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(make_photo("eins.jpg"))],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert first.stdout.readline() == "ready\n"
    second = subprocess.run(
        [sys.executable, "-m", "sr_desktop", str(make_photo("zwei.jpg"))], timeout=60, check=False
    )
    assert second.returncode == 0
    assert first.communicate(timeout=60)[0] == "eins.jpg zwei.jpg\n"
    assert first.returncode == 0


# --- the run -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("seconds", "active", "stopped", "told"),
    [
        (61, True, False, True),
        (59, True, False, False),
        (6, False, False, True),
        (4, False, False, False),
        (600, False, True, False),
    ],
)
def test_the_end_of_a_long_run_is_told(seconds, active, stopped, told):
    assert is_worth_telling(seconds, active=active, stopped=stopped) is told


def test_a_notice_tells_what_became_of_the_photos():
    assert sentences(Summary(2, 0, False, None, None))[1] == "Your originals are untouched."
    assert "could not" in sentences(Summary(2, 1, False, None, None))[1]
    title, text = sentences(Summary(0, 3, False, None, None))
    assert "could not" in title
    assert text == ""


def test_a_run_of_which_nothing_was_left_is_no_news(window, monkeypatch):
    monkeypatch.setattr(notices, "is_worth_telling", lambda *_, **__: True)
    told = []
    monkeypatch.setattr(window.desktop.notices, "tell", lambda *words: told.append(words))
    window.desktop.notices.run_began()
    window.desktop.notices.run_ended(Summary(0, 0, False, None, None))
    assert not told


@pytest.mark.parametrize("wanted", [True, False])
def test_while_it_works_the_computer_stays_awake(
    qtbot, make_window, make_photo, monkeypatch, wanted
):
    change_settings(keep_awake=wanted, notifications=wanted)
    monkeypatch.setattr(notices, "SOME", 0.0)
    monkeypatch.setattr(notices, "LONG", 0.0)
    window = make_window()
    told = []
    monkeypatch.setattr(window.desktop.notices, "tell", lambda *words: told.append(words))
    window.add([make_photo()])
    qtbot.waitUntil(lambda: window.canvas.before is not None)
    held = []
    window.work.photo_started.connect(lambda _photo: held.append(window.desktop.awake.held))
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        window.restore()
    assert held == [wanted]
    assert not window.desktop.awake.held
    assert len(told) == wanted


def test_the_message_of_a_saved_photo_is_dragged(qtbot, make_window, make_photo, monkeypatch):
    dragged = []
    monkeypatch.setattr(
        QDrag, "exec", lambda drag, *_how: dragged.append(drag.mimeData().urls()[0].toLocalFile())
    )
    window = make_window()
    window.add([make_photo()])
    qtbot.waitUntil(lambda: window.canvas.before is not None)
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        window.restore()
    bar = window.message_bar
    assert bar.message.kind == "success"
    start = QPoint(4, 4)
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(bar, start + QPoint(30, 20))
    qtbot.mouseMove(bar, start + QPoint(60, 30))
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=start)
    result = window.photos.photo(0).result
    assert dragged == [str(result)]
    assert bar.handle.isVisible()
    assert bar.handle.path == result
    bar.show_message(Message("success", "Model added"))
    assert bar.handle.isHidden()


# --- help ----------------------------------------------------------------------------------------


def test_the_help_menu_opens_its_windows(window, make_photo, monkeypatch):
    shown = {}
    monkeypatch.setattr(dialogs, "show_shortcuts", lambda _parent, keys: shown.update(keys=keys))
    monkeypatch.setattr(
        dialogs, "show_help_details", lambda _parent, report, names: shown.update(names=names)
    )
    monkeypatch.setattr(dialogs, "show_about", lambda parent: shown.update(about=parent))
    window.controls.save_place.set_folder(make_photo().parent)
    for name in ("shortcuts", "copy_details", "about"):
        getattr(window.actions_, name).trigger()
    words = {shortcut.words for shortcut in shown["keys"]}
    assert {"Open photos", "Paste", "Keyboard shortcuts"} <= words
    assert shown["names"] == [make_photo().parent]
    assert shown["about"] is window
