"""Whole archives are looked through: odd names, odd files, loops, and drives that vanish."""

from __future__ import annotations

import errno
import os
import shutil
import socket
import sys
import tempfile
import time
import unicodedata
from pathlib import Path

import pytest

from sr_desktop.base.errors import NoPhotos, PhotoNotFound
from sr_desktop.jobs import walk
from sr_desktop.jobs.intake import Found, Met, Refused, intake
from tests.support import write_photo

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has none of these")


def found(*paths: Path, **options: object) -> list[str]:
    """The photos, by their paths below the first folder."""
    items = intake(paths, **options)
    here = [os.path.relpath(i.path, paths[0]) for i in items if isinstance(i, Found)]
    return [Path(path).as_posix() for path in here]


def refused(*paths: Path, **options: object) -> dict[str, Refused]:
    return {i.path.name: i for i in intake(paths, **options) if isinstance(i, Refused)}


# --- what is passed over -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        *(".DS_Store", "._a.jpg", ".hidden.jpg", "Thumbs.db", "THUMBS.DB", "ehthumbs.db"),
        *("desktop.ini", "Desktop.ini", "Icon\r", ".sr-desktop-1-ab-cd.part", "Picasa.ini"),
    ],
)
def test_hidden_files_and_those_of_systems_are_passed_over_silently(tmp_path, name):
    if os.name == "nt" and name.endswith("\r"):
        pytest.skip("no name on Windows")
    write_photo(tmp_path / "a.jpg")
    (tmp_path / name).write_text("x")
    assert [item.path.name for item in intake([tmp_path])] == ["a.jpg"]


@pytest.mark.parametrize(
    "name",
    [
        *("@eaDir", "$RECYCLE.BIN", "System Volume Information", ".Trash-1000", "#recycle"),
        *("__MACOSX", "RECYCLER", "@Recycle"),
    ],
)
def test_folders_of_systems_are_not_entered(tmp_path, name):
    write_photo(tmp_path / "a.jpg")
    write_photo(tmp_path / "Fest" / name / "b.jpg")
    assert [item.path.name for item in intake([tmp_path])] == ["a.jpg"]


def test_a_hidden_folder_that_the_person_names_is_looked_through(tmp_path):
    write_photo(tmp_path / ".alt" / "a.jpg")
    assert found(tmp_path / ".alt") == ["a.jpg"]


def test_lost_and_found_is_only_told_of_where_it_can_be_read(tmp_path, monkeypatch):
    write_photo(tmp_path / "a.jpg")
    write_photo(tmp_path / "lost+found" / "b.jpg")
    assert found(tmp_path) == ["a.jpg", "lost+found/b.jpg"]
    fail(monkeypatch, tmp_path / "lost+found", errno.EACCES)
    assert [item.path.name for item in intake([tmp_path])] == ["a.jpg"]


# --- names ---------------------------------------------------------------------------------------


def test_names_of_all_kinds_come_in_order(tmp_path):
    album = tmp_path / "Großer Jüdenhof „1952“"
    names = [
        *(
            "-rf.jpg",
            "a b.jpg",
            "'quoted' \"twice\".jpg",
            "👵🏽 Oma.jpg",
            "תמונה.jpg",
            "x" * 200 + ".jpg",
        ),
        unicodedata.normalize("NFC", "Grün.jpg"),
        *(
            "photo.JPG",
            "ends with a space .jpg",
            "a.b.c.jpg",
            "per%cent{brace}.jpg",
            "new\nline.jpg",
        ),
    ]
    if os.name == "nt":
        names = [name for name in names if not set(name) & set('"\n')]
    for name in names:
        write_photo(album / name)
    assert found(album) == sorted(names)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take these names for one")
def test_both_forms_of_an_umlaut_and_both_cases_are_files_of_their_own(tmp_path):
    names = ["Jüdenhof.jpg", unicodedata.normalize("NFD", "Jüdenhof.jpg"), "A.jpg", "a.jpg"]
    for name in names:
        write_photo(tmp_path / name)
    assert sorted(found(tmp_path)) == sorted(names)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_bytes_that_are_no_letters_are_kept(tmp_path):
    folder = os.fsencode(tmp_path) + b"/J\xfcdenhof"
    Path(os.fsdecode(folder)).mkdir()
    name = os.fsdecode(b"Gr\xfc\xdfe.jpg")
    write_photo(Path(os.fsdecode(folder)) / name)
    (item,) = intake([tmp_path])
    assert isinstance(item, Found)
    assert os.fsencode(item.path) == folder + b"/Gr\xfc\xdfe.jpg"


