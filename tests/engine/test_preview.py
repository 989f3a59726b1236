"""What a preview shows is what the file will hold, and no more work is done for it than is needed."""

from __future__ import annotations

from dataclasses import replace

import imagecodecs
import numpy as np
import pytest
import tifffile
from PIL import Image

from sr_desktop.base.errors import Cancelled, PhotoTooLarge, PhotoUnreadable, WrongResult
from sr_desktop.base.progress import Control, Progress
from sr_desktop.engine import preview as preview_module
from sr_desktop.engine.backends import TorchBackend
from sr_desktop.engine.blend import Wishes
from sr_desktop.engine.colour import as_float, as_pixels
from sr_desktop.engine.device import choose_device
from sr_desktop.engine.image import Photo
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.patches import Look, telling
from sr_desktop.engine.pipeline import Toolbox, restore_file
from sr_desktop.engine.precision import FLOAT32
from sr_desktop.engine.preview import Previewer
from sr_desktop.engine.profiles import colours_of
from sr_desktop.engine.settings import Settings, Size
from sr_desktop.engine.tiling import Box
from sr_desktop.models.store import find_model
from tests.support import picture


@pytest.fixture(scope="module")
def toolbox():
    return Toolbox()


@pytest.fixture
def previewer(toolbox):
    return Previewer(toolbox)


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "Oma 1952.png"
    noise = np.random.default_rng(3).normal(0, 9, (150, 190, 3))
    Image.fromarray((picture(190, 150) + noise).clip(0, 255).astype(np.uint8)).save(path)
    return path


