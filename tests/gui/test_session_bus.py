"""What is said over the bus of a Linux desktop, to services of a desktop of the test's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    shutil.which("dbus-run-session") is None, reason="there is no dbus-run-session here"
)


def on_a_bus(scenario):
    """What the services of a desktop were asked, on a bus of their own that is the system's too."""
    script = (
        'DBUS_SYSTEM_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS" exec "$0" -m tests.gui.fake_desk "$1"'
    )
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", script, sys.executable, scenario],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    ("scenario", "asked"),
    [
        ("power", "power: SR Desktop | Photos are being restored"),
        ("screen_saver", "screen saver: SR Desktop"),
        ("logind", "logind: idle SR Desktop block"),
    ],
)
def test_linux_asks_the_desktop_and_gives_it_back(scenario, asked):
    assert on_a_bus(scenario) == [asked, "given back"]


def test_notices_go_over_the_bus_and_come_back():
    assert on_a_bus("notice") == [
        "notice: SR Desktop 0 41 photos restored | Größe | default sr-desktop",
        "notice: SR Desktop 7 2 photo(s) restored | 1 photo(s) could not be restored "
        "| default sr-desktop",
        "",
    ]


@pytest.mark.skipif(shutil.which("dbus-send") is None, reason="there is no dbus-send here")
def test_the_file_manager_is_asked_for_a_file():
    (said,) = on_a_bus("file_manager")
    assert said == "file manager: file:///tmp/Hof%2C%20Garten/Gr%C3%B6%C3%9Fe%201.jpg"
