"""A model file of the person's own, checked and copied among the models of the program."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from safetensors.torch import save_file

from sr_desktop.base import paths
from sr_desktop.base.progress import Progress
from sr_desktop.engine.loader import load_network, load_state
from sr_desktop.models.catalog import CATALOGUED, SUFFIXES, Model, WeightsFile, load_catalog
from sr_desktop.models.download import copy_in, digest_of

OWN_MARK = "-own"
"""Ends the name of a file that had the name of an official one without being it."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of the file.

    id:       how the model is chosen from now on.
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


def import_model(
    path: Path, progress: Progress | None = None, catalog: Sequence[Model] | None = None
) -> Imported:
    """Opens the file with all checks of the loader and copies it; nothing is ever replaced.

    An official file is known by its SHA-256, whatever its name is. Any other file of another program
    (OpenCV, ncnn, Keras) is kept as safetensors, so that it needs nothing of that program any more.
    Raises as `load_network` and `copy_in`.
    """
    models = load_catalog() if catalog is None else catalog
    ending = path.suffix.lower()
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


def _import_native(path: Path, progress: Progress | None, models: Sequence[Model]) -> Imported:
    progress = progress or Progress()
    facts = load_network(path).facts
    digest = digest_of(path, progress)
    known = _official(path.name, digest, models)
    mistaken = None
    if known is None:
        mistaken = _bearer(path.stem, models)
        same = _same(path, digest, progress)
        file = WeightsFile(_free_name(path, models), digest, path.stat().st_size)
        target = same or copy_in(file, path, paths.imported_models(), progress).path
        new = same is None
    elif known[0].bundled:
        target, new = paths.bundled_models() / known[1].name, False
    else:
        kept = copy_in(known[1], path, paths.imported_models(), progress)
        target, new = kept.path, kept.fetched > 0
    official = None if known is None else known[0]
    return Imported(
        official.id if official else target.stem,
        target,
        facts.family,
        facts.scale,
        target.stat().st_size,
        official,
        mistaken,
        _missing(official),
        new,
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


def _same(path: Path, digest: str, progress: Progress) -> Path | None:
    """The imported file with the same content, or None."""
    folder, size = paths.imported_models(), path.stat().st_size
    for other in sorted(folder.iterdir()) if folder.is_dir() else []:
        alike = other.suffix.lower() in SUFFIXES and other.is_file()
        if alike and other.stat().st_size == size and digest_of(other, progress) == digest:
            return other
    return None


def _free_name(path: Path, models: Sequence[Model]) -> str:
    """A name that no model has, with any ending: models are chosen by names without endings."""
    folder = paths.imported_models()
    taken = {file.stem.casefold() for file in folder.iterdir()} if folder.is_dir() else set()
    stem = path.stem if _bearer(path.stem, models) is None else path.stem + OWN_MARK
    free, number = stem, 1
    while free.casefold() in taken or _bearer(free, models) is not None:
        number += 1
        free = f"{stem}-{number}"
    return free + path.suffix.lower()


def _missing(model: Model | None) -> tuple[str, ...]:
    if model is None or model.bundled:
        return ()
    folder = paths.imported_models()
    return tuple(file.name for file in model.files if not (folder / file.name).is_file())
