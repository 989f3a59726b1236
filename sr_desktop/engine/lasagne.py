"""Reads neural-enhance's `.pkl.bz2`: a pickle of plain settings and numpy arrays, and of nothing else.

An unpickler that knows no class but those of numpy arrays: anything else in the file is refused before it
is made. What comes out of the compression is bounded.
"""

from __future__ import annotations

import bz2
import io
import pickle
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

MAX_BYTES = 256 * 1024**2
STEP = 1 << 20
_ADMITTED = {
    ("numpy", "ndarray"),
    ("numpy", "dtype"),
    ("numpy.core.multiarray", "_reconstruct"),
    ("numpy.core.multiarray", "scalar"),
    ("numpy._core.multiarray", "_reconstruct"),
    ("numpy._core.multiarray", "scalar"),
    ("_codecs", "encode"),
}


class _ArraysAlone(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in _ADMITTED:
            raise pickle.UnpicklingError(f"{module}.{name} is no array")
        return super().find_class(module.replace("numpy.core", "numpy._core"), name)


def read_lasagne(path: Path) -> dict[str, Tensor]:
    """The state dict of `networks.enhance` in a neural-enhance file.

    Raises `pickle.UnpicklingError` for program code, `ValueError` and others for what is no such file.
    """
    content = _ArraysAlone(io.BytesIO(_unpacked(path)), encoding="latin1").load()
    if not isinstance(content, tuple | list) or len(content) != 2:
        raise ValueError("no settings and weights")
    settings, layers = content
    if not isinstance(settings, Mapping) or not isinstance(layers, Mapping):
        raise TypeError("no settings and weights")
    state: dict[str, Tensor] = {}
    for name, arrays in layers.items():
        _add(state, str(name), [np.asarray(array, np.float32) for array in arrays])
    if settings.get("generator_residual"):
        state["residual"] = torch.ones(())
    return state


def _unpacked(path: Path) -> bytes:
    parts, total, unpacker = [], 0, bz2.BZ2Decompressor()
    with path.open("rb") as file:
        while not unpacker.eof:
            given = file.read(STEP) if unpacker.needs_input else b""
            if unpacker.needs_input and not given:
                raise ValueError("the file is cut")
            parts.append(unpacker.decompress(given, STEP))
            total += len(parts[-1])
            if total > MAX_BYTES:
                raise ValueError("more than any net of this kind has")
    return b"".join(parts)


def _add(state: dict[str, Tensor], name: str, arrays: list[np.ndarray]) -> None:
    """One Lasagne layer: `NAMEx` holds a kernel and its bias, `NAME>` the slopes of the PReLU behind it."""
    bare = name if name == "out" else name[:-1].removesuffix("-A")
    if bare.startswith("upscale"):
        bare = bare.removesuffix(".2")
    key = "out" if bare == "out" else "layers." + bare.replace("iter.", "iter_")
    if name.endswith(">"):
        (slopes,) = arrays
        state[f"{key}.alpha"] = torch.tensor(slopes)
        return
    kernel, bias = arrays
    if kernel.ndim != 4:
        raise ValueError(f"{name} has no kernel")
    state[f"{key}.weight"] = torch.tensor(kernel[:, :, ::-1, ::-1].copy())
    state[f"{key}.bias"] = torch.tensor(bias)
