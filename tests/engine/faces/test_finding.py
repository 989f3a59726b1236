"""Faces are found in old photos, at their place, the same each time; and what is no face is not."""

from __future__ import annotations

import os
import shutil
import tracemalloc
from dataclasses import replace
from pathlib import Path

import cv2
import imagecodecs
import numpy as np
import pytest

from sr_desktop.base import paths
from sr_desktop.base.errors import Cancelled
from sr_desktop.engine.faces import views as views_module
from sr_desktop.engine.faces import yunet
from sr_desktop.engine.faces.cascade import Cascades
from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.faces.finding import face_in, find_faces, landmarks_in
from sr_desktop.engine.faces.merging import merged, ordered
from sr_desktop.engine.faces.passes import Glance, upright
from sr_desktop.engine.faces.search import CANDIDATES, Search
from sr_desktop.engine.faces.sheets import seen_in, together
from sr_desktop.engine.faces.turns import after, in_photo, quarters, scaled, tilt, turned, warped
from sr_desktop.engine.faces.views import View, full_contrast, views_of
from sr_desktop.engine.image import Photo
from sr_desktop.engine.profiles import colours_of
from sr_desktop.lab.datasets import read_picture
from sr_desktop.lab.faces_command import figures
from sr_desktop.lab.known_faces import Figures, compared, is_at, matched, read_known
from sr_desktop.lab.worn_faces import Sample, group, scenes, versions
from tests.support import picture

KNOWN = Path(__file__).with_name("known_faces.toml")


def go_on() -> None:
    pass


@pytest.fixture
def weights(assets, home):
    """YuNet's official file where the program keeps its models."""
    official = assets / "weights" / "faces" / "face_detection_yunet_2023mar.onnx"
    if not official.is_file():
        pytest.skip("YuNet's official file is not there")
    paths.imported_models().mkdir(parents=True)
    return Path(shutil.copy(official, paths.imported_models()))


@pytest.fixture
def samples(assets):
    photos = sorted((assets / "photos").glob("*/*.*"))
    pairs, _ = matched([path for path in photos if path.parent.name != "train"], read_known(KNOWN))
    if not pairs:
        pytest.skip("there are no photos with known faces")
    return [Sample(read_picture(path), known) for path, known in pairs]


def sample(samples, name):
    return next(each for each in samples if each.known.name.endswith(name))


# ---- how many


def test_found_in_photos_as_they_are(weights, samples):
    """Every face of the photos, and neither the comic's cat, the drawn girl nor the wolf."""
    total = figures(samples, "yunet")
    assert total.faces >= 25
    assert total.recall == 1, total
    assert total.false_a_photo <= 0.1, total


@pytest.mark.parametrize(("height", "least"), [(32, 0.95), (24, 0.9), (16, 0.6)])
def test_small_faces(weights, samples, height, least):
    total = figures(scenes(samples, height), "yunet")
    assert total.faces >= 25
    assert total.recall >= least, total
    assert total.false <= (0 if height >= 24 else 1), total  # in seven photos


def test_forty_faces_share_sheets(weights, samples, monkeypatch):
    """All are found, and with few calls of the network: each has a price of its own."""
    pixels, known = group(samples).pixels, group(samples).known
    calls = []
    look = yunet.YuNet.__call__
    monkeypatch.setattr(
        yunet.YuNet, "__call__", lambda self, *given: calls.append(1) or look(self, *given)
    )
    found = compared(find_faces(pixels, None, go_on).faces, known)
    assert (found.faces, found.found) == (40, 40)
    assert found.false <= 1
    assert len(calls) < 30


