"""The presets: plain names for sets of start values, read from `resources/presets.toml`.

Beside them stand those that the person saved (see `own_presets`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, get_args

from sr_desktop.base import paths
from sr_desktop.base.errors import WrongUsage
from sr_desktop.base.sentences import sentence
from sr_desktop.jobs.job import Faces, Settings, Size

DEFAULT_PRESET = "old-photo"

_WORDS = {"id", "name", "help", "icon"}
_SETTINGS = {field.name for field in fields(Settings)} - {"face_choices"}
"""What a preset may say; choices for faces belong to one photo."""


@dataclass(frozen=True, slots=True)
class Preset:
    """One preset: `id` for the command line, `name` and one-line `help` for the person.

    own:  whether the person saved it. like: of such a one the preset it was made from.
    """

    id: str
    name: str
    help: str
    icon: str
    settings: Settings
    own: bool = False
    like: str = ""


def load_presets(path: Path | None = None) -> tuple[Preset, ...]:
    """All presets in their order; raises `ValueError` naming the first wrong entry."""
    path = path or paths.resources() / "presets.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(_preset(entry) for entry in table["preset"])


def find_preset(presets: Sequence[Preset], wanted: str) -> Preset:
    """The preset of that id; `WrongUsage` naming the known ones otherwise."""
    for preset in presets:
        if preset.id == wanted:
            return preset
    known = ", ".join(preset.id for preset in presets)
    raise WrongUsage(
        "There is no preset {wanted}.",
        wanted=repr(wanted),
        next_step=sentence("Presets are: {known}.", known=known),
    )


def _preset(entry: dict[str, Any]) -> Preset:
    name = entry.get("id", "?")
    unknown = entry.keys() - _WORDS - _SETTINGS
    missing = _WORDS - entry.keys()
    if unknown or missing:
        raise ValueError(f"preset {name}: unknown {sorted(unknown)}, missing {sorted(missing)}")
    values = {key: value for key, value in entry.items() if key not in _WORDS}
    if "size" in values:
        values["size"] = Size.parse(values["size"])
    for key in ("clean_up", "strength"):
        if not 0 <= values.get(key, 0) <= 1:
            raise ValueError(f"preset {name}: {key} must be 0 to 1")
    if values.get("faces", "leave") not in get_args(Faces):
        raise ValueError(f"preset {name}: faces must be one of {', '.join(get_args(Faces))}")
    return Preset(entry["id"], entry["name"], entry["help"], entry["icon"], Settings(**values))
