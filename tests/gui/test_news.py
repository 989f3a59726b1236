"""What the message bar says of photos that were saved."""

from __future__ import annotations

import pytest

from sr_desktop.gui.photos import Photo
from sr_desktop.jobs.messages import Done

MISSED = "Small or tilted faces may have been missed"


@pytest.fixture
def window(make_window, make_photo):
    window = make_window(warm=False)
    window.photos.add([Photo(make_photo("Oma.jpg"))])
    return window


def told(window, finder, notes=()):
    """What is said when a photo is saved whose faces were looked for so."""
    photo = window.photos.photo(0)
    result = photo.path.with_name("new.jpg")
    done = Done(1, result, 1.0, (2, 2), "cpu", "heirloom-x4", notes, finder=finder)
    window.work.photo_done.emit(photo, done)
    return window.message_bar.message.text


def test_the_simple_finder_is_told_once_while_the_program_runs(window):
    """Friendly, with its place in the window: the strip of faces says it anyway."""
    assert told(window, "yunet") == told(window, "") == "Your original is untouched."
    first = told(window, "cascade", ("The photo has two pages.",))
    assert first.startswith("Your original is untouched. The photo has two pages. " + MISSED)
    assert "File > Models" in first
    assert "sr-desktop" not in first
    menu = window.actions_.models
    assert menu.text().replace("&", "").startswith("Models")
    for _ in range(2):
        assert told(window, "cascade") == "Your original is untouched."
