"""Which Python the engine runs with: the program's own, or that of a GPU pack. One small file decides.

A file of its own rather than an option among the settings: these are written by the engine too, and
by whatever window is open; this one is written by the switch alone, whole or not at all, and removing
it is the way back.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from sr_desktop.base import paths

log = logging.getLogger(__name__)

SPOKEN = f"{sys.version_info.major}.{sys.version_info.minor}"
"""The Python of this program; both sides of the pipe must be of one, for what crosses it is pickled."""


@dataclass(frozen=True, slots=True)
class OtherEngine:
    """python: the interpreter; device: what it must find, `cuda`, `xpu` or `cpu`; spoken: as `SPOKEN`."""

    python: Path
    device: str
    spoken: str = SPOKEN


def switch() -> Path:
    """The file; it lies beside the packs, so that whoever removes that folder goes back too."""
    return paths.gpu_pack() / "engine.json"


def other_engine() -> OtherEngine | None:
    """The one that is switched on; None: the program's own. Never raises."""
    try:
        table = json.loads(switch().read_text(encoding="utf-8"))
        python, device, spoken = table["python"], table["device"], table["spoken"]
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        log.warning("the switch of the engine cannot be read: %r", error)
        return None
    if not all(isinstance(each, str) for each in (python, device, spoken)):
        return None
    return OtherEngine(Path(python), device, spoken)


def use(engine: OtherEngine | None) -> None:
    """Switches; None: back to the program's own. Raises `OSError`, and then nothing has changed."""
    file = switch()
    if engine is None:
        file.unlink(missing_ok=True)
        return
    part = file.with_name(f"{file.name}.{os.getpid()}.part")
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        part.write_text(
            json.dumps({**asdict(engine), "python": str(engine.python)}), encoding="utf-8"
        )
        part.replace(file)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
