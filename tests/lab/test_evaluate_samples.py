"""What is evaluated on: pairs, photos made small, photos as they are, and what is said of bad folders."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from sr_desktop.base.errors import NoPhotos, PhotoUnreadable, SRError
from sr_desktop.lab.bicubic import imresize
from sr_desktop.lab.metrics import saved
from sr_desktop.lab.samples import held_out, open_sets, read_picture
from tests.support import picture


def write(path: Path, width: int, height: int, *, seed: int = 0, grey: bool = False) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    pixels = picture(width, height, seed=seed)
    Image.fromarray(pixels[..., 0] if grey else pixels).save(path)


def test_pairs_by_their_marks(tmp_path):
    folder = tmp_path / "Set5" / "x3"
    write(folder / "img_001_SRF_3_HR.png", 62, 48)
    write(folder / "img_001_SRF_3_LR.png", 20, 16)
    write(folder / "img_002_SRF_3_HR.png", 30, 30, grey=True)
    write(folder / "img_002_SRF_3_LR.png", 10, 10, grey=True)
    (found,) = open_sets(folder)
    assert (found.name, found.scale, found.count) == ("Set5", 3, 2), "the pairs decide the scale"
    colour, grey = found.read()
    assert colour.low.shape == (16, 20, 3)
    assert colour.truth.shape == (48, 60, 3), "two columns that the low one does not show are cut"
    assert np.array_equal(colour.truth, read_picture(folder / "img_001_SRF_3_HR.png")[:, :60])
    assert grey.low.shape == (10, 10, 1)
    assert grey.truth.shape == (30, 30, 1)


def test_pairs_in_two_folders(tmp_path):
    write(tmp_path / "HR" / "0801.png", 40, 40)
    write(tmp_path / "LR" / "0801x2.png", 20, 20)
    (found,) = open_sets(tmp_path)
    assert (found.scale, found.count) == (2, 1)
    (sample,) = found.read()
    assert (sample.name, sample.truth.shape) == ("0801", (40, 40, 3))


def test_a_folder_of_scales_is_a_set_for_each(tmp_path):
    for scale in (2, 4):
        write(tmp_path / "Set1" / f"x{scale}" / "a_HR.png", 32, 32)
        write(tmp_path / "Set1" / f"x{scale}" / "a_LR.png", 32 // scale, 32 // scale)
    found = open_sets(tmp_path / "Set1")
    assert [(each.name, each.scale) for each in found] == [("Set1", 2), ("Set1", 4)]


def test_pairs_serve_further_scales(tmp_path):
    for scale in (2, 4):
        write(tmp_path / "Set1" / f"x{scale}" / "a_HR.png", 36, 33, seed=5)
        write(tmp_path / "Set1" / f"x{scale}" / "a_LR.png", 36 // scale, 33 // scale, seed=6)
    found = open_sets(tmp_path / "Set1", scales=(3, 4))
    assert [(each.name, each.scale, each.count) for each in found] == [
        *(("Set1", 2, 1), ("Set1", 3, 1), ("Set1", 4, 1))
    ]
    (sample,) = found[1].read()
    high = read_picture(tmp_path / "Set1" / "x2" / "a_HR.png")
    assert np.array_equal(sample.truth, high)
    assert np.array_equal(sample.low, saved(imresize(high, 11, 12)))
    (sample,) = found[2].read()
    assert np.array_equal(sample.low, read_picture(tmp_path / "Set1" / "x4" / "a_LR.png"))


def test_photos_are_made_small_by_bicubic(tmp_path):
    write(tmp_path / "a.png", 43, 38)
    (found,) = open_sets(tmp_path)
    (sample,) = found.read()
    photo = read_picture(tmp_path / "a.png")
    assert np.array_equal(sample.truth, photo[:36, :40])
    assert np.array_equal(sample.low, saved(imresize(photo[:36, :40], 9, 10)))


def test_blind_photos_go_in_as_they_are(tmp_path):
    write(tmp_path / "a.jpg", 43, 38)
    write(tmp_path / ".hidden.jpg", 43, 38)
    (tmp_path / "notes.txt").write_text("not a photo")
    (found,) = open_sets(tmp_path, blind=True)
    (sample,) = found.read()
    assert np.array_equal(sample.low, read_picture(tmp_path / "a.jpg"))
    assert sample.truth is None


def test_deep_grey_and_transparent_photos(tmp_path):
    deep = np.linspace(0, 65535, 32 * 32, dtype=np.uint16).reshape(32, 32)
    Image.fromarray(deep).save(tmp_path / "deep.png")
    Image.fromarray(picture(32, 32, channels=4), "RGBA").save(tmp_path / "through.png")
    shapes = {}
    for sample in open_sets(tmp_path, scales=(2,), blind=True)[0].read():
        shapes[sample.name] = sample.low.shape
        assert 0 <= sample.low.min() <= sample.low.max() <= 1
    assert shapes == {"deep": (32, 32, 1), "through": (32, 32, 3)}


def test_a_missing_and_an_empty_folder(tmp_path):
    with pytest.raises(NoPhotos, match="no folder"):
        open_sets(tmp_path / "nowhere")
    with pytest.raises(NoPhotos, match="no pictures"):
        open_sets(tmp_path)
    with pytest.raises(NoPhotos, match="nowhere"):
        held_out([tmp_path / "nowhere"], 3)
    with pytest.raises(NoPhotos):
        held_out([tmp_path], 3)


def test_a_picture_without_its_partner(tmp_path):
    write(tmp_path / "a_HR.png", 32, 32)
    write(tmp_path / "a_LR.png", 8, 8)
    write(tmp_path / "b_HR.png", 32, 32)
    with pytest.raises(SRError, match=r"1 pictures .* no partner .*b"):
        open_sets(tmp_path)


def test_pairs_of_different_scales_in_one_folder(tmp_path):
    write(tmp_path / "a_HR.png", 32, 32)
    write(tmp_path / "a_LR.png", 8, 8)
    write(tmp_path / "b_HR.png", 32, 32)
    write(tmp_path / "b_LR.png", 16, 16)
    (found,) = open_sets(tmp_path)
    with pytest.raises(SRError, match="b are not of one scale: 32 x 32 is not 4 times 16 x 16"):
        list(found.read())


def test_a_damaged_photo_is_named(tmp_path):
    (tmp_path / "a.png").write_bytes(b"no picture")
    (found,) = open_sets(tmp_path)
    with pytest.raises(PhotoUnreadable, match=r"a\.png"):
        list(found.read())


def test_held_out_crops_are_the_same_each_time(assets):
    folders = [assets / "photos" / "train", assets / "photos" / "train2"]
    found = held_out(folders, 2)
    first, again = list(found.read()), list(found.read())
    assert len(first) == 2
    for one, other in zip(first, again, strict=True):
        assert np.array_equal(one.low, other.low)
        assert one.truth.shape[0] == one.low.shape[0] * found.scale
