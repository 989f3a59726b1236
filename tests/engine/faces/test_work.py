"""What is done to the faces of a result, however it is cut, and that nothing else is touched."""

from __future__ import annotations

import tracemalloc

import imagecodecs
import numpy as np
import pytest
import torch

from sr_desktop.base.errors import Cancelled
from sr_desktop.base.progress import Control, Progress
from sr_desktop.engine import canvas as canvas_module
from sr_desktop.engine.backends import TorchBackend
from sr_desktop.engine.blend import Wishes
from sr_desktop.engine.colour import as_float
from sr_desktop.engine.device import Device
from sr_desktop.engine.faces import work as work_module
from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.faces.regions import pieces, shared
from sr_desktop.engine.faces.work import FaceWork, Subject
from sr_desktop.engine.image import Photo
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape
from sr_desktop.engine.precision import FLOAT32
from sr_desktop.engine.resample import resize
from sr_desktop.engine.restorer import Restorer
from sr_desktop.engine.tiling import Box
from tests.support import picture


class Sharpening:
    """A backend that enlarges plainly, and makes all lighter and harder."""

    def __init__(self):
        inner = TorchBackend(SRVGGNetCompact(SRVGGShape(8, 1)), Device("cpu", "test"), FLOAT32)
        self.facts, self.device, self.precision = inner.facts, inner.device, inner.precision

    def run(self, tile):
        return np.repeat(np.repeat((tile - 0.5) * 1.3 + 0.55, 4, 0), 4, 1).astype(np.float32)

    def release(self):
        pass


class Averaging:
    """The mean of restored and plain around each pixel, in an ellipse: it sees `margin` pixels around."""

    def __init__(self, box, size, *, margin=5, share=1.0):
        self._middle = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
        self._half = box.width / 2, box.height / 2
        self.region = box.grown(0, *size)
        self.margin = margin
        self._share, self._size = share, size

    def weight(self, box):
        xs = (np.arange(box.x0, box.x1) + 0.5 - self._middle[0]) / self._half[0]
        ys = (np.arange(box.y0, box.y1) + 0.5 - self._middle[1]) / self._half[1]
        far = np.hypot(xs[None], ys[:, None])
        return np.clip(2 * (1 - far), 0, 1).astype(np.float32)[..., None]

    def wanted(self, box, seen, plain, restored):
        assert seen == box.grown(self.margin, *self._size)
        assert plain.shape == restored.shape == (seen.height, seen.width, plain.shape[2])
        both = np.pad(
            (plain + restored) / 2,
            [
                (self.margin - (box.y0 - seen.y0), self.margin - (seen.y1 - box.y1)),
                (self.margin - (box.x0 - seen.x0), self.margin - (seen.x1 - box.x1)),
                (0, 0),
            ],
            mode="edge",
        )
        total = np.zeros((box.height, box.width, plain.shape[2]), np.float64)
        steps = (0, self.margin, 2 * self.margin)
        for y in steps:
            for x in steps:
                total += both[y : y + box.height, x : x + box.width]
        at = box.within(seen)
        own = plain[at.y0 : at.y1, at.x0 : at.x1]
        return own + np.float32(self._share) * ((1 - total / 9) - own).astype(np.float32)


def face_in(box, factor=2):
    x, y, w, h = (side / factor for side in (box.x0, box.y0, box.width, box.height))
    points = [(0.3, 0.4), (0.7, 0.4), (0.5, 0.6), (0.35, 0.8), (0.65, 0.8)]
    return Face(x, y, w, h, tuple((x + a * w, y + b * h) for a, b in points), 0.9)


def work(size, *boxes, **more):
    subjects = [
        Subject(face_in(box), box, lambda pull, box=box: Averaging(box, size, share=pull, **more))
        for box in boxes
    ]
    return FaceWork(size, subjects)


def restored(photo, faces=None, *, factor=2, control=None, **wishes):
    size = (photo.size[0] * factor, photo.size[1] * factor)
    restorer = Restorer(Sharpening())
    progress = Progress(control=control)
    return restorer.restore(photo, Wishes(size, **wishes), progress, faces=faces).pixels


def kinds():
    rgb = picture(150, 110)
    deep = (rgb.astype(np.uint16) << 8) + 77
    sepia = (rgb[..., :1] * [1.0, 0.85, 0.65]).astype(np.uint8)
    alpha = np.tile(np.linspace(0, 255, 150), (110, 1)).astype(np.uint8)
    return {
        "8 bits": Photo(rgb),
        "16 bits": Photo(deep),
        "grey": Photo(rgb[..., :1].copy()),
        "deep grey": Photo(deep[..., :1].copy()),
        "sepia": Photo(sepia),
        "alpha": Photo(rgb, alpha=alpha),
        "wide": Photo(rgb, icc=imagecodecs.cms_profile("adobergb")),
        "floats": Photo(rgb.astype(np.float32) / 255 * 2),
    }


