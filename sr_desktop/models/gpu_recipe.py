"""The recipe of the GPU pack: which build of torch fits which card, from `resources/gpu_pack.toml`."""

from __future__ import annotations

import os
import platform
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sr_desktop.base import cards as vendors
from sr_desktop.base import paths
from sr_desktop.base.cards import Card
from sr_desktop.base.errors import GpuPackUnfit, SRError
from sr_desktop.base.sentences import sentence
from sr_desktop.models.catalog import WeightsFile

VARIABLE = "SR_DESKTOP_GPU_PACK"
"""Names another recipe: a mirror's, or that of a test."""
GOES_ON = "The processor goes on as before; it works with every photo."
NOT_WINDOWS = "On Windows there are no builds for AMD cards yet."


@dataclass(frozen=True, slots=True)
class Kind:
    """One build of torch.

    vendor:     whose cards it is for, as `Card.vendor`; "" takes any computer. device: what torch calls them.
    index:      where torch and all that it needs are had.
    capability: the lowest and highest of NVIDIA's numbers; gfx: AMD's names; empty: all.
    driver:     the oldest driver of NVIDIA that will do.
    download, disk: bytes to fetch, and on the disk afterwards; both about.
    """

    id: str
    title: str
    vendor: str
    device: str
    index: str
    download: int
    disk: int
    driver: str = ""
    capability: tuple[tuple[int, int], tuple[int, int]] | None = None
    gfx: tuple[str, ...] = ()

    @property
    def needed(self) -> int:
        """Bytes that must be free before it is begun: what comes lies beside what it becomes."""
        return self.download + self.disk


@dataclass(frozen=True, slots=True)
class Recipe:
    """All kinds for this system, the preferred first, and what is common to them.

    requirements: what the engine needs beside torch, pinned; had from `packages`. extras: names of packages
    that come along if they are installed. least_gain: how many times as fast as the processor; least_psnr:
    dB between the two pictures. uv: the tool's wheel, None: there is none for this computer; program: a
    tool that is there already.
    """

    torch: str
    kinds: tuple[Kind, ...]
    requirements: tuple[str, ...]
    packages: str
    extras: tuple[str, ...]
    least_gain: float
    least_psnr: float
    uv: WeightsFile | None
    program: Path | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """A card, and the kind that fits it."""

    card: Card
    kind: Kind


def system_name() -> str:
    """As the recipe calls this system: `linux`, `windows`, `macos`."""
    return {"win32": "windows", "darwin": "macos"}.get(sys.platform, sys.platform)


def machine_name() -> str:
    """As the recipe calls this kind of processor: `x86_64`, `arm64`."""
    machine = platform.machine().lower()
    return {"amd64": "x86_64", "aarch64": "arm64"}.get(machine, machine)


def load_recipe(
    path: Path | None = None, *, system: str | None = None, machine: str | None = None
) -> Recipe:
    """The recipe for this (or the named) system. Raises `GpuPackUnfit` if the file makes no sense."""
    named = os.environ.get(VARIABLE)
    file = path or (Path(named) if named else paths.resources() / "gpu_pack.toml")
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        return _recipe(table, system or system_name(), machine or machine_name())
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise GpuPackUnfit(
            "The recipe {file} cannot be used ({cause}).",
            file=file,
            cause=repr(error),
            next_step="Install the program again.",
        ) from error


def offer_for(recipe: Recipe, cards: Sequence[Card], *, system: str | None = None) -> Offer:
    """What fits the cards that were found; raises `GpuPackUnfit`, which says why nothing does."""
    why: SRError | None = None
    for card in cards or ((Card("", ""),) if any(not kind.vendor for kind in recipe.kinds) else ()):
        for kind in recipe.kinds:
            refusal = _refusal(kind, card)
            if refusal is None:
                return Offer(card, kind)
        why = why or _why(recipe, card, system or system_name())
    raise why or GpuPackUnfit("No graphics card was found that could help.", next_step=GOES_ON)


