"""What becomes of colours, grey, alpha, strength and size in one photo."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from sr_desktop.base.errors import Cancelled
from sr_desktop.base.progress import Progress
from sr_desktop.engine import scratch as scratch_module
from sr_desktop.engine.alpha import visible
from sr_desktop.engine.backends import TorchBackend, mixed
from sr_desktop.engine.blend import Wishes
from sr_desktop.engine.colour import as_float, is_toned
from sr_desktop.engine.device import Device
from sr_desktop.engine.image import Photo
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape
from sr_desktop.engine.precision import FLOAT32
from sr_desktop.engine.resample import BandResizer, RowResizer, resize
from sr_desktop.engine.restorer import Restorer
from tests.support import picture


class Tinting:
    """A backend that enlarges plainly and tints everything green: what bad networks do."""

    def __init__(self, tint=(0.0, 0.08, 0.0)):
        shape = SRVGGShape(8, 1)
        inner = TorchBackend(SRVGGNetCompact(shape), Device("cpu", "test"), FLOAT32)
        self.facts, self.device, self.precision = inner.facts, inner.device, inner.precision
        self.tint = np.array(tint, np.float32)

    def run(self, tile):
        return np.repeat(np.repeat(tile, 4, 0), 4, 1) + self.tint

    def release(self):
        pass


def restore(photo, backend=None, **wishes):
    size = wishes.pop("size", (photo.size[0] * 2, photo.size[1] * 2))
    return Restorer(backend or Tinting()).restore(photo, Wishes(size, **wishes), Progress())


def test_colour_lock_takes_a_tint_away():
    photo = Photo(picture(120, 90))
    locked = as_float(restore(photo).pixels).mean((0, 1))
    free = as_float(restore(photo, keep_colours=False).pixels).mean((0, 1))
    truth = as_float(photo.pixels).mean((0, 1))
    assert np.abs(locked - truth).max() < 0.5 / 255, f"{(locked - truth) * 255}"
    assert free[1] - truth[1] > 10 / 255


def test_grey_stays_grey():
    photo = Photo(picture(60, 40, channels=1))
    assert restore(photo).pixels.shape == (80, 120, 1)


def test_grey_stored_as_rgb_stays_neutral():
    pixels = np.repeat(picture(60, 40, channels=1), 3, axis=2)
    made = restore(Photo(pixels), keep_colours=False).pixels.astype(int)
    assert np.ptp(made, axis=2).max() == 0, "no tint on a neutral picture"


def test_sepia_keeps_its_tone():
    grey = as_float(picture(60, 40, channels=1))
    sepia = np.clip(grey * np.array([1.0, 0.85, 0.65], np.float32), 0, 1)
    photo = Photo(np.rint(sepia * 255).astype(np.uint8))
    assert is_toned(photo)
    made = as_float(restore(photo, keep_colours=False, size=(60, 40)).pixels)
    chroma = (made[..., 0] - made[..., 2]).mean() - (sepia[..., 0] - sepia[..., 2]).mean()
    assert abs(chroma) < 1 / 255


def test_a_colour_photo_is_not_taken_for_toned():
    assert not is_toned(Photo(picture(60, 40)))


def test_alpha_is_enlarged_and_hidden_colours_do_not_bleed():
    pixels = np.full((40, 40, 3), 200, np.uint8)
    alpha = np.zeros((40, 40), np.uint8)
    alpha[10:30, 10:30] = 255
    pixels[alpha == 0] = 0  # black under full transparency, as most programs store it
    made = restore(Photo(pixels, alpha), Tinting((0, 0, 0)))
    assert made.alpha is not None
    assert made.alpha.shape == (80, 80)
    seen = made.pixels[made.alpha > 60]
    assert seen.min() > 190, f"hidden black bled in: {seen.min()}"


def test_deep_photo_stays_deep():
    pixels = picture(30, 20).astype(np.uint16) * 257 + 13
    made = restore(Photo(pixels), Tinting((0, 0, 0))).pixels
    assert made.dtype == np.uint16
    assert len(np.unique(made % 257)) > 100, "the low byte carries something"


def test_strength_zero_is_the_plainly_enlarged_photo():
    photo = Photo(picture(31, 22))
    made = restore(photo, strength=0.0, size=(77, 55)).pixels
    plain = np.rint(resize(as_float(photo.pixels), 77, 55).clip(0, 1) * 255)
    assert np.array_equal(made, plain)


def test_strength_lies_between():
    photo = Photo(picture(30, 20))
    light, full = (restore(photo, strength=s, keep_colours=False).pixels for s in (0.5, 1.0))
    plain = restore(photo, strength=0.0).pixels
    middle = (plain.astype(float) + full) / 2
    assert np.abs(light - middle).max() <= 1


@pytest.mark.parametrize("size", [(1, 1), (30, 20), (17, 90), (120, 80), (250, 11)])
def test_any_final_size(size):
    assert restore(Photo(picture(30, 20)), size=size).pixels.shape == (size[1], size[0], 3)


def test_large_results_lie_in_a_scratch_file(monkeypatch):
    photo = Photo(picture(40, 30))
    right = restore(photo).pixels
    monkeypatch.setattr(scratch_module, "SCRATCH_ABOVE", 1000)
    made = restore(photo).pixels
    assert np.array_equal(made, right)
    assert not made.flags.owndata


def test_cancel_acts_within_one_tile():
    class Counting(Tinting):
        calls = 0

        def run(self, tile):
            self.calls += 1
            if self.calls == 3:
                progress.control.cancel()
            return super().run(tile)

    backend, progress = Counting(), Progress()
    with pytest.raises(Cancelled):
        Restorer(backend).restore(Photo(picture(200, 200)), Wishes((400, 400), tile=32), progress)
    assert backend.calls == 3


def test_clean_up_mixes_the_two_sets_of_weights():
    strong, weak = {"a": torch.tensor([2.0])}, {"a": torch.tensor([0.0]).half()}
    assert mixed(strong, weak, 0.25)["a"].item() == pytest.approx(0.5)
    with pytest.raises(ValueError, match="different"):
        mixed(strong, {"b": torch.tensor([1.0])}, 0.5)


def test_streamed_resizing_equals_the_whole():
    source = picture(53, 41)
    for width, height in ((20, 13), (106, 82), (53, 41), (1, 1)):
        whole = resize(as_float(source), width, height)
        stream = BandResizer(53, 41, width, height, 3)
        streamed = np.full_like(whole, np.nan)
        for top in range(0, 41, 6):
            for start, rows in stream.push(as_float(source[top : top + 6])):
                streamed[start : start + len(rows)] = rows
        asked = RowResizer(source, width, height)
        pieces = [asked.rows(top, min(height, top + 7)) for top in range(0, height, 7)]
        assert np.allclose(streamed, whole, atol=1e-5)
        assert np.allclose(np.concatenate(pieces), whole, atol=1e-5)


def test_making_smaller_averages_fine_detail_away():
    stripes = np.zeros((64, 64, 1), np.float32)
    stripes[:, ::2] = 1
    assert np.abs(resize(stripes, 16, 16)[2:-2, 2:-2] - 0.5).max() < 0.02, "no moiré"


def test_photo_is_never_changed_in_memory():
    photo = Photo(picture(30, 20), alpha=np.full((20, 30), 99, np.uint8))
    before = replace(photo, pixels=photo.pixels.copy())
    restore(photo)
    assert np.array_equal(photo.pixels, before.pixels)


def test_a_network_for_one_channel_restores_a_colour_photo():
    torch.manual_seed(0)
    shape = SRVGGShape(8, 1, channels=1)
    network = SRVGGNetCompact(shape).eval().requires_grad_(False)
    backend = TorchBackend(network, Device("cpu", "test"), FLOAT32)
    photo = Photo(picture(40, 30))
    made = restore(photo, backend, keep_colours=False)
    assert made.pixels.shape == (60, 80, 3)


def test_half_seen_colours_are_left_as_they_are():
    pixels = picture(40, 30)
    photo = Photo(pixels, alpha=np.full((30, 40), 128, np.uint8))
    assert np.array_equal(visible(photo), pixels)


def test_everything_hidden_is_no_error():
    photo = Photo(picture(40, 30), alpha=np.zeros((30, 40), np.uint8))
    assert restore(photo).alpha.max() == 0
