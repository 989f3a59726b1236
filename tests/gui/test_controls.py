"""Presets, controls, and what they say to the engine."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDoubleSpinBox, QSlider, QWidget

from sr_desktop.gui.controls import Controls
from sr_desktop.jobs.job import Size
from sr_desktop.jobs.presets import load_presets


@pytest.fixture
def controls(qtbot, theme):
    controls = Controls(load_presets())
    qtbot.addWidget(controls)
    controls.resize(352, 720)
    controls.show()
    controls.choose_preset("old-photo")
    return controls


def test_every_preset_sets_the_controls_to_its_values(controls):
    for preset in load_presets():
        controls.choose_preset(preset.id)
        assert controls.settings == preset.settings, preset.id
        row = controls.presets.rows[preset.id]
        assert row.isChecked()
        assert row.text() == preset.name


def test_a_strength_of_none_is_kept_until_one_is_chosen(qtbot, theme):
    first = load_presets()[0]
    controls = Controls((replace(first, settings=replace(first.settings, strength=0.0)),))
    qtbot.addWidget(controls)
    controls.choose_preset(first.id)
    assert controls.strength.key is None
    assert controls.settings.strength == 0.0
    controls.strength.button("light").click()
    assert controls.settings.strength == 0.5


def test_a_change_marks_the_preset(qtbot, controls):
    with qtbot.waitSignal(controls.changed):
        controls.clean_up.setValue(90)
    row = controls.presets.rows["old-photo"]
    assert row.text() == "Old family photo (changed)"
    assert controls.settings.clean_up == 0.9
    controls.clean_up.setValue(50)
    assert row.text() == "Old family photo"


def test_choosing_another_preset_drops_the_mark(qtbot, controls):
    controls.keep_colours.click()
    qtbot.mouseClick(controls.presets.rows["tiny"], Qt.MouseButton.LeftButton)
    assert controls.presets.rows["old-photo"].text() == "Old family photo"
    assert controls.settings.size == Size(factor=4.0)
    assert controls.settings.keep_colours


def test_a_print_is_planned_in_cm_and_inch(controls):
    controls.size_choice.button("print").click()
    assert controls.settings.size == Size.parse("20x30cm@300")
    controls.print_size._unit.button("inch").click()
    boxes = controls.print_size.findChildren(QDoubleSpinBox)
    assert [box.value() for box in boxes] == [7.9, 11.8]
    assert controls.settings.size.dpi == 300


def test_an_unknown_preset_falls_back(controls):
    controls.choose_preset("no-such-preset")
    assert controls.presets.current.id == "old-photo"


def test_every_control_has_a_name_for_screen_readers(controls):
    kinds = (QAbstractButton, QSlider, QDoubleSpinBox)
    for widget in controls.findChildren(QWidget):
        if isinstance(widget, kinds):
            named = widget.accessibleName() or (
                widget.text() if isinstance(widget, QAbstractButton) else ""
            )
            assert named, widget


def test_presets_are_chosen_with_the_arrow_keys(qtbot, controls):
    controls.presets.rows["old-photo"].setFocus()
    qtbot.keyClick(controls.presets.rows["old-photo"], Qt.Key.Key_Down)
    assert controls.presets.current.id == "black-and-white"
    assert controls.settings.luminance_only


def test_sizes_are_chosen_with_the_arrow_keys(qtbot, controls):
    controls.size_choice.button("2x").setFocus()
    qtbot.keyClick(controls.size_choice.button("2x"), Qt.Key.Key_Right)
    assert controls.settings.size == Size(factor=4.0)
    assert controls.size_choice.button("4x").hasFocus()
