"""A photo that was restored before is known by the record in its result."""

from __future__ import annotations

import os
import shutil
import time
from dataclasses import replace
from pathlib import Path

import pytest

from sr_desktop.base import paths
from sr_desktop.base.files import digest
from sr_desktop.base.names import numbered
from sr_desktop.engine.image import Photo
from sr_desktop.engine.record import Record
from sr_desktop.engine.results import record_of
from sr_desktop.engine.settings import FaceChoice, Settings, Size
from sr_desktop.engine.writing import save_photo
from sr_desktop.jobs import finished
from sr_desktop.jobs.finished import equal_settings, restored_before, result_since
from sr_desktop.jobs.naming import target_for
from sr_desktop.models.catalog import FACES, load_catalog
from tests.support import picture, write_photo

SETTINGS = Settings(clean_up=0.35, size=Size.parse("20x30cm@300"))


def write_result(
    source: Path, target: Path, settings: Settings = SETTINGS, **changes: object
) -> Path:
    """What the engine would leave: a picture with the record in it."""
    used = replace(settings, device="cpu", tile=384)
    record = Record(
        "1.0",
        source.name,
        digest(source),
        (16, 12),
        (("a.safetensors", "0" * 64),),
        used,
        "float32",
    )
    photo = Photo(picture(16, 12), record=replace(record, **changes))
    kind = {".jpg": "jpeg", ".png": "png", ".tif": "tiff", ".webp": "webp"}[target.suffix.lower()]
    path, _notes = save_photo(photo, target, kind)
    return path


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write_photo(tmp_path / "Großer Jüdenhof" / "Oma 1952.jpg")


def target_of(source: Path) -> Path:
    return target_for(source)


@pytest.mark.parametrize("ending", [".jpg", ".png", ".tif", ".webp"])
def test_the_record_is_read_from_every_format(tmp_path, source, ending):
    path = write_result(source, tmp_path / f"x{ending}")
    record = record_of(path)
    assert record is not None
    assert record.source_sha256 == digest(source)
    assert equal_settings(record.settings, SETTINGS)
    assert record_of(source) is None
    assert record_of(tmp_path) is None
    assert record_of(tmp_path / "gone") is None


def test_a_photo_without_a_result_was_not_restored(source):
    assert restored_before(source, target_of(source), SETTINGS) is None


def test_its_result_is_found_also_with_a_number(source):
    target = target_of(source)
    assert write_result(source, target, replace(SETTINGS, strength=0.2)) == target
    second = write_result(source, target)
    assert second == numbered(target, 2)
    assert restored_before(source, target, SETTINGS) == second
    target.unlink()
    assert restored_before(source, target, SETTINGS) == second
    assert restored_before(source, target, replace(SETTINGS, strength=0.3)) is None


@pytest.mark.parametrize(
    "other",
    [
        {"model": "other-x4"},
        {"size": Size(factor=4.0)},
        {"clean_up": 0.36},
        {"strength": 0.1},
        {"faces": "gentle"},
        {"faces": "strong"},
        {"keep_colours": False},
        {"luminance_only": True},
        {"descreen": True},
        {"format": "jpeg"},
        {"quality": 95},
        {"engine": "reference"},
    ],
)
def test_other_settings_are_another_result(source, other):
    write_result(source, target_of(source))
    assert restored_before(source, target_of(source), replace(SETTINGS, **other)) is None


def test_choices_for_faces_make_another_result_where_faces_are_treated(source):
    choices = (FaceChoice(1 / 3, 0.1 + 0.2, 0.0),)
    gentle = replace(SETTINGS, faces="gentle", face_choices=choices)
    path = write_result(source, target_of(source), gentle)
    assert restored_before(source, target_of(source), gentle) == path
    assert restored_before(source, target_of(source), gentle.for_others) is None
    other = write_result(source, target_of(source))
    assert (
        restored_before(source, target_of(source), replace(SETTINGS, face_choices=choices)) == other
    )


def test_what_was_made_gently_for_want_of_a_face_network_is_done_until_there_is_one(source):
    path = write_result(source, target_of(source), replace(SETTINGS, faces="gentle"))
    strong = replace(SETTINGS, faces="strong")
    assert restored_before(source, target_of(source), strong) == path
    network = next(model for model in load_catalog() if model.purpose == FACES)
    paths.imported_models().mkdir(parents=True, exist_ok=True)
    (paths.imported_models() / network.strong.name).write_bytes(b"network")
    assert restored_before(source, target_of(source), strong) is None


@pytest.mark.parametrize("same", [{"device": "cuda:0"}, {"tile": 128}, {}])
def test_where_it_was_made_does_not_matter(source, same):
    path = write_result(source, target_of(source))
    assert restored_before(source, target_of(source), replace(SETTINGS, **same)) == path