@pytest.mark.parametrize("keep_colours", [True, False])
@pytest.mark.parametrize("kind", kinds())
def test_nothing_changes_but_the_faces(kind, keep_colours):
    photo = kinds()[kind]
    size = (300, 220)
    boxes = [Box(40, 30, 120, 130), Box(90, 80, 170, 180), Box(260, 180, 330, 260)]
    faces = work(size, *boxes)
    without = restored(photo, keep_colours=keep_colours)
    made = restored(photo, faces, keep_colours=keep_colours)
    weight = np.zeros((size[1], size[0]), np.float32)
    for box in boxes:
        treatment = Averaging(box, size)
        at = treatment.region
        weight[at.y0 : at.y1, at.x0 : at.x1] += treatment.weight(at)[..., 0]
    assert made.dtype == without.dtype
    assert np.array_equal(made[weight == 0], without[weight == 0])
    inside = np.abs(as_float(made) - as_float(without))[weight > 0.9]
    assert inside.mean() > 5 / 255


def test_what_is_half_way_is_rounded_as_it_was():
    """Kept with 16 bits first, a value between two of 8 bits must not go the other way."""
    steps = np.arange(256, dtype=np.float32)[:, None, None]
    near = np.array([-2, -1, 0, 1, 2], np.float32)
    for middle in (0.5, 0.49998, 0.50002, 0.25):
        values = (steps + middle) / 255
        values = values + near * np.spacing(values)
        deep = canvas_module.as_pixels(values, np.dtype(np.uint16))
        kept = canvas_module._rounding_alike(deep, values)
        once = canvas_module.as_pixels(values, np.dtype(np.uint8))
        assert np.array_equal(canvas_module.as_pixels(as_float(kept), np.dtype(np.uint8)), once)


@pytest.mark.parametrize("keep_colours", [True, False])
def test_one_rounding_in_the_end(keep_colours):
    """A share of what is restored, in a face too: rounded before, it would be further off."""
    photo, size = Photo(picture(90, 70)), (180, 140)
    box = Box(0, 0, 180, 140)
    made = restored(photo, work(size, box, margin=1), keep_colours=keep_colours)
    deep = restored(
        Photo(photo.pixels.astype(np.uint16) * 257),
        work(size, box, margin=1),
        keep_colours=keep_colours,
    )
    off = np.abs(as_float(made) - as_float(deep)) * 255
    assert off.max() < 0.51


@pytest.mark.parametrize("depth", [np.uint8, np.uint16])
@pytest.mark.parametrize(("side", "most"), [(16, 1), (33, 3000), (1024, 10**9)])
def test_it_is_the_same_however_it_is_cut(monkeypatch, side, most, depth):
    pixels = picture(160, 200)
    photo = Photo(pixels if depth == np.uint8 else pixels.astype(np.uint16) * 257)
    size = (320, 400)
    boxes = [Box(20, 10, 200, 300), Box(120, 150, 320, 400), Box(250, 0, 320, 60)]
    faces = work(size, *boxes, margin=17)
    whole = as_float(restored(photo, faces))
    monkeypatch.setattr(work_module, "PIECE", side)
    monkeypatch.setattr(canvas_module, "MOST_TREATED", most)
    monkeypatch.setattr(FaceWork, "pieces", _small_pieces(side))
    cut = as_float(restored(photo, faces))
    assert np.abs(whole - cut).max() <= (1.01 / 255 if depth == np.uint8 else 2 / 65535)
    assert (whole != cut).mean() < 0.01


def _small_pieces(side):
    """As `FaceWork.pieces`, also smaller than the margins."""

    def cut(self, box):
        for group in self.groups:
            if (part := shared(group, box)) is not None:
                yield from pieces(part, side)

    return cut


def test_where_faces_overlap_the_mean_counts():
    size = (100, 100)
    one, other = Box(0, 0, 80, 100), Box(20, 0, 100, 100)
    both = work(size, one, other, margin=0)
    flat = np.full((100, 100, 3), 0.25, np.float32)

    def part(box):
        return flat[box.y0 : box.y1, box.x0 : box.x1].copy()

    added, changed = both.change(Box(0, 0, 100, 100), part, part)
    # all want 0.75: never more, however many faces lie there
    assert added.max() == pytest.approx(0.5)
    whole = Box(0, 0, 100, 100)
    total = Averaging(one, size).weight(whole) + Averaging(other, size).weight(whole)
    assert total.max() > 1.5
    assert np.allclose(added, 0.5 * np.minimum(total, 1), atol=1e-6)
    assert np.array_equal(changed, total[..., 0] > 0)


