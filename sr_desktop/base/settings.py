"""The few things that are remembered between runs, in one JSON file that may be damaged."""

from __future__ import annotations

import json
import logging
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, fields

from sr_desktop.base import paths

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class AppSettings:
    """Remembered values; all text, empty if never set.

    last_folder: where the open dialog starts. save_folder: where results go, empty for beside the
    original. window: geometry, base64. preset: id of the last preset. model: id of the model chosen
    instead of the preset's. precision: the measured choice of the engine, as JSON (see
    `engine.precision`).
    """

    last_folder: str = ""
    save_folder: str = ""
    window: str = ""
    preset: str = "old-photo"
    model: str = ""
    precision: str = ""


def load_settings() -> AppSettings:
    """The remembered values; start values for everything missing, wrong or damaged. Never raises."""
    try:
        table = json.loads(paths.settings_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return AppSettings()
    if not isinstance(table, dict):
        return AppSettings()
    known = {field.name for field in fields(AppSettings)}
    return AppSettings(**{k: v for k, v in table.items() if k in known and isinstance(v, str)})


def save_settings(settings: AppSettings) -> None:
    """Writes the values whole or not at all; a failure is logged, never raised."""
    file = paths.settings_file()
    part = file.with_name(f"{file.name}.{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(asdict(settings), indent=1), encoding="utf-8")
        part.replace(file)
    except OSError as error:
        log.warning("settings not saved: %s", error)
        with suppress(OSError):
            part.unlink(missing_ok=True)
