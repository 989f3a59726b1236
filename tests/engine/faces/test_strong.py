"""Strong: the drawn face is where the old one was, in its colours, without a seam, as much as asked for."""

from __future__ import annotations

from cmath import exp
from dataclasses import dataclass
from pathlib import Path

import cv2
import imagecodecs
import numpy as np
import pytest
from PIL import Image

from sr_desktop.base.errors import WrongResult
from sr_desktop.engine.blend import Blend, Wishes
from sr_desktop.engine.colour import as_float, luminance
from sr_desktop.engine.faces.align import align, crop_of
from sr_desktop.engine.faces.drawn import Drawn, draw, in_the_tone_of
from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.faces.face_network import FaceNetwork
from sr_desktop.engine.faces.strong import Strong
from sr_desktop.engine.faces.treatment import Treatment
from sr_desktop.engine.image import Floats, Photo
from sr_desktop.engine.profiles import colours_of
from sr_desktop.engine.resample import resize
from sr_desktop.engine.tiling import Box
from tests.drawn_faces import MEDIUM, NARROW, Same, face_at, random_gfpgan, ready
from tests.support import picture

FACE = face_at(0.36 * exp(0.25j), 60 + 10j)
"""In a photo of 300 x 280 pixels."""
EIGHT_BITS = 1 / 255


class Halfway:
    """A base: plain + amount * (half of what was restored), all over a box that fades at its edge."""

    def __init__(self, size: tuple[int, int], box: Box | None = None, amount: float = 1.0) -> None:
        self.size, self.amount = size, amount
        self.region = box or Box(0, 0, *size)
        self.margin = 3

    def weight(self, box: Box) -> Floats:
        inner = self.region
        x, y = np.arange(box.x0, box.x1) + 0.5, np.arange(box.y0, box.y1) + 0.5
        across = np.minimum(x - inner.x0, inner.x1 - x).clip(0, 8) / 8
        down = np.minimum(y - inner.y0, inner.y1 - y).clip(0, 8) / 8
        return (across[None, :, None] * down[:, None, None]).astype(np.float32)

    def wanted(self, box: Box, seen: Box, plain: Floats, restored: Floats) -> Floats:
        assert seen == box.grown(self.margin, *self.size)
        at = box.within(seen)
        own, made = (v[at.y0 : at.y1, at.x0 : at.x1] for v in (plain, restored))
        if not self.amount:
            return own  # a part of what was given
        return own + np.float32(self.amount / 2) * (made - own)


@dataclass
class Scene:
    """A photo with one face, enlarged plainly and, as if by a network, harder."""

    photo: Photo
    size: tuple[int, int]
    plain: Floats
    restored: Floats
    blend: Blend
    drawn: Drawn

    def strong(self, amount: float, base: Treatment | None = None) -> Strong:
        base = base or Halfway(self.size, amount=min(1, 2 * amount))
        return Strong(self.drawn, base, self.blend, self.photo.size, self.size, amount=amount)

    def wanted(self, treatment: Treatment, box: Box | None = None) -> Floats:
        box = box or treatment.region
        seen = box.grown(treatment.margin, *self.size)
        cut = np.s_[seen.y0 : seen.y1, seen.x0 : seen.x1]
        return treatment.wanted(box, seen, self.plain[cut].copy(), self.restored[cut].copy())

    def finished(self, treatment: Treatment) -> Floats:
        """The whole result."""
        box, out = treatment.region, self.restored.copy()
        part = out[box.y0 : box.y1, box.x0 : box.x1]
        part += treatment.weight(box) * (self.wanted(treatment) - part)
        return out

    def inside(self, least: float = 0.999) -> np.ndarray:
        """Where the drawn face alone counts, (h, w)."""
        only = self.strong(1.0, Halfway(self.size, Box(0, 0, 0, 0)))
        return only.weight(Box(0, 0, *self.size))[..., 0] >= least


def scene(
    network: FaceNetwork,
    pixels: np.ndarray | None = None,
    *,
    face: Face = FACE,
    factor: float = 2.0,
    icc: bytes | None = None,
) -> Scene:
    photo = Photo(picture(300, 280) if pixels is None else pixels, icc=icc)
    size = (round(photo.size[0] * factor), round(photo.size[1] * factor))
    plain = resize(as_float(photo.pixels), *size)
    restored = (plain + 0.6 * (plain - cv2.blur(plain, (5, 5)).reshape(plain.shape))).clip(0, 1)
    colours = colours_of(photo)
    blend = Blend(photo, Wishes(size), 3, colours)
    drawn = draw(face, photo.pixels, colours, network, channels=blend.channels)
    return Scene(photo, size, plain, restored, blend, drawn)


