"""The design's contracts: who may import whom, and what must not be loaded early."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HEAVY = ("torch", "PySide6", "numpy", "PIL")


def _python(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_import_contracts() -> None:
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    done = _python("-c", code)
    assert done.returncode == 0, done.stdout + done.stderr


def _loaded(code: str) -> list[str]:
    """Which of the heavy packages are loaded after `code` ran in a Python of its own."""
    done = _python(
        "-c", f"{code}\nimport sys\nprint('loaded', *[m for m in {HEAVY!r} if m in sys.modules])"
    )
    assert done.returncode == 0, done.stderr
    last = done.stdout.splitlines()[-1].split()
    assert last[0] == "loaded"
    return last[1:]


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert _loaded("import sr_desktop") == []


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_quick_answers_load_nothing_heavy(option: str) -> None:
    code = f"""
import runpy, sys
sys.argv = ["sr-desktop", {option!r}]
try:
    runpy.run_module("sr_desktop", run_name="__main__")
except SystemExit as done:
    assert not done.code, done.code
"""
    assert _loaded(code) == []


def test_the_engine_loads_without_qt() -> None:
    """And without the packages of the reference extra, which take seconds."""
    code = "import sr_desktop.engine.loader, sr_desktop.engine.reference"
    done = _python("-c", f"{code}\nimport sys; print(*sys.modules)")
    assert done.returncode == 0, done.stderr
    modules = set(done.stdout.split())
    assert "torch" in modules
    assert not modules & {"PySide6", "shiboken6", "basicsr", "realesrgan", "torchvision", "cv2"}
