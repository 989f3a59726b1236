"""After one photo of an album the same is offered for the others."""

from __future__ import annotations

import pytest

from sr_desktop.gui.photos import State
from sr_desktop.jobs.job import FaceChoice
from sr_desktop.jobs.results import record_of

SECONDS = 120_000


@pytest.fixture
def window(qtbot, make_window, make_photo):
    made = make_window()
    album = [make_photo(f"Hof & Garten/{number}.png", (24, 16)) for number in range(3)]
    made.add([album[0].parent])
    qtbot.waitUntil(lambda: len(made.photos) == 3)
    return made


def listed(window):
    return [window.photos.photo(row) for row in range(len(window.photos))]


def restore(qtbot, window, *photos):
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        window.sidebar.restore_wanted.emit(list(photos))


def actions(window):
    """What the message offers, by its words."""
    return dict(window.message_bar.message.actions)


OTHERS = "Restore the other 2"
SAME = "Same for the other 2"


def test_the_others_are_restored_with_one_press_if_nothing_differs(qtbot, window):
    restore(qtbot, window, window.photos.photo(0))
    assert list(actions(window))[-1] == OTHERS
    assert window.message_bar.message.text.endswith("2 more photos of “Hof & Garten” wait.")
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        actions(window)[OTHERS]()
    assert [photo.state for photo in listed(window)] == [State.DONE] * 3
    assert not any(photo.own for photo in listed(window))


def test_the_others_get_the_settings_of_the_one_and_are_restored_with_them(qtbot, window):
    first = window.photos.photo(0)
    window.controls.strength.setValue(30)
    window.sidebar.own_wanted.emit([first])
    window.sidebar.select(window.photos.photo(1))
    window.controls.strength.setValue(100)
    restore(qtbot, window, first)
    assert "other 2 photos of “Hof & Garten”" in window.message_bar.message.text
    actions(window)[SAME]()
    assert window.message_bar.message.title == (
        "The other 2 photos of “Hof & Garten” have these settings now."
    )
    assert first.album.own == first.own
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        actions(window)[OTHERS]()
    strengths = [record_of(photo.result).settings.strength for photo in listed(window)]
    assert strengths == [0.3] * 3


def test_choices_for_its_faces_are_not_for_the_others(qtbot, window):
    first = window.photos.photo(0)
    window.own.choose_faces(first, [FaceChoice(0.5, 0.5, 0.0)])
    restore(qtbot, window, first)
    assert record_of(first.result).settings.face_choices == first.face_choices
    assert list(actions(window))[-1] == OTHERS, "nothing else differs"
    window.controls.strength.setValue(100)
    window.album_offer.offer(first)
    actions(window)[SAME]()
    wanted = [settings.face_choices for _, settings in window.own.wanted(listed(window))]
    assert wanted == [first.face_choices, (), ()]
    assert first.album.own.settings.face_choices == ()


def test_it_can_be_taken_back(qtbot, window):
    first = window.photos.photo(0)
    restore(qtbot, window, first)
    window.controls.strength.setValue(100)
    window.album_offer.offer(first)
    actions(window)[SAME]()
    assert all(photo.own is not None for photo in listed(window))
    actions(window)["Take it back"]()
    assert not any(photo.own for photo in listed(window))
    assert first.album.own is None
    assert window.message_bar.message is None


def test_it_is_offered_after_a_result_was_kept(qtbot, window):
    first = window.photos.photo(0)
    restore(qtbot, window, first)
    window.after.look_through()
    window.after.approving.bar.keep.click()
    window.after.approving.end()
    assert OTHERS in actions(window)
    window.after.look_through()
    window.after.approving.bar.leave.click()
    window.after.approving.end()
    assert OTHERS not in actions(window)


def test_nothing_is_offered_without_others_or_without_a_folder(qtbot, make_window, make_photo):
    window = make_window()
    window.add([make_photo("a.png", (24, 16)), make_photo("b.png", (24, 16))])
    alone = make_photo("Hof/c.png", (24, 16))
    window.add([alone.parent])
    qtbot.waitUntil(lambda: len(window.photos) == 3)
    for row in (0, 2):
        restore(qtbot, window, window.photos.photo(row))
        assert list(actions(window)) == ["Show in folder", "Open", "Compare"]
