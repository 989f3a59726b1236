"""GFPGAN: exactly what the original classes give, from files of the official layout; hostile ones refused."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor

from sr_desktop.base.errors import WeightsRefused
from sr_desktop.engine import foreign, reference
from sr_desktop.engine.loader import load_face_network
from sr_desktop.engine.networks.gfpgan import GFPGAN, GFPGANShape, detect
from tests.drawn_faces import NARROW, SMALL, random_gfpgan

NARROW_ORIGINAL: dict[str, Any] = {
    "out_size": 512,
    "num_style_feat": 16,
    "num_mlp": 2,
    "narrow": 0.0625,
    "input_is_latent": True,
    "different_w": True,
    "sft_half": True,
}
"""As `NARROW`."""
FULL_ORIGINAL: dict[str, Any] = {
    "out_size": 512,
    "num_style_feat": 512,
    "channel_multiplier": 2,
    "num_mlp": 8,
    "input_is_latent": True,
    "different_w": True,
    "narrow": 1,
    "sft_half": True,
}

needs_spandrel = pytest.mark.skipif(
    not foreign.available(),
    reason="spandrel is not installed (extra `more-models`; ./check installs it)",
)
needs_originals = pytest.mark.skipif(
    not reference.available() or importlib.util.find_spec("gfpgan") is None,
    reason="the original packages are not installed (extra `reference`; ./check installs it)",
)


def original(kind: type[torch.nn.Module], **options: Any) -> torch.nn.Module:
    """One of the original classes with random weights, also where they begin with zeros."""
    torch.manual_seed(3)
    network = kind(**options).eval().requires_grad_(False)
    for parameter in network.parameters():
        if not parameter.abs().max():
            parameter.normal_(0, 0.1)
    return network


def class_of_spandrel() -> type[torch.nn.Module]:
    assert foreign._spandrel() is not None
    return importlib.import_module("spandrel.architectures.GFPGAN").GFPGAN


def assert_exact(theirs: torch.nn.Module, side: int) -> None:
    state = theirs.state_dict()
    shape = detect(state)
    assert shape is not None
    assert shape.side == side
    ours = GFPGAN(shape).eval().requires_grad_(False)
    ours.load_state_dict(state, strict=True)
    assert ours.facts.multiple == ours.side == side
    face = torch.rand(1, 3, side, side)
    with torch.inference_mode():
        wanted, _ = theirs((face - 0.5) / 0.5, return_rgb=False, randomize_noise=False)
        got = ours(face)
    assert got.dtype == torch.float32
    assert float(wanted.std()) > 0.01
    assert torch.equal(got, (wanted + 1) / 2)


@needs_spandrel
@pytest.mark.parametrize(
    ("options", "side"),
    [
        (NARROW_ORIGINAL, 512),
        (NARROW_ORIGINAL | {"sft_half": False}, 512),
        (NARROW_ORIGINAL | {"different_w": False, "out_size": 64}, 64),
        (NARROW_ORIGINAL | {"channel_multiplier": 1, "out_size": 128}, 128),
    ],
    ids=["official", "all features led", "one code", "half as wide"],
)
def test_exactly_what_spandrels_class_gives(options: dict[str, Any], side: int) -> None:
    assert_exact(original(class_of_spandrel(), **options), side)


@needs_originals
def test_exactly_what_the_authors_class_gives() -> None:
    reference.prepare()
    with reference._quiet_import():
        module = importlib.import_module("gfpgan.archs.gfpganv1_clean_arch")
    assert_exact(original(module.GFPGANv1Clean, **NARROW_ORIGINAL | {"out_size": 128}), 128)


@needs_spandrel
def test_the_official_layout_has_the_official_names_and_shapes() -> None:
    with torch.device("meta"):
        theirs = class_of_spandrel()(**FULL_ORIGINAL)
        ours = GFPGAN(GFPGANShape())
    expected = {key: value.shape for key, value in theirs.state_dict().items()}
    assert {key: value.shape for key, value in ours.state_dict().items()} == expected
    assert detect(theirs.state_dict()) == GFPGANShape()
    assert ours.facts.parameters == 86_444_252


@needs_spandrel
@pytest.mark.slow
def test_exact_at_full_size() -> None:
    assert_exact(original(class_of_spandrel(), **FULL_ORIGINAL), 512)


def narrow_state() -> dict[str, Tensor]:
    return random_gfpgan(NARROW).state_dict()


def test_a_file_opens_and_the_same_face_gives_the_same(tmp_path: Path) -> None:
    path = tmp_path / "GFPGANv9.pth"
    torch.save({"params_ema": random_gfpgan(SMALL).state_dict()}, path)
    network = load_face_network(path)
    assert isinstance(network, GFPGAN)
    assert network.shape == SMALL
    assert network.side == 64
    faces = torch.rand(2, 3, 64, 64)
    with torch.inference_mode():
        once, again = network(faces), network(faces)
        alone = network(faces[1:])
    assert torch.equal(once, again)
    assert float((once[1:] - alone).abs().max()) < 1e-5
    assert float((once[0] - once[1]).abs().max()) > 1e-4  # it does look at the face


def test_a_file_with_a_layer_missing_is_refused(tmp_path: Path) -> None:
    state = narrow_state()
    del state["stylegan_decoder.to_rgbs.3.bias"]
    torch.save(state, tmp_path / "damaged.pth")
    with pytest.raises(WeightsRefused, match="looks like GFPGAN"):
        load_face_network(tmp_path / "damaged.pth")


def test_layers_that_would_take_all_memory_are_refused(tmp_path: Path) -> None:
    state = narrow_state()
    thin = "stylegan_decoder.style_convs.12.modulated_conv.weight"
    state[thin] = torch.zeros(1, 4096, 1, 1, 1)
    with pytest.raises(ValueError, match="larger"):
        detect(state)
    torch.save(state, tmp_path / "bomb.pth")
    with pytest.raises(WeightsRefused, match="damaged"):
        load_face_network(tmp_path / "bomb.pth")


@pytest.mark.parametrize(
    "key",
    [
        "stylegan_decoder.constant_input.weight",
        "stylegan_decoder.style_conv1.modulated_conv.modulation.weight",
        "stylegan_decoder.style_convs.0.modulated_conv.weight",
        "final_linear.weight",
        "condition_scale.0.2.weight",
    ],
)
def test_other_state_dicts_are_of_no_shape(key: str) -> None:
    state = narrow_state()
    assert detect(state) == NARROW
    assert detect({k: v for k, v in state.items() if k != key}) is None
    assert detect({**state, key: torch.zeros(3)}) is None
