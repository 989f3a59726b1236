"""Closing while photos are in work: it is asked in words, and nothing is lost whatever is answered."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from sr_desktop.base import paths
from sr_desktop.gui import sending
from sr_desktop.gui.closing import Leaving, ask_to_close
from sr_desktop.gui.photos import State
from sr_desktop.jobs import entry as queue
from sr_desktop.jobs.entry import Entry, new_id
from sr_desktop.jobs.job import Settings
from sr_desktop.jobs.naming import target_for
from sr_desktop.jobs.store import Store
from sr_desktop.jobs.waiting import waiting_file
from tests.support import fingerprint, names

SECONDS = 60_000
USUAL = Settings()


def put_into_queue(*photos, settings=USUAL) -> list[Entry]:
    """As another program does, or this one before it was closed."""
    entries = [
        Entry(new_id(), photo, target_for(photo), settings, batch=1, pixels=None)
        for photo in photos
    ]
    with Store.open() as store:
        store.add(entries)
    return entries


def in_queue(state=queue.State.WAITING) -> list[Entry]:
    """What stands in the queue on disk."""
    with Store.open() as store:
        return store.entries(states=(state,))


def left(qtbot, window) -> None:
    """Waits until the work of a closed window has ended."""
    qtbot.waitUntil(lambda: not window._bridge.isRunning(), timeout=SECONDS)


def offered(qtbot, window):
    """The message that offers to go on."""
    qtbot.waitUntil(lambda: window.message_bar.message is not None, timeout=SECONDS)
    return window.message_bar.message


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
    with qtbot.waitSignal(busy.work.ended, timeout=SECONDS) as ended:
        pass
    assert ended.args[0].done == 3


def test_finish_then_close_finishes_and_closes(qtbot, busy, album):
    busy.closing.ask = lambda *_: Leaving.FINISH
    assert not busy.close()
    assert busy.isVisible()
    assert "closes when the photos are finished" in busy.message_bar.message.title
    qtbot.waitUntil(lambda: not busy.isVisible(), timeout=SECONDS)
    assert len(names(album[0].parent)) == 6
    left(qtbot, busy)
    assert in_queue() == []


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
    left(qtbot, busy)
    waiting = in_queue()
    assert album[0] in [entry.source for entry in waiting]
    assert {entry.settings for entry in waiting} == {settings}
    done = in_queue(queue.State.DONE)
    assert len(waiting) + len(done) == 3
    assert len(names(album[0].parent)) == 3 + len(done), "nothing half-written"

    again = make_window()
    message = offered(qtbot, again)
    assert message.title == "Continue where you left off?"
    number = len(waiting)
    assert message.text == (
        "1 photo is still waiting." if number == 1 else f"{number} photos are still waiting."
    )
    with qtbot.waitSignal(again.work.ended, timeout=SECONDS):
        message.actions[0][1]()
    assert [again.photos.photo(row).state for row in range(number)] == [State.DONE] * number
    assert len(names(album[0].parent)) == 6
    assert [fingerprint(path) for path in album] == before
    assert in_queue() == []
    assert len(in_queue(queue.State.DONE)) == 3


def test_photos_go_on_with_their_own_settings_and_the_controls_show_them(
    qtbot, make_window, make_photo
):
    own = Settings(clean_up=0.25, strength=0.75)
    photo = make_photo()
    put_into_queue(photo, settings=own)
    window = make_window()
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        offered(qtbot, window).actions[0][1]()
    row = window.photos.photo(0)
    assert row.settings == own
    assert window.controls.clean_up.value() == 25
    (done,) = in_queue(queue.State.DONE)
    assert done.settings == own


def test_not_any_more_forgets_them(qtbot, make_window, make_photo):
    put_into_queue(make_photo())
    window = make_window()
    offered(qtbot, window).actions[1][1]()
    qtbot.waitUntil(lambda: in_queue() == [])
    assert len(in_queue(queue.State.CANCELLED)) == 1
    assert len(window.photos) == 0


def test_an_offer_that_was_not_answered_is_made_again(qtbot, make_window, make_photo):
    put_into_queue(make_photo())
    first = make_window()
    offered(qtbot, first)
    first.close()
    left(qtbot, first)
    assert offered(qtbot, make_window()).title == "Continue where you left off?"


def test_a_photo_that_is_gone_is_told_and_the_others_are_done(qtbot, make_window, make_photo):
    gone, here = make_photo("gone.png"), make_photo("here.png")
    put_into_queue(gone, here)
    gone.unlink()
    window = make_window()
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS) as ended:
        offered(qtbot, window).actions[0][1]()
    assert (ended.args[0].done, ended.args[0].failed) == (1, 1)
    states = {window.photos.photo(row).path.name: window.photos.photo(row).state for row in (0, 1)}
    assert states == {"gone.png": State.FAILED, "here.png": State.DONE}


def test_a_photo_that_is_offered_and_dropped_too_is_restored_once(qtbot, make_window, make_photo):
    photo = make_photo()
    put_into_queue(photo)
    window = make_window()
    offered(qtbot, window)
    window.add([photo])
    qtbot.waitUntil(lambda: len(window.photos) == 1)
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        window.restore()
    qtbot.waitUntil(lambda: not window.work.running)
    assert in_queue() == []
    assert len(in_queue(queue.State.DONE)) == 1
    assert len(names(photo.parent)) == 2


def test_what_the_last_version_left_is_taken_into_the_queue_and_offered(
    qtbot, make_window, make_photo
):
    photo = make_photo()
    table = {"settings": {"clean_up": 0.5, "size": "2x"}, "to": "", "photos": [[str(photo), ""]]}
    waiting_file().write_text(json.dumps({"version": 1, "groups": [table]}), encoding="utf-8")
    window = make_window()
    assert offered(qtbot, window).text == "1 photo is still waiting."
    assert not waiting_file().exists()
    (entry,) = in_queue()
    assert (entry.source, entry.settings.clean_up) == (photo, 0.5)
    assert entry.target == photo.with_name(f"{photo.stem} (restored).jpg")


def test_a_drive_that_does_not_answer_stops_nothing_and_loses_nothing(
    qtbot, make_window, make_photo, monkeypatch
):
    put_into_queue(make_photo())
    asked, answers = threading.Event(), threading.Event()

    def measured(_path) -> None:
        asked.set()
        answers.wait(30)

    window = make_window()
    monkeypatch.setattr(sending, "measured", measured)
    offered(qtbot, window).actions[0][1]()
    qtbot.waitUntil(asked.is_set)
    assert window.work.preparing
    window.closing.ask = lambda *_: Leaving.LATER
    window.close()
    answers.set()
    window.release()
    left(qtbot, window)
    assert len(in_queue()) == 1, "it is offered again"


@pytest.mark.slow
def test_a_window_that_is_killed_loses_nothing(qtbot, make_window, make_photo, tmp_path):
    """The whole program, as a process of its own, is killed in the middle of a run."""
    album = [make_photo(f"album/{number}.png", (160, 120)) for number in range(8)]
    before = [fingerprint(path) for path in album]
    killed = subprocess.Popen(
        [sys.executable, "-m", "tests.gui.killed_window", str(album[0].parent)],
        stdout=subprocess.PIPE,
        start_new_session=True,
    )
    assert killed.stdout is not None
    assert killed.stdout.readline() == b"some are done\n"
    os.killpg(killed.pid, signal.SIGKILL)
    killed.wait()
    killed.stdout.close()

    window = make_window()
    message = offered(qtbot, window)
    assert message.title == "Continue where you left off?"
    with qtbot.waitSignal(window.work.ended, timeout=2 * SECONDS):
        message.actions[0][1]()
    assert in_queue() == []
    assert len(in_queue(queue.State.DONE)) == 8
    assert len(names(album[0].parent)) == 16, "each is done once"
    assert [fingerprint(path) for path in album] == before
    assert not list(paths.home().rglob("*.part"))


def test_photos_that_were_not_yet_looked_at_are_kept_too(
    qtbot, make_window, make_photo, monkeypatch
):
    """The window closes while it is still looked whether there is room for the results."""
    album = [make_photo(f"album/{number}.png") for number in range(3)]
    window = make_window()
    window.add([album[0].parent])
    qtbot.waitUntil(lambda: len(window.photos) == 3)
    asked, answers = threading.Event(), threading.Event()

    def measured(_path) -> None:
        asked.set()
        answers.wait(30)

    monkeypatch.setattr(sending, "measured", measured)
    window.restore()
    qtbot.waitUntil(asked.is_set)
    window.closing.ask = lambda *_: Leaving.LATER
    threading.Timer(0.2, answers.set).start()
    window.close()
    left(qtbot, window)
    assert sorted(entry.source for entry in in_queue()) == sorted(album)
    assert len(names(album[0].parent)) == 3
