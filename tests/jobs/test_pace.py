"""The predicted end comes true, on any computer, whatever it does in between."""

from __future__ import annotations

import json
import math
import random
import time
from statistics import median

import pytest

from sr_desktop.jobs.cost import BEFORE_ANY, Cost, Kind, Load, after_self_test, terms, times
from sr_desktop.jobs.job import Settings, Size
from sr_desktop.jobs.pace import Pace
from sr_desktop.jobs.running_time import LONGEST_GAP, RunningTime
from tests.jobs.worked import TOLD_AT, Batch

KIND = Kind()
SMALL, LARGE = Load(KIND, (300_000, 1_200_000)), Load(KIND, (3_000_000, 12_000_000))
BATCHES = 40


def off_by(share, runs):
    return sorted(abs(run[share]) for run in runs)


# --- whole batches --------------------------------------------------------------------------------


@pytest.mark.parametrize("tested", [True, False])
def test_the_predicted_end_comes_true(tested):
    """Lanes 1 to 4, noise, a computer that gets slower or quicker, one pause and one night of sleep."""
    runs = [Batch(seed, tested=tested).run() for seed in range(BATCHES)]
    early = off_by(0.10, runs)
    assert sum(each > 0.25 for each in early) <= BATCHES * 0.05, early
    assert median(early) < 0.12, early
    for share in TOLD_AT[1:]:
        assert off_by(share, runs)[-1] < 0.25, share
    assert median(off_by(0.50, runs)) < 0.05


@pytest.mark.parametrize("lanes", [1, 2, 3, 4])
def test_lanes_are_learned(lanes):
    runs = [
        Batch(seed, lanes=lanes, shared=0.0, noise=0.05, drift=0.0).run()
        for seed in range(100, 110)
    ]
    assert off_by(0.25, runs)[-1] < 0.10


def test_a_computer_that_slows_down_is_followed():
    """To half of its speed, after a third of the photos."""
    pace, now = Pace(), 0.0
    for number in range(1200):
        pace.add(number, SMALL)
    for number in range(1200):
        seconds = 1.0 if number < 400 else 2.0
        pace.began(number, now)
        now += seconds
        pace.ended(number, now, seconds)
        if number == 399:
            assert pace.left(now) == pytest.approx(800, rel=0.05)
        if number == 600:
            assert pace.left(now) == pytest.approx(2 * 599, rel=0.1)


def test_the_second_time_the_end_is_known_before_the_start():
    first = Batch(7, count=300, tested=False, drift=0.0)
    first.run()
    table = json.loads(json.dumps(first.pace.as_table()))
    pace = Pace(table)
    for number in range(first.count):
        pace.add(number, first.load(number))
    took = first.pace._clock.seconds
    assert pace.left(0.0) == pytest.approx(took, rel=0.1)


# --- what a photo costs ---------------------------------------------------------------------------


def random_loads(count, seed=0):
    rng = random.Random(seed)
    return [terms(10 ** rng.uniform(4.5, 6.7), 10 ** rng.uniform(5, 7.3)) for _ in range(count)]


def test_the_three_numbers_are_found():
    cost, real = Cost(), (0.5, 2.0, 0.3)
    for load in random_loads(30):
        cost.learn(load, times(real, load))
    for load in random_loads(10, seed=1):
        assert cost.seconds(load) == pytest.approx(times(real, load), rel=0.1)


def test_none_of_them_is_negative():
    cost = Cost()
    for load in random_loads(50):
        cost.learn(
            load, max(0.01, 3.0 - load[1])
        )  # less for more pixels: there is no such computer
        assert min(cost.numbers) >= 0
        assert cost.seconds(load) > 0


def test_one_photo_is_enough_to_be_useful():
    cost = Cost()
    cost.learn(terms(300_000, 1_200_000), 30.0)
    assert cost.seconds(terms(300_000, 1_200_000)) == pytest.approx(30.0, rel=0.05)
    assert 100 < cost.seconds(terms(3_000_000, 12_000_000)) < 600


def test_single_odd_photos_count_little():
    cost = Cost()
    for number in range(40):
        cost.learn(terms(300_000, 1_200_000), 60.0 if number % 10 == 0 else 2.0)
    assert cost.seconds(terms(300_000, 1_200_000)) == pytest.approx(2.0, rel=0.35)


def test_the_self_test_is_used_until_photos_are_finished():
    pace = Pace()
    pace.self_test("cuda:0", 0.5)
    assert pace.expect(640 * 480, 0, Kind("cuda:0")) == pytest.approx(0.6)
    assert pace.expect(640 * 480, 0, Kind("auto")) == pytest.approx(0.6)
    assert pace.expect(640 * 480, 0, Kind("cpu")) == pytest.approx(
        times(BEFORE_ANY, (1, 0.3072, 0))
    )
    for nonsense in (0.0, -1.0, math.nan, math.inf):
        pace.self_test("cuda:0", nonsense)
    assert times(after_self_test(0.5), (1, 0.3072, 0)) == pytest.approx(0.6)


