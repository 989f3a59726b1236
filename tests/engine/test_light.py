"""The colour lock: what light a cell had it has again, in shadows, colours, highlights and any profile."""

from __future__ import annotations

import imagecodecs
import numpy as np
import pytest
from PIL import Image

from sr_desktop.base.progress import Progress
from sr_desktop.engine import light
from sr_desktop.engine.blend import Cells, Wishes
from sr_desktop.engine.colour import as_float, is_toned
from sr_desktop.engine.image import Photo
from sr_desktop.engine.light import SRGB, light_of, linear
from sr_desktop.engine.profiles import colours_of
from sr_desktop.engine.resample import resize
from sr_desktop.engine.restorer import Restorer
from tests.engine.test_restorer import Tinting

CELL = 64
"""Pixels of a result of twice the size."""
SIDE = 192
WHITE = 255.0


class Changing(Tinting):
    """A backend that enlarges plainly and changes all values in one way."""

    def __init__(self, change):
        super().__init__()
        self._change = change

    def run(self, tile):
        return self._change(super().run(tile) - self.tint).astype(np.float32)


def restored(photo, change, **wishes):
    made = Restorer(Changing(change)).restore(
        photo, Wishes((2 * SIDE, 2 * SIDE), **wishes), Progress()
    )
    return as_float(made.pixels)


def plain(photo):
    made = resize(as_float(photo.pixels), 2 * SIDE, 2 * SIDE)
    return made if photo.pixels.dtype.kind == "f" else made.clip(0, 1)


def coded(values):
    """Linear light as sRGB's values."""
    return np.where(
        values <= 0.0031308, values * 12.92, 1.055 * np.maximum(values, 0) ** (1 / 2.4) - 0.055
    )


def seen_from_afar(values):
    """The colour of each cell as sRGB 0..255, its light being mixed."""
    mixed = linear(values.astype(np.float64)).reshape(
        2 * SIDE // CELL, CELL, 2 * SIDE // CELL, CELL, values.shape[2]
    )
    return coded(mixed.mean(axis=(1, 3))) * WHITE


def scene(seed=0, low=0.0, high=1.0):
    """Soft colours with texture, 16 bits."""
    random = np.random.default_rng(seed)
    small = Image.fromarray(random.integers(0, 256, (3, 3, 3), np.uint8))
    soft = as_float(np.asarray(small.resize((SIDE, SIDE), Image.Resampling.BICUBIC)))
    soft = soft + random.normal(0, 0.03, soft.shape)
    return Photo(np.rint((low + (high - low) * soft).clip(0, 1) * 65535).astype(np.uint16))


def channels(*factors):
    return np.array(factors, np.float32)


DRIFTS = {
    "a tint": lambda made: made + channels(0.0, 0.06, 0.0),
    "a haze": lambda made: 0.05 + 0.95 * made,
    "warmer": lambda made: made * channels(1.08, 1.0, 0.92),
    "lighter": lambda made: made**0.9,
    "darker": lambda made: made**1.12,
    "paler": lambda made: 0.85 * made + 0.15 * made.mean(axis=2, keepdims=True),
}


@pytest.mark.parametrize("drift", DRIFTS)
def test_the_light_of_every_cell_is_that_of_the_original(drift):
    photo = scene(low=0.1, high=0.85)
    before = seen_from_afar(plain(photo))
    free = np.abs(seen_from_afar(restored(photo, DRIFTS[drift], keep_colours=False)) - before)
    locked = np.abs(seen_from_afar(restored(photo, DRIFTS[drift])) - before)
    assert free.max() > 4
    told = f"{drift}: {locked.mean():.2f}, at most {locked.max():.2f}, of {free.mean():.2f}"
    assert locked.mean() < min(0.65, free.mean() / 8), told
    assert locked.max() < 3, told


@pytest.mark.parametrize(
    ("drift", "told"),
    [
        (lambda made: np.where(made < 0.4, made + 0.06, made), "shadows rise"),
        (lambda made: np.where(made < 0.4, made, made - 0.06), "lights fall"),
    ],
)
def test_shadows_and_lights_count_by_their_light(drift, told):
    """Beside lights, what becomes of shadows is next to nothing; a mean of coded values takes both alike."""
    across = np.where(np.arange(SIDE) % 32 < 16, 0.1, 0.8)
    photo = Photo(np.rint(np.tile(across[None, :, None], (SIDE, 1, 3)) * 65535).astype(np.uint16))
    before = seen_from_afar(plain(photo))
    free, locked = (restored(photo, drift, keep_colours=keep) for keep in (False, True))
    assert np.abs(seen_from_afar(locked) - before).max() < 0.5, told
    shift = float((free - locked).mean()) * WHITE
    assert abs(shift if told == "shadows rise" else shift + 15.3) < 3, "half of both would be 7.65"


