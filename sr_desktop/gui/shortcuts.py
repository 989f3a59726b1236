"""The list of all keys, made from the commands themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from sr_desktop.gui.canvas import KEYS
from sr_desktop.gui.translation import translate
from sr_desktop.gui.undo import PLAIN

SPECIAL = {
    *(Qt.Key.Key_Open, Qt.Key.Key_Close, Qt.Key.Key_Help, Qt.Key.Key_Undo, Qt.Key.Key_Redo),
    *(Qt.Key.Key_Copy, Qt.Key.Key_Cut, Qt.Key.Key_Paste, Qt.Key.Key_Exit),
}
LETTERS = 64
"""Letters side by side for which the list is made."""
_MNEMONIC = re.compile(r"\(&\w\)|&(?!&)")
"""Also `(&O)`, as languages without Latin letters write it."""


@dataclass(frozen=True, slots=True)
class Shortcut:
    """One thing that keys do. keys: as they stand on the keyboard of this system."""

    group: str
    words: str
    keys: str


def plain(text: str) -> str:
    """The words of a command, without the sign for its letter and without dots."""
    return _MNEMONIC.sub("", text).replace("&&", "&").rstrip("…. ")


def menu_shortcuts(bar: QMenuBar) -> Iterator[Shortcut]:
    """The commands of the menus that have keys."""
    for top in bar.actions():
        menu = top.menu()
        if menu is not None:
            for action in menu.actions():  # type: ignore[attr-defined]  # wrong in the stub
                yield from _of_action(plain(top.text()), action)


def _of_action(group: str, action: QAction) -> Iterator[Shortcut]:
    keys = [shown(key) for key in action.shortcuts() if not key.isEmpty() and not _is_special(key)]
    if keys and action.isVisible():
        words = action.property(PLAIN) or action.text()
        yield Shortcut(group, plain(words), joined(keys))


def _is_special(keys: QKeySequence) -> bool:
    """Whether it is one of the keys "Copy", "Open" and the like, which few keyboards have."""
    return any(QKeySequence(key) == keys for key in SPECIAL)


def canvas_shortcuts() -> Iterator[Shortcut]:
    """What keys do while the photo has the focus."""
    group = translate("Shortcuts", "On the photo")
    for keys, words in KEYS:
        yield Shortcut(group, translate("Canvas", words), translate("Canvas", keys))


def list_shortcuts() -> Iterator[Shortcut]:
    """What keys do while the list of photos has the focus, and everywhere."""
    group = translate("Shortcuts", "In the list of photos")
    for key, words in (
        ("Up", translate("Shortcuts", "The photo above")),
        ("Down", translate("Shortcuts", "The photo below")),
        ("Home", translate("Shortcuts", "The first photo")),
        ("End", translate("Shortcuts", "The last photo")),
        ("Alt+Up", translate("Shortcuts", "Restore the photo earlier: it goes one up")),
        ("Alt+Down", translate("Shortcuts", "Restore the photo later: it goes one down")),
        ("Left", translate("Shortcuts", "To the album of the photo; again: hide its photos")),
        ("Right", translate("Shortcuts", "Show the photos of the album")),
        ("Return", translate("Shortcuts", "Compare the photo with its result")),
        ("Space", translate("Shortcuts", "Show the original while it is held")),
        ("Del", translate("Shortcuts", "Take the photo off the list; the file stays")),
        ("Menu", translate("Shortcuts", "What can be done with the photo")),
    ):
        yield Shortcut(group, words, shown(QKeySequence(key)))
    letters = translate("Shortcuts", "Letters")
    yield Shortcut(group, translate("Shortcuts", "Find a photo by its name"), letters)
    group = translate("Shortcuts", "Everywhere")
    for key, words in (
        ("Tab", translate("Shortcuts", "To the next control")),
        ("Shift+Tab", translate("Shortcuts", "To the control before")),
        ("Space", translate("Shortcuts", "Press the button or tick that has the focus")),
    ):
        yield Shortcut(group, words, shown(QKeySequence(key)))


def face_shortcuts() -> Iterator[Shortcut]:
    """What keys do while a face below the photo has the focus."""
    group = translate("Shortcuts", "On the faces below the photo")
    for keys, words in (
        (("Left", "Right"), translate("Shortcuts", "To another face")),
        (("Home", "End"), translate("Shortcuts", "The first face, the last face")),
        (("Up", "Down"), translate("Shortcuts", "Do more to this face, or less")),
        (("Space",), translate("Shortcuts", "Leave this face alone, or not")),
        (("Return",), translate("Shortcuts", "Look at this face closely")),
    ):
        yield Shortcut(group, words, joined(shown(QKeySequence(key)) for key in keys))


def approve_shortcuts() -> Iterator[Shortcut]:
    """What keys do while results are looked through."""
    group = translate("Shortcuts", "While you look through the results")
    for keys, words in (
        (("K", "Return"), translate("Shortcuts", "Keep the result")),
        (("S",), translate("Shortcuts", "Restore it again, one step gentler")),
        (("P",), translate("Shortcuts", "Restore it again as another kind of photo")),
        (("L", "Del"), translate("Shortcuts", "Leave the photo as it was")),
        (("Backspace", "Left"), translate("Shortcuts", "The photo before")),
        (("Right",), translate("Shortcuts", "The next photo, without a decision")),
        (("U", "Ctrl+Z"), translate("Shortcuts", "Take the last decision back")),
        (("Esc",), translate("Shortcuts", "End looking through")),
    ):
        yield Shortcut(group, words, joined(shown(QKeySequence(key)) for key in keys))


def all_shortcuts(bar: QMenuBar) -> Iterator[Shortcut]:
    """Everything that keys do."""
    yield from menu_shortcuts(bar)
    yield from canvas_shortcuts()
    yield from list_shortcuts()
    yield from face_shortcuts()
    yield from approve_shortcuts()


def shown(key: QKeySequence) -> str:
    """A key as this system writes it."""
    return key.toString(QKeySequence.SequenceFormat.NativeText)


def joined(keys: Iterable[str]) -> str:
    """`Ctrl+R or Ctrl+Return`."""
    between = translate("Shortcuts", " or ")
    return between.join(dict.fromkeys(keys))


class ShortcutsDialog(QDialog):
    """All keys in groups, and a field that looks for one."""

    def __init__(self, parent: QWidget | None, shortcuts: Iterable[Shortcut]) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Shortcuts", "Keyboard shortcuts"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("Shortcuts", "Search for a command or a key"))
        self.search.setAccessibleName(translate("Shortcuts", "Search"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_search)
        self.tree = tree = QTreeWidget()
        tree.setAccessibleName(translate("Shortcuts", "Keyboard shortcuts"))
        tree.setHeaderLabels(
            [translate("Shortcuts", "What it does"), translate("Shortcuts", "Keys")]
        )
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        tree.setIndentation(16)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setUniformRowHeights(False)
        tree.setWordWrap(True)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setStretchLastSection(False)
        self._fill(shortcuts)
        self._nothing = QLabel(translate("Shortcuts", "There is no such command or key."))
        self._nothing.setProperty("tone", "muted")
        self._nothing.hide()
        buttons = QDialogButtonBox()
        close = buttons.addButton(
            translate("Shortcuts", "Close"), QDialogButtonBox.ButtonRole.RejectRole
        )
        close.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self.search)
        layout.addWidget(self._nothing)
        layout.addWidget(tree, 1)
        layout.addWidget(buttons)
        self.resize(max(680, self.fontMetrics().horizontalAdvance("0") * LETTERS), 640)
        self.search.setFocus()

    def _fill(self, shortcuts: Iterable[Shortcut]) -> None:
        groups: dict[str, QTreeWidgetItem] = {}
        for shortcut in shortcuts:
            group = groups.get(shortcut.group)
            if group is None:
                group = groups[shortcut.group] = QTreeWidgetItem([shortcut.group, ""])
                font = self.font()
                font.setBold(True)
                group.setFont(0, font)
                group.setSizeHint(1, self._room_for(""))
                group.setFlags(Qt.ItemFlag.ItemIsEnabled)
                self.tree.addTopLevelItem(group)
            item = QTreeWidgetItem([shortcut.words, shortcut.keys])
            item.setSizeHint(1, self._room_for(shortcut.keys))
            group.addChild(item)
        self.tree.expandAll()

    def _room_for(self, keys: str) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(keys) + 24, metrics.height() + 8)

    def _on_search(self, text: str) -> None:
        wanted = text.strip().casefold()
        found = False
        for row in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(row)
            if group is None:
                continue
            any_here = False
            for index in range(group.childCount()):
                item = group.child(index)
                if item is None:
                    continue
                here = wanted in f"{item.text(0)} {item.text(1)}".casefold()
                item.setHidden(not here)
                any_here |= here
            group.setHidden(not any_here)
            found |= any_here
        self._nothing.setVisible(not found)
