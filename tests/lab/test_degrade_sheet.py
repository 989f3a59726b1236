"""`lab degrade`: the sheet is made, laid out as a grid, and never takes the place of a file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageFont

from sr_desktop.base.errors import NoPhotos, WrongUsage
from sr_desktop.lab.commands import main
from sr_desktop.lab.degrade_command import LINES, SIDE, contact_sheet, usable, wrapped
from tests.support import picture


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(3):
        Image.fromarray(picture(300, 280, seed=number)).save(folder / f"Oma & Opa {number}.png")
    Image.fromarray(picture(40, 400)).save(folder / "narrow.png")
    (folder / "broken.jpg").write_bytes(b"no picture")
    return folder


def pixels(path: Path) -> np.ndarray:
    with Image.open(path) as image:
        return np.asarray(image)


def test_the_sheet_is_a_grid_and_the_same_for_a_seed(photos, tmp_path, capsys):
    for name, seed in (("one.png", "3"), ("two.png", "3"), ("other.png", "4")):
        assert main(["degrade", str(photos), str(tmp_path / name), "--seed", seed]) == 0
        assert capsys.readouterr().out == f"{tmp_path / name}\n"
    one = pixels(tmp_path / "one.png")
    assert np.array_equal(one, pixels(tmp_path / "two.png"))
    assert not np.array_equal(one, pixels(tmp_path / "other.png"))
    assert one.shape[1] < 2 * one.shape[0], "twelve pairs are no endless line"
    assert one.shape[0] > 4 * SIDE


@pytest.mark.parametrize(("count", "columns", "rows"), [(1, 1, 1), (2, 2, 1), (5, 3, 2)])
@pytest.mark.parametrize("scale", [2, 4])
def test_any_count_and_scale(photos, count, columns, rows, scale):
    sheet = contact_sheet(usable(photos), seed=0, count=count, scale=scale)
    assert columns * 2 * SIDE < sheet.width < (columns + 0.5) * 2 * SIDE
    assert rows * SIDE < sheet.height < (rows + 0.5) * 1.3 * SIDE


def test_a_file_that_is_there_stays(photos, tmp_path):
    there = tmp_path / "sheet.png"
    there.write_bytes(b"precious")
    with pytest.raises(WrongUsage, match="is there already"):
        main(["degrade", str(photos), str(there)])
    assert there.read_bytes() == b"precious"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["photos", "sheet.png"]


@pytest.mark.parametrize(
    "wrong",
    [["sheet.jpg"], ["sheet"], ["s.png", "--count", "0"], ["s.png", "--seed", "-1"]],
)
def test_what_makes_no_sense_is_refused(photos, tmp_path, wrong):
    name, *rest = wrong
    with pytest.raises(WrongUsage):
        main(["degrade", str(photos), str(tmp_path / name), *rest])
    assert not (tmp_path / name).exists()


def test_a_folder_without_large_pictures_is_refused(tmp_path):
    with pytest.raises(NoPhotos, match="no folder"):
        main(["degrade", str(tmp_path / "nothing"), str(tmp_path / "s.png")])
    Image.fromarray(picture(100, 100)).save(tmp_path / "small.png")
    with pytest.raises(NoPhotos, match="256 x 256"):
        main(["degrade", str(tmp_path), str(tmp_path / "s.png")])


def test_labels_are_broken_into_lines_that_fit():
    font = ImageFont.load_default(16)
    text = "3/10 heavy: sepia, yellowed, grain 6 %, linen paper, dust, noise 3.1 %, JPEG 40"
    words = text.split()
    lines = list(wrapped(words, font, 300))
    assert len(lines) == LINES
    assert all(font.getlength(line) <= 300 for line in lines)
    assert text.startswith(" ".join(lines))
    assert list(wrapped(["short"], font, 300)) == ["short"]
