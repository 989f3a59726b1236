"""The presets in the window: suggested, seen, saved, renamed, shared."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtWidgets import QApplication

from sr_desktop.base.settings import AppSettings, load_settings
from sr_desktop.gui import preset_pictures
from sr_desktop.gui.photos import Photo
from sr_desktop.gui.pictures import Picture, load_picture
from sr_desktop.gui.preset_list import PresetList
from sr_desktop.gui.preset_words import SENTENCES, looks_like
from sr_desktop.gui.suggesting import suggestion_for
from sr_desktop.jobs.own_presets import OwnPresets, own_presets_file
from sr_desktop.jobs.presets import load_presets
from sr_desktop.jobs.suggestion import RULES, Trait


@pytest.fixture
def make_grey(tmp_path: Path):
    """Writes a small black-and-white photo."""

    def make(name: str = "Oma.png") -> Path:
        y, x = np.mgrid[0:1:240j, 0:1:320j]
        light = 0.5 + 0.3 * np.sin(7 * x) * np.cos(5 * y)
        path = tmp_path / name
        Image.fromarray((light * 255).astype(np.uint8)).convert("RGB").save(path)
        return path

    return make


def shown(qtbot, window, path: Path) -> None:
    window.add([path])
    photo = lambda: window._viewing.photo  # noqa: E731
    qtbot.waitUntil(lambda: photo() is not None and photo().path == path)
    qtbot.waitUntil(lambda: window.suggesting.advice.knows(photo()))


def chosen(window) -> str:
    return window.controls.presets.current.id


# --- suggestions -----------------------------------------------------------------------------


def test_a_dropped_photo_gets_its_preset_with_a_way_back(qtbot, make_window, make_grey):
    window = make_window(suggest=True, warm=False)
    line = window.controls.preset_panel.line
    shown(qtbot, window, make_grey())
    assert chosen(window) == "black-and-white"
    assert window.controls.settings.luminance_only
    assert line.label.text() == "Looks like a small black-and-white scan."
    assert line.button.text() == "Use “Old family photo” instead"
    qtbot.mouseClick(line.button, Qt.MouseButton.LeftButton)
    assert chosen(window) == "old-photo"
    assert line.button.text() == "Use “Black and white photo”"
    shown(qtbot, window, make_grey("Opa.png"))
    assert chosen(window) == "old-photo"


def test_the_persons_own_choice_is_never_changed(qtbot, make_window, make_grey):
    window = make_window(suggest=True, warm=False)
    window.controls.presets.rows["grainy"].click()
    shown(qtbot, window, make_grey())
    assert chosen(window) == "grainy"
    line = window.controls.preset_panel.line
    assert line.button.text() == "Use “Black and white photo”"
    menu = window.controls.preset_panel.menu
    assert menu.suggest.isEnabled()
    menu.suggest.trigger()
    assert chosen(window) == "black-and-white"
    assert not menu.suggest.isEnabled()


def test_moving_a_control_is_a_choice_too(qtbot, make_window, make_grey):
    window = make_window(suggest=True, warm=False)
    window.controls.clean_up.setValue(71)
    shown(qtbot, window, make_grey())
    assert (chosen(window), window.controls.clean_up.value()) == ("old-photo", 71)


def test_where_and_how_files_are_saved_is_no_choice_of_a_preset(
    qtbot, make_window, make_grey, tmp_path
):
    window = make_window(suggest=True, warm=False)
    choices = window.controls.more_options
    choices.save_place.set_folder(tmp_path)
    choices.save_place.changed.emit()
    assert window.controls.undo_action.isEnabled()
    shown(qtbot, window, make_grey())
    assert chosen(window) == "black-and-white"
    assert window.controls.folder == tmp_path


def test_what_was_set_at_the_last_time_stays(qtbot, make_window, make_grey):
    window = make_window(suggest=True, warm=False, settings=AppSettings(model="faithful"))
    shown(qtbot, window, make_grey())
    assert chosen(window) == "old-photo"
    assert window.controls.settings.model == "faithful"


def test_a_suggested_preset_is_not_remembered_for_the_next_start(qtbot, make_window, make_grey):
    window = make_window(suggest=True, warm=False)
    shown(qtbot, window, make_grey())
    assert chosen(window) == "black-and-white"
    window.close()
    assert load_settings().preset == "old-photo"


def test_a_photo_that_looks_like_nothing_special_changes_nothing(qtbot, make_window, tmp_path):
    rng = np.random.default_rng(1)
    small = rng.integers(30, 220, (7, 9, 3), dtype=np.uint8)
    path = tmp_path / "colour.png"
    Image.fromarray(small).resize((900, 700), Image.Resampling.BICUBIC).save(path)
    window = make_window(suggest=True, warm=False)
    shown(qtbot, window, path)
    assert chosen(window) == "old-photo"
    assert not window.controls.preset_panel.line.isVisible()


def test_a_finished_photo_is_looked_at_as_it_is(qtbot, make_window, make_grey):
    window = make_window(suggest=True)
    (photo,) = window.photos.add([Photo(make_grey())])
    with qtbot.waitSignal(window.work.ended, timeout=60_000):
        window.work.restore([photo], window.controls.settings, None)
    window.sidebar.select(photo)
    qtbot.waitUntil(lambda: window.suggesting.advice.knows(photo))
    qtbot.waitUntil(lambda: window.canvas.after is not None)
    assert chosen(window) == "old-photo"
    assert not window.canvas.previewing
    assert window.controls.preset_panel.line.button.text() == "Use “Black and white photo”"


def test_every_trait_has_its_sentence():
    assert all(looks_like(trait) for rule, _preset in RULES for trait in Trait if trait & rule)
    assert all(words.endswith(".") for _traits, words in SENTENCES)
    assert looks_like(Trait.NONE) == ""


def test_pictures_with_alpha_and_large_ones_are_looked_at(tmp_path, monkeypatch):
    clear = QImage(300, 300, QImage.Format.Format_ARGB32_Premultiplied)
    clear.fill(0x80404040)
    found = suggestion_for(Picture(tmp_path / "a.png", (300, 300), (clear,), has_alpha=True))
    assert found is not None
    assert found.preset == "black-and-white"
    monkeypatch.setattr("sr_desktop.gui.pictures.MAX_HELD", 100_000)
    path = tmp_path / "large.jpg"
    rng = np.random.default_rng(1)
    small = rng.integers(30, 220, (150, 200, 3), dtype=np.uint8)
    Image.fromarray(small).resize((1600, 1200)).save(path, quality=20)
    picture = load_picture(path)
    assert picture.pyramid is not None
    assert suggestion_for(picture).preset == "messenger"
    picture.pyramid.close()


# --- the list --------------------------------------------------------------------------------


@pytest.fixture
def presets(qtbot, theme) -> PresetList:
    made = PresetList(load_presets())
    qtbot.addWidget(made)
    made.resize(320, 400)
    made.show()
    made.choose("old-photo")
    return made


def test_every_preset_has_a_small_picture():
    files = [preset_pictures.file_of(preset) for preset in load_presets()]
    assert all(files)
    assert sum(file.stat().st_size for file in files) < 200_000
    for preset in load_presets():
        picture = preset_pictures.picture_of(preset, 2.0)
        assert (picture.width(), picture.height()) == (128, 96)
        assert "<img" in preset_pictures.tooltip(preset, "x & y")
        assert "x &amp; y" in preset_pictures.tooltip(preset, "x & y")


def test_the_chosen_row_shows_its_picture(presets):
    row = presets.rows["newspaper"]
    low = row.height()
    presets.choose("newspaper")
    assert row.height() >= low + 20
    right = row.grab().toImage().copy(row.width() - 60, 10, 50, 40)
    colours = {right.pixel(x, y) for x in range(0, 50, 3) for y in range(0, 40, 3)}
    assert len(colours) > 30  # a photograph, not a plain row


def test_rows_are_mirrored_from_right_to_left(presets):
    presets.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = presets.rows["old-photo"].grab().toImage()
    left = {image.pixel(x, y) for x in range(12, 60, 3) for y in range(12, 44, 3)}
    assert len(left) > 30


def test_all_presets_and_the_first_controls_fit_a_small_window(qtbot, make_window, make_grey):
    window = make_window(suggest=True, warm=False)
    window.resize(1280, 800)
    shown(qtbot, window, make_grey())
    controls = window.controls
    strength = controls.strength.mapTo(controls.viewport(), QPoint(0, controls.strength.height()))
    assert controls.verticalScrollBar().value() == 0
    assert strength.y() <= controls.viewport().height()


def test_the_arrow_keys_choose_as_the_person(qtbot, presets):
    presets.rows["old-photo"].setFocus()
    with qtbot.waitSignal(presets.picked) as told:
        qtbot.keyClick(presets.rows["old-photo"], Qt.Key.Key_Down)
    assert told.args[0].id == presets.current.id == "black-and-white"


# --- the person's own ------------------------------------------------------------------------


@pytest.fixture
def window(make_window):
    return make_window(warm=False)


def save(window, name: str) -> str:
    window.preset_desk.ask_name = lambda _parent, _title, _name: name
    window.controls.preset_panel.menu.save.trigger()
    return chosen(window)


def test_saved_as_my_preset(window):
    window.controls.clean_up.setValue(33)
    assert save(window, "Omas Album & mehr") == "omas-album-mehr"
    row = window.controls.presets.rows["omas-album-mehr"]
    assert row.isChecked()
    assert not row.changed_by_hand
    assert row.accessibleName() == "Omas Album & mehr"
    assert list(window.controls.presets.rows)[-1] == "omas-album-mehr"
    assert preset_pictures.file_of(row.preset).stem == "old-photo"
    assert OwnPresets(load_presets()).presets[0].settings.clean_up == 0.33
    window.controls.choose_preset("tiny")
    row.click()
    assert window.controls.settings.clean_up == 0.33


def test_they_are_there_at_the_next_start_and_chosen(make_window, window):
    save(window, "Album")
    window.close()
    again = make_window(warm=False, settings=load_settings())
    assert chosen(again) == "album"


def test_thinking_better_of_it_saves_nothing(window):
    window.preset_desk.ask_name = lambda *_: None
    window.controls.preset_panel.menu.save.trigger()
    assert not own_presets_file().exists()


def test_renamed_and_deleted_by_the_menu_of_the_chosen_row(window):
    save(window, "Album")
    menu = window.controls.preset_panel.menu
    window.preset_desk.ask_name = lambda _parent, _title, name: name + " 2"
    menu.rename.trigger()
    row = window.controls.presets.rows["album"]
    assert row.accessibleName() == "Album 2"
    asked = []
    window.preset_desk.ask_to_delete = lambda _parent, name: bool(asked.append(name))
    menu.delete.trigger()
    assert asked == ["Album 2"]
    assert "album" in window.controls.presets.rows
    window.preset_desk.ask_to_delete = lambda _parent, _name: True
    menu.delete.trigger()
    assert "album" not in window.controls.presets.rows
    assert chosen(window) == "old-photo"
    assert OwnPresets(load_presets()).presets == ()


def test_presets_of_the_program_can_only_be_copied(window):
    menu = window.controls.preset_panel.menu
    assert menu.save.isEnabled()
    assert menu.import_.isEnabled()
    assert not any(action.isEnabled() for action in (menu.rename, menu.delete, menu.export))


def test_a_row_has_the_menu_under_the_mouse_and_the_menu_key(qtbot, window):
    save(window, "Album")
    window.controls.choose_preset("tiny")
    row, menu = window.controls.presets.rows["album"], window.controls.preset_panel.menu
    assert not menu.rename.isEnabled()
    for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
        QApplication.sendEvent(row, QContextMenuEvent(reason, QPoint(5, 5), QPoint(5, 5)))
        qtbot.waitUntil(lambda: menu.menu().isVisible())
        assert menu.rename.isEnabled()
        menu.menu().close()
        qtbot.waitUntil(lambda: not menu.rename.isEnabled())
    assert menu.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert menu.accessibleName()


def test_exported_and_imported(window, tmp_path):
    save(window, "Album: 1952")
    menu, desk = window.controls.preset_panel.menu, window.preset_desk
    proposed = []
    desk.ask_target = lambda _parent, name: proposed.append(name) or str(tmp_path / "mine.toml")
    menu.export.trigger()
    assert proposed == ["Album_ 1952.toml"]
    assert (tmp_path / "mine.toml").is_file()
    desk.ask_source = lambda *_: str(tmp_path / "mine.toml")
    menu.import_.trigger()
    assert window.message_bar.message.title.startswith("1 preset")
    assert window.message_bar.message.text == "Album: 1952 (2)"
    assert [p.name for p in desk.own.presets] == ["Album: 1952", "Album: 1952 (2)"]
    assert "album-1952-2" in window.controls.presets.rows


def test_a_wrong_file_is_explained(window, tmp_path):
    (tmp_path / "letter.toml").write_text("Liebe Anna")
    window.preset_desk.ask_source = lambda *_: str(tmp_path / "letter.toml")
    window.controls.preset_panel.menu.import_.trigger()
    assert window.message_bar.message.kind == "error"
    assert "letter.toml" in window.message_bar.message.text


def test_a_damaged_file_is_told_at_the_start(make_window):
    own_presets_file().write_text("[[preset")
    window = make_window(warm=False)
    assert "damaged" in window.message_bar.message.text
    assert chosen(window) == "old-photo"
