"""Opens weights files safely and turns them into networks.

A file is read by `weight_files`, and hostile until it fits. Networks for whole photos and networks for
faces come through the same door and are told apart by what they hold: `load_network` gives the ones
alone, `load_face_network` the others.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor

from sr_desktop.base.errors import WeightsRefused
from sr_desktop.engine.foreign import available, is_codeformer, open_foreign
from sr_desktop.engine.networks.bounded import Bounded
from sr_desktop.engine.networks.face_module import FaceNetworkModule
from sr_desktop.engine.networks.face_registry import recognise_face
from sr_desktop.engine.networks.network import Network
from sr_desktop.engine.networks.registry import Match, recognise
from sr_desktop.engine.weight_files import load_state, metadata
from sr_desktop.models.catalog import FACES, PHOTOS

__all__ = [
    "Kind",
    "build_network",
    "kind_of",
    "load_face_network",
    "load_network",
    "load_state",
    "metadata",
    "serves_any_scale",
]

ABSURD = (ValueError, TypeError, LookupError, OverflowError, RuntimeError)
"""What absurd names and shapes of layers raise where a network of them is looked for or built."""
FOR_FACES = "For faces GFPGAN v1.2 to v1.4 and RestoreFormer can be used."


@dataclass(frozen=True, slots=True)
class Kind:
    """What a file of weights holds: the family, how much it enlarges (faces: 1), what it is for."""

    family: str
    scale: int
    purpose: str


def kind_of(path: Path) -> Kind:
    """What the network in `path` is, for photos or for faces, whichever. Raises as `load_network`."""
    opened = _open(load_state(path), path.name)
    if isinstance(opened, FaceNetworkModule):
        return Kind(opened.facts.family, 1, FACES)
    return Kind(opened.facts.family, opened.facts.scale, PHOTOS)


def load_face_network(path: Path) -> FaceNetworkModule:
    """The face network in `path` (`models.store.find_face_network(...).strong`), float32, on the CPU.

    Ours (`networks.face_registry`: GFPGAN) by its names, else one of spandrel's; in evaluation mode, without
    gradients. Raises `WeightsMissing` if the file is not there, `WeightsRefused` if it is damaged, unsafe,
    of no known family, or for whole photos.
    """
    opened = _open(load_state(path), path.name)
    if not isinstance(opened, FaceNetworkModule):
        raise WeightsRefused(
            "{name} is a model for whole photos, not for faces.",
            name=path.name,
            next_step=FOR_FACES,
        )
    return opened


def load_network(path: Path, scale: int | None = None) -> Network:
    """The network in `path`, float32, in evaluation mode, on the CPU.

    scale: for weights that serve every scale (VDSR), the one to enlarge by.

    Raises `WeightsMissing` if the file is not there, `WeightsRefused` if it is damaged, unsafe or
    of no known family, or for faces.
    """
    return build_network(load_state(path), path.name, scale)


def build_network(state: Mapping[str, Tensor], name: str, scale: int | None = None) -> Network:
    """A network from a state dict; `name` is only for the sentence of the error.

    scale: see `load_network`.
    """
    opened = _open(state, name, scale)
    if isinstance(opened, FaceNetworkModule):
        raise WeightsRefused(
            "{name} is a model for faces, not for whole photos.",
            name=name,
            next_step="Add it to your models (the page of models, or sr-desktop models import), "
            "then choose Strong for the faces.",
        )
    return opened


def _open(state: Mapping[str, Tensor], name: str, scale: int | None = None) -> Network:
    """The network of a state dict, whatever it is for."""
    if any(value.numel() == 0 for value in state.values()):
        raise WeightsRefused("{name} is damaged: some of its layers are empty.", name=name)
    face = _face_network(state, name)
    if face is not None:
        return face
    found = _recognised(state, name, scale)
    if found is None:
        return _foreign(state, name)
    match, skeleton = found
    expected = {key: tuple(value.shape) for key, value in skeleton.state_dict().items()}
    given = {key: tuple(value.shape) for key, value in match.state.items()}
    wrong = [
        key
        for key in expected.keys() | given.keys()
        if expected.get(key) != given.get(key)
        and not (key not in given and key.startswith(match.family.derived or ("\0",)))
    ]
    if wrong:
        # a cousin of the family, perhaps, that spandrel has a place for
        with suppress(WeightsRefused):  # our own sentence says more
            if cousin := open_foreign(state, name):
                return cousin
        raise _misfit(name, match.family.name, wrong, given)
    if skeleton.facts.channels not in (1, 3):
        raise WeightsRefused(
            "{name} is for pictures with {channels} colours, not photos.",
            name=name,
            channels=skeleton.facts.channels,
        )
    network = match.family.build(match.shape)
    weights = {key: value.float() for key, value in match.state.items()}
    network.load_state_dict(weights, strict=False)
    return network.eval().requires_grad_(False)


def serves_any_scale(state: Mapping[str, Tensor]) -> bool:
    """Whether weights fit every scale, so that `build_network` has to be told one."""
    try:
        match = recognise(state)
    except ABSURD:  # `build_network` says what is wrong
        return False
    return match is not None and match.family.any_scale


def _recognised(
    state: Mapping[str, Tensor], name: str, scale: int | None
) -> tuple[Match, Network] | None:
    """The family of a state dict and a network of its shape that takes no memory; None if it has none."""
    try:
        match = recognise(state)
        if match is None:
            return None
        if match.family.any_scale and scale is not None:
            match = replace(match, shape=replace(match.shape, scale=scale))
        with torch.device("meta"), Bounded(match.state), warnings.catch_warnings():
            warnings.filterwarnings("ignore", "Initializing zero-element tensors")
            return match, match.family.build(match.shape)
    except ABSURD as error:
        raise WeightsRefused(
            "{name} is damaged: no network has such a shape.", name=name
        ) from error


def _face_network(state: Mapping[str, Tensor], name: str) -> FaceNetworkModule | None:
    """The face network of one of our families that a state dict holds; it keeps the tensors themselves."""
    try:
        match = recognise_face(state)
        if match is None:
            return None
        with torch.device("meta"), Bounded(state):
            network = match.family.build(match.shape)
    except ABSURD as error:
        raise WeightsRefused(
            "{name} is damaged: no network has such a shape.", name=name
        ) from error
    expected = {key: tuple(value.shape) for key, value in network.state_dict().items()}
    given = {key: tuple(value.shape) for key, value in state.items()}
    wrong = [k for k in expected.keys() | given.keys() if expected.get(k) != given.get(k)]
    if wrong:
        raise _misfit(name, match.family.name, wrong, given)
    weights = {key: value.float().contiguous() for key, value in state.items()}
    network.load_state_dict(weights, assign=True)
    return network.eval().requires_grad_(False)


def _misfit(
    name: str, family: str, wrong: list[str], given: Mapping[str, object]
) -> WeightsRefused:
    return WeightsRefused(
        "{name} looks like {family}, but {number} of its layers do not fit (the first is {first}).",
        name=name,
        family=family,
        number=len(wrong),
        first=min(wrong, key=lambda key: (key in given, key)),
    )


def _foreign(state: Mapping[str, Tensor], name: str) -> Network:
    """A network of none of our families; raises `WeightsRefused` if it is of no known one at all."""
    network = open_foreign(state, name)
    if network is not None:
        return network
    if is_codeformer(state):
        raise WeightsRefused(
            "{name} is a CodeFormer network, which neither this program nor spandrel can use.",
            name=name,
            next_step=FOR_FACES,
        )
    raise WeightsRefused(
        "{name} holds a model, but of no network that this program knows.",
        name=name,
        next_step="Known are Real-ESRGAN, ESRGAN, EDSR and the others that the README names."
        if available()
        else "Known are Real-ESRGAN, ESRGAN, EDSR and the others that the README names; "
        "the optional package spandrel opens many more (see the README).",
    )
