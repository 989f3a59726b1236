"""The commands of the menus, and the windows of the menu Help."""

from __future__ import annotations

import re
import tomllib
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton

from sr_desktop.base import paths
from sr_desktop.base.settings import load_settings
from sr_desktop.gui import translation
from sr_desktop.gui.about import AboutDialog, libraries
from sr_desktop.gui.help_details import Private
from sr_desktop.gui.help_dialog import HelpDialog
from sr_desktop.gui.shortcuts import (
    Shortcut,
    ShortcutsDialog,
    all_shortcuts,
    plain,
)

MNEMONIC = re.compile(r"&([^&])")


@pytest.fixture
def window(make_window):
    return make_window(warm=False)


def menus(window):
    return [action.menu() for action in window.menuBar().actions()]


@pytest.fixture
def speak(qapp):
    """Makes windows speak a language from now on."""
    yield lambda language: translation.install(qapp, language)
    translation.install(qapp, "en")


@pytest.mark.parametrize("language", translation.LANGUAGES)
def test_every_menu_has_letters_of_its_own(speak, make_window, language):
    speak(language)
    window = make_window(warm=False)
    groups = [window.menuBar().actions(), *(menu.actions() for menu in menus(window))]
    for group in groups:
        texts = [action.text() for action in group if not action.isSeparator()]
        letters = [MNEMONIC.search(text) for text in texts]
        assert all(letters), texts
        twice = [key for key, n in Counter(found[1].lower() for found in letters).items() if n > 1]
        assert not twice, (texts, twice)


def test_no_key_does_two_things(window):
    keys = Counter()
    for action in window.findChildren(QAction):
        keys.update(key.toString() for key in action.shortcuts() if not key.isEmpty())
    for shortcut in window.findChildren(QShortcut):
        keys.update(map(QKeySequence.toString, shortcut.keys()))
    for button in window.findChildren(QAbstractButton):
        if not button.shortcut().isEmpty():
            keys[button.shortcut().toString()] += 1
    assert [key for key, n in keys.items() if n > 1] == []


def test_every_command_has_a_key(window):
    about = window.actions_.about
    without = [
        action.text()
        for menu in menus(window)
        for action in menu.actions()
        if not action.isSeparator() and action.menu() is None and not action.shortcuts()
    ]
    assert without == [about.text()]


def test_macos_finds_its_commands(window):
    role = QAction.MenuRole
    actions = window.actions_
    found = {
        action.menuRole(): action
        for menu in menus(window)
        for action in menu.actions()
        if action.menuRole() in (role.AboutRole, role.PreferencesRole, role.QuitRole)
    }
    assert found == {
        role.AboutRole: actions.about,
        role.PreferencesRole: actions.settings,
        role.QuitRole: actions.quit,
    }


def test_undo_stands_first_in_the_menu_edit(window):
    first, second = window.actions_.edit_menu.actions()[:2]
    assert first is window.controls.undo_action
    assert second is window.controls.redo_action


def test_all_keys_are_listed_and_found(qtbot, window):
    listed = list(all_shortcuts(window.menuBar()))
    assert Shortcut("View", "Where detail was added", "D") in listed
    assert Shortcut("In the list of photos", "Find a photo by its name", "Letters") in listed
    assert any(shortcut.keys == "Menu" for shortcut in listed)
    assert any(shortcut.keys == "K or Return" for shortcut in listed)
    assert Shortcut("File", "Open photos", "Ctrl+O") in listed
    assert Shortcut("Help", "Keyboard shortcuts", "F1") in listed
    assert any(shortcut.group == "On the photo" for shortcut in listed)
    dialog = ShortcutsDialog(None, listed)
    qtbot.addWidget(dialog)
    dialog.show()
    widest = max(dialog.fontMetrics().horizontalAdvance(shortcut.keys) for shortcut in listed)
    assert dialog.tree.columnWidth(1) > widest
    qtbot.keyClicks(dialog.search, "ctrl+shift+o")
    assert shown(dialog) == ["Open a folder"]
    dialog.search.setText("ZOOM IN")
    assert "Zoom in" in shown(dialog)
    dialog.search.setText("xyz")
    assert shown(dialog) == []
    assert dialog._nothing.isVisible()
    dialog.search.clear()
    assert len(shown(dialog)) == len(listed)


def shown(dialog):
    tree = dialog.tree
    groups = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    items = [group.child(row) for group in groups for row in range(group.childCount())]
    return [item.text(0) for item in items if not item.isHidden()]


def test_words_without_the_sign_for_their_letter():
    assert plain("&Open photos…") == "Open photos"
    assert plain("写真を開く(&O)…") == "写真を開く"
    assert plain("Hof && Garten") == "Hof & Garten"


def test_every_library_that_is_asked_for_has_its_licence():
    project = tomllib.loads((paths.resources().parent / "pyproject.toml").read_text("utf-8"))
    asked = [re.match(r"[\w-]+", line)[0].lower() for line in project["project"]["dependencies"]]
    others = {
        "torch": "pytorch",
        "pyside6-essentials": "qt and pyside6",
        "opencv-python-headless": "opencv",
    }
    found = {library.name.lower() for library in libraries()}
    assert {others.get(name, name) for name in asked} <= found


def test_the_licences_are_all_there(qtbot):
    found = {library.name: library for library in libraries()}
    assert next(iter(found)) == "SR Desktop"
    assert {"The bundled nets", "Python", "Qt and PySide6", "PyTorch", "NumPy", "Pillow"} <= set(
        found
    )
    for library in found.values():
        assert library.licence
        assert len(library.text()) > 500, library.name
    assert found["SR Desktop"].text() == (paths.resources().parent / "LICENSE").read_text("utf-8")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in found["Qt and PySide6"].text()
    assert found["YuNet"].licence == "MIT"
    assert "Shiqi Yu" in found["YuNet"].text()
    opencv = found["OpenCV"].text()
    assert found["OpenCV"].licence == "Apache-2.0, with FFmpeg under LGPL-2.1-or-later"
    assert all(words in opencv for words in ("Apache License", "calls none of FFmpeg"))
    assert "GNU LESSER GENERAL PUBLIC LICENSE\n                       Version 2.1" in opencv
    notice = (paths.bundled_models() / "NOTICE").read_text("utf-8").strip()
    assert notice in found["The bundled nets"].text()
    dialog = AboutDialog(None)
    qtbot.addWidget(dialog)
    dialog.pages.setCurrentIndex(1)
    assert dialog.list.count() == len(found)
    dialog.list.setCurrentRow(list(found).index("Qt and PySide6"))
    assert dialog.kind.text() == "LGPL-3.0-only"
    assert dialog.text.toPlainText().startswith("Qt and Qt for Python")


def test_details_are_shown_before_they_are_copied(qtbot, home, tmp_path):
    (home / "logs").mkdir()
    (home / "logs" / "window.log").write_text(
        "2026-11-26 14:30:05,123 1 INFO sr_desktop: /home/anna/Oma 1952.jpg: damaged\n"
    )
    private = Private(home=("/home/anna",), users=("anna",))
    dialog = HelpDialog(None, ("Using the processor",), (), private=private)
    qtbot.addWidget(dialog)
    dialog.show()
    text = dialog.preview.toPlainText()
    assert "Using the processor" in text
    assert "SR Desktop" in text
    assert text.rstrip().endswith("INFO sr_desktop: …: damaged")
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == text
    assert dialog.said.isVisible()
    dialog.names.setChecked(True)
    assert "~/Oma 1952.jpg: damaged" in dialog.preview.toPlainText()
    assert not dialog.said.isVisible()
    assert load_settings().recent == ()
