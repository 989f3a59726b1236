"""Faces on a photo's whole way: into its file and its record."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from sr_desktop.base.errors import Cancelled
from sr_desktop.base.progress import Control, Progress
from sr_desktop.engine.faces import finding
from sr_desktop.engine.faces.finding import Found
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.pipeline import restore_file
from sr_desktop.engine.preview import Previewer
from sr_desktop.engine.record import read_record
from sr_desktop.engine.settings import FaceChoice
from sr_desktop.engine.tiling import Box
from sr_desktop.engine.weighing import weigh
from tests.found_faces import FACES, WAYS, pixels_of, restored

pytestmark = pytest.mark.usefixtures("found")


def apart(size):
    """Where no face can reach, in a result of (width, height)."""
    free = np.ones((size[1], size[0]), bool)
    for each in FACES:
        k = size[0] / 130
        middle, reach = each.centre, each.width * 1.5
        free[
            max(0, int((middle[1] - reach) * k)) : int((middle[1] + reach) * k),
            max(0, int((middle[0] - reach) * k)) : int((middle[0] + reach) * k),
        ] = False
    return free


def test_gentle_changes_faces_and_nothing_else(photo, toolbox):
    plain = pixels_of(restored(photo, replace(WAYS, faces="leave"), toolbox)).astype(int)
    gentle = pixels_of(restored(photo, WAYS, toolbox)).astype(int)
    change = np.abs(gentle - plain).max(axis=2)
    middle = change[60:90, 55:80]
    assert middle.mean() > 0.3, middle.mean()
    free = apart((260, 192))
    assert free.any()
    assert not change[free].any()


@pytest.mark.parametrize("keep_colours", [True, False])
def test_a_face_that_is_left_alone_is_the_original_only_larger(photo, toolbox, found, keep_colours):
    found.known.append(Found(FACES[:1], "cascade"))
    x, y = FACES[0].centre
    chosen = replace(
        WAYS,
        keep_colours=keep_colours,
        face_choices=(FaceChoice(x / 130, y / 96, 0.0), FaceChoice(0.99, 0.01, 1.0)),
    )
    made = pixels_of(restored(photo, chosen, toolbox)).astype(int)
    plain = pixels_of(restored(photo, replace(WAYS, faces="leave", strength=0.0), toolbox))
    core = np.s_[int(2 * y) - 12 : int(2 * y) + 12, int(2 * x) - 12 : int(2 * x) + 12]
    assert np.abs(made[core] - plain[core]).max() <= 1
    assert np.abs(made - plain).max() > 5


def test_the_record_says_what_was_done(photo, toolbox):
    chosen = replace(WAYS, face_choices=(FaceChoice(0.25, 0.4, 0.5),))
    made = restored(photo, chosen, toolbox)
    record = read_record(open_photo(made.target).xmp)
    assert record is not None
    assert (record.finder, record.faces_found) == ("cascade", 3)
    assert record.settings.faces == "gentle"
    assert record.settings.face_choices == chosen.face_choices
    again = restored(photo, chosen, toolbox)
    assert again.target.read_bytes() == made.target.read_bytes()


def test_leave_looks_for_nothing(photo, toolbox, found):
    made = restored(photo, replace(WAYS, faces="leave"), toolbox)
    record = read_record(open_photo(made.target).xmp)
    assert record is not None
    assert (record.finder, record.faces_found, record.settings.faces) == ("", 0, "leave")
    assert not found.asked
    # nor where nothing is restored
    strengthless = restored(photo, replace(WAYS, strength=0.0), toolbox)
    assert not found.asked
    plain = restored(photo, replace(WAYS, strength=0.0, faces="leave"), toolbox)
    assert np.array_equal(pixels_of(strengthless), pixels_of(plain))


def test_leave_does_not_load_opencv(photo):
    code = f"""
