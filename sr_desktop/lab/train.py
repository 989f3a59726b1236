"""Trains a network after a recipe, so that every position of its sliders works.

The weights are a base and one difference for each slider (axis):  w = base + sum (p - 1/2) * difference.
Each step draws a position p for each axis, runs the network with those weights and compares with
the target for that position. So the mixing of weights that the clean-up slider makes (deep network
interpolation, Wang et al., arXiv 1811.10515) is what was trained, not hoped for. The second axis is
crispness: how much of a teacher is in the target, and how much a critic has to say. One run gives the
whole curve between faithful and crisp, and the exported pair lies where the recipe says.
"""

from __future__ import annotations

import json
import logging
import math
import time
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from torch import Tensor
from torch.func import functional_call

from sr_desktop.base.errors import WrongUsage
from sr_desktop.base.memory import keep_freed_memory
from sr_desktop.base.progress import Progress
from sr_desktop.engine.loader import load_network
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact
from sr_desktop.lab.arithmetic import arithmetic, training_type
from sr_desktop.lab.curves import draw_curves
from sr_desktop.lab.losses import (
    FEATURE_CROP,
    LOSSES,
    Critic,
    FeatureLoss,
    believed,
    phase_error,
    scene_error,
    uneven_detail,
)
from sr_desktop.lab.muon import Leaf, Muon, is_hidden
from sr_desktop.lab.pairs import Batch, Source, prepare
from sr_desktop.lab.recipe import Adversary, Recipe
from sr_desktop.lab.start import State, ends, prepared_network, start_weights

log = logging.getLogger(__name__)

LOG_EVERY = 100
CHECKPOINT_EVERY = 500


