"""The two programs of a bundle: which one does what, and what they leave to the system."""

from __future__ import annotations

import multiprocessing.spawn
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sr_desktop import app
from sr_desktop.base import programs


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bundle's folder; this process plays its window."""
    for name in ("sr-desktop", programs.ENGINE):
        (tmp_path / name).touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "sr-desktop"))
    monkeypatch.setattr(multiprocessing.spawn, "_python_exe", multiprocessing.spawn._python_exe)
    main = sys.modules["__main__"]
    monkeypatch.setitem(vars(main), "__file__", getattr(main, "__file__", "main.py"))
    monkeypatch.setenv("SSL_CERT_FILE", "mine.pem")
    monkeypatch.setenv("PYINSTALLER_RESET_ENVIRONMENT", "0")
    return tmp_path


def test_outside_of_a_bundle_nothing_changes(monkeypatch):
    before = multiprocessing.spawn.get_executable()
    monkeypatch.setenv("LD_LIBRARY_PATH", "mine")
    programs.begin()
    assert programs.engine_program() is None
    assert multiprocessing.spawn.get_executable() == before
    assert os.environ["LD_LIBRARY_PATH"] == "mine"


def test_the_window_starts_the_engine_program(bundle):
    programs.begin()
    assert programs.engine_program() == bundle / programs.ENGINE
    assert multiprocessing.spawn.get_executable() == os.fsencode(bundle / programs.ENGINE)
    assert not hasattr(sys.modules["__main__"], "__file__")


def test_the_engine_program_starts_itself(bundle, monkeypatch):
    monkeypatch.setattr(sys, "executable", str(bundle / programs.ENGINE))
    before = multiprocessing.spawn.get_executable()
    programs.begin()
    assert programs.engine_program() is None
    assert multiprocessing.spawn.get_executable() == before


def test_programs_of_the_system_do_not_find_the_bundles_libraries(bundle, monkeypatch):
    monkeypatch.setenv("LD_LIBRARY_PATH", str(bundle / "_internal"))
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/usr/local/lib")
    programs.begin()
    assert os.environ["LD_LIBRARY_PATH"] == "/usr/local/lib"
    assert os.environ["PYINSTALLER_RESET_ENVIRONMENT"] == "1"  # but the bundle's own helpers do
    monkeypatch.setenv("LD_LIBRARY_PATH", str(bundle / "_internal"))
    programs.begin()
    assert "LD_LIBRARY_PATH" not in os.environ


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps certificates in its own store")
def test_certificates_are_those_of_the_system(bundle, tmp_path, monkeypatch):
    kept = tmp_path / "ca.pem"
    kept.touch()
    monkeypatch.setattr(programs, "CERTIFICATES", ("/nowhere", str(kept)))
    programs.begin()
    assert os.environ["SSL_CERT_FILE"] == "mine.pem"  # what the person says counts
    monkeypatch.delenv("SSL_CERT_FILE")
    programs.begin()
    assert os.environ["SSL_CERT_FILE"] == str(kept)
    monkeypatch.delenv("SSL_CERT_FILE")


def test_a_program_without_console_can_print(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    programs.begin()
    streams = sys.stdout, sys.stderr
    for stream in streams:
        stream.write("nobody hears this\n")
    for stream in streams:
        stream.close()


def test_the_command_line_of_a_bundle_is_the_engine_programs(bundle, monkeypatch):
    asked: list[list[str]] = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "execv", lambda _program, words: asked.append(words))
    done = subprocess.CompletedProcess([], 3)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: done)
    assert app.main(["restore", "Oma 1952.jpg"]) == 3  # on Windows, where it waits
    assert asked == [[str(bundle / programs.ENGINE), "restore", "Oma 1952.jpg"]]


def test_the_engine_program_has_a_command_line_alone(capsys):
    with pytest.raises(SystemExit) as end:
        app.main_without_window([])
    assert end.value.code == 0
    assert "sr-desktop" in capsys.readouterr().out


def test_the_engine_program_knows_its_version(capsys):
    with pytest.raises(SystemExit):
        app.main_without_window(["--version"])
    assert capsys.readouterr().out.startswith("SR Desktop ")
