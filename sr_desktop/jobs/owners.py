"""Whose the photos of the queue are: this program's, those of another one at work, or nobody's."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sr_desktop.base.errors import AlreadyRestored
from sr_desktop.jobs.entry import Entry, State
from sr_desktop.jobs.store import Store
from sr_desktop.jobs.worker_lock import Owner

OPEN = (State.WAITING, State.RUNNING)


@dataclass(frozen=True, slots=True)
class Admission:
    """What becomes of photos that a person wants to have restored.

    fresh:    they can be put into the queue.
    replaced: the numbers of lines that wait for nobody and are made needless by them.
    refused:  the numbers of those that another program has, and the reason.
    """

    fresh: tuple[Entry, ...]
    replaced: tuple[int, ...]
    refused: tuple[tuple[int, AlreadyRestored], ...]


def is_of(entry: Entry, owner: Owner | None) -> bool:
    """Whether a photo is one of those that `owner` works on."""
    return owner is not None and (owner.batches is None or entry.batch in owner.batches)


def admitted(store: Store, entries: Sequence[Entry], owner: Owner | None) -> Admission:
    """Compares new photos with the lines of the queue, so that none is restored twice at the same time."""
    fresh: list[Entry] = []
    replaced: list[int] = []
    refused: list[tuple[int, AlreadyRestored]] = []
    for entry in entries:
        known = [each for each in store.of_source(entry.source) if not each.state.ended]
        if any(each.state is State.RUNNING or is_of(each, owner) for each in known):
            reason = AlreadyRestored(
                "{name} is being restored at this moment by another SR Desktop.",
                name=entry.source.name,
            )
            refused.append((entry.id, reason))
            continue
        replaced += [each.id for each in known]
        fresh.append(entry)
    return Admission(tuple(fresh), tuple(replaced), tuple(refused))


def of_owner(store: Store, owner: Owner) -> list[Entry]:
    """The open photos that another program works on, in their turn."""
    if owner.batches is None:
        return store.entries(states=OPEN)
    found = [
        each for batch in sorted(owner.batches) for each in store.entries(batch=batch, states=OPEN)
    ]
    return sorted(found, key=lambda each: (-each.priority, each.place, each.id))


def left_over(store: Store, owner: Owner | None, *, known: Collection[int] = ()) -> list[Entry]:
    """The photos that wait although nobody works on them; known: not these."""
    if owner is not None and owner.batches is None:
        return []
    return [
        each
        for each in store.entries(states=(State.WAITING,))
        if each.id not in known and not is_of(each, owner)
    ]


def count_left_over(store: Store, owner: Owner | None) -> int:
    """How many photos wait although nobody works on them."""
    if owner is None:
        return store.counts()[State.WAITING]
    if owner.batches is None:
        return 0
    theirs = sum(store.counts(batch=batch)[State.WAITING] for batch in owner.batches)
    return store.counts()[State.WAITING] - theirs