class Trainer:
    """The state of one training run: base and differences, their averages, optimiser, step."""

    def __init__(
        self,
        recipe: Recipe,
        source: Source,
        device: torch.device,
        teacher: Path | None = None,
    ) -> None:
        self.dtype = training_type(device)
        torch.manual_seed(recipe.training.seed)
        self.recipe, self.source, self.device = recipe, source, device
        self.network = prepared_network(recipe).place(device)
        self.fixed = {  # constants of the family, such as the colour mean
            k: v for k, v in self.network.named_parameters() if not v.requires_grad
        }
        base, differences = start_weights(recipe, self.network, source.axes)
        self.groups = [{k: v.requires_grad_() for k, v in g.items()} for g in (base, *differences)]
        hidden = {k for k, v in base.items() if is_hidden(v)} - ends(self.network)
        rates = [1.0, *(recipe.training.axis_rate for _ in source.axes)]
        self.leaves = [
            Leaf(value, rate, name in hidden)
            for group, rate in zip(self.groups, rates, strict=True)
            for name, value in group.items()
        ]
        self.averages = [leaf.value.detach().clone() for leaf in self.leaves]
        self.optimiser = Muon(
            self.leaves, recipe.training.rate, recipe.training.adam_rate, self.dtype
        )
        self.feature_loss = self._feature_loss(teacher)
        self.critic = CriticTrainer(recipe.adversary, device) if recipe.adversary else None
        self._cutter = ThreadPoolExecutor(1, "crops")
        self._ahead: tuple[int, Future[Batch]] | None = None
        self.step = 0
        self.history: list[tuple[int, float, float]] = []

    def _feature_loss(self, teacher: Path | None) -> FeatureLoss | None:
        if not self.recipe.training.perceptual:
            return None
        network = load_network(teacher) if teacher else None
        if not isinstance(network, SRVGGNetCompact) or network.shape.unshuffle != 1:
            raise WrongUsage(
                "The perceptual loss of this recipe needs a compact network as the strong teacher.",
                next_step="Give one with --strong, or set training.perceptual to 0.",
            )
        return FeatureLoss(network).to(self.device, memory_format=torch.channels_last)  # type: ignore[call-overload]  # missing in the stub

    def rate_share(self) -> float:
        """Share of the highest learning rate: linear warm-up, then a cosine to one hundredth."""
        training = self.recipe.training
        if self.step < training.warm_up:
            return (self.step + 1) / training.warm_up
        share = (self.step - training.warm_up) / max(1, training.iterations - training.warm_up)
        return 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * min(1.0, share)))

    def weights(self, place: dict[str, float], values: Sequence[Tensor] | None = None) -> State:
        """The network's weights at a position of the sliders; of the averages if these are given."""
        groups = self.groups
        if values is not None:
            flat = iter(values)
            groups = [{name: next(flat) for name in group} for group in self.groups]
        offsets = [place[axis] - 0.5 for axis in self.source.axes]
        out = list(groups[0].values())
        for offset, group in zip(offsets, groups[1:], strict=True):
            if offset:
                out = list(torch._foreach_add(out, list(group.values()), alpha=offset))
        return dict(zip(groups[0], out, strict=True))

    def _batch(self) -> Batch:
        """This step's crops; the next step's are cut meanwhile, while torch leaves a core idle."""
        if self.device.type != "cpu":  # a card cuts them itself, or waits for them once
            return self._cut(self.step)
        step, ahead = self._ahead or (self.step, self._cutter.submit(self._cut, self.step))
        if step != self.step:  # resumed somewhere else
            ahead = self._cutter.submit(self._cut, self.step)
        self._ahead = (self.step + 1, self._cutter.submit(self._cut, self.step + 1))
        return ahead.result()

    def _cut(self, step: int) -> Batch:
        training = self.recipe.training
        rng = np.random.default_rng((training.seed, step))
        return self.source.batch(rng, training.batch, training.patch)

    def advance(self) -> Tensor:
        """One optimisation step; returns its loss, a number on the device that nobody has waited for."""
        training = self.recipe.training
        batch = self._batch()
        low, target = batch.low.to(self.device), batch.target.to(self.device)
        real = target if batch.real is None else batch.real.to(self.device)
        weights = {**self.weights(batch.place), **self.fixed}
        with arithmetic(self.device, self.dtype):
            made = functional_call(self.network, weights, (low,)).float()
            loss = LOSSES[training.loss](made, target)
            if self.feature_loss is not None:
                side = made.shape[-1] - FEATURE_CROP + 1
                rng = np.random.default_rng((training.seed, self.step, 1))
                y, x = (int(v) for v in rng.integers(0, side, 2))
                loss = loss + training.perceptual * self.feature_loss(made, target, y, x)
            if training.phases:
                loss = loss + training.phases * phase_error(made, target, self.recipe.scale)
            if training.even:
                loss = loss + training.even * uneven_detail(made, real, self.recipe.scale)
            crisp = batch.place.get("crisp", 1.0)
            if training.scenes and crisp > 0:
                rng = np.random.default_rng((training.seed, self.step, 3))
                loss = loss + crisp * training.scenes * scene_error(low, made, real, rng)
            judged = (
                self.critic is not None and self.step >= self.critic.settings.begin and crisp > 0
            )
            if self.critic is not None and judged:
                weight = crisp * self.critic.settings.weight
                loss = loss + weight * self.critic.objection(self._judged(made))
        self.optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]  # torch has no type for it
        if self.critic is not None and judged:
            self.critic.learn(self._judged(made.detach()), self._judged(real))
        self.optimiser.step(self.rate_share())
        self.step += 1
        keep = min(training.average, (1 + self.step) / (10 + self.step))
        values = [leaf.value.detach() for leaf in self.leaves]
        torch._foreach_lerp_(self.averages, values, 1 - keep)
        return loss.detach()

    def _judged(self, picture: Tensor) -> Tensor:
        """What the critic sees of `picture`: from a random pixel on, another one each step.

        Its strides leave a lattice of their own in what it asks for. Always in the same place, that
        lattice falls on the same phases of the pixel shuffle and is learnt as rows of dots.
        """
        y, x = np.random.default_rng((self.recipe.training.seed, self.step, 2)).integers(0, 4, 2)
        height, width = ((side - 3) // 4 * 4 for side in picture.shape[2:])
        return picture[..., y : y + height, x : x + width]

    def state_at(self, place: dict[str, float]) -> State:
        """The averaged weights at a position of the sliders, as a state dict for a file."""
        made = self.weights(place, self.averages)
        constants = {k: v.detach() for k, v in self.fixed.items()}
        return {k: v.detach().cpu() for k, v in {**made, **constants}.items()}

    def save(self, path: Path) -> None:
        """Writes a checkpoint that `resume` continues from, replacing the last one whole."""
        part = path.with_suffix(".part")
        state = {
            "step": self.step,
            "leaves": [leaf.value.detach() for leaf in self.leaves],
            "averages": self.averages,
            "optimiser": self.optimiser.state_dict(),
            "critic": self.critic.state_dict() if self.critic else None,
            "history": self.history,
        }
        torch.save(state, part)
        part.replace(path)

    def resume(self, path: Path) -> None:
        """Continues from a checkpoint written by `save`."""
        state = torch.load(path, map_location=self.device, weights_only=True)
        self.step = state["step"]
        self.history = [tuple(entry) for entry in state["history"]]
        for leaf, value in zip(self.leaves, state["leaves"], strict=True):
            leaf.value.data.copy_(value)
        for average, value in zip(self.averages, state["averages"], strict=True):
            average.copy_(value)
        self.optimiser.load_state_dict(state["optimiser"])
        if self.critic is not None:
            self.critic.load_state_dict(state["critic"])


class CriticTrainer:
    """The adversary of the GAN stage and its optimiser."""

    def __init__(self, settings: Adversary, device: torch.device) -> None:
        self.settings = settings
        self.network = Critic(settings.features).to(device)
        self.optimiser = torch.optim.Adam(
            self.network.parameters(), lr=settings.rate, betas=(0.9, 0.99)
        )

    def objection(self, made: Tensor) -> Tensor:
        """How clearly the critic sees that `made` is not real: what the generator makes small."""
        self.network.requires_grad_(False)
        opinion = self.network(made)
        self.network.requires_grad_(True)
        return believed(opinion, real=True)

    def learn(self, made: Tensor, target: Tensor) -> None:
        """One step of the critic itself."""
        with arithmetic(made.device, training_type(made.device)):
            loss = believed(self.network(target), real=True)
            loss = loss + believed(self.network(made), real=False)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]  # torch has no type for it
        self.optimiser.step()

    def state_dict(self) -> dict[str, object]:
        """For a checkpoint."""
        return {"network": self.network.state_dict(), "optimiser": self.optimiser.state_dict()}

    def load_state_dict(self, state: dict[str, dict[str, object]]) -> None:
        """From a checkpoint."""
        self.network.load_state_dict(state["network"])
        self.optimiser.load_state_dict(state["optimiser"])


