"""All that the controls say, as one value: what is undone, and what is remembered."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from sr_desktop.base.settings import AppSettings
from sr_desktop.engine.settings import CM_PER_INCH
from sr_desktop.gui.more_options import FileChoices
from sr_desktop.gui.print_plan import FEWEST, LONGEST, MOST, SHORTEST, PrintPlan
from sr_desktop.gui.print_size import usual_plan
from sr_desktop.jobs.job import Format, Size
from sr_desktop.jobs.naming import USUAL

PRINT = "print"
SIZES = {"same": 1.0, "2x": 2.0, "4x": 4.0}


@dataclass(frozen=True, slots=True)
class ControlState:
    """preset: its id. size: a key of `SIZES`, `PRINT`, or None: the preset's own. Shares in per cent.

    model: an id; empty: the preset's.
    """

    preset: str
    size: str | None
    clean_up: int
    strength: int
    keep_colours: bool
    model: str = ""
    print_plan: PrintPlan = field(default_factory=usual_plan)
    files: FileChoices = field(default_factory=FileChoices)

    def remembered(self) -> dict[str, Any]:
        """What is kept for the next start, by the names of `AppSettings`."""
        plan, files = self.print_plan, self.files
        return {
            "preset": self.preset,
            "model": self.model,
            "save_folder": str(files.folder) if files.folder is not None else "",
            "naming": "" if files.template == USUAL else files.template,
            "device": files.device,
            "tile": files.tile,
            "format": files.format,
            "quality": files.quality,
            "unit": plan.unit,
            "print_width": plan.width,
            "print_height": plan.height,
            "print_dpi": plan.dpi,
            "print_stands": plan.stands,
        }


def recalled_files(settings: AppSettings) -> FileChoices:
    """What was chosen for files at the last time; a folder that is gone counts as none."""
    folder = Path(settings.save_folder)
    return FileChoices(
        folder=folder if settings.save_folder and folder.is_dir() else None,
        template=settings.naming or USUAL,
        format=cast("Format", settings.format),
        quality=settings.quality,
        device=settings.device,
        tile=settings.tile,
    )


def recalled_plan(settings: AppSettings) -> PrintPlan:
    """The print that was planned last, or a usual one."""
    usual = usual_plan(settings.unit)
    if not (settings.print_width and settings.print_height):
        return usual
    return _held(
        settings.print_width,
        settings.print_height,
        usual.unit,
        settings.print_dpi,
        settings.print_stands,
    )


def size_key(size: Size) -> str | None:
    """The key of a preset's size; None for one that has no button."""
    if size.box is not None:
        return PRINT if size.dpi else None
    return next((key for key, factor in SIZES.items() if factor == size.factor), None)


def plan_of(size: Size, unit: str) -> PrintPlan | None:
    """The plan that a preset's print was made with; None if its size is no print."""
    if size.box is None or not size.dpi:
        return None
    width, height = (round(side / size.dpi * CM_PER_INCH, 2) for side in size.box)
    stands = "photo" if not size.fixed else "landscape" if width > height else "portrait"
    return _held(width, height, unit, round(size.dpi), stands)


def _held(width: float, height: float, unit: str, dpi: int, stands: str) -> PrintPlan:
    """A plan within what can be planned."""
    width, height = (min(LONGEST, max(SHORTEST, side)) for side in (width, height))
    return PrintPlan(width, height, unit, min(MOST, max(FEWEST, dpi)), stands)
