"""Contact sheets: what is shown, how large, where it lands."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from sr_desktop.base.errors import WrongUsage
from sr_desktop.engine.tiling import Box
from sr_desktop.lab.evaluate import Judged, Row
from sr_desktop.lab.samples import Sample
from sr_desktop.lab.sheets import CELL, FRAME, GAP, INK, LABEL, Crop, Sheets, most_detailed
from tests.support import names, picture

SCALE = 4
RED, BLUE = (1.0, 0.0, 0.0), (0.0, 0.0, 1.0)


def judged(name: str = "a", width: int = 120, height: int = 100, channels: int = 3) -> Judged:
    """A red and a blue row; the blue one's part at 10x20 is white in its first pixel."""
    low = (picture(width, height, channels=channels) / np.float32(255)).astype(np.float32)
    pictures = []
    for colour in (RED, BLUE):
        shown = np.empty((height * SCALE, width * SCALE, 3), np.float32)
        shown[...] = colour
        pictures.append(shown)
    pictures[1][20 * SCALE : 20 * SCALE + 1, 10 * SCALE : 10 * SCALE + 1] = 1
    rows = (Row("bicubic", psnr_y=25.0, niqe=8.0), Row("own", 0.5, niqe=6.5))
    return Judged(Sample(name, low, None), tuple(zip(rows, pictures, strict=True)))


def page(target, *lines: Judged, **options: object) -> np.ndarray:
    sheets = Sheets(target, **options)
    for line in lines:
        sheets.add(line, SCALE)
    sheets.finish()
    with Image.open(sheets.written[0]) as image:
        assert image.mode == "RGB"
        return np.asarray(image)


def test_the_same_part_of_each_row_enlarged(tmp_path):
    shown = page(tmp_path / "s.png", judged(), zoom=2, crop=Crop.parse("10x20+30+25"))
    assert shown.shape[0] >= LABEL + 25 * SCALE * 2
    red = (shown == (255, 0, 0)).all(axis=2)
    blue = (shown == (0, 0, 255)).all(axis=2)
    assert red.sum() == 30 * 25 * (SCALE * 2) ** 2
    assert blue.sum() == (30 * 25 * SCALE**2 - 1) * 2**2, "one pixel of the result is white"
    top, left = np.argwhere(blue).min(axis=0)
    assert top == LABEL
    assert not blue[top : top + 2, left : left + 2].any(), "and it is the first of the part"


def test_the_part_is_framed_on_the_whole_photo(tmp_path):
    shown = page(tmp_path / "s.png", judged(), crop=Crop.parse("30x40+60+50"))
    frame = np.argwhere((shown == FRAME).all(axis=2))
    factor = CELL / 120
    (top, left), (bottom, right) = frame.min(axis=0), frame.max(axis=0)
    assert (left - GAP, top - LABEL) == (round(30 * factor), round(40 * factor))
    assert (right + 1 - GAP, bottom + 1 - LABEL) == (round(90 * factor), round(90 * factor))


def test_labels_are_there_and_readable(tmp_path):
    """Letters of at least ten pixels height, above each cell and nowhere in it."""
    shown = page(tmp_path / "s.png", judged(), crop=Crop.parse("0x0+96+96"))
    dark = (np.abs(shown.astype(int) - INK) < 60).all(axis=2)[:LABEL]
    first_line = np.flatnonzero(dark[: LABEL // 2].any(axis=1))
    second_line = np.flatnonzero(dark[LABEL // 2 :].any(axis=1))
    assert len(first_line) >= 10
    assert len(second_line) >= 10
    for left in (GAP, 2 * GAP + CELL, 3 * GAP + 2 * CELL):
        assert dark[:, left : left + 60].sum() > 30


def test_the_most_detailed_part_fills_a_cell(tmp_path):
    low = np.full((100, 120, 3), 0.5, np.float32)
    low[60:84, 70:94] = np.random.default_rng(0).random((6, 6, 1)).repeat(4, 0).repeat(4, 1)
    part = most_detailed(low, 24, 24)
    assert abs(part.x0 - 70) <= 3
    assert abs(part.y0 - 60) <= 3
    assert (part.width, part.height) == (24, 24)
    low[:24, :24] = low[60:84, 70:94]
    assert most_detailed(low, 24, 24).x0 > 60, "of two alike the one nearer to the middle"
    line = judged()
    shown = page(tmp_path / "s.png", line, zoom=4)
    assert (shown == (255, 0, 0)).all(axis=2).sum() == CELL**2


@pytest.mark.parametrize("size", [(1, 1), (3, 50), (20, 20)])
@pytest.mark.parametrize("channels", [1, 3])
def test_small_and_grey_photos(tmp_path, size, channels):
    shown = page(tmp_path / "s.png", judged("a", *size, channels=channels))
    assert (shown == (255, 0, 0)).all(axis=2).sum() == size[0] * size[1] * SCALE**2


def test_a_part_beyond_the_photo_is_moved_in():
    assert Crop.parse("500x10+40+40").within(100, 30) == Box(60, 0, 100, 30)


@pytest.mark.parametrize("text", ["", "10x10", "10x10+0+5", "-1x2+3+4", "a x b"])
def test_no_part_of_a_picture(text):
    with pytest.raises(WrongUsage, match="no part of a picture"):
        Crop.parse(text)


def test_one_file_for_all_or_a_folder_with_one_for_each(tmp_path):
    lines = [judged("first"), judged("second")]
    crop = Crop.parse("0x0+20+20")
    both = page(tmp_path / "all.png", *lines, crop=crop)
    single = page(tmp_path / "each", *lines, crop=crop)
    assert names(tmp_path / "each") == ["first.png", "second.png"]
    assert both.shape[0] == 2 * single.shape[0]


def test_an_old_sheet_is_kept_and_long_ones_go_on_in_a_next_file(tmp_path, monkeypatch):
    monkeypatch.setattr("sr_desktop.lab.sheets.PAGE_HEIGHT", 1000)
    (tmp_path / "s.png").write_text("mine")
    sheets = Sheets(tmp_path / "s.png", crop=Crop.parse("0x0+20+20"))
    for number in range(4):
        sheets.add(judged(str(number)), SCALE)
    sheets.finish()
    assert (tmp_path / "s.png").read_text() == "mine"
    assert names(tmp_path) == ["s (2).png", "s (3).png", "s.png"]
    for path in sheets.written:
        with Image.open(path) as image:
            assert image.height <= 1000
