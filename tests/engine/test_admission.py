"""Who may be in hand at once: never more memory than the limit, nobody waits for ever, and in what order."""

from __future__ import annotations

import random
import threading

import pytest

from sr_desktop.base.errors import Cancelled
from sr_desktop.engine.admission import ALONE, Gate, Place, Stage, Weight

SMALL = Weight(10, 300, 50)
LARGE = Weight(100, 600, 200, large=True)


def always():
    return True


def in_gate(gate, weight, stage=Stage.OPENING):
    place = Place(weight)
    gate.enter(place, always)
    if stage is not Stage.OPENING:
        gate.opened(place)
    if stage in (Stage.WORKING, Stage.SAVING):
        gate.work(place, always)
    if stage is Stage.SAVING:
        gate.save(place)
    return place


class Waiting:
    """Somebody who waits in a thread for a step of the gate."""

    def __init__(self, step, place):
        self.place = place
        self._asked = threading.Semaphore(0)
        self.thread = threading.Thread(target=step, args=(place, self._ready), daemon=True)
        self.thread.start()
        self.asked()

    def _ready(self):
        self._asked.release()
        return True

    def asked(self):
        """It has looked whether it may."""
        assert self._asked.acquire(timeout=20)

    def gone_on(self):
        self.thread.join(20)
        return not self.thread.is_alive()


def test_a_photo_alone_has_all_cores():
    gate = Gate(8)
    place = in_gate(gate, SMALL, Stage.WORKING)
    assert gate.share(place) == 8
    assert gate.share(in_gate(gate, SMALL)) == 4
    assert gate.share(place) == 4


def test_a_large_one_leaves_a_core_to_each_that_is_read_or_written():
    gate = Gate(4, limit=2000)
    large = in_gate(gate, LARGE, Stage.WORKING)
    assert gate.share(large) == 4
    in_gate(gate, LARGE)
    assert gate.share(large) == 3


def test_who_rests_takes_no_core():
    gate = Gate(4)
    first, second = (in_gate(gate, SMALL, Stage.WORKING) for _ in range(2))
    assert gate.share(first) == 2
    gate.hold(second, held=True)
    assert gate.share(first) == 4
    assert not gate.still
    gate.hold(first, held=True)
    assert gate.still


def test_one_that_takes_everything_is_in_hand_alone():
    gate = Gate(4, limit=1000)
    small = in_gate(gate, SMALL, Stage.WORKING)
    huge = Waiting(gate.enter, Place(ALONE))
    behind = Waiting(gate.enter, Place(SMALL))
    gate.stir()
    huge.asked()
    assert huge.place.stage is Stage.OUTSIDE
    assert behind.place.stage is Stage.OUTSIDE, "nobody overtakes it"
    gate.leave(small)
    assert huge.gone_on()
    assert behind.place.stage is Stage.OUTSIDE
    gate.leave(huge.place)
    assert behind.gone_on()


def test_the_next_one_is_read_while_one_is_worked_on_and_one_is_written():
    gate = Gate(4, limit=1000)
    in_gate(gate, LARGE, Stage.SAVING)
    in_gate(gate, LARGE, Stage.WORKING)
    third = in_gate(gate, LARGE)
    gate.opened(third)
    worked_on = Waiting(gate.work, third)
    assert worked_on.place.stage is Stage.WAITING


def test_of_two_large_ones_the_second_waits_for_the_first():
    gate = Gate(4, limit=5000)
    first, second = in_gate(gate, LARGE, Stage.WORKING), in_gate(gate, LARGE, Stage.WAITING)
    step = Waiting(gate.work, second)
    small = Waiting(gate.work, in_gate(gate, SMALL, Stage.WAITING))
    assert second.stage is small.place.stage is Stage.WAITING
    gate.save(first)
    assert step.gone_on()
    assert small.place.stage is Stage.WAITING
    gate.save(second)
    assert small.gone_on()


def test_who_is_stopped_while_waiting_leaves_the_line():
    gate = Gate(2, limit=1000)
    first = in_gate(gate, ALONE)

    def stopped():
        raise Cancelled

    with pytest.raises(Cancelled):
        gate.enter(Place(SMALL), stopped)
    behind = Waiting(gate.enter, Place(SMALL))
    gate.leave(first)
    assert behind.gone_on()


def test_nobody_goes_in_while_all_are_held():
    gate, held = Gate(2), [True]
    asked = threading.Event()

    def ready():
        asked.set()
        return not held[0]

    place = Place(SMALL)
    thread = threading.Thread(target=gate.enter, args=(place, ready))
    thread.start()
    assert asked.wait(20)
    assert place.stage is Stage.OUTSIDE
    held[0] = False
    gate.stir()
    thread.join(20)
    assert place.stage is Stage.OPENING


@pytest.mark.parametrize("seed", range(6))
def test_whatever_comes_all_get_through_and_the_limit_holds(seed):
    rng = random.Random(seed)
    limit = 1000
    gate = Gate(4, limit=limit, most=6)
    places = []
    for _ in range(120):
        opened = rng.choice([1, 20, 200, 600])
        worked = opened + rng.choice([5, 100, 400, 900])
        places.append(Place(Weight(opened, worked, rng.randint(1, worked), rng.random() < 0.4)))
    seen = []

    def look():
        inside = list(gate._inside)
        taken = sum(place.bytes for place in inside)
        seen.append(taken if len(inside) > 1 else 0)
        working = [place for place in inside if place.stage is Stage.WORKING]
        assert len(working) <= (1 if any(place.weight.large for place in working) else 4)

    def walk(mine):
        for place in mine:
            gate.enter(place, always)
            with gate._changed:
                look()
            gate.opened(place)
            gate.work(place, always)
            with gate._changed:
                look()
            gate.save(place)
            gate.leave(place)

    threads = [
        threading.Thread(target=walk, args=(places[start::8],), daemon=True) for start in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
        assert not thread.is_alive(), "nobody waits for ever"
    assert len(seen) == 2 * len(places)
    assert max(seen) <= limit
