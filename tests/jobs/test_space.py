"""What results will need is known before the start, near enough, and a drive that is too small is told."""

from __future__ import annotations

import random
import shutil
import sys
from collections import namedtuple
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from sr_desktop.base import paths
from sr_desktop.base.errors import DiskFull
from sr_desktop.engine.header import Header
from sr_desktop.engine.headers import measured
from sr_desktop.engine.settings import Settings, Size
from sr_desktop.jobs import space
from sr_desktop.jobs.entry import Entry, State, new_id
from sr_desktop.jobs.expected import expected_bytes, format_of_target, grain_of
from sr_desktop.jobs.space import GB, MB, RESERVE, Room, check_space, needed, scratch_bytes, told
from tests.support import picture, write_photo

JPEG = Header((4000, 3000), 3, 8, "JPEG", 4_000_000, 90)
TWICE = Settings(size=Size(factor=2.0))
Usage = namedtuple("Usage", "total used free")


def entry(source: Path, target: Path, **changes: object) -> Entry:
    return replace(Entry(new_id(), source, target, TWICE), **changes)


@pytest.fixture
def free(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """How much is free on every drive, to be set by a test."""
    left = {"bytes": 100 * GB}
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(1000 * GB, 0, left["bytes"]))
    return left


# --- one result ----------------------------------------------------------------------------------


def test_larger_results_need_more():
    sizes = [
        expected_bytes(JPEG, replace(TWICE, size=Size(factor=factor)), "jpeg")
        for factor in (1.0, 2.0, 4.0)
    ]
    assert sizes == sorted(sizes)
    assert 2 * sizes[0] < sizes[1] < 4 * sizes[0]  # what is larger is smoother


@pytest.mark.parametrize("file_format", ["jpeg", "webp"])
def test_better_quality_needs_more(file_format):
    sizes = [
        expected_bytes(JPEG, replace(TWICE, quality=quality), file_format)
        for quality in (1, 30, 50, 80, 92, 95, 98, 100)
    ]
    assert sizes == sorted(sizes)
    assert len(set(sizes)) == len(sizes)


def test_grain_and_depth_need_more():
    grainy = replace(JPEG, bytes=12_000_000)
    assert expected_bytes(grainy, TWICE, "jpeg") > 2 * expected_bytes(JPEG, TWICE, "jpeg")
    deep = replace(JPEG, format="PNG", bits=16, bytes=60_000_000, quality=None)
    assert expected_bytes(deep, TWICE, "png") > 2 * expected_bytes(JPEG, TWICE, "png")
    assert expected_bytes(deep, TWICE, "png") <= 48_000_000 * 6 * 1.01
    assert expected_bytes(deep, TWICE, "jpeg") < expected_bytes(deep, TWICE, "png") / 8


def test_what_is_not_packed_is_known_to_the_byte():
    plain = Header((1000, 800), 3, 16, "TIFF", 4_800_000, packed="none")
    assert 0 <= expected_bytes(plain, TWICE, "tiff") - 2000 * 1600 * 6 < 16 * 1024
    floats = replace(plain, bits=32, packed="deflate")
    assert expected_bytes(floats, TWICE, "tiff") >= 2000 * 1600 * 12


def test_the_same_picture_has_the_same_grain_in_every_format(tmp_path):
    rng = np.random.default_rng(3)
    values = picture(300, 200).astype(float) + rng.normal(0, 6, (200, 300, 1))
    image = Image.fromarray(values.clip(0, 255).astype(np.uint8))
    grains = {}
    for name, options in (
        ("a.jpg", {"quality": 75}),
        ("b.jpg", {"quality": 92}),
        ("c.png", {}),
        ("d.webp", {"quality": 80}),
    ):
        image.save(tmp_path / name, **options)
        header = measured(tmp_path / name)
        assert header is not None
        grains[name] = grain_of(header)
    assert max(grains.values()) < 2.2 * min(grains.values()), grains