def test_files_come_before_folders_and_both_by_name(tmp_path):
    for name in ("b/2.jpg", "b/a/3.jpg", "a/1.jpg", "z.jpg", "c.jpg"):
        write_photo(tmp_path / name)
    assert found(tmp_path) == [*("c.jpg", "z.jpg", "a/1.jpg", "b/2.jpg", "b/a/3.jpg")]


# --- each once -----------------------------------------------------------------------------------


def test_folders_inside_each_other_are_walked_once(tmp_path):
    write_photo(tmp_path / "a.jpg")
    inner = write_photo(tmp_path / "in" / "b.jpg").parent
    once = ["a.jpg", "in/b.jpg"]
    assert found(tmp_path, inner) == once
    assert found(tmp_path, tmp_path) == once
    assert sorted(found(inner, tmp_path)) == sorted(["../a.jpg", "b.jpg"])
    assert not refused(tmp_path, inner, tmp_path)


def test_calls_that_belong_together_share_what_they_met(tmp_path):
    first = write_photo(tmp_path / "x" / "a.jpg")
    (tmp_path / "y").mkdir()
    shutil.copy(first, tmp_path / "y" / "b.jpg")
    met = Met()
    assert len(list(intake([tmp_path / "x"], met=met))) == 1
    (twin,) = intake([tmp_path / "y"], met=met)
    assert twin.same_as == first
    assert not list(intake([tmp_path / "x"], met=met))


@posix
def test_hard_links_are_one_file(tmp_path):
    write_photo(tmp_path / "a.jpg")
    os.link(tmp_path / "a.jpg", tmp_path / "b.jpg")
    assert [item.path.name for item in intake([tmp_path])] == ["a.jpg"]
    assert [item.path.name for item in intake([tmp_path / "b.jpg", tmp_path / "a.jpg"])] == [
        "b.jpg"
    ]


@posix
def test_a_linked_folder_is_followed_once_and_what_is_there_itself_comes_first(tmp_path):
    album, elsewhere = tmp_path / "album", tmp_path / "elsewhere"
    write_photo(album / "2021" / "a.jpg")
    write_photo(elsewhere / "b.jpg")
    (album / "1 best").symlink_to(album / "2021")
    (album / "2 far").symlink_to(elsewhere)
    (album / "3 far again").symlink_to(elsewhere)
    (album / "0.jpg").symlink_to(album / "2021" / "a.jpg")
    assert found(album) == ["2021/a.jpg", "2 far/b.jpg"]


@posix
def test_circles_of_links_end(tmp_path):
    write_photo(tmp_path / "one" / "a.jpg")
    write_photo(tmp_path / "two" / "b.jpg")
    (tmp_path / "one" / "to two").symlink_to(tmp_path / "two")
    (tmp_path / "two" / "to one").symlink_to(tmp_path / "one")
    (tmp_path / "two" / "up").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    assert found(tmp_path) == ["one/a.jpg", "two/b.jpg"]
    assert found(tmp_path / "one") == ["a.jpg", "to two/b.jpg"]


@posix
def test_where_a_drive_numbers_no_files_their_places_tell(tmp_path, monkeypatch):
    """As FAT does in some kernels; a loop must end all the same."""
    write_photo(tmp_path / "in" / "a.jpg")
    (tmp_path / "in" / "loop").symlink_to(tmp_path)
    (tmp_path / "again.jpg").symlink_to(tmp_path / "in" / "a.jpg")
    real = walk.numbered_as

    def unnumbered(status: os.stat_result, path: str) -> walk.Number:
        return real(os.stat_result((status.st_mode, 0, *status[2:])), path)

    monkeypatch.setattr(walk, "numbered_as", unnumbered)
    monkeypatch.setattr("sr_desktop.jobs.intake.numbered_as", unnumbered)
    assert found(tmp_path) == ["in/a.jpg"]


def test_results_folder_named_by_the_person_is_looked_through(tmp_path):
    write_photo(tmp_path / "a.jpg")
    out = write_photo(tmp_path / "out" / "x.jpg").parent
    assert found(tmp_path, out, ours=out) == ["a.jpg", "out/x.jpg"]


# --- duplicates ----------------------------------------------------------------------------------


