"""Each bundled net's own recipe, shortened to minutes: the loss falls, and a killed run goes on.

Run with `pytest -m slow tests/lab/test_recipes_slow.py`.
"""

from __future__ import annotations

import numpy as np
import pytest

from sr_desktop.base.progress import Progress
from sr_desktop.engine.loader import load_network
from sr_desktop.lab import train as train_module
from sr_desktop.lab.recipe import changed, read_recipe
from sr_desktop.lab.train import export, train

ITERATIONS = {"faithful-x2": 150, "faithful-x4": 150, "heirloom-x4": 120, "heirloom-hq-x4": 80}


@pytest.mark.slow
@pytest.mark.parametrize("name", ITERATIONS)
def test_the_recipe_shortened_learns_and_goes_on_after_a_kill(name, assets, tmp_path, monkeypatch):
    folders = [assets / "photos" / "train2"]
    weights = assets / "weights" / "realesrgan"
    files = ("realesr-general-x4v3.pth", "realesr-general-wdn-x4v3.pth")
    teachers = (weights / files[0], weights / files[1])
    recipe = changed(read_recipe(name), iterations=ITERATIONS[name], pairs=96, start="")
    worn = recipe.pairs.kind == "worn"
    monkeypatch.setattr(train_module, "LOG_EVERY", 20)
    monkeypatch.setattr(train_module, "CHECKPOINT_EVERY", 20)

    class Killed(Exception):
        pass

    def kill_at_half(fraction: float, stage: str) -> None:
        if stage == "training" and fraction >= 0.5:
            raise Killed

    def run(progress: Progress) -> train_module.Trainer:
        return train(
            name,
            recipe,
            folders,
            tmp_path,
            teachers=teachers if worn else None,
            progress=progress,
        )

    with pytest.raises(Killed):
        run(Progress(kill_at_half, interval=0))
    trainer = run(Progress())
    steps = [step for step, _, _ in trainer.history]
    assert steps == sorted(set(steps)), "no step was counted twice"
    assert steps[-1] == ITERATIONS[name]
    losses = [loss for _, loss, _ in trainer.history]
    assert np.mean(losses[-2:]) < 0.8 * losses[0], losses
    for path in export(name, trainer, tmp_path / "out"):
        network = load_network(path)
        assert network.facts.scale == recipe.scale
        assert path.stat().st_size < 3_000_000
