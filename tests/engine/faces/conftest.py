"""A photo, and what is found in it."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from sr_desktop.engine.faces import census as census_module
from sr_desktop.engine.faces import finding
from sr_desktop.engine.faces.finding import Found
from sr_desktop.engine.pipeline import Toolbox
from sr_desktop.models.store import Installed
from tests.drawn_faces import Same, ready
from tests.found_faces import FACES
from tests.support import picture


@pytest.fixture(scope="module")
def toolbox():
    return Toolbox()


@pytest.fixture
def found(monkeypatch):
    """What is found in every photo; the finder has tests of its own."""
    known = [Found(FACES, "cascade")]
    asked = []

    def find_faces(pixels, colours, check, **more):
        check()
        asked.append(pixels.shape)
        return known[-1]

    monkeypatch.setattr(finding, "find_faces", find_faces)
    known.append(known[0])
    find_faces.asked, find_faces.known = asked, known
    return find_faces


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "Oma 1952.png"
    noise = np.random.default_rng(3).normal(0, 9, (96, 130, 3))
    Image.fromarray((picture(130, 96) + noise).clip(0, 255).astype(np.uint8)).save(path)
    return path


@pytest.fixture
def network(tmp_path, toolbox, monkeypatch):
    """A face network that is here: it makes what it is given harder, and tints it."""
    path = tmp_path / "Faces.pth"
    path.write_bytes(b"weights")
    made = ready(Same(harder=2.0, gain=(1, 0.9, 1)))
    monkeypatch.setattr(
        census_module, "find_face_network", lambda: Installed("Faces", "Faces", "", path)
    )
    monkeypatch.setattr(toolbox, "face_network", lambda *_, **__: made)
    return made
