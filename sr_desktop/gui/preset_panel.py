"""The upper part of the controls: the question, what the photo looks like, the presets."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sr_desktop.gui.preset_list import PresetList
from sr_desktop.gui.preset_menu import PresetMenu
from sr_desktop.gui.suggestion_line import SuggestionLine
from sr_desktop.gui.translation import translate
from sr_desktop.jobs.presets import Preset


class PresetPanel(QWidget):
    """Heading with the menu of presets, the suggestion, the list."""

    def __init__(self, presets: Sequence[Preset], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = PresetList(presets)
        self.menu = PresetMenu()
        self.line = SuggestionLine()
        heading = QLabel(translate("PresetPanel", "What kind of photo is it?"))
        heading.setProperty("tone", "heading")
        heading.setWordWrap(True)
        heading.setBuddy(self.list)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(heading, 1)
        head.addWidget(self.menu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self.line)
        layout.addWidget(self.list)
        self.list.chosen.connect(self._on_preset_chosen)
        self.list.menu_wanted.connect(self._on_menu_wanted)
        self.menu.show_preset(self.list.current)
        self.menu.show_decided(False)

    def _on_preset_chosen(self, preset: Preset) -> None:
        self.menu.show_preset(preset)

    def _on_menu_wanted(self, preset: Preset, where: QPoint) -> None:
        self.menu.open_at(preset, where, self.list.current)
