"""What became of the photos of a run: counted, and what went wrong put together by its reason."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sr_desktop.base.errors import SRError
from sr_desktop.base.sentences import Sentence, sentence
from sr_desktop.jobs.entry import Entry, State

EACH = sentence("Each of these")
"""Takes the place of the photo's name in a sentence that is true of many."""
NAME = "{name}"

_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Reason:
    """Photos that failed or were skipped for the same reason.

    title: of the error; sentence: true of each of them; next_step: what can be done, perhaps nothing.
    """

    title: str
    sentence: str
    next_step: str
    entries: tuple[Entry, ...]

    @property
    def words(self) -> str:
        """Sentence and next step as one text, which can be translated as both can."""
        return SRError(self.sentence, next_step=self.next_step).words


@dataclass(frozen=True, slots=True)
class Folder:
    """The photos of one folder, sorted as people number them.

    name: how it is called; within the one folder that was added "1952 / Summer", among several of them
          "Album / 1952 / Summer".
    """

    path: Path
    name: str
    entries: tuple[Entry, ...]

    def count(self, state: State) -> int:
        """How many of them are in that state."""
        return sum(entry.state is state for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Place:
    """A folder that results went to, perhaps into folders within it, and how many."""

    path: Path
    results: int


@dataclass(frozen=True, slots=True)
class Summary:
    """A run of photos, or several.

    seconds:  the work on each photo, added up. elapsed: the time in which at least one was worked on;
              less than `seconds` if there were several at once, and without nights in between.
    pixels:   of the photos that were restored.
    bytes:    of the results that are where they were saved; missing: how many are not.
    """

    counts: dict[State, int]
    seconds: float
    elapsed: float
    pixels: int
    bytes: int
    missing: int
    folders: tuple[Folder, ...]
    places: tuple[Place, ...]
    failed: tuple[Reason, ...]
    skipped: tuple[Reason, ...]
    cancelled: tuple[Entry, ...]
    waiting: tuple[Entry, ...]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Summary:
        """Looks at each result's length on disk, and at nothing else outside."""
        entries = tuple(entries)
        done = of_state(entries, State.DONE)
        sizes = [_size(entry.result) for entry in done]
        return cls(
            counts={state: len(of_state(entries, state)) for state in State},
            seconds=sum(entry.seconds for entry in entries),
            elapsed=_elapsed(entries),
            pixels=sum(entry.pixels[0] * entry.pixels[1] for entry in done if entry.pixels),
            bytes=sum(size for size in sizes if size is not None),
            missing=sizes.count(None),
            folders=folders_of(entries),
            places=_places(done),
            failed=_reasons(of_state(entries, State.FAILED)),
            skipped=_reasons(of_state(entries, State.SKIPPED)),
            cancelled=of_state(entries, State.CANCELLED),
            waiting=of_state(entries, State.WAITING, State.RUNNING),
        )

    @property
    def total(self) -> int:
        """All photos and files, in whatever state."""
        return sum(self.counts.values())

    @property
    def wanted(self) -> int:
        """Those for which a result was expected: all that were not skipped."""
        return self.total - self.counts[State.SKIPPED]


def of_state(entries: Iterable[Entry], *states: State) -> tuple[Entry, ...]:
    """Those in one of the states, in their order."""
    return tuple(entry for entry in entries if entry.state in states)


def folders_of(entries: Iterable[Entry]) -> tuple[Folder, ...]:
    """The folders that the photos lie in, and in each its photos."""
    found: dict[tuple[Path | None, Path], list[Entry]] = {}
    for entry in entries:
        found.setdefault((entry.root, entry.source.parent), []).append(entry)
    single = len({root for root, _ in found}) == 1
    folders = [
        Folder(path, _called(path, root, single=single), tuple(sorted(inside, key=_by_name)))
        for (root, path), inside in found.items()
    ]
    return tuple(sorted(folders, key=lambda folder: natural(str(folder.path))))


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """A key to sort by as people number things: "2.jpg" before "10.jpg", whatever the case."""
    return tuple(
        (0, int(part[:4000]), "") if part.isdecimal() else (1, 0, part)
        for part in _DIGITS.split(text.casefold())
    )


def _by_name(entry: Entry) -> tuple[tuple[int, int, str], ...]:
    return natural(entry.source.name)


def _called(path: Path, root: Path | None, *, single: bool) -> str:
    if root is None or not path.is_relative_to(root):
        return path.name or str(path)
    inside = path.relative_to(root).parts
    return " / ".join(inside if single and inside else (root.name or str(root), *inside))


def _size(path: Path | None) -> int | None:
    with suppress(OSError, ValueError):
        return None if path is None else path.stat().st_size
    return None


def _elapsed(entries: Sequence[Entry]) -> float:
    """The seconds covered by the times of work, which may overlap."""
    total, end = 0.0, float("-inf")
    spans = sorted(
        (entry.finished - entry.seconds, entry.finished) for entry in entries if entry.seconds > 0
    )
    for start, stop in spans:
        if not stop:  # not known when
            total += stop - start
            continue
        total += max(0.0, stop - max(start, end))
        end = max(end, stop)
    return total


def _places(done: Sequence[Entry]) -> tuple[Place, ...]:
    counts: Counter[Path] = Counter()
    for entry in done:
        if entry.result is not None:
            counts[_place(entry, entry.result)] += 1
    return tuple(
        Place(path, number)
        for path, number in sorted(counts.items(), key=lambda each: natural(str(each[0])))
    )


def _place(entry: Entry, result: Path) -> Path:
    for folder in (entry.to, entry.root):
        if folder is not None and result.is_relative_to(folder):
            return folder
    return result.parent


def _reasons(entries: Sequence[Entry]) -> tuple[Reason, ...]:
    """The most frequent first."""
    groups: dict[tuple[str, str, str], list[Entry]] = {}
    for entry in entries:
        error = _why(entry)
        key = (error.title, _general(error, entry)[0], error.next_step)
        groups.setdefault(key, []).append(entry)
    made = []
    for (title, _, next_step), inside in groups.items():
        inside.sort(key=lambda entry: natural(str(entry.source)))
        error = _why(inside[0])
        words = error.sentence if len(inside) == 1 else _general(error, inside[0])[1]
        made.append(Reason(title, words, next_step, tuple(inside)))
    return tuple(sorted(made, key=lambda reason: -len(reason.entries)))


def _why(entry: Entry) -> SRError:
    return entry.error or SRError("It is not known why.", next_step="")


def _general(error: SRError, entry: Entry) -> tuple[str, str]:
    """What the sentences for several photos have in common, to compare; and the same as words."""
    words, name = error.sentence, entry.source.name
    if isinstance(words, Sentence) and words.template.startswith(NAME):
        if words.values.get("name") == name:
            said = Sentence(words.template, {**words.values, "name": EACH})
            return str(said), said
    elif words.startswith(name + " "):
        said_plainly = f"{EACH}{words.removeprefix(name)}"
        return said_plainly, said_plainly
    common = str(words).replace(str(entry.source), "\0").replace(name, "\0")
    if common != words:
        return common, sentence("{title}.", title=sentence_of_title(error))
    return common, words


def sentence_of_title(error: SRError) -> Sentence:
    """The title of an error, which is translated with the sentences."""
    return Sentence(error.title, {})
