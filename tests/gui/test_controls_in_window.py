"""What is chosen in controls and settings counts in the window: names, look, undo, the next start."""

from __future__ import annotations

from PySide6.QtCore import Qt

from sr_desktop.base.settings import AppSettings, load_settings
from sr_desktop.gui import theme as looks
from sr_desktop.gui.photos import State

LONG = 60_000


def test_new_files_are_called_as_the_template_says(qtbot, make_window, make_photo):
    window = make_window(warm=False)
    with qtbot.waitSignal(window._bridge.reported, timeout=LONG) as heard:
        window._bridge.warm_up()
    (report,) = heard.args
    assert report.devices[-1][0] == "cpu"
    assert (report.device_id, report.device) in report.devices
    photo = make_photo("Oma 1952.png", (24, 16))
    window.add([photo])
    qtbot.waitUntil(lambda: len(window.photos) == 1, timeout=LONG)
    field = window.controls.more_options.names.field
    field.selectAll()
    qtbot.keyClicks(field, "{size} {name} {model}")
    window.restore()
    qtbot.waitUntil(lambda: window.photos.photo(0).state is State.DONE, timeout=LONG)
    made = photo.parent / "2x Oma 1952 heirloom-x4.png"
    assert window.photos.photo(0).result == made
    assert made.is_file()


def test_settings_open_from_the_menu_and_are_kept(qtbot, make_window, theme):
    window = make_window(warm=False)
    try:
        window.actions_.settings.trigger()
        page = window.settings_desk.page
        assert page.isVisible()
        page.editors["theme"].widget.button("dark").click()
        assert looks.current() is looks.DARK
        window.controls.more_options.tile.choose("256")
        qtbot.keyClick(page, Qt.Key.Key_Escape)
        window.close()
        kept = load_settings()
        assert (kept.theme, kept.tile, kept.preset) == ("dark", 256, "old-photo")
        assert kept.window
        again = make_window(warm=False, settings=kept)
        assert again.controls.settings.tile == 256
        assert looks.current() is looks.DARK
    finally:
        theme.prefer()


def test_changes_are_undone_from_the_menu(qtbot, make_window):
    window = make_window(warm=False, settings=AppSettings(preset="tiny"))
    actions = window.actions_.edit_menu.actions()
    undo, redo = window.controls.undo_action, window.controls.redo_action
    assert actions[:2] == [undo, redo]
    assert not undo.isEnabled()
    window.controls.size_choice.button("same").click()
    undo.trigger()
    assert window.controls.size_choice.key == "4x"
    redo.trigger()
    assert window.controls.size_choice.key == "same"
