"""Pictures for the screen."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from PIL import Image, ImageCms

from sr_desktop.base.errors import PhotoNotFound, PhotoTooLarge, PhotoUnreadable
from sr_desktop.engine import decoding
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.writing import save_photo
from sr_desktop.gui import pictures
from sr_desktop.gui.pictures import load_picture, load_thumbnail
from tests.fidelity.mutation import endless_jpeg
from tests.support import cmyk_profile, picture


def test_a_sideways_photo_is_shown_upright(tmp_path):
    image = Image.new("RGB", (40, 20), (10, 10, 10))
    image.paste((250, 0, 0), (0, 0, 20, 20))
    exif = Image.Exif()
    exif[0x0112] = 6
    image.save(tmp_path / "a.jpg", exif=exif, quality=95)
    picture = load_picture(tmp_path / "a.jpg")
    assert picture.size == (20, 40)
    assert (picture.levels[0].width(), picture.levels[0].height()) == (20, 40)
    assert picture.levels[0].pixelColor(10, 5).red() > 200  # the left half is now on top
    assert picture.levels[0].pixelColor(10, 35).red() < 60


@pytest.mark.parametrize("ending", ["jpg", "png", "tif", "webp"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_is_turned_as_the_engine_turns_it(tmp_path, ending, orientation):
    image = Image.new("RGB", (48, 32), (10, 10, 10))
    image.paste((250, 0, 0), (0, 0, 16, 16))
    exif = Image.Exif()
    exif[0x0112] = orientation
    image.save(tmp_path / f"a.{ending}", exif=exif)
    picture = load_picture(tmp_path / f"a.{ending}")
    whole = picture.levels[0]
    assert picture.size == ((32, 48) if orientation >= 5 else (48, 32))
    assert (whole.width(), whole.height()) == picture.size
    pixels = open_photo(tmp_path / f"a.{ending}").pixels
    for x, y in ((8, 8), (24, 24), (8, 24), (24, 8)):
        assert abs(whole.pixelColor(x, y).red() - int(pixels[y, x, 0])) <= 2


def test_damaged_metadata_of_a_sideways_photo_do_not_cost_the_picture(tmp_path, monkeypatch):
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (40, 20)).save(tmp_path / "a.jpg", exif=exif)

    def fail(*_args):
        raise ValueError("these tags cannot be written again")

    monkeypatch.setattr(Image.Exif, "tobytes", fail)
    assert load_picture(tmp_path / "a.jpg").size == (20, 40)


def test_the_window_opens_photos_as_large_as_the_engine_takes():
    code = (
        "import sys; from PIL import Image; import sr_desktop.gui.pictures\n"
        "assert Image.MAX_IMAGE_PIXELS == 200_000_000, Image.MAX_IMAGE_PIXELS\n"
        "assert 'torch' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)


def test_too_little_memory_is_said(tmp_path, monkeypatch):
    Image.new("RGB", (20, 20)).save(tmp_path / "a.png")

    def fail(_image):
        raise MemoryError

    monkeypatch.setattr(pictures, "_to_qimage", fail)
    with pytest.raises(PhotoTooLarge):
        load_picture(tmp_path / "a.png")


def test_sixteen_bit_becomes_eight(tmp_path):
    Image.fromarray(np.full((8, 8), 0x80FF, np.uint16)).save(tmp_path / "a.png")
    picture = load_picture(tmp_path / "a.png")
    assert picture.levels[0].pixelColor(4, 4).red() == 0x80


def test_white_is_zero_in_some_tiffs(tmp_path):
    Image.fromarray(np.full((8, 8), 0x2000, np.uint16)).save(
        tmp_path / "a.tif", tiffinfo={0x0106: 0}
    )
    assert load_picture(tmp_path / "a.tif").levels[0].pixelColor(4, 4).red() == 0xDF


def wide_profile():
    """An RGB profile in which the same numbers are other colours: red and blue are exchanged."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    for number in range(int.from_bytes(profile[128:132])):
        tag = slice(132 + 12 * number, 136 + 12 * number)
        swapped = {b"rXYZ": b"bXYZ", b"bXYZ": b"rXYZ"}
        profile[tag] = swapped.get(bytes(profile[tag]), bytes(profile[tag]))
    return bytes(profile)


def test_before_and_after_with_a_profile_are_shown_alike(tmp_path):
    source = tmp_path / "a.png"
    Image.new("RGB", (8, 8), (200, 60, 30)).save(source, icc_profile=wide_profile())
    result, _notes = save_photo(open_photo(source), tmp_path / "b.png", "png")
    shown = [load_picture(path).levels[0].pixelColor(4, 4).name() for path in (source, result)]
    assert shown[0] == shown[1]
    assert load_picture(source).levels[0].pixelColor(4, 4).blue() > 150  # the profile counts


