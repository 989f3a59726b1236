"""The elementary steps of a degradation: blur kernels, filtering, resizing, JPEG.

All of them keep every point of the picture where it is: kernels are odd and centred, resizing
aligns pixel centres (half-pixel convention), so nothing here moves a picture by a part of a pixel.
Kernels follow section 3 and appendix A of Real-ESRGAN (Wang et al., arXiv 2107.10833); the
generalised and plateau shapes are those of Liu et al. 2020, the sinc is the circular low-pass.
"""

from __future__ import annotations

from enum import Enum
from io import BytesIO

import numpy as np
import torch
import torch.nn.functional as F
from numpy.random import Generator
from numpy.typing import NDArray
from PIL import Image

Floats = NDArray[np.float32]
Range = tuple[float, float]

RADIUS = 10
"""Largest kernel radius, pixels: kernels are at most 21 x 21, as in the paper."""
FULL_COLOUR = 92
"""JPEG qualities from here on keep the colour at full resolution, as many programs do."""


class Resize(Enum):
    """How a program may change the size; `HASTY` reads four neighbours only, so it aliases."""

    AREA = "area"
    BILINEAR = "bilinear"
    BICUBIC = "bicubic"
    HASTY = "hasty"


def radii(sigma_x: float, sigma_y: float, angle: float) -> Floats:
    """Squared distance from the centre in units of the two sigmas (pixels), an odd square array."""
    reach = min(RADIUS, max(1, int(np.ceil(3 * max(sigma_x, sigma_y)))))
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1].astype(np.float64)
    across, down = (
        np.cos(angle) * x + np.sin(angle) * y,
        np.cos(angle) * y - np.sin(angle) * x,
    )
    return ((across / sigma_x) ** 2 + (down / sigma_y) ** 2).astype(np.float32)


def normalised(kernel: NDArray[np.floating]) -> Floats:
    """The kernel with sum 1: a filter that keeps the mean."""
    return (kernel / kernel.sum()).astype(np.float32)


def gaussian(sigma_x: float, sigma_y: float | None = None, angle: float = 0.0) -> Floats:
    """A Gaussian kernel, round unless `sigma_y` is given (pixels, radians)."""
    return normalised(np.exp(-0.5 * radii(sigma_x, sigma_y or sigma_x, angle)))


def generalised_gaussian(sigma_x: float, sigma_y: float, angle: float, shape: float) -> Floats:
    """exp(-r^2shape / 2): peaked below shape 1, flat-topped above."""
    return normalised(np.exp(-0.5 * radii(sigma_x, sigma_y, angle) ** shape))


def plateau(sigma_x: float, sigma_y: float, angle: float, shape: float) -> Floats:
    """1 / (1 + r^2shape): a flat top with long skirts, like a lens out of focus."""
    return normalised(1 / (1 + radii(sigma_x, sigma_y, angle) ** shape))


def sinc(cutoff: float, radius: int = RADIUS) -> Floats:
    """The circular low-pass at `cutoff` (radians a pixel, up to pi): rings, as sharp resizers do."""
    y, x = np.mgrid[-radius : radius + 1, -radius : radius + 1].astype(np.float64)
    distance = np.hypot(x, y)
    distance[radius, radius] = 1
    wave = torch.special.bessel_j1(torch.from_numpy(cutoff * distance)).numpy()
    kernel = cutoff * wave / (2 * np.pi * distance)
    kernel[radius, radius] = cutoff**2 / (4 * np.pi)
    return normalised(kernel)


