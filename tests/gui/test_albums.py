"""Headings above the photos of a folder: when they are there, what they say, folding, speed."""

from __future__ import annotations

import random
import sys
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QPersistentModelIndex, QPoint, Qt

from sr_desktop.base.errors import PhotoUnreadable
from sr_desktop.gui.album_rows import HEADING_ROLE, MANY, MARK_ROLE, AlbumRows
from sr_desktop.gui.albums import Own
from sr_desktop.gui.loading import Thumbnails
from sr_desktop.gui.photo_row import THUMBNAIL, fold_place
from sr_desktop.gui.photos import Photo, PhotoList, State
from sr_desktop.gui.sidebar import Sidebar
from sr_desktop.jobs.job import Settings

Key, Role = Qt.Key, Qt.ItemDataRole
ROOT = Path("Fotos")


@pytest.fixture
def photos(qtbot):
    thumbnails = Thumbnails(2 * THUMBNAIL)
    made = PhotoList(thumbnails)
    yield made
    thumbnails.close()


@pytest.fixture
def sidebar(qtbot, photos):
    made = Sidebar(photos)
    qtbot.addWidget(made)
    made.resize(272, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def of(album, count, first=0, state=State.WAITING):
    """Photos found in a folder of the folder that was named."""
    return [
        Photo(ROOT / album / f"{album} {number}.jpg", ROOT, state)
        for number in range(first, first + count)
    ]


def shown(rows):
    """The rows as text: headings in brackets."""
    found = []
    for row in range(rows.rowCount()):
        index = rows.index(row)
        heading = index.data(HEADING_ROLE)
        found.append(f"[{heading.name}]" if heading is not None else index.data())
    return found


def model_says(rows, photos):
    """What the rows should be, worked out anew from the list."""
    found, last = [], None
    for photo in (photos.photo(row) for row in range(len(photos))):
        if rows.headed and photo.album is not last:
            found.append(f"[{rows.name(photo.album)}]")
        last = photo.album
        if not rows.is_folded(photo.album):
            found.append(photo.path.name)
    return found


# --- when there are headings -------------------------------------------------------------------


def test_one_photo_and_a_small_folder_have_no_heading(photos):
    rows = AlbumRows(photos)
    photos.add([Photo(Path("Oma.jpg"))])
    assert shown(rows) == ["Oma.jpg"]
    photos.add(of("Hof", MANY - 1))
    assert not rows.headed
    assert rows.rowCount() == MANY


def test_a_folder_with_many_has_a_heading_and_photos_named_by_themselves_too(photos):
    rows = AlbumRows(photos)
    photos.add([Photo(Path("Oma.jpg"))])
    photos.add(of("Hof", MANY))
    assert shown(rows)[:4] == ["[Single photos]", "Oma.jpg", "[Hof]", "Hof 0.jpg"]


def test_two_folders_have_headings_until_one_is_gone(photos):
    rows = AlbumRows(photos)
    photos.add([*of("Hof", 2), *of("Wien", 2)])
    assert shown(rows) == ["[Hof]", "Hof 0.jpg", "Hof 1.jpg", "[Wien]", "Wien 0.jpg", "Wien 1.jpg"]
    photos.remove([2, 3])
    assert shown(rows) == ["Hof 0.jpg", "Hof 1.jpg"]


def test_photos_come_below_the_heading_of_their_folder_in_several_groups(photos):
    rows = AlbumRows(photos)
    for first in range(0, 6, 2):
        photos.add(of("Hof", 2, first))
    photos.add(of("Wien", 1))
    photos.add(of("Wien", 2, 1))
    assert shown(rows) == model_says(rows, photos)
    assert shown(rows).count("[Wien]") == 1


def test_folders_of_one_name_are_told_apart(photos):
    rows = AlbumRows(photos)
    photos.add(
        Photo(ROOT / above / "Hof" / "1.jpg", ROOT) for above in ("Tante & Onkel", "Großmutter")
    )
    assert [name for name in shown(rows) if name.startswith("[")] == [
        "[Tante & Onkel / Hof]",
        "[Großmutter / Hof]",
    ]


# --- what they say -----------------------------------------------------------------------------


def test_a_heading_counts_what_is_done_and_what_failed(photos):
    rows = AlbumRows(photos)
    photos.add([*of("Großer Jüdenhof 1952", 5), *of("Wien", 1)])
    heading = rows.index(0)
    assert heading.data(HEADING_ROLE).line == "5 photos"
    for row in (0, 1):
        photos.change(photos.photo(row), state=State.DONE)
    photos.change(photos.photo(2), state=State.WORKING)
    assert heading.data(HEADING_ROLE).line == "2 of 5 done"
    photos.change(photos.photo(2), state=State.FAILED, error=PhotoUnreadable("No."))
    photos.change(photos.photo(3), state=State.LEFT)
    assert heading.data(HEADING_ROLE).line == "3 of 5 done, 1 failed"
    assert heading.data(Role.AccessibleTextRole) == (
        "Album Großer Jüdenhof 1952, 3 of 5 done, 1 failed"
    )
    rows.fold(photos.photo(0).album, True)
    assert heading.data(Role.AccessibleTextRole).endswith(", folded")
    photos.remove([0])
    assert heading.data(HEADING_ROLE).line == "2 of 4 done, 1 failed"
    assert photos.count(State.DONE) == 1


def test_the_row_of_a_heading_is_told_to_the_view_when_a_photo_changes(qtbot, photos):
    rows = AlbumRows(photos)
    photos.add([*of("Hof", 2), *of("Wien", 2)])
    told = []
    rows.dataChanged.connect(lambda upper, lower, roles: told.append(upper.row()))
    photos.change(photos.photo(3), state=State.DONE)
    assert sorted(told) == [3, 5]


def test_a_tooltip_shows_a_name_as_it_is(photos):
    rows = AlbumRows(photos)
    photos.add([Photo(ROOT / "<b>Hof" / "<i>1.jpg", ROOT), *of("Wien", 1)])
    for row, name in ((0, "&lt;b&gt;Hof"), (1, "&lt;i&gt;1.jpg")):
        assert name in rows.index(row).data(Role.ToolTipRole)


# --- folding -----------------------------------------------------------------------------------


def test_folding_hides_the_photos_and_those_that_come(photos):
    rows = AlbumRows(photos)
    photos.add([*of("Hof", 2), *of("Wien", 2)])
    rows.fold(photos.photo(2).album, True)
    photos.add(of("Wien", 3, 2))
    assert shown(rows) == ["[Hof]", "Hof 0.jpg", "Hof 1.jpg", "[Wien]"]
    assert rows.index(3).data(HEADING_ROLE).line == "5 photos"
    assert rows.index_of(photos.photo(4)) == rows.index(3)
    rows.fold_all(True)
    assert shown(rows) == ["[Hof]", "[Wien]"]
    rows.fold_all(False)
    assert shown(rows) == model_says(rows, photos)


def test_keys_fold_and_unfold_and_go_to_the_heading(qtbot, photos, sidebar):
    photos.add([*of("Hof", 2), *of("Wien", 2)])
    view = sidebar.view
    sidebar.select(photos.photo(3))
    qtbot.keyClick(view, Key.Key_Left)
    assert view.currentIndex().row() == 3
    assert sidebar.current is photos.photo(3)  # it is still shown
    qtbot.keyClick(view, Key.Key_Left)
    assert shown(view.rows)[-1] == "[Wien]"
    assert sidebar.current is photos.photo(3)
    qtbot.keyClick(view, Key.Key_Right)
    assert shown(view.rows)[-1] == "Wien 1.jpg"
    qtbot.keyClick(view, Key.Key_Right)
    assert sidebar.current is photos.photo(2)
    qtbot.keyClick(view, Key.Key_Up)
    qtbot.keyClick(view, Key.Key_Return)
    assert shown(view.rows)[-1] == "[Wien]"


def test_keys_are_mirrored_where_one_reads_from_the_right(qtbot, photos, sidebar):
    photos.add([*of("Hof", 2), *of("Wien", 2)])
    sidebar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    sidebar.select(photos.photo(3))
    qtbot.keyClick(sidebar.view, Key.Key_Right)
    qtbot.keyClick(sidebar.view, Key.Key_Right)
    assert shown(sidebar.view.rows)[-1] == "[Wien]"


@pytest.mark.parametrize("direction", Qt.LayoutDirection)
def test_the_sign_at_the_end_of_a_heading_folds(qtbot, photos, sidebar, direction):
    if direction == Qt.LayoutDirection.LayoutDirectionAuto:
        return
    sidebar.setLayoutDirection(direction)
    photos.add([*of("Hof", 2), *of("Wien", 2)])
    view = sidebar.view
    place = fold_place(view.visualRect(view.rows.index(0)), direction, view.font()).center()
    assert (place.x() > 136) == (direction == Qt.LayoutDirection.LeftToRight)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert shown(view.rows)[:2] == ["[Hof]", "[Wien]"]
    other = view.visualRect(view.rows.index(0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=other)
    assert shown(view.rows)[:2] == ["[Hof]", "[Wien]"]
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=other)
    assert shown(view.rows)[1] == "Hof 0.jpg"


def test_a_photo_that_is_folded_away_is_shown_without_unfolding(qtbot, photos, sidebar):
    photos.add([*of("Hof", 2), *of("Wien", 2)])
    seen = []
    sidebar.selected.connect(seen.append)
    sidebar.view.rows.fold_all(True)
    for row in (2, 3, 0):
        sidebar.select(photos.photo(row))
        assert sidebar.current is photos.photo(row)
    assert [photo.path.stem for photo in seen] == ["Wien 0", "Wien 1", "Hof 0"]
    assert shown(sidebar.view.rows) == ["[Hof]", "[Wien]"]


def test_a_heading_stands_for_its_photos_unless_photos_are_selected(qtbot, photos, sidebar):
    photos.add([*of("Hof", 3), *of("Wien", 2)])
    view = sidebar.view
    view.go_to(view.rows.index(0))
    assert [photo.path.stem for photo in sidebar.chosen] == ["Hof 0", "Hof 1", "Hof 2"]
    assert view.chosen_album is photos.photo(0).album
    sidebar.select(photos.photo(2))
    for _ in range(2):  # over the heading of the next album
        qtbot.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [photo.path.stem for photo in sidebar.chosen] == ["Hof 2", "Wien 0"]
    assert view.chosen_album is None
    view.rows.fold(photos.photo(0).album, True)
    view.selectAll()
    assert len(sidebar.chosen) == 5


def test_removing_an_album_by_its_heading_shows_a_photo_that_is_there(qtbot, photos, sidebar):
    photos.add([*of("Hof", 3), *of("Wien", 2), *of("Ulm", 2)])
    view = sidebar.view
    sidebar.select(photos.photo(1))
    view.go_to(view.rows.index(0))
    view.rows.fold_all(True)
    photos.remove([photos.row(photo) for photo in sidebar.chosen])
    assert sidebar.current is not None
    assert photos.row(sidebar.current) >= 0
    photos.remove(range(len(photos)))
    assert sidebar.current is None
    assert shown(view.rows) == []


# --- whatever happens --------------------------------------------------------------------------


def test_rows_agree_with_the_list_whatever_happens(qtbot, photos, sidebar):
    """A thousand random changes: rows, counts, numbers and what is selected stay right."""
    random_ = random.Random(7)
    rows = sidebar.view.rows
    number = 0
    for _ in range(400):
        deed = random_.randrange(8)
        count = len(photos)
        if deed <= 2 or count < 4:
            number += 1
            album = random_.choice(("Hof", "Wien", "Ulm", ""))
            new = of(album or "x", random_.randrange(1, 6), number * 10)
            if not album:
                new = [Photo(photo.path) for photo in new]
            photos.add(new)
        elif deed == 3:
            photos.remove(random_.sample(range(count), random_.randrange(1, max(2, count // 3))))
        elif deed == 4:
            some = [photos.photo(row) for row in random_.sample(range(count), 3)]
            before = random_.choice([*some, None, photos.photo(count - 1)])
            photos.move(some, before)
        elif deed == 5:
            state = random_.choice((State.WAITING, State.DONE, State.FAILED))
            photos.change(photos.photo(random_.randrange(count)), state=state)
        elif deed == 6:
            rows.fold(photos.photo(random_.randrange(count)).album, random_.random() < 0.5)
        else:
            sidebar.select(photos.photo(random_.randrange(count)))
        here = [photos.photo(row) for row in range(len(photos))]
        assert shown(rows) == model_says(rows, photos)
        assert [photos.row(photo) for photo in here] == list(range(len(here)))
        states = Counter(photo.state for photo in here)
        assert all(photos.count(state) == states[state] for state in State)
        for album in photos.albums:
            own = [photo for photo in here if photo.album is album]
            assert set(own) == set(album.photos)
            assert +album.states == Counter(photo.state for photo in own)
        current = sidebar.current
        assert (current is None) == (sidebar.view.currentIndex().row() < 0)
        if current is not None:
            assert current in here
            row = sidebar.view.currentIndex().row()
            assert rows.photo(row) in (current, None)


def test_what_is_selected_stays_so_when_headings_come_and_photos_move(qtbot, photos, sidebar):
    photos.add(of("Hof", 4))
    sidebar.select(photos.photo(2))
    kept = QPersistentModelIndex(sidebar.view.rows.index_of(photos.photo(3)))
    photo, other = photos.photo(2), photos.photo(3)
    photos.add(of("Wien", 2))
    assert sidebar.chosen == [photo]
    photos.move([photo], photos.photo(0))
    assert sidebar.chosen == [photo]
    assert sidebar.view.rows.photo(kept.row()) is other


def test_a_mark_says_what_the_heading_does_not(photos):
    rows = AlbumRows(photos)
    rows.described = lambda own: own.preset
    photos.add([*of("Hof", 2), *of("Wien", 2)])
    assert rows.index(1).data(MARK_ROLE) == ""
    mine, all_ = Own(Settings(), "gentle"), Own(Settings(strength=1.0), "strong")
    photos.change(photos.photo(0), own=mine)
    assert rows.index(1).data(MARK_ROLE) == "Has its own settings: gentle"
    assert rows.index(1).data(Role.ToolTipRole).endswith("\nHas its own settings: gentle")
    assert rows.index(1).data(Role.AccessibleTextRole).endswith(", Has its own settings: gentle")
    album = photos.photo(2).album
    album.own = all_
    photos.change(photos.photo(2), own=all_)
    assert rows.index(3).data(MARK_ROLE) == "Has its own settings: strong"
    assert rows.index(4).data(MARK_ROLE) == ""
    assert "not those of its album" in rows.index(5).data(MARK_ROLE)
    photos.add(of("Wien", 1, 2))  # who comes to an album has its settings
    assert photos.photo(4).own == all_


# --- twenty thousand ---------------------------------------------------------------------------


def calls(work):
    """How many lines of Python are run by `work`: a measure that does not depend on the computer."""
    count = 0

    def trace(_frame, event, _arg):
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def a_day(photos, count, rows=None, each=5):
    """Photos come in groups, are all restored, change their turn, and go, in as many pieces as can be."""
    for first in range(0, count, 100):
        photos.add(
            Photo(ROOT / f"Album {number // each}" / f"{number}.jpg", ROOT)
            for number in range(first, first + 100)
        )
    for row in range(count):
        photos.change(photos.photo(row), state=State.WORKING)
        photos.change(photos.photo(row), state=State.DONE)
    for folded in (True, False):
        if rows is not None:
            rows.fold_all(folded)
    photos.change(photos.photo(0), state=State.WAITING)
    photos.move([photos.photo(0)], None)
    photos.remove(range(0, count, 2))
    photos.remove(range(len(photos)))


def test_the_work_on_twenty_thousand_rows_grows_as_their_number(qtbot, photos):
    rows = AlbumRows(photos)
    assert rows.rowCount() == 0
    few = calls(lambda: a_day(photos, 1250, rows))
    many = calls(lambda: a_day(photos, 5000, rows))
    assert len(photos) == 0
    assert rows.rowCount() == 0
    # four times as many photos; it would be sixteen times if it were quadratic
    assert many < 4.5 * few, (few, many)


def test_twenty_thousand_rows_come_and_go(qtbot, photos, sidebar):
    a_day(photos, 20_000, sidebar.view.rows)
    assert len(photos) == 0
    assert sidebar.view.rows.rowCount() == 0


def test_photos_that_go_one_by_one_are_numbered_only_when_somebody_asks(photos):
    def one_by_one(count):
        photos.add(of("Hof", count))
        for _ in range(count):
            photos.remove([0])

    few = calls(lambda: one_by_one(250))
    many = calls(lambda: one_by_one(1000))
    assert many < 6 * few, (few, many)


def test_only_the_rows_that_are_seen_are_asked(qtbot, photos, sidebar):
    asked = set()
    real = photos.told
    photos.told = lambda photo, role: asked.add(photo) or real(photo, role)
    photos.add([*of("Hof", 5000), *of("Wien", 5000)])
    sidebar.view.scrollToBottom()
    sidebar.view.viewport().update()
    qtbot.waitUntil(lambda: photos.photo(9999) in asked)
    place = sidebar.view.indexAt(QPoint(20, 20)).row()
    assert place > 9000
    assert len(asked) < 60
