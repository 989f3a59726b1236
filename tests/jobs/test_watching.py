"""What a scanner drops into a folder is given once, whole, and nothing else is."""

from __future__ import annotations

import os
import shutil
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import tifffile

from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.record import Record
from sr_desktop.engine.settings import Settings
from sr_desktop.engine.writing import save_photo
from sr_desktop.jobs import watching
from sr_desktop.jobs.intake import Found
from sr_desktop.jobs.watching import LOOKED_AT_AGAIN, PATIENCE, SETTLE, FolderWatch
from tests.support import fingerprint, picture, write_photo


class Clock:
    """Looks every second, by a clock of its own."""

    def __init__(self, folder, **options):
        self.watch = FolderWatch(folder, **options)
        self.now = 1000.0

    def looks(self, seconds):
        """Everything that comes in so many seconds."""
        found = []
        for _ in range(int(seconds)):
            self.now += 1
            found.append(self.watch.look(self.now))
        return found

    def photos(self, seconds=SETTLE + 2):
        """The names of the photos that come in so many seconds."""
        return [found.path.name for look in self.looks(seconds) for found in look.photos]


@pytest.fixture
def clock(tmp_path):
    (tmp_path / "scans").mkdir()
    return Clock(tmp_path / "scans")


@pytest.fixture
def folder(clock):
    return clock.watch._folder


def test_a_photo_is_given_once_when_it_has_settled(clock, folder):
    path = write_photo(folder / "a.jpg")
    before = fingerprint(path)
    assert clock.photos(SETTLE) == []
    look = clock.watch.look(clock.now + 1)
    assert look.photos == (Found(path, folder),)
    assert clock.photos(100) == []
    assert fingerprint(path) == before


def test_one_look_is_not_enough_however_late_it_is(clock, folder):
    write_photo(folder / "a.jpg")
    assert not clock.watch.look(1e6)
    assert clock.watch.look(1e6 + SETTLE).photos


