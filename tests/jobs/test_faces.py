"""Faces from the engine: told at once, then pair after pair; everything else comes first."""

from __future__ import annotations

import threading
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from sr_desktop.base.errors import Cancelled, EngineUnusable, PhotoUnreadable
from sr_desktop.engine.faces import finding
from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.faces.finding import Found
from sr_desktop.engine.faces.pairs import part_of
from sr_desktop.engine.preview import Previewer
from sr_desktop.jobs import faces_desk, preview_desk
from sr_desktop.jobs.host import EngineHost
from sr_desktop.jobs.job import FaceChoice, Job, Settings, Size
from sr_desktop.jobs.messages import (
    Done,
    FacePair,
    FacesEnded,
    FacesFound,
    Preview,
    PreviewEnded,
    Progressed,
    ShowFaces,
    Started,
)
from sr_desktop.jobs.naming import target_for
from tests.support import fingerprint, launch_thread, names, write_photo

GENTLE = Settings(faces="gentle")
LONG = Settings(size=Size(factor=1.0), tile=16)


def face(x, y, side=24.0):
    """One whose landmarks are where they are in most faces."""
    places = ((0.3, 0.4), (0.7, 0.4), (0.5, 0.6), (0.35, 0.78), (0.65, 0.78))
    landmarks = tuple((x + a * side, y + b * side) for a, b in places)
    return Face(x, y, side, side, landmarks, score=0.9)


TWO = (face(20, 30), face(130, 40))


@pytest.fixture
def found(monkeypatch):
    """The faces that are found in any photo: what is put into the list."""
    faces: list[Face] = list(TWO)

    def find(pixels, colours, check, **_):
        check()
        return Found(tuple(faces), "cascade")

    monkeypatch.setattr(finding, "find_faces", find)
    return faces


@pytest.fixture
def host():
    host = EngineHost(launch=launch_thread)
    yield host
    host.close()


@pytest.fixture
def photo(tmp_path):
    return write_photo(tmp_path / "Oma 1952.png", 180, 120)


def until(host, wanted):
    """Everything that is told up to the first event for which `wanted` holds."""
    events = []
    while not events or not wanted(events[-1]):
        event = host.next_event(timeout=120)
        assert event is not None, f"nothing came after {events}"
        events.append(event)
    return events


def ended(number):
    return lambda event: isinstance(event, FacesEnded) and event.id == number


def kind(*kinds):
    return lambda event: isinstance(event, kinds)


def of(kind, events):
    return [event for event in events if isinstance(event, kind)]


def array(pixels):
    rows = np.frombuffer(pixels.data, np.uint8)
    return rows.reshape(pixels.height, pixels.width, pixels.channels).astype(int)


def in_file(path, box):
    """A part of a file, enlarged or not."""
    pixels = np.asarray(Image.open(path)).astype(int)
    return pixels[box.y0 : box.y1, box.x0 : box.x1]


# --- what is told ------------------------------------------------------------------------------


def test_the_faces_are_told_at_once_and_then_a_pair_for_each(host, photo, found):
    before = fingerprint(photo)
    host.show_faces(ShowFaces(1, photo, GENTLE))
    first, *pairs, end = until(host, ended(1))
    assert isinstance(first, FacesFound)
    assert end.error is None
    assert not end.stopped
    assert (first.size, first.finder, first.notes, first.usual) == (
        (180, 120),
        "cascade",
        (),
        1.0,
    )
    assert [(f.x, f.y, f.width, f.height) for f in first.faces] == [
        (f.x / 180, f.y / 120, f.width / 180, f.height / 120) for f in TWO
    ]
    assert [f.amount for f in first.faces] == [1.0, 1.0]
    assert [(p.index, p.key, p.exact) for p in pairs] == [
        (number, f.key, True) for number, f in enumerate(first.faces)
    ]
    assert names(photo.parent) == [photo.name]
    assert fingerprint(photo) == before


