"""What the page of settings shows: which options, in which order, in which words.

Types, start values and what may be chosen are declared in `base.settings`; the page draws itself from both.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sr_desktop.gui.translation import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Row:
    """One option: its name in `AppSettings`, its label, a sentence of help, and words for its values."""

    option: str
    label: str
    help: str = ""
    words: Mapping[Any, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Section:
    """A few rows that belong together."""

    title: str
    rows: tuple[Row, ...]


SECTIONS = (
    Section(
        QT_TRANSLATE_NOOP("SettingsPage", "Language and look"),
        (
            Row(
                "language",
                QT_TRANSLATE_NOOP("SettingsPage", "Language"),
                QT_TRANSLATE_NOOP(
                    "SettingsPage", "Another language is spoken from the next start on."
                ),
            ),
            Row(
                "theme",
                QT_TRANSLATE_NOOP("SettingsPage", "Appearance"),
                words={
                    "system": QT_TRANSLATE_NOOP("SettingsPage", "As the system"),
                    "light": QT_TRANSLATE_NOOP("SettingsPage", "Light"),
                    "dark": QT_TRANSLATE_NOOP("SettingsPage", "Dark"),
                },
            ),
            Row(
                "high_contrast",
                QT_TRANSLATE_NOOP("SettingsPage", "High contrast"),
                words={
                    "system": QT_TRANSLATE_NOOP("SettingsPage", "As the system"),
                    "on": QT_TRANSLATE_NOOP("SettingsPage", "On"),
                    "off": QT_TRANSLATE_NOOP("SettingsPage", "Off"),
                },
            ),
            Row(
                "text_size",
                QT_TRANSLATE_NOOP("SettingsPage", "Size of text"),
                words={1.0: "100 %", 1.25: "125 %", 1.5: "150 %", 2.0: "200 %"},
            ),
        ),
    ),
    Section(
        QT_TRANSLATE_NOOP("SettingsPage", "New files"),
        (
            Row(
                "save_folder",
                QT_TRANSLATE_NOOP("SettingsPage", "Save"),
                QT_TRANSLATE_NOOP("SettingsPage", "Your originals are never changed."),
            ),
            Row("naming", QT_TRANSLATE_NOOP("SettingsPage", "Name of the new files")),
        ),
    ),
    Section(
        QT_TRANSLATE_NOOP("SettingsPage", "While photos are restored"),
        (
            Row(
                "device",
                QT_TRANSLATE_NOOP("SettingsPage", "Restore with"),
                QT_TRANSLATE_NOOP("SettingsPage", "Automatic takes the fastest that works."),
            ),
            Row(
                "keep_awake",
                QT_TRANSLATE_NOOP("SettingsPage", "Keep the computer awake"),
                QT_TRANSLATE_NOOP("SettingsPage", "Until the last photo is done."),
            ),
            Row(
                "notifications",
                QT_TRANSLATE_NOOP("SettingsPage", "Say when many photos are done"),
                QT_TRANSLATE_NOOP(
                    "SettingsPage", "With a note of the system, while you are in another window."
                ),
            ),
        ),
    ),
)

ALSO_RESET = (
    *("format", "quality", "tile", "overview_map", "face_strip"),
    *("unit", "print_width", "print_height", "print_dpi", "print_stands"),
)
"""Options that are set elsewhere in the window."""


def shown() -> tuple[str, ...]:
    """The names of all options on the page."""
    return tuple(row.option for section in SECTIONS for row in section.rows)
