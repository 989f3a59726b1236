"""What may be a model's id where it comes from a file that anybody may have written."""

from __future__ import annotations

import re
from pathlib import Path

from sr_desktop.models.catalog import IMPORTABLE

LONGEST_NAME = 200


def model_id(name: str) -> str:
    """`name`, if it is a model's id; a path would open whatever a stranger names. Raises `ValueError`."""
    path = Path(name)
    if name.startswith("~") or path.name != name or re.search(r"[/\\:]", name):
        raise ValueError(name)
    if path.suffix.lower() in IMPORTABLE or len(name) > LONGEST_NAME:
        raise ValueError(name)
    return name
