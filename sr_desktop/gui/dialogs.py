"""The few questions and notes that stand in windows of their own."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

import sr_desktop
from sr_desktop.engine.formats import READ_ENDINGS
from sr_desktop.gui import icons
from sr_desktop.gui.model_entry import Entry

_PATTERNS = " ".join(f"*{ending} *{ending.upper()}" for ending in sorted(READ_ENDINGS))
PHOTO_FILTER = f"Photos ({_PATTERNS});;All files (*)"
MODEL_FILTER = (
    "Model files (*.safetensors *.pth *.pt *.pb *.param *.h5 *.hdf5 *.pkl.bz2 "
    "*.PTH *.PT *.PB *.PARAM *.H5 *.HDF5 *.PKL.BZ2);;All files (*)"
)


def ask_to_close(parent: QWidget) -> bool:
    """Asks whether to stop the work and close."""
    return _ask(
        parent, "Stop and close?", "Finished photos are kept.", "Stop and close", "Keep working"
    )


def ask_to_remove(parent: QWidget, entry: Entry) -> bool:
    """Asks whether to remove the files of a model."""
    again = (
        "You can get it again later."
        if entry.fetchable
        else "A file elsewhere that you added it from stays."
    )
    return _ask(parent, f"Remove {entry.title}?", again, "Remove", "Keep it")


def ask_to_replace(parent: QWidget, entry: Entry) -> bool:
    """Asks whether to get a damaged model again, in place of what is here."""
    return _ask(
        parent,
        f"Get {entry.title} again?",
        "The damaged file that is here now is removed.",
        "Get again",
        "Leave it",
    )


def _ask(parent: QWidget, question: str, more: str, yes: str, no: str) -> bool:
    box = QMessageBox(parent)
    box.setWindowTitle("SR Desktop")
    box.setIconPixmap(icons.pixmap("app", 48, "#000000", parent.devicePixelRatioF()))
    box.setText(question)
    box.setInformativeText(more)
    act = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    _give_room(box)
    box.exec()
    return box.clickedButton() is act


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
