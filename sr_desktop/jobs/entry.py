"""One line of the queue: a photo, how it shall be restored, and what became of it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from sr_desktop.base.errors import SRError
from sr_desktop.jobs.job import Job, Settings


class State(StrEnum):
    """Where a photo stands; the values are those of the queue on disk and of `--json`."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    SKIPPED = "skipped"
    CANCELLED = "cancelled"

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen to it by itself."""
        return self not in (State.WAITING, State.RUNNING)


def new_id() -> int:
    """A number for a photo of the queue, or for a batch, that no other has: 62 random bits."""
    return secrets.randbits(62) or 1


@dataclass(frozen=True, slots=True)
class Entry:
    """A photo of the queue.

    source:   only read. target: what the result shall be called; the next free name is taken.
    root:     the folder that the person named and the photo was found in, None if they named the file.
    to:       the folder that results go to, None: beside each original.
    batch:    the number of the call, or of the press of a button, that it came with.
    priority: higher ones come first; among equals `place` decides, smaller ones first.
    attempts: how often the engine has begun with it.
    pixels:   (width, height) of the source once they are known. source_bytes, source_changed: the length of
              the file and its modification time (ns) when it was added.
    planned:  the name meant for the result, once work has begun: a result may be there although nobody told.
    result:   the new file; result_sha256 and source_sha256: the hashes of both files' bytes.
    error:    why it failed or was skipped. notes: what is worth telling.
    seconds:  that the work took. added, started, finished: seconds since 1970, for showing only.
    """

    id: int
    source: Path
    target: Path
    settings: Settings
    root: Path | None = None
    to: Path | None = None
    batch: int = 0
    state: State = State.WAITING
    priority: int = 0
    place: float = 0.0
    attempts: int = 0
    pixels: tuple[int, int] | None = None
    source_bytes: int = 0
    source_changed: int = 0
    planned: Path | None = None
    result: Path | None = None
    result_sha256: str = ""
    source_sha256: str = ""
    error: SRError | None = None
    notes: tuple[str, ...] = field(default=())
    seconds: float = 0.0
    device: str = ""
    model: str = ""
    added: float = 0.0
    started: float = 0.0
    finished: float = 0.0

    @property
    def job(self) -> Job:
        """What the engine is told of it."""
        return Job(self.id, self.source, self.target, self.settings)
