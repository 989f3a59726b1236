"""Widgets set side by side, as many as fit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sr_desktop.gui.flow import Flow


@pytest.fixture
def box(qtbot):
    made = QWidget()
    flow = Flow(made, gap=10, line_gap=4)
    flow.setContentsMargins(0, 0, 0, 0)
    for width in (100, 80, 60):
        word = QWidget()
        word.setFixedSize(width, 20)
        flow.addWidget(word)
    qtbot.addWidget(made)
    return made


def places(box, width):
    box.resize(width, 200)
    box.layout().setGeometry(box.rect())
    return [
        (item.x(), item.y())
        for item in box.findChildren(QWidget, options=Qt.FindDirectChildrenOnly)
    ]


def test_what_does_not_fit_goes_to_the_next_line(box):
    assert places(box, 270) == [(0, 0), (110, 0), (200, 0)]
    assert places(box, 200) == [(0, 0), (110, 0), (0, 24)]
    assert places(box, 100) == [(0, 0), (0, 24), (0, 48)]
    assert [box.layout().heightForWidth(width) for width in (270, 200, 100)] == [20, 44, 68]
    assert box.layout().minimumSize().width() == 100


def test_it_begins_where_reading_begins(box):
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert places(box, 270) == [(170, 0), (80, 0), (10, 0)]


def test_hidden_widgets_take_no_room(box):
    first = box.layout().itemAt(0).widget()
    first.hide()
    assert places(box, 270)[1:] == [(0, 0), (90, 0)]
    assert box.layout().minimumSize().width() == 80


def test_a_widget_is_taken_out(box):
    item = box.layout().takeAt(0)
    item.widget().deleteLater()
    assert box.layout().count() == 2
    assert box.layout().takeAt(5) is None
    assert box.layout().heightForWidth(150) == 20
