"""Pictures as bytes: in memory-mapped files, and as tensors."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

Bytes = NDArray[np.uint8]


def to_tensor(pictures_: Sequence[Bytes] | Bytes) -> Tensor:
    """(N, H, W, 3) uint8 -> (N, 3, H, W) float32 in 0..1, channels last in memory."""
    stacked = np.ascontiguousarray(np.stack(list(pictures_)))
    return torch.from_numpy(stacked).permute(0, 3, 1, 2).float().div_(255)


def create(path: Path, count: int, side: int) -> Bytes:
    """A new file of `count` pictures (side, side, 3)."""
    return np.lib.format.open_memmap(path, mode="w+", dtype=np.uint8, shape=(count, side, side, 3))
