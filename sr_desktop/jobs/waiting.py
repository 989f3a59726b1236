"""The photos that were still waiting when the window was closed: kept for the next time, in one JSON file.

{"version": 1, "groups": [{"settings": {…}, "to": "", "photos": [["/path", "/root"], …]}, …]}
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from sr_desktop.base import paths
from sr_desktop.base.errors import WrongUsage
from sr_desktop.jobs.job import Settings, Size

log = logging.getLogger(__name__)

VERSION = 1
MOST_BYTES = 64 * 1024**2
SHARES = ("clean_up", "strength")
RANGES = {"quality": (1, 100), "tile": (16, 8192)}
WRONG = (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError, WrongUsage)
"""What is raised where something else stands in the file than was written there."""


@dataclass(frozen=True, slots=True)
class Group:
    """Photos that were to be restored in the same way.

    photos: each with the folder it was found under, None if it was named itself.
    to:     where results go; None: beside each original.
    """

    settings: Settings
    to: Path | None
    photos: tuple[tuple[Path, Path | None], ...]


def waiting_file() -> Path:
    """Where they are kept."""
    return paths.home() / "waiting.json"


def keep_waiting(groups: Sequence[Group]) -> None:
    """Writes them whole or not at all; nothing waiting: no file. Raises `OSError`."""
    file = waiting_file()
    if not any(group.photos for group in groups):
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part")
    table = {"version": VERSION, "groups": [_table(group) for group in groups if group.photos]}
    part.write_text(json.dumps(table), encoding="utf-8", errors="surrogateescape")
    part.replace(file)


def read_waiting() -> tuple[Group, ...]:
    """What waits; nothing if the file is not there or damaged, which is then set aside. Never raises."""
    file = waiting_file()
    try:
        if file.stat().st_size > MOST_BYTES:
            raise ValueError("too large")
        table = json.loads(file.read_text(encoding="utf-8", errors="surrogateescape"))
        if table["version"] != VERSION:
            raise ValueError("of another program")
        return tuple(_group(entry) for entry in table["groups"])
    except FileNotFoundError:
        return ()
    except (OSError, *WRONG) as error:
        log.warning("%s can't be used: %s", file, error)
        _set_aside(file)
        return ()


def forget_waiting() -> None:
    """Nothing waits any more. Never raises."""
    try:
        waiting_file().unlink(missing_ok=True)
    except OSError as error:
        log.warning("%s", error)


def _set_aside(file: Path) -> None:
    try:
        file.replace(file.with_suffix(".damaged.json"))
    except OSError as error:
        log.warning("%s", error)


def _table(group: Group) -> dict[str, Any]:
    return {
        "settings": asdict(group.settings) | {"size": str(group.settings.size)},
        "to": "" if group.to is None else str(group.to),
        "photos": [[str(path), "" if root is None else str(root)] for path, root in group.photos],
    }


def _group(entry: dict[str, Any]) -> Group:
    return Group(_settings(entry["settings"]), _folder(entry["to"]), tuple(_photos(entry)))


def _photos(entry: dict[str, Any]) -> Iterable[tuple[Path, Path | None]]:
    for path, root in entry["photos"]:
        if not isinstance(path, str) or not Path(path).is_absolute():
            raise ValueError(path)
        yield Path(path), _folder(root)


def _folder(value: object) -> Path | None:
    if not isinstance(value, str):
        raise TypeError(value)
    return Path(value) if value else None


def _settings(table: dict[str, Any]) -> Settings:
    """Every choice, checked against the types of `Settings`; missing ones have their start values."""
    kinds = get_type_hints(Settings)
    known = {field.name for field in fields(Settings)}
    values: dict[str, Any] = {}
    for name, value in table.items():
        if name not in known:
            raise ValueError(name)
        if name == "size":
            values[name] = Size.parse(value)
        elif _fits(value, kinds[name]) and _within(name, value):
            values[name] = value
        else:
            raise ValueError(f"{name}: {value!r}")
    return Settings(**values)


def _within(name: str, value: Any) -> bool:
    low, high = RANGES.get(name, (0, 1) if name in SHARES else (None, None))
    return low is None or value is None or low <= value <= high


def _fits(value: object, kind: Any) -> bool:
    if get_origin(kind) is Literal:
        return value in get_args(kind)
    if isinstance(kind, UnionType):
        return any(_fits(value, each) for each in get_args(kind))
    if kind is float:
        return type(value) in (int, float)
    return type(value) is kind
