"""Small pictures of what the presets do: half of each as it was, half as it becomes."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap

from sr_desktop.base import paths
from sr_desktop.jobs.presets import Preset

SIZE = QSize(64, 48)
"""Of a picture in a row, in logical pixels; in a tooltip it is twice as large."""


def file_of(preset: Preset) -> Path | None:
    """The file that `packaging/make_preset_pictures.py` made; an own preset has that of what it is like."""
    file = paths.resources() / "presets" / f"{preset.like if preset.own else preset.id}.webp"
    return file if file.is_file() else None


def picture_of(preset: Preset, ratio: float) -> QPixmap | None:
    """The picture for a row, for a screen of that device pixel ratio; None if there is none."""
    file = file_of(preset)
    return None if file is None else _drawn(str(file), ratio)


def tooltip(preset: Preset, help_text: str) -> str:
    """Words, and above them the picture in its full size."""
    file = file_of(preset)
    if file is None:
        return help_text
    wide, high = 2 * SIZE.width(), 2 * SIZE.height()
    image = f'<img src="{escape(file.as_uri())}" width="{wide}" height="{high}">'
    return f"<p>{image}</p><p>{escape(help_text)}</p>"


@lru_cache(maxsize=64)
def _drawn(file: str, ratio: float) -> QPixmap | None:
    whole = QPixmap(file)
    if whole.isNull():
        return None
    made = whole.scaled(
        SIZE * ratio,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    made.setDevicePixelRatio(ratio)
    return made
