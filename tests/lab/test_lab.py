"""The recipe of the bundled weights: degradation, training that resumes, and the figures they reach."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import save_file

from sr_desktop.base.progress import Progress
from sr_desktop.engine.loader import load_network
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape
from sr_desktop.lab import train as train_module
from sr_desktop.lab.commands import RECIPES
from sr_desktop.lab.datasets import is_held_out, pictures
from sr_desktop.lab.degrade import degrade
from sr_desktop.lab.evaluate import between, enlarge, evaluate
from sr_desktop.lab.train import Recipe, read_recipe, train
from sr_desktop.models.store import find_model
from tests.support import picture


def as_floats(width: int, height: int, seed: int = 0) -> np.ndarray:
    return (picture(width, height, seed=seed) / np.float32(255)).astype(np.float32)


def test_degradation_is_deterministic_and_in_range():
    clean = as_floats(128, 96)
    for seed in range(20):
        first, second = (degrade(clean, np.random.default_rng(seed)) for _ in range(2))
        assert np.array_equal(first.low, second.low)
        assert np.array_equal(first.truth, second.truth)
        assert first.low.shape == (24, 32, 3)
        assert first.truth.shape == (96, 128, 3)
        assert first.low.min() >= 0
        assert first.low.max() <= 1
        assert first.low.dtype == first.truth.dtype == np.float32
    assert not np.array_equal(
        degrade(clean, np.random.default_rng(1)).low, degrade(clean, np.random.default_rng(2)).low
    )


def test_held_out_pictures_are_never_trained_on(tmp_path):
    for number in range(60):
        Image.fromarray(picture(16, 16, seed=number)).save(tmp_path / f"p{number}.png")
    train_files, held = pictures([tmp_path])
    assert not set(train_files) & set(held)
    assert len(train_files) + len(held) == 60
    assert held
    assert all(is_held_out(path) for path in held)


@pytest.fixture
def small_run(tmp_path: Path) -> dict[str, object]:
    photos = tmp_path / "photos"
    photos.mkdir()
    for number in range(12):
        Image.fromarray(picture(160, 160, seed=number)).save(photos / f"p{number}.png")
    teachers = []
    for name in ("strong", "weak"):
        torch.manual_seed(len(name))
        network = SRVGGNetCompact(SRVGGShape(8, 2))
        network.body[-1].weight.data.mul_(0.01)
        path = tmp_path / f"{name}.safetensors"
        save_file(dict(network.state_dict()), path)
        teachers.append(path)
    recipe = read_recipe(
        RECIPES / "heirloom-x4.toml",
        features=8,
        convolutions=2,
        pairs=24,
        pair_patch=24,
        patch=20,
        batch=4,
        iterations=60,
        warm_up=5,
    )
    return {"recipe": recipe, "folders": [photos], "teachers": tuple(teachers)}


def test_a_short_training_learns_resumes_and_gives_usable_files(tmp_path, small_run, monkeypatch):
    monkeypatch.setattr(train_module, "LOG_EVERY", 10)
    monkeypatch.setattr(train_module, "CHECKPOINT_EVERY", 20)
    work = tmp_path / "work"
    strong, weak = train("small", **small_run, work=work, progress=Progress())
    history = torch.load(work / "checkpoint.pt", weights_only=True)["history"]
    assert [step for step, _ in history] == [10, 20, 30, 40, 50, 60]
    assert history[-1][1] < history[0][1], f"the loss falls: {history}"
    assert load_network(strong).facts.scale == load_network(weak).facts.scale == 4

    class Killed(Exception):
        pass

    def killed_at_40(fraction: float, stage: str) -> None:
        if stage == "training" and fraction >= 40 / 60:
            raise Killed

    again = tmp_path / "again"
    with pytest.raises(Killed):
        train("small", **small_run, work=again, progress=Progress(killed_at_40, interval=0))
    assert torch.load(again / "checkpoint.pt", weights_only=True)["step"] == 20
    resumed, _ = train("small", **small_run, work=again, progress=Progress())
    assert resumed.read_bytes() == strong.read_bytes(), "a killed run ends with the same weights"


def test_the_recipe_of_the_bundled_pair_is_complete():
    recipe = read_recipe(RECIPES / "heirloom-x4.toml")
    assert isinstance(recipe, Recipe)
    model = find_model("heirloom-x4")
    shape = load_network(model.strong).shape
    assert shape == recipe.shape


def test_bundled_pair_beats_bicubic_and_the_teacher_on_held_out_crops(assets):
    folders = [assets / "photos" / "train", assets / "photos" / "train2"]
    models = {name: find_model(name) for name in ("heirloom-x4",)}
    teacher = assets / "weights" / "realesrgan"
    networks = {name: between(model.strong, model.weak, 0.5) for name, model in models.items()}
    networks["teacher"] = between(
        teacher / "realesr-general-x4v3.pth", teacher / "realesr-general-wdn-x4v3.pth", 0.5
    )
    rows = {row.name: row for row in evaluate(networks, folders, count=100, progress=Progress())}
    print(*rows.values(), sep="\n")  # noqa: T201 - shown when it fails
    assert rows["heirloom-x4"].psnr >= rows["bicubic"].psnr + 0.5
    assert rows["heirloom-x4"].psnr >= rows["teacher"].psnr
    assert rows["heirloom-x4"].edges >= 1.4 * rows["bicubic"].edges, "sharper than a blur"
    assert rows["heirloom-x4"].noise < 0.8 * rows["bicubic"].noise, "and cleaner"


def test_clean_up_takes_noise_away_step_by_step_and_keeps_the_colour():
    rng = np.random.default_rng(0)
    flat = np.full((64, 64, 3), (0.55, 0.45, 0.4), np.float32)
    grainy = np.clip(flat + rng.normal(0, 0.04, (64, 64, 1)), 0, 1).astype(np.float32)
    model = find_model("heirloom-x4")
    noise, means = [], []
    for step in range(6):
        made = enlarge(between(model.strong, model.weak, step / 5), grainy)
        noise.append(float(made.mean(axis=2).std()))
        means.append(made.mean((0, 1)))
    assert all(after < before for before, after in pairwise(noise)), noise
    assert np.abs(np.array(means) - grainy.mean((0, 1))).max() < 2 / 255, means
