"""Losses: what they mind, what they don't, and that training listens to them."""

from __future__ import annotations

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from torch import Tensor

from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape
from sr_desktop.lab import losses
from sr_desktop.lab.losses import (
    Critic,
    FeatureLoss,
    charbonnier,
    log_error,
    phase_error,
    uneven_detail,
)
from sr_desktop.lab.pairs import Batch
from sr_desktop.lab.recipe import SCENE_SIDE, parse_recipe
from sr_desktop.lab.train import Trainer, train
from tests.lab.tiny import CPU, WORN
from tests.support import picture


def grain(seed: int, side: int = 128) -> Tensor:
    rng = torch.Generator().manual_seed(seed)
    return (torch.randn(2, 1, side, side, generator=rng) * 5 / 255).expand(2, 3, side, side)


def scene_error(low: Tensor, made: Tensor, real: Tensor, draws: int = 1) -> Tensor:
    """The mean of the loss over `draws` of its far neighbours and first pixels."""
    rngs = [np.random.default_rng(seed) for seed in range(draws)]
    return torch.stack([losses.scene_error(low, made, real, rng) for rng in rngs]).mean()


@pytest.fixture
def rough() -> Tensor:
    """A small picture with grain everywhere, so that statistics are asked for everywhere."""
    return torch.rand(2, 3, 32, 32, generator=torch.Generator().manual_seed(4))


@pytest.fixture
def scene() -> Tensor:
    pictures = [torch.from_numpy(picture(128, 128, seed=seed)) for seed in (1, 2)]
    return torch.stack(pictures).permute(0, 3, 1, 2) / 255


def test_scene_statistics_mind_blur_noise_and_dots_but_not_other_grain(scene, rough):
    truth = scene + grain(1)
    dots = torch.zeros_like(scene)
    dots[..., ::4, ::4] = 5 * 4 / 255  # the variance of the grain, in rows
    far = {
        "same": scene_error(rough, truth, truth),
        "other grain": scene_error(rough, scene + grain(2), truth),
        "less grain": scene_error(rough, scene + grain(2) / 3, truth),
        "more grain": scene_error(rough, scene + grain(2) * 3, truth),
        "blurred": scene_error(rough, F.avg_pool2d(truth, 5, 1, 2), truth),
        "dots": scene_error(rough, scene + dots - dots.mean(), truth),
    }
    assert far.pop("same") == 0
    assert all(value > 2 * far["other grain"] for name, value in far.items() if name[0] != "o"), far


def test_rows_of_dots_are_told_from_grain_by_their_period(scene, rough):
    """Dots in another place in each cell are grain; the same dots in rows are not."""
    rows, strewn = torch.zeros(2, 2, 3, 128, 128)
    rows[..., ::4, ::4] = 20 / 255
    place = torch.randint(0, 16, (32, 32), generator=torch.Generator().manual_seed(3))
    cells = F.one_hot(place, 16).float().permute(2, 0, 1)[None]
    strewn += F.pixel_shuffle(cells, 4) * 20 / 255
    truth = scene + strewn
    other = scene + torch.rot90(strewn, 1, (2, 3))
    far = scene_error(rough, scene + rows, truth)
    assert far > 2 * scene_error(rough, other, truth)


def test_squares_are_not_cheaper_where_they_fall_together_with_the_halves(scene, rough):
    """Halving always from the first pixel, a training draws its grain as squares of 2 x 2 there."""
    truth = scene + grain(1)
    squares = F.interpolate(grain(2, 64), scale_factor=2)
    here = scene_error(rough, scene + squares, truth, draws=60)
    beside = scene_error(rough, scene + squares.roll((1, 1), (2, 3)), truth, draws=60)
    assert here == pytest.approx(float(beside), rel=0.1)  # it was 0.35
    assert here > 2 * scene_error(rough, scene + grain(3), truth, draws=60)


def test_a_lattice_of_any_period_is_told_from_grain(scene, rough):
    """A pattern that comes again after six pixels: neighbours and the shuffle's period show little of it."""
    rng = torch.Generator().manual_seed(7)
    lattice = (torch.randn(1, 1, 6, 6, generator=rng) * 12 / 255).repeat(1, 1, 22, 22)
    lattice = lattice[..., :128, :128]
    order = torch.randperm(128 * 128, generator=rng)
    strewn = lattice.flatten()[order].view(1, 1, 128, 128)  # the same values, in no order
    truth = scene + strewn
    seen = [
        float(losses.scene_error(rough, scene + lattice, truth, np.random.default_rng(seed)))
        for seed in range(16)
    ]
    assert max(seen) > 1.4 * min(seen)  # the draws that look six pixels on
    assert max(seen) > 4 * scene_error(rough, scene + strewn.flip(3), truth, draws=16)


