"""What a network learns from: prepared pairs on disk, and random batches of crops out of them."""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import torch
import torch.nn.functional as F
from numpy.random import Generator
from torch import Tensor

from sr_desktop.base.errors import NoPhotos
from sr_desktop.base.progress import Progress
from sr_desktop.engine.device import cores
from sr_desktop.lab.crops import Crops
from sr_desktop.lab.datasets import crop, picture_size, pictures
from sr_desktop.lab.degrade import degrade
from sr_desktop.lab.recipe import Recipe, Targets
from sr_desktop.lab.squares import (
    CLEAN_SIDE,
    groups,
    reduced,
    seeded_drawing,
    three_by_three,
    two_by_two,
    whole_squares,
)
from sr_desktop.lab.stored import Bytes, create, load
from sr_desktop.lab.teachers import load_teacher, teach_clean, teach_worn

WHOLE_AT_MOST = 500
"""About so many photographs are also learnt from at their full size."""
PHOTOS_A_DRAWING = 6
CLEAN_SHARES = {"whole": 0.15, "halves": 0.3, "thirds": 0.25, "drawings": 0.3}
"""Kinds of clean pairs, and how many of the crops come from each. Photographs at a half and a third of their
size have sharper pixels and none of the camera's compression; drawings have the hardest edges."""
THREADS_OF_LIBRARIES = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
CLEAN_FORM = "some whole, halves, thirds, drawings"
"""What clean pairs are; changed when they are made in another way, so that old ones are not used."""


@dataclass(frozen=True, slots=True)
class Batch:
    """low (N, 3, h, w) and target (N, 3, H, W), float32 in 0..1; where on the sliders they belong.

    real: what a critic is shown as real, like `target`; None: the target itself. Clean photographs
          always: shown kept grain, a critic asks for grit on skin.
    """

    low: Tensor
    target: Tensor
    place: dict[str, float] = field(default_factory=dict)
    real: Tensor | None = None


class Source(Protocol):
    """Gives batches; `axes` names the sliders that a trained network shall have."""

    axes: tuple[str, ...]

    def batch(self, rng: Generator, count: int, patch: int) -> Batch:
        """`count` random crops of `patch` small pixels; the same for the same state of `rng`."""
        ...


class CleanPairs:
    """Pictures of several kinds and their bicubic reductions, whole, (N, H, W, 3) uint8."""

    axes: tuple[str, ...] = ()

    def __init__(
        self, kinds: Sequence[tuple[float, dict[str, Tensor]]], drawn: int = 1, teacher: float = 0.0
    ) -> None:
        """kinds: for each, its share of the crops and its `truth`, `low` and perhaps `taught` pictures.

        teacher: share of the taught pictures in the target.
        """
        total = sum(share for share, _ in kinds)
        self.shares = [share / total for share, _ in kinds]
        self.kinds = [arrays for _, arrays in kinds]
        self.drawn, self.teacher = drawn, teacher
        self.scale = self.kinds[0]["truth"].shape[1] // self.kinds[0]["low"].shape[1]

    def batch(self, rng: Generator, count: int, patch: int) -> Batch:
        """See `Source`."""
        lows, targets = [], []
        for arrays, part in zip(self.kinds, rng.multinomial(count, self.shares), strict=True):
            if not part:
                continue
            crops = Crops.random(rng, arrays["low"], int(part), patch, self.drawn)
            lows.append(crops.of(arrays["low"], 1))
            target = crops.of(arrays["truth"], self.scale)
            if self.teacher and "taught" in arrays:
                target = torch.lerp(target, crops.of(arrays["taught"], self.scale), self.teacher)
            targets.append(target)
        return Batch(torch.cat(lows), torch.cat(targets))


