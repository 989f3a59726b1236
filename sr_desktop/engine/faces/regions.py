"""The parts of a result in which faces lie: put together, and cut so that memory stays bounded. No pixels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from sr_desktop.engine.tiling import Box


def shared(one: Box, other: Box) -> Box | None:
    """What two boxes have in common, None if nothing."""
    if one.x0 >= other.x1 or other.x0 >= one.x1 or one.y0 >= other.y1 or other.y0 >= one.y1:
        return None  # which is quick, and so for most
    box = Box(
        *(max(one.x0, other.x0), max(one.y0, other.y0)),
        *(min(one.x1, other.x1), min(one.y1, other.y1)),
    )
    return box if box.width > 0 and box.height > 0 else None


def around(boxes: Sequence[Box]) -> Box:
    """The smallest box that holds all of these."""
    return Box(
        *(min(box.x0 for box in boxes), min(box.y0 for box in boxes)),
        *(max(box.x1 for box in boxes), max(box.y1 for box in boxes)),
    )


def grouped(regions: Sequence[Box]) -> tuple[Box, ...]:
    """Boxes that hold the regions and have nothing in common, from the top."""
    groups: list[Box] = []
    for region in regions:
        group, apart = region, groups
        while touched := [other for other in apart if shared(group, other)]:
            apart = [other for other in apart if other not in touched]
            group = around([group, *touched])
        groups = [*apart, group]
    return tuple(sorted(groups, key=lambda box: (box.y0, box.x0)))


def blocks(
    height: int, groups: Sequence[Box], *, step: int, most: int
) -> Iterator[tuple[int, int]]:
    """Rows (first, last + 1) that cover a result from the top, each beginning at a multiple of `step`.

    Blocks without a group are `step` rows. The others hold groups whole, as long as these have at most `most`
    pixels together.
    """
    start = 0
    while start < height:
        end, whole = min(height, start + step), 0
        if not any(group.y0 < end and group.y1 > start for group in groups):
            yield start, end
            start = end
            continue
        while end < height and any(group.y0 < end < group.y1 for group in groups):
            longer = min(height, end + step)
            if _pixels(groups, start, longer) > most:
                break
            end = longer
            if not any(group.y0 < end < group.y1 for group in groups):
                whole = end
        yield start, whole or end
        start = whole or end


def _pixels(groups: Sequence[Box], start: int, end: int) -> int:
    return sum(group.width * max(0, min(end, group.y1) - max(start, group.y0)) for group in groups)


def pieces(box: Box, side: int) -> Iterator[Box]:
    """The box in even pieces of at most `side` pixels each way."""
    xs, ys = _cuts(box.x0, box.x1, side), _cuts(box.y0, box.y1, side)
    for y0, y1 in pairwise(ys):
        for x0, x1 in pairwise(xs):
            yield Box(x0, y0, x1, y1)


def _cuts(start: int, end: int, side: int) -> list[int]:
    count = max(1, -(-(end - start) // side))
    return [start + round((end - start) * index / count) for index in range(count + 1)]


def disjoint(boxes: Sequence[Box]) -> tuple[Box, ...]:
    """Boxes that cover what these cover, each pixel once."""
    covered: list[Box] = []
    for box in boxes:
        parts = [box]
        for other in covered:
            parts = [left for part in parts for left in _without(part, other)]
        covered += parts
    return tuple(covered)


def _without(box: Box, other: Box) -> Iterator[Box]:
    """The parts of a box that lie outside of another one."""
    common = shared(box, other)
    if common is None:
        yield box
        return
    if box.y0 < common.y0:
        yield Box(box.x0, box.y0, box.x1, common.y0)
    if box.x0 < common.x0:
        yield Box(box.x0, common.y0, common.x0, common.y1)
    if common.x1 < box.x1:
        yield Box(common.x1, common.y0, box.x1, common.y1)
    if common.y1 < box.y1:
        yield Box(box.x0, common.y1, box.x1, box.y1)
