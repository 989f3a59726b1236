"""Faces on a photo's whole way: into its file and its record, and into its preview, which shows the same."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from sr_desktop.base.errors import Cancelled, WeightsMissing
from sr_desktop.base.progress import Control, Progress
from sr_desktop.engine.faces import census as census_module
from sr_desktop.engine.faces import drawing, finding, guard, subjects
from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.faces.finding import Found
from sr_desktop.engine.faces.work import FaceWork
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.pipeline import Toolbox, restore_file
from sr_desktop.engine.preview import Previewer
from sr_desktop.engine.record import read_record
from sr_desktop.engine.scene import Scene
from sr_desktop.engine.settings import FaceChoice, Settings, Size
from sr_desktop.engine.tiling import Box
from sr_desktop.engine.weighing import weigh
from sr_desktop.models.store import Installed
from tests.drawn_faces import Same, ready
from tests.support import picture

WAYS = Settings(model="faithful", strength=1.0, faces="gentle")
POINTS = ((0.3, 0.4), (0.7, 0.4), (0.5, 0.6), (0.35, 0.78), (0.65, 0.78))


def face(x, y, side):
    """A face from the front in a square box."""
    marks = tuple((x + side * a, y + side * b) for a, b in POINTS)
    return Face(x, y, side, side, marks, 0.9)


FACES = (face(12, 16, 40), face(40, 30, 36), face(98, 60, 40))
"""In a photo of 130 x 96: two that overlap, and one that is cut by the photo's edges."""


@pytest.fixture(scope="module")
def toolbox():
    return Toolbox()


@pytest.fixture(autouse=True)
def found(monkeypatch):
    """What is found in every photo; the finder has tests of its own."""
    known = [Found(FACES, "cascade")]
    asked = []

    def find_faces(pixels, colours, check, **more):
        check()
        asked.append(pixels.shape)
        return known[-1]

    monkeypatch.setattr(finding, "find_faces", find_faces)
    known.append(known[0])
    find_faces.asked, find_faces.known = asked, known
    return find_faces


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "Oma 1952.png"
    noise = np.random.default_rng(3).normal(0, 9, (96, 130, 3))
    Image.fromarray((picture(130, 96) + noise).clip(0, 255).astype(np.uint8)).save(path)
    return path


def restored(path, settings, toolbox, **more):
    return restore_file(path, path.with_name("made.png"), settings, toolbox, Progress(), **more)


def pixels_of(made):
    return open_photo(made.target).pixels


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


def test_what_the_finder_says_is_told(photo, toolbox, found):
    found.known.append(Found(FACES, "cascade", None, ("A simple finder was used.",)))
    assert "A simple finder was used." in restored(photo, WAYS, toolbox).notes


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


# --- previews --------------------------------------------------------------------------------


def shown(previewer, path, settings, view, reduce=1):
    """The last patch at every place of a view, and all patches."""
    patches = []
    ended = previewer.show(path, settings, view, reduce, Progress(), patches.append)
    width, height = ended.size
    whole = np.zeros((height, width, patches[-1].pixels.shape[2]), np.uint8)
    for patch in patches:
        box = patch.box
        whole[box.y0 : box.y1, box.x0 : box.x1] = patch.pixels
    return whole[view.y0 : view.y1, view.x0 : view.x1], patches, ended


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


# --- strong ----------------------------------------------------------------------------------

STRONG = replace(WAYS, faces="strong")


@pytest.fixture
def network(tmp_path, toolbox, monkeypatch):
    """A face network that is here: it makes what it is given harder, and tints it."""
    path = tmp_path / "Faces.pth"
    path.write_bytes(b"weights")
    made = ready(Same(harder=2.0, gain=(1, 0.9, 1)))
    monkeypatch.setattr(
        census_module, "find_face_network", lambda: Installed("Faces", "Faces", "", path)
    )
    monkeypatch.setattr(toolbox, "face_network", lambda *_, **__: made)
    return made