def test_a_pair_is_the_photo_enlarged_and_the_file_at_the_same_place(host, photo, found):
    settings = replace(GENTLE, face_choices=(FaceChoice(142 / 180, 52 / 120, 0.4),))
    host.show_faces(ShowFaces(1, photo, settings))
    pairs = of(FacePair, until(host, ended(1)))
    targets = []
    for number, wanted in enumerate((settings, replace(settings, strength=0.0, faces="leave"))):
        target = photo.with_name(f"{number}.png")
        host.submit(Job(number, photo, target, wanted))
        targets.append(until(host, kind(Done))[-1].target)
    for pair, one in zip(pairs, TWO, strict=True):
        box = part_of(one, (180, 120), (360, 240))
        assert (pair.after.width, pair.after.height) == (box.width, box.height)
        assert np.abs(array(pair.after) - in_file(targets[0], box)).max() <= 1
        assert np.abs(array(pair.before) - in_file(targets[1], box)).max() <= 1
    assert np.abs(array(pairs[0].after) - array(pairs[0].before)).max() > 1


def test_large_faces_are_made_smaller_and_very_large_ones_shown_in_part(host, tmp_path, found):
    found[:] = [face(20, 20, 60.0)]
    photo = write_photo(tmp_path / "a.png", 110, 108)
    host.show_faces(ShowFaces(1, photo, replace(GENTLE, size=Size(factor=4.0)), side=100))
    (pair,) = of(FacePair, until(host, ended(1)))
    assert max(pair.after.width, pair.after.height) == 100
    assert (pair.before.width, pair.before.height) == (pair.after.width, pair.after.height)
    huge = part_of(face(1000, 1000, 4000.0), (8000, 6000), (32000, 24000))
    assert max(huge.width, huge.height) <= 2400
    assert (huge.x0 + huge.x1) / 2 == pytest.approx(12000, abs=1)


def test_a_face_at_the_edge_is_shown_in_a_square_within_the_photo():
    box = part_of(face(-4, 90, 30.0), (180, 120), (360, 240))
    assert (box.width, box.height) == (102, 102)
    assert (box.x0, box.y1) == (0, 240)


def test_one_left_alone_is_as_in_the_photo(host, photo, found):
    choice = FaceChoice(32 / 180, 42 / 120, 0.0)
    host.show_faces(ShowFaces(1, photo, replace(GENTLE, face_choices=(choice,))))
    told = until(host, ended(1))
    assert [f.amount for f in of(FacesFound, told)[0].faces] == [0.0, 1.0]
    pair, other = of(FacePair, told)
    inner = slice(34, 60)
    left_alone = np.abs(array(pair.after) - array(pair.before))[inner, inner]
    assert left_alone.max() <= 1
    assert np.abs(array(other.after) - array(other.before)).max() > 1


def test_only_what_changed_is_made_again(host, photo, found):
    host.show_faces(ShowFaces(1, photo, GENTLE))
    first = of(FacesFound, until(host, ended(1)))[0]
    have = tuple(f.key for f in first.faces)
    host.show_faces(ShowFaces(2, photo, GENTLE, have=have))
    assert not of(FacePair, until(host, ended(2)))
    chosen = replace(GENTLE, face_choices=(FaceChoice(142 / 180, 52 / 120, 0.3),))
    host.show_faces(ShowFaces(3, photo, chosen, have=have))
    told = until(host, ended(3))
    (again,) = of(FacesFound, told)
    assert again.faces[0].key == have[0]
    assert again.faces[1].key != have[1]
    assert [pair.index for pair in of(FacePair, told)] == [1]
    quality = replace(GENTLE, format="jpeg", quality=90)
    host.show_faces(ShowFaces(4, photo, quality, have=have))
    assert not of(FacePair, until(host, ended(4))), "the pixels are the same"
    host.show_faces(ShowFaces(5, photo, replace(GENTLE, strength=0.4), have=have))
    assert len(of(FacePair, until(host, ended(5)))) == 2


def test_faces_that_lie_side_by_side_count_for_each_other(host, tmp_path, found):
    found[:] = [face(20, 30), face(40, 30), face(230, 30)]
    photo = write_photo(tmp_path / "a.png", 280, 90)
    host.show_faces(ShowFaces(1, photo, GENTLE))
    have = tuple(f.key for f in of(FacesFound, until(host, ended(1)))[0].faces)
    chosen = replace(GENTLE, face_choices=(FaceChoice(32 / 280, 42 / 90, 0.0),))
    host.show_faces(ShowFaces(2, photo, chosen, have=have))
    assert [pair.index for pair in of(FacePair, until(host, ended(2)))] == [0, 1]


