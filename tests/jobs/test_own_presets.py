"""The person's own presets: on disk, whole, and never taken from a file unchecked."""

from __future__ import annotations

import os
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sr_desktop.base.errors import TargetUnwritable, WrongUsage
from sr_desktop.jobs.job import FaceChoice, Settings, Size
from sr_desktop.jobs.own_presets import (
    LARGEST_FILE,
    LONGEST_NAME,
    MOST,
    OwnPresets,
    PresetsFull,
    PresetsUnusable,
    all_presets,
    cleaned_name,
    own_presets_file,
    read_presets,
)
from sr_desktop.jobs.preset_text import KEPT, text, written
from sr_desktop.jobs.presets import find_preset, load_presets
from tests.support import cli_here, names, objects, write_photo

BUILT_IN = load_presets()
OTHER = Settings(
    model="faithful",
    size=Size.parse("20x30cm@300"),
    clean_up=0.1 + 0.2,
    strength=1 / 3,
    faces="gentle",
    keep_colours=False,
    luminance_only=True,
    descreen=True,
)


@pytest.fixture
def own() -> OwnPresets:
    return OwnPresets(BUILT_IN)


def entry(**values: object) -> str:
    table = {"id": '"mine"', "name": '"Mine"'} | values
    return "[[preset]]\n" + "".join(f"{key} = {value}\n" for key, value in table.items())


def test_a_preset_is_there_at_the_next_start(own):
    wanted = replace(OTHER, face_choices=(FaceChoice(0.5, 0.5, 0.0),))  # of that one photo
    made = own.add("Omas Album 1952", wanted, like="old-photo")
    assert (made.id, made.name, made.own) == ("omas-album-1952", "Omas Album 1952", True)
    assert made.settings == OTHER
    assert made.like == "old-photo"
    assert OwnPresets(BUILT_IN).presets == own.presets == (made,)
    assert all_presets() == (*BUILT_IN, made)


def test_only_what_belongs_to_photos_is_kept(own):
    computer = {
        "device": "cuda:1",
        "tile": 128,
        "format": "tiff",
        "quality": 70,
        "engine": "reference",
    }
    made = own.add("Mine", replace(OTHER, **computer))
    assert made.settings == OTHER
    assert set(KEPT).isdisjoint(computer)


def test_names_and_ids_are_never_taken_twice(own):
    first, second, third = (own.add(name, OTHER) for name in ("Mine", "mine", "Old family photo"))
    assert [p.name for p in (first, second, third)] == ["Mine", "mine (2)", "Old family photo (2)"]
    assert len({preset.id for preset in (*BUILT_IN, *own.presets)}) == len(BUILT_IN) + 3
    fourth = own.add("Just bigger!", OTHER)
    assert fourth.id == "just-bigger-2"


def test_renaming_keeps_the_id_and_the_place(own):
    for name in ("One", "Two", "Three"):
        own.add(name, OTHER)
    new = own.rename("two", "  Zwei\n2 ")
    assert (new.id, new.name) == ("two", "Zwei 2")
    assert [preset.name for preset in OwnPresets(BUILT_IN).presets] == ["One", "Zwei 2", "Three"]
    assert own.rename("two", "zwei 2").name == "zwei 2"


def test_removing(own):
    own.add("One", OTHER)
    own.add("Two", OTHER)
    own.remove("one")
    assert [preset.id for preset in OwnPresets(BUILT_IN).presets] == ["two"]
    with pytest.raises(WrongUsage):
        own.remove("one")
    with pytest.raises(WrongUsage):
        own.rename("old-photo", "Mine")


def test_exported_and_imported(own, tmp_path):
    made = own.add("Müllers „Album“ 1952", OTHER, like="grainy")
    target = own.export(made.id, tmp_path / "Album.toml")
    assert own.export(made.id, target).name == "Album (2).toml"
    (new,) = own.import_file(target)
    assert new == replace(made, id=new.id, name="Müllers „Album“ 1952 (2)")
    own.remove(made.id)
    own.remove(new.id)
    assert own.import_file(target) == (made,)
    assert OwnPresets(BUILT_IN).presets == (made,)


