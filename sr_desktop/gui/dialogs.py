"""The few questions and notes that stand in windows of their own."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

import sr_desktop
from sr_desktop.gui import icons

PHOTO_FILTER = (
    "Photos (*.jpg *.jpeg *.jpe *.png *.tif *.tiff *.webp *.bmp *.gif "
    "*.JPG *.JPEG *.PNG *.TIF *.TIFF *.WEBP *.BMP *.GIF);;All files (*)"
)


def ask_to_close(parent: QWidget) -> bool:
    """Asks whether to stop the work and close."""
    box = QMessageBox(parent)
    box.setWindowTitle("SR Desktop")
    box.setIconPixmap(icons.pixmap("app", 48, "#000000", parent.devicePixelRatioF()))
    box.setText("Stop and close?")
    box.setInformativeText("Finished photos are kept.")
    stop = box.addButton("Stop and close", QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton("Keep working", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    _give_room(box)
    box.exec()
    return box.clickedButton() is stop


def show_about(parent: QWidget) -> None:
    """Says what this program is, and its version."""
    box = QMessageBox(parent)
    box.setWindowTitle("About SR Desktop")
    box.setIconPixmap(icons.pixmap("app", 64, "#000000", parent.devicePixelRatioF()))
    box.setText(f"SR Desktop {sr_desktop.__version__}")
    box.setInformativeText(
        "Gives families their old photos back.\n\n"
        "Works on this computer alone. Nothing is uploaded, nothing is counted.\n"
        "Your originals are never changed."
    )
    _give_room(box)
    box.exec()


def _give_room(box: QMessageBox) -> None:
    layout = box.layout()
    if layout is not None:
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