def test_what_is_similar_is_expected_to_take_as_long():
    pace = Pace()
    finish(pace, 1, Load(Kind("cuda:0", "slow"), (300_000, 1_200_000)), 40.0)
    assert pace.expect(300_000, 1_200_000, Kind("cuda:1", "slow")) == pytest.approx(40, rel=0.1)
    assert pace.expect(300_000, 1_200_000, Kind("cuda:0", "other")) == pytest.approx(40, rel=0.1)
    assert pace.expect(300_000, 1_200_000, Kind("cpu", "other")) < 10


def test_a_device_that_was_chosen_by_itself_is_learned_by_its_name_too():
    pace = Pace()
    finish(pace, 1, SMALL, 40.0, device="cuda:0")
    assert pace.expect(300_000, 1_200_000, Kind("cuda:0")) == pytest.approx(40, rel=0.1)
    assert pace.expect(300_000, 1_200_000, Kind("auto")) == pytest.approx(40, rel=0.1)


def test_a_load_is_made_of_settings():
    settings = Settings(device="cpu", model="x", descreen=True, size=Size(factor=2.0))
    assert Load.of(settings, (30, 20)) == Load(Kind("cpu", "x", True), (600, 2400))
    assert Load.of(settings).pixels is None


# --- what is left ---------------------------------------------------------------------------------


def finish(pace, number, load, seconds, *, now=0.0, device=""):
    """One photo from its beginning to its end; the moment of the end."""
    pace.add(number, load)
    pace.began(number, now)
    pace.ended(number, now + seconds, seconds, device)
    return now + seconds


def steady(count=20):
    """A pace that knows: small photos take two seconds each, one after the other."""
    pace, now = Pace(), 0.0
    for number in range(count):
        now = finish(pace, number, SMALL, 2.0, now=now)
    return pace, now


def test_nothing_is_left_of_nothing():
    assert Pace().left(0.0) == 0.0


def test_without_any_knowledge_nothing_is_claimed():
    pace = Pace()
    pace.add(1, SMALL)
    assert pace.left(0.0) is None
    assert pace.forecast(0.0).share == 0.0


def test_what_waits_and_what_is_in_work_is_counted():
    pace, now = steady()
    for number in range(100, 110):
        pace.add(number, SMALL)
    assert pace.left(now) == pytest.approx(20, rel=0.05)
    pace.began(100, now)
    pace.progressed(100, 0.5, now + 1)
    assert pace.left(now + 1) == pytest.approx(19, rel=0.05)
    pace.progressed(100, 0.2, now + 1)  # never back
    assert pace.left(now + 1) == pytest.approx(19, rel=0.05)
    pace.remove(100)
    assert pace.left(now + 1) == pytest.approx(18, rel=0.05)
    pace.remove(101)
    pace.remove(101)
    pace.remove(99)
    assert pace.left(now + 1) == pytest.approx(16, rel=0.05)


def test_between_two_words_of_a_photo_the_time_goes_on():
    pace, now = steady()
    pace.add(100, LARGE)
    pace.began(100, now)
    pace.progressed(100, 0.01, now)
    before = pace.left(now)
    assert before - pace.left(now + 3) == pytest.approx(3, abs=0.1)
    assert pace.left(now + 50) > 0


def test_photos_of_unknown_size_count_as_the_mean_of_the_others():
    pace, now = steady()
    pace.add(100, Load(KIND))
    pace.add(101, Load(Kind("cuda:3", "another")))
    assert pace.left(now) == pytest.approx(4, rel=0.1)
    pace.began(100, now)
    pace.began(100, now, LARGE)
    assert pace.left(now) > 10


def test_where_no_size_is_known_nothing_is_claimed():
    pace = Pace()
    pace.self_test("cpu", 1.0)
    pace.add(1, Load(KIND))
    assert pace.left(0.0) is None


def test_a_photo_that_is_not_known_does_no_harm():
    pace, now = steady()
    pace.began(500, now)
    pace.progressed(500, 0.5, now)
    pace.ended(500, now, 1.0)
    assert pace.left(now) == 0.0


def test_the_share_of_the_work_grows_to_the_whole():
    pace, shares, now = Pace(), [], 0.0
    for number in range(10):
        pace.add(number, LARGE if number % 3 == 0 else SMALL)
    for number in range(10):
        pace.began(number, now)
        now += 10 if number % 3 == 0 else 1
        pace.ended(number, now, 10 if number % 3 == 0 else 1)
        shares.append(pace.forecast(now).share)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert shares[0] == pytest.approx(10 / 46, abs=0.06)
    pace.add(11, SMALL)
    assert pace.forecast(now).share == 0.0


def test_a_hundred_thousand_may_wait():
    pace, now = steady()
    for number in range(1000, 101_000):
        pace.add(number, SMALL if number % 2 else LARGE)
    begun = time.monotonic()
    for number in range(1000, 2000):
        pace.began(number, now)
        pace.left(now)
        pace.remove(number)
    assert time.monotonic() - begun < 10  # a thousand times through all of them takes minutes


