"""Large pictures as tiles: what is in them, who makes them, what is left of them."""

from __future__ import annotations

import gc
import io
import subprocess
import sys
import threading
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtGui import QImage

from sr_desktop.base.errors import Cancelled, DiskFull, PhotoNotFound, PhotoUnreadable
from sr_desktop.engine import deeper, tiff
from sr_desktop.engine.decoding import Decoded, decode
from sr_desktop.gui import opener, pictures, pyramid
from sr_desktop.gui.pictures import load_picture, of_pyramid, tile_image
from sr_desktop.gui.pyramid import STORED, TILE, Key, Plan, Pyramid, write
from tests.fidelity.mutation import valid_files


def noise(height, width, channels=3, seed=1):
    return np.random.default_rng(seed).integers(0, 256, (height, width, channels), np.uint8)


def made(decoded, alpha=False, first=0):
    plan = Plan(decoded.size, alpha, first)
    file = io.BytesIO()
    write(decoded, plan, file)
    assert len(file.getvalue()) == plan.bytes
    return Pyramid(plan, file)


def plain(values):
    return Decoded(tiff.Decoded(values, None), None, 1)


def argb(image):
    image = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    values = np.frombuffer(image.constBits(), np.uint8)
    return values.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, : image.width()].copy()


@settings(deadline=None, max_examples=25)
@given(st.integers(1, 1100), st.integers(1, 1100), st.sampled_from([64, 256]))
def test_all_levels_are_means_of_the_whole(width, height, rows):
    values = noise(height, width)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pyramid, "SMALL", 60)
        patch.setattr(pyramid, "ROWS", rows)
        made_of = made(plain(values))
        plan = made_of.plan
        assert max(plan.size_of(plan.last)) <= 60
        half = Image.fromarray(values)
        for level in range(plan.last + 1):
            assert (made_of.level(level) == np.asarray(half)).all(), level
            half = half.reduce(2)


def test_a_tile_has_the_pixels_of_its_neighbours_around_it():
    values = noise(600, 700)
    made_of = made(plain(values))
    tile = np.frombuffer(made_of.read(Key(0, 1, 1)), np.uint8).reshape(STORED, STORED, 3)
    assert (tile == values[TILE - 1 : 2 * TILE + 1, TILE - 1 : 2 * TILE + 1]).all()
    corner = np.frombuffer(made_of.read(Key(0, 0, 0)), np.uint8).reshape(STORED, STORED, 3)
    assert (corner[0, 1:] == values[0, : TILE + 1]).all(), "its own, once more"
    last = np.frombuffer(made_of.read(Key(0, 2, 2)), np.uint8).reshape(STORED, STORED, 3)
    assert (last[1:89, 1:189] == values[512:, 512:]).all()
    assert (last[89] == last[88]).all()


def test_without_room_for_all_the_largest_levels_are_left_out():
    values = noise(600, 700)
    made_of = made(plain(values), first=1)
    half = np.asarray(Image.fromarray(values).reduce(2))
    assert (made_of.level(1) == half).all()


@pytest.mark.parametrize("name", sorted(valid_files()))
def test_every_kind_of_file_is_shown_alike_whole_and_in_tiles(qapp, tmp_path, name):
    path = tmp_path / name
    path.write_bytes(valid_files()[name])
    whole = load_picture(path)
    decoded = decode(path)
    made_of = of_pyramid(path, made(decoded, decoded.is_see_through()))
    assert made_of.size == whole.size
    assert made_of.has_alpha == whole.has_alpha
    assert (argb(made_of.levels[0]) == argb(whole.levels[0])).all()


