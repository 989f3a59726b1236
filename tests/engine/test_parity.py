"""Our networks against the original classes: same weights, same photo, same result."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import save_file

from sr_desktop.base.errors import WeightsRefused, WrongUsage
from sr_desktop.base.progress import Progress
from sr_desktop.engine import reference
from sr_desktop.engine.blend import Wishes
from sr_desktop.engine.device import choose_device
from sr_desktop.engine.image import Photo
from sr_desktop.engine.loader import build_network, load_network, load_state
from sr_desktop.engine.pipeline import Toolbox
from sr_desktop.engine.precision import FLOAT32
from sr_desktop.engine.restorer import Restorer
from sr_desktop.models.store import Installed

pytestmark = pytest.mark.skipif(
    not reference.available(),
    reason="the original packages are not installed (extra `reference`; ./check installs it)",
)

TOLERANCE = 1e-5

COMPACT = "SRVGGNetCompact"
CASES: list[tuple[str, dict[str, Any], tuple[int, int]]] = [
    (COMPACT, {"num_feat": 8, "num_conv": 3, "upscale": 4}, (17, 23)),
    (COMPACT, {"num_feat": 8, "num_conv": 2, "upscale": 3, "act_type": "leakyrelu"}, (9, 12)),
    (COMPACT, {"num_feat": 12, "num_conv": 0, "upscale": 2}, (1, 1)),
    (COMPACT, {"num_feat": 8, "num_conv": 4, "upscale": 1}, (13, 5)),
    (COMPACT, {"num_feat": 64, "num_conv": 32, "upscale": 4}, (24, 20)),  # general v3
    ("RRDBNet", {"num_feat": 8, "num_block": 2, "num_grow_ch": 4, "scale": 4}, (11, 7)),
    ("RRDBNet", {"num_feat": 8, "num_block": 2, "num_grow_ch": 4, "scale": 2}, (10, 14)),
    ("RRDBNet", {"num_feat": 8, "num_block": 1, "num_grow_ch": 4, "scale": 1}, (12, 20)),
    ("RRDBNet", {"num_feat": 64, "num_block": 23, "num_grow_ch": 32, "scale": 4}, (8, 6)),
    ("EDSR", {"num_feat": 8, "num_block": 3, "upscale": 2}, (13, 8)),
    ("EDSR", {"num_feat": 8, "num_block": 2, "upscale": 3}, (6, 9)),
    ("EDSR", {"num_feat": 8, "num_block": 2, "upscale": 4}, (7, 5)),
    ("EDSR", {"num_feat": 256, "num_block": 2, "upscale": 2, "res_scale": 0.1}, (8, 8)),
    ("EDSR", {"num_feat": 64, "num_block": 16, "upscale": 4}, (16, 12)),  # baseline x4
    ("MSRResNet", {"num_feat": 8, "num_block": 2, "upscale": 2}, (9, 7)),
    ("MSRResNet", {"num_feat": 8, "num_block": 3, "upscale": 3}, (6, 8)),
    ("MSRResNet", {"num_feat": 64, "num_block": 16, "upscale": 4}, (12, 9)),
]


def _original(family: str, options: dict[str, Any]) -> torch.nn.Module:
    torch.manual_seed(7)
    network = reference.network_class(family)(num_in_ch=3, num_out_ch=3, **options)
    return network.eval().requires_grad_(False)


def _name(value: object) -> str | None:
    if isinstance(value, dict):
        return "-".join(str(part) for part in value.values())
    return None


@pytest.mark.parametrize(("family", "options", "size"), CASES, ids=_name)
def test_same_output_as_the_original_class(
    family: str, options: dict[str, Any], size: tuple[int, int]
) -> None:
    original = _original(family, options)
    ours = build_network(original.state_dict(), "random weights")
    photo = torch.rand(2, 3, *size)
    with torch.inference_mode():
        wanted, got = original(photo), ours(photo)
    assert got.shape == wanted.shape
    assert ours.facts.scale == wanted.shape[-1] // size[1]
    difference = float((got - wanted).abs().max())
    assert difference <= TOLERANCE, f"{family} {options}: differs by {difference:.2e}"


def _ours(weights: Path, photo: np.ndarray) -> np.ndarray:
    """Our network over the whole photo in float32, rounded to 8 bits."""
    network = load_network(weights)
    with torch.inference_mode():
        planes = torch.from_numpy(photo).permute(2, 0, 1)[None].float() / 255
        result = network(planes)[0].clamp(0, 1).permute(1, 2, 0)
    return (result * 255).round().to(torch.uint8).numpy()


def _difference(a: np.ndarray, b: np.ndarray) -> int:
    assert a.shape == b.shape
    return int(np.abs(a.astype(int) - b.astype(int)).max())


def test_the_original_runner_gives_the_same_photo(assets: Path) -> None:
    weights = assets / "weights" / "realesrgan" / "realesr-general-x4v3.pth"
    with Image.open(assets / "photos" / "real" / "0030.jpg") as image:
        photo = np.array(image.convert("RGB"))
    runner = reference.ReferenceRunner(weights)
    theirs = runner.enlarge(photo)
    assert runner.scale == 4
    assert theirs.shape == (photo.shape[0] * 4, photo.shape[1] * 4, 3)
    difference = _difference(_ours(weights, photo), theirs)
    assert difference <= 1, f"differs by {difference}/255"


def test_the_runner_blends_a_pair_as_the_original_does(
    assets: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = assets / "weights" / "realesrgan"
    strong, weak = folder / "realesr-general-x4v3.pth", folder / "realesr-general-wdn-x4v3.pth"
    photo = np.random.default_rng(1).integers(0, 256, (24, 32, 3), dtype=np.uint8)
    strongest = reference.ReferenceRunner(strong, weak, 1.0).enlarge(photo)
    weakest = reference.ReferenceRunner(strong, weak, 0.0).enlarge(photo)
    between = reference.ReferenceRunner(strong, weak, 0.3, tile=16).enlarge(photo)
    assert _difference(strongest, _ours(strong, photo)) <= 1
    assert _difference(weakest, _ours(weak, photo)) <= 1
    assert _difference(between, strongest) > 1
    printed = capsys.readouterr()
    assert printed.out == "", "standard output belongs to results"
    assert "Tile 4/4" in printed.err


@pytest.mark.parametrize("clean_up", [0.0, 0.5, 1.0])
def test_the_slider_is_the_denoise_strength_of_the_original_script(
    clean_up: float, assets: Path
) -> None:
    """What a photo becomes with the imported pair, beside `-dn`, which the original mixes itself."""
    folder = assets / "weights" / "realesrgan"
    strong, weak = (folder / f"realesr-general-{kind}x4v3.pth" for kind in ("", "wdn-"))
    rgb = np.random.default_rng(4).integers(0, 256, (30, 41, 3), dtype=np.uint8)
    rgb = np.asarray(Image.fromarray(rgb).resize((82, 60), Image.Resampling.BICUBIC))
    reference.prepare()
    from realesrgan import RealESRGANer

    original = RealESRGANer(
        scale=4,
        model_path=[str(strong), str(weak)],
        dni_weight=[clean_up, 1 - clean_up],
        model=reference.network_class(COMPACT)(
            num_in_ch=3, num_out_ch=3, num_feat=64, num_conv=32, upscale=4, act_type="prelu"
        ),
        pre_pad=0,
    )
    theirs = original.enhance(rgb[..., ::-1])[0][..., ::-1]
    pair = Installed("general", "general", "", strong, weak)
    backend = Toolbox().backend(pair, clean_up, choose_device("cpu"), FLOAT32)
    wishes = Wishes((rgb.shape[1] * 4, rgb.shape[0] * 4), keep_colours=False)
    ours = Restorer(backend).restore(Photo(rgb), wishes, Progress()).pixels
    assert theirs.std() > 5
    assert _difference(ours, theirs) <= 1


@pytest.mark.parametrize(
    ("family", "options"),
    [
        (COMPACT, {"num_feat": 8, "num_conv": 2, "upscale": 2}),
        ("RRDBNet", {"num_feat": 8, "num_block": 1, "num_grow_ch": 4, "scale": 4}),
        ("EDSR", {"num_feat": 8, "num_block": 2, "upscale": 3}),
    ],
    ids=_name,
)
def test_the_runner_takes_our_own_files(
    family: str, options: dict[str, Any], tmp_path: Path
) -> None:
    """Also EDSR under its official names, which the original does not know."""
    path = tmp_path / "ours.safetensors"
    ours = build_network(_original(family, options).state_dict(), "random weights")
    save_file(ours.state_dict(), path)
    assert load_state(path).keys() == ours.state_dict().keys()
    photo = np.random.default_rng(2).integers(0, 256, (12, 16, 3), dtype=np.uint8)
    theirs = reference.ReferenceRunner(path).enlarge(photo)
    assert _difference(theirs, _ours(path, photo)) <= 1


def test_the_runner_takes_networks_that_the_original_does_not_define(assets: Path) -> None:
    """SRGAN's generator, whose batch norm keeps more in a file than weights."""
    path = assets / "weights" / "srgan" / "leftthomas_netG_epoch_2_100.pth"
    photo = np.random.default_rng(3).integers(0, 256, (12, 16, 3), dtype=np.uint8)
    theirs = reference.ReferenceRunner(path).enlarge(photo)
    assert _difference(theirs, _ours(path, photo)) <= 1


def test_the_runner_refuses_what_it_cannot_do(tmp_path: Path) -> None:
    first, second = tmp_path / "one.safetensors", tmp_path / "two.safetensors"
    for path, convolutions in ((first, 1), (second, 2)):
        options = {"num_feat": 4, "num_conv": convolutions, "upscale": 2}
        save_file(_original(COMPACT, options).state_dict(), path)
    with pytest.raises(WeightsRefused, match="not the weaker twin"):
        reference.ReferenceRunner(first, second)
    with pytest.raises(WrongUsage, match="from 0 to 1"):
        reference.ReferenceRunner(first, clean_up=1.5)