@given(
    name=st.text(st.characters(exclude_categories=["Cs"]), max_size=90),
    clean_up=st.floats(0, 1),
    strength=st.floats(0, 1),
    factor=st.floats(0.01, 16),
    switches=st.tuples(st.booleans(), st.booleans(), st.booleans()),
)
def test_every_preset_is_read_as_it_was_written(
    tmp_path_factory, name, clean_up, strength, factor, switches
):
    settings = Settings(
        size=Size(factor=factor),
        clean_up=clean_up,
        strength=strength,
        keep_colours=switches[0],
        luminance_only=switches[1],
        descreen=switches[2],
    )
    file = tmp_path_factory.mktemp("own") / "presets.toml"
    own = OwnPresets(BUILT_IN, file)
    try:
        made = own.add(name, settings)
    except PresetsFull:
        assert not "".join(name.split()) or own.presets == ()
        return
    assert len(made.name) <= LONGEST_NAME
    assert OwnPresets(BUILT_IN, file).presets == (made,)
    assert tomllib.loads(file.read_text(encoding="utf-8"))["preset"][0]["name"] == made.name


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_every_text_is_a_toml_string(value):
    assert tomllib.loads(f"value = {text(value)}") == {"value": value}


def test_half_a_character_is_refused():
    with pytest.raises(ValueError, match="half"):
        text("a\ud800b")


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("  Oma\t und\nOpa ", "Oma und Opa"),
        ("a\x00b\x1b[31mc\u202ed", "a b [31mc d"),
        ("x" * 200, "x" * 60),
        ("u\u0308ber", "\u00fcber"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_names_are_cleaned(name, cleaned):
    assert cleaned_name(name) == cleaned


@pytest.mark.parametrize("name", ["", "  ", "\n\x00", "\u200d", "\u202e"])
def test_an_empty_name_is_refused(own, name):
    with pytest.raises(PresetsFull, match="name"):
        own.add(name, OTHER)
    assert not own_presets_file().exists()


def test_at_most_a_hundred(own, tmp_path):
    for number in range(MOST):
        own.add(f"Preset {number}", OTHER)
    with pytest.raises(PresetsFull, match="100"):
        own.add("One more", OTHER)
    file = own.export("preset-7", tmp_path / "seven.toml")
    with pytest.raises(PresetsFull):
        own.import_file(file)
    assert len(OwnPresets(BUILT_IN).presets) == len(own.presets) == MOST


HOSTILE = {
    "nothing": "",
    "not TOML": "[[preset",
    "another table": 'title = "x"\n' + entry(),
    "no list": 'preset = "x"\n',
    "no tables": 'preset = ["x", 1]\n',
    "an unknown key": entry(command='"rm"'),
    "a setting of the computer": entry(device='"cuda:0"'),
    "too much": entry(clean_up="1.1"),
    "not finite": entry(clean_up="nan"),
    "a text for a number": entry(strength='"1"'),
    "a switch for a number": entry(strength="true"),
    "a number for a switch": entry(keep_colours="1"),
    "a wrong size": entry(size='"900x"'),
    "a number for a size": entry(size="2"),
    "a path for a model": entry(model='"../../evil"'),
    "a file for a model": entry(model='"evil.pth"'),
    "wrong faces": entry(faces='"all"'),
    "choices for single faces": entry(face_choices="[[0.5, 0.5, 0.0]]"),
    "a list for faces": entry(faces='["gentle"]'),
    "no name": '[[preset]]\nid = "x"\n',
    "no id": '[[preset]]\nname = "X"\n',
    "a path for an id": entry(id='"../x"'),
    "a long id": entry(id=f'"{"x" * 80}"'),
    "a long name": entry(name=f'"{"x" * 61}"'),
    "a name of nothing": entry(name='"\\u0000"'),
    "a number for a name": entry(name="5"),
    "deep": "preset = " + "[" * 5000 + "]" * 5000,
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_not_imported(own, tmp_path, content):
    file = tmp_path / "theirs.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(PresetsUnusable) as caught:
        own.import_file(file)
    assert "theirs.toml" in caught.value.sentence
    assert own.presets == ()
    assert not own_presets_file().exists()


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"#" * (LARGEST_FILE + 1), b"\x00" * 100])
def test_a_file_that_is_no_text_is_not_imported(own, tmp_path, content):
    file = tmp_path / "theirs.toml"
    file.write_bytes(content)
    with pytest.raises(PresetsUnusable):
        own.import_file(file)


