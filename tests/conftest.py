"""What every test gets: no screen, a home folder of its own, and the assets where there are any."""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.https_server import Certificates, Server, make_certificates

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


@pytest.fixture(autouse=True)
def own_catalogue() -> Iterator[None]:
    """A test that puts another catalogue in the place of ours leaves nothing of it to the next."""
    yield
    finder = sys.modules.get("sr_desktop.engine.faces.yunet")
    if finder is not None:
        finder._catalogued.cache_clear()


@pytest.fixture(scope="session")
def assets() -> Path:
    """The folder of real photos and published weights, which is not part of the repository."""
    folder = Path(__file__).resolve().parents[1].parent / "shared" / "assets"
    if not folder.is_dir():
        pytest.skip(f"there are no assets at {folder}")
    return folder


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    """For the HTTPS servers of this run."""
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def server(certificates: Certificates, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """An HTTPS server with 300,000 random bytes; no proxy stands between."""
    for name in ("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    server = Server(random.Random(7).randbytes(300_000), certificates)
    yield server
    server.close()
