"""Feeds the pace with what happens in the queue, and keeps what it learned for the next time."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sr_desktop.base.errors import SRError
from sr_desktop.jobs.cost import Load
from sr_desktop.jobs.entry import Entry, State
from sr_desktop.jobs.job import Settings
from sr_desktop.jobs.messages import Done, Failed, FromEngine, Progressed, Report, Started, Stopped
from sr_desktop.jobs.pace import Pace
from sr_desktop.jobs.queue_events import Again, QueueEvent, QueueForecast
from sr_desktop.jobs.store import Store

FACT = "pace"
BETWEEN = 1.0
"""Seconds between two forecasts."""


class Pacing:
    """The forecast of one runner. `now`: seconds of `time.monotonic`."""

    def __init__(self) -> None:
        self._pace = Pace()
        self._settings: dict[int, Settings] = {}
        self._told_at = 0.0
        self._told: QueueForecast | None = None
        self._paused = False

    def recall(self, store: Store) -> None:
        """Begins with what was learned before. Raises `QueueUnusable`."""
        text = store.fact(FACT)
        try:
            self._pace = Pace(json.loads(text) if text else None)
        except (ValueError, RecursionError):
            self._pace = Pace()

    def keep(self, store: Store) -> None:
        """Keeps what was learned. Never raises: it is only a help."""
        try:
            store.keep_fact(FACT, json.dumps(self._pace.as_table()))
        except SRError:
            return

    def adopt(self, entries: Iterable[Entry]) -> None:
        """These photos are to be restored; those that have ended are none of it."""
        for entry in entries:
            if entry.state is State.WAITING:
                self._settings[entry.id] = entry.settings
                self._pace.add(entry.id, Load.of(entry.settings, entry.pixels))

    def take(self, event: FromEngine | QueueEvent, now: float) -> None:
        """What is told of photos."""
        match event:
            case Started(number) if number in self._settings:
                size = event.source_size if event.source_size[0] else None
                load = None if size is None else Load.of(self._settings[number], size)
                self._pace.began(number, now, load)
            case Progressed(number):
                self._pace.progressed(number, event.fraction, now)
            case Done(number):
                self._pace.ended(number, now, event.seconds, event.device)
                self._settings.pop(number, None)
            case Failed(number) | Stopped(number):
                self._pace.remove(number)
                self._settings.pop(number, None)
            case Again(number) if number in self._settings:
                self._pace.remove(number)
                self._pace.add(number, Load.of(self._settings[number]))
            case Report() if event.seconds_per_photo > 0:
                self._pace.self_test(event.device_id, event.seconds_per_photo)
            case _:
                pass

    def pause(self, now: float, *, paused: bool) -> None:
        """The queue rests, or goes on."""
        if paused is not self._paused:
            self._paused = paused
            self._pace.paused(now) if paused else self._pace.resumed(now)

    def forecast(self, now: float) -> QueueForecast | None:
        """What is new of the end; None if there is nothing, or if it was told a moment ago."""
        if not self._settings or now - self._told_at < BETWEEN:
            return None
        self._told_at = now
        found = self._pace.forecast(now)
        new = QueueForecast(found.seconds_left, found.share)
        if new == self._told:
            return None
        self._told = new
        return new
