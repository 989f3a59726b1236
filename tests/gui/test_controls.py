"""Presets, controls, and what they say to the engine."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QSlider,
    QWidget,
)

from sr_desktop.base.settings import change_settings
from sr_desktop.gui import theme as theme_module
from sr_desktop.gui.controls import Controls
from sr_desktop.gui.loading import Thumbnails
from sr_desktop.gui.photos import PhotoList
from sr_desktop.gui.print_plan import PrintPlan
from sr_desktop.gui.workplace import Workplace
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
    assert controls.strength.value() == 0
    assert controls.settings.strength == 0.0
    controls.strength.setValue(50)
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
    controls.print_size.unit.button("inch").click()
    boxes = controls.print_size.width_box, controls.print_size.height_box
    assert [box.value() for box in boxes] == [7.9, 11.8]
    assert controls.settings.size == Size.parse("20x30cm@300")  # told otherwise, and as large


def test_values_between_two_per_cents_are_the_presets_until_the_slider_is_moved(qtbot, theme):
    first = load_presets()[0]
    odd = replace(first.settings, strength=1 / 3, clean_up=0.123)
    controls = Controls((replace(first, settings=odd),))
    qtbot.addWidget(controls)
    controls.choose_preset(first.id)
    assert controls.settings == odd
    controls.clean_up.setValue(13)
    assert controls.settings == replace(odd, clean_up=0.13)


@pytest.mark.parametrize(
    ("size", "key", "said"),
    [
        (Size.parse("10x15cm@200"), "print", Size.parse("10x15cm@200")),
        (Size.parse("30x20cm@300 fixed"), "print", Size.parse("30x20cm@300 fixed")),
        (Size.parse("3x"), None, Size.parse("3x")),
        (Size.parse("800x600"), None, Size.parse("800x600")),
    ],
)
def test_sizes_of_presets_that_have_no_button_of_their_own(qtbot, theme, size, key, said):
    first = load_presets()[0]
    controls = Controls((replace(first, settings=replace(first.settings, size=size)),))
    qtbot.addWidget(controls)
    controls.choose_preset(first.id)
    assert controls.size_choice.key == key
    assert controls.settings.size == said
    assert not controls.presets.rows[first.id].changed_by_hand


def test_both_sliders_say_every_value_that_they_are_dragged_over(qtbot, controls):
    for slider, read in (
        (controls.clean_up, lambda: controls.settings.clean_up),
        (controls.strength, lambda: controls.settings.strength),
    ):
        heard: list[float] = []
        controls.changed.connect(lambda read=read, heard=heard: heard.append(read()))
        start = QPoint(slider.centre(slider.value()), slider.height() // 2)
        qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=start)
        for value in (30, 35, 40, 61):
            qtbot.mouseMove(slider, QPoint(slider.centre(value), start.y()))
        qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=start)
        assert heard == [0.3, 0.35, 0.4, 0.61]
        controls.changed.disconnect()


def test_what_is_chosen_comes_back_at_the_next_start(qtbot, theme, controls, tmp_path):
    controls.choose_preset("tiny")
    controls.choose_model("own")
    more = controls.more_options
    more.save_place.set_folder(tmp_path)
    more.names.set_template("{name} {size}")
    more.format.choose("webp")
    more.quality.set_format("webp")
    more.quality.set_value(70)
    more.device.choose("cuda:1")
    more.tile.choose("256")
    controls.print_size.show_plan(PrintPlan(10, 15, "inch", 240, "landscape"))
    kept = change_settings(**controls.remembered())
    again = Controls(load_presets())
    qtbot.addWidget(again)
    again.recall(kept)
    assert again.state == controls.state
    assert again.settings == controls.settings
    assert again.settings.format == "webp"
    assert (again.settings.quality, again.settings.tile) == (70, 256)
    assert again.settings.device == "cuda:1"
    assert again.folder == tmp_path
    assert not again.undo_action.isEnabled()
    tmp_path.joinpath("gone").mkdir()
    again.recall(replace(kept, save_folder=str(tmp_path / "other"), naming="nonsense"))
    assert again.folder is None
    assert again.naming_for(again.settings).template == "{name} (restored)"


def test_device_format_and_pieces_do_not_mark_the_preset_as_changed(qtbot, controls):
    more = controls.more_options
    with qtbot.waitSignal(controls.changed):
        choose(qtbot, more.format, "JPEG")
    choose(qtbot, more.device, "Processor")
    choose(qtbot, more.tile, "128 pixels")
    settings = controls.settings
    assert (settings.format, settings.device, settings.tile) == ("jpeg", "cpu", 128)
    assert not controls.presets.rows["old-photo"].changed_by_hand
    assert controls.more.summary.text() == "JPEG, Processor, 128 pixels"
    assert not controls.more.summary.isHidden()
    controls.more.unfold()
    assert controls.more.summary.isHidden()
    controls.choose_preset("tiny")  # which is about photos
    assert controls.settings.format == "jpeg"


def choose(qtbot, choice, text: str) -> None:
    """As a person does, by the keys."""
    choice.setFocus()
    for _ in range(choice.count()):
        qtbot.keyClick(choice, Qt.Key.Key_Home if choice.currentIndex() < 0 else Qt.Key.Key_Up)
    for _ in range(choice.findText(text)):
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert choice.currentText() == text


def test_nothing_is_cut_where_there_is_little_room(qtbot, theme, controls):
    """Rows of buttons are broken before their words are, down to the least width."""
    controls.size_choice.button("print").click()
    controls.more.unfold()
    for width in (controls.content_width() + 16, controls.least_width() + 16):
        controls.resize(width, 500)
        qtbot.waitUntil(lambda: controls.viewport().width() <= controls.width())
        QApplication.processEvents()
        body = controls.widget()
        assert body.width() <= controls.viewport().width()
        for button in controls.findChildren(QAbstractButton):
            if button.isVisible() and button.parent() is not controls.presets:
                bold = theme_module.scaled(button.font(), 1.0, bold=button.isChecked())
                needed = QFontMetrics(bold).horizontalAdvance(button.text())
                assert button.width() >= needed, (width, button.text())
        for label in controls.findChildren(QLabel):
            if label.isVisible() and label.text():
                assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_the_basics_need_no_scrolling_in_a_window_of_usual_size(qtbot, theme, request):
    thumbnails = Thumbnails(88)
    request.addfinalizer(thumbnails.close)
    workplace = Workplace(PhotoList(thumbnails), load_presets())
    qtbot.addWidget(workplace)
    workplace.controls.choose_preset("old-photo")
    workplace.resize(1280, 770)  # beside the menu of a window of 1280 x 800
    workplace.show()
    QApplication.processEvents()
    bar = workplace.controls.verticalScrollBar()
    assert bar.maximum() == 0
    workplace.resize(1000, 530)
    QApplication.processEvents()
    assert bar.maximum() > 0
    last = workplace.controls.more.button
    last.setFocus()
    workplace.controls.ensureWidgetVisible(last)
    QApplication.processEvents()
    assert not last.visibleRegion().isEmpty()


def test_the_tab_key_goes_down_the_controls_and_round(qtbot, controls):
    controls.size_choice.button("print").click()
    controls.more.unfold()
    more, planner = controls.more_options, controls.print_size
    stops = [
        *(controls.size_choice.button("print"), planner.paper, planner.unit.button("cm")),
        *(planner.width_box, planner.height_box, planner.density.button("300")),
        *(planner.stands.button("photo"), controls.clean_up, controls.strength),
        controls.faces.segments.button(controls.faces.key),
        *(controls.keep_colours, controls.more.button, more.save_place.segments.button("beside")),
        *(more.names.field, more.names.insert, more.format, more.model_choice.list),
        *(more.model_choice.more, more.device, more.tile),
    ]
    stops[0].setFocus()
    seen = []
    while controls.focusWidget() not in seen:
        seen.append(controls.focusWidget())
        qtbot.keyClick(controls.focusWidget(), Qt.Key.Key_Tab)
    assert seen[: len(stops)] == stops
    assert controls.presets.rows["old-photo"] in seen


def test_an_unknown_preset_falls_back(controls):
    controls.choose_preset("no-such-preset")
    assert controls.presets.current.id == "old-photo"


def test_every_control_has_a_name_for_screen_readers(controls):
    kinds = (QAbstractButton, QSlider, QDoubleSpinBox, QComboBox, QLineEdit)
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
