"""Looking through finished photos in the window, with the real engine and a folder as the trash."""

from __future__ import annotations

import shutil
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMenu

from sr_desktop.gui.closing import Leaving
from sr_desktop.gui.photos import State
from sr_desktop.gui.trash import to_trash
from sr_desktop.jobs.results import aside, record_of

SECONDS = 120_000
Key = Qt.Key


@pytest.fixture
def bin_(tmp_path_factory):
    return tmp_path_factory.mktemp("trash")


@pytest.fixture
def look(qtbot, make_window, make_photo, bin_):
    """A window in which three photos were restored and are looked through."""

    def make(names=("a.png", "b.png", "c.png"), *, full=False):
        window = make_window()
        window.closing.ask = lambda *_: Leaving.LATER
        window.after.approving.settler.trash = (
            (lambda path: False)
            if full
            else (lambda path: bool(shutil.move(path, bin_ / path.name)))
        )
        window.add([make_photo(name, (48, 40)) for name in names])
        qtbot.waitUntil(lambda: len(window.photos) == len(names))
        with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
            window.restore()
        assert "Look through them" in [text for text, _act in window.message_bar.message.actions]
        window.message_bar.message.actions[0][1]()
        assert window.after.active
        return window

    return make


def bar(window):
    return window.after.approving.bar


def press(qtbot, window, *keys):
    for key in keys:
        qtbot.keyClick(bar(window), key)


def settled(qtbot, window):
    window.after.approving.settler._pool.waitForDone()
    qtbot.wait(1)  # what was emitted from the thread is delivered


def files(window):
    return sorted(path.name for path in window.photos.photo(0).path.parent.glob("*.png"))


def test_what_was_set_is_not_taken_back_while_one_looks_through(qtbot, look):
    window = look()
    press(qtbot, window, Key.Key_Escape)
    window.controls.clean_up.setValue(13)
    undo = window.controls.undo_action
    assert undo.isEnabled()
    window.after.look_through()
    assert not undo.isEnabled()
    press(qtbot, window, Key.Key_Escape)
    assert undo.isEnabled()
    undo.trigger()
    assert window.controls.clean_up.value() != 13


def test_three_photos_by_keyboard(qtbot, look, bin_):
    window = look()
    assert bar(window).shown.place == "Photo 1 of 3"
    assert bar(window).shown.name == "a.png"
    assert bar(window).hasFocus()
    press(qtbot, window, Key.Key_K)
    assert window.sidebar.current.path.name == "b.png"
    press(qtbot, window, Key.Key_L, Key.Key_Return)
    assert bar(window).shown.finished
    assert bar(window).shown.note == "2 kept, 1 left as it was."
    assert len(files(window)) == 6  # nothing is gone yet
    press(qtbot, window, Key.Key_Return)
    assert not window.after.active
    assert not bar(window).isVisible()
    settled(qtbot, window)
    assert [path.name for path in bin_.iterdir()] == ["b (restored).png"]
    assert (window.photos.photo(1).path).is_file()
    assert window.photos.photo(1).state is State.LEFT
    assert window.photos.photo(1).line == "Left as it was"
    assert window.photos.photo(1).result is None
    assert window.message_bar.message.title == "2 kept, 1 left as it was."
    assert "originals are untouched" in window.message_bar.message.text
    assert window.action_panel.button.text() == "Restore again"  # and not "Restore photo"


def test_softer_gets_the_plain_name_when_it_is_over(qtbot, look, bin_):
    window = look()
    first = window.photos.photo(0).result
    old = first.read_bytes()
    press(qtbot, window, Key.Key_S)
    assert window.sidebar.current.path.name == "b.png"  # the person goes on meanwhile
    assert window.message_bar.message is None
    press(qtbot, window, Key.Key_K, Key.Key_K)
    qtbot.waitUntil(lambda: bar(window).shown.name == "a.png", timeout=SECONDS)
    assert bar(window).shown.note == "This is the softer result."
    second = window.photos.photo(0).result
    assert second.name == "a (restored) (2).png"
    assert first.read_bytes() == old  # still there: it could be taken back
    assert window.photos.photo(0).settings.strength == 0.5
    assert window.message_bar.message is None  # no word of "(2)"
    press(qtbot, window, Key.Key_K, Key.Key_Escape)
    settled(qtbot, window)
    assert window.photos.photo(0).result == first
    assert record_of(first).settings.strength == 0.5
    assert not second.exists()
    assert (bin_ / first.name).read_bytes() == old
    assert window.message_bar.message.title == "2 kept, 1 softer."


