"""What faces are found and drawn with: told apart from models for photos, found, and named where missing."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from sr_desktop.base import paths
from sr_desktop.base.errors import (
    ModelStays,
    NotForPhotos,
    UnknownModel,
    WeightsMissing,
)
from sr_desktop.models import inventory, store
from sr_desktop.models.catalog import FACES, FIND_FACES, PHOTOS, Model, WeightsFile, load_catalog
from sr_desktop.models.store import (
    face_networks,
    find_face_network,
    find_model,
    find_tool,
    list_for_faces,
    list_models,
    own_face_folder,
)

FINDER, NETWORK = b"the finder", b"a face network"


def file(name: str, content: bytes) -> WeightsFile:
    return WeightsFile(name, hashlib.sha256(content).hexdigest(), len(content))


@pytest.fixture
def catalog() -> tuple[Model, ...]:
    """A finder and two face networks, the better one first, beside a model for photos."""
    model = Model("net", "Net", "For tests.", "EDSR", 2, "MIT", file("net.pth", b"net"))
    finder, best, other = (
        replace(model, id=name, title=title, scale=1, purpose=purpose, strong=strong)
        for name, title, purpose, strong in (
            ("finder", "Finder", FIND_FACES, file("finder_1.onnx", FINDER)),
            ("best", "Best", FACES, file("best.pth", NETWORK)),
            ("other", "Other", FACES, file("other.pth", b"older")),
        )
    )
    return model, finder, best, other


def put(name: str, content: bytes, folder: Path | None = None) -> Path:
    path = (folder or paths.imported_models()) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_the_catalogue_of_the_program_has_a_finder_and_a_face_network():
    models = {model.id: model for model in load_catalog() if model.purpose != PHOTOS}
    finder, network = models["yunet"], models["GFPGANv1.4"]
    assert (finder.purpose, finder.licence, finder.family) == (FIND_FACES, "MIT", "YuNet")
    assert (network.purpose, network.family) == (FACES, "GFPGAN")
    assert (network.strong.bytes, network.strong.sha256[:8]) == (348_632_874, "e2cd4703")
    assert "not for commercial use" in network.warning
    assert all(model.fetchable for model in models.values())


def test_every_other_model_is_for_photos():
    listed = [listing.id for listing in list_models()]
    assert "yunet" not in listed
    assert "GFPGANv1.4" not in listed
    assert {listing.purpose for listing in list_models()} == {PHOTOS}
    assert [listing.id for listing in list_for_faces()] == ["yunet", "GFPGANv1.4"]


ENTRY = """
[[model]]
id = "x"
title = "X"
sentence = "."
purpose = "{purpose}"
family = "{family}"
scale = 1
licence = "MIT"
strong = {{ name = "{name}", bytes = 1, sha256 = "{digest}" }}
"""


@pytest.mark.parametrize(
    ("purpose", "family", "name", "old", "new", "words"),
    [
        ("ears", "YuNet", "x.pth", "", "", "unknown purpose 'ears'"),
        ("find-faces", "EDSR", "x.onnx", "", "", "unknown family 'EDSR'"),
        ("photos", "YuNet", "x.pth", "", "", "unknown family 'YuNet'"),
        ("faces", "YuNet", "x.pth", "", "", "unknown family 'YuNet'"),
        ("find-faces", "YuNet", "x.pth", "", "", "no plain name of a model file"),
        ("faces", "GFPGAN", "x.onnx", "", "", "no plain name of a model file"),
        ("photos", "EDSR", "x.onnx", "", "", "no plain name of a model file"),
        ("faces", "GFPGAN", "x.pth", "scale = 1", "scale = 2", "of scale 1"),
        ("faces", "GFPGAN", "x.pth", "scale = 1", 'scale = 1\ngroup = "g"', "without group"),
        ("find-faces", "YuNet", "x.onnx", "bytes = 1", "about_bytes = 1", "needs its size"),
        ("find-faces", "YuNet", "x.onnx", f'sha256 = "{"0" * 64}"', 'sha256_prefix = "00000000"',
         "whole SHA-256"),
    ],
)  # fmt: skip
def test_a_wrong_entry_is_refused(tmp_path, purpose, family, name, old, new, words):
    text = ENTRY.format(purpose=purpose, family=family, name=name, digest="0" * 64)
    assert old in text
    path = tmp_path / "catalog.toml"
    path.write_text(text.replace(old, new) if old else text)
    assert tomllib.loads(path.read_text())
    with pytest.raises(ValueError, match="catalogue, x: ") as caught:
        load_catalog(path)
    assert words in str(caught.value)


def test_the_finder_is_used_only_if_it_is_the_official_file(catalog, tmp_path, monkeypatch):
    assert find_tool(FIND_FACES, catalog) is None
    mine = put("finder_1.onnx", FINDER)
    assert find_tool(FIND_FACES, catalog) == mine
    mine.write_bytes(FINDER[:-1] + b"!")
    assert find_tool(FIND_FACES, catalog) is None
    mine.write_bytes(FINDER * 2)
    assert find_tool(FIND_FACES, catalog) is None
    shipped = tmp_path / "shipped"
    monkeypatch.setattr(store.paths, "bundled_models", lambda: shipped)
    along = put("finder_1.onnx", FINDER, shipped)
    assert find_tool(FIND_FACES, catalog) == along, "a damaged one does not hide it"


def test_a_finder_that_an_installer_brought_needs_no_download(catalog, tmp_path, monkeypatch):
    shipped = tmp_path / "shipped"
    monkeypatch.setattr(store.paths, "bundled_models", lambda: shipped)
    along = put("finder_1.onnx", FINDER, shipped)
    finder = catalog[1]
    (listing, *_others) = list_for_faces(catalog)
    assert listing.installed is not None
    assert (listing.installed.strong, listing.installed.bundled) == (along, True)
    assert [kept.path for kept in inventory.get(finder)] == [along]
    assert inventory.verify(finder).state is inventory.State.OK
    with pytest.raises(ModelStays, match="came with the program"):
        inventory.remove(finder)
    along.write_bytes(b"another")
    assert list_for_faces(catalog)[0].installed is None


def test_the_best_face_network_that_is_here_is_chosen(catalog):
    assert face_networks(catalog) == ()
    own = put("mine.pth", b"mine", own_face_folder())
    assert find_face_network(catalog=catalog).strong == own
    put("other.pth", b"older")
    assert find_face_network(catalog=catalog).id == "other"
    put("best.pth", NETWORK)
    assert [network.id for network in face_networks(catalog)] == ["best", "other", "mine"]
    assert {network.purpose for network in face_networks(catalog)} == {FACES}
    chosen = find_face_network(catalog=catalog)
    assert (chosen.id, chosen.strong) == ("best", paths.imported_models() / "best.pth")
    assert find_face_network("mine", catalog).strong == own
    assert find_face_network("other.pth", catalog).id == "other"


def test_where_none_is_here_the_way_to_one_is_told(catalog):
    with pytest.raises(WeightsMissing) as caught:
        find_face_network(catalog=catalog)
    assert "sr-desktop models get best" in caught.value.next_step
    assert "Gentle" in caught.value.next_step
    with pytest.raises(WeightsMissing, match="not on this computer"):
        find_face_network("other", catalog)
    with pytest.raises(UnknownModel, match="no face network 'net'"):
        find_face_network("net", catalog)
    with pytest.raises(WeightsMissing):
        find_face_network(catalog=catalog[:1])


@pytest.mark.parametrize(
    "wanted", ["finder", "finder_1.onnx", "best", "best.pth", "mine", "mine.pth"]
)
def test_none_of_them_restores_photos(catalog, wanted):
    put("finder_1.onnx", FINDER)
    put("best.pth", NETWORK)
    put("mine.pth", b"mine", own_face_folder())
    with pytest.raises(NotForPhotos) as caught:
        find_model(wanted, catalog)
    assert "face" in f"{caught.value.sentence} {caught.value.next_step}"
    assert [listing.id for listing in list_models(catalog)] == ["net"]


def test_a_model_for_photos_may_have_the_name_of_a_face_network_of_ones_own(catalog):
    put("mine.pth", b"mine", own_face_folder())
    photos = put("mine.safetensors", b"for photos")
    assert find_model("mine", catalog).strong == photos


def test_they_are_named_verified_and_removed_like_others(catalog):
    put("finder_1.onnx", FINDER)
    own = put("mine.pth", b"mine", own_face_folder())
    assert inventory.named("finder_1.onnx", catalog) == catalog[1]
    assert inventory.verify(catalog[1]).state is inventory.State.OK
    mine = inventory.named("mine", catalog)
    assert inventory.remove(mine) == (own,)
    assert not own.exists()
    assert inventory.remove(catalog[1])
    assert find_tool(FIND_FACES, catalog) is None
