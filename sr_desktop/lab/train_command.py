"""`sr-desktop lab train`: a model after a recipe, on a folder of photos."""

from __future__ import annotations

import argparse
import logging
import re
import sys
import time
from pathlib import Path
from typing import Any

from sr_desktop.base.errors import NoPhotos, WrongUsage
from sr_desktop.base.paths import home, imported_models
from sr_desktop.base.progress import Progress
from sr_desktop.engine.device import choose_device
from sr_desktop.lab.datasets import pictures
from sr_desktop.lab.recipe import changed, read_recipe, recipe_names
from sr_desktop.lab.train import export, minutes, train
from sr_desktop.lab.values import positive
from sr_desktop.models.catalog import load_catalog
from sr_desktop.models.store import find_model

log = logging.getLogger(__name__)

PREPARATION_EVERY = 15
"""Seconds between two lines about the pairs."""


def add_train(commands: Any) -> None:
    """Adds `train` to the subparsers of `lab`."""
    parser = commands.add_parser(
        "train",
        help="train a model after a recipe, on a folder of photos",
        description="Trains a model and puts it among your models, where `models list` shows it. "
        "Stopped and started again with the same words, it goes on where it was.",
    )
    add = parser.add_argument
    add("recipe", help=f"one of {', '.join(recipe_names())}, or the path of your own .toml file")
    add("--photos", type=Path, nargs="+", required=True, metavar="DIR")
    add("--name", help="of the new model (else the recipe's)")
    add("--work", type=Path, metavar="DIR", help="for pairs, checkpoints, log and curves")
    add("--to", type=Path, metavar="DIR", help="for the result, instead of your models")
    add(
        "--strong",
        nargs="+",
        default=[],
        metavar="MODEL",
        help="teacher, strong clean-up: an id or a file; of clean pairs several, whose mean is learnt from",
    )
    add("--weak", metavar="MODEL", help="teacher, weak clean-up: a file")
    add("--steady", metavar="MODEL", help="second teacher of worn pairs, at every crispness: an id")
    add("--start", metavar="MODEL", help="start from this model's weights")
    add("--iterations", type=positive, metavar="N", help="instead of the recipe's")
    add("--pairs", type=positive, metavar="N", help="instead of the recipe's")
    add("--device", default="auto", help="auto, cpu, cuda:N, mps or xpu")
    add(
        "--mixes",
        type=float,
        nargs="+",
        metavar="CRISP",
        help="also write the result for these places between faithful (0) and crisp (1)",
    )
    parser.set_defaults(run=run_train)


def run_train(options: argparse.Namespace) -> int:
    """Trains, writes the files, prints their paths."""
    recipe = changed(
        read_recipe(options.recipe),
        iterations=options.iterations,
        pairs=options.pairs,
        start=options.start,
    )
    name = options.name or Path(options.recipe).stem
    folder = options.to or imported_models()
    check_name(name, folder, own=options.to is None)
    missing = [folder for folder in options.photos if not folder.is_dir()]
    if missing or not any(pictures(options.photos)):
        raise NoPhotos(
            f"There are no pictures in {', '.join(map(str, missing or options.photos))}."
        )
    work = options.work or home() / "lab"
    trainer = train(
        name,
        recipe,
        options.photos,
        work,
        teachers=_teachers(options, clean=recipe.pairs.kind == "clean"),
        device=choose_device(options.device).id,
        progress=Progress(Preparation(), interval=PREPARATION_EVERY),
    )
    files = list(export(name, trainer, folder))
    for crisp in options.mixes or []:
        files += export(f"{name}-mix{crisp * 100:.0f}", trainer, work / name, crisp=crisp)
    sys.stdout.writelines(f"{file}\n" for file in files)
    if options.to is None:
        sys.stderr.write(f"Done. Use it: sr-desktop restore PHOTO --model {name}\n")
    return 0


class Preparation:
    """Says how far the pairs are; of the training itself `train` speaks. Called as a `Progress` listener."""

    def __init__(self) -> None:
        self._stage, self._begun, self._first = "", 0.0, 0.0

    def __call__(self, fraction: float, stage: str) -> None:
        if stage == "training":
            return
        now = time.monotonic()
        if stage != self._stage:
            self._stage, self._begun, self._first = stage, now, fraction
        left = ""
        if fraction > self._first:
            pace = (now - self._begun) / (fraction - self._first)
            left = f", {minutes(pace * (1 - fraction))} left"
        log.info("%s, %.0f %%%s", stage, fraction * 100, left)


def check_name(name: str, folder: Path, *, own: bool) -> None:
    """Raises `WrongUsage` for a name that no model can have or that one has already."""
    if not re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_-]*", name):
        raise WrongUsage(
            f"{name!r} can't be the name of a model.",
            next_step="Use letters, digits, '-' and '_', for instance --name our-album.",
        )
    taken = any((folder / f"{name}{end}.safetensors").exists() for end in ("", "-strong", "-weak"))
    if taken or (own and name in {model.id for model in load_catalog()}):
        raise WrongUsage(
            f"There is a model {name!r} already, and nothing is ever replaced.",
            next_step="Choose another name with --name, or another folder with --to.",
        )


def _teachers(options: argparse.Namespace, *, clean: bool) -> tuple[Path, ...]:
    """The files of the teachers: any number for clean pairs, else strong and weak ones."""
    if clean:
        if options.weak or options.steady:
            raise WrongUsage(
                "This recipe knows no clean-up, so it has no weak teacher and no steady one.",
                next_step="Give all its teachers with --strong, or none.",
            )
        return tuple(find_model(wanted).strong for wanted in options.strong)
    if len(options.strong) > 1 or ((options.weak or options.steady) and not options.strong):
        raise WrongUsage(
            "This recipe learns from one strong and one weak teacher.",
            next_step="Give one with --strong and one with --weak, and perhaps another with --steady.",
        )
    paths: list[Path] = []
    for wanted in [*options.strong, options.steady]:
        if wanted:
            model = find_model(wanted)
            weak = find_model(options.weak).strong if options.weak and not paths else model.weak
            paths += [model.strong, weak or model.strong]
    return tuple(paths)
