"""A face upright in its square: where it lies, how it is sampled, what is beyond the photo's edges."""

from __future__ import annotations

from cmath import exp, pi

import imagecodecs
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sr_desktop.engine.colour import as_float, luminance
from sr_desktop.engine.faces.align import TEMPLATE, Alignment, align, crop_of
from sr_desktop.engine.faces.face import Face, Point
from sr_desktop.engine.faces.sampling import coarse, mirrored, reach_of, sampled
from sr_desktop.engine.image import Floats, Photo
from sr_desktop.engine.profiles import colours_of
from tests.drawn_faces import face_at
from tests.support import picture


def waves(width: int, height: int, *, channels: int = 3) -> Floats:
    """A smooth picture without any repetition."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    planes = [
        0.5 + 0.2 * np.sin(x / (9 + c) + y / 31) + 0.2 * np.cos(y / (11 + c) - x / 43)
        for c in range(channels)
    ]
    return np.stack(planes, axis=-1).astype(np.float32)


def shift_between(a: Floats, b: Floats) -> tuple[float, float]:
    """By how many pixels `b` lies beside `a`, x and y: least squares over gradients."""
    down, across = np.gradient(a[..., 0].astype(np.float64))
    matrix = np.stack([across.ravel(), down.ravel()], axis=1)
    found, *_ = np.linalg.lstsq(matrix, (a - b)[..., 0].ravel().astype(np.float64), rcond=None)
    return float(found[0]), float(found[1])


# --- where it lies ---------------------------------------------------------------------------


@given(
    scale=st.floats(0.05, 20),
    degrees=st.floats(-180, 180),
    x=st.floats(-50, 900),
    y=st.floats(0, 9),
)
def test_landmarks_come_where_the_networks_want_them(
    scale: float, degrees: float, x: float, y: float
) -> None:
    alignment = align(face_at(scale * exp(1j * pi * degrees / 180), complex(x, y)))
    for point, wanted in zip(
        face_at(scale * exp(1j * pi * degrees / 180), complex(x, y)).landmarks,
        TEMPLATE,
        strict=True,
    ):
        got = alignment.in_square(*point)
        assert got == pytest.approx((wanted[0] + 0.5, wanted[1] + 0.5), abs=1e-3)
        assert alignment.in_photo(*got) == pytest.approx(point, abs=1e-6 * max(1, scale))
    assert alignment.scale == pytest.approx(1 / scale)


@pytest.mark.parametrize("stray", range(5))
def test_one_stray_landmark_does_not_count(stray: int) -> None:
    true = face_at(0.4 * exp(0.2j), 30 + 40j)
    marks = list(true.landmarks)
    marks[stray] = (marks[stray][0] + 25, marks[stray][1] - 18)
    wrong = Face(true.x, true.y, true.width, true.height, tuple(marks), 0.9)  # type: ignore[arg-type]  # five
    for corner in ((0.0, 0.0), (512.0, 0.0), (256.0, 512.0)):
        expected = align(true).in_photo(*corner)
        assert align(wrong).in_photo(*corner) == pytest.approx(expected, abs=0.01)


def test_the_landmarks_of_an_unusual_face_all_count() -> None:
    true = face_at(1.0, 0)
    marks = [(x + (3 if k % 2 else -3), y) for k, (x, y) in enumerate(true.landmarks)]
    wide = Face(true.x, true.y, true.width, true.height, tuple(marks), 0.9)  # type: ignore[arg-type]  # five
    rows = [row for x, y in marks for row in ((x, -y, 1, 0), (y, x, 0, 1))]
    wanted = [value + 0.5 for point in TEMPLATE for value in point]
    (a, b, c, d), *_ = np.linalg.lstsq(np.array(rows), np.array(wanted), rcond=None)
    alignment = align(wide)
    assert alignment.turn == pytest.approx(complex(a, b))
    assert alignment.shift == pytest.approx(complex(c, d))


def test_landmarks_that_are_no_face_give_way_to_the_box() -> None:
    marks: tuple[Point, Point, Point, Point, Point] = (
        (70, 80),
        (70, 80),
        (70, 80),
        (70, 80),
        (70, 80),
    )
    alignment = align(Face(40, 50, 60, 60, marks, 0.9))
    assert alignment.in_square(70, 80) == pytest.approx((256, 256))
    left, right = alignment.in_square(40, 80)[0], alignment.in_square(100, 80)[0]
    assert 250 < right - left < 350


# --- how it is sampled -----------------------------------------------------------------------


def test_values_between_pixels_are_those_of_the_parabola() -> None:
    x, y = np.meshgrid(np.arange(12) + 0.5, np.arange(9) + 0.5)
    picture_of_one = (0.1 + 0.02 * x * x - 0.1 * x + 0.03 * y * y + 0.01 * x * y).astype(np.float32)
    px, py = np.array([2.0, 3.37, 8.9, 6.5]), np.array([2.2, 5.81, 4.0, 4.5])
    wanted = 0.1 + 0.02 * px * px - 0.1 * px + 0.03 * py * py + 0.01 * px * py
    got = sampled(picture_of_one[..., None], px, py)[:, 0]
    np.testing.assert_allclose(got, wanted, atol=2e-6)
    assert got[3] == picture_of_one[4, 6]  # the middle of a pixel is that pixel


@given(length=st.integers(1, 9), start=st.integers(-40, 40))
def test_a_line_is_mirrored_at_its_ends_with_the_end_repeated(length: int, start: int) -> None:
    padded = np.pad(np.arange(length), 60, mode="symmetric")
    got = mirrored(np.arange(start, start + 15), length)
    np.testing.assert_array_equal(got, padded[start + 60 : start + 75])


def test_the_coarse_part_is_the_same_wherever_it_is_cut() -> None:
    values = as_float(picture(90, 70))
    whole = coarse(values, 2.7)
    reach = reach_of(2.7)
    part = coarse(values[20 - reach : 41 + reach, 13 - reach : 50 + reach], 2.7)
    np.testing.assert_array_equal(part[reach:-reach, reach:-reach], whole[20:41, 13:50])
    corner = coarse(values[: 30 + reach, : 20 + reach], 2.7)
    np.testing.assert_array_equal(corner[:30, :20], whole[:30, :20])
    np.testing.assert_array_equal(coarse(values, 0.0), values)
    np.testing.assert_allclose(coarse(np.full((9, 9, 1), 0.3, np.float32), 5.0), 0.3, rtol=1e-6)


@pytest.mark.parametrize("turn", [1.0, 0.31 * exp(0.3j), 0.77 * exp(-2.0j), 1.9, 3.3 * exp(0.1j)])
def test_there_and_back_nothing_is_moved(turn: complex) -> None:
    """Less than a fiftieth of a pixel of photo or square, whichever is coarser."""
    photo = waves(700, 640)
    shift = 340 + 330j - turn * (256 + 256j)
    alignment = align(face_at(turn, shift))
    crop = crop_of(photo, None, alignment)
    places = np.mgrid[200:440, 220:460].astype(np.float64) + 0.5
    if abs(turn) < 0.9:  # a small face: only what lies in the square
        places = np.mgrid[310:350, 320:360].astype(np.float64) + 0.5
    back = (places[1] + 1j * places[0]) * alignment.turn + alignment.shift
    got = sampled(crop, back.real.ravel(), back.imag.ravel()).reshape(*back.shape, 3)
    y0, x0 = int(places[0, 0, 0]), int(places[1, 0, 0])
    expected = photo[y0 : y0 + got.shape[0], x0 : x0 + got.shape[1]]
    across, down = shift_between(expected, got)
    assert abs(across) < 0.02, across
    assert abs(down) < 0.02, down


def test_an_upright_face_of_that_very_size_keeps_its_pixels() -> None:
    photo = picture(600, 560)
    crop = crop_of(photo, None, Alignment(1 + 0j, -31 - 17j))
    np.testing.assert_allclose(crop, as_float(photo[17:529, 31:543]), atol=1e-6)


def test_a_large_face_is_made_smaller_without_moire() -> None:
    fine = np.indices((1800, 1700)).sum(axis=0) % 2 * np.uint8(255)
    crop = crop_of(
        np.repeat(fine[..., None], 3, axis=2).astype(np.uint8), None, align(face_at(3.1, 40))
    )
    inner = crop[40:470, 40:470]
    assert float(np.abs(inner - 0.5).max()) < 0.02


# --- what is beyond the photo, and of what kind it is ----------------------------------------


@pytest.mark.parametrize("turn", [0.7 * exp(0.4j), 2.1])
def test_beyond_its_edges_the_photo_is_mirrored(turn: complex) -> None:
    photo = picture(160, 120)
    alignment = align(face_at(turn, -40 - 60j))
    wide = np.pad(photo, ((1200, 1200), (1200, 1200), (0, 0)), mode="symmetric")
    moved = Alignment(alignment.turn, alignment.shift - alignment.turn * (1200 + 1200j))
    np.testing.assert_allclose(
        crop_of(photo, None, alignment), crop_of(wide, None, moved), atol=1e-5
    )


def test_every_kind_of_photo_is_seen_alike() -> None:
    photo, alignment = picture(300, 280), align(face_at(0.4, 30 + 20j))
    crop = crop_of(photo, None, alignment)
    assert crop.shape == (512, 512, 3)
    assert crop.dtype == np.float32
    deep = photo.astype(np.uint16) * 257
    np.testing.assert_allclose(crop_of(deep, None, alignment), crop, atol=1e-6)
    np.testing.assert_allclose(crop_of(as_float(photo), None, alignment), crop, atol=1e-6)
    grey = crop_of(photo, None, alignment, grey=True)
    np.testing.assert_allclose(grey, np.repeat(luminance(crop), 3, axis=2), atol=1e-5)
    single = crop_of(photo[..., :1], None, alignment)
    np.testing.assert_array_equal(single, np.repeat(crop[..., :1], 3, axis=2))


def test_networks_see_srgb() -> None:
    profile = bytes(
        imagecodecs.cms_profile(
            "rgb",
            whitepoint=(0.3127, 0.329),
            primaries=(0.64, 0.33, 0.21, 0.71, 0.15, 0.06),
            gamma=2.2,
        )
    )
    photo = Photo(picture(300, 280), icc=profile)
    colours, alignment = colours_of(photo), align(face_at(0.4, 30 + 20j))
    assert colours is not None
    crop = crop_of(photo.pixels, colours, alignment)
    seen = crop_of(colours.seen(as_float(photo.pixels)), None, alignment)
    np.testing.assert_allclose(crop, seen, atol=1e-5)
    assert float(np.abs(crop - crop_of(photo.pixels, None, alignment)).max()) > 0.05