@pytest.mark.parametrize(("grain", "level"), [(0.12, 0.3), (0.04, 0.08), (0.15, 0.6)])
def test_smoothed_grain_makes_nothing_lighter(grain, level):
    """Grain scatters coded values about their mean, and light lies above that of the mean."""
    random = np.random.default_rng(1)
    grainy = (level + random.uniform(-grain, grain, (SIDE, SIDE, 3)) * np.sqrt(3)).clip(0, 1)
    photo = Photo(np.rint(grainy * 65535).astype(np.uint16))
    coded_mean = plain(photo).mean(axis=(0, 1)) * WHITE
    assert (seen_from_afar(plain(photo)).mean(axis=(0, 1)) - coded_mean).min() > 1.2
    made = restored(photo, lambda tile: np.full_like(tile, level))
    assert made.std(axis=(0, 1)).max() < 0.01, "it is smooth"
    assert np.abs(made.mean(axis=(0, 1)) * WHITE - coded_mean).max() < 0.25


def test_a_ramp_of_shadows_stays_one_without_bands_or_new_black():
    ramp = np.linspace(0, 0.15, SIDE)[None, :, None].repeat(SIDE, axis=0).repeat(3, axis=2)
    photo = Photo(np.rint(ramp * 65535).astype(np.uint16))
    for drift in (
        lambda made: made + 0.04 * (1 - made) * channels(1, 0.3, 0),
        lambda made: made * channels(0.7, 1.3, 1.0),
        lambda made: np.where(made < 0.05, 0.05, made),
    ):
        made = restored(photo, drift)
        free = restored(photo, drift, keep_colours=False)
        steps = np.diff(made.mean(axis=0), axis=0) * WHITE
        rough = np.diff(free.mean(axis=0), axis=0) * WHITE
        assert steps.min() > rough.min() - 0.06, "no step back that the network did not make"
        assert steps.max() < rough.max() + 0.06, "no band that the network did not make"
        # what a cell is shifted by lies within what was changed in and around it
        shift = (made - free)[made > 0]
        change = plain(photo) - free
        assert change.min() - 1e-3 <= shift.min()
        assert shift.max() <= change.max() + 1e-3


def test_pure_colours_and_black_and_white_stay_what_they_are():
    stripes = np.zeros((SIDE, SIDE, 3), np.uint8)
    for number, colour in enumerate(
        [(255, 0, 0), (0, 0, 255), (0, 0, 0), (255, 255, 255), (255, 255, 0), (0, 128, 0)]
    ):
        stripes[32 * number : 32 * number + 32] = colour
    photo = Photo(stripes)
    for drift in (DRIFTS["paler"], DRIFTS["a haze"]):
        before = seen_from_afar(plain(photo))
        free = np.abs(seen_from_afar(restored(photo, drift, keep_colours=False)) - before).mean()
        locked = np.abs(seen_from_afar(restored(photo, drift)) - before)
        assert locked.mean() < free / 3, f"{locked.mean():.2f}, without {free:.2f}"
    black = Photo(np.zeros((SIDE, SIDE, 3), np.uint8))
    assert restored(black, lambda made: made).max() == 0
    assert restored(black, lambda made: made + 0.1).max() == 0
    assert restored(Photo(np.full_like(stripes, 255)), lambda made: made - 0.1).min() == 1


def test_a_highlight_does_not_hide_what_is_around_it():
    """Of a photo with open highlights: one value of 500 has more light than all others together."""
    across, down = np.meshgrid(np.arange(SIDE), np.arange(SIDE))
    lamp = 500 * np.exp(-((across - 40) ** 2 + (down - 50) ** 2) / 50)
    photo = Photo((0.4 + np.repeat(lamp[..., None], 3, axis=2)).astype(np.float32))
    made = restored(photo, DRIFTS["a tint"])
    enlarged = plain(photo)
    usual = np.abs(enlarged - 0.4).max(axis=2) < 0.01
    assert usual.mean() > 0.9
    assert np.abs(made - enlarged)[usual].max() < 0.03, (
        "half of the tint at the lamp, and none elsewhere"
    )
    assert np.abs(made - enlarged)[200:, 200:].max() < 0.001
    assert np.abs(made - enlarged)[enlarged > 2].max() < 0.07, "light above white stays what it is"


