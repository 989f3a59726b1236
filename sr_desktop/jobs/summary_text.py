"""The summary of a run in words: what was restored, what was not and why, and where the new files are.

Everything is a `Sentence`, so `said` can say it in another language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from sr_desktop.base.sentences import Sentence, counted, sentence
from sr_desktop.jobs.entry import Entry, State
from sr_desktop.jobs.report import Reason, Summary
from sr_desktop.jobs.visible import visible

Said = Callable[[str], str]
"""Says a sentence in the language of the reader."""

INDENT = "    "


def as_text(summary: Summary, *, said: Said = str, most: int | None = None) -> str:
    """The summary as plain text that ends with a line break.

    most: how many files are named for one reason; the rest is counted. None: all are.
    """
    parts = [
        [said(headline(summary))],
        *_reasons(summary.failed, said, most, failed_line(summary)),
        *_reasons(summary.skipped, said, most, skipped_line(summary)),
        *_listed(summary.cancelled, said, most, cancelled_line(summary)),
        *_listed(summary.waiting, said, most, waiting_line(summary)),
        _by_folder(summary, said),
        _places(summary, said),
        [said(sentence("Your originals were not changed."))] if summary.total else [],
    ]
    return "\n\n".join("\n".join(lines) for lines in parts if lines) + "\n"


def headline(summary: Summary) -> Sentence:
    """The most important thing, in one sentence."""
    done, wanted = summary.counts[State.DONE], summary.wanted
    if not summary.total:
        return sentence("There were no photos.")
    if not wanted:
        return sentence("There was nothing left to restore.")
    photos = counted(wanted, "%n photo", "%n photos")
    if not done:
        return sentence("No photo was restored, of {photos}.", photos=photos)
    time = duration(summary.elapsed)
    if done == wanted:
        return sentence("All done: {photos} restored in {time}.", photos=photos, time=time)
    return sentence("{done} of {photos} restored in {time}.", done=done, photos=photos, time=time)


def failed_line(summary: Summary) -> Sentence:
    """How many could not be restored."""
    return counted(
        summary.counts[State.FAILED],
        "%n photo could not be restored.",
        "%n photos could not be restored.",
    )


def skipped_line(summary: Summary) -> Sentence:
    """How many were left alone."""
    return counted(
        summary.counts[State.SKIPPED], "%n file was left alone.", "%n files were left alone."
    )


def cancelled_line(summary: Summary) -> Sentence:
    """How many the person stopped."""
    return counted(
        summary.counts[State.CANCELLED],
        "%n photo was stopped; nothing was saved of it.",
        "%n photos were stopped; nothing was saved of them.",
    )


def waiting_line(summary: Summary) -> Sentence:
    """How many are not done yet."""
    return counted(
        len(summary.waiting), "%n photo is still waiting.", "%n photos are still waiting."
    )


def missing_line(summary: Summary) -> Sentence:
    """How many results are gone."""
    return counted(
        summary.missing,
        "%n new file is no longer where it was saved.",
        "%n new files are no longer where they were saved.",
    )


def duration(seconds: float) -> Sentence:
    """`40 seconds`, `12 minutes`, `3 hours and 20 minutes`."""
    if seconds < 90:
        return counted(max(1, round(seconds)), "%n second", "%n seconds")
    minutes = round(seconds / 60)
    if minutes < 90:
        return _minutes(minutes)
    hours = counted(minutes // 60, "%n hour", "%n hours")
    if not minutes % 60:
        return hours
    return sentence("{hours} and {minutes}", hours=hours, minutes=_minutes(minutes % 60))


def _minutes(number: int) -> Sentence:
    return counted(number, "%n minute", "%n minutes")


def size_on_disk(size: int) -> Sentence:
    """`716 kB`, `4.9 MB`, `67 MB`, `1.2 GB`."""
    if size < 999_500:
        return sentence("{number} kB", number=round(size / 1e3))
    if size < 999_500_000:
        return sentence("{number} MB", number=_short(size / 1e6))
    return sentence("{number} GB", number=_short(size / 1e9))


def _short(number: float) -> float | int:
    return round(number, 1) if number < 9.95 else round(number)


def _reasons(
    reasons: Sequence[Reason], said: Said, most: int | None, line: Sentence
) -> Iterable[list[str]]:
    if reasons:
        yield [said(line)]
    for reason in reasons:
        yield [
            f"  {visible(said(reason.words))}",
            *_names(reason.entries, said, most),
        ]


def _listed(
    entries: Sequence[Entry], said: Said, most: int | None, line: Sentence
) -> Iterable[list[str]]:
    if entries:
        yield [said(line), *_names(entries, said, most)]


def _names(entries: Sequence[Entry], said: Said, most: int | None) -> Iterable[str]:
    if most is None or len(entries) <= most + 1:  # the last takes no more room than its count
        most = len(entries)
    for entry in entries[:most]:
        yield INDENT + visible(entry.source)
    if rest := len(entries) - most:
        yield INDENT + said(counted(rest, "and %n more", "and %n more"))


def _by_folder(summary: Summary, said: Said) -> list[str]:
    if len(summary.folders) < 2:
        return []
    rows = []
    for folder in summary.folders:
        wanted = len(folder.entries) - folder.count(State.SKIPPED)
        if wanted:
            rows.append((f"{folder.count(State.DONE)} / {wanted}", visible(folder.path)))
    width = max((len(numbers) for numbers, _ in rows), default=0)
    if not rows:
        return []
    return [
        said(sentence("Restored in each folder:")),
        *(f"{INDENT}{numbers:>{width}}  {name}" for numbers, name in rows),
    ]


def _places(summary: Summary, said: Said) -> list[str]:
    if not summary.places:
        return []
    size = size_on_disk(summary.bytes)
    lines = [said(sentence("The new files, {size}, are in:", size=size))]
    for place in summary.places:
        lines.append(INDENT + visible(place.path))
    if summary.missing:
        lines.append(said(missing_line(summary)))
    return lines
