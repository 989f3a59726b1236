"""The single steps: nothing moves the picture, and every ingredient does what its name says."""

from __future__ import annotations

import numpy as np
import pytest

from sr_desktop.lab import worn
from sr_desktop.lab.degrade_filters import (
    RADIUS,
    Floats,
    Resize,
    coverage,
    draw_kernel,
    filter_with,
    gaussian,
    generalised_gaussian,
    jpeg,
    plateau,
    resize,
    sinc,
)

GREY = np.full((192, 192, 3), 0.5, np.float32)


def wavy(height: int, width: int) -> Floats:
    """A picture of slow waves: what is left of it after a filter shows by how much it moved."""
    y = (np.arange(height, dtype=np.float64)[:, None] + 0.5) / height
    x = (np.arange(width, dtype=np.float64) + 0.5) / width
    plane = 0.5 + 0.2 * np.sin(2 * np.pi * 3 * x + 0.4) + 0.2 * np.sin(2 * np.pi * 2 * y + 0.9)
    return np.repeat(plane[..., None], 3, axis=2).astype(np.float32)


def moved(before: Floats, after: Floats) -> tuple[float, float]:
    """By how much of the picture's width and height `after` lies beside `before`, from the phases."""
    places = []
    for picture in (before, after):
        spectrum = np.fft.fft2(picture.mean(2))
        size = np.array(picture.shape[1::-1])
        # the transform starts at the corner of the first pixel's middle: half a pixel inside
        across = np.angle(spectrum[0, 3]) / (2 * np.pi * 3) - 0.5 / size[0]
        down = np.angle(spectrum[2, 0]) / (2 * np.pi * 2) - 0.5 / size[1]
        places.append((across, down))
    (x0, y0), (x1, y1) = places
    return x0 - x1, y0 - y1


def neighbours(noise: Floats) -> float:
    """Correlation of pixels that touch."""
    plane = noise[..., 0]
    return float(np.corrcoef(plane[:, 1:].ravel(), plane[:, :-1].ravel())[0, 1])


KERNELS = {
    "gaussian": gaussian(1.3),
    "turned gaussian": gaussian(2.8, 0.6, 0.7),
    "generalised": generalised_gaussian(1.5, 0.8, 2.0, 0.7),
    "plateau": plateau(1.5, 2.5, 1.0, 1.6),
    "sinc": sinc(2.0),
}


@pytest.mark.parametrize("name", KERNELS)
def test_kernels_are_centred_small_and_keep_the_mean(name):
    kernel = KERNELS[name]
    side = kernel.shape[0]
    assert kernel.shape == (side, side)
    assert side % 2 == 1
    assert side <= 2 * RADIUS + 1
    assert kernel.sum() == pytest.approx(1, abs=1e-5)
    assert np.abs(kernel - kernel[::-1, ::-1]).max() < 1e-6, "the same from both sides"


def test_drawn_kernels_are_centred_and_fit_any_picture():
    small = np.random.default_rng(1).random((8, 9, 3), np.float32)
    for seed in range(100):
        kernel = draw_kernel(np.random.default_rng(seed), (0.1, 0.9), sinc_share=0.2, pixel=4)
        assert np.abs(kernel - kernel[::-1, ::-1]).max() < 1e-6
        assert filter_with(small, kernel).shape == small.shape


def test_a_sinc_filter_rings_and_a_gaussian_does_not():
    edge = np.zeros((64, 64, 3), np.float32)
    edge[:, 32:] = 1
    assert filter_with(edge, sinc(0.6 * np.pi)).max() > 1.03
    assert filter_with(edge, gaussian(1.0)).max() < 1.001


@pytest.mark.parametrize("how", Resize)
@pytest.mark.parametrize("factor", [1 / 4, 1 / 3, 1 / 2, 2 / 3, 0.71, 0.9, 1.25, 2])
def test_resizing_moves_nothing(how, factor):
    before = wavy(180, 240)
    size = (round(240 * factor), round(180 * factor))
    across, down = moved(before, resize(before, size, how))
    assert abs(across) * size[0] < 0.01
    assert abs(down) * size[1] < 0.01


@pytest.mark.parametrize(("length", "wanted"), [(256, 64), (96, 64), (71, 67), (300, 299)])
def test_area_averages_every_pixel_alike(length, wanted):
    matrix = coverage(length, wanted)
    assert np.allclose(matrix.sum(axis=1), 1, atol=1e-5)
    assert np.allclose(matrix.sum(axis=0), wanted / length, atol=1e-5)


@pytest.mark.parametrize("quality", [38, 60, 80, 95])
@pytest.mark.parametrize("corner", [(0, 0), (3, 6), (7, 1)])
def test_jpeg_moves_nothing_and_keeps_the_mean(quality, corner):
    before = wavy(120, 144)
    after = jpeg(before, quality, corner)
    assert after.shape == before.shape
    across, down = moved(before, after)
    assert abs(across) * 144 < 0.08, "what quantising the waves does to their phase"
    assert abs(down) * 120 < 0.08
    assert np.abs(after.mean((0, 1)) - before.mean((0, 1))).max() < 0.004


