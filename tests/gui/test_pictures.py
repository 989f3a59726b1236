"""Pictures for the screen."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageCms

from sr_desktop.base.errors import PhotoNotFound, PhotoTooLarge, PhotoUnreadable
from sr_desktop.gui import pictures
from sr_desktop.gui.pictures import load_picture, load_thumbnail


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


def test_sixteen_bit_becomes_eight(tmp_path):
    Image.fromarray(np.full((8, 8), 0x80FF, np.uint16)).save(tmp_path / "a.png")
    picture = load_picture(tmp_path / "a.png")
    assert picture.levels[0].pixelColor(4, 4).red() == 0x80


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


@pytest.mark.parametrize("ending", ["jpg", "png"])
def test_large_pictures_are_shown_reduced(tmp_path, monkeypatch, ending):
    monkeypatch.setattr(pictures, "MAX_SHOWN", 10_000)
    Image.new("RGB", (400, 300), (50, 90, 50)).save(tmp_path / f"a.{ending}")
    picture = load_picture(tmp_path / f"a.{ending}")
    assert picture.size == (400, 300)
    whole = picture.levels[0]
    assert whole.width() * whole.height() <= 10_000
    assert abs(whole.width() / whole.height() - 4 / 3) < 0.05


def test_too_large_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr(pictures, "MAX_DECODED", 100)
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