def shown(previewer, path, settings, view, reduce=1, control=None, **more):
    """The last patch at every place, its (h, w, C) pixels, and all patches."""
    patches = []
    ended = previewer.show(
        *(path, settings, view, reduce, Progress(control=control), patches.append), **more
    )
    width, height = ended.size
    channels = patches[-1].pixels.shape[2] if patches else 3
    whole = np.zeros((-(-height // reduce), -(-width // reduce), channels), np.uint8)
    for patch in patches:
        y, x = patch.box.y0 // reduce, patch.box.x0 // reduce
        h, w, _ = patch.pixels.shape
        whole[y : y + h, x : x + w] = patch.pixels
    part = whole[
        view.y0 // reduce : -(-view.y1 // reduce), view.x0 // reduce : -(-view.x1 // reduce)
    ]
    return part, patches, ended


def in_file(toolbox, path, settings, view):
    """What a person sees of the restored file there: sRGB, 8 bits."""
    made = restore_file(path, path.with_name("made" + path.suffix), settings, toolbox, Progress())
    photo = open_photo(made.target)
    values = as_float(photo.pixels).clip(0, 1)
    colours = colours_of(photo)
    if colours is not None:
        values = colours.seen(values)
    pixels = as_pixels(values, np.dtype(np.uint8))
    if photo.alpha is not None:
        pixels = np.concatenate([pixels, photo.alpha[..., None]], axis=2)
    return pixels[view.y0 : view.y1, view.x0 : view.x1]


def off(one, other):
    assert one.shape == other.shape
    return int(np.abs(one.astype(int) - other.astype(int)).max())


@pytest.mark.parametrize("size", ["same", "2x", "3x", "4x", "301x301", "70x70"])
@pytest.mark.parametrize(
    "settings",
    [
        Settings(),
        Settings(clean_up=0.0, strength=1.0, keep_colours=False),
        Settings(luminance_only=True),
        Settings(model="faithful", strength=0.5),
        Settings(strength=0.0),
    ],
    ids=["default", "full", "light-only", "faithful", "nothing"],
)
def test_its_pixels_are_those_of_the_file(toolbox, previewer, photo, settings, size):
    settings = replace(settings, size=Size.parse(size))
    width, height = settings.size.pixels(190, 150)
    view = Box(width // 5, height // 7, width * 4 // 5, height - 3)
    made, patches, ended = shown(previewer, photo, settings, view)
    assert ended.whole
    assert ended.size == (width, height)
    assert patches[-1].exact
    assert off(made, in_file(toolbox, photo, settings, view)) <= 1


@pytest.mark.parametrize("kind", ["grey", "sepia", "16 bits", "alpha", "profile"])
def test_so_they_are_of_every_kind_of_photo(toolbox, previewer, tmp_path, kind):
    path = tmp_path / "photo.png"
    pixels = picture(120, 90)
    if kind == "grey":
        Image.fromarray(pixels[..., 0]).save(path)
    elif kind == "sepia":
        grey = pixels[..., :1].astype(float)
        Image.fromarray((grey * [1.0, 0.85, 0.65]).astype(np.uint8)).save(path)
    elif kind == "16 bits":
        Image.fromarray(pixels[..., 0].astype(np.uint16) * 257).save(path)
    elif kind == "alpha":
        alpha = np.tile(np.linspace(0, 255, 120), (90, 1)).astype(np.uint8)
        Image.fromarray(np.dstack([pixels, alpha])).save(path)
    else:
        # at the edge of sRGB one step of the file is many of the screen: paler colours
        paler = (96 + pixels // 4).astype(np.uint8)
        Image.fromarray(paler).save(path, icc_profile=imagecodecs.cms_profile("adobergb"))
    view = Box(10, 20, 200, 170)
    made, _patches, _ended = shown(previewer, path, Settings(), view)
    steps = 3 if kind == "profile" else 1  # of the screen, for one of the file
    assert off(made, in_file(toolbox, path, Settings(), view)) <= steps


def test_a_float_photo_of_the_same_size_is_not_changed_by_looking_at_it(
    toolbox, previewer, tmp_path
):
    path = tmp_path / "highlights.tif"
    values = picture(90, 170).astype(np.float32) / 255 * 3
    tifffile.imwrite(path, values, photometric="rgb")
    settings = Settings(size=Size.parse("same"), strength=1.0, tile=64)
    view = Box(0, 0, 90, 170)
    once, *_ = shown(previewer, path, settings, view)
    again, *_ = shown(previewer, path, settings, view)
    assert off(once, again) == 0
    assert np.array_equal(previewer._opened.photo.pixels, values)
    assert off(again, in_file(toolbox, path, settings, view)) <= 1, "nor by restoring it"


def test_reduced_it_is_the_mean_of_the_pixels(previewer, photo):
    view = Box(40, 24, 304, 296)
    fine, _patches, _ended = shown(previewer, photo, Settings(), view)
    coarse, _patches, _ended = shown(previewer, photo, Settings(), view, reduce=4)
    means = fine.reshape(coarse.shape[0], 4, coarse.shape[1], 4, 3).mean((1, 3))
    assert off(coarse, np.rint(means)) <= 1


@pytest.fixture
def runs(monkeypatch):
    """The shapes (height, width) of what networks are given."""
    given = []
    run = TorchBackend.run

    def counted(self, tile):
        given.append(tile.shape[:2])
        return run(self, tile)

    monkeypatch.setattr(TorchBackend, "run", counted)
    return given


def test_strength_and_colours_need_no_network(previewer, photo, runs):
    view = Box(0, 0, 380, 300)
    full, *_ = shown(previewer, photo, Settings(strength=1.0), view)
    assert runs
    runs.clear()
    for settings in (
        Settings(strength=0.3),
        Settings(strength=1.0, keep_colours=False),
        Settings(strength=0.0),
    ):
        other, patches, _ended = shown(previewer, photo, settings, view)
        assert all(patch.exact for patch in patches)
        assert off(full, other) > 0
    assert runs == []


def test_what_came_into_sight_alone_is_made(previewer, tmp_path, runs):
    path = tmp_path / "wide.png"
    Image.fromarray(picture(900, 100)).save(path)
    shown(previewer, path, Settings(), Box(0, 0, 400, 200))
    before = sum(h * w for h, w in runs)
    runs.clear()
    shown(previewer, path, Settings(), Box(130, 0, 530, 200))
    assert 0 < sum(h * w for h, w in runs) < before * 0.75
    runs.clear()
    shown(previewer, path, Settings(), Box(20, 0, 420, 200))
    assert runs == []


def test_clean_up_is_mixed_at_once_of_what_was_made_ready(previewer, photo, toolbox):
    view, settings = Box(0, 0, 380, 300), Settings(clean_up=0.5)
    shown(previewer, photo, settings, view)
    previewer.get_ready(photo, settings, view, 1, Progress())
    moved = Settings(clean_up=0.8)
    made, patches, _ended = shown(previewer, photo, moved, view)
    assert not patches[0].exact
    rough = np.zeros_like(made)
    for patch in patches:
        if patch.exact or rough.any(axis=2).all():
            break
        box = patch.box
        rough[box.y0 : box.y1, box.x0 : box.x1] = patch.pixels
    assert rough.any(axis=2).all(), "all of the view is there before the network has run"
    before, *_ = shown(previewer, photo, settings, view)
    mean = lambda one: np.abs(one.astype(int) - made.astype(int)).mean()  # noqa: E731
    assert mean(rough) < mean(before), f"{mean(rough)} against {mean(before)} of the old picture"
    assert off(made, in_file(toolbox, photo, moved, view)) <= 1


def test_it_begins_in_the_middle(previewer, tmp_path):
    path = tmp_path / "larger.png"
    Image.fromarray(picture(500, 400)).save(path)
    _made, patches, _ended = shown(previewer, path, Settings(), Box(0, 0, 1000, 800))
    first = patches[0].box
    assert first.x0 < 500 < first.x1
    assert first.y0 < 400 < first.y1
    assert first.width * first.height < 1000 * 800 / 8


def test_it_is_stopped_between_two_layers(previewer, photo, monkeypatch):
    control = Control()
    layers = 0
    check = control.check

    def counted(*meanwhile):
        nonlocal layers
        layers += 1
        if layers == 12:
            control.cancel()
        check(*meanwhile)

    monkeypatch.setattr(control, "check", counted)
    with pytest.raises(Cancelled):
        shown(previewer, photo, Settings(), Box(0, 0, 380, 300), control=control)
    assert layers == 12, "the network did not go on"


def test_too_large_a_view_is_exact_in_its_middle(previewer, photo, monkeypatch):
    monkeypatch.setattr(preview_module, "MOST_WORK", 140 * 140)
    _made, patches, ended = shown(previewer, photo, Settings(), Box(0, 0, 380, 300))
    assert not ended.whole
    assert patches
    assert not any(patch.exact for patch in patches)


def test_a_photo_that_changed_is_read_anew(previewer, photo):
    view = Box(0, 0, 380, 300)
    before, *_ = shown(previewer, photo, Settings(), view)
    Image.fromarray(255 - picture(190, 150)).save(photo)
    after, *_ = shown(previewer, photo, Settings(), view)
    assert off(before, after) > 50


def test_a_large_photo_gives_its_memory_back(previewer, photo, monkeypatch):
    shown(previewer, photo, Settings(), Box(0, 0, 100, 100))
    previewer.forget_large()
    assert previewer._opened is not None
    monkeypatch.setattr(preview_module, "KEPT_PHOTO", 1000)
    previewer.forget_large()
    assert previewer._opened is None


def test_beside_other_work_only_small_photos_are_opened(previewer, photo):
    with pytest.raises(PhotoTooLarge):
        shown(previewer, photo, Settings(), Box(0, 0, 100, 100), most_pixels=190 * 150 - 1)


def test_what_is_no_photo_is_refused(previewer, tmp_path):
    path = tmp_path / "Brief.jpg"
    path.write_text("no picture")
    with pytest.raises(PhotoUnreadable):
        shown(previewer, path, Settings(), Box(0, 0, 100, 100))


def test_a_view_beside_the_picture_shows_nothing(previewer, photo):
    _made, patches, ended = shown(previewer, photo, Settings(), Box(900, 900, 950, 950))
    assert ended.whole
    assert patches == []


def test_tiles_of_the_work_are_told_at_their_place(toolbox, photo):
    """All of them together are the result, but for the mean colours that need the whole photo."""
    settings = Settings(tile=64, keep_colours=False)
    patches = []

    def watch(opened: Photo, wishes: Wishes):
        return telling(opened, wishes, lambda: 1, patches.append)

    made = restore_file(
        *(photo, photo.with_name("made.png"), settings, toolbox, Progress()), watch=watch
    )
    result = np.asarray(Image.open(made.target)).astype(int)
    told = np.full_like(result, -1)
    for patch in patches:
        box = patch.box
        told[box.y0 : box.y1, box.x0 : box.x1] = patch.pixels
    assert (told >= 0).all()
    difference = np.abs(told - result).max(axis=2)
    assert np.quantile(difference, 0.9) <= 1
    assert difference.mean() < 1, "at seams it may differ a little"


@pytest.mark.parametrize(
    ("size", "reduce"), [("same", 8), ("same", 16), ("20x16", 1), ("20x16", 4)]
)
def test_tiles_are_told_however_small_they_become(toolbox, photo, size, reduce):
    """The filter then reaches far beyond the tile."""
    settings = Settings(size=Size.parse(size), tile=64, keep_colours=False)
    patches = []

    def watch(opened: Photo, wishes: Wishes):
        return telling(opened, wishes, lambda: reduce, patches.append)

    made = restore_file(
        *(photo, photo.with_name("made.png"), settings, toolbox, Progress()), watch=watch
    )
    result = np.asarray(Image.open(made.target)).astype(float)
    assert patches
    for patch in patches:
        box = patch.box
        mean = result[box.y0 : box.y1, box.x0 : box.x1].mean((0, 1))
        assert np.abs(patch.pixels.mean((0, 1)) - mean).max() < 25


def test_a_strip_is_small_however_much_it_is_reduced(photo):
    opened = open_photo(photo)
    look = Look(opened, opened.pixels, None, (60_000, 47_000), 32)
    area = look.aligned(Box(0, 0, 60_000, 47_000))
    assert max(box.width * box.height for box in look.strips(area)) <= 32 * 60_000


def test_a_deep_network_is_given_no_more_at_once_than_its_tiles_take(photo, toolbox, runs):
    settings = Settings(size=Size.parse("16x"))
    previewer = Previewer(toolbox)
    restorer = toolbox.restorer(find_model(settings.model), 0.5, choose_device("auto"), fixed=False)
    small = 64
    restorer._tile_limit[restorer.backend.device.id] = small
    try:
        _made, patches, ended = shown(previewer, photo, settings, Box(0, 0, 3040, 2400), reduce=8)
    finally:
        restorer._tile_limit.clear()
    assert ended.whole
    context = 2 * restorer.backend.facts.radius
    assert max(max(shape) for shape in runs) <= small + context + 8
    assert max(patch.box.width * patch.box.height for patch in patches) <= 4_000_000


def test_what_is_kept_of_one_view_is_bounded(previewer, photo, monkeypatch):
    monkeypatch.setattr(preview_module, "MOST_RESULT", 200 * 200)
    _made, _patches, ended = shown(previewer, photo, Settings(), Box(0, 0, 380, 300))
    assert not ended.whole


def test_a_card_that_fails_gives_way_in_a_preview_too(photo, toolbox, monkeypatch):
    settings = Settings()
    view = Box(0, 0, 100, 100)
    expected, *_ = shown(Previewer(toolbox), photo, settings, view)
    run = TorchBackend.run
    tries = []

    def fails_in_half(self, tile):
        tries.append(self.precision.dtype)
        if len(tries) == 1:
            raise WrongResult("black")
        return run(self, tile)

    fresh = Toolbox()
    half = fresh.restorer(find_model(settings.model), 0.5, choose_device("cpu"), fixed=False)
    half._fallback = lambda backend: fresh.backend(
        find_model(settings.model), 0.5, choose_device("cpu"), FLOAT32
    )
    monkeypatch.setattr(TorchBackend, "run", fails_in_half)
    made, *_ = shown(Previewer(fresh), photo, settings, view)
    assert len(tries) > 1
    assert off(made, expected) <= 1


def test_nothing_is_told_while_nobody_looks(toolbox, photo):
    patches = []

    def watch(opened: Photo, wishes: Wishes):
        return telling(opened, wishes, lambda: None, patches.append)

    restore_file(
        *(photo, photo.with_name("made.png"), Settings(), toolbox, Progress()), watch=watch
    )
    assert patches == []
