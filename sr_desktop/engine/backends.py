"""Tile in, tile out: the narrow door behind which a network runs."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Protocol

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from sr_desktop.engine.device import Device, release_memory
from sr_desktop.engine.image import Floats
from sr_desktop.engine.networks.facts import NetworkFacts
from sr_desktop.engine.networks.network import Network
from sr_desktop.engine.precision import Precision

Check = Callable[[], None]

_turns: defaultdict[str, threading.RLock] = defaultdict(threading.RLock)
"""One network at a time on a graphics card: what two take side by side is twice the memory, and no faster."""


class Backend(Protocol):
    """Something that enlarges tiles."""

    facts: NetworkFacts
    device: Device
    precision: Precision

    def run(self, tile: Floats) -> Floats:
        """(h, w, C) float32 0..1 -> (h*scale, w*scale, C) float32, about 0..1, not clipped.

        Errors of the device (out of memory among them) come through as they are.
        """
        ...

    def release(self) -> None:
        """Gives cached device memory back."""
        ...


class _Asked(threading.local):
    """What is to be called between the layers that this very thread runs."""

    check: Check | None = None


class TorchBackend:
    """A network of `engine.networks` on one device in one precision, channels last.

    Several threads may run it: side by side on the processor, in turn on a graphics card.
    """

    def __init__(self, network: Network, device: Device, precision: Precision) -> None:
        self.facts = network.facts
        self.device = device
        self.precision = precision
        self._network = network.set_precision(precision.torch).place(device.torch)
        self._away = False
        self.asked = _Asked()
        for layer in self._network.modules():
            if not any(True for _ in layer.children()):
                layer.register_forward_pre_hook(self._on_layer_begun)

    def _on_layer_begun(self, _layer: nn.Module, _given: object) -> None:
        if self.asked.check is not None:
            self.asked.check()

    def run(self, tile: Floats) -> Floats:
        """See `Backend.run`; pads to the network's size rule and cuts the result again."""
        with turn(self.device):
            if self._away:
                self._network.place(self.device.torch)
                self._away = False
            return self._run(tile)

    def _run(self, tile: Floats) -> Floats:
        height, width, _ = tile.shape
        with torch.inference_mode():
            given = torch.from_numpy(np.ascontiguousarray(tile)).permute(2, 0, 1)[None]
            given = given.to(self.device.torch, memory_format=torch.channels_last)
            given = _padded(given, self.facts.multiple)
            made = self._network(given)[0].permute(1, 2, 0)
            scale = self.facts.scale
            return np.asarray(made[: height * scale, : width * scale].float().cpu())

    def release(self) -> None:
        """Gives cached device memory back."""
        release_memory(self.device)

    def rest(self) -> None:
        """Gives back all memory of a graphics card; the next run brings the network there again."""
        if self.device.kind == "cpu":
            return
        with turn(self.device):
            self._network.place(torch.device("cpu"))
            self._away = True
            release_memory(self.device)


def turn(device: Device) -> AbstractContextManager[object]:
    """Held while a network runs there."""
    return nullcontext() if device.kind == "cpu" else _turns[device.id]


@contextmanager
def asking(backend: Backend, check: Check) -> Iterator[None]:
    """Has `check` called between the layers of a network of torch: what it raises ends the run there.

    Of this thread alone, whoever else runs the same network.
    """
    if not isinstance(backend, TorchBackend):
        yield
        return
    asked = backend.asked
    before, asked.check = asked.check, check
    try:
        yield
    finally:
        asked.check = before


def _padded(given: Tensor, multiple: int) -> Tensor:
    """Mirrored (or repeated, if too narrow) at right and bottom up to the next multiple."""
    right, bottom = -given.shape[3] % multiple, -given.shape[2] % multiple
    if not right and not bottom:
        return given
    small = right >= given.shape[3] or bottom >= given.shape[2]
    return F.pad(given, (0, right, 0, bottom), mode="replicate" if small else "reflect")


def mixed(
    strong: Mapping[str, Tensor], weak: Mapping[str, Tensor], clean_up: float
) -> dict[str, Tensor]:
    """Weights between two sets, `clean_up * strong + (1 - clean_up) * weak`, in float32.

    Deep network interpolation (Wang et al., arXiv 1811.10515), the `-dn` of Real-ESRGAN.
    Raises `ValueError` if the sets are of different networks.
    """
    if strong.keys() != weak.keys() or any(strong[k].shape != weak[k].shape for k in strong):
        raise ValueError("the two sets of weights are of different networks")
    return {
        key: torch.lerp(weak[key].float(), value.float(), clean_up) for key, value in strong.items()
    }
