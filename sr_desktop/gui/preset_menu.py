"""The button with three dots beside the presets' heading: what can be done with presets."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from sr_desktop.gui import icons
from sr_desktop.gui.preset_words import name_of
from sr_desktop.gui.translation import translate
from sr_desktop.jobs.presets import Preset


class PresetMenu(QToolButton):
    """Its menu is also that of a row. What is wanted is told with the preset that it is about."""

    save_wanted = Signal()
    rename_wanted = Signal(object)
    delete_wanted = Signal(object)
    export_wanted = Signal(object)
    import_wanted = Signal()
    suggest_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preset: Preset | None = None
        self._chosen: Preset | None = None
        self.setObjectName("presetMenu")
        self.setAccessibleName(translate("PresetMenu", "More about presets"))
        self.setToolTip(translate("PresetMenu", "Save, rename and share presets"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        icons.put(self, "dots", "muted", 18)
        menu = QMenu(self)
        self.save = self._action(menu, translate("PresetMenu", "&Save as my preset…"))
        menu.addSeparator()
        self.rename = self._action(menu, translate("PresetMenu", "&Rename…"))
        self.delete = self._action(menu, translate("PresetMenu", "&Delete…"))
        self.export = self._action(menu, translate("PresetMenu", "&Export…"))
        self.import_ = self._action(menu, translate("PresetMenu", "&Import…"))
        menu.addSeparator()
        self.suggest = self._action(menu, translate("PresetMenu", "Suggest a &preset again"))
        self.save.triggered.connect(self.save_wanted)
        self.rename.triggered.connect(lambda: self.rename_wanted.emit(self._preset))
        self.delete.triggered.connect(lambda: self.delete_wanted.emit(self._preset))
        self.export.triggered.connect(lambda: self.export_wanted.emit(self._preset))
        self.import_.triggered.connect(self.import_wanted)
        self.suggest.triggered.connect(self.suggest_wanted)
        menu.aboutToHide.connect(self._on_hiding, Qt.ConnectionType.QueuedConnection)
        self.setMenu(menu)

    def show_preset(self, preset: Preset) -> None:
        """The chosen preset, which the menu is about when it is opened at the button."""
        self._preset = preset
        for action in (self.rename, self.delete, self.export):
            action.setEnabled(preset.own)
        self.menu().setAccessibleName(name_of(preset))

    def show_decided(self, decided: bool) -> None:
        """Whether the person has chosen, so that presets are not suggested by themselves."""
        self.suggest.setEnabled(decided)

    def open_at(self, preset: Preset, where: QPoint, chosen: Preset) -> None:
        """Opens the menu for a row, at a place of the screen; afterwards it is about `chosen` again."""
        self.show_preset(preset)
        self._chosen = chosen
        menu = self.menu()
        menu.popup(where)

    def _on_hiding(self) -> None:
        """After what was wanted has been told: it is about the chosen preset again."""
        if self._chosen is not None:
            self.show_preset(self._chosen)
            self._chosen = None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        icons.put(self, "dots", "muted", 18)

    def _action(self, menu: QMenu, text: str) -> QAction:
        action = QAction(text, menu)
        menu.addAction(action)
        return action