def test_one_tone_is_shifted_alike_in_all_channels():
    grey = as_float(scene(low=0.1, high=0.8).pixels)[..., :1]
    sepia = (grey * channels(1.0, 0.85, 0.65)).astype(np.float32)
    photo = Photo(np.rint(sepia * 65535).astype(np.uint16))
    assert is_toned(photo)
    made, enlarged = restored(photo, lambda tile: tile**0.8), plain(photo)
    for one, other in ((0, 1), (1, 2)):
        differences = (made - enlarged)[..., one] - (made - enlarged)[..., other]
        assert np.abs(differences)[made.min(axis=2) > 0].max() < 3 / 65535
    luminance = [seen_from_afar(values).mean() for values in (made, enlarged)]
    assert abs(luminance[0] - luminance[1]) < 0.5


def test_a_network_that_changes_nothing_changes_nothing():
    for pixels in (scene().pixels, as_float(scene().pixels) * 3):
        photo = Photo(pixels)
        enlarge = Restorer(Tinting((0, 0, 0)))
        free, locked = (
            enlarge.restore(photo, Wishes(photo.size, keep_colours=keep), Progress()).pixels
            for keep in (False, True)
        )
        cells = Cells(8, 8, (8, 8), 3)
        cells.add(
            0,
            np.random.default_rng(0).random((8, 8, 3), np.float32),
            np.zeros((8, 8, 3), np.float32),
        )
        assert not cells.rows(0, 8).any()
        assert np.abs(as_float(free) - as_float(locked)).max() < 0.02


# --- the curve --------------------------------------------------------------------------------


def test_the_slope_is_that_of_srgb():
    place = np.linspace(0, 1, 257)
    true = np.gradient(linear(place), place)
    assert np.allclose(light._fitted(true).slope, SRGB.slope, atol=2e-3)
    flat = np.zeros((1, 257, 3), np.float32)
    found = SRGB.of_change(flat + place[None, :, None].astype(np.float32), flat)[0, :, 0]
    assert np.abs(found - true).max() < 0.07
    assert found.min() > 0.05


def test_the_change_of_light_is_true_for_large_changes():
    values = np.linspace(0, 1, 101, dtype=np.float32)
    one, other = (each[..., None] for each in np.meshgrid(values, values))
    steps = SRGB.of_change(one, other - one) * (other - one)
    true = linear(other.astype(np.float64)) - linear(one.astype(np.float64))
    near = np.abs(other - one) < 0.25
    assert np.abs(steps - true)[near].max() < 0.01
    assert np.abs(steps - true).max() < 0.08


def profile(gamma, channels=3):
    if channels == 1:
        return bytes(imagecodecs.cms_profile("gray", whitepoint=(0.3127, 0.329), gamma=gamma))
    primaries = (0.64, 0.33, 0.21, 0.71, 0.15, 0.06)
    return bytes(
        imagecodecs.cms_profile("rgb", whitepoint=(0.3127, 0.329), primaries=primaries, gamma=gamma)
    )


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("gamma", [1.0, 1.8, 2.2])
def test_a_profile_has_its_own_curve(gamma, count):
    photo = Photo(np.zeros((4, 4, count), np.uint8), icc=profile(gamma, count))
    colours = colours_of(photo)
    assert colours is not None
    place = np.linspace(0.05, 1, 20, dtype=np.float32)
    flat = np.repeat(place[None, :, None], count, axis=2)
    found = light_of(colours, count).of_change(flat, np.zeros_like(flat))[0, :, 0]
    assert np.abs(found - gamma * place ** (gamma - 1)).max() < 0.15


def test_linear_values_keep_their_plain_mean():
    """Of a scan that is stored in linear light the values are the light."""
    random = np.random.default_rng(2)
    grainy = random.uniform(0.05, 0.5, (SIDE, SIDE, 3))
    photo = Photo(np.rint(grainy * 65535).astype(np.uint16), icc=profile(1.0))
    made = restored(photo, lambda tile: np.full_like(tile, 0.6))
    difference = made.mean(axis=(0, 1)) - plain(photo).mean(axis=(0, 1))
    assert np.abs(difference).max() < 0.2 / WHITE


@pytest.mark.parametrize(
    "odd", [lambda own: own * 0, lambda own: np.round(own), lambda own: 1 - own]
)
def test_a_curve_without_sense_gives_no_odd_light(odd):
    class Odd:
        def seen(self, own):
            return odd(own).astype(np.float32)

        def change(self, _seen, change):
            return change

    values = np.linspace(0, 1, 257, dtype=np.float32)[None, :, None]
    found = light_of(Odd(), 3).of_change(values, np.zeros_like(values))
    assert found.min() > 0.02
    assert found.max() < 10
    assert light_of(None, 1) is SRGB
