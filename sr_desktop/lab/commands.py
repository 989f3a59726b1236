"""`sr-desktop lab …`: train, evaluate, degrade, compare."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from sr_desktop.engine.device import cores
from sr_desktop.engine.image_io import open_photo
from sr_desktop.lab.compare import compare
from sr_desktop.lab.degrade_command import add_degrade
from sr_desktop.lab.evaluate_command import add_evaluate
from sr_desktop.lab.train_command import add_train
from sr_desktop.models.store import find_model


def main(arguments: Sequence[str]) -> int:
    """Runs one lab command; 0 when done. Errors come as `SRError`."""
    parser = argparse.ArgumentParser(prog="sr-desktop lab", description=__doc__)
    commands = parser.add_subparsers(required=True)

    add_train(commands)
    add_evaluate(commands)
    add_degrade(commands)

    comparing = commands.add_parser("compare", help="our engine beside the original RealESRGANer")
    comparing.add_argument("photo", type=Path)
    comparing.add_argument("--model", default="realesr-general-x4v3", metavar="ID")
    comparing.add_argument("--clean-up", type=float, default=1.0)
    comparing.add_argument("--device", default="cpu")
    comparing.add_argument("--size", metavar="WxH", help="scale the photo to this size first")
    comparing.add_argument("--runs", type=int, default=3)
    comparing.set_defaults(run=run_compare)

    options = parser.parse_args(arguments)
    spoken = logging.StreamHandler(sys.stderr)
    spoken.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%H:%M:%S"))
    logging.getLogger("sr_desktop.lab").addHandler(spoken)
    return int(options.run(options))


def run_compare(options: argparse.Namespace) -> int:
    """`lab compare`."""
    photo = open_photo(options.photo)
    if options.size:
        width, height = (int(side) for side in options.size.split("x"))
        with Image.open(options.photo) as image:
            fitted = image.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)
        photo = type(photo)(np.asarray(fitted))
    found = compare(
        photo,
        find_model(options.model),
        clean_up=options.clean_up,
        device=options.device,
        runs=options.runs,
    )
    sys.stdout.write(
        f"{photo.size[0]} x {photo.size[1]} pixels, {options.model}, "
        f"{cores()} cores, best of {options.runs}\n"
        f"original RealESRGANer  {found.original_seconds:7.2f} s  (float32)\n"
        f"SR Desktop             {found.ours_seconds:7.2f} s  ({found.precision})\n"
        f"ratio                  {found.ratio:7.2f}\n"
        f"PSNR between the two   {found.psnr:7.1f} dB, largest difference {found.largest}/255\n"
    )
    return 0
