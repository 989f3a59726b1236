"""Drawings made by a program: lines, letters, shapes and webs, whose edges are as sharp as edges can be.

Photographs hold few hard, clean edges of high contrast, and a network that enlarges learns them slowly
from photographs alone. Letters, maps and drawings consist of nothing else.
"""

from __future__ import annotations

import string
from collections.abc import Callable

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

Bytes = NDArray[np.uint8]
Colour = tuple[int, int, int]
FINER = 3
"""Drawn so many times as large and then reduced, so that edges are antialiased."""
LETTERS = string.ascii_letters * 3 + string.digits + ".,;:!?&()-"


def drawing(rng: Generator, side: int) -> Bytes:
    """A random drawing, (side, side, 3) uint8; the same for the same state of `rng`."""
    large = side * FINER
    sheet = Image.fromarray(_ground(rng, large))
    draw = ImageDraw.Draw(sheet)
    kinds: tuple[_Mark, ...] = (_blob, _blob, _stripes, _letters, _rings, _polygon, _web, _strokes)
    for _ in range(int(rng.integers(8, 40))):
        kinds[int(rng.integers(len(kinds)))](draw, rng, large)
    return np.asarray(sheet.resize((side, side), Image.Resampling.BICUBIC))


_Mark = Callable[[ImageDraw.ImageDraw, Generator, int], None]


def _ground(rng: Generator, large: int) -> Bytes:
    """Paper with a slow change of colour from corner to corner."""
    corners = np.array([_colour(rng) for _ in range(4)], np.float32).reshape(2, 2, 3)
    ramp = np.linspace(0, 1, large, dtype=np.float32)
    rows = corners[0][None] + ramp[:, None, None] * (corners[1] - corners[0])[None]
    ground = rows[:, None, 0] + ramp[None, :, None] * (rows[:, None, 1] - rows[:, None, 0])
    return np.rint(ground).astype(np.uint8)


def _colour(rng: Generator) -> Colour:
    """Half the time black, white or grey, which is where contrast is highest."""
    if rng.random() < 0.5:
        grey = int(rng.choice(np.array([0, 12, 30, 225, 245, 255, rng.integers(256)])))
        return grey, grey, grey
    red, green, blue = (int(v) for v in rng.integers(0, 256, 3))
    return red, green, blue


def _place(rng: Generator, large: int) -> NDArray[np.float64]:
    return rng.uniform(0, large, 2)


def _size(rng: Generator, large: int, least: float, most: float) -> float:
    """A length as a share of the sheet, small ones more often."""
    return float(large * np.exp(rng.uniform(np.log(least), np.log(most))))


def _points(xy: NDArray[np.float64]) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in xy]


def _outline(rng: Generator, large: int, size: float) -> NDArray[np.float64]:
    """A smooth closed curve around a random place: a circle with a few waves on it."""
    angle = np.linspace(0, 2 * np.pi, 180, endpoint=False)
    radius = np.ones_like(angle)
    for wave in range(2, 7):
        radius += rng.normal(0, 0.35 / wave) * np.cos(wave * angle + rng.uniform(0, 2 * np.pi))
    stretch = rng.uniform(0.4, 1.0, 2)
    ring = np.stack([np.cos(angle), np.sin(angle)], 1) * radius[:, None] * stretch
    return _place(rng, large) + size * ring


def _curve(rng: Generator, large: int) -> NDArray[np.float64]:
    """A smooth open line: a cubic Bézier curve."""
    ends = np.stack([_place(rng, large) for _ in range(4)])
    t = np.linspace(0, 1, 60)[:, None]
    basis = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
    line: NDArray[np.float64] = sum(b * e for b, e in zip(basis, ends, strict=True))
    return line


def _blob(draw: ImageDraw.ImageDraw, rng: Generator, large: int) -> None:
    """A filled round shape, often with a dark or light rim."""
    edge = _points(_outline(rng, large, _size(rng, large, 0.01, 0.25)))
    draw.polygon(edge, fill=_colour(rng))
    if rng.random() < 0.6:
        width = int(rng.integers(2, 8 * FINER))
        draw.line([*edge, edge[0]], fill=_colour(rng), width=width, joint="curve")


def _stripes(draw: ImageDraw.ImageDraw, rng: Generator, large: int) -> None:
    """The same curve beside itself again and again, like a zebra or a staff of music."""
    line, step = _curve(rng, large), rng.normal(0, 1, 2)
    step *= _size(rng, large, 0.006, 0.05) / np.hypot(*step)
    width = max(1, round(float(np.hypot(*step)) * rng.uniform(0.2, 0.8)))
    colour = _colour(rng)
    for index in range(int(rng.integers(3, 20))):
        draw.line(_points(line + index * step), fill=colour, width=width, joint="curve")


def _letters(draw: ImageDraw.ImageDraw, rng: Generator, large: int) -> None:
    """Some lines of letters, now and then standing upright on the side."""
    size = _size(rng, large, 0.014, 0.12)
    font = ImageFont.load_default(size)
    lines = [
        "".join(rng.choice([*LETTERS, " ", " "], int(rng.integers(3, 30))))
        for _ in range(int(rng.integers(1, 6)))
    ]
    x, y = (float(v) for v in _place(rng, large) - 0.2 * large)
    draw.multiline_text((x, y), "\n".join(lines), fill=_colour(rng), font=font)


def _rings(draw: ImageDraw.ImageDraw, rng: Generator, large: int) -> None:
    """Circles in circles."""
    x, y = (float(v) for v in _place(rng, large))
    radius, step = _size(rng, large, 0.02, 0.2), _size(rng, large, 0.006, 0.03)
    colour, width = _colour(rng), max(1, round(step * rng.uniform(0.2, 0.7)))
    while radius > 1:
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=colour, width=width)
        radius -= step


def _polygon(draw: ImageDraw.ImageDraw, rng: Generator, large: int) -> None:
    """A shape with corners."""
    size = _size(rng, large, 0.01, 0.25)
    corners = _place(rng, large) + rng.normal(0, size, (int(rng.integers(3, 7)), 2))
    draw.polygon(_points(corners), fill=_colour(rng))


def _web(draw: ImageDraw.ImageDraw, rng: Generator, large: int) -> None:
    """Veins between bright cells, as on wings and leaves and in windows of lead glass."""
    count = int(rng.integers(6, 24))
    middle, size = _place(rng, large), _size(rng, large, 0.05, 0.3)
    knots = middle + rng.normal(0, size, (count, 2))
    colour, width = _colour(rng), int(rng.integers(2, 6 * FINER))
    for knot in knots:
        near = np.argsort(((knots - knot) ** 2).sum(1))[1:4]
        if rng.random() < 0.5:
            draw.polygon(_points(np.stack([knot, *knots[near[:2]]])), fill=_colour(rng))
        for other in knots[near]:
            draw.line(_points(np.stack([knot, other])), fill=colour, width=width)


def _strokes(draw: ImageDraw.ImageDraw, rng: Generator, large: int) -> None:
    """A few curves of a pen."""
    colour = _colour(rng)
    for _ in range(int(rng.integers(1, 6))):
        width = int(rng.integers(1, 5 * FINER))
        draw.line(_points(_curve(rng, large)), fill=colour, width=width, joint="curve")
