"""`--smoke-test`: what it says, and what it ends with."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import sr_desktop
from sr_desktop.cli import smoke


@pytest.fixture
def without_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smoke, "try_engine", lambda _photo, _say: True)


def test_it_has_a_home_and_a_photo_of_its_own(without_engine, home, tmp_path, capsys):
    seen: list[tuple[str, bool]] = []

    def look(photo: Path, say: smoke.Say) -> bool:
        seen.append((os.environ["SR_DESKTOP_HOME"], photo.is_file()))
        say("looked")
        return True

    before = os.environ.get("SR_DESKTOP_HOME")
    assert smoke.try_all([str(tmp_path / "lines.txt")], [look]) == 0
    assert seen[0][0] != before
    assert seen[0][1]
    assert os.environ.get("SR_DESKTOP_HOME") == before
    said = capsys.readouterr().out
    assert said == (tmp_path / "lines.txt").read_text(encoding="utf-8")
    assert said.startswith(f"SR Desktop {sr_desktop.__version__}, Python ")
    assert "looked\npassed in" in said


def test_one_failure_is_a_failure(without_engine, capsys):
    tried: list[int] = []
    assert smoke.try_all([], [lambda *_: False, lambda *_: tried.append(1) is None]) == 1
    assert tried == [1]  # the others are tried all the same
    assert "FAILED in" in capsys.readouterr().out


def test_a_changed_original_is_a_failure(without_engine, capsys):
    def spoil(photo: Path, _say: smoke.Say) -> bool:
        photo.write_bytes(b"")
        return True

    assert smoke.try_all([], [spoil]) == 1
    assert "the original was changed" in capsys.readouterr().out


@pytest.mark.slow
def test_engine_and_window_work_here(home):
    told = subprocess.run(
        [sys.executable, "-m", "sr_desktop", "--smoke-test"],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert told.returncode == 0, told.stdout + told.stderr
    for word in ("torch ", "Device cpu", "Restored (640, 440)", "PySide6 ", "passed in"):
        assert word in told.stdout
