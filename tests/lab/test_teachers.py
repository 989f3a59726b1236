"""Teachers: what they are asked, whose answers are kept, and which are refused."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from sr_desktop.base.errors import WrongUsage
from sr_desktop.base.progress import Progress
from sr_desktop.engine.colour import LUMA
from sr_desktop.engine.loader import load_network
from sr_desktop.engine.networks.edsr import EDSR, EDSRShape
from sr_desktop.lab.pairs import CleanPairs, prepare
from sr_desktop.lab.recipe import parse_recipe
from sr_desktop.lab.stored import to_tensor
from tests.lab.tiny import CLEAN, CPU, SMALL, WORN


def test_worn_pairs_carry_what_both_pairs_of_teachers_make(tmp_path, photos, teachers):
    recipe = parse_recipe(WORN)
    source = prepare(recipe, [photos], teachers[::-1] + teachers, tmp_path, Progress(), CPU)
    arrays = source.arrays
    assert np.array_equal(arrays["strong"], arrays["steady_weak"])
    assert np.array_equal(arrays["weak"], arrays["steady_strong"])
    assert not np.array_equal(arrays["weak"], arrays["strong"])


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
    low, truth, taught = (to_tensor(arrays[n][:1].numpy()) for n in ("low", "truth", "taught"))
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
        return arrays[name][:1].numpy().copy()

    first = answers(1)
    assert not np.array_equal(answers(2), first)
    assert len(list((tmp_path / "w").glob("pairs-*"))) == 2
    assert np.array_equal(answers(1), first)
    assert len(list((tmp_path / "w").glob("pairs-*"))) == 2  # kept, not made again


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
        return {name: value.numpy() for name, value in source.kinds[0].items()}

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
