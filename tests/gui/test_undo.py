"""Every change of a control can be taken back and made again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence

from sr_desktop.gui.controls import Controls
from sr_desktop.gui.undo import Undo
from sr_desktop.jobs.presets import load_presets

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def controls(qtbot, theme):
    controls = Controls(load_presets())
    qtbot.addWidget(controls)
    controls.resize(400, 1500)
    controls.show()
    controls.choose_preset("old-photo")
    controls.more.unfold()
    return controls


class Watched:
    """A value, and the time, in the place of controls and clock."""

    def __init__(self) -> None:
        self.value, self.now = 0, 0.0
        self.undo: Undo[int] = Undo(lambda: self.value, self.show, clock=lambda: self.now)

    def show(self, value: int) -> None:
        self.value = value

    def change(self, value: int, what: str = "clean_up", *, held: bool = False) -> None:
        self.value = value
        self.undo.note(what, held=held)


@pytest.fixture
def watched(qapp):
    return Watched()


CHANGES = {
    "kind of photo": lambda c, bot: bot.mouseClick(c.presets.rows["tiny"], LEFT),
    "size": lambda c, bot: c.size_choice.button("4x").click(),
    "clean-up": lambda c, bot: bot.keyClick(c.clean_up, Qt.Key.Key_Right),
    "strength": lambda c, bot: bot.keyClick(c.strength, Qt.Key.Key_PageUp),
    "original colours": lambda c, bot: c.keep_colours.click(),
    "name of the new files": lambda c, bot: bot.keyClicks(c.more_options.names.field, "!"),
    "format": lambda c, bot: bot.keyClick(c.more_options.format, Qt.Key.Key_Down),
    "device": lambda c, bot: bot.keyClick(c.more_options.device, Qt.Key.Key_Down),
    "size of the pieces": lambda c, bot: bot.keyClick(c.more_options.tile, Qt.Key.Key_Down),
}


@pytest.mark.parametrize("what", CHANGES)
def test_each_control_is_undone_and_redone(qtbot, controls, what):
    before = controls.state
    assert not controls.undo_action.isEnabled()
    assert controls.undo_action.text() == "&Undo"
    CHANGES[what](controls, qtbot)
    after = controls.state
    assert after != before
    assert controls.undo_action.text() == f"&Undo {what}"
    with qtbot.waitSignal(controls.changed):
        controls.undo_action.trigger()
    assert controls.state == before
    assert not controls.undo_action.isEnabled()
    assert controls.redo_action.text() == f"&Redo {what}"
    with qtbot.waitSignal(controls.changed):
        controls.redo_action.trigger()
    assert controls.state == after
    assert not controls.redo_action.isEnabled()


def test_quality_folder_model_and_print_too(qtbot, controls, tmp_path, monkeypatch):
    states = [controls.state]

    def step(what: str) -> None:
        assert controls.undo_action.text() == f"&Undo {what}"
        states.append(controls.state)
        assert states[-1] != states[-2]

    more = controls.more_options
    qtbot.keyClick(more.format, Qt.Key.Key_Down)
    step("format")
    more.quality.automatic.click()
    controls.undo.begin()
    step("quality")
    qtbot.keyClick(more.quality.scale.slider, Qt.Key.Key_Home)
    step("quality")
    monkeypatch.setattr(
        "sr_desktop.gui.save_place.QFileDialog.getExistingDirectory", lambda *_: str(tmp_path)
    )
    more.save_place.segments.button("folder").click()
    step("folder")
    more.model_choice.show_models((("own", "My own"),))
    qtbot.keyClick(more.model_choice.list, Qt.Key.Key_Down)
    step("model")
    controls.size_choice.button("print").click()
    step("size")
    controls.print_size.density.button("600").click()
    step("print size")
    mark = len(states)
    for state in reversed(states[:-1]):
        controls.undo_action.trigger()
        assert controls.state == state
    for state in states[1:]:
        controls.redo_action.trigger()
        assert controls.state == state
    assert mark == 8


def test_a_drag_is_one_step(qtbot, controls):
    slider = controls.clean_up
    before = controls.state
    for value in (20, 90):  # two drags, two steps
        qtbot.mousePress(slider, LEFT, pos=QPoint(slider.centre(slider.value()), 10))
        for share in (0.3, 0.6, 1.0):
            at = slider.centre(round(slider.value() + share * (value - slider.value())))
            qtbot.mouseMove(slider, QPoint(at, 10))
        qtbot.mouseRelease(slider, LEFT, pos=QPoint(at, 10))
    assert slider.value() == 90
    assert controls.undo.stack.count() == 2
    controls.undo_action.trigger()
    assert slider.value() == 20
    controls.undo_action.trigger()
    assert controls.state == before
    assert slider.value() == 50


def test_changes_in_quick_succession_are_one_step(watched):
    for moment, value in ((0, 1), (0.9, 2), (1.8, 3), (3.0, 4)):
        watched.now = moment
        watched.change(value)
    assert watched.undo.stack.count() == 2
    watched.undo.undo_action.trigger()
    assert watched.value == 3
    watched.undo.undo_action.trigger()
    assert watched.value == 0
    watched.undo.redo_action.trigger()
    assert watched.value == 3


def test_what_is_held_long_is_one_step_and_other_controls_are_their_own(watched):
    watched.undo.begin()
    watched.change(1, held=True)
    watched.now = 60
    watched.change(2, held=True)
    watched.change(3, "strength")
    watched.change(4, "clean_up")
    assert watched.undo.stack.count() == 3
    watched.undo.undo_action.trigger()
    watched.change(9)  # what was undone can't be redone any more
    assert not watched.undo.redo_action.isEnabled()
    watched.undo.undo_action.trigger()
    assert watched.value == 3


def test_a_drag_that_ends_where_it_began_leaves_no_step(watched):
    watched.undo.begin()
    watched.change(5, held=True)
    watched.change(0, held=True)
    assert not watched.undo.undo_action.isEnabled()
    watched.change(0)
    assert watched.undo.stack.count() == 0


def test_what_the_program_changes_is_no_step(watched, qtbot, theme):
    watched.value = 7
    watched.undo.catch_up()
    assert watched.undo.stack.count() == 0
    watched.change(8)
    watched.undo.undo_action.trigger()
    assert watched.value == 7
    controls = Controls(load_presets())
    qtbot.addWidget(controls)
    controls.choose_preset("tiny")
    controls.choose_model("own")
    assert not controls.undo_action.isEnabled()


def test_choosing_a_preset_brings_back_what_it_replaced(qtbot, controls):
    controls.clean_up.setValue(90)
    controls.size_choice.button("4x").click()
    before = controls.state
    qtbot.mouseClick(controls.presets.rows["grainy"], LEFT)
    controls.undo_action.trigger()
    assert controls.state == before
    assert controls.presets.rows["old-photo"].isChecked()
    assert controls.presets.rows["old-photo"].changed_by_hand


def test_the_keys_are_those_that_people_know(controls):
    def keys(action) -> set[str]:
        return {key.toString() for key in action.shortcuts()}

    assert QKeySequence(QKeySequence.StandardKey.Undo).toString() in keys(controls.undo_action)
    assert keys(controls.redo_action) == {"Ctrl+Shift+Z", "Ctrl+Y"}
