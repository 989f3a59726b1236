"""The computer is kept awake while there is work."""

from __future__ import annotations

import logging
import os
import stat
import sys

import pytest

from sr_desktop.gui import awake
from sr_desktop.gui.awake import Awake, BusKeeper, CaffeinateKeeper, WindowsKeeper, system_keeper


class Keeper:
    def __init__(self, fails=False):
        self.calls, self.fails = [], fails

    def hold(self):
        self.calls.append("hold")
        if self.fails:
            raise OSError("no such service")

    def release(self):
        self.calls.append("release")
        if self.fails:
            raise OSError("no such service")


def test_holding_twice_is_holding_once():
    keeper = Keeper()
    held = Awake(keeper)
    held.release()
    held.hold()
    held.hold()
    assert held.held
    held.release()
    held.release()
    assert not held.held
    held.hold()
    held.close()
    assert keeper.calls == ["hold", "release"] * 2


def test_a_failure_is_logged_once(caplog):
    held = Awake(Keeper(fails=True))
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            held.hold()
            held.release()
    assert [record.levelname for record in caplog.records] == ["WARNING"]


def test_windows_is_told_by_two_numbers():
    told = []
    keeper = WindowsKeeper(lambda state: told.append(state) or 1)
    keeper.hold()
    keeper.release()
    assert told == [0x80000001, 0x80000000]
    with pytest.raises(OSError, match="SetThreadExecutionState"):
        WindowsKeeper(lambda _state: 0).hold()


@pytest.mark.skipif(sys.platform == "win32", reason="it runs a shell script")
def test_macos_has_a_program_for_it(qtbot, tmp_path):
    command = tmp_path / "caffeinate"
    command.write_text(f'#!/bin/sh\necho "$@" > "{tmp_path}/said"\nexec sleep 60\n')
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    keeper = CaffeinateKeeper(str(command))
    keeper.hold()
    process = keeper._process
    assert process is not None
    said = tmp_path / "said"
    qtbot.waitUntil(lambda: said.exists() and said.read_text().endswith("\n"))
    assert said.read_text().split() == ["-i", "-w", str(os.getpid())]
    assert process.poll() is None
    keeper.release()
    assert process.poll() is not None
    with pytest.raises(OSError, match="nowhere"):
        CaffeinateKeeper(str(tmp_path / "nowhere")).hold()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="Linux")
def test_without_any_service_it_is_logged_once(qapp, monkeypatch, caplog):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setattr(awake, "LOGIND", awake.DOORS[0])
    keeper = system_keeper()
    assert isinstance(keeper, BusKeeper)
    held = Awake(keeper)
    for _ in range(2):
        held.hold()
        held.release()
    held.close()
    assert [record.message for record in caplog.records] == [
        "no service of this desktop keeps the computer awake"
    ]
