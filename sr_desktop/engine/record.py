"""The restoration record: what was done to a photo, kept in the new file's XMP, so that it can be done again.

It tells nothing of the moment: the same photo, weights and settings give the same file.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import get_args

from sr_desktop.base.errors import WrongUsage
from sr_desktop.engine import xmp
from sr_desktop.engine.settings import (
    MOST_FACE_CHOICES,
    EngineName,
    FaceChoice,
    Faces,
    Format,
    Settings,
    Size,
)
from sr_desktop.models.ids import model_id

NAMESPACE, PREFIX = "urn:sr-desktop:restoration#", "restoration"
PROGRAM = "SR Desktop"
MAX_WORD = 1000
MOST_FACES = 10_000
FINDERS = ("yunet", "cascade")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Record:
    """How a photo was restored.

    program:  the program's version.
    source:   the file name of the photo; source_sha256: the hash of its bytes.
    size:     (width, height) of the result in pixels.
    weights:  (file name, SHA-256) of the model's files, the strong one first.
    settings: every choice; `model`, `faces`, `device` and `tile` as they were used.
    arithmetic: the type of numbers inside the network: float32, bfloat16 or float16.
    finder:   what looked for faces, of `FINDERS`; empty: nothing did.
    faces_found: how many faces were treated.
    face_weights: (file name, SHA-256) of the finder's file, if it has one, then of the face network's.
    """

    program: str
    source: str
    source_sha256: str
    size: tuple[int, int]
    weights: tuple[tuple[str, str], ...]
    settings: Settings
    arithmetic: str
    finder: str = ""
    faces_found: int = 0
    face_weights: tuple[tuple[str, str], ...] = ()

    def put_into(self, packet: bytes | None) -> bytes:
        """`packet` (XMP, or None) with this record in the place of an older one."""
        chosen = self.settings
        values: dict[str, str | list[str]] = {
            "Program": f"{PROGRAM} {self.program}",
            "Source": self.source,
            "SourceSHA256": self.source_sha256,
            "ResultSize": f"{self.size[0]}x{self.size[1]}",
            "Model": chosen.model,
            "Size": str(chosen.size),
            "CleanUp": repr(chosen.clean_up),
            "Strength": repr(chosen.strength),
            "Faces": chosen.faces,
            "KeepColours": str(chosen.keep_colours),
            "LuminanceOnly": str(chosen.luminance_only),
            "Descreen": str(chosen.descreen),
            "Format": chosen.format,
            "Quality": str(chosen.quality or 0),
            "Engine": chosen.engine,
            "Device": chosen.device,
            "Arithmetic": self.arithmetic,
            "Tile": str(chosen.tile or 0),
            "Weights": [f"{digest} {name}" for name, digest in self.weights],
        }
        if self.finder:
            values |= {"FaceFinder": self.finder, "FacesFound": str(self.faces_found)}
        if chosen.face_choices:
            values["FaceChoices"] = [f"{c.x!r} {c.y!r} {c.amount!r}" for c in chosen.face_choices]
        if self.face_weights:
            values["FaceWeights"] = [f"{digest} {name}" for name, digest in self.face_weights]
        return xmp.with_values(packet, NAMESPACE, PREFIX, values)


def read_record(packet: bytes | None) -> Record | None:
    """The record in an XMP packet; None if there is none, or none that makes sense."""
    found = xmp.read_values(packet, NAMESPACE)
    if not found:
        return None
    try:
        return _record(found)
    except (KeyError, ValueError, TypeError, WrongUsage):
        return None


def _record(found: dict[str, str | list[str]]) -> Record:
    def word(name: str) -> str:
        value = found[name]
        if not isinstance(value, str) or len(value) > MAX_WORD:
            raise ValueError(name)
        return value

    def one_of(name: str, known: tuple[str, ...]) -> str:
        if word(name) not in known:
            raise ValueError(name)
        return word(name)

    def share(name: str) -> float:
        value = float(word(name))
        if not (math.isfinite(value) and 0 <= value <= 1):
            raise ValueError(name)
        return value

    def switch(name: str) -> bool:
        return one_of(name, ("True", "False")) == "True"

    def lines(name: str, most: int) -> list[str]:
        value = found.get(name, [])
        if (
            isinstance(value, str)
            or len(value) > most
            or any(len(each) > MAX_WORD for each in value)
        ):
            raise ValueError(name)
        return value

    program = word("Program")
    if not program.startswith(f"{PROGRAM} "):
        raise ValueError(program)
    width, height = (int(side) for side in word("ResultSize").split("x"))
    tile = int(word("Tile"))
    quality = int(word("Quality")) if "Quality" in found else 0  # the first records had none
    weights = found["Weights"]
    if isinstance(weights, str) or not weights or len(weights) > 2:
        raise ValueError("weights")
    settings = Settings(
        model=model_id(word("Model")),
        size=Size.parse(word("Size")),
        clean_up=share("CleanUp"),
        strength=share("Strength"),
        faces=one_of("Faces", get_args(Faces)),  # type: ignore[arg-type]  # checked here
        face_choices=tuple(_choice(line) for line in lines("FaceChoices", MOST_FACE_CHOICES)),
        keep_colours=switch("KeepColours"),
        luminance_only=switch("LuminanceOnly"),
        descreen="Descreen" in found and switch("Descreen"),  # the first records had none
        format=one_of("Format", get_args(Format)),  # type: ignore[arg-type]  # checked here
        quality=quality if 1 <= quality <= 100 else None,
        device=word("Device"),
        tile=tile if 16 <= tile <= 8192 else None,
        engine=one_of("Engine", get_args(EngineName)),  # type: ignore[arg-type]  # checked here
    )
    return Record(
        program.removeprefix(f"{PROGRAM} "),
        word("Source"),
        word("SourceSHA256"),
        (width, height),
        tuple((name, digest) for digest, _, name in (line.partition(" ") for line in weights)),
        settings,
        word("Arithmetic"),
        finder=one_of("FaceFinder", FINDERS) if "FaceFinder" in found else "",
        faces_found=_count(word("FacesFound")) if "FaceFinder" in found else 0,
        face_weights=tuple(_weights(line) for line in lines("FaceWeights", 2)),
    )


def _choice(line: str) -> FaceChoice:
    """`x y amount`."""
    x, y, amount = line.split(" ")
    return FaceChoice.checked(float(x), float(y), float(amount))


def _count(text: str) -> int:
    count = int(text)
    if not 0 <= count <= MOST_FACES:
        raise ValueError(text)
    return count


def _weights(line: str) -> tuple[str, str]:
    """`sha256 name` as (name, sha256)."""
    digest, _, name = line.partition(" ")
    if not _SHA256.fullmatch(digest) or not name:
        raise ValueError(line)
    return name, digest
