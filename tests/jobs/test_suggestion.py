"""What photos look like: made ones, and real ones where they are."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from sr_desktop.jobs.presets import load_presets
from sr_desktop.jobs.suggestion import RULES, Trait, suggest, traits_of
from sr_desktop.lab import worn


def photo(width: int = 900, height: int = 700, seed: int = 2) -> np.ndarray:
    """A colourful picture with the spectrum of photographs and a little noise, uint8 (H, W, 3)."""
    rng = np.random.default_rng(seed)
    down, across = np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)
    fall = 1 / np.maximum(np.hypot(down, across), 1 / max(width, height)) ** 1.7
    planes = np.fft.irfft2(
        np.fft.rfft2(rng.standard_normal((3, height, width))) * fall, s=(height, width)
    )
    planes = 128 + 45 * planes / planes.std() + rng.normal(0, 1.2, planes.shape)
    return planes.clip(0, 255).astype(np.uint8).transpose(1, 2, 0)


def greyed(pixels: np.ndarray) -> np.ndarray:
    grey = (pixels @ np.array([0.3, 0.59, 0.11])).astype(np.uint8)
    return np.repeat(grey[..., None], 3, axis=2)


def sepia(pixels: np.ndarray) -> np.ndarray:
    return (greyed(pixels) * np.array([1.0, 0.88, 0.7])).astype(np.uint8)


def noisy(pixels: np.ndarray, sigma: float) -> np.ndarray:
    noise = np.random.default_rng(3).normal(0, sigma, pixels.shape)
    return (pixels + noise).clip(0, 255).astype(np.uint8)


def compressed(pixels: np.ndarray, quality: int) -> np.ndarray:
    stream = BytesIO()
    Image.fromarray(pixels).save(stream, "JPEG", quality=quality)
    return np.asarray(Image.open(stream))


def printed(pixels: np.ndarray) -> np.ndarray:
    values = pixels.astype(np.float32) / 255
    dots = worn.dot_screen(values.shape, np.random.default_rng(4), grey=False, pixel=1.0)
    return (worn.printed(values, dots, 0.1).clip(0, 1) * 255).astype(np.uint8)


def letter(width: int = 1200, height: int = 900) -> np.ndarray:
    page = Image.new("RGB", (width, height), (236, 226, 204))
    draw = ImageDraw.Draw(page)
    words = ("Liebe", "Anna", "gestern", "sind", "wir", "mit", "der", "Bahn", "gefahren", "Grete")
    rng = np.random.default_rng(1)
    for top in range(40, height - 40, 44):
        line = " ".join(rng.choice(words, 11))
        draw.text((50, top), line, font=ImageFont.load_default(28), fill=(44, 40, 60))
    return compressed(noisy(np.asarray(page), 3), 85)


@pytest.mark.parametrize(
    ("pixels", "preset", "traits"),
    [
        (photo(), None, Trait.NONE),
        (compressed(photo(), 92), None, Trait.NONE),
        (noisy(photo(), 4), None, Trait.NONE),
        (greyed(photo()), "black-and-white", Trait.GREY),
        (greyed(photo())[..., :1], "black-and-white", Trait.GREY),
        (compressed(greyed(photo()), 90), "black-and-white", Trait.GREY),
        (sepia(photo()), "black-and-white", Trait.TONED),
        (compressed(noisy(sepia(photo()), 4), 92), "black-and-white", Trait.TONED),
        (greyed(photo(300, 220)), "black-and-white", Trait.GREY | Trait.TINY),
        (photo(300, 220), "tiny", Trait.TINY),
        (compressed(greyed(photo()), 40), "black-and-white", Trait.GREY | Trait.BLOCKY),
        (compressed(photo(), 30), "messenger", Trait.BLOCKY),
        (compressed(compressed(photo(), 50), 40), "messenger", Trait.BLOCKY),
        (noisy(photo(), 14), "grainy", Trait.GRAINY),
        (printed(photo()), "newspaper", Trait.SCREENED),
        (compressed(printed(photo()), 85), "newspaper", Trait.SCREENED),
        (letter(), "documents", Trait.DOCUMENT),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_a_picture_looks_like(pixels, preset, traits):
    found = suggest(pixels)
    assert (found.preset if found else None) == preset
    assert traits_of(pixels) & ~(Trait.TONED if preset == "documents" else Trait.NONE) == traits


def test_every_suggestion_is_a_preset():
    assert {preset for _trait, preset in RULES} <= {preset.id for preset in load_presets()}


def test_of_a_reduced_copy_only_tones_are_believed():
    small = compressed(photo(600, 400), 25)
    assert suggest(small, size=(6000, 4000)) is None
    assert suggest(greyed(small), size=(6000, 4000)).traits == Trait.GREY
    detail = compressed(photo(768, 768), 25)
    assert suggest(small, size=(6000, 4000), detail=detail).preset == "messenger"


@pytest.mark.parametrize("size", [(1, 1), (15, 400), (16, 16), (17, 3000), (3000, 17)])
@pytest.mark.parametrize("value", [0, 255, None])
def test_odd_pictures_are_no_trouble(size, value):
    pixels = photo(*size) if value is None else np.full((size[1], size[0], 3), value, np.uint8)
    suggest(pixels)
    suggest(pixels[..., :1])


REAL = {
    "old/old_a.png": "tiny",  # a school photo, 298 x 450
    "old/old_c.png": None,  # hand-coloured
    "old/old_e.png": None,  # autochrome
    "old/old_g.png": None,  # autochrome
    "old/scratched_a.png": None,  # sepia, but with a cast that its scratches do not have
    "old/scratched_b.png": "black-and-white",
    "faces/grey_169.png": "black-and-white",
    "faces/grey_Einstein01.png": "black-and-white",
    "faces/grey_Hepburn01.png": "black-and-white",
    "faces/group_00.jpg": None,
    "faces/portrait_10045.png": None,
    **{f"faces/crop_{n}.png": None for n in ("0143", "0240", "0342", "0412", "0500", "0720")},
    "faces/crop_0885.png": None,
    "faces/crop_0934.png": None,
    "real/00017_gray.png": "black-and-white",
    "real/wolf_gray.jpg": "black-and-white",
    "real/0014.jpg": "tiny",
    "real/0030.jpg": "tiny",
    "real/ADE_val_00000114.jpg": "tiny",
    "real/OST_009.png": None,
}


def test_real_photos(assets):
    wrong = {}
    for name, wanted in REAL.items():
        with Image.open(assets / "photos" / name) as image:
            pixels = np.asarray(image.convert("L" if image.mode == "L" else "RGB"))
        found = suggest(pixels if pixels.ndim == 3 else pixels[..., None])
        preset = found.preset if found else None
        if preset != wanted:
            wrong[name] = found
    assert not wrong