def test_what_is_left_alone_is_told_too_so_that_it_can_be_compared(host, photo, found):
    host.show_faces(ShowFaces(1, photo, Settings(faces="leave")))
    told = until(host, ended(1))
    assert len(of(FacesFound, told)[0].faces) == 2
    pairs = of(FacePair, told)
    host.submit(Job(7, photo, target_for(photo), Settings(faces="leave")))
    target = until(host, kind(Done))[-1].target
    box = part_of(TWO[1], (180, 120), (360, 240))
    assert np.abs(array(pairs[1].after) - in_file(target, box)).max() <= 1


def test_of_a_printed_page_the_pair_begins_with_its_dots(host, photo, found):
    host.show_faces(ShowFaces(1, photo, replace(GENTLE, descreen=True)))
    pairs = of(FacePair, until(host, ended(1)))
    host.submit(Job(7, photo, target_for(photo), Settings(strength=0.0)))
    target = until(host, kind(Done))[-1].target
    for pair, one in zip(pairs, TWO, strict=True):
        box = part_of(one, (180, 120), (360, 240))
        assert np.abs(array(pair.before) - in_file(target, box)).max() <= 1


def test_a_photo_without_faces_ends_at_once(host, photo, found):
    found.clear()
    host.show_faces(ShowFaces(1, photo, GENTLE))
    none, end = until(host, ended(1))
    assert none.faces == ()
    assert end.error is None


# --- what comes first --------------------------------------------------------------------------


def crowd(found, tmp_path):
    """A photo with so many faces that something can happen meanwhile."""
    found[:] = [face(20 + 60 * x, 20 + 60 * y) for y in range(2) for x in range(3)]
    return write_photo(tmp_path / "crowd.png", 220, 160)


def test_a_preview_comes_first_and_the_pairs_go_on_after_it(host, tmp_path, found):
    photo = crowd(found, tmp_path)
    host.show_faces(ShowFaces(1, photo, GENTLE))
    events = until(host, kind(FacePair))
    host.preview(Preview(2, photo, GENTLE, (0, 0, 440, 320)))
    events += until(host, ended(1))
    (preview,) = of(PreviewEnded, events)
    assert preview.whole
    after = events[events.index(preview) + 1 :]
    assert len(of(FacePair, after)) >= 3, "it did not wait for them"
    assert len(of(FacesFound, events)) == 1
    assert sorted(pair.index for pair in of(FacePair, events)) == list(range(6)), "each once"
    assert all(pair.exact for pair in of(FacePair, events))


def test_newer_faces_take_the_place_of_the_older(host, tmp_path, found):
    photo = crowd(found, tmp_path)
    host.show_faces(ShowFaces(1, photo, GENTLE))
    until(host, kind(FacePair))
    for number in range(2, 20):
        host.show_faces(ShowFaces(number, photo, replace(GENTLE, strength=number / 20)))
    events = until(host, ended(19))
    assert len({pair.index for pair in of(FacePair, events) if pair.id == 19}) == 6
    assert all(event.stopped for event in of(FacesEnded, events[:-1]))
    assert len([pair for pair in of(FacePair, events) if pair.id != 19]) < 12, "no backlog"


def test_nobody_looks_any_more(host, tmp_path, found):
    host.show_faces(ShowFaces(1, crowd(found, tmp_path), GENTLE))
    until(host, kind(FacePair))
    host.end_faces()
    assert until(host, ended(1))[-1].stopped
    assert not host.expecting


def test_photos_go_on_beside_the_pairs(host, tmp_path, found):
    photo = crowd(found, tmp_path)
    work = write_photo(tmp_path / "work.png", 240, 240)
    host.submit(Job(7, work, target_for(work), LONG))
    until(host, kind(Progressed))
    host.show_faces(ShowFaces(1, photo, GENTLE))
    events = until(host, ended(1))
    assert len(of(FacePair, events)) == 6
    between = events[events.index(of(FacePair, events)[0]) :]
    assert of(Done, events) or of(Progressed, between), "the photo was not held all the time"


def test_a_photo_does_not_wait_for_the_pairs(host, tmp_path, found):
    photo = crowd(found, tmp_path)
    work = write_photo(tmp_path / "work.png", 120, 120)
    host.show_faces(ShowFaces(1, photo, GENTLE))
    events = until(host, kind(FacePair))
    host.submit(Job(7, work, target_for(work), Settings()))
    events += until(host, ended(1))
    assert len(of(FacePair, events)) == 6
    assert of(Started, events)
    assert len(of(FacePair, events[: events.index(of(Started, events)[0])])) < 5