@pytest.fixture(scope="module")
def same() -> FaceNetwork:
    return ready(Same())


@pytest.fixture(scope="module")
def random() -> FaceNetwork:
    return ready(random_gfpgan(MEDIUM))


# --- geometry --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("turn", "factor"),
    [
        (0.36 * exp(0.25j), 1.0),
        (0.36 * exp(0.25j), 3.37),
        (0.3 * exp(-1.5j), 2.0),
        (0.11 * exp(0.1j), 1.0),
        (0.11 * exp(0.1j), 2.0),
    ],
    ids=["tilted", "tilted, large", "lying", "small", "small, twice"],
)
def test_a_network_that_changes_nothing_gives_back_the_face(
    same: FaceNetwork, turn: complex, factor: float
) -> None:
    made = scene(same, face=face_at(turn, 150 + 140j - turn * (256 + 280j)), factor=factor)
    inside = made.inside()
    assert inside.sum() > 500 * factor
    error = (made.wanted(made.strong(1.0)) - made.plain.clip(0, 1))[inside]
    # at its own size the photo's hard edges pass through three resizings
    most = (4 if factor == 1 else 2) * EIGHT_BITS
    assert float(np.sqrt((error**2).mean())) < most
    assert abs(float(error.mean())) < 0.05 * EIGHT_BITS


def test_a_face_at_the_edge_of_the_photo_is_given_back_too(same: FaceNetwork) -> None:
    turn = 0.36 * exp(-0.1j)
    made = scene(same, face=face_at(turn, 5 + 20j - turn * (240 + 240j)))
    inside = made.inside()
    assert inside[:, 0].any()  # it does lie at the edge
    error = (made.wanted(made.strong(1.0)) - made.plain.clip(0, 1))[inside]
    assert float(np.sqrt((error**2).mean())) < 2 * EIGHT_BITS


def test_faces_of_real_photos_are_given_back(same: FaceNetwork, assets: Path) -> None:
    folder = assets / "photos" / "faces"
    if not folder.is_dir():
        pytest.skip(f"there are no photos of faces at {folder}")
    for path in sorted(folder.glob("crop_*.png"))[:2] + sorted(folder.glob("grey_*.png"))[:1]:
        pixels = np.asarray(Image.open(path).convert("RGB"))
        # these photos are crops that are aligned already
        made = scene(same, pixels, face=face_at(pixels.shape[1] / 512, 0), factor=1.0)
        error = (made.wanted(made.strong(1.0)) - made.plain.clip(0, 1))[made.inside()]
        assert float(np.sqrt((error**2).mean())) < EIGHT_BITS, path.name


def test_the_pixels_do_not_depend_on_how_a_result_is_cut(random: FaceNetwork) -> None:
    large = scene(random, face=face_at(0.8 * exp(0.3j), 20 - 120j), factor=3.0)
    strong = large.strong(0.7)
    assert strong.margin > Halfway(large.size).margin  # it looks for fine detail
    whole, weight = large.wanted(strong), strong.weight(strong.region)
    rng = np.random.default_rng(5)
    boxes = [Box(0, 0, 900, 1), Box(450, 0, 451, 840), Box(0, 300, 257, 601)]
    for _ in range(12):
        x0, y0 = rng.integers(0, 890), rng.integers(0, 830)
        boxes.append(
            Box(x0, y0, min(900, x0 + rng.integers(1, 300)), min(840, y0 + rng.integers(1, 300)))
        )
    for box in boxes:
        at = box.within(strong.region)
        cut = np.s_[at.y0 : at.y1, at.x0 : at.x1]
        np.testing.assert_array_equal(strong.weight(box), weight[cut])
        np.testing.assert_array_equal(large.wanted(strong, box), whole[cut])


# --- amount ----------------------------------------------------------------------------------


def test_nothing_of_it_is_the_plain_photo(random: FaceNetwork) -> None:
    made = scene(random)
    base = Halfway(made.size, Box(40, 30, 500, 520), amount=0)
    strong = made.strong(0, base)
    np.testing.assert_array_equal(made.wanted(strong), made.plain[30:520, 40:500])
    np.testing.assert_array_equal(strong.weight(base.region), base.weight(base.region))


