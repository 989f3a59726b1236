"""Models of others that an installer put beside the catalogue: they are here without being fetched."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from sr_desktop.base import paths
from sr_desktop.base.errors import WeightsMissing
from sr_desktop.models import inventory
from sr_desktop.models.catalog import Model, WeightsFile
from sr_desktop.models.store import came_along, find_model, list_models

CONTENTS = {"strong.pth": b"strong weights", "weak.pth": b"weak weights"}


def file_of(name: str) -> WeightsFile:
    digest = hashlib.sha256(CONTENTS[name]).hexdigest()
    return WeightsFile(name, digest, len(CONTENTS[name]), f"https://example.invalid/{name}")


PAIR = Model(
    *("official", "Official", "The official pair.", "SRVGGNetCompact", 4, "BSD-3-Clause"),
    strong=file_of("strong.pth"),
    weak=file_of("weak.pth"),
)


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "shipped"
    folder.mkdir()
    monkeypatch.setattr(paths, "bundled_models", lambda: folder)
    for name, content in CONTENTS.items():
        (folder / name).write_bytes(content)
    return folder


def test_a_pair_beside_the_catalogue_is_here(shipped):
    found = find_model("official", [PAIR])
    assert (found.strong, found.weak) == (shipped / "strong.pth", shipped / "weak.pth")
    assert found.bundled
    assert came_along(found.strong)
    (listing,) = list_models([PAIR])
    assert listing.installed == found


def test_it_needs_no_download_and_is_whole(shipped):
    assert [kept.path for kept in inventory.get(PAIR)] == [
        shipped / "strong.pth",
        shipped / "weak.pth",
    ]
    assert inventory.verify(PAIR).state is inventory.State.OK
    assert not paths.imported_models().exists() or not list(paths.imported_models().glob("*.pth"))


def test_another_file_of_that_name_is_not_taken_for_it(shipped):
    (shipped / "weak.pth").write_bytes(b"weak weightz")
    with pytest.raises(WeightsMissing):
        find_model("official", [PAIR])


def test_what_the_person_fetched_comes_first(shipped):
    mine = paths.imported_models() / "strong.pth"
    mine.parent.mkdir(parents=True)
    mine.write_bytes(CONTENTS["strong.pth"])
    found = find_model("official", [PAIR])
    assert (found.strong, found.weak) == (mine, shipped / "weak.pth")
