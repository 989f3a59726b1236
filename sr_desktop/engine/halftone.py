"""Finds the dot screens of a printed page: in a scan they are a few sharp, regular peaks of its spectrum.

After Sur and Grédiac, "Automated removal of quasiperiodic noise using frequency domain statistics"
(Journal of Electronic Imaging 24(1), 2015): the power spectra of many squares are averaged, so that
what the picture shows becomes smooth and only what repeats all over it stands out. A printer's
screen repeats in two directions at a right angle, equally close: only such pairs are believed.
Loads no torch.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sr_desktop.engine.image import Floats, Pixels, white_of

SQUARE = 256
"""Side of the squares whose spectra are averaged, pixels; halved, down to `LEAST`, in small pictures."""
LEAST = 64
SQUARES = 36
"""The most squares that are looked at, whatever the size of the picture."""
COARSEST, FINEST = 1 / 24, 0.6
"""Screen frequencies that are looked for, in dots a pixel."""
MOST_PEAKS = 60
MOST_SCREENS = 6
"""Four inks, and two that a scanner's sharpening makes of them."""
PEAK, PAIR, SURE = 1.7, 5.0, 9.0
"""How far a peak, both of a pair together, and the best pair of a picture must rise above what is around
them (natural logarithms). Photos without a screen reach 6.1, patterns and pages of letters 8.5,
printed photos 10 to 20."""
SEEN = 0.008
"""Depth (see `Screen`) below which dots are not seen."""
SHARE = 0.4
"""Of the squares with picture in them: how many must show the pair."""
STANDS_OUT = 8.0
"""Power in one square, in multiples of what is around it."""
PLAIN = 0.008
"""Standard deviation (of 0..1) below which a square is bare paper."""
GRID, GRID_DEPTH = 1.5, 0.015
"""Within so many bins of the frequencies of a compressor's squares a screen must be deeper than this."""
FAINT = 0.006
"""Standard deviation (of 0..1) of a noise that nobody sees: what is weaker counts as that."""
CROSS = 2.5
"""Within so many bins of the axes, where upright edges are, peaks must rise above the axis too; and a
screen there (the yellow one) is believed only beside another: what people build stands upright."""


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen: the frequency (across, down) of one of its two directions, in cycles a pixel.

    The other direction is at a right angle. depth: how far the dots swing about their mean, of 0..1;
    above a tenth they were scanned so sharply that hardly anything finer than them is picture. rise: of
    both peaks together above what is around them, as natural logarithm.
    """

    across: float
    down: float
    depth: float = 0.0
    rise: float = 0.0

    @property
    def frequency(self) -> float:
        """Dots a pixel along a row of dots."""
        return math.hypot(self.across, self.down)

    def peaks(self, order: int) -> NDArray[np.float64]:
        """The frequencies (n, 2) of all peaks of the lattice up to `order` steps away, folded to ±0.5."""
        steps = [
            (m, n)
            for m in range(-order, order + 1)
            for n in range(-order, order + 1)
            if 0 < abs(m) + abs(n) <= order
        ]
        own, other = np.array((self.across, self.down)), np.array((-self.down, self.across))
        found = np.array([m * own + n * other for m, n in steps])
        return folded(found)


def folded(frequencies: NDArray[np.float64]) -> NDArray[np.float64]:
    """Frequencies as sampling shows them, -0.5..0.5."""
    return frequencies - np.round(frequencies)


def find_screens(
    pixels: Pixels, *, squares: int = SQUARES, channels: bool = True
) -> tuple[Screen, ...]:
    """The screens in a picture (H, W, C), strongest first; none if it was not printed, or is tiny.

    Looks at no more than `squares` squares. channels: each colour by itself, for each shows its own
    ink; otherwise the mean of them alone.
    """
    cut = _cut(pixels, squares)
    if cut is None:
        return ()
    planes = [cut.mean(axis=-1)]
    if channels and pixels.shape[2] == 3:
        planes = [cut[..., channel] for channel in range(3)]
    found: list[Screen] = []
    for plane in planes:
        found += _of_plane(plane)
    if not any(_is_sure(screen, cut.shape[1]) for screen in found):
        return ()
    kept: list[Screen] = []
    for screen in sorted(found, key=lambda screen: -screen.rise):
        if len(kept) < MOST_SCREENS and not any(_same(screen, other) for other in kept):
            kept.append(screen)
    return tuple(kept)


def _is_sure(screen: Screen, side: int) -> bool:
    """Whether a screen proves that the picture was printed."""
    upright = min(abs(screen.across), abs(screen.down)) * side <= CROSS
    return screen.rise >= SURE and screen.depth >= SEEN and not upright


def _cut(pixels: Pixels, squares: int) -> Floats | None:
    """Squares (n, side, side, C) spread over the picture, as floats of 0..1; None without room for one."""
    height, width = pixels.shape[:2]
    side = SQUARE
    while side > LEAST and 2 * min(height, width) < 3 * side:
        side //= 2
    if min(height, width) < side:
        return None
    ratio = width / height
    down = max(1, min(-(-height // side), round(math.sqrt(squares / ratio))))
    across = max(1, min(-(-width // side), squares // down))
    tops = np.linspace(0, height - side, down).round().astype(int)
    lefts = np.linspace(0, width - side, across).round().astype(int)
    white = np.float32(white_of(pixels.dtype))
    cut = [
        np.asarray(pixels[top : top + side, left : left + side], np.float32) / white
        for top in tops
        for left in lefts
    ]
    return np.stack(cut)


def _of_plane(squares: Floats) -> list[Screen]:
    """The screens of all pairs of peaks in one colour."""
    squares = squares[squares.std(axis=(1, 2)) > PLAIN]
    if not len(squares):
        return []
    power = _spectra(squares)
    side = power.shape[1]
    excess = power - _around(power)
    mean = excess.mean(axis=0)
    centre = side // 2
    y, x = np.mgrid[-centre:centre, -centre:centre]
    radius = np.hypot(y, x) / side
    allowed = (radius >= max(COARSEST, 6 / side)) & (radius <= FINEST)
    allowed &= y >= 0
    rises = np.where(allowed, mean, 0)
    found: list[Screen] = []
    highest = np.argpartition(rises, -MOST_PEAKS, axis=None)[-MOST_PEAKS:]
    for place in highest[np.argsort(-rises.flat[highest], kind="stable")]:
        row, column = divmod(int(place), side)
        if rises[row, column] < PEAK:
            break
        own = np.array((column - centre, row - centre))
        other = np.array((-own[1], own[0]))
        first, exact = _peak(mean, own)
        second, across = _peak(mean, other)
        if first != mean[row, column] or min(first, second) < PEAK or first + second < PAIR:
            continue
        in_squares = [
            _near(excess, folded(at / side) * side).max(axis=(1, 2)) for at in (own, other)
        ]
        clear = np.minimum(*in_squares) > math.log(STANDS_OUT)
        if clear.mean() < SHARE:
            continue
        swings = [float(_near(power, at).max(axis=(1, 2)).mean()) for at in (own, other)]
        depth = 2 * math.exp(sum(swings) / 4) / (side / 2) ** 2
        if depth < GRID_DEPTH and _on_grid(own, side):
            continue
        turned = np.array((across[1], -across[0]))
        middle = (exact + turned) / 2 / side
        found.append(Screen(float(middle[0]), float(middle[1]), depth, first + second))
    return found


def _spectra(squares: Floats) -> Floats:
    """Logarithms of the power spectra (n, side, side), the mean in the middle."""
    side = squares.shape[1]
    window = np.hanning(side + 1)[:-1].astype(np.float32)
    centred = squares - squares.mean(axis=(1, 2), keepdims=True)
    spectra = np.fft.fft2(centred * window[:, None] * window)
    power = np.abs(spectra) ** 2
    floor = (FAINT * 0.375 * side) ** 2
    return np.fft.fftshift(np.log(power + floor), axes=(1, 2)).astype(np.float32)


def _on_grid(place: NDArray[np.int_], side: int) -> bool:
    """Whether the squares of a JPEG or WebP, of 8 or 4 pixels, repeat there."""
    eighth = place * 8 / side
    return bool((np.abs(eighth - np.round(eighth)) * side / 8 < GRID).all())


def _around(power: Floats) -> Floats:
    """The mean of a ring around each place: the 21 x 21 without the 7 x 7 in its middle.

    Beside the axes the mean along the axis, on both sides, where that is more.
    """
    wide, inner = (_sums(power, reach, (1, 2)) for reach in (10, 3))
    around = (wide - inner) / np.float32(21**2 - 7**2)
    middle, beside = power.shape[1] // 2, int(CROSS)
    band = slice(middle - beside, middle + beside + 1)
    for axis, strip in ((1, np.s_[:, :, band]), (2, np.s_[:, band])):
        along = _sums(power[strip], 10, (axis,)) - _sums(power[strip], 3, (axis,))
        np.maximum(around[strip], along / np.float32(21 - 7), out=around[strip])
    return around


def _sums(values: Floats, reach: int, axes: tuple[int, ...]) -> Floats:
    """Sums over what is near each place along the axes; a spectrum goes on at its other side."""
    for axis in axes:
        widths = [(0, 0), (0, 0), (0, 0)]
        widths[axis] = (reach + 1, reach)
        total = np.cumsum(np.pad(values, widths, mode="wrap"), axis=axis, dtype=np.float64)
        size = 2 * reach + 1
        if axis == 1:
            values = (total[:, size:] - total[:, :-size]).astype(np.float32)
        else:
            values = (total[:, :, size:] - total[:, :, :-size]).astype(np.float32)
    return values


def _near(excess: Floats, at: NDArray[np.float64]) -> Floats:
    """The 3 x 3 around a place (x, y from the middle), (n, 3, 3)."""
    side = excess.shape[-1]
    column, row = (np.round(at).astype(int) + side // 2) % side
    rows, columns = (np.arange(row - 1, row + 2) % side, np.arange(column - 1, column + 2) % side)
    return excess[..., rows[:, None], columns]


def _peak(mean: Floats, at: NDArray[np.int_]) -> tuple[float, NDArray[np.float64]]:
    """How far the spectrum rises near a place, and exactly where (a parabola through the top)."""
    around = _near(mean, at.astype(np.float64))
    row, column = divmod(int(around.argmax()), 3)
    top = at + np.array((column - 1, row - 1))
    fine = _near(mean, top.astype(np.float64))
    shift = [_vertex(fine[1, :]), _vertex(fine[:, 1])]
    return float(around.max()), top + np.array(shift)


def _vertex(values: Floats) -> float:
    """Where between -0.5 and 0.5 a parabola through three values has its top."""
    bend = float(values[0] - 2 * values[1] + values[2])
    return 0.0 if bend >= 0 else float(np.clip((values[0] - values[2]) / (2 * bend), -0.5, 0.5))


def _same(screen: Screen, other: Screen) -> bool:
    """Whether a screen is a part of another's lattice: its overtones repeat as regularly."""
    apart = other.peaks(3) - folded(np.array((screen.across, screen.down)))
    return bool((np.hypot(*folded(apart).T) < 2 / SQUARE).any())
