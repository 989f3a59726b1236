"""The catalogue: which models exist, what they are for, and which files they need."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import MISSING, dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from sr_desktop.base import paths

FAMILIES = frozenset(
    {
        *(
            "SRCNN",
            "ESPCN",
            "FSRCNN",
            "VDSR",
            "LapSRN",
            "SRResNet",
            "MSRResNet",
            "EDSR",
            "WDSR",
            "RDN",
        ),
        *("RRDBNet", "SRVGGNetCompact", "DnCNN", "RRDN", "neural-enhance"),
    }
)
PHOTOS, FIND_FACES, FACES = "photos", "find-faces", "faces"
"""What a model is for (`purpose`): whole photos, finding faces in them, drawing a found face anew."""
FAMILIES_OF = {
    PHOTOS: FAMILIES,
    FIND_FACES: frozenset({"YuNet"}),
    FACES: frozenset({"GFPGAN"}),
}
SUFFIXES = (".safetensors", ".pth", ".pt")
CATALOGUED = (*SUFFIXES, ".pb")
"""Endings of official files, which are used as they are published."""
FINDER = ".onnx"
"""The ending of the face finder's file, of which the official one alone is ever used: OpenCV reads it."""
IMPORTABLE = (*CATALOGUED, FINDER, ".param", ".h5", ".hdf5", ".bz2")
"""Endings of files that can be taken in; those of other programs become `.safetensors`."""
LARGEST = 1 << 30
"""No file of the catalogue has more bytes; what holds for those of unknown size."""

NO_LICENCE = "none named"
"""The `licence` of files whose authors name none; then `warning` says so."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_PREFIX = re.compile(r"[0-9a-f]{8,63}")
_TYPES: dict[object, type] = {"str": str, "int": int, "bool": bool, "int | None": int}


@dataclass(frozen=True, slots=True)
class WeightsFile:
    """One file of weights: its name and what is published about it.

    sha256:        in lower-case hexadecimal; empty where only its first digits are published:
    sha256_prefix: these, eight or more.
    bytes:         the size; None where it is unknown, or published only roughly (`about_bytes`).
    url:           the HTTPS address of the official file; empty if it cannot be fetched.
    """

    name: str
    sha256: str = ""
    bytes: int | None = None
    url: str = ""
    sha256_prefix: str = ""
    about_bytes: int | None = None

    def matches(self, digest: str) -> bool:
        """Whether a file with this SHA-256 is this one, as far as it is published."""
        return digest == self.sha256 if self.sha256 else digest.startswith(self.sha256_prefix)

    @property
    def published(self) -> str:
        """The SHA-256, or the part of it that is known."""
        return self.sha256 or self.sha256_prefix

    @property
    def size(self) -> int | None:
        """How many bytes it has, perhaps roughly; None if nothing is known."""
        return self.about_bytes if self.bytes is None else self.bytes

    @property
    def limit(self) -> int:
        """More bytes than these cannot be this file."""
        return LARGEST if self.bytes is None else self.bytes


@dataclass(frozen=True, slots=True)
class Model:
    """One model. `weak` is the other end of the clean-up slider, if the family ships one.

    purpose:  what it is for: `PHOTOS`, `FIND_FACES` or `FACES`.
    group:    models of one group are the same thing for different enlargements; the group's name
              stands for the one that fits.
    clean_up: whether it takes noise away at all; if not, the slider leaves its result alone.
    warning:  a sentence about what the licence forbids, if it forbids something.
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
    warning: str = ""
    purpose: str = PHOTOS

    @property
    def files(self) -> tuple[WeightsFile, ...]:
        """All files that the model needs."""
        return (self.strong,) if self.weak is None else (self.strong, self.weak)

    @property
    def size(self) -> int | None:
        """The bytes of all files, perhaps roughly; None if one is unknown."""
        sizes = [file.size for file in self.files]
        return None if None in sizes else sum(size or 0 for size in sizes)

    @property
    def fetchable(self) -> bool:
        """Whether its files have an address."""
        return all(file.url for file in self.files)


def load_catalog(path: Path | None = None) -> tuple[Model, ...]:
    """All models of the catalogue, in its order; `ValueError` naming the entry that is wrong."""
    path = path or paths.bundled_models() / "catalog.toml"
    facts = path.stat()
    return _read(path, facts.st_mtime_ns, facts.st_size)


