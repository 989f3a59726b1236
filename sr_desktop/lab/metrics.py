"""How near a picture is to the truth, measured the way super-resolution papers measure it.

PSNR and SSIM are taken on luminance: both pictures rounded to 8 bit as saved files are, the Y of
ITU-R BT.601 as MATLAB's `rgb2ycbcr` scales it (16..235), and a border of `scale` pixels cut off.
Published tables (SRCNN, VDSR, EDSR and after them) are only comparable on these terms.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sr_desktop.engine.image import Floats

Y_WEIGHTS = np.array([65.481, 128.553, 24.966])
"""What R, G and B in 0..1 add to Y above its black of 16 (ITU-R BT.601, studio range)."""
Y_BLACK = 16.0

SSIM_SIDE, SSIM_SIGMA = 11, 1.5
SSIM_K1, SSIM_K2 = 0.01, 0.03
EDGES, FLAT = 0.97, 0.30
"""Quantiles of the truth's gradient: above the first lie its edges, below the second its flat parts."""
PERFECT = 99.0
"""PSNR in dB of a picture without any error."""


def rounded(picture: Floats) -> NDArray[np.float64]:
    """`picture` (H, W, C) in 0..1 as an 8-bit file holds it: float64, whole numbers in 0..255."""
    return np.clip(np.rint(picture.astype(np.float64) * 255), 0, 255)


def saved(picture: Floats) -> Floats:
    """`picture` (H, W, C) in 0..1 after a round trip through an 8-bit file, again in 0..1."""
    return (rounded(picture) / 255).astype(np.float32)


def luminance(picture: Floats) -> Floats:
    """Luminance of `picture` (H, W, C) in 0..1: (H, W) on MATLAB's scale, where 255 is full.

    Colour (C = 3): Y, 16..235. Grey (C = 1): the values themselves, 0..255, as the papers take the
    one grey picture of Set14; as Y its PSNR would be 1.3 dB higher. Rounded to 8 bit before and not
    after, as in EDSR's and BasicSR's figures.
    """
    values = rounded(picture)
    if values.shape[2] == 1:
        return np.asarray(values[..., 0], np.float32)
    return np.asarray(values / 255 @ Y_WEIGHTS + Y_BLACK, np.float32)


def psnr(made: Floats, truth: Floats) -> float:
    """Peak signal-to-noise ratio in dB over all channels of pictures in 0..1; `PERFECT` if equal."""
    return _decibel(float(np.mean((made.astype(np.float64) - truth) ** 2)))


def psnr_y(made: Floats, truth: Floats, border: int) -> float:
    """PSNR in dB on luminance of two pictures (H, W, C) in 0..1, `border` pixels cut on each side."""
    error = cut(luminance(made), border) - cut(luminance(truth), border)
    return _decibel(float(np.mean(error.astype(np.float64) ** 2)) / 255**2)


def ssim_y(made: Floats, truth: Floats, border: int) -> float:
    """Structural similarity on luminance of two pictures (H, W, C) in 0..1; 1 for equal ones.

    Wang, Bovik, Sheikh and Simoncelli, IEEE Trans. Image Processing 13, 2004: windows of 11 x 11
    with Gaussian weights of sigma 1.5, only where they lie whole in the picture; K1 = 0.01,
    K2 = 0.03, on 0..255. Not a number if the cut picture is smaller than one window.
    """
    a = cut(luminance(made), border).astype(np.float64)
    b = cut(luminance(truth), border).astype(np.float64)
    if min(a.shape) < SSIM_SIDE:
        return float("nan")
    c1, c2 = (SSIM_K1 * 255) ** 2, (SSIM_K2 * 255) ** 2
    line = gaussian_line(SSIM_SIDE, SSIM_SIGMA)
    mean_a, mean_b = filtered(a, line), filtered(b, line)
    var_a = filtered(a * a, line) - mean_a**2
    var_b = filtered(b * b, line) - mean_b**2
    covariance = filtered(a * b, line) - mean_a * mean_b
    likeness = (2 * mean_a * mean_b + c1) * (2 * covariance + c2)
    return float((likeness / ((mean_a**2 + mean_b**2 + c1) * (var_a + var_b + c2))).mean())


def colour_drift(made: Floats, plain: Floats) -> float:
    """How far the mean colour moved: the largest channel's difference of means, in 1/255.

    `plain` is the input enlarged by bicubic; both (H, W, C) in 0..1, rounded to 8 bit first.
    """
    drift = rounded(made).mean((0, 1)) - rounded(plain).mean((0, 1))
    return float(np.abs(drift).max())


def gradient(picture: Floats) -> Floats:
    """Length of the gradient of the grey picture, (H, W, C) in 0..1 -> (H, W) in 1/255 a pixel."""
    down, across = np.gradient(picture.mean(axis=2))
    return np.hypot(down, across) * np.float32(255)


def edges_and_noise(made: Floats, truth: Floats) -> tuple[float, float]:
    """Mean gradient of `made` where `truth` has its strongest edges, and where it is flat.

    Both in 1/255 a pixel: sharpness, and what is left of grain, blocks and ringing.
    """
    true, slope = gradient(truth), gradient(made)
    edges, flat = true >= np.quantile(true, EDGES), true <= np.quantile(true, FLAT)
    return float(slope[edges].mean()), float(slope[flat].mean())


def cut(plane: Floats, border: int) -> Floats:
    """`plane` (H, W) without `border` pixels on each side."""
    return plane[border:-border, border:-border] if border else plane


def gaussian_line(side: int, sigma: float) -> NDArray[np.float64]:
    """A Gaussian of `side` weights that sum to 1; its square with itself is the 2-D window."""
    weights = np.exp(-0.5 * ((np.arange(side) - (side - 1) / 2) / sigma) ** 2)
    return weights / weights.sum()


def filtered(plane: NDArray[np.float64], line: NDArray[np.float64]) -> NDArray[np.float64]:
    """`plane` (H, W) under the window line x line, where it lies whole in it: side - 1 smaller."""
    rows = plane.shape[0] - len(line) + 1
    down = sum(weight * plane[i : i + rows] for i, weight in enumerate(line))
    columns = plane.shape[1] - len(line) + 1
    return np.asarray(sum(weight * down[:, i : i + columns] for i, weight in enumerate(line)))


def _decibel(error: float) -> float:
    """dB of a mean squared error relative to a peak of 1."""
    return PERFECT if error == 0 else min(PERFECT, 10 * float(np.log10(1 / error)))
