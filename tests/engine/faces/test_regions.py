"""Where faces lie in a result, how that is cut, and which face a choice is for."""

from __future__ import annotations

import numpy as np
import pytest

from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.faces.matching import amounts
from sr_desktop.engine.faces.regions import blocks, disjoint, grouped, pieces, shared
from sr_desktop.engine.settings import FaceChoice
from sr_desktop.engine.tiling import Box


def face_in(box):
    marks = ((0.3, 0.4), (0.7, 0.4), (0.5, 0.6), (0.35, 0.8), (0.65, 0.8))
    points = tuple((box.x0 + a * box.width, box.y0 + b * box.height) for a, b in marks)
    return Face(box.x0, box.y0, box.width, box.height, points, 0.9)


def test_groups_have_nothing_in_common():
    rng = np.random.default_rng(5)
    corners = rng.integers(0, 900, (40, 2))
    regions = [Box(x, y, x + 90, y + 70) for x, y in corners.tolist()]
    groups = grouped(regions)
    for index, group in enumerate(groups):
        assert all(shared(group, other) is None for other in groups[index + 1 :])
    assert all(any(_holds(group, region) for group in groups) for region in regions)
    assert grouped([]) == ()


def _holds(outer, inner):
    return shared(outer, inner) == inner


@pytest.mark.parametrize("most", [1, 20_000, 10**9])
def test_blocks_cover_every_row_once(most):
    groups = grouped([Box(0, 100, 50, 300), Box(60, 250, 90, 500), Box(0, 700, 99, 950)])
    made = list(blocks(1000, groups, step=64, most=most))
    assert [first for first, _ in made] == [0, *(last for _, last in made[:-1])]
    assert made[-1][1] == 1000
    assert all(first % 64 == 0 for first, _ in made)
    if most == 10**9:
        cut = [last for _, last in made if any(g.y0 < last < g.y1 for g in groups)]
        assert not cut
    if most == 1:
        assert all(last - first <= 64 for first, last in made)


def test_boxes_that_overlap_are_covered_once():
    rng = np.random.default_rng(8)
    boxes = [Box(x, y, x + 30, y + 20) for x, y in rng.integers(0, 70, (12, 2)).tolist()]
    count, wanted = np.zeros((100, 110), int), np.zeros((100, 110), bool)
    for box in boxes:
        wanted[box.y0 : box.y1, box.x0 : box.x1] = True
    for box in disjoint(boxes):
        count[box.y0 : box.y1, box.x0 : box.x1] += 1
    assert np.array_equal(count, wanted.astype(int))


def test_a_choice_is_for_the_nearest_face_that_holds_it():
    faces = [face_in(box) for box in (Box(10, 10, 50, 60), Box(40, 10, 90, 60))]
    size = (200, 100)

    def chosen(*choices):
        return amounts(faces, [FaceChoice(x / 200, y / 100, a) for x, y, a in choices], size, 0.7)

    assert chosen() == (0.7, 0.7)
    assert chosen((31, 33, 0.2)) == (0.2, 0.7)
    assert chosen((60, 40, 0.0)) == (0.7, 0.0)
    assert chosen((8, 33, 0.4)) == (0.4, 0.7)  # right beside the box
    assert chosen((150, 90, 0.4)) == (0.7, 0.7)  # no face is there
    assert chosen((31, 36, 0.1), (36, 40, 0.9)) == (0.1, 0.7)  # the nearer one
    assert chosen((36, 40, 0.9), (31, 36, 0.1)) == (0.1, 0.7)
    assert chosen((31, 36, 0.1), (31, 36, 0.9)) == (0.9, 0.7)  # the last one


def test_pieces_are_even_and_cover_a_box_once():
    made = list(pieces(Box(3, 5, 103, 75), 40))
    assert sum(piece.width * piece.height for piece in made) == 100 * 70
    assert max(max(piece.width, piece.height) for piece in made) <= 40
    assert min(min(piece.width, piece.height) for piece in made) >= 33
    assert disjoint(made) == tuple(made)
