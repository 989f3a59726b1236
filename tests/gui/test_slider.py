"""Sliders with words, and rows of buttons that break."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from sr_desktop.gui.segments import Segments
from sr_desktop.gui.slider import Scale
from tests.gui.wheel import wheel

LEFT = Qt.MouseButton.LeftButton
MARKS = ((50, "Light"), (80, "Medium"), (100, "Full"))


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def scale(qtbot, theme, request):
    scale = Scale("Strength", MARKS, snaps=True)
    scale.setLayoutDirection(request.param)
    qtbot.addWidget(scale)
    scale.resize(320, 60)
    with qtbot.waitActive(scale):
        scale.show()
        scale.activateWindow()
    return scale


def middle(scale: Scale, value: int) -> QPoint:
    return QPoint(scale.slider.centre(value), scale.slider.height() // 2)


def test_it_goes_where_it_is_pressed_and_snaps_to_its_marks(qtbot, scale):
    slider = scale.slider
    for pressed, value in ((20, 20), (49, 50), (66, 66), (82, 80), (98, 100), (0, 0)):
        qtbot.mouseClick(slider, LEFT, pos=middle(scale, pressed))
        assert slider.value() == value
        assert not slider.held
    qtbot.mouseClick(slider, Qt.MouseButton.RightButton, pos=middle(scale, 50))
    assert slider.value() == 0


def test_the_handle_does_not_jump_when_it_is_taken_hold_of(qtbot, scale):
    slider = scale.slider
    slider.setValue(30)
    off = QPoint(5, 0)
    qtbot.mousePress(slider, LEFT, pos=middle(scale, 30) + off)
    assert slider.value() == 30
    assert slider.held
    qtbot.mouseMove(slider, middle(scale, 40) + off)
    assert slider.value() == 40
    qtbot.mouseRelease(slider, LEFT, pos=middle(scale, 40) + off)
    assert not slider.held


def test_words_choose_their_value_and_say_it_to_screen_readers(qtbot, scale):
    for place, (value, text) in zip(scale.words.places(), MARKS, strict=True):
        qtbot.mouseClick(scale.words, LEFT, pos=place.center())
        assert scale.slider.value() == value
        assert scale.word == scale.slider.accessibleDescription() == text
    scale.slider.setValue(63)
    assert scale.slider.accessibleDescription() == "63 %"


def test_keys_step_and_go_from_mark_to_mark(qtbot, scale):
    slider = scale.slider
    slider.setFocus()
    slider.setValue(60)
    forward = slider.layoutDirection() is Qt.LayoutDirection.LeftToRight
    qtbot.keyClick(slider, Qt.Key.Key_Right if forward else Qt.Key.Key_Left)
    assert slider.value() == 65
    for key, value in (
        (Qt.Key.Key_PageUp, 80),
        (Qt.Key.Key_PageUp, 100),
        (Qt.Key.Key_PageDown, 80),
        (Qt.Key.Key_PageDown, 50),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, 100),
    ):
        qtbot.keyClick(slider, key)
        assert slider.value() == value


def test_the_wheel_turns_it_only_while_it_has_the_keys(scale):
    slider = scale.slider
    slider.setValue(60)
    slider.clearFocus()
    wheel(slider, 120)
    assert slider.value() == 60
    slider.setFocus()
    wheel(slider, 120)
    assert slider.value() != 60


def test_words_stand_in_order_without_touching_however_narrow(scale):
    for width in (320, scale.minimumSizeHint().width()):
        scale.resize(width, 60)
        QApplication.processEvents()
        places = scale.words.places()
        if scale.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            places = places[::-1]
        assert places[0].left() >= 0
        assert places[-1].right() < scale.words.width()
        for left, right in itertools.pairwise(places):
            assert left.right() < right.left()


@pytest.mark.parametrize(
    ("width", "rows"),
    [(400, ["abcd"]), (170, ["ab", "cd"]), (100, ["a", "b", "c", "d"])],
)
@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_rows_of_buttons_break_where_they_must(qtbot, theme, width, rows, direction):
    page = QWidget()
    qtbot.addWidget(page)
    page.setLayoutDirection(direction)
    segments = Segments("Choice", [(key, key * 5) for key in "abcd"])
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(segments)
    layout.addStretch()
    page.setMinimumWidth(0)
    page.resize(width, 400)
    page.show()
    QApplication.processEvents()
    found: dict[int, list[tuple[int, str]]] = {}
    for key in "abcd":
        place = segments.button(key).geometry()
        assert segments.rect().contains(place)
        found.setdefault(place.top(), []).append((place.left(), key))
    mirrored = direction is Qt.LayoutDirection.RightToLeft
    made = [
        "".join(key for _, key in sorted(row, reverse=mirrored)) for _, row in sorted(found.items())
    ]
    assert made == rows
    assert segments.button("a").size().width() > 0
    assert segments.minimumSizeHint().width() < 100 < segments.sizeHint().width()
    assert segments.layout().itemAt(9) is None
    assert segments.layout().takeAt(9) is None
    assert isinstance(segments.layout().minimumSize(), QSize)
