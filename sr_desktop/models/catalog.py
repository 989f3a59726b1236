"""The catalogue: which models exist, what they are for, and which files they need."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sr_desktop.base import paths

FAMILIES = frozenset({"SRVGGNetCompact", "RRDBNet", "EDSR"})


@dataclass(frozen=True, slots=True)
class WeightsFile:
    """One file of weights: its name, size in bytes and SHA-256 (lower-case hexadecimal)."""

    name: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Model:
    """One model. `weak` is the other end of the clean-up slider, if the family ships one.

    group:    models of one group are the same thing for different enlargements; the group's name
              stands for the one that fits.
    clean_up: whether it takes noise away at all; if not, the slider leaves its result alone.
    """

    id: str
    title: str
    sentence: str
    family: str
    scale: int
    licence: str
    strong: WeightsFile
    weak: WeightsFile | None = None
    bundled: bool = False
    group: str = ""
    clean_up: bool = True

    @property
    def files(self) -> tuple[WeightsFile, ...]:
        """All files that the model needs."""
        return (self.strong,) if self.weak is None else (self.strong, self.weak)


def load_catalog(path: Path | None = None) -> tuple[Model, ...]:
    """All models of the catalogue, in its order; `ValueError` naming the entry that is wrong."""
    path = path or paths.bundled_models() / "catalog.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    models = tuple(_model(entry) for entry in table.get("model", []))
    ids = [model.id for model in models]
    twice = {name for name in ids if ids.count(name) > 1} | ({m.group for m in models} & set(ids))
    if twice:
        raise ValueError(f"catalogue: {sorted(twice)[0]} stands in it twice")
    return models


def _model(entry: dict[str, Any]) -> Model:
    name = entry.get("id", "an entry without id")
    try:
        strong, weak = (_file(entry.get(key)) for key in ("strong", "weak"))
        if strong is None:
            raise ValueError("no file of weights")
        model = Model(**{**entry, "strong": strong, "weak": weak})
        if model.family not in FAMILIES:
            raise ValueError(f"unknown family {model.family!r}")
        if not isinstance(model.scale, int) or not 1 <= model.scale <= 8:
            raise ValueError("scale must be 1 to 8")
    except (TypeError, ValueError) as error:
        raise ValueError(f"catalogue, {name}: {error}") from error
    return model


def _file(entry: dict[str, Any] | None) -> WeightsFile | None:
    if entry is None:
        return None
    file = WeightsFile(**entry)
    if Path(file.name).name != file.name or not re.fullmatch(r"[0-9a-f]{64}", file.sha256):
        raise ValueError(f"{file.name!r} needs a plain file name and a SHA-256")
    return file
