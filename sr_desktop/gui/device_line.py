"""What this computer restores photos with, in one quiet line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from sr_desktop.gui import icons, words
from sr_desktop.gui.translation import said, translate
from sr_desktop.jobs.messages import Report


class DeviceLine(QWidget):
    """A chip and a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sign = QLabel()
        icons.put(sign, "chip", "muted", 16)
        self.words = QLabel(translate("DeviceLine", "Getting ready…"))
        self.words.setProperty("tone", "small")
        self.words.setWordWrap(True)
        self.words.setAccessibleName(translate("DeviceLine", "What photos are restored with"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.words, 1, Qt.AlignmentFlag.AlignTop)

    def show_report(self, report: Report) -> None:
        """Says what the engine found; the details are the tooltip."""
        self.words.setText(sentence(report))
        self.setToolTip("\n".join(map(said, report.lines)))


def sentence(report: Report) -> str:
    """For instance: Using GeForce RTX 4060: about 1 second a photo."""
    if not report.device_id:
        return translate("DeviceLine", "The engine could not be started.")
    if report.device_id == "cpu":
        if report.seconds_per_photo <= 0:
            return translate("DeviceLine", "No suitable graphics card found. Using the processor.")
        return translate(
            "DeviceLine",
            "No suitable graphics card found. Using the processor: about {time} a photo.",
        ).format(time=words.time_taken(report.seconds_per_photo))
    if report.seconds_per_photo <= 0:
        return translate("DeviceLine", "Using {device}.").format(device=report.device)
    return translate("DeviceLine", "Using {device}: about {time} a photo.").format(
        device=report.device, time=words.time_taken(report.seconds_per_photo)
    )