def test_following_the_statistics_brings_sharpness_back(scene, rough):
    truth = scene + grain(1)
    made = (F.avg_pool2d(truth, 3, 1, 1) + grain(2) / 4).requires_grad_()
    optimiser = torch.optim.Adam([made], lr=1e-3)
    errors = []
    for _ in range(40):
        error = scene_error(rough, made, truth)
        errors.append(float(error.detach()))
        optimiser.zero_grad()
        error.backward()
        optimiser.step()
    assert torch.isfinite(made).all()
    assert errors[-1] < errors[0] / 2


def test_where_the_scan_is_soft_nothing_is_asked_for(scene):
    """One half of the small picture is soft, the other has grain: only that one counts."""
    low = F.interpolate(scene, (32, 32), mode="area")
    low = F.interpolate(F.avg_pool2d(low, 8), (32, 32), mode="bicubic")
    soft, truth = scene_error(low, scene, scene + grain(1)), scene + grain(1)
    assert soft == 0
    low[..., 16:] += torch.randn(2, 3, 32, 16, generator=torch.Generator().manual_seed(6)) * 0.05
    left, right = truth.clone(), truth.clone()
    left[..., :32], right[..., 68:100] = scene[..., :32], scene[..., 68:100]
    assert scene_error(low, right, truth) > 5 * scene_error(low, left, truth)


def test_where_the_photograph_is_smooth_the_noise_of_its_scan_asks_for_nothing(rough):
    """Grain on skin: the scan is noisy everywhere, the photograph has detail in its right half only."""
    truth = torch.full((2, 3, 128, 128), 0.5)
    truth[..., 64:] += grain(1)[..., 64:]
    left, right = truth.clone(), truth.clone()
    left[..., :30] += grain(2)[..., :30]
    right[..., 98:] -= grain(1)[..., 98:] / 2
    assert scene_error(rough, right, truth) > 5 * scene_error(rough, left, truth)


