"""What is answered in the engine's place when it is gone, cannot start, or takes too long."""

from __future__ import annotations

from pathlib import Path

from sr_desktop.base.errors import EngineDied, EngineUnusable, PhotoUnreadable, SRError
from sr_desktop.base.sentences import counted, sentence
from sr_desktop.jobs.job import Job
from sr_desktop.jobs.messages import Examine, FacesEnded, Failed, FromEngine, PreviewEnded, Report
from sr_desktop.jobs.model_messages import (
    ImportModel,
    LookAtModel,
    ModelImported,
    ModelRefused,
    ModelSeen,
)

Other = Examine | ImportModel | LookAtModel
"""What is asked of the engine beside photos."""

Work = Job | Other
"""What waits for the engine."""

OF_OTHER = (Report, ModelImported, ModelSeen, ModelRefused)
"""What answers the other."""


def of_refused(work: Work, error: SRError) -> FromEngine:
    """The answer to work that no engine will do."""
    if isinstance(work, Job):
        return Failed(work.id, error)
    if isinstance(work, Examine):
        return Report((error.words,), "", "", 0.0, passed=False)
    return ModelRefused(work.path, error)


def of_lost(work: Other) -> FromEngine:
    """The answer to what the engine did when it ended, if that was no photo."""
    if isinstance(work, Examine):
        lines = (sentence("The engine stopped during its self-test."),)
        return Report(lines, "", "", 0.0, passed=False)
    error = EngineDied(
        "The engine stopped while it looked at {name}.",
        name=work.path.name,
        next_step="It has been started again. Perhaps the file is damaged.",
    )
    return ModelRefused(work.path, error)


def died() -> EngineDied:
    """The engine ended while it worked on a photo."""
    return EngineDied("The engine stopped in the middle of this photo. Nothing was saved.")


def traced(event: FromEngine) -> str:
    """What the log shall keep of an event: its trace, which nobody else sees; mostly nothing."""
    match event:
        case Failed(trace=trace) if trace:
            return f"photo {event.job_id} failed\n{trace}"
        case PreviewEnded(trace=trace) if trace:
            return f"preview {event.id} failed\n{trace}"
        case FacesEnded(trace=trace) if trace:
            return f"faces {event.id} failed\n{trace}"
        case ModelRefused(trace=trace) if trace:
            return f"{event.path}\n{trace}"
        case _:
            return ""


def not_opened(photo: Path, limit: float) -> PhotoUnreadable:
    """Why the engine was ended: opening `photo` took longer than `limit` seconds."""
    return PhotoUnreadable(
        "{name} could not be opened within {time}. It may be damaged.",
        name=photo.name,
        time=_time(limit),
        next_step="Open it in another program to check it, and save it there as a new file.",
    )


def unusable() -> EngineUnusable:
    """The engine's process does not start."""
    return EngineUnusable("The engine that restores photos does not start on this computer.")


def _time(seconds: float) -> str:
    """As in "2 minutes"."""
    if seconds >= 90:
        return counted(round(seconds / 60), "%n minute", "%n minutes")
    return counted(round(seconds), "%n second", "%n seconds")