def draw_kernel(rng: Generator, sigma: Range, *, sinc_share: float, pixel: float) -> Floats:
    """A random blur kernel of the paper's mixture.

    sigma: range of the standard deviation in pixels of the scan; `pixel`: how many pixels of
    the picture to be filtered make one pixel of the scan.
    """
    if rng.random() < sinc_share:
        return sinc(rng.uniform(0.55, 1.0) * np.pi / max(1.0, pixel))
    sigma_x = max(0.2, rng.uniform(*sigma) * pixel)
    sigma_y, angle = sigma_x, 0.0
    if rng.random() < 0.4:
        sigma_y, angle = max(0.2, rng.uniform(*sigma) * pixel), rng.uniform(0, np.pi)
    kind = rng.random()
    if kind < 0.7:
        return gaussian(sigma_x, sigma_y, angle)
    if kind < 0.87:
        return generalised_gaussian(sigma_x, sigma_y, angle, rng.uniform(0.6, 3.0))
    return plateau(sigma_x, sigma_y, angle, rng.uniform(1.2, 2.0))


def filter_with(picture: Floats, kernel: Floats) -> Floats:
    """`picture` (H, W, C) convolved with a small odd `kernel`, mirrored at the border."""
    radius = kernel.shape[0] // 2
    planes = torch.from_numpy(np.ascontiguousarray(picture.transpose(2, 0, 1)))[:, None]
    mode = "reflect" if radius < min(picture.shape[:2]) else "replicate"
    planes = F.pad(planes, (radius,) * 4, mode=mode)
    out = F.conv2d(planes, torch.from_numpy(kernel)[None, None])
    return np.ascontiguousarray(out[:, 0].numpy().transpose(1, 2, 0))


def resize(picture: Floats, size: tuple[int, int], how: Resize) -> Floats:
    """`picture` (H, W, C) at `size` (width, height), in float, not clipped."""
    if size == (picture.shape[1], picture.shape[0]):
        return picture
    if how is Resize.HASTY:
        planes = torch.from_numpy(np.ascontiguousarray(picture.transpose(2, 0, 1)))[None]
        made = F.interpolate(planes, size=size[::-1], mode="bilinear", align_corners=False)
        return np.ascontiguousarray(made[0].numpy().transpose(1, 2, 0))
    grows = size[0] > picture.shape[1]
    if how is Resize.AREA and not grows:
        down, across = coverage(picture.shape[0], size[1]), coverage(picture.shape[1], size[0])
        rows = np.tensordot(down, picture, 1)
        return np.ascontiguousarray(np.matmul(across, rows))
    # an area filter that makes larger repeats pixels; no program shows that as an enlargement
    filter_ = Image.Resampling.BICUBIC if how is Resize.BICUBIC else Image.Resampling.BILINEAR
    return np.stack(
        [
            np.asarray(Image.fromarray(np.ascontiguousarray(picture[..., c])).resize(size, filter_))
            for c in range(picture.shape[2])
        ],
        axis=-1,
    )


def coverage(length: int, wanted: int) -> Floats:
    """The matrix (wanted, length) that averages by area, parts of pixels counted as parts.

    Pillow's box filter counts a pixel whole or not at all: at 3 to 2 it moves all by a quarter.
    """
    edges = np.arange(wanted + 1) * (length / wanted)
    starts = np.arange(length)
    shared = np.minimum(edges[1:, None], starts + 1) - np.maximum(edges[:-1, None], starts)
    return (shared.clip(0) * (wanted / length)).astype(np.float32)


def jpeg(picture: Floats, quality: int, corner: tuple[int, int] = (0, 0)) -> Floats:
    """`picture` (H, W, 3), clipped to 0..1, after a JPEG round trip.

    corner: where in its 8 x 8 block grid (down, across) the first pixel lies, as when the
    picture was cut out of a larger file.
    """
    down, across = corner
    pixels = np.round(picture.clip(0, 1) * 255).astype(np.uint8)
    if down or across:
        pixels = np.pad(pixels, ((down, 0), (across, 0), (0, 0)), mode="symmetric")
    stream = BytesIO()
    Image.fromarray(pixels).save(
        stream, "JPEG", quality=quality, subsampling=0 if quality >= FULL_COLOUR else 2
    )
    made = np.asarray(Image.open(stream), np.float32)[down:, across:]
    return made / np.float32(255)
