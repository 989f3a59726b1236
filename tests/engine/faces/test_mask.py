"""The soft mask: where the face is, whichever way it is turned, and the same however it is cut."""

from __future__ import annotations

from cmath import exp, pi

import numpy as np
import pytest

from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.faces.mask import Mask
from sr_desktop.engine.tiling import Box


def face_of(
    middle: complex, eyes: float, roll: float = 0.0, *, narrow: float = 1.0, estimated: bool = False
) -> Face:
    """A face whose eyes are `eyes` pixels apart around `middle`, turned clockwise by `roll` radians."""
    places = (-0.5 * narrow, 0.5 * narrow, 0.6j, 1.07j - 0.4 * narrow, 1.07j + 0.4 * narrow)
    points = [middle + eyes * exp(1j * roll) * place for place in places]
    a, b, c, d, e = ((point.real, point.imag) for point in points)
    side = 2.2 * eyes
    centre = middle + 0.5j * eyes * exp(1j * roll)
    box = (centre.real - side / 2, centre.imag - side / 2, side, side)
    return Face(*box, (a, b, c, d, e), 0.9, estimated)


WHOLE = Box(0, 0, 300, 280)
SIZE = (300, 280)


@pytest.mark.parametrize("roll", [0.0, 0.6, -1.2, pi])
def test_it_covers_eyes_mouth_and_chin_and_nothing_far_away(roll: float) -> None:
    face = face_of(150 + 140j, 40, roll)
    weight = Mask(face, SIZE, SIZE).weight(WHOLE)
    for x, y in face.landmarks:
        assert weight[round(y), round(x)] == 1
    chin = 150 + 140j + exp(1j * roll) * 40 * 1.7j
    above = 150 + 140j - exp(1j * roll) * 40 * 2.6j
    assert weight[round(chin.imag), round(chin.real)] > 0.9
    assert weight[round(above.imag), round(above.real)] == 0


def test_it_fades_without_a_step() -> None:
    weight = Mask(face_of(150 + 130j, 40), SIZE, SIZE).weight(WHOLE)
    steps = max(np.abs(np.diff(weight, axis=0)).max(), np.abs(np.diff(weight, axis=1)).max())
    assert steps < 0.08


def test_nothing_lies_outside_its_region() -> None:
    for roll in (0.0, 0.7, 2.0):
        mask = Mask(face_of(150 + 130j, 33, roll), SIZE, SIZE)
        weight = mask.weight(WHOLE)
        region = mask.region
        inside = weight[region.y0 : region.y1, region.x0 : region.x1].copy()
        weight[region.y0 : region.y1, region.x0 : region.x1] = 0
        assert weight.max() == 0
        assert inside.max() == 1


def test_eyes_and_mouth_are_zones_and_the_cheeks_are_not() -> None:
    mask = Mask(face_of(150 + 120j, 40), SIZE, SIZE)
    features = mask.features(WHOLE)
    assert features[120, 130] == features[120, 170] == 1
    assert features[163, 150] == 1
    assert features[145, 122] < 0.05
    assert features[90, 150] < 0.05


def test_estimated_landmarks_make_it_wider() -> None:
    usual = Mask(face_of(150 + 130j, 30), SIZE, SIZE)
    wide = Mask(face_of(150 + 130j, 30, estimated=True), SIZE, SIZE)
    assert (wide.weight(WHOLE) >= usual.weight(WHOLE)).all()
    assert wide.weight(WHOLE).sum() > 1.1 * usual.weight(WHOLE).sum()


def test_a_face_from_the_side_is_as_tall_as_one_from_the_front() -> None:
    front = Mask(face_of(150 + 130j, 40), SIZE, SIZE)
    side = Mask(face_of(150 + 130j, 40, narrow=0.3), SIZE, SIZE)
    assert side.region.height == pytest.approx(front.region.height, abs=3)


@pytest.mark.parametrize("size", [(600, 560), (1230, 1148), (4800, 4480), (120, 112)])
def test_any_cut_of_it_is_the_same(size: tuple[int, int]) -> None:
    mask = Mask(face_of(150 + 130j, 40, 0.3), SIZE, size)
    region = mask.region
    whole = mask.weight(region), mask.features(region)
    at = Box(region.x0 + 13, region.y0 + 7, region.x0 + 50, region.y0 + 68)
    for of, known in zip((mask.weight, mask.features), whole, strict=True):
        assert np.array_equal(of(at), known[7:68, 13:50])


def test_a_face_at_the_edge_and_one_that_hardly_has_landmarks() -> None:
    edge = Mask(face_of(2 + 5j, 30), SIZE, SIZE)
    assert edge.region.x0 == edge.region.y0 == 0
    assert edge.weight(edge.region)[5, 2] == 1
    point = (50.0, 50.0)
    nothing = Mask(Face(45, 45, 10, 10, (point,) * 5, 0.9), SIZE, SIZE)
    assert np.isfinite(nothing.weight(nothing.region)).all()
    outside = Mask(face_of(900 + 900j, 20), SIZE, SIZE)
    assert outside.region.width == outside.region.height == 0
