"""Log files: one a process kind, rotated, under the program's home; never needed for anything."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler

from sr_desktop.base import paths

FORMAT = "%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"


def start_logging(name: str) -> None:
    """Sends log lines of this process to `logs/NAME.log` (1 MB, two old ones kept); silent if that fails."""
    root = logging.getLogger()
    if any(isinstance(handler, RotatingFileHandler) for handler in root.handlers):
        return
    try:
        paths.logs().mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            paths.logs() / f"{name}.log",
            maxBytes=1_000_000,
            backupCount=2,
            encoding="utf-8",
            delay=True,
        )
    except OSError:
        root.addHandler(logging.NullHandler())
        return
    handler.setFormatter(logging.Formatter(FORMAT))
    root.addHandler(handler)
    root.setLevel(logging.INFO)
