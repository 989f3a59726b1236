"""Sentences that depend on numbers."""

from __future__ import annotations

import pytest

from sr_desktop.gui import words
from sr_desktop.gui.device_line import sentence
from sr_desktop.jobs.messages import Report


@pytest.mark.parametrize(
    ("waiting", "again", "said"),
    [
        (0, False, "Restore photo"),
        (0, True, "Restore again"),
        (1, True, "Restore photo"),
        (41, False, "Restore 41 photos"),
    ],
)
def test_the_button_says_what_it_will_do(waiting, again, said):
    assert words.restore_label(waiting, again=again) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (None, "Working…"),
        (3, "A few seconds left"),
        (22, "About 20 seconds left"),
        (58, "About 1 minute left"),
        (178, "About 3 minutes left"),
        (3 * 3600, "About 3 hours left"),
    ],
)
def test_the_time_left_is_a_round_figure(seconds, said):
    assert words.time_left(seconds) == said


def test_the_place_in_the_queue_is_told_for_several():
    assert words.progress_line(180, 12, 41) == "About 3 minutes left, 12 of 41"
    assert words.progress_line(180, 1, 1) == "About 3 minutes left"


def test_the_device_line():
    cpu = Report((), "Some processor", "cpu", 4.2, True)
    assert sentence(cpu) == (
        "No suitable graphics card found. Using the processor: about 4 seconds a photo."
    )
    card = Report((), "GeForce", "cuda:0", 0.3, True)
    assert sentence(card) == "Using GeForce: about 1 second a photo."
    assert sentence(Report((), "", "", 0.0, False)) == "The engine could not be started."


@pytest.mark.parametrize(
    ("size", "said"),
    [(715_440, "715 kB"), (999_600, "1.0 MB"), (9_770_222, "9.8 MB"), (67_040_989, "67 MB")],
)
def test_the_size_of_a_file_is_a_round_figure(size, said):
    assert words.file_size(size) == said
