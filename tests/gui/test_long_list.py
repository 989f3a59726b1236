"""A list of rows of one height does what Qt's own does, and works nothing out for rows that are not seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QStringListModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QListView

from sr_desktop.gui.long_list import LongList

Key, Modifier = Qt.Key, Qt.KeyboardModifier
Hint = QAbstractItemView.ScrollHint
LEFT = Qt.MouseButton.LeftButton


class Counting(QStringListModel):
    """Counts how often a row is asked for."""

    asked = 0

    def index(self, *where):
        type(self).asked += 1
        return super().index(*where)


@pytest.fixture(params=[LongList, QListView], ids=["ours", "Qt's"])
def view(request, qtbot):
    made = request.param()
    made.setUniformItemSizes(True)
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    made.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    made.setModel(QStringListModel([f"row {number}" for number in range(100)], made))
    qtbot.addWidget(made)
    made.resize(200, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def at(view, row):
    return view.model().index(row, 0)


def selected(view):
    return sorted(index.row() for index in view.selectionModel().selectedIndexes())


def click(qtbot, view, row, modifier=Modifier.NoModifier):
    place = view.visualRect(at(view, row)).center()
    qtbot.mouseClick(view.viewport(), LEFT, modifier, place)


def test_rows_lie_one_below_the_other_and_are_found_again(view):
    high = view.visualRect(at(view, 0)).height()
    view.verticalScrollBar().setValue(3 * high + 5)
    for row in (3, 5, 9):
        area = view.visualRect(at(view, row))
        assert area.top() == (row - 3) * high - 5
        assert area.height() == high
        assert view.indexAt(area.center()).row() == row
    assert not view.indexAt(QPoint(5, -200)).isValid()
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert view.visualRect(at(view, 99)).bottom() <= view.viewport().height()
    assert view.visualRect(at(view, 99)).bottom() >= view.viewport().height() - 2
    assert not view.indexAt(QPoint(5, view.viewport().height() + 10)).isValid()


def test_a_row_is_brought_into_sight_and_no_further_than_needed(view):
    bar, high = view.verticalScrollBar(), view.visualRect(at(view, 0)).height()
    view.scrollTo(at(view, 1))
    assert bar.value() == 0
    view.scrollTo(at(view, 50))
    assert view.visualRect(at(view, 50)).bottom() == view.viewport().height() - 1
    view.scrollTo(at(view, 20))
    assert bar.value() == 20 * high
    view.scrollTo(at(view, 60), Hint.PositionAtTop)
    assert bar.value() == 60 * high
    view.scrollTo(at(view, 30), Hint.PositionAtBottom)
    assert view.visualRect(at(view, 30)).bottom() == view.viewport().height() - 1


def test_keys_move_and_select(qtbot, view):
    view.setCurrentIndex(at(view, 10))
    for key, row in (
        *((Key.Key_Down, 11), (Key.Key_Up, 10), (Key.Key_Home, 0), (Key.Key_Up, 0)),
        *((Key.Key_End, 99), (Key.Key_Down, 99)),
    ):
        qtbot.keyClick(view, key)
        assert view.currentIndex().row() == row
        assert selected(view) == [row]
    qtbot.keyClick(view, Key.Key_PageUp)
    there = view.currentIndex().row()
    assert 70 < there < 95
    qtbot.keyClick(view, Key.Key_PageDown)
    assert view.currentIndex().row() > there + 5
    view.setCurrentIndex(at(view, 20))
    for _ in range(3):
        qtbot.keyClick(view, Key.Key_Down, Modifier.ShiftModifier)
    assert selected(view) == [20, 21, 22, 23]
    qtbot.keyClick(view, Key.Key_A, Modifier.ControlModifier)
    assert len(selected(view)) == 100


def test_the_mouse_selects(qtbot, view):
    click(qtbot, view, 2)
    assert selected(view) == [2]
    click(qtbot, view, 5, Modifier.ShiftModifier)
    assert selected(view) == [2, 3, 4, 5]
    click(qtbot, view, 8, Modifier.ControlModifier)
    click(qtbot, view, 3, Modifier.ControlModifier)
    assert selected(view) == [2, 4, 5, 8]
    view.model().removeRows(4, 90)
    assert selected(view) == [2]
    click(qtbot, view, 2)
    below = QPoint(10, view.viewport().height() - 3)
    qtbot.mouseClick(view.viewport(), LEFT, Modifier.NoModifier, below)
    assert selected(view) == []


def test_what_is_selected_is_drawn_and_drawn_anew(qtbot, view):
    plain = view.viewport().grab().toImage()
    view.selectionModel().select(at(view, 3), QItemSelectionModel.SelectionFlag.Select)
    chosen = view.viewport().grab().toImage()
    assert chosen != plain
    high = view.visualRect(at(view, 0)).height()
    rows = {y // high for y in range(plain.height()) if _line(plain, y) != _line(chosen, y)}
    assert rows == {3}
    region = view.visualRegionForSelection(view.selectionModel().selection())
    assert region.boundingRect().height() == high
    view.model().setData(at(view, 0), "another")
    assert view.viewport().grab().toImage() != chosen


def _line(image, y):
    return [image.pixel(x, y) for x in range(0, image.width(), 2)]


def test_the_scroll_bar_follows_the_number_of_rows(qtbot, view):
    bar = view.verticalScrollBar()
    before = bar.maximum()
    high = view.visualRect(at(view, 0)).height()
    view.model().insertRows(0, 50)
    qtbot.waitUntil(lambda: bar.maximum() == before + 50 * high)
    view.model().removeRows(0, 149)
    qtbot.waitUntil(lambda: bar.maximum() == 0)


def test_a_larger_font_makes_higher_rows(qtbot, view):
    before = view.visualRect(at(view, 0)).height()
    font = view.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    view.setFont(font)
    view.doItemsLayout()
    assert view.visualRect(at(view, 1)).top() > 1.5 * before


def test_a_screen_reader_sees_a_list_with_its_rows(view):
    seen = QAccessible.queryAccessibleInterface(view)
    assert seen.role() == QAccessible.Role.List
    assert seen.childCount() >= 100
    assert seen.child(7).text(QAccessible.Text.Name) == "row 7"
    assert seen.child(1).rect().height() == view.visualRect(at(view, 1)).height()


def test_a_list_without_rows_is_quiet(qtbot):
    view = LongList()
    qtbot.addWidget(view)
    view.show()
    qtbot.waitExposed(view)
    for rows in ([], ["one"]):
        view.setModel(QStringListModel(rows, view))
        qtbot.keyClick(view, Key.Key_Down)
        assert view.currentIndex().row() == len(rows) - 1
    assert view.only_selected == 0
    assert view.selected_rows == [0]


def test_a_change_asks_for_the_rows_that_are_seen_and_no_others(qtbot):
    view = LongList()
    qtbot.addWidget(view)
    model = Counting([f"row {number}" for number in range(20_000)], view)
    view.setModel(model)
    view.resize(200, 300)
    view.show()
    qtbot.waitExposed(view)
    view.viewport().grab()
    Counting.asked = 0
    for row in range(50):
        model.setData(model.index(row * 300), "new")
        model.insertRows(10_000, 1)
        model.removeRows(10_000, 1)
        view.viewport().grab()
    assert Counting.asked < 50 * 150
