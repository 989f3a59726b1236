"""Transparency: kept, enlarged, and never the door through which hidden colours get in."""

from __future__ import annotations

import numpy as np

from sr_desktop.engine.colour import as_float, as_pixels
from sr_desktop.engine.image import Floats, Photo, Pixels
from sr_desktop.engine.resample import BandResizer, RowResizer, resize
from sr_desktop.engine.scratch import copied, scratch

HIDDEN = 0.02
"""Below this opacity a colour is taken for one that nobody was meant to see."""
FILL_PIXELS = 1_000_000
BAND = 256


def visible(photo: Photo) -> Pixels:
    """The photo's colours, with those that are fully transparent filled from what is around them.

    Files keep arbitrary colours where nothing is seen; enlarged, they would bleed into the edges.
    The filling is made at a reduced size, so a large photo costs one copy of itself.
    """
    if photo.alpha is None:
        return photo.pixels
    hidden = photo.alpha < HIDDEN * photo.full
    if not hidden.any():
        return photo.pixels
    width, height = photo.size
    step = max(1.0, (width * height / FILL_PIXELS) ** 0.5)
    small_size = max(1, round(width / step)), max(1, round(height / step))
    gather = BandResizer(width, height, *small_size, photo.pixels.shape[2] + 1)
    small = np.zeros((small_size[1], small_size[0], photo.pixels.shape[2] + 1), np.float32)
    for top in range(0, height, BAND):
        share = (~hidden[top : top + BAND, :, None]).astype(np.float32)
        seen = as_float(photo.pixels[top : top + BAND]) * share
        for start, rows in gather.push(np.concatenate([seen, share], axis=2)):
            small[start : start + len(rows)] = rows
    share = small[..., -1:].clip(0, 1)
    colours = (small[..., :-1] / np.maximum(share, 1e-3)).clip(0, 1)
    filling = fill(colours, (share > HIDDEN).astype(np.float32))
    around = RowResizer(as_pixels(filling, np.dtype(np.uint16)), width, height)
    out = copied(photo.pixels)
    for top in range(0, height, BAND):
        here = hidden[top : top + BAND]
        filled = as_pixels(around.rows(top, min(height, top + BAND)), photo.pixels.dtype)
        out[top : top + BAND][here] = filled[here]
    return out


def fill(colours: Floats, share: Floats) -> Floats:
    """`colours` where `share` is 1, averages of ever larger surroundings where it is 0 (push and pull)."""
    height, width = colours.shape[:2]
    if min(height, width) <= 2:
        total = float(share.sum())
        mean = (colours * share).sum((0, 1)) / max(total, 1e-6)
        return (colours * share + mean * (1 - share)).astype(np.float32)
    size = ((width + 1) // 2, (height + 1) // 2)
    small_share = resize(share, *size).clip(0, 1)
    small = resize(colours * share, *size) / np.maximum(small_share, 1e-4)
    less = fill(small.clip(0, 1), (small_share > HIDDEN).astype(np.float32))
    return (colours * share + resize(less, width, height) * (1 - share)).astype(np.float32)


def resized_alpha(alpha: Pixels, size: tuple[int, int]) -> Pixels:
    """Alpha (H, W) at `size` (width, height)."""
    width, height = size
    rows = RowResizer(alpha[..., None], width, height)
    out = scratch((height, width), alpha.dtype)
    for top in range(0, height, BAND):
        bottom = min(height, top + BAND)
        out[top:bottom] = as_pixels(rows.rows(top, bottom).clip(0, 1), alpha.dtype)[..., 0]
    return out
