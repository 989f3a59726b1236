"""What every test gets: no screen, a home folder of its own, and the assets where there are any."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt
os.environ.setdefault(
    "OMP_WAIT_POLICY", "PASSIVE"
)  # as the engine does, before anything imports torch


# a busy machine must not fail a test of geometry
settings.register_profile("sr-desktop", deadline=None)
settings.load_profile("sr-desktop")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new, empty folder as the program's home for this test alone."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("SR_DESKTOP_HOME", str(folder))
    return folder


@pytest.fixture(scope="session")
def assets() -> Path:
    """The folder of real photos and published weights, which is not part of the repository."""
    folder = Path(__file__).resolve().parents[1].parent / "shared" / "assets"
    if not folder.is_dir():
        pytest.skip(f"there are no assets at {folder}")
    return folder
