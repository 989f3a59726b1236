"""`sr-desktop lab …`: train, evaluate, degrade, compare."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from sr_desktop.base.errors import NoPhotos, WrongUsage
from sr_desktop.base.progress import Progress
from sr_desktop.engine.device import cores
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.resample import resize
from sr_desktop.lab.compare import compare
from sr_desktop.lab.datasets import crop, pictures
from sr_desktop.lab.degrade import degrade
from sr_desktop.lab.evaluate import between, evaluate
from sr_desktop.lab.train import read_recipe, train
from sr_desktop.models.store import find_model

RECIPES = Path(__file__).parent


def main(arguments: Sequence[str]) -> int:
    """Runs one lab command; 0 when done. Errors come as `SRError`."""
    parser = argparse.ArgumentParser(prog="sr-desktop lab", description=__doc__)
    commands = parser.add_subparsers(required=True)

    training = commands.add_parser("train", help="train a pair of weights after a recipe")
    training.add_argument(
        "recipe", help=f"one of: {', '.join(sorted(p.stem for p in RECIPES.glob('*.toml')))}"
    )
    training.add_argument("--photos", type=Path, nargs="+", required=True, metavar="DIR")
    training.add_argument(
        "--strong", type=Path, required=True, metavar="FILE", help="teacher, strong clean-up"
    )
    training.add_argument(
        "--weak", type=Path, required=True, metavar="FILE", help="teacher, weak clean-up"
    )
    training.add_argument(
        "--work", type=Path, required=True, metavar="DIR", help="pairs, checkpoints, result"
    )
    training.add_argument("--iterations", type=int, help="instead of the recipe's")
    training.add_argument("--pairs", type=int, help="instead of the recipe's")
    training.set_defaults(run=run_train)

    evaluation = commands.add_parser("evaluate", help="figures on held-out degraded crops")
    evaluation.add_argument("--photos", type=Path, nargs="+", required=True, metavar="DIR")
    evaluation.add_argument("--models", nargs="+", default=["heirloom-x4"], metavar="ID")
    evaluation.add_argument("--clean-up", type=float, default=0.5)
    evaluation.add_argument("--count", type=int, default=100)
    evaluation.set_defaults(run=run_evaluate)

    degrading = commands.add_parser(
        "degrade", help="a sheet of random old-photo versions of pictures"
    )
    degrading.add_argument("photos", type=Path, metavar="DIR")
    degrading.add_argument("sheet", type=Path, metavar="SHEET.png")
    degrading.add_argument("--seed", type=int, default=0)
    degrading.add_argument("--count", type=int, default=12)
    degrading.set_defaults(run=run_degrade)

    comparing = commands.add_parser("compare", help="our engine beside the original RealESRGANer")
    comparing.add_argument("photo", type=Path)
    comparing.add_argument("--model", default="realesr-general-x4v3", metavar="ID")
    comparing.add_argument("--clean-up", type=float, default=1.0)
    comparing.add_argument("--device", default="cpu")
    comparing.add_argument("--size", metavar="WxH", help="scale the photo to this size first")
    comparing.add_argument("--runs", type=int, default=3)
    comparing.set_defaults(run=run_compare)

    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    return int(options.run(options))


def run_train(options: argparse.Namespace) -> int:
    """`lab train`."""
    recipe_file = RECIPES / f"{options.recipe}.toml"
    if not recipe_file.is_file():
        raise WrongUsage(
            f"There is no recipe {options.recipe!r}.", next_step="sr-desktop lab train --help"
        )
    changes = {
        key: value
        for key, value in (("iterations", options.iterations), ("pairs", options.pairs))
        if value is not None
    }
    files = train(
        options.recipe,
        read_recipe(recipe_file, **changes),
        options.photos,
        (options.strong, options.weak),
        options.work,
        Progress(),
    )
    for file in files:
        sys.stdout.write(f"{file}\n")
    return 0


def run_evaluate(options: argparse.Namespace) -> int:
    """`lab evaluate`."""
    networks = {}
    for name in options.models:
        model = find_model(name)
        networks[name] = between(model.strong, model.weak, options.clean_up)
    _pictures_or_refuse(options.photos)
    rows = evaluate(networks, options.photos, count=options.count, progress=Progress())
    sys.stdout.write(f"{'':28} {'PSNR dB':>8} {'edges':>8} {'noise':>8}\n")
    for row in rows:
        sys.stdout.write(f"{row.name:28} {row.psnr:8.2f} {row.edges:8.2f} {row.noise:8.2f}\n")
    return 0


def run_degrade(options: argparse.Namespace) -> int:
    """`lab degrade`: truth above, its old-photo version (enlarged) below."""
    files = _pictures_or_refuse([options.photos])
    columns = []
    for index in range(options.count):
        rng = np.random.default_rng((options.seed, index))
        pair = degrade(crop(files[index % len(files)], rng, 256), rng)
        columns.append(np.concatenate([pair.truth, resize(pair.low, 256, 256).clip(0, 1)]))
    Image.fromarray(np.rint(np.concatenate(columns, axis=1) * 255).astype(np.uint8)).save(
        options.sheet
    )
    return 0


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


def _pictures_or_refuse(folders: Sequence[Path]) -> list[Path]:
    missing = [folder for folder in folders if not folder.is_dir()]
    files = [] if missing else [path for group in pictures(folders) for path in group]
    if not files:
        raise NoPhotos(f"There are no pictures in {', '.join(map(str, missing or folders))}.")
    return files
