"""Keeps the computer from falling asleep while photos are restored, as `jobs.awake` does, for the window.

A Linux desktop has services of its own for that, and the window is on its bus.
"""

from __future__ import annotations

import logging
import sys
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from sr_desktop.gui import session_bus
from sr_desktop.gui.loading import Background
from sr_desktop.jobs import awake
from sr_desktop.jobs.awake import SECONDS, WHO, WHY, Keeper

log = logging.getLogger(__name__)


class Awake(awake.Awake):
    """For the window: a Linux desktop is asked over its bus."""

    def __init__(self, keeper: Keeper | None = None, parent: QObject | None = None) -> None:
        super().__init__(keeper if keeper is not None else system_keeper(parent))

    def close(self) -> None:
        """Lets go for good; returns when the system knows."""
        self.release()
        if isinstance(self._keeper, BusKeeper):
            self._keeper.close()


def system_keeper(parent: QObject | None = None) -> Keeper:
    """What fits this system."""
    if sys.platform in ("darwin", "win32"):
        return awake.system_keeper()
    return BusKeeper(parent)


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
