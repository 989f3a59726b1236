"""The guard: lets alone what stays itself, and pulls back what drifts, by no more than it takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import cv2
import numpy as np
import pytest

from sr_desktop.base.errors import SRError
from sr_desktop.engine.faces import guard as guard_module
from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.faces.gentle import Gentle
from sr_desktop.engine.faces.guard import DOUBTFUL, LANDMARK_LIMIT, LIGHT_LIMIT, Guard
from sr_desktop.engine.faces.regions import shared
from sr_desktop.engine.image import Floats
from sr_desktop.engine.tiling import Box
from tests.engine.faces.test_mask import face_of

SOURCE, SIZE = (160, 150), (640, 600)
FACE = face_of(80 + 60j, 30, 0.1)


def picture(size: tuple[int, int] = SIZE) -> Floats:
    """A pattern with structure everywhere, grey."""
    rng = np.random.default_rng(3)
    small = cv2.GaussianBlur(rng.random((75, 80)).astype(np.float32), (0, 0), 1.5)
    made = cv2.resize((small - 0.5) * 2 + 0.5, size, interpolation=cv2.INTER_CUBIC)
    return np.clip(made, 0.1, 0.9)[..., None]


def moved(plain: Floats, x: float, y: float) -> Floats:
    matrix = np.array([[1, 0, x], [0, 1, y]], np.float64)
    size = (plain.shape[1], plain.shape[0])
    return cv2.warpAffine(
        plain, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT
    )[..., None]


class Replaces:
    """A treatment that puts another picture in its place, with or without a soft mask."""

    def __init__(self, picture: Floats) -> None:
        self.picture = picture
        self.region = Box(0, 0, picture.shape[1], picture.shape[0])
        self.margin = 3
        self.largest = 0

    def weight(self, box: Box) -> Floats:
        return np.ones((box.height, box.width, 1), np.float32)

    def wanted(self, box: Box, seen: Box, plain: Floats, restored: Floats) -> Floats:
        assert plain.shape[:2] == restored.shape[:2] == (seen.height, seen.width)
        self.largest = max(self.largest, seen.width * seen.height)
        return self.picture[box.y0 : box.y1, box.x0 : box.x1]


def part_of(picture: Floats) -> Callable[[Box], Floats]:
    return lambda box: picture[box.y0 : box.y1, box.x0 : box.x1].copy()


def pull(plain: Floats, wanted: Floats, find: object = None, face: Face = FACE) -> float:
    guard = Guard(face, SOURCE, (plain.shape[1], plain.shape[0]), find=find)  # type: ignore[arg-type]  # or None
    return guard.pull(Replaces(wanted), part_of(plain), part_of(wanted), lambda: None)


def test_what_is_only_sharper_is_let_alone() -> None:
    plain = picture()
    soft = cv2.GaussianBlur(plain, (0, 0), 3)[..., None]
    assert pull(plain, plain) == 1
    assert pull(plain, plain + 0.3 * (plain - soft)) == 1


def test_light_is_pulled_back_to_its_limit() -> None:
    plain = picture()
    wanted = plain + np.float32(3 * LIGHT_LIMIT)
    found = pull(plain, wanted)
    assert found == pytest.approx(1 / 3, rel=1e-3)
    guard = Guard(FACE, SOURCE, SIZE)
    crops = [
        guard.small(part_of(each)(guard.box)) for each in (plain, plain + found * (wanted - plain))
    ]
    assert guard.drift(*crops).light <= LIGHT_LIMIT * 1.001


@pytest.mark.parametrize(("x", "y"), [(4.0, 0.0), (0.0, -5.0), (3.0, 3.0)])
def test_structure_that_moves_is_measured_and_pulled_back(x: float, y: float) -> None:
    plain = picture()
    wanted = moved(plain, x, y)
    guard = Guard(FACE, SOURCE, SIZE)
    crops = [guard.small(part_of(each)(guard.box)) for each in (plain, wanted)]
    drift = guard.drift(*crops)
    known = float(np.hypot(x, y)) / 120
    assert drift.moved == pytest.approx(known, rel=0.35)
    assert pull(plain, wanted) <= LANDMARK_LIMIT / drift.moved


class Sees:
    """A detector that sees the landmarks beside where they are, by the brightness of the picture."""

    def __init__(self, per_step: float) -> None:
        self.per_step = per_step
        self.asked = 0

    def __call__(self, rgb: np.ndarray, near: Face | None = None, /) -> object:
        assert rgb.dtype == np.uint8
        assert rgb.shape[2] == 3
        assert near is not None
        self.asked += 1
        aside = float(rgb.mean()) * self.per_step * near.eye_distance
        a, b, c, d, e = ((x + aside, y) for x, y in near.landmarks)
        return a, b, c, d, e


def test_the_detector_is_asked_where_something_may_have_moved() -> None:
    plain = picture()
    assert pull(plain, plain, never := Sees(0)) == 1
    assert never.asked == 0
    wanted = moved(plain, 0.8, 0) + 1 / 255
    without = pull(plain, wanted)
    assert without == 1
    calm, frightened = Sees(0), Sees(0.05)
    assert pull(plain, wanted, calm) == without
    assert calm.asked == 2
    assert pull(plain, wanted, frightened) < without


def test_where_it_sees_landmarks_in_the_photo_is_remembered() -> None:
    plain, calm = picture(), Sees(0)
    guard = Guard(FACE, SOURCE, SIZE, find=calm)  # type: ignore[arg-type]  # a stand-in
    for aside, asked in ((0.8, 2), (0.7, 3), (0.6, 4)):
        wanted = moved(plain, aside, 0)
        guard.pull(Replaces(wanted), part_of(plain), part_of(wanted), lambda: None)
        assert calm.asked == asked


class Fades(Replaces):
    """Another picture in the middle of a region, fading to its edges."""

    def __init__(self, picture: Floats, region: Box) -> None:
        super().__init__(picture)
        self.region = region

    def weight(self, box: Box) -> Floats:
        x = np.abs(np.arange(box.x0, box.x1) + 0.5 - 320) / (self.region.width / 2)
        return np.tile((1 - x).clip(0, 1)[None, :, None], (box.height, 1, 1)).astype(np.float32)


@pytest.mark.parametrize("piece", [24, 1024])
def test_a_face_is_compared_with_its_mask_and_what_is_around_it(
    monkeypatch: pytest.MonkeyPatch, piece: int
) -> None:
    """However it is cut; the detector sees the face in the photo as that will be around it."""
    monkeypatch.setattr(guard_module, "PIECE", piece)
    plain = picture()
    wanted, restored = 1 - plain, plain * np.float32(0.9)
    treatment = Fades(wanted, Box(230, 150, 410, 380))
    for sees in (None, Sees(0)):
        guard = Guard(FACE, SOURCE, SIZE, find=sees)  # type: ignore[arg-type]  # a stand-in
        given: list[tuple[Floats, ...]] = []
        monkeypatch.setattr(guard, "pull_for", lambda *crops, given=given: given.append(crops))
        asked: list[Box] = []

        def part(box: Box, asked: list[Box] = asked) -> Floats:
            asked.append(box)
            return part_of(restored)(box)

        guard.pull(treatment, part_of(plain), part, lambda: None)
        own = part_of(plain)(guard.box)
        weight = np.zeros_like(plain)
        at = treatment.region
        weight[at.y0 : at.y1, at.x0 : at.x1] = treatment.weight(at)
        share = part_of(weight)(guard.box)
        made = own + share * (part_of(wanted)(guard.box) - own)
        around = (1 - share) * (part_of(restored)(guard.box) - own)
        known = [guard.small(each) for each in (own, made, around)]
        assert len(given[0]) == (2 if sees is None else 3)
        for crop, expected in zip(given[0], known, strict=False):
            assert np.allclose(crop, expected, atol=1e-6)
        looked = guard.box.grown(treatment.margin, *SIZE)
        assert all(shared(box, looked) == box for box in asked)


def test_a_detector_alone_does_not_undo_everything_where_nothing_moved() -> None:
    plain = picture()
    rng = np.random.default_rng(0)
    wanted = moved(plain, 0.15, 0) + 1 / 255 + rng.normal(0, 0.01, plain.shape).astype(np.float32)
    assert pull(plain, wanted, Sees(1.0)) == DOUBTFUL


def test_without_a_face_in_the_original_the_detector_has_no_say() -> None:
    plain = picture()
    assert pull(plain, moved(plain, 0.8, 0), lambda *_: None) == 1


def test_large_results_come_in_pieces_and_reduced() -> None:
    source, size = (160, 150), (2560, 2400)
    plain = np.repeat(np.repeat(picture(), 4, axis=0), 4, axis=1)
    guard = Guard(FACE, source, size)
    assert guard.reduced == 12
    assert max(guard.shape) < 200
    treatment = Replaces(plain)
    asked = []
    assert guard.pull(treatment, part_of(plain), part_of(plain), lambda: asked.append(1)) == 1
    assert treatment.largest <= (1024 + 6) ** 2
    assert len(asked) >= 4


def test_it_stops_when_it_is_told_to() -> None:
    def stop() -> None:
        raise SRError("Stopped.")

    plain = picture()
    with pytest.raises(SRError):
        Guard(FACE, SOURCE, SIZE).pull(Replaces(plain), part_of(plain), part_of(plain), stop)


@pytest.mark.parametrize(
    "face", [face_of(1 + 1j, 20), face_of(5 + 140j, 40, 1.0), face_of(60 + 60j, 1)]
)
def test_faces_at_the_edge_and_tiny_ones(face: Face) -> None:
    plain = picture()
    assert pull(plain, plain, face=face) == 1
    assert 0 <= pull(plain, moved(plain, 2, 2), face=face) <= 1
    far = replace(face, landmarks=tuple((x + 5000, y) for x, y in face.landmarks))  # type: ignore[arg-type]  # five
    assert pull(plain, plain, face=far) == 1


def test_gentle_itself_keeps_within_all_limits() -> None:
    plain = picture()
    restored = moved(plain, 6, 0) + 0.03
    gentle = Gentle(FACE, SOURCE, SIZE)
    guard = Guard(FACE, SOURCE, SIZE)
    assert guard.pull(gentle, part_of(plain), part_of(restored), lambda: None) > 0.6
    assert guard.pull(Replaces(restored), part_of(plain), part_of(restored), lambda: None) < 0.4
