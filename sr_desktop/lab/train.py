"""Trains a pair of compact networks, strong and weak clean-up, so that every mix of the two works.

The pair is one mean set of weights and one difference. Each step draws a clean-up strength s,
runs the network with  w = mean + (s - 1/2) * difference  and compares with the target for that s.
So the interpolation that the slider makes (deep network interpolation, Wang et al.,
arXiv 1811.10515) is what was trained, not hoped for.
"""

from __future__ import annotations

import json
import logging
import math
import time
import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import save_file
from torch import Tensor
from torch.func import functional_call

from sr_desktop.base.progress import Progress
from sr_desktop.engine.loader import load_network
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape
from sr_desktop.lab.datasets import (
    PairSet,
    create_pair_set,
    crop,
    finish_pair_set,
    open_pair_set,
    pictures,
)
from sr_desktop.lab.degrade import degrade

log = logging.getLogger(__name__)

LOG_EVERY = 100
CHECKPOINT_EVERY = 500


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that decides the weights; read from a TOML file beside this module."""

    features: int
    convolutions: int
    scale: int
    pairs: int
    pair_patch: int
    pair_seed: int
    teacher: float
    grain: float
    iterations: int
    batch: int
    patch: int
    learning_rate: float
    warm_up: int
    average: float
    seed: int

    @property
    def shape(self) -> SRVGGShape:
        """The network to train."""
        return SRVGGShape(self.features, self.convolutions, self.scale)


def read_recipe(path: Path, **changes: Any) -> Recipe:
    """The recipe in `path`, with single values replaced by `changes`."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    network, pairs, targets, training = (
        table[name] for name in ("network", "pairs", "targets", "training")
    )
    values = {
        **network,
        "pairs": pairs["count"],
        "pair_patch": pairs["patch"],
        "pair_seed": pairs["seed"],
        **targets,
        **training,
    }
    return Recipe(**{**values, **changes})


def prepare_pairs(
    recipe: Recipe,
    folders: list[Path],
    teachers: tuple[Path, Path],
    cache: Path,
    progress: Progress,
) -> PairSet:
    """Degraded pairs and what the (strong, weak) teachers make of them, on disk under `cache`."""
    key: dict[str, object] = {
        "pairs": recipe.pairs,
        "patch": recipe.pair_patch,
        "scale": recipe.scale,
        "seed": recipe.pair_seed,
        "teachers": [path.name for path in teachers],
    }
    ready = open_pair_set(cache, key)
    if ready is not None:
        return ready
    files, _ = pictures(folders)
    if not files:
        raise FileNotFoundError(
            f"There are no pictures to train on in {', '.join(map(str, folders))}."
        )
    strong, weak = (
        load_network(path).set_precision(torch.bfloat16).place(torch.device("cpu"))
        for path in teachers
    )
    pairs = create_pair_set(cache, recipe.pairs, recipe.pair_patch, recipe.scale)
    size = recipe.pair_patch * recipe.scale
    for start in range(0, recipe.pairs, recipe.batch):
        progress.report(start / recipe.pairs, "preparing pairs")
        chosen = range(start, min(recipe.pairs, start + recipe.batch))
        for index in chosen:
            rng = np.random.default_rng((recipe.pair_seed, index))
            pair = degrade(crop(files[index % len(files)], rng, size), rng, scale=recipe.scale)
            pairs.low[index] = np.round(pair.low * 255)
            pairs.truth[index] = np.round(pair.truth * 255)
            pairs.grain[index] = np.clip(np.round(pair.grain * 510) + 128, 0, 255)
        low = to_tensor(np.asarray(pairs.low[chosen.start : chosen.stop]))
        with torch.inference_mode():
            for network, store in ((strong, pairs.strong), (weak, pairs.weak)):
                made = network(low).clamp(0, 1).mul(255).round().byte()
                store[chosen.start : chosen.stop] = made.permute(0, 2, 3, 1).numpy()
    finish_pair_set(cache, key)
    return pairs


