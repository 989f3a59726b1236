"""A bound on what a network may make while it is built: its file is hostile until it fits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor
from torch.overrides import TorchFunctionMode

SPARE_BYTES, SPARE_TENSORS = 64_000_000, 1000
"""What a network may make while it is built beside what its file holds."""
FACTORIES = frozenset(
    (torch.empty, torch.zeros, torch.ones, torch.full, torch.rand, torch.randn, torch.arange)
)


class Bounded(TorchFunctionMode):
    """While a network is built it may make tensors as its file has them, and not many more.

    A family counts its layers by the names in the file; a small file can name two thousand million,
    or some hundreds of blocks and of layers in each of them, which multiply.
    Raises `ValueError` in the midst of building.
    """

    def __init__(self, state: Mapping[str, Tensor], times: int = 2) -> None:
        """`times`: tensors for each one in the file; other people's families are wasteful."""
        super().__init__()
        self.bytes = 2 * sum(value.numel() * 4 for value in state.values()) + SPARE_BYTES
        self.tensors = times * len(state) + SPARE_TENSORS

    def __torch_function__(
        self,
        func: Any,
        types: Any,
        args: tuple[Any, ...] = (),
        kwargs: dict[str, Any] | None = None,
    ) -> Any:
        made = func(*args, **(kwargs or {}))
        if func in FACTORIES:
            self.bytes -= made.nbytes
            self.tensors -= 1
            if self.bytes < 0 or self.tensors < 0:
                raise ValueError("the network is far larger than the file")
        return made
