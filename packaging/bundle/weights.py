"""The models of others that a bundle carries: the face finder and the official Real-ESRGAN pair.

They are fetched by the catalogue when a bundle is built, and checked by its hashes, as the program itself
does for a person; the standard library is enough for it.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent.parent))

from sr_desktop.base.errors import SRError
from sr_desktop.base.progress import Progress
from sr_desktop.models.catalog import FIND_FACES, Model, load_catalog
from sr_desktop.models.download import UNFINISHED, copy_in, fetch

OFFICIAL = "realesr-general-x4v3"
"""Small, under a licence that allows it, and what many people know Real-ESRGAN by."""


def wanted() -> list[Model]:
    """The models that a bundle carries beside our own."""
    return [
        model for model in load_catalog() if model.purpose == FIND_FACES or model.id == OFFICIAL
    ]


def place_models(to: Path, source: Path | None) -> list[str]:
    """Puts them beside the catalogue in `to`; gives the titles of those that could not be had.

    source: a folder to take the files from, instead of the network.
    """
    missing = []
    for model in wanted():
        try:
            for file in model.files:
                if source is None:
                    kept = fetch(file, to, Progress())
                else:
                    kept = copy_in(file, source / file.name, to, Progress())
                print(f"   {file.name}: sha256 {kept.sha256}")
        except SRError as error:
            print(f"   {model.title}: {error}")
            missing.append(model.title)
            for file in model.files:  # all of a model or nothing
                (to / file.name).unlink(missing_ok=True)
    shutil.rmtree(to / UNFINISHED, ignore_errors=True)
    return missing
