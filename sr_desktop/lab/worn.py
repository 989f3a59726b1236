"""What time and paper do to a family photo: tone, film grain, paper, printing screen, dust.

Each function takes a picture (H, W, 3), float32 in 0..1, and one random generator. Lengths are in
pixels of the scan; `pixel` says how many pixels of the given picture make one of those.
"""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from sr_desktop.lab.degrade_filters import (
    RADIUS,
    Floats,
    Range,
    filter_with,
    gaussian,
    normalised,
    radii,
)

LUMA = np.array([0.299, 0.587, 0.114], np.float32)

BLACK_AND_WHITE, SEPIA, FADED_COLOUR = 0.24, 0.14, 0.30
"""Shares of the kinds of print; the rest keeps its colours."""
PAPER_PERIOD: Range = (2.6, 7.0)
"""Distance of the ribs or cells of silk, linen and honeycomb paper, pixels of the scan."""
SCREEN_PERIOD: Range = (2.4, 4.5)
"""Distance of printed dots, pixels of the scan: 150 lines an inch scanned at 360 to 675 dpi."""
SCREEN_ANGLES = np.deg2rad([15.0, 75.0, 0.0])
"""Usual angles of the cyan, magenta and yellow screens: what red, green and blue show."""


def light(picture: Floats) -> Floats:
    """Luminance (H, W, 1) after Rec. 601."""
    return (picture @ LUMA)[..., None]


def tone(picture: Floats, rng: Generator) -> tuple[Floats, str]:
    """The print itself and what it is called: colour, black-and-white, sepia; faded, yellowed."""
    kind = rng.random()
    name, out = "colour", picture
    grey = light(picture)
    if kind < BLACK_AND_WHITE:
        name, out = "black-and-white", np.repeat(grey, 3, axis=2)
    elif kind < BLACK_AND_WHITE + SEPIA:
        # toned silver: the shadows stay nearly black, the middle tones take the colour
        strength = rng.uniform(0.04, 0.24)
        middle = 4 * grey * (1 - grey)
        tint = np.array([0.55, 0.0, -1.0], np.float32) * np.float32(strength)
        name, out = "sepia", grey * (1 + tint * (0.35 + 0.65 * middle))
    elif kind < BLACK_AND_WHITE + SEPIA + FADED_COLOUR:
        # dyes fade at different speeds: less colour, and a cast
        saturation = rng.uniform(0.35, 0.95)
        cast = np.exp(rng.uniform(-0.12, 0.12, 3)).astype(np.float32)
        out = (grey + np.float32(saturation) * (picture - grey)).clip(0, 1) ** cast
        name = "faded colour"
    if rng.random() < 0.45:  # blacks grow grey, whites dull
        black, white = rng.uniform(0, 0.18), rng.uniform(0.8, 1.0)
        out = np.float32(black) + np.float32(white - black) * out
    if rng.random() < 0.25:  # the paper yellows
        blue = rng.uniform(0.78, 0.97)
        out = out * np.array([1.0, (2 + blue) / 3, blue], np.float32)
        name += ", yellowed"
    return out.clip(0, 1).astype(np.float32), name


def film_grain(
    picture: Floats, rng: Generator, *, sigma: float, clump: float, coloured: bool, pixel: float
) -> Floats:
    """Clumped silver (H, W, 3) to add: strongest in the middle tones, correlated in space.

    sigma:  its standard deviation in the middle tones.
    clump:  size of the clumps (sigma of their Gaussian), pixels of the scan.
    coloured:  three dye layers with two thirds of their grain in common, instead of silver's one.
    """
    size = min(clump * pixel, RADIUS / 4)
    fine, coarse = radii(size, size, 0.0), radii(1.8 * size, 1.8 * size, 0.0)
    edge = (len(coarse) - len(fine)) // 2
    kernel = 0.3 * normalised(np.exp(-0.5 * coarse))
    kernel[edge : len(coarse) - edge, edge : len(coarse) - edge] += 0.7 * normalised(
        np.exp(-0.5 * fine)
    )
    kernel /= np.sqrt((kernel**2).sum())  # white noise keeps its variance
    white = rng.standard_normal((*picture.shape[:2], 3 if coloured else 1), np.float32)
    if coloured:
        silver = rng.standard_normal((*picture.shape[:2], 1), np.float32)
        white = np.float32(0.6) * white + np.float32(0.8) * silver
    grain = filter_with(white, kernel)
    bright = light(picture).clip(0, 1)
    strength = 2 * np.sqrt(bright * (1 - bright) + np.float32(0.02))
    return np.broadcast_to(np.float32(sigma) * strength * grain, picture.shape)


def gaussian_noise(picture: Floats, rng: Generator, *, sigma: float, coloured: bool) -> Floats:
    """White noise (H, W, 3) to add, the same in all channels unless `coloured`."""
    white = rng.standard_normal((*picture.shape[:2], 3 if coloured else 1), np.float32)
    return np.broadcast_to(np.float32(sigma) * white, picture.shape)


def poisson_noise(picture: Floats, rng: Generator, *, photons: float, coloured: bool) -> Floats:
    """Photon noise (H, W, 3) to add, for `photons` counted where the picture is white.

    The normal approximation of the Poisson distribution: its variance is the brightness.
    """
    bright = picture if coloured else light(picture)
    white = rng.standard_normal(bright.shape, np.float32)
    noise = np.sqrt(bright.clip(0, 1) / np.float32(photons)) * white
    return np.broadcast_to(noise, picture.shape)


