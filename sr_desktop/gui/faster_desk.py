"""Stands between "Make it faster" and the window: engines are renewed, and a card that fails is told of."""

from __future__ import annotations

from PySide6.QtCore import QObject

from sr_desktop.gui.bridge import Bridge
from sr_desktop.gui.faster_work import FasterWork
from sr_desktop.gui.message_bar import Message, MessageBar
from sr_desktop.jobs import other_process
from sr_desktop.jobs.messages import Report
from sr_desktop.jobs.other_process import OtherEngineFailed


class FasterDesk(QObject):
    """Owns the work; `close` stops it."""

    def __init__(self, bridge: Bridge, message_bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._bar = bridge, message_bar
        self._told: OtherEngineFailed | None = None
        self.work = FasterWork(self)
        self.work.switched.connect(bridge.renew_engines)
        bridge.reported.connect(self._on_reported)
        bridge.started_photo.connect(self._on_reported)

    def close(self) -> None:
        """Stops what is under way, and waits for it."""
        self.work.close()

    def _on_reported(self, _report: Report | object) -> None:
        """An engine has begun, which may be the processor's in the place of the card's; told once."""
        failed = other_process.not_used()
        if failed is not None and failed is not self._told:
            self._bar.show_message(Message.of(failed))
        self._told = failed
