"""A result of 300 megapixels in the viewer: memory is asserted, times are printed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

SIZE = (20_000, 15_000)
ROWS = 256
MOST_MEMORY = 300
"""MB of private memory in the window's process."""


def strips(width: int, height: int) -> Iterator[np.ndarray]:
    """Soft shapes with a texture that is the same every 256 rows: it packs fast."""
    across = np.arange(width)
    down = np.arange(ROWS)[:, None]
    texture = (across * 7 + down * 13) % 32
    for top in range(0, height, ROWS):
        shade = (across * 160 // width)[None, :] + 60 * top // height
        rows = np.stack([shade + texture, 200 - shade + texture, 0 * shade + texture + 90], -1)
        yield rows.astype(np.uint8)[: height - top]


def tiles(width: int, height: int) -> Iterator[np.ndarray]:
    """The same in squares."""
    for strip in strips(width, height):
        for left in range(0, width, ROWS):
            yield np.ascontiguousarray(strip[:, left : left + ROWS])


@pytest.fixture
def photo(tmp_path: Path) -> tuple[Path, Path]:
    """A source of 5,000 x 3,750 and its result, four times as large, written strip by strip."""
    source, result = tmp_path / "before.jpg", tmp_path / "after.tif"
    small = np.concatenate([*strips(SIZE[0] // 4, SIZE[1] // 4)])
    Image.fromarray(small).save(source, quality=90)
    tifffile.imwrite(
        result,
        tiles(*SIZE),
        shape=(SIZE[1], SIZE[0], 3),
        dtype=np.uint8,
        tile=(ROWS, ROWS),
        photometric="rgb",
        compression="zlib",
        compressionargs={"level": 1},
    )
    return source, result


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="asks Linux for the memory")
def test_a_result_of_300_megapixels(photo, capsys):
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.viewer_probe", *map(str, photo)],
        check=False,
        capture_output=True,
        text=True,
        timeout=600,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    with capsys.disabled():
        print(f"\n20,000 x 15,000 in the viewer: {told}")  # noqa: T201
    assert tuple(told["size"]) == SIZE
    assert told["memory_mb"] < MOST_MEMORY