def test_one_wrong_entry_and_nothing_is_imported(own, tmp_path):
    file = tmp_path / "theirs.toml"
    file.write_text(entry() + entry(clean_up="7"))
    with pytest.raises(PresetsUnusable):
        own.import_file(file)
    assert own.presets == ()


def test_what_is_imported_cannot_stand_for_a_preset_of_the_program(own, tmp_path):
    file = tmp_path / "theirs.toml"
    file.write_text(entry(id='"old-photo"', name='"Old family photo"', strength="0.1"))
    (new,) = own.import_file(file)
    assert new.id == "old-photo-2"
    assert find_preset(all_presets(), "old-photo").settings.strength == 0.8


def test_a_missing_file_is_told(own, tmp_path):
    with pytest.raises(PresetsUnusable, match="no file"):
        own.import_file(tmp_path / "nothing.toml")


def test_a_damaged_file_never_breaks_the_start_and_is_set_aside(home):
    own_presets_file().write_text("[[preset")
    own = OwnPresets(BUILT_IN)
    assert own.presets == ()
    assert "presets (damaged).toml" in own.aside.words
    assert names(home) == ["presets (damaged).toml"]
    own.add("Mine", OTHER)
    assert OwnPresets(BUILT_IN).aside is None
    own_presets_file().write_text("[[preset")
    OwnPresets(BUILT_IN)
    assert names(home) == ["presets (damaged) (2).toml", "presets (damaged).toml"]


def test_of_a_file_with_a_wrong_entry_the_others_are_kept(home):
    content = entry() + entry(id='"b"', name='"B"', magic="1")
    own_presets_file().write_text(content)
    own = OwnPresets(BUILT_IN)
    assert [preset.id for preset in own.presets] == ["mine"]
    assert own.aside is not None
    assert (home / "presets (damaged).toml").read_text() == content
    assert [preset.id for preset in read_presets(own_presets_file()).presets] == ["mine"]


def test_a_folder_in_its_place_is_no_trouble(home):
    own_presets_file().mkdir()
    assert all_presets() == BUILT_IN
    own = OwnPresets(BUILT_IN)
    assert own.aside is not None
    own.add("Mine", OTHER)


@pytest.mark.skipif(os.name == "nt", reason="there a folder can't be closed so")
def test_what_cannot_be_saved_is_told_and_changes_nothing(own, home, monkeypatch):
    own.add("Mine", OTHER)
    before = own_presets_file().read_bytes()

    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(TargetUnwritable):
        own.add("Another", OTHER)
    assert own_presets_file().read_bytes() == before
    assert [preset.name for preset in own.presets] == ["Mine"]
    assert names(home) == ["presets.toml"]


def test_the_usual_model_follows_the_program(own):
    made = own.add("Mine", Settings())
    assert "model" not in written([made])
    assert "clean_up" in written([made])


def test_the_command_line_knows_them(own, tmp_path):
    own.add("Omas Album", replace(OTHER, size=Size(factor=1.0), model="faithful"))
    photo = write_photo(tmp_path / "a.png", 40, 30)
    done = cli_here("restore", photo, "--preset", "omas-album", "--faces", "leave", "--json")
    assert done.returncode == 0, done.stderr
    (told,) = objects(done.stdout)
    assert (told["width"], told["height"], told["model"]) == (40, 30, "faithful-x2")
    listed = cli_here("restore", "--help").stdout
    assert "omas-album" in " ".join(listed.split())
    assert "newspaper" in listed
    wrong = cli_here("restore", photo, "--preset", "nobodys")
    assert wrong.returncode == 2
    assert "omas-album" in wrong.stderr


def test_a_damaged_file_does_not_stop_the_command_line(tmp_path):
    own_presets_file().write_text("[[preset")
    photo = write_photo(tmp_path / "a.png", 40, 30)
    done = cli_here("restore", photo, "--preset", "just-bigger")
    assert done.returncode == 0, done.stderr
    assert own_presets_file().read_text() == "[[preset"