@pytest.mark.parametrize(
    "size", ["same", "2x", "1.37x", "1234x999", "10x15cm@300", "13.3x9.9cm@254 fixed"]
)
def test_sizes_are_the_same_after_they_were_written_down(source, size):
    settings = replace(SETTINGS, size=Size.parse(size))
    path = write_result(source, target_of(source), settings)
    assert restored_before(source, target_of(source), settings) == path


def test_a_model_of_a_group_answers_to_the_group(source):
    model = next(each for each in load_catalog() if each.group)
    path = write_result(source, target_of(source), replace(SETTINGS, model=model.id))
    of_group = replace(SETTINGS, model=model.group)
    assert restored_before(source, target_of(source), of_group) == path
    assert restored_before(source, target_of(source), replace(SETTINGS, model="group")) is None


def test_another_photo_of_that_name_was_not_restored(source):
    write_result(source, target_of(source))
    write_photo(source, 61, 40)
    assert restored_before(source, target_of(source), SETTINGS) is None


def test_what_only_has_the_name_of_a_result_is_none(source):
    shutil.copy(source, target_of(source))
    assert restored_before(source, target_of(source), SETTINGS) is None
    target_of(source).write_bytes(b"")
    assert restored_before(source, target_of(source), SETTINGS) is None


def test_a_transparent_picture_of_a_telephone_has_a_png(tmp_path):
    source = write_photo(tmp_path / "IMG_1.avif")
    target = target_for(source)
    assert target.suffix == ".jpg"
    path = write_result(source, target.with_suffix(".png"))
    assert restored_before(source, target, SETTINGS) == path


@pytest.mark.skipif(os.name == "nt", reason="there it has that name from the beginning")
def test_a_result_on_a_drive_of_windows_is_found(source, tmp_path):
    target = tmp_path / "out" / 'Oma: "1952" (restored).jpg'
    path = write_result(source, tmp_path / "out" / "Oma_ _1952_ (restored).jpg")
    assert restored_before(source, target, SETTINGS) == path
    target = tmp_path / "out" / "a:b" / "x (restored).jpg"
    path = write_result(source, tmp_path / "out" / "a_b" / "x (restored).jpg")
    assert restored_before(source, target, SETTINGS) == path


def test_the_photo_is_read_only_if_there_may_be_a_result(source, monkeypatch):
    read: list[Path] = []
    monkeypatch.setattr(finished, "digest", lambda path: read.append(path) or digest(path))
    assert restored_before(source, target_of(source), SETTINGS) is None
    write_result(source, target_of(source))
    assert restored_before(source, target_of(source), replace(SETTINGS, clean_up=0.0)) is None
    assert not read
    assert restored_before(source, target_of(source), SETTINGS)
    assert read == [source]


def test_a_photo_that_is_gone_was_not_restored(source):
    path = write_result(source, target_of(source))
    source.unlink()
    assert restored_before(source, path, SETTINGS) is None


def test_a_thousand_photos_take_no_time(tmp_path):
    first = write_photo(tmp_path / "0000.jpg")
    result = write_result(first, target_for(first))
    for number in range(1, 1000):
        copy = shutil.copy(first, tmp_path / f"{number:04}.jpg")
        shutil.copy(result, target_for(Path(copy)))
    sources = sorted(path for path in tmp_path.iterdir() if "(restored)" not in path.name)
    began = time.process_time()
    done = [restored_before(path, target_for(path), SETTINGS) for path in sources]
    assert time.process_time() - began < 2
    assert all(done)
    assert len(done) == 1000


# --- after a crash -------------------------------------------------------------------------------


def test_what_a_killed_engine_left_is_found_from_the_planned_name_on(source):
    target = target_of(source)
    old = write_result(source, target)
    planned = numbered(target, 2)
    assert result_since(planned, source, SETTINGS, target=target) is None
    new = write_result(source, target)
    assert new == planned
    assert result_since(planned, source, SETTINGS, target=target) == new
    assert result_since(target, source, SETTINGS, target=target) == old
    assert result_since(target, source, SETTINGS, target=target, is_taken={old}.__contains__) == new
    assert (
        result_since(planned, source, SETTINGS, target=target, is_taken={new}.__contains__) is None
    )


def test_it_may_have_a_number_behind_the_planned_one(source, tmp_path):
    target = target_of(source)
    other = write_photo(tmp_path / "other.jpg", 33, 22)
    write_result(other, target)  # of another program, which came first
    mine = write_result(source, target)
    assert mine == numbered(target, 2)
    assert result_since(target, source, SETTINGS) == mine
    assert result_since(target, source, SETTINGS, source_sha256=digest(source)) == mine
    assert result_since(target, source, SETTINGS, source_sha256="0" * 64) is None


def test_results_with_other_settings_are_left_to_whom_they_belong(source):
    target = target_of(source)
    write_result(source, target, replace(SETTINGS, clean_up=1.0))
    assert result_since(target, source, SETTINGS) is None


def test_a_hash_that_says_nothing_fits_nothing(source):
    write_result(source, target_of(source), source_sha256="")
    assert restored_before(source, target_of(source), SETTINGS) is None
