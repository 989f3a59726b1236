"""`sr-desktop lab degrade`: a contact sheet of random old-photo versions, to look at the model."""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from sr_desktop.base.errors import NoPhotos, WrongUsage
from sr_desktop.base.files import new_file
from sr_desktop.lab.datasets import crop, pictures
from sr_desktop.lab.degrade import Degraded, degrade
from sr_desktop.lab.sheets import FONT, GAP, INK, PAPER, as_image

SIDE = 256
"""Side of the clean crops, pixels."""
LINES = 2
"""Lines of text above a pair."""
LINE_HEIGHT = FONT + 4
COLUMNS = 3


def add_degrade(commands: Any) -> None:
    """Adds `degrade` to the subcommands of `lab`."""
    parser = commands.add_parser(
        "degrade",
        help="a sheet of random old-photo versions of pictures",
        description="Draws what the training sees: crops of the pictures in DIR (left), each beside "
        "a random worn scan of it (right, every pixel enlarged), with its seed and ingredients.",
    )
    parser.add_argument("photos", type=Path, metavar="DIR")
    parser.add_argument("sheet", type=Path, metavar="SHEET.png")
    parser.add_argument("--seed", type=int, default=0, help="another one, other versions")
    parser.add_argument("--count", type=int, default=12, help="of pairs; default %(default)s")
    parser.add_argument(
        "--scale", type=int, choices=(2, 4), default=4, help="how much smaller; default %(default)s"
    )
    parser.set_defaults(run=run_degrade)


def run_degrade(options: argparse.Namespace) -> int:
    """Writes the sheet and prints its path. Raises `NoPhotos`, `WrongUsage`, or what saving raises."""
    if options.count < 1 or options.seed < 0:
        raise WrongUsage("--count must be 1 or more, and --seed 0 or more.")
    if options.sheet.suffix.lower() != ".png":
        raise WrongUsage(
            f"The sheet is a PNG picture, {options.sheet.name!r} is no name for one.",
            next_step="Give it a name that ends in .png.",
        )
    if options.sheet.exists():
        raise WrongUsage(
            f"{options.sheet} is there already, and nothing is ever overwritten.",
            next_step="Give the sheet another name.",
        )
    files = usable(options.photos)
    sheet = contact_sheet(files, seed=options.seed, count=options.count, scale=options.scale)
    with new_file(options.sheet) as file:
        sheet.save(file.stream, "PNG")
    sys.stdout.write(f"{file.path}\n")
    return 0


def usable(folder: Path) -> list[Path]:
    """The pictures in `folder` that are large enough for a crop; raises `NoPhotos` without any."""
    if not folder.is_dir():
        raise NoPhotos(f"There is no folder {folder}.", next_step="Check its name.")
    found = sorted(path for group in pictures([folder]) for path in group)
    large = [path for path in found if _shorter_side(path) >= SIDE]
    if not large:
        raise NoPhotos(
            f"There are no pictures of {SIDE} x {SIDE} pixels or more in {folder}.",
            next_step="Choose a folder with larger ones.",
        )
    return large


def _shorter_side(path: Path) -> int:
    try:
        with Image.open(path) as image:
            return min(image.size)
    except OSError:
        return 0


def contact_sheet(files: Sequence[Path], *, seed: int, count: int, scale: int) -> Image.Image:
    """`count` labelled pairs of truth and worn scan in a grid of up to `COLUMNS` pairs a row.

    Pair N is made of file N (from the start again after the last) by the generator (seed, N).
    """
    columns = min(COLUMNS, count)
    cell = (2 * SIDE + 2 * GAP, SIDE + LINES * LINE_HEIGHT + GAP)
    sheet = Image.new(
        "RGB", (columns * cell[0] + GAP, math.ceil(count / columns) * cell[1] + GAP), PAPER
    )
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(FONT)
    for index in range(count):
        rng = np.random.default_rng((seed, index))
        pair = degrade(crop(files[index % len(files)], rng, SIDE), rng, scale=scale)
        left, top = GAP + index % columns * cell[0], GAP + index // columns * cell[1]
        words = f"{seed}/{index}  {pair.made}".split(" ")
        for line, text in enumerate(wrapped(words, font, 2 * SIDE)):
            draw.text((left, top + line * LINE_HEIGHT), text, INK, font)
        _paste(sheet, pair, left, top + LINES * LINE_HEIGHT)
    return sheet


def _paste(sheet: Image.Image, pair: Degraded, left: int, top: int) -> None:
    sheet.paste(as_image(pair.truth), (left, top))
    low = as_image(pair.low).resize((SIDE, SIDE), Image.Resampling.NEAREST)
    sheet.paste(low, (left + SIDE, top))


def wrapped(
    words: Sequence[str], font: ImageFont.FreeTypeFont | ImageFont.ImageFont, width: int
) -> Iterator[str]:
    """The words as at most `LINES` lines no wider than `width` pixels; the rest is left out."""
    line, lines = "", 0
    for word in words:
        longer = f"{line} {word}" if line else word
        if line and font.getlength(longer) > width:
            yield line
            lines += 1
            if lines == LINES:
                return
            longer = word
        line = longer
    yield line
