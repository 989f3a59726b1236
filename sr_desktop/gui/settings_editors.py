"""Something to change each option with, chosen by how the option is declared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from sr_desktop.base.settings import OPTIONS, OneOf
from sr_desktop.gui.device_choice import DeviceChoice
from sr_desktop.gui.key_choice import KeyChoice
from sr_desktop.gui.name_template import NameTemplate
from sr_desktop.gui.save_place import SavePlace
from sr_desktop.gui.segments import Segments
from sr_desktop.gui.settings_rows import Row
from sr_desktop.gui.tick import Tick
from sr_desktop.gui.translation import LANGUAGES, translate
from sr_desktop.jobs.naming import USUAL

Tell = Callable[[Any], None]


@dataclass(frozen=True, slots=True)
class Editor:
    """show: shows a value without telling of it. titled: whether the widget itself says what it is."""

    widget: QWidget
    show: Callable[[Any], None]
    titled: bool = False


def editor(row: Row, tell: Tell) -> Editor:
    """For one option; `tell` gets what the person chooses."""
    if row.option in _OWN:
        return _OWN[row.option](row, tell)
    option = OPTIONS[row.option]
    if option.kind is bool:
        return _switch(row, tell)
    if isinstance(option.rule, OneOf):
        return _one_of(row, option.rule, tell)
    raise ValueError(f"nothing to change {row.option} with")


def _switch(row: Row, tell: Tell) -> Editor:
    tick = Tick(translate("SettingsPage", row.label))
    tick.clicked.connect(lambda on: tell(bool(on)))
    return Editor(tick, tick.setChecked, titled=True)


def _one_of(row: Row, rule: OneOf, tell: Tell) -> Editor:
    by_key = {str(value): value for value in rule.values}
    segments = Segments(
        translate("SettingsPage", row.label),
        [(key, translate("SettingsPage", row.words[value])) for key, value in by_key.items()],
    )
    segments.chosen.connect(lambda key: tell(by_key[key]))
    return Editor(segments, lambda value: segments.choose(str(value)))


def _language(row: Row, tell: Tell) -> Editor:
    system = translate("SettingsPage", "As the system")
    choice = KeyChoice(translate("SettingsPage", row.label), [("", system), *LANGUAGES.items()])
    choice.chosen.connect(tell)
    return Editor(choice, choice.choose)


def _folder(_row: Row, tell: Tell) -> Editor:
    place = SavePlace()
    place.changed.connect(lambda: tell(str(place.folder) if place.folder is not None else ""))
    return Editor(place, lambda value: place.set_folder(Path(value) if value else None))


def _naming(_row: Row, tell: Tell) -> Editor:
    names = NameTemplate()
    names.changed.connect(lambda: tell("" if names.template == USUAL else names.template))
    return Editor(names, lambda value: names.set_template(value or USUAL))


def _device(_row: Row, tell: Tell) -> Editor:
    choice = DeviceChoice()
    choice.chosen.connect(tell)
    return Editor(choice, choice.choose)


_OWN: dict[str, Callable[[Row, Tell], Editor]] = {
    "language": _language,
    "save_folder": _folder,
    "naming": _naming,
    "device": _device,
}
"""Options whose values are not told by their declaration."""
