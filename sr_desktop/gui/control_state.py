"""All that the controls say, as one value: what is undone, and what is remembered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, cast

from sr_desktop.base.settings import AppSettings
from sr_desktop.engine.settings import CM_PER_INCH
from sr_desktop.gui.albums import Own
from sr_desktop.gui.more_options import FileChoices
from sr_desktop.gui.print_plan import FEWEST, LONGEST, MOST, SHORTEST, PrintPlan
from sr_desktop.gui.print_size import usual_plan
from sr_desktop.gui.translation import translate
from sr_desktop.jobs.job import Faces, Format, Settings, Size
from sr_desktop.jobs.naming import USUAL
from sr_desktop.jobs.presets import Preset

PRINT = "print"
SIZES = {"same": 1.0, "2x": 2.0, "4x": 4.0}


@dataclass(frozen=True, slots=True)
class ControlState:
    """preset: its id. size: a key of `SIZES`, `PRINT`, or None: the preset's own. Shares in per cent.

    model: an id; empty: the preset's. faces: see `Settings`; empty: as the preset says.
    """

    preset: str
    size: str | None
    clean_up: int
    strength: int
    keep_colours: bool
    model: str = ""
    faces: Faces | Literal[""] = ""
    print_plan: PrintPlan = field(default_factory=usual_plan)
    files: FileChoices = field(default_factory=FileChoices)

    def remembered(self) -> dict[str, Any]:
        """What is kept for the next start, by the names of `AppSettings`."""
        plan, files = self.print_plan, self.files
        return {
            "preset": self.preset,
            "model": self.model,
            "faces": self.faces,
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


def size_words(size: Size) -> str:
    """`4x bigger`, `for print`: a size as the controls call it."""
    key = size_key(size)
    if key == PRINT:
        return translate("Controls", "for print")
    if key == "same":
        return translate("Controls", "same size")
    if key == "2x":
        return translate("Controls", "2x bigger")
    if key == "4x":
        return translate("Controls", "4x bigger")
    return str(size)


def own_of(settings: Settings, presets: Iterable[Preset], usual: str) -> Own:
    """Settings that a photo was sent with, without what belongs to the computer, to files and to its faces.

    usual: the id of the preset that it was, as long as others suit no better.
    """
    preset = _nearest(settings, presets, usual)
    base = preset.settings
    made = replace(
        settings.for_others,
        format=base.format,
        quality=base.quality,
        device=base.device,
        tile=base.tile,
    )
    return Own(made, preset.id)


def state_of(own: Own, presets: Iterable[Preset], now: ControlState) -> ControlState:
    """What the controls say when they show these settings; all that belongs to files is as it is now."""
    settings = own.settings
    preset = _nearest(settings, presets, own.preset)
    return ControlState(
        preset=preset.id,
        size=size_key(settings.size),
        clean_up=round(settings.clean_up * 100),
        strength=round(settings.strength * 100),
        keep_colours=settings.keep_colours,
        model="" if settings.model == preset.settings.model else settings.model,
        faces="" if settings.faces == preset.settings.faces else settings.faces,
        print_plan=plan_of(settings.size, now.print_plan.unit) or now.print_plan,
        files=now.files,
    )


def _nearest(settings: Settings, presets: Iterable[Preset], usual: str) -> Preset:
    """The preset that shares most with settings: first of all what no control can change."""

    def likeness(preset: Preset) -> tuple[bool, bool, bool, int]:
        other = preset.settings
        fixed = all(
            getattr(settings, name) == getattr(other, name)
            for name in ("luminance_only", "descreen", "engine")
        )
        free = ("size", "clean_up", "strength", "faces", "keep_colours")
        alike = sum(getattr(settings, name) == getattr(other, name) for name in free)
        return fixed, settings.model == other.model, preset.id == usual, alike

    return max(presets, key=likeness)


def _held(width: float, height: float, unit: str, dpi: int, stands: str) -> PrintPlan:
    """A plan within what can be planned."""
    width, height = (min(LONGEST, max(SHORTEST, side)) for side in (width, height))
    return PrintPlan(width, height, unit, min(MOST, max(FEWEST, dpi)), stands)
