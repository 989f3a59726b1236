"""`sr-desktop lab average`: one model out of several trainings of the same network.

The mean of the weights of runs that began at the same place is one network of the same cost, and often a
better one than each of them (Wortsman et al., "Model soups", ICML 2022). Grain that each run draws in its own
way is halved, while what they agree on stays.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file
from torch import Tensor

from sr_desktop.base.errors import WrongUsage
from sr_desktop.base.files import digest
from sr_desktop.base.paths import imported_models
from sr_desktop.engine.loader import load_network, load_state, metadata
from sr_desktop.lab.candidates import find_pair
from sr_desktop.lab.train_command import check_name
from sr_desktop.models.store import Installed


def add_average(commands: Any) -> None:
    """Adds `average` to the subparsers of `lab`."""
    parser = commands.add_parser(
        "average",
        help="one model out of several trainings of the same network",
        description="Writes the mean of the weights of several models of one shape as a new model.",
    )
    parser.add_argument(
        "models", nargs="+", metavar="MODEL", help="ids, files, or pairs of files STRONG,WEAK"
    )
    parser.add_argument(
        "--shares",
        type=float,
        nargs="+",
        metavar="S",
        help="one for each, 1 together; below 0 goes away from a model (default: all the same)",
    )
    parser.add_argument("--name", required=True, help="of the new model")
    parser.add_argument("--to", type=Path, metavar="DIR", help="instead of your models")
    parser.set_defaults(run=run_average)


def run_average(options: argparse.Namespace) -> int:
    """`lab average`; 0 when done. Raises `WrongUsage` and whatever opening models may."""
    count = len(options.models)
    shares = options.shares or [1 / count] * count
    if len(shares) != count or not abs(sum(shares) - 1) <= 1e-3:
        raise WrongUsage(
            f"{count} models need as many shares, which together are 1.",
            next_step="For instance --shares 0.5 0.5.",
        )
    folder = options.to or imported_models()
    check_name(options.name, folder, own=options.to is None)
    models = [find_pair(word) for word in options.models]
    sys.stdout.writelines(f"{path}\n" for path in average(options.name, models, shares, folder))
    return 0


def average(
    name: str, models: Sequence[Installed], shares: Sequence[float], folder: Path
) -> tuple[Path, ...]:
    """Writes the weighted mean of the models' files: NAME, or a pair NAME-strong and NAME-weak.

    float16 safetensors; values that are float32 in every file (constants) stay so. Where they come
    from stands in the metadata. Raises `WrongUsage` if they are not networks of one shape.
    """
    pairs = [
        [model.strong] if model.weak is None else [model.strong, model.weak] for model in models
    ]
    if len({len(files) for files in pairs}) > 1:
        raise WrongUsage("Some of these models are pairs and some are not.", next_step="")
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for end, files in zip(("-strong", "-weak"), zip(*pairs, strict=True), strict=False):
        for file in files:
            load_network(file)  # says what is wrong with it
        path = folder / f"{name}{end if len(pairs[0]) > 1 else ''}.safetensors"
        origins = [
            {"share": share, **_origin(file)} for share, file in zip(shares, files, strict=True)
        ]
        save_file(_mean(files, shares), path, {"recipe": json.dumps({"average": origins})})
        written.append(path)
    return tuple(written)


def _mean(files: Sequence[Path], shares: Sequence[float]) -> dict[str, Tensor]:
    states = [load_state(file) for file in files]
    shapes = [{key: value.shape for key, value in state.items()} for state in states]
    if any(shape != shapes[0] for shape in shapes):
        raise WrongUsage(
            "These models are not networks of one shape.",
            next_step="Name trainings that began with the same model or recipe.",
        )
    out = {}
    for key in states[0]:
        mean = sum(share * state[key].double() for share, state in zip(shares, states, strict=True))
        assert isinstance(mean, Tensor)
        exact = all(state[key].dtype == torch.float32 for state in states)
        out[key] = (mean.float() if exact else mean.half()).contiguous()
    return out


def _origin(file: Path) -> dict[str, Any]:
    recipe = metadata(file).get("recipe")
    return {"sha256": digest(file), "recipe": json.loads(recipe) if recipe else None}
