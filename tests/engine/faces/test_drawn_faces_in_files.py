"""Faces that are drawn anew, on a photo's whole way into its file, its record and its preview."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sr_desktop.base.errors import Cancelled, WeightsMissing
from sr_desktop.base.progress import Control, Progress
from sr_desktop.engine.faces import census as census_module
from sr_desktop.engine.faces import drawing
from sr_desktop.engine.faces.finding import Found
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.pipeline import restore_file
from sr_desktop.engine.preview import Previewer
from sr_desktop.engine.record import read_record
from sr_desktop.engine.settings import FaceChoice
from sr_desktop.engine.tiling import Box
from tests.found_faces import FACES, WAYS, face, pixels_of, restored, shown

pytestmark = pytest.mark.usefixtures("found")


STRONG = replace(WAYS, faces="strong")


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