def test_all_of_it_is_the_network_s_face() -> None:
    made = scene(
        ready(random_gfpgan(NARROW)), factor=1.0
    )  # smaller than the network draws: no detail but its own
    inside = made.inside(1.0)
    assert inside.sum() > 3000
    got = made.wanted(made.strong(1.0))[inside]
    y, x = np.nonzero(inside)
    places = (x + 0.5 + 1j * (y + 0.5)) * made.drawn.alignment.turn + made.drawn.alignment.shift
    # seen through a small square of its picture, as a pixel of the result is one
    face = cv2.blur(made.drawn.picture.astype(np.float32), (3, 3))
    wanted = face[places.imag.astype(int), places.real.astype(int)]
    assert float(np.abs(wanted.std())) > 10 * EIGHT_BITS
    assert float(np.corrcoef(got.ravel(), wanted.ravel())[0, 1]) > 0.95
    assert abs(float((got - wanted).mean())) < EIGHT_BITS
    others = made.strong(1.0, Halfway(made.size, amount=0.1))
    np.testing.assert_array_equal(made.wanted(others)[inside], got)  # nothing of the base is left


def test_between_the_two_it_is_mixed(random: FaceNetwork) -> None:
    made = scene(random)
    inside = made.inside(1.0)
    base = Halfway(made.size, amount=1.0)
    below, above = made.wanted(base)[inside], made.wanted(made.strong(1.0, base))[inside]
    got = made.wanted(made.strong(0.7, base))[inside]
    np.testing.assert_allclose(got, below + np.float32(0.7) * (above - below), atol=1e-6)


# --- seam ------------------------------------------------------------------------------------


@pytest.mark.parametrize("amount", [0.3, 1.0])
def test_there_is_no_step_anywhere(random: FaceNetwork, amount: float) -> None:
    """Between a face that is drawn white and a black photo the steps are those of a wide slope."""
    made = scene(random)
    made.drawn.picture[...] = 1
    made.plain[...] = made.restored[...] = 0
    whole = made.finished(made.strong(amount, Halfway(made.size, Box(20, 20, 560, 540))))
    diameter = 2 * 150 * 0.36 * 2
    for axis in (0, 1):
        steps = np.abs(np.diff(whole, axis=axis))
        assert float(steps.max()) < 11 * amount / diameter
    assert float(whole.max()) == pytest.approx(amount, abs=1e-4)
    edge = np.concatenate(
        [whole[0].ravel(), whole[-1].ravel(), whole[:, 0].ravel(), whole[:, -1].ravel()]
    )
    assert not edge.any()


def test_nothing_changes_outside_of_the_region(random: FaceNetwork) -> None:
    made = scene(random)
    base = Halfway(made.size, Box(0, 0, 0, 0))
    strong = made.strong(1.0, base)
    weight = strong.weight(Box(0, 0, *made.size))[..., 0]
    outside = np.ones(weight.shape, bool)
    box = strong.region
    outside[box.y0 : box.y1, box.x0 : box.x1] = False
    assert not weight[outside].any()
    ys, xs = np.nonzero(weight > 1e-3)
    spare = 8  # the region is no larger than it has to be
    assert ys.min() - box.y0 < spare > xs.min() - box.x0
    assert box.y1 - ys.max() < spare > box.x1 - xs.max()


def test_a_face_outside_of_the_result_changes_nothing(same: FaceNetwork) -> None:
    made = scene(same, face=face_at(0.2, 900 + 900j))
    strong = made.strong(1.0, Halfway(made.size, Box(0, 0, 0, 0)))
    assert (strong.region.width, strong.region.height) == (0, 0)


# --- colour ----------------------------------------------------------------------------------


def test_skin_keeps_its_colour_and_tone() -> None:
    pixels = (picture(300, 280).astype(np.float32) * 0.5 + 60).astype(np.uint8)
    tinted = scene(ready(Same(harder=6.0, gain=(1.15, 0.95, 0.8), more=0.04)), pixels)
    drawn, crop = tinted.drawn, crop_of(tinted.photo.pixels, None, tinted.drawn.alignment)
    middle = np.s_[150:430, 170:340]
    shift = drawn.picture[middle].astype(np.float32).mean((0, 1)) - crop[middle].mean((0, 1))
    assert float(np.abs(shift).max()) < EIGHT_BITS
    own = align(FACE)
    assert own == drawn.alignment
    # and what is drawn sharper stays so
    edges = [
        float(np.abs(np.diff(p[middle].astype(np.float32), axis=1)).mean())
        for p in (drawn.picture, crop)
    ]
    assert edges[0] > 1.2 * edges[1]


def test_what_a_network_makes_of_the_background_does_not_reach_the_face() -> None:
    crop = np.full((512, 512, 3), 0.5, np.float32)
    made = crop.copy()
    made[:, :60] = made[:, -60:] = made[:60] = 0.0
    toned = in_the_tone_of(crop, made)
    assert float(np.abs(toned[200:400, 190:320] - 0.5).max()) < 0.5 * EIGHT_BITS


