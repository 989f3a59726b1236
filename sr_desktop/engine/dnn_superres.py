"""OpenCV's `dnn_superres`, the peer for its `.pb` files: never what restores a photo.

The extra `opencv` installs it (opencv-contrib-python-headless; plain opencv-python has no `dnn_superres`).
Source: opencv_contrib, modules/dnn_superres. It enlarges the luminance (YCrCb of 8 bits) by the network and
the colours by bicubic; EDSR gets all three colours.
"""

from __future__ import annotations

import importlib
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from sr_desktop.base.errors import ExtraMissing, WeightsRefused
from sr_desktop.engine.loader import build_network
from sr_desktop.engine.networks import graph

ALGORITHMS = {"EDSR": "edsr", "ESPCN": "espcn", "FSRCNN": "fsrcnn", "LapSRN": "lapsrn"}
"""Families of such files, and what `dnn_superres` calls them."""


def available() -> bool:
    """Whether an OpenCV with `dnn_superres` is installed."""
    return _module() is not None


class DnnSuperRes:
    """`dnn_superres` with the graph of a `.pb` file, as `load_state` reads it."""

    def __init__(self, state: Mapping[str, Tensor], name: str) -> None:
        """`name` is only for the sentence. Raises `ExtraMissing` and `WeightsRefused`."""
        module = _module()
        if module is None:
            raise ExtraMissing(
                "OpenCV's dnn_superres, which these files were made for, is not installed.",
                next_step='In a checkout, ./check installs it, elsewhere pip install "sr-desktop[opencv]".',
            )
        facts = build_network(state, name).facts
        algorithm = ALGORITHMS.get(facts.family)
        if graph.KEY not in state or algorithm is None:
            raise WeightsRefused("{name} is no file of OpenCV's dnn_superres.", name=name)
        self.scale = facts.scale
        self._runner: Any = module.DnnSuperResImpl_create()
        with tempfile.TemporaryDirectory(prefix="sr-desktop-") as folder:
            path = Path(folder) / "graph.pb"
            path.write_bytes(state[graph.KEY].numpy().tobytes())
            self._runner.readModel(str(path))
        self._runner.setModel(algorithm, self.scale)

    def enlarge(self, rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """RGB uint8 (H, W, 3) -> RGB uint8 (H * scale, W * scale, 3)."""
        bgr = self._runner.upsample(np.ascontiguousarray(rgb[..., ::-1]))
        result: NDArray[np.uint8] = np.ascontiguousarray(bgr[..., ::-1])
        return result


def _module() -> Any:
    try:
        return getattr(importlib.import_module("cv2"), "dnn_superres", None)
    except ImportError:
        return None
