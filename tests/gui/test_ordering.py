"""The turn in which photos are restored: on the list before they are sent, in the queue afterwards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from sr_desktop.gui import shortcuts
from sr_desktop.gui.photos import State

SECONDS = 120_000
Key, Modifier = Qt.Key, Qt.KeyboardModifier


def listed(window):
    return [window.photos.photo(row) for row in range(len(window.photos))]


def order(window):
    return "".join(photo.path.stem for photo in listed(window))


@pytest.fixture
def make_album(qtbot, make_window, make_photo):
    def make(names="abcde", **how):
        window = make_window(**how)
        window.add([make_photo(f"{name}.png", (24, 16)) for name in names])
        qtbot.waitUntil(lambda: len(window.photos) == len(names))
        return window

    return make


def test_keys_move_photos_up_and_down(qtbot, make_album):
    window = make_album(warm=False)
    view = window.sidebar.view
    window.sidebar.select(window.photos.photo(2))
    for key, wanted in (
        *((Key.Key_Up, "acbde"), (Key.Key_Up, "cabde"), (Key.Key_Up, "cabde")),
        *((Key.Key_Down, "acbde"), (Key.Key_Down, "abcde"), (Key.Key_Down, "abdce")),
        *((Key.Key_Down, "abdec"), (Key.Key_Down, "abdec")),
    ):
        qtbot.keyClick(view, key, Modifier.AltModifier)
        assert order(window) == wanted
    qtbot.keyClick(view, Key.Key_Up, Modifier.ShiftModifier)
    qtbot.keyClick(view, Key.Key_Up, Modifier.AltModifier)
    assert order(window) == "abecd"
    assert [photo.path.stem for photo in window.sidebar.chosen] == ["e", "c"]


def test_photos_that_do_not_wait_stay_where_they_are(qtbot, make_album):
    window = make_album(warm=False)
    window.photos.change(window.photos.photo(2), state=State.DONE)
    window.sidebar.select(window.photos.photo(2))
    qtbot.keyClick(window.sidebar.view, Key.Key_Up, Modifier.AltModifier)
    assert order(window) == "abcde"


def test_at_the_edge_of_an_album_a_photo_goes_past_the_whole_next_one(
    qtbot, make_window, make_photo
):
    window = make_window(warm=False)
    for album in "xy":
        paths = [make_photo(f"{album}/{album}{number}.png", (24, 16)) for number in range(3)]
        window.add([paths[0].parent])
    qtbot.waitUntil(lambda: len(window.photos) == 6)
    view = window.sidebar.view
    window.sidebar.select(window.photos.photo(3))
    qtbot.keyClick(view, Key.Key_Up, Modifier.AltModifier)
    assert order(window) == "y0x0x1x2y1y2"
    qtbot.keyClick(view, Key.Key_Down, Modifier.AltModifier)
    assert order(window) == "x0x1x2y0y1y2"
    assert view.rows.rowCount() == 8


def test_photos_are_restored_in_the_order_of_the_list_and_the_next_one_first(qtbot, make_album):
    window = make_album("abcd")
    begun = []
    window.work.photo_done.connect(lambda photo, _done: begun.append(photo.path.stem))
    sent = []
    real = window.work.send
    window.work.send = lambda wanted, to: (
        sent.extend(photo.path.stem for photo, _ in wanted),
        real(wanted, to),
    )
    window.ordering.move([window.photos.photo(3)], window.photos.photo(1))
    window.ordering.hurry([window.photos.photo(2)])
    assert order(window) == "adbc"
    assert window.photos.photo(2).line == "Next in turn"
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        window.restore()
    assert sent == ["b", "a", "d", "c"]
    assert sorted(begun) == ["a", "b", "c", "d"]
    assert not any(photo.next for photo in listed(window))


def test_what_waits_in_the_queue_is_moved_there_too(qtbot, make_album):
    window = make_album("abcdef")
    window.work.pause()
    qtbot.waitUntil(lambda: window.work.paused, timeout=SECONDS)
    photos = listed(window)
    window.work.send(window.own.wanted(photos), None)
    qtbot.waitUntil(
        lambda: all(window.work.sent.sent_number(photo) is not None for photo in photos),
        timeout=SECONDS,
    )
    in_queue = []

    def ask():
        window._bridge.ask(lambda store: store.entries(), answer)

    def answer(entries):
        turn = sorted(entries, key=lambda entry: (-entry.priority, entry.place))
        in_queue.append("".join(entry.source.stem for entry in turn))

    window.ordering.move([photos[4]], photos[1])
    window.ordering.move([photos[0]], None)
    ask()
    qtbot.waitUntil(lambda: len(in_queue) == 1, timeout=SECONDS)
    assert in_queue[0] == order(window) == "ebcdfa"
    window.ordering.hurry([photos[3]])
    ask()
    qtbot.waitUntil(lambda: len(in_queue) == 2, timeout=SECONDS)
    assert in_queue[1] == "debcfa"
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        window.work.resume()


def test_a_failed_photo_is_tried_again(qtbot, make_album):
    window = make_album("ab")
    photo = window.photos.photo(1)
    whole = photo.path.read_bytes()
    photo.path.write_bytes(whole[: len(whole) // 2])
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        window.restore()
    assert photo.state is State.FAILED
    photo.path.write_bytes(whole)
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        window.sidebar.retry_wanted.emit([photo])
    assert photo.state is State.DONE


def test_the_menu_has_both(qtbot, make_album):
    window = make_album("abc", warm=False)
    hurry, retry = window.actions_.hurry, window.actions_.retry
    window.sidebar.select(window.photos.photo(2))
    assert hurry.isEnabled()
    assert not retry.isEnabled()
    hurry.trigger()
    assert window.photos.photo(2).next
    window.photos.change(window.photos.photo(0), state=State.FAILED)
    assert retry.isEnabled()
    tried = []
    window.ordering._send = tried.extend
    retry.trigger()
    assert tried == [window.photos.photo(0)]
    window.photos.change(window.photos.photo(0), state=State.DONE)
    window.photos.change(window.photos.photo(1), state=State.DONE)
    assert not hurry.isEnabled()  # it is the only one that waits
    assert not retry.isEnabled()


def test_the_keys_are_among_the_shortcuts(make_album):
    window = make_album("ab", warm=False)
    keys = {each.keys for each in shortcuts.all_shortcuts(window.menuBar())}
    assert {"Alt+Up", "Alt+Down", "Left", "Right"} <= keys
