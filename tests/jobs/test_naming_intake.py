"""Names of results, and what a dropped folder holds."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sr_desktop.base.errors import NoPhotos, PhotoNotFound
from sr_desktop.base.names import numbered
from sr_desktop.jobs.intake import Found, Refused, intake
from sr_desktop.jobs.naming import is_result, target_for
from tests.support import write_photo


@pytest.mark.parametrize(
    ("source", "file_format", "name"),
    [
        ("Oma 1952.jpg", "auto", "Oma 1952 (restored).jpg"),
        ("Oma.JPEG", "auto", "Oma (restored).JPEG"),
        ("Oma.JPEG", "jpeg", "Oma (restored).JPEG"),
        ("Oma.jpg", "png", "Oma (restored).png"),
        ("scan.bmp", "auto", "scan (restored).png"),
        ("IMG_1.HEIC", "auto", "IMG_1 (restored).jpg"),
        ("IMG_1.HEIC", "png", "IMG_1 (restored).png"),
        ("photo.avif", "auto", "photo (restored).jpg"),
        ("saved.jfif", "auto", "saved (restored).jfif"),
        ("scan.ppm", "auto", "scan (restored).png"),
        ("anim.gif", "auto", "anim (restored).png"),
        ("deep.tiff", "auto", "deep (restored).tiff"),
        ("no ending", "auto", "no ending (restored).png"),
        ("Jüdenhof.1952.webp", "auto", "Jüdenhof.1952 (restored).webp"),
    ],
)
def test_names(source, file_format, name):
    assert target_for(Path("/a") / source, file_format=file_format) == Path("/a") / name


def test_folders_are_mirrored():
    target = target_for(Path("/albums/1952/Oma/a.jpg"), to=Path("/out"), root=Path("/albums/1952"))
    assert target == Path("/out/1952/Oma/a (restored).jpg")
    assert target_for(Path("/x/a.jpg"), to=Path("/out")) == Path("/out/a (restored).jpg")


def test_very_long_name_fits():
    target = target_for(Path("/a") / ("ü" * 120 + ".jpg"))
    assert len(target.name.encode()) <= 255
    assert target.name.endswith(" (restored).jpg")


@pytest.mark.parametrize(
    ("name", "result"),
    [
        ("a (restored).jpg", True),
        ("a (restored) (2).jpg", True),
        ("a (2).jpg", False),
        ("restored.jpg", False),
        ("a (restored) b.jpg", False),
    ],
)
def test_own_results_are_known_by_name(name, result):
    assert is_result(Path(name)) is result


def test_folder_is_walked_and_strangers_are_told(tmp_path):
    album = tmp_path / "Großer Jüdenhof 1952"
    write_photo(album / "b.jpg")
    write_photo(album / "unter" / "ä.PNG")
    write_photo(album / "b (restored).jpg")
    write_photo(album / ".hidden" / "c.jpg")
    (album / "notes.txt").write_text("x")
    (album / "Thumbs.db").write_text("x")
    (album / "._b.jpg").write_text("x")
    items = list(intake([album, album / "b.jpg"]))
    assert [item.path.name for item in items if isinstance(item, Found)] == ["b.jpg", "ä.PNG"]
    assert all(item.root == album for item in items if isinstance(item, Found))
    refused = {item.path.name: item for item in items if isinstance(item, Refused)}
    assert set(refused) == {"b (restored).jpg", "notes.txt"}
    assert not any(item.failed for item in refused.values())


def test_named_files_are_always_tried_and_missing_ones_told(tmp_path):
    (tmp_path / "strange.dat").write_text("x")
    items = list(intake([tmp_path / "strange.dat", tmp_path / "gone.jpg"]))
    assert items[0] == Found(tmp_path / "strange.dat")
    assert isinstance(items[1].reason, PhotoNotFound)
    assert items[1].failed


def test_folder_without_photos(tmp_path):
    (tmp_path / "notes.txt").write_text("x")
    items = list(intake([tmp_path]))
    assert isinstance(items[-1].reason, NoPhotos)
    assert items[-1].failed


def test_results_folder_inside_the_album_is_not_walked(tmp_path):
    write_photo(tmp_path / "a.jpg")
    write_photo(tmp_path / "out" / "x.jpg")
    found = [item.path.name for item in intake([tmp_path], ours=tmp_path / "out")]
    assert found == ["a.jpg"]


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need rights on Windows")
def test_loops_of_links_end(tmp_path):
    write_photo(tmp_path / "a.jpg")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "again.jpg").symlink_to(tmp_path / "a.jpg")
    assert len([item for item in intake([tmp_path]) if isinstance(item, Found)]) == 1


def test_a_root_named_by_dots_stays_inside_the_target(tmp_path, monkeypatch):
    (tmp_path / "album" / "here").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "album" / "here")
    target = target_for(Path("../a.jpg"), to=Path("out"), root=Path(".."))
    assert target == Path("out/album/a (restored).jpg")


def test_a_name_longer_than_any_file_system_takes_is_told(tmp_path):
    (refused,) = intake([tmp_path / ("x" * 4000 + ".jpg")])
    assert refused.failed


def test_long_names_are_known_as_results_also_with_a_number(tmp_path):
    source = tmp_path / ("a" * 240 + ".jpg")
    target = target_for(source)
    for number in (1, 2, 12):
        name = numbered(target, number)
        assert len(name.name.encode()) <= 255
        assert is_result(name), name.name