def test_without_a_network_strong_is_gentle_and_says_so(photo, toolbox, monkeypatch):
    def missing():
        raise WeightsMissing("There is no face network.", next_step="Get one.")

    monkeypatch.setattr(census_module, "find_face_network", missing)
    made = restored(photo, STRONG, toolbox)
    [note] = [note for note in made.notes if "gently" in note]
    assert "Get one." in note
    assert np.array_equal(pixels_of(made), pixels_of(restored(photo, WAYS, toolbox)))
    record = read_record(open_photo(made.target).xmp)
    assert record is not None
    assert record.settings.faces == "gentle"
    made, patches, _ = shown(Previewer(toolbox), photo, STRONG, Box(20, 40, 120, 120))
    assert patches[-1].exact


def test_a_network_that_fails_leaves_the_faces_gentle(photo, toolbox, network, monkeypatch):
    def broken(*_, **__):
        raise WeightsMissing("It is damaged.", next_step="Get it again.")

    monkeypatch.setattr(toolbox, "face_network", broken)
    made = restored(photo, STRONG, toolbox)
    assert any("damaged" in note for note in made.notes)
    gentle = pixels_of(restored(photo, WAYS, toolbox))
    assert np.array_equal(pixels_of(made), gentle)
    view = Box(20, 40, 120, 120)
    seen, _, ended = shown(Previewer(toolbox), photo, STRONG, view)
    assert ended.whole
    assert np.abs(seen.astype(int) - gentle[40:120, 20:120]).max() <= 1


def test_drawn_faces_are_in_the_file_the_preview_and_the_record(photo, toolbox, network):
    made = restored(photo, STRONG, toolbox)
    whole = pixels_of(made)
    gentle = pixels_of(restored(photo, WAYS, toolbox))
    assert np.abs(whole.astype(int) - gentle)[60:90, 55:80].mean() > 2
    record = read_record(open_photo(made.target).xmp)
    assert record is not None
    assert record.settings.faces == "strong"
    assert [name for name, _ in record.face_weights] == ["Faces.pth"]
    for view in (Box(20, 40, 120, 120), Box(130, 60, 260, 192)):
        seen, patches, ended = shown(Previewer(toolbox), photo, STRONG, view)
        assert ended.whole
        assert patches[-1].exact
        wanted = whole[view.y0 : view.y1, view.x0 : view.x1]
        assert np.abs(seen.astype(int) - wanted).max() <= 1


def test_only_faces_in_sight_are_drawn_and_each_once(photo, toolbox, network, found, monkeypatch):
    found.known.append(Found((FACES[0], face(104, 64, 22)), "cascade"))
    drawn = []
    draw = drawing.draw

    def counted(face, *given, **more):
        drawn.append(face)
        return draw(face, *given, **more)

    monkeypatch.setattr(drawing, "draw", counted)
    previewer = Previewer(toolbox)
    x, y = FACES[0].centre
    shown(previewer, photo, STRONG, Box(10, 10, 80, 80))
    assert drawn == [FACES[0]]
    shown(previewer, photo, replace(STRONG, strength=0.5, clean_up=0.2), Box(12, 10, 80, 80))
    assert drawn == [FACES[0]]
    alone = replace(STRONG, face_choices=(FaceChoice(x / 130, y / 96, 0.0),))
    shown(Previewer(toolbox), photo, alone, Box(10, 10, 80, 80))
    assert drawn == [FACES[0]]  # what stays as it is needs no drawing


def test_it_stops_while_a_face_is_drawn(photo, toolbox, network, monkeypatch):
    control = Control()
    run = network.backend.run

    def stopped(crop):
        control.cancel()
        return run(crop)

    monkeypatch.setattr(network.backend, "run", stopped)
    with pytest.raises(Cancelled):
        restore_file(
            *(photo, photo.with_name("made.png"), STRONG, toolbox, Progress(control=control))
        )
    assert not Path(photo.with_name("made.png")).exists()
