"""What may be removed, what never, and where it goes."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from sr_desktop.base.errors import ResultStays
from sr_desktop.engine.formats import format_of
from sr_desktop.engine.image import Photo
from sr_desktop.engine.record import Record
from sr_desktop.engine.settings import Settings
from sr_desktop.engine.writing import save_photo
from sr_desktop.jobs import results
from sr_desktop.jobs.results import Verdict, check, is_ours, remove, renamed, settle

Restored = Callable[..., Path]


def with_record(path: Path, source: Path, *, name: str | None = None, digest: str = "") -> Path:
    """A small picture that says that it was made from `source`, as the engine says it."""
    digest = digest or hashlib.sha256(source.read_bytes()).hexdigest()
    weights = (("heirloom-x4-strong.safetensors", "ab" * 32),)
    record = Record("1.0", name or source.name, digest, (8, 8), weights, Settings(), "float32")
    made = Photo(np.full((8, 8, 3), 128, np.uint8), record=record)
    made_as, _notes = save_photo(made, path, format_of(path) or "png")
    assert made_as == path
    return path


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "album" / "Großmutter 1952.jpg"
    path.parent.mkdir()
    Image.new("RGB", (4, 4), "grey").save(path)
    return path


@pytest.fixture
def result(photo):
    return with_record(photo.with_name("Großmutter 1952 (restored).jpg"), photo)


class Bin:
    """A trash of the system; `full`: one that takes nothing."""

    def __init__(self, folder: Path, *, full: bool = False) -> None:
        self.folder, self.full = folder, full
        folder.mkdir()

    def __call__(self, path: Path) -> bool:
        if not self.full:
            shutil.move(path, self.folder / path.name)
        return not self.full

    @property
    def names(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir())


@pytest.fixture
def trash(tmp_path):
    return Bin(tmp_path / "trash")


def refusal(path: Path, source: Path) -> str:
    with pytest.raises(ResultStays) as raised:
        check(path, source)
    assert not is_ours(path, source)
    return raised.value.sentence


def test_a_result_goes_to_the_trash_and_the_original_stays(photo, result, trash):
    before = photo.read_bytes(), photo.stat().st_mtime_ns
    assert is_ours(result, photo)
    assert remove(result, photo, trash)
    assert not result.exists()
    assert trash.names == [result.name]
    assert (photo.read_bytes(), photo.stat().st_mtime_ns) == before


@pytest.mark.parametrize("ending", [".png", ".tif", ".webp", ".jpg"])
def test_results_of_every_format_are_known(photo, ending):
    assert is_ours(with_record(photo.with_name(f"a{ending}"), photo), photo)


def test_the_original_passed_by_mistake_stays(photo, trash):
    assert "is your original" in refusal(photo, photo)
    with pytest.raises(ResultStays):
        remove(photo, photo, trash)
    assert photo.exists()
    assert trash.names == []


def test_the_original_under_another_name_stays(photo):
    twin = photo.with_name("Großmutter 1952 (restored).jpg")
    os.link(photo, twin)
    assert "is your original" in refusal(twin, photo)


def test_an_original_that_is_itself_a_result_stays(photo, result):
    again = with_record(result.with_name("Großmutter 1952 (restored) (restored).jpg"), result)
    assert is_ours(again, result)
    assert "is your original" in refusal(result, result)
    assert "was not made from" in refusal(again, photo)  # only the photo that it came from vouches


def test_a_copy_of_the_original_named_like_a_result_stays(photo):
    copy = photo.with_name("Großmutter 1952 (restored).jpg")
    shutil.copy(photo, copy)
    assert "does not say that this program made it" in refusal(copy, photo)


def test_a_link_stays_and_so_does_what_it_points_to(photo, result):
    link = photo.with_name("link.jpg")
    link.symlink_to(result)
    assert "points to another file" in refusal(link, photo)
    link.unlink()
    link.symlink_to(photo)
    assert "points to another file" in refusal(link, photo)


def test_the_result_of_another_photo_stays(photo, tmp_path):
    other = tmp_path / "other.jpg"
    Image.new("RGB", (4, 4), "navy").save(other)
    assert "was not made from" in refusal(with_record(tmp_path / "r.jpg", other), photo)


def test_the_result_of_a_copy_with_another_name_stays(photo, tmp_path):
    assert "was not made from" in refusal(
        with_record(tmp_path / "r.jpg", photo, name="Tante.jpg"), photo
    )


def test_a_result_stays_when_its_original_was_changed_or_is_gone(photo, result):
    photo.write_bytes(photo.read_bytes() + b"\0")
    assert "as it is now" in refusal(result, photo)
    photo.unlink()
    assert "is not there any more" in refusal(result, photo)


def test_a_result_that_another_program_has_changed_is_still_a_result(photo, result):
    with Image.open(result) as image:
        packet = image.info["xmp"]
        image.rotate(90).save(result, xmp=packet, quality=40)
    assert is_ours(result, photo)


def test_a_renamed_result_is_still_a_result(photo, result, tmp_path):
    assert is_ours(result.rename(tmp_path / "Oma fürs Album.jpg"), photo)


def test_a_result_without_its_record_stays(photo, result):
    Image.new("RGB", (8, 8)).save(result)
    assert "does not say that this program made it" in refusal(result, photo)


@pytest.mark.parametrize("content", [b"", b"Liebe Anna", b"\xff\xd8\xff\xe0"])
def test_what_is_no_picture_stays(photo, result, content):
    result.write_bytes(content)
    assert "does not say that this program made it" in refusal(result, photo)


def test_folders_and_missing_files_stay(photo, tmp_path):
    assert "points to another file" in refusal(tmp_path, photo)
    assert "is not there any more" in refusal(tmp_path / "gone.jpg", photo)


def test_a_name_whose_letters_a_file_system_takes_apart_is_the_same(photo, tmp_path):
    assert is_ours(with_record(tmp_path / "r.jpg", photo, name="Großmutter 1952.jpg"), photo)
    umlaut = tmp_path / "Jüdenhof.png"
    Image.new("L", (3, 3)).save(umlaut)
    apart = "Jüdenhof.png"
    assert is_ours(with_record(tmp_path / "u.jpg", umlaut, name=apart), umlaut)


def test_without_a_trash_it_goes_to_a_folder_of_the_program(photo, result, tmp_path):
    none = Bin(tmp_path / "none", full=True)
    content = result.read_bytes()
    assert not remove(result, photo, none)
    assert not result.exists()
    assert (results.aside() / result.name).read_bytes() == content
    second = with_record(result, photo)
    assert not remove(second, photo, none)
    assert len(list(results.aside().iterdir())) == 2  # nothing was replaced


def test_to_a_folder_on_another_drive_it_is_copied_whole(photo, result, tmp_path, monkeypatch):
    def other_drive(part, target):
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr(results, "link_new", other_drive)
    content = result.read_bytes()
    assert not remove(result, photo, Bin(tmp_path / "none", full=True))
    assert not result.exists()
    assert (results.aside() / result.name).read_bytes() == content


def test_the_next_result_gets_the_name_of_the_one_that_went(photo, result, trash):
    softer = with_record(photo.with_name("Großmutter 1952 (restored) (2).jpg"), photo)
    content = softer.read_bytes()
    settled = settle(Verdict(photo, softer, (result,), result), trash)
    assert settled.kept == result
    assert (settled.removed, settled.aside, settled.errors) == (1, 0, ())
    assert result.read_bytes() == content
    assert not softer.exists()
    assert trash.names == [result.name]


def test_a_name_that_is_taken_again_is_left_to_its_file(photo, result):
    softer = with_record(photo.with_name("Großmutter 1952 (restored) (2).jpg"), photo)
    assert renamed(softer, result) == softer
    dangling = photo.with_name("dangling.jpg")
    dangling.symlink_to(photo.with_name("nothing"))
    assert renamed(softer, dangling) == softer
    assert softer.exists()
    assert dangling.is_symlink()


def test_a_name_taken_in_the_last_moment_is_left_to_its_file(photo, result, monkeypatch):
    softer = with_record(photo.with_name("Großmutter 1952 (restored) (2).jpg"), photo)
    content = result.read_bytes()
    monkeypatch.setattr(results.os.path, "lexists", lambda _path: False)
    assert renamed(softer, result) == softer
    assert result.read_bytes() == content
    assert softer.exists()


def test_where_there_are_no_links_it_is_moved(photo, result, monkeypatch, tmp_path):
    def no_links(*_names, **_more):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", no_links)
    monkeypatch.setattr(Path, "hardlink_to", no_links)
    wanted = result.with_name("Oma.jpg")
    assert renamed(result, wanted) == wanted
    assert wanted.exists()
    assert not result.exists()


def test_nothing_goes_while_what_shall_stay_is_not_there(photo, result, trash):
    missing = photo.with_name("never finished.jpg")
    settled = settle(Verdict(photo, missing, (result,), result), trash)
    assert settled.stayed == (result,)
    assert len(settled.errors) == 1
    assert result.exists()
    assert trash.names == []


def test_what_may_not_go_is_told_and_the_rest_goes(photo, result, trash):
    stranger = photo.with_name("stranger (restored).jpg")
    Image.new("RGB", (2, 2)).save(stranger)
    settled = settle(Verdict(photo, None, (stranger, result)), trash)
    assert settled.kept is None
    assert settled.stayed == (stranger,)
    assert [type(error) for error in settled.errors] == [ResultStays]
    assert (settled.removed, trash.names) == (1, [result.name])
    assert stranger.exists()
