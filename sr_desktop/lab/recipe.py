"""A training recipe: everything that decides the weights, read from a TOML file."""

from __future__ import annotations

import tomllib
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal

import torch

from sr_desktop.base.errors import WrongUsage
from sr_desktop.engine.networks.network import Network
from sr_desktop.engine.networks.registry import FAMILIES, Family

RECIPES = Path(__file__).parent / "recipes"

SCENE_SIDE = 68
"""The smallest crop, in pixels of the result, that has scene statistics (see losses.py)."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """What is learnt from.

    kind:  `clean`: photographs and their bicubic reductions; `worn`: photographs made old.
    patch: side of a prepared worn pair, pixels of the small picture (clean: whole pictures).
    count: prepared worn pairs.
    seed:  of the crops and of their wear.
    drawn: random crops drawn for each one that is learnt from, the one with most detail; 1: any crop.
           Sky and walls teach nothing that edges don't, and are most of a photograph.
           Of clean pairs there are four kinds (`CLEAN_SHARES` in pairs.py), drawings among them.
    """

    kind: Literal["clean", "worn"]
    patch: int = 64
    count: int = 0
    seed: int = 0
    drawn: int = 1


@dataclass(frozen=True, slots=True)
class Targets:
    """What a small picture should become. Worn pairs train two sliders, clean-up and crispness.

    grain:   share of the added grain that clean-up 0 keeps.
    teacher: share of the teacher in the target, 0..1. Clean pairs: always; its answer is less noisy than
             the truth, so less has to be averaged away. Worn pairs: at the crisp end. The faithful end
             learns the truth alone, which gives soft averages; a teacher and a critic invent. Every
             crispness is drawn.
    steady:  share, at every crispness, of a second teacher of worn pairs: a larger net of the same recipe,
             say, whose answer takes noise out of the truth as above.
    turns:   orientations of a clean pair that its teachers are asked in, 1..8; their mean is the answer.
    crisp:   crispness of the exported weights, 0 (faithful) to 1.
    full:    clean-up, as it was trained, of the exported strong weights. A little less than 1 where the last
             bit takes nothing away any more and draws texture instead.
    """

    grain: float = 0.0
    teacher: float = 0.0
    steady: float = 0.0
    turns: int = 1
    crisp: float = 0.0
    full: float = 1.0


@dataclass(frozen=True, slots=True)
class Training:
    """How it is learnt.

    patch:         side of a training crop, pixels of the small picture.
    rate:          highest learning rate of Muon; adam_rate: that of Adam for what Muon leaves.
    axis_rate:     rate of the differences that the sliders mix in, relative to the others.
    warm_up:       steps to the highest rate; from there a cosine goes to one hundredth.
    average:       share of the past in the exponential moving average of the weights.
    loss:          `charbonnier`, or `log` of the square error: what PSNR tables reward.
    perceptual:    weight of the perceptual loss on the teacher's own features, 0: none.
    phases:        weight of the loss on rows of dots that a pixel shuffle may draw, 0: none; too much of it
                   (0.004 for a large net) draws the small pixels as squares instead.
    even:          weight of the loss on fine detail that keeps one place of the pixel shuffle, 0: none.
    scenes:        weight at the crisp end of the loss on natural scene statistics, 0: none.
    start:         id of a model, or a file, whose weights training starts from; empty: from nothing.
    """

    iterations: int
    batch: int = 16
    patch: int = 48
    rate: float = 0.01
    adam_rate: float = 1e-3
    axis_rate: float = 0.5
    warm_up: int = 100
    average: float = 0.999
    loss: Literal["charbonnier", "log"] = "charbonnier"
    perceptual: float = 0.0
    phases: float = 0.0
    even: float = 0.0
    scenes: float = 0.0
    start: str = ""
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Adversary:
    """The optional GAN stage: its weight at the crisp end and first step; its critic's width and rate."""

    weight: float
    begin: int
    features: int = 32
    rate: float = 1e-4


