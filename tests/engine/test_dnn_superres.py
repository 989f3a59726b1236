"""OpenCV's own `.pb` files: our networks beside `dnn_superres` on the same luminance."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import save_file

from sr_desktop.base.errors import WeightsRefused
from sr_desktop.engine import dnn_superres
from sr_desktop.engine.colour import as_float, luminance
from sr_desktop.engine.loader import load_network, load_state
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape

pytestmark = pytest.mark.skipif(
    not dnn_superres.available(),
    reason="OpenCV's dnn_superres is not installed (extra `opencv`; ./check installs it)",
)
FILES = (
    *(f"espcn/ESPCN_x{scale}.pb" for scale in (2, 3, 4)),
    *(f"fsrcnn/FSRCNN_x{scale}.pb" for scale in (2, 3, 4)),
    *(f"fsrcnn/FSRCNN-small_x{scale}.pb" for scale in (2, 3, 4)),
    *(f"lapsrn/LapSRN_x{scale}.pb" for scale in (2, 4, 8)),
)


@pytest.mark.parametrize("name", FILES)
def test_our_network_agrees_with_opencv(name: str, assets: Path) -> None:
    path = assets / "weights" / name
    (high,) = (assets / "photos" / "eval" / "Set14" / "x4").glob("img_014_*HR.png")
    with Image.open(high) as image:  # grey, so that nothing but the luminance speaks
        grey = np.array(image.convert("L").crop((60, 40, 157, 111)))
    photo = np.repeat(grey[..., None], 3, axis=2)
    theirs = dnn_superres.DnnSuperRes(load_state(path), path.name).enlarge(photo)
    network = load_network(path)
    with torch.inference_mode():
        made = network(torch.from_numpy(grey).float()[None, None] / 255)[0, 0].clamp(0, 1)
    assert theirs.shape == (*made.shape, 3)
    difference = np.abs(luminance(as_float(theirs))[..., 0] * 255 - made.numpy() * 255)
    assert difference.mean() < 1, f"differs by {difference.mean():.2f}/255 in the mean"
    assert difference.max() < 3


def test_an_imported_file_is_still_opencvs(assets: Path, tmp_path: Path) -> None:
    source = assets / "weights" / "espcn" / "ESPCN_x2.pb"
    kept = tmp_path / "kept.safetensors"
    save_file(load_state(source), kept)
    photo = np.random.default_rng(1).integers(0, 256, (12, 16, 3), np.uint8)
    first, second = (
        dnn_superres.DnnSuperRes(load_state(path), path.name).enlarge(photo)
        for path in (source, kept)
    )
    assert np.array_equal(first, second)


def test_other_files_are_refused() -> None:
    state = dict(SRVGGNetCompact(SRVGGShape(4, 1, 2)).state_dict())
    with pytest.raises(WeightsRefused, match=r"^small\.pth is no file of OpenCV's dnn_superres"):
        dnn_superres.DnnSuperRes(state, "small.pth")
