"""Strong: a face as a network drew it anew, put in the place of the old one."""

from __future__ import annotations

from math import ceil, floor, hypot, sqrt

import numpy as np
from numpy.typing import NDArray

from sr_desktop.engine.blend import Blend
from sr_desktop.engine.colour import luminance
from sr_desktop.engine.faces.align import SIDE
from sr_desktop.engine.faces.drawn import CENTRE, FADE, RADII, Drawn, oval
from sr_desktop.engine.faces.regions import around, shared
from sr_desktop.engine.faces.sampling import coarse, reach_of, sampled
from sr_desktop.engine.faces.treatment import Treatment
from sr_desktop.engine.image import Floats
from sr_desktop.engine.resample import resize
from sr_desktop.engine.tiling import Box

FINEST = 0.5
"""Detail of a picture is finer than a Gaussian of so many of its pixels, once it is enlarged."""


class Strong:
    """A `Treatment`: `base`, and over it the drawn face, in a soft oval within the base's own mask.

    amount: share of the drawn face, 0..1: 0 is `base` and nothing else, 1 the drawn face and nothing else.
    What the result shows finer than a network draws, it keeps: a large face is no softer than what is
    around it.
    """

    def __init__(
        self,
        drawn: Drawn,
        base: Treatment,
        blend: Blend,
        source_size: tuple[int, int],
        size: tuple[int, int],
        *,
        amount: float,
    ) -> None:
        """blend: of the photo, in full strength, with the photo's colours; `drawn` has its channels.

        source_size, size: of photo and result, (width, height).
        """
        if drawn.picture.shape[2] != blend.channels:
            raise ValueError("the face was drawn for another way to put it in")
        self._base, self._blend, self._amount = base, blend, np.float32(amount)
        self._size = size
        self._turn, self._shift = drawn.alignment.turn, drawn.alignment.shift
        self._side = drawn.alignment.side
        self._across, self._down = source_size[0] / size[0], source_size[1] / size[1]
        # pixels of the square for one of the result; made smaller beforehand, so that nothing is skipped
        step = drawn.alignment.scale * min(self._across, self._down)
        self._kept = min(self._side, ceil(self._side / step))
        self._picture = drawn.picture  # in 16 bits, for there may be many
        if self._kept < self._side:
            smaller = resize(drawn.picture.astype(np.float32), self._kept, self._kept)
            self._picture = smaller.astype(np.float16)
        self._finest = FINEST * sqrt(max(0.0, 1 / step**2 - 1))
        self._inner = self._around_oval()
        parts = [box for box in (base.region, self._inner) if box.width and box.height]
        self.region = around(parts) if parts else self._inner
        self.margin = max(base.margin, reach_of(self._finest))

    def weight(self, box: Box) -> Floats:
        """See `Treatment.weight`."""
        base = self._base.weight(box)
        inner = shared(box, self._inner)
        if inner is None or not self._amount:
            return base
        weight = base.copy()
        at = inner.within(box)
        part = weight[at.y0 : at.y1, at.x0 : at.x1]
        part += (1 - part) * self._share(inner)
        return weight

    def wanted(self, box: Box, seen: Box, plain: Floats, restored: Floats) -> Floats:
        """See `Treatment.wanted`."""
        near = box.grown(self._base.margin, *self._size)
        wanted = self._base.wanted(box, near, _cut(plain, seen, near), _cut(restored, seen, near))
        inner = shared(box, self._inner)
        if inner is None or not self._amount:
            return wanted
        wanted = wanted.copy()  # it may be a part of what was given
        share = self._share(inner)
        weight = self._base.weight(inner)
        weight = weight + (1 - weight) * share
        share = np.divide(share, weight, out=np.zeros_like(share), where=weight > 0)
        face = self._face(inner, share[..., 0] > 0, _cut(plain, seen, inner).copy())
        if self._finest:
            face += self._fine(inner, seen, restored)
        at = inner.within(box)
        part = wanted[at.y0 : at.y1, at.x0 : at.x1]
        part *= 1 - share
        part += face * share
        return wanted

    def _share(self, box: Box) -> Floats:
        """How much of the drawn face is put over the rest, (h, w, 1)."""
        x, y = self._places(box)
        factor = SIDE / self._side
        share: Floats = oval((x * factor).astype(np.float32), (y * factor).astype(np.float32))
        return share[..., None] * self._amount

    def _face(self, box: Box, where: NDArray[np.bool_], plain: Floats) -> Floats:
        """The drawn face in the photo's own colours, where it counts; `plain` is used up."""
        x, y = self._places(box)
        factor = self._kept / self._side
        made = np.zeros((*where.shape, self._picture.shape[2]), np.float32)
        picture = self._picture.astype(np.float32)
        made[where] = sampled(picture, x[where] * factor, y[where] * factor)
        change = self._blend.change(plain, made)
        plain += change
        return plain

    def _fine(self, box: Box, seen: Box, restored: Floats) -> Floats:
        """What of the result is finer than the network's pixels, in the box."""
        near = box.grown(reach_of(self._finest), *self._size)
        part = _cut(restored, seen, near)
        at = box.within(near)
        fine: Floats = (part - coarse(part, self._finest))[at.y0 : at.y1, at.x0 : at.x1]
        toned = self._blend.channels == 1 and fine.shape[2] == 3  # its colours are the photo's
        return luminance(fine) if toned else fine

    def _places(self, box: Box) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Where the pixels of a box lie in the square, x and y (h, w)."""
        x = (np.arange(box.x0, box.x1) + 0.5)[None, :] * self._across
        y = (np.arange(box.y0, box.y1) + 0.5)[:, None] * self._down
        turn, shift = self._turn, self._shift
        return (
            x * turn.real - y * turn.imag + shift.real,
            x * turn.imag + y * turn.real + shift.imag,
        )

    def _around_oval(self) -> Box:
        """The box in the result outside of which the oval is 0."""
        factor = self._side / SIDE
        centre = (complex(*CENTRE) * factor - self._shift) / self._turn
        back = factor * FADE[1] / self._turn
        wide, tall = RADII
        half_x = hypot(back.real * wide, back.imag * tall) / self._across
        half_y = hypot(back.imag * wide, back.real * tall) / self._down
        x, y = centre.real / self._across, centre.imag / self._down
        width, height = self._size
        box = Box(
            *(max(0, floor(x - half_x)), max(0, floor(y - half_y))),
            *(min(width, ceil(x + half_x)), min(height, ceil(y + half_y))),
        )
        return box if box.x1 > box.x0 and box.y1 > box.y0 else Box(0, 0, 0, 0)


def _cut(values: Floats, seen: Box, box: Box) -> Floats:
    at = box.within(seen)
    return values[at.y0 : at.y1, at.x0 : at.x1]