def test_the_same_bytes_in_a_folder_are_offered_once(tmp_path):
    first = write_photo(tmp_path / "2019" / "IMG_1.jpg")
    for name in ("copy.jpg", "2020/IMG_1.jpg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(first, tmp_path / name)
    items = list(intake([tmp_path]))
    copy = tmp_path / "copy.jpg"
    assert items[0] == Found(copy, tmp_path)
    twins = items[1:]
    assert [item.path for item in twins] == [first, tmp_path / "2020" / "IMG_1.jpg"]
    assert all(item.same_as == copy and not item.failed for item in twins)
    assert str(twins[0].reason) == "IMG_1.jpg is the same picture as copy.jpg. It is restored once."


def test_a_twin_of_the_same_name_is_told_by_its_place(tmp_path):
    first = write_photo(tmp_path / "a" / "x.jpg")
    (tmp_path / "b").mkdir()
    shutil.copy(first, tmp_path / "b" / "x.jpg")
    assert str(first) in str(refused(tmp_path)["x.jpg"].reason)


def test_what_the_person_named_is_tried_though_it_is_there_twice(tmp_path):
    first = write_photo(tmp_path / "album" / "a.jpg")
    second = tmp_path / "album" / "b.jpg"
    third = tmp_path / "c.jpg"
    shutil.copy(first, second)
    shutil.copy(first, third)
    assert found(tmp_path / "album", second, third) == [
        "a.jpg",
        "b.jpg",
        "../c.jpg",
    ]
    items = list(intake([third, tmp_path / "album"]))
    assert [item.path for item in items if isinstance(item, Found)] == [third]
    assert [item.same_as for item in items if isinstance(item, Refused)] == [third, third]


def test_a_named_file_in_a_named_folder_comes_once(tmp_path):
    photo = write_photo(tmp_path / "album" / "a.jpg")
    odd = tmp_path / "album" / "odd.dat"
    odd.write_text("x")
    result = write_photo(tmp_path / "album" / "a (restored).jpg")
    items = list(intake([photo.parent, photo, odd, result]))
    assert items == [Found(photo, photo.parent), Found(odd), Found(result)]
    assert [i.path for i in intake([photo, photo.parent]) if isinstance(i, Found)] == [photo]


# --- what is no photo ----------------------------------------------------------------------------


def test_an_empty_file_is_left_to_the_reader_and_is_nobodys_twin(tmp_path):
    (tmp_path / "a.jpg").touch()
    (tmp_path / "b.jpg").touch()
    assert found(tmp_path) == ["a.jpg", "b.jpg"]


@posix
def test_pipes_sockets_and_devices_are_never_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe.jpg")
    with tempfile.TemporaryDirectory() as short, socket.socket(socket.AF_UNIX) as ear:
        ear.bind(f"{short}/s.jpg")  # a socket's path may have a hundred letters only
        shutil.move(f"{short}/s.jpg", tmp_path / "socket.jpg")
    wanted = {"pipe.jpg", "socket.jpg"}
    try:
        os.mknod(tmp_path / "null.jpg", 0o666 | 0o020000, os.makedev(1, 3))
        wanted.add("null.jpg")
    except PermissionError:
        pass
    write_photo(tmp_path / "z.jpg")
    told = refused(tmp_path)
    assert set(told) == wanted
    assert not any(item.failed for item in told.values())
    assert "a pipe or a device" in str(told["pipe.jpg"].reason)
    assert found(tmp_path) == ["z.jpg"]
    (named,) = intake([tmp_path / "pipe.jpg"])
    assert isinstance(named, Refused)
    assert named.failed


@posix
def test_a_link_that_leads_nowhere_is_told(tmp_path):
    write_photo(tmp_path / "a.jpg")
    (tmp_path / "b.jpg").symlink_to(tmp_path / "gone.jpg")
    (tmp_path / "notes").symlink_to(tmp_path / "gone too")
    told = refused(tmp_path)
    assert isinstance(told["b.jpg"].reason, PhotoNotFound)
    assert told["b.jpg"].failed
    assert "is not a photo" in str(told["notes"].reason)


def test_a_file_that_goes_while_its_folder_is_read_is_told(tmp_path, monkeypatch):
    write_photo(tmp_path / "a.jpg")
    write_photo(tmp_path / "b.jpg")
    real = walk._listed

    def late(folder: str) -> object:
        listed = real(folder)
        Path(folder, "a.jpg").unlink()
        return listed

    monkeypatch.setattr(walk, "_listed", late)
    items = list(intake([tmp_path]))
    assert [type(item) for item in items] == [Refused, Found]
    assert isinstance(items[0].reason, PhotoNotFound)
    assert not items[0].failed


# --- what can't be read --------------------------------------------------------------------------


def fail(monkeypatch: pytest.MonkeyPatch, folder: Path, number: int, after: int = 0) -> None:
    """From now on reading `folder` fails, once it has given so many entries."""
    real = os.scandir

    class Fragile:
        def __init__(self, path: str) -> None:
            self._entries = real(path)
            self._left = after

        def __enter__(self) -> Fragile:
            return self

        def __exit__(self, *_: object) -> None:
            self._entries.close()

        def __iter__(self) -> Fragile:
            return self

        def __next__(self) -> os.DirEntry[str]:
            if not self._left:
                raise OSError(number, os.strerror(number))
            self._left -= 1
            return next(self._entries)

    def scandir(path: str) -> object:
        if Path(path) != folder:
            return real(path)
        if not after:
            raise OSError(number, os.strerror(number), path)
        return Fragile(path)

    monkeypatch.setattr(os, "scandir", scandir)


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() == 0, reason="root may read anything")
def test_a_locked_folder_is_told_and_the_rest_goes_on(tmp_path):
    write_photo(tmp_path / "b" / "a.jpg")
    locked = write_photo(tmp_path / "a" / "b.jpg").parent
    locked.chmod(0)
    try:
        told = refused(tmp_path)
        assert found(tmp_path) == ["b/a.jpg"]
    finally:
        locked.chmod(0o700)
    assert told["a"].failed
    assert "could not be read" in str(told["a"].reason)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.ESTALE])
