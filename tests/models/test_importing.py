"""Importing a file: official ones are known by their content, own ones never replace or shadow anything."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from sr_desktop.base import paths
from sr_desktop.base.errors import WeightsMissing, WeightsRefused
from sr_desktop.engine.importing import Imported, import_model
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape
from sr_desktop.models.catalog import Model, WeightsFile, load_catalog
from sr_desktop.models.store import find_model, list_models
from tests.support import names


def weights(path: Path, seed: int = 0) -> Path:
    """A small network with random weights."""
    torch.manual_seed(seed)
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file(SRVGGNetCompact(SRVGGShape(8, 2, 2)).state_dict(), path)
    return path


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def official(tmp_path: Path) -> Path:
    return weights(tmp_path / "official" / "net-strong-1.safetensors")


@pytest.fixture
def catalog(official: Path) -> tuple[Model, ...]:
    """One model, whose other file has only the first digits of its hash published."""
    other = digest(weights(official.with_name("net-weak-1.safetensors"), 1))
    strong = WeightsFile(official.name, digest(official), official.stat().st_size)
    weak = WeightsFile("net-weak-1.safetensors", sha256_prefix=other[:8])
    return (Model("net", "Net", "For tests.", "SRVGGNetCompact", 2, "MIT", strong, weak),)


def bring(path: Path, catalog: tuple[Model, ...]) -> Imported:
    return import_model(path, catalog=catalog)


def models() -> list[str]:
    return [name for name in names(paths.imported_models()) if name != ".downloads"]


def test_an_official_file_is_known_by_its_content_whatever_its_name(official, catalog):
    renamed = official.rename(official.with_name("Download (1).safetensors"))
    done = bring(renamed, catalog)
    assert (done.id, done.official, done.new) == ("net", catalog[0], True)
    assert (done.family, done.scale) == ("SRVGGNetCompact", 2)
    assert done.missing == ("net-weak-1.safetensors",)
    assert models() == ["net-strong-1.safetensors"]
    assert not bring(renamed, catalog).new
    done = bring(official.with_name("net-weak-1.safetensors"), catalog)
    assert (done.id, done.missing) == ("net", ())
    assert find_model("net", catalog).weak is not None


def test_where_only_digits_are_published_the_name_must_fit_too(official, catalog):
    stranger = official.with_name("net-weak-1.safetensors").rename(
        official.with_name("x.safetensors")
    )
    assert bring(stranger, catalog).official is None


@pytest.mark.parametrize("name", ["net-strong-1", "NET-weak-1", "net"])
def test_an_official_name_with_another_content_becomes_a_model_of_ones_own(tmp_path, catalog, name):
    done = bring(weights(tmp_path / f"{name}.safetensors", 7), catalog)
    assert (done.official, done.mistaken, done.id) == (None, catalog[0], f"{name}-own")
    assert models() == [f"{name}-own.safetensors"]
    with pytest.raises(WeightsMissing):
        find_model("net", catalog)
    assert find_model(done.id, catalog).strong == done.path


def test_nothing_is_replaced_and_no_name_is_used_twice(tmp_path, catalog):
    first = bring(weights(tmp_path / "a" / "mine.safetensors", 1), catalog)
    second = bring(weights(tmp_path / "b" / "mine.safetensors", 2), catalog)
    again = bring(weights(tmp_path / "c" / "other.safetensors", 2), catalog)
    assert (first.id, second.id, again.id) == ("mine", "mine-2", "mine-2")
    assert (first.new, second.new, again.new) == (True, True, False)
    assert models() == ["mine-2.safetensors", "mine.safetensors"]
    torch.save(SRVGGNetCompact(SRVGGShape(8, 2, 2)).state_dict(), tmp_path / "mine.pth")
    assert bring(tmp_path / "mine.pth", catalog).id == "mine-3", "mine.safetensors would hide it"
    own = [listing.id for listing in list_models(catalog)]
    assert own == ["net", "mine-2", "mine-3", "mine"]


def test_a_file_that_came_with_the_program_is_not_copied():
    bundled = load_catalog()[0]
    done = import_model(paths.bundled_models() / bundled.strong.name)
    assert (done.id, done.new, done.missing) == (bundled.id, False, ())
    assert not paths.imported_models().exists()


def test_a_damaged_file_in_the_place_of_the_official_one_is_left_alone(official, catalog):
    place = paths.imported_models() / official.name
    place.parent.mkdir(parents=True)
    place.write_text("mine")
    with pytest.raises(WeightsRefused, match="left as it is"):
        bring(official, catalog)
    assert place.read_text() == "mine"


def test_what_does_not_open_is_not_copied(tmp_path, catalog):
    (tmp_path / "bad.safetensors").write_text("no model")
    with pytest.raises(WeightsRefused):
        bring(tmp_path / "bad.safetensors", catalog)
    with pytest.raises(WeightsMissing):
        bring(tmp_path / "gone.pth", catalog)
    assert not paths.imported_models().exists()


def test_a_model_of_the_same_content_under_an_official_name_is_official(official, catalog):
    """Also when the catalogue learns of it later: nothing is kept twice."""
    alone = (replace(catalog[0], weak=None),)
    assert bring(official, ()).id == "net-strong-1"
    done = bring(official, alone)
    assert (done.id, done.new) == ("net", False)
    assert models() == [official.name]


def test_an_official_file_of_opencv_stays_as_it_is_and_another_becomes_ones_own(
    assets: Path, tmp_path: Path
) -> None:
    published = assets / "weights" / "fsrcnn" / "FSRCNN-small_x2.pb"
    renamed = tmp_path / "download.pb"
    renamed.write_bytes(published.read_bytes())
    done = import_model(renamed)
    assert (done.id, done.family, done.scale) == ("FSRCNN-small_x2", "FSRCNN", 2)
    assert done.official is not None
    assert done.path.read_bytes() == published.read_bytes()
    assert find_model("FSRCNN-small", factor=2).strong == done.path
    assert find_model("FSRCNN-small_x2.pb").strong == done.path
    unknown = [model for model in load_catalog() if model.family != "FSRCNN"]
    other = import_model(published, catalog=unknown)
    assert other.official is None
    assert other.path.suffix == ".safetensors"
