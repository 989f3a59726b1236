"""What lies on the clipboard: files and folders are added, a picture becomes a new file first."""

from __future__ import annotations

import logging
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QObject, QSize, Signal
from PySide6.QtGui import QImage, QImageReader

from sr_desktop.base.errors import PhotoTooLarge, SRError
from sr_desktop.base.files import new_file
from sr_desktop.gui.drops import dropped_paths
from sr_desktop.gui.loading import Background
from sr_desktop.gui.own_pictures import pasted_folder
from sr_desktop.gui.translation import translate

log = logging.getLogger(__name__)

LARGEST = 200_000_000
"""Pixels of a pasted picture: what the program restores at most."""
PNG, PNG_HEAD = "image/png", b"\x89PNG\r\n\x1a\n"
LONGEST_TEXT = 100_000
"""Letters that are looked through for paths."""


def can_paste(data: QMimeData | None) -> bool:
    """Whether there is something for the list; cheap, nothing is decoded."""
    return data is not None and (data.hasImage() or data.hasFormat(PNG) or bool(pasted_paths(data)))


def pasted_paths(data: QMimeData) -> list[Path]:
    """Files and folders that were copied in a file manager, or whose paths were copied as text."""
    found = dropped_paths(data)
    if found or not data.hasText():
        return found
    lines = data.text()[:LONGEST_TEXT].splitlines()
    named = [_named(line) for line in lines if line.strip()]
    there = [path for path in named if path is not None]
    return there if there and len(there) == len(named) else []


def _named(line: str) -> Path | None:
    """The file or folder that a line of text names, as "Copy as path" writes it."""
    text = line.strip().strip('"')
    try:
        path = Path(text)
        return path if path.is_absolute() and path.exists() else None
    except (OSError, ValueError):  # too long, or no path at all
        return None


def picture_of(data: QMimeData) -> QImage | bytes | None:
    """The picture on the clipboard: the bytes of a PNG where there are some, which keeps every bit."""
    if data.hasFormat(PNG):
        packed = bytes(data.data(PNG).data())
        if packed.startswith(PNG_HEAD):
            return packed
    if not data.hasImage():
        return None
    image = data.imageData()
    return image if isinstance(image, QImage) and not image.isNull() else None


class Paster(Background):
    """Writes pasted pictures into the program's home, off the window's thread."""

    written = Signal(Path)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def keep(self, picture: QImage | bytes, when: datetime | None = None) -> None:
        """Makes a file of a picture; answered by `written` or, with an `SRError`, by `failed`."""
        moment = when if when is not None else datetime.now().astimezone()
        kept = (
            picture if isinstance(picture, bytes) else QImage(picture)
        )  # the clipboard may change
        name = file_name(moment)
        self._start(lambda: self._work(kept, name))

    def _work(self, picture: QImage | bytes, name: str) -> None:
        try:
            self.written.emit(write(picture, name))
        except SRError as error:
            self.failed.emit(error)
        except Exception as error:  # a boundary: a thread of the pool must not end the program
            log.exception("a pasted picture could not be kept")
            self.failed.emit(SRError(str(error)))


def file_name(when: datetime) -> str:
    """`Pasted picture 2026-11-26 14.30.png`; without colons, which Windows does not take."""
    words = translate("Pasting", "Pasted picture {date}")
    return f"{words.format(date=when.strftime('%Y-%m-%d %H.%M'))}.png"


def write(picture: QImage | bytes, name: str) -> Path:
    """The new file of a picture (pixels, or the bytes of a PNG); no file is replaced. Raises `SRError`."""
    size = _size(picture)
    if size.isEmpty():
        raise SRError(
            translate("Pasting", "The picture on the clipboard can't be read."),
            next_step=translate("Pasting", "Save it as a file, then open that file."),
        )
    if size.width() * size.height() > LARGEST:
        raise PhotoTooLarge(
            translate("Pasting", "The picture on the clipboard is too large."),
            next_step=translate("Pasting", "Copy a smaller part of it."),
        )
    packed = picture if isinstance(picture, bytes) else _packed(picture)
    with new_file(pasted_folder() / name) as file:
        file.stream.write(packed)
    return file.path


def _size(picture: QImage | bytes) -> QSize:
    if isinstance(picture, QImage):
        return picture.size()
    buffer = QBuffer()
    buffer.setData(picture)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return QImageReader(buffer, b"PNG").size()


def _packed(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]  # wrong in the stub
        raise SRError(translate("Pasting", "The picture on the clipboard can't be saved."))
    return bytes(buffer.data().data())
