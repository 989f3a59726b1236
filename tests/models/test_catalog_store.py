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
from sr_desktop.models import store
from sr_desktop.models.catalog import load_catalog
from sr_desktop.models.store import find_model, list_models

BUNDLED = ["heirloom-x4", "faithful-x2", "faithful-x4"]
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


def test_wrong_entry_is_named(tmp_path):
    entry = '[[model]]\nid="x"\ntitle="X"\nsentence="."\nfamily="SRVGGNetCompact"\nscale=4\nlicence="MIT"\n'
    path = tmp_path / "catalog.toml"
    for wrong in (
        "",
        'strong={name="../x.pth",bytes=1,sha256="' + "0" * 64 + '"}\n',
        'strong={name="x.pth",bytes=1,sha256="short"}\n',
    ):
        path.write_text(entry + wrong)
        with pytest.raises(ValueError, match="catalogue, x"):
            load_catalog(path)


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
    with pytest.raises(WeightsMissing, match="not on this computer"):
        find_model("RealESRGAN_x4plus")
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
