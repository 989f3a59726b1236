"""A model file of the person's own, checked and copied among the models of the program."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from safetensors.torch import save_file

from sr_desktop.base import paths
from sr_desktop.base.errors import WeightsMissing, WeightsRefused
from sr_desktop.base.progress import Progress
from sr_desktop.base.sentences import sentence
from sr_desktop.engine.loader import Kind, kind_of, load_state
from sr_desktop.models.catalog import (
    CATALOGUED,
    FACES,
    FIND_FACES,
    FINDER,
    SUFFIXES,
    Model,
    WeightsFile,
    load_catalog,
)
from sr_desktop.models.download import copy_in, digest_of
from sr_desktop.models.store import came_along, own_face_folder, where

OWN_MARK = "-own"
"""Ends the name of a file that had the name of an official one without being it."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of the file.

    id:       how the model is chosen from now on.
    purpose:  what it is for, as in the catalogue.
    official: the model of the catalogue that it is, or None.
    mistaken: the model of the catalogue whose name it had without being it, or None.
    missing:  names of the files that this model still needs.
    new:      False if the same file was among the models before.
    """

    id: str
    path: Path
    family: str
    scale: int
    bytes: int
    official: Model | None
    mistaken: Model | None
    missing: tuple[str, ...]
    new: bool
    purpose: str


def import_model(
    path: Path, progress: Progress | None = None, catalog: Sequence[Model] | None = None
) -> Imported:
    """Opens the file with all checks of the loader and copies it; nothing is ever replaced.

    An official file is known by its SHA-256, whatever its name is. Any other file of another program
    (OpenCV, ncnn, Keras) is kept as safetensors, so that it needs nothing of that program any more.
    Face networks are kept apart from models for photos; the face finder must be the official file.
    Raises as `load_network` and `copy_in`.
    """
    models = load_catalog() if catalog is None else catalog
    ending = path.suffix.lower()
    if ending == FINDER:
        return _import_finder(path, progress, models)
    if ending in SUFFIXES or (ending in CATALOGUED and _is_official(path, models)):
        return _import_native(path, progress, models)
    with tempfile.TemporaryDirectory() as folder:
        state = {name: value.contiguous() for name, value in load_state(path).items()}
        native = Path(folder) / f"{path.stem}.safetensors"
        save_file(state, native)
        return _import_native(native, progress, models)


def _is_official(path: Path, models: Sequence[Model]) -> bool:
    """Whether a file of another program is in the catalogue as it is; a missing one is none."""
    if not path.is_file():
        return False
    return _official(path.name, digest_of(path, Progress()), models) is not None


def _import_finder(path: Path, progress: Progress | None, models: Sequence[Model]) -> Imported:
    """The official file alone: OpenCV opens it, which admits whatever an ONNX file describes."""
    progress = progress or Progress()
    finders = [model for model in models if model.purpose == FIND_FACES]
    if not path.is_file():
        raise WeightsMissing("The model file {name} is not there.", name=path.name)
    most = max((finder.strong.limit for finder in finders), default=0)
    digest = digest_of(path, progress) if path.stat().st_size <= most else ""
    for finder in finders:
        if finder.strong.matches(digest):
            return _kept(path, digest, Kind(finder.family, 1, FIND_FACES), progress, models)
    raise WeightsRefused(
        "{name} is an ONNX file, and not the official face finder: no other ONNX file can be used.",
        name=path.name,
        next_step=sentence("sr-desktop models get {id} fetches the face finder.", id=finders[0].id)
        if finders
        else "Choose a model file of another kind.",
    )


def _import_native(path: Path, progress: Progress | None, models: Sequence[Model]) -> Imported:
    progress = progress or Progress()
    kind = kind_of(path)
    return _kept(path, digest_of(path, progress), kind, progress, models)


def _kept(
    path: Path, digest: str, kind: Kind, progress: Progress, models: Sequence[Model]
) -> Imported:
    """The file in its place among the models."""
    known = _official(path.name, digest, models)
    mistaken = None
    if known is None:
        mistaken = _bearer(path.stem, models)
        folder = own_face_folder() if kind.purpose == FACES else paths.imported_models()
        same = _same(path, folder, digest, progress)
        file = WeightsFile(_free_name(path, models), digest, path.stat().st_size)
        target = same or copy_in(file, path, folder, progress).path
        new = same is None
    elif came_along(where(*known)):
        target, new = where(*known), False
    else:
        kept = copy_in(known[1], path, paths.imported_models(), progress)
        target, new = kept.path, kept.fetched > 0
    official = None if known is None else known[0]
    return Imported(
        official.id if official else target.stem,
        target,
        kind.family,
        kind.scale,
        target.stat().st_size,
        official,
        mistaken,
        _missing(official),
        new,
        kind.purpose,
    )


def _official(name: str, digest: str, models: Sequence[Model]) -> tuple[Model, WeightsFile] | None:
    """The catalogue's file of that SHA-256; where only its first digits are published, of that name too."""
    for model in models:
        for file in model.files:
            if file.matches(digest) and (file.sha256 or file.name.casefold() == name.casefold()):
                return model, file
    return None


def _bearer(stem: str, models: Sequence[Model]) -> Model | None:
    """The model of the catalogue that this name stands for."""
    for model in models:
        names = {model.id, model.group, *(Path(file.name).stem for file in model.files)}
        if stem.casefold() in {name.casefold() for name in names}:
            return model
    return None


def _same(path: Path, folder: Path, digest: str, progress: Progress) -> Path | None:
    """The file in that folder with the same content, or None."""
    size = path.stat().st_size
    for other in sorted(folder.iterdir()) if folder.is_dir() else []:
        alike = other.suffix.lower() in SUFFIXES and other.is_file()
        if alike and other.stat().st_size == size and digest_of(other, progress) == digest:
            return other
    return None


def _free_name(path: Path, models: Sequence[Model]) -> str:
    """A name that no model has, with any ending: models are chosen by names without endings."""
    folders = [paths.imported_models(), own_face_folder()]
    every = [file for folder in folders if folder.is_dir() for file in folder.iterdir()]
    taken = {file.stem.casefold() for file in every}
    stem = path.stem if _bearer(path.stem, models) is None else path.stem + OWN_MARK
    free, number = stem, 1
    while free.casefold() in taken or _bearer(free, models) is not None:
        number += 1
        free = f"{stem}-{number}"
    return free + path.suffix.lower()


def _missing(model: Model | None) -> tuple[str, ...]:
    if model is None or model.bundled:
        return ()
    return tuple(file.name for file in model.files if not where(model, file).is_file())