import sys
from pathlib import Path
from sr_desktop.base.progress import Progress
from sr_desktop.engine.pipeline import Toolbox, restore_file
from sr_desktop.engine.preview import Previewer
from sr_desktop.engine.settings import Settings
from sr_desktop.engine.tiling import Box
path, settings, toolbox = Path({str(photo)!r}), Settings(model="faithful"), Toolbox()
restore_file(path, path.with_name("new.png"), settings, toolbox, Progress())
Previewer(toolbox).show(path, settings, Box(0, 0, 50, 50), 1, Progress(), lambda _: None)
sys.exit("cv2" in sys.modules)
"""
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)


def test_photos_without_faces_are_as_if_left_alone(photo, toolbox, found):
    found.known.append(Found((), "yunet", ("finder.onnx", "0" * 64)))
    made = restored(photo, WAYS, toolbox)
    plain = restored(photo, replace(WAYS, faces="leave"), toolbox)
    assert np.array_equal(pixels_of(made), pixels_of(plain))
    assert made.notes == plain.notes
    record = read_record(open_photo(made.target).xmp)
    assert record is not None
    assert (record.finder, record.faces_found) == ("yunet", 0)
    assert record.face_weights == (("finder.onnx", "0" * 64),)


def test_what_found_them_is_told_apart_from_the_notes(photo, toolbox, found):
    """It is the same for every photo: whoever tells of a run says it once."""
    found.known.append(Found(FACES, "cascade"))
    made = restored(photo, WAYS, toolbox)
    left = restored(photo, replace(WAYS, faces="leave"), toolbox)
    assert (made.finder, left.finder) == ("cascade", "")
    assert made.notes == left.notes


def test_they_are_found_once_for_preview_and_file(photo, toolbox, found):
    previewer = Previewer(toolbox)
    previewer.show(photo, WAYS, Box(0, 0, 40, 40), 1, Progress(), lambda _: None)
    assert previewer.faces(photo, WAYS, Progress()).faces == FACES
    restored(photo, replace(WAYS, strength=0.9), toolbox)
    assert len(found.asked) == 1
    shutil.copy2(photo, photo.with_name("other.png"))
    restored(photo.with_name("other.png"), WAYS, toolbox)
    assert len(found.asked) == 2


def test_the_size_of_tiles_makes_no_difference(photo, toolbox):
    whole = pixels_of(restored(photo, WAYS, toolbox))
    tiled = pixels_of(restored(photo, replace(WAYS, tile=40), toolbox))
    assert np.abs(whole.astype(int) - tiled).max() <= 1


def test_the_original_engine_has_its_faces_treated_too(photo, toolbox, monkeypatch):
    """What is done to faces comes after the network, whichever that is."""

    def original(model, settings, device):
        return toolbox.restorer(model, settings.clean_up, device).backend

    monkeypatch.setattr("sr_desktop.engine.pipeline.ReferenceBackend", original)
    settings = replace(WAYS, engine="reference")
    made = pixels_of(restored(photo, settings, toolbox))
    assert np.abs(made.astype(int) - pixels_of(restored(photo, WAYS, toolbox))).max() <= 1


def test_the_memory_for_faces_is_told_beforehand(tmp_path, toolbox):
    path = tmp_path / "large.png"
    Image.new("RGB", (2000, 1500)).save(path)
    leave, gentle, strong = (
        weigh(path, replace(WAYS, faces=way), toolbox) for way in ("leave", "gentle", "strong")
    )
    assert leave.worked <= gentle.worked
    assert strong.worked > gentle.worked + 100_000_000
    assert gentle.worked >= 24 * 8_000_000


def test_it_stops_while_faces_are_looked_for(photo, toolbox, monkeypatch):
    control = Control()

    def find_faces(pixels, colours, check, **more):
        control.cancel()
        check()
        raise AssertionError("it went on")

    monkeypatch.setattr(finding, "find_faces", find_faces)
    with pytest.raises(Cancelled):
        restore_file(
            *(photo, photo.with_name("made.png"), WAYS, toolbox, Progress(control=control))
        )
    assert not photo.with_name("made.png").exists()


def test_faces_of_printed_pages_are_looked_for_without_the_dots(photo, toolbox, monkeypatch):
    seen = []

    def find_faces(pixels, colours, check, **more):
        seen.append(pixels.copy())
        return Found(FACES, "cascade")

    monkeypatch.setattr(finding, "find_faces", find_faces)
    monkeypatch.setattr(
        "sr_desktop.engine.pipeline.descreened",
        lambda photo, progress: replace(photo, pixels=np.full_like(photo.pixels, 77)),
    )
    restored(photo, replace(WAYS, descreen=True), toolbox)
    assert (seen[0] == 77).all()