def test_a_folder_that_cannot_be_read_is_told_and_the_rest_goes_on(tmp_path, monkeypatch, number):
    write_photo(tmp_path / "a" / "a.jpg")
    write_photo(tmp_path / "b" / "b.jpg")
    fail(monkeypatch, tmp_path / "a", number)
    items = list(intake([tmp_path]))
    assert isinstance(items[0], Refused)
    assert items[0].path == tmp_path / "a"
    assert items[0].failed
    assert str(tmp_path / "a") in items[0].reason.sentence
    assert items[1:] == [Found(tmp_path / "b" / "b.jpg", tmp_path)]


def test_what_came_before_a_drive_vanished_is_kept(tmp_path, monkeypatch):
    for name in ("a", "b", "c"):
        write_photo(tmp_path / "in" / f"{name}.jpg")
    write_photo(tmp_path / "z" / "d.jpg")
    fail(monkeypatch, tmp_path / "in", errno.ESTALE, after=2)
    items = list(intake([tmp_path]))
    assert [item.path for item in items if isinstance(item, Refused)] == [tmp_path / "in"]
    assert len([item for item in items if isinstance(item, Found)]) == 3


def test_a_drive_that_is_gone_is_told_once(tmp_path, monkeypatch):
    root = tmp_path / "network"
    for number in range(20):
        write_photo(root / f"{number:02}" / "a.jpg")
    write_photo(tmp_path / "here" / "b.jpg")
    real, calls = os.scandir, [0]

    def scandir(path: str) -> object:
        calls[0] += 1
        if calls[0] == 4:
            shutil.rmtree(root)  # as when somebody pulls the plug
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    items = list(intake([root, tmp_path / "here"]))
    gone = [item for item in items if isinstance(item, Refused)]
    assert [item.path for item in gone] == [root]
    assert gone[0].failed
    assert items[-1] == Found(tmp_path / "here" / "b.jpg", tmp_path / "here")


@pytest.mark.parametrize("number", [errno.EIO, errno.ESTALE, errno.ENOTCONN])
def test_files_that_cannot_be_asked_for_end_their_folder(tmp_path, monkeypatch, number):
    for name in ("a", "b", "c"):
        write_photo(tmp_path / "in" / f"{name}.jpg")
    write_photo(tmp_path / "z" / "d.jpg")
    real = walk._file

    def lost(entry: os.DirEntry[str], **options: bool) -> walk.File:
        if entry.name == "b.jpg":
            error = OSError(number, os.strerror(number), entry.path)
            return walk.File(entry.path, entry.name, None, False, error)
        return real(entry, **options)

    monkeypatch.setattr(walk, "_file", lost)
    items = list(intake([tmp_path]))
    assert [item.path for item in items if isinstance(item, Refused)] == [tmp_path / "in"]
    assert found(tmp_path) == ["in/a.jpg", "z/d.jpg"]


def test_a_folder_without_photos_is_told_unless_it_was_met(tmp_path):
    (tmp_path / "empty").mkdir()
    write_photo(tmp_path / "a.jpg")
    (only,) = intake([tmp_path / "empty"])
    assert isinstance(only.reason, NoPhotos)
    assert not refused(tmp_path, tmp_path / "empty")


@pytest.mark.slow
def test_a_hundred_thousand_files_are_listed_quickly(tmp_path, capsys):
    data = write_photo(tmp_path / "first.jpg").read_bytes()
    for number in range(100_000):
        if number % 500 == 0:
            folder = tmp_path / "album" / f"{number // 500:03}"
            folder.mkdir(parents=True)
        path = folder / f"{number:06}.jpg"
        path.write_bytes(data)
        os.truncate(path, len(data) + number)
    began = time.perf_counter(), time.process_time()
    count = sum(isinstance(item, Found) for item in intake([tmp_path / "album"]))
    wall, busy = time.perf_counter() - began[0], time.process_time() - began[1]
    with capsys.disabled():
        sys.stdout.write(f"\n{count} files in {wall:.1f} s, {busy:.1f} s of the processor\n")
    assert count == 100_000
    assert busy < 10
