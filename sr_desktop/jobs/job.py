"""What is asked for: one photo, where its result goes, and how it shall be restored."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sr_desktop.engine.settings import (
    DEFAULT_MODEL,
    EngineName,
    FaceChoice,
    Faces,
    Format,
    Settings,
    Size,
)

__all__ = [
    "DEFAULT_MODEL",
    "EngineName",
    "FaceChoice",
    "Faces",
    "Format",
    "Job",
    "Settings",
    "Size",
]


@dataclass(frozen=True, slots=True)
class Job:
    """One photo to restore: `source` is only read; the result becomes `target` or its next free name."""

    id: int
    source: Path
    target: Path
    settings: Settings
