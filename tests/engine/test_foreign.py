"""Networks of other families through spandrel: same answer as spandrel's own, tiled, saved; or a sentence."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import save_file

from sr_desktop.base.errors import WeightsRefused
from sr_desktop.base.progress import Progress
from sr_desktop.engine import foreign
from sr_desktop.engine.importing import import_model
from sr_desktop.engine.loader import load_network
from sr_desktop.engine.pipeline import Toolbox, restore_file
from sr_desktop.engine.settings import Settings, Size
from sr_desktop.models.store import find_model

needs_spandrel = pytest.mark.skipif(
    not foreign.available(),
    reason="spandrel is not installed (extra `more-models`; ./check installs it)",
)


def swinir() -> torch.nn.Module:
    from spandrel.architectures.SwinIR import SwinIR

    shape: dict[str, Any] = {"embed_dim": 12, "depths": [2], "num_heads": [2], "window_size": 4}
    return SwinIR(**shape, upscale=2, upsampler="pixelshuffledirect", mlp_ratio=2.0)


def span() -> torch.nn.Module:
    from spandrel.architectures.SPAN import SPAN

    return SPAN(num_in_ch=3, num_out_ch=3, feature_channels=8, upscale=4)


def safmn() -> torch.nn.Module:
    """Wants sides that are multiples of eight."""
    from spandrel.architectures.SAFMN import SAFMN

    return SAFMN(dim=8, n_blocks=2, upscaling_factor=2)


def esrgan_plus() -> torch.nn.Module:
    """A cousin of RRDBNet with one more convolution in each block, which ours has not."""
    from spandrel.architectures.ESRGAN import ESRGAN

    return ESRGAN(num_filters=8, num_blocks=1, scale=2, plus=True)


FAMILIES: dict[str, tuple[Callable[[], torch.nn.Module], int]] = {
    "SwinIR": (swinir, 2),
    "SPAN": (span, 4),
    "SAFMN": (safmn, 2),
    "ESRGAN": (esrgan_plus, 2),
}


def saved(make: Callable[[], torch.nn.Module], folder: Path) -> Path:
    """A file with random weights as people share them: small ones, so that a picture comes out."""
    foreign._spandrel()
    torch.manual_seed(3)
    state = {k: v.contiguous() for k, v in make().state_dict().items()}
    path = folder / "theirs.pth"
    torch.save({"params": state}, path)
    return path


@needs_spandrel
@pytest.mark.filterwarnings("ignore:torch.meshgrid")
@pytest.mark.parametrize("family", FAMILIES)
def test_the_answer_is_that_of_spandrel(family: str, tmp_path: Path) -> None:
    make, scale = FAMILIES[family]
    path = saved(make, tmp_path)
    spandrel = foreign._spandrel()
    theirs = spandrel.ModelLoader().load_from_file(path)
    ours = load_network(path)
    assert (ours.facts.family, ours.facts.scale, ours.facts.channels) == (family, scale, 3)
    assert ours.facts.parameters == sum(p.numel() for p in theirs.model.parameters())
    photos = torch.rand(2, 3, 45, 61, generator=torch.Generator().manual_seed(1))
    made = ours(photos)
    assert made.shape == (2, 3, 45 * scale, 61 * scale)
    assert made.std() > 0.01
    for photo, result in zip(photos, made, strict=True):
        assert torch.equal(result, theirs(photo[None])[0])


@needs_spandrel
def test_it_is_imported_and_restores_a_photo_in_tiles(tmp_path: Path) -> None:
    path = saved(swinir, tmp_path)
    done = import_model(path)
    assert (done.family, done.scale, done.new) == ("SwinIR", 2, True)
    assert find_model(done.id).strong == done.path
    photo = tmp_path / "photo.png"
    rng = np.random.default_rng(5)
    Image.fromarray(rng.integers(60, 200, (83, 131, 3), np.uint8)).save(photo)
    wishes = Settings(
        model=done.id, size=Size(factor=2), strength=1.0, clean_up=1.0, keep_colours=False
    )
    for tile in (None, 48):
        target = tmp_path / f"tiles of {tile}.png"
        cut = replace(wishes, tile=tile)
        restore_file(photo, target, cut, Toolbox(), Progress())
        with Image.open(target) as image:
            assert image.size == (262, 166)
            assert np.asarray(image).std() > 2


@needs_spandrel
@pytest.mark.parametrize("ending", ["pth", "safetensors"])
def test_layers_that_do_not_fit(ending: str, tmp_path: Path) -> None:
    foreign._spandrel()
    state = dict(swinir().state_dict())
    del state["layers.0.residual_group.blocks.1.mlp.fc2.weight"]
    path = tmp_path / f"broken.{ending}"
    if ending == "pth":
        torch.save(state, path)
    else:
        save_file({k: v.contiguous() for k, v in state.items()}, path)
    with pytest.raises(WeightsRefused, match=r"^broken\.\w+ looks like SwinIR, but its layers"):
        load_network(path)


@needs_spandrel
def test_a_model_that_fills_holes_is_no_model_for_photos(tmp_path: Path) -> None:
    foreign._spandrel()
    from spandrel.architectures.LaMa import LaMa

    torch.save(LaMa().state_dict(), tmp_path / "holes.pth")
    with pytest.raises(WeightsRefused, match="for filling holes, not for photos"):
        load_network(tmp_path / "holes.pth")


def test_what_nobody_knows_is_refused(tmp_path: Path) -> None:
    torch.save({"a.weight": torch.ones(3)}, tmp_path / "odd.pth")
    with pytest.raises(WeightsRefused, match="no network that this program knows"):
        load_network(tmp_path / "odd.pth")


def test_without_spandrel_the_way_to_more_models_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "spandrel", None)  # as where it is not installed
    torch.save({"layers.0.weight": torch.ones(3)}, tmp_path / "odd.pth")
    with pytest.raises(WeightsRefused) as caught:
        load_network(tmp_path / "odd.pth")
    assert "spandrel" in (caught.value.next_step or "")


@needs_spandrel
def test_half_precision_keeps_the_picture() -> None:
    foreign._spandrel()
    torch.manual_seed(3)
    network = foreign.open_foreign(dict(esrgan_plus().state_dict()), "esrgan.pth")
    assert network is not None
    assert not network.facts.bfloat16
    photo = torch.rand(1, 3, 24, 24)
    exact = network(photo)
    network.set_precision(torch.float16)
    half = network(photo)
    assert half.dtype == torch.float32
    assert 0 < (half - exact).abs().max() < 0.02
