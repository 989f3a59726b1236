"""The photos that the engine has in hand: how far each is, its clocks, and who is to blame for a death."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sr_desktop.base.unfinished import remove_leftovers
from sr_desktop.jobs.answers import died, not_opened
from sr_desktop.jobs.deadlines import GRACE, OPENING, Deadlines, first_of
from sr_desktop.jobs.job import Job
from sr_desktop.jobs.messages import Failed, Opening, Stopped

AHEAD = 4
"""Most photos that an engine has in hand: it opens the next and saves the last while one is worked on."""


@dataclass(slots=True)
class Flight:
    """A photo that the engine was told of. begun: whether it has said that it opens it."""

    job: Job
    clocks: Deadlines
    begun: bool = False


class Flights:
    """The book of them, in the order in which the engine was told. Not for several threads at once.

    A photo that had begun beside others when the process died is a suspect: from then on it is
    worked on alone, so that the next death tells which one it was.
    """

    def __init__(self, grace: float = GRACE, opening: float = OPENING) -> None:
        self._grace, self._opening = grace, opening
        self._flights: dict[int, Flight] = {}
        self._suspects: set[int] = set()

    def __len__(self) -> int:
        return len(self._flights)

    def __iter__(self) -> Iterator[Flight]:
        return iter(self._flights.values())

    @property
    def ids(self) -> tuple[int, ...]:
        """Which photos."""
        return tuple(self._flights)

    @property
    def suspected(self) -> bool:
        """Whether a photo is, or waits, to be worked on alone."""
        return bool(self._suspects)

    def takes(self, job: Job) -> bool:
        """Whether the engine may be told of this photo now."""
        if job.id in self._suspects:
            return not self._flights
        alone = self._suspects & self._flights.keys()
        return not alone and job.id not in self._flights and len(self._flights) < AHEAD

    def begin(self, job: Job) -> None:
        """The engine is told of it."""
        self._flights[job.id] = Flight(job, Deadlines(self._grace, self._opening))

    def get(self, job_id: int) -> Flight | None:
        """The photo of that number, if the engine has it."""
        return self._flights.get(job_id)

    def opening(self, event: Opening, *, held: bool) -> None:
        """The engine opens a photo from now on; held: everything rests at the moment."""
        flight = None if event.job_id is None else self._flights.get(event.job_id)
        if flight is not None:
            flight.begun = True
            flight.clocks.open(event.source, held=held)

    def opened(self, job_id: int) -> bool:
        """It is open and worked on; False if the engine does not have it."""
        flight = self._flights.get(job_id)
        if flight is None:
            return False
        flight.begun = True
        flight.clocks.opened()
        return True

    def end(self, job_id: int) -> bool:
        """It is done, failed or stopped; False if the engine did not have it."""
        self.acquit(job_id)
        return self._flights.pop(job_id, None) is not None

    def acquit(self, job_id: int) -> None:
        """It is not going to be begun again: no longer a suspect."""
        self._suspects.discard(job_id)

    def clear(self) -> list[Job]:
        """Forgets all; gives what was in hand."""
        jobs = [flight.job for flight in self]
        self._flights.clear()
        self._suspects.clear()
        return jobs

    # --- clocks ------------------------------------------------------------------------------

    def hold(self) -> None:
        """Everything rests."""
        for flight in self:
            flight.clocks.hold()

    def go_on(self) -> None:
        """After `hold`."""
        for flight in self:
            flight.clocks.go_on()

    @property
    def next(self) -> float | None:
        """The moment (of `time.monotonic`) at which the first clock ends."""
        return first_of(*(flight.clocks.next for flight in self))

    # --- the end of the process --------------------------------------------------------------

    def tidy(self, pid: int | None) -> None:
        """Removes what the process left half-written where the results should go."""
        for folder in {flight.job.target.parent for flight in self if pid is not None}:
            remove_leftovers(folder, pid)

    def judge(self, *, known: bool) -> tuple[list[Failed | Stopped], list[Job]]:
        """What is told now that the process is gone, and what is to be begun again; none is in hand then.

        known: whether it was ended for a clock that is over, or died of something else: who did
        nothing is then innocent. Otherwise one of those that had begun is to blame.
        """
        told: list[Failed | Stopped] = []
        again: list[Job] = []
        begun = {flight.job.id for flight in self if flight.begun}
        for flight in self:
            job, clocks = flight.job, flight.clocks
            if clocks.stopping:
                told.append(Stopped(job.id))
            elif known and clocks.opening_passed:
                told.append(Failed(job.id, not_opened(job.source, clocks.opening or 0.0)))
            elif not known and begun == {job.id}:
                told.append(Failed(job.id, died()))
            else:
                again.append(job)
                if not known and flight.begun:
                    self._suspects.add(job.id)
        self._flights.clear()
        for event in told:
            self.acquit(event.job_id)
        return told, again
