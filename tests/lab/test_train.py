"""Training: recipes are checked, runs resume, losses fall, sliders are trained, files are found."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import save_file
from torch.func import functional_call

from sr_desktop.base import paths
from sr_desktop.base.errors import NoPhotos, WrongUsage
from sr_desktop.base.progress import Progress
from sr_desktop.engine.colour import LUMA
from sr_desktop.engine.loader import load_network, metadata
from sr_desktop.engine.networks.edsr import EDSR, EDSRShape
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape
from sr_desktop.lab import train as train_module
from sr_desktop.lab import train_command
from sr_desktop.lab.commands import main
from sr_desktop.lab.curves import HEIGHT, WIDTH, draw_curves
from sr_desktop.lab.losses import Critic, FeatureLoss, charbonnier, log_error, phase_error
from sr_desktop.lab.muon import Leaf, Muon, is_hidden, orthogonal
from sr_desktop.lab.pairs import (
    Batch,
    CleanPairs,
    Turn,
    WornPairs,
    prepare,
)
from sr_desktop.lab.recipe import Targets, changed, parse_recipe, read_recipe, recipe_names
from sr_desktop.lab.squares import reduced, three_by_three, two_by_two, whole_squares
from sr_desktop.lab.stored import to_tensor
from sr_desktop.lab.train import Trainer, export, minutes, train
from sr_desktop.models.catalog import load_catalog
from sr_desktop.models.store import find_model, list_models
from tests.support import picture

CPU = torch.device("cpu")
SMALL = {"family": "SRVGGNetCompact", "features": 16, "convolutions": 2, "scale": 4}
WORN = {
    "network": SMALL,
    "pairs": {"kind": "worn", "patch": 24, "count": 24, "seed": 3},
    "targets": {"teacher": 0.8, "grain": 0.6, "crisp": 0.5},
    "training": {"iterations": 60, "batch": 4, "patch": 20, "warm_up": 5, "seed": 4},
}
CLEAN = {
    "network": {"family": "EDSR", "features": 16, "blocks": 1, "scale": 2, "direct": True},
    "pairs": {"kind": "clean"},
    "training": {"iterations": 60, "batch": 4, "patch": 16, "warm_up": 5, "seed": 4},
}


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(6):
        Image.fromarray(picture(520, 512, seed=number)).save(folder / f"p{number}.png")
    return folder


@pytest.fixture
def teachers(tmp_path: Path) -> tuple[Path, Path]:
    made = []
    for name in ("strong", "weak"):
        torch.manual_seed(len(name))
        network = SRVGGNetCompact(SRVGGShape(8, 4))
        network.body[-1].weight.data.mul_(0.01)
        made.append(tmp_path / f"teacher-{name}.safetensors")
        save_file(dict(network.state_dict()), made[-1])
    return made[0], made[1]


@pytest.fixture(autouse=True)
def often(monkeypatch):
    monkeypatch.setattr(train_module, "LOG_EVERY", 10)
    monkeypatch.setattr(train_module, "CHECKPOINT_EVERY", 20)


@pytest.mark.parametrize("name", recipe_names())
def test_every_recipe_is_whole_and_builds_its_network(name):
    recipe = read_recipe(name)
    network = recipe.network()
    assert network.facts.family == recipe.family
    assert network.facts.scale == recipe.scale
    known = {model.id for model in load_catalog()}
    assert not recipe.training.start or recipe.training.start in known


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({**WORN, "losses": {}}, "losses"),
        ({**WORN, "network": {**SMALL, "family": "NoSuchNet"}}, "NoSuchNet"),
        ({**WORN, "network": {**SMALL, "depth": 3}}, "depth"),
        ({**WORN, "pairs": {"kind": "guessed"}}, "guessed"),
        ({**WORN, "training": {"iterations": 1, "patch": 99}}, "larger"),
        ({**WORN, "training": {"iterations": 1, "loss": "guess"}}, "no loss 'guess'"),
        ({**WORN, "pairs": {"kind": "worn", "drawn": 0}}, "drawn"),
        ({**CLEAN, "targets": {"teacher": 1.5}}, "teacher"),
        ({**CLEAN, "targets": {"turns": 9}}, "turns"),
    ],
)
def test_a_wrong_recipe_says_what_is_wrong(table, words):
    with pytest.raises(ValueError, match=words):
        parse_recipe(table)


def test_a_recipe_that_is_none_is_wrong_usage(tmp_path):
    with pytest.raises(WrongUsage, match="no recipe"):
        read_recipe("no-such")
    broken = tmp_path / "broken.toml"
    broken.write_text("[network\n")
    with pytest.raises(WrongUsage, match=r"broken\.toml"):
        read_recipe(str(broken))


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


def test_the_target_lies_between_truth_and_teacher_and_keeps_grain_when_asked():
    side, scale = 20, 4
    rng = np.random.default_rng(0)
    big, small = (3, side * scale, side * scale, 3), (3, side, side, 3)
    arrays = {
        "low": rng.integers(0, 256, small, dtype=np.uint8),
        "grain": np.full(small, 128 + 51, np.uint8),  # 0.1 everywhere
        "truth": np.full(big, 51, np.uint8),
        "strong": np.full(big, 255, np.uint8),
        "weak": np.full(big, 0, np.uint8),
    }
    source = WornPairs(arrays, Targets(grain=0.6, teacher=0.8))
    seen = set()
    for seed in range(40):
        batch = source.batch(np.random.default_rng(seed), 2, 16)
        s, t = batch.place["clean_up"], batch.place["crisp"]
        assert torch.allclose(batch.real, torch.full_like(batch.real, 0.2), atol=1e-4)
        expected = (1 - 0.8 * t) * (0.2 + (1 - s) * 0.6 * 0.1) + 0.8 * t * s
        assert torch.allclose(batch.target, torch.full_like(batch.target, expected), atol=1e-4)
        seen |= {(s, t)}
    assert {0.0, 0.5, 1.0} <= {s for s, _ in seen}
    assert {0.0, 0.5, 1.0} <= {t for _, t in seen}


def test_a_steady_teacher_stands_beside_the_truth_at_every_crispness():
    big, small = (1, 80, 80, 3), (1, 20, 20, 3)
    values = {"truth": 51, "steady_strong": 102, "steady_weak": 0, "strong": 255, "weak": 255}
    arrays = {name: np.full(big, value, np.uint8) for name, value in values.items()}
    arrays |= {"low": np.zeros(small, np.uint8), "grain": np.full(small, 128, np.uint8)}
    source = WornPairs(arrays, Targets(teacher=0.8, steady=0.5))
    for seed in range(20):
        batch = source.batch(np.random.default_rng(seed), 2, 16)
        s, t = batch.place["clean_up"], batch.place["crisp"]
        expected = (1 - 0.8 * t) * (0.5 * 0.2 + 0.5 * s * 0.4) + 0.8 * t
        assert torch.allclose(batch.target, torch.full_like(batch.target, expected), atol=1e-4)


def test_worn_pairs_carry_what_both_pairs_of_teachers_make(tmp_path, photos, teachers):
    recipe = parse_recipe(WORN)
    source = prepare(recipe, [photos], teachers[::-1] + teachers, tmp_path, Progress(), CPU)
    arrays = source.arrays
    assert np.array_equal(arrays["strong"], arrays["steady_weak"])
    assert np.array_equal(arrays["weak"], arrays["steady_strong"])
    assert not np.array_equal(arrays["weak"], arrays["strong"])


def test_of_several_crops_the_one_with_most_detail_is_learnt_from():
    rng = np.random.default_rng(0)
    low = np.full((4, 32, 32, 3), 90, np.uint8)
    low[2] = rng.integers(0, 256, (32, 32, 3), dtype=np.uint8)
    truth = np.repeat(np.repeat(low, 2, axis=1), 2, axis=2)

    def busy(drawn: int) -> float:
        source = CleanPairs([(1.0, {"truth": truth, "low": low})], drawn)
        lows = source.batch(np.random.default_rng(3), 64, 16).low
        return float((lows.flatten(1).std(dim=1) > 0.01).float().mean())

    assert 0.1 < busy(1) < 0.45
    assert busy(8) > 0.8
    worn = {"low": low, "grain": low, "truth": truth}
    lows = WornPairs(worn, Targets(), drawn=8).batch(np.random.default_rng(3), 64, 16).low
    assert float((lows.flatten(1).std(dim=1) > 0.01).float().mean()) > 0.8


def test_one_clear_edge_counts_for_more_than_faint_texture():
    rng = np.random.default_rng(0)
    low = np.empty((2, 32, 32, 3), np.uint8)
    low[0] = rng.integers(96, 112, (32, 32, 3))  # steps of 5 everywhere
    low[1], low[1, :, 16:] = 10, 240
    truth = np.repeat(np.repeat(low, 2, axis=1), 2, axis=2)
    source = CleanPairs([(1.0, {"truth": truth, "low": low})], drawn=8)
    lows = source.batch(np.random.default_rng(3), 32, 28).low
    assert float((lows.flatten(1).amax(dim=1) > 0.9).float().mean()) > 0.9


def test_each_kind_of_clean_pairs_gets_its_share():
    def flat(value: int) -> dict[str, np.ndarray]:
        return {
            "truth": np.full((1, 64, 64, 3), value, np.uint8),
            "low": np.full((1, 32, 32, 3), value, np.uint8),
        }

    source = CleanPairs([(0.3, flat(0)), (0.1, flat(255))])
    share = float(source.batch(np.random.default_rng(1), 400, 8).low.mean())
    assert share == pytest.approx(0.25, abs=0.06)


@pytest.mark.parametrize("channels", [1, 3])
def test_clean_pairs_are_taught_in_luminance_and_keep_the_colours(tmp_path, photos, channels):
    torch.manual_seed(0)
    network = EDSR(EDSRShape(features=16, blocks=1, scale=2, channels=channels, direct=True))
    save_file(network.state_dict(), tmp_path / "teacher.safetensors")
    teacher = tmp_path / "teacher.safetensors"
    recipe = parse_recipe({**CLEAN, "targets": {"teacher": 0.5}})
    source = prepare(recipe, [photos], (teacher, teacher), tmp_path / "w", Progress(), CPU)
    loaded, luma = load_network(teacher), torch.tensor(LUMA).view(1, 3, 1, 1)
    arrays = source.kinds[0]
    low, truth, taught = (to_tensor(arrays[n][:1]) for n in ("low", "truth", "taught"))
    with torch.inference_mode():
        if channels == 1:
            made = loaded((low * luma).sum(1, keepdim=True))
            made = truth + made - (truth * luma).sum(1, keepdim=True)
        else:
            made = loaded(low)
    assert (taught - made.clamp(0, 1)).abs().mean() < 0.01  # the teacher worked in bfloat16
    assert (taught - truth).abs().mean() > 0.02  # and is no copy
    alone = CleanPairs([(1.0, {**arrays, "taught": arrays["truth"]})], teacher=0.5)
    plain, mixed = (
        s.batch(np.random.default_rng(7), 4, 16).target
        for s in (alone, CleanPairs([(1.0, arrays)], teacher=0.5))
    )
    whole = CleanPairs([(1.0, arrays)], teacher=1.0).batch(np.random.default_rng(7), 4, 16).target
    assert torch.allclose(mixed, (plain + whole) / 2, atol=1e-5)


@pytest.mark.parametrize("table", [CLEAN, WORN])
def test_another_teacher_of_the_same_name_teaches_anew(tmp_path, photos, table):
    scale = table["network"]["scale"]
    shape = EDSRShape(features=16, blocks=1, scale=scale, direct=True)
    name = "taught" if table is CLEAN else "strong"

    def answers(seed: int) -> np.ndarray:
        torch.manual_seed(seed)
        save_file(EDSR(shape).state_dict(), tmp_path / "same.safetensors")
        teachers = [tmp_path / "same.safetensors"] * 2
        recipe = parse_recipe({**table, "targets": {"teacher": 0.5}})
        source = prepare(recipe, [photos], teachers, tmp_path / "w", Progress(), CPU)
        arrays = source.kinds[0] if table is CLEAN else source.arrays
        return np.array(arrays[name][:1])

    first = answers(1)
    assert not np.array_equal(answers(2), first)
    assert len(list((tmp_path / "w").glob("pairs-*"))) == 2
    assert np.array_equal(answers(1), first)
    assert len(list((tmp_path / "w").glob("pairs-*"))) == 2  # kept, not made again


def test_the_command_says_how_far_the_pairs_are(caplog, monkeypatch):
    now = [100.0]
    monkeypatch.setattr(train_command.time, "monotonic", lambda: now[0])
    caplog.set_level("INFO", "sr_desktop.lab")
    progress = Progress(train_command.Preparation(), interval=train_command.PREPARATION_EVERY)
    for seconds, fraction, stage in (
        (0, 0.0, "preparing pairs"),
        (30, 0.25, "preparing pairs"),
        (31, 0.26, "preparing pairs"),  # too soon for another line
        (60, 0.0, "asking the teachers"),
        (120, 0.5, "asking the teachers"),
        (200, 0.1, "training"),  # speaks for itself
    ):
        now[0] = 100.0 + seconds
        progress.report(fraction, stage)
    assert [record.getMessage() for record in caplog.records] == [
        "preparing pairs, 0 %",
        "preparing pairs, 25 %, 2 min left",
        "asking the teachers, 0 %",
        "asking the teachers, 50 %, 60 s left",
    ]


def test_several_teachers_in_all_turns_give_their_mean(tmp_path, photos):
    """Asked in all eight orientations, a network treats every orientation of a picture alike."""
    files = []
    for seed, channels in ((1, 1), (2, 3)):
        torch.manual_seed(seed)
        network = EDSR(EDSRShape(features=16, blocks=1, scale=2, channels=channels, direct=True))
        files.append(tmp_path / f"teacher-{seed}.safetensors")
        save_file(network.state_dict(), files[-1])

    def taught(teachers, turns):
        table = {**CLEAN, "targets": {"teacher": 0.5, "turns": turns}}
        source = prepare(parse_recipe(table), [photos], teachers, tmp_path / "w", Progress(), CPU)
        return source.kinds[0]

    singly = [taught([file], 1)["taught"][:1].astype(np.float32) for file in files]
    both = taught(files, 1)
    clear = np.all([(one > 0) & (one < 255) for one in singly], 0)  # of clipping
    assert clear.mean() > 0.5
    assert np.abs(both["taught"][:1] - (singly[0] + singly[1]) / 2)[clear].max() <= 1  # rounding
    assert np.abs(singly[0] - singly[1]).mean() > 1
    every = taught(files, 8)
    low, truth = (to_tensor(every[name][:1]) for name in ("low", "truth"))
    networks = [load_network(file).set_precision(torch.bfloat16).place(CPU) for file in files]
    answers = []
    for network in networks:
        for turns in range(4):
            for flip in (False, True):

                def to(t, turns=turns, flip=flip):
                    return torch.rot90(t.flip(2) if flip else t, turns, (2, 3)).contiguous()

                small, wanted = to(low), to(truth)
                luma = torch.tensor(LUMA).view(1, 3, 1, 1)
                with torch.inference_mode():
                    if network.facts.channels == 1:
                        made = network((small * luma).sum(1, keepdim=True)).float()
                        made = wanted + made - (wanted * luma).sum(1, keepdim=True)
                    else:
                        made = network(small).float()
                back = torch.rot90(made, -turns, (2, 3))
                answers.append(back.flip(2) if flip else back)
    expected = torch.stack(answers).mean(0).clamp(0, 1)
    assert (to_tensor(every["taught"][:1]) - expected).abs().max() < 2 / 255
    assert not np.array_equal(every["taught"], both["taught"])


@pytest.mark.parametrize("table", [CLEAN, {**WORN, "network": {**SMALL, "scale": 2}}])
def test_a_teacher_of_another_scale_is_refused(tmp_path, photos, teachers, table):
    with pytest.raises(WrongUsage, match="4 times larger, this recipe 2 times"):
        prepare(parse_recipe(table), [photos], teachers, tmp_path / "w", Progress(), CPU)
    assert not (tmp_path / "w").exists()  # before any work was done


def test_crops_of_small_and_large_show_the_same_place(photos):
    files = sorted(photos.iterdir())
    squares = [square for path in files for square in whole_squares(path)]
    squares += two_by_two(files[:4]) + three_by_three((files * 2)[:9])
    assert squares[-1].shape == squares[-2].shape == squares[0].shape == (512, 512, 3)
    low = np.stack([reduced(s, 256) for s in squares])
    source = CleanPairs([(1.0, {"truth": np.stack(squares), "low": low})])
    batch = source.batch(np.random.default_rng(5), 8, 24)
    halved = torch.nn.functional.interpolate(
        batch.target, scale_factor=0.5, mode="bicubic", antialias=True
    )
    assert (halved - batch.low).abs().mean() < 0.01
    assert (
        Turn(1, 2, 3, False, 0).cut(np.arange(300, dtype=np.uint8).reshape(10, 10, 3), 1)[0, 0, 0]
        == 36
    )


def test_prepared_pairs_are_made_once_and_only_from_pictures_that_are_large_enough(
    tmp_path, photos
):
    Image.fromarray(picture(60, 60)).save(photos / "small.png")
    (photos / "broken.png").write_bytes(b"no picture")
    recipe = parse_recipe(CLEAN)
    source = prepare(recipe, [photos], (), tmp_path / "w", Progress(), CPU)
    assert [sorted(arrays) for arrays in source.kinds] == [["low", "truth"]] * 3
    assert [len(arrays["low"]) for arrays in source.kinds] == [6, 1, 1]  # whole, halves, a drawing
    assert sum(source.shares) == pytest.approx(1)
    folder = next((tmp_path / "w").glob("pairs-*"))
    before = (folder / "whole-low.npy").stat().st_mtime_ns
    prepare(recipe, [photos], (), tmp_path / "w", Progress(), CPU)
    assert (folder / "whole-low.npy").stat().st_mtime_ns == before
    only_small = tmp_path / "only-small"
    only_small.mkdir()
    Image.fromarray(picture(60, 60)).save(only_small / "small.png")
    with pytest.raises(NoPhotos, match="no pictures to learn from"):
        prepare(recipe, [only_small], (), tmp_path / "w", Progress(), CPU)


def test_muon_steps_are_orthogonal_and_resume_exactly():
    torch.manual_seed(0)
    update = orthogonal(torch.randn(2, 16, 144))
    values = torch.linalg.svdvals(update)
    assert values.min() > 0.5
    assert values.max() < 1.4
    assert orthogonal(torch.randn(1, 144, 16)).shape == (1, 144, 16)

    def run(steps: int, optimiser: Muon, leaves: list[Leaf]) -> None:
        for _ in range(steps):
            optimiser.zero_grad()
            sum((leaf.value**2).sum() for leaf in leaves).backward()
            optimiser.step(1.0)

    def fresh() -> list[Leaf]:
        torch.manual_seed(1)
        values = [torch.randn(16, 16, 3, 3), torch.randn(16), torch.randn(16, 3, 3, 3)]
        return [Leaf(v.requires_grad_(), 1.0, is_hidden(v)) for v in values]

    assert [leaf.hidden for leaf in fresh()] == [True, False, False]
    straight, halves = fresh(), fresh()
    run(6, Muon(straight, 0.01, 1e-3), straight)
    first = Muon(halves, 0.01, 1e-3)
    run(3, first, halves)
    second = Muon(halves, 0.01, 1e-3)
    second.load_state_dict(first.state_dict())
    run(3, second, halves)
    for a, b, start in zip(straight, halves, fresh(), strict=True):
        assert torch.equal(a.value, b.value)
        before = start.value.detach().norm()
        assert a.value.detach().norm() < 0.999 * before


def test_losses_are_zero_for_the_target_and_grow_with_distance():
    target = torch.rand(1, 3, 80, 80)
    near, far = target + 0.01, target + 0.1
    assert charbonnier(target, target) == pytest.approx(1e-3)
    assert charbonnier(near, target) < charbonnier(far, target)
    # halving the error counts the same in an easy crop and in a hard one
    easy, hard = target + 0.01, target + 0.2

    def error(made, target=target):
        return float(log_error(made, target))

    gain = error(easy) - error(target + 0.005)
    assert gain == pytest.approx(error(hard) - error(target + 0.1), abs=1e-2)
    both = error(torch.cat([easy, hard]), torch.cat([target, target]))
    assert both == pytest.approx((error(easy) + error(hard)) / 2, abs=1e-5)
    # luminance before colour
    green, blue = target.clone(), target.clone()
    green[:, 1] += 0.1
    blue[:, 2] += 0.1
    assert error(green) > error(blue)
    loss = FeatureLoss(SRVGGNetCompact(SRVGGShape(8, 8)))
    assert loss(target, target, 3, 5) == 0
    assert 0 < loss(near, target, 3, 5) < loss(far, target, 3, 5)
    assert Critic(4)(torch.rand(2, 3, 16, 24)).shape == (2, 1, 16, 24)


def test_rows_of_dots_are_an_error_of_their_own():
    torch.manual_seed(0)
    truth = torch.rand(1, 3, 96, 96)
    dots = torch.zeros_like(truth)
    dots[..., 1::4, 2::4] = 4 / 255
    wave = torch.sin(torch.arange(96) / 30).mul(4 / 255).expand_as(truth)
    noise = torch.randn_like(truth) * 4 / 255
    errors = {
        n: float(phase_error(truth + e, truth, 4))
        for n, e in {"dots": dots, "wave": wave, "noise": noise}.items()
    }
    assert phase_error(truth, truth, 4) == 0
    assert phase_error(truth + 0.1, truth, 4) < 1e-6
    assert errors["dots"] == pytest.approx(
        16 / 16 * (1 - 1 / 16), rel=0.01
    )  # variance of one in sixteen
    assert errors["wave"] < 0.05
    assert errors["noise"] < 0.75  # of the same height everywhere, yet most of it is averaged away


def test_the_loss_on_rows_of_dots_takes_part(tmp_path, photos):
    def run(phases):
        table = {**WORN, "training": {**WORN["training"], "iterations": 4, "phases": phases}}
        return train(f"phases-{phases}", parse_recipe(table), [photos], tmp_path)

    assert run(0.5).history[-1][1] > run(0.0).history[-1][1]


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


def test_the_command_makes_a_model_that_is_listed_and_never_replaces_one(tmp_path, photos, capsys):
    recipe = tmp_path / "mine.toml"
    recipe.write_text(
        '[network]\nfamily = "SRVGGNetCompact"\nfeatures = 16\nconvolutions = 1\nscale = 4\n'
        '[pairs]\nkind = "worn"\npatch = 20\ncount = 12\n'
        "[training]\niterations = 5\nbatch = 2\npatch = 16\n"
    )
    words = ["train", str(recipe), "--photos", str(photos), "--name", "grandma"]
    assert main(words) == 0
    files = capsys.readouterr().out.split()
    assert [Path(file).parent for file in files] == [paths.imported_models()] * 2
    model = find_model("grandma")
    assert model.weak is not None
    assert [entry.id for entry in list_models()].count("grandma") == 1
    before = model.strong.read_bytes()
    with pytest.raises(WrongUsage, match="already"):
        main(words)
    assert model.strong.read_bytes() == before
    with pytest.raises(WrongUsage, match="name of a model"):
        main([*words[:-1], "../evil"])
    with pytest.raises(WrongUsage, match="already"):
        main([*words[:-1], "heirloom-x4"])
    with pytest.raises(WrongUsage, match="one strong and one weak"):
        main([*words[:-1], "ours", "--strong", "heirloom-x4", "heirloom-hq-x4"])
    with pytest.raises(WrongUsage, match="one strong and one weak"):
        main([*words[:-1], "ours", "--steady", "heirloom-x4"])
    with pytest.raises(WrongUsage, match="one strong and one weak"):
        main([*words[:-1], "ours", "--weak", "heirloom-x4"])
    with pytest.raises(WrongUsage, match="no weak teacher"):
        main(["train", "faithful-x2", *words[2:-1], "ours", "--weak", "heirloom-x4"])
    with pytest.raises(NoPhotos):
        main(["train", "album", "--photos", str(tmp_path / "nowhere")])


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


def test_words_and_curves_for_people():
    assert [minutes(s) for s in (40, 600, 12_000)] == ["40 s", "10 min", "3 h 20 min"]
    assert draw_curves([]).size == (WIDTH, HEIGHT)
    drawn = np.asarray(draw_curves([(1, 0.5, 1.0), (2, 0.1, 0.5), (3, 0.05, 0.01)]))
    assert len(np.unique(drawn.reshape(-1, 3), axis=0)) > 5
