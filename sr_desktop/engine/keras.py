"""Reads Keras weights (`.h5`, `.hdf5`) of the nets that were published so, as state dicts. Needs h5py.

Only arrays are read; layers that hold Python code (Lambda) are never run. Kernels come as (y, x, in, out)
and leave as (out, in, y, x).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from sr_desktop.base.errors import WeightsRefused
from sr_desktop.engine.networks.edsr import MeanShift

MAX_ARRAYS = 20_000
MAX_BYTES = 2 * 1024**3
KZHEKOV_RESIDUAL = 0.1
"""What the Lambda layers `Residual_Block_N_Multiply` multiply with, by the repository's source."""


def read_keras(path: Path) -> dict[str, Tensor]:
    """The state dict of a Keras file, `LAYER.weight` and `LAYER.bias`; EDSR under its official names.

    Raises `ValueError` or `OSError` for what is no such file, `WeightsRefused` if h5py is not installed.
    """
    try:
        import h5py
    except ImportError as error:
        raise WeightsRefused(
            "{name} is a Keras file, and reading those needs a part that is not installed.",
            name=path.name,
            next_step='Install it with: pip install "sr-desktop[keras]"',
        ) from error
    state: dict[str, Tensor] = {}
    with h5py.File(path, "r") as file:
        found: dict[str, Any] = {}

        def visit(name: str, entry: Any) -> None:
            if isinstance(entry, h5py.Dataset) and len(found) <= MAX_ARRAYS:
                found[name] = entry

        file.get("model_weights", file).visititems(visit)
        if len(found) > MAX_ARRAYS or sum(e.size for e in found.values()) * 4 > MAX_BYTES:
            raise ValueError("more arrays than any net has")
        for name, entry in found.items():
            match = re.fullmatch(r"([^/]+)/.*?(kernel|bias):0", name)
            if match is None or entry.dtype.kind != "f" or entry.is_virtual or entry.external:
                raise ValueError(f"an array that is not known here: {name}")
            array = np.asarray(entry[()], np.float32)
            if match[2] == "kernel":
                if array.ndim != 4:
                    raise ValueError(f"{name} is no kernel")
                array = array.transpose(3, 2, 0, 1)
            kind = "weight" if match[2] == "kernel" else "bias"
            state[f"{match[1]}.{kind}"] = torch.tensor(array)
    return _edsr(state) if "Convolution_Initial.weight" in state else state


_KZHEKOV = (
    (re.compile(r"Convolution_Initial\.(.+)"), r"head.0.\1"),
    (re.compile(r"Residual_Block_(\d+)_Convolutional_1\.(.+)"), r"body.\1.body.0.\2"),
    (re.compile(r"Residual_Block_(\d+)_Convolutional_2\.(.+)"), r"body.\1.body.2.\2"),
    (re.compile(r"Convolution_Post_Upsampling\.(.+)"), r"tail.1.\1"),
)


def _edsr(given: dict[str, Tensor]) -> dict[str, Tensor]:
    """kzhekov's Keras EDSR under the official names.

    It scales its residuals (folded into the second convolutions here), takes no mean away, and shuffles
    in TensorFlow's order.
    """
    blocks = sum(key.endswith("_Convolutional_1.weight") for key in given)
    state: dict[str, Tensor] = {}
    for key, value in given.items():
        layer, _, kind = key.rpartition(".")
        step = re.fullmatch(r"Upsampling_(\d)_x\d", layer)
        if step:
            state[f"tail.0.{2 * int(step[1]) - 2}.{kind}"] = _torch_order(value, given[key])
            continue
        if layer == "Convolution_Pre_Upsampling":
            state[f"body.{blocks}.{kind}"] = value
            continue
        for pattern, new in _KZHEKOV:
            if pattern.fullmatch(key):
                share = KZHEKOV_RESIDUAL if "_Convolutional_2" in key else 1.0
                state[pattern.sub(new, key)] = value * share
                break
        else:
            raise ValueError(f"a layer that is not known here: {layer}")
    for name, gain in (("sub_mean", 1 / 255), ("add_mean", 255.0)):  # 0..1 inside
        shift = MeanShift(3, gain, 0.0)
        state |= {f"{name}.{k}": v for k, v in shift.state_dict().items()}
    return state


def _torch_order(value: Tensor, like: Tensor) -> Tensor:
    """The outputs of a convolution before a shuffle by 2: colour first instead of place first."""
    if len(like) % 4:
        raise ValueError("a shuffle by another number than 2")
    return value.reshape(4, len(value) // 4, *value.shape[1:]).transpose(0, 1).reshape(value.shape)