# --- the clock ------------------------------------------------------------------------------------


def test_a_pause_does_not_count():
    pace, now = steady()
    for number in (100, 101):
        pace.add(number, SMALL)
    pace.began(100, now)
    pace.progressed(100, 0.5, now + 1)
    pace.paused(now + 1)
    assert pace.left(now + 5000) == pytest.approx(3, rel=0.1)
    pace.resumed(now + 9000)
    pace.ended(100, now + 9001, 9001.0)  # the engine's clock went on
    assert pace.left(now + 9001) == pytest.approx(2, rel=0.1)
    assert pace.expect(300_000, 1_200_000, KIND) == pytest.approx(2, rel=0.05)


def test_sleep_does_not_count():
    pace, now = steady()
    pace.add(100, SMALL)
    pace.add(101, SMALL)
    pace.began(100, now)
    pace.progressed(100, 0.5, now + 1)
    pace.ended(100, now + 30_000, 30_000.0)
    assert pace.left(now + 30_000) == pytest.approx(2, rel=0.1)
    assert pace.expect(300_000, 1_200_000, KIND) == pytest.approx(2, rel=0.1)


def test_a_clock_that_goes_back_does_no_harm():
    pace, now = steady()
    pace.add(100, SMALL)
    pace.began(100, now - 1e6)
    pace.ended(100, now - 1e6 + 2, 2.0)
    pace.add(101, SMALL)
    assert pace.left(now - 1e6 + 2) == pytest.approx(2, rel=0.1)


def test_hours_without_a_photo_do_not_count():
    pace, now = steady()
    pace.add(100, SMALL)
    for minute in range(200):
        pace.left(now + 60 * minute)
    assert pace.left(now + 12_000) == pytest.approx(2, rel=0.1)
    pace.began(100, now + 12_000)
    assert pace.left(now + 12_000) == pytest.approx(2, rel=0.1)


def test_a_very_slow_computer_is_not_taken_for_a_sleeping_one():
    """One that says something every two minutes only."""
    clock = RunningTime()
    for look in range(100):
        clock.look(120.0 * look)
    assert clock.seconds > 120 * 80
    clock.look(120.0 * 99 + 8 * 3600)
    assert clock.seconds < 120 * 100


def test_small_gaps_are_work():
    clock = RunningTime()
    clock.look(0.0)
    assert clock.look(LONGEST_GAP) == LONGEST_GAP
    assert clock.left_out == 0.0


# --- what is remembered ---------------------------------------------------------------------------


def test_what_was_learned_comes_back():
    pace, _ = steady()
    table = json.loads(json.dumps(pace.as_table()))
    again = Pace(table)
    assert again.as_table() == table
    again.add(1, SMALL)
    assert again.left(0.0) == pytest.approx(2, rel=0.1)


ROW = ["cpu", "heirloom-x4", False, "own", 0.1, 1.0, 0.1]
GOOD = {"version": 1, "lanes": 2.0, "costs": [ROW]}


@pytest.mark.parametrize(
    "table",
    [
        *(None, [], "x", 7, {}, {"version": 2}, {"version": 1, "costs": "x"}),
        *({**GOOD, "costs": [7]}, {**GOOD, "costs": [ROW[:-1]]}, {**GOOD, "costs": [[*ROW, 1]]}),
        *({**GOOD, "costs": [[*ROW[:-1], worse]]} for worse in (-1, math.nan, math.inf, "1", None)),
        *({**GOOD, "costs": [[*ROW[:-1], worse]]} for worse in (True, 10**400, 1e300, [1])),
        {**GOOD, "costs": [[*ROW[:4], 0, 0, 0]]},
        {**GOOD, "costs": [[7, *ROW[1:]]]},
        {**GOOD, "costs": [[*ROW[:2], 0, *ROW[3:]]]},
        {**GOOD, "costs": [[*ROW[:3], "theirs", *ROW[4:]]]},
        {**GOOD, "costs": [[*ROW[:3], [], *ROW[4:]]]},
    ],
)
def test_odd_tables_are_ignored(table):
    pace = Pace(table)
    assert pace.as_table()["costs"] == []
    pace.add(1, SMALL)
    assert pace.left(0.0) is None


@pytest.mark.parametrize("lanes", [0, -3, math.nan, 1e9, "2", None, 10**400])
def test_odd_lanes_are_ignored(lanes):
    assert Pace({**GOOD, "lanes": lanes}).as_table() == {**GOOD, "lanes": 1.0}


def test_a_table_does_not_grow_without_end():
    pace = Pace()
    for number in range(500):
        finish(pace, number, Load(Kind("cpu", str(number)), (1000, 1000)), 1.0, now=float(number))
    rows = pace.as_table()["costs"]
    assert len(rows) == 200
    assert rows[-1][1] == "499"