def test_a_file_that_still_grows_is_not_given(clock, folder):
    data = write_photo(folder / "a.bmp").read_bytes()
    path = folder / "b.bmp"
    for length in range(0, len(data), len(data) // 20):
        path.write_bytes(data[:length])
        clock.looks(1)
    (folder / "a.bmp").unlink()
    path.write_bytes(data)
    assert clock.photos(SETTLE) == []
    assert clock.photos(1) == ["b.bmp"]


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif"])
def test_a_file_without_its_end_is_waited_for(clock, folder, name):
    path = folder / name
    if name == "a.tif":
        tifffile.imwrite(path, picture(60, 40).astype(np.uint16) * 257)
    else:
        write_photo(path)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    assert clock.photos(PATIENCE - 2) == []
    path.write_bytes(data)
    assert clock.photos() == [name]


def test_a_file_that_never_gets_its_end_is_given_in_the_end(clock, folder):
    path = write_photo(folder / "a.jpg")
    path.write_bytes(path.read_bytes()[:-100])
    (folder / "empty.png").touch()
    assert clock.photos(PATIENCE + 1) == ["a.jpg", "empty.png"]


def test_what_another_program_holds_is_waited_for(clock, folder, monkeypatch):
    write_photo(folder / "a.jpg")

    def held(path):
        raise PermissionError(13, "held", path)

    with monkeypatch.context() as patch:
        patch.setattr(watching, "is_whole", held)
        assert clock.photos(PATIENCE - 2) == []
    assert clock.photos(1) == ["a.jpg"]


@pytest.mark.parametrize(
    "name",
    [
        *(".a.jpg", "a.jpg.part", "a.jpg.crdownload", "a.tmp", "~a.jpg", "a.jpg~", "._a.jpg"),
        *("Thumbs.db", ".DS_Store", "Unconfirmed 1.crdownload", "a.jpg.TMP"),
    ],
)
def test_temporary_and_hidden_names_are_passed_over_until_they_get_their_own(clock, folder, name):
    path = write_photo(folder / "b.jpg").rename(folder / name)
    assert not any(clock.looks(PATIENCE + 5))
    path.rename(folder / "a.jpg")
    assert clock.photos() == ["a.jpg"]


def test_a_browsers_folder_of_unfinished_files_is_passed_over(clock, folder):
    write_photo(folder / "a.jpg.download" / "a.jpg")
    assert not any(clock.looks(PATIENCE + 5))


def test_another_scan_of_the_same_name_is_given_again(clock, folder):
    path = write_photo(folder / "a.jpg")
    assert clock.photos() == ["a.jpg"]
    write_photo(path, 70, 50)
    assert clock.photos() == ["a.jpg"]
    write_photo(folder / ".new.jpg", 80, 50).replace(path)
    assert clock.photos() == ["a.jpg"]
    path.unlink()
    assert clock.photos() == []
    write_photo(path, 90, 50)
    assert clock.photos() == ["a.jpg"]


@pytest.mark.parametrize("size", [(60, 40), (600, 400)])
def test_the_same_picture_under_another_name_is_told_and_left_alone(clock, folder, size):
    path = write_photo(folder / "a.png", *size)
    assert clock.photos() == ["a.png"]
    shutil.copy(path, folder / "b.png")
    looks = [look for look in clock.looks(50) if look]
    assert [str(item.reason) for look in looks for item in look.refused] == [
        "b.png is the same picture as a.png. It is restored once."
    ]
    assert not any(look.photos for look in looks)


@pytest.mark.parametrize("size", [(60, 40), (600, 400)])
def test_a_photo_that_gets_another_name_is_given_again(clock, folder, size):
    """It may not have been read yet; whoever restores it knows whether it was restored before."""
    path = write_photo(folder / "scan.png", *size)
    shutil.copy(path, folder / "twin.png")
    assert clock.photos() == ["scan.png"]
    path.rename(folder / "Oma.png")
    assert clock.photos() == ["Oma.png"]


def test_results_are_never_taken(clock, folder):
    made = write_photo(folder / "a (restored).png")
    write_photo(folder / "b (restored) (2).jpg", 70, 50)
    photo = open_photo(made)
    record = Record("1", "a.png", "0" * 64, photo.size, (), Settings(), "float32")
    save_photo(replace(photo, record=record), folder / "Oma in better.png", "png", None)
    assert not any(clock.looks(PATIENCE + 5))


def test_the_folder_of_results_is_not_looked_into(tmp_path):
    clock = Clock(tmp_path, ours=tmp_path / "to")
    write_photo(tmp_path / "to" / "a.jpg")
    write_photo(tmp_path / "from" / "b.jpg")
    assert clock.photos() == ["b.jpg"]


def test_results_may_go_into_the_same_folder(tmp_path):
    clock = Clock(tmp_path, ours=tmp_path)
    write_photo(tmp_path / "a.jpg")
    assert clock.photos() == ["a.jpg"]


def test_what_was_there_before_is_given_too(clock, folder):
    for name in ("b.jpg", "a.png"):
        write_photo(folder / name, 60 + len(name) + ord(name[0]))
    write_photo(folder / "1952" / "Großer Jüdenhof" / "c.tif")
    assert clock.photos() == ["a.png", "b.jpg", "c.tif"]


def test_only_what_is_new_if_that_is_wanted(tmp_path):
    write_photo(tmp_path / "old.jpg")
    changing = write_photo(tmp_path / "changing.jpg", 70)
    clock = Clock(tmp_path, new_only=True)
    assert clock.photos() == []
    write_photo(tmp_path / "new.jpg", 80)
    write_photo(changing, 90)
    assert clock.photos() == ["changing.jpg", "new.jpg"]


def test_other_files_are_told_once(clock, folder):
    (folder / "list.pdf").write_bytes(b"%PDF")
    looks = [look for look in clock.looks(100) if look]
    assert [str(item.reason) for look in looks for item in look.refused] == [
        "list.pdf is not a photo. It was left alone."
    ]


def test_a_folder_that_vanishes_and_comes_back_is_told_once_each(clock, folder, tmp_path):
    write_photo(folder / "a.jpg")
    assert clock.photos() == ["a.jpg"]
    write_photo(folder / "b.jpg", 70)
    clock.looks(1)
    folder.rename(tmp_path / "away")
    looks = clock.looks(50)
    assert "can't be seen" in str(looks[0].gone)
    assert not any(looks[1:])
    write_photo(tmp_path / "away" / "c.jpg", 80)
    (tmp_path / "away").rename(folder)
    looks = clock.looks(SETTLE + 2)
    assert [look.back for look in looks] == [True] + [False] * (len(looks) - 1)
    assert [found.path.name for look in looks for found in look.photos] == ["b.jpg", "c.jpg"]


def test_a_drive_that_leaves_an_empty_folder_behind_gives_nothing_twice(clock, folder, tmp_path):
    write_photo(folder / "a.jpg")
    assert clock.photos() == ["a.jpg"]
    folder.rename(tmp_path / "drive")
    folder.mkdir()
    assert clock.photos() == []
    folder.rmdir()
    (tmp_path / "drive").rename(folder)
    assert clock.photos() == []


def test_thousands_of_old_files_cost_little_and_are_still_watched(clock, folder, monkeypatch):
    small = write_photo(folder / "0.png", 4, 4).read_bytes()
    count = 3 * LOOKED_AT_AGAIN
    for number in range(1, count):
        (folder / f"{number}.png").write_bytes(small + bytes(number))
    assert len(clock.photos()) == count
    asked = []
    ask = watching._status
    monkeypatch.setattr(watching, "_status", lambda *a, **k: asked.append(a) or ask(*a, **k))
    clock.looks(3)
    assert len(asked) == (0 if os.name == "nt" else count)
    path = folder / "700.png"
    path.write_bytes(small + bytes(3000))
    assert clock.photos(SETTLE + 5) == ["700.png"]


@pytest.mark.skipif(os.name == "nt", reason="names that Windows does not take")
def test_hard_names(clock, folder):
    names = [
        "-rf.jpg",
        "\udcff\udcfe.jpg",
        "ä.jpg",
        "a\u0308.jpg",
        "שלום.jpg",
        "a\nb.jpg",
        "x" * 200 + ".jpg",
    ]
    for number, name in enumerate(names):
        write_photo(folder / "p.jpg", 60 + number).rename(folder / name)
    assert sorted(clock.photos()) == sorted(names)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_in_a_circle_and_pipes_do_no_harm(clock, folder):
    (folder / "again").symlink_to(folder, target_is_directory=True)
    (folder / "broken.jpg").symlink_to(folder / "nowhere.jpg")
    os.mkfifo(folder / "pipe.jpg")
    write_photo(folder / "a.jpg")
    assert clock.photos(PATIENCE + 5) == ["a.jpg"]


def test_a_folder_that_may_not_be_read_is_told_once_and_ends_nothing(clock, folder, monkeypatch):
    write_photo(folder / "locked" / "a.jpg")
    write_photo(folder / "open" / "b.jpg", 70)
    scandir = os.scandir

    def locked(path):
        if Path(path).name == "locked":
            raise PermissionError(13, "no", path)
        return scandir(path)

    with monkeypatch.context() as patch:
        patch.setattr(watching.os, "scandir", locked)
        looks = clock.looks(PATIENCE + 5)
    refused = [item for look in looks for item in look.refused]
    assert [item.path.name for item in refused] == ["locked"]
    assert refused[0].failed
    assert [found.path.name for look in looks for found in look.photos] == ["b.jpg"]
    assert clock.photos() == ["a.jpg"]


def test_watching_ends_at_once(tmp_path):
    stop, begun, looks = threading.Event(), threading.Event(), []

    class Noticed(FolderWatch):
        def look(self, now, stop=None):
            begun.set()
            return super().look(now, stop)

    watch = Noticed(tmp_path)
    thread = threading.Thread(target=lambda: looks.extend(watch.looks(stop, pause=3600)))
    thread.start()
    assert begun.wait(60)
    stop.set()
    thread.join(60)
    assert not thread.is_alive()
    assert looks == []


def test_looks_are_given_as_they_come(tmp_path):
    write_photo(tmp_path / "a.jpg")
    stop = threading.Event()
    watch = FolderWatch(tmp_path, settle=0)
    (look,) = (stop.set() or look for look in watch.looks(stop, pause=0))
    assert look.photos == (Found(tmp_path / "a.jpg", tmp_path),)
