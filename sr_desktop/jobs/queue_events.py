"""What the runner of the queue tells beside what the engine says."""

from __future__ import annotations

from dataclasses import dataclass

from sr_desktop.base.errors import SRError
from sr_desktop.jobs.entry import Entry
from sr_desktop.jobs.worker_lock import Owner


@dataclass(frozen=True, slots=True)
class QueueState:
    """How the queue stands.

    paused: it rests. working: this program works it. owner: the other program that does.
    """

    paused: bool = False
    working: bool = False
    owner: Owner | None = None


@dataclass(frozen=True, slots=True)
class Appeared:
    """Photos that another program put into the queue, in their turn."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Altered:
    """Photos that another program moved, or gave other settings."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Again:
    """A photo in work went back among those that wait: the engine stopped, or its program did."""

    job_id: int


@dataclass(frozen=True, slots=True)
class QueueTrouble:
    """The queue can't be written, so that no more photos are begun; None: it can again."""

    error: SRError | None


@dataclass(frozen=True, slots=True)
class QueueTold:
    """Something worth telling of the queue itself: that it was repaired, for instance."""

    words: str


@dataclass(frozen=True, slots=True)
class QueueForecast:
    """How much of all photos is done, 0..1, and when the rest will be; None until that can be told."""

    seconds_left: float | None
    share: float


QueueEvent = QueueState | Appeared | Altered | Again | QueueTrouble | QueueTold | QueueForecast
