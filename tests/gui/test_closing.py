"""Closing while photos are in work: it is asked in words, and nothing is lost whatever is answered."""

from __future__ import annotations

import os
import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from sr_desktop.gui.closing import Leaving, ask_to_close
from sr_desktop.gui.photos import State
from sr_desktop.jobs.job import Settings
from sr_desktop.jobs.waiting import Group, keep_waiting, read_waiting, waiting_file
from tests.support import fingerprint, names

SECONDS = 60_000


@pytest.fixture
def album(make_photo):
    """Three photos, the first of which takes long enough to be interrupted."""
    big = make_photo("album/1 big.png", (600, 450))
    return [big, make_photo("album/2.png"), make_photo("album/3.png")]


@pytest.fixture
def busy(qtbot, make_window, album):
    """A window in the middle of the first photo."""
    window = make_window()
    window.add([album[0].parent])
    qtbot.waitUntil(lambda: len(window.photos) == 3)
    window.restore()
    qtbot.waitUntil(lambda: window.photos.photo(0).fraction > 0, timeout=SECONDS)
    return window


@pytest.mark.parametrize("answer", [0, 1, 2])
def test_it_is_asked_in_words(qtbot, make_window, answer):
    window = make_window(warm=False)
    seen = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append((box.text(), [button.text().replace("&", "") for button in box.buttons()]))
        words = ("Finish, then close", "Close, and go on next time", "Keep working")[answer]
        next(b for b in box.buttons() if b.text().replace("&", "") == words).click()

    QTimer.singleShot(0, press)
    assert ask_to_close(window, 23) is (Leaving.FINISH, Leaving.LATER, Leaving.STAY)[answer]
    text, buttons = seen[0]
    assert text == "23 photos are not finished yet"
    assert sorted(buttons) == ["Close, and go on next time", "Finish, then close", "Keep working"]


def test_keep_working_leaves_everything_as_it_is(qtbot, busy):
    busy.closing.ask = lambda *_: Leaving.STAY
    assert not busy.close()
    assert busy.work.running
    assert not waiting_file().exists()


def test_finish_then_close_finishes_and_closes(qtbot, busy, album):
    busy.closing.ask = lambda *_: Leaving.FINISH
    assert not busy.close()
    assert busy.isVisible()
    assert "closes when the photos are finished" in busy.message_bar.message.title
    qtbot.waitUntil(lambda: not busy.isVisible(), timeout=SECONDS)
    assert len(names(album[0].parent)) == 6
    assert not waiting_file().exists()


def test_it_can_be_left_open_after_all(qtbot, busy):
    busy.closing.ask = lambda *_: Leaving.FINISH
    busy.close()
    ((words, leave_open),) = busy.message_bar.message.actions
    assert words == "Leave it open"
    leave_open()
    with qtbot.waitSignal(busy.work.ended, timeout=SECONDS):
        pass
    assert busy.isVisible()


def test_what_is_left_waits_for_the_next_time_and_is_done_then(qtbot, busy, make_window, album):
    before = [fingerprint(path) for path in album]
    busy.closing.ask = lambda *_: Leaving.LATER
    settings = busy.photos.photo(0).settings
    assert busy.close()
    assert not busy.isVisible()
    (group,) = read_waiting()
    assert [path for path, _root in group.photos] == album
    assert group.settings == settings
    qtbot.waitUntil(lambda: not busy.work.running, timeout=SECONDS)
    assert len(names(album[0].parent)) == 3, "nothing half-written"

    again = make_window()
    message = again.message_bar.message
    assert message.title == "Continue where you left off?"
    assert message.text == "3 photos are still waiting."
    with qtbot.waitSignal(again.work.ended, timeout=SECONDS):
        message.actions[0][1]()
    assert [again.photos.photo(row).state for row in range(3)] == [State.DONE] * 3
    assert len(names(album[0].parent)) == 6
    assert [fingerprint(path) for path in album] == before
    assert read_waiting() == ()


def test_finished_photos_are_not_done_again(qtbot, make_window, make_photo):
    first, big = make_photo("a/1.png"), make_photo("a/2 big.png", (600, 450))
    window = make_window()
    window.add([first.parent])
    qtbot.waitUntil(lambda: len(window.photos) == 2)
    window.restore()
    qtbot.waitUntil(lambda: window.photos.photo(0).state is State.DONE, timeout=SECONDS)
    window.closing.ask = lambda *_: Leaving.LATER
    window.close()
    (group,) = read_waiting()
    assert [path for path, _root in group.photos] == [big]


def test_not_any_more_forgets_them(make_window, make_photo):
    keep_waiting([Group(Settings(), None, ((make_photo(), None),))])
    window = make_window(warm=False)
    window.message_bar.message.actions[1][1]()
    assert read_waiting() == ()
    assert len(window.photos) == 0


def test_an_offer_that_was_not_answered_is_made_again(make_window, make_photo):
    keep_waiting([Group(Settings(), None, ((make_photo(), None),))])
    make_window(warm=False).close()
    assert make_window(warm=False).message_bar.message.title == "Continue where you left off?"


def test_photos_that_are_gone_stay_away(qtbot, make_window, make_photo):
    gone, here = make_photo("gone.png"), make_photo("here.png")
    keep_waiting([Group(Settings(), None, ((gone, None), (here, None)))])
    gone.unlink()
    window = make_window()
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        window.message_bar.message.actions[0][1]()
    assert len(window.photos) == 1
    assert window.photos.photo(0).state is State.DONE


def test_a_drive_that_does_not_answer_stops_nothing_and_loses_nothing(
    qtbot, make_window, make_photo, monkeypatch
):
    keep_waiting([Group(Settings(), None, ((make_photo(), None),))])
    asked, answers = threading.Event(), threading.Event()

    def isfile(_path) -> bool:
        asked.set()
        return answers.wait(30)

    window = make_window(warm=False)
    monkeypatch.setattr(os.path, "isfile", isfile)
    window.message_bar.message.actions[0][1]()
    qtbot.waitUntil(asked.is_set)
    assert len(window.photos) == 0
    window.close()
    answers.set()
    window.release()
    qtbot.wait(1)
    assert len(window.photos) == 0
    assert len(read_waiting()) == 1, "it is offered again"
