"""Services of a Linux desktop for tests, on a bus of their own. Run as a script under `dbus-run-session`.

    dbus-run-session -- python -m tests.gui.fake_desk SCENARIO

Each scenario prints what the services were asked, one line a call.
"""

# ruff: noqa: N802, T201 - the names are those of the services, and it speaks to the test by print

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import ClassInfo, QElapsedTimer, QEventLoop, QObject, QTimer, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusUnixFileDescriptor
from PySide6.QtWidgets import QApplication, QWidget

from sr_desktop.gui.awake import Awake
from sr_desktop.gui.notices import Notices
from sr_desktop.gui.reveal import show_in_folder
from sr_desktop.gui.work import Summary

PATIENCE = 10_000


@ClassInfo({"D-Bus Interface": "org.freedesktop.PowerManagement.Inhibit"})
class Power(QObject):
    asked = 0

    @Slot(str, str, result="uint")
    def Inhibit(self, who: str, why: str) -> int:
        self.asked += 1
        print("power:", who, "|", why, flush=True)
        return 5


@ClassInfo({"D-Bus Interface": "org.freedesktop.ScreenSaver"})
class ScreenSaver(QObject):
    asked = 0

    @Slot(str, str, result="uint")
    def Inhibit(self, who: str, _why: str) -> int:
        self.asked += 1
        print("screen saver:", who, flush=True)
        return 6


@ClassInfo({"D-Bus Interface": "org.freedesktop.login1.Manager"})
class Logind(QObject):
    """Gives the writing end of a pipe: when the asker closes it, reading meets the end."""

    def __init__(self) -> None:
        super().__init__()
        self.reading = -1

    @Slot(str, str, str, str, result="QDBusUnixFileDescriptor")
    def Inhibit(self, what: str, who: str, _why: str, mode: str) -> QDBusUnixFileDescriptor:
        print("logind:", what, who, mode, flush=True)
        self.reading, writing = os.pipe()
        os.set_blocking(self.reading, False)
        given = QDBusUnixFileDescriptor(writing)
        os.close(writing)
        return given

    @property
    def open(self) -> bool:
        try:
            return self.reading >= 0 and os.read(self.reading, 1) != b""
        except BlockingIOError:
            return True


@ClassInfo({"D-Bus Interface": "org.freedesktop.Notifications"})
class Notifications(QObject):
    """Every notice is clicked at once, and so is one of another program."""

    ActionInvoked = Signal("uint", str)

    @Slot(result=str)
    def GetServerInformation(self) -> str:
        return "fake"

    @Slot(str, "uint", str, str, str, "QStringList", "QVariantMap", int, result="uint")
    def Notify(self, app, replaced, _icon, title, text, actions, hints, _time):
        print("notice:", app, replaced, title, "|", text, "|", actions[0], hints["desktop-entry"])
        sys.stdout.flush()
        QTimer.singleShot(20, lambda: self.ActionInvoked.emit(8, "default"))
        QTimer.singleShot(40, lambda: self.ActionInvoked.emit(7, "default"))
        return 7


@ClassInfo({"D-Bus Interface": "org.freedesktop.FileManager1"})
class FileManager(QObject):
    shown = 0

    @Slot("QStringList", str)
    def ShowItems(self, addresses: list[str], _startup: str) -> None:
        self.shown += 1
        print("file manager:", *addresses, flush=True)


def offer(name: str, path: str, service: QObject) -> QDBusConnection:
    """Puts a service on the bus, over a connection of its own."""
    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, f"fake-{name}")
    assert bus.registerObject(path, service, QDBusConnection.RegisterOption.ExportAllContents)
    assert bus.registerService(name)
    return bus


def until(true: Callable[[], bool]) -> None:
    """Runs the event loop until something is true."""
    loop, timer, clock = QEventLoop(), QTimer(), QElapsedTimer()
    clock.start()
    timer.timeout.connect(lambda: loop.quit() if true() or clock.hasExpired(PATIENCE) else None)
    timer.start(5)
    loop.exec()
    assert true()


def clients(bus: QDBusConnection) -> int:
    """How many connections the bus has."""
    names = bus.interface().registeredServiceNames().value()
    return sum(name.startswith(":") for name in names)


def power() -> None:
    """A desktop that only prevents sleep is asked before one that keeps the screen on too."""
    first, second = Power(), ScreenSaver()
    bus = offer(
        "org.freedesktop.PowerManagement", "/org/freedesktop/PowerManagement/Inhibit", first
    )
    _other = offer("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", second)
    _hold_and_release(bus, lambda: bool(first.asked))
    assert (first.asked, second.asked) == (1, 0)


def screen_saver() -> None:
    """Where there is no other service."""
    saver = ScreenSaver()
    bus = offer("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", saver)
    _hold_and_release(bus, lambda: bool(saver.asked))


def logind() -> None:
    """Where there is no desktop: the file stays open as long as it is held."""
    manager = Logind()
    bus = offer("org.freedesktop.login1", "/org/freedesktop/login1", manager)
    _hold_and_release(bus, lambda: manager.open)
    until(lambda: not manager.open)


def _hold_and_release(bus: QDBusConnection, granted: Callable[[], bool]) -> None:
    before = clients(bus)
    awake = Awake()
    awake.hold()
    awake.hold()
    until(granted)
    assert clients(bus) > before
    awake.release()
    awake.release()
    until(lambda: clients(bus) == before)
    print("given back", flush=True)
    awake.close()


def notifications() -> None:
    """Serves notices until it is killed."""
    desk = Notifications()
    bus = offer("org.freedesktop.Notifications", "/org/freedesktop/Notifications", desk)
    assert bus.isConnected()
    print("ready", flush=True)
    QApplication.exec()


def notice() -> None:
    """A notice is shown, the next takes its place, and a click is heard."""
    server = subprocess.Popen(
        [sys.executable, "-m", "tests.gui.fake_desk", "notifications"], stdout=subprocess.PIPE
    )
    assert server.stdout is not None
    assert server.stdout.readline() == b"ready\n"
    notices = Notices(QWidget())
    opened: list[bool] = []
    notices.opened.connect(lambda: opened.append(True))
    notices.tell("41 photos restored", "Größe")
    until(lambda: bool(opened))
    assert len(opened) == 1
    notices.run_began()
    notices._clock = Later()
    notices.run_ended(Summary(2, 1, False, None, None))
    until(lambda: len(opened) == 2)
    notices.close()
    server.kill()
    print(server.communicate()[0].decode(), flush=True)


def file_manager() -> None:
    """A file with a comma and letters of all kinds in its name is selected."""
    manager = FileManager()
    bus = offer("org.freedesktop.FileManager1", "/org/freedesktop/FileManager1", manager)
    assert bus.isConnected()
    show_in_folder(Path("/tmp/Hof, Garten/Größe 1.jpg"))
    until(lambda: bool(manager.shown))


class Later(QElapsedTimer):
    """A clock two minutes later."""

    def elapsed(self) -> int:
        return 120_000

    def isValid(self) -> bool:
        return True


if __name__ == "__main__":
    application = QApplication([])
    scenarios = (power, screen_saver, logind, notice, notifications, file_manager)
    {scenario.__name__: scenario for scenario in scenarios}[sys.argv[1]]()
