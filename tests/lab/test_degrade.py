"""What `degrade` promises: the same for a seed, aligned to the truth, and grain that is the noise alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from sr_desktop.lab.degrade import Degraded, degrade
from sr_desktop.lab.degrade_filters import Floats
from sr_desktop.lab.degrade_severities import SEVERITIES, Pass, Severity
from tests.support import picture

CLEAN, LIGHT, MODERATE, HEAVY = SEVERITIES
PLAIN = Severity("plain", 1, Pass((0.2, 0.2), (1, 1)))
MADE = [
    "moderate: colour, grain 2 %, sharpened 0.6, JPEG 85, JPEG 51",
    "light: sepia, yellowed, noise 0.7 %, JPEG 70",
    "light: black-and-white, JPEG 78, JPEG 78",
    "heavy: faded colour, yellowed, grain 5 %, noise 1.1 %, sharpened 0.8, JPEG 76",
]
MEANS = [0.5012, 0.4497, 0.4718, 0.4778]


def as_floats(width: int, height: int, seed: int = 0) -> Floats:
    return (picture(width, height, seed=seed) / np.float32(255)).astype(np.float32)


def alone(severity: Severity, **changes: object) -> tuple[Severity, ...]:
    return (replace(severity, share=1, **changes),)  # type: ignore[arg-type]  # any field


def shrunk(truth: Floats, scale: int) -> Floats:
    height, width = truth.shape[0] // scale, truth.shape[1] // scale
    return truth.reshape(height, scale, width, scale, 3).mean((1, 3))


def shift(pair: Degraded, scale: int) -> tuple[np.ndarray, float]:
    """How far `low` lies right of and below the truth, pixels of `low`, and its standard error.

    First order: low(x) = truth(x - s) gives low - truth = -s . gradient; the other columns take
    blur (the Laplacian), tone and brightness out of it.
    """
    truth, low = shrunk(pair.truth, scale).mean(2), pair.low.mean(2)
    down, across = np.gradient(truth)
    bend = np.gradient(down)[0] + np.gradient(across)[1]
    inner = np.s_[4:-4, 4:-4]
    columns = [across, down, bend, truth, np.ones_like(truth)]
    matrix = np.stack([column[inner].ravel() for column in columns], axis=1)
    difference = (low - truth)[inner].ravel()
    found = np.linalg.lstsq(matrix, difference, rcond=None)[0]
    slope = min(np.mean(across[inner] ** 2), np.mean(down[inner] ** 2)) * difference.size
    return -found[:2], float(np.sqrt(np.var(difference - matrix @ found) / slope))


@pytest.mark.parametrize("scale", [2, 4])
def test_the_same_seed_gives_the_same_pair_and_another_one_another(scale):
    clean = as_floats(96, 64)
    for seed in range(25):
        first, second = (degrade(clean, np.random.default_rng(seed), scale=scale) for _ in range(2))
        for name in ("low", "truth", "grain"):
            assert np.array_equal(getattr(first, name), getattr(second, name)), (seed, name)
        assert first.made == second.made
        other = degrade(clean, np.random.default_rng(seed + 1000), scale=scale)
        assert not np.array_equal(first.low, other.low)


def test_what_a_seed_draws_does_not_change():
    """The held-out list and the recipes name seeds: another draw makes every figure incomparable."""
    clean = as_floats(128, 128)
    pairs = [degrade(clean, np.random.default_rng(seed)) for seed in (1, 2, 3, 4)]
    assert [pair.made for pair in pairs] == MADE
    means = [float(pair.low.mean()) for pair in pairs]
    assert np.allclose(means, MEANS, atol=1e-3), means


@pytest.mark.parametrize("scale", [2, 4])
@pytest.mark.parametrize(("height", "width"), [(64, 64), (64, 152), (67, 71), (130, 65)])
def test_any_size_gives_sound_arrays(height, width, scale):
    clean = np.random.default_rng(0).random((height, width, 3), np.float32)
    rows, columns = height // scale, width // scale
    for seed in range(40):
        pair = degrade(clean, np.random.default_rng(seed), scale=scale)
        assert pair.low.shape == pair.grain.shape == (rows, columns, 3), seed
        assert pair.truth.shape == (rows * scale, columns * scale, 3)
        for array in (pair.low, pair.truth, pair.grain):
            assert array.dtype == np.float32
            assert np.isfinite(array).all()
        for array in (pair.low, pair.truth):
            assert array.min() >= 0
            assert array.max() <= 1
        levels = pair.low * 255
        assert np.abs(levels - np.rint(levels)).max() < 1e-3, "as an 8-bit file holds it"


def test_severities_come_as_often_as_their_shares_say():
    assert sum(severity.share for severity in SEVERITIES) == pytest.approx(1)
    clean = as_floats(64, 64)
    count = 600
    found = Counter(
        degrade(clean, np.random.default_rng((5, index))).made.split(":")[0]
        for index in range(count)
    )
    for severity in SEVERITIES:
        deviation = np.sqrt(count * severity.share * (1 - severity.share))
        assert abs(found[severity.name] - count * severity.share) < 4 * deviation, found


def test_heavier_means_further_from_the_truth():
    errors = []
    for severity in SEVERITIES:
        pairs = [
            degrade(
                as_floats(128, 128, seed),
                np.random.default_rng(seed),
                severities=alone(severity),
            )
            for seed in range(30)
        ]
        errors.append(
            float(np.mean([np.mean((p.low - shrunk(p.truth, 4)) ** 2) for p in pairs]) ** 0.5)
        )
    assert errors == sorted(errors), errors


@pytest.mark.parametrize("scale", [2, 4])
def test_the_scan_lies_exactly_over_the_truth(scale):
    found = []
    for seed in range(60):
        pair = degrade(
            as_floats(64 * scale, 64 * scale, seed), np.random.default_rng(seed), scale=scale
        )
        (across, down), error = shift(replace(pair, low=pair.low - pair.grain), scale)
        assert abs(across) < 0.04 + 4 * error, (seed, pair.made, across, error)
        assert abs(down) < 0.04 + 4 * error, (seed, pair.made, down, error)
        found.append((across, down, 1 / (error**2 + 1e-4)))
    across, down, weight = np.array(found).T
    assert abs(np.average(across, weights=weight)) < 0.01
    assert abs(np.average(down, weights=weight)) < 0.01


def test_a_picture_that_is_moved_would_be_noticed():
    pair = degrade(as_floats(256, 256), np.random.default_rng(0), severities=alone(PLAIN))
    moved = replace(pair, truth=np.roll(pair.truth, 1, axis=1))
    assert shift(pair, 4)[0][0] == pytest.approx(0, abs=0.01)
    assert shift(moved, 4)[0][0] == pytest.approx(-0.25, abs=0.08)


def test_fading_and_toning_stay_in_the_truth():
    differences = []
    for seed in range(80):
        pair = degrade(as_floats(128, 128, seed), np.random.default_rng(seed))
        differences.append(np.abs(pair.low.mean((0, 1)) - pair.truth.mean((0, 1))).max())
    assert np.median(differences) < 0.004, np.median(differences)
    assert max(differences) < 0.03, max(differences)


@pytest.mark.parametrize(
    "changes",
    [
        {"grain_share": 1, "grain": (0.04, 0.04)},
        {"first": replace(PLAIN.first, noise_share=1, noise=(0.03, 0.03), photons=(900, 900))},
    ],
)
def test_grain_is_what_the_noise_changes(changes):
    """Drawn with the same seed but hardly any noise, the scan is the same picture less its grain."""
    clean = as_floats(256, 256)
    for seed in range(6):
        severity = replace(PLAIN, paper_share=1, paper=(0.03, 0.03), dust_share=1, **changes)
        silent = replace(
            severity,
            grain=(1e-7, 1e-7),
            first=replace(severity.first, noise=(1e-7, 1e-7), photons=(1e12, 1e12)),
        )
        noisy, quiet = (
            degrade(clean, np.random.default_rng(seed), severities=(each,))
            for each in (severity, silent)
        )
        assert noisy.grain.std() > 0.01, seed
        assert np.abs(quiet.grain).max() < 1e-5
        assert np.abs(noisy.low - quiet.low - noisy.grain).max() < 1.1 / 255, seed


def test_grain_survives_the_whole_chain():
    """Through blurs, resizes, sharpening and JPEG it still is what makes the scan noisy."""
    flat = np.full((256, 256, 3), 0.5, np.float32)
    found = []
    for seed in range(30):
        pair = degrade(
            flat,
            np.random.default_rng(seed),
            severities=alone(MODERATE, paper_share=0, screen_share=0, dust_share=0, grain_share=1),
        )
        rest = pair.low - pair.low.mean((0, 1))
        found.append(np.corrcoef(rest.ravel(), pair.grain.ravel())[0, 1])
    assert np.median(found) > 0.8, found
    assert min(found) > 0.4, found


def test_dust_paper_dots_and_jpeg_are_no_grain():
    severity = replace(PLAIN, dust_share=1, jpeg_share=1, quality=(40, 40), unsharp_share=1)
    for changes in (
        {"paper_share": 1, "paper": (0.05, 0.05)},
        {"screen_share": 1, "screen": (0.1, 0.1)},
    ):
        pair = degrade(
            as_floats(128, 128),
            np.random.default_rng(3),
            severities=(replace(severity, **changes),),
        )
        assert not pair.grain.any()


def test_grain_stays_within_a_quarter():
    clean = as_floats(128, 128)
    outside = []
    for seed in range(60):
        grain = degrade(clean, np.random.default_rng(seed), severities=alone(HEAVY)).grain
        assert np.abs(grain).max() < 0.4
        outside.append(np.mean(np.abs(grain) > 0.25))
    assert np.mean(outside) < 1e-3, outside


def test_the_notes_name_what_was_done():
    severity = alone(
        PLAIN, grain_share=1, grain=(0.03, 0.03), dust_share=1, jpeg_share=1, quality=(47, 47)
    )
    made = degrade(as_floats(64, 64), np.random.default_rng(0), severities=severity).made
    assert made.startswith("plain: ")
    for word in ("grain 3 %", "dust", "JPEG 47"):
        assert word in made, made
