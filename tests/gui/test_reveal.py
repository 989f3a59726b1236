"""A file is shown in the file manager."""

from __future__ import annotations

import os
import sys

import pytest
from PySide6.QtGui import QDesktopServices

from sr_desktop.gui.reveal import show_in_folder

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="Linux")


@pytest.fixture
def opened(monkeypatch):
    found = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toLocalFile()))
    return found


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "Hof, Garten" / "Größe 1.jpg"
    path.parent.mkdir()
    path.touch()
    return path


def sender(tmp_path, monkeypatch, code):
    """A `dbus-send` that writes down what it is told, and ends with a code."""
    tool = tmp_path / "bin" / "dbus-send"
    tool.parent.mkdir()
    told = tmp_path / "told"
    tool.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$@" > "{told}.part"\nmv "{told}.part" "{told}"\nexit {code}\n'
    )
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tool.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    return told


def test_the_file_manager_selects_the_file(qtbot, photo, tmp_path, monkeypatch, opened):
    told = sender(tmp_path, monkeypatch, 0)
    show_in_folder(photo)
    qtbot.waitUntil(told.exists)
    words = told.read_text().splitlines()
    assert "org.freedesktop.FileManager1.ShowItems" in words
    assert words[-2].endswith("/Hof%2C%20Garten/Gr%C3%B6%C3%9Fe%201.jpg")
    assert words[-1] == "string:"
    assert opened == []


def test_without_such_a_file_manager_the_folder_opens(qtbot, photo, tmp_path, monkeypatch, opened):
    sender(tmp_path, monkeypatch, 1)
    show_in_folder(photo)
    qtbot.waitUntil(lambda: opened == [str(photo.parent)])


def test_without_the_tool_the_folder_opens(qtbot, photo, tmp_path, monkeypatch, opened):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    show_in_folder(photo)
    qtbot.waitUntil(lambda: opened == [str(photo.parent)])


def test_without_a_bus_the_folder_opens(photo, monkeypatch, opened):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    show_in_folder(photo)
    assert opened == [str(photo.parent)]
