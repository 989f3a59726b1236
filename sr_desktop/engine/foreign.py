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
from sr_desktop.engine.networks.facts import UNKNOWN_RADIUS, NetworkFacts
from sr_desktop.engine.networks.network import Network
from sr_desktop.engine.torchvision_ops import import_torchvision

log = logging.getLogger(__name__)

PURPOSES = ("SR", "Restoration")
MAX_SCALE = 8


def available() -> bool:
    """Whether spandrel is installed; looks only, imports nothing."""
    return all(importlib.util.find_spec(name) is not None for name in ("spandrel", "torchvision"))


def open_foreign(state: Mapping[str, Tensor], name: str) -> Network | None:
    """The network that a state dict holds; None if spandrel is not installed or does not know it either.

    `name` is only for the sentence of the error. Raises `WeightsRefused` if it is known and can't
    be used: damaged, or for something else than whole photos.
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
    if descriptor.purpose not in PURPOSES:
        purpose = {
            "FaceSR": sentence("faces alone"),
            "Inpainting": sentence("filling holes"),
        }.get(descriptor.purpose)
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
