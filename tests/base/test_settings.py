"""Settings survive damage; the home folder moves all of them."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sr_desktop.base import paths
from sr_desktop.base import settings as module
from sr_desktop.base.errors import PhotoUnreadable, SRError
from sr_desktop.base.settings import (
    OPTIONS,
    AppSettings,
    change_settings,
    load_settings,
    save_settings,
)


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


@pytest.mark.parametrize(
    ("name", "written", "read"),
    [
        ("text_size", 1.5, 1.5),
        ("text_size", 2, 2.0),
        ("text_size", 1.1, 1.0),
        ("text_size", float("nan"), 1.0),
        ("text_size", True, 1.0),
        ("theme", "dark", "dark"),
        ("theme", "pink", "system"),
        ("tile", 256, 256),
        ("tile", 250, 0),
        ("tile", 256.0, 0),
        ("tile", False, 0),
        ("quality", 101, 0),
        ("quality", -1, 0),
        ("quality", 10**400, 0),
        ("text_size", 10**400, 1.0),
        ("print_width", 20, 20.0),
        ("print_width", float("inf"), 0.0),
        ("print_dpi", 240, 240),
        ("notifications", False, False),
        ("notifications", 0, True),
        ("notifications", "no", True),
        ("recent", ["/a", 5, "/b", None], ("/a", "/b")),
        ("recent", [str(n) for n in range(40)], tuple(str(n) for n in range(12))),
        ("recent", "/a", ()),
        ("last_folder", ["/a"], ""),
    ],
)
def test_every_value_is_held_against_its_type_and_rule(home, name, written, read):
    paths.settings_file().write_text(json.dumps({name: written, "preset": "tiny"}))
    found = load_settings()
    assert type(getattr(found, name)) is type(read)
    assert found == replace(AppSettings(preset="tiny"), **{name: read})


def test_start_values_are_values_that_their_options_take():
    for name, option in OPTIONS.items():
        assert option.kind in (bool, int, float, str, tuple), name
        assert type(option.start) is option.kind, name
        assert option.rule is None or option.rule.allows(option.start), name
        assert option.checked(option.start) == option.start


@given(
    st.dictionaries(
        st.sampled_from([*OPTIONS, "version", "unknown"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
            lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
            max_leaves=4,
        ),
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
def test_nothing_in_the_file_raises_and_what_is_read_is_written_alike(home, table):
    paths.settings_file().write_text(json.dumps(table))
    read = load_settings()
    save_settings(read)
    assert load_settings() == read


@pytest.mark.parametrize("text", ["[" * 100_000, '{"preset": "' + "\\ud800" + '"}', "\0", "NaN"])
def test_hostile_files_raise_nothing(home, text):
    paths.settings_file().write_text(text)
    save_settings(load_settings())
    assert load_settings().preset in ("old-photo", "\ud800")


def test_changes_leave_what_others_wrote_meanwhile(home):
    save_settings(AppSettings(precision="measured", theme="dark"))
    made = change_settings(theme="light", text_size=3.0, tile=512)
    assert made == load_settings()
    assert made == AppSettings(precision="measured", theme="light", tile=512)


def test_older_files_are_brought_up_to_date_step_by_step(home, monkeypatch):
    def renamed(table):  # from 1 to 2
        return {**table, "preset": table.pop("kind")}

    def in_words(table):  # from 2 to 3
        return {**table, "theme": {0: "light", 1: "dark"}[table["theme"]]}

    monkeypatch.setattr(module, "STEPS", (renamed, in_words))
    paths.settings_file().write_text(json.dumps({"kind": "tiny", "theme": 1, "tile": 128}))
    made = AppSettings(preset="tiny", theme="dark", tile=128)
    assert load_settings() == made
    save_settings(made)
    assert json.loads(paths.settings_file().read_text())["version"] == 3
    assert load_settings() == made  # and not a second time
    paths.settings_file().write_text(json.dumps({"version": 2, "preset": "tiny", "theme": 0}))
    assert load_settings() == AppSettings(preset="tiny", theme="light")


def test_a_step_that_fails_costs_what_it_was_for_alone(home, monkeypatch):
    monkeypatch.setattr(module, "STEPS", (lambda table: {"theme": table["gone"]},))
    paths.settings_file().write_text(json.dumps({"preset": "tiny", "theme": 1}))
    assert load_settings() == AppSettings(preset="tiny")


@pytest.mark.parametrize("version", [99, 0, -3, "2", None, 1.5])
def test_files_of_a_later_program_are_read_as_far_as_they_are_understood(home, version):
    table = {"version": version, "preset": "tiny", "hologram": True, "theme": "neon"}
    paths.settings_file().write_text(json.dumps(table))
    assert load_settings() == AppSettings(preset="tiny")


def test_errors_cross_the_pipe_whole():
    import pickle

    error = PhotoUnreadable("a.jpg is empty.", next_step="Scan it again.")
    back = pickle.loads(pickle.dumps(error))
    assert type(back) is PhotoUnreadable
    assert str(back) == "a.jpg is empty. Scan it again."
    assert issubclass(type(back), SRError)
