"""What is remembered between runs, in one JSON file that may be damaged.

Every option is declared once, in `AppSettings`: its type, its start value and, where not every value of
the type will do, a rule. What the file says is held against that; pages draw themselves from it.
"""

from __future__ import annotations

import json
import logging
import math
import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from typing import Annotated, Any, Protocol, get_args, get_origin, get_type_hints

from sr_desktop.base import paths

log = logging.getLogger(__name__)


class Rule(Protocol):
    """Which values of its type an option takes."""

    def allows(self, value: Any) -> bool:
        """Whether it takes this one, which is of the option's type."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few values, in the order in which they are offered."""

    values: tuple[Any, ...]

    def allows(self, value: Any) -> bool:
        """See `Rule`."""
        return value in self.values


@dataclass(frozen=True, slots=True)
class Within:
    """A number from `low` to `high`, both included."""

    low: float
    high: float

    def allows(self, value: Any) -> bool:
        """See `Rule`."""
        return math.isfinite(value) and self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class Most:
    """A list of at most `count`; a longer one is cut."""

    count: int

    def allows(self, value: Any) -> bool:
        """See `Rule`."""
        return len(value) <= self.count


VERSION_KEY = "version"
LARGEST = 2**53
"""Numbers beyond it are nobody's choice; some fit into no float."""


@dataclass(frozen=True, slots=True)
class AppSettings:
    """Remembered values. Empty text stands for what nobody has chosen yet.

    language:    a language's code; empty: the system's.
    text_size:   times the system's size of text.
    recent:      files and folders opened last, the newest first; last_folder: where the open dialog starts.
    window:      geometry, base64.
    face_strip:  whether the faces of a photo are shown in pairs below it.
    preset:      id of the last preset; model: id of the model chosen instead of the preset's, faces: how
                 faces are treated instead of as the preset says; empty: as it says.
    save_folder: where results go; empty: beside the original. naming: their names (see `jobs.naming`).
    device:      where networks run, as on the command line; tile: side in pixels, 0: the engine chooses.
    format:      of results; quality: of JPEG and WebP, 1..100, 0: what the photo had.
    unit:        that prints are told in; empty: that of the person's country. print_width and print_height
                 in cm, 0: a usual size; print_stands: which way a print stands.
    precision:   the measured choice of the engine, as JSON (see `engine.precision`).
    """

    language: str = ""
    theme: Annotated[str, OneOf(("system", "light", "dark"))] = "system"
    high_contrast: Annotated[str, OneOf(("system", "on", "off"))] = "system"
    text_size: Annotated[float, OneOf((1.0, 1.25, 1.5, 2.0))] = 1.0
    recent: Annotated[tuple[str, ...], Most(12)] = ()
    last_folder: str = ""
    window: str = ""
    overview_map: bool = True
    face_strip: bool = True
    preset: str = "old-photo"
    model: str = ""
    faces: Annotated[str, OneOf(("", "leave", "gentle", "strong"))] = ""
    save_folder: str = ""
    naming: str = ""
    device: str = "auto"
    tile: Annotated[int, OneOf((0, 128, 256, 512))] = 0
    format: Annotated[str, OneOf(("auto", "jpeg", "png", "tiff", "webp"))] = "auto"
    quality: Annotated[int, Within(0, 100)] = 0
    unit: Annotated[str, OneOf(("", "cm", "inch"))] = ""
    print_width: Annotated[float, Within(0, 1000)] = 0.0
    print_height: Annotated[float, Within(0, 1000)] = 0.0
    print_dpi: Annotated[int, Within(30, 2400)] = 300
    print_stands: Annotated[str, OneOf(("photo", "portrait", "landscape"))] = "photo"
    notifications: bool = True
    keep_awake: bool = True
    precision: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One option as it is declared: `kind` is bool, int, float, str or tuple (of texts)."""

    name: str
    kind: type
    start: Any
    rule: Rule | None

    def checked(self, value: object) -> Any:
        """`value` as this option takes it, or its start value."""
        fitting = self._fitting(value)
        if fitting is None or not (self.rule is None or self.rule.allows(fitting)):
            return self.start
        return fitting

    def _fitting(self, value: object) -> Any:
        """`value` as the option's type; None if it is of another."""
        if self.kind is tuple and isinstance(value, (list, tuple)):
            texts = tuple(item for item in value if isinstance(item, str))
            return texts[: self.rule.count] if isinstance(self.rule, Most) else texts
        if isinstance(value, bool):  # which Python takes for a number
            return value if self.kind is bool else None
        if isinstance(value, int) and abs(value) > LARGEST:
            return None
        if self.kind is float and isinstance(value, int):
            return float(value)
        return value if type(value) is self.kind else None


def _declared() -> dict[str, Option]:
    hints = get_type_hints(AppSettings, include_extras=True)
    found = {}
    for field in fields(AppSettings):
        hint, rule = hints[field.name], None
        if get_origin(hint) is Annotated:
            hint, rule = get_args(hint)
        found[field.name] = Option(field.name, get_origin(hint) or hint, field.default, rule)
    return found


OPTIONS: Mapping[str, Option] = _declared()
"""All options by name."""

Step = Callable[[dict[str, Any]], dict[str, Any]]

STEPS: Sequence[Step] = ()
"""Step n makes a table of version n (from 1) one of version n + 1; a step that is out stays as it is."""


def load_settings() -> AppSettings:
    """The remembered values; start values for everything missing, wrong or damaged. Never raises."""
    try:
        table = json.loads(paths.settings_file().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return AppSettings()
    if not isinstance(table, dict):
        return AppSettings()
    table = _upgraded(table)
    return AppSettings(
        **{name: option.checked(table[name]) for name, option in OPTIONS.items() if name in table}
    )


def save_settings(settings: AppSettings) -> None:
    """Writes the values whole or not at all; a failure is logged, never raised."""
    file = paths.settings_file()
    part = file.with_name(f"{file.name}.{os.getpid()}.part")
    table = {VERSION_KEY: len(STEPS) + 1, **asdict(settings)}
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(table, indent=1), encoding="utf-8")
        part.replace(file)
    except OSError as error:
        log.warning("settings not saved: %s", error)
        with suppress(OSError):
            part.unlink(missing_ok=True)


def change_settings(**values: Any) -> AppSettings:
    """Remembers these values and leaves the others as the file has them now: the engine writes there too.

    Gives all of them. Values that an option does not take become its start value.
    """
    checked = {name: OPTIONS[name].checked(value) for name, value in values.items()}
    settings = replace(load_settings(), **checked)
    save_settings(settings)
    return settings


def _upgraded(table: dict[str, Any]) -> dict[str, Any]:
    """`table` as this version writes it; that of a later program is taken as far as it is understood."""
    version = table.get(VERSION_KEY, 1)  # the first files had no number
    if not isinstance(version, int) or version < 1:
        version = 1
    for number, step in enumerate(STEPS[version - 1 :], version):
        try:
            table = step(table)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            log.warning("settings of version %d could not be upgraded: %r", number, error)
    return table
