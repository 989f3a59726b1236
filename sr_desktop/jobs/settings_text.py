"""Settings as text in the queue on disk, checked when they are read: nothing odd reaches the engine."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from functools import lru_cache
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from sr_desktop.base.errors import WrongUsage
from sr_desktop.engine.settings import MOST_FACE_CHOICES, FaceChoice
from sr_desktop.jobs.job import Settings, Size

SHARES = ("clean_up", "strength")
RANGES = {"quality": (1, 100), "tile": (16, 8192)}
KINDS = get_type_hints(Settings)
KNOWN = frozenset(field.name for field in fields(Settings))


@lru_cache(maxsize=256)
def settings_text(settings: Settings) -> str:
    """All choices as JSON: the same settings give the same text.

    Faces are rows of x, y and amount, and named only where something was chosen for one: what has none
    reads in an older program too.
    """
    table = asdict(settings) | {"size": str(settings.size)}
    del table["face_choices"]
    if settings.face_choices:
        table["face_choices"] = [[c.x, c.y, c.amount] for c in settings.face_choices]
    return json.dumps(table, sort_keys=True)


@lru_cache(maxsize=256)
def settings_of(text: str) -> Settings:
    """What `settings_text` made; missing choices have their start values. Raises `ValueError`."""
    try:
        table = json.loads(text)
        return settings_of_table(table)
    except (TypeError, KeyError, AttributeError, OverflowError, RecursionError) as error:
        raise ValueError(text) from error


def settings_of_table(table: dict[str, Any]) -> Settings:
    """Every choice, checked against the types of `Settings`. Raises `ValueError` and its kin."""
    values: dict[str, Any] = {}
    for name, value in table.items():
        if name not in KNOWN:
            raise ValueError(name)
        if name == "size":
            try:
                values[name] = Size.parse(value)
            except WrongUsage as error:
                raise ValueError(value) from error
        elif name == "face_choices":
            values[name] = _face_choices(value)
        elif _fits(value, KINDS[name]) and _within(name, value):
            values[name] = value
        else:
            raise ValueError(f"{name}: {value!r}")
    return Settings(**values)


def _face_choices(rows: object) -> tuple[FaceChoice, ...]:
    if type(rows) is not list or len(rows) > MOST_FACE_CHOICES:
        raise ValueError("face_choices")
    for row in rows:
        if type(row) is not list or len(row) != 3 or not all(_fits(n, float) for n in row):
            raise ValueError(f"face_choices: {row!r}")
    return tuple(FaceChoice.checked(*row) for row in rows)


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
