"""Shows a file in the system's file manager, or opens it with the system's program."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QProcess, QUrl
from PySide6.QtGui import QDesktopServices

from sr_desktop.gui import session_bus

FILE_MANAGER = "org.freedesktop.FileManager1"
PATIENCE = 3_000
"""Milliseconds in which the file manager must have answered."""


def show_in_folder(path: Path) -> None:
    """Opens the folder of a file, with the file selected where the system can do that."""
    if sys.platform == "win32":
        QProcess.startDetached("explorer", ["/select,", str(path)])
    elif sys.platform == "darwin":
        QProcess.startDetached("open", ["-R", str(path)])
    elif session_bus.is_there():
        _ask_file_manager(path)
    else:
        _open_folder(path)


def open_file(path: Path) -> None:
    """Opens a file with the program that the person uses for such files."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _open_folder(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _ask_file_manager(path: Path) -> None:
    """Linux: the file manager selects the file; where there is none that can, the folder is opened.

    By a small program that comes with the bus: it does not hold up the window.
    https://www.freedesktop.org/wiki/Specifications/file-manager-interface/
    """
    process = QProcess(QCoreApplication.instance())

    def on_ended(code: int) -> None:
        if code:
            _open_folder(path)
        process.deleteLater()

    def on_error(error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:  # nothing else follows
            on_ended(1)

    process.finished.connect(on_ended)
    process.errorOccurred.connect(on_error)
    address = bytes(QUrl.fromLocalFile(str(path)).toEncoded().data()).decode()
    process.start(
        "dbus-send",
        [
            *("--session", "--print-reply", f"--reply-timeout={PATIENCE}"),
            *(f"--dest={FILE_MANAGER}", "/org/freedesktop/FileManager1"),
            f"{FILE_MANAGER}.ShowItems",
            f"array:string:{address.replace(',', '%2C')}",  # where it would begin another one
            "string:",
        ],
    )
