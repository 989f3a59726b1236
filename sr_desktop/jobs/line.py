"""What waits for one engine, in the order in which it is going to be told."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Sequence

from sr_desktop.jobs.answers import Other, Work
from sr_desktop.jobs.job import Job


class Line:
    """Photos, and what else is asked of an engine. Not for several threads at once.

    Photos whose process died stand aside until it is known that they may be begun again.
    """

    def __init__(self) -> None:
        self._works: deque[Work] = deque()
        self._aside: dict[int, Job] = {}
        self._others = 0

    def __len__(self) -> int:
        return len(self._works) + len(self._aside)

    @property
    def others(self) -> bool:
        """Whether something waits that is no photo."""
        return self._others > 0

    @property
    def head(self) -> Work | None:
        """What comes next; None if nothing can."""
        return self._works[0] if self._works else None

    @property
    def aside(self) -> list[Job]:
        """The photos that stand aside."""
        return list(self._aside.values())

    def add(self, work: Work) -> None:
        """Behind everything else."""
        self._works.append(work)
        self._others += not isinstance(work, Job)

    def add_early(self, work: Other) -> None:
        """Before the photos, which take long, and behind what was put there before."""
        self._works.insert(self._first_photo(), work)
        self._others += 1

    def pop(self) -> Work:
        """Takes what comes next."""
        work = self._works.popleft()
        self._others -= not isinstance(work, Job)
        return work

    def set_aside(self, jobs: Sequence[Job]) -> None:
        """Photos that had been taken, and are perhaps to be begun again."""
        self._aside.update({job.id: job for job in jobs})

    def readmit(self, asked: Collection[int], refused: Collection[int]) -> None:
        """Of the photos that stand aside: those `asked` about come before all others, unless `refused`."""
        jobs = [self._aside.pop(job_id) for job_id in asked if job_id in self._aside]
        place = self._first_photo()
        for job in reversed(jobs):
            if job.id not in refused:
                self._works.insert(place, job)

    def remove(self, job_id: int) -> bool:
        """Takes a photo out; False if it does not wait here."""
        if self._aside.pop(job_id, None) is not None:
            return True
        for job in self._works:
            if isinstance(job, Job) and job.id == job_id:
                self._works.remove(job)
                return True
        return False

    def remove_photos(self) -> list[Job]:
        """Takes all photos out."""
        jobs = [*self.aside, *(work for work in self._works if isinstance(work, Job))]
        self._works = deque(work for work in self._works if not isinstance(work, Job))
        self._aside.clear()
        return jobs

    def clear(self) -> list[Work]:
        """Takes everything out."""
        works = [*self.aside, *self._works]
        self._works.clear()
        self._aside.clear()
        self._others = 0
        return works

    def _first_photo(self) -> int:
        return next(
            (at for at, work in enumerate(self._works) if isinstance(work, Job)), len(self._works)
        )