def test_a_photo_whose_head_cannot_be_read_counts_by_its_length():
    small = expected_bytes(None, TWICE, "jpeg", 100_000)
    large = expected_bytes(None, TWICE, "jpeg", 10_000_000)
    assert 50 * small < large < 150 * small
    assert 5_000_000 < large < 100_000_000
    assert expected_bytes(None, TWICE, "jpeg", 0) > 0


def test_numbers_without_sense_do_no_harm():
    for header in (
        Header((1, 1), 1, 8, "JPEG", 10**12, 1),
        Header((1_000_000, 1), 4, 32, "TIFF", 10),
        replace(JPEG, bytes=0),
    ):
        for file_format in ("jpeg", "png", "tiff", "webp"):
            for size in (Size(factor=16.0), Size(box=(1, 1)), Size(box=(200_000, 200_000))):
                assert expected_bytes(header, replace(TWICE, size=size), file_format) > 0


def test_a_transparent_picture_of_a_telephone_becomes_a_png():
    clear = Header((10, 10), 4, 8, "HEIF", 100)
    assert format_of_target("jpeg", clear) == "png"
    assert format_of_target("jpeg", replace(clear, channels=3)) == "jpeg"
    assert format_of_target(None, None) == "png"


def test_large_work_needs_a_scratch_file():
    small = replace(JPEG, size=(3000, 3000))
    assert scratch_bytes(small, TWICE, "jpeg") == 0  # 36 megapixels, 16 bits while it is worked on
    assert scratch_bytes(JPEG, TWICE, "jpeg") == 48_000_000 * 3 * 2
    four = replace(TWICE, size=Size(factor=4.0))
    pixels = 16_000 * 12_000
    assert scratch_bytes(JPEG, four, "png") == pixels * 3 * 2 + pixels * 3
    assert scratch_bytes(JPEG, four, "jpeg") == pixels * 3 * 2 + pixels * 3 + pixels * 4
    assert scratch_bytes(replace(JPEG, bits=16), four, "png") == pixels * 3 * 2


# --- all of them ---------------------------------------------------------------------------------


def test_results_are_summed_by_drive(tmp_path, free):
    source = write_photo(tmp_path / "a.jpg", 400, 300)
    target = tmp_path / "not" / "there" / "yet" / "a (restored).jpg"
    one = expected_bytes(measured(source), TWICE, "jpeg")
    (drive,) = needed([entry(source, target), entry(source, tmp_path / "b.jpg")])
    assert drive.results == 2 * one
    assert drive.photos == 2
    assert drive.scratch == 0
    assert drive.left == free["bytes"]
    assert drive.folder == tmp_path
    assert drive.bytes == 4 * one  # a few small ones ask for no more than themselves as a reserve


def test_what_has_ended_needs_nothing(tmp_path, free):
    source = write_photo(tmp_path / "a.jpg")
    states = (State.DONE, State.FAILED, State.SKIPPED, State.CANCELLED)
    entries = [entry(source, tmp_path / "b.jpg", state=state) for state in states]
    assert needed(entries) == ()
    assert needed([entry(source, tmp_path / "b.jpg", state=State.RUNNING)])


def test_too_little_room_is_told(tmp_path, free):
    source = write_photo(tmp_path / "a.jpg")
    entries = [entry(source, tmp_path / "b.jpg")]

    def measure(_path: Path) -> Header:
        return replace(JPEG, size=(20_000, 10_000), bytes=60_000_000)

    (drive,) = check_space(entries, measure=measure)
    assert drive.bytes == drive.results + drive.scratch + min(RESERVE, drive.results)
    free["bytes"] = drive.bytes
    check_space(entries, measure=measure)
    free["bytes"] = drive.bytes - 1
    with pytest.raises(DiskFull, match=r"The results need about .*, but .* has only .* left"):
        check_space(entries, measure=measure)
    free["bytes"] = 2 * GB
    with pytest.raises(DiskFull) as error:
        check_space(entries, measure=measure)
    assert f"{told(drive.bytes)}, but {tmp_path} has only 2.0 GB left." in str(error.value)


