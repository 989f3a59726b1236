"""What a photo of the queue would have been told of by the engine, had it been restored by this program."""

from __future__ import annotations

from sr_desktop.base.errors import SRError
from sr_desktop.jobs.entry import Entry, State
from sr_desktop.jobs.messages import Done, Failed, FromEngine, Started, Stopped
from sr_desktop.jobs.queue_events import Again
from sr_desktop.jobs.store import Finish


def events_of(entry: Entry) -> list[FromEngine | Again]:
    """The events that bring whoever knows the photo to its state. Sizes that nobody knows are (0, 0)."""
    match entry.state:
        case State.RUNNING:
            return [Started(entry.id, entry.pixels or (0, 0), (0, 0), entry.device)]
        case State.WAITING:
            return [Again(entry.id)]
        case State.DONE if entry.result is not None:
            return [
                Done(
                    *(entry.id, entry.result, entry.seconds, (0, 0), entry.device),
                    *(entry.model, entry.notes),
                    sha256=entry.result_sha256,
                    source_sha256=entry.source_sha256,
                )
            ]
        case State.DONE | State.FAILED | State.SKIPPED:
            return [Failed(entry.id, entry.error or SRError("It could not be restored."))]
        case State.CANCELLED:
            return [Stopped(entry.id)]


def done_event(entry: Entry, done: Finish) -> Done:
    """As the engine would have told it, of a photo whose end is known from its result alone."""
    return Done(
        *(entry.id, done.result, done.seconds, (0, 0), done.device, done.model, done.notes),
        sha256=done.result_sha256,
        source_sha256=done.source_sha256,
    )
