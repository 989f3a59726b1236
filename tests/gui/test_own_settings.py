"""Photos and albums with settings of their own: given, shown, changed, taken back, restored with."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from sr_desktop.gui.album_rows import MARK_ROLE
from sr_desktop.gui.control_state import own_of, state_of
from sr_desktop.gui.controls import Controls
from sr_desktop.gui.photos import State
from sr_desktop.jobs.job import FaceChoice, Size
from sr_desktop.jobs.presets import load_presets
from sr_desktop.jobs.results import record_of

SECONDS = 120_000
CHOICES = (FaceChoice(0.5, 0.25, 0.0),)
Role = Qt.ItemDataRole


@pytest.fixture
def window(qtbot, make_window, make_photo):
    """Two folders with two and three photos each; no engine."""
    made = make_window(warm=False)
    for album, count in (("Großer Jüdenhof 1952", 3), ("Wien", 2)):
        paths = [make_photo(f"{album}/{number}.png", (24, 16)) for number in range(count)]
        made.add([paths[0].parent])
        qtbot.waitUntil(lambda path=paths[-1]: any(p.path == path for p in listed(made)))
    made.sidebar.select(made.photos.photo(0))
    return made


def listed(window):
    return [window.photos.photo(row) for row in range(len(window.photos))]


def mark(window, row):
    return window.sidebar.view.rows.index_of(window.photos.photo(row)).data(MARK_ROLE)


def strengths(window):
    return [settings.strength for _, settings in window.own.wanted(listed(window))]


def test_without_own_settings_all_have_those_of_the_controls(window):
    assert window.controls.own_line.isHidden()
    window.controls.strength.setValue(30)
    assert strengths(window) == [0.3] * 5
    assert not any(photo.own for photo in listed(window))


def test_a_photo_keeps_what_it_was_given_and_the_controls_show_it(window):
    window.controls.strength.setValue(30)
    window.sidebar.own_wanted.emit([window.photos.photo(1)])
    window.controls.strength.setValue(100)
    assert strengths(window) == [1.0, 0.3, 1.0, 1.0, 1.0]
    assert mark(window, 1) == "Has its own settings: Old family photo, 2x bigger"
    window.sidebar.select(window.photos.photo(1))
    assert window.controls.strength.value() == 30
    assert window.controls.own_line.isVisible()
    assert "of this photo" in window.controls.own_line.label.text()
    assert strengths(window) == [1.0, 0.3, 1.0, 1.0, 1.0]
    window.controls.strength.setValue(50)  # of this photo alone
    assert strengths(window) == [1.0, 0.5, 1.0, 1.0, 1.0]
    window.sidebar.select(window.photos.photo(2))
    assert window.controls.strength.value() == 100
    assert window.controls.own_line.isHidden()
    assert strengths(window) == [1.0, 0.5, 1.0, 1.0, 1.0]


def test_giving_settings_to_the_photo_that_is_shown_says_so_at_once(window):
    window.sidebar.own_wanted.emit([window.photos.photo(0)])
    assert window.controls.own_line.isVisible()
    window.controls.keep_colours.setChecked(False)
    wanted = [settings.keep_colours for _, settings in window.own.wanted(listed(window))]
    assert wanted == [False, True, True, True, True]


def test_where_files_go_and_what_they_are_is_one_for_all(window):
    window.sidebar.own_wanted.emit([window.photos.photo(0)])
    window.controls.more_options.format.choose("png")
    window.sidebar.select(window.photos.photo(1))
    window.controls.more_options.changed.emit("format")
    assert window.controls.settings.format == "png"
    assert {settings.format for _, settings in window.own.wanted(listed(window))} == {"png"}


def test_use_for_all_and_same_as_all_others(window):
    line = window.controls.own_line
    window.sidebar.own_wanted.emit([window.photos.photo(0), window.photos.photo(1)])
    window.controls.strength.setValue(30)  # photo 0 is shown
    line.for_all.click()
    assert line.isHidden()
    assert window.photos.photo(0).own is None
    assert strengths(window) == [0.3, 0.8, 0.3, 0.3, 0.3]
    window.sidebar.select(window.photos.photo(1))
    line.share.click()
    assert line.isHidden()
    assert window.controls.strength.value() == 30
    assert strengths(window) == [0.3] * 5


def test_an_album_is_given_settings_and_who_comes_later_has_them(qtbot, window, make_photo):
    rows = window.sidebar.view.rows
    window.controls.size_choice.button("4x").click()
    album = window.photos.photo(3).album
    window.sidebar.own_album_wanted.emit(album)
    window.controls.size_choice.button("same").click()
    factors = [settings.size.factor for _, settings in window.own.wanted(listed(window))]
    assert factors == [1.0, 1.0, 1.0, 4.0, 4.0]
    assert mark(window, 3) == ""  # its heading says it
    heading = rows.index(rows.heading(window.photos.photo(3)))
    assert heading.data(MARK_ROLE) == "Has its own settings: Old family photo, 4x bigger"
    late = make_photo("Wien/late.png", (24, 16))
    window.add([late.parent])
    qtbot.waitUntil(lambda: len(window.photos) == 6)
    assert window.own.of(window.photos.photo(5)).size.factor == 4.0
    window.sidebar.share_wanted.emit(list(album.photos))
    assert album.own is None
    assert heading.data(MARK_ROLE) == ""
    assert window.own.of(window.photos.photo(5)).size.factor == 1.0


def test_what_gives_an_album_settings_can_be_taken_back(window):
    album = window.photos.photo(0).album
    window.sidebar.own_wanted.emit([window.photos.photo(1)])
    mine = window.photos.photo(1).own
    window.controls.strength.setValue(30)
    back = window.own.give_album(album)
    assert strengths(window)[:3] == [0.3] * 3
    back()
    assert [photo.own for photo in listed(window)] == [None, mine, None, None, None]
    assert album.own is None


def test_choices_for_faces_go_with_their_photo_alone(qtbot, window):
    """Whatever settings it has and gives away."""
    first, second = window.photos.photo(0), window.photos.photo(1)

    def choices():
        return [settings.face_choices for _, settings in window.own.wanted(listed(window))]

    with qtbot.waitSignal(window.own.faces_chosen) as told:
        window.own.choose_faces(first, CHOICES)
    assert told.args == [first]
    only = [CHOICES, (), (), (), ()]
    assert choices() == only
    assert first.own is None, "it follows the controls as before"
    assert window.own.of(first).face_choices == CHOICES
    assert window.own.made_of(window.own.of(first)).settings.face_choices == ()
    window.sidebar.own_wanted.emit([first, second])
    assert choices() == only
    window.controls.own_line.for_all.click()
    assert choices() == only
    window.sidebar.own_album_wanted.emit(first.album)
    assert choices() == only
    back = window.own.give_album(
        window.photos.photo(3).album, window.own.made_of(window.own.of(first))
    )
    assert choices() == only
    back()
    window.sidebar.share_wanted.emit([first])
    assert choices() == only
    assert window.controls.settings.face_choices == ()
    with qtbot.assertNotEmitted(window.own.faces_chosen):
        window.own.choose_faces(first, list(CHOICES))
    window.own.choose_faces(first, ())
    assert choices() == [()] * 5


def test_steps_are_of_what_is_shown(qtbot, window):
    """Undo never brings a photo the settings of all, or the other way round."""
    undo = window.controls.undo
    window.controls.strength.setValue(30)
    window.sidebar.own_wanted.emit([window.photos.photo(1)])
    window.sidebar.select(window.photos.photo(2))
    window.controls.strength.setValue(100)
    assert undo.stack.canUndo()
    window.sidebar.select(window.photos.photo(1))
    assert not undo.stack.canUndo()
    window.controls.keep_colours.setChecked(False)
    undo.stack.undo()
    assert window.photos.photo(1).own.settings.keep_colours
    assert strengths(window) == [1.0, 0.3, 1.0, 1.0, 1.0]


def test_the_settings_of_all_are_remembered_not_those_of_a_photo(window):
    window.controls.choose_preset("black-and-white")
    window.suggesting.advice.chosen("black-and-white")
    window.sidebar.own_wanted.emit([window.photos.photo(0)])
    window.controls.choose_preset("just-bigger")
    window.own.leave()
    assert window.controls.remembered()["preset"] == "black-and-white"
    assert window.photos.photo(0).own.preset == "just-bigger"


def test_removing_the_photo_that_is_shown_brings_the_settings_of_all_back(qtbot, window):
    window.sidebar.own_wanted.emit([window.photos.photo(0)])
    window.controls.strength.setValue(30)
    qtbot.keyClick(window.sidebar.view, Qt.Key.Key_Delete)
    assert window.controls.own_line.isHidden()
    assert window.controls.strength.value() == 80


def test_the_controls_say_what_they_are_shown(qtbot):
    presets = load_presets()
    controls = Controls(presets)
    qtbot.addWidget(controls)
    for preset in presets:
        for changes in (
            {},
            {"strength": 0.3},
            {"clean_up": 0.25, "keep_colours": False},
            {"size": Size(factor=4.0)},
            {"size": Size.parse("20x30cm@300")},
        ):
            own = own_of(replace(preset.settings, **changes), presets, preset.id)
            controls.show_other(state_of(own, presets, controls.state))
            assert controls.of_photo == own.settings, (preset.id, changes)


def test_each_photo_is_restored_with_its_own(qtbot, make_window, make_photo):
    window = make_window()
    album = [make_photo(f"Hof/{number}.png", (24, 16)) for number in range(3)]
    window.add([album[0].parent])
    qtbot.waitUntil(lambda: len(window.photos) == 3)
    window.controls.size_choice.button("4x").click()
    window.sidebar.own_wanted.emit([window.photos.photo(1)])
    window.sidebar.select(window.photos.photo(2))
    window.controls.size_choice.button("same").click()
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        window.restore()
    assert [photo.state for photo in listed(window)] == [State.DONE] * 3
    sizes = [record_of(photo.result).settings.size.factor for photo in listed(window)]
    assert sizes == [1.0, 4.0, 1.0]


def test_what_waits_in_the_queue_is_told_of_a_change(qtbot, make_window, make_photo):
    window = make_window()
    paths = [make_photo(f"Hof/{n}.png", (400, 300) if n == 0 else (24, 16)) for n in range(3)]
    window.add([paths[0].parent])
    qtbot.waitUntil(lambda: len(window.photos) == 3)
    window.work.pause()
    qtbot.waitUntil(lambda: window.work.paused, timeout=SECONDS)
    window.work.send(window.own.wanted(listed(window)), None)
    last = window.photos.photo(2)
    qtbot.waitUntil(lambda: window.work.sent.entry(last) is not None, timeout=SECONDS)
    window.sidebar.select(last)
    window.sidebar.own_wanted.emit([last])
    window.controls.strength.setValue(30)
    window.controls.strength.setValue(50)
    qtbot.waitUntil(lambda: last.settings.strength == 0.5, timeout=SECONDS)
    middle = window.photos.photo(1)
    window.own.choose_faces(middle, CHOICES)
    window.own.choose_faces(
        last, CHOICES
    )  # the one before is told at once, this one a little later
    assert middle.settings.face_choices == CHOICES
    qtbot.waitUntil(lambda: last.settings.face_choices == CHOICES, timeout=SECONDS)
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        window.work.resume()
    made = [record_of(photo.result).settings for photo in listed(window)]
    assert [settings.strength for settings in made] == [0.8, 0.8, 0.5]
    assert [settings.face_choices for settings in made] == [(), CHOICES, CHOICES]


def test_what_was_changed_last_is_in_the_queue_when_the_window_closes(
    qtbot, make_window, make_photo, monkeypatch
):
    window = make_window(warm=False)
    bridge = window._bridge
    bridge.start()
    window.add([make_photo("Oma.png")])
    qtbot.waitUntil(lambda: len(window.photos) == 1)
    (photo,) = listed(window)
    window.work.pause()
    qtbot.waitUntil(lambda: window.work.paused, timeout=SECONDS)
    window.work.send(window.own.wanted([photo]), None)
    qtbot.waitUntil(lambda: window.work.sent.entry(photo) is not None, timeout=SECONDS)
    window.own.choose_faces(photo, CHOICES)
    assert photo.settings.face_choices == ()
    leave = bridge.leave

    def left():
        leave()
        bridge.wait()  # the queue is closed before anything else happens

    monkeypatch.setattr(bridge, "leave", left)
    window.close()
    after, told = make_window(warm=False), []
    after._bridge.start()
    after._bridge.ask(lambda store: store.entries(), told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=SECONDS)
    assert [entry.settings.face_choices for entry in told[0]] == [CHOICES]
