"""Pieces of a result for the screen, while there is no file yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from sr_desktop.engine.blend import Blend, Wishes
from sr_desktop.engine.colour import as_float, as_pixels
from sr_desktop.engine.image import Floats, Photo, Pixels
from sr_desktop.engine.networks.facts import NetworkFacts
from sr_desktop.engine.profiles import Colours
from sr_desktop.engine.resample import needed, resized_from, resized_part
from sr_desktop.engine.restorer import OnTile, Watch
from sr_desktop.engine.tiling import Box

SHOWN_BYTES = 400_000
"""About so much of a picture is told at once."""
STRIP_PIXELS = 1_000_000
"""And no more of the result is worked on for it, if that can be."""


@dataclass(frozen=True, slots=True)
class Patch:
    """A piece of the result: (h, w, 1, 3 or 4) uint8, sRGB, for `box` in pixels of the result.

    It has the size of the box divided by the reduction that was asked for, rounded up. exact: whether these
    are the pixels that the file will have, within a step of 255. Networks that see further than a tile's
    surroundings (`restorer.EXACT_RADIUS`) make other pixels of other tiles: theirs are near to it.
    """

    box: Box
    pixels: Pixels
    exact: bool


Show = Callable[[Patch], None]


class Look:
    """How parts of a result look on a screen.

    source: the photo's colours without hidden ones; colours: its profile; size: the result's (width, height);
    reduce: by how much less than the result's pixels are shown.
    """

    def __init__(
        self,
        photo: Photo,
        source: Pixels,
        colours: Colours | None,
        size: tuple[int, int],
        reduce: int,
    ) -> None:
        self._photo, self._source, self._colours = photo, source, colours
        self.size = size
        self.reduce = reduce

    def plain(self, box: Box) -> Floats:
        """The photo enlarged without a network, (h, w, C) in its own colours."""
        return self._part(self._source, box)

    def pixels(self, box: Box, values: Floats) -> Pixels:
        """Values in the photo's own colours as they will be in the file, then for a screen: see `Patch`."""
        kept = as_float(as_pixels(values, self._photo.pixels.dtype)).clip(0, 1)
        if self._colours is not None:
            kept = self._colours.seen(kept)
        if self._photo.alpha is not None:
            kept = np.repeat(kept, 3, axis=2) if kept.shape[2] == 1 else kept
            alpha = self._part(self._photo.alpha[..., None], box).clip(0, 1)
            kept = np.concatenate([kept, alpha], axis=2)
        return as_pixels(_reduced(kept, self.reduce), np.dtype(np.uint8))

    def strips(self, area: Box) -> Iterator[Box]:
        """The area from its top, in strips of whole reduced rows."""
        width = max(1, area.width)
        rows = min(SHOWN_BYTES * self.reduce // 3, STRIP_PIXELS // self.reduce) // width
        rows = max(1, rows) * self.reduce
        for top in range(area.y0, area.y1, rows):
            yield Box(area.x0, top, area.x1, min(area.y1, top + rows))

    def aligned(self, box: Box) -> Box:
        """The box grown to whole reduced pixels, cut at the result."""
        step, (width, height) = self.reduce, self.size
        return Box(
            max(0, box.x0 // step * step),
            max(0, box.y0 // step * step),
            min(width, -(-box.x1 // step) * step),
            min(height, -(-box.y1 // step) * step),
        )

    def inner(self, box: Box) -> Box | None:
        """The box shrunk to whole reduced pixels, but at the edges of the result; None if none is left."""
        step, (width, height) = self.reduce, self.size
        x1 = box.x1 if box.x1 == width else box.x1 // step * step
        y1 = box.y1 if box.y1 == height else box.y1 // step * step
        x0, y0 = -(-box.x0 // step) * step, -(-box.y0 // step) * step
        return Box(x0, y0, x1, y1) if x0 < x1 and y0 < y1 else None

    def _part(self, pixels: Pixels, box: Box) -> Floats:
        return resized_from(pixels, self.size, box)


def telling(photo: Photo, wishes: Wishes, wanted: Callable[[], int | None], show: Show) -> Watch:
    """Tells finished tiles of a photo that is being restored, at their place in the result.

    wanted: gives by how much they shall be made smaller, None while nobody looks. Mean colours are not put
    back yet: that needs the whole photo.
    """

    def begin(source: Pixels, colours: Colours | None, facts: NetworkFacts) -> OnTile:
        blend = Blend(photo, wishes, facts.channels, colours)
        scale = facts.scale
        whole = photo.size[0] * scale, photo.size[1] * scale

        def tell(tile: Box, made: Floats) -> None:
            reduce = wanted()
            if reduce is None:
                return
            look = Look(photo, source, colours, wishes.size, reduce)
            for box in look.strips(look.aligned(_in_result(tile, photo.size, wishes.size))):
                plain = look.plain(box)
                part, at = _repeated(made, tile.scaled(scale), whole, wishes.size, box)
                at_size = resized_part(
                    part, at, whole, wishes.size, (box.x0, box.y0, box.x1, box.y1)
                )
                plain += blend.change(plain, at_size)
                show(Patch(box, look.pixels(box, plain), exact=False))

        return tell

    return begin


def _in_result(tile: Box, source: tuple[int, int], size: tuple[int, int]) -> Box:
    """Where a box of the photo lies in the result."""
    across, down = size[0] / source[0], size[1] / source[1]
    return Box(
        *(round(tile.x0 * across), round(tile.y0 * down)),
        *(round(tile.x1 * across), round(tile.y1 * down)),
    )


def _repeated(
    made: Floats, tile: Box, whole: tuple[int, int], size: tuple[int, int], box: Box
) -> tuple[Floats, tuple[int, int]]:
    """What `box` of the result is made of, and where that begins, with the edge of a tile repeated around it.

    made: what the network gives for `tile`, both in pixels of its result, which is `whole` in all.
    """
    x0, x1 = needed(whole[0], size[0], box.x0, box.x1)
    y0, y1 = needed(whole[1], size[1], box.y0, box.y1)
    rows = np.clip(np.arange(y0, y1) - tile.y0, 0, tile.height - 1)
    columns = np.clip(np.arange(x0, x1) - tile.x0, 0, tile.width - 1)
    return made[rows[:, None], columns], (x0, y0)


def _reduced(values: Floats, step: int) -> Floats:
    """Means of squares of `step` pixels; those at the right and lower edge may be smaller."""
    if step == 1:
        return values
    rows = np.add.reduceat(values, np.arange(0, values.shape[0], step), axis=0)
    both = np.add.reduceat(rows, np.arange(0, values.shape[1], step), axis=1)
    down = np.diff([*range(0, values.shape[0], step), values.shape[0]])
    across = np.diff([*range(0, values.shape[1], step), values.shape[1]])
    return (both / (down[:, None, None] * across[None, :, None])).astype(np.float32)
