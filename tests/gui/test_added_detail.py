"""Where detail was added: the arithmetic, and that its colour is seen by everyone."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFilter

from sr_desktop.base.errors import Cancelled
from sr_desktop.gui.added_detail import (
    AZURE,
    SHOWN,
    WORKED,
    added_detail,
    heat,
    share_of,
    worked_size,
)

SIDE = 240


def texture(amount: float, seed: int = 1) -> np.ndarray:
    """Fine structure of that strength on grey."""
    rng = np.random.default_rng(seed)
    return np.clip(128 + rng.normal(0, amount, (SIDE, SIDE)), 0, 255)


def picture(values: np.ndarray) -> np.ndarray:
    return np.rint(values).astype(np.uint8)


def test_texture_in_one_half_lights_up_that_half():
    after = np.full((SIDE, SIDE), 128.0)
    after[:, SIDE // 2 :] = texture(20)[:, SIDE // 2 :]
    found = added_detail(picture(np.full((SIDE, SIDE), 128)), picture(after))
    assert found[:, : SIDE // 2 - 12].max() == 0
    assert found[:, SIDE // 2 + 12 :].min() == 255


def test_grain_that_was_taken_away_counts_for_nothing():
    found = added_detail(picture(texture(20)), picture(np.full((SIDE, SIDE), 128)))
    assert found.max() == 0


def test_the_same_picture_has_nothing_added():
    same = picture(texture(30))
    assert added_detail(same, same).max() == 0


def test_a_smooth_sky_and_blur_stay_clear():
    y = np.linspace(40, 220, SIDE)[:, None] * np.ones((1, SIDE))
    assert added_detail(picture(y[::2, ::2]), picture(y)).max() == 0


def test_a_plain_enlargement_adds_nothing_and_a_sharper_one_does():
    rng = np.random.default_rng(3)
    small = Image.fromarray(picture(rng.uniform(0, 255, (60, 80))))
    small = small.filter(ImageFilter.GaussianBlur(0.6))
    plain = small.resize((160, 120), Image.Resampling.LANCZOS)
    sharp = plain.filter(ImageFilter.UnsharpMask(1.5, 300, 0))
    before = np.asarray(small)
    assert added_detail(before, np.asarray(plain)).max() == 0
    assert share_of(added_detail(before, np.asarray(sharp))) > 0.5


def test_more_detail_gives_more():
    before = picture(np.full((SIDE, SIDE), 128))
    means = [added_detail(before, picture(texture(amount))).mean() for amount in (1, 4, 8, 16)]
    assert means[0] < 0.01
    assert means == sorted(means)
    assert len(set(means)) == 4


@given(
    st.integers(1, 70), st.integers(1, 70), st.integers(1, 90), st.integers(1, 90), st.integers()
)
def test_any_sizes_give_a_map_of_the_result(bw, bh, aw, ah, seed):
    rng = np.random.default_rng(abs(seed))
    before = rng.integers(0, 256, (bh, bw), np.uint8)
    after = rng.integers(0, 256, (ah, aw), np.uint8)
    found = added_detail(before, after)
    assert found.shape == (ah, aw)
    assert heat(found).shape == (ah, aw, 4)


@given(st.integers(1, 60_000), st.integers(1, 60_000))
def test_large_pictures_are_examined_reduced(width, height):
    across, down = worked_size((width, height))
    assert across * down <= WORKED * 1.01 or min(across, down) == 1
    assert across <= width
    assert down <= height


def test_a_large_result_gives_a_small_map():
    after = np.random.default_rng(0).integers(0, 256, (1800, 1700), np.uint8)
    found = added_detail(np.full((90, 85), 128, np.uint8), after)
    assert found.size <= SHOWN * 1.01
    assert abs(found.shape[0] / found.shape[1] - 1800 / 1700) < 0.01


def test_it_ends_when_it_is_no_longer_wanted():
    asked = []

    def stopped():
        asked.append(True)
        return len(asked) > 1

    grey = picture(texture(3))
    with pytest.raises(Cancelled):
        added_detail(grey, grey, stopped)


def test_the_overlay_is_clear_where_nothing_was_added_and_never_hides_the_photo():
    layers = heat(np.array([[0, 16, 255]], np.uint8)).astype(int)
    assert layers[0, 0].tolist() == [0, 0, 0, 0]
    alpha = layers[..., 3]
    assert alpha[0, 0] < alpha[0, 1] < alpha[0, 2] < 200
    assert (layers[..., :3] <= alpha[..., None]).all()  # premultiplied
    blue, green, red, full = layers[0, 2]
    assert [round(each * 255 / full) for each in (red, green, blue)] == pytest.approx(AZURE, abs=2)


# Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
# Deficiency", IEEE TVCG 2009: matrices for full deficiency, in linear light.
SIGHTS = {
    "usual": np.eye(3),
    "no red": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "no green": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "no blue": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
GROUNDS = {
    "black": (0, 0, 0),
    "dark": (50, 50, 50),
    "middle": (128, 128, 128),
    "light": (200, 200, 200),
    "white": (255, 255, 255),
    "sepia": (172, 140, 100),
    "dark sepia": (70, 52, 34),
    "skin": (220, 180, 155),
}


def lab(colour: np.ndarray, sight: object) -> np.ndarray:
    """CIE L*a*b* of an sRGB colour as it looks to somebody."""
    value = np.asarray(colour, float) / 255
    linear = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    linear = np.clip(np.asarray(sight) @ linear, 0, 1)
    xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    scaled = xyz @ linear / np.array([0.9505, 1.0, 1.089])
    f = np.where(scaled > 0.008856, np.cbrt(scaled), 7.787 * scaled + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_the_hue_is_seen_on_every_photo_by_every_sight(sight, ground):
    below = np.array(GROUNDS[ground], float)
    layer = heat(np.array([[128]], np.uint8))[0, 0].astype(float)
    over = below * (1 - layer[3] / 255) + layer[2::-1]
    difference = np.linalg.norm(lab(over, SIGHTS[sight]) - lab(below, SIGHTS[sight]))
    assert difference > 15, f"{difference:.1f} (2.3 is just seen)"
