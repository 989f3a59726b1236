"""Text of twice the usual size: nothing is cut, what has no room stands below."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

from sr_desktop.gui.approve_bar import ApproveBar, Shown
from sr_desktop.gui.preset_list import PresetList
from sr_desktop.gui.suggestion_line import SuggestionLine
from sr_desktop.jobs.preset_advice import Told
from sr_desktop.jobs.presets import load_presets
from sr_desktop.jobs.suggestion import Trait


@pytest.fixture(autouse=True)
def large_text(theme):
    theme.set_text_size(2.0)
    yield
    theme.set_text_size(1.0)


def test_a_long_name_of_a_preset_takes_two_lines(qtbot):
    presets = PresetList(load_presets())
    qtbot.addWidget(presets)
    presets.show()
    row = presets.rows["messenger"]
    presets.resize(900, 600)
    QApplication.processEvents()
    one = row.height()
    presets.resize(300, 900)
    QApplication.processEvents()
    assert row.height() > one + row.fontMetrics().height() / 2


def test_the_ways_out_of_looking_through_stand_below_the_place(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1300, 600)
    window.show()
    bar = ApproveBar(window)
    bar.show_photo(Shown("Photo 4 of 4", "Sommerhaus, mit allen Nachbarn, 1951.jpg"))
    bar.show()
    for width in (1200, 380):
        bar.resize(width, 400)
        QApplication.processEvents()
        assert bar._place.width() >= bar._place.sizeHint().width()
        for button in (bar.back, bar.undo, bar.finish):
            assert button.width() >= button.sizeHint().width()
        parts = [part.geometry() for part in (bar._place, bar.back, bar.undo, bar.finish)]
        shared = [a.intersected(b) for at, a in enumerate(parts) for b in parts[at + 1 :]]
        assert all(each == QRect() or each.isEmpty() for each in shared)
        below = bar.back.y() >= bar._place.geometry().bottom()
        assert below == (width == 380)


def test_the_offer_of_a_preset_makes_nothing_wider(qtbot):
    line = SuggestionLine()
    qtbot.addWidget(line)
    line.tell(Told(Trait.TONED, "old-photo", back=True), "A preset with a long name of its own")
    line.show()
    line.resize(1200, 120)
    QApplication.processEvents()
    whole = line.button.text()
    assert not line.button.toolTip()
    line.resize(260, 120)
    QApplication.processEvents()
    assert line.width() == 260
    assert line.button.text().endswith("…")
    assert line.button.toolTip() == whole == line.button.accessibleName()
