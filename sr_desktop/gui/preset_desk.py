"""The person's own presets in the window: saved, renamed, deleted, exported, imported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sr_desktop.base.errors import SRError
from sr_desktop.base.names import windows_name
from sr_desktop.gui import preset_dialogs
from sr_desktop.gui.message_bar import Message, MessageBar
from sr_desktop.gui.preset_panel import PresetPanel
from sr_desktop.gui.preset_words import name_of
from sr_desktop.gui.translation import translate
from sr_desktop.jobs.job import Settings
from sr_desktop.jobs.own_presets import OwnPresets
from sr_desktop.jobs.presets import Preset


class PresetDesk(QObject):
    """Does what the menu of presets asks for.

    built_in: the presets of the program. settings: what the controls say now. choose: chooses a
    preset by its id, for the controls must follow.
    """

    def __init__(
        self,
        panel: PresetPanel,
        message_bar: MessageBar,
        built_in: Sequence[Preset],
        *,
        settings: Callable[[], Settings],
        choose: Callable[[str], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._panel, self._message_bar, self._window = panel, message_bar, parent
        self._built_in = tuple(built_in)
        self._settings, self._choose = settings, choose
        self._folder = ""
        self.own = OwnPresets(self._built_in)
        self.ask_name: Callable[[QWidget, str, str], str | None] = preset_dialogs.ask_name
        self.ask_to_delete: Callable[[QWidget, str], bool] = preset_dialogs.ask_to_delete
        self.ask_source: Callable[[QWidget, str], str] = preset_dialogs.ask_source
        self.ask_target: Callable[[QWidget, str], str] = preset_dialogs.ask_target
        menu = panel.menu
        menu.save_wanted.connect(self._on_save_wanted)
        menu.rename_wanted.connect(self._on_rename_wanted)
        menu.delete_wanted.connect(self._on_delete_wanted)
        menu.export_wanted.connect(self._on_export_wanted)
        menu.import_wanted.connect(self._on_import_wanted)
        self._show()
        if self.own.aside is not None:
            message_bar.show_message(Message.of(self.own.aside))

    def _show(self) -> None:
        self._panel.list.show_presets((*self._built_in, *self.own.presets))
        self._panel.menu.show_preset(self._panel.list.current)

    def _on_save_wanted(self) -> None:
        current = self._panel.list.current
        name = self.ask_name(self._window, translate("PresetDesk", "Save as my preset"), "")
        if name is None:
            return
        like = current.like if current.own else current.id
        try:
            preset = self.own.add(name, self._settings(), like=like)
        except SRError as error:
            self._message_bar.show_message(Message.of(error))
            return
        self._show()
        self._choose(preset.id)
        self._panel.list.rows[preset.id].setFocus()

    def _on_rename_wanted(self, preset: Preset) -> None:
        name = self.ask_name(self._window, translate("PresetDesk", "Rename preset"), preset.name)
        if name is not None:
            self._try(lambda: self.own.rename(preset.id, name))

    def _on_delete_wanted(self, preset: Preset) -> None:
        if self.ask_to_delete(self._window, preset.name):
            chosen = self._panel.list.current.id == preset.id
            if self._try(lambda: self.own.remove(preset.id)) and chosen:
                self._choose(preset.like or self._built_in[0].id)

    def _on_export_wanted(self, preset: Preset) -> None:
        name = windows_name(preset.name) + ".toml"
        chosen = self.ask_target(self._window, str(Path(self._folder) / name))
        if not chosen:
            return
        target = Path(chosen)
        self._folder = str(target.parent)
        try:
            made = self.own.export(preset.id, target)
        except SRError as error:
            self._message_bar.show_message(Message.of(error))
            return
        words = translate("PresetDesk", "“{name}” was saved in {file}.")
        self._message_bar.show_message(
            Message("success", words.format(name=name_of(preset), file=made.name))
        )

    def _on_import_wanted(self) -> None:
        chosen = self.ask_source(self._window, self._folder)
        if not chosen:
            return
        self._folder = str(Path(chosen).parent)
        try:
            new = self.own.import_file(Path(chosen))
        except SRError as error:
            self._message_bar.show_message(Message.of(error))
            return
        self._show()
        words = translate("PresetDesk", "%n preset(s) added.", "", len(new))
        names = ", ".join(preset.name for preset in new)
        self._message_bar.show_message(Message("success", words, names))

    def _try(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except SRError as error:
            self._message_bar.show_message(Message.of(error))
            return False
        self._show()
        return True
