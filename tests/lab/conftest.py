"""A folder of photographs and a pair of teachers, small enough for tests of training."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from PIL import Image
from safetensors.torch import save_file

from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape
from tests.support import picture


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(6):
        Image.fromarray(picture(520, 512, seed=number)).save(folder / f"p{number}.png")
    return folder


@pytest.fixture
def teachers(tmp_path: Path) -> tuple[Path, Path]:
    made = []
    for name in ("strong", "weak"):
        torch.manual_seed(len(name))
        network = SRVGGNetCompact(SRVGGShape(8, 4))
        network.body[-1].weight.data.mul_(0.01)
        made.append(tmp_path / f"teacher-{name}.safetensors")
        save_file(dict(network.state_dict()), made[-1])
    return made[0], made[1]
