"""A print as data: its size on paper, and what a photo becomes on it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from sr_desktop.engine.settings import CM_PER_INCH, Size

UNITS = {"cm": 1.0, "inch": CM_PER_INCH}
"""Centimetres of one."""
DENSITIES = (150, 200, 300, 600)
ENOUGH = 4
"""Times its own pixels, a photo can be made so large before a print looks soft."""
SHORTEST, LONGEST = 1.0, 300.0
"""Sides of a print in centimetres."""
FEWEST, MOST = 30, 1200
"""Dots per inch."""
WHITE = 0.15
"""Centimetres of a border from which it is worth telling."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A usual size of prints, upright, in `unit`."""

    width: float
    height: float
    unit: str
    name: str = ""

    @property
    def cm(self) -> tuple[float, float]:
        """Width and height in centimetres."""
        return self.width * UNITS[self.unit], self.height * UNITS[self.unit]


PAPERS = (
    Paper(9, 13, "cm"),
    Paper(10, 15, "cm"),
    Paper(13, 18, "cm"),
    Paper(20, 30, "cm"),
    Paper(21, 29.7, "cm", "A4"),
    Paper(4, 6, "inch"),
    Paper(5, 7, "inch"),
    Paper(8, 10, "inch"),
)
USUAL = {"cm": PAPERS[3], "inch": PAPERS[7]}


@dataclass(frozen=True, slots=True)
class PrintPlan:
    """What is asked for: width and height in cm, the unit they are told in, dots per inch.

    stands: `photo` (the paper is turned as the photo stands), `portrait` or `landscape`.
    """

    width: float
    height: float
    unit: str = "cm"
    dpi: int = 300
    stands: str = "photo"

    @property
    def paper(self) -> Paper | None:
        """The usual size that this is, whichever way it stands."""
        sides = sorted((self.width, self.height))
        for paper in PAPERS:
            if paper.unit == self.unit and all(map(_alike, sides, sorted(paper.cm))):
                return paper
        return None

    @property
    def size(self) -> Size:
        """The same for the engine."""
        width, height = self._standing()
        return Size.parse(
            f"{width:.4f}x{height:.4f}cm@{self.dpi}{'' if self.stands == 'photo' else ' fixed'}"
        )

    def of(self, source: tuple[int, int]) -> PrintOf:
        """What a photo of `source` (width, height) pixels becomes."""
        size = self.size
        made, (width, height) = size.pixels(*source), self._standing()
        upright, wide = source[0] < source[1], source[0] > source[1]
        if self.stands == "photo" and ((width > height and upright) or (width < height and wide)):
            width, height = height, width
        per_cm = self.dpi / CM_PER_INCH
        return PrintOf(
            pixels=made,
            factor=max(made[0] / source[0], made[1] / source[1]),
            beside=max(0.0, width - made[0] / per_cm) / 2,
            above=max(0.0, height - made[1] / per_cm) / 2,
            enough=(source[0] * ENOUGH / per_cm, source[1] * ENOUGH / per_cm),
        )

    def _standing(self) -> tuple[float, float]:
        """Width and height as the paper is held."""
        short, long = sorted((self.width, self.height))
        match self.stands:
            case "portrait":
                return short, long
            case "landscape":
                return long, short
            case _:
                return self.width, self.height


@dataclass(frozen=True, slots=True)
class PrintOf:
    """What a photo becomes on paper.

    pixels: (width, height) of the result; factor: times the photo's own, the larger of both.
    beside, above: centimetres of white at each of the two sides.
    enough: (width, height) in cm of the largest print that the photo has enough for.
    """

    pixels: tuple[int, int]
    factor: float
    beside: float
    above: float
    enough: tuple[float, float]

    @property
    def too_large(self) -> bool:
        """Whether the print asks for more than the photo can give."""
        return self.factor > ENOUGH * 1.02  # a hair more than that nobody sees


def down_to_half(value: float) -> float:
    """A length as one says it: not more than it is; small ones to a tenth."""
    return math.floor(value * 2) / 2 if value >= 2 else math.floor(value * 10) / 10


def _alike(one: float, other: float) -> bool:
    return abs(one - other) < 0.02
