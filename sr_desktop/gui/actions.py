"""The menu bar: every command with its words and its keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from sr_desktop.gui.translation import translate

Keys = QKeySequence.StandardKey | tuple[str, ...]


class Actions:
    """All commands of the window, and the menus that hold them."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        bar = window.menuBar()
        self._build_file(bar.addMenu(translate("Menu", "&File")))
        self.edit_menu = bar.addMenu(translate("Menu", "&Edit"))
        self._build_edit(self.edit_menu)
        self.view_menu = bar.addMenu(translate("Menu", "&View"))
        self._build_view(self.view_menu)
        self._build_help(bar.addMenu(translate("Menu", "&Help")))

    def _build_file(self, file: QMenu) -> None:
        self.open_photos = self._add(
            file, translate("Menu", "&Open photos…"), QKeySequence.StandardKey.Open
        )
        self.open_folder = self._add(file, translate("Menu", "Open a &folder…"), ("Ctrl+Shift+O",))
        self.recent_menu = file.addMenu(translate("Menu", "Open recen&t"))
        file.addSeparator()
        self.restore = self._add(file, translate("Menu", "&Restore"), ("Ctrl+R", "Ctrl+Return"))
        self.pause = self._add(file, translate("Menu", "&Pause"), ("Ctrl+Shift+P", "Pause"))
        self.stop = self._add(file, translate("Menu", "&Stop"), ("Esc",))
        file.addSeparator()
        self.hurry = self._add(file, translate("Menu", "Restore ne&xt"), ("Ctrl+Shift+N",))
        self.retry = self._add(
            file, translate("Menu", "Try f&ailed photos again"), ("Ctrl+Shift+R",)
        )
        file.addSeparator()
        self.remove = self._add(
            file, translate("Menu", "Remove from the &list"), ("Ctrl+Backspace",)
        )
        file.addSeparator()
        self.models = self._add(file, translate("Menu", "&Models…"), ("Ctrl+Shift+M",))
        file.addSeparator()
        self.quit = self._add(
            file, translate("Menu", "&Quit"), ("Ctrl+Q",), QAction.MenuRole.QuitRole
        )

    def _build_edit(self, edit: QMenu) -> None:
        self._after_undo = edit.addSeparator()
        self.paste = self._add(edit, translate("Menu", "&Paste"), QKeySequence.StandardKey.Paste)
        self.copy_result = self._add(
            edit, translate("Menu", "&Copy the new photo"), QKeySequence.StandardKey.Copy
        )
        self.copy_result.setEnabled(False)
        edit.addSeparator()
        self.settings = self._add(
            edit, translate("Menu", "&Settings…"), ("Ctrl+,",), QAction.MenuRole.PreferencesRole
        )
        self.settings.setVisible(False)  # until somebody answers it

    def _build_view(self, view: QMenu) -> None:
        self.fit = self._add(view, translate("Menu", "&Fit"), ("Ctrl+0",))
        self.full = self._add(view, translate("Menu", "&100 %"), ("Ctrl+1",))
        self.double = self._add(view, translate("Menu", "&200 %"), ("Ctrl+2",))
        view.addSeparator()
        self.zoom_in = self._add(view, translate("Menu", "Zoom &in"), ("Ctrl++", "Ctrl+="))
        self.zoom_out = self._add(view, translate("Menu", "Zoom &out"), ("Ctrl+-",))
        view.addSeparator()
        self.centre = self._add(view, translate("Menu", "&Centre the divider"), ("Ctrl+D",))
        self.side_by_side = self._add(view, translate("Menu", "&Side by side"), ("V",))
        self.side_by_side.setCheckable(True)
        self.side_by_side.setEnabled(False)
        view.addSeparator()
        self.next_photo = self._add(view, translate("Menu", "&Next photo"), ("Ctrl+Down",))
        self.previous_photo = self._add(view, translate("Menu", "&Previous photo"), ("Ctrl+Up",))

    def _build_help(self, helping: QMenu) -> None:
        self.shortcuts = self._add(
            helping, translate("Menu", "&Keyboard shortcuts"), QKeySequence.StandardKey.HelpContents
        )
        self.copy_details = self._add(
            helping, translate("Menu", "&Copy details for help…"), ("Ctrl+Shift+H",)
        )
        helping.addSeparator()
        self.newer = self._add(
            helping, translate("Menu", "Check for a newer &version…"), ("Ctrl+Shift+L",)
        )
        self.about = self._add(
            helping, translate("Menu", "&About SR Desktop"), (), QAction.MenuRole.AboutRole
        )

    def connect(self, **slots: Callable[[], object]) -> None:
        """Connects commands to what they do, by name."""
        for name, slot in slots.items():
            action: QAction = getattr(self, name)
            action.triggered.connect(slot)
            action.setVisible(True)

    def show_paused(self, paused: bool) -> None:
        """The command says what it does next."""
        self.pause.setText(translate("Menu", "&Go on") if paused else translate("Menu", "&Pause"))

    def put_undo(self, *actions: QAction) -> None:
        """Puts commands that take back or repeat at the head of the menu Edit."""
        for action in actions:
            self.edit_menu.insertAction(self._after_undo, action)

    def put_view(self, *actions: QAction) -> None:
        """Puts more commands at the end of the menu View."""
        self.view_menu.addSeparator()
        self.view_menu.addActions(list(actions))

    def _add(
        self,
        menu: QMenu,
        text: str,
        keys: Keys,
        role: QAction.MenuRole = QAction.MenuRole.NoRole,
    ) -> QAction:
        action = QAction(text, self._window)
        if isinstance(keys, tuple):
            action.setShortcuts([QKeySequence(key) for key in keys])
        else:
            action.setShortcuts(keys)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setMenuRole(role)  # or macOS would guess from the words, which are translated
        menu.addAction(action)
        return action
