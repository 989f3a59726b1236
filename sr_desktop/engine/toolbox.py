"""Networks that are ready to be used, kept from photo to photo."""

from __future__ import annotations

import logging
import math
import threading
from collections import OrderedDict
from pathlib import Path
from typing import Any

import torch

from sr_desktop.base.errors import WeightsRefused
from sr_desktop.base.files import digest
from sr_desktop.base.memory import give_freed_memory_back
from sr_desktop.engine.backends import Backend, TorchBackend, mixed
from sr_desktop.engine.device import Device, choose_device, release_memory
from sr_desktop.engine.faces.census import KeptFaces
from sr_desktop.engine.faces.face_network import FaceNetwork
from sr_desktop.engine.loader import (
    build_network,
    load_face_network,
    load_state,
    serves_any_scale,
)
from sr_desktop.engine.precision import FLOAT32, Precision, choose_precision
from sr_desktop.engine.restorer import Restorer
from sr_desktop.models.store import Installed

log = logging.getLogger(__name__)

CACHED = 4
LEAST_SCALE, MOST_SCALE = 2, 4
"""What networks that serve every scale are asked for; anything else is made from that by resampling."""


class Toolbox:
    """Networks that are ready on a device, kept from photo to photo. Safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._restorers: OrderedDict[tuple[Any, ...], Restorer] = OrderedDict()
        self._states: OrderedDict[tuple[Path, int], dict[str, torch.Tensor]] = OrderedDict()
        self._any_scale: dict[Any, bool] = {}
        self._digests: dict[Any, str] = {}
        self.found_faces = KeptFaces()
        self._faces: tuple[Any, FaceNetwork] | None = None

    def restorer(
        self,
        model: Installed,
        clean_up: float,
        device: Device,
        *,
        fixed: bool = True,
        factor: float = MOST_SCALE,
    ) -> Restorer:
        """A restorer for the model at that clean-up; made when first asked for.

        factor: the enlargement wanted, for networks whose weights serve every scale.
        Unless the device is `fixed`, a graphics card that cannot run the network at all gives way
        to the processor.
        """
        share = clean_up if model.weak else 1.0
        scale = None
        if self._serves_any_scale(model.strong):
            scale = min(MOST_SCALE, max(LEAST_SCALE, math.ceil(factor - 0.05)))
        key = (version(model.strong), version(model.weak), share, device.id, scale)
        with self._lock:
            return self._kept(key, model, share, device, scale, fixed=fixed)

    def _kept(
        self,
        key: tuple[Any, ...],
        model: Installed,
        share: float,
        device: Device,
        scale: int | None,
        *,
        fixed: bool,
    ) -> Restorer:
        if key in self._restorers:
            self._restorers.move_to_end(key)
            return self._restorers[key]
        try:
            backend = self.backend(model, share, device, scale=scale)
        except RuntimeError:
            if fixed or device.kind == "cpu":
                raise
            log.exception("%s cannot be used", device.id)
            processor = choose_device("cpu")
            key = (*key[:3], processor.id, scale)
            return self._kept(key, model, share, processor, scale, fixed=True)

        def safer(current: Backend) -> Backend | None:
            if current.precision.dtype != "float32":
                return self.backend(model, share, current.device, FLOAT32, scale)
            if current.device.kind != "cpu":
                return self.backend(model, share, choose_device("cpu"), scale=scale)
            return None

        restorer = Restorer(backend, safer)
        self._restorers[key] = restorer
        while len(self._restorers) > CACHED:
            _, old = self._restorers.popitem(last=False)
            release_memory(old.backend.device)
        return restorer

    def backend(
        self,
        model: Installed,
        clean_up: float,
        device: Device,
        precision: Precision | None = None,
        scale: int | None = None,
    ) -> TorchBackend:
        """The model's network on a device, in the given or the measured precision.

        scale: what to enlarge by, for weights that serve every scale.
        """
        state = self._state(model.strong)
        if model.weak is not None and clean_up < 1:
            try:
                state = mixed(state, self._state(model.weak), clean_up)
            except ValueError as error:
                raise WeightsRefused(
                    "The two files of {model} do not belong together.", model=model.title
                ) from error
        network = build_network(state, model.strong.name, scale)
        return TorchBackend(network, device, precision or choose_precision(device, network.facts))

    def face_network(self, model: Installed, device: Device, *, fixed: bool = True) -> FaceNetwork:
        """A network of `models.store.find_face_network`, made when first asked for; only the last is kept.

        fixed: see `restorer`. Raises `WeightsMissing` or `WeightsRefused`.
        """
        key = (version(model.strong), device.id, fixed)
        with self._lock:
            if self._faces is None or self._faces[0] != key:
                self._faces = None  # there is no place for two
                self._faces = (key, self._face_network(model, device, fixed=fixed))
            return self._faces[1]

    def _face_network(self, model: Installed, device: Device, *, fixed: bool) -> FaceNetwork:
        def on(place: Device, precision: Precision | None = None) -> TorchBackend:
            network = load_face_network(model.strong)
            return TorchBackend(network, place, precision or choose_precision(place, network.facts))

        def safer(current: Backend) -> Backend | None:
            if current.precision.dtype != "float32":
                return on(current.device, FLOAT32)
            return None if current.device.kind == "cpu" else on(choose_device("cpu"))

        try:
            return FaceNetwork(on(device), safer)
        except RuntimeError:
            if fixed or device.kind == "cpu":
                raise
            log.exception("%s cannot be used", device.id)
            return FaceNetwork(on(choose_device("cpu")), safer)

    def digest(self, path: Path) -> str:
        """The SHA-256 of a file of weights, read once as long as it stays the same; empty if it is gone."""
        key = version(path)
        with self._lock:
            if key not in self._digests:
                self._digests[key] = digest(path)
            return self._digests[key]

    def rest(self) -> None:
        """Gives memory back while nothing is worked on, all of a graphics card; the next run takes it."""
        with self._lock:
            restorers = list(self._restorers.values())
            faces = self._faces
        for restorer in restorers:
            if isinstance(restorer.backend, TorchBackend):
                restorer.backend.rest()
        if faces is not None:
            faces[1].rest()
        give_freed_memory_back()

    def _serves_any_scale(self, path: Path) -> bool:
        """Looked up in the file once, not for every photo."""
        key = version(path)
        with self._lock:
            if key not in self._any_scale:
                self._any_scale[key] = serves_any_scale(self._state(path))
            return self._any_scale[key]

    def _state(self, path: Path) -> dict[str, torch.Tensor]:
        key = version(path)
        with self._lock:
            if key not in self._states:
                self._states[key] = load_state(path)
                while len(self._states) > CACHED:
                    self._states.popitem(last=False)
            return self._states[key]


def version(path: Path | None) -> Any:
    """Tells a file from another one that came later in its place."""
    try:
        return None if path is None else (path, path.stat().st_mtime_ns)
    except OSError:
        return path, 0  # whoever opens it says that it is gone
