"""The person's own presets: kept in one file, saved, renamed, removed, handed to others as files.

The file is TOML as `resources/presets.toml` is, so that it can be read and mended by hand. What comes
from a file is checked as a stranger's: its size, the types and ranges of all values, its names.
"""

from __future__ import annotations

import logging
import os
import re
import tomllib
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, get_args

from sr_desktop.base import paths
from sr_desktop.base.errors import DiskFull, SRError, TargetUnwritable, WrongUsage
from sr_desktop.base.files import FULL, new_file
from sr_desktop.base.names import numbered
from sr_desktop.base.sentences import sentence
from sr_desktop.jobs.job import Faces, Settings, Size
from sr_desktop.jobs.preset_text import KEPT, written
from sr_desktop.jobs.presets import Preset, load_presets
from sr_desktop.models.ids import model_id

log = logging.getLogger(__name__)

MOST = 100
LONGEST_NAME = 60
"""Characters of a name."""
LARGEST_FILE = 256 * 1024
"""Bytes; a hundred presets take 30,000."""
ICON = "bookmark"
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_JOINERS = "\u200c\u200d"
"""Invisible, but part of how Persian and some emoji are written."""


class PresetsUnusable(SRError):
    """A file of presets that is none, or holds none that makes sense."""

    title = "Presets could not be read"
    next_step = "Export them again, or choose another file."


class PresetsFull(SRError):
    """There are as many presets as there may be, or a name is empty."""

    title = "Preset not saved"
    next_step = "Delete one that you no longer need."


@dataclass(frozen=True, slots=True)
class Found:
    """What a file holds: the presets that can be used, and how many entries can't."""

    presets: tuple[Preset, ...]
    wrong: int


class OwnPresets:
    """The presets that the person saved, in their order; every change is on disk when a call returns.

    aside: what to tell if the file was damaged and set aside when this was made; else None.
    """

    def __init__(self, built_in: Sequence[Preset], file: Path | None = None) -> None:
        self._built_in = tuple(built_in)
        self._file = file or own_presets_file()
        self.presets: tuple[Preset, ...] = ()
        self.aside: SRError | None = None
        try:
            found = read_presets(self._file)
        except SRError as error:
            log.warning("%s: %s", self._file, error)
            self._set_aside()
            return
        self.presets = self._fitted(found.presets, ())
        if found.wrong or self.presets != found.presets:
            self._set_aside()
            with suppress(SRError):
                self._save(self.presets)

    def add(self, name: str, settings: Settings, *, like: str = "") -> Preset:
        """Saves the settings under a name; a taken one gets a number. Raises `SRError`."""
        entry = Preset("", cleaned_name(name), "", ICON, _of_photo(settings), own=True, like=like)
        self._save(self._fitted((*self.presets, entry), self.presets))
        return self.presets[-1]

    def rename(self, preset_id: str, name: str) -> Preset:
        """Gives a preset another name; its id stays, scripts may know it. Raises `SRError`."""
        old = self._own(preset_id)
        others = [each for each in self.presets if each is not old]
        taken = {each.name.casefold() for each in (*self._built_in, *others)}
        new = replace(old, name=_free_name(cleaned_name(name), taken))
        self._save(tuple(new if each is old else each for each in self.presets))
        return new

    def remove(self, preset_id: str) -> None:
        """Takes a preset away. Raises `SRError`."""
        old = self._own(preset_id)
        self._save(tuple(each for each in self.presets if each is not old))

    def export(self, preset_id: str, target: Path) -> Path:
        """Writes one preset into a new file, `target` or its next free name. Raises `SRError`."""
        with new_file(target) as file:
            file.stream.write(written([self._own(preset_id)]).encode())
        return file.path

    def import_file(self, path: Path) -> tuple[Preset, ...]:
        """Adds the presets of a file and gives them; all of them or, with an `SRError`, none."""
        if not path.is_file():
            raise PresetsUnusable("There is no file {path}.", path=path)
        found = read_presets(path)
        if found.wrong or not found.presets:
            raise PresetsUnusable("{name} holds no presets of this program.", name=path.name)
        before = len(self.presets)
        self._save(self._fitted((*self.presets, *found.presets), self.presets))
        return self.presets[before:]

    def _own(self, preset_id: str) -> Preset:
        for preset in self.presets:
            if preset.id == preset_id:
                return preset
        raise WrongUsage("There is no preset {wanted}.", wanted=repr(preset_id))

    def _fitted(self, wanted: Sequence[Preset], known: Sequence[Preset]) -> tuple[Preset, ...]:
        """`wanted` with ids and names of their own; those that are `known` keep theirs."""
        ids = {preset.id for preset in self._built_in}
        names = {preset.name.casefold() for preset in self._built_in}
        fitted: list[Preset] = []
        for preset in wanted:
            if not any(preset is each for each in known):
                name = _free_name(preset.name, names)
                preset = replace(preset, name=name, id=_free_id(preset.id or _slug(name), ids))
            ids.add(preset.id)
            names.add(preset.name.casefold())
            fitted.append(preset)
        return tuple(fitted)

    def _save(self, presets: tuple[Preset, ...]) -> None:
        """Writes the file whole or not at all."""
        if len(presets) > MOST:
            raise PresetsFull("You have {count} presets, and more can't be kept.", count=MOST)
        part = self._file.with_name(f"{self._file.name}.{os.getpid()}.part")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with part.open("wb") as stream:
                stream.write(written(presets).encode())
                stream.flush()
                os.fsync(stream.fileno())
            part.replace(self._file)
        except OSError as error:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            kind = DiskFull if error.errno in FULL else TargetUnwritable
            raise kind("Your presets could not be saved in {file}.", file=self._file) from error
        self.presets = presets

    def _set_aside(self) -> None:
        """Gives the damaged file another name, so that nothing in it is lost, and notes what to tell."""
        number = 1
        aside = self._file.with_name(f"{self._file.stem} (damaged){self._file.suffix}")
        while os.path.lexists(numbered(aside, number)):
            number += 1
        aside = numbered(aside, number)
        try:
            self._file.rename(aside)
        except OSError as error:
            log.warning("not set aside: %s", error)
        self.aside = PresetsUnusable(
            "Some of your presets could not be read.",
            next_step=sentence("The file is kept as {file}.", file=aside),
        )