class WornPairs:
    """Small worn pictures, what they were, their grain, and what two teachers make of them; uint8."""

    def __init__(
        self, arrays: dict[str, Tensor], targets: Targets, *, crisp: bool = False, drawn: int = 1
    ) -> None:
        """`crisp`: whether there is something beside teachers that makes the crisp end different."""
        self.arrays, self.targets, self.drawn = arrays, targets, drawn
        self.scale = arrays["truth"].shape[1] // arrays["low"].shape[1]
        self.axes: tuple[str, ...] = ("clean_up",)
        if crisp or "strong" in arrays:
            self.axes = ("clean_up", "crisp")

    def batch(self, rng: Generator, count: int, patch: int) -> Batch:
        """See `Source`: one clean-up and one crispness for the whole batch."""
        crops = Crops.random(rng, self.arrays["low"], count, patch, self.drawn)
        place = {axis: float(rng.choice([0.0, 0.5, 1.0, rng.random()])) for axis in self.axes}
        clean_up = place["clean_up"]
        grain = (crops.of(self.arrays["grain"], 1) - 128 / 255) / 2
        grain = F.interpolate(grain, scale_factor=self.scale, mode="bicubic", align_corners=False)
        truth = crops.of(self.arrays["truth"], self.scale)
        target = truth + (1 - clean_up) * self.targets.grain * grain
        shares = {
            "": self.targets.teacher * place.get("crisp", 0.0),
            "steady_": self.targets.steady,
        }
        for kind, share in sorted(shares.items(), reverse=True):  # the steady one first
            if share and f"{kind}strong" in self.arrays:
                weak, strong = (
                    crops.of(self.arrays[kind + end], self.scale) for end in ("weak", "strong")
                )
                target = torch.lerp(target, torch.lerp(weak, strong, clean_up), share)
        return Batch(crops.of(self.arrays["low"], 1), target, place, truth)


def prepare(
    recipe: Recipe,
    folders: Sequence[Path],
    teachers: Sequence[Path],
    cache: Path,
    progress: Progress,
    device: torch.device,
) -> Source:
    """The pairs of `recipe` out of the pictures in `folders`, made once and kept under `cache`.

    teachers: weights of networks whose results the pairs carry beside the truth, none for the truth
              alone: for clean pairs any number, for worn ones a strong and a weak one, and perhaps
              the strong and the weak of a steady teacher (see `Targets`).
    Raises `NoPhotos` if there is nothing to learn from.
    """
    scale = recipe.scale
    side = CLEAN_SIDE if recipe.pairs.kind == "clean" else recipe.pairs.patch * scale
    files = [path for path in pictures(folders)[0] if min(picture_size(path)) >= side]
    if not files:
        raise NoPhotos(
            f"There are no pictures to learn from in {', '.join(map(str, folders))}.",
            next_step=f"Choose folders with photos of at least {side} pixels on each side.",
        )
    key: dict[str, object] = {
        "kind": recipe.pairs.kind,
        "scale": scale,
        "files": [path.name for path in files],
        "teachers": [hashlib.sha256(path.read_bytes()).hexdigest() for path in teachers],
    }
    if recipe.pairs.kind == "clean":
        key |= {"form": CLEAN_FORM, "turns": recipe.targets.turns if teachers else 1}
    else:
        key |= {
            "patch": recipe.pairs.patch,
            "count": recipe.pairs.count,
            "seed": recipe.pairs.seed,
        }
    text = json.dumps(key, sort_keys=True)
    folder = cache / f"pairs-{hashlib.sha256(text.encode()).hexdigest()[:12]}"
    if not (folder / "done.json").exists():
        asked = [load_teacher(path, scale, device) for path in teachers]  # refused before the work
        folder.mkdir(parents=True, exist_ok=True)
        if recipe.pairs.kind == "clean":
            _write_clean(files, scale, folder, progress)
            if asked:
                teach_clean(asked, recipe.targets.turns, folder, progress, device)
        else:
            _write_worn(files, recipe, folder, progress)
            if asked:
                teach_worn(asked, folder, progress, device)
        (folder / "done.json").write_text(text)
    arrays = load(folder, device)
    if recipe.pairs.kind == "clean":
        kinds = []
        for kind, share in CLEAN_SHARES.items():
            mine = {k.split("-")[1]: v for k, v in arrays.items() if k.startswith(f"{kind}-")}
            if mine:
                kinds.append((share, mine))
        return CleanPairs(kinds, recipe.pairs.drawn, recipe.targets.teacher)
    return WornPairs(
        arrays, recipe.targets, crisp=recipe.adversary is not None, drawn=recipe.pairs.drawn
    )


