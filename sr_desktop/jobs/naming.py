"""Where a new file goes and what it is called."""

from __future__ import annotations

import datetime
import os
import re
from dataclasses import dataclass
from pathlib import Path

from sr_desktop.base.errors import WrongUsage
from sr_desktop.base.names import FORBIDDEN, MARK, NAME_LIMIT, shortened, windows_name
from sr_desktop.base.sentences import sentence
from sr_desktop.engine.formats import ENDING, format_of, usual_ending
from sr_desktop.engine.settings import CM_PER_INCH, Format, Settings, Size

NAME = "{name}"
USUAL = NAME + MARK
FIELDS = ("name", "preset", "date", "size", "model")
LONGEST_TEMPLATE, LONGEST_VALUE = 120, 60
"""Of a template in characters; of what a field stands for in bytes."""
LONGEST_AROUND = 200
"""Bytes of all that stands around the photo's own name; the fields get shorter for it."""
_VALUES = re.compile("{(" + "|".join(field for field in FIELDS if field != "name") + ")}")
NUMBER_ROOM = 8
"""Bytes left free at the end of other names than the usual, for a number."""


@dataclass(frozen=True, slots=True)
class Naming:
    """What results are called: the template, and what its fields stand for beside the photo's own name."""

    template: str = USUAL
    preset: str = ""
    date: str = ""
    size: str = ""
    model: str = ""

    @classmethod
    def of(cls, template: str, settings: Settings, *, preset: str, day: datetime.date) -> Naming:
        """For photos restored with these settings, on that day, with a preset called `preset`."""
        return cls(template, preset, day.isoformat(), size_words(settings.size), settings.model)

    def name(self, stem: str, suffix: str, *, windows: bool = False) -> str:
        """The file name for a photo whose own is `stem`; only that is shortened where it gets too long."""
        before, after = self._around()
        ending = after + suffix
        whole = before + stem + ending
        if windows:
            whole = windows_name(whole)
        if not whole.startswith(before):
            before = ""
        middle = whole.removeprefix(before).removesuffix(ending)
        room = NAME_LIMIT - (0 if after == MARK else NUMBER_ROOM)
        return before + shortened(middle, room - len(os.fsencode(before + ending))) + ending

    def _around(self) -> tuple[str, str]:
        """What stands before and behind the photo's own name."""
        before, _, after = self.template.partition(NAME)
        longest = LONGEST_VALUE
        while True:
            around = self._filled(before, longest), self._filled(after, longest)
            if not longest or len(os.fsencode("".join(around))) <= LONGEST_AROUND:
                return around
            longest -= 1

    def _filled(self, text: str, longest: int) -> str:
        def value(found: re.Match[str]) -> str:
            plain = FORBIDDEN.sub("_", getattr(self, found[1])).strip()
            return shortened(plain, longest)

        return _VALUES.sub(value, text)


def check_template(template: str) -> str:
    """The template without spaces around it; `WrongUsage` with a sentence if it can't be a file's name."""
    text = template.strip()
    hint = sentence("For instance: {example}.", example=USUAL)
    if not text:
        raise WrongUsage("The new file needs a name.", next_step=hint)
    if NAME not in text:
        raise WrongUsage("{name} has to be in it: the photo's own name.", name=NAME, next_step=hint)
    if text.count(NAME) > 1:
        raise WrongUsage("{name} can be in it only once.", name=NAME, next_step=hint)
    if "/" in text or "\\" in text:
        raise WrongUsage("A name can't have / or \\ in it.", next_step="Choose a folder instead.")
    if unfit := FORBIDDEN.search(text):
        raise WrongUsage(
            "A name can't have {sign} in it.",
            sign=unfit[0] if unfit[0].isprintable() else repr(unfit[0]),
            next_step=hint,
        )
    known = ", ".join(f"{{{field}}}" for field in FIELDS)
    for field in re.findall(r"\{(\w+)\}", text):
        if field not in FIELDS:
            raise WrongUsage(
                "There is nothing called {field}.",
                field=f"{{{field}}}",
                next_step=sentence("There is {known}.", known=known),
            )
    if text.startswith("."):
        raise WrongUsage("A file whose name begins with a dot is hidden.", next_step=hint)
    if len(text) > LONGEST_TEMPLATE or len(os.fsencode(text)) > LONGEST_AROUND:
        raise WrongUsage("That is too long for a name.", next_step=hint)
    return text


def size_words(size: Size) -> str:
    """The size in a file's name: `same`, `2x`, `20x30cm`, `2000x3000`."""
    if size.box is None:
        factor = size.factor or 1.0
        return "same" if factor == 1 else f"{factor:g}x"
    if size.dpi:
        across, down = (round(side / size.dpi * CM_PER_INCH, 1) for side in size.box)
        return f"{across:g}x{down:g}cm"
    return f"{size.box[0]}x{size.box[1]}"


def target_for(
    source: Path,
    *,
    file_format: Format = "auto",
    to: Path | None = None,
    root: Path | None = None,
    naming: Naming = Naming(),
    windows: bool = os.name == "nt",
) -> Path:
    """The name the result is meant to have (the saver adds " (2)" if it is taken).

    Beside the source, or under `to`; there the folders between `root` (the folder that the person
    named) and the source are mirrored, with the root's own name first. For `windows` new names are
    made as it takes them: a source from another system may have others.
    """
    suffix = source.suffix
    if file_format != "auto":
        if format_of(source) != file_format:
            suffix = ENDING[file_format]
    else:
        suffix = usual_ending(source)
    mirrored: tuple[str, ...] = ()
    if to is not None and root is not None:
        mirrored = (root.resolve().name, *source.parent.relative_to(root).parts)
    if windows:
        mirrored = tuple(map(windows_name, mirrored))
    folder = source.parent if to is None else to.joinpath(*mirrored)
    return folder / naming.name(source.stem, suffix, windows=windows)


def is_result(path: Path) -> bool:
    """Whether a file's name says that this program made it: "NAME (restored)", also with a number.

    Results with other names are known by the record in them (`engine.results`).
    """
    stem = path.stem
    if stem.endswith(")") and " (" in stem and stem[stem.rindex(" (") + 2 : -1].isdigit():
        stem = stem[: stem.rindex(" (")]
    return stem.endswith(MARK)
