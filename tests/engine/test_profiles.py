"""Colour management: what the network is shown, what comes back, and profiles that are none."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from io import BytesIO

import imagecodecs
import numpy as np
import pytest
from PIL import Image, ImageCms

from sr_desktop.base.progress import Progress
from sr_desktop.engine.blend import Wishes
from sr_desktop.engine.device import choose_device
from sr_desktop.engine.image import Photo
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.pipeline import Toolbox
from sr_desktop.engine.profiles import SRGB, colours_of, of_png
from sr_desktop.models.store import find_model
from tests.support import picture, table_profile

BT709 = {"whitepoint": (0.3127, 0.329), "primaries": (0.64, 0.33, 0.3, 0.6, 0.15, 0.06)}
PROFILES = {
    "Adobe RGB": imagecodecs.cms_profile("adobergb"),
    "linear": imagecodecs.cms_profile("rgb", gamma=1.0, **BT709),
    "ProPhoto": imagecodecs.cms_profile(
        "rgb",
        whitepoint=(0.3457, 0.3585),
        primaries=(0.7347, 0.2653, 0.1596, 0.8404, 0.0366, 0.0001),
        gamma=1.8,
    ),
    "Display P3": imagecodecs.cms_profile(
        "rgb",
        whitepoint=(0.3127, 0.329),
        primaries=(0.68, 0.32, 0.265, 0.69, 0.15, 0.06),
        gamma=2.4,
    ),
}
GREY = {
    gamma: imagecodecs.cms_profile("gray", whitepoint=(0.3127, 0.329), gamma=gamma)
    for gamma in (1.0, 1.8)
}


def moved(pixels, source, target, space="rgb"):
    return imagecodecs.cms_transform(
        pixels, source, target, colorspace=space, outcolorspace=space, intent=1
    )


@pytest.fixture(scope="module")
def restorer():
    return Toolbox().restorer(find_model("heirloom-x4"), 0.5, choose_device("cpu"))


def restored(restorer, photo, **wishes):
    size = tuple(2 * side for side in photo.size)
    return restorer.restore(photo, Wishes(size, **wishes), Progress()).pixels


def deep(pixels):
    return pixels.astype(np.uint16) * 257


@pytest.mark.parametrize("name", PROFILES)
def test_a_photo_is_restored_the_same_in_whatever_colours_it_is_stored(restorer, name):
    pixels = deep(picture(96, 64) // 2 + 60)
    plain = restored(restorer, Photo(pixels), keep_colours=False)
    own = Photo(moved(pixels, SRGB, PROFILES[name]), icc=PROFILES[name])
    made = restored(restorer, own, keep_colours=False)
    back = moved(made, PROFILES[name], SRGB).astype(float)
    # plain enlarging is done in the photo's own values, so edges may differ a little
    off = np.abs(back - plain) / 257
    assert off.mean() < 0.4, off.mean()
    ignored = restored(restorer, replace(own, icc=None), keep_colours=False)
    wrong = np.abs(moved(ignored, PROFILES[name], SRGB).astype(float) - plain) / 257
    if name in ("linear", "ProPhoto"):  # the others are so near that the network hardly minds
        assert off.mean() < wrong.mean() / 2


@pytest.mark.parametrize("gamma", GREY)
def test_grey_profiles_are_managed(restorer, gamma):
    pixels = deep(picture(96, 64, channels=1) // 2 + 60)
    plain = restored(restorer, Photo(pixels), keep_colours=False)
    there = np.arange(65536, dtype=np.uint16)[None]
    table = imagecodecs.cms_transform(
        there, GREY[gamma], SRGB, colorspace="gray", outcolorspace="rgb", intent=1
    ).reshape(-1, 3)[:, 1]
    own = np.searchsorted(table, pixels).astype(np.uint16)
    made = restored(restorer, Photo(own, icc=GREY[gamma]), keep_colours=False)
    assert np.abs(table[made].astype(float) - plain).mean() / 257 < 0.4


def test_colours_outside_srgb_stay_as_strong_as_they_are(restorer):
    adobe = PROFILES["Adobe RGB"]
    rng = np.random.default_rng(3)
    pixels = np.zeros((48, 64, 3), np.uint8)
    pixels[..., 1] = 235
    pixels[..., 2] = 20
    pixels[24:] += rng.integers(0, 6, (24, 64, 3), np.uint8)
    assert moved(pixels[:1, :1], adobe, SRGB)[0, 0, 0] == 0  # sRGB has no such green
    photo = Photo(deep(pixels), icc=adobe)
    made = restored(restorer, photo, keep_colours=False)[8:-8, 8:-8]
    flat = made[:30].reshape(-1, 3).mean(0) / 257
    assert flat == pytest.approx([0, 235, 20], abs=1.5)


def test_profiles_that_are_srgb_or_nothing_are_passed_over():
    pixels = picture(16, 16)
    pillow = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    grey = pixels[..., :1]
    none = [
        Photo(pixels),
        Photo(pixels, icc=pillow),
        Photo(pixels, icc=b"nonsense" * 30),
        Photo(pixels, icc=PROFILES["linear"][:200]),
        Photo(pixels, icc=GREY[1.8]),
        Photo(grey, icc=PROFILES["linear"]),
        Photo(pixels, icc=PROFILES["linear"].replace(b"mntr", b"link")),
    ]
    assert [colours_of(photo) for photo in none] == [None] * len(none)
    assert colours_of(Photo(pixels, icc=PROFILES["linear"])) is not None
    assert colours_of(Photo(grey, icc=GREY[1.8])) is not None


def test_a_profile_that_leads_one_way_still_shows_the_network_what_is_there():
    colours = colours_of(Photo(picture(16, 16), icc=one_way_profile()))
    assert colours is not None
    steps = np.repeat(np.linspace(0.1, 0.9, 9, dtype=np.float32)[None, :, None], 3, axis=2)
    assert np.abs(colours.seen(steps) - steps).max() > 0.02
    change = np.full_like(steps, 0.01)
    assert np.array_equal(colours.change(steps, change), change)


def one_way_profile():
    """A scanner's profile with one table: lightness is the mean of the bytes."""
    lightness = (round(85 * bin(corner).count("1")) for corner in range(8))
    table = bytes(value for light in lightness for value in (light, 128, 128))
    return table_profile(b"scnr", b"RGB ", 3, table)


