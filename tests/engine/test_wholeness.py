"""A photo that another program still writes is not taken for a whole one."""

from __future__ import annotations

import os

import numpy as np
import pytest
import tifffile
from PIL import Image, features

from sr_desktop.engine.wholeness import is_whole
from tests.support import picture

PILLOW = {
    "jpeg": ("a.jpg", {}),
    "progressive": ("a.jpg", {"progressive": True}),
    "png": ("a.png", {}),
    "gif": ("a.gif", {}),
    "bmp": ("a.bmp", {}),
    "webp": ("a.webp", {}),
    "tiff": ("a.tif", {}),
    "packed tiff": ("a.tif", {"compression": "tiff_lzw"}),
}


@pytest.fixture(params=[*PILLOW, "wide tiff", "tiled tiff", "big tiff", "swapped tiff", "avif"])
def photo(request, tmp_path):
    pixels = picture(40, 30)
    if request.param in PILLOW:
        name, options = PILLOW[request.param]
        path = tmp_path / name
        Image.fromarray(pixels).save(path, **options)
        return path
    path = tmp_path / "a.tif"
    wide = pixels.astype(np.uint16) * 257
    match request.param:
        case "wide tiff":
            tifffile.imwrite(path, wide, rowsperstrip=4)
        case "tiled tiff":
            tifffile.imwrite(path, wide, tile=(16, 16))
        case "big tiff":
            tifffile.imwrite(path, wide, bigtiff=True)
        case "swapped tiff":
            tifffile.imwrite(path, wide, byteorder=">")
        case "avif":
            if not features.check("avif"):
                pytest.skip("this Pillow writes no AVIF")
            path = tmp_path / "a.avif"
            Image.fromarray(pixels).save(path)
    return path


def test_a_whole_photo_is_whole(photo):
    assert is_whole(photo) is True


def test_no_beginning_of_it_is(photo):
    data = photo.read_bytes()
    part = photo.with_stem("part")
    for length in [*range(0, len(data) - 1, max(1, len(data) // 60)), len(data) - 2]:
        part.write_bytes(data[:length])
        assert is_whole(part) is not True, length


def test_room_that_was_set_aside_is_no_photo(photo):
    part = photo.with_stem("part")
    part.write_bytes(bytes(photo.stat().st_size))
    assert is_whole(part) is False


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.gif"])
def test_a_beginning_in_room_that_was_set_aside_is_not_whole(tmp_path, name):
    path = tmp_path / name
    Image.fromarray(picture(40, 30)).save(path)
    data = path.read_bytes()
    half = len(data) // 2
    path.write_bytes(data[:half] + bytes(len(data) - half))
    assert is_whole(path) is False


def test_what_fills_a_sector_behind_the_end_does_no_harm(tmp_path):
    path = tmp_path / "a.jpg"
    Image.fromarray(picture(40, 30)).save(path)
    path.write_bytes(path.read_bytes() + bytes(500))
    assert is_whole(path) is True


def test_unknown_formats_do_not_tell(tmp_path):
    path = tmp_path / "a.pgm"
    path.write_bytes(b"P5 2 2 255\n....")
    assert is_whole(path) is None


@pytest.mark.skipif(os.name == "nt", reason="there are no such pipes")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.jpg")
    assert is_whole(tmp_path / "a.jpg") is False


@pytest.mark.parametrize("head", [b"II*\0", b"MM\0*", b"II+\0", b"MM\0+", b"\0\0\0\1ftyp", b"BM"])
@pytest.mark.parametrize("seed", range(20))
def test_nonsense_raises_nothing(tmp_path, head, seed):
    path = tmp_path / "a"
    path.write_bytes(head + np.random.default_rng(seed).bytes(300))
    assert is_whole(path) in (True, False, None)


def test_a_file_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        is_whole(tmp_path / "nowhere.jpg")
