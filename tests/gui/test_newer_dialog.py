"""The window's look for a newer version: only when asked, and every answer is a sentence."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtGui import QDesktopServices

import sr_desktop
from sr_desktop.base.errors import NoPlaceToLook, VersionUnknown
from sr_desktop.gui import dialogs
from sr_desktop.gui.newer_dialog import NewerDialog
from sr_desktop.models.newer import VARIABLE, Release


@pytest.fixture
def show(qtbot, monkeypatch):
    """Shows the dialog over a made-up answer."""
    monkeypatch.setenv(VARIABLE, "https://example.org/latest.json")

    def show(look):
        dialog = NewerDialog(None, look)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return show


def answered(qtbot, dialog, words):
    qtbot.waitUntil(lambda: words in dialog.heading.text())


def failing(error):
    def look(_check):
        raise error

    return look


def test_a_newer_version_is_told_with_its_notes(qtbot, show, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    dialog = show(lambda _check: Release("9.1", "Faces.\n<b>Faster</b>.", "https://example.org/9"))
    answered(qtbot, dialog, "SR Desktop 9.1 is available")
    assert dialog.notes.isVisible()
    assert dialog.notes.toPlainText() == "Faces.\n<b>Faster</b>."
    assert sr_desktop.__version__ in dialog.text.text()
    assert opened == []
    dialog.page.click()
    assert opened == ["https://example.org/9"]


def test_the_newest_version_has_no_notes(qtbot, show):
    dialog = show(lambda _check: Release(sr_desktop.__version__, "Old news.", "https://e.org"))
    answered(qtbot, dialog, "You have the newest version")
    assert not dialog.notes.isVisible()
    assert not dialog.page.isVisible()


def test_a_failure_can_be_tried_again(qtbot, show):
    answers = [VersionUnknown("There is no network."), Release("9.1", "", "")]

    def look(_check):
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    dialog = show(look)
    answered(qtbot, dialog, VersionUnknown.title)
    assert dialog.text.text() == "There is no network. " + VersionUnknown.next_step
    dialog.again.click()
    answered(qtbot, dialog, "SR Desktop 9.1 is available")
    assert not dialog.again.isVisible()
    assert not dialog.page.isVisible()


def test_an_error_of_ours_does_not_wait_for_ever(qtbot, show):
    dialog = show(failing(RuntimeError("x")))
    answered(qtbot, dialog, VersionUnknown.title)


def test_a_build_without_a_place_asks_nobody(qtbot, show, monkeypatch):
    monkeypatch.setenv(VARIABLE, "")
    dialog = show(failing(AssertionError("asked")))
    assert dialog.heading.text() == NoPlaceToLook.title
    assert "knows no place" in dialog.text.text()
    assert not dialog.again.isVisible()


def test_closing_drops_the_question(qtbot, show):
    asked = threading.Event()

    def look(check):
        asked.set()
        while True:
            check()

    dialog = show(look)
    assert asked.wait(20)
    assert dialog.heading.text() == "Asking example.org…"
    dialog.reject()  # comes back although there is no answer
    assert not dialog.isVisible()


def test_it_is_looked_for_only_by_the_menu(make_window, monkeypatch):
    asked = []
    monkeypatch.setattr(dialogs, "show_newer", asked.append)
    window = make_window(warm=False)
    assert asked == []
    window.actions_.newer.trigger()
    assert asked == [window]
