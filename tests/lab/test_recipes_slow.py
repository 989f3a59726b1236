"""Each bundled net's own recipe, shortened to minutes: the loss falls, and a killed run goes on.

Run with `./check --slow -k recipes_slow`.
"""

from __future__ import annotations

import shutil
from dataclasses import replace

import numpy as np
import pytest
import torch
from torch.func import functional_call

from sr_desktop.base.progress import Progress
from sr_desktop.engine.loader import load_network
from sr_desktop.lab import train as train_module
from sr_desktop.lab.losses import charbonnier
from sr_desktop.lab.recipe import changed, read_recipe
from sr_desktop.lab.train import Trainer, export, train

ITERATIONS = {"faithful-x2": 160, "faithful-x4": 160, "heirloom-x4": 400, "heirloom-hq-x4": 120}


def error(trainer: Trainer) -> float:
    """The averaged weights' error on two batches that are always the same, at the faithful end."""
    errors = []
    place = dict.fromkeys(trainer.source.axes, 0.0)
    weights = {**trainer.state_at(place)}
    for seed in (1, 2):
        batch = trainer.source.batch(np.random.default_rng(seed), 12, 32)
        with torch.inference_mode():
            made = functional_call(trainer.network, weights, (batch.low,))
            errors.append(float(charbonnier(made, batch.target if not place else batch.real)))
    return float(np.mean(errors))


@pytest.mark.slow
@pytest.mark.parametrize("name", ITERATIONS)
def test_the_recipe_shortened_learns_and_goes_on_after_a_kill(
    name, assets, tmp_path, monkeypatch, home
):
    folders = [assets / "photos" / "train2"]
    weights = assets / "weights" / "realesrgan"
    files = ("realesr-general-x4v3.pth", "realesr-general-wdn-x4v3.pth")
    for file in files:  # what heirloom-hq-x4 starts from
        (home / "models").mkdir(exist_ok=True)
        shutil.copy(weights / file, home / "models")
    iterations = ITERATIONS[name]
    start = None if name == "heirloom-hq-x4" else ""
    recipe = changed(read_recipe(name), iterations=iterations, pairs=96, start=start)
    if recipe.adversary is not None:
        recipe = replace(recipe, adversary=replace(recipe.adversary, begin=iterations * 3 // 4))
    teachers = (weights / files[0], weights / files[1]) if recipe.pairs.kind == "worn" else ()
    monkeypatch.setattr(train_module, "LOG_EVERY", 20)
    monkeypatch.setattr(train_module, "CHECKPOINT_EVERY", 20)

    class Killed(Exception):
        pass

    def kill_at_half(fraction: float, stage: str) -> None:
        if stage == "training" and fraction >= 0.5:
            raise Killed

    def run(progress: Progress) -> Trainer:
        return train(name, recipe, folders, tmp_path, teachers=teachers, progress=progress)

    with pytest.raises(Killed):
        run(Progress(kill_at_half, interval=0))
    trainer = run(Progress())
    assert [step for step, _, _ in trainer.history] == list(range(20, iterations + 1, 20))
    untrained = Trainer(recipe, trainer.source, torch.device("cpu"))
    assert error(trainer) < 0.97 * error(untrained)
    for path in export(name, trainer, tmp_path / "out"):
        assert load_network(path).facts.scale == recipe.scale
        assert path.stat().st_size < 3_000_000
