"""Tile geometry by properties, and tiled results against untiled ones."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from sr_desktop.base.errors import OutOfMemory, WrongResult
from sr_desktop.base.progress import Progress
from sr_desktop.engine import restorer as restorer_module
from sr_desktop.engine.backends import TorchBackend
from sr_desktop.engine.blend import Wishes
from sr_desktop.engine.device import Device
from sr_desktop.engine.image import Photo
from sr_desktop.engine.networks.rrdb import RRDBNet, RRDBShape
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape
from sr_desktop.engine.precision import FLOAT32
from sr_desktop.engine.restorer import Restorer
from sr_desktop.engine.stitch import Band
from sr_desktop.engine.tiling import plan_tiles, ramp

CPU = Device("cpu", "test")

plans = st.builds(
    plan_tiles,
    st.integers(1, 300),
    st.integers(1, 300),
    tile=st.integers(12, 200),
    overlap=st.integers(0, 50),
    feather=st.integers(0, 16),
    multiple=st.sampled_from([1, 2, 4]),
)


@given(plans)
def test_cores_cover_every_pixel_once(plan):
    hits = np.zeros((plan.height, plan.width), int)
    for row in range(plan.rows):
        for tile in plan.row(row):
            hits[tile.core.y0 : tile.core.y1, tile.core.x0 : tile.core.x1] += 1
    assert (hits == 1).all()


@given(plans)
def test_tiles_read_what_they_write_and_lie_in_the_photo(plan):
    for row in range(plan.rows):
        for tile in plan.row(row):
            read, write = tile.read, tile.write
            assert 0 <= read.x0 <= write.x0 <= tile.core.x0 < tile.core.x1 <= write.x1 <= read.x1
            assert 0 <= read.y0 <= write.y0 <= tile.core.y0 < tile.core.y1 <= write.y1 <= read.y1
            assert read.x1 <= plan.width
            assert read.y1 <= plan.height
            assert read.x0 % plan.multiple == read.y0 % plan.multiple == 0
            assert write.x0 - read.x0 >= min(plan.overlap, write.x0)
            assert write.y0 - read.y0 >= min(plan.overlap, write.y0)
            assert read.x1 - write.x1 == min(plan.overlap, plan.width - write.x1)
            assert read.y1 - write.y1 == min(plan.overlap, plan.height - write.y1)


@given(st.integers(1, 3000), st.integers(32, 512))
def test_tiles_are_even(length, tile):
    cuts = plan_tiles(length, 1, tile=tile, overlap=0).xs
    sides = np.diff(cuts)
    assert sides.max() <= tile
    assert sides.max() - sides.min() <= 1, "no tile is a sliver"


@given(plans, st.integers(1, 4))
@settings(max_examples=40)
def test_feathered_weights_add_up_to_one(plan, scale):
    band = Band(plan, scale=scale, channels=1)
    top = 0
    for row in range(plan.rows):
        for tile in plan.row(row):
            shape = (tile.write.height * scale, tile.write.width * scale, 1)
            band.add(tile, np.ones(shape, np.float32))
        for start, rows in band.finish_row(row):
            assert start == top
            assert np.allclose(rows, 1, atol=1e-5), f"off by {np.abs(rows - 1).max()}"
            top += len(rows)
    assert top == plan.height * scale


def test_ramps_of_neighbours_are_mirror_images():
    left = ramp(0, 14, 0, 10, 2)
    right = ramp(6, 20, 10, 20, 2)
    assert np.allclose(np.array(left[12:]) + np.array(right[:16]), 1)


def network(convolutions=4, features=8, *, seed=0):
    torch.manual_seed(seed)
    made = SRVGGNetCompact(SRVGGShape(features, convolutions)).eval().requires_grad_(False)
    for layer in made.body:
        if isinstance(layer, torch.nn.Conv2d):
            torch.nn.init.kaiming_normal_(layer.weight, a=0.25)
            torch.nn.init.normal_(layer.bias, std=0.1)
    made.body[-1].weight.mul_(0.1)
    return made


def restored(restorer, photo, tile):
    width, height = photo.size
    scale = restorer.backend.facts.scale
    wishes = Wishes((width * scale, height * scale), keep_colours=False, tile=tile)
    return restorer.restore(photo, wishes, Progress()).pixels


@given(st.integers(1, 90), st.integers(1, 90), st.integers(32, 96), st.integers(0, 9))
@settings(max_examples=25, deadline=None)
def test_compact_network_tiled_equals_untiled(width, height, tile, seed):
    rng = np.random.default_rng(seed)
    photo = Photo(rng.integers(0, 256, (height, width, 3), np.uint8))
    restorer = Restorer(TorchBackend(network(), CPU, FLOAT32))
    whole = restored(restorer, photo, 4096).astype(int)
    cut = restored(restorer, photo, tile).astype(int)
    assert np.abs(whole - cut).max() <= 1


@pytest.mark.parametrize("tile", [32, 57, 100])
def test_full_size_compact_network_tiled_equals_untiled(tile):
    rng = np.random.default_rng(3)
    photo = Photo(rng.integers(0, 256, (130, 117, 3), np.uint8))
    restorer = Restorer(TorchBackend(network(32, 64), CPU, FLOAT32))
    whole = restored(restorer, photo, 4096).astype(int)
    assert np.abs(whole - restored(restorer, photo, tile).astype(int)).max() <= 1


@pytest.mark.parametrize(("unshuffle", "size"), [(1, (61, 40)), (2, (63, 41)), (4, (65, 33))])
def test_rrdb_takes_any_size(unshuffle, size):
    torch.manual_seed(0)
    made = RRDBNet(RRDBShape(features=8, blocks=1, growth=4, unshuffle=unshuffle)).eval()
    restorer = Restorer(TorchBackend(made.requires_grad_(False), CPU, FLOAT32))
    photo = Photo(np.random.default_rng(0).integers(0, 256, (size[1], size[0], 3), np.uint8))
    whole = restored(restorer, photo, 4096).astype(int)
    scale = 4 // unshuffle
    assert whole.shape == (size[1] * scale, size[0] * scale, 3)
    assert np.abs(whole - restored(restorer, photo, 32).astype(int)).max() <= 1


def test_deep_network_has_no_visible_seam():
    torch.manual_seed(1)
    made = RRDBNet(RRDBShape(features=8, blocks=6, growth=4)).eval().requires_grad_(False)
    assert made.facts.radius > 72, "this test is about networks too deep for exact seams"
    restorer = Restorer(TorchBackend(made, CPU, FLOAT32))
    photo = Photo(np.random.default_rng(0).integers(0, 256, (150, 140, 3), np.uint8))
    whole = restored(restorer, photo, 4096).astype(int)
    difference = np.abs(whole - restored(restorer, photo, 64).astype(int))
    assert difference.max() <= 2, f"seam of {difference.max()}/255"


class Failing:
    """A backend that goes wrong in one of its tiles, once or for ever."""

    def __init__(self, inner, at, *, error=None, made=None, times=1):
        self.inner, self.at, self.error, self.made, self.left = inner, at, error, made, times
        self.facts, self.device, self.precision = inner.facts, inner.device, inner.precision
        self.calls = 0

    def run(self, tile):
        self.calls += 1
        if self.calls == self.at and self.left:
            self.left -= 1
            self.calls = 0
            if self.error:
                raise self.error
            return self.made(self.inner.run(tile))
        return self.inner.run(tile)

    def release(self):
        pass


def photo_of(width, height):
    return Photo(np.random.default_rng(5).integers(60, 256, (height, width, 3), np.uint8))


def test_out_of_memory_in_a_middle_tile_gives_the_same_picture():
    inner = TorchBackend(network(), CPU, FLOAT32)
    photo = photo_of(150, 130)
    right = restored(Restorer(inner), photo, 64)
    failing = Failing(inner, 5, error=RuntimeError("CUDA out of memory. Tried to allocate"))
    restorer = Restorer(failing)
    wishes = Wishes((600, 520), keep_colours=False, tile=64)
    made = restorer.restore(photo, wishes, Progress())
    assert np.abs(made.pixels.astype(int) - right.astype(int)).max() <= 1
    assert made.notes == (
        "The computer ran out of memory, so smaller pieces are used. It takes a little longer.",
    )
    assert restorer.tile_size(64) == 32, "the limit is remembered"


@pytest.mark.parametrize(
    "spoil",
    [lambda made: made * np.float32("nan"), lambda made: made * 0],
    ids=["not finite", "black"],
)
def test_wrong_middle_tile_is_done_again_a_safer_way(spoil):
    inner = TorchBackend(network(), CPU, FLOAT32)
    photo = photo_of(150, 130)
    right = restored(Restorer(inner), photo, 64)
    restorer = Restorer(Failing(inner, 4, made=spoil), lambda _: inner)
    assert np.array_equal(restored(restorer, photo, 64), right)


def test_wrong_tile_without_a_safer_way_saves_nothing():
    inner = TorchBackend(network(), CPU, FLOAT32)
    restorer = Restorer(Failing(inner, 4, made=lambda made: made * 0), lambda _: None)
    with pytest.raises(WrongResult):
        restored(restorer, photo_of(150, 130), 64)


def test_another_error_is_not_taken_for_out_of_memory():
    inner = TorchBackend(network(), CPU, FLOAT32)
    restorer = Restorer(Failing(inner, 4, error=RuntimeError("shapes do not match")))
    with pytest.raises(RuntimeError, match="shapes"):
        restored(restorer, photo_of(150, 130), 64)


@pytest.mark.parametrize("tile", [1500, 4096])
def test_large_tiles_shrink_until_they_fit(tile):
    inner = TorchBackend(network(2), CPU, FLOAT32)

    class Small:
        facts, device, precision = inner.facts, inner.device, inner.precision

        def run(self, given):
            if max(given.shape[:2]) > 100:
                raise MemoryError
            return inner.run(given)

        def release(self):
            pass

    photo = photo_of(230, 40)
    made = restored(Restorer(Small()), photo, tile)
    assert np.abs(made.astype(int) - restored(Restorer(inner), photo, 64).astype(int)).max() <= 1


def test_not_even_the_smallest_tile_fits():
    inner = TorchBackend(network(2), CPU, FLOAT32)
    failing = Failing(inner, 1, error=MemoryError(), times=99)
    with pytest.raises(OutOfMemory):
        restored(Restorer(failing), photo_of(100, 100), 64)


def test_a_card_that_fails_gives_way_to_the_processor():
    inner = TorchBackend(network(), CPU, FLOAT32)
    broken = Failing(inner, 3, error=RuntimeError("no kernel image is available"), times=99)
    broken.device = Device("cuda:0", "Old card")
    restorer = Restorer(broken, lambda _: inner)
    photo = photo_of(150, 130)
    wishes = Wishes((600, 520), keep_colours=False, tile=64)
    made = restorer.restore(photo, wishes, Progress())
    assert made.notes == ("Your graphics card failed, so the processor was used.",)
    assert np.array_equal(made.pixels, restored(Restorer(inner), photo, 64))


def test_wide_photos_get_lower_tiles(monkeypatch):
    monkeypatch.setattr(restorer_module, "BAND_BYTES", 400 * 16 * 3 * 4 * 40)
    seen = []

    class Watching:
        def __init__(self, inner):
            self.inner = inner
            self.facts, self.device, self.precision = inner.facts, inner.device, inner.precision

        def run(self, given):
            seen.append(given.shape[:2])
            return self.inner.run(given)

        def release(self):
            pass

    restored(Restorer(Watching(TorchBackend(network(2), CPU, FLOAT32))), photo_of(400, 200), 128)
    assert max(height for height, _ in seen) <= 40 + 2 * 4
