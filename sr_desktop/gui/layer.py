"""What lies over the enlarged photo before its result is there: previews, and tiles of the work that runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QRegion

Box = tuple[int, int, int, int]
"""(left, top, right, bottom) in pixels of the result; right and bottom lie outside."""

MOST_BYTES = 128 * 1024**2
SMALLEST = 32
"""Pixels: a patch is not made smaller than that on its way out."""


@dataclass(slots=True)
class Patch:
    """A piece of the result. `image` has as many pixels as `box`, or fewer."""

    box: Box
    image: QImage
    reduced: QImage | None = None
    """A smaller copy for a far view, made when it is first looked at."""

    @property
    def density(self) -> float:
        """Pixels of the image for each pixel of the result, along a side."""
        return self.image.width() / max(1, self.box[2] - self.box[0])

    @property
    def bytes(self) -> int:
        """What it takes in memory."""
        return self.image.sizeInBytes() + (self.reduced.sizeInBytes() if self.reduced else 0)

    def image_for(self, scale: float) -> QImage:
        """The image, or a smooth copy that is large enough for `scale` screen pixels a result pixel."""
        steps = 0
        while self.density / 2 ** (steps + 1) >= scale and self.image.width() >> (steps + 1) >= 8:
            steps += 1
        if steps == 0:
            return self.image
        size = _halved(self.image.size(), steps)
        if self.reduced is None or self.reduced.size() != size:
            self.reduced = _scaled(self.image, size)
        return self.reduced

    def shrink(self) -> bool:
        """Keeps a quarter of the pixels; False if there are too few for that."""
        if min(self.image.width(), self.image.height()) < 2 * SMALLEST:
            return False
        self.image, self.reduced = _scaled(self.image, _halved(self.image.size(), 1)), None
        return True


class Layer:
    """Patches of a result of `size` (width, height) pixels, the later over the earlier.

    A coarse patch never hides an exact one of the same settings; after `coarsen` it does.
    """

    def __init__(self, size: tuple[int, int]) -> None:
        self.size = size
        self._rough: list[Patch] = []
        self._sharp: list[Patch] = []

    def __len__(self) -> int:
        return len(self._rough) + len(self._sharp)

    def __iter__(self) -> Iterator[Patch]:
        """The patches in the order in which they are drawn."""
        yield from self._rough
        yield from self._sharp

    @property
    def bytes(self) -> int:
        """What all patches take in memory."""
        return sum(patch.bytes for patch in self)

    def put(self, box: Box, image: QImage, *, exact: bool) -> None:
        """Adds a patch and drops those that it hides, with others, as a whole."""
        left, top, right, bottom = box
        if image.isNull() or right <= left or bottom <= top:
            return
        (self._sharp if exact else self._rough).append(Patch(box, _ready(image)))
        self._drop_hidden(_rect(box))

    def coarsen(self) -> None:
        """From now on all patches are of settings that were left: whatever comes lies over them."""
        self._rough += self._sharp
        self._sharp = []

    def keep_within(self, seen: Box | None, scale: float, most: int | None = None) -> None:
        """Brings the patches below `most` bytes (`MOST_BYTES`).

        The farthest from the visible box `seen` are made coarser and then dropped; of the visible
        ones only pixels that `scale` (screen pixels a result pixel) does not show are given up.
        """
        excess = self.bytes - (MOST_BYTES if most is None else most)
        if excess <= 0:
            return
        ranked = sorted(self, key=lambda patch: _distance(patch.box, seen), reverse=True)
        for patch in ranked:
            near = _distance(patch.box, seen) == 0
            while excess > 0 and (not near or patch.density >= 2 * scale):
                held = patch.bytes
                if not patch.shrink():
                    break
                excess -= held - patch.bytes
        for patch in ranked:
            if excess <= 0:
                return
            excess -= patch.bytes
            self._rough = [each for each in self._rough if each is not patch]
            self._sharp = [each for each in self._sharp if each is not patch]

    def _drop_hidden(self, changed: QRect) -> None:
        hidden: set[int] = set()
        above: list[QRect] = []
        for patch in reversed([*self]):
            rect = _rect(patch.box)
            if rect.intersects(changed) and _covered(rect, above):
                hidden.add(id(patch))
            else:
                above.append(rect)
        if hidden:
            self._rough = [patch for patch in self._rough if id(patch) not in hidden]
            self._sharp = [patch for patch in self._sharp if id(patch) not in hidden]


def _covered(rect: QRect, above: list[QRect]) -> bool:
    left = QRegion(rect)
    for other in above:
        if other.intersects(rect):
            left = left.subtracted(QRegion(other))
            if left.isEmpty():
                return True
    return False


def _rect(box: Box) -> QRect:
    return QRect(box[0], box[1], box[2] - box[0], box[3] - box[1])


def _distance(box: Box, seen: Box | None) -> float:
    """How far a box lies from the visible one; 0 if it is seen."""
    if seen is None:
        return 0.0
    across = max(0, box[0] - seen[2] + 1, seen[0] - box[2] + 1)
    down = max(0, box[1] - seen[3] + 1, seen[1] - box[3] + 1)
    return hypot(across, down)


def _ready(image: QImage) -> QImage:
    """In a format that Qt draws fast; an image that only borrows its pixels is copied by that or here."""
    formats = QImage.Format
    wanted = (
        formats.Format_ARGB32_Premultiplied if image.hasAlphaChannel() else formats.Format_RGB32
    )
    made = image.copy() if image.format() == wanted else image.convertToFormat(wanted)
    made.setDevicePixelRatio(1.0)
    return made


def _halved(size: QSize, steps: int) -> QSize:
    part = 1 << steps
    return QSize(max(1, -(-size.width() // part)), max(1, -(-size.height() // part)))


def _scaled(image: QImage, size: QSize) -> QImage:
    return image.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
