"""Faces: Leave alone, Gentle, Strong, among the other controls."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sr_desktop.base.settings import change_settings, load_settings
from sr_desktop.gui import translation
from sr_desktop.gui.albums import Own
from sr_desktop.gui.control_state import state_of
from sr_desktop.gui.controls import Controls
from sr_desktop.gui.face_choice import CHOICES, MEANINGS, FaceControl
from sr_desktop.gui.models_page import FOR_FACES
from sr_desktop.gui.translation import LANGUAGES
from sr_desktop.jobs.own_presets import OwnPresets
from sr_desktop.jobs.presets import load_presets

CAUTION = "The computer guesses missing detail. Check that people still look like themselves."


@pytest.fixture
def controls(qtbot, theme):
    controls = Controls(load_presets())
    qtbot.addWidget(controls)
    controls.resize(352, 760)
    controls.show()
    controls.choose_preset("old-photo")
    return controls


def press(controls: Controls, key: str) -> None:
    controls.faces.segments.button(key).click()


def test_each_choice_is_explained_and_said(qtbot, controls):
    for key, _words in CHOICES:
        with qtbot.waitSignal(controls.changed):
            press(controls, "strong" if key != "strong" else "leave")
            press(controls, key)
        assert controls.settings.faces == key
        assert controls.faces.meaning.text() == MEANINGS[key]
        button = controls.faces.segments.button(key)
        assert button.accessibleName() == f"Faces: {button.text()}"
        assert button.accessibleDescription() == MEANINGS[key]
    press(controls, "strong")
    assert controls.faces.meaning.text() == CAUTION


def test_it_follows_the_preset_and_marks_it_when_changed(qtbot, controls):
    for preset in load_presets():
        controls.choose_preset(preset.id)
        assert controls.faces.key == preset.settings.faces, preset.id
        assert not controls.presets.rows[preset.id].changed_by_hand
    press(controls, "strong")
    row = controls.presets.rows[controls.presets.current.id]
    assert row.changed_by_hand
    press(controls, controls.presets.current.settings.faces)
    assert not row.changed_by_hand


def test_a_change_is_undone_and_redone(controls):
    before = controls.faces.key
    press(controls, "strong")
    assert controls.undo_action.text() == "&Undo faces"
    controls.undo_action.trigger()
    assert controls.faces.key == controls.settings.faces == before
    controls.redo_action.trigger()
    assert controls.faces.key == "strong"
    assert controls.faces.meaning.text() == CAUTION


def test_it_is_remembered_as_long_as_it_is_not_as_the_preset_says(qtbot, theme, controls):
    assert controls.remembered()["faces"] == ""
    press(controls, "strong")
    kept = change_settings(**controls.remembered())
    assert kept.faces == load_settings().faces == "strong"
    again = Controls(load_presets())
    qtbot.addWidget(again)
    again.recall(kept)
    assert again.settings.faces == "strong"
    assert again.state == controls.state
    assert not again.undo_action.isEnabled()
    press(controls, controls.presets.current.settings.faces)
    assert controls.remembered()["faces"] == ""


def test_own_presets_carry_it(controls, tmp_path):
    press(controls, "strong")
    own = OwnPresets(load_presets(), tmp_path / "presets.toml")
    preset = own.add("Ours", controls.of_photo, like="old-photo")
    assert preset.settings.faces == "strong"
    controls.presets.show_presets((*load_presets(), preset))
    controls.choose_preset("old-photo")
    assert controls.faces.key != "strong"
    controls.choose_preset(preset.id)
    assert controls.faces.key == "strong"


def test_settings_of_one_photo_show_it(controls):
    press(controls, "strong")
    own = replace(controls.of_photo, strength=0.5)
    controls.choose_preset("old-photo")
    state = state_of(Own(own, "old-photo"), load_presets(), controls.state)
    controls.show_other(state)
    assert controls.settings == own


def test_strong_without_a_network_says_that_gentle_is_used(qtbot, controls):
    controls.show_face_network(False)
    assert controls.faces.models.isHidden()
    press(controls, "strong")
    assert controls.faces.key == "strong"
    assert controls.settings.faces == "gentle"
    assert controls.of_photo.faces == "strong"  # what a preset is saved with
    assert "Gentle is used" in controls.faces.meaning.text()
    assert controls.faces.models.isVisible()
    with qtbot.waitSignal(controls.faces.models_wanted):
        controls.faces.models.click()
    with qtbot.waitSignal(controls.changed):
        controls.show_face_network(True)
    assert controls.settings.faces == "strong"
    assert controls.faces.models.isHidden()
    assert controls.faces.meaning.text() == CAUTION


def test_arrow_keys_choose(qtbot, controls):
    press(controls, "gentle")
    controls.faces.segments.button("gentle").setFocus()
    qtbot.keyClick(controls.faces.segments.button("gentle"), Qt.Key.Key_Right)
    assert controls.settings.faces == "strong"
    assert controls.faces.segments.button("strong").hasFocus()


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_nothing_is_cut_in_narrow_windows_in_any_language(qtbot, qapp, theme, text):
    theme.set_text_size(text)
    try:
        for language in LANGUAGES:
            translation.install(qapp, language)
            faces = FaceControl()
            qtbot.addWidget(faces)
            faces.show()
            faces.show_network(False)
            faces.choose("strong")
            least = faces.layout().totalMinimumSize().width()
            assert least <= 280 * text, language
            for width in (least, 400 * text):
                faces.resize(round(width), faces.heightForWidth(round(width)))
                QApplication.processEvents()
                assert faces.width() == round(width)
                for key, _words in CHOICES:
                    button = faces.segments.button(key)
                    needed = button.fontMetrics().horizontalAdvance(button.text())
                    assert button.width() >= needed, (language, width, button.text())
                assert faces.models.width() >= faces.models.sizeHint().width()
                meaning = faces.meaning
                assert meaning.height() >= meaning.heightForWidth(meaning.width())
    finally:
        translation.install(qapp, "en")
        theme.set_text_size(1.0)


def test_the_window_knows_whether_there_is_a_network_and_shows_where_one_is(qtbot, make_window):
    window = make_window(warm=False)
    with qtbot.waitSignal(window.models.shelf.listed):
        window.models.shelf.look()
    window.controls.faces.segments.button("strong").click()
    assert window.controls.faces.lacking  # each test has an empty home
    window.controls.faces.models.click()
    page = window.models.page
    qtbot.waitUntil(page.isVisible)
    heading, area = page._headings[FOR_FACES], page._area
    qtbot.waitUntil(lambda: heading.isVisible() and not heading.visibleRegion().isEmpty())
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)
