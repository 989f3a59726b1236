"""Small pictures: upright, in the right colours, of whatever can be opened, in bounded memory."""

from __future__ import annotations

import io
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image, ImageCms

from sr_desktop.base.errors import PhotoNotFound, PhotoUnreadable
from sr_desktop.engine import thumbnails
from sr_desktop.engine.tags import ORIENTATION
from sr_desktop.engine.thumbnails import thumbnail
from tests.support import picture, write_photo

BOX = (100, 100)


def shown(small: thumbnails.Thumbnail) -> np.ndarray:
    with Image.open(io.BytesIO(small.jpeg)) as image:
        assert image.format == "JPEG"
        assert image.size == small.size
        return np.asarray(image.convert("RGB")).astype(int)


def grey_picture(width: int, height: int) -> np.ndarray:
    """RGB, but without colours, of which JPEG keeps little."""
    return np.repeat(picture(width, height, channels=1), 3, axis=2)


@pytest.mark.parametrize("ending", ["jpg", "png", "tif", "webp", "bmp", "gif"])
@pytest.mark.parametrize("size", [(400, 300), (300, 401), (1000, 30), (37, 21)])
def test_every_format_is_made_to_fit(tmp_path, ending, size):
    small = thumbnail(write_photo(tmp_path / f"a.{ending}", *size), box=BOX)
    assert small.of == size
    share = min(1, 100 / max(size))
    assert small.size == (max(1, round(size[0] * share)), max(1, round(size[1] * share)))
    assert shown(small).shape == (small.size[1], small.size[0], 3)


@pytest.mark.parametrize(
    ("size", "wanted"),
    [
        ((400, 400), (50, 50)),
        ((4000, 100), (200, 5)),
        ((400, 100), (100, 25)),
        ((20, 20), (20, 20)),
    ],
)
def test_no_shape_gets_more_pixels_than_another(tmp_path, size, wanted):
    path = write_photo(tmp_path / "a.png", *size)
    assert thumbnail(path, box=(200, 200), area=2500).size == wanted


