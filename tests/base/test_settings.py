"""Settings survive damage; the home folder moves all of them."""

from __future__ import annotations

import json

import pytest

from sr_desktop.base import paths
from sr_desktop.base.errors import PhotoUnreadable, SRError
from sr_desktop.base.settings import AppSettings, load_settings, save_settings


def test_saved_settings_come_back(home):
    save_settings(AppSettings(last_folder="/photos/Großer Jüdenhof 1952"))
    assert load_settings().last_folder == "/photos/Großer Jüdenhof 1952"
    assert paths.settings_file().parent == home
    assert [entry.name for entry in home.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("content", ["", "{", "[1]", '"text"', '{"preset": 5, "unknown": "x"}'])
def test_damaged_settings_are_start_values(home, content):
    paths.settings_file().write_text(content)
    assert load_settings() == AppSettings()


def test_unwritable_home_is_no_error(home, monkeypatch):
    blocked = home / "file"
    blocked.write_text("")
    monkeypatch.setenv("SR_DESKTOP_HOME", str(blocked))
    save_settings(AppSettings(preset="tiny"))
    assert load_settings() == AppSettings()


def test_values_of_other_types_are_dropped_singly(home):
    paths.settings_file().write_text(json.dumps({"preset": "tiny", "window": 3}))
    assert load_settings() == AppSettings(preset="tiny")


def test_errors_cross_the_pipe_whole():
    import pickle

    error = PhotoUnreadable("a.jpg is empty.", next_step="Scan it again.")
    back = pickle.loads(pickle.dumps(error))
    assert type(back) is PhotoUnreadable
    assert str(back) == "a.jpg is empty. Scan it again."
    assert issubclass(type(back), SRError)