def test_a_flat_picture_has_finite_gradients():
    made = torch.full((1, 3, SCENE_SIDE, SCENE_SIDE), 0.5, requires_grad=True)
    for scale in (1, 2, 4, 8):
        low = torch.rand(1, 3, SCENE_SIDE // scale, SCENE_SIDE // scale)
        scene_error(low, made, torch.rand(1, 3, SCENE_SIDE, SCENE_SIDE)).backward()
    assert made.grad is not None
    assert torch.isfinite(made.grad).all()


def test_scenes_take_part_at_the_crisp_end_only():
    class Fixed:
        """Always the same crops, at one crispness."""

        axes = ("clean_up", "crisp")

        def __init__(self, crisp: float) -> None:
            self.crisp = crisp

        def batch(self, rng: object, count: int, patch: int) -> Batch:
            rows = torch.rand(count, 3, patch, patch, generator=torch.Generator().manual_seed(5))
            target = F.interpolate(rows, scale_factor=4)
            return Batch(rows, target, {"clean_up": 0.5, "crisp": self.crisp}, target)

    def loss(scenes: float, crisp: float) -> float:
        table = {**WORN, "training": {**WORN["training"], "scenes": scenes}}
        return Trainer(parse_recipe(table), Fixed(crisp), CPU).advance()

    assert loss(1.0, 0.0) == loss(0.0, 0.0)
    assert loss(1.0, 0.5) > loss(0.0, 0.5)
    assert loss(1.0, 1.0) > loss(1.0, 0.5)


def test_crops_too_small_for_statistics_are_refused():
    table = {**WORN, "training": {**WORN["training"], "scenes": 0.1, "patch": 12}}
    with pytest.raises(ValueError, match=str(SCENE_SIDE)):
        parse_recipe(table)


def test_losses_are_zero_for_the_target_and_grow_with_distance():
    target = torch.rand(1, 3, 80, 80)
    near, far = target + 0.01, target + 0.1
    assert charbonnier(target, target) == pytest.approx(1e-3)
    assert charbonnier(near, target) < charbonnier(far, target)
    # halving the error counts the same in an easy crop and in a hard one
    easy, hard = target + 0.01, target + 0.2

    def error(made, target=target):
        return float(log_error(made, target))

    gain = error(easy) - error(target + 0.005)
    assert gain == pytest.approx(error(hard) - error(target + 0.1), abs=1e-2)
    both = error(torch.cat([easy, hard]), torch.cat([target, target]))
    assert both == pytest.approx((error(easy) + error(hard)) / 2, abs=1e-5)
    # luminance before colour
    green, blue = target.clone(), target.clone()
    green[:, 1] += 0.1
    blue[:, 2] += 0.1
    assert error(green) > error(blue)
    loss = FeatureLoss(SRVGGNetCompact(SRVGGShape(8, 8)))
    assert loss(target, target, 3, 5) == 0
    assert 0 < loss(near, target, 3, 5) < loss(far, target, 3, 5)
    assert Critic(4)(torch.rand(2, 3, 16, 24)).shape == (2, 1, 16, 24)


def test_rows_of_dots_are_an_error_of_their_own():
    torch.manual_seed(0)
    truth = torch.rand(1, 3, 96, 96)
    dots = torch.zeros_like(truth)
    dots[..., 1::4, 2::4] = 4 / 255
    wave = torch.sin(torch.arange(96) / 30).mul(4 / 255).expand_as(truth)
    noise = torch.randn_like(truth) * 4 / 255
    errors = {
        n: float(phase_error(truth + e, truth, 4))
        for n, e in {"dots": dots, "wave": wave, "noise": noise}.items()
    }
    assert phase_error(truth, truth, 4) == 0
    assert phase_error(truth + 0.1, truth, 4) < 1e-6
    assert errors["dots"] == pytest.approx(
        16 / 16 * (1 - 1 / 16), rel=0.01
    )  # variance of one in sixteen
    assert errors["wave"] < 0.05
    assert errors["noise"] < 0.75  # of the same height everywhere, yet most of it is averaged away


def in_one_phase(y: int, x: int, side: int = 192) -> Tensor:
    """Single dark pixels, each at the same place of its small pixel, in a sixteenth of all these."""
    rng = torch.Generator().manual_seed(8)
    dots = torch.zeros(1, 3, side, side)
    chosen = torch.rand(side // 4, side // 4, generator=rng) < 1 / 16
    dots[..., y::4, x::4] = chosen * -20 / 255
    return dots


def test_dots_that_keep_one_place_of_the_small_pixel_are_told_from_grain():
    """They may lie anywhere, with nothing of a lattice: only that it is always the same place shows."""
    photo = torch.from_numpy(picture(192, 192, seed=1)).permute(2, 0, 1)[None] / 255
    made = photo + grain(1, 192)[:1] / 5
    strewn = sum(in_one_phase(n // 4, n % 4).roll((12 * n, 44 * n), (2, 3)) / 4 for n in range(16))
    seen = {
        "none": uneven_detail(made, photo + grain(2, 192)[:1] / 5, 4),
        "anywhere": uneven_detail(made + strewn, photo, 4),
        "one place": uneven_detail(made + in_one_phase(3, 0), photo, 4),
        "dark and bright": uneven_detail(made + in_one_phase(3, 0) - in_one_phase(0, 3), photo, 4),
    }
    assert uneven_detail(photo, photo, 4) == 0
    assert seen["dark and bright"] > seen["one place"], seen
    assert seen["one place"] > 10 * max(seen["none"], seen["anywhere"]), seen


def test_even_detail_of_flat_and_small_pictures_has_finite_gradients():
    for scale in (1, 2, 4):
        made = torch.full((1, 3, 4 * scale, 4 * scale), 0.5, requires_grad=True)
        uneven_detail(made, torch.rand_like(made), scale).backward()
        assert made.grad is not None
        assert torch.isfinite(made.grad).all()


@pytest.mark.parametrize("loss", ["phases", "even"])
def test_the_losses_on_dots_take_part(loss, tmp_path, photos):
    def run(weight):
        table = {**WORN, "training": {**WORN["training"], "iterations": 4, loss: weight}}
        return train(f"{loss}-{weight}", parse_recipe(table), [photos], tmp_path)

    assert run(0.5).history[-1][1] > run(0.0).history[-1][1]
