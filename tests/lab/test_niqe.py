"""NIQE: the pristine model, known scores, what it notices, and parity with BasicSR's."""

from __future__ import annotations

import importlib
import warnings
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from sr_desktop.engine import reference
from sr_desktop.engine.image_io import open_photo
from sr_desktop.lab import niqe as niqe_module
from sr_desktop.lab.metrics import saved
from sr_desktop.lab.niqe import niqe, pristine


def scene(side: int = 288) -> np.ndarray:
    """A picture with the falling spectrum of photographs, the same on every machine, 8 bit."""
    rng = np.random.default_rng(11)
    frequency = np.hypot(np.fft.fftfreq(side)[:, None], np.fft.fftfreq(side)[None])
    planes = []
    for _ in range(3):
        spectrum = np.fft.fft2(rng.standard_normal((side, side))) / np.maximum(frequency, 1 / side)
        plane = np.fft.ifft2(spectrum).real
        planes.append(plane / plane.std())
    shared = planes[0][..., None] + 0.2 * np.stack(planes, axis=-1)
    return saved((0.5 + 0.15 * shared).clip(0, 1).astype(np.float32))


def test_scores_that_were_measured():
    """Held to BasicSR's values, which agree with the authors' own program (see the parity test)."""
    picture = scene()
    assert niqe(picture) == pytest.approx(6.1932, abs=2e-3)
    assert niqe(picture[:, :200, :1]) == pytest.approx(6.8513, abs=2e-3)


def test_blur_noise_and_blocks_make_it_worse():
    picture = scene()
    rng = np.random.default_rng(0)
    small = Image.fromarray(np.rint(picture * 255).astype(np.uint8))
    soft = small.resize((72, 72), Image.Resampling.BOX).resize((288, 288), Image.Resampling.BICUBIC)
    score = niqe(picture)
    assert niqe(np.asarray(soft, np.float32) / 255) > score + 1
    noisy = (picture + rng.normal(0, 0.1, picture.shape)).clip(0, 1).astype(np.float32)
    assert niqe(noisy) > score + 1


def test_only_whole_blocks_count():
    picture = scene()
    assert niqe(picture[:200, :200]) == niqe(picture[:192, :192])
    assert niqe(picture[:200, :200]) != niqe(picture)


def test_too_little_to_tell():
    picture = scene()
    assert np.isnan(niqe(picture[:191, :191]))
    assert np.isfinite(niqe(picture[:96, :192]))
    assert np.isnan(niqe(np.full((288, 288, 3), 0.5, np.float32)))


def test_a_flat_part_does_not_spoil_the_score():
    picture = scene()
    picture[:96, :96] = 0.5
    assert np.isfinite(niqe(picture))


def test_the_pristine_model_and_its_notice():
    mean, covariance = pristine()
    assert mean.shape == (36,)
    assert covariance.shape == (36, 36)
    assert np.array_equal(covariance, covariance.T)
    notice = niqe_module.PRISTINE.with_suffix(".txt").read_text(encoding="utf-8")
    assert "Copyright (c) 2011 The University of Texas at Austin" in notice
    assert "COPYRIGHT NOTICE ENDS WITH THIS LINE" in notice


def _original(pixels: np.ndarray) -> float:
    """BasicSR's score of (H, W, C) uint8."""
    reference.prepare()
    module = importlib.import_module("basicsr.metrics.niqe")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it divides by nothing on flat blocks
        if pixels.shape[2] == 1:
            return float(module.calculate_niqe(pixels[..., 0], 0, input_order="HW"))
        return float(module.calculate_niqe(pixels[..., ::-1], 0))


@pytest.fixture
def original() -> None:
    if not reference.available():
        pytest.skip("the reference extra (basicsr) is not installed")


@pytest.mark.usefixtures("original")
def test_parity_with_basicsr_on_a_made_picture():
    for picture in (scene(), scene()[:, :200, :1]):
        pixels = np.rint(picture * 255).astype(np.uint8)
        assert niqe(picture) == pytest.approx(_original(pixels), abs=1e-3)


@pytest.mark.usefixtures("original")
def test_parity_with_basicsr_on_photos(assets: Path):
    photos = assets / "photos"
    files = [
        *sorted((photos / "old").glob("*.png"))[:4],
        *sorted((photos / "eval" / "Set5" / "x4").glob("*HR.png")),
    ]
    for file in files:
        pixels = open_photo(file).pixels
        expected = _original(pixels)
        assert niqe(pixels / np.float32(255)) == pytest.approx(expected, abs=1e-3), file.name
