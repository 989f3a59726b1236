"""The few questions and notes that stand in windows of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMessageBox, QWidget

from sr_desktop.engine.formats import READ_ENDINGS
from sr_desktop.gui import icons
from sr_desktop.gui.model_entry import Entry
from sr_desktop.gui.translation import translate

if TYPE_CHECKING:
    from sr_desktop.gui.shortcuts import Shortcut

_PHOTOS = " ".join(f"*{ending} *{ending.upper()}" for ending in sorted(READ_ENDINGS))
_MODELS = (
    "*.safetensors *.pth *.pt *.pb *.param *.h5 *.hdf5 *.pkl.bz2 "
    "*.PTH *.PT *.PB *.PARAM *.H5 *.HDF5 *.PKL.BZ2"
)


def photo_filter() -> str:
    """The kinds of files that the dialog for photos offers."""
    return f"{translate('Dialogs', 'Photos')} ({_PHOTOS});;{translate('Dialogs', 'All files')} (*)"


def model_filter() -> str:
    """The kinds of files that the dialog for models offers."""
    kinds = translate("Dialogs", "Model files")
    return f"{kinds} ({_MODELS});;{translate('Dialogs', 'All files')} (*)"


def ask_among(parent: QWidget, question: str, more: str, answers: Sequence[str]) -> int:
    """Asks a question with several answers; gives the number of the one chosen. The last changes nothing."""
    box = QMessageBox(parent)
    box.setWindowTitle("SR Desktop")
    box.setIconPixmap(icons.pixmap("app", 48, "#000000", parent.devicePixelRatioF()))
    box.setText(question)
    box.setInformativeText(more)
    buttons = [box.addButton(answer, QMessageBox.ButtonRole.AcceptRole) for answer in answers[:-1]]
    stay = box.addButton(answers[-1], QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    _give_room(box)
    box.exec()
    chosen = box.clickedButton()
    return next((n for n, button in enumerate(buttons) if button is chosen), len(buttons))


def ask_to_remove(parent: QWidget, entry: Entry) -> bool:
    """Asks whether to remove the files of a model."""
    return _ask(
        parent,
        translate("Dialogs", "Remove {model}?").format(model=entry.title),
        translate("Dialogs", "You can get it again later.")
        if entry.fetchable
        else translate("Dialogs", "A file elsewhere that you added it from stays."),
        translate("Dialogs", "Remove"),
        translate("Dialogs", "Keep it"),
    )


def ask_to_replace(parent: QWidget, entry: Entry) -> bool:
    """Asks whether to get a damaged model again, in place of what is here."""
    return _ask(
        parent,
        translate("Dialogs", "Get {model} again?").format(model=entry.title),
        translate("Dialogs", "The damaged file that is here now is removed."),
        translate("Dialogs", "Get again"),
        translate("Dialogs", "Leave it"),
    )


def _ask(parent: QWidget, question: str, more: str, yes: str, no: str) -> bool:
    return ask_among(parent, question, more, (yes, no)) == 0


def show_about(parent: QWidget) -> None:
    """Says what this program is, its version, and the licences of its parts."""
    from sr_desktop.gui.about import AboutDialog  # when it is wanted: the window opens sooner

    AboutDialog(parent).exec()


def show_newer(parent: QWidget) -> None:
    """Asks whether there is a newer version, which is done nowhere else, and says what came of it."""
    from sr_desktop.gui.newer_dialog import NewerDialog

    NewerDialog(parent).exec()


def show_shortcuts(parent: QWidget, shortcuts: Iterable[Shortcut]) -> None:
    """Lists all keys."""
    from sr_desktop.gui.shortcuts import ShortcutsDialog

    ShortcutsDialog(parent, shortcuts).exec()


def show_help_details(parent: QWidget, report: Sequence[str], names: Iterable[Path]) -> None:
    """Offers what helps to find a mistake; `names` are hidden in it unless the person wants them."""
    from sr_desktop.gui.help_dialog import HelpDialog

    HelpDialog(parent, report, names).exec()


def _give_room(box: QMessageBox) -> None:
    layout = box.layout()
    if layout is not None:
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
