"""Says when a view has stopped to change."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from sr_desktop.gui.view import View

REST = 120
"""Milliseconds without another zoom or place after which a view rests."""


class Rest(QObject):
    """Watches what a view shows of its picture, whatever number of pixels that is counted in."""

    rested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._framing: tuple[object, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST)
        self._timer.timeout.connect(self.rested)

    def watch(self, view: View | None) -> None:
        """The view of the moment; None, which never rests, if nothing is shown."""
        if view is None:
            self.forget()
            self._timer.stop()
            return
        framing = (view.window, *(round(each, 3) for each in (view.x, view.y, view.width)))
        if framing != self._framing:
            self._framing = framing
            self._timer.start()

    def forget(self) -> None:
        """The next view is of another picture, even if it is framed alike."""
        self._framing = ()
