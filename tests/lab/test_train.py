"""Training: runs resume, losses fall, sliders are trained, runs start from other models."""

from __future__ import annotations

import pytest
import torch
from torch.func import functional_call

from sr_desktop.base.errors import WrongUsage
from sr_desktop.base.progress import Progress
from sr_desktop.engine.loader import load_network, metadata
from sr_desktop.lab import train as train_module
from sr_desktop.lab.pairs import Batch, prepare
from sr_desktop.lab.recipe import changed, parse_recipe
from sr_desktop.lab.train import Trainer, export, train
from tests.lab.tiny import CLEAN, CPU, SMALL, WORN


@pytest.fixture(autouse=True)
def often(monkeypatch):
    monkeypatch.setattr(train_module, "LOG_EVERY", 10)
    monkeypatch.setattr(train_module, "CHECKPOINT_EVERY", 20)


def test_a_killed_run_ends_with_the_same_weights(tmp_path, photos, teachers):
    recipe = parse_recipe(WORN)
    trainer = train("one", recipe, [photos], tmp_path / "work", teachers=teachers)
    assert [step for step, _, _ in trainer.history] == [10, 20, 30, 40, 50, 60]
    strong, weak = export("one", trainer, tmp_path / "out")
    assert load_network(strong).facts.scale == load_network(weak).facts.scale == 4
    assert '"exported_crisp": 0.5' in metadata(strong)["recipe"]
    assert (tmp_path / "work" / "one" / "curves.png").is_file()
    assert (tmp_path / "work" / "one" / "log.csv").read_text().count("\n") == 7

    class Killed(Exception):
        pass

    def killed_at_40(fraction: float, stage: str) -> None:
        if stage == "training" and fraction >= 40 / 60:
            raise Killed

    with pytest.raises(Killed):
        train(
            "two",
            recipe,
            [photos],
            tmp_path / "work",
            teachers=teachers,
            progress=Progress(killed_at_40, interval=0),
        )
    checkpoint = tmp_path / "work" / "two" / "checkpoint.pt"
    assert torch.load(checkpoint, weights_only=True)["step"] == 20
    resumed = train("two", recipe, [photos], tmp_path / "work", teachers=teachers)
    assert export("two", resumed, tmp_path / "out")[0].read_bytes() == strong.read_bytes()


def test_the_checkpoint_of_another_training_is_not_taken_for_ones_own(tmp_path, photos, teachers):
    recipe = changed(
        parse_recipe({**CLEAN, "network": SMALL}), iterations=5, pairs=None, start=None
    )
    train("same", recipe, [photos], tmp_path / "work")
    assert train("same", recipe, [photos], tmp_path / "work").step == 5
    other = changed(recipe, iterations=9, pairs=None, start=None)
    with pytest.raises(WrongUsage, match="another training"):
        train("same", other, [photos], tmp_path / "work")
    with pytest.raises(WrongUsage, match="another training"):
        train("same", recipe, [photos], tmp_path / "work", teachers=teachers)


def test_a_plain_network_learns_from_clean_pairs_better_than_nothing(tmp_path, photos):
    trainer = train("plain", parse_recipe(CLEAN), [photos], tmp_path)
    assert trainer.source.axes == ()
    assert trainer.history[-1][1] < 0.7 * trainer.history[0][1]
    (file,) = export("plain", trainer, tmp_path / "out")
    network = load_network(file)
    assert (network.facts.family, network.facts.scale) == ("EDSR", 2)


@pytest.mark.parametrize(
    "network",
    [
        {"family": "RRDBNet", "features": 8, "blocks": 1, "growth": 4, "doublings": 2},
        {"family": "EDSR", "features": 8, "blocks": 1, "scale": 4},
        {**SMALL, "unshuffle": 2},
    ],
    ids=lambda network: network["family"],
)
def test_any_family_of_the_registry_can_be_trained_from_nothing(tmp_path, photos, network):
    table = {**CLEAN, "network": network, "training": {**CLEAN["training"], "iterations": 12}}
    trainer = train("any", parse_recipe(table), [photos], tmp_path)
    (file,) = export("any", trainer, tmp_path / "out")
    assert load_network(file).facts.family == network["family"]


def test_each_end_of_a_slider_learns_its_own_target(tmp_path, photos):
    class Grey:
        """A flat picture that clean-up 1 makes darker and clean-up 0 lighter."""

        axes = ("clean_up",)

        def batch(self, rng, count, patch):
            low = torch.full((count, 3, patch, patch), 0.5)
            s = float(rng.choice([0.0, 1.0]))
            target = torch.full((count, 3, patch * 4, patch * 4), 0.6 - 0.2 * s)
            return Batch(low, target, {"clean_up": s})

    recipe = changed(parse_recipe(WORN), iterations=120, pairs=None, start=None)
    trainer = Trainer(recipe, Grey(), CPU)
    while trainer.step < 120:
        trainer.advance()
    means = []
    for place in (0.0, 0.5, 1.0):
        network = recipe.network()
        network.load_state_dict(trainer.state_at({"clean_up": place}))
        with torch.inference_mode():
            means.append(float(network(torch.full((1, 3, 20, 20), 0.5)).mean()))
    assert means[0] > means[1] + 0.02 > means[2] + 0.04, means


