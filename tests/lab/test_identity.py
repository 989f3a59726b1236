"""Figures of a face: nothing for what is the same, more for what went further; grain is not sharpness."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.image import Floats
from sr_desktop.engine.resample import resize
from sr_desktop.lab.identity import Comparison, Likeness
from sr_desktop.lab.identity_command import Looked, table

FACE = Face(40, 30, 66, 66, ((62, 50), (84, 50), (73, 63), (64, 73), (82, 73)), 0.9)
SOURCE = (140, 130)


@pytest.fixture(scope="module")
def source() -> Floats:
    rng = np.random.default_rng(5)
    made = cv2.GaussianBlur(rng.random((130, 140, 3)).astype(np.float32), (0, 0), 2.5)
    return ((made - made.mean()) * 3 + 0.5).clip(0, 1).astype(np.float32)


@pytest.fixture(scope="module")
def plain(source: Floats) -> Floats:
    return resize(source, 280, 260).clip(0, 1)


def test_the_plain_enlargement_is_the_photo(source: Floats, plain: Floats) -> None:
    found = Comparison(FACE, source, plain).of(plain)
    assert found.light == found.moved == found.near == 0
    assert found.structure == pytest.approx(1)
    assert found.sharper == pytest.approx(1)
    assert found.landmarks is None


def test_what_is_sharper_and_what_only_has_more_grain(source: Floats, plain: Floats) -> None:
    comparison = Comparison(FACE, source, plain)
    sharp = plain + 0.5 * (plain - cv2.GaussianBlur(plain, (0, 0), 4))
    soft = cv2.GaussianBlur(plain, (0, 0), 3)
    grainy = plain + np.random.default_rng(0).normal(0, 0.03, plain.shape).astype(np.float32)
    assert comparison.of(sharp).sharper > 1.05
    assert comparison.of(soft).sharper < 0.95
    assert comparison.of(grainy).sharper == pytest.approx(1, abs=0.03)
    assert comparison.of(grainy).structure < 0.998


def test_light_and_place_are_measured_in_their_units(source: Floats, plain: Floats) -> None:
    comparison = Comparison(FACE, source, plain)
    assert comparison.of(plain + np.float32(2 / 255)).light == pytest.approx(2, rel=0.01)
    matrix = np.array([[1, 0, 0.66], [0, 1, 0]], np.float64)
    moved = cv2.warpAffine(plain, matrix, (280, 260), flags=cv2.INTER_CUBIC)
    assert comparison.of(moved).moved == pytest.approx(1.5, rel=0.3)


def test_the_detector_says_where_landmarks_are_seen(source: Floats, plain: Floats) -> None:
    def find(rgb: np.ndarray, near: Face | None = None, /) -> object:
        assert near is not None
        aside = 0.0 if abs(float(rgb.mean()) - level) < 1 else 0.02 * near.eye_distance
        a, b, c, d, e = ((x + aside, y) for x, y in near.landmarks)
        return a, b, c, d, e

    level = 0.0
    seen: list[float] = []

    def first(rgb: np.ndarray, near: Face | None = None, /) -> object:
        seen.append(float(rgb.mean()))
        return None

    assert Comparison(FACE, source, plain, first).of(plain).landmarks is None  # type: ignore[arg-type]  # a stand-in
    level = seen[0]
    comparison = Comparison(FACE, source, plain, find)  # type: ignore[arg-type]  # a stand-in
    assert comparison.of(plain).landmarks == pytest.approx(0)
    assert comparison.of(plain * np.float32(0.8)).landmarks == pytest.approx(2)


def test_a_table_has_each_face_and_the_extremes() -> None:
    one = Likeness(0.5, None, 0.1, 2.0, 0.98, 1.05)
    other = Likeness(0.25, 1.0, 0.1, 1.0, 0.99, 1.02)
    lines = table(
        [Looked("oma.png", FACE, one, other), Looked("opa.png", FACE, other, other)]
    ).splitlines()
    assert [line.split()[0] for line in lines] == [
        "photo",
        "oma.png",
        "opa.png",
        "mean",
        "least",
        "most",
    ]
    assert "0.500 -> 0.250" in lines[1]
    assert "- -> 1.000" in lines[1]
    assert "0.375 -> 0.250" in lines[3]