@lru_cache(4)
def _read(path: Path, _changed: int, _size: int) -> tuple[Model, ...]:
    """It is asked for with every preview."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    entries = table.pop("model", [])
    if table:
        raise ValueError(f"catalogue: unknown key {min(table)!r}")
    models = tuple(_model(entry) for entry in entries)
    for wrong in _twice(models):
        raise ValueError(wrong)
    return models


def _twice(models: Sequence[Model]) -> Iterator[str]:
    """What stands twice; names that differ in capitals alone are one name on many computers."""
    ids: set[str] = set()
    files: set[str] = set()
    groups = {model.group.casefold() for model in models if model.group}
    for model in models:
        if model.id.casefold() in ids | groups:
            yield f"catalogue: {model.id} stands in it twice"
        ids.add(model.id.casefold())
        for file in model.files:
            if file.name.casefold() in files:
                yield f"catalogue, {model.id}: the file {file.name} stands in it twice"
            files.add(file.name.casefold())


def _model(entry: dict[str, Any]) -> Model:
    name = entry.get("id", "an entry without id")
    try:
        if "strong" not in entry:
            raise ValueError("no file of weights")
        keys = [key for key in ("strong", "weak") if key in entry]
        finder = entry.get("purpose", PHOTOS) == FIND_FACES
        endings = (FINDER,) if finder else CATALOGUED
        files = {key: _file(entry[key], endings) for key in keys}
        model = Model(**_typed(Model, entry | files))
        _check(model)
    except ValueError as error:
        raise ValueError(f"catalogue, {name}: {error}") from error
    return model


def _check(model: Model) -> None:
    for name in filter(None, (model.id, model.group)):
        if not _NAME.fullmatch(name):
            raise ValueError(f"{name!r} is no plain name")
    if model.purpose not in FAMILIES_OF:
        raise ValueError(f"unknown purpose {model.purpose!r}")
    if model.family not in FAMILIES_OF[model.purpose]:
        raise ValueError(f"unknown family {model.family!r}")
    if model.purpose != PHOTOS and (model.weak or model.group or model.scale != 1):
        raise ValueError("a model for faces is one file, without group, of scale 1")
    if model.purpose == FIND_FACES and not (model.strong.sha256 and model.strong.bytes):
        raise ValueError("the face finder needs its size and its whole SHA-256")
    if not 1 <= model.scale <= 8:
        raise ValueError("scale must be 1 to 8")
    if not all((model.title, model.sentence, model.licence)):
        raise ValueError("title, sentence and licence must say something")
    if model.licence == NO_LICENCE and not model.warning:
        raise ValueError("where no licence is named, warning must say so")
    if len({bool(file.url) for file in model.files}) > 1:
        raise ValueError("one of its files has no address")
    if model.bundled and any(not file.sha256 or file.bytes is None for file in model.files):
        raise ValueError("a bundled file needs its size and its whole SHA-256")


def _file(entry: object, endings: Sequence[str]) -> WeightsFile:
    if not isinstance(entry, dict):
        raise ValueError("a file of weights is a table")  # noqa: TRY004 - wrong content of the file
    file = WeightsFile(**_typed(WeightsFile, entry))
    if not _NAME.fullmatch(file.name) or Path(file.name).suffix not in endings:
        raise ValueError(f"{file.name!r} is no plain name of a model file")
    if bool(file.sha256) == bool(file.sha256_prefix):
        raise ValueError(f"{file.name} needs either sha256 or sha256_prefix")
    if not (_DIGEST if file.sha256 else _PREFIX).fullmatch(file.published):
        raise ValueError(f"{file.published!r} is no SHA-256 of {file.name}")
    if file.bytes is not None and file.about_bytes is not None:
        raise ValueError(f"{file.name} has two sizes")
    if file.size is not None and not 0 < file.size <= LARGEST:
        raise ValueError(f"{file.size} is no size of {file.name}")
    if file.url and not _is_address(file.url):
        raise ValueError(f"{file.url!r} is no https address")
    return file


def _is_address(url: str) -> bool:
    """Whether it is a plain https address: no name and password, nothing after a #, no spaces."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    plain = url.isascii() and url.isprintable() and " " not in url
    return plain and parts.scheme == "https" and bool(host) and not set("@#") & set(url)


def _typed(kind: type[Model] | type[WeightsFile], entry: dict[str, Any]) -> dict[str, Any]:
    """The entry, if it has every key that `kind` needs, no other, and values of the right type."""
    known = {field.name: field for field in fields(kind)}
    for key, value in entry.items():
        if key not in known:
            raise ValueError(f"unknown key {key!r}")
        wanted = _TYPES.get(known[key].type)
        if wanted is not None and type(value) is not wanted:
            raise ValueError(f"{key} must be of the type {wanted.__name__}, not {value!r}")
    missing = [name for name, field in known.items() if field.default is MISSING]
    for name in missing:
        if name not in entry:
            raise ValueError(f"{name} is missing")
    return entry
