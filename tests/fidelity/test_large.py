"""The largest photos that are taken, with the memory that they take. Minutes: `./check --slow -k large`."""

from __future__ import annotations

import multiprocessing
import os
import sys
import time
import zlib
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from sr_desktop.base.progress import Progress
from sr_desktop.engine.faces import finding
from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.faces.finding import Found
from sr_desktop.engine.pipeline import Toolbox, restore_file
from sr_desktop.engine.settings import Settings, Size
from tests.support import fingerprint

pytestmark = pytest.mark.slow

BOUND = 1200
"""Megabytes of private memory, beside those of the weights: the promise of the design."""


def scan(path: Path, width: int, height: int, dtype: type) -> Path:
    """A TIFF with a smooth picture and some noise in it, made row by row."""
    rng = np.random.default_rng(1)
    full = np.iinfo(dtype).max
    across = np.linspace(0.1, 0.7, width, dtype=np.float32)[None, :, None]
    tints = np.array([1.0, 0.9, 0.8], np.float32)

    def strips():
        for top in range(0, height, 64):
            light = across * (0.6 + 0.4 * np.cos(top / 300)) + rng.random((64, width, 3)) * 0.1
            strip = (light * tints * full).astype(dtype)[: height - top]
            yield zlib.compress(strip.tobytes(), 1)

    tifffile.imwrite(
        *(path, strips()),
        shape=(height, width, 3),
        dtype=dtype,
        photometric="rgb",
        rowsperstrip=64,
        compression="zlib",
        metadata=None,
    )
    return path


def progressive(path: Path, width: int, height: int) -> Path:
    """A smooth progressive JPEG with the usual halved colours."""
    y, x = np.mgrid[0:height:50, 0:width:50].astype(np.float32)
    planes = (0.5 + 0.4 * np.sin(x / 300 + y / 500), 0.5 + 0.3 * np.cos(x / 150), 0.4 + x / width)
    small = (np.stack(planes, axis=-1) * 200).astype(np.uint8)
    Image.fromarray(small.repeat(50, 0).repeat(50, 1)).save(path, quality=80, progressive=True)
    return path


def work(source, target, settings, home):
    os.environ["SR_DESKTOP_HOME"] = str(home)
    restore_file(source, target, settings, Toolbox(), Progress())


def work_on_a_huge_face(source, target, settings, home):
    """As `work`; the photo, whatever it shows, is taken for a face from edge to edge."""
    known = []

    def find_faces(pixels, colours, check, **more):
        height, width = pixels.shape[:2]
        points = ((0.35, 0.4), (0.65, 0.4), (0.5, 0.6), (0.38, 0.75), (0.62, 0.75))
        side, left = height * 0.9, (width - height) / 2
        marks = tuple((left + side * x, side * y) for x, y in points)
        known.append(Face(left, 0, side, side, marks, 0.9))
        return Found(tuple(known), "cascade")

    finding.find_faces = find_faces
    work(source, target, settings, home)
    assert known


def private(pid: int) -> int:
    """Megabytes that the process has for itself alone (Linux, proc(5): RssAnon)."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("RssAnon"):
            return int(line.split()[1]) // 1024
    return 0


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize(
    ("width", "height", "factor", "dtype"),
    [
        (16000, 12500, 1, np.uint8),
        (16000, 12500, 1, np.uint16),
        (8000, 6250, 2, np.uint8),
        (8000, 6250, 2, np.uint16),
    ],
    ids=["200 MP", "200 MP with 16 bits", "50 MP at 2x", "50 MP with 16 bits at 2x"],
)
def test_large_scans_stay_under_the_bound(tmp_path, width, height, factor, dtype):
    source, target = (
        scan(tmp_path / "scan.tif", width, height, dtype),
        tmp_path / "out" / "scan.tif",
    )
    before = fingerprint(source)
    peak = measured(source, target, Settings(size=Size(factor=factor), device="cpu"))
    assert peak < BOUND
    with tifffile.TiffFile(target) as file:
        page = file.pages[0]
        assert page.shape == (height * factor, width * factor, 3)
        assert page.dtype == dtype
    assert fingerprint(source) == before
    assert not list((tmp_path / "home" / "scratch").iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_huge_face_stays_under_the_bound(tmp_path):
    source = scan(tmp_path / "scan.tif", 8000, 6250, np.uint8)
    settings = Settings(size=Size(factor=2), device="cpu", faces="gentle")
    target = tmp_path / "out" / "scan.tif"
    assert measured(source, target, settings, work_on_a_huge_face) < BOUND


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_large_jpegs_stay_under_the_bound(tmp_path):
    """Reading and writing alone; at four colours a pixel libjpeg itself would need more (it keeps 1.2 GB)."""
    source = progressive(tmp_path / "scan.jpg", 16000, 12500)
    settings = Settings(size=Size(factor=1), strength=0.0, device="cpu")
    assert measured(source, tmp_path / "out" / "scan.jpg", settings) < BOUND


def measured(source: Path, target: Path, settings: Settings, task=work) -> int:
    """The most private megabytes that a process of its own has while it restores the photo."""
    home = source.parent / "home"
    process = multiprocessing.get_context("spawn").Process(
        target=task, args=(source, target, settings, home)
    )
    started, peak = time.monotonic(), 0
    process.start()
    while process.is_alive():
        process.join(0.05)
        try:
            peak = max(peak, private(process.pid))
        except OSError:
            break
    process.join()
    sys.stdout.write(f"\n{source.name}: {peak} MB, {time.monotonic() - started:.0f} s\n")
    assert process.exitcode == 0
    return peak
