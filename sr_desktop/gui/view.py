"""Where a picture lies in its window: zoom and pan as plain numbers, without Qt.

Everything is in device pixels, so a scale of 1 shows one picture pixel on one screen pixel, on
any screen. `scale` is screen pixels per picture pixel; (`x`, `y`) is where the picture's top left
corner lies in the window. With two panes side by side the window of a `View` is one pane, and
both panes show through the same view.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

MIN_SCALE = 0.05
MAX_SCALE = 32.0
STEP = 1.25
"""One notch of the mouse wheel, or one press of plus or minus."""

Point = tuple[float, float]
Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class View:
    """A picture of `image` (width, height) pixels seen through a window of `window` pixels."""

    image: Extent
    window: Extent
    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0

    @classmethod
    def fitted(cls, image: Extent, window: Extent, margin: int = 0) -> View:
        """The whole picture, as large as the window allows, in its middle."""
        return cls(image, window, fit_scale(image, window, margin))._centred()

    @property
    def width(self) -> float:
        """The picture's width on screen."""
        return self.image[0] * self.scale

    @property
    def height(self) -> float:
        """The picture's height on screen."""
        return self.image[1] * self.scale

    @property
    def visible(self) -> tuple[float, float, float, float]:
        """(left, top, right, bottom) of the part of the window that shows the picture."""
        left, top = max(0.0, self.x), max(0.0, self.y)
        right = max(left, min(float(self.window[0]), self.x + self.width))
        bottom = max(top, min(float(self.window[1]), self.y + self.height))
        return left, top, right, bottom

    def to_image(self, point: Point) -> Point:
        """The picture's point that is shown at a point of the window."""
        return (point[0] - self.x) / self.scale, (point[1] - self.y) / self.scale

    def to_window(self, point: Point) -> Point:
        """Where a point of the picture is shown."""
        return point[0] * self.scale + self.x, point[1] * self.scale + self.y

    def zoomed(self, scale: float, at: Point | None = None) -> View:
        """Another scale, with the picture's point at `at` (the middle by default) kept in place.

        A picture that then fits the window as a whole is centred instead.
        """
        lowest = min(MIN_SCALE, fit_scale(self.image, self.window))
        scale = min(MAX_SCALE, max(lowest, scale))
        at = at or (self.window[0] / 2, self.window[1] / 2)
        image_x, image_y = self.to_image(at)
        moved = replace(self, scale=scale, x=at[0] - image_x * scale, y=at[1] - image_y * scale)
        return moved._kept_in_sight()

    def panned(self, dx: float, dy: float) -> View:
        """Moved by screen pixels; the picture never leaves the middle of the window."""
        return replace(self, x=self.x + dx, y=self.y + dy)._kept_in_sight()

    def in_window(self, window: Extent) -> View:
        """The same part of the picture in the middle of a window of another size."""
        dx = (window[0] - self.window[0]) / 2
        dy = (window[1] - self.window[1]) / 2
        return replace(self, window=window, x=self.x + dx, y=self.y + dy)._kept_in_sight()

    def of_image(self, image: Extent) -> View:
        """The same framing of the same picture with another number of pixels (2x, 4x)."""
        scale = self.scale * self.image[0] / image[0]
        return replace(self, image=image, scale=min(MAX_SCALE, scale))._kept_in_sight()

    def _centred(self) -> View:
        return replace(
            self, x=(self.window[0] - self.width) / 2, y=(self.window[1] - self.height) / 2
        )

    def _kept_in_sight(self) -> View:
        if self.width <= self.window[0] and self.height <= self.window[1]:
            return self._centred()
        middle_x, middle_y = self.window[0] / 2, self.window[1] / 2
        return replace(
            self,
            x=min(middle_x, max(middle_x - self.width, self.x)),
            y=min(middle_y, max(middle_y - self.height, self.y)),
        )


@dataclass(frozen=True, slots=True)
class Panes:
    """A canvas of `canvas` (width, height) pixels as one pane, or as two with `gap` between them."""

    canvas: Extent
    two: bool = False
    gap: int = 0

    @property
    def size(self) -> Extent:
        """The (width, height) of each pane."""
        width, height = self.canvas
        return (max(1, (width - self.gap) // 2), height) if self.two else self.canvas

    @property
    def lefts(self) -> tuple[int, ...]:
        """Where on the canvas each pane begins."""
        return (0, max(0, self.canvas[0] - self.size[0])) if self.two else (0,)

    def to_pane(self, point: Point) -> Point:
        """A point of the canvas in the coordinates of the pane that it lies in or is nearest to."""
        if not self.two or point[0] < self.canvas[0] / 2:
            return min(point[0], float(self.size[0])), point[1]
        return max(0.0, point[0] - self.lefts[1]), point[1]


def fit_scale(image: Extent, window: Extent, margin: int = 0) -> float:
    """The scale at which the whole picture just fits, with `margin` screen pixels around it."""
    room_x = max(1, window[0] - 2 * margin)
    room_y = max(1, window[1] - 2 * margin)
    return min(room_x / max(1, image[0]), room_y / max(1, image[1]), MAX_SCALE)
