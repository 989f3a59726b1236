"""The bus over which programs of a Linux desktop talk to each other."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QThread
from PySide6.QtDBus import QDBusConnection, QDBusMessage

PAUSE = 10
"""Milliseconds between two looks for an answer."""


def is_there() -> bool:
    """Whether a bus was started with the session; merely asking for one would start another elsewhere."""
    if sys.platform in ("win32", "darwin"):
        return False
    if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return runtime is not None and (Path(runtime) / "bus").exists()


def ask(bus: QDBusConnection, question: QDBusMessage, patience: int) -> QDBusMessage:
    """The answer to a question, perhaps an error; `patience` in milliseconds. For background threads.

    WORKAROUND: PySide6 6.11 holds on to Python's lock in `QDBusPendingCall.waitForFinished`, which
    would stop the window for as long, so this looks again and again.
    """
    pending = bus.asyncCall(question, patience)
    deadline = QDeadlineTimer(patience + 1000)
    while not pending.isFinished() and not deadline.hasExpired():
        QThread.msleep(PAUSE)
    return pending.reply()
