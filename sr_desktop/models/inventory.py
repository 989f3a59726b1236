"""What is done with whole models: get them, check them, remove them."""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sr_desktop.base import paths
from sr_desktop.base.errors import ModelStays, TargetUnwritable, UnknownModel, WeightsMissing
from sr_desktop.base.progress import Progress
from sr_desktop.models.catalog import CATALOGUED, FINDER, Model, WeightsFile, load_catalog
from sr_desktop.models.download import UNFINISHED, Kept, copy_in, digest_of, discard, fetch
from sr_desktop.models.remote import Limits
from sr_desktop.models.store import Installed, came_along, own_face_network, own_model, where


class State(StrEnum):
    """How a model on this computer compares with the catalogue."""

    OK = "ok"
    DAMAGED = "damaged"
    NOT_HERE = "not here"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Checked:
    """What `verify` found.

    damaged: the files that are not what they should be.
    partly:  whether less than a whole SHA-256 is published of a file.
    """

    id: str
    state: State
    damaged: tuple[Path, ...] = ()
    partly: bool = False


def get(
    model: Model,
    progress: Progress | None = None,
    *,
    source: Path | None = None,
    limits: Limits | None = None,
    trust: ssl.SSLContext | None = None,
) -> tuple[Kept, ...]:
    """The files of a model, fetched as far as they are not here, or copied from the folder `source`.

    Raises as `download.fetch` or `download.copy_in`; `WeightsMissing` for a model without address.
    """
    if model.bundled:
        raise ValueError(f"{model.id} comes with the program")
    folder, kept = paths.imported_models(), []
    for file, share in _shares(model.files, progress or Progress()):
        if came_along(where(model, file)):
            kept.append(Kept(where(model, file), file.sha256))
        elif source is not None:
            kept.append(copy_in(file, source / file.name, folder, share))
        elif file.url:
            kept.append(fetch(file, folder, share, limits=limits, trust=trust))
        else:
            raise WeightsMissing(
                "There is no address for {name}.", name=file.name, next_step="Get it by hand."
            )
    return tuple(kept)


def _shares(
    files: Sequence[WeightsFile], progress: Progress
) -> Iterator[tuple[WeightsFile, Progress]]:
    sizes = [file.size or 1 for file in files]
    for at, file in enumerate(files):
        yield file, progress.part(sum(sizes[:at]) / sum(sizes), sum(sizes[: at + 1]) / sum(sizes))


def begun(model: Model) -> int:
    """How many bytes of a model are here, those of unfinished downloads included."""
    folder = paths.imported_models()
    return sum(
        path.stat().st_size
        for file in model.files
        for path in (folder / file.name, folder / UNFINISHED / f"{file.name}.part")
        if path.is_file()
    )


def verify(model: Model, progress: Progress | None = None) -> Checked:
    """Whether the files of a model are those of the catalogue, by their SHA-256. Raises `Cancelled`."""
    places = [(file, where(model, file)) for file in model.files]
    here = [(file, path) for file, path in places if path.is_file()]
    damaged = [path for file, path in here if not file.matches(digest_of(path, progress))]
    state = State.OK if len(here) == len(model.files) else State.NOT_HERE
    if damaged or (model.bundled and state is State.NOT_HERE):
        state = State.DAMAGED
    return Checked(model.id, state, tuple(damaged), any(not file.sha256 for file in model.files))


def remove(model: Model | Installed, progress: Progress | None = None) -> tuple[Path, ...]:
    """Removes the files of a model; which ones. Raises `ModelStays`, `WeightsMissing`, `TargetUnwritable`."""
    if model.bundled:
        raise ModelStays("{model} came with the program.", model=model.title)
    if isinstance(model, Model):
        if all(came_along(where(model, file)) for file in model.files):
            raise ModelStays("{model} came with the program.", model=model.title)
        folder = paths.imported_models()
        removed = [
            path for file in model.files for path in discard(file, folder, progress or Progress())
        ]
    else:
        removed = [path for path in (model.strong, model.weak) if path is not None]
        try:
            for path in removed:
                path.unlink(missing_ok=True)
        except OSError as error:
            raise TargetUnwritable(
                "{path} could not be removed.",
                path=path,
                next_step="Check that you may write to its folder.",
            ) from error
    if not removed:
        raise WeightsMissing(
            "The model {model} is not on this computer.",
            model=model.title,
            next_step="There is nothing to do.",
        )
    return tuple(removed)


def named(wanted: str, catalog: Sequence[Model] | None = None) -> Model | Installed:
    """The model with that id, or with a file of that name, of the catalogue or among the imported files.

    Raises `UnknownModel`.
    """
    endings = (*CATALOGUED, FINDER)
    stem = Path(wanted).stem if Path(wanted).suffix.lower() in endings else wanted
    for model in load_catalog() if catalog is None else catalog:
        if stem in (model.id, *(Path(file.name).stem for file in model.files)):
            return model
    own = own_model(stem) or own_face_network(stem)
    if own is None:
        raise UnknownModel("There is no model {wanted}.", wanted=repr(wanted))
    return own
