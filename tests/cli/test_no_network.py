"""No telemetry: a run opens no socket but those to this computer's own programs, in none of its processes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import names, write_photo

ROOT = Path(__file__).resolve().parents[2]
PROBE = ROOT / "packaging" / "window_probe.py"

WATCH = """
import os, socket, sys

def tell(words):
    with open(os.environ["WATCHED"], "a") as log:
        print(os.getpid(), words, file=log)

def look(event, arguments):
    if event == "socket.__new__":
        family = arguments[1]
        if family != socket.AF_UNIX:
            tell(f"socket {family}")
    elif event.startswith("socket.get"):
        if event not in ("socket.gethostname", "socket.getservbyname"):
            tell(f"{event} {arguments}")
    elif event in ("urllib.Request", "http.client.connect", "ftplib.connect", "smtplib.connect"):
        tell(event)

tell("began")
sys.addaudithook(look)
"""
"""Python runs it at the start of every process, also of those that others start."""

RESTORE = ("-m", "sr_desktop", "restore", "Oma.jpg", "--size", "same", "--device", "cpu")
WINDOW = (str(PROBE), "Oma.jpg", "window.png")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one photo."""
    write_photo(tmp_path / "Oma.jpg", 64, 48)
    return tmp_path


def watched(folder: Path, *words: str, **environment: str) -> tuple[int, list[str]]:
    """Runs Python; how many processes there were, and what they did on the network."""
    hook = folder / "hook"
    hook.mkdir()
    (hook / "sitecustomize.py").write_text(WATCH)
    log = folder / "watched.txt"
    log.touch()
    places = {"PYTHONPATH": f"{hook}{os.pathsep}{ROOT}", "WATCHED": str(log)}
    run(folder, [sys.executable, *words], **places, **environment)
    lines = [line.split(maxsplit=1) for line in log.read_text().splitlines()]
    return len({process for process, _ in lines}), [word for _, word in lines if word != "began"]


def run(folder: Path, command: list[str], **environment: str) -> None:
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0 or "--check-for-updates" in command, done.stderr


def results(folder: Path) -> list[str]:
    return [name for name in names(folder) if "(restored)" in name]


def test_the_watch_sees_what_the_person_asks_for(folder):
    place = {"SR_DESKTOP_UPDATES": "https://127.0.0.1:9/latest.json", "HTTPS_PROXY": ""}
    _, met = watched(folder, "-m", "sr_desktop", "doctor", "--check-for-updates", **place)
    assert any(word.startswith("socket.getaddrinfo") for word in met)
    assert any(word.startswith("socket ") for word in met)


def test_a_restoration_uses_no_network(folder):
    processes, met = watched(folder, *RESTORE)
    assert met == []
    assert processes >= 2, "the engine is one of them"
    assert len(results(folder)) == 1


@pytest.mark.slow
def test_the_window_uses_no_network(folder):
    processes, met = watched(folder, *WINDOW)
    assert met == []
    assert processes >= 2, "the engine is one of them"
    assert len(results(folder)) == 1


@pytest.mark.slow
@pytest.mark.parametrize("words", [RESTORE, WINDOW], ids=["restore", "window"])
def test_the_system_sees_none_either(folder, words):
    """Libraries could go round Python's watch; the kernel's own record they cannot."""
    if shutil.which("strace") is None:
        pytest.skip("strace is not here")
    log = folder / "strace.txt"
    places = {"PYTHONPATH": str(ROOT)}
    run(
        folder,
        ["strace", "-f", "-qq", "-e", "trace=%network", "-o", str(log), sys.executable, *words],
        **places,
    )
    calls = log.read_text(errors="replace")
    families = set(re.findall(r"\bsocket\((\w+)", calls)) | set(
        re.findall(r"sa_family=(\w+)", calls)
    )
    assert families <= {"AF_UNIX"}, families
    assert len(results(folder)) == 1


@pytest.mark.slow
@pytest.mark.parametrize("words", [RESTORE, WINDOW], ids=["restore", "window"])
def test_it_works_where_there_is_no_network_at_all(folder, words):
    """Not even the computer's own loop-back device."""
    cut = ["unshare", "--map-root-user", "--net"]
    if shutil.which("unshare") is None or subprocess.run([*cut, "true"], check=False).returncode:
        pytest.skip("no network namespace can be made here")
    run(folder, [*cut, sys.executable, *words], PYTHONPATH=str(ROOT))
    assert len(results(folder)) == 1
