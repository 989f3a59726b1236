"""How a result was made, and the proof that the original is what it was."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from sr_desktop.engine.record import Record
from sr_desktop.gui.about_result import AboutResult, facts, short
from sr_desktop.gui.translation import translate
from sr_desktop.jobs.job import FaceChoice
from sr_desktop.jobs.presets import find_preset, load_presets

SECONDS = 120_000


@pytest.fixture
def restored(qtbot, make_window, make_photo):
    """A window with one restored photo."""

    def make():
        window = make_window()
        window.add([make_photo("Oma 1952.jpg", (48, 40))])
        qtbot.waitUntil(lambda: window.canvas.before is not None)
        with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
            window.restore()
        return window

    return make


def opened(qtbot, window) -> AboutResult:
    with qtbot.waitSignal(window.after.reader.read):
        window.sidebar.about_wanted.emit(window.photos.photo(0))
    return window.findChild(AboutResult)


def said(dialog):
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_the_proof_that_the_original_is_untouched(qtbot, restored):
    window = restored()
    photo = window.photos.photo(0)
    dialog = opened(qtbot, window)
    assert dialog.title == "Your original is untouched."
    digest = hashlib.sha256(photo.path.read_bytes()).hexdigest()
    assert said(dialog).count(short(digest)) == 2  # then and now
    told = dialog.text
    assert "Oma 1952 (restored).jpg" in told
    assert "Preset: Old family photo" in told
    assert "Model: Heirloom" in told
    assert "Size: 96 x 80 pixels" in told
    assert "Strength: 80 %" in told
    assert f"Oma 1952.jpg: SHA-256 {digest}" in told
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == told
    frame = QAccessible.queryAccessibleInterface(dialog._frame)
    assert frame.text(QAccessible.Text.Name).startswith("Your original is untouched.")
    dialog.reject()


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, "Left alone"),
        ({"faces": "gentle"}, "Gentle"),  # of before it was told
        ({"faces": "gentle", "found": 0}, "Gentle, none found"),
        ({"faces": "gentle", "found": 1}, "Gentle, {faces}"),
        ({"faces": "strong", "found": 3, "amounts": (0.5,)}, "Strong, {faces}"),
        (
            {"faces": "strong", "found": 3, "amounts": (0.0, 0.5, 0.0)},
            "Strong, {faces}, 2 left alone",
        ),
        ({"faces": "gentle", "found": 1, "amounts": (0.0, 0.0)}, "Gentle, {faces}, 1 left alone"),
    ],
)
def test_what_was_done_to_faces_is_told(qapp, changes, told):
    chosen = tuple(FaceChoice(0.5, 0.5, amount) for amount in changes.get("amounts", ()))
    preset = find_preset(load_presets(), "old-photo")
    settings = replace(preset.settings, faces=changes.get("faces", "leave"), face_choices=chosen)
    record = Record("1.0", "a.jpg", "ab" * 32, (4, 4), (("a.pth", "01" * 32),), settings, "float32")
    if "found" in changes:
        record = replace(record, finder="yunet", faces_found=changes["found"])
    lines = dict(facts(record, None, [preset], []))
    faces = translate("AboutResult", "%n face(s)", "", record.faces_found)
    assert lines["Faces"] == told.format(faces=faces)
    expected = "Old family photo" if settings.faces == preset.settings.faces else None
    assert lines.get("Preset") == expected, "what was chosen for single faces makes no other preset"


def test_an_original_that_was_changed_is_told(qtbot, restored):
    window = restored()
    with window.photos.photo(0).path.open("ab") as stream:
        stream.write(b"tag")
    dialog = opened(qtbot, window)
    assert dialog.title == "Your original has changed since."
    assert not dialog.proof.untouched
    dialog.reject()


def test_an_original_that_is_gone_is_told(qtbot, restored):
    window = restored()
    window.photos.photo(0).path.unlink()
    dialog = opened(qtbot, window)
    assert dialog.title == "Your original could not be read."
    dialog.reject()


def test_a_result_that_lost_its_record_is_told(qtbot, restored):
    window = restored()
    photo = window.photos.photo(0)
    photo.result.write_bytes(photo.path.read_bytes())
    dialog = opened(qtbot, window)
    assert dialog.title == "This file does not say how it was made."
    dialog.reject()


def test_closed_at_once_it_asks_no_more(qtbot, restored):
    window = restored()
    window.after.show_about(window.photos.photo(0))
    dialog = window.findChild(AboutResult)
    buttons = dialog.findChildren(QPushButton)
    assert all(button.accessibleName() for button in buttons)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    window.after.reader._pool.waitForDone()
    qtbot.waitUntil(lambda: window.findChild(AboutResult) is None)
