"""Whose photos of the queue are, and that none is sent twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from sr_desktop.base.errors import AlreadyRestored
from sr_desktop.jobs.entry import Entry, State, new_id
from sr_desktop.jobs.job import Settings
from sr_desktop.jobs.owners import admitted, count_left_over, left_over, of_owner
from sr_desktop.jobs.store import Store
from sr_desktop.jobs.worker_lock import Owner

THEIRS, OURS = 1, 2
OTHER = Owner("restore", 99, here=True, batches=frozenset((THEIRS,)))
ALL = Owner("queue run", 99, here=True, batches=None)


@pytest.fixture
def store():
    with Store() as opened:
        yield opened


def entry(name: str, *, batch: int = OURS, state: State = State.WAITING) -> Entry:
    source = Path("/album") / name
    return Entry(
        new_id(), source, source.with_suffix(".new.png"), Settings(), batch=batch, state=state
    )


def test_a_photo_that_waits_for_nobody_is_replaced(store):
    old, other = entry("a.png"), entry("b.png")
    store.add([old, other])
    new = entry("a.png", batch=7)
    found = admitted(store, [new], None)
    assert (found.fresh, found.replaced, found.refused) == ((new,), (old.id,), ())


def test_a_photo_that_another_program_has_is_refused(store):
    waits = entry("a.png", batch=THEIRS)
    works = entry("b.png", batch=THEIRS, state=State.RUNNING)
    store.add([waits, works])
    new = [entry(name, batch=7) for name in ("a.png", "b.png", "c.png")]
    found = admitted(store, new, OTHER)
    assert found.fresh == (new[2],)
    assert found.replaced == ()
    assert [number for number, _ in found.refused] == [new[0].id, new[1].id]
    assert all(isinstance(error, AlreadyRestored) for _, error in found.refused)


def test_what_has_ended_is_nobodys(store):
    store.add([entry("a.png", batch=THEIRS, state=State.DONE)])
    new = entry("a.png", batch=7)
    assert admitted(store, [new], OTHER).fresh == (new,)


@pytest.mark.parametrize(
    ("owner", "names"),
    [(None, ["theirs.png", "ours.png"]), (OTHER, ["ours.png"]), (ALL, [])],
)
def test_what_is_left_over(store, owner, names):
    store.add(
        [
            entry("theirs.png", batch=THEIRS),
            entry("ours.png"),
            entry("done.png", state=State.DONE),
            entry("running.png", batch=THEIRS, state=State.RUNNING),
        ]
    )
    assert [each.source.name for each in left_over(store, owner)] == names
    assert count_left_over(store, owner) == len(names)


def test_what_is_known_is_not_left_over(store):
    known, other = entry("a.png"), entry("b.png")
    store.add([known, other])
    assert [each.id for each in left_over(store, None, known={known.id})] == [other.id]


def test_what_another_program_has_comes_in_its_turn(store):
    first, second, ours = entry("a.png", batch=THEIRS), entry("b.png", batch=3), entry("c.png")
    store.add([first, ours, second])
    store.set_priority([second.id], 5)
    owner = Owner("watch", 9, here=True, batches=frozenset((THEIRS, 3)))
    assert [each.id for each in of_owner(store, owner)] == [second.id, first.id]
    assert len(of_owner(store, ALL)) == 3
