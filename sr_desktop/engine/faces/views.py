"""A photo as a finder of faces looks at it: 8 bits, full contrast, several sizes, each half the last."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from sr_desktop.engine.colour import as_float
from sr_desktop.engine.image import Floats, Pixels
from sr_desktop.engine.profiles import Colours

Bytes = NDArray[np.uint8]

LARGEST = 16_000_000
"""Pixels of the finest view; of a larger photo it is a whole number of times smaller."""
SMALLEST = 400
"""The longer side of the coarsest view, at most: a face that fills it can still be found."""
STRIP = 1 << 20
"""Pixels of the photo that are converted at once."""
STEPS = 4096
SAMPLE = 60_000
"""Pixels that are enough to know the contrast of a photo."""
EDGE = 0.1
"""The share of each side that says nothing about its contrast: paper, mounts, the scanner's lid."""
DARKEST, LIGHTEST = 0.5, 99.5
"""Percentiles of the photo that become black and white: a faded photo gets its contrast back."""
LEAST_RANGE = 0.08
"""A photo with less than this between black and white is flat: what it holds is noise."""


@dataclass(frozen=True, slots=True)
class View:
    """One size of the photo: pixels (h, w, 3) RGB, and how many of its pixels are one of the photo's."""

    pixels: Bytes
    across: float
    down: float

    @property
    def longer(self) -> int:
        """The longer side, pixels."""
        return max(self.pixels.shape[:2])

    @property
    def scale(self) -> float:
        """Pixels of the view for one of the photo."""
        return (self.across + self.down) / 2


def views_of(
    pixels: Pixels, colours: Colours | None, check: Callable[[], None]
) -> tuple[View, ...]:
    """The finest view first, then halves of it down to one of about `SMALLEST` pixels.

    pixels: (H, W, C) as of a `Photo`. Memory: 4 bytes for each pixel of the finest view, and a strip.
    check is called after each strip and may raise `Cancelled`.
    """
    height, width, channels = pixels.shape
    pixels = pixels[..., : 3 if channels >= 3 else 1]  # alpha says nothing of faces
    table = _table(pixels, colours)
    by = 1
    while (height // by) * (width // by) > LARGEST:
        by += 1
    finest = np.empty((max(1, height // by), max(1, width // by), 3), np.uint8)
    for start, end in _strips(finest.shape[0], finest.shape[1], by):
        finest[start:end] = _reduced(_converted(pixels[start * by : end * by], table), by)
        check()
    views = [View(finest, 1 / by, 1 / by)]
    while views[-1].longer > SMALLEST:
        above = views[-1].pixels
        half = ((above.shape[1] + 1) // 2, (above.shape[0] + 1) // 2)
        small = np.asarray(cv2.resize(above, half, interpolation=cv2.INTER_AREA), np.uint8)
        across, down = half[0] / finest.shape[1], half[1] / finest.shape[0]
        views.append(View(small, across / by, down / by))
        check()
    return tuple(views)


def full_contrast(rgb: Bytes, *, darkest: float, lightest: float) -> Bytes:
    """`rgb` with these percentiles of all its values made black and white; the same if it is nearly flat."""
    sample = np.ascontiguousarray(rgb[::2, ::2]).reshape(-1, 1)
    counts = cv2.calcHist([sample], [0], None, [256], [0, 256]).astype(np.int64).ravel().cumsum()
    low, high = np.searchsorted(counts, np.array((darkest, lightest)) / 100 * counts[-1])
    if high - low < LEAST_RANGE * 255:
        return rgb
    steps = (np.arange(256) - low) * (255 / (high - low))
    return np.asarray(cv2.LUT(rgb, np.clip(np.rint(steps), 0, 255).astype(np.uint8)), np.uint8)


def _strips(rows: int, width: int, by: int) -> Iterator[tuple[int, int]]:
    """Rows of the finest view that are made at once."""
    count = max(1, STRIP // max(1, width * by * by))
    for start in range(0, rows, count):
        yield start, min(rows, start + count)


def _table(pixels: Pixels, colours: Colours | None) -> Bytes:
    """What the steps of a channel become, (`STEPS` or 256, 3): the photo's own curve, at full contrast.

    A profile is taken for what it makes of greys: hues do not matter here, and that is quick.
    """
    channels = pixels.shape[2]
    count = 256 if pixels.dtype == np.uint8 else STEPS
    ramp = np.linspace(0, 1, count, dtype=np.float32)[None, :, None].repeat(channels, 2)
    curve: Floats = (ramp if colours is None else colours.seen(ramp))[0]
    curve = curve if curve.shape[1] == 3 else curve[:, :1].repeat(3, 1)
    height, width = pixels.shape[:2]
    step = max(1, int((height * width / SAMPLE) ** 0.5))
    top, left = int(height * EDGE), int(width * EDGE)
    inner = pixels[top : height - top : step, left : width - left : step]
    sample = _steps(inner, count)
    low, high = np.percentile(
        np.stack([curve[sample[..., k % channels], k] for k in range(3)]), (DARKEST, LIGHTEST)
    )
    if high - low >= LEAST_RANGE:
        curve = (curve - low) / (high - low)
    return np.clip(np.rint(curve * 255), 0, 255).astype(np.uint8)


def _steps(pixels: Pixels, count: int) -> NDArray[np.intp]:
    """Which step of a table of `count` each value is."""
    if pixels.dtype == np.uint8:
        return pixels.astype(np.intp)
    values = np.nan_to_num(as_float(pixels), nan=0, posinf=1, neginf=0).clip(0, 1)
    return np.rint(values * (count - 1)).astype(np.intp)


def _converted(rows: Pixels, table: Bytes) -> Bytes:
    """Some rows of the photo as (h, w, 3) bytes."""
    channels = rows.shape[2]
    if rows.dtype == np.uint8:
        three = np.ascontiguousarray(rows if channels == 3 else rows.repeat(3, 2))
        return np.asarray(cv2.LUT(three, table[:, None].transpose(1, 0, 2)), np.uint8)
    steps = _steps(rows, len(table))
    return np.stack([table[steps[..., k % channels], k] for k in range(3)], axis=-1)


def _reduced(rows: Bytes, by: int) -> Bytes:
    """Means of squares of `by` pixels; what is left over at the right and below is left out."""
    if by == 1:
        return rows
    height, width = rows.shape[0] // by, rows.shape[1] // by
    whole = rows[: height * by, : width * by]
    return np.asarray(cv2.resize(whole, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
