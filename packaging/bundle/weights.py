"""The models of others that a bundle carries: the face finder and the official Real-ESRGAN pair.

    PYTHON packaging/bundle/weights.py --to FOLDER [--from FOLDER] [--told FILE]

They are fetched by the catalogue when a bundle is built, and checked by its hashes, as the program itself
does for a person. PYTHON is one that has what the program needs: that of the build's environment. The
titles of what could not be had are written to FILE, as a list of JSON.
"""

from __future__ import annotations

import argparse
import json
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


def main() -> int:
    """Places them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--from", dest="source", type=Path, help="take the files from there")
    parser.add_argument("--told", type=Path, help="what could not be had")
    options = parser.parse_args()
    missing = place_models(options.to, options.source)
    if options.told is not None:
        options.told.write_text(json.dumps(missing), encoding="utf-8")
    return 0


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


if __name__ == "__main__":
    sys.exit(main())