def to_tensor(pixels: np.ndarray[Any, Any]) -> Tensor:
    """(N, H, W, 3) uint8 -> (N, 3, H, W) float32 in 0..1, channels last in memory."""
    tensor = torch.from_numpy(np.ascontiguousarray(pixels)).permute(0, 3, 1, 2)
    return tensor.float().div_(255)


class PairTrainer:
    """The state of one training run: mean and difference, their averages, optimiser, step."""

    def __init__(self, recipe: Recipe, pairs: PairSet) -> None:
        torch.manual_seed(recipe.seed)
        self.recipe = recipe
        self.pairs = pairs
        self.network = SRVGGNetCompact(recipe.shape).place(torch.device("cpu"))
        for layer in self.network.body:
            if isinstance(layer, torch.nn.Conv2d):
                torch.nn.init.kaiming_normal_(layer.weight, a=0.25)
                if layer.bias is not None:
                    torch.nn.init.zeros_(layer.bias)
        last = self.network.body[-1]
        assert isinstance(last, torch.nn.Conv2d)
        torch.nn.init.normal_(last.weight, std=1e-3)  # starts as plain enlarging
        self.mean = {
            k: v.detach().clone().requires_grad_() for k, v in self.network.named_parameters()
        }
        self.difference = {k: torch.zeros_like(v).requires_grad_() for k, v in self.mean.items()}
        self.averages = [v.detach().clone() for v in self._leaves()]
        self.optimiser = torch.optim.Adam(
            self._leaves(), lr=recipe.learning_rate, betas=(0.9, 0.99)
        )
        self.step = 0
        self.history: list[tuple[int, float]] = []

    def _leaves(self) -> list[Tensor]:
        return [*self.mean.values(), *self.difference.values()]

    def learning_rate(self) -> float:
        """Linear warm-up, then a cosine to one hundredth."""
        recipe = self.recipe
        if self.step < recipe.warm_up:
            return recipe.learning_rate * (self.step + 1) / recipe.warm_up
        share = (self.step - recipe.warm_up) / max(1, recipe.iterations - recipe.warm_up)
        return recipe.learning_rate * (
            0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * min(1.0, share)))
        )

    def batch(self, rng: np.random.Generator) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """A random batch, cropped, flipped and turned alike: low, truth, grain (enlarged), strong, weak."""
        recipe = self.recipe
        chosen = np.sort(rng.integers(0, len(self.pairs), recipe.batch))
        slack = recipe.pair_patch - recipe.patch + 1
        y, x = rng.integers(0, slack, 2)
        scale, patch = recipe.scale, recipe.patch
        small = np.s_[:, y : y + patch, x : x + patch]
        large = np.s_[:, y * scale : (y + patch) * scale, x * scale : (x + patch) * scale]
        flip, turn = rng.random() < 0.5, int(rng.integers(0, 4))

        def take(array: np.ndarray[Any, Any], window: Any) -> Tensor:
            pixels = array[chosen][window]
            pixels = np.rot90(pixels[:, :, ::-1] if flip else pixels, turn, axes=(1, 2))
            return to_tensor(pixels)

        low = take(self.pairs.low, small)
        grain = (take(self.pairs.grain, small) - 128 / 255) / 2
        grain = F.interpolate(grain, scale_factor=scale, mode="bicubic", align_corners=False)
        return (
            low,
            take(self.pairs.truth, large),
            grain,
            take(self.pairs.strong, large),
            take(self.pairs.weak, large),
        )

    def advance(self) -> float:
        """One optimisation step; returns its loss."""
        recipe = self.recipe
        rng = np.random.default_rng((recipe.seed, self.step))
        for group in self.optimiser.param_groups:
            group["lr"] = self.learning_rate()
        low, truth, grain, strong, weak = self.batch(rng)
        s = float(rng.choice([0.0, 0.5, 1.0, rng.random()]))
        faithful = truth + (1 - s) * recipe.grain * grain
        taught = s * strong + (1 - s) * weak
        target = (1 - recipe.teacher) * faithful + recipe.teacher * taught
        weights = {k: torch.add(self.mean[k], self.difference[k], alpha=s - 0.5) for k in self.mean}
        with torch.autocast("cpu", torch.bfloat16):
            made = functional_call(self.network, weights, (low,))
        loss = charbonnier(made.float(), target)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self._leaves(), 1.0)
        self.optimiser.step()
        self.step += 1
        keep = min(recipe.average, (1 + self.step) / (10 + self.step))
        for average, leaf in zip(self.averages, self._leaves(), strict=True):
            average.lerp_(leaf.detach(), 1 - keep)
        return float(loss.detach())

    def pair(self) -> tuple[dict[str, Tensor], dict[str, Tensor]]:
        """The averaged (strong, weak) state dicts."""
        names = list(self.mean)
        means, differences = self.averages[: len(names)], self.averages[len(names) :]
        return (
            {k: m + 0.5 * d for k, m, d in zip(names, means, differences, strict=True)},
            {k: m - 0.5 * d for k, m, d in zip(names, means, differences, strict=True)},
        )

    def save(self, path: Path) -> None:
        """Writes a checkpoint that `resume` continues from, replacing the last one whole."""
        part = path.with_suffix(".part")
        torch.save(
            {
                "step": self.step,
                "leaves": [v.detach() for v in self._leaves()],
                "averages": self.averages,
                "optimiser": self.optimiser.state_dict(),
                "history": self.history,
            },
            part,
        )
        part.replace(path)

    def resume(self, path: Path) -> None:
        """Continues from a checkpoint written by `save`."""
        state = torch.load(path, weights_only=True)
        self.step = state["step"]
        self.history = [tuple(entry) for entry in state["history"]]
        for leaf, value in zip(self._leaves(), state["leaves"], strict=True):
            leaf.data.copy_(value)
        for average, value in zip(self.averages, state["averages"], strict=True):
            average.copy_(value)
        self.optimiser.load_state_dict(state["optimiser"])


