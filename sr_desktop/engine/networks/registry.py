"""The explicit list of network families: how each is recognised, named and built."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from torch import Tensor

from sr_desktop.engine.networks import edsr, rrdb, srvgg
from sr_desktop.engine.networks.network import Network

State = Mapping[str, Tensor]


@dataclass(frozen=True, slots=True)
class Family:
    """One network family.

    detect:  the shape that a state dict of the family's own names describes, or None.
    shape:   the dataclass of the numbers that fix one network of the family.
    build:   an untrained network of such a shape.
    rename:  translates other published names to the family's own; None if they are not these.
    derived: keys that a file may lack because they follow from the family (the colour mean).
    """

    name: str
    detect: Callable[[State], Any]
    shape: type[Any]
    build: Callable[[Any], Network]
    rename: Callable[[State], dict[str, Tensor] | None] | None = None
    derived: tuple[str, ...] = ()


FAMILIES: tuple[Family, ...] = (
    Family("SRVGGNetCompact", srvgg.detect, srvgg.SRVGGShape, srvgg.SRVGGNetCompact),
    Family("RRDBNet", rrdb.detect, rrdb.RRDBShape, rrdb.RRDBNet, rrdb.modern_names),
    Family(
        "EDSR",
        edsr.detect,
        edsr.EDSRShape,
        edsr.EDSR,
        edsr.official_names,
        ("sub_mean.", "add_mean."),
    ),
)


@dataclass(frozen=True, slots=True)
class Match:
    """A state dict recognised: family, shape, and the state under the family's own names."""

    family: Family
    shape: Any
    state: State


def recognise(state: State) -> Match | None:
    """Which family and shape a state dict belongs to, by its keys and shapes alone, or None."""
    for family in FAMILIES:
        renamed = family.rename(state) if family.rename else None
        named = state if renamed is None else renamed
        shape = family.detect(named)
        if shape is not None:
            return Match(family, shape, named)
    return None
