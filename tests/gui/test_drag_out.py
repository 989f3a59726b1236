"""Finished photos are dragged out of the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag, QGuiApplication, QPixmap
from PySide6.QtWidgets import QListView

from sr_desktop.gui import drag_out
from sr_desktop.gui.drag_out import DragHandle, ResultDragger, drag_file
from sr_desktop.gui.loading import Thumbnails
from sr_desktop.gui.photos import Photo, PhotoList, State


@pytest.fixture
def drags(monkeypatch):
    """What was dragged: files and allowed actions. No real drag: it would wait for a mouse."""
    found = []

    def run(drag, allowed, default):
        files = [url.toLocalFile() for url in drag.mimeData().urls()]
        found.append((files, allowed, default, drag.pixmap().size()))
        return Qt.DropAction.CopyAction

    monkeypatch.setattr(QDrag, "exec", run)
    return found


def pull(qtbot, widget, start, way):
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(widget, left, pos=start)
    qtbot.mouseMove(widget, start + way / 4)
    qtbot.mouseMove(widget, start + way)
    qtbot.mouseRelease(widget, left, pos=start + way)


@pytest.fixture
def view(qtbot, tmp_path):
    thumbnails = Thumbnails(32)
    photos = PhotoList(thumbnails)
    result = tmp_path / "Oma (restored).jpg"
    result.touch()
    photos.add(
        [
            Photo(tmp_path / "Oma.jpg", state=State.DONE, result=result),
            Photo(tmp_path / "Opa.jpg"),
        ]
    )
    made = QListView()
    made.setModel(photos)
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    qtbot.waitExposed(made)
    yield made
    thumbnails.close()


def drag_results(view):
    """Lets what lies under the mouse be dragged, as the message bar does."""

    def path_at(point):
        index = view.indexAt(point)
        return view.model().photo(index.row()).result if index.isValid() else None

    return ResultDragger(view.viewport(), path_at)


def test_a_result_is_dragged_as_a_copy(qtbot, view, drags):
    drag_results(view)
    pull(qtbot, view.viewport(), view.visualRect(view.model().index(0)).center(), QPoint(60, 40))
    copy = Qt.DropAction.CopyAction
    assert [drag[:3] for drag in drags] == [([str(view.model().photo(0).result)], copy, copy)]


def test_what_has_no_result_stays(qtbot, view, drags):
    drag_results(view)
    pull(qtbot, view.viewport(), view.visualRect(view.model().index(1)).center(), QPoint(60, 40))
    assert drags == []


def test_a_click_drags_nothing_and_selects(qtbot, view, drags):
    drag_results(view)
    place = view.visualRect(view.model().index(0)).center()
    pull(qtbot, view.viewport(), place, QPoint(2, 0))
    assert drags == []
    assert view.currentIndex().row() == 0


def test_a_result_that_is_gone_is_not_dragged(qtbot, view, drags):
    assert not drag_file(view, Path(view.model().photo(0).result).with_name("gone.jpg"))
    assert drags == []


def test_the_picture_under_the_mouse_is_small(view, drags):
    large = QPixmap(2000, 1000)
    assert drag_file(view, view.model().photo(0).result, large)
    assert drags[0][3].width() == drag_out.PREVIEW
    assert drags[0][3].height() == drag_out.PREVIEW // 2


def test_the_handle_is_dragged_or_pressed(qtbot, view, drags):
    handle = DragHandle()
    qtbot.addWidget(handle)
    assert handle.isHidden()
    result = view.model().photo(0).result
    handle.show_file(result)
    qtbot.waitExposed(handle)
    pull(qtbot, handle, handle.rect().center(), QPoint(60, 40))
    assert drags[0][0] == [str(result)]
    qtbot.keyClick(handle, Qt.Key.Key_Space)
    urls = QGuiApplication.clipboard().mimeData().urls()
    assert [url.toLocalFile() for url in urls] == [str(result)]
    assert handle.accessibleName()


def test_only_the_left_button_drags(qtbot, view, drags):
    ResultDragger(view.viewport(), lambda _point: view.model().photo(0).result)
    right = Qt.MouseButton.RightButton
    qtbot.mousePress(view.viewport(), right, pos=QPoint(10, 10))
    qtbot.mouseMove(view.viewport(), QPoint(90, 90))
    assert drags == []