def test_the_same_words_are_never_said_of_both(tmp_path, free):
    drive = space.Needed(tmp_path, 20 * GB, 1, 0, 20 * GB + RESERVE - 5)
    assert told(drive.bytes) == told(drive.left or 0)
    words = str(space._too_little(drive))
    assert f"{drive.bytes // MB + 1} MB" in words
    assert f"{(drive.left or 0) // MB} MB" in words


def test_the_home_needs_room_for_scratch_files_even_without_results(tmp_path, free, monkeypatch):
    home = paths.home()
    real = Path.stat

    def stat(path: Path, **options: bool) -> object:
        found = real(path, **options)
        other = home in (path, *path.parents)
        Status = namedtuple("Status", "st_dev st_mode")
        return Status(7777, found.st_mode) if other else found

    monkeypatch.setattr(Path, "stat", stat)
    room = Room()
    room.add(tmp_path / "a.jpg", replace(TWICE, size=Size(factor=4.0)), JPEG)
    results, scratch = room.needed
    assert results.folder == tmp_path
    assert results.results
    assert not results.scratch
    assert scratch.folder == home
    assert not scratch.results
    assert scratch.scratch > GB
    monkeypatch.setattr(
        shutil, "disk_usage", lambda path: Usage(0, 0, GB if path == home else 900 * GB)
    )
    with pytest.raises(DiskFull, match=r"largest photo needs about .* for a while"):
        room.check()


def test_a_drive_that_does_not_tell_is_trusted(tmp_path, monkeypatch):
    def fail(_path: object) -> None:
        raise OSError

    monkeypatch.setattr(shutil, "disk_usage", fail)
    (drive,) = check_space([entry(write_photo(tmp_path / "a.jpg"), tmp_path / "b.jpg")])
    assert drive.left is None
    assert drive.enough


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "1 MB"),
        (350 * MB, "350 MB"),
        (GB + GB // 2, "1.5 GB"),
        (12 * GB, "12 GB"),
        (2500 * GB, "2500 GB"),
    ],
)
def test_amounts_are_told_in_a_word(size, words):
    assert told(size) == words


@pytest.mark.slow
def test_what_is_expected_is_what_comes(assets, tmp_path, capsys):
    """Sums of real results of the bundled model, format by format, within a quarter."""
    from sr_desktop.base.progress import Progress
    from sr_desktop.engine.pipeline import Toolbox, restore_file

    chance, toolbox = random.Random(11), Toolbox()
    known = sorted(
        path
        for folder in ("old", "real", "train")
        for path in (assets / "photos" / folder).rglob("*")
        if path.suffix in (".webp", ".png", ".jpg")
    )
    sums: dict[str, list[int]] = {}
    for number, path in enumerate(chance.sample(known, 20)):
        image = Image.open(path).convert("L" if number % 8 == 3 else "RGB")
        image = image.crop((0, 0, min(400, image.width), min(400, image.height)))
        source = tmp_path / f"{number}{('.jpg', '.png', '.tif', '.webp')[number % 4]}"
        image.save(source, quality=chance.choice((70, 85, 92)))
        for file_format, ending in (
            ("jpeg", ".jpg"),
            ("png", ".png"),
            ("webp", ".webp"),
            ("tiff", ".tif"),
        ):
            if file_format != "jpeg" and number % 2:
                continue
            settings = replace(TWICE, size=Size(factor=chance.choice((1.0, 2.0, 2.0))))
            expected = expected_bytes(measured(source), settings, file_format)
            target = tmp_path / "out" / f"{number}{ending}"
            outcome = restore_file(source, target, settings, toolbox, Progress())
            pair = sums.setdefault(file_format, [0, 0])
            pair[0] += expected
            pair[1] += outcome.target.stat().st_size
    lines = [f"{name}: {e / a:.2f} of {a // 1024} KB" for name, (e, a) in sums.items()]
    with capsys.disabled():
        sys.stdout.write(f"\nexpected against real: {', '.join(lines)}\n")
    for name, (expected_sum, real) in sums.items():
        assert 0.8 < expected_sum / real < 1.35, name
