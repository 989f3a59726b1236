"""Pairs: what is learnt from, where it is cut, and that it is made once."""

from __future__ import annotations

import os

import numpy as np
import pytest
import torch
from PIL import Image

from sr_desktop.base.errors import NoPhotos
from sr_desktop.base.progress import Progress
from sr_desktop.lab.crops import ORIENTATIONS, Crops
from sr_desktop.lab.pairs import CleanPairs, WornPairs, _in_processes, prepare
from sr_desktop.lab.recipe import Targets, parse_recipe
from sr_desktop.lab.squares import reduced, three_by_three, two_by_two, whole_squares
from tests.lab.tiny import CLEAN, CPU
from tests.support import picture


def stored(arrays: dict[str, np.ndarray]) -> dict[str, torch.Tensor]:
    return {name: torch.from_numpy(array) for name, array in arrays.items()}


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
    source = WornPairs(stored(arrays), Targets(grain=0.6, teacher=0.8))
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
    source = WornPairs(stored(arrays), Targets(teacher=0.8, steady=0.5))
    for seed in range(20):
        batch = source.batch(np.random.default_rng(seed), 2, 16)
        s, t = batch.place["clean_up"], batch.place["crisp"]
        expected = (1 - 0.8 * t) * (0.5 * 0.2 + 0.5 * s * 0.4) + 0.8 * t
        assert torch.allclose(batch.target, torch.full_like(batch.target, expected), atol=1e-4)


def test_of_several_crops_the_one_with_most_detail_is_learnt_from():
    rng = np.random.default_rng(0)
    low = np.full((4, 32, 32, 3), 90, np.uint8)
    low[2] = rng.integers(0, 256, (32, 32, 3), dtype=np.uint8)
    truth = np.repeat(np.repeat(low, 2, axis=1), 2, axis=2)

    def busy(drawn: int) -> float:
        source = CleanPairs([(1.0, stored({"truth": truth, "low": low}))], drawn)
        lows = source.batch(np.random.default_rng(3), 64, 16).low
        return float((lows.flatten(1).std(dim=1) > 0.01).float().mean())

    assert 0.1 < busy(1) < 0.45
    assert busy(8) > 0.8
    worn = {"low": low, "grain": low, "truth": truth}
    lows = WornPairs(stored(worn), Targets(), drawn=8).batch(np.random.default_rng(3), 64, 16).low
    assert float((lows.flatten(1).std(dim=1) > 0.01).float().mean()) > 0.8


def test_one_clear_edge_counts_for_more_than_faint_texture():
    rng = np.random.default_rng(0)
    low = np.empty((2, 32, 32, 3), np.uint8)
    low[0] = rng.integers(96, 112, (32, 32, 3))  # steps of 5 everywhere
    low[1], low[1, :, 16:] = 10, 240
    truth = np.repeat(np.repeat(low, 2, axis=1), 2, axis=2)
    source = CleanPairs([(1.0, stored({"truth": truth, "low": low}))], drawn=8)
    lows = source.batch(np.random.default_rng(3), 32, 28).low
    assert float((lows.flatten(1).amax(dim=1) > 0.9).float().mean()) > 0.9


def test_each_kind_of_clean_pairs_gets_its_share():
    def flat(value: int) -> dict[str, torch.Tensor]:
        return stored(
            {
                "truth": np.full((1, 64, 64, 3), value, np.uint8),
                "low": np.full((1, 32, 32, 3), value, np.uint8),
            }
        )

    source = CleanPairs([(0.3, flat(0)), (0.1, flat(255))])
    share = float(source.batch(np.random.default_rng(1), 400, 8).low.mean())
    assert share == pytest.approx(0.25, abs=0.06)


def test_crops_of_small_and_large_show_the_same_place(photos):
    files = sorted(photos.iterdir())
    squares = [square for path in files for square in whole_squares(path)]
    squares += two_by_two(files[:4]) + three_by_three((files * 2)[:9])
    assert squares[-1].shape == squares[-2].shape == squares[0].shape == (512, 512, 3)
    low = np.stack([reduced(s, 256) for s in squares])
    source = CleanPairs([(1.0, stored({"truth": np.stack(squares), "low": low}))])
    batch = source.batch(np.random.default_rng(5), 8, 24)
    halved = torch.nn.functional.interpolate(
        batch.target, scale_factor=0.5, mode="bicubic", antialias=True
    )
    assert (halved - batch.low).abs().mean() < 0.01


def test_a_crop_is_the_same_place_in_the_same_orientation_at_every_scale():
    rng = np.random.default_rng(0)
    pictures = rng.integers(0, 256, (3, 40, 40, 3), dtype=np.uint8)
    numbers = torch.arange(ORIENTATIONS)
    crops = Crops(numbers % 3, numbers + 1, 9 - numbers, numbers, patch=5)
    cut = crops.bytes_of(torch.from_numpy(pictures), scale=2).numpy()
    for n in range(ORIENTATIONS):
        y, x = 2 * (n + 1), 2 * (9 - n)
        wanted = pictures[n % 3, y : y + 10, x : x + 10]
        wanted = np.rot90(wanted[:, ::-1] if n >= 4 else wanted, n % 4)
        assert np.array_equal(cut[n], wanted), n
    made = crops.of(torch.from_numpy(pictures), scale=2)
    assert made.shape == (ORIENTATIONS, 3, 10, 10)
    assert torch.allclose(made, torch.from_numpy(cut).permute(0, 3, 1, 2) / 255)


def test_processes_that_make_pairs_do_linear_algebra_in_one_thread(monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "7")
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    seen = set(_in_processes(_threads_here, range(40)))
    assert seen == {("1", "1")}
    assert os.environ["OMP_NUM_THREADS"] == "7"
    assert "OPENBLAS_NUM_THREADS" not in os.environ


def _threads_here(_: int) -> tuple[str | None, str | None]:
    return os.environ.get("OPENBLAS_NUM_THREADS"), os.environ.get("OMP_NUM_THREADS")


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