def test_beside_a_very_large_photo_faces_wait(host, photo, tmp_path, found, monkeypatch):
    monkeypatch.setattr(preview_desk, "ALONE_PIXELS", 10_000)
    work = write_photo(tmp_path / "work.png", 160, 160)
    host.submit(Job(7, work, target_for(work), LONG))
    until(host, kind(Progressed))
    host.show_faces(ShowFaces(1, photo, GENTLE))
    events = until(host, kind(Done))
    assert not of(FacesFound, events)
    assert len(of(FacePair, until(host, ended(1)))) == 2


def test_those_of_a_large_photo_wait_until_the_work_is_done(
    host, photo, tmp_path, found, monkeypatch
):
    monkeypatch.setattr(faces_desk, "BESIDE_PIXELS", 100 * 100)
    work = write_photo(tmp_path / "work.png", 120, 120)
    host.submit(Job(7, work, target_for(work), LONG))
    until(host, kind(Progressed))
    host.show_faces(ShowFaces(1, photo, GENTLE))
    events = until(host, ended(1))
    assert of(Done, events)
    assert len(of(FacePair, events)) == 2


def test_what_may_be_asked_for_next_waits_for_the_faces(host, photo, found, monkeypatch):
    begun = threading.Semaphore(0)
    ready = []

    def get_ready(self, source, settings, view, reduce, progress, opening):
        begun.release()
        while not ready:
            try:
                progress.check()
            except Cancelled:
                ready.append("stopped")
                raise
        ready.append("made")

    monkeypatch.setattr(Previewer, "get_ready", get_ready)
    host.preview(Preview(1, photo, GENTLE, (0, 0, 100, 80)))
    until(host, kind(PreviewEnded))
    assert begun.acquire(timeout=60)
    host.show_faces(ShowFaces(2, photo, GENTLE))
    assert len(of(FacePair, until(host, ended(2)))) == 2
    assert begun.acquire(timeout=60), "it goes on afterwards"
    assert ready[0] == "stopped"


# --- what goes wrong ---------------------------------------------------------------------------


def test_what_cannot_be_opened_has_no_faces(host, tmp_path, found):
    path = tmp_path / "Brief.jpg"
    path.write_text("no picture")
    host.show_faces(ShowFaces(1, path, GENTLE))
    assert isinstance(until(host, ended(1))[-1].error, PhotoUnreadable)
    host.show_faces(ShowFaces(2, write_photo(tmp_path / "good.png"), GENTLE))
    assert until(host, ended(2))[-1].error is None


def test_an_unexpected_error_costs_these_faces_alone(host, photo, found, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(finding, "find_faces", lambda *_, **__: 1 / 0)
        host.show_faces(ShowFaces(1, photo, GENTLE))
        end = until(host, ended(1))[-1]
    assert "could not be shown" in str(end.error)
    assert "ZeroDivisionError" in end.trace
    host.show_faces(ShowFaces(2, photo, GENTLE))
    assert until(host, ended(2))[-1].error is None


def test_without_an_engine_they_are_answered_too(photo):
    def launch(conn):
        raise OSError("no process")

    host = EngineHost(launch=launch)
    host.show_faces(ShowFaces(1, photo, GENTLE))
    assert isinstance(until(host, ended(1))[-1].error, EngineUnusable)
    host.close()


def test_a_real_process_finds_none_in_what_is_no_face(photo):
    host = EngineHost()
    try:
        host.show_faces(ShowFaces(1, photo, GENTLE))
        none, end = until(host, ended(1))
        assert none.faces == ()
        assert none.finder == "cascade"
        assert end.error is None
    finally:
        host.close()


@pytest.mark.slow
def test_a_real_process_shows_the_faces_of_a_real_photo(assets):
    portrait = assets / "photos" / "faces" / "portrait_10045.png"
    if not portrait.is_file():
        pytest.skip(f"there is no {portrait}")
    host = EngineHost()
    try:
        host.show_faces(ShowFaces(1, portrait, GENTLE))
        events = until(host, ended(1))
    finally:
        host.close()
    (told,) = of(FacesFound, events)
    pairs = of(FacePair, events)
    assert len(pairs) == len(told.faces) >= 1
    for pair in pairs:
        assert 16 <= max(pair.before.width, pair.before.height) <= 256
        assert pair.exact
