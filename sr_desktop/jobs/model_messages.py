"""What the window and the engine process say to each other about model files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sr_desktop.base.errors import SRError
from sr_desktop.models.catalog import PHOTOS


@dataclass(frozen=True, slots=True)
class ImportModel:
    """Open this model file and keep it among the models; answered by `ModelImported` or `ModelRefused`."""

    path: Path


@dataclass(frozen=True, slots=True)
class LookAtModel:
    """Say what network this model file holds; answered by `ModelSeen` or `ModelRefused`."""

    path: Path


@dataclass(frozen=True, slots=True)
class ModelImported:
    """The file is among the models.

    path:     the file that was asked about; kept: the one that is used from now on.
    id:       how the model is chosen.
    official: whether it is a model of the catalogue.
    mistaken: the title of the model of the catalogue whose name it had without being it.
    missing:  names of the files that this model still needs.
    new:      False if the same file was among the models before.
    purpose:  what it is for, as in the catalogue.
    """

    path: Path
    kept: Path
    id: str
    family: str
    scale: int
    official: bool = False
    mistaken: str = ""
    missing: tuple[str, ...] = ()
    new: bool = True
    purpose: str = PHOTOS


@dataclass(frozen=True, slots=True)
class ModelSeen:
    """What network a model file holds, how much it enlarges, and what it is for."""

    path: Path
    family: str
    scale: int
    purpose: str = PHOTOS


@dataclass(frozen=True, slots=True)
class ModelRefused:
    """The model file cannot be used; `error` has the sentence, `trace` is for the log."""

    path: Path
    error: SRError
    trace: str = ""
