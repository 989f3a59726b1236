"""Sentences in a few lines: whole where there is room, else with an ellipsis and the whole to be read."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from sr_desktop.gui.few_lines import FewLines

CAUTION = "The computer guesses missing detail. Check that people still look like themselves."


@pytest.fixture
def label(qtbot):
    label = FewLines()
    qtbot.addWidget(label)
    label.say(CAUTION)
    label.show()
    return label


def shown(label, width, most):
    """Its lines at this width."""
    label.allow(most)
    label.resize(width, label.heightForWidth(width))
    QApplication.processEvents()
    return label.text().split("\n")


def test_what_fits_is_shown_whole(label):
    width = label.fontMetrics().horizontalAdvance(CAUTION)
    assert shown(label, width + 4, 1) == [CAUTION]
    assert label.toolTip() == ""
    two = shown(label, round(width * 0.6), 2)
    assert " ".join(two) == CAUTION
    assert label.toolTip() == ""
    assert label.height() == 2 * label.fontMetrics().lineSpacing()


@pytest.mark.parametrize("most", [1, 2])
def test_what_does_not_fit_ends_in_an_ellipsis_and_is_told_whole(label, most):
    width = label.fontMetrics().horizontalAdvance(CAUTION) // 5
    lines = shown(label, width, most)
    assert len(lines) == most
    assert lines[-1].endswith("…")
    assert all(label.fontMetrics().horizontalAdvance(line) <= width for line in lines)
    assert CAUTION.startswith(" ".join(lines).rstrip("…").rstrip())
    assert label.whole == label.toolTip() == label.accessibleName() == CAUTION
    assert label.height() == most * label.fontMetrics().lineSpacing()


def test_less_to_say_takes_less_room(label):
    shown(label, 120, 2)
    label.say("Short.")
    assert label.text() == "Short."
    assert label.toolTip() == ""
    assert label.heightForWidth(120) == label.fontMetrics().lineSpacing()
