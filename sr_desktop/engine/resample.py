"""Antialiased resizing in float, whole or streamed band by band.

Separable filters as in the usual definition (Turkowski, "Filters for common resampling tasks",
Graphics Gems 1990): the kernel is widened by the factor when making smaller, so that detail
finer than the result can show is averaged away instead of turning into moiré. Pixel centres are
aligned (half-pixel convention); weights are normalised at the border.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from sr_desktop.engine.colour import as_float
from sr_desktop.engine.image import Floats, Pixels
from sr_desktop.engine.tiling import Box

BICUBIC_A = -0.5
BICUBIC_SUPPORT = 2.0
CHUNK = 256
PRODUCT_ROWS = 32


def bicubic(x: NDArray[np.float64]) -> NDArray[np.float64]:
    """Keys' cubic convolution kernel with a = -0.5 (the one MATLAB and Pillow use)."""
    x = np.abs(x)
    a = BICUBIC_A
    near = (a + 2) * x**3 - (a + 3) * x**2 + 1
    far = a * x**3 - 5 * a * x**2 + 8 * a * x - 4 * a
    return np.where(x < 1, near, np.where(x < 2, far, 0.0))


@dataclass(frozen=True, slots=True)
class Taps:
    """For each output sample: the first input sample and the weights of `weights.shape[1]` of them."""

    first: NDArray[np.intp]
    weights: NDArray[np.float32]

    @property
    def width(self) -> int:
        """Number of weights an output sample."""
        return self.weights.shape[1]


@lru_cache(maxsize=16)
def taps(length: int, wanted: int) -> Taps:
    """How `wanted` output samples are made of `length` input samples."""
    factor = wanted / length
    stretch = max(1.0, 1 / factor)
    centres = (np.arange(wanted) + 0.5) / factor - 0.5
    count = min(length, int(np.ceil(2 * BICUBIC_SUPPORT * stretch)) + 1)
    first = np.floor(centres - BICUBIC_SUPPORT * stretch).astype(np.intp) + 1
    first = np.clip(first, 0, length - count)
    positions = first[:, None] + np.arange(count)
    weights = bicubic((positions - centres[:, None]) / stretch)
    weights /= weights.sum(axis=1, keepdims=True)
    return Taps(first, weights.astype(np.float32))


def resize(picture: Floats, width: int, height: int) -> Floats:
    """`picture` (H, W, C) float32 at `width` x `height`; the same values if that is its size."""
    stream = BandResizer(picture.shape[1], picture.shape[0], width, height, picture.shape[2])
    out = np.empty((height, width, picture.shape[2]), np.float32)
    for top in range(0, picture.shape[0], CHUNK):
        for start, rows in stream.push(picture[top : top + CHUNK]):
            out[start : start + len(rows)] = rows
    return out


class RowResizer:
    """Any rows of a resized picture, made from the integers of the source when they are asked for."""

    def __init__(self, pixels: Pixels, width: int, height: int) -> None:
        self._pixels = pixels
        self._width = width
        self._down = taps(pixels.shape[0], height)
        self._lower = height < pixels.shape[0]  # the cheaper order: fewer rows to filter across
        self._same = pixels.shape[:2] == (height, width)

    def rows(self, start: int, end: int) -> Floats:
        """Output rows start..end, (n, width, C) float32; 0..1 but for the filter's small overshoot."""
        if self._same:
            return np.array(as_float(self._pixels[start:end]))  # the caller's to change
        local = self._down.first[start:end]
        top, bottom = int(local[0]), int(local[-1]) + self._down.width
        held, weights = as_float(self._pixels[top:bottom]), self._down.weights[start:end]
        if self._lower:
            return across(down(held, local - top, weights), self._width)
        return down(across(held, self._width), local - top, weights)


def needed(length: int, wanted: int, start: int, end: int) -> tuple[int, int]:
    """Which input samples (first, last + 1) the output samples start..end of `wanted` are made of."""
    if length == wanted:
        return start, end
    made = taps(length, wanted)
    return int(made.first[start]), int(made.first[end - 1]) + made.width


def resized_from(pixels: Pixels, wanted: tuple[int, int], box: Box) -> Floats:
    """The part `box` of a picture (H, W, C) resized to `wanted` (width, height), made from its integers."""
    height, width = pixels.shape[:2]
    x0, x1 = needed(width, wanted[0], box.x0, box.x1)
    y0, y1 = needed(height, wanted[1], box.y0, box.y1)
    part = as_float(pixels[y0:y1, x0:x1])
    return resized_part(
        *(part, (x0, y0), (width, height), wanted, (box.x0, box.y0, box.x1, box.y1))
    )


