"""What the package says of itself holds, and the wheel is built whole (which is slow)."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from sr_desktop.gui.translation import LANGUAGES
from sr_desktop.models.newer import release

ROOT = Path(__file__).resolve().parents[2]

NATURAL = {
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "ja": "Japanese",
    "zh_CN": "Chinese (Simplified)",
}


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_every_language_of_the_window_is_told(project):
    told = {
        line.removeprefix("Natural Language :: ")
        for line in project["classifiers"]
        if line.startswith("Natural Language")
    }
    assert told == {NATURAL[language] for language in LANGUAGES}


def test_both_commands_start_the_program(project):
    scripts = project["scripts"] | project["gui-scripts"]
    assert set(scripts) == {"sr-desktop", "sr-desktop-window"}
    assert set(scripts.values()) == {"sr_desktop.app:main"}


def test_it_is_typed_and_its_licences_are_there(project):
    assert (ROOT / "sr_desktop" / "py.typed").is_file()
    assert all((ROOT / name).is_file() for name in project["license-files"])
    assert "Typing :: Typed" in project["classifiers"]


def test_no_index_is_named_and_what_builds_has_hashes():
    text = (ROOT / "packaging" / "requirements-wheel.txt").read_text(encoding="utf-8")
    assert "--index-url" not in text
    assert "--find-links" not in text
    wanted = (ROOT / "packaging" / "requirements-wheel.in").read_text(encoding="utf-8")
    for line in wanted.splitlines():
        if "==" in line:
            assert f"\n{line} \\\n    --hash=sha256:" in f"\n{text}", line


def test_what_a_release_tells_is_understood(monkeypatch, tmp_path):
    """The file for "Check for a newer version…" that a release comes with."""
    monkeypatch.syspath_prepend(ROOT / "packaging")
    import release_notes

    changelog, news = tmp_path / "CHANGELOG.md", tmp_path / "newest.json"
    changelog.write_text("## [9.1] - 2027-01-01\n\n### Added\n- *Faces* of `all`\n  kinds.\n")
    monkeypatch.setattr(release_notes, "CHANGELOG", changelog)
    monkeypatch.setattr(release_notes.product, "HOMEPAGE", "https://example.org/owner/sr")
    monkeypatch.setattr(sys, "argv", ["x", "v9.1", "--to", f"{tmp_path}/n", "--news", f"{news}"])
    assert release_notes.main() == 0
    told = release(news.read_bytes(), "example.org")
    assert told.newer
    assert told.notes == "Added\n- Faces of all kinds."
    assert told.page == "https://example.org/owner/sr/releases/tag/v9.1"
    latest = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").split("\n## [")[1]
    notes = release_notes.plain(latest)
    assert release(json.dumps({"version": "9.1", "notes": notes}).encode(), "example.org").notes


@pytest.mark.slow
def test_wheel_and_sdist_are_whole_and_clean(tmp_path):
    """With `packaging/check_wheel.py`, which needs the network; the installation it leaves to a release."""
    done = subprocess.run(
        [sys.executable, ROOT / "packaging" / "check_wheel.py", "--no-install", "--to", tmp_path],
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    if "No matching distribution" in done.stderr:
        pytest.skip("the tools that build it cannot be had here")
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(list(tmp_path.iterdir())) == 2