def _write_clean(files: Sequence[Path], scale: int, folder: Path, progress: Progress) -> None:
    some = files[:: max(1, len(files) // WHOLE_AT_MOST)]
    drawings = len(files) // PHOTOS_A_DRAWING
    sizes = [picture_size(path) for path in some]
    squares = sum((width // CLEAN_SIDE) * (height // CLEAN_SIDE) for width, height in sizes)
    tasks: dict[str, tuple[Any, Sequence[Any], int]] = {
        "whole": (whole_squares, some, squares),
        "halves": (two_by_two, groups(files, 4), len(files) // 4),
        "thirds": (three_by_three, groups(files, 9), len(files) // 9),
        "drawings": (seeded_drawing, range(drawings), drawings),
    }
    total, done = sum(count for _, _, count in tasks.values()), 0
    for kind, (make, inputs, count) in tasks.items():
        if not count:  # too few photos to fill one
            continue
        truth = create(folder / f"{kind}-truth.npy", count, CLEAN_SIDE)
        low = create(folder / f"{kind}-low.npy", count, CLEAN_SIDE // scale)
        index = 0
        for made in _in_processes(make, inputs):
            for square in made:
                truth[index], low[index] = square, reduced(square, CLEAN_SIDE // scale)
                index += 1
            progress.report((done + index) / total, "preparing pairs")
        done += count


@dataclass(frozen=True, slots=True)
class _Wear:
    path: Path
    seed: int
    index: int
    patch: int
    scale: int


def worn_pair(task: _Wear) -> tuple[Bytes, Bytes, Bytes]:
    """One pair as bytes: low, truth, and grain with 128 as zero at half steps."""
    torch.set_num_threads(1)
    rng = np.random.default_rng((task.seed, task.index))
    pair = degrade(crop(task.path, rng, task.patch * task.scale), rng, scale=task.scale)
    return (
        np.rint(pair.low * 255).astype(np.uint8),
        np.rint(pair.truth * 255).astype(np.uint8),
        np.rint(pair.grain * 510 + 128).clip(0, 255).astype(np.uint8),
    )


def _write_worn(files: Sequence[Path], recipe: Recipe, folder: Path, progress: Progress) -> None:
    wanted, scale = recipe.pairs, recipe.scale
    tasks = [
        _Wear(files[index % len(files)], wanted.seed, index, wanted.patch, scale)
        for index in range(wanted.count)
    ]
    low = create(folder / "low.npy", wanted.count, wanted.patch)
    truth = create(folder / "truth.npy", wanted.count, wanted.patch * scale)
    grain = create(folder / "grain.npy", wanted.count, wanted.patch)
    for index, pair in enumerate(_in_processes(worn_pair, tasks)):
        progress.report(index / len(tasks), "preparing pairs")
        low[index], truth[index], grain[index] = pair


def _in_processes(function: Any, tasks: Sequence[Any]) -> Iterator[Any]:
    """`function` of each task in order, on all cores."""
    if len(tasks) < 32:  # a process takes longer to start
        yield from map(function, tasks)
        return
    context = multiprocessing.get_context("spawn")
    with one_thread_each(), ProcessPoolExecutor(cores(), mp_context=context) as pool:
        yield from pool.map(function, tasks, chunksize=8)


@contextmanager
def one_thread_each() -> Iterator[None]:
    """Processes that are started meanwhile do linear algebra in one thread.

    NumPy's library starts one for each core as it is loaded: sixteen processes on sixteen cores were four
    times as slow with them.
    """
    before = {name: os.environ.get(name) for name in THREADS_OF_LIBRARIES}
    os.environ.update(dict.fromkeys(THREADS_OF_LIBRARIES, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value
