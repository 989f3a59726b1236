"""The switches that say how photos shall be restored, of `restore`, `queue add` and `queue watch`."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sr_desktop.base.errors import SRError, UnknownModel, WrongUsage
from sr_desktop.cli.devices import device_list
from sr_desktop.cli.faces import add_faces, with_faces
from sr_desktop.cli.info import like
from sr_desktop.cli.naming import add_naming
from sr_desktop.cli.speech import HINTS

if TYPE_CHECKING:
    from sr_desktop.jobs.job import Settings


def add_options(parser: argparse.ArgumentParser) -> None:
    """Adds them to a command."""
    start = parser.add_mutually_exclusive_group()
    start.add_argument("--preset", metavar="ID", help=f"start values: {_preset_ids()}")
    start.add_argument(
        "--like", type=Path, metavar="RESULT", help="as this result was made: the same again"
    )
    parser.add_argument("--model", metavar="ID", help="see sr-desktop models list")
    parser.add_argument(
        "--size", metavar="SIZE", help="same, 2x, 4x, 2000x3000 (pixels) or 20x30cm@300 (a print)"
    )
    parser.add_argument(
        "--clean-up", type=_share, metavar="0..1", help="0 keeps the grain, 1 is smooth"
    )
    parser.add_argument(
        "--strength", type=_share, metavar="0..1", help="0 leaves the photo as it was"
    )
    add_faces(parser)
    parser.add_argument("--keep-colours", action=argparse.BooleanOptionalAction, default=None)
    parser.add_argument(
        "--to", type=Path, metavar="DIR", help="where results go (default: beside each photo)"
    )
    add_naming(parser)
    parser.add_argument("--format", choices=("auto", "png", "jpeg", "tiff", "webp"))
    parser.add_argument(
        "--quality",
        type=_quality,
        metavar="1..100",
        help="of a JPEG or WebP (default: as the photo's own, at least 92)",
    )
    parser.add_argument(
        "--device",
        type=device_list,
        metavar="D",
        help="auto, cpu, cuda:N, mps or xpu; several at once: cuda:0,cuda:1",
    )
    parser.add_argument(
        "--tile",
        type=_tile,
        metavar="N",
        help="side of a tile, 16 to 8192 pixels, or auto (the quickest)",
    )
    parser.add_argument(
        "--engine", choices=("own", "reference"), help="reference: the original code"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a line on stdout")


def path_word(text: str) -> Path:
    """The name of a photo or folder; not an empty word."""
    if not text:
        raise argparse.ArgumentTypeError("an empty name is no photo")
    return Path(text)


def settings_of(options: argparse.Namespace) -> Settings:
    """What was asked for, on top of the preset. Raises `WrongUsage`."""
    from sr_desktop.jobs.job import Size
    from sr_desktop.jobs.own_presets import all_presets
    from sr_desktop.jobs.presets import DEFAULT_PRESET, find_preset
    from sr_desktop.models.store import find_model

    record = None
    if options.like is not None:
        record = like(options.like)
        settings = record.settings
    else:
        settings = find_preset(all_presets(), options.preset or DEFAULT_PRESET).settings
    changes: dict[str, Any] = {
        "model": options.model,
        "size": None if options.size is None else Size.parse(options.size),
        "clean_up": options.clean_up,
        "strength": options.strength,
        "keep_colours": options.keep_colours,
        "format": options.format,
        "quality": options.quality,
        "device": options.device,
        "engine": options.engine,
    }
    settings = replace(
        settings, **{key: value for key, value in changes.items() if value is not None}
    )
    if options.tile is not None:
        settings = replace(settings, tile=options.tile or None)
    if options.to is not None and options.to.exists() and not options.to.is_dir():
        raise WrongUsage(f"--to {options.to} is a file.", next_step="Name a folder.")
    try:
        find_model(settings.model)
    except SRError as error:
        if isinstance(error, UnknownModel):
            hint = HINTS.get(type(error), "")
            raise WrongUsage(
                error.sentence, next_step=f"{error.next_step} {hint}".strip()
            ) from error
    return with_faces(settings, options, record)


def _preset_ids() -> str:
    """The ids of all presets, the person's own too."""
    from sr_desktop.jobs.own_presets import all_presets

    return ", ".join(preset.id for preset in all_presets())


def _share(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not between 0 and 1")
    return value


def _quality(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 100:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to 100")
    return int(text)


def _tile(text: str) -> int:
    if text == "auto":
        return 0
    if not text.isdigit() or not 16 <= int(text) <= 8192:
        raise argparse.ArgumentTypeError(f"{text!r} is neither auto nor a number from 16 to 8192")
    return int(text)
