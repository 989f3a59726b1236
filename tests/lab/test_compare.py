"""`lab compare`: both engines on one photo, their differences, times and memory, and the picture of both."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from safetensors.torch import save_file

from sr_desktop.base.errors import WrongUsage
from sr_desktop.engine import dnn_superres, reference
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape
from sr_desktop.lab.commands import main
from sr_desktop.lab.compare import AMPLIFIED, Comparison, Side
from sr_desktop.lab.compare_command import report

needs_reference = pytest.mark.skipif(
    not reference.available(),
    reason="the original packages are not installed (extra `reference`; ./check installs it)",
)
needs_opencv = pytest.mark.skipif(
    not dnn_superres.available(),
    reason="OpenCV's dnn_superres is not installed (extra `opencv`; ./check installs it)",
)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A smooth colour picture of 40 x 30 with one hard edge."""
    y, x = np.mgrid[0:30, 0:40]
    pixels = np.stack([60 + 3 * x, 90 + 4 * y, np.where(x > 20, 180, 70)], axis=2)
    path = tmp_path / "photo.png"
    Image.fromarray(pixels.astype(np.uint8)).save(path)
    return path


def figures(printed: str) -> dict[str, list[str]]:
    """The words after each name of the report."""
    return {line[:21].strip(): line[21:].split() for line in printed.splitlines()[1:]}


@needs_opencv
def test_beside_opencv(
    photo: Path, assets: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    weights = assets / "weights" / "espcn" / "ESPCN_x2.pb"
    words = ["compare", str(photo), "--model", str(weights), "--runs", "2"]
    assert main([*words, "--sheet", str(tmp_path / "both.png")]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("40 x 30 pixels, ESPCN_x2, ")
    found = figures(printed)
    assert float(found["OpenCV dnn_superres"][0]) > 0
    assert float(found["SR Desktop"][0]) > 0
    assert float(found["difference"][0]) < 1
    assert found["difference"][-1] == "(luminance)"
    with Image.open(tmp_path / "both.png") as image:
        assert image.width > 3 * 80


@needs_reference
def test_beside_the_original_runner(
    photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    network = SRVGGNetCompact(SRVGGShape(4, 1, 2))
    save_file(dict(network.state_dict()), tmp_path / "small.safetensors")
    words = ["compare", str(photo), "--model", str(tmp_path / "small.safetensors")]
    assert main([*words, "--size", "24x18", "--runs", "1"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("24 x 18 pixels, small, ")
    found = figures(printed)
    assert float(found["RealESRGANer"][0]) > 0
    assert float(found["PSNR between the two"][0]) > 40
    assert found["difference"][-1] == "(colours)"


def test_a_size_that_is_none(photo: Path) -> None:
    with pytest.raises(WrongUsage, match="'24' is no size"):
        main(["compare", str(photo), "--size", "24"])


def test_the_figures() -> None:
    dark = np.full((2, 2, 3), 100, np.uint8)
    light = dark.copy()
    light[0, 0] = (104, 100, 100)
    found = Comparison(
        Side("SR Desktop", "bfloat16", light, 0.5, 300_000_000),
        Side("RealESRGANer", "float32", dark, 2.0, None),
        channels=3,
    )
    assert found.ratio == 4
    assert found.largest == pytest.approx(4, abs=1e-4)
    assert found.mean == pytest.approx(4 / 12, abs=1e-4)
    lines = report(found).splitlines()
    assert lines[0].endswith("2.0000 s  (float32)")
    assert lines[1].endswith("0.5000 s  (bfloat16, 300 MB at most)")
    in_luminance = Comparison(found.ours, found.original, channels=1)
    assert in_luminance.largest == pytest.approx(4 * 0.299, abs=0.01)
    assert AMPLIFIED * found.largest < 128, "the sheet shows it without clipping"