def charbonnier(made: Tensor, target: Tensor, epsilon: float = 1e-3) -> Tensor:
    """The mean of sqrt(d^2 + epsilon^2): an absolute error that is smooth at zero (LapSRN, 2017)."""
    return torch.sqrt((made - target) ** 2 + epsilon**2).mean()


def train(
    name: str,
    recipe: Recipe,
    folders: list[Path],
    teachers: tuple[Path, Path],
    work: Path,
    progress: Progress,
) -> tuple[Path, Path]:
    """Runs `recipe` to its end, on from a checkpoint in `work`; returns the (strong, weak) files."""
    work.mkdir(parents=True, exist_ok=True)
    pairs = prepare_pairs(recipe, folders, teachers, work / "pairs", progress)
    trainer = PairTrainer(recipe, pairs)
    checkpoint = work / "checkpoint.pt"
    if checkpoint.exists():
        trainer.resume(checkpoint)
        log.info("continuing at step %d", trainer.step)
    started, first, total = time.monotonic(), trainer.step, 0.0
    while trainer.step < recipe.iterations:
        total += trainer.advance()
        if trainer.step % LOG_EVERY == 0:
            trainer.history.append((trainer.step, total / LOG_EVERY))
            pace = (time.monotonic() - started) / (trainer.step - first)
            left = pace * (recipe.iterations - trainer.step)
            log.info("step %d loss %.5f, %.0f s left", trainer.step, total / LOG_EVERY, left)
            progress.report(trainer.step / recipe.iterations, "training")
            total = 0.0
        if trainer.step % CHECKPOINT_EVERY == 0:
            trainer.save(checkpoint)
    trainer.save(checkpoint)
    return export(name, trainer, work)


def export(name: str, trainer: PairTrainer, work: Path) -> tuple[Path, Path]:
    """The trained pair as float16 safetensors files with their recipe in the metadata."""
    paths = (work / f"{name}-strong.safetensors", work / f"{name}-weak.safetensors")
    # one key only: safetensors writes several in random order, and a recipe shall give the same bytes
    metadata = {"recipe": json.dumps({"family": "SRVGGNetCompact", **asdict(trainer.recipe)})}
    for path, state in zip(paths, trainer.pair(), strict=True):
        save_file({k: v.half().contiguous() for k, v in state.items()}, path, metadata)
    return paths
