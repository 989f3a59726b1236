"""Rows are dragged to another turn within the list, and out of it as files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from sr_desktop.gui.drops import DropTarget
from sr_desktop.gui.loading import Thumbnails
from sr_desktop.gui.photo_row import THUMBNAIL
from sr_desktop.gui.photos import Photo, PhotoList, State
from sr_desktop.gui.sidebar import Sidebar

Modifier = Qt.KeyboardModifier
NAMES = ("Anna", "Bruno", "Dora", "Emil", "Frieda")
LEFT, NONE = Qt.MouseButton.LeftButton, Modifier.NoModifier


@pytest.fixture
def sidebar(qtbot):
    thumbnails = Thumbnails(2 * THUMBNAIL)
    thumbnails.of = lambda _path: None  # nobody looks for the files, which are not there
    photos = PhotoList(thumbnails)
    photos.add(Photo(Path("album") / f"{name}.jpg") for name in NAMES)
    made = Sidebar(photos)
    for part in (thumbnails, photos):
        part.setParent(made)
    qtbot.addWidget(made, before_close_func=lambda _widget: thumbnails.close())
    made.resize(272, 700)
    made.show()
    qtbot.waitExposed(made)
    made.view.moved.connect(photos.move)
    return made


@pytest.fixture
def drags(monkeypatch):
    """The drags that began: files and the one action. No real drag: it would wait for a mouse."""
    found = []

    def run(drag, allowed, _default):
        files = [Path(url.toLocalFile()).name for url in drag.mimeData().urls()]
        found.append((files, allowed, not drag.pixmap().isNull()))
        return Qt.DropAction.IgnoreAction

    monkeypatch.setattr(QDrag, "exec", run)
    return found


def order(sidebar):
    photos = sidebar._photos
    return [photos.photo(row).path.stem for row in range(len(photos))]


def area(sidebar, row):
    return sidebar.view.visualRect(sidebar.view.rows.index(row))


def click(qtbot, sidebar, row, modifier=NONE):
    place = area(sidebar, row).center()
    qtbot.mouseClick(sidebar.view.viewport(), LEFT, modifier, place)


def pull(qtbot, sidebar, row):
    """What a person does with the mouse to carry a row off."""
    target, start = sidebar.view.viewport(), area(sidebar, row).center()
    qtbot.mousePress(target, LEFT, NONE, start)
    qtbot.mouseMove(target, start + QPoint(3, 3))
    qtbot.mouseMove(target, start + QPoint(10, 12))
    qtbot.mouseRelease(target, LEFT, NONE, start + QPoint(10, 12))


def send(widget, kind, point, data, **more):
    copy = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    place = QPointF(point) if kind is QDropEvent else point
    event = kind(place, copy, data, LEFT, NONE)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def carry(sidebar, photos, point, *, drop=True):
    """Holds photos over a place of the list; True if it takes them."""
    view = sidebar.view
    data = view.drag.carry(photos)
    target = view.viewport()
    taken = send(target, QDragEnterEvent, point, data) and send(target, QDragMoveEvent, point, data)
    if drop:
        assert send(target, QDropEvent, point, data) is taken
    return taken


# --- within the list ---------------------------------------------------------------------------


def test_a_photo_is_dropped_above_and_below_another(sidebar):
    photos = sidebar._photos
    assert carry(sidebar, [photos.photo(3)], area(sidebar, 1).topLeft() + QPoint(40, 5))
    assert order(sidebar) == ["Anna", "Emil", "Bruno", "Dora", "Frieda"]
    assert carry(sidebar, [photos.photo(0)], area(sidebar, 2).bottomLeft() - QPoint(-40, 5))
    assert order(sidebar) == ["Emil", "Bruno", "Anna", "Dora", "Frieda"]


def test_several_stay_in_their_order_and_selected(qtbot, sidebar):
    photos = sidebar._photos
    click(qtbot, sidebar, 0)
    click(qtbot, sidebar, 3, Modifier.ControlModifier)
    chosen = sidebar.chosen
    below = QPoint(40, sidebar.view.viewport().height() - 5)
    assert carry(sidebar, chosen, below)
    assert order(sidebar) == ["Bruno", "Dora", "Frieda", "Anna", "Emil"]
    assert sidebar.chosen == chosen
    assert sidebar.current is photos.photo(4)


def test_only_photos_that_wait_are_moved(sidebar):
    photos = sidebar._photos
    for row, state in ((0, State.DONE), (1, State.WORKING), (2, State.FAILED)):
        photos.change(photos.photo(row), state=state)
    everything = [photos.photo(row) for row in range(5)]
    assert carry(sidebar, everything, area(sidebar, 0).topLeft() + QPoint(40, 5))
    assert order(sidebar) == ["Emil", "Frieda", "Anna", "Bruno", "Dora"]
    assert sidebar.view.drag.carry(everything[:2]) is None


def test_a_line_shows_the_place_and_goes_with_the_mouse(sidebar):
    view, photos = sidebar.view, sidebar._photos
    point = area(sidebar, 2).topLeft() + QPoint(40, 5)
    before = view.viewport().grab().toImage()
    assert carry(sidebar, [photos.photo(4)], point, drop=False)
    assert view.drag.line == area(sidebar, 2).top()
    assert view.viewport().grab().toImage() != before
    QApplication.sendEvent(view.viewport(), QDragLeaveEvent())
    assert view.drag.line is None
    assert order(sidebar)[-1] == "Frieda"


def test_the_list_moves_by_itself_near_its_edges(qtbot, sidebar):
    photos, view = sidebar._photos, sidebar.view
    photos.add(Photo(Path("album") / f"{number}.jpg") for number in range(200))
    bar = view.verticalScrollBar()
    low = QPoint(40, view.viewport().height() - 4)
    assert carry(sidebar, [photos.photo(0)], low, drop=False)
    qtbot.waitUntil(lambda: bar.value() > 100)
    before = bar.value()
    assert carry(sidebar, [photos.photo(0)], QPoint(40, 300), drop=False)
    bar.setValue(before)
    qtbot.waitUntil(lambda: view.drag.line is not None)
    assert not view.drag._timer.isActive()
    assert carry(sidebar, [photos.photo(0)], QPoint(40, 3), drop=False)
    qtbot.waitUntil(lambda: bar.value() == 0)
    view.drag.end()
    assert not view.drag._timer.isActive()


def test_rows_of_another_window_are_not_taken(sidebar):
    other = QMimeData()
    other.setData("application/x-sr-desktop-rows", b"")
    assert not send(sidebar.view.viewport(), QDragEnterEvent, QPoint(40, 40), other)


def test_a_heading_carries_its_album(qtbot, sidebar):
    photos, view = sidebar._photos, sidebar.view
    photos.remove(range(5))
    root = Path("Fotos")
    photos.add(Photo(root / album / f"{album}{n}.jpg", root) for album in "ab" for n in range(2))
    view.go_to(view.rows.index(3))
    assert carry(sidebar, sidebar.chosen, area(sidebar, 0).topLeft() + QPoint(40, 3))
    assert order(sidebar) == ["b0", "b1", "a0", "a1"]
    assert view.rows.rowCount() == 6


# --- out of it ---------------------------------------------------------------------------------


def test_a_drag_of_a_photo_that_waits_goes_nowhere_else(qtbot, sidebar, drags):
    pull(qtbot, sidebar, 1)
    assert drags == [([], Qt.DropAction.MoveAction, False)]
    assert sidebar.current.path.stem == "Bruno"


def test_finished_photos_are_dragged_out_as_copies(qtbot, sidebar, drags, tmp_path):
    photos = sidebar._photos
    for row in (0, 1):
        result = tmp_path / f"{row} (restored).jpg"
        result.touch()
        photos.change(photos.photo(row), state=State.DONE, result=result)
    gone = tmp_path / "gone.jpg"
    photos.change(photos.photo(2), state=State.DONE, result=gone)
    photos.told = lambda photo, role, told=photos.told: (
        QPixmap(10, 10) if role == Qt.ItemDataRole.DecorationRole else told(photo, role)
    )
    click(qtbot, sidebar, 0)
    click(qtbot, sidebar, 3, Modifier.ShiftModifier)
    pull(qtbot, sidebar, 2)  # all that are selected go
    copy = Qt.DropAction.CopyAction
    assert drags == [(["0 (restored).jpg", "1 (restored).jpg"], copy, True)]
    assert sidebar.view.drag.carry([photos.photo(2)]) is None  # its file is gone


def test_a_finished_photo_held_over_the_list_is_not_taken(sidebar, tmp_path):
    photos = sidebar._photos
    result = tmp_path / "Anna (restored).jpg"
    result.touch()
    photos.change(photos.photo(0), state=State.DONE, result=result)
    assert not carry(sidebar, [photos.photo(0)], area(sidebar, 3).center())
    assert order(sidebar)[0] == "Anna"


def test_files_of_others_are_left_to_the_window_and_own_rows_are_no_news(qtbot, sidebar, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(sidebar)
    dropped = []
    target = DropTarget(window, lambda: None)
    target.dropped.connect(dropped.append)
    file = tmp_path / "new.jpg"
    file.touch()
    foreign = QMimeData()
    foreign.setUrls([QUrl.fromLocalFile(str(file))])
    # what the list does not take goes on to the window
    assert send(sidebar.view.viewport(), QDragEnterEvent, QPoint(40, 40), foreign)
    assert sidebar.view.drag.line is None
    assert send(window, QDropEvent, QPoint(40, 40), foreign)
    assert dropped == [[file]]
    sidebar._photos.change(sidebar._photos.photo(0), state=State.DONE, result=file)
    own = sidebar.view.drag.carry([sidebar._photos.photo(0)])
    assert own.hasUrls()
    assert not send(window, QDragEnterEvent, QPoint(40, 40), own)
    assert len(dropped) == 1
    sidebar.setParent(None)  # each is closed by itself


def test_a_click_drags_nothing(qtbot, sidebar, drags):
    click(qtbot, sidebar, 2)
    assert drags == []
    assert sidebar.current.path.stem == "Dora"
