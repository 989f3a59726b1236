"""Writing that never replaces and never leaves halves behind."""

from __future__ import annotations

import errno

import pytest

from sr_desktop.base import files
from sr_desktop.base.errors import Cancelled, DiskFull, TargetUnwritable
from sr_desktop.base.files import free_name, new_file
from sr_desktop.base.names import NAME_LIMIT, numbered
from tests.support import names


def write(path, content=b"new"):
    with new_file(path) as file:
        file.stream.write(content)
    return file.path


def test_free_name_is_taken_and_folders_are_made(tmp_path):
    path = write(tmp_path / "a" / "b" / "Oma.jpg")
    assert path == tmp_path / "a" / "b" / "Oma.jpg"
    assert path.read_bytes() == b"new"
    assert names(path.parent) == ["Oma.jpg"]


def test_taken_names_are_left_alone(tmp_path):
    (tmp_path / "Oma.jpg").write_bytes(b"old")
    (tmp_path / "Oma (2).jpg").write_bytes(b"older")
    assert write(tmp_path / "Oma.jpg").name == "Oma (3).jpg"
    assert (tmp_path / "Oma.jpg").read_bytes() == b"old"
    assert (tmp_path / "Oma (2).jpg").read_bytes() == b"older"


def test_error_in_the_middle_leaves_nothing(tmp_path):
    def interrupted():
        with new_file(tmp_path / "a.jpg") as file:
            file.stream.write(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        interrupted()
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("number", "kind"),
    [(errno.ENOSPC, DiskFull), (errno.EDQUOT, DiskFull), (errno.EIO, TargetUnwritable)],
)
def test_disk_errors_get_a_sentence_and_leave_nothing(tmp_path, number, kind):
    with pytest.raises(kind), new_file(tmp_path / "a.jpg"):
        raise OSError(number, "no")
    assert names(tmp_path) == []


def test_sync_failure_leaves_nothing(tmp_path, monkeypatch):
    def broken(handle):
        raise OSError(errno.EIO, "no")

    monkeypatch.setattr(files.os, "fsync", broken)
    with pytest.raises(TargetUnwritable):
        write(tmp_path / "a.jpg")
    assert names(tmp_path) == []


def test_file_in_the_way_of_the_folder(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(TargetUnwritable):
        write(tmp_path / "file" / "a.jpg")


@pytest.mark.parametrize("number", [errno.EPERM, errno.EOPNOTSUPP, errno.EINVAL])
def test_file_systems_without_links(tmp_path, monkeypatch, number):
    def no_links(source, target):
        raise OSError(number, "no links here")

    monkeypatch.setattr(files.os, "link", no_links)
    (tmp_path / "a.jpg").write_bytes(b"old")
    assert write(tmp_path / "a.jpg").name == "a (2).jpg"
    assert (tmp_path / "a.jpg").read_bytes() == b"old"
    assert names(tmp_path) == ["a (2).jpg", "a.jpg"]


def test_long_names_are_shortened_inside_the_limit_and_between_characters(tmp_path):
    long = tmp_path / ("Großmütterchen " * 20 + ".jpg")
    name = numbered(long, 12).name
    assert len(name.encode()) <= NAME_LIMIT
    assert name.endswith(" (12).jpg")
    assert write(tmp_path / numbered(long, 1).name).exists()


def test_what_is_stopped_in_the_last_moment_leaves_nothing(tmp_path):
    def stop():
        raise Cancelled

    with pytest.raises(Cancelled), new_file(tmp_path / "a.jpg", last_look=stop) as file:
        file.stream.write(b"whole")
    assert list(tmp_path.iterdir()) == []


def test_the_name_that_a_new_file_would_get(tmp_path):
    wanted = tmp_path / "a.jpg"
    assert free_name(wanted) == wanted
    for expected in ("a (2).jpg", "a (3).jpg"):
        free_name(wanted).write_bytes(b"x")
        assert free_name(wanted) == tmp_path / expected
