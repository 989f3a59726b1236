"""The explicit list of network families: how each is recognised, named and built."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from torch import Tensor

from sr_desktop.engine.networks import (
    dncnn,
    edsr,
    enhance,
    espcn,
    fsrcnn,
    graph,
    isr,
    lapsrn,
    rdn,
    rrdb,
    srcnn,
    srresnet,
    srvgg,
    vdsr,
    wdsr,
)
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
    any_scale: whether the same weights serve every `scale` of the shape, which the file can't tell.
    """

    name: str
    detect: Callable[[State], Any]
    shape: type[Any]
    build: Callable[[Any], Network]
    rename: Callable[[State], dict[str, Tensor] | None] | None = None
    derived: tuple[str, ...] = ()
    any_scale: bool = False


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
    Family("ESPCN", espcn.detect, espcn.ESPCNShape, espcn.ESPCN, espcn.other_names),
    Family(
        *("SRCNN", srcnn.detect, srcnn.SRCNNShape, srcnn.SRCNN, srcnn.longer_names),
        any_scale=True,
    ),
    Family("FSRCNN", fsrcnn.detect, fsrcnn.FSRCNNShape, fsrcnn.FSRCNN),
    Family(
        *("VDSR", vdsr.detect, vdsr.VDSRShape, vdsr.VDSR, vdsr.twtygqyy_names),
        any_scale=True,
    ),
    Family("LapSRN", lapsrn.detect, lapsrn.LapSRNShape, lapsrn.LapSRN, lapsrn.twtygqyy_names),
    Family(
        "SRResNet",
        srresnet.detect,
        srresnet.SRResNetShape,
        srresnet.SRResNet,
        srresnet.without_counts,
    ),
    Family("MSRResNet", srresnet.detect_plain, srresnet.MSRResNetShape, srresnet.MSRResNet),
    Family("WDSR", wdsr.detect, wdsr.WDSRShape, wdsr.WDSR),
    Family("RDN", rdn.detect, rdn.RDNShape, rdn.RDN, rdn.yjn870_names),
    Family("RDN (ISR)", isr.detect_rdn, isr.ISRRDNShape, isr.ISRRDN),
    Family("RRDN", isr.detect_rrdn, isr.RRDNShape, isr.RRDN),
    Family("neural-enhance", enhance.detect, enhance.EnhanceShape, enhance.Enhance),
    Family("TensorFlow graph", graph.detect, graph.GraphShape, graph.TensorFlowGraph),
    Family("DnCNN", dncnn.detect, dncnn.DnCNNShape, dncnn.DnCNN),
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
