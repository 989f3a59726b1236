"""Previews among what was asked of the engine: which one counts, and that none is forgotten."""

from __future__ import annotations

import multiprocessing
import threading
from pathlib import Path

import pytest

from sr_desktop.base.errors import Cancelled
from sr_desktop.jobs.job import Job, Settings
from sr_desktop.jobs.mailbox import Idle, Mailbox, PauseBegins, PreviewWaits
from sr_desktop.jobs.messages import (
    Cancel,
    EndPreview,
    Examine,
    Pause,
    Preview,
    Restore,
    Resume,
)


class Post:
    """A mailbox and the other end of its pipe."""

    def __init__(self):
        self.ours, theirs = multiprocessing.Pipe()
        self.box = Mailbox(theirs)
        self.reader = threading.Thread(target=self.box.read)
        self.reader.start()

    def sorted(self, *messages):
        """Sends messages, and gives the work that they made once all have been sorted."""
        for message in (*messages, Examine("mark")):
            self.ours.send(message)
        work = []
        while (one := self.box.next()) != Examine("mark"):
            work.append(one)
        return work


@pytest.fixture
def post():
    post = Post()
    yield post
    post.ours.close()
    post.reader.join(10)


def asked(number):
    return Preview(number, Path("/a.jpg"), Settings(), (0, 0, 10, 10))


def another(number):
    return Restore(Job(number, Path("/c.jpg"), Path("/c (restored).jpg"), Settings()))


RESTORE = Restore(Job(7, Path("/b.jpg"), Path("/b (restored).jpg"), Settings()))


def test_previews_leave_one_mark_in_the_queue_however_many_there_are(post):
    work = post.sorted(*map(asked, range(500)))
    assert len(work) <= 500
    post.ours.send(asked(500))
    assert isinstance(post.box.next(), PreviewWaits)
    for number in range(501, 600):
        post.ours.send(asked(number))
    post.ours.send(Examine("mark"))
    while post.box.next() != Examine("mark"):
        pass
    assert post.box._work.empty()
    wanted, _control = post.box.begin_preview()
    assert wanted.id == 599
    assert post.box.begin_preview() is None


def test_one_that_gives_way_to_a_photo_waits_behind_it_too(post):
    post.sorted(asked(1))
    wanted, control = post.box.begin_preview()
    work = post.sorted(RESTORE)
    assert control.cancelled
    assert post.box.end_preview(), "it is to be begun again"
    assert work[0] == RESTORE
    assert isinstance(work[1], PreviewWaits), "the photo may end before its first tile"
    assert post.box.begin_preview()[0] is wanted


def test_one_that_nobody_looks_at_does_not_come_back_with_a_photo(post):
    post.sorted(asked(1))
    post.box.begin_preview()
    post.sorted(EndPreview(), RESTORE)
    assert not post.box.end_preview()
    assert post.box.begin_preview(beside=True) is None


def test_one_that_was_never_begun_is_answered_when_nobody_looks(post):
    work = post.sorted(asked(1), EndPreview())
    assert any(isinstance(each, PreviewWaits) for each in work)
    wanted, control = post.box.begin_preview()
    assert wanted.id == 1
    with pytest.raises(Cancelled):
        control.check()
    post.box.end_preview()
    post.sorted(asked(2))
    assert not post.box.begin_preview()[1].cancelled


def test_one_that_is_put_off_waits_for_the_end_of_the_photo_or_for_another(post):
    post.sorted(RESTORE, asked(1))
    wanted, _control = post.box.begin_preview(beside=True)
    assert post.box.put_off(wanted)
    assert post.box.begin_preview(beside=True) is None
    assert isinstance(post.box.next(), PreviewWaits)
    assert post.box.begin_preview()[0] is wanted
    post.box.end_preview()
    post.sorted(asked(2))
    wanted, _control = post.box.begin_preview(beside=True)
    post.sorted(asked(3))
    assert not post.box.put_off(wanted)
    assert post.box.begin_preview(beside=True)[0].id == 3


def test_one_that_is_put_off_is_answered_when_nobody_looks(post):
    post.sorted(RESTORE, asked(1))
    post.box.put_off(post.box.begin_preview(beside=True)[0])
    post.sorted(EndPreview())
    wanted, control = post.box.begin_preview(beside=True)
    assert wanted.id == 1
    assert control.cancelled


def test_the_photos_after_the_first_do_not_stop_a_preview_beside_it(post):
    post.sorted(RESTORE, asked(1))
    _wanted, control = post.box.begin_preview(beside=True)
    post.sorted(another(8))
    assert not control.cancelled
    assert post.box.at_work
    post.box.forget(7)
    assert post.box.at_work
    post.box.forget(8)
    assert not post.box.at_work


def test_one_that_is_put_off_is_offered_when_the_last_photo_is_done(post):
    post.sorted(RESTORE, another(8), asked(1))
    post.box.put_off(post.box.begin_preview(beside=True)[0])
    post.sorted()
    post.box.forget(7)
    assert post.sorted() == []
    post.box.forget(8)
    assert isinstance(post.box.next(), PreviewWaits)
    assert post.box.begin_preview()[0].id == 1


def test_who_waits_hears_of_a_stop_and_of_a_pause(post):
    heard = []
    post.box.changed = lambda: heard.append(post.box.paused)
    work = post.sorted(RESTORE, Cancel(7), Pause(), Resume())
    assert heard == [False, True, False]
    assert [type(each) for each in work] == [Restore, PreviewWaits, PauseBegins]
    with pytest.raises(Cancelled):
        post.box.control(7).check()


def test_whoever_waits_is_stopped_when_the_other_side_is_gone(post):
    post.sorted(RESTORE)
    control = post.box.control(7)
    post.ours.close()
    assert post.box.next() is None
    assert control.cancelled


def test_nothing_to_do_for_a_while_is_told(post):
    assert isinstance(post.box.next(0.01), Idle)
    post.sorted()
