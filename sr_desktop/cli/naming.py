"""The switch that says what results are called."""

from __future__ import annotations

import argparse
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sr_desktop.jobs.job import Settings
    from sr_desktop.jobs.naming import Naming


def add_naming(restore: argparse.ArgumentParser) -> None:
    """Adds `--name`."""
    restore.add_argument(
        "--name",
        metavar="TEMPLATE",
        help="what results are called, of {name} {preset} {date} {size} {model} "
        "(default: {name} (restored))",
    )


def naming_of(options: argparse.Namespace, settings: Settings) -> Naming:
    """What was asked for; `WrongUsage` if no file can be called that."""
    from sr_desktop.jobs.naming import Naming, check_template
    from sr_desktop.jobs.own_presets import all_presets
    from sr_desktop.jobs.presets import DEFAULT_PRESET, find_preset

    if options.name is None:
        return Naming()
    template = check_template(options.name)
    preset = ""
    if options.like is None:
        preset = find_preset(all_presets(), options.preset or DEFAULT_PRESET).name
    day = datetime.now().astimezone().date()
    return Naming.of(template, settings, preset=preset, day=day)
