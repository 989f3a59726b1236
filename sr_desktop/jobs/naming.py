"""Where a new file goes and what it is called."""

from __future__ import annotations

from pathlib import Path

from sr_desktop.base.files import NAME_LIMIT, shortened
from sr_desktop.jobs.job import Format

MARK = " (restored)"

SUFFIX: dict[str, str] = {"png": ".png", "jpeg": ".jpg", "tiff": ".tif", "webp": ".webp"}
KEPT = {".jpg", ".jpeg", ".jpe", ".png", ".tif", ".tiff", ".webp"}
"""Endings that the result keeps under `auto`; everything else becomes PNG."""

_FAMILY = {
    ".jpg": "jpeg",
    ".jpeg": "jpeg",
    ".jpe": "jpeg",
    ".png": "png",
    ".tif": "tiff",
    ".tiff": "tiff",
    ".webp": "webp",
}


def target_for(source: Path, *, file_format: Format = "auto", to: Path | None = None, root: Path | None = None) -> Path:
    """The name the result is meant to have (the saver adds " (2)" if it is taken).

    Beside the source, or under `to`; there the folders between `root` (the folder that the person
    named) and the source are mirrored, with the root's own name first.
    """
    suffix = source.suffix
    if file_format != "auto":
        if _FAMILY.get(suffix.lower()) != file_format:
            suffix = SUFFIX[file_format]
    elif suffix.lower() not in KEPT:
        suffix = SUFFIX["png"]
    folder = source.parent
    if to is not None:
        folder = to
        if root is not None:
            folder = to / root.name / source.parent.relative_to(root)
    ending = MARK + suffix
    return folder / (shortened(source.stem, NAME_LIMIT - len(ending.encode())) + ending)


def format_of(target: Path) -> str:
    """The file format a target's ending stands for: "jpeg", "png", "tiff" or "webp"."""
    return _FAMILY.get(target.suffix.lower(), "png")


def is_result(path: Path) -> bool:
    """Whether a file's name says that this program made it: "NAME (restored)", also with a number."""
    stem = path.stem
    if stem.endswith(")") and " (" in stem and stem[stem.rindex(" (") + 2 : -1].isdigit():
        stem = stem[: stem.rindex(" (")]
    return stem.endswith(MARK)
