"""Keeps the computer from falling asleep while photos are restored. The screen may go dark."""

from __future__ import annotations

import ctypes
import logging
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from sr_desktop.gui import session_bus
from sr_desktop.gui.loading import Background

log = logging.getLogger(__name__)

WHO, WHY = "SR Desktop", "Photos are being restored"
SECONDS = 2.0
"""What is waited for an answer of the system."""


class Keeper(Protocol):
    """One way of keeping a computer awake. Both may raise `OSError`."""

    def hold(self) -> None:
        """No sleep from now on."""

    def release(self) -> None:
        """Sleep as before."""


class Awake(QObject):
    """Held while there is work. Holding twice is holding once; what fails is logged once."""

    def __init__(self, keeper: Keeper | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper if keeper is not None else system_keeper(self)
        self._held = self._failed = False

    @property
    def held(self) -> bool:
        """Whether the system was asked not to sleep."""
        return self._held

    def hold(self) -> None:
        """Asks the system not to sleep; never raises."""
        if not self._held:
            self._held = True
            self._try(self._keeper.hold)

    def release(self) -> None:
        """Lets the system sleep again; never raises."""
        if self._held:
            self._held = False
            self._try(self._keeper.release)

    def close(self) -> None:
        """Lets go for good; returns when the system knows."""
        self.release()
        if isinstance(self._keeper, BusKeeper):
            self._keeper.close()

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except OSError as error:
            if not self._failed:
                self._failed = True
                log.warning("the computer may fall asleep while it works: %s", error)


def system_keeper(parent: QObject | None = None) -> Keeper:
    """What fits this system."""
    if sys.platform == "darwin":
        return CaffeinateKeeper()
    if sys.platform == "win32":
        return WindowsKeeper()
    return BusKeeper(parent)


class CaffeinateKeeper:
    """macOS: the system's own `caffeinate`, which ends with this process."""

    def __init__(self, command: str = "/usr/bin/caffeinate") -> None:
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None

    def hold(self) -> None:
        """-i: no sleep while idle; -w: until this process is gone."""
        self._process = subprocess.Popen(
            [self._command, "-i", "-w", str(os.getpid())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def release(self) -> None:
        """Ends it."""
        process, self._process = self._process, None
        if process is not None:
            process.terminate()
            try:
                process.wait(SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


class WindowsKeeper:
    """Windows: a state of the thread that asks, so both are called from the window's thread.

    https://learn.microsoft.com/en-us/windows/win32/api/winbase/nf-winbase-setthreadexecutionstate
    """

    CONTINUOUS, SYSTEM_REQUIRED = 0x80000000, 0x00000001

    def __init__(self, set_state: Callable[[int], int] | None = None) -> None:
        self._set_state = set_state if set_state is not None else _windows_state

    def hold(self) -> None:
        """The system is needed until further notice."""
        self._set(self.CONTINUOUS | self.SYSTEM_REQUIRED)

    def release(self) -> None:
        """It is not needed any more."""
        self._set(self.CONTINUOUS)

    def _set(self, state: int) -> None:
        if not self._set_state(state):
            raise OSError("SetThreadExecutionState failed")


def _windows_state(state: int) -> int:  # pragma: no cover - Windows
    return ctypes.windll.kernel32.SetThreadExecutionState(ctypes.c_uint(state))  # type: ignore[attr-defined,unused-ignore]


@dataclass(frozen=True, slots=True)
class Door:
    """A service of the bus that can be asked; what it gives lasts as long as the connection."""

    service: str
    path: str
    interface: str
    arguments: tuple[str, ...]
    on_system_bus: bool = False


DOORS = (
    # KDE, Xfce, MATE and others: sleep only, the screen may go dark
    Door(
        "org.freedesktop.PowerManagement",
        "/org/freedesktop/PowerManagement/Inhibit",
        "org.freedesktop.PowerManagement.Inhibit",
        (WHO, WHY),
    ),
    # GNOME and others: no sleep, and no screen saver either
    Door(
        "org.freedesktop.ScreenSaver",
        "/org/freedesktop/ScreenSaver",
        "org.freedesktop.ScreenSaver",
        (WHO, WHY),
    ),
)
LOGIND = Door(
    "org.freedesktop.login1",
    "/org/freedesktop/login1",
    "org.freedesktop.login1.Manager",
    ("idle", WHO, WHY, "block"),
    on_system_bus=True,
)
"""Where there is no desktop that cares: logind, which gives a file that is kept open."""


class BusKeeper(Background):
    """Linux: asks the first service that answers, over a connection of its own, off the window's thread.

    Closing that connection gives back whatever was asked for, and so does the end of the program.
    """

    CONNECTION = "sr-desktop-awake"

    def __init__(self, parent: QObject | None = None, doors: tuple[Door, ...] = DOORS) -> None:
        super().__init__(parent)
        self._doors = doors
        self._kept: list[Any] = []
        self._told = False

    def hold(self) -> None:
        """Asks; how it went is only logged."""
        self._start(self._ask)

    def release(self) -> None:
        """Gives it back."""
        self._pool.start(self._let_go)

    def close(self) -> None:
        """Waits until it is given back."""
        self._pool.waitForDone()
        super().close()

    def _ask(self) -> None:
        granted = [door.service for door in (*self._doors, LOGIND) if self._granted_first(door)]
        if granted:
            log.info("kept awake by %s", ", ".join(granted))
        elif not self._told:
            self._told = True
            log.warning("no service of this desktop keeps the computer awake")

    def _granted_first(self, door: Door) -> bool:
        """Asks a door unless one of the same bus has opened already."""
        if any(kept[0].on_system_bus == door.on_system_bus for kept in self._kept):
            return False
        answer = self._call(door)
        if answer is not None:
            self._kept.append((door, answer))
        return answer is not None

    def _call(self, door: Door) -> list[Any] | None:
        """What a service answers (a number, or an open file); None if it is not there or refuses."""
        if not door.on_system_bus and not session_bus.is_there():
            return None
        kind = QDBusConnection.BusType
        bus = QDBusConnection.connectToBus(
            kind.SystemBus if door.on_system_bus else kind.SessionBus,
            f"{self.CONNECTION}-{'system' if door.on_system_bus else 'session'}",
        )
        if not bus.isConnected():
            return None
        message = QDBusMessage.createMethodCall(door.service, door.path, door.interface, "Inhibit")
        message.setArguments(list(door.arguments))
        answer = session_bus.ask(bus, message, round(SECONDS * 1000))
        if answer.type() != QDBusMessage.MessageType.ReplyMessage or not answer.arguments():
            return None
        return answer.arguments()

    def _let_go(self) -> None:
        self._kept.clear()  # closes the file of logind
        for which in ("session", "system"):
            QDBusConnection.disconnectFromBus(f"{self.CONNECTION}-{which}")
