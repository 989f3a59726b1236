"""Faces in a photo's preview, which shows what the file holds."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import tifffile
from PIL import Image

from sr_desktop.base.progress import Progress
from sr_desktop.engine.faces import finding, guard, subjects
from sr_desktop.engine.faces.finding import Found
from sr_desktop.engine.faces.work import FaceWork
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.pipeline import restore_file
from sr_desktop.engine.preview import Previewer
from sr_desktop.engine.scene import Scene
from sr_desktop.engine.settings import FaceChoice, Size
from sr_desktop.engine.tiling import Box
from tests.found_faces import FACES, WAYS, face, pixels_of, restored, shown

pytestmark = pytest.mark.usefixtures("found")


@pytest.mark.parametrize("size", ["same", "2x", "301x301"])
@pytest.mark.parametrize(
    "settings",
    [
        WAYS,
        replace(WAYS, keep_colours=False),
        replace(WAYS, luminance_only=True, face_choices=(FaceChoice(0.9, 0.85, 0.0),)),
        replace(WAYS, model="heirloom-x4", strength=0.7, clean_up=0.8),
    ],
    ids=["usual", "free colours", "light only", "pair"],
)
def test_a_preview_shows_what_the_file_holds(photo, toolbox, settings, size):
    settings = replace(settings, size=Size.parse(size))
    width, height = settings.size.pixels(130, 96)
    whole = pixels_of(restored(photo, settings, toolbox))
    previewer = Previewer(toolbox)
    # the middle of one face with a part of another, then the rest
    for view in (
        Box(width // 5, height // 4, width * 2 // 5, height // 2),
        Box(width // 2, height // 3, width, height),
    ):
        made, patches, ended = shown(previewer, photo, settings, view)
        assert ended.whole
        assert patches[-1].exact
        wanted = whole[view.y0 : view.y1, view.x0 : view.x1]
        assert np.abs(made.astype(int) - wanted).max() <= 1


@pytest.mark.parametrize("kind", ["grey", "16 bits", "sepia", "alpha"])
def test_so_it_is_with_every_kind_of_photo(photo, toolbox, kind):
    pixels = np.asarray(Image.open(photo))
    if kind == "grey":
        Image.fromarray(pixels[..., 1]).save(photo)
    elif kind == "sepia":
        sepia = pixels[..., 1:2].astype(float) * [1.0, 0.85, 0.65]
        Image.fromarray(sepia.astype(np.uint8)).save(photo)
    elif kind == "alpha":
        alpha = np.tile(np.linspace(0, 255, 130), (96, 1)).astype(np.uint8)
        Image.fromarray(np.dstack([pixels, alpha])).save(photo)
    else:
        photo = photo.with_suffix(".tif")
        tifffile.imwrite(photo, (pixels.astype(np.uint16) << 8) + 9, photometric="rgb")
    view = Box(30, 40, 200, 180)
    made, _, _ = shown(Previewer(toolbox), photo, WAYS, view)
    target = photo.with_name("made" + photo.suffix)
    held = open_photo(restore_file(photo, target, WAYS, toolbox, Progress()).target).pixels
    eight = np.rint(held / (257 if held.dtype == np.uint16 else 1)).astype(int)
    wanted = eight[view.y0 : view.y1, view.x0 : view.x1]
    assert np.abs(made[..., : wanted.shape[2]].astype(int) - wanted).max() <= 1
    if kind == "grey":
        assert held.shape[2] == 1


def test_so_it_is_where_faces_are_pulled_back(photo, toolbox, monkeypatch):
    free = pixels_of(restored(photo, WAYS, toolbox))
    monkeypatch.setattr(guard, "LIGHT_LIMIT", 0.05 / 255)
    whole = pixels_of(restored(photo, WAYS, toolbox))
    assert np.abs(whole.astype(int) - free).max() > 2
    view = Box(30, 50, 90, 110)  # no face is in it whole
    made, patches, _ = shown(Previewer(toolbox), photo, WAYS, view)
    wanted = whole[view.y0 : view.y1, view.x0 : view.x1]
    assert np.abs(made.astype(int) - wanted).max() <= 1
    assert not patches[0].exact
    assert patches[-1].exact


def test_moving_strength_costs_no_more_than_it_must(photo, toolbox, monkeypatch):
    """Nothing is put together twice, no face is treated twice, and none sought in the photo again."""
    calls = []

    def counted(owner, name):
        method = getattr(owner, name)

        def count(*given, **more):
            calls.append(name)
            return method(*given, **more)

        monkeypatch.setattr(owner, name, count)

    def landmarks_in(rgb, near=None):
        calls.append("landmarks_in")
        return near.landmarks

    monkeypatch.setattr(finding, "landmarks_in", landmarks_in)
    monkeypatch.setattr(guard, "UNMOVED", 0.0)
    previewer, view = Previewer(toolbox), Box(0, 0, 120, 120)
    shown(previewer, photo, WAYS, view)
    counted(Scene, "settled")
    counted(FaceWork, "change")
    made, patches, _ = shown(previewer, photo, replace(WAYS, strength=0.7), view)
    # of two faces, as they are in the photo once, as they are in the result both times
    assert [calls.count(name) for name in ("settled", "change", "landmarks_in")] == [1, 1, 6]
    whole = pixels_of(restored(photo, replace(WAYS, strength=0.7), toolbox))
    assert np.abs(made.astype(int) - whole[:120, :120]).max() <= 1
    assert patches[-1].exact


def test_in_photos_with_many_faces_none_is_judged(photo, toolbox, monkeypatch):
    """Each by itself would take longer than all else; what Gentle allows keeps within the limits."""
    monkeypatch.setattr(guard, "LIGHT_LIMIT", 0.05 / 255)  # under which each would be pulled back
    judged = pixels_of(restored(photo, WAYS, toolbox))
    monkeypatch.setattr(subjects, "MOST_JUDGED", 2)
    free = pixels_of(restored(photo, WAYS, toolbox))
    assert np.abs(judged.astype(int) - free).max() > 2
    view = Box(30, 50, 90, 110)
    made, patches, _ = shown(Previewer(toolbox), photo, WAYS, view)
    assert np.abs(made.astype(int) - free[view.y0 : view.y1, view.x0 : view.x1]).max() <= 1
    assert patches[-1].exact


def test_where_no_face_is_in_sight_none_is_made(photo, toolbox, found, monkeypatch):
    found.known.append(Found(FACES[2:], "cascade"))
    cells = []
    previewer = Previewer(toolbox)
    made = Previewer._made

    def counted(self, restorer, task, box, progress):
        cells.append(box)
        return made(self, restorer, task, box, progress)

    monkeypatch.setattr(Previewer, "_made", counted)
    view = Box(0, 0, 40, 40)
    shown(previewer, photo, WAYS, view)
    with_faces, cells = list(cells), []
    shown(Previewer(toolbox), photo, replace(WAYS, faces="leave"), view)
    assert cells == with_faces


def test_a_face_too_large_to_be_judged_is_not_told_as_exact(photo, toolbox, found, monkeypatch):
    found.known.append(Found((face(5, 5, 85),), "cascade"))
    monkeypatch.setattr("sr_desktop.engine.preview.MOST_RESULT", 20_000)
    settings = replace(WAYS, keep_colours=False)
    _, patches, ended = shown(Previewer(toolbox), photo, settings, Box(60, 60, 66, 66))
    assert patches
    assert not ended.whole
    assert not any(patch.exact for patch in patches)