@pytest.mark.parametrize("orientation", range(1, 9))
def test_rows_are_those_of_the_upright_picture(tmp_path, orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.fromarray(noise(90, 140)).save(tmp_path / "a.png", exif=exif)
    decoded = decode(tmp_path / "a.png")
    whole = np.asarray(decoded.whole())
    assert decoded.size == whole.shape[1::-1]
    for top in (0, 17, 80):
        rows = np.asarray(decoded.rows(top, top + 9, alpha=False))
        assert (rows == whole[top : top + 9]).all()


def test_large_jpegs_are_decoded_as_small_ones_are(tmp_path, monkeypatch):
    Image.fromarray(noise(300, 400)).save(tmp_path / "a.jpg", quality=80)
    usual = np.asarray(decode(tmp_path / "a.jpg").whole())
    monkeypatch.setattr(deeper, "LARGE", 1000)
    assert (np.asarray(decode(tmp_path / "a.jpg").whole()) == usual).all()


def test_tiles_are_multiplied_by_alpha_as_qt_does_it(qapp, tmp_path):
    values = noise(256, 256, 4)
    values[..., 3] = np.arange(256)[:, None]
    values[..., 0] = np.arange(256)
    Image.fromarray(values).save(tmp_path / "a.png")
    tile = argb(tile_image(made(decode(tmp_path / "a.png"), alpha=True).read(Key(0, 0, 0))))
    assert (tile[1:-1, 1:-1] == argb(load_picture(tmp_path / "a.png").levels[0])).all()


@pytest.fixture
def large(tmp_path, monkeypatch):
    """A sideways picture that is large, as pictures go in this test."""
    monkeypatch.setattr(pictures, "MAX_HELD", 10_000)
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.fromarray(noise(600, 800)).save(tmp_path / "a.png", exif=exif)
    return tmp_path / "a.png"


def left_over():
    return [path.name for path in opener.folder().iterdir()]


def test_a_large_picture_is_made_into_tiles_by_a_process(qapp, large):
    picture = load_picture(large)
    assert picture.size == (600, 800)
    whole = np.asarray(decode(large).whole())
    assert (picture.pyramid.level(0) == whole).all()
    if sys.platform != "win32":
        assert left_over() == []
    del picture
    gc.collect()
    assert left_over() == []


def test_long_pictures_are_large_too(qapp, tmp_path):
    Image.new("P", (40_000, 3)).save(tmp_path / "a.png")
    picture = load_picture(tmp_path / "a.png")
    assert picture.size == (40_000, 3)
    assert picture.levels[0].width() <= 1024
    assert picture.pyramid.read(Key(0, 156, 0)) is not None


def test_a_closed_pyramid_has_no_tiles(qapp, large):
    picture = load_picture(large)
    picture.pyramid.close()
    assert picture.pyramid.read(Key(0, 0, 0)) is None
    assert left_over() == []


def test_the_process_knows_neither_qt_nor_torch():
    code = (
        "import sys, sr_desktop.gui.opener\n"
        "print([name for name in sys.modules if name.split('.')[0] in ('PySide6', 'torch')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=120
    )
    assert done.stdout == "[]\n"


def test_what_is_wanted_no_more_is_ended(large):
    with pytest.raises(Cancelled):
        load_picture(large, wanted=lambda: False)
    assert left_over() == []


def test_the_process_tells_how_far_it_is(large):
    heard = []
    opener.open_pyramid(large, told=heard.append).close()
    assert heard == sorted(heard)
    assert heard[-1] == 1.0


def test_what_is_wrong_with_a_large_picture_is_said(large):
    large.write_bytes(large.read_bytes()[:5000])
    with pytest.raises(PhotoUnreadable, match="damaged"):
        opener.open_pyramid(large)
    large.unlink()
    with pytest.raises(PhotoNotFound):
        opener.open_pyramid(large)
    assert left_over() == []


def test_a_full_disk_is_said(tmp_path, monkeypatch, large):
    monkeypatch.setattr(opener, "SPARE", 1 << 60)
    part = tmp_path / "part"
    part.touch()
    with pytest.raises(DiskFull):
        opener._planned((800, 600), False, part)


def test_a_fuller_disk_holds_the_smaller_levels(tmp_path, monkeypatch):
    size = (20_000, 15_000)
    everything = Plan(size, False).bytes
    disk = SimpleNamespace(free=everything // 2 + opener.SPARE)
    monkeypatch.setattr(opener.shutil, "disk_usage", lambda _path: disk)
    plan = opener._planned(size, False, tmp_path / "part")
    assert plan.first == 1
    assert plan.bytes <= everything // 2


@pytest.mark.skipif(sys.platform == "win32", reason="kills by a signal")
def test_nothing_is_left_when_the_window_is_killed(large):
    """In the middle of opening: the process ends, and the next start finds what was begun."""
    code = f"""
import os, signal, sys
from pathlib import Path
from sr_desktop.gui import opener
def wanted():
    print([p.name for p in opener.folder().iterdir()], flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
if __name__ == "__main__":
    opener.open_pyramid(Path({str(large)!r}), wanted=wanted)
"""
    script = large.parent / "script.py"
    script.write_text(code)
    done = subprocess.run(
        [sys.executable, script], check=False, capture_output=True, text=True, timeout=120
    )
    assert ".part" in done.stdout, done.stderr
    opener.unfinished.tidy.cache_clear()
    opener.open_pyramid(large).close()
    assert left_over() == []


def test_the_process_ends_when_the_window_is_gone(large, tmp_path):
    ours, theirs = opener.multiprocessing.Pipe()
    process = opener.multiprocessing.get_context("spawn").Process(
        target=wait_for_nothing, args=(theirs,)
    )
    process.start()
    theirs.close()
    ours.close()
    process.join(60)
    assert process.exitcode == 1


def wait_for_nothing(conn):
    opener.threading.Thread(target=opener._end_with, args=(conn,), daemon=True).start()
    threading.Event().wait(60)
