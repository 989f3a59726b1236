"""Where the program keeps its things. `SR_DESKTOP_HOME` moves all of it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import sr_desktop

APP = "sr-desktop"
DATA = "SR_DESKTOP_DATA"
"""Set for an engine of a GPU pack alone."""


def home() -> Path:
    """The folder for settings, imported weights and logs; not created by asking.

    `SR_DESKTOP_HOME` if set; else %LOCALAPPDATA% on Windows, Application Support on macOS,
    $XDG_DATA_HOME (~/.local/share) elsewhere.
    """
    chosen = os.environ.get("SR_DESKTOP_HOME")
    if chosen:
        return Path(chosen).expanduser()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / "SR Desktop"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "SR Desktop"
    data = os.environ.get("XDG_DATA_HOME")
    return (Path(data) if data else Path.home() / ".local" / "share") / APP


def _data() -> Path:
    """The folder that holds `resources` and `models`: inside an installed package, or the checkout.

    An engine of a GPU pack, which runs from sources that lie elsewhere, is told it by `DATA`.
    """
    told = os.environ.get(DATA)
    if told:
        return Path(told)
    package = Path(sr_desktop.__file__).parent
    inside = package / "_data"
    return inside if inside.is_dir() else package.parent


def data() -> Path:
    """The folder of `resources` and `models`, to be told to another process by `DATA`."""
    return _data()


def resources() -> Path:
    """Icons, presets, the sample: files that come with the program."""
    return _data() / "resources"


def bundled_models() -> Path:
    """The folder with `catalog.toml` and the bundled weights."""
    return _data() / "models"


def imported_models() -> Path:
    """Weights that the person added."""
    return home() / "models"


def gpu_pack() -> Path:
    """The private Python with a build of torch for the graphics card, if the person asked for it."""
    return home() / "gpu-pack"


def settings_file() -> Path:
    """The settings, one JSON file."""
    return home() / "settings.json"


def queue_file() -> Path:
    """The album queue, an SQLite database; its lock lies beside it."""
    return home() / "queue.sqlite3"


def logs() -> Path:
    """The folder of log files."""
    return home() / "logs"
