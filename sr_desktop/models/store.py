"""Where the weights of a model are on this computer."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sr_desktop.base import paths
from sr_desktop.base.errors import UnknownModel, WeightsMissing, WeightsRefused
from sr_desktop.base.sentences import sentence
from sr_desktop.models.catalog import CATALOGUED, SUFFIXES, Model, load_catalog

STRONG, WEAK = "-strong", "-weak"
"""Endings of the names of two files that are one model: full and no clean-up."""
OWN = sentence("A model file of your own.")


@dataclass(frozen=True, slots=True)
class Installed:
    """A model whose files are here: `strong` always, `weak` if clean-up mixes two sets.

    clean_up: whether it takes noise away; scale: how much it enlarges, None if only its file knows.
    """

    id: str
    title: str
    sentence: str
    strong: Path
    weak: Path | None = None
    bundled: bool = False
    clean_up: bool = True
    scale: int | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """One line of `models list`: a model and where it stands (`installed` None: not here).

    entry: what the catalogue says; None for a file of one's own.
    """

    id: str
    title: str
    sentence: str
    installed: Installed | None
    entry: Model | None = None


def find_model(
    wanted: str, catalog: Sequence[Model] | None = None, *, factor: float = 1.0
) -> Installed:
    """The model of that id, or the one in the file of that path.

    The name of a group of models stands for the smallest that enlarges by `factor` or more.
    Raises `UnknownModel`, `WeightsMissing` (known, but its file is not here) or `WeightsRefused`
    (a bundled file is not what was shipped).
    """
    models = load_catalog() if catalog is None else catalog
    group = sorted((m for m in models if m.group and m.group == wanted), key=lambda m: m.scale)
    if group:
        fitting = [model for model in group if model.scale >= factor]
        return _installed((fitting or group[-1:])[0])
    for model in models:
        if model.id == wanted:
            return _installed(model)
    stem = Path(wanted).stem if Path(wanted).suffix.lower() in CATALOGUED else wanted
    if stem in {model.id for model in models} and not Path(wanted).is_file():
        return find_model(stem, models)  # named with its ending
    try:
        imported = own_model(wanted) or own_model(stem)
        if imported is not None:
            return imported
        path = Path(wanted).expanduser()
        if path.suffix.lower() in SUFFIXES or path.is_file():
            if not path.is_file():
                raise WeightsMissing("There is no model file {path}.", path=path)
            return _own(path)
    except (OSError, RuntimeError, ValueError):  # a name too long, of no person's home, with a zero
        pass
    raise UnknownModel("There is no model {wanted}.", wanted=repr(wanted))


def list_models(catalog: Sequence[Model] | None = None) -> tuple[Listing, ...]:
    """The catalogue in its order, then imported files that it does not name."""
    models = load_catalog() if catalog is None else catalog
    listings = []
    for model in models:
        try:
            installed: Installed | None = _installed(model)
        except (WeightsMissing, WeightsRefused):
            installed = None
        listings.append(Listing(model.id, model.title, model.sentence, installed, model))
    known = {Path(file.name).stem for model in models for file in model.files}
    known |= {model.id for model in models}
    folder = paths.imported_models()
    for path in sorted(folder.iterdir()) if folder.is_dir() else []:
        if path.is_file() and path.suffix.lower() in SUFFIXES and path.stem not in known:
            own = _own(path)
            if own.id not in known:
                known.add(own.id)
                listings.append(Listing(own.id, own.title, own.sentence, own))
    return tuple(listings)


def _installed(model: Model) -> Installed:
    files: list[Path] = []
    for file in model.files:
        path = (paths.bundled_models() if model.bundled else paths.imported_models()) / file.name
        if not path.is_file():
            if model.bundled:
                raise WeightsMissing(
                    "The file {name} of the model {model} is missing.",
                    name=file.name,
                    model=model.title,
                    next_step="Install the program again, or choose another model.",
                )
            by_hand = sentence(
                "By hand: its official file {name} belongs into the folder {folder}.",
                name=file.name,
                folder=paths.imported_models(),
            )
            if model.fetchable:
                by_hand = sentence(
                    "sr-desktop models get {id} fetches it. {by_hand}", id=model.id, by_hand=by_hand
                )
            raise WeightsMissing(
                "The model {model} is not on this computer yet.",
                model=model.title,
                next_step=by_hand,
            )
        if model.bundled and hashlib.sha256(path.read_bytes()).hexdigest() != file.sha256:
            raise WeightsRefused(
                "The file {name} is not the one that came with the program.",
                name=file.name,
                next_step="Install the program again.",
            )
        files.append(path)
    weak = files[1] if len(files) > 1 else None
    return Installed(
        *(model.id, model.title, model.sentence, files[0], weak, model.bundled),
        clean_up=model.clean_up,
        scale=model.scale,
    )


def own_model(wanted: str) -> Installed | None:
    """The model of that name among the imported files, or None."""
    if Path(wanted).name != wanted:
        return None
    for ending in ("", STRONG):
        for suffix in SUFFIXES:
            path = paths.imported_models() / f"{wanted}{ending}{suffix}"
            if path.is_file():
                return _own(path)
    return None


def _own(path: Path) -> Installed:
    """The model in a file that the catalogue does not know; NAME-strong and NAME-weak are one pair."""
    for ending in (STRONG, WEAK):
        name = path.stem.removesuffix(ending)
        strong, weak = (path.with_name(f"{name}{end}{path.suffix}") for end in (STRONG, WEAK))
        if name and name != path.stem and strong.is_file() and weak.is_file():
            return Installed(name, name, OWN, strong, weak)
    return Installed(path.stem, path.stem, OWN, path)
