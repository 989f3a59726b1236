"""How far a run is: photos done and failed, the share of those in work, and when all will be finished."""

from __future__ import annotations

from pathlib import Path

from sr_desktop.base.errors import SRError


class RunNumbers:
    """Photos by number in the queue."""

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """A new run begins."""
        self.total = self.done = self.failed = 0
        self.last: Path | None = None
        self.error: SRError | None = None
        self.numbers: list[int] = []
        self.seconds_left: float | None = None
        """As the queue told it last; None while nobody can tell."""
        self._shares: dict[int, float] = {}

    def progressed(self, number: int, share: float) -> None:
        """0..1 of a photo in work is done."""
        self._shares[number] = share

    def drop(self, number: int) -> None:
        """It waits again, or was stopped."""
        self._shares.pop(number, None)

    def finished(self, number: int, result: Path) -> None:
        """It is restored."""
        self.drop(number)
        self.done += 1
        self.last = result

    def missed(self, number: int, error: SRError) -> None:
        """It could not be restored."""
        self.drop(number)
        self.failed += 1
        self.error = error

    @property
    def ended(self) -> int:
        """Photos that are done or failed."""
        return self.done + self.failed

    @property
    def position(self) -> int:
        """The number, from 1, of the first photo that is not finished."""
        return min(self.total, self.ended + 1)

    @property
    def fraction(self) -> float:
        """How much of the run is done, 0..1."""
        share = self.ended + sum(self._shares.values())
        return min(1.0, share / self.total) if self.total else 0.0
