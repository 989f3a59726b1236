"""The measures of the papers: known values, what is rounded and cut, and parity with the original code."""

from __future__ import annotations

import importlib

import numpy as np
import pytest

from sr_desktop.engine import reference
from sr_desktop.lab import metrics
from tests.support import picture


def as_floats(width: int, height: int, *, seed: int = 0, channels: int = 3) -> np.ndarray:
    return (picture(width, height, seed=seed, channels=channels) / np.float32(255)).astype(
        np.float32
    )


def worn(truth: np.ndarray, seed: int = 1) -> np.ndarray:
    noise = np.random.default_rng(seed).normal(0, 0.05, truth.shape)
    return np.clip(truth + noise, 0, 1).astype(np.float32)


def flat(*values: float, side: int = 24) -> np.ndarray:
    return np.full((side, side, len(values)), values, np.float32)


@pytest.mark.parametrize(
    ("colour", "y"),
    [
        ((0, 0, 0), 16.0),
        ((1, 1, 1), 235.0),
        ((1, 0, 0), 81.481),
        ((0, 1, 0), 144.553),
        ((0, 0, 1), 40.966),
    ],
)
def test_luminance_is_that_of_matlab(colour, y):
    light = metrics.luminance(flat(*colour))
    assert light.shape == (24, 24)
    assert light == pytest.approx(np.full((24, 24), y), abs=1e-4)


def test_a_grey_picture_counts_as_it_is():
    assert metrics.luminance(flat(100 / 255)) == pytest.approx(np.full((24, 24), 100.0))


def test_psnr_of_one_step_of_all_channels():
    """One step of 255 is 219/255 of a step of Y, and a whole step of a grey picture."""
    made, truth = flat(101 / 255, 101 / 255, 101 / 255), flat(100 / 255, 100 / 255, 100 / 255)
    assert metrics.psnr_y(made, truth, 4) == pytest.approx(20 * np.log10(255 * 255 / 219), abs=1e-3)
    assert metrics.psnr_y(made[..., :1], truth[..., :1], 4) == pytest.approx(48.1308, abs=1e-3)


def test_pictures_are_rounded_to_8_bit_and_clipped_before_they_are_compared():
    truth = as_floats(40, 40)
    assert metrics.psnr_y(truth + np.float32(0.4 / 255), truth, 0) == metrics.PERFECT
    assert metrics.psnr_y(truth + np.float32(0.6 / 255), truth, 0) < 50
    assert np.array_equal(metrics.saved(flat(-0.2, 0.5, 1.3)), flat(0, 128 / 255, 1))


@pytest.mark.parametrize("measure", [metrics.psnr_y, metrics.ssim_y])
def test_the_border_is_cut(measure):
    truth = as_floats(48, 40)
    spoilt = truth.copy()
    spoilt[:4], spoilt[-4:], spoilt[:, :4], spoilt[:, -4:] = 1, 1, 1, 1
    assert measure(spoilt, truth, 4) == measure(truth, truth, 4)
    assert measure(spoilt, truth, 3) < measure(truth, truth, 3)


def test_ssim_of_equal_and_of_flat_pictures():
    truth = as_floats(40, 40)
    assert metrics.ssim_y(truth, truth, 2) == pytest.approx(1)
    a, b, c1 = 100.0, 130.0, (0.01 * 255) ** 2
    expected = (2 * a * b + c1) / (a**2 + b**2 + c1)
    assert metrics.ssim_y(flat(a / 255), flat(b / 255), 2) == pytest.approx(expected, abs=1e-6)


def test_ssim_needs_one_whole_window():
    assert np.isfinite(metrics.ssim_y(flat(0.5, side=15), flat(0.5, side=15), 2))
    assert np.isnan(metrics.ssim_y(flat(0.5, side=14), flat(0.5, side=14), 2))


def test_colour_drift_is_the_largest_shift_of_a_channel():
    plain = flat(0.4, 0.4, 0.4)
    made = plain + np.array([3, -7, 0], np.float32) / 255
    assert metrics.colour_drift(made, plain) == pytest.approx(7, abs=1e-3)
    assert metrics.colour_drift(plain, plain) == 0


def test_edges_are_measured_at_edges_and_noise_on_flat_parts():
    truth = np.zeros((64, 64, 1), np.float32)
    truth[:, 32:] = 0.8
    soft = truth.copy()
    soft[:, 31:33] = 0.4
    edges, noise = metrics.edges_and_noise(truth, truth)
    assert noise == 0
    assert metrics.edges_and_noise(soft, truth)[0] < edges
    noisy_edges, noisy = metrics.edges_and_noise(worn(truth), truth)
    assert noisy > 3
    assert noisy_edges == pytest.approx(edges, rel=0.2)


def test_parity_with_basicsr():
    if not reference.available():
        pytest.skip("the reference extra (basicsr) is not installed")
    reference.prepare()
    original = importlib.import_module("basicsr.metrics.psnr_ssim")
    for seed in range(3):
        truth = metrics.saved(as_floats(70, 54, seed=seed))
        made = metrics.saved(worn(truth, seed))
        bgr = [np.rint(each[..., ::-1] * 255) for each in (made, truth)]
        expected = original.calculate_psnr(*bgr, crop_border=4, test_y_channel=True)
        assert metrics.psnr_y(made, truth, 4) == pytest.approx(expected, abs=1e-3)
        expected = original.calculate_ssim(*bgr, crop_border=4, test_y_channel=True)
        assert metrics.ssim_y(made, truth, 4) == pytest.approx(expected, abs=1e-4)
