"""How long the photos that are still there will take: learned while they are worked on.

What a photo costs is learned from finished ones (`jobs.cost`). Several are worked on at once, on one
device or several, and a computer gets slower and quicker; so what counts for all of them is how much of
the cost went by in a second of real work lately, and how much is left.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, get_args

from sr_desktop.jobs.cost import (
    BEFORE_ANY,
    Cost,
    Kind,
    Load,
    Terms,
    after_self_test,
    is_sane,
    terms,
    times,
)
from sr_desktop.jobs.job import EngineName
from sr_desktop.jobs.running_time import RunningTime

PHOTOS_REMEMBERED = 40
SHORTEST_MEMORY, LONGEST_MEMORY = 120.0, 900.0
"""Seconds of work over which the speed fades: those of some photos, within these bounds."""
LONGEST_BETWEEN = 30.0
"""Seconds without any photo in work that still belong to the work when the next one begins."""
TRUST, TRUST_BEFORE_ANY = 0.5, 0.05
"""What the speed of the last time counts, in photos; and what a mere guess does."""
MOST_KINDS, MOST_LANES = 200, 64.0
TABLE_VERSION = 1


@dataclass(frozen=True, slots=True)
class Forecast:
    """What is known of the end.

    seconds_left: of work, None until it can be told. share: how much of all the work is done, 0..1.
    """

    seconds_left: float | None
    share: float


@dataclass(slots=True)
class _Sum:
    """Photos of one kind together: how many of known and of unknown size, and the pixels of the known."""

    known: int = 0
    pixels_in: int = 0
    pixels_out: int = 0
    unknown: int = 0

    def count(self, load: Load, sign: int = 1) -> None:
        if load.pixels is None:
            self.unknown += sign
        else:
            self.known += sign
            self.pixels_in += sign * load.pixels[0]
            self.pixels_out += sign * load.pixels[1]

    def more(self, other: _Sum) -> None:
        self.known += other.known
        self.pixels_in += other.pixels_in
        self.pixels_out += other.pixels_out


@dataclass(slots=True)
class _Flight:
    """A photo in work. done: share of it, 0..1; begun, left_out: of the running time when it began."""

    load: Load
    begun: float
    left_out: float
    done: float = 0.0


@dataclass(slots=True)
class _Lately:
    """What was done in the last minutes, older things less: photos and pixels of each kind, and seconds."""

    seconds: float = 0.0
    photos: float = 0.0
    done: dict[Kind, Terms] = field(default_factory=dict)

    def fade(self, seconds: float) -> None:
        memory = SHORTEST_MEMORY
        if self.photos > 0:
            usual = PHOTOS_REMEMBERED * self.seconds / self.photos
            memory = min(LONGEST_MEMORY, max(SHORTEST_MEMORY, usual))
        factor = math.exp(-seconds / memory)
        self.seconds = self.seconds * factor + seconds
        self.photos *= factor
        self.done = {kind: _scaled(load, factor) for kind, load in self.done.items()}


class Pace:
    """Photos by number, what they cost, and when all are done. `now`: of one monotonic clock.

    The caller says what waits, begins, goes on and ends; each call takes the same time, however many wait.
    Look at `forecast` every few seconds while photos are worked on: a long silence is taken for sleep.
    """

    def __init__(self, table: object = None) -> None:
        """table: what `as_table` gave the last time; anything else is ignored."""
        self._clock = RunningTime()
        self._costs: dict[Kind, Cost] = {}
        self._tested: dict[str, float] = {}
        self._lanes = 1.0
        self._informed = False
        self._waiting: dict[int, Load] = {}
        self._in_work: dict[int, _Flight] = {}
        self._sums: dict[Kind, _Sum] = {}
        self._seen: dict[Kind, _Sum] = {}
        self._lately = _Lately()
        self._all_done: dict[Kind, Terms] = {}
        self._between = 0.0
        self._still = 0.0
        self._read(table)

    # --- what a photo costs ------------------------------------------------------------------

    def self_test(self, device: str, seconds: float) -> None:
        """The engine's self-test on a device told this for a usual photo."""
        if device and math.isfinite(seconds) and seconds > 0:
            self._tested[device] = self._tested["auto"] = seconds
            self._informed = True

    def expect(self, pixels_in: int, pixels_out: int, kind: Kind) -> float:
        """Seconds that one photo will take."""
        return times(self._numbers(kind), terms(pixels_in, pixels_out))

    # --- what the caller tells ---------------------------------------------------------------

    def add(self, number: int, load: Load) -> None:
        """A photo waits; again with the same number: it waits with this load instead."""
        if not self._waiting and not self._in_work:
            self._all_done.clear()
        self.remove(number)
        self._waiting[number] = load
        self._sum(load.kind).count(load)
        self._count_seen(load)

    def remove(self, number: int) -> None:
        """A photo waits no more, or was dropped in the middle."""
        load = self._waiting.pop(number, None)
        if load is not None:
            self._sum(load.kind).count(load, -1)
            self._count_seen(load, -1)
        self._in_work.pop(number, None)

    def began(self, number: int, now: float, load: Load | None = None) -> None:
        """Work on a photo begins; or, a second time, its size is known now."""
        self._pass(now)
        flight = self._in_work.get(number)
        known = self._waiting.get(number) or (flight.load if flight is not None else None)
        load = load or known
        if load is None:
            return
        if flight is not None:
            self._count_seen(flight.load, -1)
            self._count_seen(load)
            flight.load = load
            return
        if known is not None:
            self.remove(number)
        self._count_seen(load)
        if self._between <= LONGEST_BETWEEN and self._lately.seconds:
            self._lately.fade(self._between)
        self._between = 0.0
        self._in_work[number] = _Flight(load, self._clock.seconds, self._clock.left_out)

    def progressed(self, number: int, share: float, now: float) -> None:
        """0..1 of a photo in work is done; less than before counts nothing."""
        self._pass(now)
        flight = self._in_work.get(number)
        if flight is not None and math.isfinite(share) and flight.done < share:
            self._credit(flight, min(1.0, share))

    def ended(
        self, number: int, now: float, seconds: float | None = None, device: str = ""
    ) -> None:
        """A photo is finished.

        seconds: what the engine says that it took, None if it does not. device: where it was restored.
        """
        self._pass(now)
        flight = self._in_work.pop(number, None)
        if flight is None:
            self.remove(number)
            return
        self._credit(flight, 1.0)
        self._lately.photos += 1
        took = self._clock.seconds - flight.begun
        if seconds is not None and math.isfinite(seconds):
            took = seconds - (self._clock.left_out - flight.left_out)
        if took > 0 and flight.load.pixels is not None:
            kind, load = flight.load.kind, terms(*flight.load.pixels)
            for each in dict.fromkeys((kind, replace(kind, device=device or kind.device))):
                self._cost(each).learn(load, took)
            self._informed = True

    def paused(self, now: float) -> None:
        """Nothing is worked on from now on."""
        self._pass(now)
        self._clock.hold(now)

    def resumed(self, now: float) -> None:
        """It goes on."""
        self._clock.go_on(now)

    # --- what it says ------------------------------------------------------------------------

    def left(self, now: float) -> float | None:
        """Seconds of work until all photos are done, None until it can be told."""
        return self.forecast(now).seconds_left

    def forecast(self, now: float) -> Forecast:
        """What is known of the end of all photos that wait and are in work."""
        self._pass(now)
        if not self._waiting and not self._in_work:
            return Forecast(0.0, 1.0)
        done = sum(times(self._numbers(kind), load) for kind, load in self._all_done.items())
        left = self._work_left()
        if left is None or left <= 0:
            return Forecast(None, 0.0)
        share = done / (done + left)
        if not self._informed and not self._lately.done:
            return Forecast(None, share)
        count = len(self._waiting) + sum(1 - flight.done for flight in self._in_work.values())
        speed = self._speed(left / max(count, 1e-3))
        in_hand = sum(
            self._work_of(flight.load) * (1 - flight.done) for flight in self._in_work.values()
        )
        unseen = min(self._still, in_hand / speed / 2)  # went on since the last word of it
        return Forecast(max(0.0, left / speed - unseen), share)

    def as_table(self) -> dict[str, Any]:
        """What was learned, as JSON takes it, for the next time."""
        rows = [
            [kind.device, kind.model, kind.descreen, kind.engine, *cost.numbers]
            for kind, cost in self._costs.items()
        ]
        lanes = self._speed(0.0) if self._lately.done else self._lanes
        return {"version": TABLE_VERSION, "lanes": lanes, "costs": rows[-MOST_KINDS:]}

    # --- inside ------------------------------------------------------------------------------

    def _read(self, table: object) -> None:
        if not isinstance(table, Mapping) or table.get("version") != TABLE_VERSION:
            return
        lanes, rows = table.get("lanes"), table.get("costs")
        if not isinstance(rows, list):
            return
        for row in rows[-MOST_KINDS:]:
            if not isinstance(row, (list, tuple)) or len(row) != 7 or not is_sane(row[4:]):
                continue
            device, model, descreen, engine = row[:4]
            if not (isinstance(device, str) and isinstance(model, str)):
                continue
            if not isinstance(descreen, bool) or engine not in get_args(EngineName):
                continue
            a, b, c = map(float, row[4:])
            self._costs[Kind(device, model, descreen, engine)] = Cost((a, b, c))
            self._informed = True
        if isinstance(lanes, (int, float)) and 0.1 <= lanes <= MOST_LANES:  # no number is neither
            self._lanes = float(lanes)

    def _pass(self, now: float) -> None:
        worked = self._clock.look(now)
        if not worked:
            return
        if self._in_work:
            self._lately.fade(worked)
            self._still += worked
        else:
            self._between += worked

    def _credit(self, flight: _Flight, share: float) -> None:
        kind, more = flight.load.kind, max(0.0, share - flight.done)
        load = self._terms_of(flight.load)
        flight.done = max(flight.done, share)
        self._still = 0.0
        if load is not None:
            part = _scaled(load, more)
            self._lately.done[kind] = _added(self._lately.done.get(kind), part)
            self._all_done[kind] = _added(self._all_done.get(kind), part)

    def _speed(self, usual: float) -> float:
        """Cost done in a second. usual: the cost of a photo, for what is not known yet."""
        done = sum(times(self._numbers(kind), load) for kind, load in self._lately.done.items())
        trust = usual * (TRUST if self._informed else TRUST_BEFORE_ANY)
        spent = self._lately.seconds - self._still + trust / self._lanes
        if spent <= 0 or done + trust <= 0:
            return self._lanes
        return min(MOST_LANES, max(1e-3, (done + trust) / spent))

    def _work_left(self) -> float | None:
        """The cost of everything that waits and of what is left of the photos in work."""
        total = 0.0
        for kind, each in self._sums.items():
            load = terms(each.pixels_in, each.pixels_out, each.known)
            if each.unknown:
                mean = self._mean(kind)
                if mean is None:
                    return None
                load = _added(load, _scaled(mean, each.unknown))
            total += times(self._numbers(kind), load)
        for flight in self._in_work.values():
            total += self._work_of(flight.load) * (1 - flight.done)
        return total

    def _work_of(self, load: Load) -> float:
        known = self._terms_of(load)
        return times(self._numbers(load.kind), known) if known is not None else 0.0

    def _terms_of(self, load: Load) -> Terms | None:
        return terms(*load.pixels) if load.pixels is not None else self._mean(load.kind)

    def _mean(self, kind: Kind) -> Terms | None:
        """A photo of unknown size: the mean of the known ones of its kind, else of all."""
        found = self._seen.get(kind)
        if found is None or not found.known:
            found = _Sum()
            for each in self._seen.values():
                found.more(each)
        if not found.known:
            return None
        return terms(found.pixels_in / found.known, found.pixels_out / found.known)

    def _sum(self, kind: Kind) -> _Sum:
        return self._sums.setdefault(kind, _Sum())

    def _count_seen(self, load: Load, sign: int = 1) -> None:
        if load.pixels is not None:
            self._seen.setdefault(load.kind, _Sum()).count(load, sign)

    def _cost(self, kind: Kind) -> Cost:
        """Of a kind that is learned about: among the last ones that are kept for the next time."""
        cost = self._costs.pop(kind, None) or Cost(self._numbers(kind))
        self._costs[kind] = cost
        return cost

    def _numbers(self, kind: Kind) -> Terms:
        """The numbers of a kind, or of the most similar one that is known."""
        if (own := self._costs.get(kind)) is not None:
            return own.numbers
        for other, cost in self._costs.items():
            if replace(other, device=kind.device) == kind:
                return cost.numbers
        for other, cost in self._costs.items():
            if other.device == kind.device:
                return cost.numbers
        if kind.device in self._tested:
            return after_self_test(self._tested[kind.device])
        return BEFORE_ANY


def _scaled(load: Terms, factor: float) -> Terms:
    return load[0] * factor, load[1] * factor, load[2] * factor


def _added(one: Terms | None, other: Terms) -> Terms:
    return other if one is None else (one[0] + other[0], one[1] + other[1], one[2] + other[2])