@dataclass(frozen=True, slots=True)
class Recipe:
    """One recipe. `family` and `shape` are those of the registry of networks."""

    family: str
    shape: dict[str, Any]
    pairs: Pairs
    training: Training
    targets: Targets = Targets()
    adversary: Adversary | None = None

    def network(self) -> Network:
        """The untrained network."""
        family = _family(self.family)
        return family.build(family.shape(**self.shape))

    @property
    def scale(self) -> int:
        """Pixels of the result for each pixel of the small picture, along one side."""
        with torch.device("meta"):
            return self.network().facts.scale

    def as_table(self) -> dict[str, Any]:
        """The recipe as plain values, for a file's metadata."""
        return asdict(self)


def read_recipe(wanted: str) -> Recipe:
    """The recipe of that name, or the one in the TOML file of that path.

    Raises `WrongUsage` if there is none or it can't be understood.
    """
    path = RECIPES / f"{wanted}.toml"
    if not path.is_file():
        path = Path(wanted)
    if path.suffix != ".toml" or not path.is_file():
        raise WrongUsage(
            f"There is no recipe {wanted!r}.",
            next_step=f"There are {', '.join(recipe_names())}, or give the path of your own .toml file.",
        )
    try:
        return parse_recipe(tomllib.loads(path.read_text(encoding="utf-8")))
    except (ValueError, TypeError, KeyError) as error:
        raise WrongUsage(f"The recipe {path.name} can't be understood: {error}.") from error


def recipe_names() -> list[str]:
    """The names of the recipes that come with the program."""
    return sorted(path.stem for path in RECIPES.glob("*.toml"))


def parse_recipe(table: dict[str, Any]) -> Recipe:
    """A recipe from the sections [network], [pairs], [targets], [training] and [adversary].

    Raises `ValueError`, `TypeError` or `KeyError` naming what is wrong.
    """
    unknown = set(table) - {"network", "pairs", "targets", "training", "adversary"}
    if unknown:
        raise ValueError(f"unknown section {min(unknown)!r}")
    shape = dict(table["network"])
    name = shape.pop("family")
    family = _family(name)
    odd = set(shape) - {field.name for field in fields(family.shape)}
    if odd:
        raise ValueError(f"{name} has no {min(odd)!r}")
    recipe = Recipe(
        family=name,
        shape=shape,
        pairs=Pairs(**table["pairs"]),
        targets=Targets(**table.get("targets", {})),
        training=Training(**table["training"]),
        adversary=Adversary(**table["adversary"]) if "adversary" in table else None,
    )
    if recipe.pairs.kind not in ("clean", "worn"):
        raise ValueError(f"pairs of kind {recipe.pairs.kind!r} are not known")
    if recipe.training.loss not in ("charbonnier", "log"):
        raise ValueError(f"there is no loss {recipe.training.loss!r}")
    for share in ("teacher", "steady", "full"):
        if not 0 <= getattr(recipe.targets, share) <= 1:
            raise ValueError(f"targets.{share} is not between 0 and 1")
    if not 1 <= recipe.targets.turns <= 8:
        raise ValueError("targets.turns is not between 1 and 8")
    if recipe.pairs.drawn < 1:
        raise ValueError("pairs.drawn is less than 1")
    if recipe.training.scenes and recipe.training.patch * recipe.scale < SCENE_SIDE:
        raise ValueError(f"training.scenes needs crops of {SCENE_SIDE} pixels of the result")
    if recipe.pairs.kind == "worn" and recipe.training.patch > recipe.pairs.patch:
        raise ValueError("training.patch is larger than pairs.patch")
    return recipe


def changed(
    recipe: Recipe, *, iterations: int | None, pairs: int | None, start: str | None
) -> Recipe:
    """`recipe` with single values replaced; None leaves one as it is."""
    training, prepared = recipe.training, recipe.pairs
    if iterations is not None:
        training = replace(training, iterations=iterations)
    if start is not None:
        training = replace(training, start=start)
    if pairs is not None:
        prepared = replace(prepared, count=pairs)
    return replace(recipe, training=training, pairs=prepared)


def _family(name: str) -> Family:
    for family in FAMILIES:
        if family.name == name:
            return family
    raise ValueError(f"there is no family {name!r}")
