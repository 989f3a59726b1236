"""The faces of the photo on the canvas: asked for after the preview, kept, and what is chosen for each."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage

from sr_desktop.engine.faces import finding
from sr_desktop.engine.faces.face import Face
from sr_desktop.engine.faces.finding import Found
from sr_desktop.engine.faces.pairs import FacePairs, part_of
from sr_desktop.gui import face_desk
from sr_desktop.jobs.job import FaceChoice
from sr_desktop.jobs.messages import Preview, ShowFaces

SECONDS = 60_000


def face(x, y, side=24.0):
    places = ((0.3, 0.4), (0.7, 0.4), (0.5, 0.6), (0.35, 0.78), (0.65, 0.78))
    landmarks = tuple((x + a * side, y + b * side) for a, b in places)
    return Face(x, y, side, side, landmarks, score=0.9)


@pytest.fixture(autouse=True)
def found(monkeypatch):
    """What is found in each photo, by its (width, height); in those that are not named nothing."""
    faces = {(160, 90): (face(20, 30), face(110, 30))}

    def find(pixels, *_, **__):
        return Found(faces.get(pixels.shape[1::-1], ()), "cascade")

    monkeypatch.setattr(finding, "find_faces", find)
    return faces


@pytest.fixture
def window(qtbot, make_window, make_photo):
    """A window with two photos; the first one has two faces, whose pairs are made."""
    window = make_window(warm=False)  # the self-test of the engine would take longest of all
    window._bridge.start()
    window.add([make_photo("Oma 1952.png", size=(160, 90)), make_photo("Opa.png", size=(90, 60))])
    settle(qtbot, window)
    assert window.previewing.latest
    return window


def settle(qtbot, window):
    """Until nothing more comes for the photo that is selected."""
    desk, previewing = window.face_desk, window.previewing

    def settled():
        here = desk._settled is not None and desk._settled[0] is window.sidebar.current
        return here and not (previewing.busy or desk.busy or desk.looking)

    qtbot.waitUntil(settled, timeout=SECONDS)


@pytest.fixture
def asked(window, monkeypatch):
    """What the engine is asked for from now on."""
    pool, wanted = window._bridge.pool, []
    for name in ("preview", "show_faces", "end_faces"):
        real = getattr(pool, name)

        def noted(*message, real=real, name=name):
            wanted.extend(message or [name])
            real(*message)

        monkeypatch.setattr(pool, name, noted)
    return wanted


def of(kind, messages):
    return [each for each in messages if isinstance(each, kind)]


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).astype(int)


def apart(pair):
    """By how much a face is changed, at most, in the middle of its picture."""
    before, after = (pixels(image) for image in pair)
    height, width = before.shape[:2]
    inner = np.abs(after - before)[height // 3 : height // 2, width // 3 : width // 2]
    return inner.max()


def test_the_faces_of_the_photo_that_is_shown_and_their_pairs(window):
    desk = window.face_desk
    assert [(f.x, f.y) for f in desk.faces] == [(20 / 160, 30 / 90), (110 / 160, 30 / 90)]
    assert [f.amount for f in desk.faces] == [1.0, 1.0]
    assert (desk.finder, desk.notes, desk.error) == ("cascade", (), None)
    for index in range(2):
        before, after = desk.pair(index)
        assert before.size() == after.size()
    assert desk.pair(2) is None


def test_they_are_asked_for_when_the_preview_is_there(qtbot, window, asked):
    with qtbot.waitSignal(window.previewing.asked, timeout=SECONDS):
        window.controls.strength.setValue(40)
    assert not of(ShowFaces, asked)
    with qtbot.waitSignal(window.previewing.settled, timeout=SECONDS):
        pass
    settle(qtbot, window)
    (faces,) = of(ShowFaces, asked)
    assert faces.settings == of(Preview, asked)[-1].settings
    assert len(faces.have) == 2, "what is at hand is not made again"
    asked.clear()  # and another view of the same asks for no faces
    with qtbot.waitSignal(window.previewing.settled, timeout=SECONDS):
        window.canvas.zoom_to(3.0)
    settle(qtbot, window)
    assert of(Preview, asked)
    assert not of(ShowFaces, asked)


def test_without_treatment_they_are_not_looked_for(qtbot, window, asked):
    desk = window.face_desk
    window.controls.faces.segments.button("leave").click()
    settle_again(qtbot, window)
    assert desk.faces == ()
    assert not of(ShowFaces, asked)
    window.controls.faces.segments.button("gentle").click()
    settle(qtbot, window)
    assert len(desk.faces) == 2
    assert desk.pair(1) is not None


def test_what_is_chosen_is_seen_and_only_that_pair_is_made(qtbot, window, asked):
    desk, photo = window.face_desk, window.photos.photo(0)
    other = desk.pair(1)
    assert apart(desk.pair(0)) > 1
    made = []
    desk.pair_changed.connect(made.append)
    desk.leave_alone(0)
    assert desk.faces[0].amount == 0.0, "at once"
    assert photo.face_choices == (FaceChoice(32 / 160, 42 / 90, 0.0),)
    settle_again(qtbot, window)
    assert made == [0]
    assert of(Preview, asked)[-1].settings.face_choices == photo.face_choices
    assert apart(desk.pair(0)) <= 1
    assert desk.pair(1) is other
    assert [f.amount for f in desk.faces] == [0.0, 1.0]
    desk.usual(0)
    assert photo.face_choices == ()
    settle_again(qtbot, window)
    assert made == [0], "the pair of before is at hand"
    assert apart(desk.pair(0)) > 1


def settle_again(qtbot, window):
    with qtbot.waitSignal(window.previewing.settled, timeout=SECONDS):
        pass
    settle(qtbot, window)


def test_it_can_be_undone_a_row_of_changes_as_one(qtbot, window):
    desk, photo, undo = window.face_desk, window.photos.photo(0), window.controls.undo
    for step in range(8):
        desk.choose(1, 0.9 - step / 10)
    assert [c.amount for c in photo.face_choices] == [pytest.approx(0.2)]
    desk.choose(0, 0.5)
    assert len(photo.face_choices) == 2
    undo.undo_action.trigger()
    assert [c.amount for c in photo.face_choices] == [pytest.approx(0.2)]
    assert desk.faces[0].amount == 1.0
    undo.undo_action.trigger()
    assert photo.face_choices == ()
    assert not undo.stack.canUndo()
    undo.redo_action.trigger()
    assert desk.faces[1].amount == pytest.approx(0.2)
    with qtbot.waitSignal(window.previewing.settled, timeout=SECONDS):
        undo.redo_action.trigger()
    assert len(photo.face_choices) == 2


def test_it_belongs_to_its_photo_and_is_there_when_that_is_shown_again(qtbot, window, asked):
    desk, first, second = window.face_desk, window.photos.photo(0), window.photos.photo(1)
    desk.choose(0, 0.25)
    settle_again(qtbot, window)
    pair = desk.pair(0)
    window.sidebar.select(second)
    settle(qtbot, window)
    assert desk.faces == ()
    assert second.face_choices == ()
    assert not of(Preview, asked)[-1].settings.face_choices
    wanted = dict(window.own.wanted([first, second]))
    assert [c.amount for c in wanted[first].face_choices] == [0.25]
    assert not wanted[second].face_choices
    window.sidebar.select(first)
    with qtbot.waitSignal(desk.faces_changed, timeout=SECONDS):
        pass
    assert [f.amount for f in desk.faces] == [0.25, 1.0]
    assert desk.pair(0) is pair, "known without being asked for"
    settle(qtbot, window)
    assert desk.pair(0) is pair


def test_taking_it_back_shows_the_photo_that_it_was_for_if_it_is_there(qtbot, window):
    desk, first, second = window.face_desk, window.photos.photo(0), window.photos.photo(1)
    desk.choose(0, 0.25)
    window.sidebar.select(second)
    qtbot.waitUntil(lambda: window._viewing.photo is second)
    window.controls.undo.undo_action.trigger()
    assert first.face_choices == ()
    qtbot.waitUntil(lambda: window._viewing.photo is first)
    window.photos.remove([0])
    window.controls.undo.redo_action.trigger()
    assert window.sidebar.current is second


def test_a_slider_that_is_dragged_is_one_step_however_long_it_takes(qtbot, window):
    card, photo, undo = (
        window.workplace.faces.cards[1],
        window.photos.photo(0),
        window.controls.undo,
    )
    undo._clock = itertools.count(0, 10).__next__
    slider, left = card.amount, Qt.MouseButton.LeftButton

    def at(value):
        return QPoint(slider.centre(value), slider.height() // 2)

    for start, *way in ((100, 60, 30), (30, 20, 0)):
        qtbot.mousePress(slider, left, pos=at(start))
        for value in way:
            qtbot.mouseMove(slider, at(value))
        qtbot.mouseRelease(slider, left, pos=at(way[-1]))
    assert [choice.amount for choice in photo.face_choices] == [0.0]
    assert card.leave.isChecked()
    undo.undo_action.trigger()
    assert [choice.amount for choice in photo.face_choices] == [pytest.approx(0.3, abs=0.02)]
    undo.undo_action.trigger()
    assert photo.face_choices == ()
    assert not undo.stack.canUndo()


def test_while_the_next_photo_is_opened_all_is_still_for_the_one_that_is_shown(
    qtbot, window, found, monkeypatch
):
    desk, strip = window.face_desk, window.workplace.faces
    first, second = window.photos.photo(0), window.photos.photo(1)
    found[90, 60] = (face(20, 20),)
    loading = []
    real = window._viewing._loader.load
    monkeypatch.setattr(window._viewing._loader, "load", lambda *what: loading.append(what))
    window.controls.strength.setValue(40)
    qtbot.waitUntil(lambda: desk.busy, timeout=SECONDS)
    window.sidebar.select(second)  # and its file does not open yet
    qtbot.waitUntil(lambda: not desk.busy, timeout=SECONDS)  # the pairs of the first one come
    assert window._viewing.photo is second
    assert len(strip.cards) == len(desk.faces) == 2
    qtbot.mouseClick(strip.cards[1].leave, Qt.MouseButton.LeftButton)
    strip.cards[1].look_wanted.emit()
    assert [choice.amount for choice in first.face_choices] == [0.0]
    assert second.face_choices == ()
    shut = []
    strip.opened.connect(shut.append)
    for what in loading:
        real(*what)
    settle(qtbot, window)
    assert len(strip.cards) == len(desk.faces) == 1
    assert [face.amount for face in desk.faces] == [1.0]
    assert shut == [], "the strip stays open from photo to photo"


def test_it_goes_with_the_photo_to_the_queue_and_the_file(qtbot, window, found):
    desk, photo = window.face_desk, window.photos.photo(0)
    desk.leave_alone(0)
    settle_again(qtbot, window)
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        window.running.send([photo])
    assert photo.settings.face_choices == photo.face_choices != ()
    settle(qtbot, window)
    told = []
    window._bridge.ask(lambda store: store.entries(), told.extend)
    qtbot.waitUntil(lambda: bool(told), timeout=SECONDS)
    (entry,) = told
    assert entry.settings.face_choices == photo.face_choices
    box = part_of(found[160, 90][0], (160, 90), (320, 180))
    file = np.asarray(Image.open(photo.result)).astype(int)[box.y0 : box.y1, box.x0 : box.x1]
    middle = np.s_[box.height // 3 : box.height // 2, box.width // 3 : box.width // 2]
    assert np.abs(file - pixels(desk.pair(0)[0]))[middle].max() <= 1, "as in the photo"


def test_a_result_has_its_pairs_too(qtbot, window, asked):
    desk, photo = window.face_desk, window.photos.photo(0)
    with qtbot.waitSignal(window.work.ended, timeout=SECONDS):
        window.running.send([photo])
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.canvas.after is not None, timeout=SECONDS)
    assert len(desk.faces) == 2
    assert all(desk.pair(index) is not None for index in range(2))
    with qtbot.waitSignal(window.previewing.asked, timeout=SECONDS):
        desk.leave_alone(1)  # and what is changed for it is previewed
    settle(qtbot, window)
    assert apart(desk.pair(1)) <= 1
    window.sidebar.select(window.photos.photo(1))
    settle(qtbot, window)
    window.sidebar.select(photo)
    settle(qtbot, window)
    assert [f.amount for f in desk.faces] == [1.0, 0.0], "chosen, if not in the result yet"


def test_what_cannot_be_shown_is_not_asked_for_again_and_again(qtbot, window, monkeypatch, asked):
    desk = window.face_desk
    monkeypatch.setattr(FacePairs, "pair", lambda *_, **__: 1 / 0)
    with qtbot.waitSignal(window.previewing.settled, timeout=SECONDS):
        window.controls.strength.setValue(40)
    qtbot.waitUntil(lambda: desk.error is not None, timeout=SECONDS)
    assert not desk.looking
    with qtbot.waitSignal(window.previewing.settled, timeout=SECONDS):
        window.canvas.zoom_to(3.0)
    settle(qtbot, window)
    assert len(of(ShowFaces, asked)) == 1


def test_without_a_preview_nobody_looks_for_faces(qtbot, window, monkeypatch, asked):
    monkeypatch.setattr(finding, "find_faces", lambda *_, **__: 1 / 0)
    with qtbot.waitSignal(window.previewing.ended, timeout=SECONDS):
        window.sidebar.select(window.photos.photo(1))
    assert not window.face_desk.looking
    assert not of(ShowFaces, asked)


def test_pictures_that_were_not_used_for_long_go_but_none_of_those_that_are_shown(
    qtbot, window, monkeypatch
):
    monkeypatch.setattr(face_desk, "KEPT_BYTES", 1)
    desk = window.face_desk
    for percent in (40, 60):
        window.controls.strength.setValue(percent)
        settle_again(qtbot, window)
        assert all(desk.pair(index) is not None for index in range(2))
    assert len(desk._pictures) == 2
