"""Pictures that lie in the program's home: pasted ones and the sample. Their results go elsewhere."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from sr_desktop.base import paths
from sr_desktop.base.files import digest, new_file


def pasted_folder() -> Path:
    """Where pasted pictures are kept."""
    return paths.home() / "pasted"


def sample_folder() -> Path:
    """Where the copy of the sample is kept."""
    return paths.home() / "sample"


def is_own(path: Path) -> bool:
    """Whether a picture lies where no person would look for its result."""
    here = os.path.abspath(path)  # noqa: PTH100 - the links stay as they are named
    return any(
        here.startswith(os.path.join(os.path.abspath(folder), ""))  # noqa: PTH100, PTH118 - text, not files
        for folder in (pasted_folder(), sample_folder())
    )


def pictures_folder() -> Path:
    """The person's folder for pictures; their home folder where there is none."""
    kind = QStandardPaths.StandardLocation
    for location in (kind.PicturesLocation, kind.HomeLocation):
        name = QStandardPaths.writableLocation(location)
        if name and Path(name).is_dir():
            return Path(name)
    return Path.home()


def results_folder(path: Path, chosen: Path | None) -> Path | None:
    """Where the result of a photo goes: the chosen folder; None: beside the original.

    Without a chosen folder, results of the program's own pictures go to the person's pictures.
    """
    return pictures_folder() if chosen is None and is_own(path) else chosen


def sample() -> Path:
    """A copy of the sample, made when it is first wanted; a changed copy is left alone.

    Raises `SRError` if it can't be written.
    """
    original = paths.resources() / "sample" / "sample.jpg"
    wanted = sample_folder() / "Sample.jpg"
    if wanted.is_file() and digest(wanted) == digest(original):
        return wanted
    with original.open("rb") as stream, new_file(wanted) as file:
        shutil.copyfileobj(stream, file.stream)
    return file.path
