"""The program in the menus of a Linux desktop: put in as it is here, taken out without a rest."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sr_desktop.base import paths
from sr_desktop.cli import desktop_entry
from sr_desktop.cli.desktop_entry import filled, own_command
from sr_desktop.engine.formats import READ_ENDINGS
from tests.support import cli_here

TEMPLATE = paths.resources() / "desktop" / "sr-desktop.desktop"

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="it is for Linux")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the person's menus; nobody is told of changes."""
    folder = tmp_path / "Anna Müller" / "share"
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    return folder


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The command that was called, behind a link as pipx makes it."""
    real = tmp_path / "venv" / "sr-desktop"
    real.parent.mkdir()
    real.write_text("#!/bin/sh\n")
    real.chmod(0o755)
    link = tmp_path / "my bin" / "sr-desktop"
    link.parent.mkdir()
    link.symlink_to(real)
    monkeypatch.setattr(sys, "argv", [str(link)])
    return link


def values(text: str) -> dict[str, str]:
    """The keys of the entry itself, without those of its actions."""
    entry = text.partition("\n[Desktop Action")[0]
    return dict(line.split("=", 1) for line in entry.splitlines() if "=" in line)


def test_it_is_put_in_and_taken_out(data, program):
    done = cli_here("--install-desktop-entry")
    assert done.returncode == 0, done.stderr
    entry = data / "applications" / "sr-desktop.desktop"
    icon = data / "icons" / "hicolor" / "scalable" / "apps" / "sr-desktop.svg"
    assert str(entry) in done.stderr
    assert values(entry.read_text())["Exec"] == f'"{program}" %F'
    assert values(entry.read_text())["TryExec"] == str(program)
    assert f'\nExec="{program}" queue pause\n' in entry.read_text()
    assert icon.read_bytes() == (paths.resources() / "icons" / "app.svg").read_bytes()
    assert cli_here("--install-desktop-entry").returncode == 0, "over an older one"
    strange = entry.with_name("other.desktop")
    strange.write_text("not ours")
    done = cli_here("--remove-desktop-entry")
    assert done.returncode == 0
    assert [path for path in data.rglob("*") if path.is_file()] == [strange]
    assert "no entry" in cli_here("--remove-desktop-entry").stderr


def test_menus_that_cannot_be_changed_are_told(data, program):
    data.parent.mkdir(parents=True)
    data.write_text("a file where the folder should be")
    done = cli_here("--install-desktop-entry")
    assert done.returncode == 1
    assert "menus could not be changed" in done.stderr


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_get_a_sentence(data, monkeypatch, system):
    monkeypatch.setattr(desktop_entry.sys, "platform", system)
    done = cli_here("--install-desktop-entry")
    assert done.returncode == 1
    assert "for Linux" in done.stderr
    assert not data.exists()


def test_without_its_command_python_is_called(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "argv", ["/usr/bin/pytest"])
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert own_command() == [str(tmp_path / "python"), "-m", "sr_desktop"]


@pytest.mark.parametrize(
    "path", ["/usr/bin/x", "/a b/x", "/a$b/`x`", '/a"b/x', "/a\\b/x", "/50%/x", "/ä/x", "/a'b/x"]
)
def test_every_path_can_be_started(path):
    template = "[Desktop Entry]\nExec=sr-desktop %F\nTryExec=sr-desktop\n"
    found = values(filled(template, [path, "-m"]))
    # a string is unescaped first, then the quotes are read
    line = found["Exec"].replace("\\\\", "\\").replace("%%", "%")
    said = subprocess.run(["sh", "-c", f"printf '%s\\n' {line}"], capture_output=True, text=True)
    assert said.stdout.splitlines() == [path, "-m", "%F"]
    assert found["TryExec"].replace("\\\\", "\\") == path


def test_the_entry_is_valid(data, program, tmp_path, monkeypatch):
    monkeypatch.undo()
    if shutil.which("desktop-file-validate") is None:
        pytest.skip("desktop-file-validate is not here")
    made = tmp_path / "sr-desktop.desktop"
    made.write_text(filled(TEMPLATE.read_text(encoding="utf-8"), [str(program)]))
    for file in (TEMPLATE, made):
        done = subprocess.run(["desktop-file-validate", file], capture_output=True, text=True)
        assert (done.returncode, done.stdout) == (0, "")


def test_an_app_image_is_started_as_a_whole(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/tmp/.mount_x/sr-desktop")
    monkeypatch.delenv("APPIMAGE", raising=False)
    assert own_command() == ["/tmp/.mount_x/sr-desktop"]
    monkeypatch.setenv("APPIMAGE", "/home/anna/SR.AppImage")
    assert own_command() == ["/home/anna/SR.AppImage"]


def test_all_packages_have_the_same_entry():
    other = paths.resources().parent / "packaging" / "linux" / TEMPLATE.name
    assert TEMPLATE.read_bytes() == other.read_bytes(), "run python packaging/make_linux_files.py"


def test_it_is_offered_for_every_photo_that_is_read():
    known = {
        ".jpe": "image/jpeg",
        ".jpg": "image/jpeg",
        ".jfif": "image/jpeg",
        ".tif": "image/tiff",
        ".ppm": "image/x-portable-pixmap",
        ".pgm": "image/x-portable-graymap",
        ".pbm": "image/x-portable-bitmap",
        ".pnm": "image/x-portable-anymap",
    }
    wanted = {known.get(ending, f"image/{ending[1:]}") for ending in READ_ENDINGS}
    mime = values(TEMPLATE.read_text(encoding="utf-8"))["MimeType"]
    assert set(mime.rstrip(";").split(";")) == wanted
