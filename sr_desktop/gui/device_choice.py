"""Where photos are restored: what the engine found in this computer."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from sr_desktop.gui.key_choice import KeyChoice
from sr_desktop.gui.translation import translate
from sr_desktop.jobs.messages import Report

AUTOMATIC, PROCESSOR = "auto", "cpu"


class DeviceChoice(KeyChoice):
    """Automatic, the processor, and each graphics card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("DeviceChoice", "Restore with"), (), parent)
        self._found: tuple[tuple[str, str], ...] = ()
        self._fill(AUTOMATIC)
        self.setToolTip(translate("DeviceChoice", "What the work is done with"))

    def show_report(self, report: Report) -> None:
        """What the engine found."""
        if report.devices and report.devices != self._found:
            self._found = report.devices
            self._fill(self.key)

    def choose(self, key: str) -> None:
        """Chooses a device, also one that is not here (any more); it is listed as such."""
        if self.findData(key) < 0:
            self._fill(key)
        super().choose(key)

    def _fill(self, wanted: str) -> None:
        cards = [(key, name) for key, name in self._found if key != PROCESSOR]
        names = [name for _, name in cards]
        choices = [
            (AUTOMATIC, translate("DeviceChoice", "Automatic")),
            (PROCESSOR, translate("DeviceChoice", "Processor")),
            *((key, f"{name} ({key})" if names.count(name) > 1 else name) for key, name in cards),
        ]
        if wanted not in dict(choices):
            absent = translate("DeviceChoice", "{name} (not found)").format(name=wanted)
            choices.append((wanted, absent))
        self.offer(choices)
        super().choose(wanted)
