"""What lies on the clipboard comes onto the list."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtGui import QColor, QImage

from sr_desktop.base.errors import PhotoTooLarge, SRError, TargetUnwritable
from sr_desktop.gui import pasting
from sr_desktop.gui.pasting import Paster, can_paste, file_name, pasted_paths, picture_of, write

NAME = "Pasted picture 2026-11-26 14.30.png"
WHEN = datetime(2026, 11, 26, 14, 30, 59)  # noqa: DTZ001 - as the person's clock shows it


@pytest.fixture
def picture():
    made = QImage(40, 30, QImage.Format.Format_RGB32)
    made.fill(QColor("teal"))
    return made


def of_text(text):
    data = QMimeData()
    data.setText(text)
    return data


def test_files_and_folders_that_were_copied(tmp_path):
    photo = tmp_path / "Großmutter.jpg"
    photo.touch()
    data = QMimeData()
    urls = [QUrl.fromLocalFile(str(photo)), QUrl.fromLocalFile(str(tmp_path))]
    data.setUrls([*urls, QUrl("https://example.org/a.jpg")])
    assert pasted_paths(data) == [photo, tmp_path]
    assert can_paste(data)


def test_paths_that_were_copied_as_text(tmp_path):
    photo = tmp_path / "Oma 1952.jpg"
    photo.touch()
    assert pasted_paths(of_text(f'"{photo}"\n{tmp_path}\n')) == [photo, tmp_path]
    for other in ("Oma 1952.jpg", f"{photo}\nhello", "", "x" * 10_000, str(tmp_path / "none.jpg")):
        assert pasted_paths(of_text(other)) == []
        assert not can_paste(of_text(other))


def test_a_picture_becomes_a_new_file_each_time(home, picture):
    first, second = write(picture, NAME), write(picture, NAME)
    assert first == home / "pasted" / NAME
    assert second == home / "pasted" / "Pasted picture 2026-11-26 14.30 (2).png"
    assert QImage(str(first)) == picture


def test_the_name_says_when(qapp):
    assert file_name(WHEN) == NAME


def test_a_png_keeps_every_bit(home, picture):
    deep = picture.convertToFormat(QImage.Format.Format_RGBA64)
    packed = pasting._packed(deep)
    data = QMimeData()
    data.setImageData(picture)
    data.setData("image/png", QByteArray(packed))
    found = picture_of(data)
    assert found == packed
    assert write(found, NAME).read_bytes() == packed


def test_a_picture_without_bytes_is_taken_as_it_is(picture):
    data = QMimeData()
    data.setImageData(picture)
    data.setData("image/png", QByteArray(b"no picture"))
    assert picture_of(data) == picture
    assert picture_of(of_text("hello")) is None


def test_what_is_no_picture_or_too_large_is_told(home, picture, monkeypatch):
    with pytest.raises(SRError, match="can't be read"):
        write(pasting.PNG_HEAD + b"nonsense", NAME)
    monkeypatch.setattr(pasting, "LARGEST", 40 * 30 - 1)
    for large in (picture, pasting._packed(picture)):
        with pytest.raises(PhotoTooLarge):
            write(large, NAME)
    assert not (home / "pasted").exists()


def test_it_is_written_in_the_background(qtbot, home, picture):
    paster = Paster()
    with qtbot.waitSignal(paster.written) as written:
        paster.keep(picture, WHEN)
    assert written.args == [home / "pasted" / NAME]
    (home / "pasted" / NAME).unlink()
    (home / "pasted").rmdir()
    (home / "pasted").touch()
    with qtbot.waitSignal(paster.failed) as failed:
        paster.keep(picture, WHEN)
    assert isinstance(failed.args[0], TargetUnwritable)
    paster.close()
