"""Pictures as bytes: in memory-mapped files, on a graphics card, and as tensors."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sr_desktop.engine.device import choose_device

Bytes = NDArray[np.uint8]


def to_tensor(pictures_: Sequence[Bytes] | Bytes) -> Tensor:
    """(N, H, W, 3) uint8 -> (N, 3, H, W) float32 in 0..1, channels last in memory."""
    stacked = np.ascontiguousarray(np.stack(list(pictures_)))
    return torch.from_numpy(stacked).permute(0, 3, 1, 2).float().div_(255)


def create(path: Path, count: int, side: int) -> Bytes:
    """A new file of `count` pictures (side, side, 3)."""
    return np.lib.format.open_memmap(path, mode="w+", dtype=np.uint8, shape=(count, side, side, 3))


def load(folder: Path, device: torch.device) -> dict[str, Tensor]:
    """The pictures of all files in `folder` by the files' names, (N, H, W, 3) uint8.

    On a graphics card if they take at most what the engine would let a tile take there: cutting crops is
    then no work for the processor. Else they stay in their files, and the system reads what is asked for.
    """
    arrays = {path.stem: np.load(path, mmap_mode="c") for path in sorted(folder.glob("*.npy"))}
    stored = {name: torch.from_numpy(array) for name, array in arrays.items()}
    if device.type == "cpu":
        return stored
    size = sum(array.nbytes for array in arrays.values())
    if size > choose_device(str(device)).tile_budget():
        return stored
    return {name: value.to(device) for name, value in stored.items()}
