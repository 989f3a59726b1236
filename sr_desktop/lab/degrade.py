"""Makes a small, worn scan out of a clean picture, the way time, printing and scanning do.

One pass of the blur, resize, noise, JPEG chain of Real-ESRGAN (Wang et al., arXiv 2107.10833),
with what family photos add: fading and yellowing, black-and-white and sepia prints, film grain with spatial
correlation, the softness and the sharpening of scanners. Everything is drawn from one random
generator, so the same seed makes the same picture.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

import numpy as np
import torch
import torch.nn.functional as F
from numpy.random import Generator
from numpy.typing import NDArray
from PIL import Image

Floats = NDArray[np.float32]

LUMA = np.array([0.299, 0.587, 0.114], np.float32)
FILTERS = (Image.Resampling.BOX, Image.Resampling.BILINEAR, Image.Resampling.BICUBIC)


@dataclass(frozen=True, slots=True)
class Degraded:
    """A training pair; all arrays float32 in 0..1 (grain: about -0.2..0.2), shape (H, W, 3).

    low:    the worn scan, H/scale x W/scale.
    truth:  the picture as it was printed (its tone faded like the scan's), H x W.
    grain:  the noise that was added to `low`, at its size: what "keep the grain" means.
    """

    low: Floats
    truth: Floats
    grain: Floats


def degrade(picture: Floats, rng: Generator, *, scale: int = 4) -> Degraded:
    """One random old-photo version of `picture` (H, W, 3), float32 in 0..1, H and W multiples of `scale`."""
    truth = tone(picture, rng)
    height, width = truth.shape[0] // scale, truth.shape[1] // scale
    print_ = blur(truth, rng) if rng.random() < 0.9 else truth
    if rng.random() < 0.4:  # an intermediate size, as after a first copy
        middle = rng.uniform(1.0 / scale, 1.0)
        size = (
            max(width, round(truth.shape[1] * middle)),
            max(height, round(truth.shape[0] * middle)),
        )
        print_ = resize(print_, size, FILTERS[rng.integers(len(FILTERS))])
    low = resize(print_, (width, height), FILTERS[rng.integers(len(FILTERS))])
    grain = film_grain(low, rng) if rng.random() < 0.85 else np.zeros_like(low)
    low = np.clip(low + grain, 0, 1)
    if rng.random() < 0.15:
        low = sharpen(low, rng)
    if rng.random() < 0.75:
        low = jpeg(low, int(rng.integers(38, 96)))
    if rng.random() < 0.15:  # sent on once more
        low = jpeg(low, int(rng.integers(55, 96)))
    low = (np.round(low * 255) / 255).astype(np.float32)
    return Degraded(low=low, truth=truth, grain=grain)


def tone(picture: Floats, rng: Generator) -> Floats:
    """The print itself: colour, black-and-white or sepia, with its contrast faded a little."""
    kind = rng.random()
    out = picture
    if kind < 0.35:  # black and white, a third of it toned
        grey = (picture @ LUMA)[..., None]
        tint = np.ones(3, np.float32)
        if rng.random() < 0.35:
            strength = rng.uniform(0.03, 0.22)
            tint = np.array([1 + strength, 1.0, 1 - 1.2 * strength], np.float32)
        out = grey * tint
    elif kind < 0.6:  # faded colours
        grey = (picture @ LUMA)[..., None]
        saturation = rng.uniform(0.35, 1.0)
        cast = 1 + rng.uniform(-0.08, 0.08, 3).astype(np.float32)
        out = np.asarray((grey + saturation * (picture - grey)) * cast, np.float32)
    if rng.random() < 0.4:
        black, white = rng.uniform(0, 0.2), rng.uniform(0.8, 1.0)
        out = black + (white - black) * out
    return np.clip(out, 0, 1).astype(np.float32)


def blur(picture: Floats, rng: Generator) -> Floats:
    """Softness of lens and scanner: a rotated Gaussian, sometimes longer in one direction."""
    sigma_x = rng.uniform(0.3, 2.6)
    sigma_y = sigma_x if rng.random() < 0.6 else rng.uniform(0.3, 2.6)
    angle = rng.uniform(0, np.pi)
    radius = int(np.ceil(3 * max(sigma_x, sigma_y)))
    y, x = np.mgrid[-radius : radius + 1, -radius : radius + 1].astype(np.float32)
    u, v = np.cos(angle) * x + np.sin(angle) * y, np.cos(angle) * y - np.sin(angle) * x
    kernel = np.exp(-0.5 * ((u / sigma_x) ** 2 + (v / sigma_y) ** 2))
    return filter_with(picture, (kernel / kernel.sum()).astype(np.float32))


def filter_with(picture: Floats, kernel: Floats) -> Floats:
    """`picture` (H, W, C) convolved with a small odd `kernel`, mirrored at the border."""
    radius = kernel.shape[0] // 2
    planes = torch.from_numpy(np.ascontiguousarray(picture.transpose(2, 0, 1)))[:, None]
    planes = F.pad(planes, (radius,) * 4, mode="reflect")
    out = F.conv2d(planes, torch.from_numpy(kernel)[None, None])
    return np.ascontiguousarray(out[:, 0].numpy().transpose(1, 2, 0))


def gaussian(sigma: float) -> Floats:
    """A normalised round Gaussian kernel of three standard deviations to each side."""
    radius = max(1, int(np.ceil(3 * sigma)))
    line = np.exp(-0.5 * (np.arange(-radius, radius + 1) / sigma) ** 2)
    kernel = np.outer(line, line)
    return (kernel / kernel.sum()).astype(np.float32)


def film_grain(low: Floats, rng: Generator) -> Floats:
    """Noise to add to `low`: Gaussian or signal-dependent, grey or coloured, fine or clumped like silver."""
    sigma = float(np.exp(rng.uniform(np.log(0.008), np.log(0.075))))
    coloured = rng.random() < 0.45
    noise = rng.standard_normal((*low.shape[:2], 3 if coloured else 1)).astype(np.float32)
    if rng.random() < 0.55:  # spatially correlated
        clump = rng.uniform(0.35, 0.95)
        noise = filter_with(noise, gaussian(clump))
        noise /= noise.std() + 1e-6
    if (
        rng.random() < 0.5
    ):  # strongest in the middle tones, as in film, or growing with light, as in sensors
        light = (low @ LUMA)[..., None]
        shape = (
            2 * np.sqrt(light * (1 - light) + 0.02) if rng.random() < 0.5 else np.sqrt(light + 0.05)
        )
        noise = noise * shape
    return np.broadcast_to(noise * np.float32(sigma), low.shape).astype(np.float32)


def sharpen(low: Floats, rng: Generator) -> Floats:
    """The unsharp mask of scanner software."""
    soft = filter_with(low, gaussian(rng.uniform(0.6, 1.2)))
    return np.clip(low + np.float32(rng.uniform(0.2, 0.9)) * (low - soft), 0, 1).astype(np.float32)


def resize(picture: Floats, size: tuple[int, int], resample: Image.Resampling) -> Floats:
    """`picture` (H, W, C) at `size` (width, height), antialiased, in float."""
    planes = [
        np.asarray(Image.fromarray(picture[..., c]).resize(size, resample))
        for c in range(picture.shape[2])
    ]
    return np.clip(np.stack(planes, axis=-1), 0, 1)


def jpeg(picture: Floats, quality: int) -> Floats:
    """`picture` after a JPEG round trip with 4:2:0 colour."""
    stream = BytesIO()
    Image.fromarray(np.round(picture * 255).astype(np.uint8)).save(stream, "JPEG", quality=quality)
    return np.asarray(Image.open(stream), np.float32) / np.float32(255)
