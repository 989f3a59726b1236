"""Photos that are there twice are found by their bytes, and nothing is read that need not be."""

from __future__ import annotations

from pathlib import Path

import pytest

from sr_desktop.jobs import duplicates
from sr_desktop.jobs.duplicates import PART, Twins


def write(path: Path, data: bytes) -> tuple[Path, int]:
    path.write_bytes(data)
    return path, len(data)


@pytest.mark.parametrize("length", [1, 100, 3 * PART, 3 * PART + 1, 500_000])
def test_the_first_of_the_same_bytes_is_named(tmp_path, length):
    twins = Twins()
    data = bytes(range(256)) * (length // 256 + 1)
    first, size = write(tmp_path / "a", data[:length])
    assert twins.first(first, size) is None
    for name in "bcd":
        assert twins.first(*write(tmp_path / name, data[:length])) == first


@pytest.mark.parametrize("place", [0, 100_000, 249_990, 400_000, -1])
def test_one_other_byte_anywhere_makes_another_photo(tmp_path, place):
    twins = Twins()
    data = bytearray(500_000)
    twins.first(*write(tmp_path / "a", data))
    data[place] ^= 1
    assert twins.first(*write(tmp_path / "b", data)) is None
    assert twins.first(*write(tmp_path / "c", data)) == tmp_path / "b"
    assert twins.first(*write(tmp_path / "d", bytes(500_000))) == tmp_path / "a"


def test_only_files_of_equal_length_are_opened(tmp_path, monkeypatch):
    opened: list[Path] = []
    real = duplicates._ends
    monkeypatch.setattr(
        duplicates, "_ends", lambda path, length: opened.append(path) or real(path, length)
    )
    twins = Twins()
    for number in range(1, 50):
        twins.first(*write(tmp_path / str(number), bytes(number)))
    assert not opened
    twins.first(*write(tmp_path / "x", bytes(7)))
    assert opened == [tmp_path / "7", tmp_path / "x"]


def test_only_files_that_begin_and_end_alike_are_read_whole(tmp_path, monkeypatch):
    read: list[Path] = []
    real = duplicates.digest
    monkeypatch.setattr(duplicates, "digest", lambda path: read.append(path) or real(path))
    twins = Twins()
    for number in range(20):
        twins.first(*write(tmp_path / str(number), number.to_bytes(4, "big") + bytes(200_000)))
    assert not read
    twins.first(*write(tmp_path / "x", bytes(200_004)))
    assert read == [tmp_path / "0", tmp_path / "x"]


def test_what_cannot_be_read_is_nobodys_twin(tmp_path):
    twins = Twins()
    assert twins.first(tmp_path / "gone", 10) is None
    here, size = write(tmp_path / "here", bytes(10))
    assert twins.first(here, size) is None
    assert twins.first(tmp_path / "gone too", 10) is None
    assert twins.first(*write(tmp_path / "again", bytes(10))) == here
    assert twins.first(tmp_path / "empty", 0) is None
    assert twins.first(tmp_path / "also empty", 0) is None