def own_presets_file() -> Path:
    """Where the person's presets are kept."""
    return paths.home() / "presets.toml"


def all_presets() -> tuple[Preset, ...]:
    """Those of the program, then the person's own; none of those if their file is damaged."""
    built_in = load_presets()
    try:
        own = read_presets(own_presets_file()).presets
    except SRError as error:
        log.warning("%s", error)
        own = ()
    taken = {preset.id for preset in built_in}
    return (*built_in, *(preset for preset in own if preset.id not in taken))


def read_presets(path: Path) -> Found:
    """The presets in a file; none if there is no file. Raises `PresetsUnusable` if it is no such file."""
    wrong = PresetsUnusable("{name} holds no presets of this program.", name=path.name)
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        return Found((), 0)
    except OSError as error:
        raise PresetsUnusable("{name} could not be opened.", name=path.name) from error
    if len(data) > LARGEST_FILE:
        raise wrong
    try:
        table = tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise wrong from error
    entries = table.get("preset", [])
    if table.keys() - {"preset"} or not isinstance(entries, list):
        raise wrong
    presets: list[Preset] = []
    for entry in entries[:MOST]:
        with suppress(ValueError, WrongUsage, SRError):
            presets.append(_preset(entry))
    return Found(tuple(presets), len(entries) - len(presets))


def cleaned_name(name: str) -> str:
    """A name as it is kept: no control characters, single spaces, at most 60 characters.

    Raises `PresetsFull` if nothing is left of it.
    """
    kept = [
        character if character in _JOINERS or unicodedata.category(character)[0] != "C" else " "
        for character in unicodedata.normalize("NFC", name)
    ]
    cleaned = " ".join("".join(kept).split())[:LONGEST_NAME].strip()
    if not cleaned.strip(_JOINERS):
        raise PresetsFull("A preset needs a name.", next_step="Type one.")
    return cleaned


def _of_photo(settings: Settings) -> Settings:
    return Settings(**{name: getattr(settings, name) for name in KEPT})


def _preset(entry: object) -> Preset:
    """One entry of a file; raises `ValueError` or an `SRError` if anything about it is wrong."""
    if not isinstance(entry, dict) or entry.keys() - {"id", "name", "like", *KEPT}:
        raise ValueError("unknown keys")
    words = {key: entry.get(key, "") for key in ("id", "name", "like")}
    if not all(isinstance(word, str) for word in words.values()):
        raise ValueError("not text")
    if not _ID.fullmatch(words["id"]) or not (words["like"] == "" or _ID.fullmatch(words["like"])):
        raise ValueError("id")
    if len(words["name"]) > LONGEST_NAME:
        raise ValueError("name")
    values = {key: _CHECKS[key](entry[key]) for key in KEPT if key in entry}
    name = cleaned_name(words["name"])
    return Preset(words["id"], name, "", ICON, Settings(**values), own=True, like=words["like"])


def _share(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
        raise ValueError(value)
    return float(value)


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(value)  # noqa: TRY004 - every wrong value is one error
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_NAME * 4:
        raise ValueError(value)
    return value


def _faces(value: object) -> str:
    if value not in get_args(Faces):
        raise ValueError(value)
    return str(value)


_CHECKS: dict[str, Any] = {
    "model": lambda value: model_id(_text(value)),
    "size": lambda value: Size.parse(_text(value)),
    "clean_up": _share,
    "strength": _share,
    "faces": _faces,
    "keep_colours": _switch,
    "luminance_only": _switch,
    "descreen": _switch,
}


def _free_name(name: str, taken: set[str]) -> str:
    number, free = 1, name
    while free.casefold() in taken:
        number += 1
        ending = f" ({number})"
        free = name[: LONGEST_NAME - len(ending)].rstrip() + ending
    return free


def _free_id(wanted: str, taken: set[str]) -> str:
    number, free = 1, wanted
    while free in taken:
        number += 1
        free = f"{wanted[:56]}-{number}"
    return free


def _slug(name: str) -> str:
    """A word for the command line made of a name; `my-preset` if it has no Latin letters."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:56].strip("-") or "my-preset"
