"""The catalogue is whole, bundled weights are what was shipped, files of one's own are found."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from sr_desktop.base import paths
from sr_desktop.base.errors import UnknownModel, WeightsMissing, WeightsRefused
from sr_desktop.engine.loader import load_network
from sr_desktop.engine.networks.registry import FAMILIES
from sr_desktop.models import store
from sr_desktop.models.catalog import load_catalog
from sr_desktop.models.store import find_model, list_models
from sr_desktop.models.words import ANY_SCALE, enlarges

BUNDLED = ["heirloom-x4", "heirloom-hq-x4", "faithful-x2", "faithful-x4"]
CATALOG = Path(__file__).parents[2] / "models" / "catalog.toml"


def test_bundled_weights_match_the_catalogue_and_load():
    bundled = [model for model in load_catalog() if model.bundled]
    assert [model.id for model in bundled] == BUNDLED
    assert sum(file.bytes for model in bundled for file in model.files) < 8_000_000
    for model in bundled:
        for file in model.files:
            path = paths.bundled_models() / file.name
            content = path.read_bytes()
            assert (len(content), hashlib.sha256(content).hexdigest()) == (file.bytes, file.sha256)
            facts = load_network(path).facts
            assert (facts.family, facts.scale) == (model.family, model.scale)


ENTRY = """
[[model]]
id = "{id}"
title = "X"
sentence = "."
family = "SRVGGNetCompact"
scale = 4
licence = "MIT"
strong = {{ name = "{id}.pth", bytes = 1, sha256 = "{digest}", url = "https://example.org/x.pth" }}
"""


def _catalog(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "catalog.toml"
    path.write_text(text)
    return path


def _entry(name: str = "x") -> str:
    return ENTRY.format(id=name, digest="0" * 64)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("strong", "weak", "no file of weights"),
        ('licence = "MIT"', "", "licence is missing"),
        ('licence = "MIT"', 'licence = ""', "must say something"),
        ('licence = "MIT"', 'licence = "none named"', "warning must say so"),
        ('licence = "MIT"', "licence = 1", "licence must be of the type str"),
        ("scale = 4", 'scale = 4\nhint = "a"', "unknown key 'hint'"),
        ("scale = 4", "scale = 9", "scale must be 1 to 8"),
        ("scale = 4", "scale = true", "scale must be of the type int"),
        ("SRVGGNetCompact", "GAN", "unknown family 'GAN'"),
        ('title = "X"', 'title = "X"\ngroup = "a/b"', "no plain name"),
        ("bytes = 1", "bytes = -1", "-1 is no size"),
        ("bytes = 1", "bytes = 0", "0 is no size"),
        ("bytes = 1", "bytes = 99999999999", "is no size"),
        ("bytes = 1", 'bytes = "1"', "bytes must be of the type int"),
        ("bytes = 1", "bytes = 1, about_bytes = 2", "two sizes"),
        ("bytes = 1", "bytes = 1, size = 2", "unknown key 'size'"),
        ("0" * 64, "0" * 63, "no SHA-256"),
        ("0" * 64, "A" * 64, "no SHA-256"),
        ("sha256 =", "sha256_prefix =", "no SHA-256"),
        ("bytes = 1", 'sha256_prefix = "00000000"', "either sha256 or sha256_prefix"),
        ("x.pth", "../x.pth", "no plain name of a model file"),
        ('"x.pth"', "'..\\x.pth'", "no plain name of a model file"),
        ('"x.pth"', '"x.exe"', "no plain name of a model file"),
        ("https:", "http:", "no https address"),
        ("https:", "file:", "no https address"),
        ("example.org", "", "no https address"),
        ("example.org", "me:secret@example.org", "no https address"),
        ("example.org", "example.org:port", "no https address"),
        ("x.pth\" }", 'x.pth" }\nweak = { name = "y.pth", sha256_prefix = "00000000" }', "no address"),
        ("scale = 4", "scale = 4\nbundled = true\nweak = { name = \"y.pth\", sha256_prefix = "
         "\"00000000\", url = \"https://example.org/y.pth\" }", "bundled file needs its size"),
    ],
)  # fmt: skip
def test_a_wrong_entry_is_refused_by_name(tmp_path, old, new, words):
    assert load_catalog(_catalog(tmp_path, _entry()))[0].fetchable
    assert old in _entry()
    with pytest.raises(ValueError, match="catalogue, x: ") as caught:
        load_catalog(_catalog(tmp_path, _entry().replace(old, new)))
    assert words in str(caught.value)


def test_what_stands_twice_is_refused_whatever_its_capitals(tmp_path):
    with pytest.raises(ValueError, match="X stands in it twice"):
        load_catalog(_catalog(tmp_path, _entry("x") + _entry("X")))
    with pytest.raises(ValueError, match=r"catalogue, y: the file X.pth stands in it twice"):
        load_catalog(_catalog(tmp_path, _entry("x") + _entry("y").replace('"y.pth"', '"X.pth"')))
    grouped = _entry("y").replace("scale = 4", 'scale = 4\ngroup = "x"')
    with pytest.raises(ValueError, match="x stands in it twice"):
        load_catalog(_catalog(tmp_path, grouped + _entry("x")))
    with pytest.raises(ValueError, match="unknown key 'models'"):
        load_catalog(_catalog(tmp_path, _entry().replace("[[model]]", "[[models]]")))


def test_a_hash_known_in_part_is_compared_as_far_as_it_is_known():
    models = {model.id: model for model in load_catalog()}
    part = models["edsr-x2"].strong
    assert (part.sha256, part.published, part.size) == ("", "0edfb8a3", None)
    assert part.matches("0edfb8a3" + "f" * 56)
    assert not part.matches("0edfb8a4" + "f" * 56)
    assert models["edsr-x2"].size is None
    whole = models["ESRGAN_SRx4"].strong
    assert (whole.bytes, whole.size) == (None, 67_000_000)
    assert whole.matches(whole.sha256)
    assert not whole.matches(whole.sha256[:-1] + "0")


def test_official_models_have_addresses():
    official = [model for model in load_catalog() if not model.bundled]
    assert len(official) == 26
    for model in official:
        assert model.fetchable
        for file in model.files:
            assert file.url.endswith("/" + file.name), "the official name"
            if file.sha256_prefix:
                assert file.sha256_prefix in file.name
        if model.licence == "none named":
            assert "no licence" in model.warning


def test_own_files_are_found_by_name_and_by_path(tmp_path):
    paths.imported_models().mkdir(parents=True)
    mine = paths.imported_models() / "my-net.safetensors"
    save_file({"a": torch.zeros(1)}, mine)
    assert find_model("my-net").strong == mine
    assert find_model(str(mine)).strong == mine
    assert "my-net" in [entry.id for entry in list_models()]


def test_two_files_of_one_name_are_one_model_with_clean_up(tmp_path):
    folder = paths.imported_models()
    folder.mkdir(parents=True)
    for name in ("grandma-strong", "grandma-weak", "lone-strong"):
        save_file({"a": torch.zeros(1)}, folder / f"{name}.safetensors")
    pair = find_model("grandma")
    assert (pair.strong.stem, pair.weak.stem) == ("grandma-strong", "grandma-weak")
    assert find_model(str(pair.weak)) == pair
    assert find_model("lone-strong").weak is None
    own = [entry.id for entry in list_models() if entry.sentence == store.OWN]
    assert own == ["grandma", "lone-strong"]


def test_a_group_stands_for_the_smallest_model_that_enlarges_enough():
    for factor, expected in (
        (0.5, "faithful-x2"),
        (2, "faithful-x2"),
        (2.1, "faithful-x4"),
        (9, "faithful-x4"),
    ):
        assert find_model("faithful", factor=factor).id == expected


def test_missing_unknown_and_tampered(tmp_path, monkeypatch):
    with pytest.raises(UnknownModel):
        find_model("no-such")
    with pytest.raises(WeightsMissing, match="not on this computer") as caught:
        find_model("RealESRGAN_x4plus")
    assert "sr-desktop models get RealESRGAN_x4plus " in caught.value.next_step
    with pytest.raises(WeightsMissing):
        find_model(str(tmp_path / "gone.pth"))
    monkeypatch.setattr(store.paths, "bundled_models", lambda: tmp_path)
    catalog = load_catalog(CATALOG)
    with pytest.raises(WeightsMissing, match="missing"):
        find_model("heirloom-x4", catalog)
    for file in catalog[0].files:
        (tmp_path / file.name).write_bytes(b"changed")
    with pytest.raises(WeightsRefused, match="not the one"):
        find_model("heirloom-x4", catalog)


def test_the_families_that_fit_every_size_are_those_of_the_registry():
    assert {family.name for family in FAMILIES if family.any_scale} == ANY_SCALE
    assert enlarges("VDSR", 2) == "fits every size"
    assert enlarges("DnCNN", 1) == "keeps the size"
    assert enlarges("EDSR", 3) == "enlarges 3 times"


@pytest.mark.parametrize("name", ["x" * 300, "~nobody-at-all/x.pth", "a\0b", "x" * 5000 + ".pth"])
def test_a_name_that_no_file_can_have_is_an_unknown_model(name):
    with pytest.raises((UnknownModel, WeightsMissing)):
        find_model(name)