def waves(
    shape: tuple[int, ...], angles: Floats | np.ndarray, period: float, phase: np.ndarray
) -> Floats:
    """The mean of plane cosine waves (H, W), one for each of `angles`, in -1..1."""
    y, x = np.arange(shape[0], dtype=np.float32)[:, None], np.arange(shape[1], dtype=np.float32)
    turn = 2 * np.pi / period
    total = np.zeros(shape[:2], np.float32)
    for angle, start in zip(angles, phase, strict=True):
        across, down = np.float32(turn * np.cos(angle)), np.float32(turn * np.sin(angle))
        total += np.cos(across * x + down * y + np.float32(start))
    return total / np.float32(len(angles))


def paper(shape: tuple[int, ...], rng: Generator, *, pixel: float) -> tuple[Floats, str]:
    """The relief of a paper (H, W, 1) in -1..1 and its name: silk, linen, honeycomb or matt."""
    turned = rng.uniform(0, np.pi)
    names = ("silk", "linen", "honeycomb", "matt")
    name = names[rng.integers(len(names))]
    period = rng.uniform(*PAPER_PERIOD) * pixel
    rough = filter_with(
        rng.standard_normal((*shape[:2], 1), np.float32),
        gaussian(min(rng.uniform(0.5, 1.1) * pixel, RADIUS / 3)),
    )
    rough = (rough / (3 * rough.std() + 1e-6)).clip(-1, 1)
    if name == "matt":
        return rough, name
    count = {"silk": 2, "linen": 2, "honeycomb": 3}[name]
    angles = turned + np.pi * np.arange(count) / count
    if name == "silk":  # ribs that cross at a narrow angle
        angles = turned + np.array([-0.5, 0.5])
    regular = waves(shape, angles, period, rng.uniform(0, 2 * np.pi, count))[..., None]
    share = np.float32(rng.uniform(0.5, 0.85))
    return share * regular + (1 - share) * rough, name


def on_paper(picture: Floats, relief: Floats, amplitude: float) -> Floats:
    """`picture` with the light that the relief (H, W, 1) throws: at most `amplitude` either way."""
    return picture + np.float32(amplitude) * relief * (0.45 + 0.55 * light(picture))


def dot_screen(shape: tuple[int, ...], rng: Generator, *, grey: bool, pixel: float) -> Floats:
    """The dots of a printed page, (H, W, 1) if it is `grey`, else (H, W, 3), in -1..1."""
    period = rng.uniform(*SCREEN_PERIOD) * pixel
    turned = rng.uniform(0, np.pi)
    screens = []
    for angle in SCREEN_ANGLES[: 1 if grey else 3]:
        angles = turned + angle + np.array([0, np.pi / 2])
        screens.append(waves(shape, angles, period, rng.uniform(0, 2 * np.pi, 2)))
    return np.stack(screens, axis=-1)


def printed(picture: Floats, dots: Floats, amplitude: float) -> Floats:
    """What a scanner sees of a printed dot screen: dots in the lights, holes in the shadows.

    The mean of every neighbourhood stays; `amplitude` is the swing in the middle tones.
    """
    return picture + np.float32(4 * amplitude) * picture * (1 - picture) * dots


def dust(
    shape: tuple[int, ...], rng: Generator, *, specks: Range, hairs: float, pixel: float
) -> Floats:
    """How much of the picture dust and fine hairs cover, (H, W, 1) in 0..1.

    specks: range of their number on 100 x 100 pixels of the scan; hairs: chance of each of two.
    """
    cover = np.zeros(shape[:2], np.float32)
    area = shape[0] * shape[1] / pixel**2 / 1e4
    for _ in range(rng.poisson(rng.uniform(*specks) * area)):
        y, x = rng.uniform(0, shape[0]), rng.uniform(0, shape[1])
        _stamp(cover, y, x, rng.uniform(0.35, 1.0) * pixel, rng.uniform(0.55, 1.0))
    for _ in range(2):
        if rng.random() >= hairs:
            continue
        start = rng.uniform(0, 1, 2) * shape[:2]
        length, angle = rng.uniform(8, 30) * pixel, rng.uniform(0, 2 * np.pi)
        bend, width = rng.uniform(-2.5, 2.5), rng.uniform(0.25, 0.5) * pixel
        strength = rng.uniform(0.35, 0.8)
        steps = max(2, int(length / max(0.7 * width, 0.5)))
        turns = angle + bend * np.linspace(0, 1, steps)
        ys = start[0] + np.cumsum(np.sin(turns)) * length / steps
        xs = start[1] + np.cumsum(np.cos(turns)) * length / steps
        for y, x in zip(ys, xs, strict=True):
            _stamp(cover, float(y), float(x), width, strength)
    return cover[..., None]


def _stamp(cover: Floats, y: float, x: float, sigma: float, strength: float) -> None:
    """One soft spot of standard deviation `sigma` (pixels) at (y, x); overlaps do not add up."""
    reach = int(np.ceil(2.5 * max(sigma, 0.4)))
    top, left = max(0, int(y) - reach), max(0, int(x) - reach)
    part = cover[top : int(y) + reach + 1, left : int(x) + reach + 1]
    if not part.size:
        return
    down = (np.arange(top, top + part.shape[0]) - y) ** 2
    across = (np.arange(left, left + part.shape[1]) - x) ** 2
    spot = np.exp(-0.5 * (down[:, None] + across) / max(sigma, 0.4) ** 2)
    np.maximum(part, (strength * spot).astype(np.float32), out=part)
