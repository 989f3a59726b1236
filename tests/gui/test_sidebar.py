"""The list of photos: several at once, finding by name, the menu, what is read out."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from sr_desktop.gui.loading import Thumbnails
from sr_desktop.gui.photo_row import THUMBNAIL
from sr_desktop.gui.photos import Photo, PhotoList, State
from sr_desktop.gui.sidebar import Sidebar

SECONDS = 120_000
Key, Modifier = Qt.Key, Qt.KeyboardModifier
NAMES = ("Anna.jpg", "Bruno.jpg", "Dora.jpg", "Tante Dorle.jpg", "Vater.jpg")


@pytest.fixture
def make_sidebar(qtbot):
    """A sidebar with photos whose files are not there."""
    kept = []  # no test's end takes it away in the middle of something

    def make(names=NAMES):
        thumbnails = Thumbnails(2 * THUMBNAIL)
        photos = PhotoList(thumbnails)
        photos.add(Photo(Path("album") / name, state=State.DONE) for name in names)
        sidebar = Sidebar(photos)
        for part in (thumbnails, photos):
            part.setParent(sidebar)
        qtbot.addWidget(sidebar, before_close_func=lambda _widget: thumbnails.close())
        sidebar.resize(272, 700)
        sidebar.show()
        qtbot.waitExposed(sidebar)
        kept.append(sidebar)
        return sidebar

    return make


def names(photos):
    return [photo.path.stem for photo in photos]


def at(sidebar, row):
    return sidebar.view.visualRect(sidebar.view.model().index(row)).center()


def click(qtbot, sidebar, row, modifier=Modifier.NoModifier):
    qtbot.mouseClick(sidebar.view.viewport(), Qt.MouseButton.LeftButton, modifier, at(sidebar, row))


def menu_of(qtbot, sidebar):
    menu = [each for each in sidebar.view.findChildren(QMenu) if each.isVisible()][-1]
    return menu, {each.text().replace("&", ""): each for each in menu.actions() if each.text()}


def test_several_are_selected_with_shift_and_control_and_one_is_current(qtbot, make_sidebar):
    sidebar = make_sidebar()
    seen = []
    sidebar.selected.connect(seen.append)
    click(qtbot, sidebar, 0)
    click(qtbot, sidebar, 2, Modifier.ShiftModifier)
    assert names(sidebar.chosen) == ["Anna", "Bruno", "Dora"]
    assert sidebar.current.path.stem == "Dora"
    click(qtbot, sidebar, 4, Modifier.ControlModifier)
    assert names(sidebar.chosen) == ["Anna", "Bruno", "Dora", "Vater"]
    sidebar.select(sidebar._photos.photo(1))
    assert names(sidebar.chosen) == ["Bruno"]
    assert names(seen) == ["Anna", "Dora", "Vater", "Bruno"]


def test_home_and_end_go_to_the_first_and_the_last(qtbot, make_sidebar):
    sidebar = make_sidebar()
    sidebar.select(sidebar._photos.photo(2))
    qtbot.keyClick(sidebar.view, Key.Key_End)
    assert sidebar.current.path.stem == "Vater"
    qtbot.keyClick(sidebar.view, Key.Key_Home)
    assert sidebar.current.path.stem == "Anna"


def test_typing_finds_by_the_beginning_of_a_name_then_inside(qtbot, make_sidebar):
    sidebar = make_sidebar()
    sidebar.select(sidebar._photos.photo(0))
    qtbot.keyClicks(sidebar.view, "tan")
    assert sidebar.current.path.stem == "Tante Dorle"
    sidebar.view._since.invalidate()  # a pause
    qtbot.keyClicks(sidebar.view, "orl")
    assert sidebar.current.path.stem == "Tante Dorle"
    sidebar.view._since.invalidate()
    qtbot.keyClicks(sidebar.view, "B")
    assert sidebar.current.path.stem == "Bruno"
    sidebar.view._since.invalidate()
    qtbot.keyClicks(sidebar.view, "xyz")
    assert sidebar.current.path.stem == "Bruno"


def test_the_same_letter_again_goes_on_to_the_next(qtbot, make_sidebar):
    sidebar = make_sidebar(("aa.jpg", "ab.jpg", "b.jpg"))
    sidebar.select(sidebar._photos.photo(0))
    qtbot.keyClicks(sidebar.view, "a")
    assert sidebar.current.path.stem == "ab"
    sidebar.view._since.invalidate()
    qtbot.keyClicks(sidebar.view, "a")
    assert sidebar.current.path.stem == "aa"


def test_in_the_middle_of_a_name_a_letter_is_no_command(qtbot, make_window, make_photo):
    window = make_window(warm=False)
    window.add([make_photo("a.png"), make_photo("Oma.png"), make_photo("Onkel v. Vater.png")])
    qtbot.waitUntil(lambda: len(window.photos) == 3)
    window.actions_.side_by_side.setEnabled(True)
    window.sidebar.select(window.photos.photo(0))
    was = window.canvas.side_by_side
    for letter in "onkel v":  # Space and V are the canvas's otherwise
        qtbot.keyClick(window.sidebar.view, letter)
    assert window.sidebar.current.path.stem == "Onkel v. Vater"
    assert window.canvas.side_by_side == was
    assert not window.canvas.original_only
    window.sidebar.view._since.invalidate()  # a pause
    qtbot.keyClick(window.sidebar.view, Key.Key_V)
    assert window.canvas.side_by_side != was


def test_what_is_read_out_says_state_and_place(make_sidebar):
    sidebar = make_sidebar()
    model, photos = sidebar.view.model(), sidebar._photos
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.data(model.index(2), role) == "Dora.jpg, Done, 3 of 5"
    photos.change(photos.photo(2), state=State.WORKING, fraction=0.4)
    assert model.data(model.index(2), role) == "Dora.jpg, Working, 40 %, 3 of 5"
    photos.change(photos.photo(2), state=State.WAITING, next=True)
    assert model.data(model.index(2), role) == "Dora.jpg, Next in turn, 3 of 5"


def test_the_menu_of_a_finished_photo(qtbot, make_sidebar):
    sidebar = make_sidebar()
    photo = sidebar._photos.photo(1)
    sidebar._photos.change(photo, result=Path("album/Bruno (restored).jpg"))
    click(qtbot, sidebar, 1)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(sidebar.view.viewport(), event)
    menu, actions = menu_of(qtbot, sidebar)
    assert list(actions) == [
        "Compare",
        "Open",
        "Show in folder",
        "About this result…",
        "Restore again",
        "Use these settings for this photo only",
        "Remove from the list",
    ]
    assert (
        sidebar.view.viewport().rect().contains(sidebar.view.viewport().mapFromGlobal(menu.pos()))
    )
    for text, signal in (
        ("Compare", sidebar.compare_wanted),
        ("About this result…", sidebar.about_wanted),
    ):
        with qtbot.waitSignal(signal) as told:
            actions[text].trigger()
        assert told.args == [photo]
    with qtbot.waitSignal(sidebar.restore_wanted) as told:
        actions["Restore again"].trigger()
    assert told.args == [[photo]]
    menu.close()


def test_the_menu_of_several_photos(qtbot, make_sidebar):
    sidebar = make_sidebar()
    sidebar.busy = True
    click(qtbot, sidebar, 0)
    click(qtbot, sidebar, 2, Modifier.ShiftModifier)
    place = at(sidebar, 1)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, sidebar.view.viewport().mapToGlobal(place)
    )
    QApplication.sendEvent(sidebar.view.viewport(), event)
    menu, actions = menu_of(qtbot, sidebar)
    assert list(actions) == [
        "Restore these 3 photos",
        "Use these settings for the 3 chosen photos",
        "Remove 3 photos from the list",
    ]
    restore, _own, remove = actions.values()
    assert not restore.isEnabled()  # the engine works
    with qtbot.waitSignal(sidebar.view.remove_wanted):
        remove.trigger()
    menu.close()


def open_menu(qtbot, sidebar):
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(sidebar.view.viewport(), event)
    return menu_of(qtbot, sidebar)


def test_the_menu_of_a_single_photo_is_short(qtbot, make_sidebar):
    sidebar = make_sidebar(("Oma.jpg",))
    sidebar._photos.change(sidebar._photos.photo(0), state=State.WAITING)
    sidebar.select(sidebar._photos.photo(0))
    menu, actions = open_menu(qtbot, sidebar)
    assert list(actions) == ["Show in folder", "Restore this photo", "Remove from the list"]
    menu.close()


def test_a_photo_that_waits_can_be_put_before_the_others(qtbot, make_sidebar):
    sidebar = make_sidebar()
    photos = sidebar._photos
    for row in (1, 2, 3):
        photos.change(photos.photo(row), state=State.WAITING)
    sidebar.select(photos.photo(3))
    menu, actions = open_menu(qtbot, sidebar)
    with qtbot.waitSignal(sidebar.hurry_wanted) as told:
        actions["Restore next"].trigger()
    assert told.args == [[photos.photo(3)]]
    menu.close()
    photos.change(photos.photo(3), next=True)
    assert names(photos.waiting()) == ["Tante Dorle", "Bruno", "Dora"]
    menu, actions = open_menu(qtbot, sidebar)
    assert "Restore next" not in actions  # it is already
    menu.close()
    for state in (State.WORKING, State.WAITING):  # its turn came: it is like any other then
        photos.change(photos.photo(3), state=state)
    assert names(photos.waiting()) == ["Bruno", "Dora", "Tante Dorle"]


def test_failed_photos_can_be_tried_again_one_or_all(qtbot, make_sidebar):
    sidebar = make_sidebar()
    photos = sidebar._photos
    for row in (0, 2):
        photos.change(photos.photo(row), state=State.FAILED)
    sidebar.busy = True
    sidebar.select(photos.photo(2))
    menu, actions = open_menu(qtbot, sidebar)
    for words, wanted in (
        ("Try again", [photos.photo(2)]),
        ("Try all 2 failed photos again", [photos.photo(0), photos.photo(2)]),
    ):
        with qtbot.waitSignal(sidebar.retry_wanted) as told:
            actions[words].trigger()
        assert told.args == [wanted]
    menu.close()
    click(qtbot, sidebar, 0, Modifier.ControlModifier)
    menu, actions = open_menu(qtbot, sidebar)
    assert "Try these 2 photos again" in actions
    menu.close()


def test_the_menu_of_an_album(qtbot, make_sidebar):
    sidebar = make_sidebar(())
    photos, root = sidebar._photos, Path("Fotos")
    photos.add(
        Photo(root / album / f"{number}.jpg", root)
        for album in ("Hof & Garten", "Wien")
        for number in range(3)
    )
    photos.change(photos.photo(0), state=State.DONE)
    sidebar.view.go_to(sidebar.view.rows.index(0))
    menu, actions = open_menu(qtbot, sidebar)
    assert list(actions) == [
        "Fold",
        "Fold all albums",
        "Show all albums",
        "Restore these 2 photos",  # the third is done
        "Restore next",
        "Use these settings for the album “Hof  Garten”",
        "Remove 3 photos from the list",
    ]
    with qtbot.waitSignal(sidebar.own_album_wanted) as told:
        actions["Use these settings for the album “Hof  Garten”"].trigger()
    assert told.args == [photos.photo(0).album]
    with qtbot.waitSignal(sidebar.restore_wanted) as told:
        actions["Restore these 2 photos"].trigger()
    assert told.args == [[photos.photo(1), photos.photo(2)]]
    for words, count in (("Fold", 5), ("Fold all albums", 2), ("Show all albums", 8)):
        actions[words].trigger()
        assert sidebar.view.rows.rowCount() == count
    menu.close()
    sidebar.select(photos.photo(4))
    menu, actions = open_menu(qtbot, sidebar)
    assert "Use these settings for this photo only" in actions
    assert "Use these settings for the album “Wien”" in actions
    assert "Same settings as all other photos" not in actions
    menu.close()


def test_there_is_no_menu_beside_the_photos(qtbot, make_sidebar):
    sidebar = make_sidebar()
    place = QPoint(20, sidebar.view.viewport().height() - 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, place)
    QApplication.sendEvent(sidebar.view.viewport(), event)
    assert sidebar.view.findChildren(QMenu) == []


def test_removing_several_takes_them_all_and_leaves_the_one_in_work(qtbot, make_window, make_photo):
    window = make_window(warm=False)
    window.add([make_photo(f"{letter}.png") for letter in "abcdef"])
    qtbot.waitUntil(lambda: len(window.photos) == 6)
    window.photos.change(window.photos.photo(1), state=State.WORKING)
    window.sidebar.select(window.photos.photo(0))
    for _ in range(3):
        qtbot.keyClick(window.sidebar.view, Key.Key_Down, Modifier.ShiftModifier)
    qtbot.keyClick(window.sidebar.view, Key.Key_Delete)
    left = [window.photos.photo(row) for row in range(len(window.photos))]
    assert names(left) == ["b", "e", "f"]
    assert [window.photos.row(photo) for photo in left] == [0, 1, 2]
    window.photos.change(left[0], state=State.WAITING)


def test_these_photos_are_restored_and_no_others(qtbot, make_window, make_photo):
    window = make_window()
    window.add([make_photo(f"{letter}.png", (40, 32)) for letter in "abc"])
    qtbot.waitUntil(lambda: len(window.photos) == 3)
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        window.sidebar.restore_wanted.emit([window.photos.photo(0), window.photos.photo(2)])
    states = [window.photos.photo(row).state for row in range(3)]
    assert states == [State.DONE, State.WAITING, State.DONE]


def test_compare_shows_the_whole_photo_with_the_divider_in_its_middle(
    qtbot, make_window, make_photo
):
    window = make_window()
    window.add([make_photo("a.png", (40, 32))])
    qtbot.waitUntil(lambda: window.canvas.before is not None)
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        window.restore()
    qtbot.waitUntil(lambda: window.canvas.after is not None)
    texts = dict(window.message_bar.message.actions)
    assert list(texts) == ["Show in folder", "Open", "Compare"]
    window.canvas.show_side_by_side(True)
    window.canvas.set_divider(0.9)
    window.canvas.zoom_to(8.0)
    texts["Compare"]()
    assert not window.canvas.side_by_side
    assert window.canvas.divider == 0.5
    assert window.canvas.zoom < 32
    fitted = window.canvas.zoom
    window.canvas.fit()
    assert window.canvas.zoom == fitted


def test_a_thousand_rows_ask_only_for_the_thumbnails_that_are_seen(qtbot, make_sidebar):
    sidebar = make_sidebar([f"{number:04}.jpg" for number in range(1000)])
    asked = set()
    real = sidebar._photos._thumbnails.of
    sidebar._photos._thumbnails.of = lambda path: asked.add(path.name) or real(path)
    sidebar.view.scrollToBottom()
    sidebar.view.viewport().update()
    qtbot.waitUntil(lambda: "0999.jpg" in asked)
    assert len(asked) < 40
    assert sidebar.view.uniformItemSizes()


def test_thumbnails_that_are_seen_now_come_before_those_scrolled_past(qtbot, tmp_path):
    paths = [tmp_path / f"{number}.png" for number in range(80)]
    for path in paths:
        Image.new("L", (4, 4)).save(path)
    thumbnails = Thumbnails(16)
    came = []
    thumbnails.loaded.connect(came.append)
    held = threading.Event()
    thumbnails._pool.start(held.wait)  # the one thread is busy meanwhile
    for path in paths:
        assert thumbnails.of(path) is None
    held.set()
    qtbot.waitUntil(lambda: len(came) == len(paths))
    thumbnails.close()
    assert set(came[0:1] + came[1:17]) == set(paths[-17:])
    assert came[-15:] == paths[:15]


def test_rows_are_mirrored_where_one_reads_from_the_right(qtbot, make_sidebar):
    sidebar = make_sidebar(("iii.jpg",))
    view = sidebar.view

    def thumbnail_side():
        shown = view.viewport().grab(view.visualRect(view.model().index(0))).toImage()
        middle = shown.height() // 2
        left, right = shown.pixelColor(30, middle), shown.pixelColor(shown.width() - 30, middle)
        base = shown.pixelColor(2, middle)
        return "left" if left != base and right == base else "right"

    assert thumbnail_side() == "left"
    sidebar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert thumbnail_side() == "right"


def test_the_original_is_let_go_with_the_keyboard(qtbot, make_window, make_photo):
    window = make_window(warm=False)
    window.add([make_photo()])
    qtbot.waitUntil(lambda: window.canvas.before is not None)
    view = window.sidebar.view
    with qtbot.waitActive(window):
        window.activateWindow()
    view.setFocus()
    qtbot.keyPress(view, Qt.Key.Key_Space)
    assert window.canvas.original_only
    window.controls.clean_up.setFocus()  # the key comes up there
    assert not window.canvas.original_only
