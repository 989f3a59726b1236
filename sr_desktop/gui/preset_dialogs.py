"""What is asked about the person's own presets: names, files, whether to delete."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from sr_desktop.gui import icons, theme
from sr_desktop.gui.translation import translate
from sr_desktop.jobs.own_presets import LONGEST_NAME


def ask_name(parent: QWidget, title: str, name: str) -> str | None:
    """Asks what a preset shall be called; None if the person thinks better of it."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(translate("PresetDialogs", "Name of the preset:"))
    dialog.setTextValue(name)
    dialog.setOkButtonText(translate("PresetDialogs", "Save"))
    dialog.setCancelButtonText(translate("PresetDialogs", "Cancel"))
    if not dialog.exec() or not dialog.textValue().strip():
        return None
    return dialog.textValue()[: 2 * LONGEST_NAME]


def ask_to_delete(parent: QWidget, name: str) -> bool:
    """Asks whether to delete a preset."""
    box = QMessageBox(parent)
    box.setWindowTitle("SR Desktop")
    box.setIconPixmap(
        icons.pixmap("bookmark", 48, theme.current().accent, parent.devicePixelRatioF())
    )
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(translate("PresetDialogs", "Delete “{name}”?").format(name=name))
    box.setInformativeText(
        translate("PresetDialogs", "Photos that were restored with it stay as they are.")
    )
    delete = box.addButton(
        translate("PresetDialogs", "Delete"), QMessageBox.ButtonRole.DestructiveRole
    )
    keep = box.addButton(translate("PresetDialogs", "Keep it"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.exec()
    return box.clickedButton() is delete


def ask_source(parent: QWidget, folder: str) -> str:
    """The file that the person wants to import, or nothing."""
    title = translate("PresetDialogs", "Import presets")
    return QFileDialog.getOpenFileName(parent, title, folder, _kinds())[0]


def ask_target(parent: QWidget, proposed: str) -> str:
    """Where the person wants a preset to be exported, or nothing."""
    title = translate("PresetDialogs", "Export preset")
    return QFileDialog.getSaveFileName(
        parent,
        title,
        proposed,
        _kinds(),
        options=QFileDialog.Option.DontConfirmOverwrite,  # nothing is overwritten
    )[0]


def _kinds() -> str:
    return translate("PresetDialogs", "Presets (*.toml)")