def test_film_grain_is_clumped_and_strongest_in_the_middle_tones():
    def grain(light: float, clump: float = 0.8) -> Floats:
        rng = np.random.default_rng(0)
        tones = np.float32(light) * np.ones_like(GREY)
        return worn.film_grain(tones, rng, sigma=0.03, clump=clump, coloured=False, pixel=1)

    middle = grain(0.5)
    assert middle.std() == pytest.approx(0.03, rel=0.15)
    assert middle.std() > 1.5 * grain(0.04).std()
    assert middle.std() > 1.5 * grain(0.96).std()
    assert np.array_equal(middle[..., 0], middle[..., 2]), "silver is grey"
    white = worn.gaussian_noise(GREY, np.random.default_rng(0), sigma=0.03, coloured=False)
    assert neighbours(middle) > 0.4
    assert neighbours(grain(0.5, 1.0)) > neighbours(grain(0.5, 0.4)) > 0
    assert abs(neighbours(white)) < 0.02


def test_grain_of_colour_film_differs_between_its_layers_but_not_wholly():
    grain = worn.film_grain(
        GREY, np.random.default_rng(0), sigma=0.03, clump=0.6, coloured=True, pixel=1
    )
    common = np.corrcoef(grain[..., 0].ravel(), grain[..., 2].ravel())[0, 1]
    assert 0.5 < common < 0.8
    assert grain.std() == pytest.approx(0.03, rel=0.15)


@pytest.mark.parametrize("coloured", [False, True])
def test_photon_noise_grows_with_the_root_of_the_light(coloured):
    deviations = [
        worn.poisson_noise(
            np.float32(light) * np.ones_like(GREY),
            np.random.default_rng(0),
            photons=400,
            coloured=coloured,
        ).std()
        for light in (0.25, 1.0)
    ]
    assert deviations == pytest.approx([0.025, 0.05], rel=0.03)


def test_paper_relief_is_bounded_periodic_and_of_four_kinds():
    names = set()
    for seed in range(24):
        relief, name = worn.paper(GREY.shape, np.random.default_rng(seed), pixel=1.5)
        names.add(name)
        assert relief.shape == (*GREY.shape[:2], 1)
        assert np.abs(relief).max() <= 1.0001
        assert abs(relief.mean()) < 0.1
        change = worn.on_paper(GREY, relief, 0.04) - GREY
        assert 0.002 < np.abs(change).max() <= 0.04
        window = np.outer(np.hanning(192), np.hanning(192))
        power = np.sort(np.abs(np.fft.fft2(relief[..., 0] * window)).ravel() ** 2)
        in_peaks = power[-60:].sum() / power.sum()
        assert (in_peaks > 0.4) == (name != "matt"), (seed, name, in_peaks)
    assert names == {"silk", "linen", "honeycomb", "matt"}


@pytest.mark.parametrize("grey", [True, False])
def test_a_dot_screen_is_a_peak_in_the_spectrum_and_keeps_the_tone(grey):
    for seed in range(5):
        dots = worn.dot_screen(GREY.shape, np.random.default_rng(seed), grey=grey, pixel=1)
        made = np.broadcast_to(worn.printed(GREY, dots, 0.1), GREY.shape)
        plane = made[..., 0] - made[..., 0].mean()
        spectrum = np.abs(np.fft.fft2(plane * np.outer(np.hanning(192), np.hanning(192))))
        y, x = np.unravel_index(spectrum.argmax(), spectrum.shape)
        frequency = np.hypot(np.fft.fftfreq(192)[y], np.fft.fftfreq(192)[x])
        low, high = worn.SCREEN_PERIOD
        assert 1 / high - 0.01 < frequency < 1 / low + 0.01
        assert spectrum.max() > 100 * np.median(spectrum)
        assert np.abs(made - GREY).max() <= 0.1001
        means = filter_with(np.ascontiguousarray(made), np.full((19, 19), 1 / 361, np.float32))
        assert np.abs(means[10:-10, 10:-10] - 0.5).max() < 0.02
    for end in (0.0, 1.0):
        solid = np.full_like(GREY, end)
        assert np.array_equal(worn.printed(solid, dots, 0.1), solid), "nothing to print, or all"


def test_dust_is_little_and_hairs_are_longer_than_wide():
    for seed in range(20):
        specks = worn.dust(
            GREY.shape, np.random.default_rng(seed), specks=(2, 6), hairs=0, pixel=1.0
        )
        assert specks.min() >= 0
        assert 0 < specks.max() <= 1
        assert (specks > 0.3).mean() < 0.02
    hair = worn.dust(GREY.shape, np.random.default_rng(4), specks=(0, 0), hairs=1, pixel=1)
    rows, columns = np.nonzero(hair[..., 0] > 0.2)
    assert max(np.ptp(rows), np.ptp(columns)) > 6
    assert 10 < len(rows) < 500


def test_prints_are_of_all_kinds():
    picture = np.random.default_rng(0).random((16, 16, 3), np.float32)
    kinds: dict[str, int] = {}
    for seed in range(300):
        print_, name = worn.tone(picture, np.random.default_rng(seed))
        kind = name.removesuffix(", yellowed")
        kinds[kind] = kinds.get(kind, 0) + 1
        if name == "black-and-white":
            assert np.ptp(print_, axis=2).max() < 1e-6
        if name == "sepia":
            assert print_[..., 0].mean() > print_[..., 1].mean() > print_[..., 2].mean()
    shares = {"black-and-white": worn.BLACK_AND_WHITE, "sepia": worn.SEPIA}
    shares["faded colour"] = worn.FADED_COLOUR
    assert set(kinds) == {*shares, "colour"}
    for kind, share in shares.items():
        assert kinds[kind] / 300 == pytest.approx(share, abs=0.1), kinds