def test_the_critic_looks_from_another_pixel_each_step(tmp_path, photos):
    table = {**WORN, "adversary": {"weight": 0.01, "begin": 0, "features": 4}}
    source = prepare(parse_recipe(table), [photos], (), tmp_path, Progress(), CPU)
    trainer = Trainer(parse_recipe(table), source, CPU)
    places = torch.arange(64 * 64).view(1, 1, 64, 64)
    corners = set()
    for step in range(200):
        trainer.step = step
        seen = trainer._judged(places)
        assert seen.shape[2] % 4 == seen.shape[3] % 4 == 0
        assert torch.equal(seen, trainer._judged(places))  # both pictures from the same pixel
        corners.add(divmod(int(seen[0, 0, 0, 0]), 64))
    assert corners == {(y, x) for y in range(4) for x in range(4)}


def test_perceptual_and_adversarial_terms_take_part_and_resume(tmp_path, photos, teachers):
    table = {
        **WORN,
        "training": {**WORN["training"], "iterations": 40, "perceptual": 0.05},
        "adversary": {"weight": 0.01, "begin": 10, "features": 4},
    }
    recipe = parse_recipe(table)
    trainer = train("gan", recipe, [photos], tmp_path, teachers=teachers)
    plain = train("plain", parse_recipe(WORN), [photos], tmp_path, teachers=teachers)
    assert trainer.history[-1][1] > plain.history[-1][1], "the terms count"
    again = Trainer(recipe, trainer.source, CPU, teachers[0])
    again.resume(tmp_path / "gan" / "checkpoint.pt")
    for a, b in zip(
        again.critic.network.parameters(), trainer.critic.network.parameters(), strict=True
    ):
        assert torch.equal(a, b)
    with pytest.raises(WrongUsage, match="perceptual"):
        Trainer(recipe, trainer.source, CPU)


def test_a_run_can_start_from_another_model(tmp_path, photos, teachers):
    first = train("first", parse_recipe(WORN), [photos], tmp_path)
    strong, _ = export("first", first, tmp_path)
    table = {**WORN, "training": {**WORN["training"], "start": str(strong)}}
    trainer = Trainer(parse_recipe(table), first.source, CPU)
    for place in (0.0, 1.0):
        started = {k: v.detach() for k, v in trainer.weights({"clean_up": place}).items()}
        for key, value in first.state_at({"clean_up": place}).items():
            assert torch.allclose(started[key], value, atol=2e-3), key
    other = {**CLEAN, "training": {**CLEAN["training"], "start": str(strong)}}
    with pytest.raises(WrongUsage, match="another kind"):
        Trainer(parse_recipe(other), first.source, CPU)


def test_the_strong_file_may_lie_a_little_before_the_end(tmp_path, photos):
    table = {**WORN, "targets": {**WORN["targets"], "full": 0.75}}
    trainer = train("full", parse_recipe(table), [photos], tmp_path)
    files = export("full", trainer, tmp_path / "out")
    for file, clean_up in zip(files, (0.75, 0.0), strict=True):
        wanted = trainer.state_at({"clean_up": clean_up, "crisp": 0.5})
        for key, value in load_network(file).state_dict().items():
            assert torch.allclose(value, wanted[key].half().float()), (file.name, key)
    with pytest.raises(ValueError, match="full"):
        parse_recipe({**WORN, "targets": {"full": 1.5}})


def test_a_deeper_network_starts_as_the_same_function(tmp_path, photos):
    first = train("shallow", parse_recipe(CLEAN), [photos], tmp_path)
    (file,) = export("shallow", first, tmp_path)
    deep = {
        **CLEAN,
        "network": {**CLEAN["network"], "blocks": 3},
        "training": {**CLEAN["training"], "start": str(file)},
    }
    trainer = Trainer(parse_recipe(deep), first.source, CPU)
    small = torch.rand(1, 3, 12, 12)
    with torch.no_grad():
        made = functional_call(trainer.network, {**trainer.weights({}), **trainer.fixed}, (small,))
        assert torch.allclose(made, load_network(file)(small), atol=1e-5)
    before = trainer.groups[0]["body.2.body.2.weight"].detach().clone()
    trainer.advance()
    assert not torch.equal(before, trainer.groups[0]["body.2.body.2.weight"])  # it learns