def png_with(chunks, mode="RGB"):
    stream = BytesIO()
    Image.new(mode, (4, 4)).save(stream, "PNG")
    head, rest = stream.getvalue()[:33], stream.getvalue()[33:]
    for kind, data in chunks.items():
        packed = kind + data
        head += struct.pack(">I", len(data)) + packed + struct.pack(">I", zlib.crc32(packed))
    return head + rest


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_gamma_and_chromaticities_of_a_png_become_a_profile(tmp_path, mode):
    adobe = struct.pack(">8I", 31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000)
    usual, linear = struct.pack(">I", 45455), struct.pack(">I", 100000)
    for name, chunks, gets_one in (
        ("usual", {b"gAMA": usual}, False),
        ("linear", {b"gAMA": linear}, True),
        ("wide", {b"gAMA": usual, b"cHRM": adobe}, mode == "RGB"),
        ("srgb", {b"sRGB": b"\0", b"gAMA": linear}, False),
        ("odd", {b"gAMA": struct.pack(">I", 0)}, False),
        ("broken", {b"gAMA": linear, b"cHRM": bytes(32)}, mode == "L" and None),
    ):
        path = tmp_path / f"{name}.png"
        path.write_bytes(png_with(chunks, mode))
        photo = open_photo(path)
        if gets_one is not None:
            assert (photo.icc is not None) == gets_one, name
        if gets_one:
            assert colours_of(photo) is not None
            assert photo.icc == open_photo(path).icc  # made the same every time
    assert of_png({}, grey=False) is None
