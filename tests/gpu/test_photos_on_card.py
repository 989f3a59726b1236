"""Whole photos on a graphics card: as on the processor, always the same, in tiles or not, with faces."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from safetensors.torch import save_file

from sr_desktop.base import paths
from sr_desktop.base.progress import Progress
from sr_desktop.engine.blend import Wishes
from sr_desktop.engine.faces import finding
from sr_desktop.engine.faces.finding import Found
from sr_desktop.engine.image import Photo
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.pipeline import restore_file
from sr_desktop.engine.precision import FLOAT32
from sr_desktop.engine.record import read_record
from sr_desktop.engine.restorer import Restorer
from sr_desktop.engine.settings import Settings, Size
from sr_desktop.engine.toolbox import Toolbox
from sr_desktop.models.store import find_model
from tests.drawn_faces import NARROW, random_gfpgan
from tests.found_faces import FACES
from tests.support import fingerprint, picture

MODELS = ("heirloom-x4", "heirloom-hq-x4", "faithful")


def write(path: Path, width: int, height: int, **options) -> Path:
    """A picture with grain."""
    grain = np.random.default_rng(3).normal(0, 8, (height, width, 3))
    Image.fromarray((picture(width, height) + grain).clip(0, 255).astype(np.uint8)).save(
        path, **options
    )
    return path


def on(device, source: Path, settings: Settings, name: str):
    """Outcome and pixels of a photo that is restored there."""
    made = restore_file(
        *(source, source.with_name(f"{name}.png"), replace(settings, device=device.id)),
        *(Toolbox(), Progress()),
    )
    return made, open_photo(made.target)


def compared(got: np.ndarray, wanted: np.ndarray) -> tuple[int, float]:
    """The largest difference in levels, and the share of numbers that differ by more than one."""
    assert got.shape == wanted.shape
    assert got.dtype == wanted.dtype == np.uint8
    difference = np.abs(got.astype(int) - wanted)
    return int(difference.max()), float((difference > 1).mean())


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("size", ["2x", "4x"])
def test_a_photo_is_the_same_as_on_the_processor(model, size, place, processor, tmp_path, tell):
    source = write(tmp_path / "Oma.jpg", 320, 240, quality=90)
    before = fingerprint(source)
    settings = Settings(model=model, size=Size.parse(size), format="png")
    made, card = on(place, source, settings, "card")
    _, cpu = on(processor, source, settings, "cpu")
    most, share = compared(card.pixels, cpu.pixels)
    record = read_record(card.xmp)
    assert record is not None
    tell(f"{record.arithmetic}: at most {most} levels, {share:.5%} differ by more than one")
    assert made.device == record.settings.device == place.id
    assert most <= 2
    assert share <= 0.001
    assert fingerprint(source) == before


@pytest.mark.parametrize("model", MODELS)
def test_the_same_photo_twice_is_the_same_file(model, place, tmp_path):
    source = write(tmp_path / "Oma.jpg", 640, 480, quality=90)
    settings = Settings(model=model, size=Size.parse("4x"), format="png")
    first, _ = on(place, source, settings, "first")
    second, _ = on(place, source, settings, "second")
    assert first.target.read_bytes() == second.target.read_bytes()


@pytest.mark.parametrize("name", ["grey", "16 bits", "transparent"])
def test_other_kinds_of_photos(name, place, processor, tmp_path, tell):
    source, pixels = tmp_path / f"{name}.png", picture(160, 120)
    if name == "grey":
        Image.fromarray(pixels[..., 0]).save(source)
    elif name == "16 bits":
        Image.fromarray(pixels[..., 0].astype(np.uint16) * 257).save(source)
    else:
        Image.fromarray(np.dstack([pixels, pixels[..., 0]])).save(source)
    settings = Settings(size=Size.parse("4x"), format="png")
    _, card = on(place, source, settings, "card")
    _, cpu = on(processor, source, settings, "cpu")
    white = np.iinfo(cpu.pixels.dtype).max
    error = np.abs(card.pixels.astype(float) - cpu.pixels) / white * 255
    tell(f"at most {error.max():.2f} levels of 255")
    assert card.pixels.dtype == cpu.pixels.dtype
    assert error.max() <= 2
    if cpu.alpha is not None:
        assert card.alpha is not None
        assert np.array_equal(card.alpha, cpu.alpha)


@pytest.mark.parametrize("model", ["heirloom-x4", "heirloom-hq-x4", "faithful-x2"])
@pytest.mark.parametrize("float32", [True, False], ids=["float32", "as chosen"])
def test_tiles_do_not_show(model, float32, place, tell):
    photo = Photo(picture(400, 300))
    backend = Toolbox().backend(find_model(model), 0.5, place, FLOAT32 if float32 else None)
    size = (400 * backend.facts.scale, 300 * backend.facts.scale)
    whole, tiles = (
        Restorer(backend).restore(photo, Wishes(size, tile=tile), Progress()).pixels
        for tile in (1024, 96)
    )
    most, share = compared(tiles, whole)
    different = float((tiles != whole).mean())
    tell(f"{backend.precision.dtype}: at most {most} levels; {different:.5%} differ at all")
    assert most <= 1
    assert share == 0


@pytest.fixture
def faces(tmp_path, monkeypatch):
    """A photo with known faces; the finder has tests of its own."""
    known = Found(FACES, "cascade")
    monkeypatch.setattr(finding, "find_faces", lambda *_, **__: known)
    return write(tmp_path / "Oma und Opa.png", 130, 96)


WAYS = Settings(model="heirloom-x4", strength=1.0, size=Size.parse("2x"), format="png")


def test_gentle_faces_are_the_same_as_on_the_processor(faces, place, processor, tell):
    settings = replace(WAYS, faces="gentle")
    made, card = on(place, faces, settings, "card")
    _, cpu = on(processor, faces, settings, "cpu")
    _, without = on(processor, faces, WAYS, "without")
    most, share = compared(card.pixels, cpu.pixels)
    tell(f"at most {most} levels, {share:.5%} differ by more than one")
    assert made.device == place.id
    assert most <= 2
    assert share <= 0.001
    assert np.abs(cpu.pixels.astype(int) - without.pixels).max() > 2, "it must be seen"


def test_drawn_faces_are_the_same_as_on_the_processor(faces, place, processor, tell):
    folder = paths.imported_models() / "faces"
    folder.mkdir(parents=True)
    save_file(random_gfpgan(NARROW).state_dict(), folder / "random.safetensors")
    settings = replace(WAYS, faces="strong")
    made, card = on(place, faces, settings, "card")
    _, cpu = on(processor, faces, settings, "cpu")
    _, gentle = on(processor, faces, replace(WAYS, faces="gentle"), "gentle")
    record = read_record(card.xmp)
    assert record is not None
    most, share = compared(card.pixels, cpu.pixels)
    tell(f"at most {most} levels, {share:.5%} differ by more than one")
    assert record.settings.faces == "strong"
    assert made.device == place.id
    assert share <= 0.01
    assert most <= 8
    assert np.abs(cpu.pixels.astype(int) - gentle.pixels).mean() > 0.5, "it must be seen"
