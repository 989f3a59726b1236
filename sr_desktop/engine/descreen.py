"""Takes the dot screens of a printed page out of its scan and leaves the picture.

Windowed notches: the picture is cut into overlapping squares, and in the spectrum of each what rises
above the picture around the peaks of the screens is taken down to it (Aizenberg and Butakoff, "A
windowed Gaussian notch filter for quasi-periodic noise removal", Image and Vision Computing 26,
2008). How strong the picture itself can be there is told by its lower frequencies: the spectra of
pictures fall with a power of the frequency (Sur and Grédiac, see `halftone`). Loads no torch.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from sr_desktop.base.progress import Progress
from sr_desktop.engine.colour import as_float, as_pixels
from sr_desktop.engine.halftone import Screen, find_screens
from sr_desktop.engine.image import Floats, Photo, Pixels
from sr_desktop.engine.scratch import scratch

SQUARE = 128
"""Side of the squares, pixels."""
HARD = 0.035, 0.08
"""Depths of a screen: up to the first its dots lie softly on a picture that can be had whole, from the
second on they are the picture."""
REACH = 0.2, 0.4
"""Radius of a notch, in multiples of the screen's frequency, for soft and for hard dots."""
ORDERS = 1, 4
"""Steps from the middle up to which a screen's peaks are taken: soft dots have no overtones."""
TOP = 0.5, 0.8
"""Of hard dots all from about here on, in multiples of their frequency, counts as theirs."""
SAFE = 0.55
"""Peaks nearer to the middle, in multiples of the screen's frequency, are the picture's own."""
FALL = 1.7
"""Power of the frequency with which a picture's amplitudes fall."""
STEEP = 2.0
"""What is so many times too strong is made weaker by this power of it."""
GROUP = 32
"""Squares that are worked on at once."""


def descreened(photo: Photo, progress: Progress) -> Photo:
    """The photo without the printer's dots, in the same depth; the same object if it has none.

    Raises `Cancelled`. Alpha and all else stay. Takes about half a second for a megapixel in colour,
    and 90 MB beside the two pictures.
    """
    progress.check()
    screens = find_screens(photo.pixels)
    if not screens:
        return photo
    return replace(photo, pixels=without_screens(photo.pixels, screens, progress))


def without_screens(pixels: Pixels, screens: Sequence[Screen], progress: Progress) -> Pixels:
    """A copy of a picture (H, W, C) in which the screens are taken out. Raises `Cancelled`."""
    notches = Notches.of(screens)
    step, height = notches.side // 2, len(pixels)
    out: Pixels = scratch(pixels.shape, pixels.dtype)
    rows = -(-height // step)
    upper = None  # what the squares above took out of the rows below them
    for row in range(rows + 1):
        progress.report(row / (rows + 1), "descreening")
        top = (row - 1) * step
        taken = _strip(pixels, top, notches)
        if upper is not None:
            first, last = top, min(top + step, height)
            band = as_float(pixels[first:last]) - (upper + taken[:step])[: last - first]
            out[first:last] = as_pixels(band, pixels.dtype)
        upper = taken[step:]
    return out


def _strip(pixels: Pixels, top: int, notches: Notches) -> Floats:
    """What one row of squares takes out, (side, W, C); rows from `top`, which may lie outside."""
    height, width, channels = pixels.shape
    side, step = notches.side, notches.side // 2
    rows = _mirrored(np.arange(top, top + side), height)
    count = -(-width // step) + 1
    columns = _mirrored(np.arange(-step, (count + 1) * step - step), width)
    window = np.sin(np.pi * (np.arange(side, dtype=np.float32) + 0.5) / side).astype(np.float32)
    window = window[:, None] * window
    taken = np.zeros((channels, side, (count + 1) * step), np.float32)
    source = as_float(pixels[rows.min() : rows.max() + 1])
    source = source[rows - rows.min()].transpose(2, 0, 1)
    for start in range(0, count, GROUP):
        group = range(start, min(start + GROUP, count))
        squares = np.stack(
            [source[:, :, columns[n * step : n * step + side]] for n in group], axis=1
        )
        made = notches.taken(squares * window) * window
        for place, n in enumerate(group):
            taken[:, :, n * step : n * step + side] += made[:, place]
    return taken.transpose(1, 2, 0)[:, step : step + width]


def _mirrored(places: NDArray[np.int_], size: int) -> NDArray[np.int_]:
    """Places outside 0..size-1 as in a mirror at the border."""
    if size == 1:
        return np.zeros_like(places)
    period = 2 * size - 2
    inside = np.abs(places) % period
    return np.minimum(inside, period - inside)


@dataclass(frozen=True, slots=True)
class Notches:
    """The filter for squares of one size.

    weight: (side, side // 2 + 1) 0..1, how much a frequency belongs to the screens.
    fall:   what the amplitudes of a picture are there, in multiples of those at `judged`.
    judged: the frequencies, lower than the screens', at which the strength of a picture is measured.
    """

    side: int
    weight: Floats
    fall: Floats
    judged: NDArray[np.bool_]

    @classmethod
    def of(cls, screens: Sequence[Screen]) -> Notches:
        """The notches for all peaks of these screens."""
        lowest = min(screen.frequency for screen in screens)
        side = SQUARE
        down, across = np.fft.fftfreq(side)[:, None], np.fft.rfftfreq(side)
        radius = np.hypot(down, across)
        weight = np.zeros(radius.shape)
        for screen in screens:
            hard = float(np.clip((screen.depth - HARD[0]) / (HARD[1] - HARD[0]), 0, 1))
            reach = max((REACH[0] + hard * (REACH[1] - REACH[0])) * screen.frequency, 2.5 / side)
            for x, y in screen.peaks(ORDERS[1] if hard else ORDERS[0]):
                if np.hypot(x, y) < SAFE * screen.frequency:
                    continue
                far = np.hypot(_apart(across, x), _apart(down, y)) / reach
                weight = np.maximum(weight, np.exp(-0.5 * np.maximum(0, far - 0.4) ** 2 / 0.3**2))
            ramp = np.clip((radius / screen.frequency - TOP[0]) / (TOP[1] - TOP[0]), 0, 1)
            weight = np.maximum(weight, hard * ramp)
        near = (radius > 1.5 / side) & (radius < 4 / side)
        judged = (radius > 1.5 / side) & (radius < max(0.6 * lowest, 4 / side)) & (weight < 0.2)
        judged = judged if judged.any() else near
        fall = np.maximum(radius, 1 / side) ** -FALL
        return cls(side, weight.astype(np.float32), fall.astype(np.float32), judged)

    def taken(self, squares: Floats) -> Floats:
        """The part of windowed squares (…, side, side) that belongs to the screens."""
        spectra = np.fft.rfft2(squares)
        amplitudes = np.abs(spectra)
        own = (amplitudes[..., self.judged] / self.fall[self.judged]).mean(axis=-1)
        limit = own[..., None, None] * self.fall
        share = np.minimum(1, limit / np.maximum(amplitudes, 1e-9)) ** STEEP
        excess = 1 - share
        cut = spectra * (excess * self.weight)
        return np.fft.irfft2(cut, s=squares.shape[-2:]).astype(np.float32)


def _apart(frequencies: NDArray[np.floating], peak: float) -> NDArray[np.floating]:
    """Distances on the circle that sampling makes of frequencies."""
    apart = np.abs(frequencies - peak)
    return np.minimum(apart, 1 - apart)
