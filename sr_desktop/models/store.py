"""Where the weights of a model are on this computer."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from sr_desktop.base import paths
from sr_desktop.base.errors import (
    NotForPhotos,
    UnknownModel,
    WeightsMissing,
    WeightsRefused,
)
from sr_desktop.base.sentences import sentence
from sr_desktop.models.catalog import (
    CATALOGUED,
    FACES,
    FIND_FACES,
    PHOTOS,
    SUFFIXES,
    Model,
    WeightsFile,
    load_catalog,
)

STRONG, WEAK = "-strong", "-weak"
"""Endings of the names of two files that are one model: full and no clean-up."""
OWN = sentence("A model file of your own.")
OWN_FACES = sentence("A face network of your own, for “Faces: Strong”.")


@dataclass(frozen=True, slots=True)
class Installed:
    """A model whose files are here: `strong` always, `weak` if clean-up mixes two sets.

    bundled:  whether it came with the program.
    clean_up: whether it takes noise away; scale: how much it enlarges, None if only its file knows.
    purpose:  what it is for, as in the catalogue.
    """

    id: str
    title: str
    sentence: str
    strong: Path
    weak: Path | None = None
    bundled: bool = False
    clean_up: bool = True
    scale: int | None = None
    purpose: str = PHOTOS


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

    @property
    def purpose(self) -> str:
        """What it is for, as in the catalogue."""
        if self.entry is not None:
            return self.entry.purpose
        return PHOTOS if self.installed is None else self.installed.purpose


def find_model(
    wanted: str, catalog: Sequence[Model] | None = None, *, factor: float = 1.0
) -> Installed:
    """The model for photos of that id, or the one in the file of that path.

    The name of a group of models stands for the smallest that enlarges by `factor` or more.
    Raises `UnknownModel`, `NotForPhotos` (it is for faces), `WeightsMissing` (known, but its file is
    not here) or `WeightsRefused` (a bundled file is not what was shipped).
    """
    every = load_catalog() if catalog is None else catalog
    models = [model for model in every if model.purpose == PHOTOS]
    _refuse_for_faces(wanted, every)
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
    """The models for photos: the catalogue in its order, then imported files that it does not name."""
    models = load_catalog() if catalog is None else catalog
    listings = [_listing(model) for model in models if model.purpose == PHOTOS]
    known = {Path(file.name).stem for model in models for file in model.files}
    known |= {model.id for model in models}
    for path in _files(paths.imported_models()):
        if path.stem not in known:
            own = _own(path)
            if own.id not in known:
                known.add(own.id)
                listings.append(Listing(own.id, own.title, own.sentence, own))
    return tuple(listings)


def list_for_faces(catalog: Sequence[Model] | None = None) -> tuple[Listing, ...]:
    """What faces are found and drawn with: the catalogue in its order, then networks of one's own."""
    models = load_catalog() if catalog is None else catalog
    listings = [_listing(model) for model in models if model.purpose != PHOTOS]
    listings += [Listing(own.id, own.title, own.sentence, own) for own in _own_face_networks()]
    return tuple(listings)


def find_tool(purpose: str, catalog: Sequence[Model] | None = None) -> Path | None:
    """The official file of the catalogue for that purpose (`FIND_FACES`), or None if it is not here.

    Looked for among the imported models and beside the catalogue, where an installer may put it.
    Its SHA-256 is compared each time, so that no other file of that name is ever opened.
    """
    for path, file in places_of_tool(purpose, catalog):
        if _is_genuine(path, file):
            return path
    return None


def places_of_tool(
    purpose: str, catalog: Sequence[Model] | None = None
) -> Iterator[tuple[Path, WeightsFile]]:
    """Where the official files for that purpose may lie, the likeliest first, and what they must be."""
    for model in load_catalog() if catalog is None else catalog:
        if model.purpose == purpose:
            for folder in _folders():
                yield folder / model.strong.name, model.strong


def face_networks(catalog: Sequence[Model] | None = None) -> tuple[Installed, ...]:
    """The face networks that are here, the best first: the catalogue in its order, then one's own."""
    listings = list_for_faces(catalog)
    here = [listing.installed for listing in listings if listing.purpose == FACES]
    return tuple(installed for installed in here if installed is not None)


