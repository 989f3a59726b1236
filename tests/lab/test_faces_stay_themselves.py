"""The promise, measured: faces of real photos, restored with the default network, are still those people."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from sr_desktop.base import paths
from sr_desktop.engine.settings import Settings, Size
from sr_desktop.engine.toolbox import Toolbox
from sr_desktop.lab.identity_command import Looked, look

WAYS = Settings(size=Size(factor=2.0), clean_up=0.5, strength=0.8, faces="gentle")
"""Those of the preset for old family photos."""
SMALL = {
    "old/scratched_b.png": (0, 0, 256, 256),
    "old/old_a.png": (0, 0, 298, 330),
    "faces/portrait_10045.png": (100, 20, 560, 270),
    "old/old_c.png": (150, 280, 400, 520),
}
"""Parts (x0, y0, x1, y1) of photos with small faces: a boy, a child with glasses, two men in colour noise."""
NEARER = 0.01
"""Of 255: what counts as no difference, in photos that a network hardly changes."""


@pytest.fixture
def finder(assets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """YuNet is here."""
    paths.imported_models().mkdir(parents=True, exist_ok=True)
    for path in (assets / "weights" / "faces").glob("*.onnx"):
        shutil.copy(path, paths.imported_models())


def hold(looked: Looked) -> None:
    """The four statements; the figures are told where one fails."""
    without, treated = looked.without, looked.treated
    assert treated.landmarks is not None, looked
    assert treated.landmarks < 1.5, looked
    assert treated.light < 1.5, looked
    assert treated.sharper > 1, looked
    assert treated.near < without.near + NEARER, looked


@pytest.mark.parametrize("name", SMALL)
def test_small_faces(finder: None, assets: Path, tmp_path: Path, name: str) -> None:
    part = np.asarray(Image.open(assets / "photos" / name).convert("RGB").crop(SMALL[name]))
    path = tmp_path / "part.png"
    Image.fromarray(part).save(path)
    faces = [looked for looked, _ in look(path, WAYS, Toolbox())]
    assert faces
    for looked in faces:
        hold(looked)


@pytest.mark.slow
def test_all_faces(finder: None, assets: Path) -> None:
    photos = [
        path
        for folder in ("faces", "old")
        for path in sorted((assets / "photos" / folder).iterdir())
        if path.suffix in {".png", ".jpg"}
    ]
    toolbox, faces = Toolbox(), 0
    for path in photos:
        for looked, _ in look(path, WAYS, toolbox):
            hold(looked)
            faces += 1
    assert faces > 15
