"""The menu bar: every command with its words and its keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

Keys = QKeySequence.StandardKey | tuple[str, ...]


class Actions:
    """All commands of the window, and the menus that hold them."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        bar = window.menuBar()
        file = bar.addMenu("&File")
        self.open_photos = self._add(file, "&Open photos…", QKeySequence.StandardKey.Open)
        self.open_folder = self._add(file, "Open a &folder…", ("Ctrl+Shift+O",))
        file.addSeparator()
        self.restore = self._add(file, "&Restore", ("Ctrl+R", "Ctrl+Return"))
        self.stop = self._add(file, "&Stop", ("Esc",))
        file.addSeparator()
        self.remove = self._add(file, "Remove from the &list", ())
        file.addSeparator()
        self.models = self._add(file, "&Models…", ("Ctrl+Shift+M",))
        file.addSeparator()
        self.quit = self._add(file, "&Quit", QKeySequence.StandardKey.Quit)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        view = bar.addMenu("&View")
        self.fit = self._add(view, "&Fit", ("Ctrl+0",))
        self.full = self._add(view, "&100 %", ("Ctrl+1",))
        self.double = self._add(view, "&200 %", ("Ctrl+2",))
        view.addSeparator()
        self.zoom_in = self._add(view, "Zoom &in", ("Ctrl++", "Ctrl+="))
        self.zoom_out = self._add(view, "Zoom &out", ("Ctrl+-",))
        view.addSeparator()
        self.centre = self._add(view, "&Centre the divider", ("Ctrl+D",))
        self.side_by_side = self._add(view, "&Side by side", ("V",))
        self.side_by_side.setCheckable(True)
        self.side_by_side.setEnabled(False)
        view.addSeparator()
        self.next_photo = self._add(view, "&Next photo", ("Ctrl+Down",))
        self.previous_photo = self._add(view, "&Previous photo", ("Ctrl+Up",))
        helping = bar.addMenu("&Help")
        self.about = self._add(helping, "&About SR Desktop", ())
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def connect(self, **slots: Callable[[], object]) -> None:
        """Connects commands to what they do, by name."""
        for name, slot in slots.items():
            action: QAction = getattr(self, name)
            action.triggered.connect(slot)

    def _add(self, menu: QMenu, text: str, keys: Keys) -> QAction:
        action = QAction(text, self._window)
        if isinstance(keys, tuple):
            action.setShortcuts([QKeySequence(key) for key in keys])
        else:
            action.setShortcuts(keys)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        menu.addAction(action)
        return action
