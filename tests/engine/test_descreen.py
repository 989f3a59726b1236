"""Printed dots are found and taken out; what was not printed stays as it is, byte for byte."""

from __future__ import annotations

import tracemalloc
from dataclasses import replace
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from sr_desktop.base.errors import Cancelled
from sr_desktop.base.progress import Control, Progress
from sr_desktop.engine import descreen as module
from sr_desktop.engine.descreen import descreened
from sr_desktop.engine.halftone import find_screens
from sr_desktop.engine.image import Photo, white_of
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.pipeline import Toolbox, restore_file
from sr_desktop.engine.preview import Previewer
from sr_desktop.engine.settings import Settings, Size
from sr_desktop.engine.tiling import Box
from sr_desktop.lab import worn
from tests.support import fingerprint

WIDTH, HEIGHT = 400, 320
PERIOD = 3.7


def clean(seed: int = 3, width: int = WIDTH, height: int = HEIGHT) -> np.ndarray:
    """A picture with edges and the spectrum of photographs, (H, W, 3) float32 of 0.15..0.85."""
    rng = np.random.default_rng(seed)
    down, across = np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)
    fall = 1 / np.maximum(np.hypot(down, across), 1 / max(width, height)) ** 1.6
    noise = np.fft.rfft2(rng.standard_normal((3, height, width)))
    mixed = noise.mean(axis=0, keepdims=True) * 1.5 + noise * 0.3
    planes = np.fft.irfft2(mixed * fall, s=(height, width))
    planes = 0.5 + 0.13 * planes / planes.std()
    planes[:, height // 3 : height // 2, width // 4 : width // 2] -= 0.2
    return planes.clip(0.15, 0.85).transpose(1, 2, 0).astype(np.float32)


def print_of(
    truth: np.ndarray, *, depth: float = 0.11, grey: bool = False, seed: int = 5
) -> np.ndarray:
    """What a scanner sees of it printed, by the degradation model that the weights were trained with."""
    dots = worn.dot_screen(truth.shape, np.random.default_rng(seed), grey=grey, pixel=1.0)
    return worn.printed(truth, dots, depth).clip(0, 1)


def as_type(values: np.ndarray, dtype: type) -> np.ndarray:
    if np.dtype(dtype).kind == "f":
        return values.astype(np.float32)
    return np.rint(values * white_of(np.dtype(dtype))).astype(dtype)


def psnr(one: np.ndarray, other: np.ndarray) -> float:
    white = white_of(one.dtype)
    error = ((one.astype(np.float64) - other.astype(np.float64)) / white) ** 2
    return float(-10 * np.log10(error.mean() + 1e-12))


def dots_left(pixels: np.ndarray, seed: int, period: float, *, grey: bool) -> float:
    """How strong the waves of the first screen of `print_of` are in a picture, of 0..1."""
    turned = np.random.default_rng(seed)
    turned.uniform(*worn.SCREEN_PERIOD)
    angle = turned.uniform(0, np.pi) + worn.SCREEN_ANGLES[0]
    plane = pixels[..., 0].astype(np.float64) / white_of(pixels.dtype)
    window = np.hanning(plane.shape[0])[:, None] * np.hanning(plane.shape[1])
    y, x = np.arange(plane.shape[0])[:, None], np.arange(plane.shape[1])
    strength = 0.0
    for each in (angle, angle + np.pi / 2):
        wave = np.exp(-2j * np.pi / period * (np.cos(each) * x + np.sin(each) * y))
        strength += abs(((plane - plane.mean()) * window * wave).sum()) / window.sum()
    return strength


def period_of(seed: int) -> float:
    return float(np.random.default_rng(seed).uniform(*worn.SCREEN_PERIOD))


@pytest.mark.parametrize("seed", [5, 6, 8])
@pytest.mark.parametrize("grey", [False, True], ids=["colour", "grey"])
def test_a_printed_picture_comes_closer_to_what_was_printed(seed, grey):
    truth = clean()
    if grey:
        truth = np.repeat(truth[..., :1], 3, axis=2)
    printed = print_of(truth, seed=seed, grey=grey)
    before = Photo(as_type(printed, np.uint8))
    after = descreened(before, Progress())
    wanted = as_type(truth, np.uint8)
    gain = psnr(after.pixels, wanted) - psnr(before.pixels, wanted)
    assert gain > 5, f"{gain:.1f} dB"
    left = [dots_left(p.pixels, seed, period_of(seed), grey=grey) for p in (before, after)]
    assert left[1] < left[0] / 8, f"dots {left[0]:.4f} to {left[1]:.4f}"


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
@pytest.mark.parametrize("channels", [1, 3])
def test_every_kind_of_photo(dtype, channels):
    truth = clean()
    printed = print_of(truth, grey=channels == 1)
    if channels == 1:
        truth, printed = truth[..., :1], printed[..., :1]
    photo = Photo(as_type(printed, dtype), density=(300.0, 300.0), texts=(("a", "b"),))
    after = descreened(photo, Progress())
    assert after.pixels.dtype == dtype
    assert after.pixels.shape == photo.pixels.shape
    assert replace(after, pixels=photo.pixels) == photo
    wanted = as_type(truth, dtype)
    assert psnr(after.pixels, wanted) > psnr(photo.pixels, wanted) + 5


def four_inks(truth: np.ndarray, period: float, *, times: int = 4) -> np.ndarray:
    """Hard dots of cyan, magenta, yellow and black at 15, 75, 0 and 45 degrees, scanned."""
    height, width = truth.shape[:2]
    shape = (height * times, width * times)
    fine = truth.repeat(times, 0).repeat(times, 1)
    black = 0.6 * (1 - fine.max(axis=2))
    page = np.ones((*shape, 3), np.float32)
    for channel, angle in enumerate((15.0, 75.0, 0.0, 45.0)):
        turned = np.deg2rad([angle, angle + 90]) + 0.02
        waves = worn.waves(shape, turned, period * times, np.zeros(2))
        order = np.sort(waves[::5, ::5], axis=None)
        ranks = np.searchsorted(order, waves) / order.size
        if channel < 3:
            ink = (1 - fine[..., channel] - black) / (1 - black)
            page[..., channel] *= 1 - 0.9 * (ranks > 1 - ink)
        else:
            page *= (1 - 0.9 * (ranks > 1 - black))[..., None]
    scan = page.reshape(height, times, width, times, 3).mean(axis=(1, 3))
    return scan.astype(np.float32)


def test_hard_dots_of_four_inks_are_taken_out():
    truth = clean(seed=8)
    scan = as_type(four_inks(truth, 4.6), np.uint8)
    screens = find_screens(scan)
    angles = {
        round(np.degrees(np.arctan2(s.down, s.across)) - np.degrees(0.02)) % 90 for s in screens
    }
    assert {15, 75, 45} <= {round(angle / 3) * 3 for angle in angles}
    assert any(abs(1 / screen.frequency - 4.6) < 0.03 for screen in screens)
    after = descreened(Photo(scan), Progress()).pixels

    def tone_free(pixels):  # ink is not as dark as light was: only the shapes are compared
        plane = pixels.astype(np.float64).mean(axis=2)
        return (plane - plane.mean()) / plane.std()

    before_error, after_error = (
        float(((tone_free(p) - tone_free(truth)) ** 2).mean()) for p in (scan, after)
    )
    assert after_error < before_error / 5, f"{before_error:.3f} to {after_error:.3f}"


def test_edges_stay_sharp():
    truth = np.full((256, 256, 1), 0.3, np.float32)
    truth[:, 128:] = 0.7
    printed = print_of(np.repeat(truth, 3, axis=2), depth=0.08, grey=True)[..., :1]
    after = descreened(Photo(as_type(printed, np.uint8)), Progress()).pixels[..., 0] / 255
    profile = after[64:192].mean(axis=0)
    rise = int((profile > 0.62).argmax()) - int((profile > 0.38).argmax())
    assert rise <= 2
    assert abs(profile[40:110].mean() - 0.3) < 0.01
    assert abs(profile[150:220].mean() - 0.7) < 0.01


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
def test_what_was_not_printed_is_given_back_itself(dtype):
    rng = np.random.default_rng(1)
    noisy = clean() + rng.normal(0, 0.05, (HEIGHT, WIDTH, 3))
    photo = Photo(as_type(noisy.clip(0, 1), dtype))
    assert descreened(photo, Progress()) is photo


def test_squares_of_a_jpeg_and_bricks_are_no_screen():
    stream = BytesIO()
    Image.fromarray(as_type(clean(), np.uint8)).save(stream, "JPEG", quality=8)
    jpeg = np.asarray(Image.open(stream))
    assert not find_screens(jpeg)
    rng = np.random.default_rng(4)
    wall = np.full((400, 400, 3), 0.75)
    for row, top in enumerate(range(0, 400, 24)):
        for left in range(-20 * (row % 2), 400, 40):
            down, across = (at + rng.integers(0, 3) for at in (top, max(0, left)))
            wall[down : top + 21, across : left + 37] = rng.uniform(0.3, 0.5) * np.array(
                [1, 0.6, 0.5]
            )
    wall += rng.normal(0, 0.02, wall.shape)
    assert not find_screens(as_type(wall.clip(0, 1), np.uint8))


@pytest.mark.parametrize("size", [(1, 1), (1, 500), (500, 1), (63, 63), (64, 64), (65, 300)])
def test_odd_sizes(size):
    truth = clean(width=max(size[0], 8), height=max(size[1], 8))[: size[1], : size[0]]
    photo = Photo(as_type(print_of(truth, grey=True), np.uint8))
    after = descreened(photo, Progress())
    assert after.pixels.shape == photo.pixels.shape


@pytest.mark.parametrize("size", [(200, 128), (129, 257), (1000, 70)])
def test_every_pixel_is_written_whatever_the_size(size, monkeypatch):
    """With filters that take nothing out the picture comes back exactly: squares add up to one."""
    photo = Photo(as_type(clean(width=size[0], height=size[1]), np.uint8))
    screens = find_screens(as_type(print_of(clean()), np.uint8))
    monkeypatch.setattr(module.Notches, "taken", lambda _self, squares: np.zeros_like(squares))
    assert (module.without_screens(photo.pixels, screens, Progress()) == photo.pixels).all()
    monkeypatch.setattr(module.Notches, "taken", lambda _self, squares: squares)
    assert module.without_screens(photo.pixels, screens, Progress()).max() <= 1


def test_it_gives_the_same_every_time_and_leaves_its_source_alone():
    pixels = as_type(print_of(clean()), np.uint8)
    kept = pixels.copy()
    first = descreened(Photo(pixels), Progress()).pixels
    assert (pixels == kept).all()
    assert (descreened(Photo(pixels), Progress()).pixels == first).all()


def test_it_can_be_cancelled_and_reports():
    control = Control()
    photo = Photo(as_type(print_of(clean()), np.uint8))
    told: list[float] = []

    def listen(fraction: float, stage: str) -> None:
        told.append(fraction)
        assert stage == "descreening"
        if fraction > 0.3:
            control.cancel()

    with pytest.raises(Cancelled):
        descreened(photo, Progress(listen, control, interval=0))
    assert 0 <= told[0] < told[-1] < 0.9


def test_memory_is_bounded():
    """What is held beside the two pictures does not grow with their height."""
    truth = clean(width=512, height=512)
    printed = as_type(print_of(truth), np.uint8)
    screens = find_screens(printed)
    peaks = []
    for times in (1, 6):
        pixels = np.tile(printed, (times, 1, 1))
        tracemalloc.start()
        module.without_screens(pixels, screens, Progress())
        peaks.append(tracemalloc.get_traced_memory()[1] - pixels.nbytes)
        tracemalloc.stop()
    assert peaks[1] < 1.2 * peaks[0], f"{peaks[0] / 1e6:.1f} MB, {peaks[1] / 1e6:.1f} MB"


def test_real_photos_are_left_alone(assets):
    folders = [assets / "photos" / name for name in ("old", "faces", "real")]
    looked = 0
    for path in sorted(file for folder in folders for file in folder.iterdir()):
        photo = open_photo(path)
        assert descreened(photo, Progress()) is photo, path.name
        looked += 1
    assert looked > 20


def test_a_photo_is_descreened_before_the_network_if_that_is_asked_for(tmp_path):
    truth = clean(width=200, height=160)
    source = tmp_path / "page.png"
    Image.fromarray(as_type(print_of(truth, seed=6), np.uint8)).save(source)
    before = fingerprint(source)
    plain = Settings(model="faithful", size=Size(factor=1.0), strength=0.0)
    made = {}
    for name, descreen in (("with", True), ("without", False)):
        outcome = restore_file(
            *(source, tmp_path / f"{name}.png", replace(plain, descreen=descreen)),
            *(Toolbox(), Progress()),
        )
        made[name] = open_photo(outcome.target).pixels
    wanted = as_type(truth, np.uint8)
    assert psnr(made["with"], wanted) > psnr(made["without"], wanted) + 4
    assert fingerprint(source) == before


def test_a_preview_shows_the_page_descreened_as_the_file_will_be(tmp_path):
    source = tmp_path / "page.png"
    Image.fromarray(as_type(print_of(clean(width=200, height=160), seed=6), np.uint8)).save(source)
    settings = Settings(model="faithful", size=Size(factor=1.0), strength=0.0, descreen=True)
    toolbox = Toolbox()
    outcome = restore_file(source, tmp_path / "made.png", settings, toolbox, Progress())
    made = open_photo(outcome.target).pixels
    for wanted in (settings, replace(settings, descreen=False)):
        patches = []
        Previewer(toolbox).show(source, wanted, Box(0, 0, 200, 160), 1, Progress(), patches.append)
        patch = patches[-1]
        part = made[patch.box.y0 : patch.box.y1, patch.box.x0 : patch.box.x1]
        apart = np.abs(part.astype(int) - patch.pixels).max()
        assert (apart <= 1) == wanted.descreen
