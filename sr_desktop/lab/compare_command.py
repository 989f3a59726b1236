"""`sr-desktop lab compare`: its options, and what it prints."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from sr_desktop.base.errors import WrongUsage
from sr_desktop.base.files import new_file
from sr_desktop.engine.device import cores
from sr_desktop.engine.image import Photo
from sr_desktop.engine.image_io import open_photo
from sr_desktop.lab.compare import Comparison, Side, compare, sheet
from sr_desktop.lab.values import positive, share
from sr_desktop.models.store import find_model

DESCRIPTION = """\
Our engine beside an original one, on the same weights and photo, in one run: the original
RealESRGANer (extra `reference`), or OpenCV's dnn_superres (extra `opencv`) for files that were made
for it. Says how long each takes, how much memory its process has at most, and how far their
pictures lie apart (in luminance for networks of luminance)."""


def add_compare(commands: Any) -> None:
    """Adds `compare` to the subparsers of `lab`."""
    parser = commands.add_parser(
        "compare", help="our engine beside the original one", description=DESCRIPTION
    )
    parser.add_argument("photo", type=Path)
    parser.add_argument(
        "--model", default="realesr-general-x4v3", metavar="ID", help="an id, or a file"
    )
    parser.add_argument("--clean-up", type=share, default=1.0, metavar="0..1")
    parser.add_argument("--device", default="cpu", help="cpu, cuda:N, mps or xpu")
    parser.add_argument("--size", metavar="WxH", help="scale the photo to this size first")
    parser.add_argument(
        "--runs", type=positive, default=3, help="of each; the best counts; default %(default)s"
    )
    parser.add_argument(
        "--sheet", type=Path, metavar="FILE.png", help="also a picture of both, side by side"
    )
    parser.set_defaults(run=run_compare)


def run_compare(options: argparse.Namespace) -> int:
    """`lab compare`; 0 when done. Raises as opening photos and models does, and `ExtraMissing`."""
    photo = open_photo(options.photo)
    if options.size:
        photo = _scaled(options.photo, options.size)
    model = find_model(options.model)
    found = compare(
        photo, model, clean_up=options.clean_up, device=options.device, runs=options.runs
    )
    sys.stdout.write(
        f"{photo.size[0]} x {photo.size[1]} pixels, {model.id}, "
        f"{cores()} cores, best of {options.runs}\n" + report(found)
    )
    if options.sheet:
        with new_file(options.sheet) as file:
            sheet(photo, found).save(file.stream, "PNG")
        sys.stdout.write(f"{file.path}\n")
    return 0


def report(found: Comparison) -> str:
    """The figures of a comparison, a line each."""
    what = "luminance" if found.channels == 1 else "colours"
    return (
        _line(found.original)
        + _line(found.ours)
        + f"{'ratio':21}{found.ratio:9.2f}\n"
        + f"{'PSNR between the two':21}{found.psnr:9.1f} dB\n"
        + f"{'difference':21}{found.mean:9.4f} of 255 in the mean, {found.largest:.0f} at most ({what})\n"
    )


def _line(side: Side) -> str:
    memory = "" if side.memory is None else f", {side.memory / 1e6:.0f} MB at most"
    return f"{side.name:21}{side.seconds:9.4f} s  ({side.precision}{memory})\n"


def _scaled(path: Path, text: str) -> Photo:
    match = re.fullmatch(r"([1-9]\d{0,4})x([1-9]\d{0,4})", text)
    if match is None:
        raise WrongUsage(f"{text!r} is no size.", next_step="Write it like 640x480.")
    with Image.open(path) as image:
        size = (int(match[1]), int(match[2]))
        fitted = image.convert("RGB").resize(size, Image.Resampling.LANCZOS)
    return Photo(np.asarray(fitted))
