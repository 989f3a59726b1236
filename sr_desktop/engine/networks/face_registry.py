"""The explicit list of families of face networks, apart from `registry`: no photo is ever restored with one.

What a family of our own provides, as the families of `registry` do (`gfpgan`, for instance):

    gfpgan.GFPGANShape                the frozen dataclass of the numbers that fix one network
    gfpgan.detect(state)              its shape, read from names and shapes of a state dict alone, or None; it
                                      is given the files of all families, also hostile ones, and must not make
                                      tensors (`ValueError`, `LookupError` and the like count as damaged)
    gfpgan.GFPGAN(shape)              the network, a `FaceNetworkModule`, untrained, with its `facts`;
                                      its state dict has every name of the official file

`engine.loader.load_face_network` compares all names and shapes before it hands over the tensors.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from torch import Tensor

from sr_desktop.engine.networks import gfpgan
from sr_desktop.engine.networks.face_module import FaceNetworkModule

State = Mapping[str, Tensor]


@dataclass(frozen=True, slots=True)
class FaceFamily:
    """One family of face networks: `detect` finds the shape of one in a state dict, `build` makes it."""

    name: str
    detect: Callable[[State], Any]
    build: Callable[[Any], FaceNetworkModule]


FACE_FAMILIES: tuple[FaceFamily, ...] = (FaceFamily("GFPGAN", gfpgan.detect, gfpgan.GFPGAN),)


@dataclass(frozen=True, slots=True)
class FaceMatch:
    """A state dict recognised: its family and its shape."""

    family: FaceFamily
    shape: Any


def recognise_face(state: State) -> FaceMatch | None:
    """Which family of face networks a state dict belongs to, by its keys and shapes alone, or None."""
    for family in FACE_FAMILIES:
        shape = family.detect(state)
        if shape is not None:
            return FaceMatch(family, shape)
    return None