def find_face_network(wanted: str = "", catalog: Sequence[Model] | None = None) -> Installed:
    """The face network of that id; without one, the best that is here.

    Its file is `Installed.strong`, to be opened by `engine.loader.load_face_network`.
    Raises `WeightsMissing` (none, or not this one, is here; says where to get it) or `UnknownModel`.
    """
    models = load_catalog() if catalog is None else catalog
    here = face_networks(models)
    for network in here:
        if wanted in ("", network.id, network.strong.name):
            return network
    for model in models:
        if model.purpose == FACES and wanted in (model.id, model.strong.name):
            return _installed(model)  # says why not
    if wanted:
        raise UnknownModel("There is no face network {wanted}.", wanted=repr(wanted))
    best = next((model for model in models if model.purpose == FACES), None)
    raise WeightsMissing(
        "To draw faces anew a face network is needed, and none is on this computer.",
        next_step=sentence(
            "Get {model} on the page of models, or with sr-desktop models get {id}; "
            "or choose Gentle for the faces, which needs none.",
            model=best.title,
            id=best.id,
        )
        if best is not None
        else "Choose Gentle for the faces, which needs none.",
    )


def own_face_network(wanted: str) -> Installed | None:
    """The face network of that name among the imported files, or None."""
    return next((own for own in _own_face_networks() if own.id == wanted), None)


def own_face_folder() -> Path:
    """Where face networks are kept that the catalogue does not know, apart from models for photos."""
    return paths.imported_models() / "faces"


def where(model: Model, file: WeightsFile) -> Path:
    """Where a file of a model is, or belongs if it is not here."""
    if model.bundled:
        return paths.bundled_models() / file.name
    mine, shipped = (folder / file.name for folder in _folders())
    with_program = not mine.is_file() and _is_genuine(shipped, file)
    return shipped if with_program else mine


def came_along(path: Path) -> bool:
    """Whether a file came with the program."""
    return path.parent == paths.bundled_models()


def _folders() -> tuple[Path, Path]:
    return paths.imported_models(), paths.bundled_models()


def _is_genuine(path: Path, file: WeightsFile) -> bool:
    """Whether it is that official file; a file that is not there, or can't be read, is none."""
    try:
        if not path.is_file() or path.stat().st_size > file.limit:
            return False
        with path.open("rb") as content:
            return file.matches(hashlib.file_digest(content, "sha256").hexdigest())
    except OSError:
        return False


def _refuse_for_faces(wanted: str, models: Sequence[Model]) -> None:
    """Raises `NotForPhotos` if that is what faces are found or drawn with."""
    stem = Path(wanted).stem if Path(wanted).suffix.lower() in CATALOGUED else wanted
    for model in models:
        names = {model.id, *(file.name for file in model.files)}
        if model.purpose != PHOTOS and names & {wanted, stem, Path(wanted).name}:
            if model.purpose == FIND_FACES:
                raise NotForPhotos(
                    "{model} is for finding faces, not for whole photos.",
                    model=model.title,
                    next_step="It is used by itself wherever faces are treated gently or strongly.",
                )
            _refuse_face_network(model.title)
    if own_face_network(stem) is not None and own_model(stem) is None:
        _refuse_face_network(stem)


def _refuse_face_network(title: str) -> NoReturn:
    raise NotForPhotos(
        "{model} is for faces, not for whole photos.",
        model=title,
        next_step="It is used beside another model: choose Strong for the faces "
        "(on the command line --faces strong).",
    )


def _listing(model: Model) -> Listing:
    try:
        installed: Installed | None = _installed(model)
    except (WeightsMissing, WeightsRefused):
        installed = None
    return Listing(model.id, model.title, model.sentence, installed, model)


def _installed(model: Model) -> Installed:
    files: list[Path] = []
    for file in model.files:
        path = where(model, file)
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
        *(model.id, model.title, model.sentence, files[0], weak),
        bundled=all(came_along(path) for path in files),
        clean_up=model.clean_up,
        scale=model.scale,
        purpose=model.purpose,
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


def _own_face_networks() -> tuple[Installed, ...]:
    networks: dict[str, Installed] = {}
    for path in _files(own_face_folder()):
        own = Installed(path.stem, path.stem, OWN_FACES, path, purpose=FACES)
        networks.setdefault(own.id, own)
    return tuple(networks.values())


def _files(folder: Path) -> list[Path]:
    """The model files in a folder, in the order of their names."""
    if not folder.is_dir():
        return []
    every = sorted(folder.iterdir())
    return [path for path in every if path.suffix.lower() in SUFFIXES and path.is_file()]
