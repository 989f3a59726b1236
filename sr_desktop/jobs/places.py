"""Where photos are worked on: the devices of a setting, an engine for each, and its share of the cores."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

SHARING = ("cpu", "auto")
"""Devices that are, or may be, the processor."""


@dataclass(frozen=True, slots=True)
class Place:
    """A device and, if it is named several times, which of its engines; counted from 0."""

    device: str
    number: int = 0


def places_of(devices: str) -> tuple[Place, ...]:
    """The places of a list such as `cuda:0,cuda:1` or `cpu,cpu`, in its order; of an empty one `auto`."""
    names = [name.strip() for name in devices.split(",") if name.strip()] or ["auto"]
    seen: Counter[str] = Counter()
    places = []
    for name in names:
        places.append(Place(name, seen[name]))
        seen[name] += 1
    return tuple(places)


def threads_at(place: Place, places: Sequence[Place]) -> int | None:
    """How many cores an engine there may use beside those of the other places; None: all."""
    sharing = sum(each.device in SHARING for each in places)
    if place.device not in SHARING or sharing < 2:
        return None
    return max(1, cores() // sharing)


def cores() -> int:
    """Processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return os.cpu_count() or 1
