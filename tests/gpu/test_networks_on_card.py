"""What networks give on a graphics card, beside what they give on the processor."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from sr_desktop.engine.backends import TorchBackend
from sr_desktop.engine.device import Device
from sr_desktop.engine.image import Floats
from sr_desktop.engine.precision import DTYPES, FLOAT32, Precision, choose_precision, measure
from sr_desktop.engine.toolbox import Toolbox
from sr_desktop.models.store import find_model
from tests.drawn_faces import MEDIUM, NARROW, random_gfpgan
from tests.engine.test_networks import BUILDERS
from tests.support import picture

MODELS = [
    ("heirloom-x4", 0.5),
    ("heirloom-x4", 1.0),
    ("heirloom-hq-x4", 0.5),
    ("heirloom-hq-x4", 0.0),
    ("faithful-x2", 1.0),
    ("faithful-x4", 1.0),
]
CLOSE = 1.5e-3
"""Of white, 0.4 of a level: in float32 a card may multiply with ten bits in convolutions (TF32)."""
LEVEL = 1 / 255


def grainy(width: int = 200, height: int = 152) -> Floats:
    """A picture with edges and grain, 0..1."""
    grain = np.random.default_rng(5).normal(0, 8, (height, width, 3))
    return ((picture(width, height) + grain).clip(0, 255) / 255).astype(np.float32)


@pytest.mark.parametrize(("model", "clean_up"), MODELS)
def test_bundled_networks_in_float32_are_those_of_the_processor(
    model, clean_up, place, processor, tell
):
    pair, toolbox, photo = find_model(model), Toolbox(), grainy()
    wanted = toolbox.backend(pair, clean_up, processor, FLOAT32).run(photo)
    got = toolbox.backend(pair, clean_up, place, FLOAT32).run(photo)
    error = float(np.abs(got - wanted).max())
    tell(f"differs by {error:.2e}")
    assert got.shape == wanted.shape
    assert np.isfinite(got).all()
    assert error <= CLOSE


@pytest.mark.parametrize(("model", "clean_up"), MODELS)
def test_in_the_chosen_arithmetic_nearly_all_pixels_are_the_same_level(
    model, clean_up, place, processor, tell
):
    pair, toolbox, photo = find_model(model), Toolbox(), grainy()
    wanted = toolbox.backend(pair, clean_up, processor, FLOAT32).run(photo)
    backend = toolbox.backend(pair, clean_up, place)
    got = backend.run(photo)
    assert np.isfinite(got).all()
    error = np.abs(got.clip(0, 1) - wanted.clip(0, 1))
    share = float((error > LEVEL).mean())
    tell(
        f"{backend.precision.dtype} ({backend.precision.reason}): at most {error.max() / LEVEL:.2f} levels, "
        f"{share:.5%} of the numbers differ by more than one, {error.mean() / LEVEL:.4f} on average"
    )
    assert share <= 0.001
    assert error.max() <= 6 * LEVEL


@pytest.mark.parametrize("name", BUILDERS)
def test_every_family_gives_the_same_in_float32(name, place, processor, tell):
    torch.manual_seed(3)
    network = BUILDERS[name]().eval().requires_grad_(False)
    photo = grainy(60, 44)[..., : network.facts.channels]
    wanted = TorchBackend(network, processor, FLOAT32).run(photo)
    got = TorchBackend(network, place, FLOAT32).run(photo)
    reach = max(1.0, float(np.abs(wanted).max()))
    error = float(np.abs(got - wanted).max()) / reach
    tell(f"differs by {error:.2e} of {reach:.2f}")
    assert error <= CLOSE


@pytest.mark.parametrize("name", BUILDERS)
def test_every_family_stays_a_picture_in_16_bits(name, place, processor, tell):
    torch.manual_seed(3)
    network = BUILDERS[name]().eval().requires_grad_(False)
    photo = grainy(60, 44)[..., : network.facts.channels]
    wanted = TorchBackend(network, processor, FLOAT32).run(photo)
    facts = network.facts
    kinds = [kind for kind, fits in (("float16", facts.half), ("bfloat16", facts.bfloat16)) if fits]
    if not kinds:
        pytest.skip(f"{facts.family} is computed in float32 only")
    for kind in kinds:
        network = BUILDERS[name]().eval().requires_grad_(False)
        network.load_state_dict(_state(name))
        got = TorchBackend(network, place, Precision(kind, "tested")).run(photo)
        reach = max(1.0, float(np.abs(wanted).max()))
        rms = float(np.sqrt(np.mean((got - wanted) ** 2))) / reach
        tell(f"{kind}: {rms:.2e} of {reach:.2f} (root of the mean square)")
        assert np.isfinite(got).all()
        assert rms <= (0.002 if kind == "float16" else 0.01)


def _state(name: str) -> dict[str, torch.Tensor]:
    torch.manual_seed(3)
    return BUILDERS[name]().state_dict()


@pytest.mark.parametrize("shape", [MEDIUM, NARROW], ids=["128", "512"])
def test_a_face_network_draws_the_same_face(shape, place, processor, tell):
    side = random_gfpgan(shape).side
    face = grainy(side, side)
    wanted = TorchBackend(random_gfpgan(shape), processor, FLOAT32).run(face)
    got = TorchBackend(random_gfpgan(shape), place, FLOAT32).run(face)
    reach = max(1.0, float(np.abs(wanted).max()))
    tell(f"float32 differs by {float(np.abs(got - wanted).max()) / reach:.2e} of {reach:.2f}")
    assert float(wanted.std()) > 0.01
    assert np.abs(got - wanted).max() <= 1e-3 * reach
    network = random_gfpgan(shape)
    chosen = choose_precision(place, network.facts)
    got = TorchBackend(network, place, chosen).run(face)
    rms = float(np.sqrt(np.mean((got - wanted) ** 2))) / reach
    tell(f"{chosen.dtype}: {rms:.2e} (root of the mean square)")
    assert np.isfinite(got).all()
    assert rms <= 0.02


def test_the_choice_of_arithmetic_is_one_of_those_and_says_why(place: Device, tell) -> None:
    chosen = measure(place)
    tell(f"{chosen.dtype}: {chosen.reason}")
    assert chosen.dtype in DTYPES
    assert "measured against float32" in chosen.reason
