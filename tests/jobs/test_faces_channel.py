"""What the host and the mailbox make of faces that are asked for. The engine is played from here."""

from __future__ import annotations

import multiprocessing
from functools import partial
from pathlib import Path

import pytest

from sr_desktop.base.errors import EngineDied, PhotoUnreadable
from sr_desktop.jobs.host import EngineHost
from sr_desktop.jobs.job import Job, Settings
from sr_desktop.jobs.mailbox import FacesWait, Idle, Mailbox, PreviewWaits
from sr_desktop.jobs.messages import (
    EndFaces,
    Examine,
    FacesEnded,
    Opening,
    Preview,
    PreviewEnded,
    Restore,
    ShowFaces,
    Watch,
)
from tests.played_engine import Engines
from tests.played_engine import told as all_told

GENTLE = Settings(faces="gentle")
HOSTILE, GOOD = Path("/hostile.jpg"), Path("/good.jpg")
told = partial(all_told, timeout=0.3)


@pytest.fixture
def engines():
    return Engines()


@pytest.fixture
def played(engines):
    host = EngineHost(launch=engines, grace=0.05, opening=0.05)
    yield host
    host.close()
    engines.end()


def test_the_engine_dies_of_the_faces(played, engines):
    played.show_faces(ShowFaces(1, GOOD, GENTLE))
    assert told(played) == []
    engines[0].heard(ShowFaces)
    engines[0].kill()
    (end,) = told(played)
    assert isinstance(end, FacesEnded)
    assert isinstance(end.error, EngineDied)
    assert end.error.words.startswith("The faces could not be shown.")
    assert not played.expecting


def test_faces_that_only_waited_for_a_preview_are_asked_for_anew(played, engines):
    played.show_faces(ShowFaces(1, GOOD, GENTLE))
    played.preview(Preview(2, GOOD, GENTLE, (0, 0, 10, 10)))
    assert told(played) == []
    engines[0].kill()
    (end,) = told(played)
    assert isinstance(end, PreviewEnded)
    assert isinstance(end.error, EngineDied)
    assert engines[1].heard(ShowFaces).id == 1


def test_faces_of_a_file_that_does_not_open_are_answered(played, engines):
    played.show_faces(ShowFaces(1, HOSTILE, GENTLE))
    assert told(played) == []
    engines[0].conn.send(Opening(None, HOSTILE))
    (end,) = told(played)
    assert isinstance(end, FacesEnded)
    assert isinstance(end.error, PhotoUnreadable)


def test_that_nobody_looks_is_told_the_engine_only_if_it_knows_of_them(played, engines):
    played.start()
    played.end_faces()
    assert not [m for m in engines[0].messages() if not isinstance(m, Watch)]
    played.show_faces(ShowFaces(1, GOOD, GENTLE))
    assert told(played) == []
    played.end_faces()
    assert engines[0].heard(EndFaces) == EndFaces()


# --- the mailbox -------------------------------------------------------------------------------


@pytest.fixture
def post():
    """A mailbox that sorts in the thread of the test, so that nothing is taken in between."""
    _, theirs = multiprocessing.Pipe()
    box = Mailbox(theirs)

    def sort(*messages):
        """Sorts messages, and gives the work that they made."""
        for message in messages:
            assert box._sort(message)
        work = []
        while not isinstance(one := box.next(0), Idle):
            work.append(one)
        return work

    box.sort = sort
    return box


def shown(number):
    return ShowFaces(number, GOOD, GENTLE)


def test_faces_leave_one_mark_in_the_queue_and_the_newest_counts(post):
    (mark,) = post.sort(*(shown(number) for number in range(5)))
    assert isinstance(mark, FacesWait)
    wanted, control = post.begin_faces()
    assert wanted.id == 4
    assert not control.cancelled
    assert post.faces_go_on(wanted)
    assert post.begin_faces()[0] is wanted
    post.end_faces(wanted)
    assert post.begin_faces() is None


def test_faces_that_stand_before_a_preview_let_it_pass(post):
    look = Preview(2, GOOD, GENTLE, (0, 0, 10, 10))
    assert [type(mark) for mark in post.sort(shown(1), look)] == [FacesWait, PreviewWaits]
    assert post.begin_faces() is None
    post.begin_preview()
    assert isinstance(post.next(), FacesWait)
    assert post.begin_faces()[0].id == 1


@pytest.mark.parametrize(
    "message",
    [
        Preview(2, GOOD, GENTLE, (0, 0, 10, 10)),
        Restore(Job(7, GOOD, GOOD.with_suffix(".png"), GENTLE)),
        Examine(),
    ],
    ids=lambda message: type(message).__name__,
)
def test_whatever_comes_stops_them_and_they_still_wait(post, message):
    post.sort(shown(1))
    wanted, control = post.begin_faces()
    post.sort(message)
    assert control.cancelled
    assert post.faces_go_on(wanted)


def test_those_that_nobody_wants_any_more_are_begun_switched_off(post):
    assert post.sort(EndFaces()) == []
    post.sort(shown(1), EndFaces())
    wanted, control = post.begin_faces()
    assert control.cancelled
    assert not post.faces_go_on(wanted)