def test_a_face_without_weight_costs_nothing():
    faces = work((100, 100), Box(10, 10, 60, 60))
    asked = []
    assert faces.change(Box(0, 0, 12, 12), asked.append, asked.append) is None
    assert faces.change(Box(70, 70, 100, 100), asked.append, asked.append) is None
    assert not asked
    assert faces.touching(Box(0, 0, 12, 12)) == [0]
    assert faces.touching(Box(60, 0, 100, 100)) == []


def test_nothing_is_done_where_nothing_was_restored():
    photo = Photo(picture(60, 50))
    faces = work((120, 100), Box(10, 10, 110, 90))
    assert np.array_equal(restored(photo, faces, strength=0.0), restored(photo, strength=0.0))
    same = restored(photo, work((60, 50), Box(5, 5, 50, 40)), factor=1, strength=0.0)
    assert same is photo.pixels


def test_memory_is_bounded_for_a_huge_face(monkeypatch):
    photo = Photo(picture(200, 300))
    size = (600, 900)
    box = Box(10, 10, 590, 890)
    monkeypatch.setattr(work_module, "PIECE", 64)
    monkeypatch.setattr(canvas_module, "MOST_TREATED", 40_000)
    peaks = []
    for faces in (None, work(size, box)):
        canvas = canvas_module.Canvas(photo, photo.pixels, Wishes(size), 3, None, faces)
        canvas.add(0, np.full((900, 600, 3), 0.5, np.float32))
        tracemalloc.start()
        canvas.finish(Progress())
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    # a few rows that are held, and what is made of a piece of 64 pixels: far less than the face's 6 MB
    assert peaks[1] - peaks[0] < 1_500_000, [peak // 1000 for peak in peaks]


def test_it_stops_between_two_pieces(monkeypatch):
    photo, size, control = Photo(picture(150, 110)), (300, 220), Control()
    monkeypatch.setattr(work_module, "PIECE", 40)
    asked = []

    class Stopping(Averaging):
        def wanted(self, *given):
            asked.append(given[0])
            control.cancel()
            return super().wanted(*given)

    box = Box(20, 20, 280, 200)
    faces = FaceWork(size, [Subject(face_in(box), box, lambda pull: Stopping(box, size))])
    with pytest.raises(Cancelled):
        restored(photo, faces, control=control)
    assert len(asked) == 1


def test_what_would_drift_is_pulled_back():
    """How far a face goes is found out before it is treated, of what the result holds before faces."""
    photo, size = Photo(picture(150, 110)), (300, 220)
    boxes = [Box(20, 20, 140, 200), Box(160, 20, 290, 200)]
    before, asked = restored(photo), []

    def judge(plain, result, check):
        asked.append(result(boxes[0]))
        return 0.25

    subjects = work(size, *boxes).subjects
    judged = [Subject(each.face, each.key, each.treated, judge) for each in subjects[:1]]
    made = restored(photo, FaceWork(size, [*judged, subjects[1]]))
    here = boxes[0].y0, boxes[0].y1, boxes[0].x0, boxes[0].x1
    assert np.abs(asked[0] - as_float(before[here[0] : here[1], here[2] : here[3]])).max() < 1 / 255
    less = [Subject(subjects[0].face, 0, lambda pull: subjects[0].treated(0.25 * pull))]
    assert np.array_equal(made, restored(photo, FaceWork(size, [*less, subjects[1]])))
    assert not np.array_equal(made, restored(photo, FaceWork(size, subjects)))


def test_it_is_begun_again_with_the_photo():
    """When memory runs out in the middle of a photo, nothing of the first attempt is left."""
    photo, size = Photo(picture(150, 110)), (300, 220)
    faces = work(size, Box(20, 20, 280, 200))
    backend = Sharpening()
    run, runs = backend.run, []

    def failing(tile):
        runs.append(tile.shape)
        if len(runs) == 3:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return run(tile)

    backend.run = failing
    made = Restorer(backend).restore(photo, Wishes(size, tile=64), Progress(), faces=faces)
    assert made.notes
    whole = restored(photo, faces).astype(int)
    assert np.abs(made.pixels - whole).max() <= 1


def test_resizing_a_part_gives_what_the_whole_gives():
    pixels = picture(60, 40)
    whole = resize(as_float(pixels), 150, 90)
    made = canvas_module.resized_from(pixels, (150, 90), Box(13, 20, 77, 90))
    assert np.allclose(made, whole[20:90, 13:77], atol=1e-6)
