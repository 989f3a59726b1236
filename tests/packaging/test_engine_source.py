"""A bundle has the sources for the engine of a GPU pack, and they are enough."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path

import pytest

from sr_desktop.base import other_engine, paths
from sr_desktop.base.other_engine import OtherEngine
from sr_desktop.jobs import other_process
from sr_desktop.jobs.host import EngineHost
from sr_desktop.jobs.messages import Report

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def sources():
    file = ROOT / "packaging" / "bundle" / "sources.py"
    spec = importlib.util.spec_from_file_location("bundle_sources", file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_what_lies_in_a_bundle(sources):
    files = {Path(folder) / Path(file).name for file, folder in sources.engine_sources()}
    root = Path(other_process.SOURCES) / "sr_desktop"
    assert sources.FOLDER == other_process.SOURCES
    assert {root / "__init__.py", root / "jobs/other_start.py", root / "base/paths.py"} <= files
    assert not any({"gui", "cli", "lab"} & set(file.parts) for file in files)
    assert "sources.engine_sources()" in (ROOT / "packaging/sr-desktop.spec").read_text("utf-8")


@pytest.mark.slow
def test_they_are_enough_for_an_engine(sources, tmp_path, home, monkeypatch):
    for file, folder in sources.engine_sources():
        (tmp_path / "bündel" / folder).mkdir(parents=True, exist_ok=True)
        shutil.copy(file, tmp_path / "bündel" / folder)
    data = paths.data()
    monkeypatch.setattr(paths, "data", lambda: data)
    place = tmp_path / "bündel" / sources.FOLDER / "sr_desktop"
    monkeypatch.setattr(other_process, "package", lambda: place)
    other_engine.use(OtherEngine(Path(sys.executable), "cpu"))
    host = EngineHost()
    try:
        host.examine("cpu")
        report = host.next_event(timeout=120)
        assert isinstance(report, Report)
        assert report.passed, report.lines
        assert other_process.not_used() is None
    finally:
        host.close()
    assert (place / "jobs" / "__pycache__").exists() or (place / "engine" / "__pycache__").exists()
