"""Luminance and colour: what the network sees and what is put back."""

from __future__ import annotations

from typing import Any

import numpy as np

from sr_desktop.engine.image import Floats, Photo, Pixels, white_of

LUMA = np.array([0.299, 0.587, 0.114], np.float32)
"""Weights of R, G and B in luminance (ITU-R BT.601, as JPEG and the papers use)."""

GREY_TOLERANCE = 3 / 255
"""Channels that differ by no more than this (after JPEG) still make a grey picture."""

TONE_SHARE = 0.98


def as_float(pixels: Pixels) -> Floats:
    """Integers 0..full -> float32 0..1; floats as they are."""
    values: Floats = np.asarray(pixels, np.float32)
    return values if pixels.dtype.kind == "f" else values / np.float32(white_of(pixels.dtype))


def as_pixels(values: Floats, dtype: np.dtype[Any]) -> Pixels:
    """Float32 0..1 -> integers over the full range, clipped and rounded (not cut); floats as they are."""
    if dtype.kind == "f":
        return values
    scaled = values * np.float32(white_of(dtype))
    np.rint(scaled, out=scaled)
    return np.clip(scaled, 0, white_of(dtype), out=scaled).astype(dtype)


def luminance(rgb: Floats) -> Floats:
    """(H, W, 3) -> (H, W, 1)."""
    return (rgb @ LUMA)[..., None]


def with_luminance(colour: Floats, light: Floats) -> Floats:
    """`colour` (H, W, 3) with its luminance replaced by `light` (H, W, 1), colour differences kept."""
    return colour + (light - luminance(colour))


def is_toned(photo: Photo) -> bool:
    """Whether an RGB photo is really one tone: grey stored as RGB (also after JPEG), or sepia.

    Looks at a thinned sample: the colour of each pixel must follow from its lightness alone.
    """
    if photo.is_grey:
        return True
    height, width = photo.pixels.shape[:2]
    step = max(1, int((height * width / 60_000) ** 0.5))
    sample = as_float(photo.pixels[::step, ::step]).reshape(-1, 3).clip(0, 1)
    light = sample @ LUMA
    differences = sample - light[:, None]
    if np.abs(differences).max(axis=1).mean() <= GREY_TOLERANCE:
        return True
    # one tone: within each step of lightness the colour differences are all the same
    bins = np.minimum((light * 24).astype(np.intp), 23)
    counts = np.maximum(np.bincount(bins, minlength=24), 1)
    means = np.stack(
        [np.bincount(bins, differences[:, c], minlength=24) / counts for c in range(3)], axis=1
    )
    spread = np.abs(differences - means[bins]).max(axis=1)
    return bool(
        np.quantile(spread, TONE_SHARE) <= 4 * GREY_TOLERANCE and spread.mean() <= GREY_TOLERANCE
    )
