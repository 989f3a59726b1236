"""How long a photo takes: learned from finished ones, from its pixels before and after.

The cost of a photo is a + b * megapixels of the source + c * megapixels of the result, in seconds, none
of the three negative. The last photos count most, and single odd ones (a busy disk, a model that had to
be loaded) little.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median
from typing import Self

from sr_desktop.jobs.job import DEFAULT_MODEL, EngineName, Settings

Terms = tuple[float, float, float]
"""What is multiplied with a, b and c, or these three themselves."""

TYPICAL_PIXELS = 640 * 480
"""Of the photo that the engine's self-test speaks of."""
BEFORE_ANY: Terms = (0.1, 5.0, 0.1)
"""What a usual processor takes, before anything is known."""
BESIDE_NETWORK = 0.1
"""Seconds for a photo, and for a megapixel of the result, that the self-test does not measure."""

KEPT = 64
"""So many of the last photos are learned from."""
FADING = 0.97
"""What a photo counts for less with each that comes after it."""
ROUNDS = 4
SPREAD = 0.25
"""By how much photos of the same size differ, as a share."""
ODD = 3.0
"""Deviations, in those of the middle one, from which a photo counts less."""
PRIOR_SPREAD = 4.0
"""By how much each of the three numbers may differ from what was thought of it before, as a share."""
ALONE: tuple[Terms, ...] = ((1, 0, 0), (0, 1, 0), (0, 0, 1))


@dataclass(frozen=True, slots=True)
class Kind:
    """What decides, beside its pixels, how long a photo takes. `device`: as chosen, perhaps "auto"."""

    device: str = "auto"
    model: str = DEFAULT_MODEL
    descreen: bool = False
    engine: EngineName = "own"

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Of a photo that is restored with these settings."""
        return cls(settings.device, settings.model, settings.descreen, settings.engine)


@dataclass(frozen=True, slots=True)
class Load:
    """One photo as work: its kind, and the pixels of the source and of the result, None while unknown."""

    kind: Kind
    pixels: tuple[int, int] | None = None

    @classmethod
    def of(cls, settings: Settings, size: tuple[int, int] | None = None) -> Self:
        """Of a photo of (width, height) that is restored with these settings."""
        if size is None:
            return cls(Kind.of(settings))
        width, height = settings.size.pixels(*size)
        return cls(Kind.of(settings), (size[0] * size[1], width * height))


def terms(pixels_in: float, pixels_out: float, photos: float = 1) -> Terms:
    """What stands beside a, b and c for so many photos of so many pixels in all."""
    return photos, pixels_in / 1e6, pixels_out / 1e6


def times(numbers: Terms, of: Terms) -> float:
    """Both multiplied, for instance seconds for a load."""
    return numbers[0] * of[0] + numbers[1] * of[1] + numbers[2] * of[2]


def after_self_test(seconds: float) -> Terms:
    """The three numbers where the engine's self-test took so many seconds for a usual photo."""
    return BESIDE_NETWORK, seconds / (TYPICAL_PIXELS / 1e6), BESIDE_NETWORK


class Cost:
    """The three numbers for one kind of photo. Starts with `prior`, the numbers of something similar."""

    def __init__(self, prior: Terms = BEFORE_ANY) -> None:
        self._prior = self._numbers = prior
        self._fits = True
        self._seen: deque[tuple[Terms, float]] = deque(maxlen=KEPT)

    @property
    def numbers(self) -> Terms:
        """a, b and c. Found anew when they are asked for: photos may end by the dozen."""
        if not self._fits:
            self._numbers, self._fits = self._fitted(), True
        return self._numbers

    def seconds(self, load: Terms) -> float:
        """What such a load takes in one lane, in seconds."""
        return times(self.numbers, load)

    def learn(self, load: Terms, seconds: float) -> None:
        """A photo was finished after so many seconds."""
        self._seen.append((load, seconds))
        self._fits = False

    def _fitted(self) -> Terms:
        scale = median(took / times(self._prior, load) for load, took in self._seen)
        prior = self._scaled(scale)
        numbers, counts = prior, [1.0] * len(self._seen)
        for _ in range(ROUNDS):
            rows = [
                (load, took, count * FADING**age / (SPREAD * times(numbers, load)) ** 2)
                for age, ((load, took), count) in enumerate(
                    zip(reversed(self._seen), counts, strict=True)
                )
            ]
            for place in range(3):
                if prior[place] > 0:
                    weight = (PRIOR_SPREAD * prior[place]) ** -2
                    rows.append((ALONE[place], prior[place], weight))
            numbers = _least_squares(rows)
            off = [abs(took / times(numbers, load) - 1) for load, took in reversed(self._seen)]
            usual = ODD * max(median(off), SPREAD / 2)
            counts = [min(1.0, usual / each) if each else 1.0 for each in off]
        return numbers

    def _scaled(self, scale: float) -> Terms:
        a, b, c = self._prior
        return a * scale, b * scale, c * scale


def is_sane(numbers: Iterable[object]) -> bool:
    """Whether these can be the three numbers of a cost: none negative, a little time for any photo."""
    found = list(numbers)
    for each in found:
        if isinstance(each, bool) or not isinstance(each, (int, float)):
            return False
        if not 0 <= each <= 1e6:  # nor is what is no number
            return False
    return len(found) == 3 and times(found, (1, 0.3, 0.3)) > 1e-6  # type: ignore[arg-type]  # three numbers, checked above


def _least_squares(rows: list[tuple[Terms, float, float]]) -> Terms:
    """The numbers, none negative, for which (load, seconds, weight) fit best.

    Of three numbers each may be nothing: all seven ways are tried (Lawson and Hanson, Solving Least Squares
    Problems, 1974, chapter 23, gives the condition of which this is the plain search).
    """
    square = [[0.0] * 3 for _ in range(3)]
    right = [0.0] * 3
    for load, took, weight in rows:
        for i in range(3):
            right[i] += weight * load[i] * took
            for j in range(3):
                square[i][j] += weight * load[i] * load[j]
    best, least = (0.0, 0.0, 0.0), math.inf
    for ways in range(1, 8):
        places = [i for i in range(3) if ways >> i & 1]
        found = _solved(
            [[square[i][j] for j in places] for i in places], [right[i] for i in places]
        )
        if found is None or min(found) < 0:
            continue
        numbers = [0.0] * 3
        for place, value in zip(places, found, strict=True):
            numbers[place] = value
        error = -sum(right[i] * numbers[i] for i in range(3))  # at the minimum, but for a constant
        if error < least:
            best, least = (numbers[0], numbers[1], numbers[2]), error
    return best


def _solved(square: list[list[float]], right: list[float]) -> list[float] | None:
    """The solution of a small symmetric system by Gauss's way; None where there is none."""
    size = len(right)
    rows = [[*line, value] for line, value in zip(square, right, strict=True)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda row: abs(rows[row][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        if abs(rows[i][i]) < 1e-12 * (abs(square[i][i]) + 1e-300):
            return None
        for row in rows[i + 1 :]:
            factor = row[i] / rows[i][i]
            for j in range(i, size + 1):
                row[j] -= factor * rows[i][j]
    found = [0.0] * size
    for i in reversed(range(size)):
        rest = sum(rows[i][j] * found[j] for j in range(i + 1, size))
        found[i] = (rows[i][size] - rest) / rows[i][i]
    return found
