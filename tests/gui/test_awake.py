"""The computer is kept awake while there is work."""

from __future__ import annotations

import logging
import sys

import pytest

from sr_desktop.gui import awake
from sr_desktop.gui.awake import Awake, BusKeeper, system_keeper


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
