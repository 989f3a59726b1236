"""The committed list of held-out crops: what it holds, how it is drawn and read."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from sr_desktop.base.errors import PhotoNotFound, PhotoUnreadable, WrongUsage
from sr_desktop.lab.datasets import (
    draw_held_out_list,
    held_out_pairs,
    is_held_out,
    pictures,
    read_held_out_list,
    write_held_out_list,
)
from tests.support import picture

HELD_OUT_ORIGINAL = "2.jpg"


def index(path: Path) -> list[str]:
    """The line of the folder's index about `path`."""
    lines = (path.parent / "INDEX.tsv").read_text().splitlines()
    return [line for line in lines if line.startswith(f"{path.name}\t")]


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    """Folders with pictures under the names of the first three rows, of one held-out original."""
    for row in read_held_out_list()[:3]:
        path = tmp_path / f"{row.picture}.png"
        path.parent.mkdir(exist_ok=True)
        Image.fromarray(picture(512, 512, seed=row.x)).save(path)
        with (path.parent / "INDEX.tsv").open("a") as index:
            index.write(f"{path.name}\talbums\t{HELD_OUT_ORIGINAL}\n")
    return sorted(path for path in tmp_path.iterdir())


def test_the_list_has_a_hundred_held_out_squares_of_a_good_size():
    rows = read_held_out_list()
    assert len(rows) == 100
    assert len(set(rows)) == len({row.seed for row in rows}) == 100
    for row in rows:
        assert 384 <= row.side <= 512
        assert row.side % 4 == 0
        assert min(row.x, row.y, row.seed) >= 0


def test_the_list_is_what_its_maker_draws_and_shares_no_original_with_training(assets, tmp_path):
    photos = assets / "photos"
    for row in read_held_out_list():
        assert is_held_out(photos / f"{row.picture}.webp"), row
    train, held = pictures([photos / "train", photos / "train2"])
    originals = [
        {tuple(line.split("\t")[1:3]) for path in group for line in index(path)}
        for group in (train, held)
    ]
    assert not originals[0] & originals[1]
    drawn = draw_held_out_list([photos / "train", photos / "train2"])
    assert drawn == read_held_out_list()
    write_held_out_list(drawn, tmp_path / "again.csv")
    assert read_held_out_list(tmp_path / "again.csv") == drawn


def test_the_order_of_the_folders_does_not_change_the_list(folders):
    assert draw_held_out_list(folders, count=9) == draw_held_out_list(folders[::-1], count=9)


def test_pairs_come_in_the_order_of_the_list_and_always_the_same(folders):
    rows = read_held_out_list()
    first, second = (list(held_out_pairs(folders, count=3)) for _ in range(2))
    for one, other, row in zip(first, second, rows, strict=False):
        assert one.truth.shape == (row.side, row.side, 3)
        assert one.low.shape == one.grain.shape == (row.side // 4, row.side // 4, 3)
        assert np.array_equal(one.low, other.low)
    (half,) = held_out_pairs(folders, count=1, scale=2)
    assert half.low.shape == (rows[0].side // 2, rows[0].side // 2, 3)


def test_a_missing_picture_is_named_before_any_work(folders):
    missing = read_held_out_list()[3].picture
    with pytest.raises(PhotoNotFound, match=missing):
        next(held_out_pairs(folders, count=4))


def test_a_damaged_or_another_picture_is_named(folders):
    path = folders[0].parent / f"{read_held_out_list()[0].picture}.png"
    Image.fromarray(picture(100, 600)).save(path)
    with pytest.raises(PhotoUnreadable, match="100 x 600 pixels"):
        next(held_out_pairs(folders, count=1))
    path.write_bytes(b"no picture")
    with pytest.raises(PhotoUnreadable, match=path.name):
        next(held_out_pairs(folders, count=1))


@pytest.mark.parametrize("count", [0, -1, 101])
def test_more_rows_than_there_are_is_refused(folders, count):
    with pytest.raises(WrongUsage, match="has 100 pictures"):
        next(held_out_pairs(folders, count=count))
