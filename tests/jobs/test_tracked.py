"""Photos that a program knows of: those that it works on count, those that it only watches do not."""

from __future__ import annotations

from sr_desktop.jobs.entry import State
from sr_desktop.jobs.tracked import Tracked


def test_photos_count_while_they_are_open():
    known = Tracked()
    known.set(1, State.WAITING)
    known.set(2, State.RUNNING)
    assert (known.open, known.waiting, known.all_open()) == (2, 1, [1, 2])
    known.set(1, State.DONE)
    known.set(2, State.WAITING)
    assert (known.open, known.waiting, known.all_open()) == (1, 1, [2])


def test_what_is_watched_is_known_but_does_not_count():
    known = Tracked()
    known.watch(1, State.WAITING)
    assert 1 in known
    known.set(1, State.RUNNING)
    assert known.state(1) is State.RUNNING
    assert (known.open, known.waiting, known.all_open()) == (0, 0, [])


def test_what_is_taken_counts_from_then_on():
    known = Tracked()
    known.watch(1, State.WAITING)
    known.take(1, State.WAITING)
    assert (known.open, known.waiting) == (1, 1)
    known.watch(1, State.WAITING)
    known.set(1, State.DONE)
    assert (known.open, known.waiting) == (0, 0)


def test_what_is_on_its_way_is_open():
    known = Tracked()
    known.promise(3)
    assert known.open == 3
    known.promise(-3)
    assert known.open == 0
