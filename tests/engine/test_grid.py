"""Cells of a result: every pixel in one of them, pieces of whole missing cells, bounded memory."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sr_desktop.engine.blend import Cells
from sr_desktop.engine.grid import FIRST, LARGEST, MOST, Grid, Layer, Layers
from sr_desktop.engine.tiling import Box

sides = st.integers(1, 900)


@given(sides, sides, st.floats(0.2, 4), st.booleans(), st.data())
def test_pieces_cover_what_is_missing_once(width, height, factor, first, data):
    size = max(1, round(width * factor)), max(1, round(height * factor))
    grid = Grid(size, (width, height))
    x0, y0 = data.draw(st.integers(0, size[0] - 1)), data.draw(st.integers(0, size[1] - 1))
    view = Box(
        *(x0, y0),
        *(data.draw(st.integers(x0 + 1, size[0])), data.draw(st.integers(y0 + 1, size[1]))),
    )
    layer = Layer("key", 1.0, grid)
    rounds = 0
    while missing := layer.missing(view):
        rounds += 1
        box = grid.piece(missing, view, first=first)
        most = (FIRST if first else MOST) * grid.side
        assert 0 < box.width <= most
        assert 0 < box.height <= most
        assert set(grid.places(box)) <= missing
        layer.put(box, np.full((box.height, box.width, 1), rounds, np.float32))
    assert layer.get(view).shape == (view.height, view.width, 1)
    assert layer.get(view).min() >= 1


def test_cells_of_a_huge_enlargement_stay_small():
    assert Grid((30_000, 20_000), (300, 200)).side == LARGEST
    missing = set(Grid((3000, 2000), (300, 200)).places(Box(0, 0, 3000, 2000)))
    grid = Grid((3000, 2000), (300, 200))
    box = grid.piece(missing, Box(0, 0, 3000, 2000), first=False, most=0)
    assert (box.width, box.height) == (grid.side, grid.side), "at least one cell"


def test_a_layer_that_grows_drives_out_others():
    grid = Grid((640, 640), (640, 640))
    layers = Layers(kept_bytes=64 * 64 * 3 * 2 * 3)
    first, second = layers.layer("a", 0.2, grid), layers.layer("a", 0.4, grid)
    first.put(Box(0, 0, 128, 64), np.zeros((64, 128, 3), np.float32))
    second.put(Box(0, 0, 128, 64), np.zeros((64, 128, 3), np.float32))
    layers.keep(second)
    assert layers.beside(second) == []


def test_cells_give_back_what_was_put_in():
    grid = Grid((300, 200), (150, 100))
    layer = Layer("key", 1.0, grid)
    whole = np.random.default_rng(1).random((200, 300, 3), np.float32)
    layer.put(Box(0, 0, 300, 200), whole)
    part = layer.get(Box(17, 33, 281, 190))
    assert np.abs(part - whole[33:190, 17:281]).max() < 0.07 / 255 * 4


def test_the_ends_stay_longest_and_memory_is_bounded():
    grid = Grid((100, 100), (100, 100))
    cell = np.zeros((100, 100, 3), np.float32)
    layers = Layers(kept_bytes=3 * cell.size * 2)
    for share in (0.0, 0.5, 1.0, 0.6, 0.7, 0.8):
        layers.layer("photo", share, grid).put(Box(0, 0, 100, 100), cell)
    last = layers.layer("photo", 0.8, grid)
    beside = sorted(layer.share for layer in layers.beside(last) if not layer.empty)
    assert beside == [0.0, 1.0]
    layers.clear()
    assert layers.beside(last) == []


@given(sides, sides, st.floats(0.3, 4), st.data())
def test_mean_colours_of_a_part_are_those_of_the_whole(width, height, factor, data):
    size = max(1, round(width * factor)), max(1, round(height * factor))
    random = np.random.default_rng(width * height)
    plain, change = (random.random((size[1], size[0], 1), np.float32) for _ in range(2))
    x0, y0 = data.draw(st.integers(0, size[0] - 1)), data.draw(st.integers(0, size[1] - 1))
    x1, y1 = data.draw(st.integers(x0 + 1, size[0])), data.draw(st.integers(y0 + 1, size[1]))
    whole = Cells(*size, (width, height), 1)
    whole.add(0, plain, change)
    part = Cells(*size, (width, height), 1)
    left, top, right, bottom = part.reach(x0, y0, x1, y1)
    assert left <= x0 < x1 <= right
    assert top <= y0 < y1 <= bottom
    middle = (top + bottom) // 2
    for start, end in ((top, middle), (middle, bottom)):
        if end > start:
            rows = slice(start, end), slice(left, right)
            part.add(start, plain[rows], change[rows], left)
    expected = whole.rows(y0, y1)[:, x0:x1]
    assert np.abs(part.rows(y0, y1, x0, x1) - expected).max() < 1e-5
