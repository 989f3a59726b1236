"""What waits for several engines: photos in the order in which they came, sorted by where they may go."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator

from sr_desktop.jobs.job import Job


class PoolLine:
    """Photos by the devices of their settings. Not for several threads at once."""

    def __init__(self) -> None:
        self._groups: dict[str, OrderedDict[int, Job]] = {}
        self._turns: dict[int, int] = {}
        self._next = 0

    def __len__(self) -> int:
        return len(self._turns)

    def add(self, job: Job) -> None:
        """Behind everything else."""
        self._next += 1
        self._turns[job.id] = self._next
        self._groups.setdefault(job.settings.device, OrderedDict())[job.id] = job

    def put_back(self, job: Job) -> None:
        """A photo that had been taken already, before all others."""
        self._turns[job.id] = 0
        group = self._groups.setdefault(job.settings.device, OrderedDict())
        group[job.id] = job
        group.move_to_end(job.id, last=False)

    def heads(self) -> Iterator[Job]:
        """The first of each list of devices, those that came first before others."""
        firsts = [next(iter(group.values())) for group in self._groups.values()]
        yield from sorted(firsts, key=lambda job: self._turns[job.id])

    def count(self, devices: str) -> int:
        """How many wait for a list of devices."""
        return len(self._groups.get(devices, ()))

    def remove(self, job_id: int) -> bool:
        """Takes a photo out; False if it does not wait here."""
        if self._turns.pop(job_id, None) is None:
            return False
        for devices, group in self._groups.items():
            if group.pop(job_id, None) is not None:
                if not group:
                    del self._groups[devices]
                break
        return True

    def clear(self) -> list[int]:
        """Takes all out; gives their numbers, in order."""
        ids = sorted(self._turns, key=self._turns.__getitem__)
        self._groups.clear()
        self._turns.clear()
        return ids
