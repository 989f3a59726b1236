"""Several photos through one network at once: each as if it were alone, also when one fails or all hold."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
import torch
import torch.nn.functional as F

from sr_desktop.base.errors import Cancelled
from sr_desktop.base.progress import Control, Interrupted, Progress
from sr_desktop.engine import restorer as restorer_module
from sr_desktop.engine.admission import ALONE, LIMIT
from sr_desktop.engine.backends import TorchBackend, asking
from sr_desktop.engine.blend import Wishes
from sr_desktop.engine.device import Device, use_cores
from sr_desktop.engine.image import Photo
from sr_desktop.engine.networks.edsr import EDSR, EDSRShape
from sr_desktop.engine.networks.network import unfolded_onto
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape
from sr_desktop.engine.pipeline import Toolbox, open_file, restore_file, restore_opened, save
from sr_desktop.engine.precision import FLOAT32, Precision
from sr_desktop.engine.restorer import Restorer
from sr_desktop.engine.settings import Settings, Size
from sr_desktop.engine.weighing import weigh
from tests.support import fingerprint, names, picture, write_photo

CPU = Device("cpu", "test")
BFLOAT16 = Precision("bfloat16", "chosen by hand")


def network(seed=0):
    torch.manual_seed(seed)
    shape = EDSRShape(features=24, blocks=3, colour_range=4, direct=True, skip=True)
    return EDSR(shape).eval().requires_grad_(False)


def restored(restorer, photo, tile=64, progress=None):
    wishes = Wishes((photo.size[0] * 2, photo.size[1] * 2), tile=tile)
    return restorer.restore(photo, wishes, progress or Progress())


def in_threads(*tasks):
    """What each task gives; all begin at once."""
    start = threading.Barrier(len(tasks))

    def begun(task):
        start.wait(30)
        return task()

    with ThreadPoolExecutor(len(tasks)) as pool:
        return [each.result(120) for each in [pool.submit(begun, task) for task in tasks]]


@pytest.mark.parametrize("precision", [FLOAT32, BFLOAT16], ids=["float32", "bfloat16"])
@pytest.mark.parametrize("tile", [48, 200])
def test_pixels_do_not_depend_on_others_nor_on_the_cores(precision, tile):
    restorer = Restorer(TorchBackend(network(), CPU, precision))
    photos = [Photo(picture(150 + n, 130, seed=n)) for n in range(4)]
    alone = [restored(restorer, photo, tile).pixels for photo in photos]

    def beside(photo, cores):
        use_cores(cores)
        return restored(restorer, photo, tile).pixels

    made = in_threads(*(lambda p=p, n=n: beside(p, 1 + n % 2) for n, p in enumerate(photos)))
    assert all(np.array_equal(one, other) for one, other in zip(alone, made, strict=True))


def test_each_thread_has_its_own_number_of_cores():
    before = torch.get_num_threads()

    first, second = threading.Event(), threading.Event()
    seen = []

    def one():
        use_cores(1)
        first.set()
        second.wait(30)
        seen.append(torch.get_num_threads())

    thread = threading.Thread(target=one)
    thread.start()
    first.wait(30)
    use_cores(2)
    second.set()
    thread.join()
    assert seen == [1]
    assert torch.get_num_threads() == 2
    use_cores(before)


def test_who_asks_between_the_layers_is_asked_alone():
    backend = TorchBackend(network(), CPU, FLOAT32)
    tile = np.zeros((20, 20, 3), np.float32)

    def stop():
        raise Cancelled

    with asking(backend, stop):
        in_threads(lambda: backend.run(tile))
        with pytest.raises(Cancelled):
            backend.run(tile)
    backend.run(tile)


class Failing:
    """A backend that raises at each of its first runs, in whatever thread they are."""

    def __init__(self, inner, error, times, device=CPU):
        self.inner, self.error, self.left = inner, error, times
        self.facts, self.device, self.precision = inner.facts, device, inner.precision
        self.both = threading.Barrier(2, self._two_have_failed)

    def run(self, tile):
        if self.left:
            self.both.wait(30)
            raise self.error
        return self.inner.run(tile)

    def _two_have_failed(self):
        """Before either goes on: the quicker one may be back before the other has raised."""
        self.left -= 2

    def release(self):
        pass


def test_two_that_fail_at_once_step_down_once():
    inner = TorchBackend(network(), CPU, FLOAT32)
    card = Failing(inner, RuntimeError("no kernel image"), 2, Device("cuda:0", "Old card"))
    asked = []

    def safer(failed):
        asked.append(failed)
        return inner if failed is card else None

    restorer = Restorer(card, safer)
    photo = Photo(picture(100, 90))
    made = in_threads(*[lambda: restored(restorer, photo)] * 2)
    assert asked == [card]
    assert all(each.backend is inner for each in made)
    expected = restored(Restorer(inner), photo).pixels
    assert all(np.array_equal(each.pixels, expected) for each in made)


def test_two_that_run_out_of_memory_at_once_halve_the_tile_once():
    inner = TorchBackend(network(), CPU, FLOAT32)
    restorer = Restorer(Failing(inner, MemoryError(), 2))
    photo = Photo(picture(200, 150))
    made = in_threads(*[lambda: restored(restorer, photo, 160)] * 2)
    assert {each.tile for each in made} == {80}
    expected = restored(Restorer(inner), photo, 80).pixels
    assert all(np.array_equal(each.pixels, expected) for each in made)


def test_the_tile_does_not_depend_on_what_runs_beside(monkeypatch):
    left = [400_000_000, 100_000_000]
    monkeypatch.setattr(Device, "tile_budget", lambda _: left.pop(0))
    restorer = Restorer(TorchBackend(network(), CPU, FLOAT32))
    assert restorer.tile_size(None) == restorer.tile_size(None)


def test_a_pause_in_the_middle_of_a_tile_begins_it_again(monkeypatch):
    backend = TorchBackend(network(), CPU, FLOAT32)
    photo = Photo(picture(100, 90))
    expected = restored(Restorer(backend), photo).pixels
    control, layers, waits = Control(), [], []

    def within():
        layers.append(None)
        if len(layers) in (3, 40):
            control.pause()

    def between():
        if control.paused:
            waits.append(len(layers))
            control.resume()

    progress = Progress(control=control, between=between, within=within)
    made = restored(Restorer(backend), photo, progress=progress).pixels
    assert len(waits) == 2, "in the middle of a tile, both times"
    assert np.array_equal(made, expected)


def test_a_touch_tells_of_a_stop_and_of_a_pause():
    control, called = Control(), []
    progress = Progress(control=control, within=lambda: called.append(1)).part(0, 0.5)
    progress.touch()
    progress.touch(may_wait=False)
    assert called == [1]
    control.pause()
    with pytest.raises(Interrupted):
        progress.touch()
    control.cancel()
    with pytest.raises(Cancelled):
        progress.touch()
    assert called == [1]


@pytest.mark.parametrize("kind", [torch.float32, torch.bfloat16])
@pytest.mark.parametrize("shape", [(1, 3, 40, 5, 4), (2, 1, 4, 9, 2), (1, 3, 1, 1, 3)])
@pytest.mark.parametrize("training", [False, True])
@pytest.mark.parametrize("unshuffle", [1, 2])
def test_the_sum_with_the_enlarged_picture_is_the_plain_one(kind, shape, training, unshuffle):
    count, channels, height, width, scale = shape
    height, width, factor = height * unshuffle, width * unshuffle, scale * unshuffle
    given = torch.rand(count, channels, height, width)
    folded = torch.randn(count, channels * factor**2, height // unshuffle, width // unshuffle).to(
        kind
    )
    plain = F.interpolate(given, scale_factor=scale, mode="nearest")
    plain = plain + F.pixel_shuffle(folded, factor)
    last = folded.to(memory_format=torch.channels_last)
    with torch.set_grad_enabled(training):
        assert torch.equal(unfolded_onto(given, last, factor), plain)
        assert torch.equal(unfolded_onto(given, folded, factor), plain)


def test_a_small_photo_is_one_tile_and_two_have_room():
    for made in (
        EDSR(EDSRShape(features=48, blocks=5, colour_range=4, direct=True, skip=True)),
        SRVGGNetCompact(SRVGGShape(48, 8)),
    ):
        backend = TorchBackend(made.eval().requires_grad_(False), CPU, BFLOAT16)
        restorer = Restorer(backend)
        assert restorer.tile_size(None) >= 640
        assert 2 * restorer.working_bytes((640, 480), None) < LIMIT
    assert restorer.tile_size(None) <= restorer_module.MAX_TILE


def test_what_a_photo_takes_is_told_from_the_head_of_its_file(tmp_path):
    toolbox = Toolbox()
    small = weigh(write_photo(tmp_path / "a.jpg", 640, 480), Settings(), toolbox)
    large = weigh(write_photo(tmp_path / "b.png", 1600, 1000), Settings(), toolbox)
    assert not small.large
    assert large.large
    assert small.opened < small.worked < large.worked
    assert 2 * small.most < LIMIT
    broken = tmp_path / "c.jpg"
    broken.write_text("no picture")
    for path in (broken, tmp_path / "missing.png"):
        assert weigh(path, Settings(), toolbox) == ALONE
    assert weigh(tmp_path / "a.jpg", Settings(model="nobody knows it"), toolbox) == ALONE
    assert weigh(tmp_path / "a.jpg", Settings(device="cuda:77"), toolbox) == ALONE


def test_the_stages_are_the_whole_and_tell_the_hashes(tmp_path):
    source = write_photo(tmp_path / "Großmutter.png", 90, 70, dpi=(300, 300))
    before, toolbox = fingerprint(source), Toolbox()
    settings = Settings(size=Size(factor=2.0))
    whole = restore_file(source, tmp_path / "whole.png", settings, toolbox, Progress())
    opened = open_file(source, tmp_path / "stages.png", settings, Progress())
    assert opened.plan.source_size == (90, 70)
    assert opened.plan.target_size == (180, 140)
    assert opened.sha256 == before[0]
    unsaved = restore_opened(opened, toolbox, Progress())
    assert names(tmp_path) == ["Großmutter.png", "whole.png"], "nothing is written before the end"
    made = save(unsaved, toolbox, Progress())
    assert made.target.read_bytes() == whole.target.read_bytes()
    assert made.sha256 == whole.sha256 == fingerprint(made.target)[0]
    assert made.source_sha256 == before[0]
    assert fingerprint(source) == before
