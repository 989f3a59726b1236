"""NIQE: how far a picture's statistics are from those of natural, undistorted photographs.

A. Mittal, R. Soundararajan and A. C. Bovik, "Making a 'Completely Blind' Image Quality Analyzer",
IEEE Signal Processing Letters 20(3), 2013. Nothing is compared with an original: 36 features of
blocks of 96 x 96 pixels (asymmetric generalised Gaussian fits to locally normalised luminance and
its neighbour products, at full and half size) are described by a mean and a covariance, and the
score is the distance to the mean and covariance of 125 pristine photographs. Lower is better;
clean photographs score about 3 to 5.

The pristine mean and covariance in `niqe-pristine.npz` are the numbers of the authors' own release
(Laboratory for Image and Video Engineering, The University of Texas at Austin); the notice that
they are given under is kept whole beside them, in `niqe-pristine.txt`.
"""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sr_desktop.engine.image import Floats
from sr_desktop.lab.bicubic import imresize
from sr_desktop.lab.metrics import filtered, gaussian_line, luminance

Plane = NDArray[np.float64]

PRISTINE = Path(__file__).with_name("niqe-pristine.npz")
BLOCK = 96
WINDOW_SIDE, WINDOW_SIGMA = 7, 7 / 6
SHIFTS = ((0, 1), (1, 0), (1, 1), (1, -1))
"""The neighbours that a pixel is multiplied with: right, below, and the two diagonals."""


def niqe(picture: Floats) -> float:
    """The score of `picture` (H, W, C; C = 1 or 3) in 0..1, rounded to 8 bit first.

    Not a number if fewer than two whole blocks of 96 x 96 fit in or have any contrast: a
    covariance needs two. Scores of few blocks scatter; compare means over many pictures.
    """
    light = np.rint(luminance(picture)).astype(np.float64)
    rows, columns = light.shape[0] // BLOCK, light.shape[1] // BLOCK
    if rows * columns < 2:
        return float("nan")
    light = light[: rows * BLOCK, : columns * BLOCK]
    half = imresize(light, rows * BLOCK // 2, columns * BLOCK // 2).astype(np.float64)
    features = np.concatenate(
        [
            block_features(blocks(normalised(light), BLOCK)),
            block_features(blocks(normalised(half), BLOCK // 2)),
        ],
        axis=1,
    )
    whole = features[np.isfinite(features).all(axis=1)]
    if len(whole) < 2:
        return float("nan")
    mean, covariance = pristine()
    # as the authors: single features of a flat block count in the mean, not in the covariance
    distance = mean - np.nanmean(np.where(np.isfinite(features), features, np.nan), axis=0)
    inverse = np.linalg.pinv((covariance + np.cov(whole, rowvar=False)) / 2)
    return float(np.sqrt(distance @ inverse @ distance))


@cache
def pristine() -> tuple[Plane, Plane]:
    """Mean (36,) and covariance (36, 36) of the features of pristine photographs."""
    with np.load(PRISTINE, allow_pickle=False) as numbers:
        return numbers["mean"], numbers["covariance"]


def normalised(light: Plane) -> Plane:
    """`light` (H, W) with its local mean taken away and its local contrast made one (MSCN)."""
    padded = np.pad(light, WINDOW_SIDE // 2, mode="edge")
    line = gaussian_line(WINDOW_SIDE, WINDOW_SIGMA)
    # rounded to float32, so that a flat place is exactly zero: noise of the last digit has a sign,
    # and signs are counted
    mean = filtered(padded, line).astype(np.float32).astype(np.float64)
    contrast = np.sqrt(np.abs(filtered(padded**2, line) - mean**2))
    return (light - mean) / (contrast + 1)


def blocks(plane: Plane, side: int) -> Plane:
    """`plane` (H, W), multiples of `side`, as (blocks, side, side)."""
    rows, columns = plane.shape[0] // side, plane.shape[1] // side
    return plane.reshape(rows, side, columns, side).swapaxes(1, 2).reshape(-1, side, side)


def block_features(parts: Plane) -> Plane:
    """The 18 features of each block: (n, side, side) -> (n, 18); not finite where a block is flat."""
    shape, left, right = asymmetric_gaussian(parts)
    found = [shape, (left + right) / 2]
    for shift in SHIFTS:
        shape, left, right = asymmetric_gaussian(parts * np.roll(parts, shift, axis=(1, 2)))
        gamma_1, gamma_2, _ = _gammas(shape)
        found += [shape, (right - left) * gamma_2 / gamma_1, left, right]
    return np.stack(found, axis=1)


def asymmetric_gaussian(values: Plane) -> tuple[Plane, Plane, Plane]:
    """Shape, left and right width of the distribution of each block's values, all (n,).

    Moment matching after Lasmar, Stitou and Berthoumieu, "Multiscale skewed heavy tailed model for
    texture analysis", ICIP 2009; the shape to the nearest thousandth in 0.2..10.
    """
    flat = values.reshape(len(values), -1)
    with np.errstate(invalid="ignore", divide="ignore"):
        square = flat**2
        left = np.sqrt((square * (flat < 0)).sum(1) / (flat < 0).sum(1))
        right = np.sqrt((square * (flat > 0)).sum(1) / (flat > 0).sum(1))
        skew = left / right
        ratio = np.abs(flat).mean(1) ** 2 / square.mean(1)
        wanted = ratio * (skew**3 + 1) * (skew + 1) / (skew**2 + 1) ** 2
    shapes, ratios = _shape_table()
    above = np.clip(np.searchsorted(ratios, wanted), 1, len(ratios) - 1)
    nearer_below = wanted - ratios[above - 1] <= ratios[above] - wanted
    place = np.where(nearer_below, above - 1, above)
    shape = shapes[np.where(np.isfinite(wanted), place, 0)]
    gamma_1, _, gamma_3 = _gammas(shape)
    width = np.sqrt(gamma_1 / gamma_3)
    return shape, left * width, right * width


@cache
def _shape_table() -> tuple[Plane, Plane]:
    """Shapes 0.2..10 and, rising with them, the ratio E|x|^2 / E x^2 of a Gaussian of that shape."""
    shapes = np.arange(200, 10_001) / 1000
    gamma_1, gamma_2, gamma_3 = _gammas(shapes)
    return shapes, gamma_2**2 / (gamma_1 * gamma_3)


def _gammas(shape: Plane) -> tuple[Plane, Plane, Plane]:
    """The gamma function at 1/shape, 2/shape and 3/shape."""
    return (
        np.array([math.gamma(1 / value) for value in shape]),
        np.array([math.gamma(2 / value) for value in shape]),
        np.array([math.gamma(3 / value) for value in shape]),
    )
