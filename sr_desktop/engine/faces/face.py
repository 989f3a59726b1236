"""One face in a photo."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, hypot

Point = tuple[float, float]
"""(x, y) in pixels; the middle of the first pixel is at (0.5, 0.5)."""


@dataclass(frozen=True, slots=True)
class Face:
    """Where a face lies in an upright photo, in pixels of the photo.

    x, y, width, height: its box, which may reach beyond the photo's edges.
    landmarks: the middle of the eye at the left of the picture, of the one at the right, the tip of the
               nose, the corner of the mouth at the left, and at the right, as they stand in an upright face.
    score:     how sure the finder is, 0..1.
    estimated: whether the landmarks are only those of a usual face in such a box.
    """

    x: float
    y: float
    width: float
    height: float
    landmarks: tuple[Point, Point, Point, Point, Point]
    score: float
    estimated: bool = False

    @property
    def centre(self) -> Point:
        """The middle of the box."""
        return self.x + self.width / 2, self.y + self.height / 2

    @property
    def eye_distance(self) -> float:
        """Pixels between the eyes."""
        (ax, ay), (bx, by) = self.landmarks[:2]
        return hypot(bx - ax, by - ay)

    @property
    def roll(self) -> float:
        """By how much the head is tilted, in radians; positive: clockwise on the screen."""
        (ax, ay), (bx, by) = self.landmarks[:2]
        return atan2(by - ay, bx - ax)