def train(
    name: str,
    recipe: Recipe,
    folders: Sequence[Path],
    work: Path,
    *,
    teachers: Sequence[Path] = (),
    device: str = "cpu",
    progress: Progress | None = None,
) -> Trainer:
    """Runs `recipe` to its end, on from the checkpoint in `work`/`name` if there is one.

    Raises `NoPhotos`, `WrongUsage`, or what loading a teacher raises.
    """
    keep_freed_memory(own_block=1 << 30, kept=(1 << 31) - 1)
    progress = progress or Progress()
    place = torch.device(device)
    source = prepare(recipe, folders, teachers, work, progress, place)
    folder = work / name
    folder.mkdir(parents=True, exist_ok=True)
    trainer = Trainer(recipe, source, place, teachers[0] if teachers else None)
    checkpoint, about = folder / "checkpoint.pt", folder / "recipe.json"
    what = json.dumps(
        {
            **recipe.as_table(),
            "photos": sorted(str(f.absolute()) for f in folders),
            "teachers": [str(path.absolute()) for path in teachers],
        }
    )
    if checkpoint.exists():
        if not about.exists() or about.read_text(encoding="utf-8") != what:
            raise WrongUsage(
                f"{folder} holds the checkpoint of another training.",
                next_step="Choose another --name or another --work, or move that folder away.",
            )
        trainer.resume(checkpoint)
        log.info("continuing at step %d", trainer.step)
    about.write_text(what, encoding="utf-8")
    iterations = recipe.training.iterations
    started, first, total = time.monotonic(), trainer.step, torch.zeros((), device=place)
    while trainer.step < iterations:
        total += trainer.advance()
        if trainer.step % LOG_EVERY == 0 or trainer.step == iterations:
            count = (trainer.step - 1) % LOG_EVERY + 1
            mean = float(total) / count
            trainer.history.append((trainer.step, mean, trainer.rate_share()))
            pace = (time.monotonic() - started) / (trainer.step - first)
            left = pace * (iterations - trainer.step)
            log.info(
                "step %d of %d, loss %.5f, %.3f s a step, %s left",
                *(trainer.step, iterations, mean, pace, minutes(left)),
            )
            total.zero_()
            progress.report(trainer.step / iterations, "training")
        if trainer.step % CHECKPOINT_EVERY == 0 or trainer.step == iterations:
            trainer.save(checkpoint)
            write_history(trainer, folder)
    return trainer


def write_history(trainer: Trainer, folder: Path) -> None:
    """The course of the run so far as `log.csv` and `curves.png`."""
    lines = [f"{step},{loss:.6f},{rate:.6f}\n" for step, loss, rate in trainer.history]
    (folder / "log.csv").write_text("step,loss,rate share\n" + "".join(lines))
    draw_curves(trainer.history).save(folder / "curves.png")


def export(
    name: str, trainer: Trainer, folder: Path, *, crisp: float | None = None
) -> tuple[Path, ...]:
    """Writes the trained weights, float16 safetensors (constants float32) with the recipe in the metadata.

    A pair NAME-strong and NAME-weak where there is a clean-up axis, else one file NAME. `crisp`
    replaces the recipe's crispness.
    """
    crisp = trainer.recipe.targets.crisp if crisp is None else crisp
    places: dict[str, dict[str, float]] = {"": {}}
    if "clean_up" in trainer.source.axes:
        full = trainer.recipe.targets.full
        places = {"-strong": {"clean_up": full}, "-weak": {"clean_up": 0.0}}
    # one key only: safetensors writes several in random order, and a recipe shall give the same bytes
    table = trainer.recipe.as_table()
    table["training"]["start"] = Path(trainer.recipe.training.start).stem  # not where it lay
    metadata = {"recipe": json.dumps({**table, "exported_crisp": crisp})}
    paths = []
    folder.mkdir(parents=True, exist_ok=True)
    for ending, place in places.items():
        state = trainer.state_at({"crisp": crisp, **place})
        path = folder / f"{name}{ending}.safetensors"
        exact = trainer.fixed.keys()
        packed = {k: (v if k in exact else v.half()).contiguous() for k, v in state.items()}
        save_file(packed, path, metadata)
        paths.append(path)
    return tuple(paths)


def minutes(seconds: float) -> str:
    """A duration for a person: `40 s`, `12 min` or `3 h 20 min`."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    whole = round(seconds / 60)
    return f"{whole} min" if whole < 90 else f"{whole // 60} h {whole % 60} min"
