"""What training computes in: bfloat16 where the hardware has it, float32 elsewhere."""

from __future__ import annotations

from functools import cache

import torch

from sr_desktop.engine.device import choose_device
from sr_desktop.engine.precision import measured_precision


@cache
def training_type(device: torch.device) -> torch.dtype:
    """The type of the convolutions in training on `device`.

    A processor without instructions for bfloat16 imitates them at a tenth of the speed of float32 or
    less (measured on one with AVX2 alone), so what the engine measured for restoring decides there.
    """
    if device.type == "cpu":
        return measured_precision(choose_device("cpu")).torch
    if device.type == "cuda" and not torch.cuda.is_bf16_supported(including_emulation=False):
        return torch.float32
    return torch.bfloat16


def arithmetic(device: torch.device, dtype: torch.dtype) -> torch.autocast:
    """The context that networks are trained in: automatic mixed precision, off for float32."""
    return torch.autocast(device.type, dtype, enabled=dtype != torch.float32)