def test_undo_of_softer_brings_the_first_result_back(qtbot, look, bin_):
    window = look()
    first = window.photos.photo(0).result
    press(qtbot, window, Key.Key_S)
    qtbot.waitUntil(lambda: window.photos.photo(0).result != first, timeout=SECONDS)
    qtbot.keyClick(bar(window), Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.sidebar.current.path.name == "a.png"
    assert window.photos.photo(0).result == first
    assert window.photos.photo(0).settings.strength == 0.8
    press(qtbot, window, Key.Key_K, Key.Key_Escape)
    settled(qtbot, window)
    assert first.is_file()
    assert [path.name for path in bin_.iterdir()] == ["a (restored) (2).png"]


def test_another_preset_from_the_menu(qtbot, look):
    window = look(("a.png", "b.png"))
    press(qtbot, window, Key.Key_P)
    menu = bar(window).findChild(QMenu)
    qtbot.waitUntil(menu.isVisible)
    action = next(each for each in menu.actions() if each.text() == "Grainy or noisy photo")
    menu.close()
    action.trigger()
    qtbot.waitUntil(
        lambda: (
            window.photos.photo(0).settings.clean_up == 1.0
            and window.photos.photo(0).state is State.DONE
        ),
        timeout=SECONDS,
    )
    press(qtbot, window, Key.Key_K)
    assert bar(window).shown.note == "This is the result with another preset."
    press(qtbot, window, Key.Key_K, Key.Key_Escape)
    settled(qtbot, window)
    assert record_of(window.photos.photo(0).result).settings.clean_up == 1.0
    assert window.photos.photo(0).result.name == "a (restored).png"
    assert window.message_bar.message.title == "1 kept, 1 with another preset."


def test_leaving_while_a_photo_is_still_in_work_settles_it_later(qtbot, look, bin_):
    window = look(("a.png", "b.png"))
    first = window.photos.photo(0).result
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        press(qtbot, window, Key.Key_S, Key.Key_Escape)
        assert not window.after.active
        assert window.message_bar.message.title == "1 still working, 1 not decided."
    settled(qtbot, window)
    assert window.photos.photo(0).result == first
    assert record_of(first).settings.strength == 0.5
    assert [path.name for path in bin_.iterdir()] == [first.name]


def test_a_photo_that_cannot_be_restored_again_keeps_its_result(qtbot, look, bin_):
    window = look(("a.png", "b.png"))
    photo = window.photos.photo(0)
    first, source = photo.result, photo.path.read_bytes()
    photo.path.write_bytes(b"")
    with qtbot.waitSignal(window.work.photo_failed, timeout=SECONDS):
        press(qtbot, window, Key.Key_S)
    photo.path.write_bytes(source)
    assert photo.state is State.DONE
    assert photo.result == first
    assert window.message_bar.message.kind == "error"
    press(qtbot, window, Key.Key_K, Key.Key_K, Key.Key_Escape)
    settled(qtbot, window)
    assert first.is_file()
    assert list(bin_.iterdir()) == []


def test_an_original_changed_meanwhile_keeps_its_result(qtbot, look, bin_):
    window = look(("a.png", "b.png"))
    photo = window.photos.photo(0)
    with photo.path.open("ab") as stream:
        stream.write(b"more")
    press(qtbot, window, Key.Key_L, Key.Key_K, Key.Key_Escape)
    settled(qtbot, window)
    assert photo.result.is_file()
    assert list(bin_.iterdir()) == []
    assert window.message_bar.message.title == "File left alone"
    assert "as it is now" in window.message_bar.message.text


def test_without_a_trash_results_lie_in_a_folder_that_is_told(qtbot, look):
    window = look(("a.png", "b.png"), full=True)
    press(qtbot, window, Key.Key_L, Key.Key_K, Key.Key_Escape)
    settled(qtbot, window)
    assert [path.name for path in aside().iterdir()] == ["a (restored).png"]
    assert str(aside()) in window.message_bar.message.text


def test_closing_the_window_carries_out_what_was_decided(qtbot, look, bin_):
    window = look(("a.png", "b.png"))
    press(qtbot, window, Key.Key_L)
    window.close()
    window.after.close()  # as `release` does
    assert [path.name for path in bin_.iterdir()] == ["a (restored).png"]
    assert window.photos.photo(1).result.is_file()


def test_keys_count_on_the_canvas_and_in_the_list_too(qtbot, look):
    window = look()
    divider = window.canvas.divider
    qtbot.keyClick(window.canvas, Key.Key_K)
    assert window.sidebar.current.path.name == "b.png"
    qtbot.waitUntil(lambda: window.canvas.after is not None)
    qtbot.keyClick(window.canvas, Key.Key_Left)
    assert window.canvas.divider < divider  # the arrows stay with the divider there
    assert window.sidebar.current.path.name == "b.png"
    qtbot.keyClick(window.sidebar.view, Key.Key_Delete)
    assert window.sidebar.current.path.name == "c.png"
    assert len(window.photos) == 3  # Delete did not take it off the list
    qtbot.keyClick(window.sidebar.view, Key.Key_Backspace)
    assert window.sidebar.current.path.name == "b.png"
    assert bar(window).shown.note == "You left it as it was. Its result goes to the trash."
    press(qtbot, window, Key.Key_Right, Key.Key_Left, Key.Key_Left)
    assert window.sidebar.current.path.name == "a.png"
    qtbot.keyClick(window.canvas, Key.Key_Escape)
    assert not window.after.active
    qtbot.keyClick(window.canvas, Key.Key_K)  # means nothing any more
    assert window.photos.photo(0).state is State.DONE


def test_buttons_do_what_keys_do_and_enter_presses_the_focused_one(qtbot, look):
    window = look()
    qtbot.mouseClick(bar(window).keep, Qt.MouseButton.LeftButton)
    assert bar(window).shown.place == "Photo 2 of 3"
    bar(window).leave.setFocus()
    qtbot.keyClick(bar(window).leave, Key.Key_Return)
    assert window.after.approving.tally.left == 1
    qtbot.mouseClick(bar(window).undo, Qt.MouseButton.LeftButton)
    assert window.after.approving.tally.left == 0
    qtbot.mouseClick(bar(window).finish, Qt.MouseButton.LeftButton)
    assert not window.after.active


def test_the_softest_cannot_be_softer(qtbot, look):
    window = look(("a.png", "b.png"))
    for strength in (0.5, 0.3):
        window.sidebar.select(window.photos.photo(0))
        press(qtbot, window, Key.Key_S)
        qtbot.waitUntil(
            lambda strength=strength: (
                window.photos.photo(0).settings.strength == strength
                and window.photos.photo(0).state is State.DONE
            ),
            timeout=SECONDS,
        )
    window.sidebar.select(window.photos.photo(0))
    assert not bar(window).softer.isEnabled()
    press(qtbot, window, Key.Key_S)
    assert window.photos.photo(0).state is State.DONE


def test_meanwhile_nothing_else_is_sent_to_the_engine_or_taken_off(qtbot, look):
    window = look(("a.png", "b.png"))
    assert not window.actions_.restore.isEnabled()
    assert not window.actions_.remove.isEnabled()
    assert not window.after.approving.action.isEnabled()
    window.restore()
    assert not window.work.running
    press(qtbot, window, Key.Key_Escape)
    assert window.actions_.restore.isEnabled()
    assert window.after.approving.action.isEnabled()


def test_the_second_time_only_new_results_are_looked_through(qtbot, look, make_photo):
    window = look(("a.png", "b.png"))
    press(qtbot, window, Key.Key_K, Key.Key_K, Key.Key_Return)
    settled(qtbot, window)
    window.add([make_photo("c.png", (48, 40))])
    qtbot.waitUntil(lambda: len(window.photos) == 3)
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        window.restore()
    window.after.approving.action.trigger()
    assert bar(window).shown.place == "Photo 1 of 1"
    assert bar(window).shown.name == "c.png"


def test_a_screen_reader_hears_place_and_name(qtbot, look):
    window = look()
    told = QAccessible.queryAccessibleInterface(bar(window))
    assert told.text(QAccessible.Text.Name) == "Photo 1 of 3. a.png"
    press(qtbot, window, Key.Key_K)
    assert told.text(QAccessible.Text.Name) == "Photo 2 of 3. b.png"
    for button in (bar(window).keep, bar(window).softer, bar(window).preset, bar(window).leave):
        assert button.accessibleName()
        assert button.toolTip()


def test_the_bar_never_covers_the_picture(qtbot, look):
    window = look()
    shown = bar(window)
    choices = (shown.keep, shown.softer, shown.preset, shown.leave)

    def is_right(rows):
        assert len({each.y() for each in choices}) == rows
        assert not shown.geometry().intersects(window.canvas.geometry())
        assert all(shown.rect().contains(each.geometry()) for each in choices)
        assert all(each.width() >= each.sizeHint().width() for each in choices)

    for width, rows in ((1000, 2), (1500, 1), (1000, 2)):
        window.resize(width, 700)
        qtbot.waitUntil(lambda rows=rows: is_right(rows))


@pytest.mark.skipif(sys.platform != "linux", reason="only there the trash can be moved for a test")
def test_the_trash_of_the_system_takes_a_file(tmp_path, monkeypatch):
    data = tmp_path / "data"
    data.mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(data))
    file = tmp_path / "result.jpg"
    file.write_bytes(b"result")
    assert to_trash(file)
    assert not file.exists()
    assert [path.read_bytes() for path in data.rglob("result.jpg")] == [b"result"]
    assert not to_trash(file)  # what is not there cannot go


def test_no_preview_hides_a_result_that_is_looked_at(qtbot, look):
    window = look(("a.png", "b.png"))
    qtbot.waitUntil(lambda: window.canvas.after is not None)
    assert not window.controls.isEnabled()
    window.controls.choose_preset("grainy")  # as a suggestion does
    qtbot.wait(50)
    assert not window.canvas.previewing
    press(qtbot, window, Key.Key_Escape)
    assert window.controls.isEnabled()
