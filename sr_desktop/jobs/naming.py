"""Where a new file goes and what it is called."""

from __future__ import annotations

import os
from pathlib import Path

from sr_desktop.base.names import MARK, NAME_LIMIT, shortened, windows_name
from sr_desktop.engine.formats import ENDING, format_of, usual_ending
from sr_desktop.engine.settings import Format


def target_for(
    source: Path,
    *,
    file_format: Format = "auto",
    to: Path | None = None,
    root: Path | None = None,
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
    ending = MARK + suffix
    name = source.stem + ending
    mirrored: tuple[str, ...] = ()
    if to is not None and root is not None:
        mirrored = (root.resolve().name, *source.parent.relative_to(root).parts)
    if windows:
        name, mirrored = windows_name(name), tuple(map(windows_name, mirrored))
    folder = source.parent if to is None else to.joinpath(*mirrored)
    stem = name.removesuffix(ending)
    return folder / (shortened(stem, NAME_LIMIT - len(ending.encode())) + ending)


def is_result(path: Path) -> bool:
    """Whether a file's name says that this program made it: "NAME (restored)", also with a number."""
    stem = path.stem
    if stem.endswith(")") and " (" in stem and stem[stem.rindex(" (") + 2 : -1].isdigit():
        stem = stem[: stem.rindex(" (")]
    return stem.endswith(MARK)