@pytest.mark.parametrize("kind", ["one channel", "three", "sepia"])
def test_a_toned_photo_keeps_its_tone_exactly(kind: str) -> None:
    grey = picture(300, 280, channels=1) * 0.6 + 50  # nothing is clipped
    tint = {"three": (1.0, 1.0, 1.0), "sepia": (1.0, 0.85, 0.65)}.get(kind)
    pixels = grey if tint is None else grey * np.array(tint)
    pixels = np.rint(pixels).astype(np.uint8)
    made = scene(ready(Same(harder=1.0, gain=(1.3, 1, 0.7))), pixels)
    assert made.drawn.picture.shape == (512, 512, 1)
    result, plain = made.finished(made.strong(1.0, Halfway(made.size, Box(0, 0, 0, 0)))), made.plain
    inside = made.inside()
    if kind == "one channel":
        assert result.shape[2] == 1
    elif kind == "three":
        assert float(np.ptp(result, axis=2).max()) == 0.0
    else:
        chroma, own = (v[inside] - luminance(v)[inside] for v in (result, plain.clip(0, 1)))
        np.testing.assert_allclose(chroma, own, atol=1e-5)
    assert float(np.abs(result - plain)[inside].max()) > 5 * EIGHT_BITS  # it was drawn anew


@pytest.mark.parametrize("profile", ["display p3", "grey"])
def test_a_photo_with_a_profile_stays_in_its_own_colours(same: FaceNetwork, profile: str) -> None:
    if profile == "grey":
        icc, pixels = (
            bytes(imagecodecs.cms_profile("gray", whitepoint=(0.3127, 0.329), gamma=1.4)),
            picture(300, 280, channels=1),
        )
    else:
        primaries = (0.68, 0.32, 0.265, 0.69, 0.15, 0.06)
        icc = bytes(
            imagecodecs.cms_profile(
                "rgb", whitepoint=(0.3127, 0.329), primaries=primaries, gamma=1.8
            )
        )
        pixels = picture(300, 280)
    made = scene(same, pixels, icc=icc, factor=1.0)
    assert colours_of(made.photo) is not None
    error = (made.wanted(made.strong(1.0)) - made.plain)[made.inside()]
    assert float(np.sqrt((error**2).mean())) < 3 * EIGHT_BITS
    assert abs(float(error.mean())) < 0.3 * EIGHT_BITS


# --- detail ----------------------------------------------------------------------------------


def test_a_large_face_is_no_softer_than_the_rest(same: FaceNetwork) -> None:
    """A face three times as large as the network's square, sharp to the last pixel."""
    rng = np.random.default_rng(1)
    pixels = (picture(1500, 1500) // 2 + rng.integers(0, 110, (1500, 1500, 3))).astype(np.uint8)
    made = scene(same, pixels, face=face_at(2.7 * exp(0.1j), 30), factor=1.0)
    made.restored[...] = made.plain
    strong = made.strong(1.0)
    box = Box(500, 500, 900, 1000)

    def energy(values: Floats) -> float:
        return float(sum((np.diff(values, axis=axis) ** 2).mean() for axis in (0, 1)))

    got = energy(made.wanted(strong, box))
    assert got > 0.97 * energy(made.restored[500:1000, 500:900])
    seen = box.grown(strong.margin, *made.size)
    smooth = np.full((seen.height, seen.width, 3), 0.5, np.float32)
    cut = np.s_[seen.y0 : seen.y1, seen.x0 : seen.x1]
    alone = strong.wanted(box, seen, made.plain[cut].copy(), smooth)
    assert energy(alone) < 0.3 * got  # the network's own picture is far softer
    error = made.wanted(strong, box) - made.plain[500:1000, 500:900]
    assert float(np.sqrt((error**2).mean())) < 0.25 * float(made.plain.std())


# --- drawing ---------------------------------------------------------------------------------


def test_the_same_face_is_drawn_the_same(random: FaceNetwork) -> None:
    one, other = scene(random), scene(random)
    np.testing.assert_array_equal(one.drawn.picture, other.drawn.picture)
    np.testing.assert_array_equal(one.wanted(one.strong(0.7)), other.wanted(other.strong(0.7)))
    assert one.drawn.picture.dtype == np.float16
    assert one.drawn.picture.shape == (random.side, random.side, 3)


def test_what_no_network_draws_is_told() -> None:
    with pytest.raises(WrongResult):
        scene(ready(Same(gain=(0, 0, 0))))


def test_a_face_that_was_drawn_for_other_channels_is_an_error(same: FaceNetwork) -> None:
    made = scene(same)
    grey = scene(same, picture(300, 280, channels=1))
    with pytest.raises(ValueError, match="another way"):
        Strong(grey.drawn, Halfway(made.size), made.blend, (300, 280), made.size, amount=1)