def test_a_crowd_of_tiny_faces_costs_few_pixels(weights, samples, monkeypatch):
    """Each pixel that the network sees has its price: eight times those of the photo, all in all."""
    seen = []
    look = yunet.YuNet.__call__
    monkeypatch.setattr(
        yunet.YuNet,
        "__call__",
        lambda self, rgb, least: seen.append(rgb.size // 3) or look(self, rgb, least),
    )
    crowd = group(samples)
    small = cv2.resize(crowd.pixels, (720, 480), interpolation=cv2.INTER_AREA)
    boxes = tuple(tuple(side * 0.6 for side in box) for box in crowd.known.faces)
    found = compared(find_faces(small, None, go_on).faces, replace(crowd.known, faces=boxes))
    assert found.found >= 39
    assert sum(seen) < 8 * small.size / 3


def test_small_photos_in_which_nothing_looks_like_a_face_are_looked_at_once(
    weights, samples, monkeypatch
):
    """Neither enlarged nor turned; where there is a doubt they are, and a face on its side is found."""
    seen = []
    look = yunet.YuNet.__call__
    monkeypatch.setattr(
        yunet.YuNet, "__call__", lambda self, *given: seen.append(1) or look(self, *given)
    )
    sky = np.linspace(60, 200, 180, dtype=np.uint8)[:, None, None].repeat(240, 1).repeat(3, 2)
    assert find_faces(sky, None, go_on).faces == ()
    assert len(seen) == 1
    photo = sample(samples, "crop_0240.png")
    small = cv2.resize(photo.pixels, (200, 200), interpolation=cv2.INTER_AREA)
    assert len(find_faces(np.ascontiguousarray(np.rot90(small)), None, go_on).faces) == 1
    assert len(seen) > 2


def test_the_cascades_find_faces_too(samples):
    """Without the network's file: fewer, their landmarks estimated, or taken from the eyes."""
    few = [
        sample(samples, name)
        for name in (
            "crop_0240.png",
            "scratched_b.png",
            "00017_gray.png",
            "0014.jpg",
            "wolf_gray.jpg",
        )
    ]
    assert replace(figures(few, "yunet"), seconds=0) == Figures(5, 4, 3, 0)
    found = find_faces(few[0].pixels, None, go_on)
    assert found.finder == "cascade"
    assert found.weights is None
    assert [face.estimated for face in found.faces] == [True]
    (eyes,) = find_faces(sample(samples, "00017_gray.png").pixels, None, go_on).faces
    assert not eyes.estimated  # the woman's, the man's lie in the shade of his hat


@pytest.mark.slow
def test_old_photo_versions(weights, samples):
    """Grey, sepia, faded, noisy, blurred, tilted, sideways, small, and a group of 40."""
    for name, version in versions(samples):
        least = 0.6 if name == "face of 16 px" else 0.9
        total = figures(version, "yunet")
        assert total.recall >= least, (name, total)
        assert total.false_a_photo <= 0.1 or total.false <= 1, (name, total)


@pytest.mark.slow
def test_photos_without_people(weights, assets):
    known = read_known(KNOWN)
    _, empty = matched(sorted((assets / "photos" / "train").glob("*.webp")), known)
    if not empty:
        pytest.skip("there are no photos without people")
    total = figures((Sample(read_picture(path), photo) for path, photo in empty), "yunet")
    assert total.photos > 800
    assert total.false_a_photo <= 0.1, total


# ---- where, and how


def test_landmarks_turn_with_the_face(weights, samples):
    """Beside those of the upright photo: a fifth of the eye distance at most."""
    photo = sample(samples, "crop_0240.png")
    (there,) = find_faces(photo.pixels, None, go_on).faces
    (left, right), box = there.landmarks[:2], photo.known.faces[0]
    assert box[0] < left[0] < box[0] + box[2] / 2 < right[0] < box[0] + box[2]
    for angle in (30, -40, 90, 180):
        matrix, size = turned(512, 512, -angle)
        (face,) = find_faces(warped(photo.pixels, matrix, size, (220,) * 3), None, go_on).faces
        assert abs((tilt(face) - tilt(there) - angle + 180) % 360 - 180) < 8
        moved = np.array(there.landmarks) @ matrix[:, :2].T + matrix[:, 2]
        aside = np.hypot(*(np.array(face.landmarks) - moved).T) / there.eye_distance
        assert aside.max() < 0.2, (angle, aside)


def test_what_is_found_does_not_depend_on_cores_nor_on_what_was_done_before(weights, samples):
    pixels = sample(samples, "children-alpha.png").pixels
    one = find_faces(pixels, None, go_on)
    find_faces(sample(samples, "old_c.png").pixels, None, go_on)
    assert one == find_faces(pixels, None, go_on, cores=3)
    assert one.finder == "yunet"
    assert one.weights is not None
    assert one.weights[0] == weights.name
    assert len(one.faces) == 5
    assert one.faces == ordered(reversed(one.faces))


def test_every_kind_of_pixels(weights, samples):
    """16 bits, floats, lights beyond white and none at all, grey, alpha, a profile that is light itself."""
    photo = sample(samples, "scratched_b.png")
    rgb = photo.pixels
    grey = rgb[..., 1:2].copy()
    wide = rgb.astype(np.uint16) * 257
    light = ((rgb / 255.0) ** 2.2).astype(np.float32)
    icc = imagecodecs.cms_profile(
        "rgb", whitepoint=(0.3127, 0.329), primaries=(0.64, 0.33, 0.3, 0.6, 0.15, 0.06), gamma=1.0
    )
    linear = np.rint(light * 65535).astype(np.uint16)
    open_lights = (rgb / 255).astype(np.float32)
    open_lights[:9, :9], open_lights[9, :3, 0] = 50, (np.nan, np.inf, -np.inf)
    for pixels, colours in (
        (rgb, None),
        (grey, None),
        (wide, None),
        ((rgb / 255).astype(np.float32), None),
        (open_lights, None),
        (np.dstack([rgb, grey]), None),
        (np.dstack([grey, grey]), None),
        (linear, colours_of(Photo(linear, icc=icc))),
    ):
        before = pixels.copy()
        (face,) = find_faces(pixels, colours, go_on).faces
        assert is_at(face, photo.known.faces[0])
        assert np.array_equal(pixels, before, equal_nan=pixels.dtype == np.float32)


def test_faces_of_a_large_scan_are_found_in_bounded_memory(weights, samples, monkeypatch):
    """The finest view is small: of 24 megapixels, with a limit of one, nothing else large is made."""
    monkeypatch.setattr(views_module, "LARGEST", 1_000_000)
    small = sample(samples, "group_00.jpg")
    pixels = small.pixels.repeat(3, 0).repeat(3, 1)
    tracemalloc.start()
    found = find_faces(pixels, None, go_on)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    known = replace(
        small.known,
        faces=tuple((x * 3, y * 3, w * 3, h * 3) for x, y, w, h in small.known.faces),
    )
    assert compared(found.faces, known).found == 2
    assert peak < 24_000_000, peak


def test_it_can_be_stopped_between_its_steps(weights):
    asked = 0

    def stop():
        nonlocal asked
        asked += 1
        if asked > 3:
            raise Cancelled

    for cores in (1, 2):
        asked = 0
        with pytest.raises(Cancelled):
            find_faces(picture(900, 700), None, stop, cores=cores)
        assert asked == 4


@pytest.mark.parametrize("shape", [(1, 1, 3), (1, 900, 1), (900, 3, 3), (16, 16, 1), (40, 3000, 3)])
@pytest.mark.parametrize("finder", ["yunet", "cascade"])
def test_photos_in_which_no_face_has_room(weights, shape, finder):
    flat = np.full(shape, 90, np.uint8)
    assert find_faces(flat, None, go_on, finder=finder).faces == ()


# ---- one face


def test_landmarks_of_the_same_face_are_the_same(weights, samples):
    """In the same frame, with noise: to 1 % of the eye distance in the mean."""
    aside = []
    for name in ("crop_0240.png", "grey_169.png", "crop_0885.png", "scratched_b.png"):
        photo = sample(samples, name)
        x, y, width, height = photo.known.faces[0]
        scale = 96 / height
        matrix = scaled(scale, scale, (x + width / 2) * scale - 96, (y + height / 2) * scale - 96)
        soft = cv2.GaussianBlur(photo.pixels, (0, 0), max(0.01, 0.4 / scale))
        crop = cv2.warpAffine(soft, matrix, (192, 192))
        near = face_in(crop)
        assert near is not None
        first = landmarks_in(crop, near)
        assert first == landmarks_in(crop, near)
        noise = np.random.default_rng(3).normal(0, 3, crop.shape)
        other = landmarks_in(np.clip(np.rint(crop + noise), 0, 255).astype(np.uint8), near)
        moved = np.hypot(*(np.array(first) - np.array(other)).T)
        aside.append(float(np.sqrt((moved**2).mean()) / near.eye_distance))
    assert np.mean(aside) < 0.01, aside


def test_no_landmarks_without_a_face_or_without_the_network(weights, samples):
    assert landmarks_in(picture(160, 160)) is None
    photo = sample(samples, "scratched_b.png")
    assert landmarks_in(photo.pixels) is not None
    weights.unlink()
    assert landmarks_in(photo.pixels) is None


# ---- the file


def test_opencv_sees_no_other_file_than_the_official_one(weights):
    assert yunet.installed() is not None
    weights.write_bytes(weights.read_bytes()[:-1] + b"x")
    assert yunet.installed() is None
    with weights.open("ab") as stream:
        stream.truncate(1 << 33)  # sparse; of this size nothing is read
    assert yunet.installed() is None
    weights.unlink()
    weights.mkdir()
    assert yunet.installed() is None


def test_the_file_is_read_once_until_it_changes(weights, monkeypatch):
    first = yunet.installed()
    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", lambda *_: pytest.fail("it was read again"))
        assert yunet.installed() is first
    os.utime(weights, ns=(1, 1))
    assert yunet.installed() is not first


# ---- parts


def test_strips_show_the_network_nothing_that_was_in_memory(weights):
    """Of flat pictures a few pixels high OpenCV would give what lay there before, as faces of no size."""
    network = yunet.network_of(yunet.installed())
    for height, width in ((3, 375), (5, 375), (375, 3), (1, 1), (32, 640)):
        for value in (0, 90, 255):
            assert len(network(np.full((height, width, 3), value, np.uint8), 0.5)) == 0


def test_each_square_of_a_sheet_is_told_what_is_in_it(weights, samples):
    """The same as alone, wherever it lies; and each look goes on with what it saw."""
    network = yunet.network_of(yunet.installed())
    photo = sample(samples, "scratched_b.png")
    x, y, width, height = (round(value) for value in photo.known.faces[0])
    cut = photo.pixels[max(0, y - height // 2) : y + height * 3 // 2, max(0, x - width // 2) :]
    seen = cv2.resize(cut[:, : cut.shape[0]], (112, 112), interpolation=cv2.INTER_AREA)
    blank = np.full_like(seen, 90)
    (alone,) = seen_in([seen], network, 0.3)
    assert len(alone) == 1
    for count in (2, 3, 4, 5, 9):
        for place in (0, count - 1):
            squares = [seen if index == place else blank for index in range(count)]
            rows = seen_in(squares, network, 0.3)
            assert [len(each) for each in rows] == [index == place for index in range(count)]
            assert np.abs(rows[place] - alone).max() < 3

    def look(pictures):
        found = []
        for shown in pictures:
            found.append(len((yield shown)))
        return found

    looks = [look([seen, blank]), look([]), look([blank]), look([blank, blank, seen])]
    assert together(looks, network, 0.3) == [[1, 0], [], [0], [0, 0, 1]]


def test_any_number_of_threads_may_ask_and_few_objects_are_kept(weights, samples):
    from concurrent.futures import ThreadPoolExecutor

    network = yunet.YuNet(yunet.installed())
    pixels = sample(samples, "children-alpha.png").pixels
    sizes = [pixels, *(np.ascontiguousarray(pixels[:-cut, :-cut]) for cut in (7, 14, 21, 28, 35))]
    alone = [network(each, 0.5) for each in sizes]
    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(lambda each: network(each, 0.5), sizes * 3))
    for rows, again in zip(alone * 3, found, strict=True):
        assert np.array_equal(rows, again)
    assert len(network._idle) <= yunet.KEPT
    assert network._pixels <= yunet.KEPT_PIXELS
    large = np.ascontiguousarray(pixels.repeat(3, 0).repeat(3, 1))
    for cut in range(3):
        network(large[: -1 - cut], 0.5)
    assert network._pixels <= yunet.KEPT_PIXELS or len(network._idle) == 1


def test_noise_made_for_the_finder_does_not_take_for_ever(monkeypatch):
    """Of a hundred thousand doubtful finds only the surest are compared with each other."""
    many = [face(50.0 * index, score=0.2 + index * 1e-6) for index in range(20_000)]
    monkeypatch.setattr(Glance, "faces", lambda self, network, least: many)
    view = View(np.zeros((90, 90, 3), np.uint8), 1.0, 1.0)
    search = Search([view], None, go_on, 1)
    kept = search._candidates(upright(view))
    assert kept == many[: -CANDIDATES - 1 : -1]


def face(x=0.0, y=0.0, width=40.0, height=50.0, score=0.9):
    marks = (
        (x + 12, y + 20),
        (x + 28, y + 20),
        (x + 20, y + 30),
        (x + 13, y + 38),
        (x + 27, y + 38),
    )
    return Face(x, y, width, height, marks, score)


def test_what_was_found_twice_is_one_and_the_surest_stays():
    two = [face(score=0.7), face(2, 1, score=0.9), face(100)]
    assert merged(two) == [face(100), face(2, 1, score=0.9)]  # as sure: from above
    inside = face(10, 10, 15, 18, score=0.95)
    assert merged([face(), inside]) == [inside]
    assert ordered([face(5), inside, face(3)]) == (face(3), face(5), inside)


def test_turned_pictures_and_back():
    there = face(30, 60)
    row = np.array([30, 60, 40, 50, *np.ravel(there.landmarks), 0.9], np.float32)
    assert in_photo(row, scaled(1, 1)) == replace(there, score=pytest.approx(0.9))
    wide = in_photo(row, scaled(0.5, 0.5, 10, 20))
    assert (wide.x, wide.y, wide.width, wide.height) == (80, 160, 80, 100)
    turn, size = turned(300, 200, 90)
    assert size == (200, 300)
    back = in_photo(row, after(scaled(2, 2), turn))
    assert (back.width, back.height) == pytest.approx((25, 20))
    assert tilt(back) == pytest.approx(90)


def test_quarters_of_views_bring_faces_back():
    pixels = np.random.default_rng(1).integers(0, 255, (60, 90, 3), np.uint8)
    for count in (1, 2, 3):
        (view,), back = quarters([View(pixels, 0.5, 0.5)], count)
        x, y = 33, 12  # a pixel of the turned view
        found = back(Face(2 * x, 2 * y, 2, 2, ((2 * x + 1, 2 * y + 1),) * 5, 0.9))
        across, down = (int(value / 2) for value in found.centre)
        assert (pixels[down, across] == view.pixels[y, x]).all()


def test_views_are_halves_with_full_contrast():
    faded = (picture(1300, 900) // 8 + 100).astype(np.uint8)
    made = views_of(faded, None, go_on)
    assert [view.pixels.shape[:2] for view in made] == [(900, 1300), (450, 650), (225, 325)]
    assert made[0].pixels.min() == 0
    assert made[0].pixels.max() == 255
    assert made[2].across == pytest.approx(0.25)
    flat = np.full((300, 300, 1), 90, np.uint8)
    assert (views_of(flat, None, go_on)[0].pixels == 90).all()
    assert (full_contrast(np.full((9, 9, 3), 7, np.uint8), darkest=1, lightest=99) == 7).all()


def test_tiles_cover_a_view():
    view = View(np.zeros((1500, 2000, 3), np.uint8), 1.0, 1.0)
    for enlarged in (1, 2):
        seen = np.zeros((1500, 2000), bool)
        for glance in upright(view, enlarged=enlarged):
            box = glance.box
            seen[box.y0 : box.y1, box.x0 : box.x1] = True
            assert max(box.width, box.height) * enlarged <= 640 + 2 * 48
        assert seen.all()


def test_cascades_from_memory_in_two_threads():
    from concurrent.futures import ThreadPoolExecutor

    both = Cascades()
    views = views_of(picture(200, 160), None, go_on)
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda _: both.faces(views, go_on), range(4)))
    assert found == [[]] * 4