def resized_part(
    part: Floats,
    at: tuple[int, int],
    whole: tuple[int, int],
    wanted: tuple[int, int],
    box: tuple[int, int, int, int],
) -> Floats:
    """The part `box` (x0, y0, x1, y1) of a picture of `whole` (width, height) resized to `wanted`.

    part: (h, w, C) float32, the part of the picture from `at` (x, y) on that `needed` asks for, or more.
    The same values as `resize` of the whole picture gives there, but for the order of sums.
    """
    x0, y0, x1, y1 = box
    if whole == wanted:  # a copy: what is given back is the caller's to change
        return part[y0 - at[1] : y1 - at[1], x0 - at[0] : x1 - at[0]].copy()
    (left, top), (width, height), (to_width, to_height) = at, whole, wanted
    if height == to_height:
        part = part[y0 - top : y1 - top]
    else:
        made = taps(height, to_height)
        part = down(part, made.first[y0:y1] - top, made.weights[y0:y1])
    if width == to_width:
        return part[:, x0 - left : x1 - left]
    made = taps(width, to_width)
    turned = np.ascontiguousarray(part.transpose(1, 0, 2))
    across_it = down(turned, made.first[x0:x1] - left, made.weights[x0:x1])
    return across_it.transpose(1, 0, 2)


class BandResizer:
    """Resizes a picture that arrives as bands of rows from the top; yields output rows in order.

    Keeps only the input rows that later output rows still need.
    """

    def __init__(
        self, width: int, height: int, to_width: int, to_height: int, channels: int
    ) -> None:
        self._same = (width, height) == (to_width, to_height)
        self._width = to_width
        self._down = taps(height, to_height)
        self._lower = to_height < height  # the cheaper order: fewer rows to filter across
        self._held = np.zeros((0, width if self._lower else to_width, channels), np.float32)
        self._held_from = 0
        self._next = 0
        self._height = to_height

    def push(self, band: Floats) -> Iterator[tuple[int, Floats]]:
        """The next input rows, (h, W, C); yields (first output row, rows) as soon as they are certain."""
        if self._same:
            start, self._next = self._next, self._next + len(band)
            yield start, band
            return
        if not self._lower:
            band = across(band, self._width)
        self._held = np.concatenate([self._held, band]) if len(self._held) else band
        available = self._held_from + len(self._held)
        first, count = self._down.first, self._down.width
        end = int(np.searchsorted(first, available - count, side="right"))
        if end <= self._next:
            return
        local = first[self._next : end] - self._held_from
        rows = down(self._held, local, self._down.weights[self._next : end])
        start, self._next = self._next, end
        if end < self._height:
            drop = int(first[end]) - self._held_from
            self._held, self._held_from = self._held[drop:], self._held_from + drop
        yield start, across(rows, self._width) if self._lower else rows


def across(band: Floats, width: int) -> Floats:
    """Every row of (h, W, C) at the new width; Pillow's filter is this very kernel, and fast."""
    height, before, channels = band.shape
    if before == width:
        return band
    out = np.empty((height, width, channels), np.float32)
    for channel in range(channels):
        plane = Image.fromarray(np.ascontiguousarray(band[..., channel]))
        out[..., channel] = np.asarray(plane.resize((width, height), Image.Resampling.BICUBIC))
    return out


def down(held: Floats, first: NDArray[np.intp], weights: Floats) -> Floats:
    """Output rows from held input rows, as small matrix products."""
    out = np.empty((len(first), *held.shape[1:]), np.float32)
    taps_each = np.arange(weights.shape[1])
    for start in range(0, len(first), PRODUCT_ROWS):
        rows = slice(start, min(len(first), start + PRODUCT_ROWS))
        top = int(first[rows][0])
        used = int(first[rows][-1]) + weights.shape[1] - top
        matrix = np.zeros((rows.stop - start, used), np.float32)
        np.put_along_axis(matrix, first[rows, None] - top + taps_each, weights[rows], axis=1)
        flat = held[top : top + used].reshape(used, -1)
        out[rows] = (matrix @ flat).reshape(rows.stop - start, *held.shape[1:])
    return out
