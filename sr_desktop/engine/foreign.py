"""Networks that this program has no family for, through spandrel.

spandrel (MIT) is the loader of the chaiNNer project for more than forty families: SwinIR, HAT, DAT,
SPAN, PLKSR, Real-CUGAN and so on. It comes with the extra `more-models`, because it needs torchvision.
It is given tensors that were read and checked by `loader`, never a file.
"""

from __future__ import annotations

import importlib
import importlib.util
import logging
import warnings
from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor

from sr_desktop.base.errors import WeightsRefused
from sr_desktop.base.sentences import sentence
from sr_desktop.engine.networks.bounded import Bounded
from sr_desktop.engine.networks.face_module import FaceNetworkModule
from sr_desktop.engine.networks.facts import UNKNOWN_RADIUS, NetworkFacts
from sr_desktop.engine.networks.network import Network
from sr_desktop.engine.torchvision_ops import import_torchvision

log = logging.getLogger(__name__)

PURPOSES = ("SR", "Restoration")
FACES = {"RestoreFormer": 512}
"""Families for one aligned face that may be used, and its side. Not spandrel's GFPGAN: it takes 0..1 for
-1..1 and draws other noise every time; ours (`networks.gfpgan`) opens the same files."""
_CODEFORMER = ("position_emb", "encoder.blocks.0.weight", "quantize.embedding.weight")
MAX_SCALE = 8


def available() -> bool:
    """Whether spandrel is installed; looks only, imports nothing."""
    return all(importlib.util.find_spec(name) is not None for name in ("spandrel", "torchvision"))


def is_codeformer(state: Mapping[str, Tensor]) -> bool:
    """Whether it is a face network that spandrel leaves to an addition of its own, for its licence."""
    return all(key in state for key in _CODEFORMER)


def open_foreign(state: Mapping[str, Tensor], name: str) -> Network | None:
    """The network that a state dict holds, for photos or (a `FaceNetworkModule`) for faces.

    None if spandrel is not installed or does not know it either. `name` is only for the sentence of
    the error. Raises `WeightsRefused` if it is known and can't be used: damaged, or for something else.
    """
    spandrel = _spandrel()
    if spandrel is None:
        return None
    given = spandrel.canonicalize_state_dict(dict(state))
    supports = spandrel.MAIN_REGISTRY.architectures("detection")
    found = next((s.architecture for s in supports if s.detect(given)), None)
    if found is None:
        return None
    try:
        with warnings.catch_warnings(), Bounded(state, times=8):
            warnings.simplefilter("ignore")  # advice to the authors of the families
            descriptor = found.load(given)
    except Exception as error:  # each family answers shapes that do not fit in its own way
        raise WeightsRefused(
            "{name} looks like {family}, but its layers do not fit.",
            name=name,
            family=found.name,
        ) from error
    if descriptor.purpose == "FaceSR":
        return _face_network(descriptor, name)
    if descriptor.purpose not in PURPOSES:
        purpose = {"Inpainting": sentence("filling holes")}.get(descriptor.purpose)
        raise WeightsRefused(
            "{name} is a model for {purpose}, not for photos.",
            name=name,
            purpose=purpose or sentence("another task"),
        )
    colours = {descriptor.input_channels, descriptor.output_channels}
    if colours not in ({1}, {3}):
        raise WeightsRefused(
            "{name} is for pictures with other colours than photos have.", name=name
        )
    if not 1 <= descriptor.scale <= MAX_SCALE:
        raise WeightsRefused(
            "{name} enlarges {scale} times, which no photo needs.",
            name=name,
            scale=descriptor.scale,
        )
    return ForeignNetwork(descriptor).eval().requires_grad_(False)


def _face_network(descriptor: Any, name: str) -> ForeignFaceNetwork:
    family = str(descriptor.architecture.name)
    colours = (descriptor.input_channels, descriptor.output_channels)
    if family not in FACES or colours != (3, 3) or descriptor.scale != 1:
        raise WeightsRefused(
            "{name} is a {family} for faces, of a kind that this program cannot use.",
            name=name,
            family=family,
            next_step="Choose another one: GFPGAN v1.2 to v1.4 and RestoreFormer can be used.",
        )
    return ForeignFaceNetwork(descriptor, FACES[family]).eval().requires_grad_(False)


class ForeignFaceNetwork(FaceNetworkModule):
    """A face network of spandrel, see `FaceNetworkModule`; what it gives is within 0..1."""

    def __init__(self, descriptor: Any, side: int) -> None:
        super().__init__()
        self.model: torch.nn.Module = descriptor.model.float()
        self._descriptor = descriptor
        self.facts = NetworkFacts(
            family=str(descriptor.architecture.name),
            scale=1,
            channels=3,
            radius=UNKNOWN_RADIUS,
            multiple=side,
            half=False,
            bfloat16=False,
            parameters=sum(p.numel() for p in self.model.parameters()),
            summary="opened by spandrel",
        )

    def set_precision(self, dtype: torch.dtype) -> ForeignFaceNetwork:
        """See `ForeignNetwork`."""
        self.model.to(dtype)
        return self

    def place(self, device: torch.device) -> ForeignFaceNetwork:
        """See `ForeignNetwork`."""
        self.model.to(device)
        return self

    def forward(self, x: Tensor) -> Tensor:
        given = x.to(self.body_dtype)
        # as in `ForeignNetwork`: one by one, and copies
        parts = [picture.clone() for picture in torch.split(given, 1)]
        return torch.cat([self._descriptor(picture).float() for picture in parts])


class ForeignNetwork(Network):
    """A network of spandrel, (N, C, H, W) in 0..1 -> (N, C, H*scale, W*scale) in 0..1."""

    def __init__(self, descriptor: Any) -> None:
        super().__init__()
        self.model: torch.nn.Module = descriptor.model.float()
        self._descriptor = descriptor
        family = str(descriptor.architecture.name)
        self.facts = NetworkFacts(
            family=family,
            scale=descriptor.scale,
            channels=descriptor.input_channels,
            radius=UNKNOWN_RADIUS,
            multiple=descriptor.size_requirements.multiple_of,
            half=descriptor.supports_half,
            # the picture itself would pass through eight bits of mantissa, not only the layers
            bfloat16=False,
            parameters=sum(p.numel() for p in self.model.parameters()),
            summary=", ".join(["opened by spandrel", *map(str, descriptor.tags)]),
        )

    def set_precision(self, dtype: torch.dtype) -> ForeignNetwork:
        """See `Network`; buffers too, which other people's networks calculate with."""
        self.model.to(dtype)
        return self

    def place(self, device: torch.device) -> ForeignNetwork:
        """Moves the network to `device`; how its memory lies stays as its authors left it."""
        self.model.to(device)
        return self

    def forward(self, x: Tensor) -> Tensor:
        given = x.to(self.body_dtype)
        # one by one: spandrel promises no more; copies, because some networks change what they are given
        parts = [picture.clone() for picture in torch.split(given, 1)]
        return torch.cat([self._descriptor(picture).float() for picture in parts])


def _spandrel() -> Any:
    """The package, or None where it is not installed or does not start."""
    if not available():
        return None
    try:
        with warnings.catch_warnings():
            for category in (DeprecationWarning, FutureWarning, SyntaxWarning):
                warnings.simplefilter("ignore", category)
            import_torchvision()
            return importlib.import_module("spandrel")
    except (ImportError, RuntimeError):
        log.exception("spandrel is installed, but does not start")
        return None