@pytest.mark.parametrize("ending", ["jpg", "tif", "png"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_upright(tmp_path, ending, orientation):
    upright = grey_picture(240, 160)
    turns = {2: "FLIP_LEFT_RIGHT", 3: "ROTATE_180", 4: "FLIP_TOP_BOTTOM", 5: "TRANSPOSE"}
    turns |= {6: "ROTATE_90", 7: "TRANSVERSE", 8: "ROTATE_270"}
    stored = Image.fromarray(upright)
    if orientation > 1:
        stored = stored.transpose(Image.Transpose[turns[orientation]])
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    path = tmp_path / f"a.{ending}"
    stored.save(path, exif=exif, **({"quality": 95} if ending == "jpg" else {}))
    small = thumbnail(path, box=(120, 120), quality=95)
    assert (small.size, small.of) == ((120, 80), (240, 160))
    wanted = np.asarray(Image.fromarray(upright).reduce(2)).astype(int)
    difference = np.abs(shown(small) - wanted).mean()
    assert difference < 6, difference


def test_a_sideways_jpeg_that_is_decoded_smaller(tmp_path):
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    Image.fromarray(picture(1600, 1000)).save(tmp_path / "a.jpg", exif=exif)
    small = thumbnail(tmp_path / "a.jpg", box=BOX)
    assert (small.size, small.of) == ((62, 100), (1000, 1600))


def test_a_large_picture_is_taken_strip_by_strip_without_a_seam(tmp_path):
    whole = grey_picture(611, 2003)
    Image.fromarray(whole).save(tmp_path / "a.png")
    small = thumbnail(tmp_path / "a.png", box=(150, 150), quality=95)
    wanted = Image.fromarray(whole).reduce(6).resize(small.size, Image.Resampling.LANCZOS)
    difference = np.abs(shown(small) - np.asarray(wanted).astype(int)).mean()
    assert difference < 2, difference


@pytest.mark.parametrize("kind", ["grey 8", "grey 16", "colour 16", "1 bit"])
def test_depths_and_greys(tmp_path, kind):
    plane = np.tile(np.linspace(0, 255, 200).round().astype(np.uint8), (120, 1))
    path = tmp_path / "a.tif"
    if kind == "grey 16":
        Image.fromarray(plane.astype(np.uint16) * 257).save(path := tmp_path / "a.png")
    elif kind == "colour 16":
        tifffile.imwrite(path, np.stack([plane] * 3, -1).astype(np.uint16) * 257)
    else:
        Image.fromarray(plane).convert("1" if kind == "1 bit" else "L").save(path)
    pixels = shown(thumbnail(path, box=(200, 200), quality=95))
    assert np.ptp(pixels, axis=2).max() <= 1  # no tint
    across = pixels[..., 0].mean(axis=0)
    difference = np.abs(across - plane[0]).mean()
    assert difference < (20 if kind == "1 bit" else 2), difference


def test_colours_are_those_of_the_profile(tmp_path):
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    assert lab  # an odd profile does no harm
    Image.new("RGB", (50, 50), (200, 30, 30)).save(tmp_path / "odd.png", icc_profile=lab)
    assert thumbnail(tmp_path / "odd.png", box=BOX).size == (50, 50)
    ink = Image.new("CMYK", (50, 50), (0, 255, 255, 0))
    ink.save(tmp_path / "ink.jpg")
    red, green, blue = shown(thumbnail(tmp_path / "ink.jpg", box=BOX))[25, 25]
    assert red > 180 > 90 > max(green, blue)


def test_what_is_see_through_shows_white(tmp_path):
    half = np.zeros((40, 40, 4), np.uint8)
    half[:, :20] = (10, 20, 30, 255)
    Image.fromarray(half).save(tmp_path / "a.png")
    pixels = shown(thumbnail(tmp_path / "a.png", box=BOX, quality=95))
    assert np.abs(pixels[20, 5] - (10, 20, 30)).max() < 8
    assert pixels[20, 35].min() > 245


def test_what_cannot_be_shown_is_an_error_with_a_sentence(tmp_path):
    (tmp_path / "text.jpg").write_text("no picture")
    with pytest.raises(PhotoUnreadable):
        thumbnail(tmp_path / "text.jpg", box=BOX)
    with pytest.raises(PhotoNotFound):
        thumbnail(tmp_path / "gone.jpg", box=BOX)
    cut = write_photo(tmp_path / "cut.png", 300, 300)
    cut.write_bytes(cut.read_bytes()[:-2000])
    with pytest.raises(PhotoUnreadable):
        thumbnail(cut, box=BOX)


def test_only_so_many_pixels_are_decoded_at_once():
    room = thumbnails._Room(100)
    inside, most, lock = 0, 0, threading.Lock()

    def work(pixels: int) -> None:
        nonlocal inside, most
        with room.taken(pixels):
            with lock:
                inside += pixels
                most = max(most, inside)
            with lock:
                inside -= pixels

    sizes = [30, 60, 100, 10, 100, 50, 60] * 20
    threads = [threading.Thread(target=work, args=(size,)) for size in sizes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most <= 100
    with room.taken(10_000):  # too large for it: alone, but not never
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no resource module")
def test_a_huge_jpeg_takes_little_memory_and_no_torch(tmp_path):
    band = Image.fromarray(picture(10_000, 60))
    huge = Image.new("RGB", (10_000, 6_000))
    for top in range(0, 6_000, 60):
        huge.paste(band, (0, top))
    huge.save(path := tmp_path / "huge.jpg", quality=50)
    code = f"""
import resource, sys
from pathlib import Path
from sr_desktop.engine.thumbnails import thumbnail
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(thumbnail(Path({str(path)!r}), box=(400, 400)).size)
scale = 1024 ** (1 if sys.platform == "linux" else 2)
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / scale)
print("torch" in sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).resolve().parents[2],
    )
    size, grown, torch = done.stdout.splitlines()
    assert (size, torch) == ("(400, 240)", "False")
    assert float(grown) < 60, grown  # MB; all of it would take 240
