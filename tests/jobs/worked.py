"""Work that only seems to be done: photos of many sizes, on computers of many kinds, in no time at all."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from sr_desktop.jobs.cost import Kind, Load
from sr_desktop.jobs.pace import Pace

SIZES = ((200, 150), (320, 240), (640, 480), (800, 600), (1024, 768), (1600, 1200), (2400, 1600))
COMPUTERS = ((0.2, 4.0, 0.15), (0.5, 15.0, 0.3), (0.08, 0.15, 0.08), (1.0, 60.0, 0.5))
"""Seconds for a photo, for a megapixel of it, and for one of the result."""
TILE = 64
TOLD_AT = (0.10, 0.25, 0.50, 0.75)
STEPS = 400


@dataclass
class Batch:
    """One batch on one computer. All of it follows from the seed.

    lanes: photos at once; shared: how far they slow each other down, 0..1; drift: of the speed, as a share.
    """

    seed: int
    count: int = 0
    lanes: int = 0
    shared: float = -1.0
    noise: float = 0.15
    drift: float = 0.15
    factor: int = 2
    sleeps: int = 1
    pauses: int = 1
    tested: bool = True
    learned: object = None

    def __post_init__(self):
        self.rng = random.Random(self.seed)
        self.count = self.count or self.rng.choice((100, 200, 300))
        self.lanes = self.lanes or self.rng.randint(1, 4)
        if self.shared < 0:
            self.shared = self.rng.random()
        self.costs = self.rng.choice(COMPUTERS)
        self.drift *= self.rng.choice((-1, 1))
        self.sizes = [self.rng.choice(SIZES) for _ in range(self.count)]
        self.work = [self._seconds(*size) for size in self.sizes]

    def _seconds(self, width, height):
        a, b, c = self.costs
        whole = math.ceil(width / TILE) * math.ceil(height / TILE) * TILE**2
        result = width * height * self.factor**2
        packing = self.rng.choice((0.7, 1.0, 1.5))
        expected = a + b * whole / 1e6 + c * packing * result / 1e6
        return expected * math.exp(self.rng.gauss(0, self.noise))

    def load(self, number):
        width, height = self.sizes[number]
        return Load(Kind(), (width * height, width * height * self.factor**2))

    def run(self):
        """By how much the end predicted at each of `TOLD_AT` was off, as a share of the whole time."""
        self.pace = pace = Pace(self.learned)
        if self.tested:
            pace.self_test("cpu", self.costs[1] * 0.3072)
        for number in range(self.count):
            pace.add(number, self.load(number))
        left_of, begun, waiting = {}, {}, list(range(self.count))
        waiting.reverse()
        sleeps = set(self.rng.sample(range(1, self.count), self.sleeps))
        pauses = set(self.rng.sample(range(1, self.count), self.pauses))
        now, worked, done_work, ended = 5000.0, 0.0, 0.0, 0
        total, said = sum(self.work), {}
        while ended < self.count:
            while len(left_of) < self.lanes and waiting:
                number = waiting.pop()
                pace.began(number, now)
                left_of[number], begun[number] = self.work[number], worked
            speed = 1 + self.drift * math.sin(3 * done_work / total)
            each = speed * (1 - self.shared + self.shared / len(left_of))
            step = min(min(left_of.values()) / each, total / STEPS)
            now, worked = now + step, worked + step
            for number in list(left_of):
                left_of[number] -= each * step
                done_work += each * step
                if left_of[number] > 1e-9:
                    share = 1 - left_of[number] / self.work[number]
                    pace.progressed(number, share, now)
                    continue
                del left_of[number]
                ended += 1
                pace.ended(number, now, worked - begun[number])
                if ended in sleeps:
                    now += self.rng.uniform(1, 9) * 3600
                if ended in pauses:
                    pace.paused(now)
                    now += self.rng.uniform(10, 5000)
                    pace.resumed(now)
            for share in TOLD_AT:
                if share not in said and ended >= share * self.count:
                    said[share] = worked, pace.left(now)
        return {share: (at + left) / worked - 1 for share, (at, left) in said.items()}
