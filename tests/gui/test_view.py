"""Zoom and pan as numbers."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sr_desktop.gui.view import MAX_SCALE, MIN_SCALE, Panes, View, fit_scale

sides = st.integers(1, 20_000)
extents = st.tuples(sides, sides)
windows = st.tuples(st.integers(50, 4000), st.integers(50, 4000))
shares = st.floats(0, 1)
scales = st.floats(MIN_SCALE, MAX_SCALE)


@given(extents, windows)
def test_a_fitted_picture_is_whole_and_centred(image, window):
    view = View.fitted(image, window)
    left, top, right, bottom = view.visible
    assert right - left == pytest.approx(view.width)
    assert bottom - top == pytest.approx(view.height)
    assert left == pytest.approx(window[0] - right, abs=1e-6)
    assert top == pytest.approx(window[1] - bottom, abs=1e-6)


@given(extents, windows, scales, shares, shares, scales)
def test_zooming_in_keeps_the_point_below_the_cursor(image, window, scale, across, down, target):
    view = View.fitted(image, window).zoomed(scale)
    assume(target > view.scale)
    left, top, right, bottom = view.visible
    cursor = (left + across * (right - left), top + down * (bottom - top))
    zoomed = view.zoomed(target, cursor)
    assume(zoomed.width > window[0] or zoomed.height > window[1])
    shown = zoomed.to_window(view.to_image(cursor))
    assert shown == pytest.approx(cursor, abs=1e-4)


@given(extents, windows, shares, shares)
def test_zooming_in_and_out_again_returns(image, window, across, down):
    scale = fit_scale(image, window)
    assume(scale * 4 < MAX_SCALE)
    view = View.fitted(image, window).zoomed(scale * 2)
    left, top, right, bottom = view.visible
    cursor = (left + across * (right - left), top + down * (bottom - top))
    back = view.zoomed(view.scale * 1.5, cursor).zoomed(view.scale, cursor)
    assert (back.x, back.y) == pytest.approx((view.x, view.y), abs=1e-4)


@given(extents, windows, scales, st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_the_picture_never_leaves_the_middle(image, window, scale, dx, dy):
    view = View.fitted(image, window).zoomed(scale).panned(dx, dy)
    middle = view.to_image((window[0] / 2, window[1] / 2))
    assert -1e-3 <= middle[0] <= image[0] + 1e-3
    assert -1e-3 <= middle[1] <= image[1] + 1e-3


@given(extents, windows, scales, st.sampled_from([1, 2, 4]))
def test_a_result_with_more_pixels_is_framed_like_its_source(image, window, scale, factor):
    assume(scale / factor > MIN_SCALE)
    view = View.fitted(image, window).zoomed(scale)
    larger = view.of_image((image[0] * factor, image[1] * factor))
    assert larger.width == pytest.approx(view.width)
    assert (larger.x, larger.y) == pytest.approx((view.x, view.y), abs=1e-3)


@given(extents, windows, st.floats(1e-6, 1e6))
def test_the_zoom_stays_in_its_range(image, window, scale):
    view = View.fitted(image, window).zoomed(scale)
    assert min(MIN_SCALE, fit_scale(image, window)) <= view.scale <= MAX_SCALE


def test_points_go_there_and_back():
    view = View((400, 300), (800, 600)).zoomed(3.0, (10, 20)).panned(-33, 12)
    assert view.to_image(view.to_window((123, 45))) == pytest.approx((123, 45))


@given(windows, st.integers(0, 40))
def test_two_panes_are_alike_and_do_not_overlap(canvas, gap):
    panes = Panes(canvas, two=True, gap=gap)
    left, right = panes.lefts
    width, height = panes.size
    assert (left, height) == (0, canvas[1])
    assert gap <= right - width <= gap + 1
    assert right + width == canvas[0]


def test_one_pane_is_the_canvas():
    panes = Panes((800, 600), gap=13)
    assert panes.size == (800, 600)
    assert panes.lefts == (0,)
    assert panes.to_pane((700, 50)) == (700, 50)


@given(windows, st.integers(0, 40), shares, shares)
def test_a_point_means_the_same_in_both_panes(canvas, gap, across, down):
    panes = Panes(canvas, two=True, gap=gap)
    point = across * panes.size[0] * 0.999, down * panes.size[1]
    for left in panes.lefts:
        assert panes.to_pane((left + point[0], point[1])) == pytest.approx(point, abs=1e-9)


@given(windows, st.integers(0, 40), shares)
def test_a_point_between_the_panes_belongs_to_the_nearer_one(canvas, gap, share):
    panes = Panes(canvas, two=True, gap=gap)
    x, _y = panes.to_pane((panes.size[0] + share * (panes.lefts[1] - panes.size[0]), 0))
    assert x in (0, panes.size[0])
