"""Tells on the desktop that a long batch has ended, for whoever looks at something else."""

from __future__ import annotations

import logging
import sys

from PySide6.QtCore import (
    Q_ARG,
    Q_RETURN_ARG,
    SLOT,
    QElapsedTimer,
    QMetaObject,
    QObject,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from sr_desktop.gui import session_bus
from sr_desktop.gui.loading import Background
from sr_desktop.gui.translation import translate
from sr_desktop.gui.work import Summary

log = logging.getLogger(__name__)

LONG, SOME = 60.0, 5.0
"""Seconds from which on an end is told to somebody who looks at the window, and to others."""
SERVICE, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
START, WAIT = 5_000, 1_000
"""Milliseconds in which the desktop's service must have started, and then answer."""
HINTS = {"desktop-entry": "sr-desktop", "category": "transfer.complete"}
SHOWN = 15_000
"""Milliseconds for which the sign beside the clock stays."""


def is_worth_telling(seconds: float, *, active: bool, stopped: bool) -> bool:
    """Whether the end of a run deserves a notice. `active`: the person looks at the window."""
    return not stopped and seconds >= (LONG if active else SOME)


def sentences(summary: Summary) -> tuple[str, str]:
    """Title and text of the notice."""
    saved = translate("Notices", "%n photo(s) restored", "", summary.done)
    if summary.failed:
        failed = translate("Notices", "%n photo(s) could not be restored", "", summary.failed)
        return (saved, failed) if summary.done else (failed, "")
    return saved, translate("Notices", "Your originals are untouched.")


class Notices(QObject):
    """Measures the runs and tells of their end. Never raises."""

    opened = Signal()
    """The person answered a notice: the window should come to the front."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.enabled = True
        self._window = window
        self._clock = QElapsedTimer()
        self._bus = BusNotices(self)
        self._bus.opened.connect(self.opened)
        self._bus.untold.connect(self._show_in_tray)
        self._tray: QSystemTrayIcon | None = None

    def run_began(self) -> None:
        """Photos were sent to the engine; only the first ones of a run count."""
        if not self._clock.isValid():
            self._clock.start()

    def run_ended(self, summary: Summary) -> None:
        """Tells it if it was long, or nobody looks."""
        seconds = self._clock.elapsed() / 1000 if self._clock.isValid() else 0.0
        self._clock.invalidate()
        active = self._window.isActiveWindow()
        if not (summary.done or summary.failed):
            return
        if self.enabled and is_worth_telling(seconds, active=active, stopped=summary.stopped):
            self.tell(*sentences(summary))

    def tell(self, title: str, text: str) -> None:
        """Shows a notice, and marks the window among those of the system."""
        QApplication.alert(self._window)
        if sys.platform not in ("win32", "darwin"):
            self._bus.tell(title, text)  # answered by `untold` where there is no such service
        else:
            self._show_in_tray(title, text)

    def close(self) -> None:
        """Waits for what is being told."""
        self._bus.close()

    def _show_in_tray(self, title: str, text: str) -> None:
        if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._window.windowIcon(), self)
            self._tray.messageClicked.connect(self.opened)
            self._tray.activated.connect(self.opened)
        self._tray.show()  # without it there are no messages
        self._tray.showMessage(title, text, self._window.windowIcon(), SHOWN)
        QTimer.singleShot(SHOWN, self._tray.hide)


def _session() -> QDBusConnection:
    """A connection of its own: Qt's own one may be closed by others."""
    return QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, "sr-desktop-notices")


class BusNotices(Background):
    """The notices of Linux desktops, over the session's bus and off the window's thread.

    https://specifications.freedesktop.org/notification-spec/latest/
    """

    opened = Signal()
    untold = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._last = 0
        self._following = False

    def tell(self, title: str, text: str) -> None:
        """Shows a notice instead of the one before; `untold` follows if nobody shows notices."""
        if not session_bus.is_there():
            self.untold.emit(title, text)
            return
        self._follow()
        words = translate("Notices", "Show the window")
        self._start(lambda: self._tell(title, text, words))

    def _tell(self, title: str, text: str, words: str) -> None:
        bus = _session()
        if not bus.isConnected():
            self.untold.emit(title, text)
            return
        ask = QDBusMessage.createMethodCall(SERVICE, PATH, SERVICE, "GetServerInformation")
        answer = session_bus.ask(bus, ask, START)  # starts the service if need be
        if answer.type() != QDBusMessage.MessageType.ReplyMessage:
            log.info("the desktop shows no notices: %s", answer.errorMessage())
            self.untold.emit(title, text)
            return
        desk = QDBusInterface(SERVICE, PATH, SERVICE, bus)
        desk.setTimeout(WAIT)
        try:
            # by the desk's own description: a number of Python's would go out as the wrong type
            number = QMetaObject.invokeMethod(
                desk,
                "Notify",
                Qt.ConnectionType.DirectConnection,
                Q_RETURN_ARG("uint"),
                Q_ARG(str, "SR Desktop"),
                Q_ARG("uint", self._last),
                Q_ARG(str, "sr-desktop"),
                Q_ARG(str, title),
                Q_ARG(str, text),
                Q_ARG("QStringList", ["default", words]),
                Q_ARG("QVariantMap", HINTS),
                Q_ARG(int, -1),
            )
        except RuntimeError as error:
            log.info("the desktop shows no notices: %s", error)
            self.untold.emit(title, text)
            return
        self._last = number if isinstance(number, int) else 0

    def _follow(self) -> None:
        """Hears from now on when a notice is clicked."""
        if self._following:
            return
        self._following = True
        bus = _session()
        if bus.isConnected():
            bus.connect(
                SERVICE,
                PATH,
                SERVICE,
                "ActionInvoked",
                self,
                SLOT("_on_action_invoked(uint,QString)"),  # type: ignore[call-overload]  # wrong in the stub
            )

    @Slot("uint", str)
    def _on_action_invoked(self, number: int, _action: str) -> None:
        if number and number == self._last:
            self.opened.emit()
