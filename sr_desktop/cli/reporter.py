"""Tells what became of every file: words on stderr, with --json objects on stdout."""

from __future__ import annotations

import json
import sys
from collections import deque
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from sr_desktop.base.errors import SRError
from sr_desktop.base.sentences import counted
from sr_desktop.cli.faces import FIND_BETTER, SIMPLE_FINDER
from sr_desktop.cli.speech import advice, say


class Reporter:
    """Counts, and speaks."""

    def __init__(self, *, as_json: bool) -> None:
        self._json = as_json
        self._live = sys.stderr.isatty()
        self._line: deque[int] = deque()
        self._in_line: set[int] = set()
        self._held: dict[int, str] = {}
        self._finder_told = False
        self.failures = self.finished = self.passed_over = self.before = self.results = 0

    def expect(self, numbers: Iterable[int]) -> None:
        """The objects of these photos are printed in this order, whichever ends first."""
        self._line.extend(numbers)
        self._in_line.update(self._line)

    def working(
        self, source: Path, number: int, count: int, sizes: tuple[tuple[int, int], tuple[int, int]]
    ) -> None:
        """A photo has begun, the `number`th of `count`; sizes: of photo and result, (0, 0) if unknown."""
        of = f"{number} of {count}: " if count > 1 else ""
        (width, height), (wide, high) = sizes
        told = f", {width} x {height} to {wide} x {high} pixels" if wide else ""
        self.say(f"{of}{source.name}{told}")

    def progress(self, share: float, ended: int, count: int, left: float | None) -> None:
        """How far everything is, 0..1; only where somebody looks on."""
        if self._live:
            rest = f", {about(left)} left" if left else ""
            of = f"{ended} of {count}, " if count > 1 else ""
            sys.stderr.write(f"\r\033[K  {of}{share:.0%}{rest}")
            sys.stderr.flush()

    def done(self, source: Path, event: Any) -> None:
        """A new file is there."""
        self.finished += 1
        self.say(f"Saved as {event.target}. Your original is untouched. ({event.seconds:.1f} s)")
        for note in event.notes:
            self.say(f"  {note}")
        if event.finder == SIMPLE_FINDER and not self._finder_told:
            self._finder_told = True
            self.say(f"  {FIND_BETTER}")
        self._object(
            source,
            "done",
            " ".join((f"Saved as {event.target.name}.", *event.notes)),
            target=str(event.target),
            seconds=round(event.seconds, 3),
            width=event.size[0],
            height=event.size[1],
            device=event.device,
            model=event.model,
            sha256=event.sha256,
            face_finder=event.finder or None,
            number=event.job_id,
        )

    def failed(
        self, source: Path, error: SRError, seconds: float = 0.0, *, number: int | None = None
    ) -> None:
        """A photo could not be restored."""
        self.failures += 1
        self.say(f"{source}: {advice(error)}")
        self._object(*(source, "failed", advice(error)), number=number, seconds=round(seconds, 3))

    def refused(self, sources: Sequence[Path], error: SRError) -> None:
        """Photos that were not even begun, all for one reason."""
        self.failures += len(sources)
        self.say(f"{error.title}: {advice(error)}")
        for source in sources:
            self._object(source, "failed", advice(error))

    def skipped(
        self, source: Path, error: SRError, target: Path | None = None, *, ours: bool = False
    ) -> None:
        """A file was left alone. target: the result that it has already; ours: it is a result itself."""
        self.passed_over += 1
        if target is not None:
            self.before += 1
        elif ours:
            self.results += 1
        else:
            self.say(f"Skipped: {error}")
        self._object(source, "skipped", str(error), target=None if target is None else str(target))

    def waits(self, source: Path, target: Path, number: int) -> None:
        """A photo waits in the queue."""
        self._object(source, "waiting", "It waits in the queue.", target=str(target), id=number)

    def cancelled(self, source: Path, number: int) -> None:
        """The person stopped it."""
        self.failures += 1
        self.say(f"{source.name}: stopped. Nothing was saved.")
        self._object(source, "cancelled", "Stopped. Nothing was saved.", number=number)

    def summary(self, seconds: float = 0.0) -> None:
        """The last lines, when there was more than one file."""
        if self.before:
            others = counted(self.before, "%n photo", "%n photos")
            idle = "" if self.finished or self.failures else " There was nothing to do."
            self.say(f"{others} had been restored before and {_was(self.before)} left alone.{idle}")
        elif self.results:
            results = counted(self.results, "%n result", "%n results")
            self.say(f"{results} of this program {_was(self.results)} left alone.")
        if self.finished + self.failures > 1:
            time = f" in {about(seconds).removeprefix('about ')}" if seconds >= 1 else ""
            self.say(f"{self.finished} restored{time}, {self.failures} not.")

    def say(self, words: str) -> None:
        """A line for the person."""
        if self._live:
            sys.stderr.write("\r\033[K")  # over the progress
        say(words)

    def close(self) -> None:
        """Nothing more is told: what is still held back is printed."""
        while self._line:
            self._print_first()

    def _object(
        self, source: Path, status: str, message: str, *, number: int | None = None, **more: Any
    ) -> None:
        if self._json:
            line = {
                "source": str(source),
                "target": None,
                "status": status,
                "message": message,
                "seconds": 0.0,
            }
            text = json.dumps(line | more, ensure_ascii=True)
            if number is None or number not in self._in_line:
                print(text, flush=True)
                return
            self._held[number] = text
            while self._line and self._line[0] in self._held:
                self._print_first()

    def _print_first(self) -> None:
        number = self._line.popleft()
        self._in_line.discard(number)
        if number in self._held:
            print(self._held.pop(number), flush=True)


def about(seconds: float) -> str:
    """A time as a person says it: "about 3 minutes"."""
    if seconds < 90:
        return f"about {counted(max(1, round(seconds)), '%n second', '%n seconds')}"
    if seconds < 90 * 60:
        return f"about {counted(round(seconds / 60), '%n minute', '%n minutes')}"
    hours = seconds / 3600
    return f"about {hours:.1f} hours" if hours < 10 else f"about {round(hours)} hours"


def _was(number: int) -> str:
    return "was" if number == 1 else "were"
