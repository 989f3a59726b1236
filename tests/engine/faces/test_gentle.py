"""Gentle: own structure may become clearer, nothing may appear; exact at its ends, and however it is cut."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import pytest

from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.faces.gentle import LOW_LIMIT, SLACK, Gentle, grain_of
from sr_desktop.engine.faces.guard import Guard
from sr_desktop.engine.image import Floats
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.resample import resize
from sr_desktop.engine.tiling import Box
from sr_desktop.lab.identity import Comparison
from tests.engine.faces.test_mask import face_of

SOURCE = (120, 112)
FACE = face_of(60 + 50j, 22, 0.2)
GRAIN = 3 / 255


def photo(seed: int = 0, channels: int = 3, grain: float = GRAIN) -> Floats:
    """Soft shapes with some edges, and grain."""
    rng = np.random.default_rng(seed)
    base = cv2.GaussianBlur(rng.random((SOURCE[1], SOURCE[0], 3)).astype(np.float32), (0, 0), 6)
    base = (base - base.mean()) * 3 + 0.5
    base[60:62, 30:90] -= 0.2
    base = cv2.GaussianBlur(base, (0, 0), 1.0)
    base += rng.normal(0, grain, (*base.shape[:2], 1)).astype(np.float32)
    return np.ascontiguousarray(base[..., :channels].clip(0.02, 0.98))


def enlarged(source: Floats, size: tuple[int, int]) -> Floats:
    return resize(source, *size).clip(0, 1)


def restored_of(plain: Floats, factor: float, seed: int = 1) -> Floats:
    """A network that takes away grain, sharpens, changes slow light and draws lines of its own."""
    smooth = cv2.medianBlur(plain, 5).reshape(plain.shape)
    sharp = smooth + (smooth - cv2.GaussianBlur(smooth, (0, 0), 2 * factor).reshape(plain.shape))
    height, width = plain.shape[:2]
    xx = np.arange(width, dtype=np.float32)[None].repeat(height, axis=0)
    sharp += 0.05 * np.sin(xx / (9 * factor)).astype(np.float32)[..., None]
    sharp += np.random.default_rng(seed).normal(0, 0.01, sharp.shape).astype(np.float32)
    return sharp.clip(0, 1).astype(np.float32)


def treated(gentle: Gentle, plain: Floats, restored: Floats, box: Box | None = None) -> Floats:
    box = gentle.region if box is None else box
    seen = box.grown(gentle.margin, plain.shape[1], plain.shape[0])
    parts = [each[seen.y0 : seen.y1, seen.x0 : seen.x1] for each in (plain, restored)]
    return gentle.wanted(box, seen, *parts)


def cut(picture: Floats, box: Box) -> Floats:
    return picture[box.y0 : box.y1, box.x0 : box.x1]


@pytest.mark.parametrize("factor", [0.5, 1.0, 2.0, 2.7, 4.0, 16.0])
@pytest.mark.parametrize("channels", [1, 3])
def test_odd_pieces_are_the_whole(factor: float, channels: int) -> None:
    source, face = photo(channels=channels), FACE
    if factor > 4:
        source, face = source[:38, :41], face_of(18 + 15j, 6, 0.2)
    before = (source.shape[1], source.shape[0])
    size = (round(before[0] * factor), round(before[1] * factor))
    plain = enlarged(source, size)
    restored = restored_of(plain, max(1.0, factor))
    gentle = Gentle(face, before, size, grain=GRAIN)
    region = gentle.region
    whole = treated(gentle, plain, restored)
    xs = [region.x0, region.x0 + region.width // 3 + 1, region.x0 + region.width // 2, region.x1]
    ys = [region.y0, region.y0 + 5, region.y0 + region.height // 2 + 3, region.y1]
    for x0, x1 in pairwise(xs):
        for y0, y1 in pairwise(ys):
            box = Box(x0, y0, x1, y1)
            part = treated(gentle, plain, restored, box)
            known = cut(whole, box.within(region))
            assert np.abs(part - known).max() < 2e-6
            sixteen = [np.rint(each * 65535).astype(int) for each in (part, known)]
            assert (sixteen[0] != sixteen[1]).mean() < 0.01


def test_its_ends_are_exact() -> None:
    size = (240, 224)
    plain = enlarged(photo(), size)
    restored = restored_of(plain, 2)
    region = Gentle(FACE, SOURCE, size).region
    assert np.array_equal(
        treated(Gentle(FACE, SOURCE, size, amount=0), plain, restored), cut(plain, region)
    )
    assert np.array_equal(
        treated(Gentle(FACE, SOURCE, size, pull=0), plain, restored), cut(plain, region)
    )
    assert np.array_equal(
        treated(Gentle(FACE, SOURCE, size, hold=0), plain, restored), cut(restored, region)
    )
    assert (
        np.abs(
            treated(Gentle(FACE, SOURCE, size, grain=0), plain, plain) - cut(plain, region)
        ).max()
        < SLACK
    )
    whole = treated(Gentle(FACE, SOURCE, size), plain, restored) - cut(plain, region)
    half = treated(Gentle(FACE, SOURCE, size, amount=0.5), plain, restored) - cut(plain, region)
    assert np.abs(half - whole / 2).max() < 1e-6


def test_no_line_appears_that_the_photo_does_not_have() -> None:
    size = (480, 448)
    source = np.full((SOURCE[1], SOURCE[0], 1), 0.6, np.float32)
    plain = enlarged(source, size)
    restored = plain.copy()
    restored[200:204, 180:300] -= 0.3  # a wrinkle
    restored[230:234, 230:234] += 0.3  # a light in an eye
    gentle = Gentle(FACE, SOURCE, size, grain=GRAIN)
    change = treated(gentle, plain, restored) - cut(plain, gentle.region)
    assert np.abs(change).max() < 1.5 / 255


def test_lines_do_not_move() -> None:
    size = (480, 448)
    source = np.full((SOURCE[1], SOURCE[0], 1), 0.6, np.float32)
    source[55:57, 40:80] = 0.3
    plain = enlarged(source, size)
    restored = np.roll(plain, 6, axis=0)
    gentle = Gentle(FACE, SOURCE, size, grain=0)
    made = treated(gentle, plain, restored)
    own = cut(plain, gentle.region)
    column = slice(200 - gentle.region.x0, 205 - gentle.region.x0)
    assert (
        abs(int(made[:, column, 0].mean(1).argmin()) - int(own[:, column, 0].mean(1).argmin())) <= 1
    )


def test_edges_become_steeper_but_never_go_beyond_their_surroundings() -> None:
    size = (480, 448)
    source = np.full((SOURCE[1], SOURCE[0], 1), 0.3, np.float32)
    source[:, 60:] = 0.7
    source = cv2.GaussianBlur(source, (0, 0), 1.2)[..., None]
    plain = enlarged(source, size)
    restored = plain + 3 * (plain - cv2.GaussianBlur(plain, (0, 0), 6)[..., None])
    gentle = Gentle(FACE, SOURCE, size, grain=0)
    made, own = treated(gentle, plain, restored), cut(plain, gentle.region)
    slope = [float(np.abs(np.diff(each[40:120, :, 0], axis=1)).max()) for each in (made, own)]
    assert slope[0] > 1.15 * slope[1], slope
    assert made.max() < own.max() + LOW_LIMIT + 2 * SLACK
    assert made.min() > own.min() - LOW_LIMIT - 2 * SLACK


def test_slow_light_stays_within_its_limit() -> None:
    size = (240, 224)
    plain = enlarged(photo(channels=1, grain=0), size)
    _, xx = np.mgrid[: size[1], : size[0]].astype(np.float32)
    restored = plain + 0.1 * np.sin(xx / 40)[..., None].astype(np.float32)
    gentle = Gentle(FACE, SOURCE, size, grain=0)
    change = treated(gentle, plain, restored) - cut(plain, gentle.region)
    slow = cv2.blur(change[..., 0], (16, 16))
    assert float(np.sqrt((slow**2).mean())) < 1.5 / 255


def test_some_grain_stays_and_less_of_coarser_grain() -> None:
    size = (240, 224)
    left = []
    for grain in (3 / 255, 14 / 255):
        noisy, quiet = photo(grain=grain, channels=1), photo(grain=0, channels=1)
        plain, restored = enlarged(noisy, size), enlarged(quiet, size)
        made = treated(Gentle(FACE, SOURCE, size, grain=grain), plain, restored)
        region = Gentle(FACE, SOURCE, size).region
        fine = [
            float((each - cv2.GaussianBlur(each, (0, 0), 4)[..., None]).std())
            for each in (made - cut(restored, region), cut(plain - restored, region))
        ]
        left.append(fine[0] / fine[1])
    assert 0.3 < left[0] < 0.9, left
    assert left[1] < 0.75 * left[0], left


def test_grey_and_sepia_stay_what_they_are() -> None:
    size = (240, 224)
    light = enlarged(photo(channels=1), size)
    grey = np.repeat(light, 3, axis=2)
    made_light = restored_of(light, 2)
    made = treated(Gentle(FACE, SOURCE, size), grey, np.repeat(made_light, 3, axis=2))
    assert np.abs(made - made[..., :1]).max() < 1e-6
    tone = np.array([0.08, 0.0, -0.1], np.float32)
    sepia = treated(Gentle(FACE, SOURCE, size), light + tone, made_light + tone)
    assert np.abs((sepia - tone) - (sepia - tone)[..., :1]).max() < 1e-5


@pytest.mark.parametrize(
    ("face", "size"),
    [
        (face_of(8 + 6j, 5), (240, 224)),
        (face_of(2 + 3j, 30, -0.9), (240, 224)),
        (face_of(118 + 110j, 22, 2.0), (480, 448)),
        (face_of(60 + 50j, 22, estimated=True), (60, 56)),
        (face_of(60 + 50j, 0.2), (7, 6)),
    ],
)
def test_small_turned_and_cut_faces(face: Face, size: tuple[int, int]) -> None:
    plain = enlarged(photo(), size)
    gentle = Gentle(face, SOURCE, size)
    made = treated(gentle, plain, restored_of(plain, 2))
    assert made.shape == cut(plain, gentle.region).shape
    assert np.isfinite(made).all()
    weight = gentle.weight(gentle.region)
    assert weight.shape == (*made.shape[:2], 1)
    assert weight.min() >= 0
    assert weight.max() <= 1


def test_grain_is_measured_and_edges_are_not_taken_for_it() -> None:
    for grain in (2 / 255, 8 / 255):
        found = grain_of(FACE, photo(grain=grain))
        assert 0.6 * grain < found < 1.5 * grain
    assert grain_of(FACE, photo(grain=0)) < 1 / 255
    sixteen = (photo(grain=8 / 255) * 65535).astype(np.uint16)
    assert grain_of(FACE, sixteen) == pytest.approx(grain_of(FACE, photo(grain=8 / 255)), rel=0.02)


def test_a_large_face_costs_no_more_a_pixel() -> None:
    """Pieces of a face of 3,500 pixels; a tenfold allowance, for other processes."""
    large = face_of(80 + 60j, 95)
    size = (16 * 160, 16 * 150)
    gentle = Gentle(large, (160, 150), size)
    assert gentle.margin < 16 * 24
    piece = Box(1000, 800, 1512, 1312)
    seen = piece.grown(gentle.margin, *size)
    plain = np.full((seen.height, seen.width, 3), 0.5, np.float32)
    restored = plain + 0.01
    gentle.wanted(piece, seen, plain, restored)
    started = time.process_time()
    gentle.wanted(piece, seen, plain, restored)
    each = (time.process_time() - started) / (seen.width * seen.height)
    assert each < 1e-6


def other_than(plain: Floats, unit: float) -> dict[str, Floats]:
    """What a bad network might make of a face with so many pixels between its eyes."""
    height, width = plain.shape[:2]

    def moved(x: float, y: float, larger: float = 1.0) -> Floats:
        matrix = np.array([[larger, 0, x], [0, larger, y]], np.float64)
        made = cv2.warpAffine(plain, matrix, (width, height), borderMode=cv2.BORDER_REFLECT)
        return made.reshape(plain.shape)

    rng = np.random.default_rng(4)
    blotches = cv2.GaussianBlur(rng.normal(0, 0.3, plain.shape[:2]), (0, 0), 4)[..., None]
    made = {
        "moved": moved(0.08 * unit, -0.05 * unit),
        "larger": moved(-0.02 * width, -0.02 * height, 1.04),
        "lighter": plain + 12 / 255,
        "harder": (plain - 0.5) * 1.3 + 0.5,
        "blotched": plain + blotches,
    }
    return {name: each.clip(0, 1).astype(np.float32) for name, each in made.items()}


@pytest.mark.parametrize("eyes", [16, 30])
def test_it_keeps_within_all_limits_whatever_a_network_made(eyes: int) -> None:
    """So faces of photos with many of them need not be judged one by one."""
    face, size = face_of(60 + 50j, eyes, 0.2), (240, 224)
    plain = enlarged(photo(), size)
    guard = Guard(face, SOURCE, size)
    gentle = Gentle(face, SOURCE, size, grain=GRAIN)
    for name, bad in other_than(plain, 2 * eyes).items():
        drifts = []
        for made in (treated(gentle, plain, bad), cut(bad, gentle.region)):
            mixed = plain.copy()
            region = gentle.region
            mixed[region.y0 : region.y1, region.x0 : region.x1] += gentle.weight(region) * (
                made - cut(plain, region)
            )
            drifts.append(guard.drift(*(cut(each, guard.box) for each in (plain, mixed))))
        assert drifts[0].pull == 1, (name, drifts)
        assert drifts[0].moved < max(0.004, 0.7 * drifts[1].moved), (name, drifts)


SHARP = ("grey_Einstein01.png", "grey_Hepburn01.png", "grey_169.png")
OLD = ("faces/portrait_10045.png", "old/old_a.png", "old/scratched_b.png")


def found_in(assets: Path, pixels: np.ndarray) -> Face:
    network = cv2.FaceDetectorYN.create(
        str(assets / "weights" / "faces" / "face_detection_yunet_2023mar.onnx"), "", (0, 0), 0.7
    )
    network.setInputSize((pixels.shape[1], pixels.shape[0]))
    rows = network.detect(np.ascontiguousarray(pixels[..., ::-1]))[1]
    row = max(rows, key=lambda row: float(row[2] * row[14]))
    a, b, c, d, e = ((float(x), float(y)) for x, y in row[4:14].reshape(5, 2))
    return Face(*(float(value) for value in row[:4]), (a, b, c, d, e), float(row[14]))


@pytest.mark.parametrize("name", [*(f"faces/{name}" for name in SHARP), *OLD])
def test_real_faces_stay_themselves(assets: Path, name: str) -> None:
    """After a harsh way to clean and sharpen: nearer to the photo than that, sharper than plain."""
    pixels = open_photo(assets / "photos" / name).pixels
    face = found_in(assets, pixels)
    x0, y0 = max(0, int(face.x - face.width)), max(0, int(face.y - face.height))
    part = pixels[y0 : int(face.y + 2 * face.height), x0 : int(face.x + 2 * face.width)]
    face = Face(
        *(face.x - x0, face.y - y0, face.width, face.height),
        tuple((x - x0, y - y0) for x, y in face.landmarks),  # type: ignore[arg-type]  # five
        face.score,
    )
    source = np.ascontiguousarray(part).astype(np.float32) / 255
    size = (2 * source.shape[1], 2 * source.shape[0])
    plain = enlarged(source, size)
    clean = cv2.bilateralFilter(plain, 0, 0.12, 4)
    harsh = (clean + 1.2 * (clean - cv2.GaussianBlur(clean, (0, 0), 3))).clip(0, 1)
    gentle = Gentle(face, source.shape[1::-1], size, grain=grain_of(face, part))
    region = gentle.region
    mixed = harsh.copy()
    weight = gentle.weight(region)
    mixed[region.y0 : region.y1, region.x0 : region.x1] += weight * (
        treated(gentle, plain, harsh) - cut(harsh, region)
    )
    comparison = Comparison(face, source, plain)
    without, treated_so = comparison.of(harsh), comparison.of(mixed)
    assert treated_so.light < 1.5
    assert treated_so.moved < 0.5
    assert treated_so.near < 0.9 * without.near
    assert treated_so.structure > without.structure
    assert treated_so.sharper > 1
    guard = Guard(face, source.shape[1::-1], size)
    before, after = (guard.small(cut(each, guard.box)) for each in (plain, mixed))
    assert guard.pull_for(before, after) == 1