def _refusal(kind: Kind, card: Card) -> str | None:
    """Why a kind does not fit a card, in a word; None if it does."""
    if kind.vendor and kind.vendor != card.vendor:
        return "vendor"
    if kind.gfx and card.gfx not in kind.gfx:
        return "family"
    if kind.capability and card.capability:
        lowest, highest = kind.capability
        if not lowest <= card.capability <= highest:
            return "family"
    if kind.vendor and (not card.driver or _numbers(card.driver) < _numbers(kind.driver)):
        return "driver"
    return None


def _why(recipe: Recipe, card: Card, system: str) -> GpuPackUnfit:
    """The sentence for a card that nothing fits."""
    if card.vendor == vendors.APPLE:
        return GpuPackUnfit(
            "Nothing has to be added: the graphics of this Mac are used already.", next_step=""
        )
    kinds = [kind for kind in recipe.kinds if kind.vendor == card.vendor]
    if not kinds:
        return GpuPackUnfit(
            "{card} was found, but there is no build of PyTorch for it on this computer.",
            card=card.name,
            next_step=NOT_WINDOWS if (card.vendor, system) == ("amd", "windows") else GOES_ON,
        )
    if not card.driver:
        return GpuPackUnfit(
            "{card} was found, but not its driver.",
            card=card.name,
            next_step=sentence(
                "Install the driver of {maker}, start the computer again, and look here once more.",
                maker={"nvidia": "NVIDIA", "amd": "AMD", "intel": "Intel"}[card.vendor],
            ),
        )
    refusals = [_refusal(kind, card) for kind in kinds]
    if "driver" in refusals:
        needed = kinds[refusals.index("driver")].driver
        return GpuPackUnfit(
            "The driver of {card} is too old: it is {driver}, and {needed} is needed.",
            card=card.name,
            driver=card.driver,
            needed=needed,
            next_step="Install the newest driver from the maker of the card, start the computer again, "
            "and look here once more.",
        )
    if card.vendor == vendors.AMD and not card.gfx:
        return GpuPackUnfit(
            "{card} was found, but its driver does not let programs compute on it.",
            card=card.name,
            next_step="Install AMD's driver with ROCm, start the computer again, and look here once more.",
        )
    return GpuPackUnfit(
        "PyTorch has no build for {card}: it is too old, or too new.",
        card=card.name,
        next_step=GOES_ON,
    )


def _recipe(table: Mapping[str, Any], system: str, machine: str) -> Recipe:
    kinds = []
    for entry in table["kinds"]:
        if system not in entry["disk"] or machine not in entry.get("machines", ("x86_64",)):
            continue
        span = entry.get("capability")
        kinds.append(
            Kind(
                id=str(entry["id"]),
                title=str(entry["title"]),
                vendor=str(entry["vendor"]),
                device=str(entry["device"]),
                index=str(entry["index"]),
                download=int(entry["download"][system]),
                disk=int(entry["disk"][system]),
                driver=str(entry.get("driver", {}).get(system, "")),
                capability=(_pair(span[0]), _pair(span[1])) if span else None,
                gfx=tuple(entry.get("gfx", ())),
            )
        )
    uv = table["uv"]
    file = next(
        (
            WeightsFile(
                str(entry["url"]).rsplit("/", 1)[1],
                str(entry["sha256"]),
                int(entry["bytes"]),
                str(entry["url"]),
            )
            for entry in uv.get("files", ())
            if (entry["system"], entry["machine"]) == (system, machine)
        ),
        None,
    )
    return Recipe(
        str(table["torch"]),
        tuple(kinds),
        tuple(table["requirements"]),
        str(table["index"]),
        tuple(table.get("extras", ())),
        float(table["least_gain"]),
        float(table["least_psnr"]),
        file,
        Path(uv["program"]) if "program" in uv else None,
    )


def _pair(text: str) -> tuple[int, int]:
    major, _, minor = text.partition(".")
    return int(major), int(minor)


def _numbers(version: str) -> tuple[int, ...]:
    """A driver's version to compare; a driver that is not counted that way is no older than any."""
    parts = version.split(".") if version else []
    return tuple(int(part) for part in parts) if all(map(str.isdigit, parts)) else (sys.maxsize,)