@pytest.mark.parametrize("orientation", [3, 6])
def test_cmyk_is_shown_upright(tmp_path, orientation):
    image = Image.new("CMYK", (48, 32), (200, 60, 30, 20))
    image.paste((0, 200, 200, 0), (0, 0, 16, 16))
    exif = Image.Exif()
    exif[0x0112] = orientation
    image.save(tmp_path / "a.jpg", exif=exif, quality=95)
    whole = load_picture(tmp_path / "a.jpg").levels[0]
    pixels = open_photo(tmp_path / "a.jpg").pixels
    assert (whole.height(), whole.width()) == pixels.shape[:2]
    for x, y in ((4, 4), (whole.width() - 5, 4), (4, whole.height() - 5)):
        shown = whole.pixelColor(x, y)
        assert (shown.red(), shown.green(), shown.blue()) == tuple(pixels[y, x])


@pytest.mark.parametrize("profile", ["its own", "of something else", "none"])
def test_cmyk_is_shown_as_the_engine_reads_it(tmp_path, profile):
    source = tmp_path / "a.jpg"
    wrong = wide_profile()
    icc = {
        "its own": cmyk_profile({(0, 0, 0, 0): (255, 128, 128), (1, 0, 0, 0): (160, 170, 190)}),
        "of something else": wrong[:16] + b"CMYK" + wrong[20:],
        "none": None,
    }[profile]
    Image.new("CMYK", (16, 16), (200, 60, 30, 20)).save(source, icc_profile=icc, quality=95)
    seen = load_picture(source).levels[0].pixelColor(8, 8)
    assert (seen.red(), seen.green(), seen.blue()) == tuple(open_photo(source).pixels[8, 8])
    assert (seen.red() > seen.blue()) == (profile == "its own"), "whose cyan is orange"


def test_a_colour_profile_is_applied(tmp_path):
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (8, 8), (120, 60, 30)).save(tmp_path / "a.png", icc_profile=lab)
    assert abs(load_picture(tmp_path / "a.png").levels[0].pixelColor(4, 4).red() - 120) <= 1


def test_a_damaged_colour_profile_is_passed_over(tmp_path):
    Image.new("RGB", (8, 8), (120, 60, 30)).save(tmp_path / "a.png", icc_profile=b"no profile")
    assert load_picture(tmp_path / "a.png").levels[0].pixelColor(4, 4).red() == 120


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16", "F"])
def test_every_mode_can_be_shown(tmp_path, mode):
    path = tmp_path / "a.tif"
    source = Image.new("RGBA", (30, 20), (200, 100, 50, 255))
    image = Image.new(mode, (30, 20)) if mode in ("I;16", "F") else source.convert(mode)
    image.save(path)
    picture = load_picture(path)
    assert picture.size == (30, 20)
    assert not picture.has_alpha


def test_transparency_is_kept(tmp_path):
    Image.new("RGBA", (8, 8), (255, 0, 0, 128)).save(tmp_path / "a.png")
    assert load_picture(tmp_path / "a.png").has_alpha


def test_reduced_copies_serve_small_views(tmp_path):
    Image.new("RGB", (2000, 1200)).save(tmp_path / "a.png")
    picture = load_picture(tmp_path / "a.png")
    assert [level.width() for level in picture.levels] == [2000, 1000, 500, 250]
    assert picture.level_for(600).width() == 1000
    assert picture.level_for(5000).width() == 2000
    assert picture.level_for(20).width() == 250


def test_a_see_through_palette_is_kept(tmp_path):
    image = Image.new("P", (8, 8), 0)
    image.putpalette([255, 0, 0])
    image.save(tmp_path / "a.png", transparency=0)
    assert load_picture(tmp_path / "a.png").has_alpha


def test_too_large_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr(decoding, "MAX_DECODED", 100)
    Image.new("RGB", (20, 20)).save(tmp_path / "a.png")
    with pytest.raises(PhotoTooLarge):
        load_picture(tmp_path / "a.png")


def test_what_cannot_be_opened_has_a_sentence(tmp_path):
    with pytest.raises(PhotoNotFound):
        load_picture(tmp_path / "nothing.jpg")
    (tmp_path / "letter.jpg").write_text("Dear Anna")
    with pytest.raises(PhotoUnreadable, match=r"letter\.jpg"):
        load_picture(tmp_path / "letter.jpg")
    Image.effect_noise((80, 80), 50).save(tmp_path / "cut.jpg")
    (tmp_path / "cut.jpg").write_bytes((tmp_path / "cut.jpg").read_bytes()[:900])
    with pytest.raises(PhotoUnreadable, match="damaged"):
        load_picture(tmp_path / "cut.jpg")


@pytest.mark.parametrize("size", [(640, 440), (30, 500), (1, 1)])
def test_thumbnails_are_square(tmp_path, size):
    Image.new("RGB", size, (1, 200, 3)).save(tmp_path / "a.png")
    image = load_thumbnail(tmp_path / "a.png", 96)
    assert (image.width(), image.height()) == (96, 96)
    assert image.pixelColor(48, 48).green() == 200


def test_a_jpeg_that_would_take_minutes_is_not_shown(qapp, tmp_path):
    with pytest.raises(PhotoUnreadable, match="could not be shown"):
        load_picture(endless_jpeg(tmp_path / "endless.jpg"))
    usual = tmp_path / "usual.jpg"
    Image.fromarray(picture(60, 40)).save(usual, progressive=True)
    assert load_picture(usual).size == (60, 40)
