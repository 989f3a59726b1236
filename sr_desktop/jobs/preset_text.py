"""Presets as TOML text; the standard library reads TOML and does not write it.

https://toml.io/en/v1.0.0
"""

from __future__ import annotations

from collections.abc import Sequence

from sr_desktop.jobs.job import DEFAULT_MODEL, Size
from sr_desktop.jobs.presets import Preset

HEAD = "# Presets of SR Desktop. Import this file in the program, below its own presets.\n"
KEPT = (
    *("model", "size", "clean_up", "strength", "faces"),
    *("keep_colours", "luminance_only", "descreen"),
)
"""The settings that a preset is: those of photos, not of one photo, of files and of this computer."""
_SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def written(presets: Sequence[Preset]) -> str:
    """A file with these presets; the usual model is left out, for a later program may have a better one."""
    return HEAD + "".join(_entry(preset) for preset in presets)


def text(value: str) -> str:
    """A basic string of TOML: in quotes, what may not stand there escaped.

    Raises `ValueError` for half a surrogate pair, which TOML can't hold.
    """
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise ValueError("half a character")
    return '"' + "".join(_escaped(character) for character in value) + '"'


def _escaped(character: str) -> str:
    if character in _SHORT:
        return _SHORT[character]
    number = ord(character)
    return f"\\u{number:04X}" if number < 0x20 or number == 0x7F else character


def _entry(preset: Preset) -> str:
    lines = ["", "[[preset]]", f"id = {text(preset.id)}", f"name = {text(preset.name)}"]
    if preset.like:
        lines.append(f"like = {text(preset.like)}")
    for name in KEPT:
        value = getattr(preset.settings, name)
        if name != "model" or value != DEFAULT_MODEL:
            lines.append(f"{name} = {_value(value)}")
    return "\n".join(lines) + "\n"


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (str, Size)):
        return text(str(value))
    return repr(value)
