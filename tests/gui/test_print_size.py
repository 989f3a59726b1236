"""The planner for prints: what it asks the engine for, and what it says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt

from sr_desktop.gui.number_box import NumberBox
from sr_desktop.gui.print_plan import PAPERS, PrintPlan
from sr_desktop.gui.print_size import PrintSize, usual_plan
from sr_desktop.jobs.job import Size
from tests.gui.wheel import wheel


@pytest.fixture
def planner(qtbot, theme):
    planner = PrintSize()
    qtbot.addWidget(planner)
    planner.show()
    return planner


def test_it_says_what_the_print_means_and_what_the_photo_becomes(planner):
    assert planner.words == "20 x 30 cm at 300 dpi, 2362 x 3543 pixels."
    planner.show_source((1000, 1500))
    assert planner.words == (
        "20 x 30 cm at 300 dpi, 2362 x 3543 pixels. This photo becomes 2362 x 3543 pixels."
    )


def test_every_paper_can_be_picked(qtbot, planner):
    for at, paper in enumerate(PAPERS):
        planner.paper.setCurrentIndex(at)
        planner.paper.activated.emit(at)
        assert planner.plan.paper is paper
        assert planner.unit.key == paper.unit
        assert (planner.width_box.value(), planner.height_box.value()) == (
            paper.width,
            paper.height,
        )
        assert planner.paper.currentIndex() == at
    texts = [planner.paper.itemText(at) for at in range(planner.paper.count())]
    assert texts[3:6] == ["20 x 30 cm", "A4 (21 x 29.7 cm)", "4 x 6 inch"]
    assert texts[-1] == "Another size"


def test_a_size_of_ones_own_is_no_usual_paper_and_a_turned_one_is(qtbot, planner):
    planner.width_box.setValue(17.5)
    assert planner.paper.currentText() == "Another size"
    planner.width_box.setValue(15)
    planner.height_box.setValue(10)
    assert planner.paper.currentText() == "10 x 15 cm"
    assert planner.size_wanted() == Size.parse("15x10cm@300")


@pytest.mark.parametrize("typed", ["12,5", "12.5"])
@pytest.mark.parametrize("language", ["de_DE", "en_US"])
def test_lengths_are_typed_with_comma_or_point(qtbot, theme, typed, language):
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        planner = PrintSize()
        qtbot.addWidget(planner)
        planner.show()
        planner.width_box.setFocus()
        planner.width_box.selectAll()
        qtbot.keyClicks(planner.width_box, typed)
        assert planner.plan.width == 12.5
        qtbot.keyClick(planner.width_box, Qt.Key.Key_Return)
        point = "," if language == "de_DE" else "."
        assert planner.width_box.lineEdit().text() == f"12{point}5"
        assert planner.words.startswith(f"12{point}5 x 30 cm")
    finally:
        QLocale.setDefault(before)


def test_units_change_what_is_told_and_nothing_else(planner):
    wanted = planner.size_wanted()
    for unit, first in (("inch", 7.9), ("cm", 20.0), ("inch", 7.9)):
        planner.unit.button(unit).click()
        assert planner.width_box.value() == first
        assert planner.size_wanted() == wanted
    assert planner.words.startswith("7.9 x 11.8 inch at 300 dpi, 2362 x 3543 pixels")


def test_any_density_can_be_asked_for(qtbot, planner):
    planner.density.button("600").click()
    assert planner.plan.dpi == 600
    assert planner.density_box.isHidden()
    planner.density.button("other").click()
    assert planner.density_box.isVisible()
    planner.density_box.setFocus()
    planner.density_box.selectAll()
    qtbot.keyClicks(planner.density_box, "240")
    assert planner.plan.dpi == 240
    assert planner.size_wanted().dpi == 240
    assert planner.density.key == "other"
    planner.density.button("150").click()
    assert planner.plan.dpi == 150


@pytest.mark.parametrize(
    ("stands", "source", "pixels"),
    [
        ("photo", (900, 600), (3543, 2362)),
        ("photo", (600, 900), (2362, 3543)),
        ("portrait", (600, 900), (2362, 3543)),
        ("portrait", (900, 600), (2362, 1575)),
        ("landscape", (900, 600), (3543, 2362)),
        ("landscape", (600, 900), (1575, 2362)),
    ],
)
def test_the_paper_stands_as_it_is_told(planner, stands, source, pixels):
    planner.stands.button(stands).click()
    assert planner.size_wanted().pixels(*source) == pixels
    assert PrintPlan(20, 30, stands=stands).of(source).pixels == pixels


@pytest.mark.parametrize(
    ("source", "plan", "words"),
    [
        ((1000, 1500), PrintPlan(20, 30), ""),
        ((1500, 1000), PrintPlan(20, 30), ""),
        ((1000, 1000), PrintPlan(20, 30), "About 5 cm stay white above and below."),
        ((1200, 1000), PrintPlan(20, 30), "About 3 cm stay white at the left and the right."),
        (
            (1500, 1000),
            PrintPlan(20, 30, stands="portrait"),
            "About 8.3 cm stay white above and below.",
        ),
        (
            (1000, 1000),
            PrintPlan(20.32, 25.4, "inch"),
            "About 1 inch stay white above and below.",
        ),
    ],
)
def test_it_says_which_sides_stay_white(planner, source, plan, words):
    planner.show_plan(plan)
    planner.show_source(source)
    assert ("stay white" in planner.words) == bool(words)
    assert words in planner.words


@pytest.mark.parametrize(
    ("source", "plan", "words"),
    [
        ((300, 450), PrintPlan(10, 15), ""),
        ((300, 450), PrintPlan(20, 30), "This photo has enough for about 10 x 15 cm at 300 dpi."),
        ((450, 300), PrintPlan(20, 30), "This photo has enough for about 15 x 10 cm at 300 dpi."),
        ((300, 450), PrintPlan(20, 30, dpi=150), ""),
        (
            (300, 450),
            PrintPlan(20.32, 25.4, "inch"),
            "This photo has enough for about 4 x 6 inch at 300 dpi.",
        ),
        ((20, 30), PrintPlan(20, 30), "This photo has enough for about 0.6 x 1 cm at 300 dpi."),
    ],
)
def test_it_says_kindly_when_the_photo_has_too_few_pixels(planner, source, plan, words):
    planner.show_plan(plan)
    planner.show_source(source)
    assert ("has enough for" in planner.words) == bool(words)
    if words:
        assert planner.words.endswith(f"{words} Larger prints look softer.")
    planner.show_source(None)
    assert "has enough for" not in planner.words


def test_the_largest_prints_are_still_sizes(planner):
    for unit in ("cm", "inch"):
        planner.show_plan(PrintPlan(300, 300, unit, 1200))
        assert planner.size_wanted().box == (141732, 141732)
        for box in (planner.width_box, planner.height_box, planner.density_box):
            box.setValue(1e9)
        assert planner.size_wanted().box == (141732, 141732)
        for box in (planner.width_box, planner.height_box, planner.density_box):
            box.setValue(0)
        assert min(planner.size_wanted().box) > 0


def test_a_usual_print_is_in_the_unit_that_was_chosen():
    assert usual_plan("inch").paper == PAPERS[7]
    assert usual_plan("cm").paper == PAPERS[3]
    assert usual_plan("").unit in ("cm", "inch")


def test_the_wheel_turns_numbers_only_while_they_have_the_keys(qtbot, theme):
    box = NumberBox("Number")
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
        box.activateWindow()
    box.setValue(5)
    box.clearFocus()
    wheel(box, 120)
    assert box.value() == 5
    box.setFocus()
    wheel(box, 120)
    assert box.value() == 6
