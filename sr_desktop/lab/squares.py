"""The squares that clean pairs are made of: photographs whole and made smaller, and drawings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from sr_desktop.lab.bicubic import imresize
from sr_desktop.lab.datasets import read_picture
from sr_desktop.lab.graphics import drawing
from sr_desktop.lab.stored import Bytes

CLEAN_SIDE = 512
"""Clean pictures are stored as squares of this many pixels; larger ones give several."""


def groups(files: Sequence[Path], size: int) -> list[tuple[Path, ...]]:
    """`files` in order, `size` at a time; what is left over at the end is left out."""
    return [tuple(files[at : at + size]) for at in range(0, len(files) - size + 1, size)]


def whole_squares(path: Path) -> list[Bytes]:
    """All whole squares of one picture, each (CLEAN_SIDE, CLEAN_SIDE, 3)."""
    picture = read_picture(path)
    return [
        picture[y : y + CLEAN_SIDE, x : x + CLEAN_SIDE]
        for y in range(0, picture.shape[0] - CLEAN_SIDE + 1, CLEAN_SIDE)
        for x in range(0, picture.shape[1] - CLEAN_SIDE + 1, CLEAN_SIDE)
    ]


def two_by_two(paths: Sequence[Path]) -> list[Bytes]:
    """Four pictures at half size in one square."""
    return [_mosaic(paths, 2)]


def three_by_three(paths: Sequence[Path]) -> list[Bytes]:
    """Nine pictures at a third of their size in one square, every other one with more contrast."""
    return [_mosaic(paths, 3, bolder=True)]


def _mosaic(paths: Sequence[Path], rows: int, *, bolder: bool = False) -> Bytes:
    """rows * rows pictures in one square of CLEAN_SIDE pixels (the last ones some pixels larger)."""
    edges = [CLEAN_SIDE * row // rows for row in range(rows + 1)]
    out = np.empty((CLEAN_SIDE, CLEAN_SIDE, 3), np.uint8)
    for index, path in enumerate(paths):
        y, x = divmod(index, rows)
        picture = reduced(whole_squares(path)[0], -(-CLEAN_SIDE // rows))
        if bolder and index % 2:
            middle = picture.mean(dtype=np.float32)
            stretched = (picture - middle) * np.float32(1.6) + middle
            picture = np.rint(stretched).clip(0, 255).astype(np.uint8)
        height, width = edges[y + 1] - edges[y], edges[x + 1] - edges[x]
        out[edges[y] : edges[y + 1], edges[x] : edges[x + 1]] = picture[:height, :width]
    return out


def seeded_drawing(seed: int) -> list[Bytes]:
    """One drawing, (CLEAN_SIDE, CLEAN_SIDE, 3)."""
    return [drawing(np.random.default_rng(seed), CLEAN_SIDE)]


def reduced(picture: Bytes, side: int) -> Bytes:
    """A square picture at `side` pixels, bicubic after MATLAB, rounded to 8 bits."""
    return np.rint(imresize(picture, side, side)).clip(0, 255).astype(np.uint8)
