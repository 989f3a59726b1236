"""Settings on disk: they come back as they went in; lines of before and hostile ones."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from sr_desktop.engine.settings import MOST_FACE_CHOICES, FaceChoice
from sr_desktop.jobs.job import Settings, Size
from sr_desktop.jobs.settings_text import settings_of, settings_text

SETTINGS = Settings(
    *("other-x4", Size.parse("20x30cm@300 fixed"), 0.1 + 0.2, 1 / 3, "strong"),
    face_choices=(FaceChoice(1 / 3, 0.1 + 0.2, 0.0), FaceChoice(1.0, 0.0, 0.7)),
    descreen=True,
    quality=80,
    tile=128,
)


@pytest.mark.parametrize("settings", [SETTINGS, Settings(), replace(SETTINGS, face_choices=())])
def test_settings_come_back(settings):
    text = settings_text(settings)
    assert settings_of(text) == settings
    assert settings_text(settings_of(text)) == text


def test_lines_of_before_faces_and_whole_numbers_are_read():
    table = json.loads(settings_text(SETTINGS))
    del table["face_choices"]
    assert settings_of(json.dumps(table)) == SETTINGS.for_others
    assert settings_of('{"face_choices": []}') == Settings()
    assert settings_of('{"face_choices": [[0, 1, 0]]}').face_choices == (FaceChoice(0.0, 1.0, 0.0),)


def test_what_has_no_choices_for_faces_reads_in_an_older_program():
    assert "face_choices" not in settings_text(SETTINGS.for_others)


ROWS = (
    *(
        "1",
        "null",
        "{}",
        '"0 0 0"',
        "[0, 0, 0]",
        "[[0, 0]]",
        "[[0, 0, 0, 0]]",
        "[{}]",
        "[[[0], 0, 0]]",
    ),
    *(
        "[[0, 0, 1.001]]",
        "[[0, -0.001, 0]]",
        "[[NaN, 0, 0]]",
        "[[0, Infinity, 0]]",
        "[[0, 0, 1e999]]",
    ),
    *("[[0, 0, true]]", '[["0", 0, 0]]', "[[0, 0, null]]", f"[[0, 0, {10**400}]]"),
    f"[{', '.join(['[0, 0, 0]'] * (MOST_FACE_CHOICES + 1))}]",
)


@pytest.mark.parametrize("rows", ROWS, ids=lambda rows: rows[:20])
def test_hostile_choices_are_refused(rows):
    with pytest.raises(ValueError):  # noqa: PT011 - it has no other words
        settings_of(f'{{"face_choices": {rows}}}')
