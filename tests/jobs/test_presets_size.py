"""Presets as data, sizes as people write them."""

from __future__ import annotations

import pytest

from sr_desktop.base.errors import WrongUsage
from sr_desktop.jobs.job import Size
from sr_desktop.jobs.presets import DEFAULT_PRESET, find_preset, load_presets


@pytest.mark.parametrize(
    ("text", "photo", "pixels"),
    [
        ("same", (640, 480), (640, 480)),
        ("2x", (640, 480), (1280, 960)),
        ("4x", (1, 1), (4, 4)),
        ("1.5x", (101, 99), (152, 148)),
        ("2000x3000", (1000, 1000), (2000, 2000)),
        ("2000×3000", (200, 300), (2000, 3000)),
        ("20x30cm@300", (1000, 1500), (2362, 3543)),
        ("20x30cm@300", (1500, 1000), (3543, 2362)),
        ("10 x 15 cm @ 300dpi", (600, 900), (1181, 1772)),
        ("20x30cm@300 fixed", (1500, 1000), (2362, 1575)),
        ("30x20cm@300dpi fixed", (1000, 1500), (1575, 2362)),
        ("30x20cm@300 fixed", (1500, 1000), (3543, 2362)),
        ("1x1", (5000, 10), (1, 1)),
    ],
)
def test_sizes(text, photo, pixels):
    assert Size.parse(text).pixels(*photo) == pixels


@pytest.mark.parametrize(
    "text", ["", "x", "0x", "-2x", "17x", "0x10", "axb", "20x30cm", "1e9x2", "999999x9"]
)
def test_nonsense_sizes_are_refused_with_examples(text):
    with pytest.raises(WrongUsage) as caught:
        Size.parse(text)
    assert "20x30cm@300" in caught.value.next_step


def test_print_size_sets_the_density():
    assert Size.parse("20x30cm@300").dpi == 300
    assert Size.parse("2x").dpi is None


def test_presets_are_whole():
    presets = load_presets()
    assert presets[0].id == DEFAULT_PRESET
    assert {"old-photo", "black-and-white", "tiny", "grainy", "messenger", "just-bigger"} <= {
        preset.id for preset in presets
    }
    assert all(preset.name and preset.help.endswith(".") for preset in presets)
    default = find_preset(presets, DEFAULT_PRESET).settings
    assert (default.clean_up, default.strength, default.size.factor) == (0.5, 0.8, 2)
    assert default.keep_colours


def test_faces_are_gentle_in_photos_and_left_alone_elsewhere():
    faces = {preset.id: preset.settings.faces for preset in load_presets()}
    assert faces == {
        **dict.fromkeys(("old-photo", "black-and-white", "tiny", "grainy", "messenger"), "gentle"),
        **dict.fromkeys(("newspaper", "documents", "just-bigger"), "leave"),
    }


def test_wrong_preset_is_named(tmp_path):
    path = tmp_path / "presets.toml"
    path.write_text('[[preset]]\nid="x"\nname="X"\nhelp="x"\nicon="x"\nclean_up=1.5\n')
    with pytest.raises(ValueError, match="preset x"):
        load_presets(path)
    path.write_text('[[preset]]\nid="y"\nname="Y"\nhelp="y"\nicon="y"\nmagic=1\n')
    with pytest.raises(ValueError, match="magic"):
        load_presets(path)
    for line in ('faces="young"', "face_choices=[[0.5, 0.5, 0]]"):
        path.write_text(f'[[preset]]\nid="z"\nname="Z"\nhelp="z"\nicon="z"\n{line}\n')
        with pytest.raises(ValueError, match="preset z"):
            load_presets(path)
    with pytest.raises(WrongUsage, match="nothing"):
        find_preset(load_presets(), "nothing")
